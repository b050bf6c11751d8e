import { and, asc, eq, gt, inArray, or, sql, type SQL, type SQLWrapper } from 'drizzle-orm'
import type { ReadTx, WriteTx } from '../../../db/transaction.ts'
import type { Participant } from '../../../domain/participant.ts'
import type { ProtectedPerson } from '../../../domain/recording/secrecy.ts'
import { appointment, person } from '../tables.ts'
import { running } from './appointments.ts'

export type Person = typeof person.$inferSelect

export async function insertPerson(tx: WriteTx, row: typeof person.$inferInsert): Promise<Person> {
  return first(await tx.insert(person).values(row).returning())
}

export async function updatePerson(
  tx: WriteTx,
  id: string,
  version: number,
  changes: Pick<Person, 'name' | 'formerNames' | 'title' | 'organisation' | 'protectedIdentity'>,
): Promise<Person> {
  return first(
    await tx
      .update(person)
      .set({ ...changes, version: version + 1 })
      .where(eq(person.id, id))
      .returning(),
  )
}

export async function selectPersons(
  tx: ReadTx,
  filter: { externalId?: string | undefined },
  after: string | null,
  limit: number,
): Promise<Person[]> {
  return tx
    .select()
    .from(person)
    .where(
      and(
        filter.externalId === undefined ? undefined : eq(person.externalId, filter.externalId),
        after === null ? undefined : gt(person.id, after),
      ),
    )
    .orderBy(asc(person.id))
    .limit(limit)
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
  tx: ReadTx,
  ids: readonly string[],
  bodyId: string,
  day: string,
): Promise<ReadonlyMap<string, Participant & { personId: string }>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .select({ person, party: appointment.party })
    .from(person)
    .leftJoin(appointment, and(eq(appointment.personId, person.id), eq(appointment.bodyId, bodyId), running(day)))
    .where(inArray(person.id, [...new Set(ids)]))
  const participants = new Map<string, Participant & { personId: string }>()
  for (const row of rows) {
    const known = participants.get(row.person.id)
    participants.set(row.person.id, {
      personId: row.person.id,
      party: row.party ?? known?.party ?? null,
      ...shownOf(row.person),
    })
  }
  return participants
}

/** A protected identity is shown to no one (folkbokföringslagen 16-17 a §§, OSL 22:1). */
export const nameShown = (row: Pick<Person, 'name' | 'protectedIdentity'>): string | null =>
  row.protectedIdentity ? null : row.name

/** The same of a person that a statement joins. */
export const shownName = sql<string | null>`case when ${person.protectedIdentity} then null else ${person.name} end`

/** Every name of one whose identity is protected, to be taken out of what is written beside the person; else null. */
export const hiddenNames = sql<
  string[] | null
>`case when ${person.protectedIdentity} then array_prepend(${person.name}, ${person.formerNames}) end`

/** The name with what tells who it is beside it, which goes with the name. */
export const shownOf = (row: Pick<Person, 'name' | 'protectedIdentity' | 'title' | 'organisation'>) => ({
  name: nameShown(row),
  title: row.protectedIdentity ? null : row.title,
  organisation: row.protectedIdentity ? null : row.organisation,
})

/** A person with every name that is known, to be hidden where the identity is protected. */
export const protectedOf = ({
  id,
  name,
  formerNames,
  protectedIdentity,
}: Pick<Person, 'id' | 'name' | 'formerNames' | 'protectedIdentity'>): ProtectedPerson[] =>
  protectedIdentity ? [{ id, names: [name, ...formerNames] }] : []

/** Those whose identity is protected among the persons that a condition on `p` picks; null where there are none. */
export const protectedWhere = (picks: SQL): SQL<ProtectedPerson[] | null> => sql<ProtectedPerson[] | null>`(
  select json_agg(json_build_object('id', p.id, 'names', array_prepend(p.name, p.former_names)) order by p.id)
  from person p where p.protected_identity and (${picks}))`

/** The same among those whose ids stand in a text of JSON. */
export const protectedIn = (json: SQL | SQLWrapper) => protectedWhere(sql`strpos((${json})::text, p.id::text) > 0`)

/** An item as `i`, with the one that it continues as `earlier`: who raised either may be named in its title. */
export const itemRaised = sql`item i left join item earlier on earlier.id = i.continues`

/** Whether a person stands in a record, or raised its item, which is joined as `itemRaised`. */
export const isToldOf = (record: SQLWrapper, personId: SQL): SQL =>
  sql`(strpos(${record}, ${personId}::text) > 0 or ${personId}::uuid in (i.raised_by, earlier.raised_by))`

/** The same, where the item is not joined. */
export const isNamedIn = (
  { record, itemId }: { readonly record: SQLWrapper; readonly itemId: SQLWrapper },
  personId: SQL,
): SQL => sql`exists (select from ${itemRaised} where i.id = ${itemId} and ${isToldOf(record, personId)})`

/** Those whose identity is protected among those who stand in a text that is not in the database, or of all of the municipality. */
export async function selectProtected(tx: ReadTx, among: string | 'all'): Promise<ProtectedPerson[]> {
  const rows = await tx
    .select({
      id: person.id,
      name: person.name,
      formerNames: person.formerNames,
      protectedIdentity: person.protectedIdentity,
    })
    .from(person)
    .where(
      and(
        sql`${person.protectedIdentity}`,
        among === 'all' ? undefined : sql`strpos(${among}, ${person.id}::text) > 0`,
      ),
    )
  return rows.flatMap(protectedOf)
}

/** The id of the person that a token names by id or external id. */
export async function selectPersonOfActor(tx: ReadTx, named: string): Promise<string | null> {
  const byId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(named) ? eq(person.id, named) : undefined
  const rows = await tx
    .select({ id: person.id })
    .from(person)
    .where(or(byId, eq(person.externalId, named)))
    .limit(2)
  return rows.length === 1 ? (rows[0]?.id ?? null) : null
}

function first<Row>(rows: readonly Row[]): Row {
  const [row] = rows
  if (row === undefined) throw new Error('The statement returned no row')
  return row
}
