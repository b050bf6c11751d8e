import { startApp, type Answer } from '../support/app.ts'
import { eventsOf, refused, wrongFields } from '../support/expect.ts'
import { attested, contested, decided, openedMeeting, ok } from '../support/meeting.ts'
import { t } from '../support/suite.ts'
import { ballotsOf, moved, nowhere, prepared, put, takenBack } from './deciding-room.ts'

const on = await startApp(t)
const statuses = (answers: readonly Answer[]) => answers.map(({ status }) => status).sort()
const standing = async (get: (url: string) => Promise<Answer>, url: string) =>
  ok(await get(url)).items.filter(({ takenBackAt }: { takenBackAt: string | null }) => takenBackAt === null)

t.test('of ten closings, votes or decisions at once one is recorded, and every ballot counts once', async (t) => {
  const held = await openedMeeting(on, { seats: 9 })
  const { clerk } = held
  const { item, prepared: one, counter } = await contested(held)
  const ten = (url: string, body: object = {}) =>
    Promise.all(Array.from({ length: 10 }, () => clerk.post(`/items/${item}/${url}`, body)))
  const proposition = await put(held, item, [one, counter], one)
  const votes = await ten('votes', { proposition, requestedBy: [held.members[2]] })
  t.same(statuses(votes), [201, ...Array(9).fill(409)])
  const { id } = votes.map(({ body }) => body).find((body) => body.kind === 'vote')
  const ballots = ballotsOf(held, 'yyyyynnnn')
  const cast = await Promise.all([...ballots, ...ballots].map((ballot) => clerk.post(`/votes/${id}/ballots`, ballot)))
  t.same(statuses(cast), [...Array(9).fill(201), ...Array(9).fill(409)])
  t.same(statuses(await ten(`votes/${id}/closing`)), [201, ...Array(9).fill(409)])
  t.same(statuses(await ten('decision')), [201, ...Array(9).fill(409)])
  t.equal((await standing(clerk.get, `/items/${item}/decision`)).length, 1)
  const orders = await contested(held)
  const answers = await Promise.all(
    [true, false, null].map((approved) =>
      clerk.post(`/items/${orders.item}/proposition-orders`, {
        steps: [{ purpose: 'main', form: 'againstEachOther', options: [orders.prepared, orders.counter] }],
        approved,
      }),
    ),
  )
  t.same(statuses(answers), [201, 201, 201])
  const last = (await standing(clerk.get, `/items/${orders.item}/proposition-orders`)).at(-1)
  t.equal(
    ok(await clerk.get(`/items/${orders.item}/proposition-order`)).approved,
    last.details.approved,
    'the last one stands',
  )
})

t.test('no ballot is cast in a vote that is taken back or replaced at the same moment', async (t) => {
  for (const round of [1, 2, 3, 4]) {
    const held = await openedMeeting(on)
    const { item, prepared: one, counter } = await contested(held)
    const vote = (
      await held.record(item, 'votes', {
        proposition: await put(held, item, [one, counter], one),
        requestedBy: [held.members[2]],
      })
    ).id
    const undo =
      round % 2 === 0 ? takenBack(held, item, vote) : held.clerk.put(`/items/${item}/record`, {}, { 'if-match': '*' })
    const [undone, ballot] = await Promise.all([
      undo,
      held.clerk.post(`/votes/${vote}/ballots`, { person: held.members[0], choice: 'yes' }),
    ])
    t.ok((undone?.status ?? 500) < 300)
    const after = await on.database.execute(
      'select resource_id, event from audit_entry where resource_id in ($1, $2) order by id',
      [vote, item],
    )
    const events = after.rows.map((row) => (row as { event: string }).event)
    const [cast, back] = [
      events.indexOf('ballot.cast'),
      Math.max(events.indexOf('vote.takenBack'), events.indexOf('paragraph.recorded')),
    ]
    t.ok(ballot?.status === 404 ? cast < 0 : cast >= 0 && cast < back, `round ${round}: ${ballot?.status} ${events}`)
  }
})

