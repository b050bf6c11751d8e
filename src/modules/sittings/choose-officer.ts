import { objectionToVersion, type Context, type UseCaseOutcome } from '../../command.ts'
import type { ReadTx, WriteTx } from '../../db/transaction.ts'
import { now } from '../../db/write.ts'
import { notFound, type Actor } from '../../domain/access.ts'
import { objectionsToInterval } from '../../domain/attending/attendance.ts'
import { type SignerRole, objectionsToRepeatedOffice } from '../../domain/attending/officer.ts'
import { accept, reject, type Outcome } from '../../domain/outcome.ts'
import type { Rejection } from '../../domain/rejection.ts'
import {
  deleteOfficer,
  insertOfficer,
  selectOfficers,
  selectAttendance,
  selectItems,
  selectMeeting,
  type OfficerRow,
  type ItemRow,
} from '../meetings/store.ts'
import { ofMeeting } from '../meetings/views.ts'
import { objectionToAbsent, type Pointed } from './check-attending.ts'
import { objectionToChange } from './check-change.ts'
import { meetingOfOpenMinutes, touchMeeting } from './sitting-command.ts'

export type OfficerInput = {
  readonly person: string
  readonly replaces?: string | undefined
  readonly fromItem?: string | null | undefined
  readonly toItem?: string | null | undefined
  /** Why it is put right at what has been decided already. */
  readonly reason?: string | undefined
}

/** Says who presides or attests from one item to another, beside those chosen at the opening (KL 5:53, 5:69). */
export async function chooseOfficer(
  tx: WriteTx,
  context: Context,
  meetingId: string,
  office: SignerRole,
  { reason, ...input }: OfficerInput,
): UseCaseOutcome<OfficerRow> {
  const found = await meetingOfOpenMinutes(tx, context, meetingId)
  if (!found.ok) return found
  const meeting = found.value
  const rows = await selectAttendance(tx, meetingId)
  const items = await selectItems(tx, meetingId)
  const wrong = (await objectionToAbsent(tx, meeting, rows, chosenIn(input))) ?? unknownItemIn(input, items)
  if (wrong) return reject(wrong)
  const { person: personId, replaces: replacesId = null, fromItem: fromItemId = null, toItem: toItemId = null } = input
  const officer = { id: context.newId(), office, personId, replacesId, ...intervalOf(items, fromItemId, toItemId) }
  const [misplaced] = [...objectionsToInterval(officer), ...objectionsToRepeatedOffice(meeting.officers, officer)]
  const objection =
    misplaced ??
    (await objectionToChange(
      tx,
      { meeting: { ...meeting, officers: [...meeting.officers, officer] }, items, rows },
      { meeting, rows },
      reason,
    ))
  if (objection) return reject(objection)
  await now(
    tx,
    insertOfficer(tx, { id: officer.id, meetingId, office, personId, replacesId, fromItemId, toItemId }),
    touchMeeting(tx, meeting, context.now),
  )
  const result = (await selectOfficers(tx, meetingId, office)).find(({ id }) => id === officer.id)
  if (result === undefined) throw new Error('The officer was not inserted')
  return accept({
    result,
    events: [
      ofMeeting(meeting, meeting.version + 1, {
        type: office === 'chair' ? 'chair.chosen' : 'attester.chosen',
        after: { ...input },
        ...(reason !== undefined && { reason }),
      }),
    ],
  })
}

function intervalOf(items: readonly ItemRow[], from: string | null, to: string | null) {
  const positionOf = (item: string | null) => items.find(({ id }) => id === item)?.position ?? null
  return { fromPosition: positionOf(from), toPosition: positionOf(to) }
}

/** Takes such a row away again. */
export async function removeOfficer(
  tx: WriteTx,
  context: Context,
  meetingId: string,
  office: SignerRole,
  id: string,
  { reason }: Pick<OfficerInput, 'reason'>,
): UseCaseOutcome<null> {
  const found = await meetingOfOpenMinutes(tx, context, meetingId)
  if (!found.ok) return found
  const stale = objectionToVersion(context, found.value.version)
  if (stale) return reject(stale)
  const officer = found.value.officers.find((one) => one.id === id && one.office === office)
  if (officer === undefined) return notFound(office, id)
  const officers = found.value.officers.filter((one) => one !== officer)
  const rows = await selectAttendance(tx, meetingId)
  const left = { meeting: { ...found.value, officers }, items: await selectItems(tx, meetingId), rows }
  const objection = await objectionToChange(tx, left, { meeting: found.value, rows }, reason)
  if (objection) return reject(objection)
  const writes = [deleteOfficer(tx, id), touchMeeting(tx, found.value, context.now)]
  return accept({
    result: null,
    writes,
    events: [
      ofMeeting(found.value, found.value.version + 1, {
        type: office === 'chair' ? 'chair.removed' : 'attester.removed',
        before: { ...officer },
        ...(reason !== undefined && { reason }),
      }),
    ],
  })
}

/** Who presides, or attests, at some of the items of a meeting. */
export async function listOfficers(
  tx: ReadTx,
  actor: Actor,
  meetingId: string,
  office: SignerRole,
): Promise<Outcome<{ items: OfficerRow[] }, Rejection>> {
  const meeting = await selectMeeting(tx, actor.authorities, meetingId)
  if (meeting === undefined) return notFound('meeting', meetingId)
  return accept({ items: await selectOfficers(tx, meetingId, office) })
}

/** Who is chosen, and in whose place, each where the request has it. */
const chosenIn = ({ person, replaces }: OfficerInput): readonly Pointed[] => [
  { id: person, pointer: '/person' },
  ...(replaces === undefined ? [] : [{ id: replaces, pointer: '/replaces' }]),
]

function unknownItemIn({ fromItem, toItem }: OfficerInput, items: readonly ItemRow[]): Rejection | null {
  const references = [
    ['/fromItem', fromItem],
    ['/toItem', toItem],
  ] as const
  const wrong = references.find(([, item]) => item != null && !items.some(({ id }) => id === item))
  return wrong === undefined
    ? null
    : { code: 'unknown-reference', resource: 'item', id: wrong[1] ?? '', pointer: wrong[0] }
}
