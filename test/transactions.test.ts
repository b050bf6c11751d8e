import { setImmediate as nextTurn } from 'node:timers/promises'
import { eq, inArray, sql } from 'drizzle-orm'
import PgBoss from 'pg-boss'
import { v7 as uuidv7 } from 'uuid'
import { Connection } from '../src/db/server/connection.ts'
import { openPool } from '../src/db/server/pool.ts'
import { SharedReads } from '../src/db/server/shared-reads.ts'
import { inOrder, prepared, rowsOf, type ReadTx, type WriteTx } from '../src/db/transaction.ts'
import { insertAll, now, together, write } from '../src/db/write.ts'
import type { Json } from '../src/domain/events.ts'
import { idempotencyKey } from '../src/modules/access/tables.ts'
import { auditEntry } from '../src/modules/audit/tables.ts'
import { authority, person } from '../src/modules/bodies/tables.ts'
import { act } from '../src/modules/deliberation/tables.ts'
import { series } from '../src/modules/register/tables.ts'
import { openTestDatabase } from './support/database.ts'
import { t } from './support/suite.ts'
import { serverUrl } from './support/template.ts'

type Answer = { readonly rows: readonly { readonly value: number; readonly process: number }[] }

const database = await openTestDatabase(t)
const named = (tx: WriteTx, name: string, id = uuidv7()) => tx.insert(person).values({ id, name })
const counted = async (from: string, value: string) =>
  Number(
    ((await database.execute(`select count(*)::int as n from ${from} = $1`, [value])).rows as { n: number }[])[0]?.n,
  )
const persons = (name: string) => counted('person where name', name)
const next = sql<number>`nextval('decision_change')::int`
const nextPrepared = prepared('next', (tx: ReadTx) => tx.select({ next }).from(sql`(select 1) one`))

t.test('what is asked for at once is carried out in the order it was asked for, however it was built', async (t) => {
  const order = await database.writing(async (tx) => {
    const raw = async () =>
      (await rowsOf<{ next: number }>(tx, sql`select nextval('decision_change')::int as next`))[0]?.next
    const built = async () => (await tx.select({ next }).from(sql`(select 1) one`))[0]?.next
    const ready = async () => (await nextPrepared(tx, {}))[0]?.next
    return {
      result: await Promise.all([built(), ready(), raw(), ready(), raw(), built(), ready(), built(), raw()]),
      last: [],
    }
  })
  const [first = 0] = order
  t.strictSame(
    order,
    order.map((_, index) => first + index),
  )
})

t.test('the last statements and the commit are one: what fails among them leaves nothing', async (t) => {
  const id = uuidv7()
  await database.writing(async (tx) => ({
    result: null,
    last: together([write(named(tx, 'Hel', id), named(tx, 'Hel'))]),
  }))
  t.equal(await persons('Hel'), 2)
  await t.rejects(
    database.writing(async (tx) => {
      await named(tx, 'Halv')
      return { result: null, last: together([write(named(tx, 'Halv'), named(tx, 'Halv', id), named(tx, 'Halv'))]) }
    }),
  )
  t.equal(await persons('Halv'), 0)
  t.equal(await persons('Hel'), 2, 'and the connection is as good as before')
})

t.test('work that throws leaves nothing, though its statements were sent', async (t) => {
  await t.rejects(
    database.writing(async (tx) => {
      await named(tx, 'Kastad')
      throw new Error('nej')
    }),
    { message: 'nej' },
  )
  t.equal(await persons('Kastad'), 0)
})

t.test('who reads cannot write', async (t) => {
  await t.rejects(
    database.reading(async (tx) => named(tx as unknown as WriteTx, 'Läsare')),
    { cause: { code: '25006' } },
  )
  t.equal(await persons('Läsare'), 0)
})

t.test('rows are written with their Swedish, their JSON and their nulls as they were, one or many', async (t) => {
  const ids = [uuidv7(), uuidv7(), uuidv7()]
  const row = (id: string) => ({
    id,
    name: 'Åsa "Ö" \\ Öberg',
    title: null,
    protectedIdentity: false,
    fictional: true,
    externalId: null,
  })
  await database.writing(async () => ({
    result: null,
    last: together([insertAll(person, ids.slice(0, 2).map(row)), insertAll(person, ids.slice(2).map(row))]),
  }))
  const { rows } = await database.execute(
    'select id, name, title, fictional from person where id = any($1) order by id',
    [ids],
  )
  t.strictSame(
    rows,
    ids.map((id) => ({ id, name: 'Åsa "Ö" \\ Öberg', title: null, fictional: true })),
  )
  t.strictSame(together([insertAll(act, [])]), [], 'and no rows are no statement')
  const odd = { ...row(uuidv7()), nickname: 'Åse' }
  t.throws(() => insertAll(person, [odd]), { message: 'person has no nickname' })
})

