import { startApp } from '../support/app.ts'
import { eventsOf, refused, wrongFields } from '../support/expect.ts'
import { given } from '../support/given.ts'
import { decided, openedMeeting, ok, plannedMeeting, type Held } from '../support/meeting.ts'
import { t } from '../support/suite.ts'

const on = await startApp(t)
const nowhere = '01900000-0000-7000-8000-00000000dead'
const any = { 'if-match': '*' }
const assembly = { kind: 'assembly' }

type Row = Readonly<Record<string, unknown>>
const put = (held: Held, rows: readonly Row[], reason?: string) =>
  held.clerk.put(`/meetings/${held.meeting.id}/attendance`, { rows, reason }, any)
const setClock = (t: { teardown: (back: () => void) => void }, now: string) => {
  const { now: before } = on.clock
  on.clock.now = new Date(now)
  t.teardown(() => {
    on.clock.now = before
  })
}
const attend = (held: Held, row: Row) => held.clerk.post(`/meetings/${held.meeting.id}/attendance`, row)
const members = (held: Held, ...left: number[]) =>
  held.members.filter((_, index) => !left.includes(index + 1)).map((person) => ({ person, capacity: 'member' }))
/** A substitute of a party, next in the list. */
async function substitute(held: Held, party: string, order: number): Promise<string> {
  const { id } = await given.person(on, { name: `Ersättare ${order}` })
  await given.appointment(on, held.body.id, {
    person: id,
    role: 'substitute',
    seat: null,
    substituteOrder: order,
    party,
  })
  return id
}
const items = async (held: Held, count: number) => {
  const ids: string[] = []
  for (let n = 1; n <= count; n += 1) ids.push((await held.item({ title: `Ärende ${n}` })).id)
  return ids
}

t.test('Q5: attendance at a distance needs a decision, and sound alone is not presence', async (t) => {
  const held = await plannedMeeting(on)
  const [first = '', second = ''] = held.members
  const remote = (form: string, person = first) =>
    put(held, [...members(held, 1, 2), { person, capacity: 'member', remote: form }])
  refused(t, await remote('soundAndPicture'), 409, 'remote-not-allowed', { statute: 'KL 6:24' })
  ok(await on.as('admin').patch(`/bodies/${held.body.id}`, { settings: { remoteAttendance: true } }, any))
  refused(t, await remote('soundOnly'), 409, 'sound-only', { statute: 'KL 6:24' })
  t.same(wrongFields(await remote('telepathy')), ['/rows/3/remote'])
  t.match(ok(await remote('soundAndPicture')).items[3], { seat: 1, remote: 'soundAndPicture' })
  ok(await attend(held, { person: second, capacity: 'other', remote: 'soundOnly' }))
  await held.item()
  t.match(ok(await held.clerk.get(`/meetings/${held.meeting.id}/attendance-counts`)).items, [
    { serving: 4, present: 4, emptySeats: [2] },
  ])
})

t.test('E3: in the assembly a member who broke off is back only after recusal', async (t) => {
  const held = await openedMeeting(on, { body: assembly })
  const [one, two, three, four] = await items(held, 4)
  const person = held.members[4] ?? ''
  const back = [
    ...members(held, 5),
    { person, capacity: 'member', toItem: two },
    { person, capacity: 'member', fromItem: four },
  ]
  refused(t, await put(held, back), 409, 'service-broken-off', { statute: 'KL 5:20', person: { personId: person } })
  await held.record(three ?? '', 'recusals', { person, ground: 'personal' })
  t.equal(ok(await put(held, back)).items.length, 6)
  t.match(ok(await held.clerk.get(`/meetings/${held.meeting.id}/attendance-counts`)), {
    items: [{ item: one, serving: 5 }, { serving: 5 }, { serving: 4, emptySeats: [5] }, { serving: 5 }],
    findings: [],
  })
})

