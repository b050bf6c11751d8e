import { and, asc, eq, exists, inArray, isNull, lt, ne, or, sql } from 'drizzle-orm'
import { alias, type AnyPgColumn } from 'drizzle-orm/pg-core'
import { prepared, type ReadTx, type WriteTx } from '../../db/transaction.ts'
import { insertAll, write, type Write } from '../../db/write.ts'
import type { Attendance } from '../../domain/attending/attendance.ts'
import type { Placed } from '../../domain/deciding/acts/acts.ts'
import type { Election } from '../../domain/deciding/acts/decided.ts'
import type { SentenceOverride } from '../../domain/deciding/acts/noted.ts'
import type { Ballot } from '../../domain/deciding/acts/voted.ts'
import { paragraphAt, type ItemFacts, type MeetingFacts } from '../../domain/deciding/circumstances.ts'
import type { Disposition } from '../../domain/deciding/disposition.ts'
import type { Paragraph } from '../../domain/deciding/paragraph.ts'
import type { EarlierTreatment } from '../../domain/meeting/matter.ts'
import { keptDetails, readAct } from '../../domain/recording/frozen.ts'
import { withoutNames, withoutNamesInRecord, type ProtectedPerson } from '../../domain/recording/secrecy.ts'
import { protectedIn } from '../bodies/store.ts'
import { body } from '../bodies/tables.ts'
import { item, itemCase, meeting } from '../meetings/tables.ts'
import { act, ballot } from './tables.ts'

export type ActRow = {
  readonly act: Placed
  readonly itemId: string
  readonly position: number
  readonly occurredAt: Date | null
  readonly recordedAt: Date
  readonly takenBackAt: Date | null
  readonly takenBackReason: string | null
}

const shown = { act, hidden: protectedIn(act.details) }

type Shown = { readonly act: typeof act.$inferSelect; readonly hidden: readonly ProtectedPerson[] | null }

/** Acts as they may be seen: who is hidden in one is hidden in all texts of the paragraph. */
function asActs(rows: readonly Shown[]): ActRow[] {
  const hiddenIn = new Map<string, readonly ProtectedPerson[]>()
  for (const {
    act: { itemId },
    hidden,
  } of rows)
    if (hidden !== null) hiddenIn.set(itemId, [...(hiddenIn.get(itemId) ?? []), ...hidden])
  return rows.map(({ act: { id, kind, details, takenBackReason, ...row } }) => {
    const hidden = hiddenIn.get(row.itemId) ?? []
    const { value } = withoutNames({ details, takenBackReason }, hidden)
    const said = kind === 'sentenceOverride' ? sentenceWithout(details as SentenceOverride, hidden) : value.details
    return { ...row, takenBackReason: value.takenBackReason, act: readAct(kind, id, said ?? {}) }
  })
}

/** What a clerk wrote for a sentence is emptied here as in the record. */
const sentenceWithout = (override: SentenceOverride, hidden: readonly ProtectedPerson[]) =>
  withoutNamesInRecord({ sentenceOverrides: [override] }, hidden).value.sentenceOverrides[0]

/** Items by their ids, or the one that an act stands under. */
type ItemsAt = readonly string[] | { readonly act: string }

const valuesOf = (at: ItemsAt) => ('act' in at ? at : { items: at })
const keyOf = (at: ItemsAt) => ('act' in at ? 'act' : 'items')
const amongItems = (key: 'act' | 'items') =>
  key === 'act'
    ? sql`${act.itemId} = (select a.item_id from ${act} a where a.id = ${sql.placeholder('act')})`
    : sql`${act.itemId} = any(${sql.placeholder('items')}::uuid[])`

const actsAt = prepared('acts_at', (tx: ReadTx, key: 'act' | 'items') =>
  tx.select(shown).from(act).where(amongItems(key)).orderBy(asc(act.itemId), asc(act.position)),
)

/** Every act of these items in order, those taken back among them. */
export const selectActs = async (tx: ReadTx, at: ItemsAt): Promise<ActRow[]> =>
  asActs(await actsAt(tx, valuesOf(at), keyOf(at)))

/** The ballots cast in an act that is a vote; null where there are none. */
const cast = sql<Ballot[] | null>`case when ${act.kind} = 'vote' then (
  select json_agg(json_build_object('personId', b.person_id, 'choice', b.choice)) from ${ballot} b where b.vote_id = ${act.id}) end`

const keptAt = prepared('kept_at', (tx: ReadTx, key: 'act' | 'items') =>
  tx
    .select({ ...shown, cast })
    .from(act)
    .where(amongItems(key))
    .orderBy(asc(act.itemId), asc(act.position)),
)

/** All that is kept of these items' paragraphs: every act, and the ballots by the vote they were cast in. */
export type Kept = { readonly acts: readonly ActRow[]; readonly ballots: Readonly<Record<string, readonly Ballot[]>> }

/** What is kept of these items' paragraphs, in one query. */
export async function selectKept(tx: ReadTx, at: ItemsAt): Promise<Kept> {
  const rows = await keptAt(tx, valuesOf(at), keyOf(at))
  return {
    acts: asActs(rows),
    ballots: Object.fromEntries(rows.flatMap((row) => (row.cast === null ? [] : [[row.act.id, row.cast]]))),
  }
}

/**
 * How the bodies of these items tabled or remitted the same cases before, by item: what the next treatment depends on
 * (KL 5:50). One query, however many items.
 */
