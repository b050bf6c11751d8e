import { and, asc, eq, getTableColumns, inArray, isNotNull, isNull, sql, type SQL } from 'drizzle-orm'
import { prepared, type ReadTx, type WriteTx } from '../../db/transaction.ts'
import { write, type Write } from '../../db/write.ts'
import type { Authorities } from '../../domain/access.ts'
import type { SignerRole } from '../../domain/attending/officer.ts'
import type { BodyKind } from '../../domain/organisation/body.ts'
import type { ProtectedPerson } from '../../domain/recording/secrecy.ts'
import { isToldOf, itemRaised, nameShown, protectedWhere, within } from '../bodies/store.ts'
import { authority, body, person } from '../bodies/tables.ts'
import { item, meeting } from '../meetings/tables.ts'
import { attestation, decisionRecord, minutes } from './tables.ts'

export type MinutesRow = typeof minutes.$inferSelect & {
  readonly authority: string
  readonly bodyKind: BodyKind
  /** Those with protected identity who stand in the head or in a paragraph. */
  readonly hidden: readonly ProtectedPerson[]
  /** The paragraphs that they stand in. */
  readonly naming: readonly (Pick<RecordRow, 'record' | 'contentHash'> & Raised)[]
}
/** Who raised the item of a paragraph: its record does not say, but its title may name them. */
export type Raised = { readonly raisers: readonly (string | null)[] }
export type RecordRow = typeof decisionRecord.$inferSelect
export type SignerRow = {
  readonly personId: string
  readonly name: string | null
  readonly role: SignerRole
  readonly signedAt: Date | null
}

/** The records of minutes as `r`, each with its item. */
const recordsOf = sql`(decision_record r join ${itemRaised} on i.id = r.item_id)`

/** Asked once for all whom it may be: who raised the items. */
const raisers = sql`array(select unnest(array[i.raised_by, earlier.raised_by]) from ${recordsOf} where r.minutes_id = ${minutes}.id)`

const inHeadOrRecord = (personId: SQL) => sql`(strpos(${minutes.head}, ${personId}::text) > 0
  or exists (select from decision_record r where r.minutes_id = ${minutes}.id and strpos(r.record, ${personId}::text) > 0)
  or ${personId}::uuid = any(${raisers}))`

/** Asked of the records only where anyone is protected at all. */
const naming = sql<
  MinutesRow['naming'] | null
>`(select json_agg(json_build_object('record', r.record, 'contentHash', r.content_hash, 'raisers', array[i.raised_by, earlier.raised_by]))
  from ${recordsOf} where r.minutes_id = ${minutes}.id and (select exists (select from person p where p.protected_identity))
  and exists (select from person p where p.protected_identity and ${isToldOf(sql`r.record`, sql`p.id`)}))`

const shown = {
  minutes,
  authority: authority.code,
  bodyKind: body.kind,
  hidden: protectedWhere(inHeadOrRecord(sql`p.id`)),
  naming,
}

const allMinutes = (tx: ReadTx) =>
  tx
    .select(shown)
    .from(minutes)
    .innerJoin(meeting, eq(meeting.id, minutes.meetingId))
    .innerJoin(body, eq(body.id, meeting.bodyId))
    .innerJoin(authority, eq(authority.id, body.authorityId))

const frozenAmong = prepared('frozen_among', (tx: ReadTx) =>
  tx
    .select({ id: decisionRecord.itemId, attestedAt: minutes.attestedAt })
    .from(decisionRecord)
    .innerJoin(minutes, eq(minutes.id, decisionRecord.minutesId))
    .where(
      and(sql`${decisionRecord.itemId} = any(${sql.placeholder('items')}::uuid[])`, isNotNull(minutes.attestedAt)),
    ),
)

/** Those of these items that are attested, and when: they no longer change (KL 5:69). */
export async function frozenItems(tx: ReadTx, items: readonly string[]): Promise<ReadonlyMap<string, Date>> {
  const rows = await frozenAmong(tx, { items })
  return new Map(rows.flatMap(({ id, attestedAt }) => (attestedAt === null ? [] : [[id, attestedAt] as const])))
}

/** Minutes composed from a paragraph that has changed since are no longer to be signed. */
export const supersedeMinutes = (tx: WriteTx, itemId: string, at: Date): Write =>
  write(
    tx.execute(sql`
  update ${minutes} set superseded_at = ${at.toISOString()}, version = version + 1
  where id in (select r.minutes_id from ${decisionRecord} r where r.item_id = ${itemId}) and attested_at is null and superseded_at is null`),
  )

/** The same for every unsigned composition of a meeting, when its attendance changes or it is composed anew. */
export const supersedeMinutesOfMeeting = (tx: WriteTx, meetingId: string, at: Date): Write =>
  write(
    tx
      .update(minutes)
      .set({ supersededAt: at, version: sql`${minutes.version} + 1` })
      .where(and(eq(minutes.meetingId, meetingId), isNull(minutes.attestedAt), isNull(minutes.supersededAt))),
  )

