import type { RecordedMotion, RecordedProposal } from '../../domain/recording/parts.ts'
import type { DecisionRecord } from '../../domain/recording/record.ts'
import { targetsOf } from '../choices.ts'
import { isPrepared } from '../naming.ts'
import type { MotionWords } from '../phrases/words.ts'
import { aboutPoints, longDate, nameOf, namesOf, toMeeting } from '../swedish.ts'
import { annexLabel, type Context } from './context.ts'
import { samePersons } from './same-persons.ts'

/** What the sentence of a motion is made of. */
export function motionWords(
  { record, naming, body }: Context,
  motion: RecordedMotion,
  pointsFollow: boolean,
): MotionWords {
  const proposal = proposalOf(record, motion)
  const prepared = proposal !== null && isPrepared(proposal)
  return {
    body,
    kind: motion.kind,
    movers: namesOf(motion.movedBy, motion.movedByGroup),
    supporters: motion.supportedBy.map(nameOf),
    rank: motion.rank ?? null,
    proposal: proposal && {
      name: naming.proposal(proposal.id),
      own: isOwn(proposal, motion) ? naming.ownProposal(proposal.id) : null,
      prepared,
    },
    targets: targetsOf(record, naming, { ...motion, proposal: proposal?.id ?? null }),
    scope: aboutPoints(motion.points),
    until: untilOf(motion),
    annex: prepared ? null : annexLabel(record, proposal?.annex ?? null),
    written: writtenOf(record, motion, proposal),
    text: motion.text,
    pointsFollow,
  }
}

/** The points of a proposal put forward at the meeting, below the first who moves it, unless an annex holds them. */
export function pointsBelow(
  record: DecisionRecord,
  motion: RecordedMotion,
  earlier: readonly RecordedMotion[],
): readonly string[] {
  const proposal = proposalOf(record, motion)
  const movedBefore = earlier.filter(moves).some((other) => other.proposal === motion.proposal)
  if (proposal === null || !moves(motion) || movedBefore) return []
  return isPrepared(proposal) || proposal.annex !== null ? [] : proposal.points
}

const moves = ({ kind }: RecordedMotion) => kind === 'bifall' || kind === 'andring' || kind === 'tillagg'

const proposalOf = ({ proposals }: DecisionRecord, { proposal }: RecordedMotion): RecordedProposal | null =>
  proposals.find(({ id }) => id === proposal) ?? null

function isOwn({ author: { persons = [] } }: RecordedProposal, { movedBy, movedByGroup }: RecordedMotion): boolean {
  return persons.length > 0 && movedByGroup === undefined && samePersons(persons, movedBy)
}

/** The day to which the matter is to be tabled, unless the motion says so in its own words. */
function untilOf({ kind, until, text }: RecordedMotion): string {
  const said = until === undefined || kind !== 'bordlaggning' || (text ?? '').includes(longDate(until))
  return said ? '' : toMeeting(until)
}

/** Where the motion is in writing; the document of its proposal is told with the proposal. */
function writtenOf(
  record: DecisionRecord,
  { document }: RecordedMotion,
  proposal: RecordedProposal | null,
): MotionWords['written'] {
  if (document === undefined || document === proposal?.document) return null
  const annex = record.annexes.find((one) => one.document === document)
  return { annex: annexLabel(record, annex?.id ?? null) }
}
