import { and, asc, eq, gt, gte, inArray, isNull, lte, max, ne, or, sql, type SQL, type SQLWrapper } from 'drizzle-orm'
import { prepared, type ReadTx, type WriteTx } from '../../db/transaction.ts'
import type { Appointment, AppointmentRole } from '../../domain/appointment.ts'
import { defaultSettings, type BodyKind, type BodySettings } from '../../domain/body.ts'
import type { Participant } from '../../domain/participant.ts'
import { appointment, authority, body, person, unit } from './tables.ts'

export type Authority = typeof authority.$inferSelect
export type Unit = typeof unit.$inferSelect
export type Body = Omit<typeof body.$inferSelect, 'kind' | 'settings'> & {
  readonly kind: BodyKind
  readonly settings: BodySettings
  readonly authority: string
}
export type Person = typeof person.$inferSelect

export async function insertAuthority(tx: WriteTx, row: Authority): Promise<void> {
  await tx.insert(authority).values(row)
}

export async function selectAuthorities(tx: ReadTx, after: string | null, limit: number): Promise<Authority[]> {
  return tx.select().from(authority).where(after === null ? undefined : gt(authority.id, after)).orderBy(asc(authority.id)).limit(limit)
}

export async function selectAuthority(tx: ReadTx, id: string): Promise<Authority | undefined> {
  return (await tx.select().from(authority).where(eq(authority.id, id)))[0]
}

export async function insertUnit(tx: WriteTx, row: Omit<Unit, 'version'>): Promise<Unit> {
  return first(await tx.insert(unit).values(row).returning())
}

export async function selectUnits(tx: ReadTx, after: string | null, limit: number): Promise<Unit[]> {
  return tx.select().from(unit).where(after === null ? undefined : gt(unit.id, after)).orderBy(asc(unit.id)).limit(limit)
}

export async function selectUnit(tx: ReadTx, id: string): Promise<Unit | undefined> {
  return (await tx.select().from(unit).where(eq(unit.id, id)))[0]
}

export type NewBody = Omit<typeof body.$inferInsert, 'settings' | 'version'> & { readonly settings: Partial<BodySettings> }

export async function insertBody(tx: WriteTx, row: NewBody): Promise<void> {
  await tx.insert(body).values({ ...row, settings: differing(row.settings) })
}

export async function updateBody(
  tx: WriteTx, id: string, version: number, changes: { name: string; seats: number; settings: BodySettings },
): Promise<void> {
  const settings = differing(changes.settings)
  await tx.update(body).set({ ...changes, settings, version: version + 1 }).where(eq(body.id, id))
}

/** What is as the defaults is not stored: should they change, whoever has not chosen otherwise follows. */
const differing = (settings: Partial<BodySettings>): Partial<BodySettings> => Object.fromEntries(
  Object.entries(settings).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(defaultSettings[name as keyof BodySettings])))

const bodies = (tx: ReadTx) => tx.select({ body, authority: authority.code }).from(body)
  .innerJoin(authority, eq(authority.id, body.authorityId))

const asBody = ({ body: row, authority: code }: { body: typeof body.$inferSelect; authority: string }): Body => ({
  ...row, kind: row.kind as BodyKind, settings: { ...defaultSettings, ...(row.settings as Partial<BodySettings>) }, authority: code,
})

export async function selectBodies(
  tx: ReadTx, filter: { code?: string | undefined }, after: string | null, limit: number,
): Promise<Body[]> {
  const rows = await bodies(tx).where(and(
    filter.code === undefined ? undefined : eq(body.code, filter.code),
    after === null ? undefined : gt(body.id, after),
  )).orderBy(asc(body.id)).limit(limit)
  return rows.map(asBody)
}

export async function selectBody(tx: ReadTx, id: string): Promise<Body | undefined> {
  return (await bodies(tx).where(eq(body.id, id))).map(asBody)[0]
}

const bodiesByCode = prepared((tx: ReadTx) => bodies(tx).where(sql`${body.code} = any(${sql.placeholder('codes')}::text[])`).prepare('bodies_by_code'))

