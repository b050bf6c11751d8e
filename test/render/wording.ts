import type { Test } from 'tap'
import type { DecisionRecord } from '../../src/domain/recording/record.ts'
import { sentenceKeys } from '../../src/render/sentences.ts'
import { paragraph } from './paragraph.ts'

type Expected = Partial<Readonly<Record<'kommunal' | 'huddinge' | 'goteborg', string[]>>>

/** Compares the sentences that a record generates, under a key or all, with what each phrase set should say. */
export function says(t: Test, given: Partial<DecisionRecord>, expected: Expected, under = ''): void {
  for (const [phraseSet, sentences] of Object.entries(expected)) {
    const generated = sentenceKeys(paragraph({ ...given, phraseSet })).filter(({ key }) => key.startsWith(under))
    t.strictSame(
      generated.map(({ text }) => text),
      sentences,
      phraseSet,
    )
  }
}

/** The same where every set says the same, of what stands under a key. */
export function allSay(t: Test, given: Partial<DecisionRecord>, sentences: string[], under = ''): void {
  says(t, given, { kommunal: sentences, huddinge: sentences, goteborg: sentences }, under)
}

/** The same where kommunal and huddinge say the same. */
export function bothSay(t: Test, given: Partial<DecisionRecord>, sentences: string[]): void {
  says(t, given, { kommunal: sentences, huddinge: sentences })
}
