import { isElection, twoThirdsStatute } from '../meeting/matter.ts'
import type { Statute } from '../statute.ts'
import type { Option, Proposition } from './acts/put.ts'
import type { MajorityRule, Vote, VoteTotals, VoteClosing } from './acts/voted.ts'
import { asksForMinority } from './motion.ts'
import { actsOf, type Paragraph } from './paragraph.ts'

export type MajorityRejection = {
  readonly code: 'majority-rule-other'
  readonly rule: MajorityRule
  readonly expected: MajorityRule
  readonly statute: Statute
}

export type Majority = { readonly rule: MajorityRule; readonly statute: Statute; readonly side: Option | null }

/**
 * The majority that the law wants for a question, and the answer that needs it: two thirds of those present in some
 * matters (V8), one third for a remit or tabling in the assembly (B1), unless the minority has had it in this case
 * before (B2) or it is an election (B3), a simple majority of them in a board (B6, KL 6:33); else, and in choosing a counter-proposal, more votes for than against (V4).
 * KL 5:10, 5:37, 5:50, 5:55, 5:58.
 */
export function majorityFor(paragraph: Paragraph, { options, purpose }: Proposition): Majority {
  const { bodyKind, matter, earlier } = paragraph.circumstances
  if (purpose === 'counterProposal') return { rule: 'simpleMajority', statute: 'KL 5:55', side: null }
  const asked = actsOf(paragraph, 'motion').find(({ id }) => options.includes(id))
  if (asked !== undefined && asksForMinority(asked)) {
    const used = earlier.some(({ ground }) => ground === 'minority')
    if (bodyKind !== 'assembly') {
      return {
        rule: 'simpleMajority',
        statute: asked.motionKind === 'bordlaggning' ? 'KL 6:33' : 'KL 5:55',
        side: null,
      }
    }
    const minority = !used && !isElection(matter)
    return minority
      ? { rule: 'oneThird', statute: 'KL 5:50', side: asked.id }
      : { rule: 'simpleMajority', statute: 'KL 5:50', side: null }
  }
  const statute = asked === undefined || asked.motionKind === 'bifall' ? twoThirdsStatute(matter) : null
  if (statute !== null && bodyKind === 'assembly') return { rule: 'twoThirds', statute, side: options[0] ?? null }
  return { rule: 'simpleMajority', statute: 'KL 5:55', side: null }
}

/** What stands against counting a round by another rule than the law's, or a third of another side than the motion's. */
export function objectionsToRule(
  paragraph: Paragraph,
  question: Proposition,
  { rule, qualifiedSide }: Vote,
): readonly MajorityRejection[] {
  const { rule: expected, statute, side } = majorityFor(paragraph, question)
  return rule === expected && (rule !== 'oneThird' || qualifiedSide === side)
    ? []
    : [{ code: 'majority-rule-other', rule, expected, statute }]
}

/** Whether the round is settled only by the casting vote or the lot: the sides are equal and the rule does not decide. */
export function isTie(vote: Vote, totals: VoteTotals): boolean {
  if (totals.yes !== totals.no || vote.rule === 'twoThirds') return false
  return vote.rule === 'simpleMajority' || !reachesThird(vote, totals)
}

/**
 * The answer a round settled on: by its rule, at a tie by the chair's casting vote (V5, KL 5:56) or the lot, and null
 * where neither is recorded. Where one side needs more than half, the other wins whenever that side falls short.
 */
export function answerOf(
  vote: Vote,
  totals: VoteTotals,
  { castingVote = null, lot = null }: Settling = {},
): Option | null {
  if (isTie(vote, totals)) return lot ?? (castingVote === null ? null : vote[castingVote.choice])
  const larger = totals.yes > totals.no ? vote.yes : vote.no
  const qualified = vote.qualifiedSide
  if (vote.rule === 'simpleMajority' || qualified == null) return larger
  const other = qualified === vote.yes ? vote.no : vote.yes
  if (vote.rule === 'oneThird') return larger === qualified || reachesThird(vote, totals) ? qualified : other
  return 3 * votesFor(vote, totals, qualified) >= 2 * baseOf(vote, totals) ? qualified : other
}

type Settling = { readonly castingVote?: VoteClosing['castingVote']; readonly lot?: Option | null }

/** Whether a remit or tabling rests on a majority or on a third of those present: what B2 asks in the next round. */
export function groundOf(vote: Vote, totals: VoteTotals): 'majority' | 'minority' {
  const qualified = vote.qualifiedSide
  if (vote.rule !== 'oneThird' || qualified == null) return 'majority'
  const against = qualified === vote.yes ? totals.no : totals.yes
  return votesFor(vote, totals, qualified) > against ? 'majority' : 'minority'
}

/** B1: a third of the members present, those who abstain among them, unless the body counts votes cast (KL 5:50). */
const reachesThird = (vote: Vote, totals: VoteTotals) =>
  vote.qualifiedSide != null && 3 * votesFor(vote, totals, vote.qualifiedSide) >= baseOf(vote, totals)

const votesFor = (vote: Vote, totals: VoteTotals, side: Option) => (side === vote.yes ? totals.yes : totals.no)

const baseOf = ({ base = 'present' }: Vote, { yes, no, abstained }: VoteTotals) =>
  base === 'present' ? yes + no + abstained : yes + no
