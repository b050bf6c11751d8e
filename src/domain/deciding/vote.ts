import type { RollEntry } from '../attending/roll.ts'
import { isByClosedBallot } from '../meeting/matter.ts'
import { named, type Named } from '../participant.ts'
import type { Placed } from './acts/acts.ts'
import type { Option, Proposition } from './acts/put.ts'
import type { VoteCorrection, Ballot, BallotChoice, Vote, VoteForm } from './acts/voted.ts'
import { candidatesAgainst, hasMoreThanTwoSides } from './counter-proposal.ts'
import { isDeliberationReopened, objectionsToMeeting, type DeliberationRejection } from './deliberation.ts'
import { deciders, decidingRoll, objectionsToDecider, type EntitlementRejection } from './entitlement.ts'
import { objectionsToRule, type MajorityRejection } from './majority.ts'
import { actsOf, type Paragraph, type ParagraphRejection } from './paragraph.ts'
import { objectionsToTakingPart, type ParticipationRejection } from './participation.ts'
import { answersOf } from './proposition.ts'
import { ballotsOf, closingOf, objectionsToOpenVote, type RoundRejection } from './round.ts'

export type VoteRejection =
  | { readonly code: 'vote-after-gavel'; readonly statute: 'KL 5:53' }
  | { readonly code: 'vote-closed'; readonly voteId: string }
  | { readonly code: 'vote-already-held'; readonly propositionId: string }
  | {
      readonly code: 'vote-sides-wrong'
      readonly yes: Option
      readonly no: Option
      readonly options: readonly Option[]
    }
  | { readonly code: 'not-on-roll'; readonly person: string; readonly statute: 'KL 4:22' }
  | { readonly code: 'correction-of-nothing'; readonly person: Named; readonly choice: BallotChoice }
  | { readonly code: 'ballot-off-roll'; readonly voteId: string }
  | { readonly code: 'left-off-roll'; readonly persons: readonly Named[]; readonly statute: 'KL 5:67' }
  | { readonly code: 'already-voted'; readonly person: string; readonly statute: 'KL 4:24' }
  | { readonly code: 'side-not-qualified'; readonly qualifiedSide: Option }
  | {
      readonly code: 'vote-form-wrong'
      readonly form: VoteForm
      readonly expected: VoteForm
      readonly statute: 'KL 5:54'
    }
  | { readonly code: 'ballots-not-named'; readonly voteId: string; readonly statute: 'KL 5:54' }
  | { readonly code: 'counter-proposal-required'; readonly options: readonly Option[] }
  | { readonly code: 'counter-proposal-chosen'; readonly main: Option; readonly counter: Option }

/** What the rules here may have against an act. */
type Objection =
  | VoteRejection
  | DeliberationRejection
  | EntitlementRejection
  | MajorityRejection
  | ParagraphRejection
  | ParticipationRejection
  | RoundRejection

/**
 * A vote is requested before the gavel, by someone who decides, on a proposition of two sides, and not while the
 * deliberation goes on again (KL 5:53-54). Where three compete, the counter-proposal is chosen first, and the vote is about the main
 * proposal against it.
 */
export function objectionsToVote(paragraph: Paragraph, vote: Vote): readonly Objection[] {
  const objections: Objection[] = [...objectionsToMeeting(paragraph)]
  if (actsOf(paragraph, 'decision').length > 0) objections.push({ code: 'vote-after-gavel', statute: 'KL 5:53' })
  if (isDeliberationReopened(paragraph)) objections.push({ code: 'deliberation-open', statute: 'KL 5:53' })
  objections.push(...objectionsToOpenVote(paragraph))
  const question = actsOf(paragraph, 'proposition').find((act) => act.id === vote.propositionId)
  if (question === undefined)
    return [...objections, { code: 'unknown-act', kind: 'proposition', id: vote.propositionId }]
  if (actsOf(paragraph, 'vote').some((held) => held.propositionId === vote.propositionId)) {
    objections.push({ code: 'vote-already-held', propositionId: vote.propositionId })
  }
  objections.push(...objectionsToSides(paragraph, question, vote), ...objectionsToRule(paragraph, question, vote))
  if (vote.rule === 'simpleMajority' && vote.qualifiedSide != null)
    objections.push({ code: 'side-not-qualified', qualifiedSide: vote.qualifiedSide })
  const expected = isByClosedBallot(paragraph.circumstances.matter) ? 'closed' : 'open'
  if (vote.form !== expected)
    objections.push({ code: 'vote-form-wrong', form: vote.form, expected, statute: 'KL 5:54' })
  const entitled = deciders(paragraph)
  const strangers = entitled === null ? [] : vote.roll.filter(({ person }) => !entitled.has(person.personId))
  for (const { person } of strangers)
    objections.push({ code: 'not-on-roll', person: person.personId, statute: 'KL 4:22' })
  const left = rollOf(paragraph, []).filter(
    (entry) => !vote.roll.some(({ person }) => person.personId === entry.person.personId),
  )
  if (left.length > 0)
    objections.push({ code: 'left-off-roll', persons: left.map(({ person }) => named(person)), statute: 'KL 5:67' })
  return [...objections, ...objectionsToDecider(paragraph, 'voteRequest', vote.requestedBy, 'KL 5:53')]
}

