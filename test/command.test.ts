import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { advisoryLock, runCommand, type Command, type Context, type UseCaseOutcome } from '../src/command.ts'
import { openQueue } from '../src/db/queue.ts'
import { now as carryOut, write } from '../src/db/write.ts'
import type { WriteTx } from '../src/db/transaction.ts'
import type { Actor } from '../src/domain/access.ts'
import { accept, reject } from '../src/domain/outcome.ts'
import type { Rejection } from '../src/domain/rejection.ts'
import { person } from '../src/modules/bodies/tables.ts'
import { openTestDatabase } from './support/database.ts'
import { t } from './support/suite.ts'

const database = await openTestDatabase(t)
const now = new Date('2026-11-23T09:00:00Z')
const deps = {
  database,
  queue: openQueue(database, (error) => {
    throw error
  }),
  clock: () => now,
}
const admin: Actor = { subject: 'idp:anna', client: 'portal', roles: ['admin'], person: null, authorities: null }
const refusal: Rejection = { code: 'stale', current: 7, overtaken: true }

type Run = (tx: WriteTx, context: Context) => UseCaseOutcome<{ id: string }>

/** Writes a person with its event and a job, as use cases do. */
const registering =
  (id = uuidv7(), externalId: string | null = null): Run =>
  async (tx) => {
    await tx.insert(person).values({ id, name: 'Anna', client: 'portal', externalId })
    return accept({
      result: { id },
      jobs: [{ queue: 'deliver-dispatch', data: { id } }],
      events: [
        { type: 'person.registered', resource: 'person', id, authority: null, version: 1, after: { externalId } },
      ],
    })
  }
const run = (command: Partial<Command<{ id: string }>>, actor = admin) =>
  runCommand(deps, actor, {
    operation: 'registerPerson',
    permits: 'person:keep',
    run: registering(),
    answer: ({ id }) => ({ status: 201, headers: { etag: '"1"' }, body: JSON.stringify({ id }) }),
    ...command,
  })
const keyed = (key: string, payloadHash = 'sha') => ({ idempotency: { key, payloadHash } })

const counted = async (from: string, values: unknown[] = []) =>
  ((await database.execute(`select count(*)::int as n from ${from}`, values)).rows as { n: number }[])[0]?.n
/** How many rows of each kind there are. */
const everything = async () =>
  Promise.all(['person', 'audit_entry', 'pgboss.job', 'idempotency_key'].map((table) => counted(table)))
const personsOf = (id: string) => counted('person where id = $1', [id])
/** As the drivers throw: wrapped, with the code on the cause. */
const thrown = (code: string, constraint?: string) =>
  new Error('Failed query', { cause: Object.assign(new Error('deep'), { code, constraint }) })

t.test('the change, its event, its job and the answer to its key are one commit', async (t) => {
  const id = uuidv7()
  const outcome = await run({ run: registering(id), traceparent: '00-a-b-01', ...keyed('together') })
  t.strictSame(outcome, accept({ status: 201, headers: { etag: '"1"' }, body: JSON.stringify({ id }) }))
  const { rows } = await database.execute(
    `select a.actor, a.client, a.operation, a.event, a.traceparent, abs(extract(epoch from now() - a.at)) < 60 as is_now, k.status, j.name,
      p.xmin = a.xmin and p.xmin = j.xmin and p.xmin = k.xmin as together
    from person p join audit_entry a on a.resource_id = p.id join pgboss.job j on j.data->>'id' = p.id::text
    join idempotency_key k on k.key = 'together' where p.id = $1`,
    [id],
  )
  t.match(
    rows,
    [
      {
        actor: 'idp:anna',
        client: 'portal',
        operation: 'registerPerson',
        event: 'person.registered',
        traceparent: '00-a-b-01',
        status: 201,
        name: 'deliver-dispatch',
        together: true,
        is_now: true,
      },
    ],
    'the time is that of the database',
  )
})

t.test('a refusal writes nothing and stores no key', async (t) => {
  const before = await everything()
  const id = uuidv7()
  const refusing: Run = async (tx, context) => {
    await registering(id)(tx, context)
    return reject(refusal)
  }
  t.strictSame(await run({ run: refusing, ...keyed('refused') }), reject(refusal))
  t.strictSame(await everything(), before)
  t.match(await run({ run: registering(id), ...keyed('refused', 'another') }), { ok: true }, 'the key is free')
})

t.test('who lacks the action reaches nothing', async (t) => {
  const before = await everything()
  const never: Run = async () => t.fail('was run') as never
  const denied = reject({ code: 'not-permitted', action: 'person:keep' } as const)
  t.strictSame(await run({ run: never, ...keyed('denied') }, { ...admin, roles: ['officer'] }), denied)
  t.strictSame(await run({ run: never }, { ...admin, roles: [] }), denied)
  t.strictSame(await everything(), before)
})

