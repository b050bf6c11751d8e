import { setTimeout as wait } from 'node:timers/promises'
import { advisoryLock, runCommand, type Command } from '../../src/command.ts'
import { openQueue } from '../../src/db/queue.ts'
import type { WriteTx } from '../../src/db/transaction.ts'
import { now } from '../../src/db/write.ts'
import { accept } from '../../src/domain/outcome.ts'
import { stated } from '../../src/modules/deliberation/acts/act.ts'
import { acts } from '../../src/modules/deliberation/acts/index.ts'
import { recordAct } from '../../src/modules/deliberation/record-act.ts'
import { takeBackAct } from '../../src/modules/deliberation/take-back-act.ts'
import { addItem } from '../../src/modules/agenda/add-item.ts'
import { lockItem } from '../../src/modules/meetings/store/items.ts'
import { registerDocument } from '../../src/modules/register/register-document.ts'
import { stepCase } from '../../src/modules/register/step-case.ts'
import { selectCaseLocked } from '../../src/modules/register/store/cases.ts'
import { holdCases } from '../../src/modules/register/store.ts'
import { takeOpeningFacts } from '../../src/modules/register/store/series.ts'
import { startApp, type Answer } from '../support/app.ts'
import { asOwner } from '../support/database.ts'
import { refused } from '../support/expect.ts'
import { given } from '../support/given.ts'
import { attested, composed, contested, decided, openedMeeting, ok, plannedMeeting } from '../support/meeting.ts'
import { t } from '../support/suite.ts'
import { serverUrl } from '../support/template.ts'

const on = await startApp(t)
/** The embedded database runs one transaction at a time: another round there shows nothing that the first does not. */
const rounds = serverUrl === undefined ? [1] : [1, 2, 3, 4]
const match = { 'if-match': '*' }
const queue = openQueue(on.database, (error) => {
  throw error
})
const clerk = { subject: 'test:clerk', client: 'test', roles: ['clerk'], person: null, authorities: null } as const
type Run = Command<unknown>['run']
const statuses = (answers: readonly Answer[]) => answers.map(({ status }) => status).sort()

t.test('a meeting closed while its decision is taken back keeps the decision, or stays open', async (t) => {
  for (const round of rounds) {
    const held = await openedMeeting(on)
    const item = await decided(held)
    const [decision] = ok(await held.clerk.get(`/items/${item}/decision`)).items
    const [closing, takingBack] = await Promise.all([
      held.clerk.post(`/meetings/${held.meeting.id}/closing`, {}),
      held.clerk.post(`/items/${item}/acts/${decision.id}/taking-back`, { reason: 'Samtidigt' }),
    ])
    t.notSame([closing?.status, takingBack?.status], [200, 204], `round ${round}`)
  }
})

t.test('what is recorded while the minutes are composed is in them, or they are no longer to be signed', async (t) => {
  for (const round of rounds) {
    const held = await openedMeeting(on)
    const item = await decided(held)
    ok(await held.clerk.post(`/meetings/${held.meeting.id}/closing`, {}))
    const [composing] = await Promise.all([
      held.clerk.post(`/meetings/${held.meeting.id}/minutes`, { kind: 'ordinary' }),
      held.clerk.post(`/items/${item}/recipients`, { label: 'Akten' }),
    ])
    const minutes = ok(await held.clerk.get(`/minutes/${ok(composing as Answer).id}`))
    t.ok(minutes.supersededAt !== null || minutes.records[0].recipients.length === 1, `round ${round}`)
  }
})

t.test(
  'the last signature and a new composition exclude each other, and so do it and a change of the attendance',
  async (t) => {
    for (const round of rounds) {
      const held = await openedMeeting(on)
      await decided(held)
      const minutes = await composed(held)
      const sign = (person: string | undefined) =>
        on
          .as('member', { person: person ?? '' })
          .post(`/minutes/${minutes.id}/attestations`, { headHash: minutes.headHash })
      ok(await sign(held.members[1]))
      const [signed, again, attendance] = await Promise.all([
        sign(held.members[0]),
        held.clerk.post(`/meetings/${held.meeting.id}/minutes`, { kind: 'ordinary' }),
        held.clerk.post(`/meetings/${held.meeting.id}/attendance`, {
          person: (await given.person(on)).id,
          capacity: 'other',
        }),
      ])
      const changed = again?.status === 201 || attendance?.status === 201
      t.not(signed?.status === 201, changed, `round ${round}: ${signed?.status} ${again?.status} ${attendance?.status}`)
    }
  },
)

