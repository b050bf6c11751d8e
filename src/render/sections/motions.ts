import type { RecordedMotion, RecordedPerson, RecordedProposal } from '../../domain/record.ts'
import { generated, type Block } from '../blocks.ts'
import { isPrepared } from '../naming.ts'
import { nameOf } from '../swedish.ts'
import { annexLabel, type Context } from './context.ts'

/** The motions that stand (KL 5:67), each with the points of its proposal where no document holds them. */
export function motionBlocks(context: Context): Block[] {
  const standing = context.record.motions.filter(({ withdrawn }) => !withdrawn)
  return standing.flatMap((motion, index) => {
    const proposal = context.record.proposals.find(({ id }) => id === motion.proposal) ?? null
    const earlier = standing.slice(0, index).filter(moves)
    const movedBefore = earlier.some((other) => other.proposal === motion.proposal)
    const points = proposal === null || !moves(motion) || movedBefore ? [] : unwrittenPoints(proposal)
    const sentence = motionSentence(context, motion, proposal, points.length > 0)
    const block = generated([[`motions/${motion.order}`, sentence]])
    return points.length === 0 ? [block] : [block, pointsBlock(points)]
  })
}

function motionSentence(
  context: Context, motion: RecordedMotion, proposal: RecordedProposal | null, pointsFollow: boolean,
): string {
  const { record, phrases, naming, body } = context
  const prepared = proposal !== null && isPrepared(proposal)
  return phrases.motion({
    body,
    kind: motion.kind,
    movers: motion.movedBy.map(nameOf),
    supporters: motion.supportedBy.map(nameOf),
    proposal: proposal && {
      name: naming.proposal(proposal.id),
      own: samePersons(proposal.author.persons ?? [], motion.movedBy) ? naming.ownProposal(proposal.id) : null,
      prepared,
    },
    annex: prepared ? null : annexLabel(record, proposal?.annex ?? null),
    text: motion.text,
    pointsFollow,
  })
}

const moves = ({ kind }: RecordedMotion) => kind === 'bifall' || kind === 'andring' || kind === 'tillagg'

/** The points of a proposal put forward at the meeting, unless an annex holds them. */
function unwrittenPoints(proposal: RecordedProposal): readonly string[] {
  return isPrepared(proposal) || proposal.annex !== null ? [] : proposal.points
}

function pointsBlock(points: readonly string[]): Block {
  return {
    kind: 'points',
    points: points.map((text, index) => ({ number: points.length === 1 ? null : index + 1, text })),
  }
}

function samePersons(authors: readonly RecordedPerson[], movers: readonly RecordedPerson[]): boolean {
  const identity = ({ id, name }: RecordedPerson) => id ?? name
  const moving = movers.map(identity)
  return authors.length > 0 && authors.length === movers.length &&
    authors.map(identity).every((author) => author !== null && moving.includes(author))
}
