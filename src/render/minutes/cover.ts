import type { MinutesHead, MinutesKind } from '../../domain/recording/minutes.ts'
import type { DecisionRecord } from '../../domain/recording/record.ts'
import { meetingDay } from '../head.ts'
import { ended } from '../swedish.ts'
import { signsOf } from './signs.ts'
import { timesOf } from './times.ts'

/** What the minutes are called. */
export const minutesTitles: Readonly<Record<MinutesKind, string>> = {
  ordinary: 'Protokoll',
  immediate: 'Omedelbart justerade paragrafer',
}

/** Said in place of what the source does not state, where it would be missed. */
export const unknown = 'framgår inte'

/** Said in place of a checksum of what is not shown as it was sealed. */
export const hashNotShown = 'visas inte, eftersom ett skyddat namn är dolt'

/** The warning of minutes that are in part played, and not taken from a source. */
export const fictionalWarning = 'OBS! Delvis påhittade uppgifter'

/** The same, with what it is that is played. */
export function warningOf(fictional: string): string {
  return `${fictionalWarning}: ${ended(fictional)}`
}

/** Where and when, under the words that minutes use. */
export function factsOf(head: MinutesHead): (readonly [label: string, value: string])[] {
  const numbers = head.paragraphs.map(({ paragraph }) => paragraph)
  return [
    ['Sammanträdesdatum', meetingDay(head)],
    ['Plats', head.place ?? unknown],
    ['Tid', timesOf(head)],
    [numbers.length === 1 ? 'Paragraf' : 'Paragrafer', numbers.length === 0 ? unknown : signsOf(numbers)],
  ]
}

/** A paragraph as lists and headings name it. */
export function titleOf({ paragraph, title }: { readonly paragraph: number; readonly title: string }): string {
  return `§ ${paragraph} ${title}`
}

/** The annexes that the head covers, with their paragraphs and numbers from the records: § 22, bilaga 1: Förslag. */
export function annexesOf(
  { annexes }: MinutesHead,
  records: readonly DecisionRecord[],
): { readonly label: string; readonly hash: string }[] {
  const recorded = records.flatMap(({ paragraph, annexes: own }) => own.map((annex) => ({ ...annex, paragraph })))
  return annexes.map(({ title, hash }, index) => {
    const annex = recorded[index]
    if (annex?.hash !== hash) return { label: `Bilaga: ${title}`, hash }
    return { label: `§ ${annex.paragraph}, bilaga${annex.number === null ? '' : ` ${annex.number}`}: ${title}`, hash }
  })
}
