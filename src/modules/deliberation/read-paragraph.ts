import type { Context } from '../../command.ts'
import { inOrder, type ReadTx, type WriteTx } from '../../db/transaction.ts'
import { notFound, type Actor } from '../../domain/access.ts'
import type { ActKind } from '../../domain/deciding/acts/acts.ts'
import type { Paragraph } from '../../domain/deciding/paragraph.ts'
import { accept, reject, type Outcome } from '../../domain/outcome.ts'
import type { Rejection } from '../../domain/rejection.ts'
import { objectionToWithdrawn } from '../../domain/meeting/agenda.ts'
import { objectionToAttested } from '../../domain/recording/minutes.ts'
import {
  authorityOfItem,
  holdMeetingOf,
  lockItem,
  selectItem,
  selectAttendanceAt,
  type ItemRow,
  type AttendanceRow,
  type MeetingRow,
} from '../meetings/store.ts'
import type { Statement } from './acts/act.ts'
import { thingsAsked, type Things } from './gather-references.ts'
import { selectActs, selectKept, selectParagraphs, type ActRow } from './store.ts'

export type ParagraphUnderWay = {
  readonly item: ItemRow
  readonly meeting: MeetingRow
  readonly attendance: readonly AttendanceRow[]
  readonly paragraph: Paragraph
  /** The position of the last act, those taken back included. */
  readonly lastPosition: number
  /** What the acts to record point at. */
  readonly things: Things
}

/**
 * The paragraph to record under, its item locked, with what the acts to record point at: one round trip. Refused once it
 * is attested (KL 5:69).
 */
export async function paragraphToRecord(
  tx: WriteTx,
  context: Context,
  itemId: string,
  statements: readonly Statement[],
): Promise<Outcome<ParagraphUnderWay, Rejection>> {
  const { authorities } = context.actor
  // Also an actor of all authorities may point only at what the authority of the item sees.
  const things = thingsAsked(tx, authorityOfItem(itemId), statements)
  const [, found, kept, attendance, units, bodies, documents, assignments, cases] = await inOrder(tx, [
    () => holdMeetingOf(tx, { item: itemId }),
    () => lockItem(tx, authorities, { item: itemId }),
    () => selectKept(tx, [itemId]),
    () => selectAttendanceAt(tx, itemId),
    things.units,
    things.bodies,
    things.documents,
    things.assignments,
    things.cases,
  ])
  if (found === undefined) return notFound('item', itemId)
  const withdrawn = objectionToWithdrawn(found.item)
  if (withdrawn) return reject(withdrawn)
  const { attestedAt, ...under } = found
  const attested = objectionToAttested(attestedAt)
  if (attested) return reject(attested)
  const [whole] = await selectParagraphs(tx, found.meeting, [found.item], attendance, kept)
  if (whole === undefined) throw new Error('An item that was asked for has no paragraph')
  return accept({
    ...under,
    attendance,
    paragraph: whole.paragraph,
    lastPosition: kept.acts.at(-1)?.position ?? 0,
    things: { units, bodies, documents, assignments, cases },
  })
}

export type ActView = ReturnType<typeof actOf>

export const actOf = ({ act: { id, kind, ...details }, ...row }: ActRow) => ({
  id,
  kind,
  details,
  occurredAt: row.occurredAt?.toISOString() ?? null,
  recordedAt: row.recordedAt.toISOString(),
  takenBackAt: row.takenBackAt?.toISOString() ?? null,
  takenBackReason: row.takenBackReason,
})

/** The acts of a paragraph in order, of one kind or all, those taken back among them. */
export async function listActs(
  tx: ReadTx,
  actor: Actor,
  itemId: string,
  kind: ActKind | undefined,
): Promise<Outcome<{ items: ActView[] }, Rejection>> {
  const found = await selectItem(tx, actor.authorities, itemId)
  if (found === undefined) return notFound('item', itemId)
  const acts = (await selectActs(tx, [itemId])).filter(({ act }) => kind === undefined || act.kind === kind)
  return accept({ items: acts.map(actOf) })
}
