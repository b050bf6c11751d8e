import { advisoryLock, type Context, type UseCaseOutcome } from '../../command.ts'
import { inOrder, type WriteTx } from '../../db/transaction.ts'
import type { Write } from '../../db/write.ts'
import { notFound } from '../../domain/access.ts'
import { dayOf } from '../../domain/calendar.ts'
import { objectionsToFacts, objectionsToOrder } from '../../domain/days.ts'
import type { DomainEvent } from '../../domain/events.ts'
import { eachOnce } from '../../domain/following/dispatch.ts'
import { accept, reject } from '../../domain/outcome.ts'
import { readRecord } from '../../domain/recording/frozen.ts'
import type { DecisionRecord } from '../../domain/recording/record.ts'
import {
  completesAttestation,
  objectionsToAttestation,
  objectionsToStatedSigning,
  type Signing,
} from '../../domain/recording/minutes.ts'
import { considerAssignments, lockAssignments } from '../assignments/store.ts'
import { selectPersonOfActor } from '../bodies/store.ts'
import { insertDecisions, type NewDecision } from '../decisions/store.ts'
import { insertDispatches } from '../dispatch/store.ts'
import { holdMeeting, selectMeeting, type MeetingRow } from '../meetings/store.ts'
import {
  completeMinutes,
  lockMinutes,
  meetingOf,
  selectRecords,
  selectSigners,
  signMinutes,
  type MinutesRow,
  type SignerRow,
} from '../minutes/store.ts'
import { minutesOf, type MinutesView } from '../minutes/views.ts'

export type AttestationInput = { readonly headHash: string; readonly signedAt?: string }

/**
 * One of the chair and the chosen attesters signs the head, stating the hash of what he or she has read. The last
 * signature attests the minutes: every paragraph becomes a decision with its dispatches (KL 5:69).
 */
export async function attestMinutes(
  tx: WriteTx,
  context: Context,
  id: string,
  input: AttestationInput,
): UseCaseOutcome<MinutesView> {
  const { person: named, authorities } = context.actor
  const [, meeting, minutes, signers, personId] = await inOrder(tx, [
    () => holdMeeting(tx, meetingOf(id)),
    () => selectMeeting(tx, authorities, meetingOf(id)),
    () => lockMinutes(tx, authorities, id),
    () => selectSigners(tx, [id]),
    () => (named === null ? null : selectPersonOfActor(tx, named)),
  ])
  if (minutes === undefined || meeting === undefined) return notFound('minutes', id)
  const signing = signingOf(minutes, signers)
  const [objection] = objectionsToAttestation(signing, personId, input.headHash)
  if (objection) return reject(objection)
  if (personId === null) throw new Error('Nobody signed, and nothing was said against it')
  const signedAt = input.signedAt === undefined ? context.now : new Date(input.signedAt)
  const signedOn = dayOf(signedAt)
  const [misdated] = [
    ...objectionsToStatedSigning(input.signedAt, meeting.recordedAs),
    ...objectionsToFacts({ signedAt: signedOn }, dayOf(context.now)),
    ...objectionsToOrder({ signedAt: signedOn }, { heldOn: meeting.heldOn }),
  ]
  if (misdated) return reject(misdated)
  const last = completesAttestation(signing, personId)
  const completion = last ? await complete(tx, context, minutes, meeting, signedAt) : { writes: [], events: [] }
  const now = { ...minutes, ...(last && { attestedAt: signedAt, attestedOn: signedOn, version: minutes.version + 1 }) }
  const of = { resource: 'minutes', id, authority: minutes.authority, version: now.version }
  const signed: DomainEvent = {
    ...of,
    type: 'minutes.signed',
    after: { person: personId, signedAt: signedAt.toISOString() },
  }
  const attested: DomainEvent = { ...of, type: 'minutes.attested', after: { attestedOn: now.attestedOn } }
  return accept({
    result: minutesOf(
      now,
      signers.map((signer) => (signer.personId === personId ? { ...signer, signedAt } : signer)),
    ),
    writes: [signMinutes(tx, id, personId, input.headHash, signedAt), ...completion.writes],
    events: last ? [signed, attested, ...completion.events] : [signed],
  })
}

const signingOf = (row: MinutesRow, signers: readonly SignerRow[]): Signing => ({
  headHash: row.headHash,
  attestedAt: isoOrNull(row.attestedAt),
  supersededAt: isoOrNull(row.supersededAt),
  signers: signers.map(({ personId, signedAt }) => ({ personId, signedAt: isoOrNull(signedAt) })),
})

const isoOrNull = (at: Date | null) => at?.toISOString() ?? null

/** What follows when the minutes are attested, in the same transaction: decisions, dispatches, assignments. */
async function complete(
  tx: WriteTx,
  context: Context,
  minutes: MinutesRow,
  meeting: MeetingRow,
  attestedAt: Date,
): Promise<{ readonly writes: readonly Write[]; readonly events: readonly DomainEvent[] }> {
  const decided = (await selectRecords(tx, minutes.id)).map((row) => decisionOf(row, meeting, context.newId()))
  const dispatches = decided.flatMap(({ decision, record }) =>
    eachOnce(record.recipients).map(({ position, label, group = null }) => ({
      id: context.newId(),
      decisionId: decision.id,
      position,
      label,
      group,
    })),
  )
  const considered = decided.flatMap(({ decision, record }) =>
    record.decisionPoints.flatMap(({ considersComplete }) =>
      considersComplete === null ? [] : [{ assignmentId: considersComplete.assignment, itemId: decision.itemId }],
    ),
  )
  const assignments = await lockAssignments(
    tx,
    [minutes.authority],
    considered.map(({ assignmentId }) => assignmentId),
  )
  const writes = [
    completeMinutes(tx, minutes, attestedAt, dayOf(attestedAt)),
    advisoryLock(tx, 'decision_change'),
    insertDecisions(decided.map(({ decision }) => decision)),
    insertDispatches(dispatches),
    considerAssignments(tx, considered),
  ]
  const events = assignments.map(
    ({ id, authority, version, state }): DomainEvent => ({
      type: 'assignment.considered',
      resource: 'assignment',
      id,
      authority,
      version: version + 1,
      before: { state },
      after: {
        state: 'consideredComplete',
        item: considered.find(({ assignmentId }) => assignmentId === id)?.itemId ?? null,
      },
    }),
  )
  return { writes, events }
}

/** A paragraph that is attested, as it is entered among the decisions. */
function decisionOf(
  row: Awaited<ReturnType<typeof selectRecords>>[number],
  meeting: MeetingRow,
  id: string,
): { readonly decision: NewDecision; readonly record: DecisionRecord } {
  const record = readRecord(row.record)
  const { paragraph } = record
  const address = addressOf(meeting, row.paragraphYear, paragraph)
  const { bodyId, heldOn } = meeting
  return { record, decision: { id, itemId: row.itemId, recordId: row.id, bodyId, heldOn, paragraph, address } }
}

/** `ks/2021-06-16/22`, `ks/2021-06-16-2/5` for the second meeting of a day, `kf/2021/105` where the number is one of the year's. */
function addressOf(
  meeting: Pick<MeetingRow, 'heldOn' | 'ordinal' | 'body'>,
  year: number | null,
  paragraph: number,
): string {
  const day = meeting.ordinal === 1 ? meeting.heldOn : `${meeting.heldOn}-${meeting.ordinal}`
  return `${meeting.body.code.toLowerCase()}/${year ?? day}/${paragraph}`
}
