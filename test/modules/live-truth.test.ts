import { startApp } from '../support/app.ts'
import { eventsOf, refused } from '../support/expect.ts'
import { given } from '../support/given.ts'
import { attested, contested, decided, openedMeeting, ok, plannedMeeting, type Held } from '../support/meeting.ts'
import { t } from '../support/suite.ts'
import { voted } from './deciding-room.ts'

const on = await startApp(t)
const admin = on.as('admin')
const any = { 'if-match': '*' }
const attendanceOf = (held: Held) => `/meetings/${held.meeting.id}/attendance`
const rowsOf = async (held: Held) => ok(await held.clerk.get(attendanceOf(held))).items
type Fields = Readonly<Record<string, unknown>>

async function clockAt(t: { teardown: (back: () => void) => void }, now: string): Promise<void> {
  const { now: before } = on.clock
  on.clock.now = new Date(now)
  t.teardown(() => {
    on.clock.now = before
  })
}

t.test(
  'a meeting that is recorded as it happens is opened on its own day, and its planned time lies on its day, both as days in Europe/Stockholm',
  async (t) => {
    await clockAt(t, '2026-11-27T12:00:00Z')
    const { code } = await given.body(on)
    const plan = (plannedAt: string) =>
      on.as('clerk').post('/meetings', { body: code, heldOn: '2027-03-28', plannedAt })
    refused(t, await plan('2027-04-01T08:00:00Z'), 422, 'planned-on-another-day', { plannedOn: '2027-04-01' })
    refused(t, await plan('2027-03-28T22:30:00Z'), 422, 'planned-on-another-day', { plannedOn: '2027-03-29' })
    const planned = ok(await plan('2027-03-27T23:30:00Z'))
    refused(
      t,
      await on.as('clerk').patch(`/meetings/${planned.id}`, { heldOn: '2027-03-29' }, any),
      422,
      'planned-on-another-day',
      { heldOn: '2027-03-29' },
    )
    ok(
      await on
        .as('clerk')
        .patch(`/meetings/${planned.id}`, { heldOn: '2027-03-29', plannedAt: '2027-03-29T08:00:00Z' }, any),
    )
    ok(await on.as('clerk').patch(`/meetings/${planned.id}`, { heldOn: '2027-03-30', plannedAt: null }, any))

    const held = await plannedMeeting(on, { meeting: { heldOn: '2026-11-20' } })
    const [chair, attester] = held.members
    const open = (of: Held, fields: Fields = {}) =>
      of.clerk.post(`/meetings/${of.meeting.id}/opening`, { chair, attesters: [attester], ...fields })
    refused(t, await open(held, { openedAt: '2026-11-19T18:00:00+01:00' }), 422, 'opened-on-another-day', {
      openedOn: '2026-11-19',
      statute: 'KL 5:66',
    })
    refused(t, await open(held, { openedAt: '2027-11-20T18:00:00+01:00' }), 422, 'opened-on-another-day')
    refused(t, await open(held), 422, 'opened-on-another-day', { openedOn: '2026-11-27' })
    t.match(ok(await open(held, { openedAt: '2026-11-20T18:00:00+01:00' })), { openedAt: '2026-11-20T17:00:00.000Z' })
    const today = await plannedMeeting(on, { meeting: { heldOn: '2026-11-27' } })
    refused(
      t,
      await today.clerk.post(`/meetings/${today.meeting.id}/opening`, {
        chair: today.members[0],
        attesters: [today.members[1]],
        openedAt: '2026-11-27T18:00:00Z',
      }),
      422,
      'time-not-come',
    )
    const ahead = await plannedMeeting(on, { meeting: { heldOn: '2027-01-20' } })
    refused(
      t,
      await ahead.clerk.post(`/meetings/${ahead.meeting.id}/opening`, {
        chair: ahead.members[0],
        attesters: [ahead.members[1]],
      }),
      422,
      'opened-on-another-day',
    )
    const told = await plannedMeeting(on, { meeting: { heldOn: '2027-01-20', recordedAs: 'minutes' } })
    refused(
      t,
      await told.clerk.post(`/meetings/${told.meeting.id}/opening`, { chair: null, attesters: [] }),
      409,
      'meeting-day-not-come',
      { heldOn: '2027-01-20' },
    )
  },
)