t.test('both signers at once attest, and every paragraph becomes a decision once', async (t) => {
  const held = await openedMeeting(on)
  await decided(held)
  const minutes = await composed(held)
  const answers = await Promise.all(
    held.members
      .slice(0, 2)
      .map((person) =>
        on.as('member', { person }).post(`/minutes/${minutes.id}/attestations`, { headHash: minutes.headHash }),
      ),
  )
  t.same(statuses(answers), [201, 201])
  t.match(ok(await held.clerk.get(`/minutes/${minutes.id}`)), { attestedOn: '2026-11-23' })
  t.equal(ok(await held.clerk.get(`/decisions?body=${held.body.code}`)).items.length, 1)
})

t.test('of changes with the same If-Match one wins, and a ballot moves the version', async (t) => {
  const held = await openedMeeting(on)
  const item = await held.item()
  const answers = await Promise.all(
    ['A', 'B', 'C'].map((title) =>
      held.clerk.patch(`/items/${item.id}`, { title }, { 'if-match': `"${item.version}"` }),
    ),
  )
  t.same(statuses(answers), [200, 412, 412])
  const { item: voted, prepared, counter } = await contested(held)
  const proposition = (
    await held.record(voted, 'propositions', {
      form: 'againstEachOther',
      options: [prepared, counter],
      finding: prepared,
    })
  ).id
  const vote = (await held.record(voted, 'votes', { proposition, requestedBy: [held.members[2]] })).id
  const { version } = ok(await held.clerk.get(`/items/${voted}`))
  ok(await held.clerk.post(`/votes/${vote}/ballots`, { person: held.members[0], choice: 'yes' }))
  refused(t, await held.clerk.put(`/items/${voted}/record`, {}, { 'if-match': `"${version}"` }), 412, 'stale')
})

/** What is asked while another command holds locks, and is done when that is. */
async function askedMeanwhile(
  hold: (tx: WriteTx) => PromiseLike<unknown>,
  ask: () => Promise<Answer>,
  work: Run,
): Promise<Answer> {
  let asked: Promise<Answer> | undefined
  const held = await runCommand({ database: on.database, queue, clock: () => on.clock.now }, clerk, {
    operation: 'recordAct',
    permits: 'deliberation:record',
    answer: () => ({ status: 200, headers: {}, body: null }),
    run: async (tx, context) => {
      await hold(tx)
      asked = ask()
      await wait(150)
      return work(tx, context)
    },
  })
  if (!held.ok || asked === undefined) throw new Error(JSON.stringify(held))
  return asked
}

t.test('an act that waited for another stands after it, and was recorded after it', async (t) => {
  const held = await openedMeeting(on)
  const item = (await held.item()).id
  const speaks = { form: 'speaks' as const, persons: [held.members[0] ?? ''] }
  const before = on.clock.now
  t.teardown(() => {
    on.clock.now = before
  })
  const answer = await askedMeanwhile(
    (tx) => lockItem(tx, null, { item }),
    () => held.clerk.post(`/items/${item}/contributions`, speaks),
    (tx, context) => {
      on.clock.now = new Date(before.getTime() + 60_000)
      return recordAct(tx, context, item, stated(acts.contribution, speaks))
    },
  )
  t.equal(answer.status, 201)
  const { items } = ok(await held.clerk.get(`/items/${item}/acts`)) as { items: { recordedAt: string }[] }
  t.strictSame(
    items.map(({ recordedAt }) => recordedAt),
    [on.clock.now.toISOString(), on.clock.now.toISOString()],
  )
})

