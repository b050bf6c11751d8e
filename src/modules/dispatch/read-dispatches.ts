import type { ReadTx } from '../../db/transaction.ts'
import { may, type Actor } from '../../domain/access.ts'
import { accept, reject, type Outcome } from '../../domain/outcome.ts'
import type { DecisionRecord } from '../../domain/record.ts'
import { withoutNames } from '../../domain/secrecy.ts'
import type { Rejection } from '../../domain/rejection.ts'
import { selectDecision } from '../decisions/store.ts'
import { selectDispatch, selectDispatches, type DispatchFilter, type DispatchRow } from './store.ts'

export type DispatchView = ReturnType<typeof dispatchOf>

export const dispatchOf = (row: DispatchRow) => ({
  id: row.id,
  decision: row.decisionId,
  address: row.address,
  position: row.position,
  label: row.label,
  group: row.group,
  recipient: row.recipient,
  state: row.state,
  releasedAt: row.releasedAt?.toISOString() ?? null,
  deliveredAt: row.deliveredAt?.toISOString() ?? null,
  deliveredHash: row.deliveredHash,
  failure: row.failure,
  version: row.version,
})

/** Dispatches of the actor's authorities that a filter leaves. */
export async function listDispatches(
  tx: ReadTx, actor: Actor, filter: Omit<DispatchFilter, 'authorities'>, after: string | null, limit: number,
): Promise<DispatchView[]> {
  return (await selectDispatches(tx, { ...filter, authorities: actor.authorities }, after, limit)).map(dispatchOf)
}

/** One dispatch. */
export async function readDispatch(tx: ReadTx, actor: Actor, id: string): Promise<Outcome<DispatchView, Rejection>> {
  const row = await selectDispatch(tx, id)
  if (row === undefined || !may(actor, 'dispatch:read', { authority: row.authority })) return reject({ code: 'not-found', resource: 'dispatch', id })
  return accept(dispatchOf(row))
}

/** What a delivery carries: to whom, and the decision with the names of protected identities masked. */
export type Delivery = {
  readonly id: string
  readonly recipient: string
  readonly address: string
  readonly contentHash: string
  readonly record: DecisionRecord
}

/** A dispatch that is to be delivered, or null where that is done, or not to be done before it is released. */
export async function readDelivery(tx: ReadTx, id: string): Promise<Delivery | null> {
  const dispatch = await selectDispatch(tx, id)
  if (dispatch?.state !== 'released') return null
  const decision = await selectDecision(tx, { id: dispatch.decisionId })
  if (decision === undefined) return null
  const { value: record } = withoutNames(JSON.parse(decision.record) as DecisionRecord, decision.protectedIds ?? [])
  return {
    id,
    recipient: dispatch.recipient ?? dispatch.label,
    address: decision.address,
    contentHash: decision.contentHash,
    record,
  }
}
