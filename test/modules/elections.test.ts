import { startApp } from '../support/app.ts'
import { refused, trailOf } from '../support/expect.ts'
import { given } from '../support/given.ts'
import { attested, composed, openedMeeting, ok } from '../support/meeting.ts'
import { t } from '../support/suite.ts'

const on = await startApp(t)
const nowhere = '01900000-0000-7000-8000-00000000dead'
const term = { from: '2027-01-01', to: '2030-12-31' }

type Held = Awaited<ReturnType<typeof openedMeeting>>

/** A board of the same authority to elect to, with as many seats, and persons to elect. */
async function boardOf({ body: { authority } }: Held, seats: number, persons = 4) {
  const body = await given.body(on, { seats, name: 'Socialnämnden', authority })
  const made = []
  for (let number = 1; number <= persons; number += 1)
    made.push((await given.person(on, { name: `Kandidat ${number}` })).id as string)
  const [a = '', b = '', c = '', d = ''] = made
  return { body, a, b, c, d, office: { body: body.code as string, role: 'member' } }
}

const appointmentsIn = async (body: string) =>
  ok(await on.as('admin').get(`/bodies/${body}/appointments`)).items as {
    id: string
    person: string
    role: string
    seat: number | null
    substituteOrder: number | null
    from: string
    to: string | null
  }[]

async function decide(held: Held, item: string) {
  await held.record(item, 'deliberation-closing')
  return held.record(item, 'decision')
}

const close = (held: Held) => held.clerk.post(`/meetings/${held.meeting.id}/closing`, {})

t.test('V5: a tie is settled by lot, and whoever is elected is appointed when the meeting is closed', async (t) => {
  const held = await openedMeeting(on, { seats: 7 })
  const { body, a, b, c, office } = await boardOf(held, 3)
  const item = (await held.item({ title: 'Val av två ledamöter' })).id
  const election = {
    office,
    term,
    seats: 2,
    method: 'majority',
    blank: 1,
    candidates: [
      { person: a, votes: 6 },
      { person: b, votes: 3 },
      { person: c, votes: 3 },
    ],
  }
  refused(t, await held.clerk.post(`/items/${item}/elections`, election), 409, 'lot-required', {
    tied: [2, 3],
    seats: 1,
    statute: 'KL 5:56',
  })
  refused(
    t,
    await held.clerk.post(`/items/${item}/elections`, { ...election, lots: [{ among: [1, 2], drawn: [2] }] }),
    409,
    'lot-differs',
  )
  refused(t, await held.clerk.post(`/items/${item}/elections`, { ...election, blank: 2 }), 409, 'ballots-exceed-roll', {
    ballots: 8,
    roll: 7,
  })
  const recorded = await held.record(item, 'elections', { ...election, lots: [{ among: [2, 3], drawn: [3] }] })
  t.match(recorded.details, {
    elected: [{ personId: a, name: 'Kandidat 1' }, { personId: c }],
    office: { body: { name: 'Socialnämnden' } },
  })
  t.match(ok(await held.clerk.get(`/items/${item}/elections`)).items, [{ id: recorded.id, kind: 'election' }])
  const decision = await decide(held, item)
  t.equal(
    decision.details.points[0].text,
    'Till ledamöter i socialnämnden för tiden 2027-01-01–2030-12-31 väljs Kandidat 1 och Kandidat 3.',
  )
  refused(t, await held.clerk.post(`/items/${item}/elections`, election), 409, 'item-decided')
  t.strictSame(await appointmentsIn(body.id), [], 'nobody before the meeting is closed')
  ok(await close(held))
  const made = await appointmentsIn(body.id)
  t.match(made, [
    { person: a, role: 'member', seat: 1, ...term },
    { person: c, role: 'member', seat: 2, ...term },
  ])
  t.equal(made.length, 2)
  t.match(await trailOf(on, made[1]?.id ?? ''), [
    { event: 'person.appointed', after: { personId: c, seat: 2, election: recorded.id, bodyId: body.id } },
  ])
})

