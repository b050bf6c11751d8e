import type { Act, ActKind, Placed } from '../../../src/domain/deciding/acts/acts.ts'
import { recusalGrounds } from '../../../src/domain/deciding/acts/noted.ts'
import { type OrderStep, refusalGrounds, type Proposition } from '../../../src/domain/deciding/acts/put.ts'
import { ballotChoices, type Vote, type VoteTotals } from '../../../src/domain/deciding/acts/voted.ts'
import { optionsNotPut } from '../../../src/domain/deciding/answer.ts'
import { prevailingPoints } from '../../../src/domain/deciding/decision.ts'
import { isDeliberationClosed } from '../../../src/domain/deciding/deliberation.ts'
import { isTie, majorityFor, answerOf } from '../../../src/domain/deciding/majority.ts'
import { standingMotions } from '../../../src/domain/deciding/motion.ts'
import { puttableOptions } from '../../../src/domain/deciding/options.ts'
import { actsOf, type Paragraph } from '../../../src/domain/deciding/paragraph.ts'
import { proposedOrder } from '../../../src/domain/deciding/proposition-order.ts'
import { answersOf, purposeOf } from '../../../src/domain/deciding/proposition.ts'
import { closingOf, totalsIn } from '../../../src/domain/deciding/round.ts'
import { castingVoteFromBallot } from '../../../src/domain/deciding/vote-closing.ts'
import { rollOf } from '../../../src/domain/deciding/vote.ts'
import { isByClosedBallot } from '../../../src/domain/meeting/matter.ts'
import { motionKinds } from '../../../src/domain/organisation/motion-kind.ts'
import { election, list, majority, proportional } from './election-of.ts'
import {
  annex,
  closed,
  decision,
  member,
  motion,
  note,
  person,
  prepared,
  proposed,
  put,
  recusal,
  reopened,
  reservation,
  vote,
  voteClosing,
  withdrawal,
} from './paragraph-of.ts'

/** What a step chooses by: which sort of act to try, which of them, and what it points at. */
export type Step = {
  readonly act: number
  readonly which: number
  readonly one: number
  readonly other: number
  readonly letters: string
}

export const pick = <Value>(values: readonly Value[], choice: number): Value | undefined =>
  values[choice % values.length]

/** Someone who serves, or now and then someone else: the official who attends, one who left, one who never came. */
const someone = (choice: number) =>
  pick([1, 2, 3, 4, 5, 6, 7].map(member).concat(person('official'), member(8), person('x')), choice) ?? member(1)

/** The act of one of these kinds that a number points at, or one that is not there. */
const oneOf = (paragraph: Paragraph, choice: number, ...kinds: readonly ActKind[]): string =>
  pick(
    paragraph.acts.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id),
    choice,
  ) ?? 'nothing'

/**
 * The acts of one sort that could come next in some meeting, lawful or not; `id` is new. What belongs to the moment
 * comes more often, or few meetings would come to a vote; but anything is tried at any time.
 */
export function candidates(paragraph: Paragraph, id: string, step: Step): readonly Placed[] {
  const always = [moved, questions, rounds, noted, dissent]
  const decided = actsOf(paragraph, 'decision').length > 0
  const now = decided
    ? [dissent, dissent]
    : isDeliberationClosed(paragraph)
      ? [questions, rounds, rounds, rounds]
      : [moved, moved, moved]
  return (pick([...now, ...now, ...always], step.act) ?? moved)(paragraph, id, step)
}

