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
export const opened = { ...planned, state: 'open', openedAt: '2021-06-16T11:00:00.000Z', chair: id(3), version: 2 }
export const closed = { ...opened, state: 'closed', closedAt: '2021-06-16T13:30:00.000Z', version: 3 }