t.test('P1, P2, E6: members and substitutes are elected proportionally in one paragraph', async (t) => {
  const held = await openedMeeting(on, { seats: 11 })
  const { body, a, b, c, d, office } = await boardOf(held, 2)
  const item = (await held.item({ title: 'Val till nämnden' })).id
  const [x, y, z] = [(await given.person(on)).id, (await given.person(on)).id, (await given.person(on)).id]
  const members = {
    office,
    term,
    seats: 2,
    method: 'proportional',
    demandedBy: 4,
    invalid: 0,
    lists: [
      { designation: 'Röd', candidates: [a, b], votes: 4 },
      { designation: 'Blå', candidates: [c, d], votes: 7 },
    ],
  }
  const substitutes = {
    ...members,
    office: { ...office, role: 'substitute' },
    seats: 3,
    demandedBy: 3,
    lists: [
      { designation: 'Röd', candidates: [x], votes: 4 },
      { designation: 'Blå', candidates: [y, z], votes: 7 },
    ],
  }
  refused(
    t,
    await held.clerk.post(`/items/${item}/elections`, { ...members, demandedBy: 3 }),
    409,
    'proportional-not-demanded',
    { required: 4 },
  )
  refused(t, await held.clerk.post(`/items/${item}/elections`, substitutes), 409, 'members-not-proportional', {
    statute: '2022:629 3 §',
  })
  refused(
    t,
    await held.clerk.post(`/items/${item}/elections`, { ...substitutes, membersElected: 'other' }),
    409,
    'members-not-proportional',
  )
  ok(
    await held.clerk.put(
      `/items/${item}/record`,
      {
        deliberationClosed: true,
        elections: [members, substitutes],
        decision: {},
      },
      { 'if-match': '*' },
    ),
  )
  ok(await close(held))
  const made = (await appointmentsIn(body.id)).map(({ person, seat, substituteOrder }) => [
    person,
    seat ?? substituteOrder,
  ])
  t.strictSame(made, [
    [c, 1],
    [a, 2],
    [y, 1],
    [z, 2],
    [x, 3],
  ])
})

t.test('a meeting is not closed while no seat is free for the elected, or the office is held', async (t) => {
  const admin = on.as('admin')
  const held = await openedMeeting(on)
  const { body, a, b, c, office } = await boardOf(held, 1)
  const before = await given.appointment(on, body.id, { person: b, seat: 1, from: '2023-01-01' })
  const chair = await given.appointment(on, body.id, { person: b, role: 'chair', seat: null, from: '2023-01-01' })
  const item = (await held.item()).id
  await held.record(item, 'elections', { office, term, seats: 1, method: 'unopposed', nominees: [a] })
  await held.record(item, 'elections', {
    office: { ...office, role: 'chair' },
    term,
    seats: 1,
    method: 'unopposed',
    nominees: [a],
  })
  const outsider = { name: 'Någon utanför registret' }
  await held.record(item, 'elections', {
    office: { ...office, role: 'substitute' },
    seats: 2,
    method: 'unopposed',
    nominees: [c, outsider],
  })
  await decide(held, item)
  refused(t, await close(held), 409, 'no-seat-free', { body: 'Socialnämnden', seats: 1 })
  ok(await admin.patch(`/appointments/${before.id}`, { to: '2026-12-31' }, { 'if-match': '*' }))
  refused(t, await close(held), 409, 'appointment-overlaps', { role: 'chair' })
  ok(await admin.patch(`/appointments/${chair.id}`, { to: '2026-12-31' }, { 'if-match': '*' }))
  t.equal((await appointmentsIn(body.id)).length, 2, 'nothing of what was refused stays')
  ok(await close(held))
  t.match((await appointmentsIn(body.id)).slice(2), [
    { person: a, role: 'member', seat: 1 },
    { person: a, role: 'chair' },
    { person: c, role: 'substitute', substituteOrder: 1, from: '2026-11-23', to: null },
  ])
})

t.test('an election taken back appoints nobody', async (t) => {
  const held = await openedMeeting(on)
  const { body, a, b, office } = await boardOf(held, 2)
  const item = (await held.item()).id
  const mistake = await held.record(item, 'elections', { office, term, seats: 1, method: 'unopposed', nominees: [a] })
  ok(await held.clerk.post(`/items/${item}/acts/${mistake.id}/taking-back`, { reason: 'Fel person' }))
  await held.record(item, 'elections', { office, term, seats: 1, method: 'unopposed', nominees: [b] })
  await decide(held, item)
  ok(await close(held))
  t.match(await appointmentsIn(body.id), [{ person: b }])
})

