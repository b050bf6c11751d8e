import { and, asc, eq, getTableColumns, gt, inArray, sql } from 'drizzle-orm'
import { prepared, type ReadTx, type WriteTx } from '../../../db/transaction.ts'
import { write, type Write } from '../../../db/write.ts'
import type { Authorities } from '../../../domain/access.ts'
import { defaultSettings, type BodyKind, type BodySettings } from '../../../domain/organisation/body.ts'
import { authority, body, unit } from '../tables.ts'
import { within, type Bounds } from './boundary.ts'

export type Authority = typeof authority.$inferSelect
export type Unit = typeof unit.$inferSelect
export type Body = Omit<typeof body.$inferSelect, 'settings'> & {
  readonly settings: BodySettings
  readonly authority: string
}

export const insertAuthority = (tx: WriteTx, row: Authority): Write => write(tx.insert(authority).values(row))

export async function selectAuthorities(tx: ReadTx, after: string | null, limit: number): Promise<Authority[]> {
  return tx
    .select()
    .from(authority)
    .where(after === null ? undefined : gt(authority.id, after))
    .orderBy(asc(authority.id))
    .limit(limit)
}

export async function selectAuthority(
  tx: ReadTx,
  authorities: Authorities,
  id: string,
): Promise<Authority | undefined> {
  return (
    await tx
      .select()
      .from(authority)
      .where(and(eq(authority.id, id), within(authorities)))
  )[0]
}

export const insertUnit = (tx: WriteTx, row: Unit): Write => write(tx.insert(unit).values(row))

const units = (tx: ReadTx) =>
  tx.select(getTableColumns(unit)).from(unit).innerJoin(authority, eq(authority.id, unit.authorityId))

export async function selectUnits(
  tx: ReadTx,
  authorities: Authorities,
  after: string | null,
  limit: number,
): Promise<Unit[]> {
  return units(tx)
    .where(and(within(authorities), after === null ? undefined : gt(unit.id, after)))
    .orderBy(asc(unit.id))
    .limit(limit)
}

export async function selectUnit(tx: ReadTx, authorities: Authorities, id: string): Promise<Unit | undefined> {
  return (await units(tx).where(and(eq(unit.id, id), within(authorities))))[0]
}

export type NewBody = Omit<typeof body.$inferInsert, 'settings' | 'version'> & {
  readonly settings: Partial<BodySettings>
}

export const insertBody = (tx: WriteTx, row: NewBody): Write =>
  write(tx.insert(body).values({ ...row, settings: differing(row.settings) }))

export const updateBody = (
  tx: WriteTx,
  id: string,
  version: number,
  changes: { name: string; seats: number; settings: BodySettings },
): Write =>
  write(
    tx
      .update(body)
      .set({ ...changes, settings: differing(changes.settings), version: version + 1 })
      .where(eq(body.id, id)),
  )

/** What is as the defaults is not stored: should they change, whoever has not chosen otherwise follows. */
const differing = (settings: Partial<BodySettings>): Partial<BodySettings> =>
  Object.fromEntries(
    Object.entries(settings).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(defaultSettings[name as keyof BodySettings]),
    ),
  )

const bodies = (tx: ReadTx) =>
  tx.select({ body, authority: authority.code }).from(body).innerJoin(authority, eq(authority.id, body.authorityId))

const asBody = ({ body: row, authority: code }: { body: typeof body.$inferSelect; authority: string }): Body => ({
  ...row,
  settings: { ...defaultSettings, ...row.settings },
  authority: code,
})

export async function selectBodies(
  tx: ReadTx,
  filter: { code?: string | undefined },
  after: string | null,
  limit: number,
): Promise<Body[]> {
  const rows = await bodies(tx)
    .where(
      and(
        filter.code === undefined ? undefined : eq(body.code, filter.code),
        after === null ? undefined : gt(body.id, after),
      ),
    )
    .orderBy(asc(body.id))
    .limit(limit)
  return rows.map(asBody)
}

export async function selectBody(tx: ReadTx, id: string): Promise<Body | undefined> {
  return (await bodies(tx).where(eq(body.id, id))).map(asBody)[0]
}

const bodiesByCode = prepared('bodies_by_code', (tx: ReadTx) =>
  bodies(tx).where(sql`${body.code} = any(${sql.placeholder('codes')}::text[])`),
)

export async function selectBodiesByCode(tx: ReadTx, codes: readonly string[]): Promise<Body[]> {
  return codes.length === 0 ? [] : (await bodiesByCode(tx, { codes })).map(asBody)
}

export async function selectBodiesOfKind(tx: ReadTx, kind: BodyKind): Promise<Body[]> {
  return (await bodies(tx).where(eq(body.kind, kind)).orderBy(asc(body.code))).map(asBody)
}

/** The body, locked until the transaction ends. */
export async function lockBody(tx: WriteTx, authorities: Authorities, id: string): Promise<Body | undefined> {
  return (
    await bodies(tx)
      .where(and(eq(body.id, id), within(authorities)))
      .for('update', { of: body })
  ).map(asBody)[0]
}

/** The bodies, locked until the transaction ends, always in the same order. */
export async function lockBodies(tx: WriteTx, ids: readonly string[]): Promise<Body[]> {
  return (
    await bodies(tx)
      .where(inArray(body.id, [...ids]))
      .orderBy(asc(body.id))
      .for('update', { of: body })
  ).map(asBody)
}

/** Holds a body and who is appointed to it as they are until the transaction ends; others may do so at the same time. */
export async function holdBody(tx: WriteTx, id: string): Promise<void> {
  await tx.select({ id: body.id }).from(body).where(eq(body.id, id)).for('share')
}

export async function selectUnitsByIds(tx: ReadTx, authorities: Bounds, ids: readonly string[]): Promise<Unit[]> {
  return ids.length === 0 ? [] : units(tx).where(and(inArray(unit.id, [...ids]), within(authorities)))
}
