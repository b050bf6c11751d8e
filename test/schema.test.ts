import { randomUUID } from 'node:crypto'
import { asOwner, openTestDatabase } from './support/database.ts'
import { jobs } from '../src/work.ts'
import { t } from './support/suite.ts'

const database = await openTestDatabase(t)

/** Words that are the same in the plural, or have no singular: a new one is added here, not worked around. */
const pluralWords = ['minutes', 'series']

/** The tables of the house; the job queue's own are made by its library. */
const house = `n.nspname = 'public'`
const integrityViolation = '23000'
/** Tables keyed by what they join. */
const compound = new Set(['ballot', 'attestation', 'document_version'])

t.test('tables and columns are named in snake_case, tables in the singular', async (t) => {
  const tables = await column(`
    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${house} and c.relkind in ('r', 'p') order by 1`)
  const plural = tables.filter((name) => name.endsWith('s') && !name.endsWith('ss'))
  t.ok(tables.length > 20)
  t.strictSame(
    tables.filter((name) => !/^[a-z]+(_[a-z]+)*$/.test(name)),
    [],
  )
  t.strictSame(plural, pluralWords)
  t.strictSame(
    await column(`
    select c.relname || '.' || a.attname from pg_attribute a
    join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where ${house} and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
      and a.attname !~ '^[a-z]+(_[a-z]+)*$'`),
    [],
  )
})

t.test('every table has a primary key', async (t) => {
  t.strictSame(
    await column(`
    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${house} and c.relkind in ('r', 'p')
      and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'p')`),
    [],
  )
})

t.test('every foreign key is covered by an index that begins with its columns', async (t) => {
  t.strictSame(
    await column(`
    select k.conrelid::regclass || ': ' || k.conname from pg_constraint k join pg_namespace n on n.oid = k.connamespace
    where ${house} and k.contype = 'f' and not exists (
      select from pg_index i
      where i.indrelid = k.conrelid and i.indisvalid and i.indpred is null
        and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey)`),
    [],
  )
})

t.test('every job has its queue, and every queue its job', async (t) => {
  t.strictSame(await column('select name from pgboss.queue order by 1'), jobs.map(({ name }) => name).toSorted())
})

t.test('instants carry their zone, text has no made-up length, JSON is binary', async (t) => {
  const refused = [
    'timestamp without time zone',
    'time without time zone',
    'time with time zone',
    'character varying',
    'character',
    'json',
    'money',
    'real',
    'double precision',
  ]
  t.strictSame(
    await column(`
    select table_name || '.' || column_name || ': ' || data_type from information_schema.columns
    where table_schema = 'public' and data_type in (${refused.map((type) => `'${type}'`).join(', ')})`),
    [],
  )
})

t.test('constraints and indexes are named for their table and its rule', async (t) => {
  // PostgreSQL 18 lists NOT NULL among the constraints: those have no rule to be named for.
  t.strictSame(
    await column(`
    select c.relname || ': ' || k.conname from pg_constraint k
    join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where ${house} and k.contype in ('c', 'u', 'x', 'f') and not starts_with(k.conname, c.relname || '_')`),
    [],
  )
  t.strictSame(
    await column(`
    select c.relname || ': ' || i.relname from pg_index x
    join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
    join pg_namespace n on n.oid = c.relnamespace
    where ${house} and not starts_with(i.relname, c.relname || '_')`),
    [],
  )
})

t.test('what the law holds still', async (t) => {
  const { vote, voter } = await someRows()
  const frozen = [
    `update audit_entry set actor = 'another'`,
    'delete from audit_entry',
    'truncate audit_entry',
    `update decision_record set record = '{}'`,
    'delete from decision_record',
    'truncate decision_record cascade',
    `update minutes set head = '{}'`,
    `update minutes set head_hash = 'another'`,
    `update minutes set kind = 'immediate'`,
    'update minutes set recorded_at = now()',
    'delete from minutes',
    'truncate minutes cascade',
    `update attestation set signed_hash = 'another' where signed_at is not null`,
    'update attestation set signed_at = null, signed_hash = null where signed_at is not null',
    'delete from attestation',
    `update document_version set hash = 'another'`,
    'delete from document_version',
    `update correction set reason = 'another'`,
    'delete from correction',
    'update case_handover set recorded_at = now()',
    'delete from case_handover',
    'truncate case_handover',
    `update document_move set reason = 'another'`,
    'delete from document_move',
    'truncate document_move',
    `update notice set posted_on = '2021-06-22'`,
    'update notice set late = true',
    'delete from notice',
    `update ballot set choice = 'no'`,
    'update case_file set number = 2',
    'update case_file set year = 2021',
    'delete from case_file',
  ]
  for (const statement of frozen) await t.rejects(asOwner(database, statement), { code: integrityViolation }, statement)
  const again = insert('ballot', { vote_id: vote, person_id: voter, choice: 'no' })
  await t.rejects(again, { code: '23505' }, 'one vote each')
})