export async function selectBodiesByCode(tx: ReadTx, codes: readonly string[]): Promise<Body[]> {
  return codes.length === 0 ? [] : (await bodiesByCode(tx, { codes })).map(asBody)
}

export async function selectBodiesOfKind(tx: ReadTx, kind: BodyKind): Promise<Body[]> {
  return (await bodies(tx).where(eq(body.kind, kind)).orderBy(asc(body.code))).map(asBody)
}

/** The body, locked until the transaction ends. */
export async function lockBody(tx: WriteTx, id: string): Promise<Body | undefined> {
  return (await bodies(tx).where(eq(body.id, id)).for('update', { of: body })).map(asBody)[0]
}

/** The bodies, locked until the transaction ends, always in the same order. */
export async function lockBodies(tx: WriteTx, ids: readonly string[]): Promise<Body[]> {
  return (await bodies(tx).where(inArray(body.id, [...ids])).orderBy(asc(body.id)).for('update', { of: body })).map(asBody)
}

export async function insertPerson(tx: WriteTx, row: typeof person.$inferInsert): Promise<Person> {
  return first(await tx.insert(person).values(row).returning())
}

export async function updatePerson(
  tx: WriteTx, id: string, version: number, changes: Partial<Pick<Person, 'name' | 'title' | 'organisation' | 'protectedIdentity'>>,
): Promise<Person> {
  return first(await tx.update(person).set({ ...changes, version: version + 1 }).where(eq(person.id, id)).returning())
}

export async function selectPersons(
  tx: ReadTx, filter: { externalId?: string | undefined }, after: string | null, limit: number,
): Promise<Person[]> {
  return tx.select().from(person).where(and(
    filter.externalId === undefined ? undefined : eq(person.externalId, filter.externalId),
    after === null ? undefined : gt(person.id, after),
  )).orderBy(asc(person.id)).limit(limit)
}

export async function selectPerson(tx: ReadTx, id: string): Promise<Person | undefined> {
  return (await tx.select().from(person).where(eq(person.id, id)))[0]
}

/** The person, locked until the transaction ends. */
export async function lockPerson(tx: WriteTx, id: string): Promise<Person | undefined> {
  return (await tx.select().from(person).where(eq(person.id, id)).for('update'))[0]
}

/** The persons of these ids as they appear in an act of the body on that day: name, party then, title, organisation. */
export async function selectParticipants(
  tx: ReadTx, ids: readonly string[], bodyId: string, day: string,
): Promise<ReadonlyMap<string, Participant & { personId: string }>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.select({ person, party: appointment.party }).from(person)
    .leftJoin(appointment, and(eq(appointment.personId, person.id), eq(appointment.bodyId, bodyId), running(day)))
    .where(inArray(person.id, [...new Set(ids)]))
  const participants = new Map<string, Participant & { personId: string }>()
  for (const row of rows) {
    const known = participants.get(row.person.id)
    participants.set(row.person.id, {
      personId: row.person.id,
      name: nameShown(row.person),
      party: row.party ?? known?.party ?? null,
      title: row.person.title,
      organisation: row.person.organisation,
    })
  }
  return participants
}

/** A protected identity is shown to no one (folkbokföringslagen 16-17 a §§, OSL 22:1). */
export const nameShown = (row: Pick<Person, 'name' | 'protectedIdentity'>): string | null =>
  row.protectedIdentity ? null : row.name

/** Ids of the persons with protected identity whose ids stand in a text of JSON; few or none. */
export const protectedIn = (json: SQL | SQLWrapper): SQL<string[] | null> => sql<string[] | null>`(select array_agg(p.id::text)
  from person p where p.protected_identity and strpos((${json})::text, p.id::text) > 0)`

export type AppointmentRow = Appointment & { readonly id: string; readonly bodyId: string; readonly version: number }

export async function insertAppointment(tx: WriteTx, row: Omit<AppointmentRow, 'version'>): Promise<void> {
  await tx.insert(appointment).values(row)
}

export async function updateAppointmentEnd(tx: WriteTx, id: string, version: number, to: string): Promise<void> {
  await tx.update(appointment).set({ to, version: version + 1 }).where(eq(appointment.id, id))
}

