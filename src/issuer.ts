import { createLocalJWKSet, errors, type JWTVerifyGetKey } from 'jose'
import type { Logger } from 'pino'
import { z } from 'zod'

/** Nobody can tell now whether a token holds: the keys of its issuer are out of reach. */
export class IssuerAway extends Error {}

/** The keys that an issuer signs with. */
export type IssuerKeys = {
  /** The key of a token; an IssuerAway where it cannot be told. */
  readonly keyOf: JWTVerifyGetKey
  /** Whether tokens can be checked now. */
  readonly answer: () => Promise<boolean>
}

/** So old, keys are fetched again: one that the issuer withdraws is gone after that. */
const freshMs = 10 * 60_000
/** So old, they are still used while the issuer is away: few keys are withdrawn, and fewer in the hour that it is. */
const usableMs = 60 * 60_000
/** So long after it was tried they are not fetched again, whatever tokens come. */
const pauseMs = 5_000
/** An issuer that takes longer to answer is away. */
const patienceMs = 5_000

/** The keys of an issuer, found by its discovery (OpenID Connect Discovery 4) and kept through its short absences. */
export function openIssuer(issuer: string, clock: () => Date, log: Pick<Logger, 'error' | 'info'>): IssuerKeys {
  const kept = keepKeys(issuer, clock, log)
  return {
    answer: async () => (await kept.current()) !== null,
    async keyOf(header, token) {
      const known = await kept.current()
      if (known === null) throw new IssuerAway()
      try {
        return await known(header, token)
      } catch (error) {
        if (!(error instanceof errors.JWKSNoMatchingKey)) throw error
        // A new key of the issuer's, perhaps.
        const newest = await kept.newest()
        if (newest === null) throw new IssuerAway()
        return newest(header, token)
      }
    },
  }
}

/** The keys as they are kept; null where there are none that hold. */
type KeptKeys = {
  /** Keys that can be used: nobody waits for newer ones. */
  readonly current: () => Promise<JWTVerifyGetKey | null>
  /** Those that the issuer has now. */
  readonly newest: () => Promise<JWTVerifyGetKey | null>
}

function keepKeys(issuer: string, clock: () => Date, log: Pick<Logger, 'error' | 'info'>): KeptKeys {
  let keys: JWTVerifyGetKey | null = null
  let [fetchedAt, triedAt] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  let fetching: Promise<void> | undefined
  let isAway = false
  const isWithin = (ms: number, since: number) => since <= clock().getTime() && clock().getTime() < since + ms
  const isUsable = () => keys !== null && isWithin(usableMs, fetchedAt)

  async function fetchThem(): Promise<void> {
    triedAt = clock().getTime()
    try {
      keys = createLocalJWKSet(await keysOf(issuer))
      fetchedAt = clock().getTime()
      if (isAway) log.info({ issuer }, 'the issuer is back')
      isAway = false
    } catch (error) {
      // Told once, however many ask while it is away.
      if (!isAway) log.error({ issuer, reason: reasonOf(error) }, 'the issuer is away: its keys cannot be fetched')
      isAway = true
    }
  }
  /** Fetches them, unless that has just been tried; all who ask meanwhile wait for the same. */
  const refresh = async (): Promise<void> => {
    if (fetching === undefined && !isWithin(pauseMs, triedAt))
      fetching = fetchThem().finally(() => {
        fetching = undefined
      })
    await fetching
  }
  return {
    async current() {
      const refreshed = isWithin(freshMs, fetchedAt) ? undefined : refresh()
      if (!isUsable()) await refreshed
      return isUsable() ? keys : null
    },
    async newest() {
      await refresh()
      return isAway ? null : keys
    },
  }
}

const metadata = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) })

async function keysOf(issuer: string): Promise<Parameters<typeof createLocalJWKSet>[0]> {
  const said = metadata.safeParse(await fetchJson(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`))
  if (!said.success) throw new Error('its discovery names no issuer and address of keys')
  const { issuer: named, jwks_uri: address } = said.data
  if (named !== issuer) throw new Error('its discovery names another issuer')
  if (issuer.startsWith('https:') && !address.startsWith('https:'))
    throw new Error('its discovery leads away from https')
  return (await fetchJson(address)) as Parameters<typeof createLocalJWKSet>[0]
}

async function fetchJson(address: string): Promise<unknown> {
  const answer = await fetch(address, {
    redirect: 'error',
    signal: AbortSignal.timeout(patienceMs),
    headers: { accept: 'application/json' },
  })
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}`)
  return answer.json()
}

/** What went wrong, in the words of the system where it has any: nothing of a token or a person is in them. */
const reasonOf = (error: unknown): string => {
  const { message, cause } = error as Error & { cause?: { code?: string } }
  return cause?.code ?? message
}
