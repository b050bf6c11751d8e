import { isDeliberationClosed, objectionsAfterGavel, objectionsToMeeting } from './deliberation.ts'
import { formalMotions, standingMotions, type Motion, type MotionKind } from './motion.ts'
import { actsOf, type Paragraph, type Placed } from './paragraph.ts'
import { isPrepared } from './proposal.ts'
import type { Rejection } from './rejection.ts'
import { ballotsOf, closingOf, objectionsToOpenVote, outcomeOf, totalsOf } from './vote.ts'

export const propositionForms = ['againstEachOther', 'yesNo'] as const
export type PropositionForm = (typeof propositionForms)[number]

/**
 * What a proposition can choose: the act of a proposal or a motion, or one of two standing answers,
 * to refuse the matter and to decide it today.
 */
export type Option = string
export const standingOptions = ['avslag', 'decideToday'] as const

/** Motions about what is to be decided; the others are put beside it, about the form or in addition. */
const onMatter: ReadonlySet<MotionKind> = new Set(['bifall', 'avslag', 'andring'])

/** The question the chair puts and what he or she finds the body to have answered (KL 5:53). */
export type Proposition = {
  readonly kind: 'proposition'
  readonly form: PropositionForm
  readonly options: readonly Option[]
  /** Null until the chair has found, and where the minutes do not say. */
  readonly finding: Option | null
}

export type PropositionRejection =
  | { readonly code: 'unknown-option'; readonly option: Option; readonly standing: readonly Option[] }
  | { readonly code: 'finding-not-an-option'; readonly finding: Option; readonly options: readonly Option[] }
  | { readonly code: 'options-too-few'; readonly options: number; readonly required: number }

/**
 * What the body can choose between in the matter itself: the prepared proposal, every proposal that is moved, the same
 * changed in words of a motion's own, and to refuse the matter where that is moved. Additions are decided afterwards
 * and do not compete.
 */
export function standingOptionsOf(paragraph: Paragraph): readonly Option[] {
  const motions = standingMotions(paragraph)
  const [amendments, asProposed] = [motions.filter(isAmendmentOfItsOwn), motions.filter((motion) => !isAmendmentOfItsOwn(motion))]
  const moved = new Set(
    asProposed.filter(({ motionKind }) => motionKind === 'bifall' || motionKind === 'andring').map(({ proposalId }) => proposalId),
  )
  const proposals = actsOf(paragraph, 'proposal').filter((proposal) => isPrepared(proposal) || moved.has(proposal.id))
  const refusal = motions.some(({ motionKind }) => motionKind === 'avslag') ? ['avslag'] : []
  return [...[...proposals, ...amendments].map(({ id }) => id), ...refusal]
}

/** The chair puts what stands, once the deliberation is closed, and finds one of the answers (KL 5:53). */
export function objectionsToProposition(paragraph: Paragraph, proposition: Proposition): readonly Rejection[] {
  const objections: Rejection[] = [...objectionsToMeeting(paragraph), ...objectionsAfterGavel(paragraph)]
  if (!isDeliberationClosed(paragraph)) objections.push({ code: 'deliberation-open', statute: 'KL 5:53' })
  objections.push(...objectionsToOpenVote(paragraph))
  const required = proposition.form === 'againstEachOther' ? 2 : 1
  const options = new Set(proposition.options)
  if (options.size < required) objections.push({ code: 'options-too-few', options: options.size, required })
  const standing = puttable(paragraph)
  const known = new Set<Option>([...standingOptions, ...paragraph.acts.map(({ id }) => id)])
  for (const option of options) {
    if (!standing.includes(option)) objections.push({ code: 'unknown-option', option, standing })
    if (!known.has(option)) objections.push({ code: 'unknown-act', kind: 'option', id: option })
  }
  const answers = [...new Set(answersOf(proposition))]
  if (proposition.finding !== null && !answers.includes(proposition.finding)) {
    objections.push({ code: 'finding-not-an-option', finding: proposition.finding, options: answers })
  }
  return objections
}

/** The answers that a question can get: one of its options, and no where it is put yes or no. */
export function answersOf({ form, options }: Proposition): readonly Option[] {
  return form === 'yesNo' ? [...options, 'avslag'] : options
}