t.test('a number that is voided gets nothing meanwhile, and one that gets something is not voided', async (t) => {
  const letter = { direction: 'incoming', kind: 'letter', title: 'Brev', receivedOn: '2026-11-23' } as const
  const {
    body: { authority },
    meeting,
    clerk: by,
  } = await openedMeeting(on)
  const voiding = (id: string) => by.post(`/cases/${id}/voiding`, { reason: 'Samtidigt' })
  const putOn = { title: 'Samtidigt' }
  const ways = [
    {
      what: 'document',
      ask: (id: string) => by.post('/documents', { ...letter, case: id }),
      work:
        (id: string): Run =>
        (tx, context) =>
          registerDocument(tx, context, { ...letter, case: id }),
    },
    {
      what: 'item',
      ask: (id: string) => by.post(`/meetings/${meeting.id}/items`, { ...putOn, cases: [id] }),
      work:
        (id: string): Run =>
        (tx, context) =>
          addItem(tx, context, meeting.id, { ...putOn, cases: [id] }),
    },
  ]
  for (const { what, ask, work } of ways) {
    const voided = (await given.caseFile(on, { authority })).id as string
    refused(
      t,
      await askedMeanwhile(
        (tx) => selectCaseLocked(tx, null, voided, 'update'),
        () => ask(voided),
        (tx, context) => stepCase(tx, context, voided, 'void', 'Fel'),
      ),
      409,
      'case-voided',
    )
    const used = (await given.caseFile(on, { authority })).id as string
    const uses = [`${what}s`]
    refused(
      t,
      await askedMeanwhile(
        (tx) => (what === 'item' ? holdCases(tx, null, [used]) : selectCaseLocked(tx, null, used)),
        () => voiding(used),
        work(used),
      ),
      409,
      'case-in-use',
      { uses },
    )
    const both = (await given.caseFile(on, { authority })).id as string
    const statuses = (await Promise.all([voiding(both), ask(both)])).map(({ status }) => status)
    t.ok(statuses.includes(409) && statuses.some((status) => status < 300), `${what}: ${statuses}`)
  }
})

if (serverUrl !== undefined) {
  t.test('many who wait for the counter of one series leave connections for others', async (t) => {
    const [busy, other] = [await given.series(on), await given.series(on)]
    const open = (series: string) => on.as('registrar').post('/cases', { series, title: 'I kö', year: 2026 })
    const waiting: Promise<Answer>[] = []
    let opened = 0
    let meanwhile = 0
    const answer = await askedMeanwhile(
      (tx) => takeOpeningFacts(tx, { code: busy.code, year: 2026, officer: null }),
      async () => {
        for (let index = 0; index < 20; index += 1) waiting.push(open(busy.code))
        const first = await open(other.code)
        opened = first.status
        return first
      },
      async () => {
        meanwhile = opened
        return accept({ result: null, events: [] })
      },
    )
    t.equal(answer.status, 201)
    t.equal(meanwhile, 201, 'the other series did not wait')
    t.strictSame(
      (await Promise.all(waiting)).map(({ body }) => body.number).sort((a, b) => a - b),
      Array.from({ length: 20 }, (_, index) => index + 2),
    )
  })
}

t.test('a ballot that waited while its vote was taken back is refused', async (t) => {
  const held = await openedMeeting(on)
  const { item, prepared, counter } = await contested(held)
  const proposition = (
    await held.record(item, 'propositions', {
      form: 'againstEachOther',
      options: [prepared, counter],
      finding: prepared,
    })
  ).id
  const vote = (await held.record(item, 'votes', { proposition, requestedBy: [held.members[2]] })).id
  const answer = await askedMeanwhile(
    (tx) => lockItem(tx, null, { item }),
    () => held.clerk.post(`/votes/${vote}/ballots`, { person: held.members[0], choice: 'no' }),
    (tx, context) => takeBackAct(tx, context, { itemId: item, actId: vote, reason: 'Ingen begärde den' }),
  )
  refused(t, answer, 404, 'not-found')
})

t.test('changes of decisions are numbered as they are committed: the next waits for the one before', async (t) => {
  const held = await openedMeeting(on)
  await decided(held)
  const minutes = await composed(held)
  const sign = (person: string | undefined) =>
    on
      .as('member', { person: person ?? null })
      .post(`/minutes/${minutes.id}/attestations`, { headHash: minutes.headHash })
  ok(await sign(held.members[0]))
  const number = async () =>
    Number(
      (await asOwner(on.database, 'select last_value as n from decision_change')).rows.map(
        (row) => (row as { n: number }).n,
      )[0],
    )
  const before = await number()
  let meanwhile = 0
  const answer = await askedMeanwhile(
    (tx) => now(tx, advisoryLock(tx, 'decision_change')),
    () => sign(held.members[1]),
    async () => {
      if (serverUrl !== undefined) meanwhile = (await number()) - before
      return accept({ result: null, events: [] })
    },
  )
  t.equal(answer.status, 201)
  t.equal(meanwhile, 0, 'nothing was numbered while another might commit a lower number')
  t.ok((await number()) > before)
})

