import { objectionToVersion, type Context, type UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { dispositionOf } from '../../domain/deciding/disposition.ts'
import type { Paragraph } from '../../domain/deciding/paragraph.ts'
import type { DomainEvent } from '../../domain/events.ts'
import { accept, reject, type Outcome } from '../../domain/outcome.ts'
import type { Rejection } from '../../domain/rejection.ts'
import { objectionToRedoing } from '../../domain/deciding/occurrence.ts'
import { updateItem } from '../meetings/store.ts'
import { supersedeMinutes } from '../minutes/store.ts'
import type { Statement } from './acts/act.ts'
import type { Find } from './acts/find.ts'
import { paragraphInOrder, type ParagraphInput } from './acts/paragraph.ts'
import type { PlacedStatement } from './acts/placing.ts'
import { finderOf } from './gather-references.ts'
import { actOf, paragraphToRecord, type ActView } from './read-paragraph.ts'
import { objectionsToTimes, occurredOf, play, type PlayedAct } from './record-act.ts'
import { insertActs, insertBallots, takeBackActs } from './store.ts'

export type ParagraphView = { readonly id: string; readonly version: number; readonly acts: readonly ActView[] }

/**
 * Records a whole paragraph at once in place of what was recorded, all or nothing: the acts are played in the order of
 * the meeting, under the same rules as one by one. What was recorded before is taken back and stays in the trail.
 */
export async function recordParagraph(
  tx: WriteTx,
  context: Context,
  itemId: string,
  input: ParagraphInput,
): UseCaseOutcome<ParagraphView> {
  const placed = paragraphInOrder(input, context.newId)
  const statements = placed.map(({ statement }) => statement)
  const found = await paragraphToRecord(tx, context, itemId, statements)
  if (!found.ok) return found
  const { paragraph: before, item, meeting, lastPosition, things } = found.value
  // What was decided at a meeting that went live is not replaced, nor emptied, when it has ended.
  const over = objectionToRedoing(meeting, null)
  if (over) return reject(over)
  const stale = objectionToVersion(context, item.version)
  if (stale) return reject(stale)
  const [untimely] = await objectionsToTimes(tx, meeting, statements, context.now)
  if (untimely) return reject(toldInRequest(untimely.objection, untimely.statement, placed))
  const replayed = playAll(before, placed, await finderOf(tx, found.value, statements, things))
  if (!replayed.ok) return replayed
  const { played, paragraph } = replayed.value
  const rows = played.map(({ act, statement }) => ({
    act,
    occurredAt: occurredOf(statement),
    recordedAt: context.now,
  }))
  const { title = item.title, summary = item.summary } = input
  const isTaken = { takenBackAt: null, takenBackReason: null }
  const views = rows.map((row, index) => actOf({ ...row, ...isTaken, itemId, position: lastPosition + index + 1 }))
  return accept({
    result: { id: itemId, version: item.version + 1, acts: views },
    writes: [
      takeBackActs(
        tx,
        before.acts.map(({ id }) => id),
        context.now,
        'Ersatt av en ny registrering av hela paragrafen',
      ),
      updateItem(tx, item, { title, summary, outcome: dispositionOf(paragraph) }),
      supersedeMinutes(tx, itemId, context.now),
      insertActs(itemId, lastPosition, rows),
      insertBallots(
        played.flatMap(({ act, ballots }) => ballots.map((one) => ({ ...one, voteId: act.id }))),
        context.now,
      ),
    ],
    events: [{ ...recorded(before, played), id: itemId, authority: meeting.body.authority, version: item.version + 1 }],
  })
}

/** What the trail says of it: which acts went, and which came. */
const recorded = (
  before: Paragraph,
  played: readonly PlayedAct[],
): Pick<DomainEvent, 'type' | 'resource' | 'before' | 'after'> => ({
  type: 'paragraph.recorded',
  resource: 'item',
  before: { acts: before.acts.map(({ id }) => id) },
  after: { acts: played.map(({ act }) => act.id) },
})

type PlayedOf = PlayedAct & Pick<PlacedStatement, 'statement'>

/** Plays acts in order on a paragraph without any, under the rules that hold one by one; refused at the first objection. */
function playAll(
  { circumstances }: Paragraph,
  placed: readonly PlacedStatement[],
  find: Find,
): Outcome<{ readonly played: readonly PlayedOf[]; readonly paragraph: Paragraph }, Rejection> {
  const played: PlayedOf[] = []
  let paragraph: Paragraph = { circumstances, acts: [], ballots: {} }
  for (const { id, statement } of placed) {
    const step = play(paragraph, statement, id, find)
    if (!step.ok) return reject(toldInRequest(step.rejection, statement, placed))
    played.push({ ...step.value, statement })
    paragraph = step.value.paragraph
  }
  return accept({ played, paragraph })
}

/** A refusal with where in the request it stands, and the acts there as the request names them: none of them has been recorded. */
function toldInRequest(refusal: Rejection, of: Statement, placed: readonly PlacedStatement[]): Rejection {
  const told = placed.find(({ statement }) => statement === of)?.inRequest(refusal) ?? refusal
  return renamed(told, new Map(placed.map(({ id, name }) => [id, name]))) as Rejection
}

/** The same value with these ids called by their names, also where they name members. */
function renamed(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return names.get(value) ?? value
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((one) => renamed(one, names))
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [names.get(key) ?? key, renamed(one, names)]))
}
