import type { AppointmentRejection } from '../organisation/appointment.ts'
import { isHeldByOne, officeInWords, type Office } from '../organisation/office.ts'
import { named, personsRepeated, samePerson, type Named, type Participant } from '../participant.ts'
import { inForce, statuteOn, type StatuteOrBefore } from '../statute.ts'
import { listed, withParty } from '../wording.ts'
import type { Election, MembersElected } from './acts/decided.ts'
import { objectionsAfterGavel, objectionsToMeeting, type DeliberationRejection } from './deliberation.ts'
import { ballotsCounted, countOf, seatsFilled, settles } from './election-count.ts'
import { deciders } from './entitlement.ts'
import { actsOf, type Paragraph } from './paragraph.ts'
import { demandRequired } from './proportional-election.ts'
import { objectionsToOpenVote, type RoundRejection } from './round.ts'

export type LotStatute = 'KL 5:56' | StatuteOrBefore<'2022:629 17-21 §§'>

export type ElectionRejection =
  | { readonly code: 'candidate-repeated'; readonly persons: readonly Named[] }
  | { readonly code: 'office-of-one'; readonly role: Office['role']; readonly seats: number }
  | {
      readonly code: 'nominees-too-many'
      readonly nominees: number
      readonly seats: number
      readonly statute: 'KL 5:54'
    }
  | {
      readonly code: 'proportional-not-demanded'
      readonly demandedBy: number | null
      readonly required: number
      readonly statute: StatuteOrBefore<'2022:629 2 §'>
    }
  | {
      readonly code: 'members-not-proportional'
      readonly membersElected: MembersElected | null
      readonly statute: '2022:629 3 §'
    }
  | { readonly code: 'votes-not-stated'; readonly statute: 'KL 5:67' }
  | {
      readonly code: 'ballots-exceed-roll'
      readonly ballots: number
      readonly roll: number
      readonly statute: 'KL 4:24'
    }
  | {
      readonly code: 'lot-malformed'
      readonly among: readonly number[]
      readonly drawn: readonly number[]
      readonly options: number
    }
  | {
      readonly code: 'lot-required'
      readonly tied: readonly number[]
      readonly seats: number
      readonly statute: LotStatute
    }
  | {
      readonly code: 'lot-differs'
      readonly tied: readonly number[]
      readonly seats: number
      readonly statute: LotStatute
    }
  | { readonly code: 'lot-not-needed'; readonly statute: LotStatute }
  | { readonly code: 'elected-differ'; readonly elected: readonly Named[]; readonly counted: readonly Named[] }

/** What the rules here may have against an act. */
type Objection = ElectionRejection | AppointmentRejection | DeliberationRejection | RoundRejection

/**
 * An election is held at the meeting, before the gavel, by those who serve; it needs no closed deliberation. What the
 * ballots give is who is elected (KL 5:54-56, 2022:629).
 */
export function objectionsToElection(paragraph: Paragraph, election: Election): readonly Objection[] {
  return [
    ...objectionsToMeeting(paragraph),
    ...objectionsAfterGavel(paragraph),
    ...objectionsToOpenVote(paragraph),
    ...objectionsToStanding(paragraph, election),
    ...(election.method === 'proportional' ? objectionsToProportional(paragraph, election) : []),
    ...objectionsToBallots(paragraph, election),
    ...objectionsToLots(paragraph, election),
    ...objectionsToElected(paragraph, election),
  ]
}

/** Those elected, as far as the ballots and the lot say. */
export function electedBy(election: Election): readonly Participant[] {
  return seatsFilled(election).map(({ person }) => person)
}

/** What is decided by an election: Till ledamot i socialnämnden från och med 2027-01-01 väljs Eva Ekman (S). */
export function pointsOfElection({ office, term, elected }: Election): readonly string[] {
  const names = elected.map(withParty)
  return names.length === 0 ? [] : [`Till ${officeInWords(office, elected.length, term)} väljs ${listed(names)}.`]
}

/** Nobody stands twice, one holds an office of one, a term runs forward, from the day of the meeting if no other, and more nominees than seats are no agreement. */
function objectionsToStanding(
  { circumstances }: Paragraph,
  { office, seats, term, method, candidates, lists }: Election,
): readonly (ElectionRejection | AppointmentRejection)[] {
  const objections: (ElectionRejection | AppointmentRejection)[] = []
  const repeated = [candidates.map(({ person }) => person), ...lists.map((list) => list.candidates)].flatMap(
    personsRepeated,
  )
  if (repeated.length > 0) objections.push({ code: 'candidate-repeated', persons: repeated.map(named) })
  if (isHeldByOne(office.role) && seats !== 1) objections.push({ code: 'office-of-one', role: office.role, seats })
  const { to } = term
  const from = term.from ?? circumstances.heldOn
  if (to !== null && to < from) objections.push({ code: 'period-backwards', from, to })
  if (method === 'unopposed' && candidates.length > seats) {
    objections.push({ code: 'nominees-too-many', nominees: candidates.length, seats, statute: 'KL 5:54' })
  }
  return objections
}

