import { isByClosedBallot } from '../meeting/matter.ts'
import { named, type Named } from '../participant.ts'
import { actKinds, type Act, type ActKind } from './acts/acts.ts'
import type { DecisionPoint } from './acts/decided.ts'
import type { Option, OrderStep } from './acts/put.ts'
import type { Vote, VoteClosing } from './acts/voted.ts'
import { optionsNotPut } from './answer.ts'
import { questionAfterChoice } from './counter-proposal.ts'
import { prevailingOption } from './decision.ts'
import { isDeliberationClosed } from './deliberation.ts'
import { dispositionOf, type Disposition } from './disposition.ts'
import { objectionsTo, type DecidingRejection } from './lawfulness.ts'
import { majorityFor } from './majority.ts'
import { standingOptionsOf } from './options.ts'
import { actsOf, type Paragraph } from './paragraph.ts'
import { proposedOrder } from './proposition-order.ts'
import { answersOf, purposeOf, sidesOf } from './proposition.ts'
import { ballotsOf, closingOf } from './round.ts'
import { castingVoteFromBallot } from './vote-closing.ts'
import { rollOf } from './vote.ts'

/** Where a paragraph stands: what competes, what is still to be put, and what may be done next and why not the rest. */
export type Standing = {
  readonly deliberation: 'open' | 'closed'
  readonly options: readonly Option[]
  readonly notPut: readonly Option[]
  readonly prevailing: Option | null
  readonly openVote: { readonly voteId: string; readonly missing: readonly Named[] } | null
  readonly outcome: Disposition | null
  /** What follows a choice of counter-proposal, or the first question of the order that has not been put; null where none is left. */
  readonly nextQuestion: OrderStep | null
  readonly acts: readonly { readonly kind: ActKind; readonly objections: readonly DecidingRejection[] }[]
}

/** Where a paragraph stands at this moment. */
export function standingOf(paragraph: Paragraph): Standing {
  const notPut = optionsNotPut(paragraph)
  return {
    deliberation: isDeliberationClosed(paragraph) ? 'closed' : 'open',
    options: standingOptionsOf(paragraph),
    notPut,
    prevailing: prevailingOption(paragraph),
    openVote: openVoteOf(paragraph),
    outcome: dispositionOf(paragraph),
    nextQuestion: nextQuestion(paragraph, notPut),
    acts: attempted(paragraph).map((act) => ({
      kind: act.kind,
      objections: objectionsTo(paragraph, { ...act, id: '' }),
    })),
  }
}

function openVoteOf(paragraph: Paragraph): Standing['openVote'] {
  const vote = actsOf(paragraph, 'vote').find(({ id }) => closingOf(paragraph, id) === undefined)
  if (vote === undefined) return null
  const voted = new Set(ballotsOf(paragraph, vote.id).map(({ personId }) => personId))
  return {
    voteId: vote.id,
    missing: vote.roll.filter(({ person }) => !voted.has(person.personId)).map(({ person }) => named(person)),
  }
}

const nextQuestion = (paragraph: Paragraph, notPut: readonly Option[]): OrderStep | null =>
  questionAfterChoice(paragraph) ??
  proposedOrder(paragraph).find(({ options }) => options.some((option) => notPut.includes(option))) ??
  null

const anyPoint: DecisionPoint = {
  number: 1,
  pointKind: 'own',
  to: null,
  text: '',
  appealRegime: 'legality',
  refersTo: [],
  considersComplete: null,
}

/** What is tried of a kind: an act of it, or nothing where there is nothing yet that it could be about. */
type Attempt<Kind extends ActKind> = (paragraph: Paragraph) => Extract<Act, { readonly kind: Kind }> | null

const nobodys = { label: '', party: null }

/**
 * An act of each kind as someone entitled would make it, so that what is said against it is said against its time; null for
 * the kinds that point at one certain act, person or document, which can be tried with that alone.
 */
const attempts: { readonly [Kind in ActKind]: Attempt<Kind> | null } = {
  proposal: () => ({ kind: 'proposal', author: { persons: [] }, points: [], documentId: null }),
  contribution: () => ({ kind: 'contribution', form: 'speaks', persons: [], shared: null }),
  motion: () => ({
    kind: 'motion',
    motionKind: 'avslag',
    proposalId: null,
    text: null,
    movedBy: [],
    movedByGroup: nobodys,
    supportedBy: [],
  }),
  motionWithdrawal: null,
  deliberationClosing: () => ({ kind: 'deliberationClosing' }),
  deliberationReopening: () => ({ kind: 'deliberationReopening' }),
  propositionOrder: () => ({ kind: 'propositionOrder', steps: [], approved: null }),
  propositionRefusal: null,
  proposition: (paragraph) => {
    const options = nextQuestion(paragraph, optionsNotPut(paragraph))?.options ?? standingOptionsOf(paragraph)
    return { kind: 'proposition', form: options.length > 1 ? 'againstEachOther' : 'yesNo', options, finding: null }
  },
  vote: voteOnLastQuestion,
  voteClosing: closingOfLastVote,
  voteCorrection: null,
  nonParticipation: () => ({ kind: 'nonParticipation', persons: [] }),
  election: null,
  decision: () => ({ kind: 'decision', points: [anyPoint] }),
  reservation: () => ({ kind: 'reservation', by: [], byGroup: nobodys, inFavourOf: null, form: null, annexId: null }),
  reservationFiling: null,
  protocolNote: () => ({
    kind: 'protocolNote',
    by: [],
    byGroup: nobodys,
    state: 'announced',
    text: null,
    annexId: null,
  }),
  recusal: null,
  recusalRuling: null,
  recipient: null,
  annex: null,
  sentenceOverride: null,
}

const attempted = (paragraph: Paragraph): readonly Act[] =>
  actKinds.flatMap((kind) => attempts[kind]?.(paragraph) ?? [])

function voteOnLastQuestion(paragraph: Paragraph): Vote | null {
  const question = lastQuestion(paragraph)
  if (question === undefined) return null
  const { rule, side } = majorityFor(paragraph, question)
  const [yes = '', no = ''] = answersOf(question)
  const sides = question.finding === null ? { yes, no } : sidesOf(question, {})
  return {
    kind: 'vote',
    propositionId: question.id,
    voteKind: purposeOf(paragraph, question),
    rule,
    qualifiedSide: side,
    ...sides,
    form: isByClosedBallot(paragraph.circumstances.matter) ? 'closed' : 'open',
    requestedBy: [],
    roll: rollOf(paragraph, []),
  }
}

function closingOfLastVote(paragraph: Paragraph): VoteClosing | null {
  const open = actsOf(paragraph, 'vote').at(-1)
  if (open === undefined) return null
  // Closed ballots are counted; any count of the whole roll will do to see whether it is time.
  const counts = open.form === 'closed' ? { yes: open.roll.length, no: 0, abstained: 0, absent: 0 } : null
  return { kind: 'voteClosing', voteId: open.id, castingVote: castingVoteFromBallot(paragraph, open.id), counts }
}

const lastQuestion = (paragraph: Paragraph) => actsOf(paragraph, 'proposition').at(-1)