t.test('the fourteen days for attestation run from the day on which the meeting ended', async (t) => {
  await clockAt(t, '2026-11-12T18:00:00+01:00')
  const held = await plannedMeeting(on, { meeting: { heldOn: '2026-11-10' } })
  const at = `/meetings/${held.meeting.id}`
  const [chair, attester] = held.members
  ok(await held.clerk.post(`${at}/opening`, { chair, attesters: [attester], openedAt: '2026-11-10T18:00:00+01:00' }))
  await decided(held)
  ok(await held.clerk.post(`${at}/adjournments`, { at: '2026-11-10T22:00:00+01:00' }))
  ok(await held.clerk.post(`${at}/resumption`, { at: '2026-11-12T09:00:00+01:00' }))
  refused(t, await held.clerk.post(`${at}/closing`, { at: '2026-11-11T12:00:00+01:00' }), 422, 'times-backwards')
  ok(await held.clerk.post(`${at}/closing`, { at: '2026-11-12T12:00:00+01:00' }))
  t.match(ok(await held.clerk.post(`${at}/minutes`, { kind: 'ordinary' })), {
    attestBy: { target: '2026-11-26', limit: '2026-11-26' },
  })
})

t.test(
  'what is stated to have happened in a meeting happened while it went on; what is tabled is tabled to a later day',
  async (t) => {
    const held = await openedMeeting(on)
    const item = (await held.item()).id
    const speaks = (occurredAt: string) =>
      held.clerk.post(`/items/${item}/contributions`, { form: 'speaks', persons: [held.members[1]], occurredAt })
    refused(t, await speaks('2020-01-01T10:00:00Z'), 422, 'outside-meeting', { statute: 'KL 5:66' })
    refused(t, await speaks('2030-01-01T10:00:00Z'), 422, 'time-not-come')
    ok(await speaks('2026-11-23T09:00:00Z'))
    const table = (until: string) =>
      held.clerk.post(`/items/${item}/motions`, { kind: 'bordlaggning', until, movedBy: [held.members[1]] })
    refused(t, await table('2020-01-01'), 422, 'tabled-to-earlier-day', { heldOn: '2026-11-23' })
    refused(t, await table('2026-11-23'), 422, 'tabled-to-earlier-day')
    ok(await table('2026-12-14'))
    const whole = {
      contributions: [{ form: 'speaks', persons: [held.members[1]], occurredAt: '2020-01-01T10:00:00Z' }],
    }
    refused(t, await held.clerk.put(`/items/${item}/record`, whole, any), 422, 'outside-meeting')
    const row = { person: (await given.person(on)).id, capacity: 'official' }
    refused(
      t,
      await held.clerk.post(attendanceOf(held), { ...row, arrivedAt: '2026-11-22T09:00:00Z' }),
      422,
      'outside-meeting',
    )
    refused(
      t,
      await held.clerk.post(attendanceOf(held), { ...row, leftAt: '2026-11-23T21:00:00Z' }),
      422,
      'time-not-come',
    )
    refused(
      t,
      await held.clerk.post(`/meetings/${held.meeting.id}/excuses`, {
        person: held.members[4],
        receivedAt: '2026-11-24T09:00:00Z',
      }),
      422,
      'time-not-come',
    )
  },
)