t.test('five meetings of a body on a day, planned at once, are its first to fifth', async (t) => {
  const body = await given.body(on)
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => on.as('clerk').post('/meetings', { body: body.code, heldOn: '2026-12-01' })),
  )
  t.same(answers.map((answer) => ok(answer).ordinal).sort(), [1, 2, 3, 4, 5])
})

t.test('a decided item is not withdrawn, and nothing is recorded under one that is', async (t) => {
  const held = await openedMeeting(on)
  refused(
    t,
    await held.clerk.post(`/items/${await decided(held)}/withdrawal`, { reason: 'Utgår' }),
    409,
    'item-decided',
  )
  const item = (await held.item()).id
  ok(await held.clerk.post(`/items/${item}/withdrawal`, { reason: 'Utgår' }))
  refused(
    t,
    await held.clerk.post(`/items/${item}/contributions`, { form: 'speaks', persons: [held.members[0]] }),
    409,
    'item-withdrawn',
  )
})

t.test(
  'where numbers run over the year, paragraphs attested at once leave none for another meeting to take',
  async (t) => {
    const held = await openedMeeting(on, { body: { settings: { paragraphSeries: 'perYear' } } })
    const first = await decided(held)
    const urgent = await decided(held)
    ok(await held.clerk.post(`/meetings/${held.meeting.id}/minutes`, { kind: 'immediate', items: [urgent] }))
    const other = ok(await held.clerk.post('/meetings', { body: held.body.code, heldOn: '2026-11-24' }))
    t.match(ok(await held.clerk.post(`/meetings/${other.id}/items`, { title: 'Nästa' })), { paragraph: 3 })
    t.match(ok(await held.clerk.get(`/items/${first}`)), { paragraph: 1, provisional: false })
  },
)

t.test('the attendance of a meeting that has begun is corrected only so that what was done stays lawful', async (t) => {
  const held = await openedMeeting(on)
  await contested(held)
  const url = `/meetings/${held.meeting.id}/attendance`
  refused(t, await held.clerk.put(url, { rows: [] }, match), 409, 'not-quorate')
  const without = (absent: string | undefined) => ({
    rows: held.members.filter((person) => person !== absent).map((person) => ({ person, capacity: 'member' })),
  })
  refused(t, await held.clerk.put(url, without(held.members[0]), match), 409, 'chair-not-serving')
  refused(t, await held.clerk.put(url, without(held.members[2]), match), 409, 'acts-depend')
  ok(await held.clerk.put(url, without(held.members[4]), match))
  await attested(
    on,
    await (async () => {
      const other = await openedMeeting(on)
      await decided(other)
      return other
    })(),
  )
})

