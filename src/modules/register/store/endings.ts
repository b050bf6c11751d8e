import { sql } from 'drizzle-orm'
import { rowsOf, type WriteTx } from '../../../db/transaction.ts'
import { caseUses, type CaseUse, type OpenMatter } from '../../../domain/register/case-ending.ts'
import { assignment } from '../../assignments/tables.ts'
import { body } from '../../bodies/tables.ts'
import { decision } from '../../decisions/tables.ts'
import { act } from '../../deliberation/tables.ts'
import { dispatch } from '../../dispatch/tables.ts'
import { item, itemCase, meeting } from '../../meetings/tables.ts'
import { caseHandover, document } from '../tables.ts'

/**
 * What stands under the number of a case, in whichever authority: it must be locked before this is asked. What has been
 * moved to another case, or struck since it is registered elsewhere, does not.
 */
export async function selectUses(tx: WriteTx, caseId: string): Promise<readonly CaseUse[]> {
  const [found] = await rowsOf<Record<CaseUse, boolean>>(
    tx,
    sql`select
    exists (select from ${document} d where d.case_id = ${caseId} and d.struck_reason is null) as documents,
    exists (select from ${itemCase} i where i.case_id = ${caseId}) as items,
    exists (select from ${assignment} a where a.case_id = ${caseId}) as assignments,
    exists (select from ${caseHandover} h where h.case_id = ${caseId}) as handovers`,
  )
  return caseUses.filter((use) => found?.[use])
}

const has = (kind: string) =>
  sql`exists (select from ${act} done where done.item_id = i.id and done.kind = ${kind} and done.taken_back_at is null)`

/** Where a case is not at its end, in whichever authority: the body and the day are told, and nothing that is said there. */
export const selectOpenMatters = (tx: WriteTx, caseId: string): Promise<readonly OpenMatter[]> =>
  rowsOf(
    tx,
    sql`
  select case when not ${has('decision')} then 'decision' when d.id is null then 'attestation' else 'delivery' end as lacks,
    b.name as body, m.held_on::text as "heldOn", i.paragraph
  from ${itemCase} c join ${item} i on i.id = c.item_id join ${meeting} m on m.id = i.meeting_id join ${body} b on b.id = m.body_id
    left join ${decision} d on d.item_id = i.id
  where c.case_id = ${caseId} and i.withdrawn_reason is null and m.state <> 'cancelled' and (
    not ${has('decision')} or (d.id is null and ${has('recipient')})
    or exists (select from ${dispatch} sent where sent.decision_id = d.id and sent.state <> 'delivered'))
  order by m.held_on, i.position`,
  )
