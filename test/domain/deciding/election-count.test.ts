import fc from 'fast-check'
import { ballotsCounted, countOf, seatsFilled } from '../../../src/domain/deciding/election-count.ts'
import { election, ids, list, majority, proportional } from './election-of.ts'
import { person } from './paragraph-of.ts'
import { t } from '../../support/suite.ts'

const wonBy = (votes: readonly number[], seats: number) =>
  ids((countOf(majority(votes, seats))?.won ?? []).map((seat) => seat.person))

t.test('V5: the most votes elect', async (t) => {
  t.equal(wonBy([3, 9, 5], 1), 'b')
  t.equal(wonBy([3, 9, 5], 2), 'b c')
  t.equal(wonBy([3, 9, 5], 4), 'b c a', 'fewer stood than there were seats')
  t.equal(wonBy([3, 0], 2), 'a', 'no votes, no seat')
  t.equal(wonBy([5, 5, 4], 2), 'a b', 'those equal both get a seat')
  t.strictSame(countOf(majority([5, 9, 5, 5], 3)), {
    won: [{ group: 2, person: person('b'), divisor: 1 }],
    tied: [1, 3, 4],
    left: 2,
  })
})

t.test('the lot fills the seats that are left, in the order drawn', async (t) => {
  const lots = [{ among: [1, 2, 3], drawn: [3, 1] }]
  const byLot = (held: Parameters<typeof seatsFilled>[0]) =>
    seatsFilled(held).map((seat) => `${seat.person.personId}${seat.byLot ? ' by lot' : ''}`)
  t.strictSame(byLot(majority([5, 5, 5], 2, { lots })), ['c by lot', 'a by lot'])
  t.strictSame(byLot(proportional([list('A', 5), list('B', 5), list('C', 5)], 2, { lots })), ['C1 by lot', 'A1 by lot'])
  t.strictSame(byLot(majority([5, 5, 5], 1, { lots })), [], 'a lot that draws too many settles nothing')
  const shared = ['A', 'B', 'C'].map((designation) => ({ designation, votes: 5, candidates: [person('x')] }))
  t.strictSame(byLot(proportional(shared, 2, { lots })), ['x by lot'], 'nobody gets two seats')
})

t.test('what is not stated is not counted', async (t) => {
  t.equal(countOf(majority([3, null], 1)), null)
  t.equal(countOf(proportional([], 1)), null)
  t.strictSame(seatsFilled(majority([null], 1)), [])
  t.equal(ballotsCounted(majority([null, 2], 1)), 2)
  t.equal(ballotsCounted(election()), 0)
})

t.test('by majority nobody elected has fewer votes than one who is not', async () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(20), { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 1, max: 8 }),
      (votes, seats) => {
        const count = countOf(majority(votes, seats))
        if (count === null) return false
        const won = new Set(count.won.map(({ group }) => group))
        const least = Math.min(Number.POSITIVE_INFINITY, ...[...won].map((group) => votes[group - 1] ?? 0))
        const lost = votes.filter((_, index) => !won.has(index + 1))
        return (
          lost.every((one) => one < least || one === 0) &&
          won.size + count.left === Math.min(seats, votes.filter((one) => one > 0).length) &&
          (count.tied.length === 0) === (count.left === 0)
        )
      },
    ),
  )
})
