import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pino } from 'pino'
import { deliverToOutbox, giveUpDelivery } from '../../src/modules/dispatch/jobs.ts'
import { startWork } from '../../src/work.ts'
import { startApp } from '../support/app.ts'
import { openDeliveries } from '../support/deliveries.ts'
import { eventsOf, refused, trailOf } from '../support/expect.ts'
import { attested, ok, openedMeeting } from '../support/meeting.ts'
import { t } from '../support/suite.ts'

const on = await startApp(t)
const { deps, writeOut, outboxOf, filesIn } = await openDeliveries(t, on)
const clerk = on.as(['clerk', 'registrar'])

type Fields = Readonly<Record<string, unknown>>
type Dispatch = {
  readonly id: string
  readonly label: string
  readonly recipient: string | null
  readonly state: string
}
const dispatch = async (id: string) => ok(await clerk.get(`/dispatches/${id}`))
const release = (decision: string) => clerk.post('/dispatches/release', { decision })

/** An attested decision to be sent to some, released; its id and the dispatches. */
async function released(
  recipients: readonly Fields[] = [{ label: 'Akten' }],
): Promise<{ decision: string; items: Dispatch[] }> {
  const held = await openedMeeting(on)
  const item = (await held.item()).id
  await held.record(item, 'proposals', { author: { body: held.body.code }, points: ['Nämnden godkänner rapporten.'] })
  await held.record(item, 'deliberation-closing')
  await held.record(item, 'decision')
  for (const recipient of recipients) await held.record(item, 'recipients', recipient)
  await attested(on, held)
  const { id } = ok(await clerk.get(`/decisions/${held.body.code}/2026-11-23/1`))
  return { decision: id, items: ok(await release(id)).items }
}

t.test('a group without a board but the one that decided stays, for whoever the label says', async (t) => {
  const { decision, items } = await released([{ label: 'Samtliga nämnder', group: 'boards' }])
  t.match(items, [{ label: 'Samtliga nämnder', group: 'boards', recipient: 'Samtliga nämnder', state: 'released' }])
  t.same(ok(await clerk.get(`/dispatches?decision=${decision}`)).items, items)
})

t.test('two workers on one dispatch write beside one another, and both come through', async (t) => {
  const {
    items: [{ id } = { id: '' }],
  } = await released()
  const [outbox, text] = [outboxOf('both'), 'Till: Akten\n'.repeat(500_000)]
  await Promise.all(Array.from({ length: 4 }, () => deliverToOutbox(deps, outbox, () => text, id)))
  t.same(await filesIn(outbox), [`${id}.txt`])
  t.ok((await readFile(join(outbox, `${id}.txt`), 'utf8')) === text)
  t.same(await eventsOf(on, id), ['dispatch.released', 'dispatch.delivered'])
})

t.test('what could not be written leaves nothing beside it', async (t) => {
  const {
    items: [{ id } = { id: '' }],
  } = await released()
  const outbox = outboxOf('occupied')
  await mkdir(join(outbox, `${id}.txt`), { recursive: true })
  await t.rejects(deliverToOutbox(deps, outbox, writeOut, id))
  t.same(await filesIn(outbox), [`${id}.txt`])
  t.match(await dispatch(id), { state: 'released', version: 2 })
})

t.test(
  'the upkeep of the queue, many statements at once, is done by either database; failing midway, it leaves nothing open',
  async (t) => {
    await t.resolves(on.database.execute('begin; set local lock_timeout = 1000; select 1; commit'))
    await t.rejects(on.database.execute('begin; select 1 / 0; commit'))
    t.same((await on.database.execute('select 1 as one')).rows, [{ one: 1 }])
  },
)

