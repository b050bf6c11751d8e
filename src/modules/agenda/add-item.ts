import type { Context, UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { now, write } from '../../db/write.ts'
import { found } from '../../domain/access.ts'
import { rollAt } from '../../domain/attending/attendance.ts'
import { objectionsToLateItem, objectionToSameNumber, objectionToStatedNumber } from '../../domain/meeting/agenda.ts'
import type { EarlierTreatment, Matter } from '../../domain/meeting/matter.ts'
import { objectionsToPlace, yearOfNumbers, objectionToAgendaChange } from '../../domain/meeting/meeting.ts'
import type { DomainEvent } from '../../domain/events.ts'
import { accept, reject } from '../../domain/outcome.ts'
import { objectionToTakingUp } from '../../domain/register/case-file.ts'
import type { Rejection } from '../../domain/rejection.ts'
import { selectParticipants } from '../bodies/store.ts'
import {
  asNumbered,
  selectAttendance,
  insertItem,
  selectItems,
  shiftItems,
  lockMeeting,
  moveParagraphCounter,
  type ItemRow,
  type MeetingRow,
} from '../meetings/store.ts'
import { holdCases } from '../register/store.ts'
import { viewOfItem, type ItemView } from './read-agenda.ts'

export type ItemInput = {
  readonly title: string
  readonly cases?: readonly string[] | undefined
  readonly matter?: Matter | undefined
  readonly earlier?: readonly EarlierTreatment[] | undefined
  readonly summary?: string | undefined
  readonly position?: number | undefined
  readonly paragraph?: number | undefined
  /** How many of those present were against taking up what was not announced. */
  readonly admission?: { readonly against: number } | undefined
  readonly raisedBy?: string | undefined
  readonly externalId?: string | undefined
}

/**
 * Puts an item on the agenda, last or at a position, with one case, several or none. A paragraph number is given
 * outright only when recording from minutes.
 */
export async function addItem(
  tx: WriteTx,
  context: Context,
  meetingId: string,
  input: ItemInput,
): UseCaseOutcome<ItemView> {
  const held = found(await lockMeeting(tx, context.actor.authorities, meetingId), 'meeting', meetingId)
  if (!held.ok) return held
  const meeting = held.value
  const fixed = objectionToAgendaChange({ state: meeting.state, paragraph: null }, { isMoved: true })
  if (fixed) return reject(fixed)
  const { cases = [], paragraph = null } = input
  const refused = objectionToStatedNumber(paragraph, meeting.recordedAs) ?? (await unknownCase(tx, meeting, cases))
  if (refused) return reject(refused)
  const items = await selectItems(tx, meetingId)
  const position = Math.min(input.position ?? items.length + 1, items.length + 1)
  const [misplaced] = paragraph === null ? objectionsToPlace(items.map(asNumbered), position) : []
  const taken = objectionToSameNumber(paragraph, items) ?? misplaced
  if (taken) return reject(taken)
  const [late] = await objectionsToRaising(tx, meeting, input, position)
  if (late) return reject(late)
  const year = paragraph === null ? null : yearOfNumbers(meeting.heldOn, meeting.body.settings.paragraphSeries)
  await now(
    tx,
    position <= items.length ? shiftItems(tx, meetingId, position) : write(),
    year !== null && paragraph !== null ? moveParagraphCounter(tx, meeting.bodyId, year, paragraph) : write(),
  )
  const place = { meetingId, bodyId: meeting.bodyId, position, paragraph, paragraphYear: year }
  const item = await insertItem(tx, { ...place, ...statedIn(input, context) }, [...new Set(cases)])
  return accept({ result: await viewOfItem(tx, item, meeting), events: [additionOf(item, meeting, input)] })
}

/** What the trail says of it. */
const additionOf = (
  { id, version, position, paragraph }: ItemRow,
  meeting: MeetingRow,
  { cases = [], admission, raisedBy }: ItemInput,
): DomainEvent => ({
  type: 'item.added',
  resource: 'item',
  id,
  authority: meeting.body.authority,
  version,
  after: {
    meeting: meeting.id,
    cases: [...cases],
    paragraph,
    ...(admission && { admission }),
    ...(raisedBy && { raisedBy }),
    position,
  },
})

/** What the input says of the item itself, as a new row has it. */
const statedIn = (
  { title, summary, matter, earlier, admission, raisedBy, externalId }: ItemInput,
  { newId, actor }: Context,
) => ({
  id: newId(),
  title,
  summary: summary ?? null,
  matter: matter ?? ('ordinary' as const),
  earlier: earlier ?? [],
  admissionAgainst: admission?.against ?? null,
  raisedById: raisedBy ?? null,
  externalId: externalId ?? null,
  client: externalId === undefined ? null : actor.client,
})

/** Against taking up an item at a live meeting that has begun, and against raising it by someone unknown. */
export async function objectionsToRaising(
  tx: WriteTx,
  meeting: MeetingRow,
  input: Pick<ItemInput, 'admission'> & { raisedBy?: string | null | undefined },
  position: number,
): Promise<readonly Rejection[]> {
  const { admission, raisedBy = null } = input
  const known =
    raisedBy === null || (await selectParticipants(tx, [raisedBy], meeting.bodyId, meeting.heldOn)).has(raisedBy)
  if (!known) return [{ code: 'unknown-reference', resource: 'person', id: raisedBy, pointer: '/raisedBy' }]
  if (meeting.recordedAs === 'minutes') return []
  return objectionsToLateItem({
    bodyKind: meeting.body.kind,
    state: meeting.state,
    against: admission?.against ?? null,
    raisedById: raisedBy,
    roll: rollAt(await selectAttendance(tx, meeting.id), position),
  })
}

/** The first of these cases that the authority of a meeting does not see, that is voided or, at a live meeting, closed, as a rejection: its titles are read on the agenda. */
export async function unknownCase(
  tx: WriteTx,
  { body: { authority }, recordedAs }: MeetingRow,
  ids: readonly string[],
): Promise<Rejection | null> {
  const known = await holdCases(tx, [authority], ids)
  const missing = ids.findIndex((id) => !known.some((one) => one.id === id))
  if (missing >= 0)
    return { code: 'unknown-reference', resource: 'case', id: ids[missing] ?? '', pointer: `/cases/${missing}` }
  return objectionToTakingUp(known, recordedAs)
}
