import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { deliverToOutbox, deliveryJob } from '../../src/modules/dispatch/jobs.ts'
import { hashOf } from '../../src/seal.ts'
import type { Job } from '../../src/work.ts'
import { startApp } from '../support/app.ts'
import { openDeliveries } from '../support/deliveries.ts'
import { eventsOf, refused, trailOf, wrongFields } from '../support/expect.ts'
import { given, newCode } from '../support/given.ts'
import { attested, ok, openedMeeting, type Held } from '../support/meeting.ts'
import { t } from '../support/suite.ts'

const on = await startApp(t)
const { queue, deps, writeOut, outboxOf, filesIn } = await openDeliveries(t, on)
const clerk = on.as(['clerk', 'registrar'])
const nowhere = '01900000-0000-7000-8000-00000000dead'
const written = (): never => {
  throw new Error('written out')
}
const noTime = {
  ...deps,
  clock: () => {
    throw new Error('killed')
  },
}

type Fields = Readonly<Record<string, unknown>>
type Dispatch = {
  readonly id: string
  readonly label: string
  readonly recipient: string | null
  readonly state: string
}
const dispatchesOf = async (decision: string): Promise<Dispatch[]> =>
  ok(await clerk.get(`/dispatches?decision=${decision}&limit=100`)).items
const dispatch = async (id: string) => ok(await clerk.get(`/dispatches/${id}`))

/** How many deliveries are asked for of these. */
const jobsFor = async (ids: readonly string[]) =>
  (
    await on.database.execute(
      `select count(*)::int as n from pgboss.job where name = 'deliver-dispatch' and data->>'id' = any($1)`,
      [ids],
    )
  ).rows

/** A decision to be sent to some, its minutes attested. */
async function decidedFor(
  recipients: readonly Fields[],
  held?: Held,
  points?: readonly Fields[],
): Promise<{ held: Held; decision: string }> {
  const at = held ?? (await openedMeeting(on))
  const item = (await at.item()).id
  await at.record(item, 'proposals', { author: { body: at.body.code }, points: ['Nämnden godkänner rapporten.'] })
  await at.record(item, 'deliberation-closing')
  await at.record(item, 'decision', { points })
  for (const recipient of recipients) await at.record(item, 'recipients', recipient)
  await attested(on, at)
  return { held: at, decision: ok(await clerk.get(`/decisions/${at.body.code}/2026-11-23/1`)).id }
}

const release = (decision: string, by = clerk) => by.post('/dispatches/release', { decision })
const released = async (recipients: readonly Fields[] = [{ label: 'Akten' }]): Promise<Dispatch[]> =>
  ok(await release((await decidedFor(recipients)).decision)).items

t.test('what is attested waits for its release, and is not delivered before', async (t) => {
  const held = await openedMeeting(on)
  const { decision } = await decidedFor([{ label: 'Samtliga nämnder', group: 'boards' }, { label: 'Akten' }], held)
  const rows = await dispatchesOf(decision)
  t.match(rows, [
    {
      position: 1,
      label: 'Samtliga nämnder',
      group: 'boards',
      recipient: null,
      state: 'awaitingRelease',
      releasedAt: null,
      version: 1,
    },
    { position: 2, label: 'Akten', group: null, recipient: null, state: 'awaitingRelease' },
  ])
  for (const id of [...rows.map((row) => row.id), nowhere])
    await deliverToOutbox(deps, outboxOf('waiting'), written, id)
  t.same(await filesIn(outboxOf('waiting')), [])
  t.strictSame(ok(await clerk.get('/dispatches?state=awaitingRelease')).items, rows)
  t.same(await jobsFor(rows.map(({ id }) => id)), [{ n: 0 }])
  const [url, other] = [`/dispatches/${rows[0]?.id}`, on.as('clerk', { authorities: ['ANNAN'] })]
  t.strictSame(ok(await on.as('integration').get(url)), rows[0])
  refused(t, await on.stranger.get(url), 401, 'unauthenticated')
  refused(t, await other.get(url), 404, 'not-found', { resource: 'dispatch' })
  t.same(ok(await other.get('/dispatches')).items, [])
})