const trailed = (resourceId: string, after: Json): typeof auditEntry.$inferInsert => ({
  id: uuidv7(),
  actor: 'Åsa',
  client: 'prov',
  operation: 'prov',
  event: 'prov',
  resource: 'prov',
  resourceId,
  before: null,
  after,
  reason: null,
  traceparent: null,
})

const moment = new Date('2026-03-03T10:00:00.123Z')
const kept = (key: string): typeof idempotencyKey.$inferInsert => ({
  actor: 'Åsa',
  operation: 'prov',
  key,
  payloadHash: 'h',
  recordedAt: moment,
})

t.test('inserts that follow one another are one statement, where what one refers to may be another', async (t) => {
  const [authorityId, seriesId] = [uuidv7(), uuidv7()]
  const trail = [
    trailed(authorityId, 'bara $1 "ord"'),
    trailed(seriesId, { ord: ['Å', null] }),
    trailed(seriesId, null),
  ]
  const all = (code: string) => [
    // What refers to another stands before it and after it: whichever comes first is checked at the end alone.
    insertAll(series, [{ id: uuidv7(), code: `${code} 1`, template: '{series} {year}/{number}', authorityId }]),
    insertAll(authority, [{ id: authorityId, code, name: 'I ett' }]),
    insertAll(series, [{ id: seriesId, code: `${code} 2`, template: '{series} {year}/{number}', authorityId }]),
    insertAll(auditEntry, trail),
    ...trail.map((one) => insertAll(auditEntry, [{ ...one, id: uuidv7() }])),
    insertAll(idempotencyKey, [kept(`${code} 1`), kept(`${code} 2`)]),
    insertAll(idempotencyKey, [kept(`${code} 3`)]),
  ]
  await database.writing(async () => {
    const last = together(all('I ETT'))
    t.equal(last.length, 1)
    return { result: null, last }
  })
  const { rows: instants } = await database.execute(
    `select distinct recorded_at as at from idempotency_key where actor = 'Åsa'`,
  )
  t.strictSame(instants, [{ at: moment }])
  const entries = await database.execute(`select after from audit_entry where actor = 'Åsa' order by id`)
  const expected = trail.map(({ after }) => ({ after }))
  t.strictSame(entries.rows, [...expected, ...expected])
  const between = await database.writing(async (tx) => ({
    result: together([...all('X'), write(named(tx, 'Mellan')), ...all('Y')]).length,
    last: [],
  }))
  t.equal(between, 3, 'and what is no insert stays between them')
})

t.test('a write is sent by now or with the commit, and otherwise does not compile', async (t) => {
  const [one, two] = [uuidv7(), uuidv7()]
  await database.writing(async (tx) => {
    const both = write(
      named(tx, 'Nu', one),
      write(named(tx, 'Nu', two), tx.update(person).set({ name: 'Nyss' }).where(eq(person.id, one))),
    )
    t.strictSame(
      await tx
        .select()
        .from(person)
        .where(inArray(person.id, [one, two])),
      [],
      'what is built is not sent',
    )
    await now(tx, both, write())
    return { result: null, last: [] }
  })
  t.equal((await persons('Nu')) + (await persons('Nyss')), 2, 'in the order they were built')
  // Each would compile, and send nothing, if a write were a promise, a list or a plain object.
  const misused = async (tx: WriteTx) => {
    // @ts-expect-error TS1320: its `then` is no promise's
    await insertAll(person, [])
    // @ts-expect-error it is no step: a step sends something
    await inOrder(tx, [() => insertAll(person, [])])
    // @ts-expect-error it is no list
    return { result: null, last: together(insertAll(person, [])) }
  }
  t.type(misused, 'function')
})