t.test('in one item someone is present in one way', async (t) => {
  const live = await openedMeeting(on)
  const substitute = (await given.person(on)).id
  await given.appointment(on, live.body.id, {
    person: substitute,
    role: 'substitute',
    seat: null,
    substituteOrder: 1,
    party: 'V',
  })
  const [a, , c] = live.members
  refused(t, await live.clerk.post(attendanceOf(live), { person: a, capacity: 'other' }), 409, 'present-twice', {
    person: { personId: a },
  })
  const one = (await live.item()).id
  const two = (await live.item()).id
  const others = live.members.filter((id) => id !== c).map((person) => ({ person, capacity: 'member' }))
  const serves = { person: substitute, capacity: 'substitute', seat: 3, replaces: { person: c } }
  const put = (rows: readonly Fields[]) => live.clerk.put(attendanceOf(live), { rows }, any)
  refused(t, await put([...others, serves, { person: substitute, capacity: 'substitute' }]), 409, 'present-twice', {
    pointer: '/rows/4',
  })
  refused(t, await put([serves, ...others, others[1] ?? {}]), 409, 'noted-twice', {
    detail: 'Ledamot 2 står likadant mer än en gång i närvaron, på rad 3 och 6. Låt bara en av raderna stå.',
    pointer: '/rows/2',
    rows: [3, 6],
  })
  refused(
    t,
    await put([...others, { person: '01900000-0000-7000-8000-00000000dead', capacity: 'other' }]),
    422,
    'unknown-reference',
    {
      pointer: '/rows/4/person',
    },
  )
  t.equal(
    ok(
      await put([...others, { ...serves, fromItem: two }, { person: substitute, capacity: 'substitute', toItem: one }]),
    ).items.length,
    6,
    'rows that cover different items stand',
  )

  const told = await openedMeeting(on, { meeting: { recordedAs: 'minutes' } })
  const item = (await told.item()).id
  const [first] = told.members
  ok(await told.clerk.post(attendanceOf(told), { person: first, capacity: 'other' }))
  const { findings } = ok(await told.clerk.get(`/meetings/${told.meeting.id}/attendance-counts`))
  t.match(
    findings,
    [{ rejection: { code: 'present-twice' } }, { rejection: { code: 'present-twice' } }],
    `under ${item}`,
  )
})

t.test('a body holds one live meeting at a time', async (t) => {
  const held = await openedMeeting(on)
  const next = ok(await held.clerk.post('/meetings', { body: held.body.code, heldOn: '2026-11-23' }))
  const rows = held.members.map((person) => ({ person, capacity: 'member' }))
  ok(await held.clerk.put(`/meetings/${next.id}/attendance`, { rows }, any))
  const [chair, attester] = held.members
  const open = () => held.clerk.post(`/meetings/${next.id}/opening`, { chair, attesters: [attester] })
  refused(t, await open(), 409, 'another-meeting-open')
  ok(await held.clerk.post(`/meetings/${held.meeting.id}/adjournments`, {}))
  ok(await open())
  refused(t, await held.clerk.post(`/meetings/${held.meeting.id}/resumption`, {}), 409, 'another-meeting-open')
  const old = ok(
    await held.clerk.post('/meetings', { body: held.body.code, heldOn: '2025-11-23', recordedAs: 'minutes' }),
  )
  ok(await held.clerk.post(`/meetings/${old.id}/opening`, { chair: null, attesters: [] }))
})

t.test('of two meetings of a body that are opened at once one is', async (t) => {
  const one = await plannedMeeting(on)
  const [chair, attester] = one.members
  const { id } = ok(await one.clerk.post('/meetings', { body: one.body.code, heldOn: '2026-11-23' }))
  ok(
    await one.clerk.put(
      `/meetings/${id}/attendance`,
      { rows: one.members.map((person) => ({ person, capacity: 'member' })) },
      any,
    ),
  )
  const answers = await Promise.all(
    [one.meeting.id, id].map((meeting) =>
      one.clerk.post(`/meetings/${meeting}/opening`, { chair, attesters: [attester] }),
    ),
  )
  t.same(answers.map(({ status }) => status).toSorted(), [200, 409])
  t.ok(answers.some(({ body }) => body.type === 'urn:radslag:problem:another-meeting-open'))
})

