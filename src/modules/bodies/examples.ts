import { defaultSettings } from '../../domain/organisation/body.ts'

const authorityId = '01900000-0000-7000-8000-000000000001'
const bodyId = '01900000-0000-7000-8000-000000000002'
const unitId = '01900000-0000-7000-8000-000000000003'
const personId = '01900000-0000-7000-8000-000000000004'
const appointmentId = '01900000-0000-7000-8000-000000000005'

export const authorityBody = { code: 'KS', name: 'Kommunstyrelsen' }
export const authority = { id: authorityId, ...authorityBody }

export const unitBody = { authority: authorityId, name: 'kommunstyrelsens förvaltning' }
export const unit = { id: unitId, ...unitBody, version: 1 }

const settings = { paragraphSeries: 'perMeeting', phraseSet: 'huddinge' } as const
export const bodyBody = {
  authority: authorityId,
  code: 'KS',
  name: 'Kommunstyrelsen',
  kind: 'board',
  seats: 15,
  settings,
}
export const body = { ...bodyBody, id: bodyId, settings: { ...defaultSettings, ...settings }, version: 1 }
export const bodyChanges = { settings: { attesterCount: 2 } }
export const changedBody = { ...body, settings: { ...body.settings, attesterCount: 2 }, version: 2 }

export const personBody = { name: 'Daniel Dronjak', externalId: 'troman-4711' }
export const person = {
  id: personId,
  name: 'Daniel Dronjak',
  title: null,
  organisation: null,
  protectedIdentity: false,
  fictional: false,
  externalId: 'troman-4711',
  version: 1,
}
export const appointmentBody = {
  person: personId,
  role: 'member',
  seat: 1,
  party: 'M',
  from: '2019-01-01',
  to: '2022-12-31',
}
export const appointment = {
  ...appointmentBody,
  id: appointmentId,
  body: bodyId,
  substituteOrder: null,
  undone: null,
  version: 1,
}
export const endedAppointment = { ...appointment, to: '2021-09-30', version: 2 }

export const undoing = { reason: 'Valet ändrades före mandatperioden' }
export const undoneAppointment = {
  ...appointment,
  undone: { at: '2018-12-14T09:00:00.000Z', reason: 'Valet ändrades före mandatperioden' },
  version: 2,
}
