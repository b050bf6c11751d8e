import { startApp } from '../support/app.ts'
import { eventsOf, refused, wrongFields } from '../support/expect.ts'
import { given } from '../support/given.ts'
import { decided, openedMeeting, ok, plannedMeeting } from '../support/meeting.ts'
import { t } from '../support/suite.ts'

const on = await startApp(t)
const clerk = on.as('clerk')
const nowhere = '01900000-0000-7000-8000-00000000dead'

t.test('a meeting is planned, moved and cancelled; the second of a day is its number 2', async (t) => {
  const body = await given.body(on)
  const planned = await clerk.post('/meetings', {
    body: body.code,
    heldOn: '2026-12-01',
    place: 'Sessionssalen',
    externalId: 'm-1',
  })
  t.equal(planned.status, 201)
  t.match(planned.headers, { location: `/api/v1/meetings/${planned.body.id}`, etag: '"1"' })
  const second = ok(await clerk.post('/meetings', { body: body.code, heldOn: '2026-12-01' }))
  t.match(second, { ordinal: 2, state: 'planned' })
  refused(t, await clerk.post('/meetings', { body: 'FINNSINTE', heldOn: '2026-12-01' }), 422, 'unknown-reference', {
    pointer: '/body',
  })
  refused(
    t,
    await clerk.post('/meetings', { body: body.code, heldOn: '2026-12-09', externalId: 'm-1' }),
    409,
    'external-id-taken',
  )
  t.same(wrongFields(await clerk.post('/meetings', { body: body.code, heldOn: '2026-02-30' })), ['/heldOn'])
  refused(t, await clerk.patch(`/meetings/${second.id}`, { heldOn: '2026-12-02' }), 428, 'precondition-required')
  refused(
    t,
    await clerk.patch(`/meetings/${second.id}`, { heldOn: '2026-12-02' }, { 'if-match': '"7"' }),
    412,
    'stale',
    { current: 1 },
  )
  t.match(ok(await clerk.patch(`/meetings/${second.id}`, { heldOn: '2026-12-02' }, { 'if-match': '"1"' })), {
    heldOn: '2026-12-02',
    ordinal: 1,
    version: 2,
  })
  t.match(ok(await clerk.post(`/meetings/${second.id}/cancellation`, { reason: 'För få ärenden' })), {
    state: 'cancelled',
    cancelledReason: 'För få ärenden',
  })
  refused(t, await clerk.post(`/meetings/${second.id}/cancellation`, { reason: 'Igen' }), 409, 'meeting-step-refused', {
    state: 'cancelled',
    step: 'cancel',
  })
  refused(t, await clerk.post(`/meetings/${second.id}/items`, { title: 'För sent' }), 409, 'agenda-fixed')
  t.same(await eventsOf(on, second.id), ['meeting.planned', 'meeting.moved', 'meeting.cancelled'])
  t.equal(ok(await clerk.get(`/meetings?body=${body.code}&from=2026-12-02`)).items.length, 1)
})

t.test('Q3: a board of 11 is opened by 6 and not by 5', async (t) => {
  const held = await plannedMeeting(on, { seats: 11 })
  const rows = (count: number) => ({
    rows: held.members.slice(0, count).map((person) => ({ person, capacity: 'member' })),
  })
  const [chair, attester] = held.members
  const match = { 'if-match': '*' }
  ok(await held.clerk.put(`/meetings/${held.meeting.id}/attendance`, rows(5), match))
  refused(
    t,
    await held.clerk.post(`/meetings/${held.meeting.id}/opening`, { chair, attesters: [attester] }),
    409,
    'not-quorate',
    { present: 5, required: 6, statute: 'KL 6:27' },
  )
  ok(await held.clerk.put(`/meetings/${held.meeting.id}/attendance`, rows(6), match))
  refused(
    t,
    await held.clerk.post(`/meetings/${held.meeting.id}/opening`, { chair, attesters: [] }),
    409,
    'attesters-too-few',
    { chosen: 0, required: 1 },
  )
  refused(
    t,
    await held.clerk.post(`/meetings/${held.meeting.id}/opening`, { chair, attesters: [chair] }),
    409,
    'attester-not-serving',
  )
  refused(
    t,
    await held.clerk.post(`/meetings/${held.meeting.id}/opening`, { chair: nowhere, attesters: [attester] }),
    422,
    'unknown-reference',
    { resource: 'person', pointer: '/chair' },
  )
  const absent = held.members[7] ?? ''
  const openedBy = (by: string | undefined, attesters: readonly (string | undefined)[]) =>
    held.clerk.post(`/meetings/${held.meeting.id}/opening`, { chair: by, attesters })
  refused(t, await openedBy(absent, [attester]), 422, 'not-attending', { pointer: '/chair' })
  refused(t, await openedBy(chair, [attester, absent]), 422, 'not-attending', {
    pointer: '/attesters/1',
    person: { personId: absent, name: 'Ledamot 8' },
    detail: 'Ledamot 8 är inte antecknad som närvarande. Anteckna närvaron eller välj en annan.',
  })
  t.match(ok(await held.clerk.post(`/meetings/${held.meeting.id}/opening`, { chair, attesters: [attester] })), {
    state: 'open',
    chair,
    openedAt: '2026-11-23T09:00:00.000Z',
  })
  refused(
    t,
    await held.clerk.post(`/meetings/${held.meeting.id}/opening`, { chair, attesters: [attester] }),
    409,
    'meeting-step-refused',
  )
})

