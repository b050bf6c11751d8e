import { and, asc, eq, gt, gte, inArray, lte, ne, sql } from 'drizzle-orm'
import { insertAll } from '../../db/insert-all.ts'
import { prepared, type Built, type ReadTx, type WriteTx } from '../../db/transaction.ts'
import type { Authorities } from '../../domain/access.ts'
import type { PublicationLevel } from '../../domain/publication.ts'
import { protectedWhere, within } from '../bodies/store.ts'
import { authority, body } from '../bodies/tables.ts'
import { item, itemCase } from '../meetings/tables.ts'
import { decisionRecord, minutes } from '../minutes/tables.ts'
import { notice } from '../notices/tables.ts'
import { decision } from './tables.ts'

export type NewDecision = Pick<typeof decision.$inferInsert, 'id' | 'itemId' | 'recordId' | 'bodyId' | 'address' | 'heldOn' | 'paragraph'>

/** Enters attested paragraphs as decisions, one statement for all; the change sequence runs on. */
export const insertDecisions = (tx: WriteTx, rows: readonly NewDecision[]): readonly Built[] =>
  insertAll(tx, decision, rows as readonly (typeof decision.$inferInsert)[], { changeSequence: `nextval('decision_change')` })

const nextChange = sql<number>`nextval('decision_change')`

/** Moves the decisions of minutes on in the order of changes: their status has changed. */
export async function touchDecisionsOf(tx: WriteTx, minutesId: string): Promise<void> {
  const records = tx.select({ id: decisionRecord.id }).from(decisionRecord).where(eq(decisionRecord.minutesId, minutesId))
  await tx.update(decision).set({ version: sql`${decision.version} + 1`, changeSequence: nextChange }).where(inArray(decision.recordId, records))
}

/** The same for the decisions in which a person is named: what may be shown of them has changed. */
export async function touchDecisionsNaming(tx: WriteTx, personId: string): Promise<void> {
  const records = tx.select({ id: decisionRecord.id }).from(decisionRecord).where(sql`strpos(${decisionRecord.record}, ${personId}) > 0`)
  const raised = tx.select({ id: item.id }).from(item).where(eq(item.raisedById, personId))
  const touch = () => tx.update(decision).set({ version: sql`${decision.version} + 1`, changeSequence: nextChange })
  // One by one: an index finds the rows of either, and of neither where they are asked for together.
  await touch().where(inArray(decision.recordId, records))
  await touch().where(inArray(decision.itemId, raised))
}

/** Decisions that name a person, with the deliveries of each. */
export async function selectDecisionsNaming(tx: ReadTx, authorities: Authorities, personId: string, after: string | null, limit: number) {
  const delivered = sql<{ dispatch: string; deliveredAt: string }[] | null>`(
    select json_agg(json_build_object('dispatch', d.id, 'deliveredAt', d.delivered_at) order by d.id) from dispatch d
    where d.decision_id = ${decision.id} and d.delivered_at is not null)`
  return tx.select({
    id: decision.id, address: decision.address, publication: decision.publication, publishedAt: decision.publishedAt, delivered, record: decisionRecord.record,
  }).from(decision).innerJoin(decisionRecord, eq(decisionRecord.id, decision.recordId)).innerJoin(body, eq(body.id, decision.bodyId))
    .innerJoin(authority, eq(authority.id, body.authorityId))
    .where(and(sql`strpos(${decisionRecord.record}, ${personId}) > 0`, within(authorities), after === null ? undefined : gt(decision.id, after)))
    .orderBy(asc(decision.id)).limit(limit)
}

export async function updatePublication(
  tx: WriteTx, id: string, version: number, publication: PublicationLevel, publishedAt: Date | null,
): Promise<void> {
  await tx.update(decision).set({ publication, publishedAt, version: version + 1, changeSequence: nextChange }).where(eq(decision.id, id))
}