t.test('a delivery that is given up has failed; released again it goes anew, what was delivered stays', async (t) => {
  const { decision, items } = await released([{ label: 'Akten' }, { label: 'Revisorerna' }])
  const [first = '', second = ''] = items.map(({ id }) => id)
  const outbox = outboxOf('given-up')
  await deliverToOutbox(deps, outbox, writeOut, first)
  const delivered = await dispatch(first)
  for (const id of [first, second, second]) await giveUpDelivery(deps, id, 'ENOSPC')
  t.strictSame(await dispatch(first), delivered, 'what another worker delivered is delivered')
  const failure = 'Leveransen misslyckades trots upprepade försök (ENOSPC).'
  const failed = await dispatch(second)
  t.match(failed, { state: 'failed', failure, deliveredAt: null, deliveredHash: null, version: 3 })
  t.same(ok(await clerk.get(`/dispatches?state=failed&decision=${decision}`)).items, [failed])
  await deliverToOutbox(deps, outbox, writeOut, second)
  t.same(await filesIn(outbox), [`${first}.txt`], 'what has failed waits to be released')
  on.clock.now = new Date(on.clock.now.getTime() + 60_000)
  const again = { ...failed, state: 'released', failure: null, releasedAt: on.clock.now.toISOString(), version: 4 }
  t.strictSame(ok(await release(decision)).items, [delivered, again], 'the same row')
  refused(t, await release(decision), 409, 'dispatch-step-refused', { step: 'release' })
  await deliverToOutbox(deps, outbox, writeOut, second)
  t.match(await dispatch(second), { state: 'delivered', failure: null, version: 5 })
  t.match(await trailOf(on, second), [
    { event: 'dispatch.released' },
    { event: 'dispatch.failed', actor: 'worker', reason: failure },
    { event: 'dispatch.released', before: { state: 'failed' }, after: { decision, position: 2 } },
    { event: 'dispatch.delivered' },
  ])
})

t.test('the queue says which try is the last; until then it is not given up', async (t) => {
  await on.database.execute('delete from pgboss.job', [])
  const {
    decision,
    items: [{ id } = { id: '' }],
  } = await released()
  const jobs = async (columns: string) =>
    (await on.database.execute(`select ${columns} from pgboss.job where data->>'id' = $1 order by created_on`, [id]))
      .rows as Fields[]
  t.same(await jobs('retry_limit'), [{ retry_limit: 10 }])
  await on.database.execute('update pgboss.job set retry_limit = 1, retry_delay = 1, retry_backoff = false', [])
  const outbox = outboxOf('no-folder')
  await writeFile(outbox, '')
  const lines: { dispatch: string; code: string; isLastTry: boolean; state?: string }[] = []
  const log = pino({ base: null }, { write: (line) => void lines.push(JSON.parse(line)) })
  await startWork({ ...deps, outbox, log })
  const until = async (state: string) => {
    for (let tries = 0; tries < 200 && (await dispatch(id)).state !== state; tries += 1) {
      if (lines.length === 1) t.match(await dispatch(id), { state: 'released', failure: null })
      await wait(100)
    }
  }
  await until('failed')
  t.match(await dispatch(id), {
    state: 'failed',
    failure: /^Leveransen misslyckades trots upprepade försök \(\w+\)\.$/,
  })
  t.match(lines, [
    { dispatch: id, code: 'EEXIST', isLastTry: false },
    { dispatch: id, code: 'EEXIST', isLastTry: true },
  ])
  for (let tries = 0; tries < 50 && (await jobs('state'))[0]?.state !== 'failed'; tries += 1) await wait(100)
  const kept = await jobs('state, output')
  t.match(kept, [{ state: 'failed', output: { message: 'delivery failed: EEXIST' } }])
  t.notMatch(JSON.stringify([lines, kept[0]?.output, await trailOf(on, id)]), outbox, 'no path is told')
  await rm(outbox)
  t.match(ok(await release(decision)).items, [{ id, state: 'released', failure: null }])
  t.equal((await jobs('id')).length, 2, 'with a job of its own')
  await until('delivered')
  t.match(await dispatch(id), { state: 'delivered', failure: null })
})
