import type { RecordedMotion } from '../../domain/recording/parts.ts'
import { generated, type Block } from '../blocks.ts'
import type { Context } from './context.ts'
import { motionWords, pointsBelow } from './motion-words.ts'
import { samePersons } from './same-persons.ts'

/**
 * The motions that stand (KL 5:67), each with the points of its proposal where no document holds them. What someone
 * asks in the first hand and in the second shares a sentence, which goes by the first.
 */
export function motionBlocks(context: Context): Block[] {
  const standing = context.record.motions.filter(({ withdrawn }) => !withdrawn)
  const told = standing.map((motion, index) => ({
    motion,
    points: pointsBelow(context.record, motion, standing.slice(0, index)),
  }))
  return told.flatMap((one, index) => {
    const [before, after] = [told[index - 1], told[index + 1]]
    if (before !== undefined && goesOn(before, one)) return []
    const second = after !== undefined && goesOn(one, after) ? after : null
    const words = ({ motion, points }: Told) => motionWords(context, motion, points.length > 0)
    const sentence = context.phrases.motion(words(one), second && words(second))
    const block = generated([[`motions/${one.motion.order}`, sentence]])
    const { points } = second ?? one
    return points.length === 0 ? [block] : [block, pointsBlock(points)]
  })
}

/** A motion and the points that stand below it. */
type Told = { readonly motion: RecordedMotion; readonly points: readonly string[] }

/** Whether the next is what the same movers ask in the second hand, with the sentence of the first still open. */
function goesOn({ motion: first, points }: Told, { motion: next }: Told): boolean {
  return (
    first.rank === 'first' &&
    next.rank === 'second' &&
    points.length === 0 &&
    isOpen(first) &&
    next.kind !== 'ordningsfraga' &&
    first.movedByGroup?.label === next.movedByGroup?.label &&
    samePersons(first.movedBy, next.movedBy) &&
    samePersons(first.supportedBy, next.supportedBy)
  )
}

/** A text of its own ends the sentence; one that carries it on as grounds does not. */
function isOpen({ kind, text }: RecordedMotion): boolean {
  if (kind === 'ordningsfraga') return false
  return text === null || (kind !== 'andring' && kind !== 'tillagg' && /^\p{Ll}.*[^.!?:…]$/su.test(text))
}

function pointsBlock(points: readonly string[]): Block {
  return {
    kind: 'points',
    points: points.map((text, index) => ({ number: points.length === 1 ? null : index + 1, text })),
  }
}
