import { named, type Named } from '../participant.ts'
import type { Placed } from './acts/acts.ts'
import type { Option } from './acts/put.ts'
import type { Vote, VoteClosing } from './acts/voted.ts'
import { objectionsToMeeting, type DeliberationRejection } from './deliberation.ts'
import { deciders } from './entitlement.ts'
import { isTie, answerOf } from './majority.ts'
import { actsOf, type Paragraph, type ParagraphRejection } from './paragraph.ts'
import { ballotsOf, closingOf, totalsIn, totalsOf } from './round.ts'
import type { VoteRejection } from './vote.ts'

export type VoteClosingRejection =
  | { readonly code: 'ballots-missing'; readonly missing: readonly Named[]; readonly statute: 'KL 5:67' }
  | { readonly code: 'chair-must-vote'; readonly yes: number; readonly no: number; readonly statute: 'KL 4:25' }
  | { readonly code: 'casting-vote-not-by-chair'; readonly statute: 'KL 5:56' }
  | { readonly code: 'casting-vote-contradicts-ballot'; readonly ballot: 'yes' | 'no'; readonly statute: 'KL 5:56' }
  | { readonly code: 'no-tie'; readonly yes: number; readonly no: number; readonly statute: 'KL 5:56' }
  | { readonly code: 'tie-by-lot'; readonly yes: number; readonly no: number; readonly statute: 'KL 5:56' }
  | { readonly code: 'totals-differ'; readonly counted: number; readonly expected: number; readonly statute: 'KL 5:67' }
  | { readonly code: 'outcome-not-a-side'; readonly stated: Option; readonly sides: readonly Option[] }
  | {
      readonly code: 'outcome-differs'
      readonly declared: Option
      readonly counted: Option | null
      readonly statute: 'KL 5:53'
    }

/** What the rules here may have against an act. */
type Objection = VoteClosingRejection | DeliberationRejection | ParagraphRejection | VoteRejection

/** A round is closed when everyone on its roll is accounted for, and a tie is settled (KL 5:56). */
export function objectionsToVoteClosing(paragraph: Paragraph, closing: VoteClosing): readonly Objection[] {
  const vote = actsOf(paragraph, 'vote').find((act) => act.id === closing.voteId)
  if (vote === undefined) return [{ code: 'unknown-act', kind: 'vote', id: closing.voteId }]
  if (closingOf(paragraph, vote.id) !== undefined) return [{ code: 'vote-closed', voteId: vote.id }]
  const objections = [...objectionsToMeeting(paragraph), ...objectionsToCount(paragraph, vote, closing)]
  const meaningless = objectionsToOutcome(vote, closing)
  if (objections.some(({ code }) => code === 'ballots-missing')) return [...objections, ...meaningless]
  objections.push(...objectionsToSettling(paragraph, vote, closing))
  const { declared = null } = closing
  const counted = answerOf(vote, totalsIn(paragraph, vote, closing), closing)
  if (declared !== null && declared !== counted)
    objections.push({ code: 'outcome-differs', declared, counted, statute: 'KL 5:53' })
  return [...objections, ...meaningless]
}

/** Whatever settled a round, and whatever it is said to have come to, is one of its two answers. */
function objectionsToOutcome({ yes, no }: Vote, { lot, declared }: VoteClosing): VoteClosingRejection[] {
  const sides = [yes, no]
  return [lot ?? yes, declared ?? yes]
    .filter((stated) => !sides.includes(stated))
    .map((stated) => ({ code: 'outcome-not-a-side', stated, sides }))
}

/** Open ballots account for the whole roll; a count adds up to it, and to the ballots where there are both (KL 5:67). */
function objectionsToCount(
  paragraph: Paragraph,
  vote: Placed<Vote>,
  { counts = null }: VoteClosing,
): VoteClosingRejection[] {
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
  const differs =
    ballots.length > 0 &&
    (listed.yes !== counts.yes || listed.no !== counts.no || listed.abstained !== counts.abstained)
  const expected = ballots.length > 0 ? ballots.length : vote.roll.length
  return differs || (expected > 0 && counted !== expected)
    ? [{ code: 'totals-differ', counted, expected, statute: 'KL 5:67' }]
    : []
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
function objectionsToSettling(
  paragraph: Paragraph,
  vote: Placed<Vote>,
  closing: VoteClosing,
): readonly VoteClosingRejection[] {
  const { castingVote, lot = null } = closing
  const totals = totalsIn(paragraph, vote, closing)
  const { yes, no } = totals
  if (!isTie(vote, totals))
    return castingVote === null && lot === null ? [] : [{ code: 'no-tie', yes, no, statute: 'KL 5:56' }]
  if (vote.form === 'closed') {
    return castingVote === null && (lot === vote.yes || lot === vote.no)
      ? []
      : [{ code: 'tie-by-lot', yes, no, statute: 'KL 5:56' }]
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
