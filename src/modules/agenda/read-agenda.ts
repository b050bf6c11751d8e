import type { ReadTx } from '../../db/transaction.ts'
import { notFound, type Actor } from '../../domain/access.ts'
import { numbered } from '../../domain/meeting/meeting.ts'
import { accept, type Outcome } from '../../domain/outcome.ts'
import { withoutNames, type ProtectedPerson } from '../../domain/recording/secrecy.ts'
import type { Rejection } from '../../domain/rejection.ts'
import {
  asNumbered,
  selectHiddenIn,
  selectItem,
  selectItemCases,
  selectItems,
  selectLastNumber,
  selectMeeting,
  type ItemRow,
  type MeetingRow,
} from '../meetings/store.ts'

export type ItemView = ReturnType<typeof itemOf>
type ItemCase = { readonly itemId: string; readonly id: string; readonly diarienummer: string; readonly title: string }

const itemOf = (row: ItemRow, number: number | null, cases: readonly ItemCase[], hidden: readonly ProtectedPerson[]) =>
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

/** The agenda of a meeting with the paragraph numbers as they stand, provisional or fixed. */
export async function listItems(tx: ReadTx, actor: Actor, meetingId: string): Promise<Outcome<ItemView[], Rejection>> {
  const meeting = await selectMeeting(tx, actor.authorities, meetingId)
  if (meeting === undefined) return notFound('meeting', meetingId)
  const items = await selectItems(tx, meetingId)
  const cases = await selectItemCases(
    tx,
    items.map(({ id }) => id),
  )
  const numbers = numbered(items.map(asNumbered), await selectLastNumber(tx, meeting))
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
  const numbers = numbered(items.map(asNumbered), await selectLastNumber(tx, meeting))
  const hidden = (await selectHiddenIn(tx, [row.id])).get(row.id) ?? []
  return itemOf(row, numbers.get(row.id) ?? null, await selectItemCases(tx, [row.id]), hidden)
}
