import { and, asc, eq, gt, gte, inArray, isNotNull, lte, ne, or, sql } from 'drizzle-orm'
import { prepared, type ReadTx, type WriteTx } from '../../../db/transaction.ts'
import type { Authorities } from '../../../domain/access.ts'
import { isNamedIn, protectedWhere, within } from '../../bodies/store.ts'
import { authority, body } from '../../bodies/tables.ts'
import { itemCase } from '../../meetings/tables.ts'
import { decisionRecord, minutes } from '../../minutes/tables.ts'
import { notice } from '../../notices/tables.ts'
import { decision } from '../tables.ts'

/** Decisions that name a person, with the deliveries of each. */
export async function selectDecisionsNaming(
  tx: ReadTx,
  authorities: Authorities,
  personId: string,
  after: string | null,
  limit: number,
) {
  const delivered = sql<{ dispatch: string; deliveredAt: string }[] | null>`(
    select json_agg(json_build_object('dispatch', d.id, 'deliveredAt', d.delivered_at) order by d.id) from dispatch d
    where d.decision_id = ${decision.id} and d.delivered_at is not null)`
  return tx
    .select({
      id: decision.id,
      address: decision.address,
      publication: decision.publication,
      publishedAt: decision.publishedAt,
      delivered,
      record: decisionRecord.record,
    })
    .from(decision)
    .innerJoin(decisionRecord, eq(decisionRecord.id, decision.recordId))
    .innerJoin(body, eq(body.id, decision.bodyId))
    .innerJoin(authority, eq(authority.id, body.authorityId))
    .where(
      and(
        isNamedIn(decisionRecord, sql`${personId}`),
        within(authorities),
        after === null ? undefined : gt(decision.id, after),
      ),
    )
    .orderBy(asc(decision.id))
    .limit(limit)
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
  withdrawnSequence: decision.withdrawnSequence,
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
  hidden: protectedWhere(isNamedIn(decisionRecord, sql`p.id`)),
}

/** The notice that an appeal is counted from: the last of those that stand, of which a joint board has several (KL 9:32). */
const lastNotice = sql`(select n.id from ${notice} n where n.minutes_id = ${minutes.id} and n.corrected_at is null order by n.posted_on desc, n.id desc limit 1)`

const decisions = (tx: ReadTx) =>
  tx
    .select(columns)
    .from(decision)
    .innerJoin(decisionRecord, eq(decisionRecord.id, decision.recordId))
    .innerJoin(minutes, eq(minutes.id, decisionRecord.minutesId))
    .innerJoin(body, eq(body.id, decision.bodyId))
    .innerJoin(authority, eq(authority.id, body.authorityId))
    .leftJoin(notice, eq(notice.id, lastNotice))

export type DecisionRow = Awaited<ReturnType<typeof decisions>>[number]

const decisionById = prepared('decision_by_id', (tx: ReadTx) =>
  decisions(tx).where(eq(decision.id, sql.placeholder('id'))),
)
const decisionAt = prepared('decision_at', (tx: ReadTx) =>
  decisions(tx).where(eq(decision.address, sql.placeholder('address'))),
)

/** A decision of any authority: who asks shows of it what the reader may see. */
export async function selectDecision(
  tx: ReadTx,
  by: { id: string } | { address: string },
): Promise<DecisionRow | undefined> {
  return (await ('id' in by ? decisionById : decisionAt)(tx, by))[0]
}

/** A decision of those authorities. */
export async function selectDecisionWithin(
  tx: ReadTx,
  authorities: Authorities,
  id: string,
): Promise<DecisionRow | undefined> {
  return (await decisions(tx).where(and(eq(decision.id, id), within(authorities))))[0]
}

/** The same, locked until the transaction ends. */
export async function lockDecision(
  tx: WriteTx,
  authorities: Authorities,
  id: string,
): Promise<DecisionRow | undefined> {
  return (
    await decisions(tx)
      .where(and(eq(decision.id, id), within(authorities)))
      .for('update', { of: decision })
  )[0]
}

export type DecisionFilter = {
  readonly body?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly caseIds?: readonly string[] | undefined
  readonly authorities: Authorities
}

const asked = (tx: ReadTx, { body: code, from, to, caseIds }: Omit<DecisionFilter, 'authorities'>) => [
  code === undefined ? undefined : eq(body.code, code),
  from === undefined ? undefined : gte(decision.heldOn, from),
  to === undefined ? undefined : lte(decision.heldOn, to),
  caseIds &&
    inArray(
      decision.itemId,
      tx
        .select({ id: itemCase.itemId })
        .from(itemCase)
        .where(inArray(itemCase.caseId, [...caseIds])),
    ),
]

/** Decisions in the order of their latest change, after a place in it. */
export async function selectDecisions(
  tx: ReadTx,
  { authorities, ...filter }: DecisionFilter,
  after: number | null,
  limit: number,
): Promise<DecisionRow[]> {
  return decisions(tx)
    .where(and(gt(decision.changeSequence, after ?? 0), within(authorities), ...asked(tx, filter)))
    .orderBy(asc(decision.changeSequence))
    .limit(limit)
}

const publicPlace = sql<number>`coalesce(${decision.withdrawnSequence}, ${decision.changeSequence})`

/**
 * What the public follows, of all authorities: what is published and, for who has begun, what has been withdrawn since. That
 * is told whatever the filter asks: which decisions a filter leaves would tell what they say.
 */
export async function selectPublicDecisions(
  tx: ReadTx,
  filter: Omit<DecisionFilter, 'authorities'>,
  after: number | null,
  limit: number,
): Promise<DecisionRow[]> {
  const published = and(ne(decision.publication, 'none'), ...asked(tx, filter))
  return decisions(tx)
    .where(
      and(
        gt(publicPlace, after ?? 0),
        after === null ? published : or(published, isNotNull(decision.withdrawnSequence)),
      ),
    )
    .orderBy(asc(publicPlace))
    .limit(limit)
}
