import { isDeliberationReopened, objectionsToMeeting } from './deliberation.ts'
import { deciders, decidingRoll, objectionsToDecider } from './entitlement.ts'
import { isTie, objectionsToRule, outcomeOf } from './majority.ts'
import { isByClosedBallot } from './matter.ts'
import { named, type Named, type Participant } from './participant.ts'
import { actsOf, type Paragraph, type Placed } from './paragraph.ts'
import { answersOf, purposeOf, type Option, type Proposition, type QuestionPurpose } from './proposition.ts'
import type { Rejection } from './rejection.ts'
import { objectionsToTakingPart } from './participation.ts'
import { ballotsOf, closingOf, objectionsToOpenVote, totalsIn, totalsOf } from './round.ts'

export const voteForms = ['open', 'closed'] as const
export type VoteForm = (typeof voteForms)[number]
export const majorityRules = ['simpleMajority', 'twoThirds', 'oneThird'] as const
export type MajorityRule = (typeof majorityRules)[number]
export const ballotChoices = ['yes', 'no', 'abstained', 'absent'] as const
export type BallotChoice = (typeof ballotChoices)[number]
export const majorityBases = ['present', 'votesCast'] as const
export type MajorityBase = (typeof majorityBases)[number]
export type Serving = 'member' | 'substitute'
export type VoteTotals = { readonly yes: number; readonly no: number; readonly abstained: number; readonly absent: number }

/** One who may vote in a round: frozen when the vote opens (KL 4:22, 4:24). */
export type RollEntry = {
  readonly person: Participant & { readonly personId: string }
  readonly seat: string | null
  readonly serving: Serving
}

/** A round of voting, requested before the gavel (KL 5:53-55). */
export type Vote = {
  readonly kind: 'vote'
  readonly propositionId: string
  readonly voteKind: QuestionPurpose
  readonly form: VoteForm
  readonly rule: MajorityRule
  readonly requestedBy: readonly Participant[]
  readonly yes: Option
  readonly no: Option
  /** The answer that needs the qualified majority, where the rule is one. */
  readonly qualifiedSide?: Option | null
  /** What a third or two thirds are counted of; a setting of the body, frozen with the roll. */
  readonly base?: MajorityBase
  readonly roll: readonly RollEntry[]
}

export type Ballot = { readonly personId: string; readonly choice: BallotChoice }

/** The end of a round, with the chair's casting vote or the lot where the sides are equal (KL 5:56). */
export type VoteClosing = {
  readonly kind: 'voteClosing'
  readonly voteId: string
  readonly castingVote: { readonly by: Participant; readonly choice: 'yes' | 'no' } | null
  /** The answer that was drawn, at a tie between closed ballots. */
  readonly lot?: Option | null
  /** The result as counted: of closed ballots, and where minutes give no names. */
  readonly counts?: VoteTotals | null
  /** Where the names are, as the minutes put it: «bilaga 9». */
  readonly list?: string | null
  /** What the minutes say that the round settled. */
  readonly declared?: Option | null
}

/** Someone says afterwards that the ballot should have been another: noted beside it, the result stands (KL 5:67). */
export type VoteCorrection = {
  readonly kind: 'voteCorrection'
  readonly voteId: string
  readonly person: Participant
  readonly intended: BallotChoice
}

