import type { Context } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { now } from '../../db/write.ts'
import { appointmentsBy } from '../../domain/deciding/elected-appointments.ts'
import type { DomainEvent } from '../../domain/events.ts'
import { accept, type Outcome } from '../../domain/outcome.ts'
import type { Rejection } from '../../domain/rejection.ts'
import { insertAppointments, lockBodies, selectAppointmentsIn } from '../bodies/store.ts'
import { selectElections } from '../deliberation/store.ts'
import type { ItemRow, MeetingRow } from '../meetings/store.ts'

/**
 * Appoints those elected at a live meeting, as its close makes the elections final; answers with the events. What minutes
 * tell happened earlier appoints nobody. Refused where the office or every seat is held already.
 */
export async function appointElected(
  tx: WriteTx,
  context: Context,
  { recordedAs, heldOn, body }: MeetingRow,
  items: readonly ItemRow[],
): Promise<Outcome<readonly DomainEvent[], Rejection>> {
  if (recordedAs === 'minutes') return accept([])
  const elections = await selectElections(
    tx,
    items.map(({ id }) => id),
  )
  if (elections.length === 0) return accept([])
  const bodyIds = [...new Set(elections.map(({ office }) => office.body.bodyId))]
  const bodies = await lockBodies(tx, bodyIds)
  const seatsOf = new Map(bodies.map(({ id, seats }) => [id, seats]))
  const authorityOf = new Map(bodies.map(({ id, authority }) => [id, authority]))
  const days = elections.map(({ term }) => term.from ?? heldOn)
  const standing = await selectAppointmentsIn(tx, bodyIds, days.toSorted()[0] ?? heldOn)
  const appointed = appointmentsBy(elections, seatsOf, standing, heldOn)
  if (!appointed.ok) return appointed
  const rows = appointed.value.map((appointment) => ({ ...appointment, id: context.newId() }))
  await now(
    tx,
    insertAppointments(
      tx,
      rows.map(({ electionId, ...row }) => row),
    ),
  )
  return accept(
    rows.map(({ id, electionId, ...after }) => ({
      type: 'person.appointed',
      resource: 'appointment',
      id,
      authority: authorityOf.get(after.bodyId) ?? body.authority,
      version: 1,
      after: { ...after, election: electionId },
    })),
  )
}
