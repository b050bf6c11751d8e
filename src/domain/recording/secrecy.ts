import { capitalised, unnamed } from '../wording.ts'
import { fold, placesIn } from './folded-text.ts'
import { formsOf, nameOf } from './name-forms.ts'
import { personIdOf } from './one-name.ts'
import type { DecisionRecord } from './record.ts'

/** Someone whose identity is protected, with every name that the person is or has been known by. */
export type ProtectedPerson = { readonly id: string; readonly names: readonly string[] }

/** What is left when names are hidden, and where they stood (JSON pointers). */
export type Hidden<Value> = { readonly value: Value; readonly masked: readonly string[] }

/** What tells who someone is when it stands beside the name. */
const telling = ['title', 'organisation', 'email'] as const

/**
 * Hides these persons in a value that is about them (folkbokföringslagen 16-17 a §§, OSL 22:1): the name, title and
 * organisation beside the person's id, and every name that is known of the person in every text. A namesake with an id of
 * his or her own is left as he or she is.
 */
export function withoutNames<Value>(value: Value, persons: readonly ProtectedPerson[]): Hidden<Value> {
  const masked: string[] = []
  let isAltered = false
  if (persons.length === 0) return { value, masked }
  const ids = new Set(persons.map(({ id }) => id))
  const hideIn = textHider([...persons.flatMap(({ names }) => names), ...namesBeside(value, ids)])
  const hide = (part: unknown, pointer: string): unknown => {
    if (typeof part === 'string') {
      const shown = hideIn(part)
      if (shown !== part) {
        masked.push(pointer)
        isAltered = true
      }
      return shown
    }
    if (Array.isArray(part)) return part.map((one, index) => hide(one, `${pointer}/${index}`))
    if (typeof part !== 'object' || part === null) return part
    const id = personIdOf(part)
    const named = 'name' in part
    const isHidden =
      named && (id === null ? typeof part.name === 'string' && hideIn(part.name) === unnamedAlone : ids.has(id))
    const isOfHidden =
      'person' in part &&
      typeof part.person === 'object' &&
      part.person !== null &&
      ids.has(personIdOf(part.person) ?? '')
    // What they share tells it of each of them.
    const sharesHidden =
      'persons' in part &&
      Array.isArray(part.persons) &&
      part.persons.some((one: object) => ids.has(personIdOf(one) ?? ''))
    return Object.fromEntries(
      Object.entries(part).map(([key, one]) => {
        const beside =
          (isHidden && key === 'name') ||
          ((isHidden || isOfHidden) && one !== null && (telling as readonly string[]).includes(key))
        const tells = beside || (sharesHidden && key === 'shared' && one !== null)
        if (tells) masked.push(`${pointer}/${key}`)
        isAltered ||= tells && one !== null
        // A namesake's own name.
        if (named && !isHidden && id !== null && key === 'name') return [key, one]
        return [key, tells ? null : hide(one, `${pointer}/${key}`)]
      }),
    )
  }
  const shown = hide(value, '') as Value
  return { value: isAltered ? withoutSalt(shown) : shown, masked }
}

/**
 * A frozen form from which something is taken tells no salt: with it a guess could be held against the hash of the whole. What
 * was frozen without the name keeps it: whoever signs counts the hash of what he or she reads.
 */
function withoutSalt<Part>(part: Part): Part {
  if (Array.isArray(part)) return part.map(withoutSalt) as Part
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(
    Object.entries(part).flatMap(([key, one]) => (key === 'salt' ? [] : [[key, withoutSalt(one)]])),
  ) as Part
}

/**
 * The same in the record of a paragraph, where a sentence that a clerk wrote is emptied if it holds any part of such a name:
 * the generated one then stands in its place.
 */
export function withoutNamesInRecord<Of extends Pick<DecisionRecord, 'sentenceOverrides'>>(
  record: Of,
  persons: readonly ProtectedPerson[],
): Hidden<Of> {
  if (persons.length === 0) return { value: record, masked: [] }
  const known = [...persons.flatMap(({ names }) => names), ...namesBeside(record, new Set(persons.map(({ id }) => id)))]
  const parts = wordsIn(known.join(' ')).filter((word) => word.length > 1)
  const tells = ({ text }: { readonly text: string }) =>
    wordsIn(text).some((word) => parts.includes(word) || parts.includes(word.replace(/s$/, '')))
  const sentenceOverrides = record.sentenceOverrides.map((one) => (tells(one) ? { ...one, text: '' } : one))
  const { value, masked } = withoutNames({ ...record, sentenceOverrides }, persons)
  const emptied = record.sentenceOverrides.flatMap((one, index) =>
    tells(one) ? [`/sentenceOverrides/${index}/text`] : [],
  )
  return { value: emptied.length > 0 ? withoutSalt(value) : value, masked: [...masked, ...emptied] }
}

const wordsIn = (text: string): string[] =>
  fold(text)
    .folded.replaceAll('\xad', '')
    .match(/\p{L}+/gu) ?? []

/** What a text that is nothing but such a name becomes. */
const unnamedAlone = capitalised(unnamed)

/** Takes these names out of a text, however they are written there (see `formsOf`). */
function textHider(names: readonly string[]): (text: string) => string {
  const known = [...new Set(names)]
    .sort((one, other) => other.length - one.length)
    .map(nameOf)
    .filter(({ ends }) => ends.length > 0)
  if (known.length === 0) return (text) => text
  const patterns = new Map<string, RegExp>()
  return (text) => {
    const { folded, shifts } = fold(text)
    const seen = folded.replaceAll('\xad', '')
    // Most texts name none of them, or the same few: to make a pattern takes longer than to read a text.
    const forms = known
      .filter(({ ends }) => ends.every((part) => seen.includes(part)))
      .flatMap(formsOf)
      .join('|')
    if (forms === '') return text
    const pattern = patterns.get(forms) ?? new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms})(?=s?(?![\\p{L}\\p{N}]))`, 'gu')
    patterns.set(forms, pattern)
    const placeOf = placesIn(shifts)
    let shown = ''
    let after = 0
    for (const { 0: found, index } of folded.matchAll(pattern)) {
      const at = placeOf(index)
      shown += `${text.slice(after, at)}${beginsSentence(text, at) ? unnamedAlone : unnamed}`
      after = placeOf(index + found.length)
    }
    return `${shown}${text.slice(after)}`
  }
}

/** Looks only a little back: a text with many names is read once, not once for each. */
const beginsSentence = (text: string, at: number) => at === 0 || /[.!?]\s+$/.test(text.slice(Math.max(0, at - 40), at))

/** What these persons are called where they stand by id in a value: also what is known no more. */
function namesBeside(part: unknown, ids: ReadonlySet<string>): string[] {
  if (typeof part !== 'object' || part === null) return []
  const inner = Object.values(part).flatMap((one) => namesBeside(one, ids))
  const isOne = 'name' in part && typeof part.name === 'string' && ids.has(personIdOf(part) ?? '')
  return isOne ? [String(part.name), ...inner] : inner
}