export type VoteRejection =
  | { readonly code: 'vote-after-gavel'; readonly statute: 'KL 5:53' }
  | { readonly code: 'vote-open'; readonly voteId: string }
  | { readonly code: 'vote-closed'; readonly voteId: string }
  | { readonly code: 'vote-already-held'; readonly propositionId: string }
  | { readonly code: 'vote-sides-wrong'; readonly yes: Option; readonly no: Option; readonly options: readonly Option[] }
  | { readonly code: 'not-on-roll'; readonly person: string; readonly statute: 'KL 4:22' }
  | { readonly code: 'left-off-roll'; readonly persons: readonly Named[]; readonly statute: 'KL 5:67' }
  | { readonly code: 'already-voted'; readonly person: string; readonly statute: 'KL 4:24' }
  | { readonly code: 'ballots-missing'; readonly missing: readonly Named[]; readonly statute: 'KL 5:67' }
  | { readonly code: 'chair-must-vote'; readonly yes: number; readonly no: number; readonly statute: 'KL 4:25' }
  | { readonly code: 'casting-vote-not-by-chair'; readonly statute: 'KL 5:56' }
  | { readonly code: 'casting-vote-contradicts-ballot'; readonly ballot: 'yes' | 'no'; readonly statute: 'KL 5:56' }
  | { readonly code: 'no-tie'; readonly yes: number; readonly no: number; readonly statute: 'KL 5:56' }
  | { readonly code: 'tie-by-lot'; readonly yes: number; readonly no: number; readonly statute: 'KL 5:56' }
  | { readonly code: 'vote-form-wrong'; readonly form: VoteForm; readonly expected: VoteForm; readonly statute: 'KL 5:54' }
  | { readonly code: 'ballots-not-named'; readonly voteId: string; readonly statute: 'KL 5:54' }
  | { readonly code: 'counter-proposal-required'; readonly options: readonly Option[] }
  | { readonly code: 'totals-differ'; readonly counted: number; readonly expected: number; readonly statute: 'KL 5:67' }

/**
 * A vote is requested before the gavel, by someone who decides, on a proposition of two sides, and not while the
 * deliberation goes on again (KL 5:53-54). Where three compete, the counter-proposal is chosen first.
 */
export function objectionsToVote(paragraph: Paragraph, vote: Vote): readonly Rejection[] {
  const objections: Rejection[] = [...objectionsToMeeting(paragraph)]
  if (actsOf(paragraph, 'decision').length > 0) objections.push({ code: 'vote-after-gavel', statute: 'KL 5:53' })
  if (isDeliberationReopened(paragraph)) objections.push({ code: 'deliberation-open', statute: 'KL 5:53' })
  objections.push(...objectionsToOpenVote(paragraph))
  const question = actsOf(paragraph, 'proposition').find((act) => act.id === vote.propositionId)
  if (question === undefined) return [...objections, { code: 'unknown-act', kind: 'proposition', id: vote.propositionId }]
  if (actsOf(paragraph, 'vote').some((held) => held.propositionId === vote.propositionId)) {
    objections.push({ code: 'vote-already-held', propositionId: vote.propositionId })
  }
  objections.push(...objectionsToSides(paragraph, question, vote), ...objectionsToRule(paragraph, question, vote))
  const expected = isByClosedBallot(paragraph.circumstances.matter) ? 'closed' : 'open'
  if (vote.form !== expected) objections.push({ code: 'vote-form-wrong', form: vote.form, expected, statute: 'KL 5:54' })
  const entitled = deciders(paragraph)
  const strangers = entitled === null ? [] : vote.roll.filter(({ person }) => !entitled.has(person.personId))
  for (const { person } of strangers) objections.push({ code: 'not-on-roll', person: person.personId, statute: 'KL 4:22' })
  const left = rollOf(paragraph, []).filter((entry) => !vote.roll.some(({ person }) => person.personId === entry.person.personId))
  if (left.length > 0) objections.push({ code: 'left-off-roll', persons: left.map(({ person }) => named(person)), statute: 'KL 5:67' })
  return [...objections, ...objectionsToDecider(paragraph, 'voteRequest', vote.requestedBy, 'KL 5:53')]
}

function objectionsToSides(paragraph: Paragraph, question: Placed<Proposition>, { yes, no }: Vote): readonly Rejection[] {
  const options = answersOf(question)
  const objections: Rejection[] = []
  if (yes === no || !options.includes(yes) || !options.includes(no)) objections.push({ code: 'vote-sides-wrong', yes, no, options })
  const purpose = purposeOf(paragraph, question)
  // Additions may be put in one, and then granted or refused in one.
  const inOne = question.form === 'yesNo' && (purpose === 'addition' || purpose === 'procedural')
  if (options.length > 2 && !inOne) objections.push({ code: 'counter-proposal-required', options })
  return objections
}

