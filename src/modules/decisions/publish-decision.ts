import { advisoryLock, type Context, type UseCaseOutcome } from '../../command.ts'
import { inOrder, type WriteTx } from '../../db/transaction.ts'
import { now } from '../../db/write.ts'
import { notFound } from '../../domain/access.ts'
import { accept } from '../../domain/outcome.ts'
import type { PublicationLevel } from '../../domain/recording/publication.ts'
import { lockDecision } from './store/decisions.ts'
import { updatePublication } from './store/changes.ts'

export type PublicationView = {
  readonly decision: string
  readonly level: PublicationLevel
  readonly publishedAt: string | null
  readonly version: number
}

/**
 * Publishes a decision wholly or by its title, or withdraws it from the public: an act of its own, never a side effect. To ask
 * for the level that it has changes nothing.
 */
export async function publishDecision(
  tx: WriteTx,
  context: Context,
  id: string,
  level: PublicationLevel,
): UseCaseOutcome<PublicationView> {
  // Whoever changes several decisions takes this first too: none then waits for a row of one who waits for this.
  const [, decision] = await inOrder(tx, [
    () => now(tx, advisoryLock(tx, 'decision_change')),
    () => lockDecision(tx, context.actor.authorities, id),
  ])
  if (decision === undefined) return notFound('decision', id)
  if (level === decision.publication) {
    return accept({
      result: {
        decision: id,
        level,
        publishedAt: decision.publishedAt?.toISOString() ?? null,
        version: decision.version,
      },
      events: [],
    })
  }
  const publishedAt = level === 'none' ? null : context.now
  await updatePublication(tx, id, decision.version, level, publishedAt)
  return accept({
    result: { decision: id, level, publishedAt: publishedAt?.toISOString() ?? null, version: decision.version + 1 },
    events: [
      {
        type: 'decision.published',
        resource: 'decision',
        id,
        authority: decision.authority,
        version: decision.version + 1,
        before: { level: decision.publication },
        after: { level },
      },
    ],
  })
}