t.test('the same key gives the same act; another body under it is refused; at once it is one', async (t) => {
  const held = await openedMeeting(on)
  const { item, proposal } = await prepared(held)
  const key = { 'idempotency-key': 'yrkande-1' }
  const motion = { kind: 'bifall', proposal, movedBy: [held.members[1]] }
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => held.clerk.post(`/items/${item}/motions`, motion, key)),
  )
  t.same(new Set(answers.map((answer) => ok(answer).id)).size, 1)
  refused(
    t,
    await held.clerk.post(`/items/${item}/motions`, { ...motion, movedBy: [held.members[2]] }, key),
    422,
    'idempotency-key-reused',
  )
  t.same(await eventsOf(on, ok(answers[0] as Answer).id), ['motion.recorded'])
  const record = { 'if-match': '*', 'idempotency-key': 'paragraf-1' }
  const paragraph = { proposals: [{ ref: 'p', author: { body: held.body.code } }] }
  const [first, second] = [
    ok(await held.clerk.put(`/items/${item}/record`, paragraph, record)),
    ok(await held.clerk.put(`/items/${item}/record`, paragraph, record)),
  ]
  t.same(first, second)
  refused(
    t,
    await held.clerk.put(`/items/${item}/record`, paragraph, { ...record, 'if-match': `"${first.version}"` }),
    422,
    'idempotency-key-reused',
  )
  const version = `"${first.version}"`
  const race = await Promise.all(
    [1, 2, 3].map(() => held.clerk.put(`/items/${item}/record`, paragraph, { 'if-match': version })),
  )
  t.same(statuses(race), [200, 412, 412])
  refused(
    t,
    await held.clerk.put(`/items/${item}/record`, paragraph, { 'if-match': 'skräp' }),
    400,
    'invalid-request',
    {
      errors: [{ in: 'headers', pointer: '/if-match' }],
    },
  )
})