t.test('what throws rolls everything back: the use case, and an answer that does not fit its schema', async (t) => {
  const before = await everything()
  const throwing: Run = async (tx, context) => {
    await registering()(tx, context)
    throw new Error('a bug')
  }
  await t.rejects(run({ run: throwing, ...keyed('thrown') }), { message: 'a bug' })
  await t.rejects(
    run({
      answer: () => {
        throw new Error('does not fit')
      },
      ...keyed('thrown'),
    }),
    { message: 'does not fit' },
  )
  const badEvent: Run = async (tx, context) => {
    const done = await registering()(tx, context)
    return done.ok
      ? accept({
          ...done.value,
          events: [{ type: 'person.changed', resource: 'person', id: 'not an id', authority: null, version: null }],
        })
      : done
  }
  await t.rejects(run({ run: badEvent, ...keyed('thrown') }))
  t.strictSame(await everything(), before)
  t.match(await run(keyed('thrown')), { ok: true }, 'the key is free')
})

t.test('a serialisation failure or deadlock is run again, at most three times', async (t) => {
  for (const code of ['40001', '40P01']) {
    for (const failures of [1, 3, 4]) {
      const before = await everything()
      let runs = 0
      const flaky: Run = async (tx, context) => {
        const done = await registering()(tx, context)
        if ((runs += 1) <= failures) throw thrown(code)
        return done
      }
      const outcome = run({ run: flaky, ...keyed(`${code} ${failures}`) })
      if (failures > 3) await t.rejects(outcome, { cause: { code } }, 'then it is given up')
      else t.match(await outcome, { ok: true, value: { status: 201 } })
      t.equal(runs, Math.min(failures + 1, 4))
      t.strictSame(
        await everything(),
        before.map((n = 0) => (failures > 3 ? n : n + 1)),
        'written once or not at all',
      )
    }
  }
  let runs = 0
  for (const error of [thrown('23505'), new Error('a bug'), Object.assign(new Error('bare'), { code: '22000' })]) {
    await t.rejects(
      run({
        run: async () => {
          runs += 1
          throw error
        },
      }),
      error,
    )
  }
  t.equal(runs, 3, 'nothing else is')
})

t.test('an unwrapped error of the driver counts too', async (t) => {
  let runs = 0
  const flaky: Run = async (tx, context) => {
    if ((runs += 1) === 1) throw Object.assign(new Error('deadlock detected'), { code: '40P01' })
    return registering()(tx, context)
  }
  t.match(await run({ run: flaky }), { ok: true })
})

t.test(
  'two that truly deadlock both succeed in the end',
  { skip: database.embedded && 'one connection cannot' },
  async (t) => {
    const runs = { a: 0, b: 0 }
    const taking =
      (first: 'a' | 'b', second: 'a' | 'b'): Run =>
      async (tx, context) => {
        await carryOut(tx, advisoryLock(tx, first))
        if ((runs[first] += 1) === 1) while (runs.a === 0 || runs.b === 0) await wait(5)
        // Whoever has waited longest gives way, and the other goes on.
        if (runs[first] === 1 && first === 'b') await wait(100)
        await carryOut(tx, advisoryLock(tx, second))
        return registering()(tx, context)
      }
    t.match(await Promise.all([run({ run: taking('a', 'b') }), run({ run: taking('b', 'a') })]), [
      { ok: true },
      { ok: true },
    ])
    t.equal(runs.a + runs.b, 3, 'one of them was run twice')
  },
)

t.test('a constraint that another has tripped becomes its rejection; one that is not foreseen is thrown', async (t) => {
  await run({ run: registering(uuidv7(), 'x-1') })
  const taken: Rejection = { code: 'external-id-taken', externalId: 'x-1' }
  const before = await everything()
  const again = (conflicts: Record<string, Rejection>) =>
    run({ run: registering(uuidv7(), 'x-1'), conflicts, ...keyed('conflict') })
  t.strictSame(await again({ person_external: taken }), reject(taken))
  await t.rejects(again({ person_pkey: taken }), { cause: { code: '23505', constraint: 'person_external' } })
  await t.rejects(again({}))
  t.strictSame(await everything(), before)
  const both = await Promise.all(
    [1, 2].map(() => run({ run: registering(uuidv7(), 'x-2'), conflicts: { person_external: taken } })),
  )
  t.same(both.map(({ ok }) => ok).sort(), [false, true], 'at once')
  t.match(await run(keyed('conflict')), { ok: true }, 'the key is free')
})

t.test(
  'a constraint that what is written with the commit breaks is its conflict too, and leaves nothing',
  async (t) => {
    const taken: Rejection = { code: 'external-id-taken', externalId: 'x-1' }
    const before = await everything()
    const late: Run = async (tx) =>
      accept({
        result: { id: '' },
        events: [{ type: 'person.registered', resource: 'person', id: uuidv7(), authority: null, version: null }],
        writes: [write(tx.insert(person).values({ id: uuidv7(), name: 'Anna', client: 'portal', externalId: 'x-1' }))],
      })
    t.strictSame(await run({ run: late, conflicts: { person_external: taken }, ...keyed('late') }), reject(taken))
    await t.rejects(run({ run: late }))
    t.strictSame(await everything(), before)
  },
)

