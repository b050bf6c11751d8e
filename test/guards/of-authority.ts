import { getTableColumns, getTableName } from 'drizzle-orm'
import * as tables from '../../src/db/schema.ts'
import type { World } from './arrangements/index.ts'

/** Everything that belongs to an authority, by table and id; persons belong to none. */
const belongings = `with
  b as (select id from body where authority_id = $1),
  s as (select id from series where authority_id = $1),
  c as (select id from case_file where series_id in (select id from s)),
  d as (select id from document where authority_id = $1),
  m as (select id from meeting where body_id in (select id from b)),
  i as (select id from item where meeting_id in (select id from m)),
  n as (select id from minutes where meeting_id in (select id from m)),
  k as (select id from decision where body_id in (select id from b))
  select id, 0 as version from authority where id = $1
  union all select id, version from unit where authority_id = $1
  union all select id, version from body where authority_id = $1
  union all select id, version from appointment where body_id in (select id from b)
  union all select id, 0 from s
  union all select id, version from case_file where id in (select id from c)
  union all select id, 0 from case_handover where case_id in (select id from c)
  union all select id, 0 from correction where case_id in (select id from c) or document_id in (select id from d)
  union all select id, version from document where id in (select id from d)
  union all select id, 0 from document_move where document_id in (select id from d)
  union all select id, version from meeting where id in (select id from m)
  union all select id, version from item where id in (select id from i)
  union all select id, case when taken_back_at is null then 0 else 1 end from act where item_id in (select id from i)
  union all select id, version from attendance where meeting_id in (select id from m)
  union all select id, 0 from excuse where meeting_id in (select id from m)
  union all select id, 0 from officer where meeting_id in (select id from m)
  union all select id, version from minutes where id in (select id from n)
  union all select id, 0 from decision_record where minutes_id in (select id from n)
  union all select id, 0 from adjournment where meeting_id in (select id from m)
  union all select id, version from notice where minutes_id in (select id from n)
  union all select id, version from decision where id in (select id from k)
  union all select id, version from dispatch where decision_id in (select id from k)
  union all select id, version from assignment where given_by_id in (select id from b)`

/** The tables with an id that are not asked of above: what an authority has there could be shown without a guard seeing it. */
export const unasked: readonly string[] = Object.values(tables)
  .filter((table) => 'id' in getTableColumns(table))
  .map(getTableName)
  .filter((name) => !new RegExp(`from ${name}\\b`).test(belongings))

/** The ids of what belongs to the authority of a world, each with its version. */
export async function belongingsOf({ on, authority }: World): Promise<ReadonlyMap<string, number>> {
  const { rows } = await on.database.execute(belongings, [authority.id])
  return new Map((rows as { id: string; version: number }[]).map(({ id, version }) => [id, version]))
}

/** How many entries of the audit log concern any of these, after those counted before. */
export async function trailOfAny(
  { on }: World,
  ids: readonly string[],
): Promise<readonly { id: string; operation: string; event: string }[]> {
  const { rows } = await on.database.execute(
    'select id, operation, event from audit_entry where resource_id = any($1::uuid[]) order by id',
    [`{${ids.join(',')}}`],
  )
  return rows as { id: string; operation: string; event: string }[]
}

/** Which of these are persons, whom all authorities of the municipality share. */
export async function personsAmong({ on }: World, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await on.database.execute('select id from person where id = any($1::uuid[])', [`{${ids.join(',')}}`])
  return new Set((rows as { id: string }[]).map(({ id }) => id))
}

/**
 * Entries of the audit log without their authority, with a version that the resource has not reached, or without the
 * version it has; the version of an item changes with each of its acts and with its number, which have entries of their
 * own.
 */
export async function strayEntries({ on, authority }: World): Promise<readonly string[]> {
  const { rows } = await on.database.execute(
    `with own as (${belongings}),
    said as (
      select e.operation, e.event, e.authority, e.version, own.version as now, own.id is not null as is_own,
        e.resource not in ('act', 'item')
          and e.id = (select max(l.id::text) from audit_entry l where l.resource_id = e.resource_id and l.version is not null)::uuid as is_latest
      from audit_entry e left join own on own.id = e.resource_id)
    select distinct operation || ' ' || event || ': ' || case
      when authority is distinct from $2 then 'is said to be of ' || coalesce(authority, 'none')
      when version > now then 'tells of a version to come'
      else 'the resource has since come to another version, and nothing tells of it' end as fault
    from said where is_own and (authority is distinct from $2 or version > now or (is_latest and version < now))
    union select distinct operation || ' ' || event || ': is of another authority and said to be of this one' from said where not is_own and authority = $2
    order by 1`,
    [authority.id, authority.code],
  )
  return (rows as { fault: string }[]).map(({ fault }) => fault)
}
