import { startApp } from '../support/app.ts'
import { asOwner } from '../support/database.ts'
import { given } from '../support/given.ts'
import { contested, ok, openedMeeting, type Held } from '../support/meeting.ts'
import { t } from '../support/suite.ts'
import { fates, type Frozen } from './fates.ts'

// What triggers freeze, whoever writes: here the owner of the tables, who has every privilege.
const on = await startApp(t)
const registrar = on.as(['registrar', 'clerk'])
const match = { 'if-match': '*' }
const refusal = { code: '23000', message: /frozen|counter|attested|trail|stays/ }
const lawful = { code: 'UND01' }
const tables = Object.keys(fates)
const withFate = <Kind extends string>(fate: Kind) =>
  Object.entries(fates).filter(
    (entry): entry is [string, Extract<(typeof entry)[1], { fate: Kind }>] => entry[1].fate === fate,
  )

/** Runs statements and rolls them back. */
const tried = (statements: string) =>
  asOwner(on.database, `do $$ begin ${statements}; raise exception using errcode = 'UND01'; end $$`)

/** A vote under a new item with a case, decided. */
async function votedItem(held: Held): Promise<string> {
  const { id: caseFile } = await given.caseFile(on, { authority: held.body.authority })
  const { item, prepared, counter } = await contested(held)
  ok(await held.clerk.patch(`/items/${item}`, { cases: [caseFile] }, match))
  const proposition = (
    await held.record(item, 'propositions', {
      form: 'againstEachOther',
      options: [prepared, counter],
      finding: prepared,
    })
  ).id
  const vote = (await held.record(item, 'votes', { proposition, requestedBy: [held.members[2]] })).id
  for (const person of held.members) ok(await held.clerk.post(`/votes/${vote}/ballots`, { person, choice: 'yes' }))
  await held.record(item, `votes/${vote}/closing`)
  await held.record(item, 'decision')
  return item
}

/** A meeting that goes on, adjourned once, with an excuse, an officer, and minutes of its first paragraph alone. */
async function meetingUnderWay() {
  const held = await openedMeeting(on)
  const {
    meeting: { id },
    clerk,
    members,
  } = held
  ok(await clerk.post(`/meetings/${id}/adjournments`, {}))
  ok(await clerk.post(`/meetings/${id}/resumption`, {}))
  const [item, next] = [await votedItem(held), await votedItem(held)]
  ok(await clerk.post(`/meetings/${id}/excuses`, { person: members[4] }))
  ok(await clerk.post(`/meetings/${id}/attesters`, { person: members[3], fromItem: next, toItem: next }))
  return {
    held,
    item,
    next,
    minutes: ok(await clerk.post(`/meetings/${id}/minutes`, { kind: 'immediate', items: [item] })),
  }
}

const [one, other] = [await meetingUnderWay(), await meetingUnderWay()]
for (const person of one.held.members.slice(0, 2)) {
  ok(
    await on
      .as('member', { person })
      .post(`/minutes/${one.minutes.id}/attestations`, { headHash: one.minutes.headHash }),
  )
}
const whereabouts: Readonly<Record<string, string>> = {
  meeting: one.held.meeting.id,
  other_meeting: other.held.meeting.id,
  item: one.item,
  other_item: one.next,
}
const at = (where: string) => where.replaceAll(/:([a-z_]+)/g, (_, name: string) => `'${whereabouts[name]}'::uuid`)

/** Rows in the tables that a meeting does not fill. */
async function someRegister(): Promise<void> {
  const [{ id }, { id: authority }] = [await given.caseFile(on), await given.authority(on)]
  const [document, annex] = [await given.document(on, { case: id }), await given.document(on, { case: id })]
  await given.content(on, annex.id, 'Bilagan')
  ok(await registrar.post(`/documents/${document.id}/annexes`, { number: 1, document: annex.id, version: 1 }))
  ok(await registrar.post(`/cases/${id}/corrections`, { title: 'Rättad rubrik', reason: 'Skrivfel' }, match))
  ok(await registrar.post(`/cases/${id}/handovers`, { to: authority }))
  const misplaced = await given.document(on, { case: id })
  const { id: right } = await given.caseFile(on, { series: (await registrar.get(`/cases/${id}`)).body.series })
  ok(await registrar.post(`/documents/${misplaced.id}/move`, { case: right, reason: 'Fel ärende' }, match))
  await asOwner(on.database, 'insert into paragraph_counter (body_id, year, last) values ($1, 2026, 7)', [
    one.held.body.id,
  ])
}
await someRegister()

