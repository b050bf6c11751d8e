const id = (n: number) => `01900000-0000-7000-8000-0000000002${String(n).padStart(2, '0')}`

export const planning = { body: 'KS', heldOn: '2021-06-16', place: 'Kommunhuset, Huddinge', recordedAs: 'minutes' }
export const planned = {
  id: id(1),
  body: { id: id(2), code: 'KS', name: 'Kommunstyrelsen' },
  heldOn: '2021-06-16',
  ordinal: 1,
  place: 'Kommunhuset, Huddinge',
  plannedAt: null,
  state: 'planned',
  recordedAs: 'minutes',
  openedAt: null,
  closedAt: null,
  chair: null,
  fictional: null,
  gaps: null,
  cancelledReason: null,
  externalId: null,
  version: 1,
}
export const moving = { heldOn: '2021-06-17' }
export const moved = { ...planned, heldOn: '2021-06-17', version: 2 }
export const cancelling = { reason: 'För få anmälda' }
export const cancelled = { ...planned, state: 'cancelled', cancelledReason: 'För få anmälda', version: 2 }
export const opening = { chair: id(3), attesters: [id(4)], openedAt: '2021-06-16T13:00:00+02:00' }
export const opened = { ...planned, state: 'open', openedAt: '2021-06-16T11:00:00.000Z', chair: id(3), version: 2 }
export const at = { at: '2021-06-16T15:30:00+02:00' }
export const adjourned = { ...opened, state: 'adjourned', version: 3 }
export const closed = { ...opened, state: 'closed', closedAt: '2021-06-16T13:30:00.000Z', version: 3 }

const title =
  'Utvärdering av Huddinge kommuns sammantagna förmåga att hantera och leverera det kommunala uppdraget vid pandemin Covid19'
export const itemBody = { title, cases: [id(5)], paragraph: 22 }
export const item = {
  id: id(6),
  meeting: id(1),
  position: 1,
  paragraph: 22,
  provisional: false,
  title,
  summary: null,
  cases: [{ id: id(5), diarienummer: 'KS-2020/2134.142', title }],
  withdrawnReason: null,
  matter: 'ordinary',
  earlier: [],
  outcome: null,
  continues: null,
  admission: null,
  raisedBy: null,
  externalId: null,
  version: 1,
}
export const itemChanges = { summary: 'Huddinge kommun har granskat de insatser som gjorts under pandemin.' }
export const changedItem = { ...item, ...itemChanges, version: 2 }
export const withdrawnItem = {
  ...item,
  paragraph: null,
  provisional: true,
  withdrawnReason: 'Ärendet utgår',
  matter: 'ordinary',
  earlier: [],
  outcome: null,
  continues: null,
  version: 2,
}

export const attending = { person: id(3), capacity: 'member', seat: 1, party: 'S' }
export const attendance = {
  id: id(7),
  person: { id: id(3), name: 'Ledamot 1 (S)' },
  party: 'S',
  title: null,
  capacity: 'member',
  seat: 1,
  fromItem: null,
  toItem: null,
  fromPart: false,
  toPart: false,
  remote: null,
  replaces: null,
  arrivedAt: null,
  leftAt: null,
}
export const reason = { reason: 'Ärendet utgår' }