t.test('the chair must serve: an official in attendance cannot preside', async (t) => {
  const held = await plannedMeeting(on)
  const official = (await given.person(on, { title: 'nämndsekreterare' })).id
  ok(await held.clerk.post(`/meetings/${held.meeting.id}/attendance`, { person: official, capacity: 'official' }))
  refused(
    t,
    await held.clerk.post(`/meetings/${held.meeting.id}/opening`, { chair: official, attesters: [held.members[1]] }),
    409,
    'chair-not-serving',
  )
})

t.test('a seat is filled by one at a time, and by someone appointed', async (t) => {
  const held = await plannedMeeting(on)
  const stranger = (await given.person(on)).id
  const substitute = (await given.person(on)).id
  await given.appointment(on, held.body.id, {
    person: substitute,
    role: 'substitute',
    seat: null,
    substituteOrder: 1,
    party: 'S',
  })
  const url = `/meetings/${held.meeting.id}/attendance`
  refused(t, await held.clerk.post(url, { person: stranger, capacity: 'member' }), 409, 'not-appointed', {
    capacity: 'member',
  })
  refused(t, await held.clerk.post(url, { person: substitute, capacity: 'substitute', seat: 2 }), 409, 'seat-taken', {
    seat: 2,
  })
  refused(
    t,
    await held.clerk.post(url, { person: substitute, capacity: 'substitute', seat: 9 }),
    422,
    'seat-out-of-range',
    { seat: 9, seats: 5 },
  )
  refused(t, await held.clerk.post(url, { person: nowhere, capacity: 'member' }), 422, 'unknown-reference', {
    resource: 'person',
  })
  refused(
    t,
    await held.clerk.post(url, { person: substitute, capacity: 'substitute', fromItem: nowhere }),
    422,
    'unknown-reference',
    { resource: 'item' },
  )
  const { items } = ok(await held.clerk.get(url))
  const own = items.find(({ seat }: { seat: number }) => seat === 2)
  refused(t, await held.clerk.del(`${url}/${own.id}`), 428, 'precondition-required')
  t.equal((await held.clerk.del(`${url}/${own.id}`, { 'if-match': '*' })).status, 204)
  t.match(ok(await held.clerk.post(url, { person: substitute, capacity: 'substitute', seat: 2 })), {
    seat: 2,
    party: 'S',
  })
  refused(t, await held.clerk.post(url, { person: substitute, capacity: 'substitute', seat: 3 }), 409, 'seat-taken')
})

t.test('adjournments are intervals, and nothing is decided in one', async (t) => {
  const held = await openedMeeting(on)
  const item = (await held.item()).id
  const at = (time: string) => ({ at: `2026-11-23T${time}:00+01:00` })
  refused(t, await held.clerk.post(`/meetings/${held.meeting.id}/adjournments`, at('09:00')), 422, 'times-backwards')
  refused(t, await held.clerk.post(`/meetings/${held.meeting.id}/adjournments`, at('14:10')), 422, 'time-not-come')
  on.clock.now = new Date('2026-11-23T14:30:00Z')
  t.teardown(() => {
    on.clock.now = new Date('2026-11-23T09:00:00Z')
  })
  t.match(ok(await held.clerk.post(`/meetings/${held.meeting.id}/adjournments`, at('14:10'))), { state: 'adjourned' })
  refused(
    t,
    await held.clerk.post(`/items/${item}/contributions`, { form: 'speaks', persons: [held.members[0]] }),
    409,
    'meeting-not-open',
    { phase: 'adjourned' },
  )
  refused(t, await held.clerk.post(`/meetings/${held.meeting.id}/resumption`, at('14:00')), 422, 'times-backwards')
  t.match(ok(await held.clerk.post(`/meetings/${held.meeting.id}/resumption`, at('14:25'))), { state: 'open' })
})

t.test(
  'paragraph numbers are provisional until the meeting is closed, and an item can be moved meanwhile',
  async (t) => {
    const held = await openedMeeting(on)
    const first = await decided(held, { title: 'Först' })
    const second = await decided(held, { title: 'Sedan' })
    const { version } = ok(await held.clerk.get(`/items/${second}`))
    t.match(ok(await held.clerk.patch(`/items/${second}`, { position: 1 }, { 'if-match': `"${version}"` })), {
      paragraph: 1,
      provisional: true,
    })
    t.match(ok(await held.clerk.get(`/items/${first}`)), { paragraph: 2, provisional: true })
    const undecided = (await held.item({ title: 'Glömt' })).id
    refused(t, await held.clerk.post(`/meetings/${held.meeting.id}/closing`, {}), 409, 'items-undecided', {
      items: [{ title: 'Glömt' }],
    })
    t.match(ok(await held.clerk.post(`/items/${undecided}/withdrawal`, { reason: 'Ärendet utgår' })), {
      paragraph: null,
      withdrawnReason: 'Ärendet utgår',
    })
    t.match(ok(await held.clerk.post(`/meetings/${held.meeting.id}/closing`, {})), { state: 'closed' })
    t.match(ok(await held.clerk.get(`/items/${second}`)), { paragraph: 1, provisional: false })
    refused(t, await held.clerk.post(`/meetings/${held.meeting.id}/items`, { title: 'För sent' }), 409, 'agenda-fixed')
    refused(t, await held.clerk.patch(`/items/${first}`, { position: 1 }, { 'if-match': '*' }), 409, 'agenda-fixed')
  },
)

