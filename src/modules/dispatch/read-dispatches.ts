import type { ReadTx } from '../../db/transaction.ts'
import { found, type Actor } from '../../domain/access.ts'
import type { Outcome } from '../../domain/outcome.ts'
import { readRecord } from '../../domain/recording/frozen.ts'
import type { DecisionRecord } from '../../domain/recording/record.ts'
import { withoutNames, withoutNamesInRecord } from '../../domain/recording/secrecy.ts'
import type { Rejection } from '../../domain/rejection.ts'
import { seal } from '../../seal.ts'
import { selectDecision } from '../decisions/store.ts'
import { selectDispatch, selectDispatches, type DispatchFilter, type DispatchRow } from './store.ts'

export type DispatchView = ReturnType<typeof dispatchOf>

/** What was delivered may hold a name that has become protected since: its hash would confirm a guess. */
export const dispatchOf = (row: DispatchRow) =>
  withoutNames(
    {
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
      deliveredHash: row.hidden === null ? row.deliveredHash : null,
      failure: row.failure,
      addedReason: row.addedReason,
      version: row.version,
    },
    row.hidden ?? [],
  ).value

/** Dispatches of the actor's authorities that a filter leaves. */
export async function listDispatches(
  tx: ReadTx,
  actor: Actor,
  filter: Omit<DispatchFilter, 'authorities'>,
  after: string | null,
  limit: number,
): Promise<DispatchView[]> {
  return (await selectDispatches(tx, { ...filter, authorities: actor.authorities }, after, limit)).map(dispatchOf)
}

/** One dispatch. */
export async function readDispatch(tx: ReadTx, actor: Actor, id: string): Promise<Outcome<DispatchView, Rejection>> {
  const row = await selectDispatch(tx, actor.authorities, id)
  return found(row && dispatchOf(row), 'dispatch', id)
}

/** What a delivery carries: to whom, and the decision with the names of protected identities masked. */
export type Delivery = {
  readonly id: string
  readonly recipient: string
  readonly address: string
  /** Of the record as it is delivered. */
  readonly contentHash: string
  readonly record: DecisionRecord
}

/** A dispatch that is to be delivered, or null where that is done, or not to be done before it is released. */
export async function readDelivery(tx: ReadTx, id: string): Promise<Delivery | null> {
  const dispatch = await selectDispatch(tx, null, id)
  if (dispatch?.state !== 'released') return null
  const decision = await selectDecision(tx, { id: dispatch.decisionId })
  if (decision === undefined) return null
  const hidden = decision.hidden ?? []
  const { value: record } = withoutNamesInRecord(readRecord(decision.record), hidden)
  return {
    id,
    recipient: withoutNames(dispatch.recipient ?? dispatch.label, hidden).value,
    address: decision.address,
    contentHash: hidden.length === 0 ? decision.contentHash : seal(record).hash,
    record,
  }
}
