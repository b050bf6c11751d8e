import { objectionToVersion, type Context, type UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { now, write } from '../../db/write.ts'
import { notFound } from '../../domain/access.ts'
import { objectionToWithdrawn } from '../../domain/meeting/agenda.ts'
import type { EarlierTreatment, Matter } from '../../domain/meeting/matter.ts'
import { objectionsToPlace, objectionToAgendaChange } from '../../domain/meeting/meeting.ts'
import type { DomainEvent } from '../../domain/events.ts'
import { accept, reject, type Outcome } from '../../domain/outcome.ts'
import type { Rejection } from '../../domain/rejection.ts'
import { objectionToAttested } from '../../domain/recording/minutes.ts'
import { objectionToDecided } from '../../domain/deciding/deliberation.ts'
import { selectDecidedItems } from '../deliberation/store.ts'
import {
  asNumbered,
  lockMeeting,
  lockItem,
  reorderItems,
  replaceItemCases,
  selectItem,
  selectItems,
  updateItem,
  type MeetingRow,
  type ItemAtMeeting,
  type ItemRow,
} from '../meetings/store.ts'
import { supersedeMinutes } from '../minutes/store.ts'
import { objectionsToRaising, unknownCase } from './add-item.ts'
import { objectionToNature, objectionToNewOrder } from './check-agenda.ts'
import { viewOfItem, type ItemView } from './read-agenda.ts'

export type ItemChanges = {
  readonly title?: string | undefined
  readonly cases?: readonly string[] | undefined
  readonly matter?: Matter | undefined
  readonly earlier?: readonly EarlierTreatment[] | undefined
  readonly summary?: string | null | undefined
  readonly position?: number | undefined
  readonly raisedBy?: string | null | undefined
}

/**
 * Changes an item's heading, summary, cases, place or who raised it. Its place and cases stand once the meeting is closed; nothing
 * changes once it is attested.
 */
export async function changeItem(
  tx: WriteTx,
  context: Context,
  id: string,
  input: ItemChanges,
): UseCaseOutcome<ItemView> {
  const held = await itemToChange(tx, context, id)
  if (!held.ok) return held
  const { before, meeting } = held.value
  const { item } = before
  const stale = objectionToVersion(context, item.version)
  if (stale) return reject(stale)
  const settled = objectionToSettledItem(before, input)
  if (settled) return reject(settled)
  const order = input.position === undefined ? null : await orderWith(tx, before.meeting, id, input.position)
  if (order !== null && !order.ok) return order
  const unknown = await unknownCase(tx, meeting, input.cases ?? [])
  if (unknown) return reject(unknown)
  const raising = { admission: { against: item.admissionAgainst ?? 0 }, raisedBy: input.raisedBy }
  const [late] = await objectionsToRaising(tx, before.meeting, raising, item.position)
  if (late) return reject(late)
  const { title = item.title, summary = item.summary, raisedBy: raisedById = item.raisedById } = input
  const { matter = item.matter, earlier = item.earlier } = input
  if (input.cases !== undefined) await now(tx, replaceItemCases(tx, id, [...new Set(input.cases)]))
  const changesNature = input.matter !== undefined || input.earlier !== undefined || input.cases !== undefined
  const hanging = changesNature ? await objectionToNature(tx, before.meeting, { ...item, matter, earlier }) : null
  if (hanging) return reject(hanging)
  await now(
    tx,
    order === null ? write() : reorderItems(tx, before.meeting.id, order.value),
    updateItem(tx, item, { title, summary, matter, earlier, raisedById }),
    supersedeMinutes(tx, id, context.now),
  )
  const after = await selectItem(tx, context.actor.authorities, id)
  return accept({
    result: await viewOfItem(tx, after?.item ?? item, meeting),
    events: [changeOf(input, item, meeting.body.authority)],
  })
}

/** Nothing changes once it is attested; its place and cases stand once the meeting is over, its place with its number. */
function objectionToSettledItem({ item, meeting, attestedAt }: ItemAtMeeting, input: ItemChanges): Rejection | null {
  const changes = { isMoved: input.position !== undefined, hasOtherCases: input.cases !== undefined }
  return (
    objectionToAttested(attestedAt) ??
    objectionToAgendaChange({ state: meeting.state, paragraph: item.paragraph }, changes)
  )
}

/** What the trail says of it: which fields, and the words of the domain and the ids in them. */
const changeOf = (input: ItemChanges, { id, version, position }: ItemRow, authority: string): DomainEvent => ({
  type: 'item.changed',
  resource: 'item',
  id,
  authority,
  version: version + 1,
  before: { position },
  after: {
    fields: Object.keys(input),
    cases: input.cases,
    matter: input.matter,
    position: input.position,
    raisedBy: input.raisedBy,
  },
})

/** Withdraws an item from the agenda, with the reason; its place gets no number. */
export async function withdrawItem(
  tx: WriteTx,
  context: Context,
  id: string,
  reason: string,
): UseCaseOutcome<ItemView> {
  const held = await itemToChange(tx, context, id)
  if (!held.ok) return held
  const { before, meeting } = held.value
  const withdrawnBefore = objectionToWithdrawn(before.item)
  if (withdrawnBefore) return reject(withdrawnBefore)
  const decided = objectionToDecided((await selectDecidedItems(tx, before.meeting.id)).has(id))
  if (decided) return reject(decided)
  const at = { state: meeting.state, paragraph: before.item.paragraph }
  const fixed = objectionToAgendaChange(at, { isMoved: true })
  if (fixed) return reject(fixed)
  await now(tx, updateItem(tx, before.item, { withdrawnReason: reason }))
  const withdrawn = { ...before.item, withdrawnReason: reason, version: before.item.version + 1 }
  return accept({
    result: await viewOfItem(tx, withdrawn, meeting),
    events: [
      {
        type: 'item.withdrawn',
        resource: 'item',
        id,
        authority: meeting.body.authority,
        version: withdrawn.version,
        after: { withdrawn: true },
        reason,
      },
    ],
  })
}

/** The item with its meeting, both locked, the meeting first. */
async function itemToChange(tx: WriteTx, context: Context, id: string) {
  const seen = await selectItem(tx, context.actor.authorities, id)
  if (seen === undefined) return notFound('item', id)
  const meeting = await lockMeeting(tx, context.actor.authorities, seen.meeting.id)
  if (meeting === undefined) return notFound('meeting', seen.meeting.id)
  const before = await lockItem(tx, context.actor.authorities, { item: id })
  return before === undefined ? notFound('item', id) : accept({ before, meeting })
}

/**
 * The agenda with an item moved to a position, or why it cannot stand there. The attendance runs from one item to another:
 * in another order others would have taken part in what has been decided (KL 5:67).
 */
async function orderWith(
  tx: WriteTx,
  meeting: MeetingRow,
  id: string,
  position: number,
): Promise<Outcome<string[], Rejection>> {
  const items = await selectItems(tx, meeting.id)
  const others = items.filter((other) => other.id !== id)
  const [misplaced] = objectionsToPlace(others.map(asNumbered), position)
  if (misplaced) return reject(misplaced)
  const ids = others.map((other) => other.id).toSpliced(position - 1, 0, id)
  const settled = await objectionToNewOrder(tx, meeting, items, ids)
  return settled ? reject(settled) : accept(ids)
}