t.test('a group becomes the boards there are at its release, the deciding one left out; the label stays', async (t) => {
  const label = 'Samtliga nämnder'
  const before = await given.body(on, { name: 'Nämnden före' })
  const { held, decision } = await decidedFor([
    { label, group: 'boards' },
    { label: 'Miljönämnden', body: before.code },
    { label: 'Akten' },
  ])
  const [group] = await dispatchesOf(decision)
  const after = await given.body(on, { name: 'Nämnden efter' })
  await given.body(on, { kind: 'committee', name: 'Utskottet' })
  const boards = ok(await clerk.get('/bodies?limit=100')).items.filter(({ kind }: { kind: string }) => kind === 'board')
  const { items } = ok(await release(decision))
  await given.body(on, { name: 'Nämnden för sen' })
  const names = boards
    .map(({ name }: { name: string }) => name)
    .filter((name: string) => ![held.body.name, before.name].includes(name))
  t.same(
    items
      .filter((one: Dispatch) => one.label === label)
      .map(({ recipient }: Dispatch) => recipient)
      .sort(),
    names.sort(),
  )
  t.ok(names.includes(after.name) && !names.includes('Utskottet'), 'the one that is named beside it gets it once')
  t.match(items.slice(-2), [
    { label: 'Miljönämnden', recipient: before.name },
    { label: 'Akten', recipient: 'Akten', state: 'released' },
  ])
  t.match(
    await dispatch(group?.id ?? ''),
    { label, state: 'released', recipient: items[0].recipient, version: 2 },
    'it keeps its id, for the first of its boards',
  )
  t.match(ok(await clerk.get(`/dispatches?recipientBody=${before.code}&decision=${decision}`)).items, [
    { label: 'Miljönämnden' },
  ])
  t.match(await trailOf(on, items.at(-1).id), [
    { event: 'dispatch.released', before: { state: 'awaitingRelease' }, after: { decision, position: 3, body: null } },
  ])
})

t.test('A recipient who is written twice under a paragraph gets the decision once.', async (t) => {
  const { decision } = await decidedFor(['Akten', 'akten ', 'Akten'].map((label) => ({ label })))
  const rows = await dispatchesOf(decision)
  t.match(rows, [{ label: 'Akten', position: 1 }])
  t.equal(rows.length, 1)
  t.equal(
    ok(await clerk.get(`/decisions/${decision}`)).record.recipients.length,
    3,
    'the minutes stand as they were signed',
  )
  t.strictSame(
    ok(await release(decision)).items.map(({ id }: Dispatch) => id),
    rows.map(({ id }) => id),
    'a dispatch keeps its id at its release',
  )
})