t.test('inserts in one statement name the constraint that refused them, and leave nothing', async (t) => {
  const id = uuidv7()
  const [entry, one, other] = [trailed(id, null), { id, name: 'En' }, { id, name: 'Två' }]
  const refused: unknown = await database
    .writing(async () => ({
      result: null,
      last: together([insertAll(auditEntry, [entry]), insertAll(person, [one]), insertAll(person, [other])]),
    }))
    .catch((error: Error) => error.cause ?? error)
  t.match(refused, { constraint: 'person_pkey' })
  t.equal(await counted('audit_entry where resource_id', id), 0)
  t.equal(await persons('En'), 0)
})

if (serverUrl !== undefined) {
  t.test('what is asked for in order is carried out in that order, though one takes longer to build', async (t) => {
    const order = await database.writing(async (tx) => {
      const ready = async () => (await nextPrepared(tx, {}))[0]?.next
      const slow = async () => {
        for (let turns = 0; turns < 20; turns += 1) await null
        return ready()
      }
      return { result: await inOrder(tx, [slow, ready, () => null, slow, ready]), last: [] }
    })
    const [first = 0] = order
    t.strictSame(
      order,
      [first, first + 1, null, first + 2, first + 3],
      'and a step that has nothing to ask keeps its place',
    )
  })

  t.test('a step that waits for something before its statement is sent is a bug, and is told as one', async (t) => {
    await t.rejects(
      database.writing(async (tx) => {
        const waits = async () => {
          await nextTurn()
          return nextPrepared(tx, {})
        }
        return { result: await inOrder(tx, [waits, () => nextPrepared(tx, {})]), last: [] }
      }),
      /waits for something before it is sent/,
    )
    await t.rejects(
      database.writing(async (tx) => ({
        result: await inOrder(tx, [() => Promise.reject(new Error('nej')), () => nextPrepared(tx, {})]),
        last: [],
      })),
      { message: 'nej' },
      'and what one step throws is told, whatever the others come to',
    )
    const told: unknown = await database
      .writing(async (tx) => {
        const fails = async () => {
          try {
            await tx.execute(sql`select 1 / 0`)
          } catch (error) {
            await nextTurn()
            throw error
          }
        }
        return { result: await inOrder(tx, [fails, () => nextPrepared(tx, {})]), last: [] }
      })
      .catch((error: unknown) => error)
    const { cause } = told as Error
    t.match(cause, { code: '22012' }, 'the step that failed tells why, not one refused for its sake and told so sooner')
  })

  t.test('a value that the driver might fail to send stops the commit before anything is sent', async (t) => {
    const odd = { text: 'select $1::text', values: [{}] }
    await t.rejects(
      database.writing(async (tx) => {
        await named(tx, 'Udda')
        return { result: null, last: [odd] }
      }),
      TypeError,
    )
    t.equal(await persons('Udda'), 0)
  })

  t.test('a connection that is cut in the middle fails its work and nothing else', async (t) => {
    await t.rejects(
      database.writing(async (tx) => {
        await named(tx, 'Avbruten')
        await tx.execute(sql`select pg_terminate_backend(pg_backend_pid())`)
        return { result: null, last: together([write(named(tx, 'Avbruten'))]) }
      }),
    )
    t.equal(await persons('Avbruten'), 0)
    await database.writing(async (tx) => ({ result: null, last: together([write(named(tx, 'Efteråt'))]) }))
    t.equal(await persons('Efteråt'), 1)
  })

  t.test('settings that the address names hold beside our own', async (t) => {
    const address = new URL(serverUrl ?? '')
    address.searchParams.set('options', '-c statement_timeout=4321')
    const settingsOf = async (use: 'reads' | 'writes') => {
      const pool = openPool(address.href, 1, use, (error) => t.error(error))
      t.teardown(() => pool.end())
      const names = ['statement_timeout', 'transaction_read_only', 'plan_cache_mode', 'enable_seqscan']
      const { rows } = await pool.query('select current_setting(name) as value from unnest($1::text[]) name', [names])
      return rows.map(({ value }) => value)
    }
    t.strictSame(await settingsOf('reads'), ['4321ms', 'on', 'auto', 'off'])
    t.strictSame(await settingsOf('writes'), ['4321ms', 'off', 'force_generic_plan', 'off'])
  })

  t.test('queries of one turn share connections, four to each, and each gets its own answer', async (t) => {
    const pool = openPool(serverUrl ?? '', 3, 'reads', (error) => t.error(error))
    t.teardown(() => pool.end())
    const reads = new SharedReads(pool)
    const ask = async (value: number) => {
      const { rows } = (await reads.query('select $1::int / $1::int * $1::int as value, pg_backend_pid() as process', [
        value,
      ])) as Answer
      return rows[0]
    }
    for (const round of [1, 2, 3]) {
      const asked = Array.from({ length: 9 }, (_, index) => index - 1 + round)
      const answers = await Promise.allSettled(asked.map(ask))
      t.strictSame(
        answers.map((answer) => (answer.status === 'fulfilled' ? answer.value?.value : answer.reason.code)),
        asked.map((value) => (value === 0 ? '22012' : value)),
        'a statement that fails does not fail its neighbours',
      )
      const processes = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value?.process] : []))
      t.equal(new Set(processes).size, 3)
      t.same([pool.totalCount, pool.idleCount, pool.waitingCount], [3, 3, 0], 'and every connection is given back')
    }
    const killed = reads.query('select pg_terminate_backend(pg_backend_pid())')
    await t.rejects(Promise.all([killed, ask(1)]))
    t.equal((await ask(2))?.value, 2, 'one that breaks is not used again')
  })

  t.test('queries that can have no connection are refused, and those that come later are not', async (t) => {
    const pool = openPool(serverUrl ?? '', 1, 'reads', (error) => t.error(error))
    t.teardown(() => pool.end())
    const reads = new SharedReads(pool)
    const connect = pool.connect
    pool.connect = () => Promise.reject(new Error('borta'))
    const refused = await Promise.allSettled([1, 2, 3, 4, 5].map(() => reads.query('select 1')))
    t.ok(refused.every(({ status }) => status === 'rejected'))
    pool.connect = connect
    await nextTurn()
    t.equal(((await reads.query('select 1 as value')) as Answer).rows[0]?.value, 1)
  })

  t.test('a statement that comes again is prepared, whatever stands beside it', async (t) => {
    const connection = new Connection({ connectionString: serverUrl })
    await connection.connect()
    t.teardown(() => connection.end())
    const ask = (value: number) => connection.query<{ n: number }>('select $1::int + 1 as n', [value])
    for (const value of [1, 2, 3]) t.equal((await ask(value)).rows[0]?.n, value + 1)
    t.strictSame(
      (await Promise.all([4, 5, 6].map(ask))).map(({ rows }) => rows[0]?.n),
      [5, 6, 7],
    )
    await t.rejects(connection.query('select $1::int / 0 as n', [1]))
    await t.rejects(connection.query('select $1::int / 0 as n', [1]), { code: '22012' })
    t.equal((await ask(7)).rows[0]?.n, 8, 'and a failure before it does not matter')
    const { rows } = await connection.query('select statement from pg_prepared_statements')
    t.ok(rows.some(({ statement }) => statement === 'select $1::int + 1 as n'))
  })

  t.test(
    'what has no parameters is not prepared, as a text of several statements cannot be, however often it comes',
    async (t) => {
      const connection = new Connection({ connectionString: serverUrl })
      await connection.connect()
      t.teardown(() => connection.end())
      for (const values of [undefined, [], [], []]) {
        await connection.query('begin; select 1; commit', values)
        t.equal((await connection.query<{ one: number }>('select 1 as one', values)).rows[0]?.one, 1)
      }
      const { rows } = await connection.query('select statement from pg_prepared_statements')
      t.strictSame(rows, [])
    },
  )

  t.test('the upkeep of the queue takes up what was left under way, round after round on one connection', async (t) => {
    const processes = new Set<unknown>()
    const executeSql = async (text: string, values?: unknown[]) => {
      const {
        rows: [own],
      } = await database.execute('select pg_backend_pid() as process')
      processes.add((own as { process: number }).process)
      return database.execute(text, values)
    }
    const upkeep = new PgBoss({ db: { executeSql }, migrate: false, supervise: false, schedule: false })
    upkeep.on('error', (error) => t.error(error))
    const leftUnderWay = async () => {
      const {
        rows: [job],
      } = await database.execute(`insert into pgboss.job (name, state, started_on, expire_in, retry_limit)
        values ('deliver-dispatch', 'active', now() - interval '2 minutes', interval '1 minute', 10) returning id`)
      return (job as { id: string }).id
    }
    for (const round of [1, 2, 3]) {
      const id = await leftUnderWay()
      await upkeep.maintain()
      t.equal(await counted(`pgboss.job where state = 'retry' and id`, id), 1, `round ${round}`)
    }
    t.equal(processes.size, 1)
  })
}
