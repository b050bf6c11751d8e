import { and, asc, eq, inArray, isNotNull, isNull, sql, type SQL } from 'drizzle-orm'
import { prepared, type Built, type ReadTx, type WriteTx } from '../../db/transaction.ts'
import type { MinutesKind, SignerRole } from '../../domain/minutes.ts'
import { nameShown, protectedIn } from '../bodies/store.ts'
import { person } from '../bodies/tables.ts'
import { attestation, decisionRecord, minutes } from './tables.ts'

export type MinutesRow = Omit<typeof minutes.$inferSelect, 'kind'> & { readonly kind: MinutesKind; readonly protectedIds: readonly string[] }
export type RecordRow = typeof decisionRecord.$inferSelect & { readonly protectedIds: readonly string[] | null }
export type SignerRow = {
  readonly personId: string
  readonly name: string | null
  readonly role: SignerRole
  readonly signedAt: Date | null
}

const shown = { minutes, protectedIds: protectedIn(minutes.head) }

const frozenAmong = prepared((tx: ReadTx) => tx.select({ id: decisionRecord.itemId, attestedAt: minutes.attestedAt })
  .from(decisionRecord).innerJoin(minutes, eq(minutes.id, decisionRecord.minutesId))
  .where(and(sql`${decisionRecord.itemId} = any(${sql.placeholder('items')}::uuid[])`, isNotNull(minutes.attestedAt)))
  .prepare('frozen_among'))

/** Those of these items that are attested, and when: they no longer change (KL 5:69). */
export async function frozenItems(tx: ReadTx, items: readonly string[]): Promise<ReadonlyMap<string, Date>> {
  const rows = await frozenAmong(tx, { items })
  return new Map(rows.flatMap(({ id, attestedAt }) => (attestedAt === null ? [] : [[id, attestedAt] as const])))
}

/** Minutes composed from a paragraph that has changed since are no longer to be signed. */
export const supersedeMinutes = (tx: WriteTx, itemId: string, at: Date): Built => tx.execute(sql`
  update ${minutes} set superseded_at = ${at.toISOString()}, version = version + 1
  where id in (select r.minutes_id from ${decisionRecord} r where r.item_id = ${itemId}) and attested_at is null and superseded_at is null`)

/** The same for every unsigned composition of a meeting, when its attendance changes or it is composed anew. */
export async function supersedeMinutesOfMeeting(tx: WriteTx, meetingId: string, at: Date): Promise<void> {
  await tx.update(minutes).set({ supersededAt: at, version: sql`${minutes.version} + 1` })
    .where(and(eq(minutes.meetingId, meetingId), isNull(minutes.attestedAt), isNull(minutes.supersededAt)))
}

export type NewMinutes = {
  readonly minutes: typeof minutes.$inferInsert
  readonly records: readonly (typeof decisionRecord.$inferInsert)[]
  readonly signers: readonly { readonly personId: string; readonly role: SignerRole }[]
}

/** Writes composed minutes: the head, a record a paragraph, and who is to sign. Three statements. */
export async function insertMinutes(tx: WriteTx, composed: NewMinutes): Promise<void> {
  await tx.insert(minutes).values(composed.minutes)
  await tx.insert(decisionRecord).values([...composed.records])
  const { id: minutesId } = composed.minutes
  if (composed.signers.length > 0) await tx.insert(attestation).values(composed.signers.map((signer) => ({ minutesId, ...signer })))
}

export async function selectMinutes(tx: ReadTx, id: string): Promise<MinutesRow | undefined> {
  return (await tx.select(shown).from(minutes).where(eq(minutes.id, id))).map(asMinutes)[0]
}

export async function lockMinutes(tx: WriteTx, id: string): Promise<MinutesRow | undefined> {
  return (await tx.select(shown).from(minutes).where(eq(minutes.id, id)).for('update')).map(asMinutes)[0]
}

export async function selectMinutesOfMeeting(tx: ReadTx, meetingId: string): Promise<MinutesRow[]> {
  return (await tx.select(shown).from(minutes).where(eq(minutes.meetingId, meetingId)).orderBy(asc(minutes.id))).map(asMinutes)
}

export async function selectRecords(tx: ReadTx, minutesId: string): Promise<RecordRow[]> {
  const rows = await tx.select({ record: decisionRecord, protectedIds: protectedIn(decisionRecord.record) }).from(decisionRecord)
    .where(eq(decisionRecord.minutesId, minutesId)).orderBy(asc(decisionRecord.id))
  return rows.map(({ record, protectedIds }) => ({ ...record, protectedIds }))
}

export async function selectSigners(tx: ReadTx, minutesIds: readonly string[]): Promise<(SignerRow & { readonly minutesId: string })[]> {
  if (minutesIds.length === 0) return []
  const rows = await tx.select({ attestation, person }).from(attestation).innerJoin(person, eq(person.id, attestation.personId))
    .where(inArray(attestation.minutesId, [...minutesIds])).orderBy(asc(attestation.role), asc(attestation.personId))
  return rows.map(({ attestation: row, person: who }) => ({
    minutesId: row.minutesId, personId: row.personId, name: nameShown(who), role: row.role as SignerRole, signedAt: row.signedAt,
  }))
}

export const signMinutes = (tx: WriteTx, minutesId: string, personId: string, signedHash: string, signedAt: Date): Built =>
  tx.update(attestation).set({ signedHash, signedAt })
    .where(and(eq(attestation.minutesId, minutesId), eq(attestation.personId, personId)))

export const completeMinutes = (tx: WriteTx, row: MinutesRow, attestedAt: Date, attestedOn: string): Built =>
  tx.update(minutes).set({ attestedAt, attestedOn, version: row.version + 1 }).where(eq(minutes.id, row.id))

/** The meeting that minutes are of, for a statement that is sent before the minutes have been read. */
export const meetingOf = (minutesId: string): SQL => sql`(select covered.meeting_id from ${minutes} covered where covered.id = ${minutesId})`

const asMinutes = ({ minutes: row, protectedIds }: { minutes: typeof minutes.$inferSelect; protectedIds: string[] | null }): MinutesRow =>
  ({ ...row, kind: row.kind as MinutesKind, protectedIds: protectedIds ?? [] })
