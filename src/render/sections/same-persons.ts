import type { RecordedPerson } from '../../domain/recording/parts.ts'

/** Whether it is the same persons, known by their ids or else by their names. */
export function samePersons(some: readonly RecordedPerson[], others: readonly RecordedPerson[]): boolean {
  const identity = ({ id, name }: RecordedPerson) => id ?? name
  const among = others.map(identity)
  return some.length === others.length && some.map(identity).every((one) => one !== null && among.includes(one))
}