t.test(
  'a recipient forgotten until the minutes were attested is added, with the reason, and the record stays',
  async (t) => {
    const board = await given.body(on, { name: 'Nämnden som glömdes' })
    const { decision } = await decidedFor([{ label: 'Akten' }])
    const before = ok(await clerk.get(`/decisions/${decision}`)).record
    const [akten] = ok(await release(decision)).items
    const add = (fields: Fields, by = clerk) =>
      by.post('/dispatches', { decision, label: 'Revisorerna', reason: 'Glömdes', ...fields })
    refused(t, await add({ label: ' AKTEN' }), 409, 'already-a-recipient', { label: ' AKTEN' })
    refused(t, await add({ body: 'FINNSINTE' }), 422, 'unknown-reference', { pointer: '/body' })
    refused(t, await add({}, on.as('clerk', { authorities: ['ANNAN'] })), 422, 'unknown-reference', {
      pointer: '/decision',
    })
    refused(t, await add({}, on.as('officer')), 403, 'not-permitted', { action: 'dispatch:release' })
    const added = ok(await add({}))
    t.match(added, {
      position: 2,
      label: 'Revisorerna',
      addedReason: 'Glömdes',
      state: 'awaitingRelease',
      recipient: null,
      version: 1,
    })
    refused(t, await add({ label: 'revisorerna' }), 409, 'already-a-recipient')
    const named = ok(await add({ label: 'Nämnden', body: board.code }))
    refused(t, await add({ label: 'Samma nämnd', body: board.code }), 409, 'already-a-recipient')
    const group = ok(await add({ label: 'Samtliga nämnder', group: 'boards' }))
    const { items } = ok(await release(decision))
    t.strictSame(items[0], akten, 'what went before is not sent again')
    t.match(items.slice(1, 3), [
      { id: added.id, recipient: 'Revisorerna', state: 'released', version: 2 },
      { id: named.id, recipient: board.name, label: 'Nämnden' },
    ])
    t.ok(
      items.slice(3).length > 1 &&
        items
          .slice(3)
          .every(
            ({ label, addedReason }: { label: string; addedReason: string }) =>
              label === 'Samtliga nämnder' && addedReason === 'Glömdes',
          ),
    )
    t.ok(
      items.some(({ id }: Dispatch) => id === group.id) &&
        items.filter(({ recipient }: Dispatch) => recipient === board.name).length === 1,
    )
    t.strictSame(ok(await clerk.get(`/decisions/${decision}`)).record, before)
    t.match(await trailOf(on, added.id), [
      {
        event: 'dispatch.added',
        reason: 'Glömdes',
        after: { decision, position: 2, group: null, body: null, label: undefined },
      },
      { event: 'dispatch.released' },
    ])
  },
)

t.test('two boards of the same name each get it, told apart by their codes', async (t) => {
  const alike = [await given.body(on, { name: 'Valnämnden' }), await given.body(on, { name: 'Valnämnden' })]
  const named = (await released([{ label: 'Samtliga nämnder', group: 'boards' }])).map(
    ({ recipient }) => recipient ?? '',
  )
  t.same(
    named.filter((name) => name.startsWith('Valnämnden')).sort(),
    alike.map(({ code }) => `Valnämnden (${code})`).sort(),
  )
})

t.test('a delivery is set going exactly when its release is committed, once', async (t) => {
  const { decision } = await decidedFor([{ label: 'Akten' }, { label: 'Revisorerna' }])
  const jobs = async () => (await on.database.execute('select count(*)::int as n from pgboss.job')).rows
  const [before, key] = [await jobs(), { 'idempotency-key': newCode('key-') }]
  refused(t, await release(decision, on.stranger), 401, 'unauthenticated')
  for (const role of ['officer', 'member', 'integration', 'admin'] as const) {
    refused(t, await release(decision, on.as(role)), 403, 'not-permitted', { action: 'dispatch:release' })
  }
  refused(t, await release(decision, on.as('clerk', { authorities: ['ANNAN'] })), 404, 'not-found')
  refused(t, await release(nowhere), 404, 'not-found', { resource: 'decision' })
  refused(t, await release((await decidedFor([])).decision), 409, 'dispatch-step-refused')
  t.ok((await dispatchesOf(decision)).every(({ state }) => state === 'awaitingRelease'))
  t.same(await jobs(), before)
  const { items } = ok(await clerk.post('/dispatches/release', { decision }, key))
  t.same(await jobsFor(items.map(({ id }: Dispatch) => id)), [{ n: 2 }])
  const after = await jobs()
  t.same(ok(await clerk.post('/dispatches/release', { decision }, key)).items, items, 'repeated with its key')
  refused(t, await release(decision), 409, 'dispatch-step-refused', { state: 'released', step: 'release' })
  t.strictSame(await dispatchesOf(decision), items, 'released twice, it stays as it was')
  t.same(await jobs(), after)
  const { rows } = await on.database.execute(
    `select j.xmin = d.xmin as together from pgboss.job j
    join dispatch d on d.id::text = j.data->>'id' where d.decision_id = $1`,
    [decision],
  )
  t.same(rows, [{ together: true }, { together: true }])
})

