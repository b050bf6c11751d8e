import root from 'tap'
import { definitions } from '../src/modules/deliberation/acts/index.ts'
import { always } from '../src/modules/deliberation/routes/acts.ts'
import { refusalsSeen } from './domain/deciding/driven.ts'
import { runEntry } from './support/suite.ts'

await runEntry(import.meta.filename)

/** What is asked of an act beside its rule: of days that are stated, and of what it reaches outside its paragraph. */
const besideRules: Readonly<Record<string, readonly string[]>> = {
  election: ['office-of-other-authority'],
  reservationFiling: ['day-not-come'],
}

/** A finding alone: the roll of a live round is of those who decide, and only minutes show others to have voted. */
const onlyFound: Readonly<Record<string, readonly string[]>> = { vote: ['not-on-roll'] }

root.test('an act is described with the refusals that its rule states, all of them and no other', async (t) => {
  for (const { kind, problems } of definitions) {
    const seen = [...(refusalsSeen.get(kind) ?? []), ...(besideRules[kind] ?? [])]
    const notListed: readonly string[] = [...always, ...(onlyFound[kind] ?? [])]
    t.strictSame([...problems].sort(), seen.filter((code) => !notListed.includes(code)).sort(), kind)
  }
})
