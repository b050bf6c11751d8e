import { dashes, fold, typeset } from './folded-text.ts'

// Letters are folded, and what stands between them is one of few signs (see `fold`). Every repetition has a bound, and no sign
// can be read in two ways: a text that is written to cost time costs none.
const signs = `[\\0-/:-@[-\`{-\\x7f\\xad${typeset}]`
const party = '\\([a-zß-ÿ]{1,12}\\)'
/** Between two words of a name: anything but letters and digits, a party in brackets, the tag of an emphasis. */
const joint = `(?:${signs}|${party}|</?[a-z]{1,6}>){1,60}`
/**
 * Between the last name and the first that follows it. Narrower, for in a list of persons the last name of one stands before
 * the first name of the next: not over a line break or a sentence, and a party only where a comma tells that the name goes on.
 */
const lightSign = `[ \\t\\xa0_.*~+'"‘’“”\`\\xad${dashes}-]`
const light = `${lightSign}{0,8}`
/** Where a sentence or a thought ends, or one of two is joined to the other, no name goes on. */
const goesOn = `(?!\\.\\s|\\s[${dashes}-]|\\s(?:och|eller|samt|men)\\s)`
/**
 * One word that the register does not have, with its signs: a middle name, «von», what someone is called, or an initial,
 * which alone may have a full stop.
 */
const unknownWord = `${goesOn}${lightSign}{1,8}(?:\\p{L}\\.|[\\p{L}\\p{N}]{1,30}(?:-[\\p{L}\\p{N}]{1,30})?)${goesOn}${lightSign}{1,8}`
const turn = `(?=${signs})(?!\\.\\s|\\s[${dashes}-])${light}(?:(?:${party}${light})?,[\\s_*~'"‘’“”\`\\xad-]{0,60})?`
/** Of a name with more words every one must be there, for each that may be missing doubles what there is to try. */
const mostWords = 6

/** A name as it is looked for: its words, those of a party behind it, and what stands in every text that names the person. */
export type Name = {
  readonly tokens: readonly string[]
  readonly label: string | undefined
  readonly ends: readonly string[]
}

/** Parts a written name into what it is looked for by. */
export function nameOf(name: string): Name {
  const tokens = fold(name)
    .folded.split(/\s+/)
    .filter((token) => /[\p{L}\p{N}]/u.test(token))
  // Some are written with the party, Eva Ek (S): the name is hidden without it too.
  const label = tokens.length > 2 && /^\(.*\)$/.test(`${tokens.at(-1)}`) ? tokens.pop() : undefined
  return { tokens, label, ends: [...tokens.slice(0, 1), ...tokens.slice(-1)].flatMap(partsOf) }
}

/**
 * The forms of one name: in its order, where middle names may be missing or initials, and another word may stand where
 * the register has none; and with the last name or names first.
 */
export function formsOf({ tokens, label }: Name): string[] {
  const words = tokens.map(wordForm)
  if (words.length < 2) return words
  const forms =
    words.length > mostWords
      ? [words.join(joint), `${words.at(-1)}${turn}${words.slice(0, -1).join(joint)}`]
      : [inOrder(tokens), ...words.slice(1).map((_, index) => turnedAt(words, index + 1))]
  return label === undefined ? forms : forms.map((form) => `${form}(?:${joint}${wordForm(label)})?`)
}

function inOrder(tokens: readonly string[]): string {
  const middle = tokens.slice(1, -1).map((token) => `(?:(?:${wordForm(token)}|${initialOf(token)})${joint})?`)
  const between = middle.length > 0 ? `${joint}${middle.join('')}` : `(?:${joint}|${unknownWord})`
  return [wordForm(`${tokens[0]}`), between, wordForm(`${tokens.at(-1)}`)].join('')
}

function turnedAt(words: readonly string[], index: number): string {
  const middle = words.slice(1, index).map((word) => `(?:${joint}${word})?`)
  return [words.slice(index).join(joint), turn, words[0], ...middle].join('')
}

/** A word of a name, with signs that are not seen between its letters, and what closes it: Anna-Karin, O'Neill, (Nisse). */
function wordForm(token: string): string {
  const letters = partsOf(token)
    .map((part) => [...part].join('\\xad?'))
    .join(`${signs}{0,4}`)
  return /[\p{L}\p{N}]$/u.test(token) ? letters : `${letters}[)\\]"'.]{0,2}`
}

const initialOf = (token: string) => [...partsOf(token).join('')].slice(0, 1).join('')
const partsOf = (token: string) =>
  Array.from(token.replaceAll('\xad', '').matchAll(/[\p{L}\p{N}]+/gu), ([part]) => part)