t.test('E3: in a board a member may return, unless it has settled otherwise', async (t) => {
  const held = await openedMeeting(on)
  const [one, , three] = await items(held, 3)
  const person = held.members[4] ?? ''
  const back = [
    ...members(held, 5),
    { person, capacity: 'member', toItem: one },
    { person, capacity: 'member', fromItem: three },
  ]
  ok(await put(held, back))
  const settled = { settings: { memberMayReturn: false } }
  refused(t, await on.as('admin').patch(`/bodies/${held.body.id}`, settled, any), 409, 'meeting-under-way', {
    heldOn: '2026-11-23',
  })
  ok(
    await on
      .as('admin')
      .patch(`/bodies/${held.body.id}`, { name: 'Nämnden för allt', settings: { phraseSet: 'kommunal' } }, any),
  )
  const other = await plannedMeeting(on)
  ok(await on.as('admin').patch(`/bodies/${other.body.id}`, settled, any))
  ok(
    await other.clerk.post(`/meetings/${other.meeting.id}/opening`, {
      chair: other.members[0],
      attesters: [other.members[1]],
    }),
  )
  const [first, , third] = await items(other, 3)
  const late = other.members[4] ?? ''
  refused(
    t,
    await put(other, [
      ...members(other, 5),
      { person: late, capacity: 'member', toItem: first },
      { person: late, capacity: 'member', fromItem: third },
    ]),
    409,
    'service-broken-off',
    { statute: 'KL 6:17' },
  )
})

t.test('E2: a late member takes the seat from the next item; in a board if it has settled so', async (t) => {
  for (const [kind, settings, refusal] of [
    ['assembly', {}, 'seat-from-next-item'],
    ['board', { lateMemberTakesSeat: false }, 'late-member'],
  ] as const) {
    const held = await openedMeeting(on, { body: { kind, settings: { paragraphSeries: 'perMeeting', ...settings } } })
    const [one, two] = await items(held, 2)
    const e1 = await substitute(held, 'KD', 1)
    const person = held.members[4] ?? ''
    const late = (from: Row, to: Row) =>
      put(held, [
        ...members(held, 5),
        { person: e1, capacity: 'substitute', seat: 5, ...to },
        { person, capacity: 'member', ...from },
      ])
    refused(t, await late({ fromItem: one, fromPart: true }, { toItem: one, toPart: true }), 409, refusal, { seat: 5 })
    if (kind === 'assembly')
      t.match(ok(await late({ fromItem: two }, { toItem: one })).items[4], { replaces: { person: { id: person } } })
  }
})

t.test('a seat is handed over within an item, and what was moved before stands', async (t) => {
  const held = await openedMeeting(on)
  const [item = '', next = ''] = await items(held, 2)
  const person = held.members[4] ?? ''
  const e1 = await substitute(held, 'KD', 1)
  const proposal = (
    await held.record(item, 'proposals', { author: { body: held.body.code }, points: ['Nämnden godkänner.'] })
  ).id
  await held.record(item, 'motions', { kind: 'bifall', proposal, movedBy: [person] })
  const handed = (leaves: Row, comes: Row) =>
    put(held, [
      ...members(held, 5),
      { person, capacity: 'member', ...leaves },
      { person: e1, capacity: 'substitute', seat: 5, ...comes },
    ])
  refused(t, await handed({ toItem: item }, { fromItem: item }), 409, 'seat-taken', { seat: 5 })
  ok(await handed({ toItem: item, toPart: true }, { fromItem: item, fromPart: true }))
  const {
    items: [first],
  } = ok(await held.clerk.get(`/meetings/${held.meeting.id}/attendance-counts`))
  t.match(first, { serving: 5, members: 4, substitutes: 1, present: 6 })
  await held.record(item, 'motions', { kind: 'bifall', proposal, movedBy: [e1] })
  refused(
    t,
    await held.clerk.post(`/items/${next}/motions`, { kind: 'avslag', text: 'Avslag.', movedBy: [person] }),
    403,
    'not-entitled',
  )
})

