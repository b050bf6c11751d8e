import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import t from 'tap'
import { readConfig } from '../../src/config.ts'
import type { Role } from '../../src/domain/access.ts'
import { issueLocalToken } from '../../src/identity.ts'
import { build, callerOf, environment, ownDatabase, serve, type Answer, type Served } from './server.ts'

// Every round starts the server anew.
t.setTimeout(600_000)
await build()
const dataDir = await mkdtemp(join(tmpdir(), 'radslag-faults-'))
const databaseUrl = await ownDatabase(t)
const env = environment(dataDir, databaseUrl)
t.teardown(() => rm(dataDir, { recursive: true, force: true }))

let server: Served = await serve(env)
t.teardown(async () => { if (server.child.exitCode === null) await server.kill() })

/** Someone with that role, talking to the server that runs now. */
const as = async (role: Role) => {
  const token = await issueLocalToken(readConfig({ DATA_DIR: dataDir }), role, null)
  return (method: string, path: string, body?: unknown) => callerOf(server.base, token)(method, path, body)
}
const [admin, registrar, clerk] = await Promise.all([as('admin'), as('registrar'), as('clerk')])
const made = async (answer: Promise<{ status: number; body: Answer } | undefined>): Promise<Answer> => {
  const got = await answer
  if (got === undefined || got.status >= 300) throw new Error(JSON.stringify(got))
  return got.body
}

const { item, persons } = await openedItem()
const contributions = Array.from({ length: 40 }, (_, index) => ({ form: 'speaks', persons: [persons[index % 5]] }))

const whole = {
  proposals: [{ ref: 'p', author: { party: 'V', name: 'Vänsterpartiet' }, points: ['Nämnden beslutar.'] }],
  contributions, motions: [{ kind: 'bifall', proposal: 'p', movedBy: [persons[0]] }], deliberationClosed: true, decision: {},
  recipients: [{ label: 'Akten' }],
}
/** Acts of one whole paragraph: proposal, contributions, motion, closing, decision, recipient. */
const actsOfOne = contributions.length + 5

t.test('killed at random moments, nothing acknowledged is lost and no paragraph is half recorded', async (t) => {
  const numbers = new Set<string>()
  let recordings = 0
  for (let round = 1; round <= 4; round += 1) {
    const opening = Array.from({ length: 12 }, (_, n) => registrar('POST', '/cases', { series: 'FX', title: `Ärende ${round}.${n}` }))
    const recording = clerk('PUT', `/items/${item}/record`, whole)
    await wait(Math.random() * 120)
    await server.kill()
    const acknowledged = (await Promise.all(opening)).filter((answer) => answer?.status === 201).map((answer) => answer?.body.diarienummer as string)
    for (const number of acknowledged) t.notOk(numbers.has(number), `${number} is given once`)
    for (const number of acknowledged) numbers.add(number)
    if ((await recording)?.status === 200) recordings += 1
    server = await serve(env)
    const kept = await allNumbers()
    t.same([...numbers].filter((number) => !kept.has(number)), [], `round ${round}: ${numbers.size} acknowledged`)
    const { items } = await made(clerk('GET', `/items/${item}/acts`))
    const standing = items.filter(({ takenBackAt }: Answer) => takenBackAt === null).length
    t.ok(standing === 0 || standing === actsOfOne, `${standing} of ${actsOfOne} acts`)
    t.equal(items.length % actsOfOne, 0, 'no part of a paragraph')
    t.ok(items.length / actsOfOne >= recordings, `${recordings} recordings acknowledged`)
    recordings = items.length / actsOfOne
  }
})

// A real server takes many; only the embedded database is for one process alone.
if (databaseUrl === undefined) t.test('a second server on the same embedded directory refuses to start and says why', async (t) => {
  const second = await serve(env)
  t.not(await second.exited, 0)
  t.match(second.output(), `Another server is using ${dataDir}`)
  t.ok((await fetch(`${server.base}/health/ready`)).ok, 'and the first goes on')
})

t.test('a configuration that is wrong stops the start', async (t) => {
  const wrong = await serve({ ...env, LOG_LEVEL: 'shouting' })
  t.not(await wrong.exited, 0)
  t.match(wrong.output(), /LOG_LEVEL/)
  const exposed = await serve({ ...env, HOST: '0.0.0.0' })
  t.not(await exposed.exited, 0)
  t.match(exposed.output(), /OIDC_ISSUER/)
})

t.test('SIGTERM finishes what is under way, then closes', async (t) => {
  const recording = clerk('PUT', `/items/${item}/record`, whole)
  await wait(15)
  server.child.kill('SIGTERM')
  t.equal((await recording)?.status, 200)
  t.equal(await server.exited, 0)
})

async function allNumbers(): Promise<Set<string>> {
  const found = new Set<string>()
  let path: string | null = '/cases?series=FX&limit=100'
  while (path !== null) {
    const page: Answer = await made(registrar('GET', path))
    for (const { diarienummer } of page.items) found.add(diarienummer)
    path = page._links.next?.href.replace('/api/v1', '') ?? null
  }
  return found
}

async function openedItem(): Promise<{ item: string; persons: string[] }> {
  const { id: authority } = await made(admin('POST', '/authorities', { code: 'FX', name: 'Felnämnden' }))
  const { id: body } = await made(admin('POST', '/bodies', { authority, code: 'FX', name: 'Felnämnden', kind: 'board', seats: 5 }))
  await made(admin('POST', '/series', { authority, code: 'FX', template: '{series} {year}/{number}' }))
  const ids: string[] = []
  for (let seat = 1; seat <= 5; seat += 1) {
    const { id: person } = await made(admin('POST', '/persons', { name: `Ledamot ${seat}` }))
    await made(admin('POST', `/bodies/${body}/appointments`, { person, role: 'member', seat, party: 'S', from: '2023-01-01' }))
    ids.push(person)
  }
  const { id: meeting } = await made(clerk('POST', '/meetings', { body: 'FX', heldOn: '2026-11-23' }))
  const { id } = await made(clerk('POST', `/meetings/${meeting}/items`, { title: 'Ett ärende' }))
  await made(clerk('PUT', `/meetings/${meeting}/attendance`, { rows: ids.map((person) => ({ person, capacity: 'member' })) }))
  await made(clerk('POST', `/meetings/${meeting}/opening`, { chair: ids[0], attesters: [ids[1]] }))
  return { item: id, persons: ids }
}