/** The roll of a round: who decides, and whoever minutes show to have voted besides them (KL 4:22, 5:67). */
export function rollOf(paragraph: Paragraph, voters: readonly RollEntry[]): readonly RollEntry[] {
  const deciding = decidingRoll(paragraph) ?? []
  const known = new Set(deciding.map(({ person }) => person.personId))
  return paragraph.circumstances.recordedAs === 'live' ? deciding : [...deciding, ...voters.filter(({ person }) => !known.has(person.personId))]
}

/** A ballot is cast once, at the meeting, in an open round, by one on its frozen roll (KL 4:22, 4:24). */
export function objectionsToBallot(paragraph: Paragraph, vote: Placed<Vote>, ballot: Ballot): readonly Rejection[] {
  if (closingOf(paragraph, vote.id) !== undefined) return [{ code: 'vote-closed', voteId: vote.id }]
  if (vote.form === 'closed') return [{ code: 'ballots-not-named', voteId: vote.id, statute: 'KL 5:54' }]
  const entry = vote.roll.find(({ person }) => person.personId === ballot.personId)
  if (entry === undefined) return [{ code: 'not-on-roll', person: ballot.personId, statute: 'KL 4:22' }]
  if (ballotsOf(paragraph, vote.id).some(({ personId }) => personId === ballot.personId)) {
    return [{ code: 'already-voted', person: entry.person.name ?? ballot.personId, statute: 'KL 4:24' }]
  }
  return [...objectionsToTakingPart(paragraph, vote, ballot, entry.person), ...objectionsToMeeting(paragraph)]
}

/** A round is closed when everyone on its roll is accounted for, and a tie is settled (KL 5:56). */
export function objectionsToVoteClosing(paragraph: Paragraph, closing: VoteClosing): readonly Rejection[] {
  const vote = actsOf(paragraph, 'vote').find((act) => act.id === closing.voteId)
  if (vote === undefined) return [{ code: 'unknown-act', kind: 'vote', id: closing.voteId }]
  if (closingOf(paragraph, vote.id) !== undefined) return [{ code: 'vote-closed', voteId: vote.id }]
  const objections = [...objectionsToMeeting(paragraph), ...objectionsToCount(paragraph, vote, closing)]
  if (objections.some(({ code }) => code === 'ballots-missing')) return objections
  objections.push(...objectionsToSettling(paragraph, vote, closing))
  const { declared = null } = closing
  const counted = outcomeOf(vote, totalsIn(paragraph, vote, closing), closing)
  if (declared !== null && declared !== counted) objections.push({ code: 'outcome-differs', declared, counted, statute: 'KL 5:53' })
  return objections
}

/** V12: a correction is of a ballot in a closed round; it changes nothing but what is noted. */
export function objectionsToVoteCorrection(paragraph: Paragraph, { voteId, person }: VoteCorrection): readonly Rejection[] {
  const vote = actsOf(paragraph, 'vote').find((act) => act.id === voteId)
  if (vote === undefined) return [{ code: 'unknown-act', kind: 'vote', id: voteId }]
  // Who voted how is not noted of closed ballots, afterwards either.
  if (vote.form === 'closed') return [{ code: 'ballots-not-named', voteId, statute: 'KL 5:54' }]
  if (closingOf(paragraph, voteId) === undefined) return [{ code: 'vote-open', voteId }]
  const known = vote.roll.length === 0 || vote.roll.some((entry) => entry.person.personId === person.personId)
  return known ? [] : [{ code: 'not-on-roll', person: person.personId ?? person.name ?? '–', statute: 'KL 4:22' }]
}

