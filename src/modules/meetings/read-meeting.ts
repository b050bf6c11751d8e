import type { ReadTx } from '../../db/transaction.ts'
import { found, notFound, type Actor } from '../../domain/access.ts'
import { numbered } from '../../domain/meeting/meeting.ts'
import { accept, type Outcome } from '../../domain/outcome.ts'
import { withoutNames, type ProtectedPerson } from '../../domain/recording/secrecy.ts'
import type { Rejection } from '../../domain/rejection.ts'
import { selectHiddenIn, selectItem, selectItems, type ItemRow } from './store/items.ts'
import { selectAttendance, type AttendanceRow } from './store/attendance.ts'
import { selectExcuses, type ExcuseRow } from './store/excuses.ts'
import {
  selectItemCases,
  selectMeeting,
  selectMeetings,
  selectParagraphCounter,
  type MeetingFilter,
  type MeetingRow,
} from './store/meetings.ts'

export type MeetingView = ReturnType<typeof meetingOf>
export type ItemView = ReturnType<typeof itemOf>
export type AttendanceView = ReturnType<typeof attendanceOf>
export type ExcuseView = ReturnType<typeof excuseOf>
type ItemCase = { readonly itemId: string; readonly id: string; readonly diarienummer: string; readonly title: string }

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

export const itemOf = (
  row: ItemRow,
  number: number | null,
  cases: readonly ItemCase[],
  hidden: readonly ProtectedPerson[],
) =>
  withoutNames(
    {
      id: row.id,
      meeting: row.meetingId,
      position: row.position,
      paragraph: number,
      provisional: row.paragraph === null,
      title: row.title,
      summary: row.summary,
      cases: cases
        .filter(({ itemId }) => itemId === row.id)
        .map(({ id, diarienummer, title }) => ({ id, diarienummer, title })),
      withdrawnReason: row.withdrawnReason,
      matter: row.matter,
      earlier: row.earlier,
      outcome: row.outcome,
      continues: row.continuesId,
      admission: row.admissionAgainst === null ? null : { against: row.admissionAgainst },
      raisedBy: row.raisedById,
      externalId: row.externalId,
      version: row.version,
    },
    hidden,
  ).value

export const attendanceOf = (row: AttendanceRow) => ({
  id: row.id,
  person: { id: row.person.personId, name: row.person.name },
  party: row.person.party,
  title: row.person.title,
  capacity: row.capacity,
  seat: row.seat,
  fromItem: row.fromItemId,
  toItem: row.toItemId,
  fromPart: row.fromPart,
  toPart: row.toPart,
  remote: row.remote,
  replaces: replacedOf(row),
  arrivedAt: row.arrivedAt?.toISOString() ?? null,
  leftAt: row.leftAt?.toISOString() ?? null,
})

export const excuseOf = ({ receivedAt, ...row }: ExcuseRow) => ({
  ...row,
  receivedAt: receivedAt?.toISOString() ?? null,
})

function replacedOf({ replaces }: AttendanceRow) {
  if (replaces === null || 'vacant' in replaces) return replaces
  const { personId, name, party } = replaces.person
  return { person: { id: personId, name }, party }
}

/** One meeting of the actor's authorities. */
export async function readMeeting(tx: ReadTx, actor: Actor, id: string): Promise<Outcome<MeetingView, Rejection>> {
  const meeting = await selectMeeting(tx, actor.authorities, id)
  return found(meeting && meetingOf(meeting), 'meeting', id)
}

/** The meetings of the actor's authorities that a filter leaves. */
export const listMeetings = async (
  tx: ReadTx,
  actor: Actor,
  filter: Omit<MeetingFilter, 'authorities'>,
  paging: { after: string | null; limit: number },
): Promise<MeetingView[]> =>
  (await selectMeetings(tx, { ...filter, authorities: actor.authorities }, paging.after, paging.limit)).map(meetingOf)

/** The agenda of a meeting with the paragraph numbers as they stand, provisional or fixed. */
export async function listItems(tx: ReadTx, actor: Actor, meetingId: string): Promise<Outcome<ItemView[], Rejection>> {
  const meeting = await selectMeeting(tx, actor.authorities, meetingId)
  if (meeting === undefined) return notFound('meeting', meetingId)
  const items = await selectItems(tx, meetingId)
  const cases = await selectItemCases(
    tx,
    items.map(({ id }) => id),
  )
  const numbers = numbered(items.map(asNumbered), await lastParagraph(tx, meeting))
  const hidden = await selectHiddenIn(
    tx,
    items.map(({ id }) => id),
  )
  return accept(items.map((row) => itemOf(row, numbers.get(row.id) ?? null, cases, hidden.get(row.id) ?? [])))
}

/** One item with its paragraph number as it stands. */
export async function readItem(tx: ReadTx, actor: Actor, id: string): Promise<Outcome<ItemView, Rejection>> {
  const found = await selectItem(tx, actor.authorities, id)
  if (found === undefined) return notFound('item', id)
  return accept(await viewOfItem(tx, found.item, found.meeting))
}

/** The view of an item after a change, numbered among its meeting's items. */
export async function viewOfItem(tx: ReadTx, row: ItemRow, meeting: MeetingRow): Promise<ItemView> {
  const items = await selectItems(tx, meeting.id)
  const numbers = numbered(items.map(asNumbered), await lastParagraph(tx, meeting))
  const hidden = (await selectHiddenIn(tx, [row.id])).get(row.id) ?? []
  return itemOf(row, numbers.get(row.id) ?? null, await selectItemCases(tx, [row.id]), hidden)
}

/** The attendance of a meeting, and who is excused from it. */
export async function listAttendance(tx: ReadTx, actor: Actor, meetingId: string) {
  const meeting = await selectMeeting(tx, actor.authorities, meetingId)
  if (meeting === undefined) return notFound('meeting', meetingId)
  return accept({
    items: (await selectAttendance(tx, meetingId)).map(attendanceOf),
    excuses: (await selectExcuses(tx, meetingId)).map(excuseOf),
  })
}

/** The number that the paragraphs of a meeting go on from: 0, or the year's last where the body numbers per year. */
export async function lastParagraph(tx: ReadTx, meeting: MeetingRow): Promise<number> {
  if (meeting.body.settings.paragraphSeries === 'perMeeting') return 0
  return selectParagraphCounter(tx, meeting.body.id, Number(meeting.heldOn.slice(0, 4)))
}

export const asNumbered = (row: ItemRow) => ({
  id: row.id,
  fixed: row.paragraph,
  withdrawn: row.withdrawnReason !== null,
})