t.test('whoever is absent, has left or never came does not speak at a live meeting', async (t) => {
  const held = await openedMeeting(on)
  const [one, two] = [(await held.item()).id, (await held.item()).id]
  const [chair = '', second = '', , , left = ''] = held.members
  const rows = held.members.filter((id) => id !== left).map((person) => ({ person, capacity: 'member' }))
  ok(
    await held.clerk.put(
      attendanceOf(held),
      { rows: [...rows, { person: left, capacity: 'member', toItem: one }] },
      any,
    ),
  )
  const speaks = (item: string, person: string) =>
    held.clerk.post(`/items/${item}/contributions`, { form: 'speaks', persons: [person] })
  ok(await speaks(one, left))
  refused(t, await speaks(two, left), 403, 'not-entitled', { act: 'contribution', statute: 'KL 5:66' })
  refused(t, await speaks(two, (await given.person(on)).id), 403, 'not-entitled')
  refused(
    t,
    await held.clerk.post(`/items/${two}/protocol-notes`, { by: [left], state: 'announced' }),
    403,
    'not-entitled',
  )
  refused(t, await held.clerk.post(`/items/${two}/motions`, { kind: 'avslag', movedBy: [left] }), 403, 'not-entitled')
  ok(await speaks(two, chair))
  await held.record(two, 'recusals', { person: second, ground: 'party' })
  t.match(
    ok(await held.clerk.get(`/meetings/${held.meeting.id}/attendance-counts`)).items,
    [
      { serving: 5, present: 5 },
      { serving: 3, present: 3, emptySeats: [2, 5] },
    ],
    'the recused are absent from a board (KL 6:30)',
  )
})

t.test(
  'who served where something is decided is not changed by another order of the agenda, and by another attendance only with a reason',
  async (t) => {
    const held = await openedMeeting(on)
    const first = await decided(held)
    const second = await decided(held)
    const left = held.members[4]
    const row = (await rowsOf(held)).find(({ person }: { person: { id: string } }) => person.id === left)
    const remove = (query = '') => held.clerk.del(`${attendanceOf(held)}/${row.id}${query}`, any)
    refused(t, await remove(), 409, 'attendance-settled', { items: [first, second], statute: 'KL 5:67' })
    t.equal((await remove(`?reason=${encodeURIComponent('Antecknades av misstag')}`)).status, 204)
    refused(
      t,
      await held.clerk.post(attendanceOf(held), { person: left, capacity: 'member', toItem: first }),
      409,
      'attendance-settled',
      { items: [first] },
    )
    ok(
      await held.clerk.post(attendanceOf(held), {
        person: left,
        capacity: 'member',
        toItem: first,
        reason: 'Var med i början',
      }),
    )
    t.same((await eventsOf(on, held.meeting.id)).slice(-2), ['attendance.removed', 'attendance.recorded'])
    refused(t, await held.clerk.patch(`/items/${second}`, { position: 1 }, any), 409, 'order-settled', {
      items: [second],
    })
    const third = (await held.item()).id
    ok(await held.clerk.patch(`/items/${third}`, { position: 2 }, any))
    t.match(ok(await held.clerk.get(`/items/${second}`)), { position: 3 })
  },
)

t.test('after a vote nobody on its roll is recused, and no recusal is taken back', async (t) => {
  const held = await openedMeeting(on)
  const { item, prepared, counter } = await contested(held)
  const recusal = await held.record(item, 'recusals', { person: held.members[4], ground: 'party' })
  const question = await held.record(item, 'propositions', {
    form: 'againstEachOther',
    options: [prepared, counter],
    finding: prepared,
  })
  await voted(held, item, question.id, 'yyyn')
  refused(
    t,
    await held.clerk.post(`/items/${item}/recusals`, { person: held.members[1], ground: 'party' }),
    409,
    'recusal-after-vote',
    { statute: 'KL 5:67' },
  )
  refused(
    t,
    await held.clerk.post(`/items/${item}/acts/${recusal.id}/taking-back`, { reason: 'Misstag' }),
    409,
    'acts-depend',
  )
})