/** Open ballots account for the whole roll; a count adds up to it, and to the ballots where there are both (KL 5:67). */
function objectionsToCount(paragraph: Paragraph, vote: Placed<Vote>, { counts = null }: VoteClosing): Rejection[] {
  const ballots = ballotsOf(paragraph, vote.id)
  const countAlone = counts !== null && (vote.form === 'closed' || paragraph.circumstances.recordedAs === 'minutes')
  if (!countAlone) {
    const voted = new Set(ballots.map(({ personId }) => personId))
    const missing = vote.roll.filter(({ person }) => !voted.has(person.personId)).map(({ person }) => named(person))
    if (missing.length > 0) return [{ code: 'ballots-missing', missing, statute: 'KL 5:67' }]
  }
  if (counts === null) return []
  const counted = counts.yes + counts.no + counts.abstained + counts.absent
  const listed = totalsOf(ballots)
  const differs = ballots.length > 0 && (listed.yes !== counts.yes || listed.no !== counts.no || listed.abstained !== counts.abstained)
  const expected = ballots.length > 0 ? ballots.length : vote.roll.length
  return differs || (expected > 0 && counted !== expected) ? [{ code: 'totals-differ', counted, expected, statute: 'KL 5:67' }] : []
}

/** The casting vote that follows from the chair's own ballot, where the totals are equal (KL 5:56). */
export function castingVoteFromBallot(paragraph: Paragraph, voteId: string): VoteClosing['castingVote'] {
  const vote = actsOf(paragraph, 'vote').find(({ id }) => id === voteId)
  if (vote === undefined) return null
  const ballots = ballotsOf(paragraph, voteId)
  const { chairId } = paragraph.circumstances
  const own = ballots.find(({ personId }) => personId === chairId)
  const chair = vote.roll.find(({ person }) => person.personId === chairId)
  if (!isTie(vote, totalsOf(ballots)) || chair === undefined) return null
  return own?.choice === 'yes' || own?.choice === 'no' ? { by: chair.person, choice: own.choice } : null
}

/** V5, V6: at a tie between open ballots the chair votes and decides, between closed ones the lot (KL 4:25, 5:56). */
function objectionsToSettling(paragraph: Paragraph, vote: Placed<Vote>, closing: VoteClosing): readonly Rejection[] {
  const { castingVote, lot = null } = closing
  const totals = totalsIn(paragraph, vote, closing)
  const { yes, no } = totals
  if (!isTie(vote, totals)) return castingVote === null && lot === null ? [] : [{ code: 'no-tie', yes, no, statute: 'KL 5:56' }]
  if (vote.form === 'closed') {
    return castingVote === null && (lot === vote.yes || lot === vote.no) ? [] : [{ code: 'tie-by-lot', yes, no, statute: 'KL 5:56' }]
  }
  if (castingVote === null || lot !== null) return [{ code: 'chair-must-vote', yes, no, statute: 'KL 4:25' }]
  const byChair = presides(paragraph, vote, castingVote.by.personId)
  const own = ballotsOf(paragraph, vote.id).find(({ personId }) => personId === castingVote.by.personId)?.choice
  if (!byChair || own === 'absent') return [{ code: 'casting-vote-not-by-chair', statute: 'KL 5:56' }]
  // It is the same vote, given weight: one who has voted no does not decide for yes.
  const contradicts = (own === 'yes' || own === 'no') && own !== castingVote.choice
  return contradicts ? [{ code: 'casting-vote-contradicts-ballot', ballot: own, statute: 'KL 5:56' }] : []
}

/** The chair presides; where he or she takes no part in the matter, someone on the roll does. */
function presides(paragraph: Paragraph, vote: Vote, personId: string | null): boolean {
  const { chairId } = paragraph.circumstances
  if (chairId === null) return true
  const chairDecides = deciders(paragraph)?.has(chairId) ?? true
  return chairDecides ? personId === chairId : vote.roll.some(({ person }) => person.personId === personId)
}
