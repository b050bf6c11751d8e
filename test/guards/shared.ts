const organisation =
  'who the authorities and bodies are and who sits in them is known to everyone with a token (organisation:read)'
const board = 'the notice board is open to anyone (KL 8:12)'

/** Operations that read from another authority, and why: no other does. */
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

/** Places that name another authority on purpose, and why; other ids in the request are of the own authority. */
export const namedOnPurpose: Readonly<Record<string, string>> = {
  'handOverCase /body/to':
    'a case is handed over to another authority, and which there are is known to everyone (OSL 8:1)',
}

/** Operations open to anyone, which show what another authority has published too. */
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