const columns = {
  id: decision.id,
  itemId: decision.itemId,
  address: decision.address,
  heldOn: decision.heldOn,
  paragraph: decision.paragraph,
  publication: decision.publication,
  publishedAt: decision.publishedAt,
  changeSequence: decision.changeSequence,
  version: decision.version,
  record: decisionRecord.record,
  contentHash: decisionRecord.contentHash,
  minutesId: minutes.id,
  attestedOn: minutes.attestedOn,
  notice: {
    id: notice.id,
    postedOn: notice.postedOn,
    keptAt: notice.keptAt,
    lastAppealDay: notice.lastAppealDay,
    earliestLegalForceOn: notice.earliestLegalForceOn,
    takenDownOn: notice.takenDownOn,
  },
  bodyCode: body.code,
  authority: authority.code,
  // Who raised the matter does not stand in its record, but may be named there.
  hidden: protectedWhere(sql`strpos(${decisionRecord.record}, p.id::text) > 0 or p.id = (select raised_by from item where item.id = ${decision.itemId})`),
}

const decisions = (tx: ReadTx) => tx.select(columns).from(decision)
  .innerJoin(decisionRecord, eq(decisionRecord.id, decision.recordId)).innerJoin(minutes, eq(minutes.id, decisionRecord.minutesId))
  .innerJoin(body, eq(body.id, decision.bodyId)).innerJoin(authority, eq(authority.id, body.authorityId))
  .leftJoin(notice, eq(notice.minutesId, minutes.id))

export type DecisionRow = Omit<Awaited<ReturnType<typeof decisions>>[number], 'publication'> & { readonly publication: PublicationLevel }

const asDecision = (row: Awaited<ReturnType<typeof decisions>>[number]): DecisionRow => ({ ...row, publication: row.publication as PublicationLevel })

const decisionById = prepared((tx: ReadTx) => decisions(tx).where(eq(decision.id, sql.placeholder('id'))).prepare('decision_by_id'))
const decisionAt = prepared((tx: ReadTx) => decisions(tx).where(eq(decision.address, sql.placeholder('address'))).prepare('decision_at'))

/** A decision of any authority: who asks shows of it what the reader may see. */
export async function selectDecision(tx: ReadTx, by: { id: string } | { address: string }): Promise<DecisionRow | undefined> {
  const rows = await ('id' in by ? decisionById : decisionAt)(tx, by)
  return rows.map(asDecision)[0]
}

/** A decision of those authorities. */
export async function selectDecisionWithin(tx: ReadTx, authorities: Authorities, id: string): Promise<DecisionRow | undefined> {
  return (await decisions(tx).where(and(eq(decision.id, id), within(authorities)))).map(asDecision)[0]
}

/** The same, locked until the transaction ends. */
export async function lockDecision(tx: WriteTx, authorities: Authorities, id: string): Promise<DecisionRow | undefined> {
  return (await decisions(tx).where(and(eq(decision.id, id), within(authorities))).for('update', { of: decision })).map(asDecision)[0]
}

export type DecisionFilter = {
  readonly body?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly caseIds?: readonly string[] | undefined
  /** The public sees what is published, of all. */
  readonly authorities: Authorities | 'public'
}

/** Decisions in the order of their latest change, after a place in it. */
export async function selectDecisions(tx: ReadTx, filter: DecisionFilter, after: number, limit: number): Promise<DecisionRow[]> {
  const inCases = filter.caseIds && inArray(decision.itemId, tx.select({ id: itemCase.itemId }).from(itemCase).where(inArray(itemCase.caseId, [...filter.caseIds])))
  const rows = await decisions(tx).where(and(
    gt(decision.changeSequence, after),
    filter.authorities === 'public' ? ne(decision.publication, 'none') : undefined,
    filter.authorities === 'public' ? undefined : within(filter.authorities),
    filter.body === undefined ? undefined : eq(body.code, filter.body),
    filter.from === undefined ? undefined : gte(decision.heldOn, filter.from),
    filter.to === undefined ? undefined : lte(decision.heldOn, filter.to),
    inCases,
  )).orderBy(asc(decision.changeSequence)).limit(limit)
  return rows.map(asDecision)
}