t.test('V3: ballots are closed: the API takes counts and no one’s choice', async (t) => {
  const held = await openedMeeting(on)
  const { a, office } = await boardOf(held, 1)
  const item = (await held.item()).id
  const election = { office, term, seats: 1, method: 'majority', candidates: [{ person: a, votes: 3 }] }
  for (const [field, value] of [
    ['ballots', [{ person: a, choice: a }]],
    ['lists', []],
    ['demandedBy', 3],
  ] as const) {
    refused(
      t,
      await held.clerk.post(`/items/${item}/elections`, { ...election, [field]: value }),
      400,
      'invalid-request',
      { errors: [{ pointer: `/${field}` }] },
    )
  }
  refused(
    t,
    await held.clerk.post(`/items/${item}/elections`, { ...election, method: 'acclamation' }),
    400,
    'invalid-request',
  )
  refused(
    t,
    await held.clerk.post(`/items/${item}/elections`, { ...election, candidates: [{ person: a }] }),
    422,
    'votes-not-stated',
    { statute: 'KL 5:67' },
  )
  refused(
    t,
    await held.clerk.post(`/items/${item}/elections`, { ...election, office: { ...office, body: 'FINNSEJ' } }),
    422,
    'unknown-reference',
    { pointer: '/office/body' },
  )
  refused(
    t,
    await held.clerk.post(`/items/${item}/elections`, { ...election, candidates: [{ person: nowhere, votes: 3 }] }),
    422,
    'unknown-reference',
    { pointer: '/candidates/0/person' },
  )
  refused(
    t,
    await held.clerk.post(`/items/${item}/elections`, { ...election, elected: [held.members[0]] }),
    409,
    'elected-differ',
  )
  refused(t, await on.as('registrar').post(`/items/${item}/elections`, election), 403, 'not-permitted')
})

t.test('from minutes what the law refuses becomes a finding, and appoints nobody', async (t) => {
  const held = await openedMeeting(on, { seats: 5, meeting: { recordedAs: 'minutes' } })
  const { body, a, b, office } = await boardOf(held, 1)
  const item = (await held.item({ paragraph: 3 })).id
  refused(
    t,
    await held.clerk.post(`/items/${item}/elections`, { office, seats: 2, method: 'unopposed', nominees: [a, a] }),
    422,
    'candidate-repeated',
  )
  await held.record(item, 'elections', {
    office,
    seats: 1,
    method: 'majority',
    candidates: [
      { person: a, votes: 2 },
      { person: b, votes: 2 },
    ],
    elected: [b],
  })
  await decide(held, item)
  const minutes = await composed(held)
  const { rows } = await on.database.execute('select record from decision_record where minutes_id = $1', [minutes.id])
  const record = JSON.parse((rows[0] as { record: string }).record)
  t.match(
    record.findings.map(({ rule }: { rule: string }) => rule),
    ['KL 5:56', 'elected-differ'],
  )
  t.match(record.elections, [{ term: { from: null, to: null }, elected: [{ id: b }] }])
  t.strictSame(await appointmentsIn(body.id), [])
})

t.test('the frozen record shows the election, and hides who is protected later', async (t) => {
  const held = await openedMeeting(on)
  const { a, b, office } = await boardOf(held, 2)
  const item = (await held.item({ title: 'Val av ledamöter' })).id
  await held.record(item, 'elections', {
    office,
    term,
    seats: 2,
    method: 'proportional',
    demandedBy: 5,
    lists: [{ designation: 'Gemensam lista', candidates: [a, b], votes: 5 }],
  })
  await decide(held, item)
  await attested(on, held)
  const [{ id }] = ok(await held.clerk.get(`/decisions?body=${held.body.code}`)).items
  const shown = ok(await held.clerk.get(`/decisions/${id}`)).record
  t.match(shown, {
    settledBy: 'vote',
    elections: [
      {
        comparison: [
          { list: 1, divisor: 1, byLot: false },
          { list: 1, divisor: 2 },
        ],
        elected: [{ id: a }, { id: b }],
      },
    ],
  })
  t.match(
    (await held.clerk.get(`/decisions/${id}`, { accept: 'text/plain' })).bytes.toString(),
    /Gemensam lista får 5 röster/,
  )
  ok(await on.as('admin').patch(`/persons/${a}`, { protectedIdentity: true }, { 'if-match': '*' }))
  for (const accept of ['application/json', 'text/plain', 'text/html']) {
    const written = (await held.clerk.get(`/decisions/${id}`, { accept })).bytes.toString()
    t.notMatch(written, /Kandidat 1/)
    t.match(written, /Kandidat 2/)
  }
  for (const url of [`/items/${item}/elections`, `/items/${item}/decision`, `/items/${item}/acts`])
    t.notMatch((await held.clerk.get(url)).bytes.toString(), /Kandidat 1/)
})

t.test('KL 6:16: a board elects to no board of another authority, the assembly to any', async (t) => {
  const elsewhere = await given.body(on, { name: 'Skolnämnden' })
  const election = {
    office: { body: elsewhere.code, role: 'member' },
    seats: 1,
    method: 'unopposed',
    nominees: [(await given.person(on)).id],
  }
  const board = await openedMeeting(on)
  const facts = { body: 'Skolnämnden', statute: 'KL 6:16' }
  refused(
    t,
    await board.clerk.post(`/items/${(await board.item()).id}/elections`, election),
    422,
    'office-of-other-authority',
    facts,
  )
  const assembly = await openedMeeting(on, { seats: 7, body: { kind: 'assembly' } })
  t.match(await assembly.record((await assembly.item()).id, 'elections', election), { kind: 'election' })
})
