import type { Context, UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { now } from '../../db/write.ts'
import { found } from '../../domain/access.ts'
import { chairAt, signersOf, type SignerOf } from '../../domain/attending/officer.ts'
import { accept, reject, type Outcome } from '../../domain/outcome.ts'
import { composeRecord } from '../../domain/recording/composition.ts'
import { freeze } from '../../domain/recording/frozen.ts'
import { objectionToComposing, type MinutesKind, objectionToImmediate } from '../../domain/recording/minutes.ts'
import { personsNamedIn, underOneName } from '../../domain/recording/one-name.ts'
import type { DecisionRecord } from '../../domain/recording/record.ts'
import { withoutNames, withoutNamesInRecord, type ProtectedPerson } from '../../domain/recording/secrecy.ts'
import type { Rejection } from '../../domain/rejection.ts'
import type { DomainEvent } from '../../domain/events.ts'
import { seal } from '../../seal.ts'
import { selectParticipants, selectProtected } from '../bodies/store.ts'
import { selectKept, selectDecidedItems, selectParagraphs } from '../deliberation/store.ts'
import {
  fixNumbers,
  lockMeeting,
  selectHiddenIn,
  selectItems,
  selectAttendance,
  selectExcuses,
  selectAdjournments,
  selectAttesters,
  selectItemCases,
  type ItemRow,
  type AttendanceRow,
  type MeetingRow,
} from '../meetings/store.ts'
import {
  frozenItems,
  insertMinutes,
  selectMinutes,
  selectSigners,
  supersedeMinutesOfMeeting,
  type MinutesRow,
} from '../minutes/store.ts'
import { minutesOf, type MinutesView } from '../minutes/views.ts'
import { excusedInHead, personsOfMeeting, type PersonsOfMeeting } from './compose-attendance.ts'
import { composeHead, numbersOf, type ComposedParagraph, type WrittenParagraph } from './compose-head.ts'

/** Refuses a record that cannot be written out: an override of no sentence, an unknown phrase set. */
export type CheckRecord = (record: DecisionRecord) => Rejection | null
export type CompositionInput = { readonly kind: MinutesKind; readonly items?: readonly string[] }

/**
 * Composes the minutes of a closed meeting, or of single paragraphs to be attested at once while it lasts: a head and
 * one sealed record a paragraph (KL 5:65-67). Composed again, the earlier ones are no longer to be signed.
 */
export async function composeMinutes(
  tx: WriteTx,
  context: Context,
  meetingId: string,
  input: CompositionInput,
  check: CheckRecord,
): UseCaseOutcome<MinutesView> {
  const held = found(await lockMeeting(tx, context.actor.authorities, meetingId), 'meeting', meetingId)
  if (!held.ok) return held
  const meeting = held.value
  const chosen = await itemsToCompose(tx, meeting, input)
  if (!chosen.ok) return chosen
  const attendance = await selectAttendance(tx, meetingId)
  const attesterIds = await selectAttesters(tx, meetingId)
  const named = await personsOfMeeting(tx, meeting, attendance, attesterIds)
  const excuses = await selectExcuses(tx, meetingId)
  const written = await inOneName(tx, meeting, await writeParagraphs(tx, meeting, chosen.value, attendance, named))
  // What is signed is what is shown: a name that is protected by now is not sealed.
  const hidden = await selectProtected(tx, JSON.stringify([written, attendance, excuses, [...named.keys()]]))
  const raised = await selectHiddenIn(
    tx,
    written.map(({ item }) => item.id),
  )
  const paragraphs = written.map((one) => sealParagraph(one, hidden, raised, context.newSalt()))
  const [unwritable] = paragraphs.flatMap(({ record }) => check(record) ?? [])
  if (unwritable) return reject(unwritable)
  const signers = signersOf(meeting, attesterIds, numbersOf(paragraphs))
  const adjournments = await selectAdjournments(tx, meetingId)
  const head = composeHead(meeting, input.kind, paragraphs, { attendance, named }, signers, adjournments)
  const shown = withoutNames({ ...head, ...excusedInHead(excuses, attendance) }, hidden)
  const sealed = seal(freeze(shown.value, context.newSalt()))
  const id = context.newId()
  await now(
    tx,
    supersedeMinutesOfMeeting(tx, meetingId, context.now),
    insertMinutes(tx, {
      minutes: { id, meetingId, kind: input.kind, head: sealed.bytes, headHash: sealed.hash, recordedAt: context.now },
      records: paragraphs.map((one) => ({ id: context.newId(), minutesId: id, ...sealedRecord(one) })),
      signers: signersOnce(signers),
    }),
  )
  const minutes = await selectMinutes(tx, [meeting.body.authority], id)
  if (minutes === undefined) throw new Error('The minutes were not inserted')
  return accept({
    result: minutesOf(minutes, await selectSigners(tx, [id])),
    events: [composed(minutes, meeting)],
  })
}

/** What the trail says of it. */
const composed = ({ id, version, kind }: MinutesRow, { id: meeting, body }: MeetingRow): DomainEvent => ({
  type: 'minutes.composed',
  resource: 'minutes',
  id,
  authority: body.authority,
  version,
  after: { meeting, kind },
})

const sealedRecord = ({ item, bytes, hash }: ComposedParagraph) => ({
  itemId: item.id,
  record: bytes,
  contentHash: hash,
})

/** Whoever presides over some paragraphs and attests others signs once. */
const signersOnce = (signers: readonly SignerOf[]) =>
  signers
    .filter((one, index) => signers.findIndex(({ personId }) => personId === one.personId) === index)
    .map(({ personId, role }) => ({ personId, role }))

async function itemsToCompose(
  tx: WriteTx,
  meeting: MeetingRow,
  input: CompositionInput,
): Promise<Outcome<ItemRow[], Rejection>> {
  const items = await selectItems(tx, meeting.id)
  const frozen = await frozenItems(
    tx,
    items.map(({ id }) => id),
  )
  const decided = await selectDecidedItems(tx, meeting.id)
  const open = items.filter((item) => decided.has(item.id) && !frozen.has(item.id) && item.withdrawnReason === null)
  if (input.kind === 'ordinary') {
    const objection = objectionToComposing('ordinary', meeting.state, open.length)
    return objection ? reject(objection) : accept(open)
  }
  const unbegun = objectionToImmediate(meeting.state)
  if (unbegun) return reject(unbegun)
  const wanted = input.items ?? []
  const missing = wanted.find((id) => !open.some((item) => item.id === id))
  if (missing !== undefined)
    return reject({ code: 'unknown-reference', resource: 'item', id: missing, pointer: '/items' })
  const chosen = open.filter(({ id }) => wanted.includes(id))
  const objection = objectionToComposing('immediate', meeting.state, chosen.length)
  if (objection) return reject(objection)
  const fixed = await fixNumbers(
    tx,
    meeting,
    items,
    chosen.filter(({ paragraph }) => paragraph === null),
  )
  return accept(chosen.map((item) => ({ ...item, paragraph: item.paragraph ?? fixed.get(item.id) ?? null })))
}

async function writeParagraphs(
  tx: WriteTx,
  meeting: MeetingRow,
  items: readonly ItemRow[],
  attendance: readonly AttendanceRow[],
  named: PersonsOfMeeting,
): Promise<WrittenParagraph[]> {
  const ids = items.map(({ id }) => id)
  const kept = await selectParagraphs(tx, meeting, items, attendance, await selectKept(tx, ids))
  const cases = await selectItemCases(tx, ids)
  return kept.map(({ item, paragraph }) => {
    const chair = named.get(chairAt(meeting, item.position) ?? '')
    const record = composeRecord(
      {
        body: { code: meeting.body.code, name: meeting.body.name, kind: meeting.body.kind },
        meetingDate: meeting.heldOn,
        meetingOrdinal: meeting.ordinal,
        paragraph: item.paragraph ?? 0,
        // A label that plays the chair of real minutes is no fact of the paragraph.
        chair: chair === undefined || (chair.fictional && meeting.recordedAs === 'minutes') ? null : chair.person,
        cases: cases
          .filter(({ itemId }) => itemId === item.id)
          .map(({ diarienummer, title }) => ({ diarienummer, title })),
        title: item.title,
        summary: item.summary,
      },
      paragraph,
    )
    return { item, record }
  })
}

/** Acts say what someone was called when they were recorded; the minutes what the register says now, as their attendance does. */
async function inOneName(
  tx: WriteTx,
  { bodyId, heldOn }: MeetingRow,
  written: readonly WrittenParagraph[],
): Promise<WrittenParagraph[]> {
  const persons = await selectParticipants(
    tx,
    written.flatMap(({ record }) => personsNamedIn(record)),
    bodyId,
    heldOn,
  )
  const nameOf = new Map([...persons].map(([id, { name }]) => [id, name]))
  return written.map(({ item, record }) => ({ item, record: underOneName(record, nameOf) }))
}

function sealParagraph(
  { item, record: whole }: WrittenParagraph,
  hidden: readonly ProtectedPerson[],
  raised: ReadonlyMap<string, readonly ProtectedPerson[]>,
  salt: string,
): ComposedParagraph {
  const json = JSON.stringify(whole)
  const inRecord = hidden.filter(({ id }) => json.includes(id))
  const { value } = withoutNamesInRecord(whole, [...inRecord, ...(raised.get(item.id) ?? [])])
  const record = freeze(
    { ...value, sentenceOverrides: value.sentenceOverrides.filter(({ text }) => text !== '') },
    salt,
  )
  return { item, record, ...seal(record) }
}