t.test(
  'a choice of members can be changed before the term begins; who never began leaves no day on the seat',
  async (t) => {
    const { id } = await given.body(on)
    const [a, b] = [(await given.person(on)).id, (await given.person(on)).id]
    const url = `/bodies/${id}/appointments`
    const fields = { role: 'member', seat: 3, from: '2027-01-01', to: '2030-12-31' }
    const chosen = ok(await admin.post(url, { person: a, ...fields }))
    refused(t, await admin.post(url, { person: b, ...fields }), 409, 'appointment-overlaps')
    const undo = (appointment: string) =>
      admin.post(`/appointments/${appointment}/undoing`, { reason: 'Valet ändrades' })
    t.match(ok(await undo(chosen.id)), {
      id: chosen.id,
      undone: { reason: 'Valet ändrades', at: '2026-11-23T09:00:00.000Z' },
      version: 2,
    })
    refused(t, await undo(chosen.id), 409, 'appointment-undone')
    refused(t, await admin.patch(`/appointments/${chosen.id}`, { to: '2028-01-01' }, any), 409, 'appointment-undone')
    const other = ok(await admin.post(url, { person: b, ...fields }))
    t.match(
      ok(await admin.get(url)).items,
      [
        { id: chosen.id, undone: { reason: 'Valet ändrades' } },
        { id: other.id, undone: null },
      ],
      'what was appointed is still readable',
    )
    t.match(ok(await admin.get(`${url}?on=2027-01-01`)).items, [{ id: other.id }])
    const begun = ok(await admin.post(url, { person: a, ...fields, seat: 4, from: '2026-11-23' }))
    refused(t, await undo(begun.id), 409, 'appointment-begun', { from: '2026-11-23' })
    t.same(await eventsOf(on, chosen.id), ['person.appointed', 'appointment.undone'])
  },
)

t.test(
  '5:66: an appointment does not end before a live meeting at which someone has served, and nobody serves whose has',
  async (t) => {
    const held = await plannedMeeting(on)
    const [first] = ok(await admin.get(`/bodies/${held.body.id}/appointments`)).items
    const end = (to: string) => admin.patch(`/appointments/${first.id}`, { to }, any)
    ok(await end('2026-11-22'))
    const [chair, attester, third] = held.members
    refused(
      t,
      await held.clerk.post(`/meetings/${held.meeting.id}/opening`, { chair: attester, attesters: [third] }),
      409,
      'not-appointed',
      { capacity: 'member' },
    )
    ok(await end('2026-11-30'))
    ok(await held.clerk.post(`/meetings/${held.meeting.id}/opening`, { chair, attesters: [attester] }))
    refused(t, await end('2026-11-22'), 409, 'noted-as-serving', { heldOn: '2026-11-23', statute: 'KL 5:66' })
    ok(await end('2026-11-23'))
  },
)

t.test('someone who changes name between the meeting and the composition has one name in the minutes', async (t) => {
  const held = await openedMeeting(on)
  const [chair, attester] = held.members
  const item = (await held.item()).id
  const proposal = (
    await held.record(item, 'proposals', { author: { body: held.body.code }, points: ['Nämnden godkänner rapporten.'] })
  ).id
  await held.record(item, 'motions', { kind: 'bifall', proposal, movedBy: [attester] })
  await held.record(item, 'deliberation-closing')
  await held.record(item, 'decision')
  ok(await held.clerk.post(`/meetings/${held.meeting.id}/closing`, {}))
  ok(await admin.patch(`/persons/${attester}`, { name: 'Nygift Namnsson' }, any))
  const { id, head } = ok(await held.clerk.post(`/meetings/${held.meeting.id}/minutes`, { kind: 'ordinary' }))
  const of = (some: { id: string; name: string }[]) => some.find((one) => one.id === attester)?.name
  t.equal(of(head.attendance), 'Nygift Namnsson')
  t.equal(of(head.signers), 'Nygift Namnsson')
  const {
    records: [record],
  } = ok(await held.clerk.get(`/minutes/${id}`))
  t.equal(of(record.motions[0].movedBy), 'Nygift Namnsson')
  t.notMatch(
    (await held.clerk.get(`/minutes/${id}`, { accept: 'text/plain' })).bytes.toString(),
    /Ledamot 2/,
    `read by ${chair}`,
  )
})

t.test('a finding and its problem each have members of their own', async (t) => {
  const held = await openedMeeting(on, { meeting: { recordedAs: 'minutes' } })
  const item = (await held.item()).id
  const stranger = (await given.person(on)).id
  const motion = await held.record(item, 'motions', { kind: 'avslag', movedBy: [stranger] })
  for (const url of [`/items/${item}/findings`, `/meetings/${held.meeting.id}/findings`]) {
    t.match(ok(await held.clerk.get(url)).items, [
      { item, act: motion.id, kind: 'motion', problem: { act: 'motion', persons: [{ personId: stranger }] } },
    ])
  }
})