/** What yes and no mean in a vote, unless it is said otherwise: yes is what the chair found, no the other answer. */
export function sidesOf(question: Proposition | undefined, said: { readonly yes?: Option; readonly no?: Option }): { yes: Option; no: Option } {
  const yes = said.yes ?? question?.finding ?? ''
  const others = question === undefined ? [] : answersOf(question).filter((answer) => answer !== yes)
  return { yes, no: said.no ?? others[0] ?? '' }
}

/**
 * What has been moved or stands but has not been put to the body and answered: what competes, where there is more than
 * one, and every addition and motion about the form. Where such a motion is granted the matter itself is not put.
 */
export function optionsNotPut(paragraph: Paragraph): readonly Option[] {
  if (grantedOnForm(paragraph).length > 0) return []
  const competing = standingOptionsOf(paragraph)
  const answered = actsOf(paragraph, 'proposition').filter((question) =>
    question.finding !== null || voteOn(paragraph, question) !== undefined)
  // A proposal that is put yes or no is put against refusing it.
  const put = new Set(answered.flatMap(({ form, options }) =>
    form === 'yesNo' && options.some((option) => competing.includes(option)) ? [...options, 'avslag'] : options))
  const onForm = formalMotions(paragraph).map(({ id }) => id)
  const questions = [...(competing.length > 1 ? competing : []), ...onForm, ...additionsOf(paragraph)]
  return questions.filter((option) => !put.has(option))
}

/** What the body answered: the outcome of the vote, or else what the chair found; null where neither is recorded. */
export function answerTo(paragraph: Paragraph, question: Placed<Proposition>): Option | null {
  const vote = voteOn(paragraph, question)
  if (vote === undefined) return question.finding
  return outcomeOf(vote, totalsOf(ballotsOf(paragraph, vote.id)), closingOf(paragraph, vote.id)?.castingVote ?? null)
}

/**
 * The questions that settled the matter: those that granted a motion about the form, or else those on the matter
 * itself. Additions, and motions about the form that were refused, were put beside it.
 */
export function settlingQuestions(paragraph: Paragraph): readonly Placed<Proposition>[] {
  const questions = actsOf(paragraph, 'proposition')
  const granted = grantedOnForm(paragraph)
  if (granted.length > 0) return questions.filter(({ options }) => granted.some((option) => options.includes(option)))
  const motions = actsOf(paragraph, 'motion').filter(({ motionKind }) => !onMatter.has(motionKind))
  const beside = new Set<Option>(['decideToday', ...motions.map(({ id }) => id)])
  return questions.filter(({ options }) => !options.some((option) => beside.has(option)))
}

/** The motions about the form by whose last answer the matter rests; after an adjournment it goes on. */
function grantedOnForm(paragraph: Paragraph): readonly Option[] {
  const resting = formalMotions(paragraph).filter(({ motionKind }) => motionKind !== 'ajournering').map(({ id }) => id)
  return resting.filter((id) => {
    const last = actsOf(paragraph, 'proposition').findLast(({ options }) => options.includes(id))
    return last !== undefined && answerTo(paragraph, last) === id
  })
}

/** An amendment in words of its own competes itself; it does not move the proposal it is to change. */
const isAmendmentOfItsOwn = ({ motionKind, text }: Motion) => motionKind === 'andring' && text !== null

/** The additions that the body has granted, in the order they were moved. */
export function grantedAdditions(paragraph: Paragraph): readonly Placed<Motion>[] {
  return standingMotions(paragraph).filter(({ id, motionKind }) => {
    const question = actsOf(paragraph, 'proposition').findLast(({ options }) => options.includes(id))
    return motionKind === 'tillagg' && question !== undefined && answerTo(paragraph, question) === id
  })
}

function puttable(paragraph: Paragraph): readonly Option[] {
  const onForm = formalMotions(paragraph).map(({ id }) => id)
  const today = onForm.length > 0 ? ['decideToday'] : []
  return [...standingOptionsOf(paragraph), ...onForm, ...additionsOf(paragraph), 'avslag', ...today]
}

const additionsOf = (paragraph: Paragraph): readonly Option[] =>
  standingMotions(paragraph).filter(({ motionKind }) => motionKind === 'tillagg').map(({ id }) => id)

const voteOn = (paragraph: Paragraph, { id }: Placed<Proposition>) =>
  actsOf(paragraph, 'vote').find(({ propositionId }) => propositionId === id)
