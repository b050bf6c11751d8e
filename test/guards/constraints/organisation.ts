import { appointmentRoles } from '../../../src/domain/organisation/appointment.ts'
import { bodyKinds } from '../../../src/domain/organisation/body.ts'
import { given } from '../../support/given.ts'
import type { World } from '../arrangements/index.ts'
import { again, met, missing, row, unknown, unreachable, words, wrong, type Rows } from './rows.ts'

export const newId = 'the command makes a new id (UUID v7) for the row: none is ever sent'
const another = async ({ on }: World) => ({ person: (await given.person(on)).id })

/** Of the organisation, and of what every command keeps. */
export const organisation: Rows = {
  ...unreachable(
    newId,
    'appointment_pkey',
    'authority_pkey',
    'body_pkey',
    'person_pkey',
    'unit_pkey',
    'audit_entry_pkey',
  ),
  idempotency_key_actor_operation_key_pk: row(
    met('openUnit', 'idempotency-key-reused', async ({ of, done }) => {
      const asked = { ...(await of('openUnit')), headers: { 'idempotency-key': 'constraints' } }
      await done('openUnit', asked)
      return { ...asked, body: (await of('openUnit')).body }
    }),
  ),
  appointment_period: wrong('appointPerson', 'period-backwards', { from: '2023-01-01', to: '2022-12-31' }),
  appointment_role: words(...appointmentRoles),
  appointment_seat: wrong(
    'appointPerson',
    'seat-out-of-range',
    { role: 'member', seat: null },
    { role: 'chair', seat: 1 },
  ),
  appointment_body_id_body_id_fk: missing('appointPerson'),
  appointment_person_id_person_id_fk: unknown('appointPerson', ['person']),
  appointment_no_overlap: again('appointPerson', 'appointment-overlaps', undefined, another),
  appointment_one_of_each: row(
    met('appointPerson', 'appointment-overlaps', async ({ of, done, world }) => {
      const { body, ...asked } = await of('appointPerson')
      const chair = { ...(body as object), role: 'chair', seat: null }
      await done('appointPerson', { ...asked, body: chair })
      return { ...asked, body: { ...chair, ...(await another(world)) } }
    }),
  ),
  appointment_person_once: again('appointPerson', 'appointment-overlaps', undefined, async () => ({ seat: 2 })),
  ...unreachable('when and why it was undone are written in one statement', 'appointment_undone'),
  authority_code_unique: again('openAuthority', 'code-taken'),
  body_kind: words(...bodyKinds),
  body_seats: wrong('openBody', 'invalid-request', { seats: 0 }, { seats: 1001 }),
  body_authority_id_authority_id_fk: unknown('openBody', ['authority']),
  body_code_unique: again('openBody', 'code-taken'),
  unit_authority_id_authority_id_fk: unknown('openUnit', ['authority']),
  unit_name: again('openUnit', 'code-taken'),
  person_external: again('registerPerson', 'external-id-taken', 'withExternalId'),
}