t.test('E1: in the assembly a substitute serves in turn', async (t) => {
  const held = await plannedMeeting(on, { body: assembly })
  const party = 'KD'
  const [e1, e2, other] = [
    await substitute(held, party, 1),
    await substitute(held, party, 2),
    await substitute(held, 'Q', 3),
  ]
  const inTurn = async (query = 'seat=5') =>
    ok(await held.clerk.get(`/meetings/${held.meeting.id}/substitutes-in-turn?${query}`))
  t.match(await inTurn(), {
    settled: true,
    party,
    member: { id: held.members[4] },
    next: { id: e1 },
    substitutes: [{ person: { id: e1 }, standing: 'notNoted', reasons: ['sameParty'] }, { person: { id: e2 } }],
  })
  const serves = (person: string, more: Row = {}) => ({ person, capacity: 'substitute', seat: 5, ...more })
  const attends = (person: string) => ({ person, capacity: 'substitute' })
  refused(t, await put(held, [...members(held, 5), serves(e2), attends(e1)]), 409, 'out-of-turn', {
    statute: 'KL 5:18',
    person: { personId: e2 },
    next: { personId: e1, name: 'Ersättare 1' },
  })
  refused(t, await put(held, [...members(held, 5), serves(other)]), 409, 'out-of-turn', { next: null })
  ok(await put(held, [...members(held, 5), serves(e2)]))
  ok(await attend(held, attends(e1)))
  t.match(await inTurn(), { next: { id: e1 } })
  const item = (await held.item()).id
  t.match(await inTurn(`seat=5&item=${item}`), {
    substitutes: [{ person: { id: e1 } }, { person: { id: e2 }, standing: 'serving' }],
  })
  const get = (query: string) => held.clerk.get(`/meetings/${held.meeting.id}/substitutes-in-turn?${query}`)
  refused(t, await get('seat=6'), 422, 'seat-out-of-range', { seat: 6, seats: 5 })
  refused(t, await get(`seat=5&item=${nowhere}`), 422, 'unknown-reference', { pointer: '/item' })
  refused(t, await held.clerk.get(`/meetings/${nowhere}/substitutes-in-turn?seat=1`), 404, 'not-found')
})

t.test('E5, E6: a board’s order binds where it has settled one, party by party', async (t) => {
  const held = await plannedMeeting(on)
  const [mp, s] = [await substitute(held, 'MP', 1), await substitute(held, 'S', 2)]
  const serving = (person: string) =>
    put(held, [
      ...members(held, 5),
      { person, capacity: 'substitute', seat: 5 },
      { person: person === mp ? s : mp, capacity: 'substitute' },
    ])
  ok(await serving(s))
  ok(await serving(mp))
  const settings = { substituteOrder: 'byParty', partyOrder: { KD: ['S', 'MP'] } }
  t.match(ok(await on.as('admin').patch(`/bodies/${held.body.id}`, { settings }, any)).settings, settings)
  refused(t, await serving(mp), 409, 'out-of-turn', { statute: 'KL 6:17', next: { personId: s } })
  ok(await serving(s))
})

t.test('a substitute replaces a member or serves on a vacant seat', async (t) => {
  const held = await plannedMeeting(on)
  const e1 = await substitute(held, 'KD', 1)
  const [first = '', , , , last = ''] = held.members
  ok(await put(held, members(held, 5)))
  const replacing = (replaces: Row, more: Row = {}) =>
    attend(held, { person: e1, capacity: 'substitute', replaces, ...more })
  refused(t, await replacing({ person: first }), 409, 'seat-taken', { seat: 1 })
  refused(t, await replacing({ person: e1 }, { seat: 5 }), 409, 'not-appointed', { capacity: 'member' })
  refused(t, await replacing({ person: nowhere }), 422, 'unknown-reference', { pointer: '/replaces/person' })
  refused(t, await replacing({ vacant: true }), 422, 'seat-out-of-range', { seat: null, seats: 5 })
  refused(t, await replacing({ vacant: true, party: 'KD' }, { seat: 5 }), 409, 'seat-not-vacant', { seat: 5 })
  t.match(ok(await replacing({ person: last })), { seat: 5, replaces: { person: { id: last }, party: 'KD' } })
  const {
    items: [appointment],
  } = ok(await held.clerk.get(`/bodies/${held.body.id}/appointments?limit=1`))
  ok(await on.as('admin').patch(`/appointments/${appointment.id}`, { to: '2026-01-01' }, any))
  const vacant = await given.person(on)
  await given.appointment(on, held.body.id, {
    person: vacant.id,
    role: 'substitute',
    seat: null,
    substituteOrder: 2,
    party: 'M',
  })
  ok(await put(held, members(held, 1, 5)))
  t.match(
    ok(
      await attend(held, {
        person: vacant.id,
        capacity: 'substitute',
        seat: 1,
        replaces: { vacant: true, party: 'M' },
      }),
    ),
    {
      seat: 1,
      replaces: { vacant: true, party: 'M' },
    },
  )
})

