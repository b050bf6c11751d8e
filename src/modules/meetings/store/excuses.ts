import { asc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { ReadTx, WriteTx } from '../../../db/transaction.ts'
import { write, type Write } from '../../../db/write.ts'
import { withoutNames } from '../../../domain/recording/secrecy.ts'
import { nameShown, protectedOf } from '../../bodies/store.ts'
import { person } from '../../bodies/tables.ts'
import { excuse } from '../tables.ts'

const called = alias(person, 'called')

export type ExcuseRow = Awaited<ReturnType<typeof selectExcuses>>[number]

/** Who is excused from a meeting, in the order it was noted, and who is called instead. */
export async function selectExcuses(tx: ReadTx, meetingId: string) {
  const rows = await tx
    .select({ excuse, person, called })
    .from(excuse)
    .innerJoin(person, eq(person.id, excuse.personId))
    .leftJoin(called, eq(called.id, excuse.calledSubstituteId))
    .where(eq(excuse.meetingId, meetingId))
    .orderBy(asc(excuse.id))
  return rows.map(({ excuse: row, person: who, called: other }) => ({
    id: row.id,
    person: { id: who.id, name: nameShown(who) },
    party: row.party,
    reason: withoutNames(row.reason, [who, ...(other === null ? [] : [other])].flatMap(protectedOf)).value,
    receivedAt: row.receivedAt,
    calledSubstitute: other && { id: other.id, name: nameShown(other) },
  }))
}

export const insertExcuse = (tx: WriteTx, row: typeof excuse.$inferInsert): Write =>
  write(tx.insert(excuse).values(row))

export const deleteExcuse = (tx: WriteTx, id: string): Write => write(tx.delete(excuse).where(eq(excuse.id, id)))