/** What is proposed and moved, and what the deliberation is made of. */
function moved(paragraph: Paragraph, id: string, { one, other }: Step): readonly Placed[] {
  const proposal = oneOf(paragraph, other, 'proposal')
  const kind = pick(motionKinds, one) ?? 'avslag'
  const asked = {
    ...motion(id, kind, other % 2 === 0 ? proposal : null, [someone(other)]),
    text: other % 3 === 0 ? `Text i ${id}.` : null,
  }
  return [
    prepared(id, `Enligt ${id}.`),
    proposed(id, someone(one)),
    { ...asked, supportedBy: one % 4 === 0 ? [someone(one)] : [] },
    {
      ...asked,
      rank: pick(['first', 'second'] as const, one + other) ?? 'first',
      points: one % 3 === 0 ? [1 + (other % 2)] : [],
    },
    {
      ...asked,
      movedBy: [],
      movedByGroup: { label: 'Ledamöterna från M', party: 'M' },
      motionIds: [oneOf(paragraph, one, 'motion')],
    },
    {
      ...motion(id, one % 2 === 0 ? 'bordlaggning' : 'aterremiss', null, [someone(other)]),
      text: 'Kostnaden saknas.',
      until: '2027-04-27',
    },
    motion(id, 'bifall', proposal, [someone(one)]),
    { ...motion(id, 'bifall', proposal, [someone(other)]), rank: 'second' },
    withdrawal(id, oneOf(paragraph, other, 'motion')),
    { ...closed, id },
    { ...closed, id },
    { ...reopened, id },
    { id, kind: 'contribution', form: 'speaks', persons: [someone(one)], shared: null },
    {
      id,
      kind: 'propositionRefusal',
      targetId: oneOf(paragraph, one, 'proposal', 'motion'),
      ground: pick(refusalGrounds, other) ?? 'unlawful',
      reason: 'Skälet.',
      overruled: one % 4 === 0,
    },
  ]
}

/** The question that chooses the counter-proposal once a vote is requested on one of three or more (kontraproposition). */
function counterProposalStep(question: Placed<Proposition>): OrderStep | null {
  if (question.options.length < 3 || question.finding === null) return null
  const options = question.options.filter((option) => option !== question.finding)
  return {
    purpose: 'counterProposal',
    form: 'againstEachOther',
    options,
    points: question.points ?? [],
    reasons: ['mainThenCounter'],
  }
}

/** The questions: the order, what it puts next, a counter-proposal, or anything against anything. */
function questions(paragraph: Paragraph, id: string, { one, other }: Step): readonly Placed[] {
  const order = proposedOrder(paragraph)
  const notPut = optionsNotPut(paragraph)
  const next = order.find(({ options }) => options.some((option) => notPut.includes(option))) ?? pick(order, one)
  const last = actsOf(paragraph, 'proposition').at(-1)
  const counter = last === undefined ? null : counterProposalStep(last)
  const asked = ({ form, options, points, purpose }: OrderStep): Placed => {
    const finding = pick([...options, null], other) ?? null
    return { ...put(id, options, finding, form), points, ...(purpose === 'counterProposal' && { purpose }) }
  }
  const loose = puttableOptions(paragraph).slice(one % 3, (one % 3) + 1 + (other % 3))
  return [
    ...[next, next, counter].flatMap((step) => (step == null ? [] : [asked(step)])),
    put(id, loose, pick(loose, other), loose.length > 1 && one % 2 === 0 ? 'againstEachOther' : 'yesNo'),
    {
      id,
      kind: 'propositionOrder',
      steps: order.map(({ purpose, form, options }) => ({ purpose, form, options })),
      approved: pick([true, false, null], other) ?? null,
    },
  ]
}

/** A round on the last question, its end, and the gavel. */
function rounds(paragraph: Paragraph, id: string, step: Step): readonly Placed[] {
  const question = actsOf(paragraph, 'proposition').at(-1)
  const open = actsOf(paragraph, 'vote').find((round) => closingOf(paragraph, round.id) === undefined)
  const points = prevailingPoints(paragraph)
  return [
    ...(question === undefined ? [] : [0, 1].map(() => roundOn(paragraph, id, question, step))),
    ...(open === undefined ? [] : [0, 1].map(() => endOf(paragraph, id, open, step))),
    { ...decision(...(points.length > 0 && step.one % 4 > 0 ? points : ['Ett.', 'Två.'])), id },
  ]
}

/** By the majority that the law wants, most often of the side that it wants it of. */
function roundOn(paragraph: Paragraph, id: string, question: Placed<Proposition>, { one, other }: Step): Placed {
  const { rule, side } = majorityFor(paragraph, question)
  const [first = '', second = 'avslag'] = answersOf(question)
  const sides = one % 2 === 0 ? ([first, second] as const) : ([second, first] as const)
  const { matter, settings } = paragraph.circumstances
  return vote(id, question.id, sides, {
    rule: other % 9 === 8 ? 'simpleMajority' : rule,
    qualifiedSide: other % 5 === 4 ? sides[1] : side,
    base: settings.majorityBase,
    form: isByClosedBallot(matter) ? 'closed' : 'open',
    requestedBy: [someone(other)],
    roll: rollOf(paragraph, []),
    voteKind: one % 7 === 6 ? 'counterProposal' : purposeOf(paragraph, question),
  })
}

