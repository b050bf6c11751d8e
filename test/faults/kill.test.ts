import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import t from 'tap'
import { chanceFrom } from './chance.ts'
import { openInstallation } from './installation.ts'
import { isAcknowledged } from './load.ts'
import { beginRounds, faultsOfAll, killRound, nextSupply } from './rounds.ts'
import { build, environment, ownDatabase, serve } from './server.ts'
import { readTrail } from './state.ts'
import { paragraphOf } from './supply.ts'

// Every round starts the server anew.
t.setTimeout(600_000)
await build()
const dataDir = await mkdtemp(join(tmpdir(), 'radslag-faults-'))
const databaseUrl = await ownDatabase(t)
const env = environment(dataDir, databaseUrl)
t.teardown(() => rm(dataDir, { recursive: true, force: true }))

const installation = await openInstallation(dataDir, databaseUrl)
t.teardown(installation.close)
const rounds = await beginRounds(installation)

t.test('killed at random moments, nothing acknowledged is lost and nothing is half done', async (t) => {
  const seed = Date.now() % 2 ** 32
  const chance = chanceFrom(seed)
  for (let round = 1; round <= 3; round += 1) {
    t.strictSame(await killRound(rounds, chance), [], `round ${round}, seed ${seed}`)
  }
  t.ok(rounds.all.some(({ attempts }) => attempts.filter(isAcknowledged).length > 1), 'there was something to lose')
  t.strictSame(await faultsOfAll(rounds, await readTrail(installation)), [])
})

// A real server takes many; only the embedded database is for one process alone.
if (databaseUrl === undefined) t.test('a second server on the same embedded directory refuses to start and says why', async (t) => {
  const second = await serve(env)
  t.not(await second.exited, 0)
  t.match(second.output(), `Another server is using ${dataDir}`)
  t.ok((await fetch(`${installation.server().base}/health/ready`)).ok, 'and the first goes on')
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
  const { items: [item = ''], speakers } = await nextSupply(rounds, 'T')
  const recording = installation.as('clerk')('PUT', `/items/${item}/record`, paragraphOf(speakers, 1))
  await wait(15)
  installation.server().child.kill('SIGTERM')
  t.equal((await recording)?.status, 200)
  t.equal(await installation.server().exited, 0)
})