async function selectEarlier(tx: ReadTx, itemIds: readonly string[]): Promise<ReadonlyMap<string, EarlierTreatment[]>> {
  if (itemIds.length === 0) return new Map()
  const now = alias(item, 'now')
  const nowMeeting = alias(meeting, 'now_meeting')
  const rows = await tx
    .select({ id: now.id, outcome: item.outcome, code: body.code, heldOn: meeting.heldOn, paragraph: item.paragraph })
    .from(now)
    .innerJoin(nowMeeting, eq(nowMeeting.id, now.meetingId))
    .innerJoin(item, eq(item.bodyId, now.bodyId))
    .innerJoin(meeting, eq(meeting.id, item.meetingId))
    .innerJoin(body, eq(body.id, item.bodyId))
    .where(
      and(
        inArray(now.id, [...itemIds]),
        ne(item.id, now.id),
        or(eq(item.id, now.continuesId), exists(sharedCase(tx, now))),
        or(
          lt(meeting.heldOn, nowMeeting.heldOn),
          and(eq(meeting.heldOn, nowMeeting.heldOn), lt(meeting.ordinal, nowMeeting.ordinal)),
        ),
        sql`${item.outcome}->>'kind' in ('tabled', 'remitted')`,
      ),
    )
    .orderBy(asc(meeting.heldOn), asc(meeting.ordinal))
  const earlier = new Map<string, EarlierTreatment[]>()
  for (const { id, outcome, code, heldOn, paragraph } of rows) {
    // The statement asks for these kinds alone.
    const { kind, ground } = outcome as Pick<EarlierTreatment, 'kind' | 'ground'>
    earlier.set(id, [
      ...(earlier.get(id) ?? []),
      { kind, ground, label: `${code} ${heldOn}${paragraph === null ? '' : ` § ${paragraph}`}` },
    ])
  }
  return earlier
}

const sharedCase = (tx: ReadTx, now: { readonly id: AnyPgColumn }) => {
  const nowCase = alias(itemCase, 'now_case')
  return tx
    .select({ caseId: itemCase.caseId })
    .from(itemCase)
    .innerJoin(nowCase, eq(nowCase.caseId, itemCase.caseId))
    .where(and(eq(itemCase.itemId, item.id), eq(nowCase.itemId, now.id)))
}

/** Each of some items of a meeting with its paragraph, from all that is kept of it. */
export async function selectParagraphs<Item extends ItemFacts>(
  tx: ReadTx,
  facts: MeetingFacts,
  items: readonly Item[],
  attendance: readonly Attendance[],
  { acts, ballots }: Kept,
): Promise<{ readonly item: Item; readonly paragraph: Paragraph }[]> {
  const ids = items.map(({ id }) => id)
  // Only the assembly's minorities, and an extra election, ask how the case was treated before.
  const before = facts.body.kind === 'assembly' ? await selectEarlier(tx, ids) : new Map<string, EarlierTreatment[]>()
  return items.map((one) => {
    const known = { ...one, earlier: [...one.earlier, ...(before.get(one.id) ?? [])] }
    return { item: one, paragraph: paragraphAt(known, facts, attendance, acts, ballots) }
  })
}

export type NewAct = { readonly act: Placed; readonly occurredAt: Date | null; readonly recordedAt: Date }

/** Writes acts after the last position of their item, in one statement. */
export const insertActs = (itemId: string, after: number, acts: readonly NewAct[]): Write =>
  insertAll(
    act,
    acts.map(({ act: one, occurredAt, recordedAt }, index) => ({
      id: one.id,
      itemId,
      kind: one.kind,
      details: keptDetails(one),
      occurredAt,
      recordedAt,
      position: after + index + 1,
    })),
  )

/** Writes ballots with the votes they are cast in, in one statement. */
export const insertBallots = (ballots: readonly (Ballot & { readonly voteId: string })[], recordedAt: Date): Write =>
  insertAll(
    ballot,
    ballots.map(({ voteId, personId, choice }) => ({ voteId, personId, choice, recordedAt })),
  )

/** Marks acts as taken back; they stay, with the reason. */
export const takeBackActs = (tx: WriteTx, ids: readonly string[], at: Date, reason: string): Write =>
  ids.length === 0
    ? write()
    : write(
        tx
          .update(act)
          .set({ takenBackAt: at, takenBackReason: reason })
          .where(inArray(act.id, [...ids])),
      )

/** The elections held under these items, in the order of their paragraphs. */
export async function selectElections(tx: ReadTx, itemIds: readonly string[]): Promise<Placed<Election>[]> {
  if (itemIds.length === 0) return []
  const rows = await tx
    .select(shown)
    .from(act)
    .innerJoin(item, eq(item.id, act.itemId))
    .where(and(inArray(act.itemId, [...itemIds]), eq(act.kind, 'election'), isNull(act.takenBackAt)))
    .orderBy(asc(item.position), asc(act.position))
  return asActs(rows).flatMap(({ act: held }) => (held.kind === 'election' ? [held] : []))
}

/** Those of a meeting's items that have a decision. */
export async function selectDecidedItems(tx: ReadTx, meetingId: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .select({ id: act.itemId })
    .from(act)
    .innerJoin(item, eq(item.id, act.itemId))
    .where(and(eq(item.meetingId, meetingId), eq(act.kind, 'decision'), isNull(act.takenBackAt)))
  return new Set(rows.map(({ id }) => id))
}

/** Counts a change of the paragraph, which is the ETag of its record, and notes what it made of the matter. */
export const bumpItem = (tx: WriteTx, itemId: string, outcome?: Disposition | null): Write =>
  write(
    tx
      .update(item)
      .set({ version: sql`${item.version} + 1`, ...(outcome !== undefined && { outcome }) })
      .where(eq(item.id, itemId)),
  )
