import { repeatedIn } from '../repeated.ts'
import type { Placed } from './acts/acts.ts'
import type { Motion, Proposal } from './acts/moved.ts'
import type { Option } from './acts/put.ts'
import { additionsOf, formalMotions, isAmendmentOfItsOwn, proceduralMotions, standingMotions } from './motion.ts'
import { actsOf, type Paragraph } from './paragraph.ts'
import { isPrepared } from './proposal.ts'
import { isRefused } from './proposition-refusal.ts'

/** The answers that stand without being an act: to refuse the matter, and to decide it today. */
export const standingOptions = ['avslag', 'decideToday'] as const

/** Whether it is one of them, and so the name of nothing else. */
export const isStandingOption = (option: Option): boolean => standingOptions.some((one) => one === option)

export type OptionsRejection = { readonly code: 'option-repeated'; readonly options: readonly Option[] }

/** Against what stands more than once where each thing is told once. */
export function objectionsToRepeated(options: readonly Option[]): readonly OptionsRejection[] {
  const repeated = [...new Set(repeatedIn(options))]
  return repeated.length === 0 ? [] : [{ code: 'option-repeated', options: repeated }]
}

/** An answer in the matter itself, and the decision points it is about; none where it is about the whole. */
export type Competitor = { readonly option: Option; readonly points: readonly number[] }

/**
 * What the body can choose between in the matter itself: the prepared proposal, every proposal that is moved, the same
 * changed in words of a motion's own, and to refuse the matter where that is moved. Additions are decided afterwards
 * and do not compete.
 */
export function competitorsOf(paragraph: Paragraph): readonly Competitor[] {
  const motions = standingMotions(paragraph)
  const moving = motions.filter(
    (motion) => (motion.motionKind === 'bifall' || motion.motionKind === 'andring') && !isAmendmentOfItsOwn(motion),
  )
  const moved = new Set(moving.map(({ proposalId }) => proposalId))
  const all = actsOf(paragraph, 'proposal').filter(({ id }) => !isRefused(paragraph, id))
  const proposals = all.filter((proposal) => isPrepared(proposal) || moved.has(proposal.id))
  const scopeOf = (proposal: Placed<Proposal>) =>
    isPrepared(proposal)
      ? []
      : (moving.find(({ proposalId, motionKind }) => proposalId === proposal.id && motionKind === 'andring')?.points ??
        [])
  return [
    ...proposals.map((proposal) => ({ option: proposal.id, points: scopeOf(proposal) })),
    ...motions.filter(isAmendmentOfItsOwn).map(({ id, points = [] }) => ({ option: id, points })),
    ...(motions.some((motion) => refusesMatter(paragraph, motion)) ? [{ option: 'avslag', points: [] }] : []),
  ]
}

/** The same, as answers alone. */
export const standingOptionsOf = (paragraph: Paragraph): readonly Option[] =>
  competitorsOf(paragraph).map(({ option }) => option)

/** Everything that the chair can put: what competes, motions about the form or the order, additions, and to refuse. */
export function puttableOptions(paragraph: Paragraph): readonly Option[] {
  const ids = (motions: readonly Placed<Motion>[]) => motions.map(({ id }) => id)
  const onForm = ids(formalMotions(paragraph))
  const today = onForm.length > 0 ? ['decideToday'] : []
  const beside = [...onForm, ...ids(additionsOf(paragraph)), ...ids(proceduralMotions(paragraph))]
  return [...standingOptionsOf(paragraph), ...beside, 'avslag', ...today]
}

/** A motion to refuse the whole matter; to refuse another's proposal or additions is to stand by one's own. */
function refusesMatter(paragraph: Paragraph, { motionKind, proposalId, motionIds = [] }: Motion): boolean {
  if (motionKind !== 'avslag' || motionIds.length > 0) return false
  const target = actsOf(paragraph, 'proposal').find(({ id }) => id === proposalId)
  return target === undefined || isPrepared(target)
}
