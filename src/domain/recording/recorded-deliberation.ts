import { dispositionOf } from '../deciding/disposition.ts'
import { actsOf, type Paragraph } from '../deciding/paragraph.ts'
import { purposeOf } from '../deciding/proposition.ts'
import type { RecordedMotion, RecordedProposition } from './parts.ts'
import type { DecisionRecord } from './record.ts'
import { recordedPerson, type Names } from './recorded-person.ts'

/** The motions of a paragraph as its record keeps them, those withdrawn among them. */
export function recordedMotions(paragraph: Paragraph, name: Names): RecordedMotion[] {
  const withdrawn = new Set(actsOf(paragraph, 'motionWithdrawal').map(({ motionId }) => motionId))
  return actsOf(paragraph, 'motion').map((act, index) => ({
    id: name(act.id),
    order: index + 1,
    kind: act.motionKind,
    proposal: act.proposalId && name(act.proposalId),
    text: act.text,
    ...(act.motionIds?.length && { motions: act.motionIds.map(name) }),
    ...(act.rank && { rank: act.rank }),
    ...(act.points?.length && { points: act.points }),
    ...(act.documentId && { document: act.documentId }),
    ...(act.until && { until: act.until }),
    movedBy: act.movedBy.map(recordedPerson),
    ...(act.movedByGroup && { movedByGroup: act.movedByGroup }),
    supportedBy: act.supportedBy.map(recordedPerson),
    withdrawn: withdrawn.has(act.id),
  }))
}

/** The questions that were put, with who requested a vote on them. */
export function recordedPropositions(paragraph: Paragraph, name: Names): RecordedProposition[] {
  return actsOf(paragraph, 'proposition').map((act, index) => {
    const vote = actsOf(paragraph, 'vote').find(({ propositionId }) => propositionId === act.id)
    const purpose = purposeOf(paragraph, act)
    return {
      order: index + 1,
      form: act.form,
      ...(purpose !== 'main' && { purpose }),
      ...(act.points?.length && { points: act.points }),
      ...(act.again !== undefined && { again: act.again }),
      options: act.options.map(name),
      finding: act.finding && name(act.finding),
      voteRequested: vote === undefined ? null : vote.requestedBy.map(recordedPerson),
    }
  })
}

/** The order of questions that the chair stated last, and what he or she refused to put. */
export function recordedOrder(
  paragraph: Paragraph,
  name: Names,
): Pick<DecisionRecord, 'propositionOrder' | 'propositionRefusals'> {
  const order = actsOf(paragraph, 'propositionOrder').at(-1)
  const refusals = actsOf(paragraph, 'propositionRefusal')
  return {
    ...(order && {
      propositionOrder: {
        steps: order.steps.map(({ purpose, form, options }) => ({ purpose, form, options: options.map(name) })),
        approved: order.approved,
      },
    }),
    ...(refusals.length > 0 && {
      propositionRefusals: refusals.map(({ targetId, ground, reason, overruled }) => ({
        target: name(targetId),
        ground,
        reason,
        overruled,
      })),
    }),
  }
}

/** What became of the matter, where it was not decided. */
export function recordedDisposition(paragraph: Paragraph): Pick<DecisionRecord, 'outcome'> {
  const outcome = dispositionOf(paragraph)
  return outcome === null || outcome.kind === 'decided' ? {} : { outcome }
}
