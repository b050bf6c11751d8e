import type { BallotChoice, VoteTotals } from '../domain/deciding/acts/voted.ts'
import type { SectionName } from '../domain/organisation/body.ts'

/** A generated sentence under its key, or the clerk's own in its place. */
export type Sentence = { readonly key: string; readonly text: string; readonly overridden: boolean }

/** What a section consists of: generated paragraphs, text as it was recorded, points, a list, a roll of ballots, or a table. */
export type Block =
  | { readonly kind: 'sentences'; readonly sentences: readonly Sentence[] }
  | { readonly kind: 'recorded'; readonly text: string }
  | { readonly kind: 'quoted'; readonly text: string }
  | { readonly kind: 'points'; readonly points: readonly Point[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | BallotBlock
  | TableBlock

/** An att-sats; one that stands alone may go without its number. */
export type Point = { readonly number: number | null; readonly text: string }

export type BallotBlock = {
  readonly kind: 'ballots'
  readonly caption: string
  readonly rows: readonly { readonly name: string; readonly choice: BallotChoice }[]
  readonly totals: VoteTotals
  readonly castingVote: string | null
}

/** A table whose first column names its rows. */
export type TableBlock = {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A part of the paragraph under a heading; the decision is in several when it also puts proposals to other bodies. */
export type Section = { readonly name: SectionName; readonly heading: string; readonly blocks: readonly Block[] }

/** The headings of the roll of ballots, in the order of its columns. */
export const ballotColumns: Readonly<Record<BallotChoice, string>> = {
  yes: 'Ja',
  no: 'Nej',
  abstained: 'Avstår',
  absent: 'Frånvarande',
}

/** A paragraph of generated sentences, by their keys. */
export function generated(sentences: readonly (readonly [key: string, text: string])[]): Block {
  return { kind: 'sentences', sentences: sentences.map(([key, text]) => ({ key, text, overridden: false })) }
}