function objectionsToSides(
  paragraph: Paragraph,
  question: Placed<Proposition>,
  { yes, no }: Vote,
): readonly VoteRejection[] {
  const options = answersOf(question)
  const objections: VoteRejection[] = []
  if (yes === no || !options.includes(yes) || !options.includes(no))
    objections.push({ code: 'vote-sides-wrong', yes, no, options })
  if (!hasMoreThanTwoSides(paragraph, question)) return objections
  const { finding: main } = question
  const [counter, ...others] = candidatesAgainst(paragraph, question)
  return main !== null && counter !== undefined && others.length === 0
    ? [...objections, { code: 'counter-proposal-chosen', main, counter }]
    : [...objections, { code: 'counter-proposal-required', options }]
}

/** The roll of a round: who decides, and whoever minutes show to have voted besides them (KL 4:22, 5:67). */
export function rollOf(paragraph: Paragraph, voters: readonly RollEntry[]): readonly RollEntry[] {
  const deciding = decidingRoll(paragraph) ?? []
  const known = new Set(deciding.map(({ person }) => person.personId))
  return paragraph.circumstances.recordedAs === 'live'
    ? deciding
    : [...deciding, ...voters.filter(({ person }) => !known.has(person.personId))]
}

/** A ballot is cast once, at the meeting, in an open round, by one on its frozen roll (KL 4:22, 4:24). */
export function objectionsToBallot(paragraph: Paragraph, vote: Placed<Vote>, ballot: Ballot): readonly Objection[] {
  if (closingOf(paragraph, vote.id) !== undefined) return [{ code: 'vote-closed', voteId: vote.id }]
  if (vote.form === 'closed') return [{ code: 'ballots-not-named', voteId: vote.id, statute: 'KL 5:54' }]
  const entry = vote.roll.find(({ person }) => person.personId === ballot.personId)
  if (entry === undefined) return [objectionOffRoll(paragraph, vote, ballot)]
  if (ballotsOf(paragraph, vote.id).some(({ personId }) => personId === ballot.personId)) {
    return [{ code: 'already-voted', person: entry.person.name ?? ballot.personId, statute: 'KL 4:24' }]
  }
  return [...objectionsToTakingPart(paragraph, vote, ballot, entry.person), ...objectionsToMeeting(paragraph)]
}

/** Also minutes name by its roll whoever voted in a round: a ballot of someone else would count and be nobody's. */
const objectionOffRoll = ({ circumstances }: Paragraph, { id }: Placed<Vote>, { personId }: Ballot): VoteRejection =>
  circumstances.recordedAs === 'live'
    ? { code: 'not-on-roll', person: personId, statute: 'KL 4:22' }
    : { code: 'ballot-off-roll', voteId: id }

/** What stands against the ballots that were cast in a round, once it is known what went before it. */
export function objectionsToBallots(paragraph: Paragraph, vote: Placed<Vote>): readonly Objection[] {
  const before = { ...paragraph, ballots: {} }
  return ballotsOf(paragraph, vote.id).flatMap((ballot) => objectionsToBallot(before, vote, ballot))
}

/** V12: a correction is of a ballot in a closed round; it changes nothing but what is noted. */
export function objectionsToVoteCorrection(
  paragraph: Paragraph,
  { voteId, person, intended }: VoteCorrection,
): readonly Objection[] {
  const vote = actsOf(paragraph, 'vote').find((act) => act.id === voteId)
  if (vote === undefined) return [{ code: 'unknown-act', kind: 'vote', id: voteId }]
  // Who voted how is not noted of closed ballots, afterwards either.
  if (vote.form === 'closed') return [{ code: 'ballots-not-named', voteId, statute: 'KL 5:54' }]
  if (closingOf(paragraph, voteId) === undefined) return [{ code: 'vote-open', voteId }]
  const known = vote.roll.length === 0 || vote.roll.some((entry) => entry.person.personId === person.personId)
  if (!known) return [{ code: 'not-on-roll', person: person.personId ?? person.name ?? '–', statute: 'KL 4:22' }]
  const own = ballotsOf(paragraph, voteId).find(({ personId }) => personId === person.personId)
  return own?.choice === intended ? [{ code: 'correction-of-nothing', person: named(person), choice: intended }] : []
}
