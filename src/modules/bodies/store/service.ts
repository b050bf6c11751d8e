import { and, desc, eq, gt, inArray, isNotNull } from 'drizzle-orm'
import type { ReadTx } from '../../../db/transaction.ts'
import type { AppointmentRole } from '../../../domain/organisation/appointment.ts'
import { attendance, meeting } from '../../meetings/tables.ts'

// What has been done at meetings, and stands in the way of changing a body or an appointment.

/** The day of a live meeting of a body that goes on or is adjourned; null where there is none. */
export async function selectUnderWay(tx: ReadTx, bodyId: string): Promise<string | null> {
  const [found] = await tx
    .select({ heldOn: meeting.heldOn })
    .from(meeting)
    .where(
      and(eq(meeting.bodyId, bodyId), eq(meeting.recordedAs, 'live'), inArray(meeting.state, ['open', 'adjourned'])),
    )
    .limit(1)
  return found?.heldOn ?? null
}

/** The day of the last live meeting of a body, begun and after a day, at which someone filled a seat in a role; null where there is none. */
export async function selectServedAfter(
  tx: ReadTx,
  { bodyId, personId, role }: { readonly bodyId: string; readonly personId: string; readonly role: AppointmentRole },
  day: string,
): Promise<string | null> {
  // An office fills no seat: whoever holds one serves as a member.
  if (role !== 'member' && role !== 'substitute') return null
  const [last] = await tx
    .select({ heldOn: meeting.heldOn })
    .from(attendance)
    .innerJoin(meeting, eq(meeting.id, attendance.meetingId))
    .where(
      and(
        eq(attendance.personId, personId),
        eq(attendance.capacity, role),
        isNotNull(attendance.seat),
        eq(meeting.bodyId, bodyId),
        gt(meeting.heldOn, day),
        eq(meeting.recordedAs, 'live'),
        inArray(meeting.state, ['open', 'adjourned', 'closed']),
      ),
    )
    .orderBy(desc(meeting.heldOn))
    .limit(1)
  return last?.heldOn ?? null
}
