import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { startApp, type Answer } from './support/app.ts'
import { refused } from './support/expect.ts'
import { given } from './support/given.ts'
import { ok, openedMeeting } from './support/meeting.ts'
import { t } from './support/suite.ts'
import { databaseAt, serverUrl } from './support/template.ts'

/** How long others may have to wait, on a machine that does other things too. */
const quickMs = 1_000
/** How long anyone may be kept without an answer. */
const longestMs = 20_000

// On the embedded database nobody else holds anything.
if (serverUrl !== undefined) await heldRows(serverUrl)

async function heldRows(url: string): Promise<void> {
  const on = await startApp(t)
  const {
    rows: [{ name } = { name: '' }],
  } = (await on.database.execute('select current_database() as name')) as { rows: { name: string }[] }
  const clerk = on.as(['clerk', 'registrar'])
  const another = await openedMeeting(on)
  const anotherItem = (await another.item()).id
  const anotherCase = await given.caseFile(on)

  /** Another session, as of a migration or a person with psql, that holds what a statement locks until it is let go. */
  async function hold(statement: string, values: unknown[] = []): Promise<() => Promise<void>> {
    const holder = new pg.Client({ connectionString: databaseAt(url, name) })
    await holder.connect()
    await holder.query('begin')
    await holder.query(statement, values)
    return async () => {
      await holder.query('rollback')
      await holder.end()
    }
  }

  /** What others do meanwhile, one thing after another; the longest that any of it took. */
  async function othersMeanwhile(until: Promise<unknown>): Promise<{ done: number; slowestMs: number }> {
    let [isOver, done, slowestMs] = [false, 0, 0]
    until.finally(() => {
      isOver = true
    })
    const works: (() => Promise<Answer>)[] = [
      () => clerk.post('/cases', { series: anotherCase.series, title: 'Ett annat ärende' }),
      () => clerk.get('/cases'),
      () => clerk.post(`/items/${anotherItem}/contributions`, { form: 'speaks', persons: [another.members[0]] }),
      () => clerk.get(`/meetings/${another.meeting.id}`),
      () => clerk.patch(`/cases/${anotherCase.id}`, { responsibleOfficer: null }, { 'if-match': '*' }),
    ]
    for (; !isOver; done += 1) {
      const start = performance.now()
      ok(await (works[done % works.length] as () => Promise<Answer>)())
      slowestMs = Math.max(slowestMs, performance.now() - start)
      await wait(5)
    }
    return { done, slowestMs }
  }

  type Asked = (n: number) => Promise<Answer>
  const cases: Readonly<Record<string, () => Promise<{ held: [string, unknown[]]; ask: Asked }>>> = {
    'a meeting, asked for by its id': async () => {
      const { meeting } = await openedMeeting(on)
      return {
        held: ['select from meeting where id = $1 for update', [meeting.id]],
        ask: () => clerk.post(`/meetings/${meeting.id}/items`, { title: 'Ett ärende' }),
      }
    },
    'a meeting, by the ids of its items': async () => {
      const held = await openedMeeting(on)
      const items: string[] = []
      for (let n = 0; n < 40; n += 1) items.push((await held.item()).id)
      return {
        held: ['select from meeting where id = $1 for update', [held.meeting.id]],
        ask: (n) => clerk.post(`/items/${items[n]}/contributions`, { form: 'speaks', persons: [held.members[0]] }),
      }
    },
    'a case, by what is registered in it': async () => {
      const { id } = await given.caseFile(on)
      const body = { case: id, direction: 'incoming', kind: 'letter', title: 'Brev', receivedOn: '2026-11-23' }
      return {
        held: ['select from case_file where id = $1 for update', [id]],
        ask: () => clerk.post('/documents', body),
      }
    },
  }

  for (const [what, arrange] of Object.entries(cases)) {
    t.test(`held by another: ${what}; who asks for it is told so, and nobody else has to wait`, async (t) => {
      const {
        held: [statement, values],
        ask,
      } = await arrange()
      const letGo = await hold(statement, values)
      const start = performance.now()
      const asking = Promise.all(Array.from({ length: 40 }, (_, n) => ask(n)))
      const others = await othersMeanwhile(asking)
      const answers = await asking
      t.ok(performance.now() - start < longestMs)
      t.ok(
        others.done > 20 && others.slowestMs < quickMs,
        `${others.done} others, the slowest ${Math.round(others.slowestMs)} ms`,
      )
      for (const answer of answers) refused(t, answer, 503, 'busy')
      t.ok(answers.every(({ headers }) => headers['retry-after'] === '5'))
      await letGo()
      t.match((await ask(0)).status, /^20/, 'and when it is let go, it is done')
    })
  }

  t.test('what is let go in time is done, by all who waited', async (t) => {
    const { id } = await given.caseFile(on)
    const letGo = await hold('select from case_file where id = $1 for update', [id])
    const asking = Promise.all(
      Array.from({ length: 10 }, () => clerk.patch(`/cases/${id}`, { responsibleOfficer: null }, { 'if-match': '*' })),
    )
    await wait(1_500)
    await letGo()
    t.ok((await asking).every(({ status }) => status === 200))
  })

  t.test('who must write alone and cannot is told so, and holds up the others no longer than that', async (t) => {
    const { id } = await given.person(on, { name: 'Den Som Skyddas' })
    const letGo = await hold('select pg_advisory_xact_lock_shared(4294967296)')
    const protecting = on.as('admin').patch(`/persons/${id}`, { protectedIdentity: true }, { 'if-match': '*' })
    await wait(100)
    const start = performance.now()
    const opened = await clerk.post('/cases', { series: anotherCase.series, title: 'Ett ärende' })
    t.equal(opened.status, 201)
    t.ok(performance.now() - start < 6_000)
    refused(t, await protecting, 503, 'busy')
    await letGo()
    t.equal(
      (await on.as('admin').patch(`/persons/${id}`, { protectedIdentity: true }, { 'if-match': '*' })).status,
      200,
    )
  })

  t.test(
    'a session that has stopped in the middle, and a statement without end, are ended by the database',
    async (t) => {
      const settings = async (work: Promise<{ rows: unknown[] }>) => (await work).rows
      const asked = `select name, setting from pg_settings where name in ('lock_timeout', 'statement_timeout', 'idle_in_transaction_session_timeout') order by name`
      t.strictSame(await settings(on.database.execute(asked)), [
        { name: 'idle_in_transaction_session_timeout', setting: '10000' },
        { name: 'lock_timeout', setting: '500' },
        { name: 'statement_timeout', setting: '30000' },
      ])
    },
  )
}
