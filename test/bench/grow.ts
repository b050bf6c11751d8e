import type pg from 'pg'
import { copyOf, openCopier } from './copies.ts'
import type { Office } from './office.ts'
import { publishedMinutes } from './works/minutes.ts'

/** The size of a register: its number of cases, and years of minutes. */
export type Size = { readonly cases: number; readonly years: number }

/** Five boards that meet once a month, forty paragraphs a meeting. */
const meetingsAYear = 60
export const casesAYear = 50_000

/**
 * Fills a database with what an authority has after so many years, the cases and their audit log by one statement each;
 * KS is the series in which more are opened.
 */
export async function growHouse(
  office: Office,
  client: pg.Client,
  { cases, years }: Size,
): Promise<{ decisions: string[] }> {
  const admin = await office.as('admin')
  const { id: authority } = await admin('POST', '/authorities', { code: 'KS', name: 'Kommunstyrelsen' })
  const open = (code: string) => admin('POST', '/series', { authority, code, template: '{series}-{year}/{number}' })
  await open('KS')
  await growCases(client, (await open('ARKIV')).id, cases)
  const { meeting, minutes } = await publishedMinutes(office, authority, 'KS')
  await growMinutes(client, meeting, minutes, years * meetingsAYear)
  await client.query('vacuum analyze')
  const { rows } = await client.query<{ id: string }>('select id from decision order by md5(id::text) limit 2000')
  return { decisions: rows.map(({ id }) => id) }
}

/** UUIDv7 ids, a minute apart. */
const idAt = (
  salt: string,
) => `(lpad(to_hex(1136073600000 + n * 60000::bigint), 12, '0') || '7' || left(md5('${salt}' || n), 3)
  || '8' || left(md5(n || '${salt}'), 15))::uuid`

async function growCases(client: pg.Client, series: string, cases: number): Promise<void> {
  await client.query(
    `
    with opened as (
      insert into case_file (id, series_id, year, number, diarienummer, classification, title, opened_on)
      select ${idAt('case')}, $1, year, number, 'ARKIV-' || year || '/' || number, '312', 'Cykelvägar i kommundel ' || n, make_date(year, 3, 1)
      from generate_series(1, $2::int) n, lateral (select 2006 + (n - 1) / $3::int as year, 1 + (n - 1) % $3::int as number) numbered
      returning id, title
    )
    insert into audit_entry (id, at, actor, client, operation, event, resource, resource_id, after)
    select id, now(), 'local:registrar', 'local:registrar', 'openCase', 'case.opened', 'case', id, jsonb_build_object('title', title)
    from opened`,
    [series, cases, casesAYear],
  )
}

/** Copies of a meeting with everything that its minutes have led to. */
async function growMinutes(client: pg.Client, meeting: string, minutes: string, copies: number): Promise<void> {
  const copier = await openCopier(client, copies)
  const id = { id: copyOf('t.id') }
  const meetingId = { meeting_id: copyOf('t.meeting_id') }
  const minutesId = { minutes_id: copyOf('t.minutes_id') }
  const itemId = { item_id: copyOf('t.item_id') }
  const ofMeeting = `t.meeting_id = '${meeting}'`
  await copier.rows('meeting', `t.id = '${meeting}'`, { ...id, ordinal: 'n + 1' })
  await copier.rows('chosen_attester', ofMeeting, meetingId)
  await copier.rows('attendance', ofMeeting, { ...id, ...meetingId })
  await copier.rows('item', ofMeeting, { ...id, ...meetingId })
  await copier.rows('act', `t.item_id in (select id from item where meeting_id = '${meeting}')`, { ...id, ...itemId })
  // Attested last, since attested rows are frozen.
  await copier.rows('minutes', `t.id = '${minutes}'`, { ...id, ...meetingId, attested_at: 'null', attested_on: 'null' })
  await copier.rows('attestation', `t.minutes_id = '${minutes}'`, minutesId)
  await copier.rows('decision_record', `t.minutes_id = '${minutes}'`, { ...id, ...minutesId, ...itemId })
  await client.query(
    `update minutes set attested_at = whole.attested_at, attested_on = whole.attested_on
    from minutes whole where whole.id = $1 and minutes.attested_at is null`,
    [minutes],
  )
  await copier.rows('decision', `t.item_id in (select id from item where meeting_id = '${meeting}')`, {
    ...id,
    ...itemId,
    record_id: copyOf('t.record_id'),
    address: `'ks/kopia-' || n || '/' || t.paragraph`,
    change_sequence: `nextval('decision_change')`,
  })
  await copier.rows(
    'dispatch',
    `t.decision_id in (select d.id from decision d join decision_record r on r.id = d.record_id
    where r.minutes_id = '${minutes}')`,
    { ...id, decision_id: copyOf('t.decision_id') },
  )
  await copier.rows('notice', `t.minutes_id = '${minutes}'`, { ...id, ...minutesId })
}
