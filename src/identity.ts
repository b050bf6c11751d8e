import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  exportJWK,
  generateKeyPair,
  importJWK,
  jwtVerify,
  SignJWT,
  type JWK,
  type JWTHeaderParameters,
  type JWTPayload,
  type JWTVerifyResult,
} from 'jose'
import type { Logger } from 'pino'
import { z } from 'zod'
import { roles, type Actor, type Authorities, type Role } from './domain/access.ts'
import type { Config } from './config.ts'
import { IssuerAway, openIssuer } from './issuer.ts'

const localIssuer = 'urn:radslag:local-issuer'
const algorithm = 'EdDSA'
/** What an issuer may sign with: keys of which the half that checks is public. A secret that is shared could sign as well. */
const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA', 'Ed25519']
/** A token that never ends could never be taken back. */
const requiredClaims = ['exp']

/** Who a token stands for; null where it does not hold. */
export type VerifyToken = (token: string) => Promise<Actor | null | 'issuer-away'>

/** Tells whom tokens stand for, while whoever issues them can be asked. */
export type Identity = { readonly verifyToken: VerifyToken; readonly issuerAnswers: () => Promise<boolean> }

/** Checks access tokens against the issuer's keys or, without an issuer configured, the local issuer's. */
export async function openIdentity(
  config: Config,
  clock: () => Date,
  log: Pick<Logger, 'error' | 'info'>,
): Promise<Identity> {
  const { oidcIssuer, oidcAudience: audience, oidcRolesClaim } = config
  if (oidcIssuer !== undefined) {
    const keys = openIssuer(oidcIssuer, clock, log)
    const expected = { issuer: oidcIssuer, audience, requiredClaims, algorithms }
    const verify: Verify = async (token, currentDate) => {
      const checked = await jwtVerify(token, keys.keyOf, { ...expected, currentDate })
      return isForAccess(checked) ? checked : null
    }
    return { verifyToken: remembering(verify, oidcRolesClaim, clock), issuerAnswers: keys.answer }
  }
  const { d: _private, ...publicKey } = await localKey(config.dataDir)
  const key = await importJWK(publicKey, algorithm)
  // It issues nothing but access tokens.
  const expected = { issuer: localIssuer, audience, requiredClaims, algorithms: [algorithm] }
  const verify: Verify = (token, currentDate) => jwtVerify(token, key, { ...expected, currentDate })
  return { verifyToken: remembering(verify, 'roles', clock), issuerAnswers: async () => true }
}

/**
 * Whether a token says that it is for access (RFC 9068); or, of issuers that say no more than that it is a JWT, whether
 * nothing says that it is for something else, as what ties an ID token to a login does.
 */
function isForAccess({ protectedHeader, payload }: JWTVerifyResult): boolean {
  const { typ = '' } = protectedHeader as JWTHeaderParameters
  const type = typ.toLowerCase().replace(/^application\//, '')
  if (type === 'at+jwt') return true
  if (type !== 'jwt') return false
  return payload.typ === undefined
    ? !['nonce', 'at_hash', 'c_hash', 's_hash'].some((name) => name in payload)
    : payload.typ === 'Bearer'
}

/** For how long a token that held is taken to hold, at most: then its key is asked for again. */
const rememberedMs = 60_000
const mostRemembered = 1_000

type Verify = (token: string, now: Date) => Promise<{ payload: JWTPayload } | null>

/** Checks the signature of a token once a minute and its time limits always: a client asks many times with one token. */
function remembering(verify: Verify, rolesClaim: string, clock: () => Date): VerifyToken {
  const known = new Map<string, { readonly actor: Actor | null; readonly from: number; readonly to: number }>()
  return async (token) => {
    const at = clock()
    const now = at.getTime()
    const held = known.get(token)
    if (held !== undefined && held.from <= now && now < held.to) return held.actor
    known.delete(token)
    const checked = await verify(token, at).catch((error: unknown) =>
      error instanceof IssuerAway ? 'issuer-away' : null,
    )
    if (checked === null || checked === 'issuer-away') return checked
    const { payload } = checked
    const actor = actorOf(payload, rolesClaim)
    if (known.size >= mostRemembered) known.delete(known.keys().next().value ?? '')
    known.set(token, { actor, from: now, to: Math.min(now + rememberedMs, (payload.exp ?? 0) * 1000) })
    return actor
  }
}

/** A bearer token of the local issuer, good for twelve hours; needs the data directory, never the database. */
export async function issueLocalToken(
  config: Config,
  role: Role,
  person: string | null,
  authorities: Authorities = null,
): Promise<string> {
  const key = await importJWK(await localKey(config.dataDir), algorithm)
  return new SignJWT({
    roles: [role],
    ...(person !== null && { person }),
    ...(authorities !== null && { authorities }),
  })
    .setProtectedHeader({ alg: algorithm, typ: 'at+jwt' })
    .setIssuer(localIssuer)
    .setAudience(config.oidcAudience)
    .setSubject(person === null ? `local:${role}` : `local:${role}:${person}`)
    .setIssuedAt()
    .setExpirationTime('12h')
    .sign(key)
}

/** A text that the database can hold. */
const claim = z
  .string()
  .max(500)
  .regex(/^\P{Cc}*$/u)

/** What is read of a token. A claim that is absent narrows nothing; one of another form gives no actor, never more than it says. */
const claims = z.object({
  sub: claim.min(1),
  held: z.array(claim),
  authorities: z.array(claim).optional(),
  person: claim.min(1).optional(),
  azp: claim.optional(),
  client_id: claim.optional(),
})

/** What a verified token says of its holder; null when a claim is not of its form, or it gives no role that exists. */
export function actorOf(payload: JWTPayload, rolesClaim: string): Actor | null {
  const read = claims.safeParse({ ...payload, held: payload[rolesClaim] })
  if (!read.success) return null
  const { sub, held, authorities = null, person = null, azp, client_id: clientId } = read.data
  const known = roles.filter((role) => held.includes(role))
  return known.length === 0 ? null : { subject: sub, client: azp ?? clientId ?? sub, roles: known, person, authorities }
}

/** The local issuer's private key, made once; of two processes that make it at once, the second takes the first's. */
async function localKey(dataDir: string): Promise<JWK> {
  const path = join(dataDir, 'local-issuer.json')
  const known = await readKey(path)
  if (known !== null) return known
  await mkdir(dataDir, { recursive: true })
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true })
  const temporary = join(dataDir, `.${randomUUID()}`)
  await writeFile(temporary, JSON.stringify(await exportJWK(privateKey)), { mode: 0o600, flag: 'wx' })
  await link(temporary, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(temporary)
  const made = await readKey(path)
  if (made === null) throw new Error('The local issuer has no key')
  return made
}

async function readKey(path: string): Promise<JWK | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as JWK
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
