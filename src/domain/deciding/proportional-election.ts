import { personKey, type Participant } from '../participant.ts'

/** Ballots with one designation and the same names in the same order are one group (2022:629 14 §). */
export type BallotGroup = {
  readonly designation: string
  /** In the order of the list. */
  readonly candidates: readonly Participant[]
  readonly votes: number
}

/** A seat and whom it fell to, by the number of the group and what its votes were divided by. */
export type SeatWon = { readonly group: number; readonly person: Participant; readonly divisor: number }

/** The seats that the comparison settles; where more groups are equal than seats are left, the lot settles the rest. */
export type Comparison = { readonly won: readonly SeatWon[]; readonly tied: readonly number[]; readonly left: number }

/** P1: how many must demand it: those present divided by one more than the seats, rounded upwards (2022:629 2 §). */
export function demandRequired(present: number, seats: number): number {
  return Math.floor((present + seats) / (seats + 1))
}

/**
 * P3: the seats go one at a time to the group with the largest comparison number: its votes while it has none, then its
 * votes divided by one more than it has (2022:629 17-21 §§). A group without names left is passed over, and so is a
 * person already elected. Those equal need the lot only where not all of them get a seat.
 */
export function seatsByComparison(groups: readonly BallotGroup[], seats: number): Comparison {
  const won: SeatWon[] = []
  const { next, give } = beginCounting(groups, [])
  for (let left = seats; left > 0; left = seats - won.length) {
    const largest = largestOf(groups, next)
    if (largest.length > left) return { won, tied: largest, left }
    if (largest.length === 0) break
    for (const group of largest) {
      // One of those equal may just have had the last name of another.
      const seat = next(group)
      if (seat === null) continue
      give(seat)
      won.push(seat)
    }
  }
  return { won, tied: [], left: 0 }
}

/** The seat that a group would get next, or null where it has no votes or no names left. */
export const nextSeat = (groups: readonly BallotGroup[], won: readonly SeatWon[], group: number): SeatWon | null =>
  beginCounting(groups, won).next(group)

/** The seats given, and what each group would get next: a name that has a seat is passed once, not looked for again. */
function beginCounting(groups: readonly BallotGroup[], won: readonly SeatWon[]) {
  const elected = new Set<string>()
  const seatsOf = new Map<number, number>()
  const passed = new Map<number, number>()
  const give = ({ group, person }: SeatWon) => {
    elected.add(personKey(person))
    seatsOf.set(group, (seatsOf.get(group) ?? 0) + 1)
  }
  won.forEach(give)
  const next = (group: number): SeatWon | null => {
    const { votes = 0, candidates = [] } = groups[group - 1] ?? {}
    let at = passed.get(group) ?? 0
    const hasSeat = (person: Participant | undefined) => person !== undefined && elected.has(personKey(person))
    while (hasSeat(candidates[at])) at += 1
    passed.set(group, at)
    const person = candidates[at]
    return votes === 0 || person === undefined ? null : { group, person, divisor: (seatsOf.get(group) ?? 0) + 1 }
  }
  return { give, next }
}

/** The numbers of the groups with the largest comparison number; fractions are compared exactly. */
function largestOf(groups: readonly BallotGroup[], next: (group: number) => SeatWon | null): number[] {
  const standing = groups.flatMap(({ votes }, index) => {
    const seat = next(index + 1)
    return seat === null ? [] : [{ group: seat.group, votes, divisor: seat.divisor }]
  })
  const compare = (one: (typeof standing)[number], other: (typeof standing)[number]) =>
    one.votes * other.divisor - other.votes * one.divisor
  const [largest] = standing.toSorted((one, other) => compare(other, one))
  return largest === undefined ? [] : standing.filter((one) => compare(one, largest) === 0).map(({ group }) => group)
}
