import type { DecisionRecord } from './record.ts'
import { personIdOf } from './one-name.ts'
import { unnamed } from './wording.ts'

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
  if (persons.length === 0) return { value, masked }
  const ids = new Set(persons.map(({ id }) => id))
  const hideIn = textHider([...persons.flatMap(({ names }) => names), ...namesBeside(value, ids)])
  const hide = (part: unknown, pointer: string): unknown => {
    if (typeof part === 'string') {
      const shown = hideIn(part)
      if (shown !== part) masked.push(pointer)
      return shown
    }
    if (Array.isArray(part)) return part.map((one, index) => hide(one, `${pointer}/${index}`))
    if (typeof part !== 'object' || part === null) return part
    const id = personIdOf(part)
    const named = 'name' in part
    const isHidden = named && (id === null ? typeof part.name === 'string' && hideIn(part.name) === unnamedAlone : ids.has(id))
    const isOfHidden = 'person' in part && typeof part.person === 'object' && part.person !== null && ids.has(personIdOf(part.person) ?? '')
    // What they share tells it of each of them.
    const sharesHidden = 'persons' in part && Array.isArray(part.persons) && part.persons.some((one: object) => ids.has(personIdOf(one) ?? ''))
    return Object.fromEntries(Object.entries(part).map(([key, one]) => {
      const beside = (isHidden && key === 'name') || ((isHidden || isOfHidden) && one !== null && (telling as readonly string[]).includes(key))
      const tells = beside || (sharesHidden && key === 'shared' && one !== null)
      if (tells) masked.push(`${pointer}/${key}`)
      // A namesake's own name.
      if (named && !isHidden && id !== null && key === 'name') return [key, one]
      return [key, tells ? null : hide(one, `${pointer}/${key}`)]
    }))
  }
  const shown = hide(value, '') as Value
  return { value: masked.length > 0 ? withoutSalt(shown) : shown, masked }
}

/** A frozen form in which something is masked tells no salt: with it a guess could be held against the hash of the whole. */
function withoutSalt<Part>(part: Part): Part {
  if (Array.isArray(part)) return part.map(withoutSalt) as Part
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(Object.entries(part).flatMap(([key, one]) => (key === 'salt' ? [] : [[key, withoutSalt(one)]]))) as Part
}

/**
 * The same in the record of a paragraph, where a sentence that a clerk wrote is emptied if it holds any part of such a name:
 * the generated one then stands in its place.
 */
export function withoutNamesInRecord<Of extends Pick<DecisionRecord, 'sentenceOverrides'>>(
  record: Of, persons: readonly ProtectedPerson[],
): Hidden<Of> {
  if (persons.length === 0) return { value: record, masked: [] }
  const known = [...persons.flatMap(({ names }) => names), ...namesBeside(record, new Set(persons.map(({ id }) => id)))]
  const parts = wordsIn(known.join(' ')).filter((word) => word.length > 1)
  const tells = ({ text }: { readonly text: string }) => wordsIn(text).some((word) => parts.includes(word) || parts.includes(word.replace(/s$/, '')))
  const sentenceOverrides = record.sentenceOverrides.map((one) => (tells(one) ? { ...one, text: '' } : one))
  const { value, masked } = withoutNames({ ...record, sentenceOverrides }, persons)
  const emptied = record.sentenceOverrides.flatMap((one, index) => (tells(one) ? [`/sentenceOverrides/${index}/text`] : []))
  return { value: emptied.length > 0 ? withoutSalt(value) : value, masked: [...masked, ...emptied] }
}

const wordsIn = (text: string): string[] => fold(text).folded.replaceAll('\xad', '').match(/\p{L}+/gu) ?? []

/** What a text that is nothing but such a name becomes. */
const unnamedAlone = capital(unnamed)

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

