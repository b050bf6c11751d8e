import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { ReadTx, WriteTx } from '../../db/transaction.ts'
import type { Placed } from '../../domain/paragraph.ts'
import { withoutNames } from '../../domain/secrecy.ts'
import type { Ballot, BallotChoice } from '../../domain/vote.ts'
import { protectedIn } from '../bodies/store.ts'
import { item } from '../meetings/tables.ts'
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

const shown = { act, protectedIds: protectedIn(act.details) }

const asAct = ({ act: { id, kind, details, ...row }, protectedIds }: { act: typeof act.$inferSelect; protectedIds: string[] | null }): ActRow => ({
  ...row, act: { ...withoutNames(details as object, protectedIds ?? []).value, kind, id } as Placed,
})

/** Every act of these items in order, those taken back among them. */
export async function selectActs(tx: ReadTx, itemIds: readonly string[]): Promise<ActRow[]> {
  if (itemIds.length === 0) return []
  const rows = await tx.select(shown).from(act).where(inArray(act.itemId, [...itemIds])).orderBy(asc(act.itemId), asc(act.position))
  return rows.map(asAct)
}

export async function selectAct(tx: ReadTx, id: string): Promise<ActRow | undefined> {
  return (await tx.select(shown).from(act).where(eq(act.id, id))).map(asAct)[0]
}

/** The ballots of every vote held under these items, by vote. */
export async function selectBallots(tx: ReadTx, itemIds: readonly string[]): Promise<Readonly<Record<string, readonly Ballot[]>>> {
  if (itemIds.length === 0) return {}
  const rows = await tx.select({ voteId: ballot.voteId, personId: ballot.personId, choice: ballot.choice })
    .from(ballot).innerJoin(act, eq(act.id, ballot.voteId)).where(inArray(act.itemId, [...itemIds]))
  const ballots: Record<string, Ballot[]> = {}
  for (const { voteId, personId, choice } of rows) {
    (ballots[voteId] ??= []).push({ personId, choice: choice as BallotChoice })
  }
  return ballots
}

export type NewAct = { readonly act: Placed; readonly occurredAt: Date | null; readonly recordedAt: Date }

/** Writes acts after the last position of their item, in one statement. */
export async function insertActs(tx: WriteTx, itemId: string, after: number, acts: readonly NewAct[]): Promise<void> {
  if (acts.length === 0) return
  await tx.insert(act).values(acts.map(({ act: { id, kind, ...details }, occurredAt, recordedAt }, index) => ({
    id, itemId, kind, details, occurredAt, recordedAt, position: after + index + 1,
  })))
}

export type NewBallot = Ballot & { readonly voteId: string }

export async function insertBallots(tx: WriteTx, ballots: readonly NewBallot[], recordedAt: Date): Promise<void> {
  if (ballots.length > 0) await tx.insert(ballot).values(ballots.map((one) => ({ ...one, recordedAt })))
}

/** Marks acts as taken back; they stay, with the reason. */
export async function takeBackActs(tx: WriteTx, ids: readonly string[], at: Date, reason: string): Promise<void> {
  if (ids.length === 0) return
  await tx.update(act).set({ takenBackAt: at, takenBackReason: reason }).where(inArray(act.id, [...ids]))
}

/** Those of a meeting's items that have a decision. */
export async function selectDecidedItems(tx: ReadTx, meetingId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.select({ id: act.itemId }).from(act).innerJoin(item, eq(item.id, act.itemId))
    .where(and(eq(item.meetingId, meetingId), eq(act.kind, 'decision'), isNull(act.takenBackAt)))
  return new Set(rows.map(({ id }) => id))
}

/** Counts a change of the paragraph; the ETag of its record. */
export async function bumpItem(tx: WriteTx, itemId: string): Promise<void> {
  await tx.update(item).set({ version: sql`${item.version} + 1` }).where(eq(item.id, itemId))
}

/** A vote, its item locked: ballots are counted one at a time, each a change of the paragraph. */
export async function lockVote(tx: WriteTx, voteId: string): Promise<ActRow | undefined> {
  const rows = await tx.select(shown).from(act).innerJoin(item, eq(item.id, act.itemId))
    .where(and(eq(act.id, voteId), eq(act.kind, 'vote'), isNull(act.takenBackAt))).for('update', { of: item })
  return rows.map(asAct)[0]
}

