import { v7 as uuidv7 } from 'uuid'
import type { Handler } from './limit.ts'
import { inTransaction, only, trail } from './transaction.ts'

const opening = {
  name: 'open-case',
  text: `
    with counter as (
      insert into series_year (series_id, year, last)
      select id, extract(year from now())::int, 1 from series where code = $3
      on conflict (series_id, year) do update set last = series_year.last + 1 where series_year.closed_at is null
      returning series_id, year, last
    ), filed as (
      insert into case_file (id, series_id, year, number, diarienummer, classification, title, opened_on)
      select $2::uuid, series_id, year, last, $3::text || '-' || year || '/' || last, $5, $4, current_date from counter
      returning year, number, diarienummer, opened_on::text as "openedOn"
    ), trailed as (
      ${trail(
        'openCase',
        'case.opened',
        'case',
        `jsonb_build_object('series', $3::text, 'year', year, 'number', number,
        'diarienummer', diarienummer, 'classification', $5::text, 'title', $4::text, 'openedOn', "openedOn",
        'externalId', null, 'responsibleOfficer', null)`,
      )} from filed
    )
    select * from filed`,
}

/** One statement: the counter, the case and its audit entry. */
export const openCase: Handler = async (pool, _parts, { series, title, classification }) => {
  const id = uuidv7()
  const filed = only(
    await pool.query<{ year: number; number: number; diarienummer: string; openedOn: string }>({
      ...opening,
      values: [uuidv7(), id, series, title, classification],
    }),
  )
  return JSON.stringify({
    id,
    series,
    ...filed,
    classification,
    title,
    state: 'open',
    responsibleOfficer: null,
    voidedReason: null,
    externalId: null,
    version: 1,
  })
}

const lockingCase = {
  name: 'lock-case',
  text: `select c.diarienummer, s.authority_id as authority from case_file c join series s on s.id = c.series_id
    where c.id = $1 and c.state = 'open' for no key update of c`,
}
const entering = {
  name: 'register-document',
  text: `
    with entered as (
      insert into document (id, authority_id, case_id, sequence, direction, kind, title, drawn_up_on, registered_on)
      select $2::uuid, $3, $4::uuid, (select coalesce(max(d.sequence), 0) + 1 from document d where d.case_id = $4::uuid),
        $5, $6, $7, $8, $9
      returning sequence
    ), trailed as (
      ${trail(
        'registerDocument',
        'document.registered',
        'document',
        `jsonb_build_object('case', $4::uuid, 'sequence', sequence,
        'direction', $5::text, 'kind', $6::text, 'title', $7::text, 'datedOn', null, 'receivedOn', null, 'drawnUpOn', $8::date,
        'registeredOn', $9::date, 'externalId', null)`,
      )} from entered
    )
    select sequence from entered`,
}

/** The case is locked by a statement before, so that its numbers are taken in order. */
export const registerDocument: Handler = async (
  pool,
  _parts,
  { case: caseId, direction, kind, title, drawnUpOn, registeredOn },
) => {
  const id = uuidv7()
  const placed = await inTransaction(pool, async (client) => {
    const place = only(
      await client.query<{ diarienummer: string; authority: string }>({ ...lockingCase, values: [caseId] }),
    )
    const values = [uuidv7(), id, place.authority, caseId, direction, kind, title, drawnUpOn, registeredOn]
    return { ...place, ...only(await client.query<{ sequence: number }>({ ...entering, values })) }
  })
  return JSON.stringify({
    id,
    case: caseId,
    ...placed,
    direction,
    kind,
    title,
    counterpart: null,
    unit: null,
    datedOn: null,
    receivedOn: null,
    drawnUpOn,
    registeredOn,
    late: false,
    content: null,
    struckReason: null,
    duplicateOf: null,
    externalId: null,
    version: 1,
  })
}

const columns = `c.id, s.code as series, c.year, c.number, c.diarienummer, c.classification, c.title, c.state,
  case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as "responsibleOfficer",
  c.opened_on::text as "openedOn", c.voided_reason as "voidedReason", c.external_id as "externalId", c.version
  from case_file c join series s on s.id = c.series_id left join person p on p.id = c.responsible_officer_id`

const listing = { name: 'list-cases', text: `select ${columns} order by c.id limit 21` }
const finding = { name: 'find-case', text: `select ${columns} where s.code = $1 and c.year = $2 and c.number = $3` }

export const listCases: Handler = async (pool) => {
  const { rows } = await pool.query<{ id: string }>(listing)
  const items = rows.slice(0, 20)
  const cursor = Buffer.from(items.at(-1)?.id ?? '').toString('base64url')
  return JSON.stringify({
    items,
    _links: { self: { href: '/api/v1/cases' }, next: { href: `/api/v1/cases?cursor=${cursor}` } },
  })
}

/** A number is read in the one form that all series of the bench have. */
export const findCase: Handler = async (pool, _parts, _body, query) => {
  const written = /^(.+)-(\d{4})\/(\d+)$/.exec(query.get('diarienummer') ?? '')
  const { rows: items } = await pool.query({ ...finding, values: written?.slice(1) ?? [] })
  return JSON.stringify({ items, _links: { self: { href: `/api/v1/cases?${query.toString()}` } } })
}
