import { startApp } from '../support/app.ts'
import { asOwner } from '../support/database.ts'
import { refused } from '../support/expect.ts'
import { given, newCode } from '../support/given.ts'
import { attested, contested, ok, openedMeeting } from '../support/meeting.ts'
import { t } from '../support/suite.ts'

const on = await startApp(t)
const auditor = on.as('auditor')
const admin = on.as('admin')

type Entry = {
  readonly id: string
  readonly event: string
  readonly resource: string
  readonly resourceId: string
  readonly after: unknown
}

/** Every entry of a list, following its links; no page is longer than asked. */
async function walk(url: string, limit = 100): Promise<Entry[]> {
  const entries: Entry[] = []
  for (let next: string | undefined = `${url}${url.includes('?') ? '&' : '?'}limit=${limit}`; next !== undefined; ) {
    const { items, _links } = ok(await auditor.get(next.replace('/api/v1', '')))
    entries.push(...items)
    if (items.length > limit || (_links.next !== undefined && items.length < limit))
      throw new Error(`a page of ${items.length}`)
    next = _links.next?.href
  }
  return entries
}

t.test('the trail says who did what with what and when, latest first', async (t) => {
  const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'
  const by = on.as('admin', { subject: 'idp:anna', client: 'portal' })
  const { body: authority } = await by.post('/authorities', { code: newCode('N'), name: 'Nämnden' })
  const { body } = await by.post('/bodies', {
    authority: authority.id,
    code: newCode('O'),
    name: 'Nämnden',
    kind: 'board',
    seats: 5,
  })
  const asked = Date.now()
  ok(await by.patch(`/bodies/${body.id}`, { seats: 7 }, { 'if-match': '"1"', traceparent }))
  const { items } = ok(await auditor.get('/audit-entries?limit=3'))
  t.match(items, [{ event: 'body.changed' }, { event: 'body.opened' }, { event: 'authority.opened' }])
  const { id, at, traceparent: traced, before, after, ...entry } = items[0]
  t.strictSame(entry, {
    actor: 'idp:anna',
    client: 'portal',
    operation: 'changeBody',
    event: 'body.changed',
    resource: 'body',
    resourceId: body.id,
    reason: null,
  })
  // By the clock of the database, where that of the test stands still; a moment is given where they are two machines'.
  t.ok(Math.abs(new Date(at).getTime() - asked) < 10_000, at)
  t.match({ before, after }, { before: { seats: 5 }, after: { seats: 7 } })
  t.match(id, /^[0-9a-f-]{36}$/)
  t.match(traced, /^00-4bf92f3577b34da6a3ce929d0e0e4736-/)
})

t.test('a reason that was stated is kept', async (t) => {
  const opened = await given.caseFile(on)
  ok(await on.as('registrar').post(`/cases/${opened.id}/voiding`, { reason: 'Öppnat två gånger' }, { 'if-match': '*' }))
  t.match(await walk(`/audit-entries?resourceId=${opened.id}`), [
    { event: 'case.voided', reason: 'Öppnat två gånger' },
    { event: 'case.opened', reason: null },
  ])
})

t.test('it is narrowed to a kind of resource and to one of them, and pages', async (t) => {
  const [one, other] = [await given.body(on), await given.body(on)]
  for (let seats = 1; seats <= 6; seats += 1) ok(await admin.patch(`/bodies/${one.id}`, { seats }, { 'if-match': '*' }))
  await given.person(on)
  const events = (entries: readonly Entry[]) => entries.map(({ event }) => event)
  const own = await walk(`/audit-entries?resource=body&resourceId=${one.id}`)
  t.same(events(own), [...Array(6).fill('body.changed'), 'body.opened'])
  t.match(
    own.map(({ after }) => after),
    [6, 5, 4, 3, 2, 1, 15].map((seats) => ({ seats })),
  )
  t.strictSame(await walk(`/audit-entries?resourceId=${one.id}`, 2), own, 'two a page, each once')
  t.same(events(await walk(`/audit-entries?resourceId=${other.id}`)), ['body.opened'])
  const bodies = await walk('/audit-entries?resource=body', 3)
  t.ok(bodies.every(({ resource }) => resource === 'body'))
  t.ok([one.id, other.id].every((id) => bodies.some(({ resourceId }) => resourceId === id)))
  const all = await walk('/audit-entries', 7)
  t.strictSame(
    all.map(({ id }) => id),
    [...new Set(all.map(({ id }) => id))].sort().reverse(),
  )
  t.same(await on.database.execute('select count(*)::int as n from audit_entry').then(({ rows }) => rows), [
    { n: all.length },
  ])
  t.same(await walk(`/audit-entries?resource=person&resourceId=${one.id}`), [])
  t.same(await walk('/audit-entries?resource=ingenting'), [])
  refused(t, await auditor.get('/audit-entries?resourceId=x'), 400, 'invalid-request')
  refused(
    t,
    await auditor.get(`/audit-entries?cursor=${Buffer.from('x').toString('base64url')}`),
    400,
    'invalid-request',
  )
  refused(t, await auditor.get('/audit-entries?limit=101'), 400, 'invalid-request')
})

