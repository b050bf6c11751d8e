const decision = '01900000-0000-7000-8000-000000000301'

export const awaiting = {
  id: '01900000-0000-7000-8000-000000000401',
  decision,
  address: 'ks/2021-06-16/22',
  position: 1,
  label: 'Samtliga nämnder',
  group: 'boards',
  recipient: null,
  state: 'awaitingRelease',
  releasedAt: null,
  deliveredAt: null,
  deliveredHash: null,
  failure: null,
  addedReason: null,
  version: 1,
}
export const released = {
  ...awaiting,
  recipient: 'Socialnämnden',
  state: 'released',
  releasedAt: '2021-06-24T08:00:00.000Z',
  version: 2,
}
export const release = { decision }
export const addition = { decision, label: 'Regionen', reason: 'Mottagaren glömdes i protokollet.' }
export const added = {
  ...awaiting,
  id: '01900000-0000-7000-8000-000000000402',
  position: 4,
  label: addition.label,
  group: null,
  addedReason: addition.reason,
}
