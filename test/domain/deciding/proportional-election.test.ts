import fc from 'fast-check'
import {
  demandRequired,
  nextSeat,
  seatsByComparison,
  type BallotGroup,
} from '../../../src/domain/deciding/proportional-election.ts'
import { list } from './election-of.ts'
import { person } from './paragraph-of.ts'
import { t } from '../../support/suite.ts'

const group = (designation: string, votes: number, names = 60): BallotGroup => ({
  ...list(designation, votes, names),
  votes,
})

t.test('P1: as many as those present divided by one more than the seats, rounded upwards', async (t) => {
  t.equal(demandRequired(51, 13), 4)
  t.equal(demandRequired(41, 1), 21)
  t.equal(demandRequired(40, 1), 20, 'an even quotient is not rounded')
  t.equal(demandRequired(42, 13), 3)
  t.equal(demandRequired(43, 13), 4)
  fc.assert(
    fc.property(fc.nat(500), fc.integer({ min: 1, max: 100 }), (present, seats) => {
      const required = demandRequired(present, seats)
      return required * (seats + 1) >= present && (required - 1) * (seats + 1) < present
    }),
  )
})

t.test('P3: the seats go one at a time to the largest comparison number', async (t) => {
  const { won, tied, left } = seatsByComparison([group('A', 25), group('B', 16), group('C', 10)], 5)
  t.equal(won.map((seat) => seat.person.personId).join(' '), 'A1 B1 A2 C1 A3')
  t.strictSame(
    won.map((seat) => seat.divisor),
    [1, 1, 2, 1, 3],
  )
  t.strictSame({ tied, left }, { tied: [], left: 0 })
})

t.test('P3: those equal draw lots where not all of them get a seat', async (t) => {
  const groups = [group('A', 20), group('B', 10), group('C', 10)]
  t.match(seatsByComparison(groups, 1), { tied: [], left: 0 })
  t.match(seatsByComparison(groups, 2), { tied: [1, 2, 3], left: 1 }, 'A has 20 divided by 2')
  t.match(seatsByComparison(groups, 3), { tied: [1, 2, 3], left: 2 })
  t.match(seatsByComparison(groups, 4), { tied: [], left: 0 })
})

t.test('P3: a large group’s fractions are compared exactly', async (t) => {
  t.match(seatsByComparison([group('A', 3), group('B', 1)], 3), { tied: [1, 2], left: 1 }, '3 divided by 3 is 1')
  t.equal(
    seatsByComparison([group('A', 7), group('B', 2)], 4)
      .won.map((seat) => seat.group)
      .join(''),
    '1112',
    '7 divided by 4 is less than 2',
  )
})

t.test('P3: a list whose names are spent is passed over, and so is someone already elected', async (t) => {
  const won = (groups: readonly BallotGroup[], seats: number) =>
    seatsByComparison(groups, seats)
      .won.map((seat) => seat.person.personId)
      .join(' ')
  t.equal(won([group('A', 25, 1), group('B', 2)], 3), 'A1 B1 B2')
  t.equal(won([group('A', 25, 1)], 3), 'A1', 'a seat is left empty')
  t.equal(won([group('A', 25), group('B', 0)], 3), 'A1 A2 A3', 'no votes, no seat')
  const shared = { designation: 'B', votes: 20, candidates: [person('A1'), person('B2')] }
  t.equal(won([group('A', 25), shared], 2), 'A1 B2')
  t.equal(
    won(
      [
        { ...shared, votes: 25 },
        { ...shared, candidates: [person('A1')] },
        { ...shared, votes: 25, candidates: [person('A1')] },
      ],
      3,
    ),
    'A1 B2',
  )
  t.equal(nextSeat([], [], 1), null)
})

t.test('P3: the largest election that a body has place for is counted at once', (t) => {
  const groups = Array.from({ length: 100 }, (_, index) => group(`L${index}-`, 1000 + index, 400))
  const began = performance.now()
  t.equal(seatsByComparison(groups, 400).won.length, 400)
  t.ok(performance.now() - began < 1_500, 'in 20 milliseconds here; to look for each name anew would take seconds')
  t.end()
})

const anyVotes = fc.array(fc.nat(60), { minLength: 1, maxLength: 6 })
const anySeats = fc.integer({ min: 1, max: 25 })
const named = (votes: readonly number[]) => votes.map((one, index) => group(`G${index}-`, one))
const seatsOf = (groups: readonly BallotGroup[], seats: number) => {
  const { won } = seatsByComparison(groups, seats)
  return new Map(
    groups.map(({ designation }, index) => [designation, won.filter((seat) => seat.group === index + 1).length]),
  )
}

t.test('P3: every seat is filled or left to the lot', async () => {
  fc.assert(
    fc.property(anyVotes, anySeats, (votes, seats) => {
      const { won, tied, left } = seatsByComparison(named(votes), seats)
      const filled = votes.some((one) => one > 0) ? seats : 0
      return won.length + left === filled && (tied.length > left || tied.length === 0)
    }),
  )
})

t.test('P3: the order of the lists changes nothing', async () => {
  const shuffled = anyVotes.chain((votes) =>
    fc.tuple(fc.constant(named(votes)), fc.shuffledSubarray(named(votes), { minLength: votes.length })),
  )
  fc.assert(
    fc.property(shuffled, anySeats, ([groups, others], seats) => {
      const [one, other] = [seatsOf(groups, seats), seatsOf(others, seats)]
      return [...one].every(([designation, won]) => other.get(designation) === won)
    }),
  )
})

t.test('P3: one seat more or a vote more takes no seat from a list', async () => {
  fc.assert(
    fc.property(anyVotes, anySeats, (votes, seats) => {
      const [few, more] = [seatsOf(named(votes), seats), seatsOf(named(votes), seats + 1)]
      const raised = seatsByComparison(named([(votes[0] ?? 0) + 1, ...votes.slice(1)]), seats)
      const sure = raised.won.filter((seat) => seat.group === 1).length + (raised.tied.includes(1) ? 1 : 0)
      return (
        [...few].every(([designation, won]) => (more.get(designation) ?? 0) >= won) && sure >= (few.get('G0-') ?? 0)
      )
    }),
  )
})

t.test('P3: no list has a larger comparison number left than one that got a seat', async () => {
  fc.assert(
    fc.property(anyVotes, anySeats, (votes, seats) => {
      const groups = named(votes)
      const { won } = seatsByComparison(groups, seats)
      const least = won.at(-1)
      const next = votes.map((one, index) => ({
        votes: one,
        divisor: won.filter((seat) => seat.group === index + 1).length + 1,
      }))
      return (
        least === undefined ||
        next.every((one) => one.votes * least.divisor <= (votes[least.group - 1] ?? 0) * one.divisor)
      )
    }),
  )
})