t.test(
  'for a joint board the appeal period runs from the day on which the attestation was announced on the boards of all the municipalities',
  async (t) => {
    const held = await openedMeeting(on, {
      body: { kind: 'jointBoard', settings: { paragraphSeries: 'perMeeting' } },
      meeting: { heldOn: '2026-11-23' },
    })
    await decided(held)
    const minutes = await attested(on, held)
    const post = (keptAt: string, postedOn: string) =>
      held.clerk.post('/notices', { minutes: minutes.id, keptAt, postedOn })
    await clockAt(t, '2026-12-23T09:00:00Z')
    const first = ok(await post('Kommun A', '2026-11-27'))
    t.match(first, { lastAppealDay: '2026-12-18', earliestLegalForceOn: '2026-12-19' })
    refused(t, await post('kommun a', '2026-11-28'), 409, 'already-posted')
    const second = ok(await post('Kommun B', '2026-12-01'))
    for (const { id } of [first, second])
      t.match(ok(await held.clerk.get(`/notices/${id}`)), {
        lastAppealDay: '2026-12-22',
        earliestLegalForceOn: '2026-12-23',
      })
    const {
      items: [decision],
    } = ok(await held.clerk.get(`/decisions?body=${held.body.code}`))
    t.match(ok(await held.clerk.get(`/decisions/${decision.id}`)).status, {
      notice: { id: second.id, lastAppealDay: '2026-12-22' },
      earliestLegalForceOn: '2026-12-23',
    })
    refused(
      t,
      await held.clerk.post(`/notices/${first.id}/takedown`, { takenDownOn: '2026-12-22' }),
      409,
      'notice-taken-down-early',
    )
    t.match(ok(await held.clerk.post(`/notices/${first.id}/takedown`, { takenDownOn: '2026-12-23' })), {
      takenDownOn: '2026-12-23',
      takenDownEarly: false,
    })
    t.equal(ok(await held.clerk.get(`/decisions?body=${held.body.code}`)).items.length, 1, 'listed once')
  },
)

t.test(
  'a filing that was noted by mistake after the closing is taken back, and what happened at the meeting is not',
  async (t) => {
    const held = await openedMeeting(on)
    const item = await decided(held)
    const reservation = await held.record(item, 'reservations', { by: [held.members[2]], form: 'written' })
    ok(await held.clerk.post(`/meetings/${held.meeting.id}/closing`, {}))
    const file = (filedOn: string) =>
      held.clerk.post(`/items/${item}/reservations/${reservation.id}/filing`, { filedOn })
    refused(t, await file('2026-11-20'), 422, 'day-before-other', { field: 'filedOn' })
    refused(t, await file('2026-11-24'), 422, 'day-not-come', { field: 'filedOn' })
    const filing = ok(await file('2026-11-23'))
    refused(t, await file('2026-11-23'), 409, 'already-recorded')
    const back = (act: string) => held.clerk.post(`/items/${item}/acts/${act}/taking-back`, { reason: 'Fel dag' })
    t.equal((await back(filing.id)).status, 204)
    ok(await file('2026-11-23'))
    refused(t, await back(reservation.id), 409, 'meeting-not-open')
  },
)

