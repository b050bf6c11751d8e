import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { readConfig, type Config } from '../src/config.ts'
import type { Actor } from '../src/domain/access.ts'
import { actorOf, issueLocalToken, openIdentity } from '../src/identity.ts'
import { t } from './support/suite.ts'

const clock = () => new Date()
const openVerifier = async (config: Config, time: () => Date) =>
  (await openIdentity(config, time, pino({ level: 'silent' }))).verifyToken
const folder = async () => {
  const path = await mkdtemp(join(tmpdir(), 'radslag-identity-'))
  t.teardown(() => rm(path, { recursive: true, force: true }))
  return readConfig({ DATA_DIR: path })
}

t.test(
  'a token of the local issuer says the role, the person and the authorities; those made at once hold under one key',
  async (t) => {
    const config = await folder()
    const [one, two, narrowed] = await Promise.all([
      issueLocalToken(config, 'clerk', null),
      issueLocalToken(config, 'member', 'ks-ledamot-1'),
      issueLocalToken(config, 'clerk', null, ['KS', 'SN']),
    ])
    const verify = await openVerifier(config, clock)
    t.match(await verify(one), { roles: ['clerk'], subject: 'local:clerk', person: null, authorities: null })
    t.match(await verify(two), { roles: ['member'], person: 'ks-ledamot-1' })
    t.strictSame(((await verify(narrowed)) as Actor).authorities, ['KS', 'SN'])
    t.equal(await verify(`${one}x`), null)
    t.equal(await (await openVerifier(await folder(), clock))(one), null, 'nor under another key')
  },
)

t.test('a token is no longer good when its time is out, also one that has just held', async (t) => {
  const config = await folder()
  const token = await issueLocalToken(config, 'clerk', null)
  let now = new Date()
  const verify = await openVerifier(config, () => now)
  t.match(await verify(token), { roles: ['clerk'] })
  t.equal(await verify(token), await verify(token), 'checked once')
  now = new Date(now.getTime() + 13 * 3_600_000)
  t.equal(await verify(token), null)
  now = new Date(now.getTime() - 13 * 3_600_000)
  t.match(await verify(token), { roles: ['clerk'] }, 'a clock that is set back is believed')
})

t.test('a key that the issuer no longer has is found out within a minute', async (t) => {
  const config = await folder()
  const token = await issueLocalToken(config, 'clerk', null)
  let now = new Date()
  const verify = await openVerifier(config, () => now)
  const held = await verify(token)
  now = new Date(now.getTime() + 59_000)
  t.equal(await verify(token), held)
  now = new Date(now.getTime() + 2_000)
  t.not(await verify(token), held, 'its signature is checked again')
})

t.test('the claim that lists the roles is configuration, and a role that does not exist gives nothing', async (t) => {
  t.match(actorOf({ sub: 'x', grupper: ['registrar', 'påve'] }, 'grupper'), { roles: ['registrar'] })
  t.equal(actorOf({ sub: 'x', roles: ['registrar'] }, 'grupper'), null)
  t.equal(actorOf({ sub: 'x', roles: ['system'] }, 'roles'), null, 'the worker’s role is in no token')
  t.equal(actorOf({ roles: ['admin'] }, 'roles'), null)
  t.match(actorOf({ sub: 'x', roles: ['clerk'], authorities: ['KS'], azp: 'klient' }, 'roles'), {
    authorities: ['KS'],
    client: 'klient',
  })
})

t.test('a configuration that is wrong names every variable', async (t) => {
  t.throws(() => readConfig({ PORT: '30o0', LOG_LEVEL: 'loud' }), /PORT.*LOG_LEVEL/)
  t.throws(() => readConfig({ NODE_ENV: 'production' }), /OIDC_ISSUER/)
  t.throws(() => readConfig({ HOST: '0.0.0.0' }), /HOST/)
  t.equal(
    readConfig({ OIDC_ISSUER: 'https://id.example.se', NODE_ENV: 'production', HOST: '0.0.0.0' }).production,
    true,
  )
})