t.test('the trail is written in the same commit as the change, and a refusal leaves none', async (t) => {
  const body = await given.body(on)
  const appointment = await given.appointment(on, body.id)
  ok(await admin.patch(`/bodies/${body.id}`, { seats: 3 }, { 'if-match': '*' }))
  const written = [
    ['body', body.id, 'body.changed'],
    ['appointment', appointment.id, 'person.appointed'],
    ['person', appointment.person, 'person.registered'],
  ]
  for (const [table, id, event] of written) {
    const { rows } = await on.database.execute(
      `select r.xmin = a.xmin as together from ${table} r
      join audit_entry a on a.resource_id = r.id where r.id = $1 and a.event = $2`,
      [id, event],
    )
    t.same(rows, [{ together: true }], table)
  }
  const count = async () => (await on.database.execute('select count(*)::int as n from audit_entry')).rows
  const before = await count()
  refused(t, await admin.patch(`/bodies/${body.id}`, { seats: 4 }, { 'if-match': '"1"' }), 412, 'stale')
  refused(t, await admin.post('/bodies', { ...body, id: undefined, version: undefined }), 409, 'code-taken')
  t.same(await count(), before)
})

t.test('auditors and administrators alone may read it', async (t) => {
  for (const role of ['auditor', 'admin'] as const) t.equal((await on.as(role).get('/audit-entries')).status, 200, role)
  for (const role of ['registrar', 'clerk', 'officer', 'member', 'archivist', 'integration'] as const) {
    refused(t, await on.as(role).get('/audit-entries'), 403, 'not-permitted', { action: 'audit:read' })
  }
  refused(t, await on.stranger.get('/audit-entries'), 401, 'unauthenticated')
})

t.test(
  'it names no one: it points at acts by their ids, and at who attended, voted and signed by theirs',
  async (t) => {
    const held = await openedMeeting(on)
    const [chair = '', m2 = '', m3 = '', m4 = '', m5 = ''] = held.members
    const consultant = { name: 'Konsulten Utifrån', organisation: 'Governo' }
    const { item, prepared, counter } = await contested(held)
    const motions = (await walk(`/audit-entries?resource=act`)).filter(
      ({ event, after }) => event === 'motion.recorded' && JSON.stringify(after).includes(item),
    )
    t.strictSame(
      motions.map(({ after }) => after),
      [{ item }, { item }],
      'an act is never changed: it is not repeated',
    )
    const proposition = (
      await held.record(item, 'propositions', {
        form: 'againstEachOther',
        options: [prepared, counter],
        finding: prepared,
      })
    ).id
    const vote = (await held.record(item, 'votes', { proposition, requestedBy: [m3] })).id
    for (const [person, choice] of [
      [chair, 'yes'],
      [m2, 'yes'],
      [m3, 'no'],
      [m4, 'no'],
      [m5, 'abstained'],
    ])
      ok(await held.clerk.post(`/votes/${vote}/ballots`, { person, choice }))
    await held.record(item, `votes/${vote}/closing`)
    await held.record(item, 'decision')
    await held.record(item, 'reservations', { by: [m3], inFavourOf: { proposal: counter, as: 'own' }, form: 'oral' })
    await held.record(item, 'protocol-notes', { by: [m4], state: 'announced' })
    const next = (await held.item()).id
    await held.record(next, 'recusals', { person: m5, ground: 'party' })
    await held.record(next, 'contributions', { form: 'informs', persons: [consultant, m2] })
    ok(await held.clerk.post(`/items/${next}/withdrawal`, { reason: 'Ärendet utgår' }))
    await attested(on, held)
    const officer = await given.person(on, { name: 'Ledamot Handläggare' })
    const opened = await given.caseFile(on, { responsibleOfficer: officer.id })
    ok(await on.as('registrar').patch(`/cases/${opened.id}`, { responsibleOfficer: null }, { 'if-match': '*' }))
    ok(await admin.patch(`/persons/${m5}`, { name: 'Ledamot Omdöpt' }, { 'if-match': '*' }))
    ok(await admin.patch(`/persons/${m5}`, { protectedIdentity: true }, { 'if-match': '*' }))
    const trail = await walk('/audit-entries')
    for (const entry of trail) t.notMatch(JSON.stringify(entry), /Ledamot /, entry.event)
    for (const id of held.members) t.ok(trail.some(({ after }) => JSON.stringify(after).includes(id)))
    for (const entry of trail) t.notMatch(JSON.stringify(entry), /Konsulten|Ett ärende|Rapporten/i, entry.event)
  },
)

t.test('what has been written stays: no request and no statement changes it', async (t) => {
  const [{ id = '' } = {}] = await walk('/audit-entries')
  const everything = on.as(['admin', 'auditor', 'registrar', 'clerk'])
  const created = await everything.post('/audit-entries', { event: 'x' })
  refused(t, created, 405, 'method-not-allowed')
  t.equal(created.headers.allow, 'GET, HEAD, OPTIONS')
  const answers = [
    await everything.put(`/audit-entries/${id}`, {}),
    await everything.patch(`/audit-entries/${id}`, {}),
    await everything.del(`/audit-entries/${id}`),
  ]
  for (const answer of answers) refused(t, answer, 404, 'no-such-route')
  const before = await walk('/audit-entries')
  for (const statement of [
    'update audit_entry set actor = actor',
    'delete from audit_entry',
    'truncate audit_entry',
    'truncate audit_entry cascade',
  ]) {
    await t.rejects(asOwner(on.database, statement), /frozen/, statement)
    await t.rejects(on.database.execute(statement), { code: '42501' }, statement)
  }
  t.strictSame(await walk('/audit-entries'), before)
})