t.test(
  'in another order of the agenda no seat has two, no row runs backwards, and nobody attests what he or she presides over',
  async (t) => {
    const held = await openedMeeting(on)
    const substitute = (await given.person(on)).id
    await given.appointment(on, held.body.id, {
      person: substitute,
      role: 'substitute',
      seat: null,
      substituteOrder: 1,
      party: 'KD',
    })
    const [one, two, three] = [(await held.item()).id, (await held.item()).id, (await held.item()).id]
    const [, second = '', , fourth = '', left = ''] = held.members
    const others = held.members.filter((id) => id !== left).map((person) => ({ person, capacity: 'member' }))
    ok(
      await held.clerk.put(
        attendanceOf(held),
        {
          rows: [
            ...others,
            { person: left, capacity: 'member', toItem: one },
            { person: substitute, capacity: 'substitute', seat: 5, fromItem: two },
          ],
        },
        any,
      ),
    )
    const move = (item: string, position: number) => held.clerk.patch(`/items/${item}`, { position }, any)
    refused(t, await move(one, 3), 409, 'seat-taken', { seat: 5 })
    ok(await move(three, 2))
    ok(await move(three, 3))
    ok(await held.clerk.post(`/meetings/${held.meeting.id}/chairs`, { person: fourth, fromItem: one, toItem: one }))
    ok(
      await held.clerk.post(`/meetings/${held.meeting.id}/attesters`, {
        person: fourth,
        replaces: second,
        fromItem: two,
        toItem: three,
      }),
    )
    refused(
      t,
      await held.clerk.post(`/meetings/${held.meeting.id}/chairs`, { person: fourth, fromItem: three, toItem: one }),
      422,
      'items-backwards',
    )
    const row = { person: (await given.person(on)).id, capacity: 'other', fromItem: two, toItem: one }
    refused(t, await held.clerk.post(attendanceOf(held), row), 422, 'items-backwards')
    const between = (await held.item()).id
    ok(await held.clerk.post(attendanceOf(held), { ...row, fromItem: three, toItem: between }))
    refused(t, await move(between, 1), 422, 'items-backwards')
  },
)

t.test('5:69: nobody attests what he or she presides over, in whatever order', async (t) => {
  const held = await openedMeeting(on)
  const [one, two, three] = [(await held.item()).id, (await held.item()).id, (await held.item()).id]
  const [, second, , fourth] = held.members
  ok(await held.clerk.post(`/meetings/${held.meeting.id}/chairs`, { person: fourth, fromItem: one, toItem: one }))
  ok(
    await held.clerk.post(`/meetings/${held.meeting.id}/attesters`, {
      person: fourth,
      replaces: second,
      fromItem: two,
      toItem: three,
    }),
  )
  refused(t, await held.clerk.patch(`/items/${one}`, { position: 2 }, any), 409, 'attester-not-serving')
})

t.test('a closed case is taken up again before it is put on the agenda of a live meeting', async (t) => {
  const held = await openedMeeting(on)
  const { id } = await given.caseFile(on, { authority: held.body.authority })
  const registrar = on.as('registrar')
  ok(await registrar.post(`/cases/${id}/closing`, {}))
  refused(
    t,
    await held.clerk.post(`/meetings/${held.meeting.id}/items`, { title: 'Igen', cases: [id] }),
    409,
    'case-closed',
  )
  ok(await registrar.post(`/cases/${id}/reopening`, {}))
  ok(await held.clerk.post(`/meetings/${held.meeting.id}/items`, { title: 'Igen', cases: [id] }))
})

t.test(
  'an appointment that ends at the same moment as its holder is noted, or the meeting opened, does one or the other',
  async (t) => {
    for (const what of ['attendance', 'opening'] as const) {
      const answers: string[] = []
      for (let round = 0; round < 4; round += 1) {
        const held = await plannedMeeting(on)
        const [chair, attester, , , last] = held.members
        const appointment = ok(await admin.get(`/bodies/${held.body.id}/appointments`)).items.find(
          ({ person }: { person: string }) => person === last,
        )
        const open = () => held.clerk.post(`/meetings/${held.meeting.id}/opening`, { chair, attesters: [attester] })
        const rows = held.members.map((person) => ({ person, capacity: 'member' }))
        if (what === 'attendance') {
          ok(await held.clerk.put(attendanceOf(held), { rows: rows.slice(0, 4) }, any))
          ok(await open())
        }
        const other = what === 'opening' ? open : () => held.clerk.put(attendanceOf(held), { rows }, any)
        const both = await Promise.all([
          admin.patch(`/appointments/${appointment.id}`, { to: '2026-11-22' }, any),
          other(),
        ])
        answers.push(both.map(({ status }) => status).join(' '))
      }
      t.strictSame(
        answers.filter((one) => one !== '200 409' && one !== '409 200'),
        [],
        what,
      )
    }
  },
)
