import type { DomainEvent } from '../../domain/events.ts'
import { withoutNames } from '../../domain/recording/secrecy.ts'
import type { MeetingRow } from './store/meetings.ts'

export type MeetingView = ReturnType<typeof meetingOf>

/** A meeting as it is answered with. */
export const meetingOf = (row: MeetingRow) =>
  withoutNames(
    {
      id: row.id,
      body: { id: row.body.id, code: row.body.code, name: row.body.name },
      heldOn: row.heldOn,
      ordinal: row.ordinal,
      place: row.place,
      plannedAt: row.plannedAt?.toISOString() ?? null,
      state: row.state,
      recordedAs: row.recordedAs,
      openedAt: row.openedAt?.toISOString() ?? null,
      closedAt: row.closedAt?.toISOString() ?? null,
      chair: row.chairId,
      fictional: row.fictional,
      gaps: row.gaps,
      cancelledReason: row.cancelledReason,
      externalId: row.externalId,
      version: row.version,
    },
    row.hidden,
  ).value

/** What has happened to a meeting, as the trail keeps it. */
export const ofMeeting = (
  { id, body }: MeetingRow,
  version: number,
  event: Pick<DomainEvent, 'type' | 'before' | 'after' | 'reason'>,
): DomainEvent => ({ ...event, resource: 'meeting', id, authority: body.authority, version })

/** That an item takes up what a body has tabled, as the trail keeps it. */
export const takingUp = (
  { id, meetingId, continuesId }: { readonly id: string; readonly meetingId: string; readonly continuesId: string },
  { authority }: MeetingRow['body'],
): DomainEvent => ({
  type: 'item.added',
  resource: 'item',
  id,
  authority,
  version: 1,
  after: { meeting: meetingId, continues: continuesId },
})