t.test('whatever is asked at the moment of the last signature is done before it or refused after it', async (t) => {
  for (const round of rounds) {
    // Told from minutes, where what is decided may have a vote that is still open.
    const held = await plannedMeeting(on, { meeting: { recordedAs: 'minutes' } })
    const {
      meeting: { id },
      clerk: by,
      members: [chair, attester, third, fourth, fifth],
    } = held
    ok(await by.post(`/meetings/${id}/opening`, { chair, attesters: [attester] }))
    const { item, prepared, counter } = await contested(held)
    const proposition = (
      await held.record(item, 'propositions', {
        form: 'againstEachOther',
        options: [prepared, counter],
        finding: prepared,
      })
    ).id
    const vote = (await held.record(item, 'votes', { proposition, requestedBy: [third] })).id
    for (const person of [chair, attester, third, fourth])
      ok(await by.post(`/votes/${vote}/ballots`, { person, choice: 'yes' }))
    await held.record(item, 'decision')
    const next = await held.item()
    const minutes = ok(await by.post(`/meetings/${id}/minutes`, { kind: 'immediate', items: [item] }))
    const sign = (person: string | undefined) =>
      on
        .as('member', { person: person ?? '' })
        .post(`/minutes/${minutes.id}/attestations`, { headHash: minutes.headHash })
    ok(await sign(chair))
    const {
      rows: [before],
    } = await on.database.execute(kept, [item])
    const asked = [
      () => by.post(`/items/${item}/recipients`, { label: 'Akten' }),
      () => by.post(`/votes/${vote}/ballots`, { person: fifth, choice: 'no' }),
      () => by.post(`/meetings/${id}/attendance`, { person: fifth, capacity: 'other' }),
      () => by.post(`/meetings/${id}/excuses`, { person: fifth }),
      () => by.post(`/meetings/${id}/attesters`, { person: third, fromItem: next.id, toItem: next.id }),
      () => by.patch(`/items/${item}`, { title: 'Ny rubrik' }, match),
      () => by.put(`/items/${item}/record`, { proposals: [] }, match),
      () => by.post(`/meetings/${id}/items`, { title: 'Ännu ett' }),
      () => by.post(`/meetings/${id}/adjournments`, {}),
      () => by.post(`/meetings/${id}/minutes`, { kind: 'immediate', items: [item] }),
    ]
    const place = round % asked.length
    const answers = await Promise.all(
      [...asked.slice(0, place), () => sign(attester), ...asked.slice(place)].map((ask) => ask()),
    )
    t.strictSame(
      answers.filter(({ status }) => status >= 500).map(({ body }) => body),
      [],
      `round ${round}`,
    )
    if (answers[place]?.status !== 201) continue
    t.strictSame(
      (await on.database.execute(kept, [item])).rows,
      [before],
      `round ${round}: what was signed is what there is`,
    )
  }
})

/** What the record of an item rests on. */
const kept = `select (select array_agg(a.id order by a.position) from act a where a.item_id = i.id and a.taken_back_at is null) as acts,
  (select count(*)::int from ballot b join act a on a.id = b.vote_id where a.item_id = i.id) as ballots, i.title,
  (select count(*)::int from attendance a where a.meeting_id = i.meeting_id) as attendance from item i where i.id = $1`

if (serverUrl !== undefined) {
  t.test('one who writes past the use cases waits for an attestation, and an attestation for him', async (t) => {
    const held = await openedMeeting(on)
    const item = await decided(held)
    const { id } = await composed(held)
    const during = (seconds: number, statements: string) =>
      asOwner(on.database, `begin; ${statements}; select pg_sleep(${seconds}); commit`)
    const add = (position: number) =>
      `insert into act (id, item_id, position, kind, details) values (gen_random_uuid(), '${item}', ${position}, 'recipient', '{}')`
    const order: string[] = []
    const before = during(0.6, add(1001)).then(() => order.push('written'))
    await wait(100)
    const attesting = during(
      0.4,
      `update attestation set signed_at = now(), signed_hash = 'h' where minutes_id = '${id}';
      update minutes set attested_at = now(), attested_on = current_date where id = '${id}'`,
    ).then(() => order.push('attested'))
    await before
    await wait(100)
    await t.rejects(asOwner(on.database, add(1002)), { code: '23000' }, 'asked before it was committed')
    await attesting
    t.strictSame(order, ['written', 'attested'])
  })
}

t.test('what the database itself refuses beside attested minutes', async (t) => {
  const held = await openedMeeting(on)
  const item = await decided(held)
  const minutes = await attested(on, held)
  const run = (statement: string, ...values: string[]) => asOwner(on.database, statement, values)
  await t.rejects(
    run(
      `insert into decision_record (id, minutes_id, item_id, record, content_hash) values (gen_random_uuid(), $1, $2, '{}', 'x')`,
      minutes.id,
      item,
    ),
    /attested/,
  )
  await t.rejects(
    run(
      `insert into attestation (minutes_id, person_id, role) values ($1, $2, 'attester')`,
      minutes.id,
      held.members[3] ?? '',
    ),
    /attested/,
  )
  await t.rejects(run(`update act set details = '{}' where item_id = $1`, item), /frozen/)
  await t.rejects(run('delete from act where item_id = $1', item), /frozen/)
  const notice = ok(await held.clerk.post('/notices', { minutes: minutes.id, keptAt: 'Kansliet' }))
  await t.rejects(run(`update notice set posted_on = '2020-01-01' where id = $1`, notice.id), /frozen/)
})
