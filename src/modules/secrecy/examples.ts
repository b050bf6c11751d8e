import { person } from '../bodies/examples.ts'

export { person }

export const personChanges = { protectedIdentity: true }
export const protectedPerson = { ...person, name: null, protectedIdentity: true, version: 2 }

export const protectedName = {
  id: person.id,
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