/**
 * P1: demanded by enough of those who elect; those recused are present too (2022:629 2 §). P2: of substitutes only where
 * the members were elected so (3 §). Minutes that do not say may mean both.
 */
function objectionsToProportional(paragraph: Paragraph, election: Election): readonly ElectionRejection[] {
  const { serving, recordedAs, heldOn } = paragraph.circumstances
  const unsaid = recordedAs === 'minutes'
  const objections: ElectionRejection[] = []
  const { demandedBy } = election
  const required = serving === null ? 0 : demandRequired(serving.length, election.seats)
  if (demandedBy === null ? !unsaid : demandedBy < required) {
    objections.push({
      code: 'proportional-not-demanded',
      demandedBy,
      required,
      statute: statuteOn('2022:629 2 §', heldOn),
    })
  }
  const membersElected = howMembersWereElected(paragraph, election)
  if (election.office.role === 'substitute' && (membersElected === null ? !unsaid : membersElected === 'other')) {
    objections.push({ code: 'members-not-proportional', membersElected, statute: '2022:629 3 §' })
  }
  return objections
}

/** As an earlier election under the paragraph shows, or else as it is stated. */
function howMembersWereElected(paragraph: Paragraph, { office, membersElected }: Election): MembersElected | null {
  const earlier = actsOf(paragraph, 'election').findLast(
    (one) => one.office.role === 'member' && one.office.body.bodyId === office.body.bodyId,
  )
  if (earlier === undefined) return membersElected
  return earlier.method === 'proportional' ? 'proportional' : 'other'
}

/** V1: no more ballots are counted than there are who elect (KL 4:24), and the minutes say how many (KL 5:67). */
function objectionsToBallots(paragraph: Paragraph, election: Election): readonly ElectionRejection[] {
  if (election.method === 'unopposed') return []
  const objections: ElectionRejection[] = []
  if (countOf(election) === null) objections.push({ code: 'votes-not-stated', statute: 'KL 5:67' })
  const roll = deciders(paragraph)?.size ?? Number.POSITIVE_INFINITY
  const ballots = ballotsCounted(election)
  if (ballots > roll) objections.push({ code: 'ballots-exceed-roll', ballots, roll, statute: 'KL 4:24' })
  return objections
}

/** V5: those equal for the last seats draw lots, exactly they and nobody else (KL 5:56, 2022:629 17-21 §§). */
function objectionsToLots({ circumstances }: Paragraph, election: Election): readonly ElectionRejection[] {
  const { method, candidates, lists, lots } = election
  const options = Math.max(candidates.length, lists.length)
  const malformed = lots.filter(
    ({ among, drawn }) => among.some((number) => number > options) || drawn.some((number) => !among.includes(number)),
  )
  if (malformed.length > 0) return malformed.map((lot) => ({ code: 'lot-malformed', ...lot, options }))
  const statute = method === 'proportional' ? statuteOn('2022:629 17-21 §§', circumstances.heldOn) : 'KL 5:56'
  const count = countOf(election)
  if (count === null || !isToldByLists(election, circumstances.heldOn)) return []
  const { tied, left: seats } = count
  if (tied.length === 0) return lots.length === 0 ? [] : [{ code: 'lot-not-needed', statute }]
  if (lots.length === 0) return [{ code: 'lot-required', tied, seats, statute }]
  return lots.every((lot) => settles(lot, count)) && lots.length === 1
    ? []
    : [{ code: 'lot-differs', tied, seats, statute }]
}

/** Whoever is said to be elected is who the ballots and the lot elected, where these are known. */
function objectionsToElected({ circumstances }: Paragraph, election: Election): readonly ElectionRejection[] {
  const { elected } = election
  if (countOf(election) === null || !isToldByLists(election, circumstances.heldOn)) return []
  const counted = electedBy(election)
  const agree =
    elected.length === counted.length && counted.every((one) => elected.some((other) => samePerson(one, other)))
  return agree ? [] : [{ code: 'elected-differ', elected: elected.map(named), counted: counted.map(named) }]
}

/**
 * Whether the lists tell who is elected. By 1992:339 all ballots of one designation were a group, whose names were put in
 * order by counts of their own (14-18 §§): where a designation stands on several lists, these do not tell it.
 */
function isToldByLists({ method, lists }: Election, heldOn: string): boolean {
  const designations = new Set(lists.map(({ designation }) => designation))
  return method !== 'proportional' || inForce('2022:629 17-21 §§', heldOn) || designations.size === lists.length
}
