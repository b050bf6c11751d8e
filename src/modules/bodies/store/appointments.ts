import { and, asc, eq, getTableColumns, gt, gte, inArray, isNull, lte, max, ne, or } from 'drizzle-orm'
import type { ReadTx, WriteTx } from '../../../db/transaction.ts'
import { write, type Write } from '../../../db/write.ts'
import type { Authorities } from '../../../domain/access.ts'
import { appointment, authority, body } from '../tables.ts'
import { within } from './boundary.ts'

export type AppointmentRow = typeof appointment.$inferSelect
export type NewAppointment = Omit<AppointmentRow, 'version' | 'undoneAt' | 'undoneReason'>

export const insertAppointment = (tx: WriteTx, row: NewAppointment): Write => write(tx.insert(appointment).values(row))

export const updateAppointmentEnd = (tx: WriteTx, id: string, version: number, to: string): Write =>
  write(
    tx
      .update(appointment)
      .set({ to, version: version + 1 })
      .where(eq(appointment.id, id)),
  )

export const undoAppointmentRow = (tx: WriteTx, { id, undoneAt, undoneReason, version }: AppointmentRow): Write =>
  write(tx.update(appointment).set({ undoneAt, undoneReason, version }).where(eq(appointment.id, id)))

/** The appointment, locked until the transaction ends. */
export async function lockAppointment(
  tx: WriteTx,
  authorities: Authorities,
  id: string,
): Promise<AppointmentRow | undefined> {
  const rows = await tx
    .select(getTableColumns(appointment))
    .from(appointment)
    .innerJoin(body, eq(body.id, appointment.bodyId))
    .innerJoin(authority, eq(authority.id, body.authorityId))
    .where(and(eq(appointment.id, id), within(authorities)))
    .for('update', { of: appointment })
  return rows[0]
}

/** The appointments of a body, those undone among them; or those that run on a day. */
export async function selectAppointments(
  tx: ReadTx,
  bodyId: string,
  on: string | undefined,
  after: string | null,
  limit: number,
): Promise<AppointmentRow[]> {
  return tx
    .select()
    .from(appointment)
    .where(
      and(
        eq(appointment.bodyId, bodyId),
        on === undefined ? undefined : running(on),
        after === null ? undefined : gt(appointment.id, after),
      ),
    )
    .orderBy(asc(appointment.id))
    .limit(limit)
}

/** Whether another appointment stands in the way of this period: the same seat, the same office, or the same person in the role. */
export async function isTaken(
  tx: ReadTx,
  { id, bodyId, personId, role, seat, from, to }: NewAppointment,
): Promise<boolean> {
  const own = eq(appointment.personId, personId)
  const rival = role === 'substitute' ? own : role === 'member' ? or(own, eq(appointment.seat, seat ?? 0)) : undefined
  const rows = await tx
    .select({ id: appointment.id })
    .from(appointment)
    .where(
      and(
        eq(appointment.bodyId, bodyId),
        eq(appointment.role, role),
        ne(appointment.id, id),
        stands,
        rival,
        to === null ? undefined : lte(appointment.from, to),
        or(isNull(appointment.to), gte(appointment.to, from)),
      ),
    )
    .limit(1)
  return rows.length > 0
}

/** The highest seat of a body that someone holds on a day or is to hold after it; null where none is. */
export async function selectHighestSeatHeld(tx: ReadTx, bodyId: string, day: string): Promise<number | null> {
  const [row] = await tx
    .select({ seat: max(appointment.seat) })
    .from(appointment)
    .where(and(eq(appointment.bodyId, bodyId), stands, or(isNull(appointment.to), gte(appointment.to, day))))
  return row?.seat ?? null
}

/** Writes appointments, all in one statement. */
export const insertAppointments = (tx: WriteTx, rows: readonly NewAppointment[]): Write =>
  rows.length === 0 ? write() : write(tx.insert(appointment).values([...rows]))

/** Every appointment in these bodies, those that have ended aside. */
export async function selectAppointmentsIn(
  tx: ReadTx,
  bodyIds: readonly string[],
  from: string,
): Promise<AppointmentRow[]> {
  return tx
    .select()
    .from(appointment)
    .where(
      and(inArray(appointment.bodyId, [...bodyIds]), stands, or(isNull(appointment.to), gte(appointment.to, from))),
    )
}

/** The appointments that these persons hold in a body on a day. */
export async function selectAppointmentsOf(
  tx: ReadTx,
  bodyId: string,
  personIds: readonly string[],
  on: string,
): Promise<AppointmentRow[]> {
  if (personIds.length === 0) return []
  return tx
    .select()
    .from(appointment)
    .where(and(eq(appointment.bodyId, bodyId), inArray(appointment.personId, [...personIds]), running(on)))
}

/** What was undone before it began holds nothing. */
const stands = isNull(appointment.undoneAt)

/** The appointments that run on a day. */
export const running = (day: string) =>
  and(stands, lte(appointment.from, day), or(isNull(appointment.to), gte(appointment.to, day)))
