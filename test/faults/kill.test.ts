import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import t from 'tap'
import { readConfig } from '../../src/config.ts'
import { issueLocalToken } from '../../src/identity.ts'
import { chanceFrom } from './chance.ts'
import { openInstallation } from './installation.ts'
import { isAcknowledged } from './load.ts'
import { beginRounds, faultsOfAll, killRound, nextSupply } from './rounds.ts'
import { build, callerOf, environment, made, ownDatabase, run, serve } from './server.ts'
import { readTrail } from './state.ts'
import { paragraphOf } from './supply.ts'

// Every round restarts the server.
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
  t.ok(
    rounds.all.some(({ attempts }) => attempts.filter(isAcknowledged).length > 1),
    'some commands were acknowledged',
  )
  t.strictSame(await faultsOfAll(rounds, await readTrail(installation)), [])
})

// A real PostgreSQL takes many servers; the embedded database is for one process.
if (databaseUrl === undefined)
  t.test('a second server on the same embedded directory refuses to start and says why', async (t) => {
    const second = await serve(env)
    t.not(await second.exited, 0)
    t.match(second.output(), `Another server is using ${dataDir}`)
    t.ok((await fetch(`${installation.server().base}/health/ready`)).ok, 'and the first goes on')
  })

t.test('an invalid configuration prevents the start', async (t) => {
  const wrong = await serve({ ...env, LOG_LEVEL: 'shouting' })
  t.not(await wrong.exited, 0)
  t.match(wrong.output(), /LOG_LEVEL/)
  const exposed = await serve({ ...env, HOST: '0.0.0.0' })
  t.not(await exposed.exited, 0)
  t.match(exposed.output(), /OIDC_ISSUER/)
})

t.test('the token program narrows a token to the named authorities, and refuses unknown ones', async (t) => {
  const asked = async (...words: string[]) => {
    const program = run('cli/token.js', env, ...words)
    return { code: await program.exited, said: program.output().trim() }
  }
  const seenBy = async (...words: string[]) => {
    const { items } = await made(
      callerOf(installation.server().base, (await asked('registrar', ...words)).said)('GET', '/series?limit=100'),
    )
    return [...new Set((items as { authority: string }[]).map(({ authority }) => authority))]
  }
  t.ok((await seenBy()).includes(rounds.house.authority))
  t.strictSame(await seenBy('--authority', 'INGEN', '--authority', 'FX'), [rounds.house.authority])
  t.strictSame(await seenBy('--authority', 'INGEN'), [])
  for (const words of [[], ['påve'], ['clerk', 'person', 'mer']])
    t.match(await asked(...words), { code: 1, said: /^Usage: .+--authority/ })
  t.match(await asked('clerk', '--autority', 'KS'), { code: 1, said: /--autority/ })
})

t.test('SIGTERM finishes requests under way, then exits', async (t) => {
  const {
    items: [item = ''],
    speakers,
  } = await nextSupply(rounds, 'T')
  const recording = installation.as('clerk')('PUT', `/items/${item}/record`, paragraphOf(speakers, 1))
  await wait(15)
  installation.server().child.kill('SIGTERM')
  t.equal((await recording)?.status, 200)
  t.equal(await installation.server().exited, 0)
})

/** A raw connection to the server, and what has been received on it. */
async function openConnection() {
  const { port } = new URL(installation.server().base)
  const socket = connect(Number(port), '127.0.0.1')
  let said = ''
  socket.on('data', (chunk) => {
    said += String(chunk)
  })
  const ended = once(socket, 'close')
  await once(socket, 'connect')
  t.teardown(() => socket.destroy())
  const until = async (words: string) => {
    while (!said.includes(words)) await wait(5)
  }
  return { socket, ended, until, said: () => said }
}

t.test('a request on an open connection during shutdown is answered, not cut off', async (t) => {
  await installation.startServer()
  const { socket, ended, until, said } = await openConnection()
  socket.write('GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n')
  await until('live')
  installation.server().child.kill('SIGTERM')
  await wait(200)
  socket.write('GET /api/v1/api-info HTTP/1.1\r\nHost: x\r\n\r\n')
  await ended
  const [, answer = ''] = said().split('HTTP/1.1 503')
  t.match(answer, /connection: close/i)
  t.match(answer, /retry-after: 5/i)
  t.match(answer, /application\/problem\+json[\s\S]*urn:radslag:problem:not-ready/)
  t.equal(await installation.server().exited, 0)
})

t.test(
  'an unfinished upload does not delay the exit beyond the grace period; a second signal exits at once',
  async (t) => {
    for (const [signals, longestMs] of [
      [1, 10_500],
      [2, 1_500],
    ] as const) {
      await installation.startServer()
      const { id: document } = await made(
        installation.as('registrar')('POST', '/documents', {
          authority: rounds.house.authority,
          direction: 'incoming',
          kind: 'letter',
          title: 'Brev',
          receivedOn: '2026-11-02',
        }),
      )
      const { socket, ended } = await openConnection()
      const token = await issueLocalToken(readConfig({ DATA_DIR: dataDir }), 'registrar', null)
      socket.write(
        `PUT /api/v1/documents/${document}/content HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nIf-Match: *\r\n` +
          'Content-Type: text/plain\r\nContent-Length: 50000000\r\n\r\nhalf',
      )
      await wait(300)
      const start = performance.now()
      for (let n = 0; n < signals; n += 1) {
        installation.server().child.kill('SIGTERM')
        await wait(100)
      }
      const code = await Promise.race([installation.server().exited, wait(longestMs, 'late', { ref: false })])
      t.equal(code, signals === 1 ? 0 : 1, `after ${Math.round(performance.now() - start)} ms`)
      await ended
    }
  },
)
