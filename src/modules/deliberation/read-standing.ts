import { inOrder, type ReadTx } from '../../db/transaction.ts'
import { notFound, type Actor } from '../../domain/access.ts'
import type { ActKind } from '../../domain/deciding/acts/acts.ts'
import type { OrderStep, PropositionOrder } from '../../domain/deciding/acts/put.ts'
import { replay } from '../../domain/deciding/lawfulness.ts'
import { toldInWords } from '../../domain/deciding/options-in-words.ts'
import { actsOf, type Paragraph } from '../../domain/deciding/paragraph.ts'
import { proposedOrder } from '../../domain/deciding/proposition-order.ts'
import { standingOf, type Standing } from '../../domain/deciding/standing.ts'
import { accept, type Outcome } from '../../domain/outcome.ts'
import { objectionToWithdrawn } from '../../domain/meeting/agenda.ts'
import type { Rejection } from '../../domain/rejection.ts'
import { restsOnLawOf } from '../../domain/statute.ts'
import { objectionToAttested } from '../../domain/recording/minutes.ts'
import { selectItem, selectItems, selectAttendance, selectMeeting, type ItemRow } from '../meetings/store.ts'
import { frozenItems } from '../minutes/store.ts'
import { selectKept, selectParagraphs } from './store.ts'

export type StandingView = Omit<Standing, 'acts'> & {
  readonly acts: readonly { readonly kind: ActKind; readonly objections: readonly Rejection[] }[]
}

/** What may be done under an item at this moment, and why not the rest. */
export async function readStanding(
  tx: ReadTx,
  actor: Actor,
  itemId: string,
): Promise<Outcome<StandingView, Rejection>> {
  const found = await paragraphToRead(tx, actor, itemId)
  if (!found.ok) return found
  const { paragraph } = found.value
  const standing = standingOf(paragraph)
  const over = await objectionsToAll(tx, found.value.item)
  return accept({
    ...standing,
    acts: standing.acts.map(({ kind, objections }) => ({
      kind,
      objections: [...over, ...objections.map((refusal) => toldInWords(paragraph, refusal))],
    })),
  })
}

/** What stands against anything more under the item: it was withdrawn, or its minutes are attested (KL 5:69). */
async function objectionsToAll(tx: ReadTx, item: ItemRow): Promise<readonly Rejection[]> {
  const attestedAt = (await frozenItems(tx, [item.id])).get(item.id) ?? null
  return [objectionToWithdrawn(item), objectionToAttested(attestedAt)].filter((rejection) => rejection !== null)
}

export type OrderView = {
  readonly steps: readonly OrderStep[]
  readonly stated: readonly PropositionOrder['steps'][number][] | null
  readonly approved: boolean | null
}

/** The order of questions that follows from what has been moved, and the one that the chair has stated, if any. */
export async function readPropositionOrder(
  tx: ReadTx,
  actor: Actor,
  itemId: string,
): Promise<Outcome<OrderView, Rejection>> {
  const found = await paragraphToRead(tx, actor, itemId)
  if (!found.ok) return found
  const stated = actsOf(found.value.paragraph, 'propositionOrder').at(-1)
  return accept({
    steps: proposedOrder(found.value.paragraph),
    stated: stated?.steps ?? null,
    approved: stated?.approved ?? null,
  })
}

export type FindingView = {
  readonly item: string
  readonly act: string
  readonly kind: string
  readonly rejection: Rejection
  /** Whether what is cited held on the day of the meeting; else it is never kept with the record. */
  readonly inForce: boolean
}

/** Where what is recorded under an item and what the law expects differ; empty for a meeting recorded as it went. */
export async function listFindings(
  tx: ReadTx,
  actor: Actor,
  itemId: string,
): Promise<Outcome<FindingView[], Rejection>> {
  const found = await paragraphToRead(tx, actor, itemId)
  return found.ok ? accept(findingsOf(itemId, found.value.paragraph)) : found
}

/** The same for every item of a meeting, in the order of the agenda. */
export async function listFindingsOfMeeting(
  tx: ReadTx,
  actor: Actor,
  meetingId: string,
): Promise<Outcome<FindingView[], Rejection>> {
  const meeting = await selectMeeting(tx, actor.authorities, meetingId)
  if (meeting === undefined) return notFound('meeting', meetingId)
  const items = await selectItems(tx, meetingId)
  const [kept, attendance] = await inOrder(tx, [
    () =>
      selectKept(
        tx,
        items.map(({ id }) => id),
      ),
    () => selectAttendance(tx, meetingId),
  ])
  const paragraphs = await selectParagraphs(tx, meeting, items, attendance, kept)
  return accept(paragraphs.flatMap(({ item, paragraph }) => findingsOf(item.id, paragraph)))
}

type ParagraphToRead = { readonly item: ItemRow; readonly paragraph: Paragraph }

async function paragraphToRead(tx: ReadTx, actor: Actor, itemId: string): Promise<Outcome<ParagraphToRead, Rejection>> {
  const found = await selectItem(tx, actor.authorities, itemId)
  if (found === undefined) return notFound('item', itemId)
  const [kept, attendance] = await inOrder(tx, [
    () => selectKept(tx, [itemId]),
    () => selectAttendance(tx, found.meeting.id),
  ])
  const [whole] = await selectParagraphs(tx, found.meeting, [found.item], attendance, kept)
  if (whole === undefined) throw new Error('An item that was asked for has no paragraph')
  return accept(whole)
}

const findingsOf = (item: string, paragraph: Paragraph): FindingView[] =>
  replay(paragraph).map(({ actId, rejection }) => ({
    item,
    act: actId,
    kind: paragraph.acts.find(({ id }) => id === actId)?.kind ?? '',
    rejection: toldInWords(paragraph, rejection),
    inForce: restsOnLawOf(paragraph.circumstances.heldOn, rejection),
  }))
