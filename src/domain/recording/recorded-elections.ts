import type { Election } from '../deciding/acts/decided.ts'
import { seatsFilled } from '../deciding/election-count.ts'
import type { RecordedElection } from './parts.ts'
import { recordedPerson } from './recorded-person.ts'

/** The elections of a paragraph as its record prints them (KL 5:67); nothing where none was held. */
export function recordedElections(elections: readonly Election[]): {
  readonly elections?: readonly RecordedElection[]
} {
  return elections.length === 0
    ? {}
    : { elections: elections.map((election, index) => recordedElection(election, index + 1)) }
}

function recordedElection(election: Election, order: number): RecordedElection {
  const {
    office: { body, role },
    seats,
    term,
    method,
    demandedBy,
    membersElected,
    blank,
    invalid,
    lots,
  } = election
  return {
    order,
    office: { body: { code: body.code, name: body.name }, role },
    seats,
    term,
    method,
    demandedBy,
    membersElected,
    candidates: election.candidates.map(({ person, votes }) => ({ ...recordedPerson(person), votes })),
    lists: election.lists.map(({ designation, candidates, votes }) => ({
      designation,
      candidates: candidates.map(recordedPerson),
      votes,
    })),
    blank,
    invalid,
    lots,
    comparison:
      method !== 'proportional'
        ? []
        : seatsFilled(election).map(({ group, divisor, byLot }) => ({ list: group, divisor, byLot })),
    elected: election.elected.map(recordedPerson),
  }
}
