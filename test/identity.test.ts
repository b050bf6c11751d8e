import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { readConfig } from '../src/config.ts'
import { actorOf, issueLocalToken, openVerifier } from '../src/identity.ts'

const folder = async () => {
  const path = await mkdtemp(join(tmpdir(), 'radslag-identity-'))
  t.teardown(() => rm(path, { recursive: true, force: true }))
  return readConfig({ DATA_DIR: path })
}

t.test('a token of the local issuer says the role and the person; two made at once hold under one key', async (t) => {
  const config = await folder()
  const [one, two] = await Promise.all([issueLocalToken(config, 'clerk', null), issueLocalToken(config, 'member', 'ks-ledamot-1')])
  const verify = await openVerifier(config)
  t.match(await verify(one), { roles: ['clerk'], subject: 'local:clerk', person: null, authorities: null })
  t.match(await verify(two), { roles: ['member'], person: 'ks-ledamot-1' })
  t.equal(await verify(`${one}x`), null)
  t.equal(await (await openVerifier(await folder()))(one), null, 'nor under another key')
})

t.test('the claim that lists the roles is configuration, and a role that does not exist gives nothing', async (t) => {
  t.match(actorOf({ sub: 'x', grupper: ['registrar', 'påve'] }, 'grupper'), { roles: ['registrar'] })
  t.equal(actorOf({ sub: 'x', roles: ['registrar'] }, 'grupper'), null)
  t.equal(actorOf({ sub: 'x', roles: ['system'] }, 'roles'), null, 'the worker’s role is in no token')
  t.equal(actorOf({ roles: ['admin'] }, 'roles'), null)
  t.match(actorOf({ sub: 'x', roles: ['clerk'], authorities: ['KS'], azp: 'klient' }, 'roles'), { authorities: ['KS'], client: 'klient' })
})

t.test('a configuration that is wrong names every variable', async (t) => {
  t.throws(() => readConfig({ PORT: '30o0', LOG_LEVEL: 'loud' }), /PORT.*LOG_LEVEL/)
  t.throws(() => readConfig({ NODE_ENV: 'production' }), /OIDC_ISSUER/)
  t.throws(() => readConfig({ HOST: '0.0.0.0' }), /HOST/)
  t.equal(readConfig({ OIDC_ISSUER: 'https://id.example.se', NODE_ENV: 'production', HOST: '0.0.0.0' }).production, true)
})