const columns = new Map<string, { name: string; type: string }[]>()
const { rows: known } =
  await on.database.execute(`select table_name, column_name as name, data_type as type from information_schema.columns
  where table_schema = 'public' order by table_name, ordinal_position`)
for (const { table_name: table, ...column } of known as { table_name: string; name: string; type: string }[]) {
  columns.set(table, [...(columns.get(table) ?? []), column])
}

t.test('every table has its row of fates, and every row its table', async (t) => {
  t.strictSame([...columns.keys()].sort(), [...tables].sort())
})

t.test('no table can be truncated but that of the stored answers', async (t) => {
  for (const table of tables.filter((name) => name !== 'idempotency_key')) {
    await t.rejects(tried(`truncate ${table} cascade`), refusal, table)
    await t.rejects(tried(`truncate ${table}`), { code: /^(23000|0A000)$/ }, `${table} alone`)
  }
  await t.rejects(tried('truncate idempotency_key'), lawful)
})

t.test('append-only rows are neither updated nor deleted', async (t) => {
  for (const [table] of withFate('append-only')) {
    const { rows } = await on.database.execute(`select from ${table} limit 1`)
    t.equal(rows.length, 1, `${table} has rows`)
    await t.rejects(tried(`delete from ${table}`), refusal, `delete from ${table}`)
    for (const { name } of columns.get(table) ?? [])
      await t.rejects(tried(`update ${table} set ${name} = ${name}`), refusal, `${table}.${name}`)
  }
})

t.test('a counter only counts up, and is never deleted', async (t) => {
  for (const [table, { on: ahead, back }] of withFate('counter')) {
    await t.rejects(tried(`update ${table} set ${ahead}`), lawful, `${table} ahead`)
    await t.rejects(tried(`update ${table} set ${back}`), refusal, `${table} back`)
    await t.rejects(tried(`delete from ${table}`), refusal, `delete from ${table}`)
  }
  await t.rejects(tried('update series_year set closed_at = now()'), lawful, 'a year is closed')
  await t.rejects(
    tried('update series_year set closed_at = now(); update series_year set closed_at = null'),
    refusal,
    'and not opened again',
  )
  await t.rejects(
    tried('update series_year set closed_at = now(); update series_year set last = last + 1'),
    refusal,
    'nor counted on',
  )
  await t.rejects(
    tried('update decision set change_sequence = change_sequence - 1'),
    refusal,
    'the place among the changes',
  )
})

/** Another value than the current one, as SQL. */
function otherThan({ name, type }: { name: string; type: string }): string {
  const other: Readonly<Record<string, string>> = {
    uuid: 'gen_random_uuid()',
    text: `coalesce(${name}, '') || 'x'`,
    integer: `coalesce(${name}, 0) + 1`,
    bigint: `${name} + 1`,
    date: `coalesce(${name}, '2020-01-01') + 1`,
    jsonb: `'{"x":1}'`,
    'timestamp with time zone': `coalesce(${name}, now()) + interval '1 minute'`,
  }
  const value = other[type]
  if (value === undefined) throw new Error(`Nothing is known to differ from a ${type}`)
  return value
}

/** Inserts a copy of such a row as another row. */
const copied = (
  table: string,
  where: string,
  anew: Readonly<Record<string, string>>,
) => `insert into ${table} (${writable(table)})
  select ${writable(table)} from (select (jsonb_populate_record(null::${table}, to_jsonb(t) || jsonb_build_object(${Object.entries(
    anew,
  )
    .map(([name, value]) => `'${name}', ${value}`)
    .join(', ')}))).* from ${table} t where ${where} limit 1) c`
const writable = (table: string) => (columns.get(table) ?? []).map(({ name }) => name).join(', ')