t.test('those who are excused are noted once, and substitutes called in turn', async (t) => {
  const held = await plannedMeeting(on, { body: assembly })
  const [e1, e2] = [await substitute(held, 'KD', 1), await substitute(held, 'KD', 2)]
  const url = `/meetings/${held.meeting.id}/excuses`
  const [, , , , person] = held.members
  refused(t, await held.clerk.post(url, { person, calledSubstitute: e2 }), 409, 'out-of-turn', {
    next: { personId: e1 },
  })
  refused(t, await held.clerk.post(url, { person, calledSubstitute: person }), 409, 'not-appointed', {
    capacity: 'substitute',
  })
  refused(t, await held.clerk.post(url, { person: (await given.person(on)).id }), 409, 'not-appointed', {
    capacity: 'member',
  })
  refused(t, await held.clerk.post(url, { person: nowhere }), 422, 'unknown-reference', { pointer: '/person' })
  refused(t, await held.clerk.post(url, { person, calledSubstitute: nowhere }), 422, 'unknown-reference', {
    pointer: '/calledSubstitute',
  })
  ok(await held.clerk.post(url, { person: e1, reason: 'Sjuk' }))
  const key = { 'idempotency-key': 'excused' }
  const body = { person, receivedAt: '2026-11-22T08:00:00+01:00', calledSubstitute: e2 }
  const excuse = ok(await held.clerk.post(url, body, key))
  t.match(excuse, {
    person: { id: person },
    party: 'KD',
    receivedAt: '2026-11-22T07:00:00.000Z',
    calledSubstitute: { id: e2, name: 'Ersättare 2' },
  })
  t.equal(ok(await held.clerk.post(url, body, key)).id, excuse.id)
  refused(t, await held.clerk.post(url, { person }), 409, 'already-excused')
  t.match(ok(await held.clerk.get(`/meetings/${held.meeting.id}/attendance`)), {
    excuses: [{ reason: 'Sjuk' }, { id: excuse.id }],
  })
  const turn = ok(await held.clerk.get(`/meetings/${held.meeting.id}/substitutes-in-turn?seat=5`))
  t.match(turn, { next: null, substitutes: [{ standing: 'excused' }, { standing: 'called' }] })
  refused(t, await held.clerk.del(`${url}/${excuse.id}`), 428, 'precondition-required')
  refused(t, await held.clerk.del(`${url}/${nowhere}`, any), 404, 'not-found')
  t.equal((await held.clerk.del(`${url}/${excuse.id}`, any)).status, 204)
  t.equal(ok(await held.clerk.get(url)).items.length, 1)
  refused(t, await held.clerk.get(`/meetings/${nowhere}/excuses`), 404, 'not-found')
  const events = await eventsOf(on, held.meeting.id)
  t.same(events.slice(-3), ['excuse.recorded', 'excuse.recorded', 'excuse.removed'])
})