t.test('of two releases at once one is refused', async (t) => {
  const { decision } = await decidedFor([{ label: 'Akten' }, { label: 'Revisorerna' }])
  const [one, other] = await Promise.all([release(decision), release(decision)])
  const [won, lost] = one.status === 200 ? [one, other] : [other, one]
  refused(t, lost, 409, 'dispatch-step-refused', { state: 'released', step: 'release' })
  t.strictSame(await dispatchesOf(decision), won.body.items)
})

t.test('delivered twice, it is noted once', async (t) => {
  const [{ id } = { id: '' }] = await released()
  const outbox = outboxOf('twice')
  await deliverToOutbox(deps, outbox, writeOut, id)
  const first = await dispatch(id)
  t.match(first, {
    state: 'delivered',
    deliveredAt: on.clock.now.toISOString(),
    deliveredHash: hashOf('Till: Akten'),
    version: 3,
  })
  on.clock.now = new Date(on.clock.now.getTime() + 60_000)
  await deliverToOutbox(deps, outbox, written, id)
  t.strictSame(await dispatch(id), first)
  t.same(await filesIn(outbox), [`${id}.txt`])
  t.equal(await readFile(join(outbox, `${id}.txt`), 'utf8'), 'Till: Akten')
  t.match(await trailOf(on, id), [{ event: 'dispatch.released' }, { event: 'dispatch.delivered', actor: 'worker' }])
})

t.test('a delivery that fails half way is done when it is repeated, and noted only then', async (t) => {
  const items = await released([{ label: 'Akten' }, { label: 'Revisorerna' }, { label: 'Huge AB' }])
  const [first = '', second = '', third = ''] = items.map(({ id }) => id)
  const outbox = outboxOf('half')
  await t.rejects(
    deliverToOutbox(
      deps,
      outbox,
      () => {
        throw new Error('unwritable')
      },
      first,
    ),
    /unwritable/,
  )
  await t.rejects(deliverToOutbox(noTime, outbox, writeOut, second), /killed/)
  t.same(await filesIn(outbox), [`${second}.txt`], 'written, not noted')
  await writeFile(outboxOf('no-folder'), '')
  await t.rejects(deliverToOutbox(deps, outboxOf('no-folder'), writeOut, third))
  for (const id of [first, second, third]) {
    t.match(await dispatch(id), { state: 'released', deliveredAt: null, deliveredHash: null, version: 2 })
    await deliverToOutbox(deps, outbox, writeOut, id)
    const text = await readFile(join(outbox, `${id}.txt`), 'utf8')
    t.match(await dispatch(id), { state: 'delivered', deliveredHash: hashOf(text), version: 3 })
    t.same(await eventsOf(on, id), ['dispatch.released', 'dispatch.delivered'])
  }
})

t.test('the queue repeats what failed, until it is delivered', async (t) => {
  const [{ id } = { id: '' }] = await released()
  await on.database.execute(`update pgboss.job set retry_delay = 1, retry_backoff = false where data->>'id' = $1`, [id])
  let calls = 0
  await queue.work(deliveryJob.name, async (data: Job['data']) => {
    if (data.id !== id) return
    await deliverToOutbox((calls += 1) === 1 ? noTime : deps, outboxOf('queue'), writeOut, id)
  })
  for (let tries = 0; tries < 300 && (await dispatch(id)).state !== 'delivered'; tries += 1) await wait(100)
  t.match(await dispatch(id), { state: 'delivered', deliveredHash: hashOf('Till: Akten') })
  t.equal(calls, 2)
})

/** An assignment from one body to another, in a case. */
async function assigned(fields: Fields = {}) {
  const [giver, taker] = [await openedMeeting(on), await openedMeeting(on)]
  const caseFile = await given.caseFile(on, { authority: giver.body.authority })
  const body = {
    text: 'Anlita en oberoende part',
    givenBy: giver.body.code,
    givenTo: taker.body.code,
    case: caseFile.id,
    ...fields,
  }
  return { giver, taker, caseFile, body, assignment: ok(await clerk.post('/assignments', body)) }
}
const assignment = async (id: string) => ok(await clerk.get(`/assignments/${id}`))
const close = (id: string, body: Fields, by = clerk) => by.post(`/assignments/${id}/closing`, body)