t.test('what is malformed or enormous is refused field by field, and never breaks anything', async (t) => {
  const held = await openedMeeting(on)
  const { item, proposal } = await prepared(held)
  const by = [held.members[1]]
  const motion = { kind: 'andring', proposal, movedBy: by }
  const counts = { yes: 1, no: 1, abstained: 0, absent: 0 }
  const wrong: readonly (readonly [string, object, string])[] = [
    ['motions', { ...motion, kind: 'ogilla' }, '/kind'],
    ['motions', { ...motion, rank: 'third' }, '/rank'],
    ['motions', { ...motion, points: [] }, '/points'],
    ['motions', { ...motion, points: [0] }, '/points/0'],
    ['motions', { ...motion, points: [1e9] }, '/points/0'],
    ['motions', { ...motion, points: [1.5] }, '/points/0'],
    ['motions', { ...motion, motions: [] }, '/motions'],
    ['motions', { ...motion, until: '2026-13-01' }, '/until'],
    ['motions', { ...motion, text: 'a\u0000b' }, '/text'],
    ['motions', { ...motion, text: ' ' }, '/text'],
    ['motions', { ...motion, text: 'a'.repeat(20_001) }, '/text'],
    ['motions', { ...motion, document: 'x' }, '/document'],
    ['motions', { ...motion, movedByGroup: { label: 'V' } }, '/movedByGroup/party'],
    ['motions', { ...motion, okänt: 1 }, '/okänt'],
    ['proposition-orders', { steps: [] }, '/steps'],
    ['proposition-orders', { steps: [{ purpose: 'main', form: 'yesNo', options: [] }] }, '/steps/0/options'],
    ['proposition-orders', { steps: [{ purpose: 'x', form: 'yesNo', options: ['a'] }] }, '/steps/0/purpose'],
    ['proposition-orders', { steps: Array(101).fill({ purpose: 'main', form: 'yesNo', options: ['a'] }) }, '/steps'],
    ['proposition-refusals', { target: proposal, ground: 'dislike', reason: 'x' }, '/ground'],
    ['proposition-refusals', { target: proposal, ground: 'unlawful' }, '/reason'],
    ['propositions', { form: 'yesNo', options: [proposal], purpose: 'x' }, '/purpose'],
    ['propositions', { form: 'yesNo', options: Array(51).fill(proposal) }, '/options'],
    ['votes', { proposition: proposal, requestedBy: by, rule: 'half' }, '/rule'],
    ['votes', { proposition: proposal, requestedBy: by, form: 'secret' }, '/form'],
    [`votes/${nowhere}/closing`, { counts: { ...counts, yes: -1 } }, '/counts/yes'],
    [`votes/${nowhere}/closing`, { counts: { ...counts, yes: 1e9 } }, '/counts/yes'],
    [`votes/${nowhere}/closing`, { counts: { yes: 1 } }, '/counts/no'],
    [`votes/${nowhere}/closing`, { list: 'a'.repeat(201) }, '/list'],
    [`votes/${nowhere}/corrections`, { person: by[0], intended: 'maybe' }, '/intended'],
    ['non-participation', { persons: [] }, '/persons'],
    ['non-participation', { persons: Array(201).fill(by[0]) }, '/persons'],
    ['recusals', { person: by[0], ground: 'bored' }, '/ground'],
    ['recusals', { person: by[0], ground: 'other', disregarded: '' }, '/disregarded'],
    [`recusals/${nowhere}/ruling`, { barred: 'ja', reason: 'x' }, '/barred'],
    [`reservations/${nowhere}/filing`, {}, '/filedOn'],
    [`reservations/${nowhere}/filing`, { filedOn: '0000-00-00' }, '/filedOn'],
    ['reservations', { by, text: 'a'.repeat(50_001) }, '/text'],
    ['reservations', { by, inFavourOf: { proposal, as: 'mine' } }, '/inFavourOf/as'],
  ]
  for (const [path, body, field] of wrong) {
    const answer = await held.clerk.post(`/items/${item}/${path}`, body)
    refused(t, answer, 400, 'invalid-request')
    t.ok(
      wrongFields(answer).some((pointer) => pointer.startsWith(field)),
      `${path} ${field}: ${wrongFields(answer)}`,
    )
    t.ok(JSON.stringify(answer.body).length < 20_000, 'and is not echoed')
  }
  const persons = { person: nowhere, choice: 'yes' }
  const huge = {
    propositions: [
      { form: 'yesNo', options: [proposal], vote: { requestedBy: [], ballots: Array(1001).fill(persons) } },
    ],
  }
  refused(t, await held.clerk.put(`/items/${item}/record`, huge, { 'if-match': '*' }), 400, 'invalid-request')
  refused(
    t,
    await held.clerk.put(`/items/${item}/record`, { summary: 'å'.repeat(3_000_000) }, { 'if-match': '*' }),
    413,
    'body-too-large',
  )
  t.equal((await standing(held.clerk.get, `/items/${item}/acts`)).length, 1)
})

t.test('what points at nothing, or at what is of another item, is refused', async (t) => {
  const held = await openedMeeting(on)
  const { item, proposal } = await prepared(held)
  const other = await prepared(held)
  const by = [held.members[1]]
  const elsewhere = await moved(held, other.item, held.members[2], 'Annat.')
  const nothing: readonly (readonly [string, object, string])[] = [
    ['motions', { kind: 'bifall', proposal: elsewhere, movedBy: by }, 'unknown-act'],
    ['motions', { kind: 'avslag', motions: [elsewhere], movedBy: by }, 'unknown-act'],
    ['motions', { kind: 'andring', proposal, document: nowhere, movedBy: by }, 'unknown-reference'],
    ['proposition-refusals', { target: elsewhere, ground: 'unlawful', reason: 'x' }, 'unknown-act'],
    ['non-participation', { persons: [nowhere] }, 'unknown-reference'],
    ['recusals', { person: nowhere, ground: 'party' }, 'unknown-reference'],
    [`votes/${elsewhere}/corrections`, { person: by[0], intended: 'yes' }, 'unknown-act'],
    [`reservations/${elsewhere}/filing`, { filedOn: null }, 'unknown-act'],
    [`votes/${nowhere}/closing`, {}, 'unknown-act'],
    ['reservations', { by: [nowhere] }, 'unknown-reference'],
    ['protocol-notes', { by, state: 'filed', annex: elsewhere }, 'unknown-act'],
  ]
  for (const [path, body, code] of nothing) {
    const answer = await held.clerk.post(`/items/${item}/${path}`, body)
    t.match(
      [answer.status, answer.body.type],
      [code === 'unknown-act' || code === 'unknown-reference' ? 422 : 409, `urn:radslag:problem:${code}`],
      `${path} ${JSON.stringify(answer.body)}`,
    )
  }
  refused(t, await takenBack(held, item, elsewhere), 404, 'not-found')
})