t.test('KL 5:69: chairs and attesters change by item, and each signs once what is his or hers', async (t) => {
  const held = await openedMeeting(on)
  const [chair, attester, third, fourth, fifth] = held.members
  const done = [await decided(held), await decided(held), await decided(held)]
  const choose = (path: string, body: Row) => held.clerk.post(`/meetings/${held.meeting.id}/${path}`, body)
  const at = { fromItem: done[1], toItem: done[1] }
  refused(t, await choose('chairs', { person: attester, ...at }), 409, 'attester-not-serving')
  refused(t, await choose('chairs', { person: nowhere, ...at }), 422, 'unknown-reference', { resource: 'person' })
  const outside = (await given.person(on)).id
  refused(t, await choose('chairs', { person: outside, ...at }), 422, 'not-attending', { pointer: '/person' })
  refused(t, await choose('attesters', { person: third, replaces: outside, ...at }), 422, 'not-attending', {
    pointer: '/replaces',
  })
  refused(t, await choose('attesters', { person: third, fromItem: nowhere }), 422, 'unknown-reference', {
    pointer: '/fromItem',
  })
  refused(t, await choose('attesters', { person: chair, ...at }), 409, 'attester-not-serving')
  const replacing = ok(await choose('attesters', { person: third, replaces: attester, ...at }))
  t.match(replacing, { person: { id: third }, replaces: { id: attester }, fromItem: done[1] })
  refused(t, await choose('chairs', { person: fourth, ...at }), 409, 'attendance-settled', {
    statute: 'KL 5:67',
    items: [done[1]],
  })
  const presiding = ok(await choose('chairs', { person: fourth, ...at, reason: 'Bytet glömdes bort' }))
  t.match(ok(await held.clerk.get(`/meetings/${held.meeting.id}/chairs`)).items, [
    { id: presiding.id, person: { id: fourth }, replaces: null },
  ])
  refused(t, await held.clerk.get(`/meetings/${nowhere}/chairs`), 404, 'not-found')
  ok(await choose('attesters', { person: fourth, fromItem: done[2] }))
  const spare = ok(await choose('attesters', { person: fifth, fromItem: done[2] }))
  refused(t, await held.clerk.del(`/meetings/${held.meeting.id}/chairs/${spare.id}`, any), 404, 'not-found')
  t.equal((await held.clerk.del(`/meetings/${held.meeting.id}/attesters/${spare.id}`, any)).status, 204)
  refused(
    t,
    await put(held, [...members(held, 4), { person: fourth, capacity: 'member', toItem: done[0] }]),
    409,
    'chair-not-serving',
  )
  const counts = ok(await held.clerk.get(`/meetings/${held.meeting.id}/attendance-counts`))
  t.same(
    counts.items.map((item: { chair: string }) => item.chair),
    [chair, fourth, chair],
  )
  ok(await held.clerk.post(`/meetings/${held.meeting.id}/closing`, {}))
  const minutes = ok(await held.clerk.post(`/meetings/${held.meeting.id}/minutes`, { kind: 'ordinary' }))
  t.match(minutes.head.signers, [
    { id: chair, role: 'chair', paragraphs: [1, 3] },
    { id: fourth, role: 'chair', paragraphs: [2] },
    { id: attester, role: 'attester', paragraphs: [1, 3] },
    { id: third, role: 'attester', paragraphs: [2] },
    { id: fourth, role: 'attester', paragraphs: [3] },
  ])
  t.equal(minutes.signers.length, 4, 'each signs once')
  const whole = ok(await held.clerk.get(`/minutes/${minutes.id}`))
  t.same(
    whole.records.map((record: { chair: { id: string } }) => record.chair.id),
    [chair, fourth, chair],
  )
  let last = minutes
  for (const person of [chair, attester, third, fourth]) {
    t.equal(last.attestedOn, null)
    last = ok(
      await on
        .as('member', { person: person ?? '' })
        .post(`/minutes/${minutes.id}/attestations`, { headHash: minutes.headHash }),
    )
  }
  t.equal(last.attestedOn, '2026-11-23')
  refused(t, await choose('chairs', { person: fifth }), 409, 'minutes-attested')
})

t.test('the attendance is exported for the payment of fees, as JSON and CSV', async (t) => {
  const held = await openedMeeting(on)
  const [first, second] = [await decided(held), await decided(held)]
  const at = (time: string) => ({ at: `2026-11-23T${time}:00+01:00` })
  setClock(t, '2026-11-23T12:00:00+01:00')
  const fifth = held.members[4] ?? ''
  const guest = (await given.person(on, { name: 'Ada "Gäst", konsult', title: '=1+1' })).id
  ok(
    await put(
      held,
      [
        ...members(held, 5),
        { person: fifth, capacity: 'member', toItem: first, leftAt: '2026-11-23T10:30:00+01:00' },
        { person: guest, capacity: 'other', fromItem: second },
      ],
      'Antecknas i efterhand',
    ),
  )
  ok(await held.clerk.post(`/meetings/${held.meeting.id}/adjournments`, at('11:00')))
  ok(await held.clerk.post(`/meetings/${held.meeting.id}/resumption`, at('11:15')))
  ok(await held.clerk.post(`/meetings/${held.meeting.id}/closing`, at('12:00')))
  const url = `/meetings/${held.meeting.id}/attendance-export`
  const {
    items: [chair, , , , left, visitor],
  } = ok(await held.clerk.get(url))
  t.match(chair, {
    person: { id: held.members[0] },
    capacity: 'member',
    party: 'M',
    seats: [1],
    serves: true,
    paragraphsServing: ['alla'],
    minutes: 105,
    times: [
      { from: '2026-11-23T09:00:00.000Z', to: '2026-11-23T10:00:00.000Z' },
      { from: '2026-11-23T10:15:00.000Z', to: '2026-11-23T11:00:00.000Z' },
    ],
  })
  t.match(left, { person: { id: fifth }, paragraphsServing: ['§ 1'], minutes: 30 })
  t.match(visitor, { serves: false, seats: [], paragraphsServing: [], paragraphsAttending: ['§ 2'], minutes: null })
  const csv = await held.clerk.get(url, { accept: 'text/csv' })
  t.equal(csv.headers['content-type'], 'text/csv; charset=utf-8')
  const lines = csv.bytes.toString().split('\r\n')
  t.equal(lines.length, 8)
  t.match(lines[5], `${fifth},Ledamot 5,ledamot,,KD,5,ja,§ 1,,nej,2026-11-23T09:00:00.000Z/2026-11-23T09:30:00.000Z,30`)
  t.match(lines[6], `${guest},"Ada ""Gäst"", konsult",övrig,'=1+1,,,nej,,§ 2,nej,`)
  refused(t, await held.clerk.get(`/meetings/${nowhere}/attendance-export`), 404, 'not-found')
  refused(t, await held.clerk.get(`/meetings/${nowhere}/attendance-counts`), 404, 'not-found')
})

