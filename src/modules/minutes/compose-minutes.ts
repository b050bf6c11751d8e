import type { Context, UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { paragraphAt } from '../../domain/circumstances.ts'
import { composeRecord, recordedPerson } from '../../domain/composition.ts'
import type { MinutesHead, MinutesKind } from '../../domain/minutes.ts'
import { accept, reject, type Outcome } from '../../domain/outcome.ts'
import { paragraphsCovered } from '../../domain/attendance.ts'
import type { DecisionRecord } from '../../domain/record.ts'
import type { Rejection } from '../../domain/rejection.ts'
import { seal } from '../../seal.ts'
import { selectActs, selectBallots, selectDecidedItems } from '../deliberation/store.ts'
import { fixNumbers } from '../meetings/close-meeting.ts'
import { meetingToRun } from '../meetings/meeting-command.ts'
import { selectItems, type ItemRow } from '../meetings/store/items.ts'
import {
  selectAdjournments, selectAttendance, selectAttesters, selectItemCases, type AttendanceRow, type MeetingRow,
} from '../meetings/store/meetings.ts'
import { minutesOf, type MinutesView } from './read-minutes.ts'
import { frozenItems, insertMinutes, selectMinutes, selectSigners, supersedeMinutesOfMeeting } from './store.ts'

/** Refuses a record that cannot be written out: an override of no sentence, an unknown phrase set. */
export type CheckRecord = (record: DecisionRecord) => Rejection | null
export type CompositionInput = { readonly kind: MinutesKind; readonly items?: readonly string[] }
type ComposedParagraph = { readonly item: ItemRow; readonly record: DecisionRecord; readonly bytes: string; readonly hash: string }

/**
 * Composes the minutes of a closed meeting, or of single paragraphs to be attested at once while it lasts: a head and
 * one sealed record a paragraph (KL 5:65-67). Composed again, the earlier ones are no longer to be signed.
 */
export async function composeMinutes(
  tx: WriteTx, context: Context, meetingId: string, input: CompositionInput, check: CheckRecord,
): UseCaseOutcome<MinutesView> {
  const found = await meetingToRun(tx, context, meetingId)
  if (!found.ok) return found
  const meeting = found.value
  const chosen = await itemsToCompose(tx, meeting, input)
  if (!chosen.ok) return chosen
  const attendance = await selectAttendance(tx, meetingId)
  const paragraphs = await composeParagraphs(tx, meeting, chosen.value, attendance)
  for (const { record } of paragraphs) {
    const refusal = check(record)
    if (refusal) return reject(refusal)
  }
  const signerIds = [...(meeting.chairId === null ? [] : [meeting.chairId]), ...await selectAttesters(tx, meetingId)]
  const head = composeHead(meeting, input.kind, paragraphs, attendance, signerIds, await selectAdjournments(tx, meetingId))
  const sealed = seal(head)
  await supersedeMinutesOfMeeting(tx, meetingId, context.now)
  const id = context.newId()
  await insertMinutes(tx, {
    minutes: { id, meetingId, kind: input.kind, head: sealed.bytes, headHash: sealed.hash, recordedAt: context.now },
    records: paragraphs.map(({ item, bytes, hash }) => ({ id: context.newId(), minutesId: id, itemId: item.id, record: bytes, contentHash: hash })),
    signers: signerIds.map((personId) => ({ personId, role: personId === meeting.chairId ? 'chair' : 'attester' })),
  })
  const minutes = await selectMinutes(tx, id)
  if (minutes === undefined) throw new Error('The minutes were not inserted')
  return accept({
    result: minutesOf(minutes, await selectSigners(tx, [id])),
    events: [{ type: 'minutes.composed', resource: 'minutes', id, after: { meeting: meetingId, kind: input.kind, headHash: sealed.hash } }],
  })
}

async function itemsToCompose(tx: WriteTx, meeting: MeetingRow, input: CompositionInput): Promise<Outcome<ItemRow[], Rejection>> {
  const items = await selectItems(tx, meeting.id)
  const frozen = await frozenItems(tx, items.map(({ id }) => id))
  const decided = await selectDecidedItems(tx, meeting.id)
  const open = items.filter((item) => decided.has(item.id) && !frozen.has(item.id) && item.withdrawnReason === null)
  if (input.kind === 'ordinary') {
    if (meeting.state !== 'closed') return reject({ code: 'meeting-not-closed', statute: 'KL 5:69' })
    return open.length > 0 ? accept(open) : reject({ code: 'nothing-to-compose' })
  }
  const wanted = input.items ?? []
  const missing = wanted.find((id) => !open.some((item) => item.id === id))
  if (missing !== undefined) return reject({ code: 'unknown-reference', resource: 'item', id: missing, pointer: '/items' })
  const chosen = open.filter(({ id }) => wanted.includes(id))
  if (chosen.length === 0) return reject({ code: 'nothing-to-compose' })
  const fixed = await fixNumbers(tx, meeting, items, chosen.filter(({ paragraph }) => paragraph === null))
  return accept(chosen.map((item) => ({ ...item, paragraph: item.paragraph ?? fixed.get(item.id) ?? null })))
}

async function composeParagraphs(
  tx: WriteTx, meeting: MeetingRow, items: readonly ItemRow[], attendance: readonly AttendanceRow[],
): Promise<ComposedParagraph[]> {
  const ids = items.map(({ id }) => id)
  const acts = await selectActs(tx, ids)
  const ballots = await selectBallots(tx, ids)
  const cases = await selectItemCases(tx, ids)
  const chair = attendance.find(({ person }) => person.personId === meeting.chairId)
  return items.map((item) => {
    const record = composeRecord({
      body: { code: meeting.body.code, name: meeting.body.name, kind: meeting.body.kind },
      meetingDate: meeting.heldOn,
      meetingOrdinal: meeting.ordinal,
      paragraph: item.paragraph ?? 0,
      // A label that plays the chair of real minutes is no fact of the paragraph.
      chair: chair === undefined || (chair.fictional && meeting.recordedAs === 'minutes') ? null : chair.person,
      cases: cases.filter(({ itemId }) => itemId === item.id).map(({ diarienummer, title }) => ({ diarienummer, title })),
      title: item.title,
      summary: item.summary,
    }, paragraphAt(item, meeting, attendance, acts, ballots))
    const { bytes, hash } = seal(record)
    return { item, record, bytes, hash }
  })
}

function composeHead(
  meeting: MeetingRow,
  kind: MinutesKind,
  paragraphs: readonly ComposedParagraph[],
  attendance: readonly AttendanceRow[],
  signerIds: readonly string[],
  adjournments: readonly { from: Date; to: Date | null }[],
): MinutesHead {
  const numbers = paragraphs.map(({ record }) => record.paragraph)
  const numberAt = new Map(paragraphs.map(({ item, record }) => [item.position, record.paragraph]))
  return {
    body: { code: meeting.body.code, name: meeting.body.name },
    meetingDate: meeting.heldOn,
    meetingOrdinal: meeting.ordinal,
    kind,
    place: meeting.place,
    openedAt: meeting.openedAt?.toISOString() ?? null,
    closedAt: meeting.closedAt?.toISOString() ?? null,
    adjournments: adjournments.map(({ from, to }) => ({ from: from.toISOString(), to: to?.toISOString() ?? null })),
    fictional: meeting.fictional,
    attendance: attendance.map((row) => ({
      ...recordedPerson(row.person), capacity: row.capacity, seat: row.seat, paragraphs: paragraphsCovered(row, numberAt),
    })),
    signers: signerIds.flatMap((id) => {
      const person = attendance.find((row) => row.person.personId === id)?.person
      const role = id === meeting.chairId ? 'chair' as const : 'attester' as const
      return person === undefined ? [] : [{ ...recordedPerson(person), role, paragraphs: numbers }]
    }),
    paragraphs: paragraphs.map(({ record, hash }) => ({ paragraph: record.paragraph, title: record.title, hash })),
    annexes: paragraphs.flatMap(({ record }) => record.annexes.map(({ title, hash }) => ({ title, hash }))),
    gaps: meeting.gaps,
  }
}