t.test('what the law lets go on', async (t) => {
  const living = [
    `update case_file set title = 'Another', state = 'closed'`,
    `update attestation set signed_at = now(), signed_hash = 'h' where signed_at is null`,
    `update minutes set attested_at = now(), attested_on = '2021-06-20'`,
    `update notice set taken_down_on = '2021-07-13'`,
    `update notice set corrected_at = now(), corrected_reason = 'Fel dag'`,
  ]
  for (const statement of living) await t.resolves(database.execute(statement), statement)
  for (const attested of ['attested_at = null', `attested_on = '2021-06-21'`, 'superseded_at = now()']) {
    const statement = `update minutes set ${attested}`
    await t.rejects(asOwner(database, statement), { code: integrityViolation }, `then not ${attested}`)
  }
  await t.rejects(
    database.execute(`update notice set corrected_reason = 'En annan'`),
    { code: integrityViolation },
    'what is corrected stays as it was',
  )
})

/** One row in every table that is frozen, and those they point at. */
async function someRows(): Promise<{ vote: string; voter: string }> {
  const authority = await insert('authority', { code: 'KS', name: 'Kommunstyrelsen' })
  const series = await insert('series', { authority_id: authority, code: 'KS', template: '{series}-{year}/{number}' })
  const body = await insert('body', {
    authority_id: authority,
    code: 'KS',
    name: 'Kommunstyrelsen',
    kind: 'board',
    seats: 15,
  })
  const [chair, voter] = [await insert('person', { name: 'A' }), await insert('person', { name: 'B' })]
  const file = await insert('case_file', {
    series_id: series,
    year: 2020,
    number: 1,
    diarienummer: 'KS-2020/1',
    title: 'Utvärdering',
    opened_on: '2020-10-01',
  })
  const meeting = await insert('meeting', { body_id: body, held_on: '2021-06-16' })
  const item = await insert('item', { meeting_id: meeting, position: 1, title: 'Utvärdering', body_id: body })
  const vote = await insert('act', { item_id: item, position: 1, kind: 'vote', details: '{}' })
  await insert('ballot', { vote_id: vote, person_id: voter, choice: 'yes' })
  const minutes = await insert('minutes', { meeting_id: meeting, kind: 'ordinary', head: '{"a":1}', head_hash: 'h' })
  await insert('attestation', {
    minutes_id: minutes,
    person_id: chair,
    role: 'chair',
    signed_hash: 'h',
    signed_at: '2021-06-20',
  })
  await insert('attestation', { minutes_id: minutes, person_id: voter, role: 'attester' })
  await insert('notice', {
    minutes_id: minutes,
    posted_on: '2021-06-21',
    kept_at: 'Kansliet',
    last_appeal_day: '2021-07-12',
    earliest_legal_force_on: '2021-07-13',
    late: 'false',
  })
  await insert('decision_record', { minutes_id: minutes, item_id: item, record: '{"a":1}', content_hash: 'h' })
  await insert('case_handover', {
    case_id: file,
    from_authority_id: authority,
    to_authority_id: await insert('authority', { code: 'KF', name: 'Kommunfullmäktige' }),
  })
  const document = await insert('document', {
    authority_id: authority,
    direction: 'drawnUp',
    kind: 'staffReport',
    title: 'Tjänsteutlåtande',
    registered_on: '2021-05-26',
  })
  await insert('document_move', {
    document_id: document,
    case_id: file,
    sequence: 1,
    reason: 'Fel ärende',
    by: 'local:registrar',
  })
  await insert('document_version', { document_id: document, version: 1, hash: 'h', media_type: 'text/plain', size: 1 })
  await insert('correction', { case_id: file, changes: '[]', reason: 'Skrivfel', by: 'local:registrar' })
  await insert('audit_entry', {
    actor: 'local:clerk',
    client: 'local',
    operation: 'openCase',
    event: 'case.opened',
    resource: 'case',
    resource_id: file,
  })
  return { vote, voter }
}

/** Inserts a row by its columns; one that has an id gets one, and answers with it. */
async function insert(table: string, values: Readonly<Record<string, string | number>>): Promise<string> {
  const id = randomUUID()
  const keyed = compound.has(table) ? values : { id, ...values }
  const columns = Object.keys(keyed)
  const places = columns.map((_, index) => `$${index + 1}`)
  const statement = `insert into ${table} (${columns.join(', ')}) values (${places.join(', ')})`
  await database.execute(statement, Object.values(keyed))
  return id
}

/** The first column of every row. */
async function column(statement: string): Promise<readonly string[]> {
  const { rows } = await database.execute(statement)
  return rows.map((row) => String(Object.values(row as object)[0]))
}
