import type { DecisionRecord } from '../../domain/recording/record.ts'
import { namingOf, type Naming } from '../naming.ts'
import type { PhraseSet } from '../phrases/phrase-set.ts'
import { phraseSet } from '../phrases/sets.ts'
import { definite } from '../swedish.ts'

/** What every section is written from. */
export type Context = {
  readonly record: DecisionRecord
  readonly phrases: PhraseSet
  readonly naming: Naming
  /** The body as sentences name it: kommunstyrelsen. */
  readonly body: string
}

/** The record with its phrase set and its names. */
export function contextOf(record: DecisionRecord): Context {
  return { record, phrases: phraseSet(record.phraseSet), naming: namingOf(record), body: definite(record.body.name) }
}

/** How sentences point at an annex of the record: bilaga 2, or only bilaga where the minutes do not number theirs. */
export function annexLabel({ annexes }: DecisionRecord, id: string | null): string | null {
  if (id === null) return null
  const number = annexes.find((annex) => annex.id === id)?.number ?? null
  return number === null ? 'bilaga' : `bilaga ${number}`
}
