import type { Context, UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { dayOf } from '../../domain/calendar.ts'
import { objectionsToFacts } from '../../domain/days.ts'
import type { Placed } from '../../domain/deciding/acts/acts.ts'
import type { Ballot } from '../../domain/deciding/acts/voted.ts'
import { dispositionOf } from '../../domain/deciding/disposition.ts'
import { objectionsTo } from '../../domain/deciding/lawfulness.ts'
import { objectionsToOccurrence } from '../../domain/deciding/occurrence.ts'
import { toldInWords } from '../../domain/deciding/options-in-words.ts'
import { withAct, type Paragraph } from '../../domain/deciding/paragraph.ts'
import { objectionsToBallot } from '../../domain/deciding/vote.ts'
import { accept, reject, type Outcome } from '../../domain/outcome.ts'
import { structural, type Rejection } from '../../domain/rejection.ts'
import { selectAdjournments, type MeetingRow } from '../meetings/store.ts'
import { supersedeMinutes } from '../minutes/store.ts'
import type { Statement } from './acts/act.ts'
import type { Find } from './acts/find.ts'
import { finderOf } from './gather-references.ts'
import { actOf, paragraphToRecord, type ActView } from './read-paragraph.ts'
import { bumpItem, insertActs, insertBallots, type NewAct } from './store.ts'

/**
 * Records one act under a paragraph: a proposal, a contribution, a motion, a proposition and so on. In a live meeting
 * what the law refuses is refused; recorded from minutes, it stays as they say and becomes a finding.
 */
export async function recordAct(
  tx: WriteTx,
  context: Context,
  itemId: string,
  statement: Statement,
): UseCaseOutcome<ActView> {
  const found = await paragraphToRecord(tx, context, itemId, [statement])
  if (!found.ok) return found
  const { paragraph, meeting, lastPosition, things } = found.value
  const find = await finderOf(tx, found.value, [statement], things)
  const [untimely] = await objectionsToTimes(tx, meeting, [statement], context.now)
  if (untimely) return reject(untimely.objection)
  const played = play(paragraph, statement, context.newId(), find)
  if (!played.ok) return played
  const { act, ballots } = played.value
  const row: NewAct = { act, occurredAt: occurredOf(statement), recordedAt: context.now }
  return accept({
    result: actOf({ ...row, itemId, position: lastPosition + 1, takenBackAt: null, takenBackReason: null }),
    writes: [
      bumpItem(tx, itemId, dispositionOf(played.value.paragraph)),
      supersedeMinutes(tx, itemId, context.now),
      insertActs(itemId, lastPosition, [row]),
      insertBallots(
        ballots.map((one) => ({ ...one, voteId: act.id })),
        context.now,
      ),
    ],
    // An act is never changed: the trail points at it, and does not repeat it.
    events: [
      {
        type: `${act.kind}.recorded`,
        resource: 'act',
        id: act.id,
        authority: meeting.body.authority,
        version: null,
        after: { item: itemId },
      },
    ],
  })
}

/** When what is stated happened; null where that is not said. */
export const occurredOf = ({ occurredAt }: Statement) => (occurredAt === undefined ? null : new Date(occurredAt))

export type PlayedAct = { readonly act: Placed; readonly ballots: readonly Ballot[]; readonly paragraph: Paragraph }

/** What a statement means and does to the paragraph, or why it may not be recorded. */
export function play(
  paragraph: Paragraph,
  { resolve, ballots, pointerTo }: Statement,
  id: string,
  find: Find,
): Outcome<PlayedAct, Rejection> {
  const resolved = resolve(find, paragraph)
  if (!resolved.ok) return resolved
  const act: Placed = { ...resolved.value.act, id }
  const objection = refusal(paragraph, [...resolved.value.objections, ...objectionsTo(paragraph, act)])
  if (objection === undefined) return playBallots(withAct(paragraph, act), act, ballots)
  const pointer = objection.code === 'unknown-act' ? pointerTo(objection.id) : null
  return reject(pointer === null ? objection : { ...objection, pointer })
}

/** Against what is stated to have happened when the meeting did not go on (KL 5:66-67); its adjournments are read where times are stated. */
export async function objectionsToTimes<Of extends Statement>(
  tx: WriteTx,
  meeting: MeetingRow,
  statements: readonly Of[],
  now: Date,
): Promise<readonly { readonly statement: Of; readonly objection: Rejection }[]> {
  const against = (objections: (statement: Of) => readonly Rejection[]) =>
    statements.flatMap((statement) => objections(statement).map((objection) => ({ statement, objection })))
  const early = against(({ days }) => objectionsToFacts(days, dayOf(now)))
  if (early.length > 0 || statements.every((one) => occurredOf(one) === null)) return early
  const course = { ...meeting, adjournments: await selectAdjournments(tx, meeting.id) }
  return against((statement) => {
    const at = occurredOf(statement)
    return at === null ? [] : objectionsToOccurrence(statement.kind, at, course, now)
  })
}

/** Each ballot is judged beside those before it. */
function playBallots(paragraph: Paragraph, act: Placed, ballots: readonly Ballot[]): Outcome<PlayedAct, Rejection> {
  if (act.kind !== 'vote' || ballots.length === 0) return accept({ act, ballots, paragraph })
  const cast = [...(paragraph.ballots[act.id] ?? [])]
  const now = { ...paragraph, ballots: { ...paragraph.ballots, [act.id]: cast } }
  for (const ballot of ballots) {
    const objection = refusal(now, objectionsToBallot(now, act, ballot))
    if (objection) return reject(objection)
    cast.push(ballot)
  }
  return accept({ act, ballots, paragraph: now })
}

/** In a live meeting every objection refuses; from minutes only what no minutes can mean. */
export function refusal(paragraph: Paragraph, objections: readonly Rejection[]): Rejection | undefined {
  const isLive = paragraph.circumstances.recordedAs === 'live'
  const first = isLive ? objections[0] : objections.find(({ code }) => structural.has(code))
  return first && toldInWords(paragraph, first)
}
