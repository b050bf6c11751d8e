import { isDeliberationReopened, objectionsToMeeting } from './deliberation.ts'
import { deciders, decidingRoll, objectionsToDecider } from './entitlement.ts'
import { actsOf, type Paragraph, type Placed } from './paragraph.ts'
import type { Rejection } from './rejection.ts'
import type { Option } from './proposition.ts'
import { named, type Named, type Participant } from './participant.ts'

export const voteKinds = ['main', 'counterProposal', 'formal', 'addition'] as const
export type VoteKind = (typeof voteKinds)[number]
export const voteForms = ['open'] as const
export type VoteForm = (typeof voteForms)[number]
export const majorityRules = ['simpleMajority'] as const
export type MajorityRule = (typeof majorityRules)[number]
export const ballotChoices = ['yes', 'no', 'abstained', 'absent'] as const
export type BallotChoice = (typeof ballotChoices)[number]
export type Serving = 'member' | 'substitute'
export type VoteTotals = { readonly yes: number; readonly no: number; readonly abstained: number; readonly absent: number }

/** One who may vote in a round: frozen when the vote opens (KL 4:22, 4:24). */
export type RollEntry = {
  readonly person: Participant & { readonly personId: string }
  readonly seat: string | null
  readonly serving: Serving
}

/** A round of open voting, requested before the gavel (KL 5:53-55). */
export type Vote = {
  readonly kind: 'vote'
  readonly propositionId: string
  readonly voteKind: VoteKind
  readonly form: VoteForm
  readonly rule: MajorityRule
  readonly requestedBy: readonly Participant[]
  readonly yes: Option
  readonly no: Option
  readonly roll: readonly RollEntry[]
}

export type Ballot = { readonly personId: string; readonly choice: BallotChoice }

/** The end of a round, with the chair's casting vote where the totals are equal (KL 5:56). */
export type VoteClosing = {
  readonly kind: 'voteClosing'
  readonly voteId: string
  readonly castingVote: { readonly by: Participant; readonly choice: 'yes' | 'no' } | null
}

export type VoteRejection =
  | { readonly code: 'vote-after-gavel'; readonly statute: 'KL 5:53' }
  | { readonly code: 'vote-open'; readonly voteId: string }
  | { readonly code: 'vote-closed'; readonly voteId: string }
  | { readonly code: 'vote-already-held'; readonly propositionId: string }
  | { readonly code: 'vote-sides-wrong'; readonly yes: Option; readonly no: Option; readonly options: readonly Option[] }
  | { readonly code: 'not-on-roll'; readonly person: string; readonly statute: 'KL 4:22' }
  | { readonly code: 'already-voted'; readonly person: string; readonly statute: 'KL 4:24' }
  | { readonly code: 'ballots-missing'; readonly missing: readonly Named[]; readonly statute: 'KL 5:67' }
  | { readonly code: 'chair-must-vote'; readonly yes: number; readonly no: number; readonly statute: 'KL 4:25' }
  | { readonly code: 'casting-vote-not-by-chair'; readonly statute: 'KL 5:56' }
  | { readonly code: 'casting-vote-contradicts-ballot'; readonly ballot: 'yes' | 'no'; readonly statute: 'KL 5:56' }
  | { readonly code: 'no-tie'; readonly yes: number; readonly no: number; readonly statute: 'KL 5:56' }

/**
 * A vote is requested before the gavel, by someone who decides, on a proposition of two sides, and not while the
 * deliberation goes on again (KL 5:53-54).
 */
export function objectionsToVote(paragraph: Paragraph, vote: Vote): readonly Rejection[] {
  const objections: Rejection[] = [...objectionsToMeeting(paragraph)]
  if (actsOf(paragraph, 'decision').length > 0) objections.push({ code: 'vote-after-gavel', statute: 'KL 5:53' })
  if (isDeliberationReopened(paragraph)) objections.push({ code: 'deliberation-open', statute: 'KL 5:53' })
  objections.push(...objectionsToOpenVote(paragraph))
  const proposition = actsOf(paragraph, 'proposition').find((act) => act.id === vote.propositionId)
  if (proposition === undefined) return [...objections, { code: 'unknown-act', kind: 'proposition', id: vote.propositionId }]
  if (actsOf(paragraph, 'vote').some((held) => held.propositionId === vote.propositionId)) {
    objections.push({ code: 'vote-already-held', propositionId: vote.propositionId })
  }
  const options = proposition.form === 'yesNo' ? [...proposition.options, 'avslag'] : proposition.options
  if (vote.yes === vote.no || !options.includes(vote.yes) || !options.includes(vote.no)) {
    objections.push({ code: 'vote-sides-wrong', yes: vote.yes, no: vote.no, options })
  }
  const entitled = deciders(paragraph)
  const strangers = entitled === null ? [] : vote.roll.filter(({ person }) => !entitled.has(person.personId))
  for (const { person } of strangers) objections.push({ code: 'not-on-roll', person: person.personId, statute: 'KL 4:22' })
  return [...objections, ...objectionsToDecider(paragraph, 'voteRequest', vote.requestedBy, 'KL 5:53')]
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
  const entry = vote.roll.find(({ person }) => person.personId === ballot.personId)
  if (entry === undefined) return [{ code: 'not-on-roll', person: ballot.personId, statute: 'KL 4:22' }]
  const cast = ballotsOf(paragraph, vote.id)
  return cast.some(({ personId }) => personId === ballot.personId)
    ? [{ code: 'already-voted', person: entry.person.name ?? ballot.personId, statute: 'KL 4:24' }]
    : objectionsToMeeting(paragraph)
}

