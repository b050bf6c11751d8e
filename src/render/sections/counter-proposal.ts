import { standingOptions } from '../../domain/deciding/options.ts'
import type { RecordedProposition } from '../../domain/recording/parts.ts'
import type { DecisionRecord } from '../../domain/recording/record.ts'
import { isPrepared } from '../naming.ts'

/**
 * Whether the question only chose what the main proposal is to meet (motförslag). A vote on the question says so.
 * Where it was settled by acclamation, its winner afterwards meets the main proposal, which took no part in it; a
 * winner that is the main proposal itself was decided on, and meets the others one at a time.
 */
export function choosesCounterProposal(record: DecisionRecord, proposition: RecordedProposition): boolean {
  const { form, order, finding } = proposition
  if (form === 'yesNo') return false
  const options = meant(record, proposition.options)
  const isAmong = (side: string) => options.includes(side)
  const counted = record.votes.find(({ yes, no }) => options.length === 2 && meant(record, [yes, no]).every(isAmong))
  if (counted !== undefined) return counted.kind === 'counterProposal'
  if (finding === null || standing.includes(finding)) return false
  const [winner = finding] = meant(record, [finding])
  const later = record.propositions.filter((one) => one.form === 'againstEachOther' && one.order > order)
  const main = record.votes.filter(({ kind }) => kind === 'main')
  const meetings = [...later.map((one) => one.options), ...main.map(({ yes, no }) => [yes, no])]
  return meetings
    .map((sides) => meant(record, sides))
    .some(
      (sides) =>
        sides.includes(winner) && sides.some((rival) => !isAmong(rival) && isMain(record, order, rival, winner, sides)),
    )
}

const standing: readonly string[] = standingOptions

/** A motion to grant a proposal stands for the proposal. */
function meant({ motions }: DecisionRecord, ids: readonly string[]): string[] {
  return ids.map((id) => motions.find((motion) => motion.id === id && motion.kind === 'bifall')?.proposal ?? id)
}

/**
 * Whether it is the rival that is the main proposal: the one found in an earlier question between the two, else the
 * one that was prepared, else the one put first, for which yes is voted.
 */
function isMain(
  record: DecisionRecord,
  order: number,
  rival: string,
  winner: string,
  sides: readonly string[],
): boolean {
  const found = record.propositions.some(
    (earlier) =>
      earlier.order < order &&
      earlier.finding !== null &&
      meant(record, [earlier.finding])[0] === rival &&
      meant(record, earlier.options).includes(winner),
  )
  if (found) return true
  const prepared = (id: string) => record.proposals.some((proposal) => proposal.id === id && isPrepared(proposal))
  return prepared(winner) === prepared(rival) ? sides.indexOf(rival) < sides.indexOf(winner) : prepared(rival)
}
