import { samePerson, type Participant } from '../participant.ts'

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
  for (let left = seats; left > 0; left = seats - won.length) {
    const largest = largestOf(groups, won)
    if (largest.length > left) return { won, tied: largest, left }
    if (largest.length === 0) break
    for (const group of largest) {
      const seat = nextSeat(groups, won, group)
      if (seat !== null) won.push(seat)
    }
  }
  return { won, tied: [], left: 0 }
}

/** The seat that a group would get next, or null where it has no votes or no names left. */
export function nextSeat(groups: readonly BallotGroup[], won: readonly SeatWon[], group: number): SeatWon | null {
  const { votes = 0, candidates = [] } = groups[group - 1] ?? {}
  const person = candidates.find((candidate) => !won.some((seat) => samePerson(seat.person, candidate)))
  if (votes === 0 || person === undefined) return null
  return { group, person, divisor: won.filter((seat) => seat.group === group).length + 1 }
}

/** The numbers of the groups with the largest comparison number; fractions are compared exactly. */
function largestOf(groups: readonly BallotGroup[], won: readonly SeatWon[]): number[] {
  const standing = groups.flatMap(({ votes }, index) => {
    const seat = nextSeat(groups, won, index + 1)
    return seat === null ? [] : [{ ...seat, votes }]
  })
  return standing
    .filter((one) => standing.every((other) => other.votes * one.divisor <= one.votes * other.divisor))
    .map(({ group }) => group)
}
