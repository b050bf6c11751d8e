/** Whom a value names by their ids: records have a person's id as `id`, acts as `personId`. */
export function personsNamedIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap(personsNamedIn)
  const id = 'name' in value ? personIdOf(value) : null
  return id === null ? inner : [id, ...inner]
}

/**
 * The same value with each of these persons under the name that is given, wherever it was said: who changes name between
 * the meeting and the minutes is one person to whoever reads them (KL 5:66-67).
 */
export function underOneName<Value>(value: Value, nameOf: ReadonlyMap<string, string | null>): Value {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((one: unknown) => underOneName(one, nameOf)) as Value
  const inner = Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, underOneName(one as unknown, nameOf)]),
  )
  const name = 'name' in value ? nameOf.get(personIdOf(value) ?? '') : undefined
  return (name === undefined ? inner : { ...inner, name }) as Value
}

/** The id beside a name, where it is of a person and not of a thing that is called so. */
export function personIdOf(part: object): string | null {
  if ('personId' in part && typeof part.personId === 'string') return part.personId
  return 'id' in part && typeof part.id === 'string' ? part.id : null
}
