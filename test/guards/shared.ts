const organisation =
  'who the authorities and bodies are and who sits in them is known to everyone with a token (organisation:read)'
const board = 'the notice board is open to anyone (KL 8:12)'

/** Of another authority is read all the same, and why: nothing else is. */
export const readByAll: Readonly<Record<string, string>> = {
  listAuthorities: organisation,
  listBodies: organisation,
  readBody: organisation,
  listAppointments: organisation,
  listPersons: 'persons belong to no authority',
  readPerson: 'persons belong to no authority',
  listNotices: board,
  readNotice: board,
}

/** Where the id of another authority is named on purpose, and why; what else stands in the request is the own authority's. */
export const namedOnPurpose: Readonly<Record<string, string>> = {
  'handOverCase /body/to':
    'a case is handed over to another authority, and which there are is known to everyone (OSL 8:1)',
}

/** Open to anyone, of what another authority has published too. */
export const open: readonly string[] = [
  'listDecisions',
  'listNotices',
  'readAnnexContent',
  'readApiInfo',
  'readDecision',
  'readDecisionByAddress',
  'readDescription',
  'readLiveness',
  'readNotice',
  'readReadiness',
  'readStart',
]