t.test('a known key is answered with its first answer, to the same actor, operation and request', async (t) => {
  const first = await run(keyed('known'))
  const before = await everything()
  t.strictSame(await run({ run: async () => t.fail('was run') as never, ...keyed('known') }), first)
  t.strictSame(await run(keyed('known', 'another')), reject({ code: 'idempotency-key-reused' }))
  t.strictSame(await everything(), before)
  for (const other of [
    run(keyed('known'), { ...admin, subject: 'idp:bo' }),
    run({ operation: 'another', ...keyed('known') }),
  ]) {
    t.notSame(await other, first)
  }
})

t.test('a simultaneous twin with the same key waits, and gets the first answer', async (t) => {
  const { began, gate, open } = gated()
  const id = uuidv7()
  const first = run({
    ...keyed('twin'),
    run: async (tx, context) => {
      began.open()
      await gate
      return registering(id)(tx, context)
    },
  })
  await began.gate
  let settled = false
  const twins = Promise.all(
    [1, 2, 3].map(() => run({ run: async () => t.fail('was run') as never, ...keyed('twin') })),
  ).finally(() => {
    settled = true
  })
  await wait(200)
  t.notOk(settled, 'they wait')
  open()
  const answer = await first
  t.match(answer, { ok: true, value: { body: JSON.stringify({ id }) } })
  t.strictSame(await twins, [answer, answer, answer])
  t.equal(await personsOf(id), 1)
})

t.test('where the first is refused, its twin claims the key itself', async (t) => {
  const { began, gate, open } = gated()
  const first = run({
    ...keyed('heir'),
    run: async (tx) => {
      began.open()
      await tx.execute(sql`select 1`)
      await gate
      return reject(refusal)
    },
  })
  await began.gate
  const id = uuidv7()
  const twin = run({ run: registering(id), ...keyed('heir') })
  await wait(100)
  open()
  t.strictSame(await first, reject(refusal))
  t.match(await twin, { ok: true, value: { body: JSON.stringify({ id }) } })
})

/** A door that stands shut until it is opened, and another that says someone has come to it. */
function gated() {
  const door = () => {
    let open = () => {}
    const gate = new Promise<void>((resolve) => {
      open = resolve
    })
    return { gate, open: () => open() }
  }
  return { ...door(), began: door() }
}

t.test(
  'an answer is kept for a day; then its key is as good as new, and those long over are removed, a few at a time',
  async (t) => {
    const at = (time: string, key: string) =>
      runCommand({ ...deps, clock: () => new Date(time) }, admin, {
        operation: 'registerPerson',
        permits: 'person:keep',
        run: registering(),
        ...keyed(key),
        answer: ({ id }) => ({ status: 201, headers: {}, body: JSON.stringify({ id }) }),
      })
    const first = await at('2026-11-01T09:00:00Z', 'daily')
    t.strictSame(await at('2026-11-02T09:00:00Z', 'daily'), first, 'to the minute a day after')
    const next = await at('2026-11-02T09:00:00.001Z', 'daily')
    t.match(next, { ok: true })
    t.notSame(next, first)
    t.strictSame(await at('2026-11-03T09:00:00Z', 'daily'), next, 'from then on that one is kept')
    for (let number = 1; number <= 7; number += 1) await at('2026-10-01T09:00:00Z', `long ago ${number}`)
    const left = async () => counted(`idempotency_key where key like 'long ago %'`)
    t.equal(await left(), 7)
    await at('2026-11-03T09:00:00Z', 'today')
    t.equal(await left(), 2)
    await at('2026-11-03T09:00:00Z', 'today too')
    t.equal(await left(), 0)
  },
)

t.test('what is done alone waits for all who write, with a key or without, and they wait for it', async (t) => {
  const sides: readonly (readonly [Partial<Command<{ id: string }>>, Partial<Command<{ id: string }>>])[] = [
    [{}, { isExclusive: true }],
    [keyed('beside'), { isExclusive: true }],
    [{ isExclusive: true }, {}],
    [{ isExclusive: true }, keyed('after')],
  ]
  for (const [first, second] of sides) {
    const { began, gate, open } = gated()
    const order: string[] = []
    const writing =
      (what: string, until = Promise.resolve()): Run =>
      async (tx, context) => {
        await tx.execute(sql`select 1`)
        order.push(what)
        began.open()
        await until
        return registering()(tx, context)
      }
    const one = run({ ...first, run: writing('first', gate) })
    await began.gate
    const other = run({ ...second, run: writing('second') })
    await wait(100)
    t.strictSame(order, ['first'])
    open()
    await Promise.all([one, other])
    t.strictSame(order, ['first', 'second'])
  }
})