/** A round is closed when everyone on its roll is accounted for, and a tie is settled by the chair (KL 5:56). */
export function objectionsToVoteClosing(paragraph: Paragraph, closing: VoteClosing): readonly Rejection[] {
  const vote = actsOf(paragraph, 'vote').find((act) => act.id === closing.voteId)
  if (vote === undefined) return [{ code: 'unknown-act', kind: 'vote', id: closing.voteId }]
  if (closingOf(paragraph, vote.id) !== undefined) return [{ code: 'vote-closed', voteId: vote.id }]
  const ballots = ballotsOf(paragraph, vote.id)
  const voted = new Set(ballots.map(({ personId }) => personId))
  const missing = vote.roll.filter(({ person }) => !voted.has(person.personId)).map(({ person }) => named(person))
  const objections: Rejection[] = [...objectionsToMeeting(paragraph)]
  if (missing.length > 0) return [...objections, { code: 'ballots-missing', missing, statute: 'KL 5:67' }]
  return [...objections, ...objectionsToCastingVote(paragraph, vote, closing, ballots)]
}

/** No other question is put while a round is open. */
export function objectionsToOpenVote(paragraph: Paragraph): readonly Rejection[] {
  const open = actsOf(paragraph, 'vote').find((vote) => closingOf(paragraph, vote.id) === undefined)
  return open === undefined ? [] : [{ code: 'vote-open', voteId: open.id }]
}

/** The ballots counted; those who abstain or are absent do not count towards the majority (KL 5:55). */
export function totalsOf(ballots: readonly Ballot[]): VoteTotals {
  const count = (choice: BallotChoice) => ballots.filter((ballot) => ballot.choice === choice).length
  return { yes: count('yes'), no: count('no'), abstained: count('abstained'), absent: count('absent') }
}

/** Which side the round settled on: the larger, at a tie the casting vote, and null where neither is recorded. */
export function outcomeOf(vote: Vote, totals: VoteTotals, castingVote: VoteClosing['castingVote']): Option | null {
  if (totals.yes !== totals.no) return totals.yes > totals.no ? vote.yes : vote.no
  if (castingVote === null) return null
  return castingVote.choice === 'yes' ? vote.yes : vote.no
}

/** The casting vote that follows from the chair's own ballot, where the totals are equal (KL 5:56). */
export function castingVoteFromBallot(paragraph: Paragraph, voteId: string): VoteClosing['castingVote'] {
  const ballots = ballotsOf(paragraph, voteId)
  const totals = totalsOf(ballots)
  const { chairId } = paragraph.circumstances
  const own = ballots.find(({ personId }) => personId === chairId)
  const chair = actsOf(paragraph, 'vote').find(({ id }) => id === voteId)?.roll.find(({ person }) => person.personId === chairId)
  if (totals.yes !== totals.no || chair === undefined) return null
  return own?.choice === 'yes' || own?.choice === 'no' ? { by: chair.person, choice: own.choice } : null
}

/** The closing of a round, or undefined while it is open. */
export function closingOf(paragraph: Paragraph, voteId: string): Placed<VoteClosing> | undefined {
  return actsOf(paragraph, 'voteClosing').find((closing) => closing.voteId === voteId)
}

/** The ballots cast in a round so far. */
export function ballotsOf(paragraph: Paragraph, voteId: string): readonly Ballot[] {
  return paragraph.ballots[voteId] ?? []
}

function objectionsToCastingVote(
  paragraph: Paragraph, vote: Vote, { castingVote }: VoteClosing, ballots: readonly Ballot[],
): readonly Rejection[] {
  const { yes, no } = totalsOf(ballots)
  if (yes !== no) return castingVote === null ? [] : [{ code: 'no-tie', yes, no, statute: 'KL 5:56' }]
  if (castingVote === null) return [{ code: 'chair-must-vote', yes, no, statute: 'KL 4:25' }]
  const byChair = presides(paragraph, vote, castingVote.by.personId)
  const own = ballots.find(({ personId }) => personId === castingVote.by.personId)?.choice
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