/** Takes these names out of a text, however they are written there (see `formsOf`). */
function textHider(names: readonly string[]): (text: string) => string {
  const known = [...new Set(names)].sort((one, other) => other.length - one.length).map(nameOf).filter(({ ends }) => ends.length > 0)
  if (known.length === 0) return (text) => text
  const patterns = new Map<string, RegExp>()
  return (text) => {
    const { folded, shifts } = fold(text)
    const seen = folded.replaceAll('\xad', '')
    // Most texts name none of them, or the same few: to make a pattern takes longer than to read a text.
    const forms = known.filter(({ ends }) => ends.every((part) => seen.includes(part))).flatMap(formsOf).join('|')
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

// Letters are folded, and what stands between them is one of few signs (see `fold`). Every repetition has a bound, and no sign
// can be read in two ways: a text that is written to cost time costs none.
const dashes = '‐-―'
const typeset = `\\xa0§‘’“”…${dashes}`
const signs = `[\\0-/:-@[-\`{-\\x7f\\xad${typeset}]`
const party = '\\([a-zß-ÿ]{1,12}\\)'
/** Between two words of a name: anything but letters and digits, a party in brackets, the tag of an emphasis. */
const joint = `(?:${signs}|${party}|</?[a-z]{1,6}>){1,60}`
/**
 * Between the last name and the first that follows it. Narrower, for in a list of persons the last name of one stands before
 * the first name of the next: not over a line break or a sentence, and a party only where a comma tells that the name goes on.
 */
const light = `[ \\t\\xa0_.*~+'"‘’“”\`\\xad${dashes}-]{0,8}`
const turn = `(?=${signs})(?!\\.\\s|\\s[${dashes}-])${light}(?:(?:${party}${light})?,[\\s_*~'"‘’“”\`\\xad-]{0,60})?`
/** Of a name with more words every one must be there, for each that may be missing doubles what there is to try. */
const mostWords = 6

/** A name as it is looked for: its words, those of a party behind it, and what stands in every text that names the person. */
type Name = { readonly tokens: readonly string[]; readonly label: string | undefined; readonly ends: readonly string[] }

function nameOf(name: string): Name {
  const tokens = fold(name).folded.split(/\s+/).filter((token) => /[\p{L}\p{N}]/u.test(token))
  // Some are written with the party, Eva Ek (S): the name is hidden without it too.
  const label = tokens.length > 2 && /^\(.*\)$/.test(`${tokens.at(-1)}`) ? tokens.pop() : undefined
  return { tokens, label, ends: [...tokens.slice(0, 1), ...tokens.slice(-1)].flatMap(partsOf) }
}

/** The forms of one name: in its order, where middle names may be missing or initials, and with the last name or names first. */
function formsOf({ tokens, label }: Name): string[] {
  const words = tokens.map(wordForm)
  if (words.length < 2) return words
  const forms = words.length > mostWords
    ? [words.join(joint), `${words.at(-1)}${turn}${words.slice(0, -1).join(joint)}`]
    : [inOrder(tokens), ...words.slice(1).map((_, index) => turnedAt(words, index + 1))]
  return label === undefined ? forms : forms.map((form) => `${form}(?:${joint}${wordForm(label)})?`)
}

function inOrder(tokens: readonly string[]): string {
  const middle = tokens.slice(1, -1).map((token) => `(?:(?:${wordForm(token)}|${initialOf(token)})${joint})?`)
  return [wordForm(`${tokens[0]}`), joint, ...middle, wordForm(`${tokens.at(-1)}`)].join('')
}

function turnedAt(words: readonly string[], index: number): string {
  const middle = words.slice(1, index).map((word) => `(?:${joint}${word})?`)
  return [words.slice(index).join(joint), turn, words[0], ...middle].join('')
}

/** A word of a name, with signs that are not seen between its letters, and what closes it: Anna-Karin, O'Neill, (Nisse). */
function wordForm(token: string): string {
  const letters = partsOf(token).map((part) => [...part].join('\\xad?')).join(`${signs}{0,4}`)
  return /[\p{L}\p{N}]$/u.test(token) ? letters : `${letters}[)\\]"'.]{0,2}`
}

const initialOf = (token: string) => [...partsOf(token).join('')].slice(0, 1).join('')
const partsOf = (token: string) => Array.from(token.replaceAll('\xad', '').matchAll(/[\p{L}\p{N}]+/gu), ([part]) => part)

/** Where a place after `from` in a folded text stands in the text itself. */
type Shift = { readonly from: number; readonly by: number }

const bytes = '%[0-7][\\da-fA-F]|%[cdCD][\\da-fA-F]%[89abAB][\\da-fA-F]|%[eE][\\da-fA-F](?:%[89abAB][\\da-fA-F]){2}|%[fF][0-3](?:%[89abAB][\\da-fA-F]){3}'
const encoded = `&(?:#\\d{1,6}|#[xX][\\da-fA-F]{1,5}|nbsp|shy|apos|rsquo);|${bytes}`
const mark = '\\p{M}|%[cC][cdCD]%[89abAB][\\da-fA-F]'
/**
 * What is not plainly written, sign by sign: not seen, encoded, beyond western writing, or with marks of its own. The cheap
 * look ahead goes first, for nearly every letter is plain.
 */
const odd = new RegExp(
  `(?=[\\xad\\u0300-\\u{10ffff}])[\\p{DI}\\p{M}]+|(?:${encoded}|[^\\0-\\x7f${typeset}À-ÖØ-Þà-öø-ÿ])(?:${mark}){0,8}`
    + `|[\\0-\\xff](?=[%\\u0300-\\u{10ffff}])(?:${mark}){1,8}`, 'gu',
)

/** A text as names are looked for in it: small and composed letters, and few signs between them. */
function fold(text: string): { readonly folded: string; readonly shifts: readonly Shift[] } {
  const shifts: Shift[] = []
  const known = new Map<string, string>()
  let by = 0
  const folded = text.replaceAll(odd, (written, at: number) => {
    const plain = known.get(written) ?? plainly(/[&%]/.test(written) ? decoded(written) : written)
    known.set(written, plain)
    if (plain.length === written.length) return plain
    const from = at - by + plain.length
    by += written.length - plain.length
    shifts.push({ from, by })
    return plain
  })
  return { folded: folded.toLowerCase(), shifts }
}

/** Answers where places stand that are asked for in their order. */
function placesIn(shifts: readonly Shift[]): (place: number) => number {
  let passed = 0
  let by = 0
  return (place) => {
    for (let next = shifts[passed]; next !== undefined && next.from <= place; next = shifts[passed]) {
      by = next.by
      passed += 1
    }
    return place + by
  }
}

function plainly(written: string): string {
  // Some of the signs that are written for an apostrophe are letters to Unicode; so is a footnote's ¹ a number.
  if (/^[\p{L}\p{Nd}]/u.test(written) && !/^[\u02b9-\u02cf\p{DI}]/u.test(written)) {
    return written.normalize('NFKC').replaceAll(/[\p{M}\p{DI}]/gu, '').toUpperCase().toLowerCase()
  }
  if (/^[\0-\x7f]/.test(written)) return written.charAt(0)
  if (/^[\p{M}\p{DI}]/u.test(written)) return '\xad'
  if (/^[\x85\u2028\u2029]/.test(written)) return '\n'
  return /^\p{Pd}/u.test(written) ? '-' : ' '
}

const encodedSign = new RegExp(bytes, 'g')

const namedSigns: Readonly<Record<string, string>> = { nbsp: ' ', shy: '\xad', apos: "'", rsquo: "'" }

/** What is written as an entity of HTML or in the percent code of an address. */
function decoded(written: string): string {
  return written
    .replace(/^&#(x?)([\da-f]+);/i, (_, hex: string, code: string) => String.fromCodePoint(Number(`0${hex}${code}`)))
    .replace(/^&([a-z]+);/, (_, name: string) => `${namedSigns[name]}`)
    .replaceAll(encodedSign, (sign) => {
      const [lead = 0, ...more] = sign.slice(1).split('%').map((byte) => Number.parseInt(byte, 16))
      // Of UTF-8: what the first byte tells beside the length, and six bits of each of the others.
      return String.fromCodePoint(more.reduce((code, byte) => code * 64 + byte % 64, more.length === 0 ? lead : lead % (64 >> more.length)))
    })
}

/** What these persons are called where they stand by id in a value: also what is known no more. */
function namesBeside(part: unknown, ids: ReadonlySet<string>): string[] {
  if (typeof part !== 'object' || part === null) return []
  const inner = Object.values(part).flatMap((one) => namesBeside(one, ids))
  const isOne = 'name' in part && typeof part.name === 'string' && ids.has(personIdOf(part) ?? '')
  return isOne ? [String(part.name), ...inner] : inner
}
