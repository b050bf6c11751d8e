import type { Participant } from '../participant.ts'
import type { Candidate, CandidateList, Election, Lot } from './acts/decided.ts'
import { nextSeat, seatsByComparison, type BallotGroup, type SeatWon } from './proportional-election.ts'

/** What the ballots settle; of those tied, by the number of the candidate or list, so many as are left get a seat by lot. */
export type ElectionCount = {
  readonly won: readonly SeatWon[]
  readonly tied: readonly number[]
  readonly left: number
}

/** A seat filled: by which candidate or list, by what divisor, and whether by lot. */
export type FilledSeat = SeatWon & { readonly byLot: boolean }

/** The ballots counted; null where it is not stated what was counted. */
export function countOf(election: Election): ElectionCount | null {
  const { method, candidates, lists, seats } = election
  if (method === 'unopposed') return { won: candidates.map(asSeat), tied: [], left: 0 }
  const counted = method === 'majority' ? candidates.filter(hasVotes) : lists.filter(hasVotes)
  if (counted.length < candidates.length + lists.length || counted.length === 0) return null
  return method === 'majority' ? byMajority(candidates, seats) : seatsByComparison(groupsOf(election), seats)
}

/** The seats as they were filled, those by lot last, in the order drawn; empty where nothing is counted. */
export function seatsFilled(election: Election): readonly FilledSeat[] {
  const count = countOf(election)
  if (count === null) return []
  const filled: FilledSeat[] = count.won.map((seat) => ({ ...seat, byLot: false }))
  for (const number of election.lots.find((lot) => settles(lot, count))?.drawn ?? []) {
    filled.push(...seatsDrawn(election, filled, number).map((seat) => ({ ...seat, byLot: true })))
  }
  return filled
}

/** Whether a lot was drawn among exactly those who were equal, and drew as many as there were seats left. */
export function settles({ among, drawn }: Lot, { tied, left }: ElectionCount): boolean {
  return tied.length > 0 && sameNumbers(among, tied) && new Set(drawn).size === left && drawn.length === left
}

/** How many ballots the stated counts need at least: on each there are as many names as there are seats, or fewer. */
export function ballotsCounted({ method, candidates, lists, seats, blank, invalid }: Election): number {
  const votes = (method === 'majority' ? candidates : lists).map((one) => one.votes ?? 0)
  const sum = votes.reduce((total, one) => total + one, 0)
  const valid = method === 'majority' ? Math.max(0, ...votes, Math.ceil(sum / seats)) : sum
  return valid + (blank ?? 0) + (invalid ?? 0)
}

/** V5: the most votes elect (relative majority); where the last of them are equal, the lot (KL 5:56). */
function byMajority(candidates: readonly Candidate[], seats: number): ElectionCount {
  const ranked = candidates
    .flatMap((candidate, index) =>
      candidate.votes ? [{ seat: asSeat(candidate, index), votes: candidate.votes }] : [],
    )
    .toSorted((a, b) => b.votes - a.votes)
  const seatsOf = (some: typeof ranked) => some.map(({ seat }) => seat)
  const last = ranked[seats - 1]
  if (last === undefined) return { won: seatsOf(ranked), tied: [], left: 0 }
  const above = ranked.filter(({ votes }) => votes > last.votes)
  const level = ranked.filter(({ votes }) => votes === last.votes)
  const left = seats - above.length
  return level.length > left
    ? { won: seatsOf(above), tied: seatsOf(level).map(({ group }) => group), left }
    : { won: seatsOf([...above, ...level]), tied: [], left: 0 }
}

function seatsDrawn(election: Election, won: readonly SeatWon[], number: number): readonly SeatWon[] {
  if (election.method !== 'proportional') return election.candidates.map(asSeat).filter(({ group }) => group === number)
  const seat = nextSeat(groupsOf(election), won, number)
  return seat === null ? [] : [seat]
}

const groupsOf = ({ lists }: Election): BallotGroup[] => lists.map((list) => ({ ...list, votes: Number(list.votes) }))

const asSeat = ({ person }: { readonly person: Participant }, index: number): SeatWon => ({
  group: index + 1,
  person,
  divisor: 1,
})

const hasVotes = ({ votes }: Candidate | CandidateList) => votes !== null

const sameNumbers = (some: readonly number[], others: readonly number[]) =>
  some.length === others.length && others.every((number) => some.includes(number))