t.test('an assignment is given, and listed from both ends and from its case', async (t) => {
  const { giver, taker, caseFile, body, assignment } = await assigned({
    givenOn: '2026-10-01',
    dueOn: '2027-01-31',
    externalId: 'uppdrag-1',
  })
  t.match(assignment, {
    text: body.text,
    givenBy: { code: body.givenBy },
    givenTo: { code: body.givenTo },
    givenOn: '2026-10-01',
    dueOn: '2027-01-31',
    case: { diarienummer: caseFile.diarienummer },
    state: 'open',
    externalId: 'uppdrag-1',
    closedOn: null,
    version: 1,
  })
  t.strictSame(ok(await on.as('member').get(`/assignments/${assignment.id}`)), assignment)
  for (const query of [`body=${body.givenBy}`, `body=${body.givenTo}&open=true`, `case=${caseFile.id}`]) {
    t.strictSame(ok(await clerk.get(`/assignments?${query}`)).items, [assignment], query)
  }
  const another = ok(await clerk.post('/assignments', { text: 'Utred', givenBy: giver.body.code }))
  t.match(another, { givenTo: null, case: null, givenOn: null })
  t.same(ok(await clerk.get(`/assignments?body=${taker.body.code}`)).items, [assignment])
  t.same(ok(await clerk.get(`/assignments?body=${giver.body.code}`)).items, [assignment, another])
})

t.test('giving an assignment is refused', async (t) => {
  const { code } = await given.body(on)
  const give = (fields: Fields, by = clerk) => by.post('/assignments', { text: 'Utred', givenBy: code, ...fields })
  refused(t, await give({ givenBy: 'FINNSINTE' }), 422, 'unknown-reference', { pointer: '/givenBy', resource: 'body' })
  refused(t, await give({ givenTo: 'FINNSINTE' }), 422, 'unknown-reference', { pointer: '/givenTo' })
  refused(t, await give({ case: nowhere }), 422, 'unknown-reference', { pointer: '/case' })
  refused(t, await give({}, on.stranger), 401, 'unauthenticated')
  for (const role of ['officer', 'member', 'admin'] as const)
    refused(t, await give({}, on.as(role)), 403, 'not-permitted', { action: 'assignment:manage' })
  const elsewhere = on.as('clerk', { authorities: ['ANNAN'] })
  refused(t, await give({}, elsewhere), 403, 'not-permitted')
  const { id } = ok(await give({}))
  for (const answer of [await elsewhere.get(`/assignments/${id}`), await close(id, { reason: 'x' }, elsewhere)])
    refused(t, answer, 404, 'not-found')
  t.same(ok(await elsewhere.get('/assignments')).items, [])
})

t.test(
  'An assignment is due and closed at the earliest on the day on which it was given, and not closed on a day that has not come.',
  async (t) => {
    const {
      giver,
      body,
      assignment: { id },
    } = await assigned({ givenOn: '2026-11-20' })
    const given = { other: 'givenOn', otherDay: '2026-11-20' }
    refused(
      t,
      await clerk.post('/assignments', { ...body, givenOn: '2026-11-20', dueOn: '2026-11-01' }),
      422,
      'day-before-other',
      { field: 'dueOn', day: '2026-11-01', ...given },
    )
    refused(t, await close(id, { closedOn: '2020-01-01', reason: 'Utfört' }), 422, 'day-before-other', {
      field: 'closedOn',
      day: '2020-01-01',
      ...given,
    })
    refused(t, await close(id, { closedOn: '2026-11-24', reason: 'Utfört' }), 422, 'day-not-come', {
      field: 'closedOn',
      today: '2026-11-23',
    })
    refused(t, await clerk.post('/assignments', { ...body, givenOn: '2026-11-24' }), 422, 'day-not-come', {
      field: 'givenOn',
      today: '2026-11-23',
    })
    const { decision } = await decidedFor([], giver)
    refused(t, await close(id, { closedOn: '2026-11-22', decision }), 422, 'day-before-other', {
      field: 'closedOn',
      other: 'heldOn',
      otherDay: '2026-11-23',
    })
    ok(await clerk.post('/assignments', { ...body, givenOn: '2026-11-20', dueOn: '2026-11-20' }))
    t.match(ok(await close(id, { closedOn: '2026-11-20', reason: 'Utfört samma dag' })), { closedOn: '2026-11-20' })
  },
)