t.test('M5: nothing is placed before a paragraph that is attested at once', async (t) => {
  const held = await openedMeeting(on)
  const urgent = await decided(held, { title: 'Brådskande' })
  const later = (await held.item({ title: 'Sedan' })).id
  ok(await held.clerk.post(`/meetings/${held.meeting.id}/minutes`, { kind: 'immediate', items: [urgent] }))
  t.match(ok(await held.clerk.get(`/items/${urgent}`)), { paragraph: 1, provisional: false })
  refused(
    t,
    await held.clerk.post(`/meetings/${held.meeting.id}/items`, { title: 'Före', position: 1 }),
    409,
    'agenda-fixed',
  )
  refused(t, await held.clerk.patch(`/items/${later}`, { position: 1 }, { 'if-match': '*' }), 409, 'agenda-fixed')
  t.match(ok(await held.clerk.patch(`/items/${later}`, { position: 2 }, { 'if-match': '*' })), {
    paragraph: 2,
    provisional: true,
  })
})

t.test('where a body numbers per year the numbers run on, also past one that was given from minutes', async (t) => {
  const body = { settings: { paragraphSeries: 'perYear' } }
  const held = await openedMeeting(on, { body })
  await decided(held)
  const last = await decided(held)
  ok(await held.clerk.post(`/meetings/${held.meeting.id}/closing`, {}))
  t.match(ok(await held.clerk.get(`/items/${last}`)), { paragraph: 2 })
  const old = ok(await clerk.post('/meetings', { body: held.body.code, heldOn: '2026-03-01', recordedAs: 'minutes' }))
  t.match(ok(await clerk.post(`/meetings/${old.id}/items`, { title: 'Ur ett protokoll', paragraph: 40 })), {
    paragraph: 40,
    provisional: false,
  })
  refused(
    t,
    await clerk.post(`/meetings/${old.id}/items`, { title: 'En till', paragraph: 40 }),
    409,
    'paragraph-taken',
    { paragraph: 40 },
  )
  refused(
    t,
    await clerk.post(`/meetings/${old.id}/items`, { title: 'En till', paragraph: 2 }),
    409,
    'paragraph-taken',
    { paragraph: 2 },
  )
  const live = ok(await clerk.post('/meetings', { body: held.body.code, heldOn: '2026-12-24' }))
  refused(
    t,
    await clerk.post(`/meetings/${live.id}/items`, { title: 'Fel', paragraph: 50 }),
    422,
    'paragraph-only-from-minutes',
  )
  t.match(ok(await clerk.post(`/meetings/${live.id}/items`, { title: 'Nästa' })), { paragraph: 41, provisional: true })
})

t.test('an item carries one case, several or none; a voided one is refused', async (t) => {
  const held = await plannedMeeting(on)
  const [one, two] = [
    await given.caseFile(on, { authority: held.body.authority }),
    await given.caseFile(on, { authority: held.body.authority }),
  ]
  t.match((await held.item({ cases: [one.id, two.id] })).cases, [
    { diarienummer: one.diarienummer },
    { diarienummer: two.diarienummer },
  ])
  t.same((await held.item()).cases, [])
  refused(
    t,
    await held.clerk.post(`/meetings/${held.meeting.id}/items`, { title: 'x', cases: [nowhere] }),
    422,
    'unknown-reference',
    { pointer: '/cases/0' },
  )
  const voided = await given.caseFile(on, { authority: held.body.authority })
  ok(await on.as('registrar').post(`/cases/${voided.id}/voiding`, { reason: 'Dubblett' }))
  refused(
    t,
    await held.clerk.post(`/meetings/${held.meeting.id}/items`, { title: 'x', cases: [voided.id] }),
    409,
    'case-voided',
  )
})

t.test('strangers, wrong roles and other authorities', async (t) => {
  const held = await plannedMeeting(on)
  const plan = { body: held.body.code, heldOn: '2026-12-01' }
  refused(t, await on.stranger.get('/meetings'), 401, 'unauthenticated')
  refused(t, await on.as('registrar').post('/meetings', plan), 403, 'not-permitted')
  refused(t, await on.as('clerk', { authorities: ['ANNAN'] }).post('/meetings', plan), 403, 'not-permitted')
  refused(t, await on.as('officer', { authorities: ['ANNAN'] }).get(`/meetings/${held.meeting.id}`), 404, 'not-found')
  t.same(ok(await on.as('officer', { authorities: ['ANNAN'] }).get(`/meetings?body=${held.body.code}`)).items, [])
})