t.test('no one reads or votes where he has no right to', async (t) => {
  const held = await openedMeeting(on)
  const { item, prepared: one, counter } = await contested(held)
  const vote = (
    await held.record(item, 'votes', {
      proposition: await put(held, item, [one, counter], one),
      requestedBy: [held.members[2]],
    })
  ).id
  const [a = '', b = ''] = held.members
  refused(
    t,
    await on.as('member', { person: a }).post(`/votes/${vote}/ballots`, { person: b, choice: 'no' }),
    403,
    'not-permitted',
  )
  refused(
    t,
    await on.as('member', { person: null }).post(`/votes/${vote}/ballots`, { person: b, choice: 'no' }),
    403,
    'not-permitted',
  )
  refused(
    t,
    await on
      .as('member', { person: a, authorities: ['ANNAN'] })
      .post(`/votes/${vote}/ballots`, { person: a, choice: 'no' }),
    404,
    'not-found',
  )
  refused(
    t,
    await on.as('member', { person: a }).post(`/items/${item}/votes/${vote}/closing`, {}),
    403,
    'not-permitted',
  )
  for (const url of [
    `/items/${item}/standing`,
    `/items/${item}/proposition-order`,
    `/items/${item}/findings`,
    `/meetings/${held.meeting.id}/findings`,
    `/items/${item}/votes`,
  ]) {
    refused(t, await on.as('clerk', { authorities: ['ANNAN'] }).get(url), 404, 'not-found')
    refused(t, await on.as('integration').get(url), 403, 'not-permitted')
    refused(t, await on.stranger.get(url), 401, 'unauthenticated')
    t.equal((await on.as('member', { person: a }).get(url)).status, 200)
    refused(t, await held.clerk.get(url.replace(/[0-9a-f-]{36}/, nowhere)), 404, 'not-found')
  }
})

t.test('nothing is recorded under what is attested, in any of the ways there are', async (t) => {
  const held = await openedMeeting(on)
  const item = await decided(held)
  await attested(on, held)
  const [a] = held.members
  const acts: readonly (readonly [string, object])[] = [
    ['motions', { kind: 'avslag', movedBy: [a] }],
    ['proposition-orders', { steps: [{ purpose: 'main', form: 'yesNo', options: ['avslag'] }] }],
    ['proposition-refusals', { target: nowhere, ground: 'unlawful', reason: 'x' }],
    ['propositions', { form: 'yesNo', options: ['avslag'] }],
    ['votes', { proposition: nowhere, requestedBy: [a] }],
    [`votes/${nowhere}/closing`, {}],
    [`votes/${nowhere}/corrections`, { person: a, intended: 'no' }],
    ['non-participation', { persons: [a] }],
    ['recusals', { person: a, ground: 'party' }],
    [`recusals/${nowhere}/ruling`, { barred: true, reason: 'x' }],
    ['reservations', { by: [a] }],
    [`reservations/${nowhere}/filing`, { filedOn: null }],
    ['protocol-notes', { by: [a], state: 'announced' }],
    ['decision', {}],
    ['deliberation-reopening', {}],
    ['recipients', { label: 'Akten' }],
    ['sentence-overrides', { sentence: 'x', text: 'y' }],
  ]
  for (const [path, body] of acts)
    refused(t, await held.clerk.post(`/items/${item}/${path}`, body), 409, 'minutes-attested')
  refused(
    t,
    await held.clerk.patch(`/items/${item}`, { matter: 'election' }, { 'if-match': '*' }),
    409,
    'minutes-attested',
  )
})
