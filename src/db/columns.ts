import { sql, type SQL } from 'drizzle-orm'
import { customType, date, integer, jsonb, text, timestamp, uuid, type PgColumn } from 'drizzle-orm/pg-core'

/** Primary key: a UUIDv7 made in code, since PostgreSQL 15 has no function for it. */
export const id = () => uuid('id').primaryKey()
/** An instant in UTC. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
/** A legal date: a civil date in Europe/Stockholm, as YYYY-MM-DD. */
export const civilDate = (name: string) => date(name, { mode: 'string' })
/** A transaction id that does not wrap around. */
export const transactionId = customType<{ data: string }>({ dataType: () => 'xid8' })
/** One of the words of a union type of the domain. */
export const word = <Word extends string>(name: string) => text(name).$type<Word>()
/** JSON of a type of the domain. */
export const json = <Form>(name: string) => jsonb(name).$type<Form>()
/** Counts the changes of a resource; its ETag. */
export const version = () => integer('version').notNull().default(1)
/** When the row was written, by the clock. */
export const recordedAt = () => instant('recorded_at').notNull().default(sql`now()`)
/** The client's own id of the resource, unique for each client. */
export const externalId = () => ({ client: text('client'), externalId: text('external_id') })
/** The expression of a CHECK constraint: the column is one of these words. */
export const isOneOf = <Of extends PgColumn>(column: Of, words: readonly Of['_']['data'][]): SQL =>
  sql`${column} in (${sql.raw(words.map((one) => `'${one}'`).join(', '))})`
