/** What is left when names are hidden, and where they stood (JSON pointers). */
export type Hidden<Value> = { readonly value: Value; readonly masked: readonly string[] }

/**
 * Hides the names of these persons wherever they stand beside the person's id (folkbokföringslagen 16-17 a §§,
 * OSL 22:1); everything else is as it was.
 */
export function withoutNames<Value>(value: Value, personIds: readonly string[]): Hidden<Value> {
  const hidden = new Set(personIds)
  const masked: string[] = []
  const hide = (part: unknown, pointer: string): unknown => {
    if (Array.isArray(part)) return part.map((one, index) => hide(one, `${pointer}/${index}`))
    if (typeof part !== 'object' || part === null) return part
    const shown = Object.fromEntries(Object.entries(part).map(([key, one]) => [key, hide(one, `${pointer}/${key}`)]))
    const id = personIdOf(part)
    if (id === null || !hidden.has(id) || !('name' in part)) return shown
    masked.push(`${pointer}/name`)
    return { ...shown, name: null }
  }
  return hidden.size === 0 ? { value, masked } : { value: hide(value, '') as Value, masked }
}

/** Records name a person's id `id`, acts `personId`. */
function personIdOf(part: object): string | null {
  if ('personId' in part && typeof part.personId === 'string') return part.personId
  return 'id' in part && typeof part.id === 'string' ? part.id : null
}
