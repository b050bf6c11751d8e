import { and, asc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { ReadTx, WriteTx } from '../../../db/transaction.ts'
import { write, type Write } from '../../../db/write.ts'
import type { SignerRole } from '../../../domain/attending/officer.ts'
import { nameShown } from '../../bodies/store.ts'
import { person } from '../../bodies/tables.ts'
import { officer } from '../tables.ts'

const replacedOfficer = alias(person, 'replaced_officer')

export type OfficerRow = Awaited<ReturnType<typeof selectOfficers>>[number]

/** Who presides, or attests, at some of the items of a meeting. */
export async function selectOfficers(tx: ReadTx, meetingId: string, office: SignerRole) {
  const rows = await tx
    .select({ officer, person, replaced: replacedOfficer })
    .from(officer)
    .innerJoin(person, eq(person.id, officer.personId))
    .leftJoin(replacedOfficer, eq(replacedOfficer.id, officer.replacesId))
    .where(and(eq(officer.meetingId, meetingId), eq(officer.office, office)))
    .orderBy(asc(officer.id))
  return rows.map(({ officer: row, person: who, replaced: other }) => ({
    id: row.id,
    person: { id: who.id, name: nameShown(who) },
    replaces: other && { id: other.id, name: nameShown(other) },
    fromItem: row.fromItemId,
    toItem: row.toItemId,
  }))
}

export const insertOfficer = (tx: WriteTx, row: typeof officer.$inferInsert): Write =>
  write(tx.insert(officer).values(row))

export const deleteOfficer = (tx: WriteTx, id: string): Write => write(tx.delete(officer).where(eq(officer.id, id)))
