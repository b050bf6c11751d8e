import type { PartyGroup } from '../domain/participant.ts'
import type { RecordedPerson } from '../domain/recording/parts.ts'
import { capitalised, inSentence, listed, longDate, unnamed } from '../domain/wording.ts'

export { capitalised, inSentence, listed, longDate }

const numerals = ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv']
const ordinals = ['första', 'andra', 'tredje', 'fjärde', 'femte', 'sjätte']

/** The genitive of a name: Vänsterpartiets, Lars, Eva Ekmans (S), Huge Bostäder AB:s. */
export function genitive(name: string): string {
  const [, stem = name, party = ''] = /^(.*?)( \([^()]*\))?$/s.exec(name) ?? []
  if (/[sxz]$/i.test(stem)) return name
  return `${stem}${/(?<!\p{L})[\p{Lu}\d]+$/u.test(stem) ? ':s' : 's'}${party}`
}

const pluralEndings: readonly (readonly [RegExp, string])[] = [
  [/(are|ande|ende|iker|ombud|råd)$/, '$1'],
  [/ledamot$/, 'ledamöter'],
  [/man$/, 'män'],
  [/biträde$/, 'biträden'],
  [/(vald|ställd|ig)$/, '$1a'],
  [/ing$/, 'ingar'],
  [/er$/, 'rar'],
  [/a$/, 'or'],
  [/e$/, 'ar'],
  [/$/, 'er'],
]

/** The plural of a title: konsulter, biträdande socialdirektörer, chefer för stab och kansli. */
export function pluralTitle(title: string): string {
  const [, head = title, complement = ''] = /^(.+?)( (?:för|vid|på|i|hos|inom|från|till) .*)?$/s.exec(title) ?? []
  const words = head.split(' ')
  const noun = words.pop() ?? ''
  const [ending, replacement] = pluralEndings.find(([pattern]) => pattern.test(noun)) ?? [/$/, 'er']
  return [...words.map(pluralAdjective), noun.replace(ending, replacement)].join(' ') + complement
}

/** The items as the subject before a verb: an apposition that ends them is closed by a comma. */
export function asSubject(items: readonly string[]): string {
  return items.at(-1)?.includes(', ') ? `${listed(items)},` : listed(items)
}

/** The meeting a matter is put off to: till sammanträdet den 27 april 2023. */
export function toMeeting(date: string): string {
  return ` till sammanträdet den ${longDate(date)}`
}

/** Decision points by their numbers: beslutspunkterna 1 och 2. */
export function pointsNamed(points: readonly number[]): string {
  return `${points.length === 1 ? 'beslutspunkt' : 'beslutspunkterna'} ${listed(points.map(String))}`
}

/** What something is about, where it is not about the whole: beträffande beslutspunkt 2, with a space before. */
export function aboutPoints(points: readonly number[] = []): string {
  return points.length === 0 ? '' : ` beträffande ${pointsNamed(points)}`
}

/** A small number in words, a larger one in digits. */
export function numeral(count: number): string {
  return numerals[count] ?? String(count)
}

/** The place in a sequence: första, andra, 7:e. */
export function ordinal(place: number): string {
  return ordinals[place - 1] ?? `${place}:e`
}

/**
 * A person as minutes name one: with party, or with title and organisation. Who has no name here, be it protected or
 * masked, is disclosed by neither title nor organisation; a label that ends in its party is not given it twice.
 */
export function nameOf(person: RecordedPerson): string {
  const inBrackets = person.party === undefined ? '' : ` (${person.party})`
  if (person.name === null) return `${unnamed}${inBrackets}`
  const party = person.name.endsWith(inBrackets) ? '' : inBrackets
  const organisation = person.organisation == null ? '' : ` från ${person.organisation}`
  return `${person.name}${party}${person.title == null ? '' : `, ${person.title}`}${organisation}`
}

/** Those who act, one by one and as a group: Eva Ekman (S), ledamöterna från M. */
export function namesOf(persons: readonly RecordedPerson[], group: PartyGroup | undefined): string[] {
  return [...persons.map(nameOf), ...(group === undefined ? [] : [groupName(group)])]
}

/** A group inside a sentence; the name of a party keeps its capital. */
export function groupName({ label }: PartyGroup): string {
  return /^(Ledamöter|Ersättare|Företrädare|Representant|Gruppen|Partigruppe)/.test(label)
    ? `${label.charAt(0).toLowerCase()}${label.slice(1)}`
    : label
}

const shortened = /^.*s (.*(?:förvaltning|avdelning|beredning|enhet|stab|(kontor|kansli|utskott)))$/s

/** The name of a body or unit inside a sentence, short where it says whose it is: förvaltningen, arbetsutskottet. */
export function definite(name: string): string {
  const [, noun, neuter] = shortened.exec(name) ?? []
  return noun === undefined ? inSentence(name) : `${inSentence(noun)}${neuter === undefined ? 'en' : 'et'}`
}

/** The text with a full stop, unless it has an end of its own. */
export function ended(text: string): string {
  return /[.!?:…]["”»)]?$/.test(text) ? text : `${text}.`
}

function pluralAdjective(word: string): string {
  if (/ad$/.test(word)) return `${word}e`
  return /(ern|ior)$/.test(word) ? `${word}a` : word
}
