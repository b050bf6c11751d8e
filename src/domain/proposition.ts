import { isDeliberationClosed, objectionsAfterGavel, objectionsToMeeting } from './deliberation.ts'
import { formalMotions, standingMotions } from './motion.ts'
import { actsOf, type Paragraph } from './paragraph.ts'
import { isPrepared } from './proposal.ts'
import type { Rejection } from './rejection.ts'
import { objectionsToOpenVote } from './vote.ts'

export const propositionForms = ['againstEachOther', 'yesNo'] as const
export type PropositionForm = (typeof propositionForms)[number]

/**
 * What a proposition can choose: the act of a proposal or a motion, or one of two standing answers,
 * to refuse the matter and to decide it today.
 */
export type Option = string
export const standingOptions = ['avslag', 'decideToday'] as const

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
 * What the body can choose between in the matter itself: the prepared proposal, every proposal that is moved, and to
 * refuse the matter where that is moved. Additions are decided afterwards and do not compete.
 */
export function standingOptionsOf(paragraph: Paragraph): readonly Option[] {
  const motions = standingMotions(paragraph)
  const moved = new Set(
    motions.filter(({ motionKind }) => motionKind === 'bifall' || motionKind === 'andring').map(({ proposalId }) => proposalId),
  )
  const proposals = actsOf(paragraph, 'proposal').filter((proposal) => isPrepared(proposal) || moved.has(proposal.id))
  const refusal = motions.some(({ motionKind }) => motionKind === 'avslag') ? ['avslag'] : []
  return [...proposals.map((proposal) => proposal.id), ...refusal]
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
  for (const option of options) {
    if (!standing.includes(option)) objections.push({ code: 'unknown-option', option, standing })
  }
  const answers = proposition.form === 'yesNo' ? [...options, 'avslag'] : [...options]
  if (proposition.finding !== null && !answers.includes(proposition.finding)) {
    objections.push({ code: 'finding-not-an-option', finding: proposition.finding, options: answers })
  }
  return objections
}

/** What has been moved or stands but has not been put to the body with a finding, where there is more than one. */
export function optionsNotPut(paragraph: Paragraph): readonly Option[] {
  const put = new Set(
    actsOf(paragraph, 'proposition').filter(({ finding }) => finding !== null).flatMap(({ options }) => options),
  )
  const standing = standingOptionsOf(paragraph)
  const questions = [...(standing.length > 1 ? standing : []), ...formalMotions(paragraph).map((motion) => motion.id)]
  return questions.filter((option) => !put.has(option))
}

function puttable(paragraph: Paragraph): readonly Option[] {
  const onForm = formalMotions(paragraph).map((motion) => motion.id)
  const additions = standingMotions(paragraph).filter(({ motionKind }) => motionKind === 'tillagg').map((motion) => motion.id)
  return [...standingOptionsOf(paragraph), ...onForm, ...additions, 'avslag', ...(onForm.length > 0 ? ['decideToday'] : [])]
}