/** The same for every unsigned composition that names a person, when the identity becomes protected: what is signed is what is shown. */
export function supersedeMinutesNaming(tx: WriteTx, personId: string, at: Date): Write {
  return write(
    tx
      .update(minutes)
      .set({ supersededAt: at, version: sql`${minutes.version} + 1` })
      .where(and(isNull(minutes.attestedAt), isNull(minutes.supersededAt), inHeadOrRecord(sql`${personId}`))),
  )
}

export type NewMinutes = {
  readonly minutes: typeof minutes.$inferInsert
  readonly records: readonly (typeof decisionRecord.$inferInsert)[]
  readonly signers: readonly { readonly personId: string; readonly role: SignerRole }[]
}

/** Writes composed minutes: the head, a record a paragraph, and who is to sign. Three statements. */
export function insertMinutes(tx: WriteTx, composed: NewMinutes): Write {
  const { id: minutesId } = composed.minutes
  const signers = composed.signers.map((signer) => ({ minutesId, ...signer }))
  return write(
    tx.insert(minutes).values(composed.minutes),
    tx.insert(decisionRecord).values([...composed.records]),
    ...(signers.length === 0 ? [] : [tx.insert(attestation).values(signers)]),
  )
}

export async function selectMinutes(tx: ReadTx, authorities: Authorities, id: string): Promise<MinutesRow | undefined> {
  return (await allMinutes(tx).where(and(eq(minutes.id, id), within(authorities)))).map(asMinutes)[0]
}

export async function lockMinutes(tx: WriteTx, authorities: Authorities, id: string): Promise<MinutesRow | undefined> {
  return (
    await allMinutes(tx)
      .where(and(eq(minutes.id, id), within(authorities)))
      .for('update', { of: minutes })
  ).map(asMinutes)[0]
}

export async function selectMinutesOfMeeting(tx: ReadTx, meetingId: string): Promise<MinutesRow[]> {
  return (await allMinutes(tx).where(eq(minutes.meetingId, meetingId)).orderBy(asc(minutes.id))).map(asMinutes)
}

/** The paragraphs of minutes, each with the year that its number is one of; null where it is one of the meeting's. */
export async function selectRecords(
  tx: ReadTx,
  minutesId: string,
): Promise<(RecordRow & Raised & { readonly paragraphYear: number | null })[]> {
  const raisersOf = sql<Raised['raisers']>`json_build_array(${item.raisedById},
    (select earlier.raised_by from item earlier where earlier.id = ${item.continuesId}))`
  return tx
    .select({ ...getTableColumns(decisionRecord), paragraphYear: item.paragraphYear, raisers: raisersOf })
    .from(decisionRecord)
    .innerJoin(item, eq(item.id, decisionRecord.itemId))
    .where(eq(decisionRecord.minutesId, minutesId))
    .orderBy(asc(decisionRecord.id))
}

export async function selectSigners(
  tx: ReadTx,
  minutesIds: readonly string[],
): Promise<(SignerRow & { readonly minutesId: string })[]> {
  if (minutesIds.length === 0) return []
  const rows = await tx
    .select({ attestation, person })
    .from(attestation)
    .innerJoin(person, eq(person.id, attestation.personId))
    .where(inArray(attestation.minutesId, [...minutesIds]))
    .orderBy(asc(attestation.role), asc(attestation.personId))
  return rows.map(({ attestation: row, person: who }) => ({
    minutesId: row.minutesId,
    personId: row.personId,
    name: nameShown(who),
    role: row.role,
    signedAt: row.signedAt,
  }))
}

export const signMinutes = (
  tx: WriteTx,
  minutesId: string,
  personId: string,
  signedHash: string,
  signedAt: Date,
): Write =>
  write(
    tx
      .update(attestation)
      .set({ signedHash, signedAt })
      .where(and(eq(attestation.minutesId, minutesId), eq(attestation.personId, personId))),
  )

export const completeMinutes = (tx: WriteTx, row: MinutesRow, attestedAt: Date, attestedOn: string): Write =>
  write(
    tx
      .update(minutes)
      .set({ attestedAt, attestedOn, version: row.version + 1 })
      .where(eq(minutes.id, row.id)),
  )

/** The meeting that minutes are of, for a statement that is sent before the minutes have been read. */
export const meetingOf = (minutesId: string): SQL =>
  sql`(select covered.meeting_id from ${minutes} covered where covered.id = ${minutesId})`

const asMinutes = ({
  minutes: row,
  authority: code,
  bodyKind,
  hidden,
  naming: some,
}: Awaited<ReturnType<typeof allMinutes>>[number]): MinutesRow => ({
  ...row,
  authority: code,
  bodyKind,
  hidden: hidden ?? [],
  naming: some ?? [],
})
