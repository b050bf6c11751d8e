import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT, type JWK, type JWTHeaderParameters } from 'jose'
import { pino } from 'pino'
import { buildApp } from '../src/app.ts'
import { readConfig } from '../src/config.ts'
import { openQueue } from '../src/db/queue.ts'
import { openFiles } from '../src/files/files.ts'
import { openIdentity } from '../src/identity.ts'
import { openTestDatabase } from './support/database.ts'
import { t } from './support/suite.ts'

type Keys = Awaited<ReturnType<typeof generateKeyPair>>

/** An issuer of this machine's own, with one key, which can go away and come back. */
async function openFakeIssuer() {
  const keys: Record<string, Keys> = { first: await generateKeyPair('ES256') }
  const asked: string[] = []
  const issuer = { issuer: '', keys, asked, isAway: false, named: undefined as string | undefined }
  const server = createServer(async (request, response) => {
    asked.push(request.url ?? '')
    if (issuer.isAway) return void request.socket.destroy()
    if (request.url === '/.well-known/openid-configuration') {
      return void response.end(
        JSON.stringify({ issuer: issuer.named ?? issuer.issuer, jwks_uri: `${issuer.issuer}/somewhere/keys` }),
      )
    }
    const all: JWK[] = await Promise.all(
      Object.entries(issuer.keys).map(async ([kid, { publicKey }]) => ({ ...(await exportJWK(publicKey)), kid })),
    )
    response.writeHead(request.url === '/somewhere/keys' ? 200 : 404).end(JSON.stringify({ keys: all }))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => server.close())
  issuer.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return issuer
}

type Issuer = Awaited<ReturnType<typeof openFakeIssuer>>

const claimsOf = ({ issuer }: Issuer, claims: Readonly<Record<string, unknown>> = {}) => {
  const at = Math.floor(Date.now() / 1000)
  return { iss: issuer, aud: 'radslag', sub: 'anna', roles: ['clerk'], iat: at, exp: at + 12 * 3_600, ...claims }
}
/** A token of the issuer, as RFC 9068 has it where nothing else is said. */
const tokenOf = (
  issuer: Issuer,
  header: Partial<JWTHeaderParameters> = {},
  claims = {},
  key = issuer.keys.first?.privateKey,
) =>
  new SignJWT(claimsOf(issuer, claims))
    .setProtectedHeader({ alg: 'ES256', kid: 'first', typ: 'at+jwt', ...header })
    .sign(key as Keys['privateKey'])

/** What checks its tokens, with a clock that can be set and what is logged. */
async function openChecking(issuer: Issuer) {
  const clock = { now: new Date() }
  const lines: { level: number; reason?: string }[] = []
  const log = pino({ base: null }, { write: (line) => lines.push(JSON.parse(line)) })
  const { verifyToken, issuerAnswers } = await openIdentity(
    readConfig({ OIDC_ISSUER: issuer.issuer }),
    () => clock.now,
    log,
  )
  const errors = () => lines.filter(({ level }) => level >= 50)
  const later = (minutes: number) => {
    clock.now = new Date(clock.now.getTime() + minutes * 60_000)
  }
  return { verifyToken, issuerAnswers, errors, later, clock, log }
}

t.test('the keys are found by the discovery, once for all who ask', async (t) => {
  const issuer = await openFakeIssuer()
  const { verifyToken, errors } = await openChecking(issuer)
  const tokens = await Promise.all([1, 2, 3].map((n) => tokenOf(issuer, {}, { sub: `anna ${n}` })))
  t.match(
    await Promise.all(tokens.map(verifyToken)),
    [1, 2, 3].map((n) => ({ subject: `anna ${n}`, roles: ['clerk'] })),
  )
  t.strictSame(issuer.asked, ['/.well-known/openid-configuration', '/somewhere/keys'])
  t.strictSame(errors(), [])
})

t.test('while the issuer is away nobody can tell, which is logged once; when it is back its tokens hold', async (t) => {
  const issuer = await openFakeIssuer()
  const { verifyToken, issuerAnswers, errors, later } = await openChecking(issuer)
  issuer.isAway = true
  const token = await tokenOf(issuer)
  for (let n = 0; n < 3; n += 1) t.equal(await verifyToken(token), 'issuer-away')
  t.equal(issuer.asked.length, 1, 'it is not asked for every token')
  later(1)
  t.equal(await issuerAnswers(), false)
  t.equal(issuer.asked.length, 2)
  t.match(errors(), [{ reason: 'UND_ERR_SOCKET' }])
  issuer.isAway = false
  t.equal(await verifyToken(token), 'issuer-away', 'nor again at once')
  later(1)
  t.match(await verifyToken(token), { subject: 'anna' })
  t.equal(await issuerAnswers(), true)
  t.equal(errors().length, 1)
})

t.test(
  'keys that were fetched outlive an absence of an hour; a key that is new meanwhile is one that nobody can tell',
  async (t) => {
    const issuer = await openFakeIssuer()
    const { verifyToken, issuerAnswers, errors, later } = await openChecking(issuer)
    const token = await tokenOf(issuer)
    t.match(await verifyToken(token), { subject: 'anna' })
    issuer.isAway = true
    const second = await generateKeyPair('ES256')
    const fresh = await tokenOf(issuer, { kid: 'second' }, {}, second.privateKey)
    later(15)
    t.match(await verifyToken(token), { subject: 'anna' })
    t.equal(await issuerAnswers(), true)
    t.equal(await verifyToken(fresh), 'issuer-away')
    t.match(await verifyToken(token), { subject: 'anna' }, 'and the others hold still')
    later(50)
    t.equal(await verifyToken(token), 'issuer-away', 'then what has been withdrawn can no longer be told')
    t.equal(errors().length, 1)
    issuer.isAway = false
    issuer.keys.second = second
    later(1)
    t.match(await verifyToken(fresh), { subject: 'anna' })
  },
)

t.test(
  'a new key is fetched when a token names it, a withdrawn one is forgotten, a made-up one asks for nothing more',
  async (t) => {
    const issuer = await openFakeIssuer()
    const { verifyToken, later } = await openChecking(issuer)
    const old = await tokenOf(issuer)
    t.match(await verifyToken(old), { subject: 'anna' })
    later(1)
    const second = await generateKeyPair('ES256')
    issuer.keys = { second }
    t.match(await verifyToken(await tokenOf(issuer, { kid: 'second' }, {}, second.privateKey)), { subject: 'anna' })
    t.equal(await verifyToken(old), null)
    const before = issuer.asked.length
    t.equal(await verifyToken(await tokenOf(issuer, { kid: 'made-up' }, {}, second.privateKey)), null)
    t.equal(issuer.asked.length, before)
  },
)

t.test('a discovery that names another issuer is no issuer of ours', async (t) => {
  const issuer = await openFakeIssuer()
  issuer.named = `${issuer.issuer}/`
  const { verifyToken, errors } = await openChecking(issuer)
  t.equal(await verifyToken(await tokenOf(issuer)), 'issuer-away')
  t.strictSame(issuer.asked, ['/.well-known/openid-configuration'])
  t.match(errors(), [{ reason: 'its discovery names another issuer' }])
})

t.test(
  'only a signature by a key that is half public holds: not none, nor the public half as a secret, nor another issuer',
  async (t) => {
    const issuer = await openFakeIssuer()
    const { verifyToken } = await openChecking(issuer)
    const unsigned = new UnsecuredJWT(claimsOf(issuer)).encode()
    const secret = new TextEncoder().encode(await exportSPKI(issuer.keys.first?.publicKey as Keys['publicKey']))
    const shared = await new SignJWT(claimsOf(issuer))
      .setProtectedHeader({ alg: 'HS256', kid: 'first', typ: 'at+jwt' })
      .sign(secret)
    issuer.keys.other = await generateKeyPair('ES384')
    const unlisted = await tokenOf(issuer, { alg: 'ES384', kid: 'other' }, {}, issuer.keys.other.privateKey)
    const forged = await tokenOf(issuer, {}, {}, (await generateKeyPair('ES256')).privateKey)
    const refused = {
      unsigned,
      shared,
      unlisted,
      forged,
      another: await tokenOf(issuer, {}, { iss: 'http://127.0.0.1:1' }),
      audience: await tokenOf(issuer, {}, { aud: 'annat' }),
    }
    for (const [name, token] of Object.entries(refused)) t.equal(await verifyToken(token), null, name)
    for (const alg of ['RS256', 'PS256', 'EdDSA']) {
      issuer.keys = { first: await generateKeyPair(alg) }
      const { verifyToken: verify } = await openChecking(issuer)
      t.match(await verify(await tokenOf(issuer, { alg })), { subject: 'anna' }, alg)
    }
  },
)

t.test('a token says that it is for access; an ID token is not, nor one that does not say', async (t) => {
  const issuer = await openFakeIssuer()
  const { verifyToken } = await openChecking(issuer)
  const held: [Partial<JWTHeaderParameters>, object][] = [
    [{ typ: 'at+jwt' }, {}],
    [{ typ: 'application/at+jwt' }, { nonce: 'x' }],
    [{ typ: 'JWT' }, {}],
    [{ typ: 'jwt' }, { typ: 'Bearer', nonce: 'x' }],
  ]
  for (const [header, claims] of held)
    t.match(
      await verifyToken(await tokenOf(issuer, header, claims)),
      { subject: 'anna' },
      JSON.stringify([header, claims]),
    )
  const refused: [Partial<JWTHeaderParameters>, object][] = [
    [{ typ: 'logout+jwt' }, {}],
    [{ typ: 'id+jwt' }, {}],
    [{ typ: 'JWT' }, { nonce: 'x' }],
    [{ typ: 'JWT' }, { at_hash: 'x' }],
    [{ typ: 'JWT' }, { typ: 'ID' }],
    [{ typ: 'JWT' }, { typ: 'Refresh' }],
    [{ typ: '' }, {}],
  ]
  for (const [header, claims] of refused)
    t.equal(await verifyToken(await tokenOf(issuer, header, claims)), null, JSON.stringify([header, claims]))
  const untyped = await new SignJWT(claimsOf(issuer))
    .setProtectedHeader({ alg: 'ES256', kid: 'first' })
    .sign(issuer.keys.first?.privateKey as Keys['privateKey'])
  t.equal(await verifyToken(untyped), null)
})

t.test(
  'who asks with a token while the issuer is away is told so, and readiness says what does not answer',
  async (t) => {
    const issuer = await openFakeIssuer()
    const database = await openTestDatabase(t)
    const { errors, later, clock, log, ...identity } = await openChecking(issuer)
    const app = await buildApp(
      {
        ...identity,
        database,
        queue: openQueue(database, (error) => {
          throw error
        }),
        clock: () => clock.now,
        files: openFiles(t.testdir({})),
        publicUrl: undefined,
      },
      { log, trustProxy: false },
    )
    t.teardown(() => app.close())
    const ask = async () =>
      app.inject({ url: '/api/v1/cases', headers: { authorization: `Bearer ${await tokenOf(issuer)}` } })
    issuer.isAway = true
    for (let n = 0; n < 3; n += 1) {
      const answer = await ask()
      t.match(answer.json(), {
        status: 503,
        type: 'urn:radslag:problem:not-ready',
        detail: /^Inloggningstjänsten svarar inte/,
      })
      t.equal(answer.headers['www-authenticate'], undefined)
    }
    const ready = await app.inject('/health/ready')
    t.match(
      [ready.statusCode, ready.json()],
      [503, { detail: 'Inloggningstjänsten svarar inte.', checks: { database: true, issuer: false } }],
    )
    t.equal(errors().length, 1, 'and it is logged once')
    t.equal((await app.inject('/api/v1/decisions/ks/2021-06-16/22')).statusCode, 404, 'the public needs no issuer')
    issuer.isAway = false
    later(1)
    t.equal((await ask()).statusCode, 200)
    t.equal((await app.inject('/health/ready')).statusCode, 200)
  },
)
