import type { Participant } from './participant.ts'

const commonNoun = new RegExp(
  '(nämnden|nämnderna|styrelsen|fullmäktige|utskottet|beredningen|förvaltningen|avdelningen|enheten|staben|kontoret' +
    '|kansliet|rådet|presidiet|delegationen|revisionen)s?(?!\\p{L})',
  'iu',
)

/** The name of a body or unit without the capital of a sentence: kommunstyrelsen, but Södertörns överförmyndarnämnd. */
export function inSentence(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) && commonNoun.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name
}

/** The text with the capital of a sentence. */
export function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

/** The items as one phrase: a, b och c; an item with a comma of its own is closed by one. */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? ''
  const before = items.slice(0, -1)
  if (before.length === 0) return last
  return `${before.join(', ')}${before.at(-1)?.includes(', ') ? ',' : ''} och ${last}`
}

/** How a sentence calls someone whose name is not shown. */
export const unnamed = 'en ej namngiven person'

/** An elected person as a decision names one, a protected name left out: Eva Ekman (S). */
export function withParty({ name, party }: Pick<Participant, 'name' | 'party'>): string {
  const inBrackets = party === null ? '' : ` (${party})`
  return `${name ?? unnamed}${name?.endsWith(inBrackets) ? '' : inBrackets}`
}

const months = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
]

/** A civil date in words: 16 juni 2021. */
export function longDate(date: string): string {
  return `${Number(date.slice(8))} ${months[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`
}
