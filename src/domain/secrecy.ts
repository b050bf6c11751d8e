import { unnamed } from './wording.ts'

/** What is left when names are hidden, and where they stood (JSON pointers). */
export type Hidden<Value> = { readonly value: Value; readonly masked: readonly string[] }

/**
 * Hides the names of these persons wherever they stand beside the person's id, and in a text beside which they are said
 * to stand (folkbokföringslagen 16-17 a §§, OSL 22:1); everything else is as it was.
 */
export function withoutNames<Value>(value: Value, personIds: readonly string[]): Hidden<Value> {
  const hidden = new Set(personIds)
  const masked: string[] = []
  const hide = (part: unknown, pointer: string): unknown => {
    if (Array.isArray(part)) return part.map((one, index) => hide(one, `${pointer}/${index}`))
    if (typeof part !== 'object' || part === null) return part
    const shown = Object.fromEntries(Object.entries(part).map(([key, one]) => [key, hide(one, `${pointer}/${key}`)]))
    if ('names' in part && Array.isArray(part.names) && 'text' in part && typeof part.text === 'string') {
      shown.text = withoutNamed(part.text, part.names, hidden)
      if (shown.text !== part.text) masked.push(`${pointer}/text`)
    }
    const id = personIdOf(part)
    if (id === null || !hidden.has(id) || !('name' in part)) return shown
    masked.push(`${pointer}/name`)
    return { ...shown, name: null }
  }
  return hidden.size === 0 ? { value, masked } : { value: hide(value, '') as Value, masked }
}

/** A text without the names of those hidden whom it is said to name. */
function withoutNamed(text: string, named: readonly object[], hidden: ReadonlySet<string>): string {
  let shown = text
  for (const person of named) {
    const isHidden = hidden.has(personIdOf(person) ?? '')
    if (isHidden && 'name' in person && typeof person.name === 'string') shown = shown.replaceAll(person.name, unnamed)
  }
  return shown
}

/** Records name a person's id `id`, acts `personId`. */
function personIdOf(part: object): string | null {
  if ('personId' in part && typeof part.personId === 'string') return part.personId
  return 'id' in part && typeof part.id === 'string' ? part.id : null
}
