import { t } from '../support/suite.ts'
import { median, verdictOf } from './verdict.ts'

const roundsAt = (...ratios: number[]) =>
  ratios.map((ratio, round) => ({ ours: 100 * (round + 1) * ratio, theirs: 100 * (round + 1) }))

t.test('the ratio is the median of the rounds, whatever the machine was like in each', async (t) => {
  const { ours, theirs, ratio, lowest, highest, spread } = verdictOf(roundsAt(0.9, 1.1, 1, 1.02, 0.98))
  t.ok(
    [ratio - 1, lowest - 0.9, highest - 1.1, spread - 0.1, theirs - 300, ours - 300].every(
      (off) => Math.abs(off) < 1e-9,
    ),
  )
  t.equal(median([4, 1, 3, 2]), 2.5)
})

t.test('a work fails by a loss that is neither small nor within what its rounds differ by', async (t) => {
  const fails = (...ratios: number[]) => verdictOf(roundsAt(...ratios)).fails
  t.equal(fails(0.9, 0.91, 0.9, 0.89, 0.9), true, 'a tenth, and every round says so')
  t.equal(fails(0.96, 0.96, 0.96, 0.96, 0.96), false, 'small, though every round says so')
  t.equal(fails(0.9, 0.75, 1.05, 0.9, 0.9), false, 'a tenth, but the rounds differ by more')
  t.equal(fails(1.2, 1.21, 1.2, 1.19, 1.2), false, 'faster')
})
