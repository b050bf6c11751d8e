import { generated, type Block } from '../blocks.ts'
import { toMeeting } from '../swedish.ts'
import type { Context } from './context.ts'

/** What became of a matter that was not decided; several reasons stand below as those who asked put them (KL 5:50). */
export function outcomeBlocks({ record: { outcome }, phrases }: Context): Block[] {
  if (outcome == null || outcome.kind === 'decided') return []
  const { kind, ground, reasons, until } = outcome
  const [reason = null] = reasons
  const several = reasons.length > 1
  const sentence = phrases.outcome({
    kind,
    byMinority: ground === 'minority',
    until: until === null ? '' : toMeeting(until),
    reason: several ? null : reason,
    reasonsFollow: several,
  })
  const points = reasons.map((text, index) => ({ number: index + 1, text }))
  return [generated([['outcome', sentence]]), ...(several ? [{ kind: 'points', points } as const] : [])]
}
