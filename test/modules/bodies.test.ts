import fc from 'fast-check'
import { roles, type Role } from '../../src/domain/access.ts'
import { defaultSettings } from '../../src/domain/organisation/body.ts'
import { startApp, type Answer, type Caller } from '../support/app.ts'
import { eventsOf, refused, trailOf, wrongFields } from '../support/expect.ts'
import { given, newCode } from '../support/given.ts'
import { ok } from '../support/meeting.ts'
import { t } from '../support/suite.ts'

const on = await startApp(t)
const admin = on.as('admin')
const member = on.as('member')
const nowhere = '01900000-0000-7000-8000-00000000dead'
const any = { 'if-match': '*' }
const seen = (version: number) => ({ 'if-match': `"${version}"` })
const statuses = (answers: readonly Answer[]) => answers.map(({ status }) => status).sort((a, b) => a - b)

/** The ids of every page of a list, following its links. */
async function pagesOf(by: Caller, url: string): Promise<string[][]> {
  const pages: string[][] = []
  for (let next: string | undefined = url; next !== undefined; ) {
    const { items, _links } = ok(await by.get(next.replace('/api/v1', '')))
    pages.push(items.map(({ id }: { id: string }) => id))
    next = _links.next?.href
  }
  return pages
}

t.test('25 persons, ten a page, are each listed once', async (t) => {
  const made: string[] = []
  while (made.length < 25) made.push((await given.person(on)).id)
  const pages = await pagesOf(member, '/persons?limit=10')
  t.strictSame(pages, [made.slice(0, 10), made.slice(10, 20), made.slice(20)])
  const body = await given.body(on)
  for (const seat of [1, 2]) await given.appointment(on, body.id, { seat })
  for (const make of [given.unit, given.unit, given.body]) await make(on)
  for (const url of ['/authorities', '/units', '/bodies', `/bodies/${body.id}/appointments`]) {
    const [whole = []] = await pagesOf(member, `${url}?limit=100`)
    t.ok(whole.length > 1)
    t.strictSame(
      await pagesOf(member, `${url}?limit=1`),
      whole.map((id) => [id]),
      url,
    )
  }
})

t.test('an authority is opened with a code, and a unit in it with a name, given once', async (t) => {
  const code = newCode('MYND')
  const opened = await admin.post('/authorities', { code, name: 'Kommunstyrelsen' })
  const authority = opened.body.id
  t.match(opened, { status: 201, body: { code, name: 'Kommunstyrelsen' } })
  t.ok((await pagesOf(member, '/authorities')).flat().includes(authority))
  refused(t, await admin.post('/authorities', { code, name: 'En annan' }), 409, 'code-taken', { taken: code })
  for (const wrong of ['ks', '', 'K S', 'KS\n', 'X'.repeat(21)]) {
    t.strictSame(
      wrongFields(await admin.post('/authorities', { code: wrong, name: 'x' })),
      ['/code'],
      JSON.stringify(wrong),
    )
  }
  const answer = await admin.post('/units', { authority, name: 'förvaltningen' })
  t.match(answer, { status: 201, headers: { etag: '"1"' }, body: { authority, name: 'förvaltningen', version: 1 } })
  refused(t, await admin.post('/units', { authority, name: 'förvaltningen' }), 409, 'code-taken', {
    taken: 'förvaltningen',
  })
  refused(t, await admin.post('/units', { authority: nowhere, name: 'x' }), 422, 'unknown-reference', {
    pointer: '/authority',
  })
  t.equal(
    (await admin.post('/units', { authority: (await given.authority(on)).id, name: 'förvaltningen' })).status,
    201,
  )
  t.same(
    [...(await eventsOf(on, authority)), ...(await eventsOf(on, answer.body.id))],
    ['authority.opened', 'unit.opened'],
  )
})