t.test('rows of what is attested cannot be updated, deleted or inserted, and those beside them can', async (t) => {
  for (const [table, fate] of withFate('frozen when attested')) {
    const of = at(fate.of)
    t.ok((await on.database.execute(`select from ${table} where ${of}`)).rows.length > 0, `${table} has rows`)
    await t.rejects(tried(`delete from ${table} where ${of}`), refusal, `delete from ${table}`)
    for (const column of columns.get(table) ?? []) await holds(t, table, column, fate)
    if (fate.anew !== undefined) await t.rejects(tried(copied(table, of, fate.anew)), refusal, `${table} is added`)
    if (fate.beside === undefined) continue
    const [beside, [first = { name: '' }] = []] = [at(fate.beside), columns.get(table)]
    await t.rejects(
      tried(`update ${table} set ${first.name} = ${first.name} where ${beside}`),
      lawful,
      `${table} beside it`,
    )
    if (fate.anew !== undefined)
      await t.rejects(tried(copied(table, beside, fate.anew)), lawful, `${table} is added beside it`)
    if (goes.includes(table))
      await t.rejects(tried(`delete from ${table} where ${beside}`), lawful, `${table} is removed beside it`)
  }
})

/** Tables whose rows may be deleted while nothing is attested. */
const goes = ['attendance', 'chosen_attester', 'excuse', 'item_case', 'officer']

async function holds(
  t: { rejects: typeof import('tap').t.rejects },
  table: string,
  column: { name: string; type: string },
  { of, lives }: Frozen,
) {
  const { name } = column
  const other = lives?.[name]
  if (other !== undefined)
    await t.rejects(
      tried(`update ${table} set ${name} = ${other} where ${at(of)}`),
      lawful,
      `${table}.${name} lives on`,
    )
  // Where no column may change, not even an update to the same value is allowed.
  else
    await t.rejects(
      tried(`update ${table} set ${name} = ${lives === undefined ? name : otherThan(column)} where ${at(of)}`),
      refusal,
      `${table}.${name}`,
    )
}

t.test(
  'no ballots or records are inserted under an attested paragraph, nor a decision under one that is not',
  async (t) => {
    const ballots = (item: string) => `insert into ballot (vote_id, person_id, choice)
    select a.id, (select id from person where name = 'Nyanländ'), 'no' from act a where a.kind = 'vote' and a.item_id = '${item}'`
    const record = (
      item: string,
      minutes: string,
    ) => `insert into decision_record (id, minutes_id, item_id, record, content_hash)
    values (gen_random_uuid(), '${minutes}', '${item}', '{}', 'h')`
    const attest = `update attestation set signed_at = now(), signed_hash = 'h' where minutes_id = '${other.minutes.id}';
    update minutes set attested_at = now(), attested_on = current_date where id = '${other.minutes.id}'`
    const decision = (
      item: string,
      of: string,
    ) => `insert into decision (id, item_id, record_id, body_id, address, held_on, paragraph, change_sequence)
    select gen_random_uuid(), '${item}', r.id, '${one.held.body.id}', 'x/y', '2026-11-23', 9, nextval('decision_change') from decision_record r where r.item_id = '${of}'`
    await given.person(on, { name: 'Nyanländ' })
    await t.rejects(tried(ballots(one.item)), refusal)
    await t.rejects(tried(ballots(one.next)), lawful)
    await t.rejects(tried(record(one.item, other.minutes.id)), refusal, 'composed again')
    await t.rejects(tried(record(one.next, other.minutes.id)), lawful)
    await t.rejects(tried(record(one.next, one.minutes.id)), refusal, 'more than was attested')
    await t.rejects(tried(decision(other.item, other.item)), refusal, 'of what is not attested')
    await t.rejects(tried(`${attest}; ${decision(other.item, other.item)}`), lawful)
    await t.rejects(tried(`${attest}; ${decision(other.next, other.item)}`), refusal, 'of another paragraph')
  },
)

t.test('minutes are attested by those who sign, and what was replaced is not', async (t) => {
  const [attest, sign] = [
    `update minutes set attested_at = now(), attested_on = current_date where id = '${other.minutes.id}'`,
    `update attestation set signed_at = now(), signed_hash = 'h' where minutes_id = '${other.minutes.id}'`,
  ]
  await t.rejects(tried(attest), refusal)
  await t.rejects(tried(`${sign}; ${attest}`), lawful)
  await t.rejects(
    tried(`update minutes set superseded_at = now() where id = '${other.minutes.id}'; ${sign}; ${attest}`),
    refusal,
  )
  await t.rejects(
    tried(
      `update attestation set person_id = (select id from person where name = 'Nyanländ') where minutes_id = '${other.minutes.id}' and role = 'chair'`,
    ),
    refusal,
  )
  await t.rejects(
    tried(
      `insert into minutes (id, meeting_id, kind, head, head_hash, attested_at) values (gen_random_uuid(), '${other.held.meeting.id}', 'immediate', '{}', 'h', now())`,
    ),
    refusal,
  )
})