t.test(
  'an attested decision point considers it complete; only a decision of the body that gave it closes it',
  async (t) => {
    const {
      giver,
      taker,
      assignment: { id },
    } = await assigned()
    const [consideredCompleteIn, closedIn] = [taker, giver].map(({ body }) => `${body.code.toLowerCase()}/2026-11-23/1`)
    const item = (await taker.item()).id
    refused(
      t,
      await clerk.post(`/items/${item}/decision`, { points: [{ text: 'x', considersComplete: nowhere }] }),
      422,
      'unknown-reference',
    )
    ok(await clerk.post(`/items/${item}/withdrawal`, { reason: 'Ärendet utgår' }))
    t.match(await assignment(id), { state: 'open', consideredCompleteIn: null, version: 1 })
    const { decision: theirs } = await decidedFor([], taker, [
      { text: 'Rapporten godkänns.' },
      { text: 'Uppdraget anses slutfört.', considersComplete: id },
    ])
    t.match(await assignment(id), { state: 'consideredComplete', consideredCompleteIn, closedIn: null, version: 2 })
    refused(t, await close(id, { decision: theirs }), 409, 'assignment-of-other-body', { givenBy: giver.body.name })
    refused(t, await close(id, { decision: nowhere }), 422, 'unknown-reference', { pointer: '/decision' })
    t.match(
      ok(await clerk.get(`/assignments?body=${giver.body.code}&open=true`)).items,
      [{ id, version: 2 }],
      'it is open until then',
    )
    const { decision } = await decidedFor([], giver)
    t.match(ok(await close(id, { decision })), {
      state: 'closed',
      consideredCompleteIn,
      closedIn,
      closedOn: '2026-11-23',
      closedReason: null,
      version: 3,
    })
    t.same(ok(await clerk.get(`/assignments?body=${giver.body.code}&open=true`)).items, [])
    t.match(await trailOf(on, id), [
      { event: 'assignment.given' },
      { event: 'assignment.considered', before: { state: 'open' }, after: { state: 'consideredComplete' } },
      { event: 'assignment.closed', before: { state: 'consideredComplete' }, after: { decision } },
    ])
  },
)

t.test('it is closed once, with a decision or a reason, by the right role; what is closed stays closed', async (t) => {
  const {
    taker,
    assignment: { id },
  } = await assigned()
  for (const neither of [{}, { decision: null, reason: null }])
    t.same(wrongFields(await close(id, neither)), ['/decision'])
  refused(t, await close(id, { reason: 'x' }, on.stranger), 401, 'unauthenticated')
  for (const role of ['officer', 'member', 'admin'] as const)
    refused(t, await close(id, { reason: 'x' }, on.as(role)), 403, 'not-permitted')
  t.match(await assignment(id), { state: 'open', version: 1 })
  const both = await Promise.all(
    ['Avslutat', 'Avslutat igen'].map((reason) => close(id, { reason, closedOn: '2026-11-20' })),
  )
  const won = both.find(({ status }) => status === 200)
  t.match(won?.body, { state: 'closed', closedOn: '2026-11-20', closedReason: /^Avslutat/, closedIn: null, version: 2 })
  t.same(both.map(({ status }) => status).sort(), [200, 409])
  refused(t, await close(id, { reason: 'x' }), 409, 'assignment-step-refused', { state: 'closed', step: 'close' })
  t.match((await trailOf(on, id)).at(-1), { event: 'assignment.closed', reason: won?.body.closedReason })
  await decidedFor([], taker, [{ text: 'Uppdraget anses slutfört.', considersComplete: id }])
  t.strictSame(await assignment(id), won?.body)
})
