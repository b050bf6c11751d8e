import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import type { ReadTx, WriteTx } from '../../db/transaction.ts'
import { insertAll, write, type Write } from '../../db/write.ts'
import type { Authorities } from '../../domain/access.ts'
import type { DispatchState } from '../../domain/following/dispatch.ts'
import { isNamedIn, protectedWhere, within } from '../bodies/store.ts'
import { authority, body } from '../bodies/tables.ts'
import { decision } from '../decisions/tables.ts'
import { decisionRecord } from '../minutes/tables.ts'
import { dispatch } from './tables.ts'

const dispatches = (tx: ReadTx) =>
  tx
    .select({
      dispatch,
      address: decision.address,
      decidedBy: body.code,
      authority: authority.code,
      hidden: protectedWhere(isNamedIn(decisionRecord, sql`p.id`)),
    })
    .from(dispatch)
    .innerJoin(decision, eq(decision.id, dispatch.decisionId))
    .innerJoin(decisionRecord, eq(decisionRecord.id, decision.recordId))
    .innerJoin(body, eq(body.id, decision.bodyId))
    .innerJoin(authority, eq(authority.id, body.authorityId))

type Joined = Awaited<ReturnType<typeof dispatches>>[number]
export type DispatchRow = Joined['dispatch'] & Omit<Joined, 'dispatch'>

const asDispatch = ({ dispatch: row, ...rest }: Joined): DispatchRow => ({ ...row, ...rest })

/** Enters dispatches, one statement for all. */
export const insertDispatches = (rows: readonly (typeof dispatch.$inferInsert)[]): Write => insertAll(dispatch, rows)

export async function selectDispatch(
  tx: ReadTx,
  authorities: Authorities,
  id: string,
): Promise<DispatchRow | undefined> {
  return (await dispatches(tx).where(and(eq(dispatch.id, id), within(authorities)))).map(asDispatch)[0]
}

export async function lockDispatch(
  tx: WriteTx,
  authorities: Authorities,
  id: string,
): Promise<DispatchRow | undefined> {
  return (
    await dispatches(tx)
      .where(and(eq(dispatch.id, id), within(authorities)))
      .for('update', { of: dispatch })
  ).map(asDispatch)[0]
}

/** The dispatches of a decision, locked until the transaction ends. */
export async function lockDispatchesOf(tx: WriteTx, decisionId: string): Promise<DispatchRow[]> {
  const rows = await dispatches(tx)
    .where(eq(dispatch.decisionId, decisionId))
    .orderBy(asc(dispatch.position), asc(dispatch.id))
    .for('update', { of: dispatch })
  return rows.map(asDispatch)
}

export function updateDispatches(
  tx: WriteTx,
  ids: readonly string[],
  changes: Omit<Partial<typeof dispatch.$inferInsert>, 'version'>,
): Write {
  if (ids.length === 0) return write()
  return write(
    tx
      .update(dispatch)
      .set({ ...changes, version: sql`${dispatch.version} + 1` })
      .where(inArray(dispatch.id, [...ids])),
  )
}

/** Releases dispatches, each to whom it stands for: it keeps its id. */
export function releaseTo(
  tx: WriteTx,
  rows: readonly Pick<DispatchRow, 'id' | 'recipient' | 'bodyId'>[],
  at: Date,
): Write {
  if (rows.length === 0) return write()
  return write(
    tx.execute(sql`update ${dispatch} set state = 'released', released_at = ${at.toISOString()}, recipient = given.recipient,
    body_id = given.body_id, version = version + 1
    from jsonb_to_recordset(${JSON.stringify(rows.map(({ id, recipient, bodyId }) => ({ id, recipient, body_id: bodyId })))}::jsonb)
      as given (id uuid, recipient text, body_id uuid) where dispatch.id = given.id`),
  )
}

export type DispatchFilter = {
  readonly decision?: string | undefined
  readonly state?: DispatchState | undefined
  /** Code of the body it is for. */
  readonly recipientBody?: string | undefined
  readonly authorities: Authorities
}

export async function selectDispatches(
  tx: ReadTx,
  filter: DispatchFilter,
  after: string | null,
  limit: number,
): Promise<DispatchRow[]> {
  const forBody =
    filter.recipientBody === undefined
      ? undefined
      : inArray(dispatch.bodyId, tx.select({ id: body.id }).from(body).where(eq(body.code, filter.recipientBody)))
  const rows = await dispatches(tx)
    .where(
      and(
        within(filter.authorities),
        filter.decision === undefined ? undefined : eq(dispatch.decisionId, filter.decision),
        filter.state === undefined ? undefined : eq(dispatch.state, filter.state),
        forBody,
        after === null ? undefined : gt(dispatch.id, after),
      ),
    )
    .orderBy(asc(dispatch.id))
    .limit(limit)
  return rows.map(asDispatch)
}