/** With the count of closed ballots, and the casting vote or the lot where it is even. */
function endOf(paragraph: Paragraph, id: string, round: Placed<Vote>, { one, other, letters }: Step): Placed {
  const counts = round.form === 'closed' ? countOf(round, letters) : null
  const end: Placed = { ...voteClosing(id, round.id), counts }
  const totals = totalsIn(paragraph, round, end)
  const byLot = round.form === 'closed' || other % 6 === 5
  const lot = isTie(round, totals) && byLot ? [round.yes, round.no][one % 2] : null
  const own = castingVoteFromBallot(paragraph, round.id)
  const chosen = { by: someone(one % 3), choice: one % 2 === 0 ? ('yes' as const) : ('no' as const) }
  const castingVote = own ?? (isTie(round, totals) && (round.form === 'open' || other % 6 === 5) ? chosen : null)
  const settled = { ...end, castingVote, lot }
  return other % 4 === 0 ? { ...settled, declared: answerOf(round, totals, settled) } : settled
}

/** So many of the roll as the letters say, whoever they are. */
function countOf({ roll }: Vote, letters: string): VoteTotals {
  const count = (letter: string) => [...letters.slice(0, roll.length)].filter((one) => one === letter).length
  return { yes: count('y'), no: count('n'), abstained: count('a'), absent: count('-') }
}

/** Who may take part, elections, and what the clerk adds. */
function noted(paragraph: Paragraph, id: string, { one, other }: Step): readonly Placed[] {
  const barred = { ...recusal(someone(one), pick(recusalGrounds, other) ?? 'other'), id }
  const demanded = proportional([list('A', one % 4), list('B', other % 4)], 1 + (one % 3), {
    id,
    demandedBy: other % 6,
  })
  return [
    { id, kind: 'nonParticipation', persons: [someone(one)] },
    barred,
    { ...barred, disregarded: one % 3 === 0 ? 'Frågan rör alla lika.' : null, ownCompany: other % 2 === 0 },
    {
      id,
      kind: 'recusalRuling',
      recusalId: oneOf(paragraph, other, 'recusal'),
      barred: one % 2 === 0,
      reason: 'Skälet.',
    },
    election({ id, seats: 1 + (one % 2), candidates: [{ person: someone(one), votes: null }] }),
    majority([one % 4, other % 4], 1, { id, lots: other % 2 === 0 ? [] : [{ among: [1, 2], drawn: [2] }] }),
    demanded,
    annex(id, one % 3 === 0 ? null : one % 5, `document ${one % 4}`),
    { id, kind: 'recipient', label: `Mottagare ${id}`, group: null, bodyCode: null },
    { id, kind: 'sentenceOverride', sentence: 'decision/1', text: `Mening ${id}` },
  ]
}

/** What is noted of a decision by those who wanted another, and of the ballots. */
function dissent(paragraph: Paragraph, id: string, { one, other }: Step): readonly Placed[] {
  const annexId = pick([null, oneOf(paragraph, one, 'annex')], other) ?? null
  const target = oneOf(paragraph, other, 'proposal', 'motion')
  const inFavourOf = one % 3 === 0 ? null : { proposalId: target, as: 'own' as const }
  const named = { ...reservation([someone(one)], { inFavourOf, annexId }), id }
  const byGroup = { label: 'Ledamöterna från M', party: 'M' }
  return [
    named,
    named,
    {
      ...named,
      by: standingMotions(paragraph)
        .flatMap(({ movedBy }) => movedBy)
        .slice(0, 2),
      text: 'Texten.',
    },
    { ...named, by: [], byGroup, concurring: [person('official')] },
    {
      id,
      kind: 'reservationFiling',
      reservationId: oneOf(paragraph, one, 'reservation'),
      filedOn: other % 2 === 0 ? null : '2021-06-18',
      annexId,
    },
    { ...note([someone(other)], { annexId }), id },
    {
      id,
      kind: 'voteCorrection',
      voteId: oneOf(paragraph, other, 'vote'),
      person: someone(one),
      intended: pick(ballotChoices, other) ?? 'absent',
    } satisfies Placed<Extract<Act, { kind: 'voteCorrection' }>>,
  ]
}
