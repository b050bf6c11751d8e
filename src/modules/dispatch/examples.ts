const decision = '01900000-0000-7000-8000-000000000301'

export const awaiting = {
  id: '01900000-0000-7000-8000-000000000401', decision, address: 'ks/2021-06-16/22', position: 1, label: 'Samtliga nämnder',
  group: 'boards', recipient: null, state: 'awaitingRelease', releasedAt: null, deliveredAt: null, deliveredHash: null, failure: null, version: 1,
}
export const released = {
  ...awaiting, id: '01900000-0000-7000-8000-000000000402', recipient: 'Socialnämnden', state: 'released', releasedAt: '2021-06-24T08:00:00.000Z',
}
export const release = { decision }