t.test('a meeting goes on after what was attested at once, to its end and not beyond', async (t) => {
  const adjourn = (meeting: string) =>
    `insert into adjournment (id, meeting_id, from_time) values (gen_random_uuid(), '${meeting}', now())`
  const close = (meeting: string) => `update meeting set state = 'closed', closed_at = now() where id = '${meeting}'`
  const { id } = one.held.meeting
  await t.rejects(
    tried(`${adjourn(id)}; update adjournment set to_time = now() where to_time is null; ${close(id)}`),
    lawful,
  )
  await t.rejects(tried(`${close(id)}; ${adjourn(id)}`), refusal)
  await t.rejects(
    tried(`update meeting set closed_at = now() where id = '${id}'`),
    refusal,
    'the end is stated when it ends',
  )
  for (const change of [`state = 'open'`, `closed_at = now() + interval '1 hour'`, 'closed_at = null']) {
    await t.rejects(tried(`${close(id)}; update meeting set ${change} where id = '${id}'`), refusal, change)
    await t.rejects(
      tried(`${close(other.held.meeting.id)}; update meeting set ${change} where id = '${other.held.meeting.id}'`),
      lawful,
      `${change}, where nothing is attested`,
    )
  }
  await t.rejects(tried(`update meeting set state = 'cancelled' where id = '${id}'`), refusal)
  await t.rejects(tried('update item set paragraph = paragraph + 100 where paragraph is not null'), refusal, 'a number')
})

t.test('what has been delivered, or posted and taken down, stays', async (t) => {
  const dispatch = `insert into dispatch (id, decision_id, position, label) select gen_random_uuid(), id, 99, 'Akten' from decision limit 1`
  const delivered = `${dispatch}; update dispatch set state = 'delivered', delivered_at = now() where position = 99`
  await t.rejects(tried(`${delivered}`), lawful)
  await t.rejects(tried(`${delivered}; update dispatch set delivered_hash = 'x' where position = 99`), refusal)
  await t.rejects(tried(`${delivered}; delete from dispatch where position = 99`), refusal)
  const notice = `insert into notice (id, minutes_id, posted_on, kept_at, last_appeal_day, earliest_legal_force_on, late)
    values (gen_random_uuid(), '${one.minutes.id}', '2026-11-24', 'Kansliet', '2026-12-15', '2026-12-16', false)`
  await t.rejects(tried(`${notice}; update notice set taken_down_on = '2026-12-20'`), lawful)
  for (const change of ['late = true', `kept_at = 'Arkivet'`, "recorded_at = now() - interval '1 day'"])
    await t.rejects(tried(`${notice}; update notice set ${change}`), refusal, change)
})

t.test('the audit log is dated by the database, and keeps the id of the transaction', async (t) => {
  const entry = (stated: Readonly<Record<string, string>> = {}) =>
    `insert into audit_entry (id, actor, client, operation, event, resource, resource_id${Object.keys(stated)
      .map((name) => `, ${name}`)
      .join('')}) values (gen_random_uuid(), 'a', 'c', 'o', 'e', 'r', gen_random_uuid()${Object.values(stated)
      .map((value) => `, ${value}`)
      .join('')})`
  await t.rejects(tried(entry()), lawful)
  const statements: Readonly<Record<string, string>>[] = [
    { at: `now() - interval '1 second'` },
    { at: `now() + interval '1 second'` },
    { at: `'2021-06-16'` },
    { generation: '2' },
    { generation: '0' },
    { xid: `'1'::xid8` },
  ]
  for (const stated of statements) await t.rejects(tried(entry(stated)), refusal, JSON.stringify(stated))
  on.clock.now = new Date('2031-01-01T00:00:00Z')
  const { id } = await given.person(on)
  const { rows } = await on.database.execute(
    `select abs(extract(epoch from now() - at)) < 60 as is_now from audit_entry where resource_id = $1`,
    [id],
  )
  t.same(rows, [{ is_now: true }], 'whatever the clock of the server says')
})

t.test('a temporary table of the same name hides nothing', async (t) => {
  const act = copied('act', at((fates.act as Frozen).of), { id: 'gen_random_uuid()', position: '1000' })
  for (const table of ['minutes', 'decision_record', 'item', 'meeting']) {
    await t.rejects(
      tried(`create temporary table ${table} (like public.${table}); ${act.replaceAll(' act ', ' public.act ')}`),
      refusal,
      table,
    )
  }
})