t.test('a body is opened, read, found by its code and changed by whoever has seen its version', async (t) => {
  const code = newCode('ORGAN')
  const fields = { authority: (await given.authority(on)).id, code, name: 'Kommunstyrelsen', kind: 'board', seats: 15 }
  const answer = await admin.post('/bodies', fields)
  t.match(answer, { status: 201, headers: { location: `/api/v1/bodies/${answer.body.id}`, etag: '"1"' } })
  t.strictSame(answer.body, { ...fields, id: answer.body.id, settings: defaultSettings, version: 1 })
  const url = `/bodies/${answer.body.id}`
  t.strictSame(ok(await member.get(url)), answer.body)
  const { etag } = (await member.get(url)).headers
  t.match(etag, /^"1\./)
  t.equal((await member.get(url, { 'if-none-match': String(etag) })).status, 304)
  for (const written of [code, code.toLowerCase()])
    t.strictSame(ok(await member.get(`/bodies?code=${written}`)).items, [answer.body])
  refused(t, await admin.post('/bodies', fields), 409, 'code-taken', { taken: code })
  refused(t, await admin.post('/bodies', { ...fields, authority: nowhere }), 422, 'unknown-reference', {
    pointer: '/authority',
  })
  refused(t, await member.get(`/bodies/${nowhere}`), 404, 'not-found', { resource: 'body' })
  const wrong = await admin.post('/bodies', {
    ...fields,
    kind: 'club',
    seats: 0,
    settings: { attesterCount: -1, okänd: 1 },
  })
  t.same(wrongFields(wrong).sort(), ['/kind', '/seats', '/settings/attesterCount', '/settings/okänd'])
  refused(t, await admin.patch(url, { seats: 9 }), 428, 'precondition-required', { errors: [{ pointer: '/if-match' }] })
  for (const never of [0, 2, 99])
    refused(t, await admin.patch(url, { seats: 9 }, seen(never)), 412, 'stale', { current: 1, overtaken: false })
  refused(t, await admin.patch(url, { seats: 9 }, { 'if-match': '1' }), 400, 'invalid-request', {
    errors: [{ in: 'headers', pointer: '/if-match' }],
  })
  refused(t, await admin.patch(`/bodies/${nowhere}`, { seats: 9 }, any), 404, 'not-found', { resource: 'body' })
  t.match(await admin.patch(url, { seats: 9 }, seen(1)), {
    status: 200,
    headers: { etag: '"2"' },
    body: { ...answer.body, seats: 9, version: 2 },
  })
  t.match(await trailOf(on, answer.body.id), [
    { event: 'body.opened' },
    { event: 'body.changed', before: { seats: 15 }, after: { seats: 9 } },
  ])
})

t.test('settings are merged with the defaults, and only what differs is stored', async (t) => {
  const stored = async (id: string) => (await on.database.execute('select settings from body where id = $1', [id])).rows
  const body = await given.body(on, {
    settings: { attesterCount: 2, paragraphSeries: defaultSettings.paragraphSeries },
  })
  t.strictSame(body.settings, { ...defaultSettings, attesterCount: 2 })
  t.strictSame(await stored(body.id), [{ settings: { attesterCount: 2 } }])
  const url = `/bodies/${body.id}`
  const changed = ok(await admin.patch(url, { settings: { phraseSet: 'huddinge' } }, seen(1)))
  t.strictSame(changed.settings, { ...defaultSettings, attesterCount: 2, phraseSet: 'huddinge' })
  t.strictSame(await stored(body.id), [{ settings: { attesterCount: 2, phraseSet: 'huddinge' } }])
  const { attesterCount, sections } = defaultSettings
  ok(await admin.patch(url, { settings: { attesterCount, sections } }, seen(2)))
  t.match(ok(await admin.patch(url, { name: 'Nytt namn' }, seen(3))), {
    settings: { attesterCount, phraseSet: 'huddinge' },
  })
  t.strictSame(
    await stored(body.id),
    [{ settings: { phraseSet: 'huddinge' } }],
    'what is the default again is not kept',
  )
})

t.test('a person is registered, found by external id, read and changed', async (t) => {
  const fields = { name: 'Daniel Dronjak', title: 'ordförande', organisation: null, externalId: newCode('troman-') }
  const answer = await admin.post('/persons', fields)
  t.match(answer, { status: 201, headers: { location: `/api/v1/persons/${answer.body.id}`, etag: '"1"' } })
  t.strictSame(answer.body, { ...fields, id: answer.body.id, protectedIdentity: false, fictional: false, version: 1 })
  const url = `/persons/${answer.body.id}`
  t.strictSame(
    [ok(await member.get(url)), ...ok(await member.get(`/persons?externalId=${fields.externalId}`)).items],
    [answer.body, answer.body],
  )
  refused(t, await admin.post('/persons', fields), 409, 'external-id-taken', { externalId: fields.externalId })
  t.equal(
    (await on.as('admin', { client: 'another' }).post('/persons', fields)).status,
    201,
    'another client has names of its own',
  )
  refused(t, await member.get(`/persons/${nowhere}`), 404, 'not-found', { resource: 'person' })
  refused(t, await admin.patch(`/persons/${nowhere}`, { title: null }, any), 404, 'not-found')
  refused(t, await admin.patch(url, { title: null }), 428, 'precondition-required')
  refused(t, await admin.patch(url, { title: null }, seen(4)), 412, 'stale', { current: 1 })
  t.match(ok(await admin.patch(url, { title: null, organisation: 'Governo' }, seen(1))), {
    name: fields.name,
    title: null,
    organisation: 'Governo',
    version: 2,
  })
  t.same(wrongFields(await admin.patch(url, { name: null, externalId: 'x' }, any)).sort(), ['/externalId', '/name'])
  t.same(await eventsOf(on, answer.body.id), ['person.registered', 'person.changed'])
})

t.test('a person is appointed for a period; the list says who serves a day', async (t) => {
  const body = await given.body(on)
  const url = `/bodies/${body.id}/appointments`
  const fields = {
    person: (await given.person(on)).id,
    role: 'member',
    seat: 15,
    party: 'S',
    from: '2023-01-01',
    to: '2026-10-14',
  }
  const answer = await admin.post(url, fields)
  t.match(answer, { status: 201, headers: { etag: '"1"' } })
  t.strictSame(answer.body, {
    ...fields,
    id: answer.body.id,
    body: body.id,
    substituteOrder: null,
    undone: null,
    version: 1,
  })
  for (const day of ['2023-01-01', '2026-10-14'])
    t.strictSame(ok(await member.get(`${url}?on=${day}`)).items, [answer.body], day)
  for (const day of ['2022-12-31', '2026-10-15']) t.same(ok(await member.get(`${url}?on=${day}`)).items, [], day)
  const appoint = (more: object) => admin.post(url, { ...fields, ...more })
  refused(t, await admin.post(`/bodies/${nowhere}/appointments`, fields), 404, 'not-found', { resource: 'body' })
  refused(t, await appoint({ person: nowhere }), 422, 'unknown-reference', { pointer: '/person' })
  for (const more of [{ seat: 16 }, { seat: null }, { role: 'substitute', seat: 1 }, { role: 'chair', seat: 1 }]) {
    refused(t, await appoint(more), 422, 'seat-out-of-range', { seat: more.seat, seats: 15 })
  }
  refused(t, await appoint({ seat: 1, to: '2022-12-31' }), 422, 'period-backwards', {
    from: '2023-01-01',
    to: '2022-12-31',
  })
})

t.test('no two hold the same seat or preside at once, and no one the same role twice', async (t) => {
  const body = await given.body(on)
  const [one, other] = [(await given.person(on)).id, (await given.person(on)).id]
  const appoint = (person: string, role: string, seat: number | null, from: string, to: string | null) =>
    admin.post(`/bodies/${body.id}/appointments`, { person, role, seat, from, to })
  ok(await appoint(one, 'member', 1, '2023-01-01', '2024-12-31'))
  refused(t, await appoint(other, 'member', 1, '2024-12-31', null), 409, 'appointment-overlaps', {
    role: 'member',
    seat: 1,
  })
  ok(await appoint(other, 'member', 1, '2025-01-01', null))
  refused(t, await appoint(one, 'member', 2, '2024-01-01', null), 409, 'appointment-overlaps', {
    role: 'member',
    seat: 2,
  })
  for (const role of ['chair', 'firstViceChair', 'secondViceChair']) {
    ok(await appoint(one, role, null, '2023-01-01', '2024-12-31'))
    refused(t, await appoint(other, role, null, '2024-06-01', null), 409, 'appointment-overlaps', { role, seat: null })
    ok(await appoint(other, role, null, '2025-01-01', null))
  }
  for (const person of [one, other]) ok(await appoint(person, 'substitute', null, '2023-01-01', null))
  refused(t, await appoint(other, 'substitute', null, '2026-01-01', null), 409, 'appointment-overlaps', {
    role: 'substitute',
  })
})

t.test('an appointment is ended, by whoever has seen its version', async (t) => {
  const body = await given.body(on)
  const { id } = await given.appointment(on, body.id, { to: '2026-12-31' })
  const end = (to: string, headers = {}, which = id) => admin.patch(`/appointments/${which}`, { to }, headers)
  refused(t, await end('2025-06-30'), 428, 'precondition-required')
  refused(t, await end('2025-06-30', seen(3)), 412, 'stale', { current: 1 })
  refused(t, await end('2025-06-30', any, nowhere), 404, 'not-found', { resource: 'appointment' })
  refused(t, await end('2022-12-31', any), 422, 'period-backwards', { from: '2023-01-01', to: '2022-12-31' })
  t.match(await end('2025-06-30', seen(1)), {
    status: 200,
    headers: { etag: '"2"' },
    body: { to: '2025-06-30', version: 2 },
  })
  await given.appointment(on, body.id, { from: '2025-07-01' })
  refused(t, await end('2025-07-01', any), 409, 'appointment-overlaps', { role: 'member', seat: 1 })
  t.match(await trailOf(on, id), [
    { event: 'person.appointed' },
    { event: 'appointment.ended', before: { to: '2026-12-31' }, after: { to: '2025-06-30' } },
  ])
})

t.test('strangers, wrong roles and other authorities', async (t) => {
  const body = await given.body(on)
  const [mine, person] = [await given.authority(on), (await given.person(on)).id]
  const { id } = await given.appointment(on, body.id)
  type Act = (by: Caller) => Promise<Answer>
  const opening: Act = (by) => by.post('/authorities', { code: newCode('A'), name: 'x' })
  const within: Act[] = [
    (by) => by.post('/units', { authority: body.authority, name: newCode('enheten ') }),
    (by) => by.post('/bodies', { authority: body.authority, code: newCode('B'), name: 'x', kind: 'board', seats: 1 }),
    (by) => by.patch(`/bodies/${body.id}`, { seats: 3 }, any),
    (by) => by.post(`/bodies/${body.id}/appointments`, { person, role: 'substitute', from: '2023-01-01' }),
    (by) => by.patch(`/appointments/${id}`, { to: '2025-01-01' }, any),
    (by) => by.post(`/appointments/${id}/undoing`, { reason: 'x' }),
  ]
  const [unit, opens, changes, ...appointing] = within as [Act, Act, Act, ...Act[]]
  const keeping: readonly (readonly [action: string, by: readonly Role[], acts: readonly Act[]])[] = [
    ['organisation:manage', ['admin'], [opening, opens, changes]],
    ['unit:keep', ['registrar', 'admin'], [unit]],
    [
      'person:keep',
      ['registrar', 'clerk', 'admin'],
      [(by) => by.post('/persons', { name: 'x' }), (by) => by.patch(`/persons/${person}`, {}, any)],
    ],
    ['appointment:keep', ['clerk', 'admin'], appointing],
  ]
  const reads = [
    '/authorities',
    '/units',
    '/bodies',
    `/bodies/${body.id}`,
    '/persons',
    `/persons/${person}`,
    `/bodies/${body.id}/appointments`,
  ]
  for (const [action, by, acts] of keeping) {
    for (const act of acts) {
      refused(t, await act(on.stranger), 401, 'unauthenticated')
      for (const role of roles.filter((role) => !by.includes(role)))
        refused(t, await act(on.as(role)), 403, 'not-permitted', { action })
    }
  }
  const elsewhere = on.as('admin', { authorities: [mine.code] })
  refused(t, await opening(elsewhere), 403, 'not-permitted')
  for (const act of within.slice(0, 2)) refused(t, await act(elsewhere), 422, 'unknown-reference')
  for (const act of within.slice(2)) refused(t, await act(elsewhere), 404, 'not-found')
  t.same(ok(await elsewhere.get('/units')).items, [], 'a unit is its authority’s')
  for (const url of reads) {
    refused(t, await on.stranger.get(url), 401, 'unauthenticated')
    refused(t, await on.as([]).get(url), 403, 'not-permitted', { action: 'organisation:read' })
    for (const role of roles) t.equal((await on.as(role).get(url)).status, 200)
  }
  t.match(ok(await member.get(`/bodies/${body.id}`)), { version: 1 }, 'nothing was done')
})

t.test('a clerk keeps the elected and what they are appointed to, in the bodies of her authority', async (t) => {
  const authority = await given.authority(on)
  const [body, other] = [await given.body(on, { authority: authority.id }), await given.body(on)]
  const clerk = on.as('clerk', { authorities: [authority.code] })
  const { id: person } = ok(await clerk.post('/persons', { name: 'Vald Person' }))
  ok(await clerk.patch(`/persons/${person}`, { name: 'Nyvald Person' }, seen(1)))
  const appoint = (to: string, fields: object) =>
    clerk.post(`/bodies/${to}/appointments`, { person, from: '2027-01-01', ...fields })
  const [member, chair] = [
    ok(await appoint(body.id, { role: 'member', seat: 1 })),
    ok(await appoint(body.id, { role: 'chair' })),
  ]
  t.match(ok(await clerk.patch(`/appointments/${member.id}`, { to: '2027-12-31' }, seen(1))), { to: '2027-12-31' })
  t.match(ok(await clerk.post(`/appointments/${chair.id}/undoing`, { reason: 'Valet ändrades' })), {
    undone: { reason: 'Valet ändrades' },
  })
  refused(t, await appoint(other.id, { role: 'member', seat: 1 }), 404, 'not-found')
})

t.test('whoever keeps persons protects an identity the moment it is known, and does not see or lift it', async (t) => {
  for (const role of ['registrar', 'clerk'] as const) {
    const { id } = await given.person(on)
    const keeper = on.as(role, { authorities: ['KS'] })
    t.match(ok(await keeper.patch(`/persons/${id}`, { protectedIdentity: true }, seen(1))), {
      name: null,
      protectedIdentity: true,
    })
    refused(t, await keeper.patch(`/persons/${id}`, { protectedIdentity: false }, seen(2)), 409, 'protection-stands')
    refused(t, await keeper.post(`/persons/${id}/protection-lifting`, { reason: 'x' }), 403, 'not-permitted', {
      action: 'identity:lift',
    })
  }
})

t.test('a protected identity is hidden in every answer, also one that is given again', async (t) => {
  const [first, second, later] = ['Skyddad Först', 'Skyddad Sedan', 'Skyddad Efteråt']
  const body = await given.body(on)
  const [key, fields] = [{ 'idempotency-key': newCode('key-') }, { name: second, externalId: newCode('x-') }]
  const born = await admin.post('/persons', { name: first, protectedIdentity: true })
  const open = await admin.post('/persons', fields, key)
  await given.appointment(on, body.id, { person: born.body.id })
  await given.appointment(on, body.id, { person: open.body.id, seat: 2 })
  const patched = await admin.patch(`/persons/${open.body.id}`, { protectedIdentity: true }, seen(1))
  for (const { body } of [born, patched]) t.match(body, { name: null, protectedIdentity: true })
  const renamed = await admin.patch(`/persons/${open.body.id}`, { name: later }, seen(2))
  const repeated = await admin.post('/persons', fields, key)
  t.match(repeated, { status: 201, body: { id: open.body.id, name: null } })
  const urls = ['/authorities', '/units', '/bodies', '/persons', `/bodies/${body.id}/appointments`].map(
    (url) => `${url}?limit=100`,
  )
  const lists = await Promise.all(
    [...urls, `/persons?externalId=${fields.externalId}`, `/persons/${born.body.id}`].map((url) => admin.get(url)),
  )
  for (const { bytes } of [born, patched, renamed, repeated, ...lists]) t.notMatch(bytes.toString(), /Skyddad/)
  t.notMatch(JSON.stringify([await trailOf(on, born.body.id), await trailOf(on, open.body.id), on.logged()]), /Skyddad/)
  refused(
    t,
    await admin.patch(`/persons/${open.body.id}`, { protectedIdentity: false }, seen(3)),
    409,
    'protection-stands',
  )
  const lift = (by: Caller, id: string) =>
    by.post(`/persons/${id}/protection-lifting`, { reason: 'Skyddet har upphört' })
  refused(t, await lift(on.as('admin', { authorities: ['KS'] }), open.body.id), 403, 'not-permitted')
  refused(t, await lift(on.as('registrar'), open.body.id), 403, 'not-permitted')
  t.match(ok(await lift(admin, open.body.id)), { name: later, version: 4 }, 'the name is kept')
  refused(t, await lift(admin, open.body.id), 409, 'identity-not-protected')
  refused(t, await lift(admin, nowhere), 404, 'not-found')
  t.match((await trailOf(on, open.body.id)).slice(1), [
    { event: 'person.changed', after: { protectedIdentity: true } },
    { event: 'person.changed', after: { fields: ['name'] } },
    { event: 'person.protectionLifted', after: { protectedIdentity: false }, reason: 'Skyddet har upphört' },
  ])
})

t.test('of many at once with the same version, or for the same seat, exactly one wins', async (t) => {
  const body = await given.body(on)
  const eight = Array.from({ length: 8 }, (_, index) => index)
  const renamed = await Promise.all(
    eight.map((index) => admin.patch(`/bodies/${body.id}`, { name: `Namn ${index}` }, seen(1))),
  )
  t.strictSame(statuses(renamed), [200, ...Array(7).fill(412)])
  t.strictSame(ok(await member.get(`/bodies/${body.id}`)), renamed.find(({ status }) => status === 200)?.body)
  const persons = await Promise.all(eight.map(() => given.person(on)))
  const url = `/bodies/${body.id}/appointments`
  const appointed = await Promise.all(
    persons.map(({ id }) => admin.post(url, { person: id, role: 'member', seat: 3, from: '2023-01-01' })),
  )
  t.strictSame(statuses(appointed), [201, ...Array(7).fill(409)])
  t.same(
    ok(await member.get(url)).items,
    appointed.filter(({ status }) => status === 201).map((answer) => answer.body),
  )
  const [ended, next] = [
    await given.appointment(on, body.id, { seat: 4, to: '2023-06-30' }),
    (await given.person(on)).id,
  ]
  const moved = await Promise.all([
    admin.patch(`/appointments/${ended.id}`, { to: '2023-12-31' }, seen(1)),
    admin.post(url, { person: next, role: 'member', seat: 4, from: '2023-07-01' }),
  ])
  t.equal(statuses(moved)[1], 409, 'one seat, one prolonged and one new')
})

t.test('whatever a text holds, it is never answered with 500', async (t) => {
  const authority = (await given.authority(on)).id
  const utf16 = fc.nat(0xffff).map((unit) => String.fromCharCode(unit))
  const nasty = fc.constantFrom(
    '\u0000',
    '\ud800',
    "'; drop table person; --",
    '$1',
    '\\',
    '%',
    '\u202e',
    'e\u0301',
    'x'.repeat(5000),
    '__proto__',
  )
  const hostile = fc.oneof(
    nasty,
    fc.string({ unit: utf16 }),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
  )
  const survives = (url: string, fields: readonly string[], make: (fields: object) => object) =>
    fc.assert(
      fc.asyncProperty(fc.constantFrom(...fields), hostile, async (field, value) => {
        const { status, body } = await admin.post(url, make({ [field]: value }))
        return status === 201
          ? (body[field] ?? body.settings[field]) === value.normalize('NFC')
          : [400, 409, 422].includes(status)
      }),
      { numRuns: 150 },
    )
  const body = (fields: object) => ({ authority, code: newCode('F'), name: 'x', kind: 'board', seats: 5, ...fields })
  await survives('/persons', ['name', 'title', 'organisation', 'externalId'], (fields) => ({ name: 'x', ...fields }))
  await survives('/bodies', ['authority', 'code', 'name', 'kind'], body)
  await survives('/bodies', ['paragraphSeries', 'phraseSet'], (settings) => body({ settings }))
  t.notMatch(on.logged(), /request failed/)
})
