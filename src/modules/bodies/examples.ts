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
export const personChanges = { protectedIdentity: true }
export const protectedPerson = { ...person, name: null, protectedIdentity: true, version: 2 }

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

export const protectedName = {
  id: personId,
  name: 'Handläggare Ett',
  formerNames: ['Handläggare Två'],
  title: 'handläggare',
  organisation: null,
}
export const disclosure = {
  id: '01900000-0000-7000-8000-000000000901',
  address: 'ks/2021-06-16/22',
  publication: 'full',
  publishedAt: '2021-06-23T09:00:00.000Z',
  delivered: [{ dispatch: '01900000-0000-7000-8000-000000000902', deliveredAt: '2021-06-23T09:05:00.000Z' }],
  files: [
    {
      document: '01900000-0000-7000-8000-000000000903',
      version: 1,
      hash: 'sha-256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
    },
  ],
}

export const lifting = { reason: 'Skatteverkets skyddsmarkering har upphört' }
