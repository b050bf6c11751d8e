import { formalMotionKinds } from '../organisation/motion-kind.ts'
import type { Proposition, Option, QuestionPurpose } from './acts/put.ts'
import {
  objectionsBeforeClosing,
  objectionsAfterGavel,
  objectionsToMeeting,
  type DeliberationRejection,
} from './deliberation.ts'
import { objectionsToRepeated, puttableOptions, standingOptions, type OptionsRejection } from './options.ts'
import { actsOf, type Paragraph, type ParagraphRejection } from './paragraph.ts'
import { objectionsToPoints, type PointsRejection } from './points.ts'
import { objectionsToDeparture, type OrderRejection } from './proposition-order.ts'
import { objectionsToOpenVote, type RoundRejection } from './round.ts'

/** What a question is for: as stated, or what its options say. */
export function purposeOf(paragraph: Paragraph, { options, purpose }: Proposition): QuestionPurpose {
  if (purpose !== undefined) return purpose
  const kinds = new Set(
    actsOf(paragraph, 'motion')
      .filter(({ id }) => options.includes(id))
      .map(({ motionKind }) => motionKind),
  )
  if (options.includes('decideToday') || formalMotionKinds.some((kind) => kinds.has(kind))) return 'formal'
  if (kinds.has('ordningsfraga')) return 'procedural'
  return kinds.has('tillagg') ? 'addition' : 'main'
}

/** The answers that a question can get: one of its options, and no where it is put yes or no. */
export function answersOf({ form, options }: Proposition): readonly Option[] {
  return [...new Set(form === 'yesNo' ? [...options, 'avslag'] : options)]
}

/** What yes and no mean in a vote, unless it is said otherwise: yes is what the chair found, no the other answer. */
export function sidesOf(
  question: Proposition | undefined,
  said: { readonly yes?: Option; readonly no?: Option },
): { yes: Option; no: Option } {
  const yes = said.yes ?? question?.finding ?? ''
  const others = question === undefined ? [] : answersOf(question).filter((answer) => answer !== yes)
  return { yes, no: said.no ?? others[0] ?? '' }
}

export type PropositionRejection =
  | { readonly code: 'unknown-option'; readonly option: Option; readonly standing: readonly Option[] }
  | { readonly code: 'finding-not-an-option'; readonly finding: Option; readonly options: readonly Option[] }
  | { readonly code: 'options-too-few'; readonly options: number; readonly required: number }

/** What the rules here may have against an act. */
type Objection =
  | PropositionRejection
  | DeliberationRejection
  | OptionsRejection
  | OrderRejection
  | ParagraphRejection
  | PointsRejection
  | RoundRejection

/** The chair puts what stands, once the deliberation is closed, and finds one of the answers (KL 5:53). */
export function objectionsToProposition(paragraph: Paragraph, proposition: Proposition): readonly Objection[] {
  const objections: Objection[] = [...objectionsToMeeting(paragraph), ...objectionsAfterGavel(paragraph)]
  objections.push(...objectionsBeforeClosing(paragraph))
  objections.push(...objectionsToOpenVote(paragraph))
  const required = proposition.form === 'againstEachOther' ? 2 : 1
  const options = new Set(proposition.options)
  if (options.size < required) objections.push({ code: 'options-too-few', options: options.size, required })
  else objections.push(...objectionsToRepeated(proposition.options))
  const standing = puttableOptions(paragraph)
  const known = new Set<Option>([...standingOptions, ...paragraph.acts.map(({ id }) => id)])
  for (const option of options) {
    if (!standing.includes(option)) objections.push({ code: 'unknown-option', option, standing })
    if (!known.has(option)) objections.push({ code: 'unknown-act', kind: 'option', id: option })
  }
  objections.push(...objectionsToPoints(proposition.points ?? [], actsOf(paragraph, 'proposal')))
  const answers = answersOf(proposition)
  if (proposition.finding !== null && !answers.includes(proposition.finding)) {
    objections.push({ code: 'finding-not-an-option', finding: proposition.finding, options: answers })
  }
  return [...objections, ...objectionsToDeparture(paragraph, proposition)]
}
