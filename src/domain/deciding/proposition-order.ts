import type { Placed } from './acts/acts.ts'
import type { Motion } from './acts/moved.ts'
import type { Option, Proposition, QuestionPurpose, PropositionOrder, OrderStep, OrderReason } from './acts/put.ts'
import {
  objectionsBeforeClosing,
  objectionsAfterGavel,
  objectionsToMeeting,
  type DeliberationRejection,
} from './deliberation.ts'
import { additionsOf, formalMotions, proceduralMotions } from './motion.ts'
import { competitorsOf, objectionsToRepeated, standingOptions, type OptionsRejection } from './options.ts'
import type { Paragraph, ParagraphRejection } from './paragraph.ts'

export type OrderRejection = {
  readonly code: 'order-departed'
  readonly options: readonly Option[]
  readonly approved: readonly (readonly Option[])[]
}

/**
 * The order of questions that follows from what has been moved: motions about the form first, each against deciding
 * today (or together, as the body has it), then the matter, as a whole before point by point, amendments with the
 * proposal they change, additions last, each on its own. Where three or more compete, the one that is found to win is
 * the main proposal, and if a vote is requested the others are put against each other for the counter-proposal.
 */
export function proposedOrder(paragraph: Paragraph): readonly OrderStep[] {
  return [...formalSteps(paragraph), ...matterSteps(paragraph), ...besideSteps(paragraph)]
}

/** The order, stated when the deliberation is closed and before the gavel, of what there is to put. */
export function objectionsToPropositionOrder(
  paragraph: Paragraph,
  { steps }: PropositionOrder,
): readonly (DeliberationRejection | OptionsRejection | ParagraphRejection)[] {
  const known = new Set<Option>([...standingOptions, ...paragraph.acts.map(({ id }) => id)])
  const unknown = [...new Set(steps.flatMap(({ options }) => options))].filter((option) => !known.has(option))
  return [
    ...objectionsToMeeting(paragraph),
    ...objectionsAfterGavel(paragraph),
    ...objectionsBeforeClosing(paragraph),
    ...steps.flatMap(({ options }) => objectionsToRepeated(options)),
    ...unknown.map((id) => ({ code: 'unknown-act', kind: 'option', id }) as const),
  ]
}

/**
 * What is approved is kept to: a question is one of those of the approved order, or the choice of a counter-proposal
 * and the round against it that a vote makes necessary. A new order takes the place of the old.
 */
export function objectionsToDeparture(paragraph: Paragraph, { options }: Proposition): readonly OrderRejection[] {
  const order = paragraph.acts.findLast(
    (act): act is Placed<PropositionOrder> => act.kind === 'propositionOrder' && act.approved === true,
  )
  if (order === undefined) return []
  const approved = order.steps.map((step) => step.options)
  const within = approved.some((those) => options.every((option) => those.includes(option)))
  return within ? [] : [{ code: 'order-departed', options, approved }]
}

/** Those asked for in the first hand go before those asked for in the second; else as the body has settled. */
function formalSteps(paragraph: Paragraph): readonly OrderStep[] {
  const { formalOrder, formalMotionsPut } = paragraph.circumstances.settings
  const place = ({ motionKind }: Motion) => formalOrder.findIndex((kind) => kind === motionKind)
  const motions = formalMotions(paragraph).toSorted(
    (one, other) => place(one) - place(other) || rankOf(one) - rankOf(other),
  )
  if (motions.length === 0) return []
  const step = (put: readonly Placed<Motion>[]): OrderStep => ({
    purpose: 'formal',
    form: 'againstEachOther',
    options: [...put.map(({ id }) => id), 'decideToday'],
    points: put.flatMap(({ points = [] }) => points),
    reasons: put.some(({ rank }) => rank) ? ['formalFirst', 'inFirstHandFirst'] : ['formalFirst'],
  })
  return formalMotionsPut === 'together' ? [step(motions)] : motions.map((motion) => step([motion]))
}

function matterSteps(paragraph: Paragraph): readonly OrderStep[] {
  const competitors = competitorsOf(paragraph)
  const whole = competitors.filter(({ points }) => points.length === 0).map(({ option }) => option)
  const scopes = new Map(
    competitors.filter(({ points }) => points.length > 0).map(({ points }) => [points.join(), points]),
  )
  const first = whole.length > 1 ? [wholeStep(whole)] : []
  const byPoint = [...scopes].map(([scope, points]): OrderStep => {
    const amendments = competitors.filter((one) => one.points.join() === scope).map(({ option }) => option)
    const options = [...whole.filter((option) => option !== 'avslag').slice(0, 1), ...amendments]
    return {
      purpose: 'main',
      form: options.length > 1 ? 'againstEachOther' : 'yesNo',
      options,
      points,
      reasons: ['pointByPoint'],
    }
  })
  const [only] = whole
  const unopposed: OrderStep[] =
    first.length === 0 && only !== undefined && byPoint.length === 0
      ? [{ purpose: 'main', form: 'yesNo', options: [only], points: [], reasons: ['unopposed'] }]
      : []
  return [...first, ...byPoint, ...unopposed]
}

function wholeStep(options: readonly Option[]): OrderStep {
  const [one = '', other = ''] = options
  if (options.length === 2 && other === 'avslag') {
    return { purpose: 'main', form: 'yesNo', options: [one], points: [], reasons: ['againstRefusal'] }
  }
  const reasons: readonly OrderReason[] =
    options.length > 2 ? ['againstEachOther', 'mainThenCounter'] : ['againstEachOther']
  return { purpose: 'main', form: 'againstEachOther', options, points: [], reasons }
}

function besideSteps(paragraph: Paragraph): readonly OrderStep[] {
  const alone =
    (purpose: QuestionPurpose, reason: OrderReason) =>
    ({ id, points = [] }: Placed<Motion>): OrderStep => ({
      purpose,
      form: 'yesNo',
      options: [id],
      points,
      reasons: [reason],
    })
  return [
    ...additionsOf(paragraph).map(alone('addition', 'additionsLast')),
    ...proceduralMotions(paragraph).map(alone('procedural', 'asRaised')),
  ]
}

const rankOf = ({ rank }: Motion) => (rank === 'second' ? 1 : 0)
