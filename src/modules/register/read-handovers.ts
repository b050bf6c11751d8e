import type { ReadTx } from '../../db/transaction.ts'
import type { Actor } from '../../domain/access.ts'
import type { Paging } from './read-cases.ts'
import { selectHandovers, type HandoverRow } from './store/handovers.ts'

export type HandoverView = ReturnType<typeof handoverOf>

export const handoverOf = ({ id, case: { id: caseId, diarienummer }, from, to, recordedAt }: HandoverRow) => ({
  id,
  case: { id: caseId, diarienummer },
  from,
  to,
  handedOverAt: recordedAt.toISOString(),
})

/** What the actor's authorities have handed over, and what has been handed over to them. */
export const listHandovers = async (tx: ReadTx, actor: Actor, { after, limit }: Paging) =>
  (await selectHandovers(tx, actor.authorities, after, limit)).map(handoverOf)
