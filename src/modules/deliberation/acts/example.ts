import type { ActDefinition } from './act.ts'

/** The ids that the examples point at. */
export const exampleId = (n: number) => `01900000-0000-7000-8000-0000000001${String(n).padStart(2, '0')}`

/** A person as the examples show one. */
export const examplePerson = (name: string, party: string) => ({
  personId: exampleId(20),
  name,
  party,
  title: null,
  organisation: null,
})

/** An act as the examples show it recorded. */
export const exampleOf = ({ kind, example }: Pick<ActDefinition, 'kind' | 'example'>) => ({
  id: exampleId(1),
  kind,
  details: example.details,
  occurredAt: null,
  recordedAt: '2021-06-16T13:00:00.000Z',
  takenBackAt: null,
  takenBackReason: null,
})
