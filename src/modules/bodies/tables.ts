import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { civilDate, externalId, id, instant, isOneOf, json, version, word } from '../../db/columns.ts'
import { appointmentRoles, type AppointmentRole } from '../../domain/organisation/appointment.ts'
import { bodyKinds, type BodyKind, type BodySettings } from '../../domain/organisation/body.ts'

/** A myndighet: owns register, series, archive and secrecy boundary (TF 2:4-5, OSL 8:1). */
export const authority = pgTable('authority', {
  id: id(),
  code: text('code').notNull().unique(),
  name: text('name').notNull(),
})

export const unit = pgTable(
  'unit',
  {
    id: id(),
    authorityId: uuid('authority_id')
      .notNull()
      .references(() => authority.id),
    name: text('name').notNull(),
    version: version(),
  },
  (table) => [unique('unit_name').on(table.authorityId, table.name)],
)

export const body = pgTable(
  'body',
  {
    id: id(),
    authorityId: uuid('authority_id')
      .notNull()
      .references(() => authority.id),
    code: text('code').notNull().unique(),
    name: text('name').notNull(),
    kind: word<BodyKind>('kind').notNull(),
    seats: integer('seats').notNull(),
    /** Only what differs from the stated defaults. */
    settings: json<Partial<BodySettings>>('settings').notNull().default({}),
    version: version(),
  },
  (table) => [
    index('body_authority').on(table.authorityId),
    check('body_seats', sql`${table.seats} between 1 and 1000`),
    check('body_kind', isOneOf(table.kind, bodyKinds)),
  ],
)

export const person = pgTable(
  'person',
  {
    id: id(),
    name: text('name').notNull(),
    /** What the person was called before: hidden with the name where the identity is protected. */
    formerNames: text('former_names').array().notNull().default(sql`'{}'`),
    title: text('title'),
    organisation: text('organisation'),
    protectedIdentity: boolean('protected_identity').notNull().default(false),
    /** A label played in demonstration data, not someone who exists. */
    fictional: boolean('fictional').notNull().default(false),
    ...externalId(),
    version: version(),
  },
  (table) => [
    uniqueIndex('person_external').on(table.externalId, table.client),
    index('person_protected').on(table.id).where(sql`${table.protectedIdentity}`),
  ],
)

export const appointment = pgTable(
  'appointment',
  {
    id: id(),
    bodyId: uuid('body_id')
      .notNull()
      .references(() => body.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    role: word<AppointmentRole>('role').notNull(),
    seat: integer('seat'),
    substituteOrder: integer('substitute_order'),
    party: text('party'),
    from: civilDate('from_day').notNull(),
    to: civilDate('to_day'),
    /** Where the choice was changed before the term began: it stands as a record alone, and holds no seat. */
    undoneAt: instant('undone_at'),
    undoneReason: text('undone_reason'),
    version: version(),
  },
  (table) => [
    index('appointment_body').on(table.bodyId, table.role),
    index('appointment_person').on(table.personId),
    check('appointment_role', isOneOf(table.role, appointmentRoles)),
    check('appointment_seat', sql`(${table.role} = 'member') = (${table.seat} is not null)`),
    check('appointment_undone', sql`(${table.undoneAt} is null) = (${table.undoneReason} is null)`),
    check('appointment_period', sql`${table.to} is null or ${table.to} >= ${table.from}`),
  ],
)