t.test('V10: the assembly takes up what was not announced only if nobody is against it', async (t) => {
  const held = await openedMeeting(on, { body: assembly })
  const add = (fields: Row) => held.clerk.post(`/meetings/${held.meeting.id}/items`, { title: 'Brådskande', ...fields })
  refused(t, await add({}), 409, 'item-not-announced', { statute: 'KL 5:52', against: null })
  refused(t, await add({ admission: { against: 1 } }), 409, 'item-not-announced', { against: 1 })
  t.match(ok(await add({ admission: { against: 0 } })), { admission: { against: 0 }, raisedBy: null })
  const planned = await plannedMeeting(on, { body: assembly })
  t.match(ok(await planned.clerk.post(`/meetings/${planned.meeting.id}/items`, { title: 'I kallelsen' })), {
    admission: null,
  })
  const old = await openedMeeting(on, { body: assembly, meeting: { recordedAs: 'minutes' } })
  t.match(await old.item({ admission: { against: 1 } }), { admission: { against: 1 } }, 'minutes say what they say')
})

t.test('V11: in a board whoever serves may raise a matter', async (t) => {
  const held = await openedMeeting(on)
  const official = (await given.person(on)).id
  ok(await attend(held, { person: official, capacity: 'official' }))
  const add = (raisedBy: string | undefined) =>
    held.clerk.post(`/meetings/${held.meeting.id}/items`, { title: 'Extra', raisedBy })
  refused(t, await add(official), 409, 'raiser-not-serving', { statute: 'KL 4:20' })
  refused(t, await add(nowhere), 422, 'unknown-reference', { pointer: '/raisedBy' })
  const item = ok(await add(held.members[3]))
  t.match(item, { raisedBy: held.members[3], admission: null })
  refused(t, await held.clerk.patch(`/items/${item.id}`, { raisedBy: official }, any), 409, 'raiser-not-serving')
  t.match(ok(await held.clerk.patch(`/items/${item.id}`, { raisedBy: held.members[2] }, any)), {
    raisedBy: held.members[2],
  })
  t.match(ok(await held.clerk.patch(`/items/${item.id}`, { raisedBy: null }, any)), { raisedBy: null })
})

t.test('from minutes: what is held against an attendance says whether it was in force on the day', async (t) => {
  for (const [heldOn, inForce] of [
    ['2016-05-02', false],
    ['2024-05-06', true],
  ] as const) {
    const held = await plannedMeeting(on, { meeting: { recordedAs: 'minutes', heldOn } })
    const remote = ok(
      await attend(held, { person: held.members[2], capacity: 'member', seat: 3, remote: 'soundAndPicture' }),
    )
    const { findings } = ok(await held.clerk.get(`/meetings/${held.meeting.id}/attendance-counts`))
    const found = findings.filter(({ rule }: { rule: string }) => rule === 'KL 6:24')
    t.match(found, [{ attendance: remote.id, inForce, rejection: { code: 'remote-not-allowed' } }], heldOn)
  }
})