/** The appointment, locked until the transaction ends. */
export async function lockAppointment(tx: WriteTx, id: string): Promise<AppointmentRow | undefined> {
  return (await tx.select().from(appointment).where(eq(appointment.id, id)).for('update')).map(asAppointment)[0]
}

export async function selectAppointments(
  tx: ReadTx, bodyId: string, on: string | undefined, after: string | null, limit: number,
): Promise<AppointmentRow[]> {
  const rows = await tx.select().from(appointment).where(and(
    eq(appointment.bodyId, bodyId),
    on === undefined ? undefined : running(on),
    after === null ? undefined : gt(appointment.id, after),
  )).orderBy(asc(appointment.id)).limit(limit)
  return rows.map(asAppointment)
}

/** Whether another appointment stands in the way of this period: the same seat, the same office, or the same person in the role. */
export async function isTaken(tx: ReadTx, { id, bodyId, personId, role, seat, from, to }: Omit<AppointmentRow, 'version'>): Promise<boolean> {
  const own = eq(appointment.personId, personId)
  const rival = role === 'substitute' ? own : role === 'member' ? or(own, eq(appointment.seat, seat ?? 0)) : undefined
  const rows = await tx.select({ id: appointment.id }).from(appointment).where(and(
    eq(appointment.bodyId, bodyId), eq(appointment.role, role), ne(appointment.id, id), rival,
    to === null ? undefined : lte(appointment.from, to), or(isNull(appointment.to), gte(appointment.to, from)),
  )).limit(1)
  return rows.length > 0
}

/** The highest seat of a body that someone holds on a day or is to hold after it; null where none is. */
export async function selectHighestSeatHeld(tx: ReadTx, bodyId: string, day: string): Promise<number | null> {
  const [row] = await tx.select({ seat: max(appointment.seat) }).from(appointment)
    .where(and(eq(appointment.bodyId, bodyId), or(isNull(appointment.to), gte(appointment.to, day))))
  return row?.seat ?? null
}

/** Writes appointments, all in one statement. */
export async function insertAppointments(tx: WriteTx, rows: readonly Omit<AppointmentRow, 'version'>[]): Promise<void> {
  if (rows.length > 0) await tx.insert(appointment).values([...rows])
}

/** Every appointment in these bodies, those that have ended aside. */
export async function selectAppointmentsIn(tx: ReadTx, bodyIds: readonly string[], from: string): Promise<AppointmentRow[]> {
  const rows = await tx.select().from(appointment)
    .where(and(inArray(appointment.bodyId, [...bodyIds]), or(isNull(appointment.to), gte(appointment.to, from))))
  return rows.map(asAppointment)
}

/** The appointments that these persons hold in a body on a day. */
export async function selectAppointmentsOf(
  tx: ReadTx, bodyId: string, personIds: readonly string[], on: string,
): Promise<AppointmentRow[]> {
  if (personIds.length === 0) return []
  const rows = await tx.select().from(appointment)
    .where(and(eq(appointment.bodyId, bodyId), inArray(appointment.personId, [...personIds]), running(on)))
  return rows.map(asAppointment)
}

const running = (day: string) => and(lte(appointment.from, day), or(isNull(appointment.to), gte(appointment.to, day)))

const asAppointment = (row: typeof appointment.$inferSelect): AppointmentRow => ({ ...row, role: row.role as AppointmentRole })

function first<Row>(rows: readonly Row[]): Row {
  const [row] = rows
  if (row === undefined) throw new Error('The statement returned no row')
  return row
}

/** The id of the person that a token names by id or external id. */
export async function selectPersonOfActor(tx: ReadTx, named: string): Promise<string | null> {
  const byId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(named) ? eq(person.id, named) : undefined
  const rows = await tx.select({ id: person.id }).from(person).where(or(byId, eq(person.externalId, named))).limit(2)
  return rows.length === 1 ? rows[0]?.id ?? null : null
}

export async function selectUnitsByIds(tx: ReadTx, ids: readonly string[]): Promise<Unit[]> {
  return ids.length === 0 ? [] : tx.select().from(unit).where(inArray(unit.id, [...ids]))
}
