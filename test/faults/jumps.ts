import { setTimeout as wait } from 'node:timers/promises'
import { stockholmDate } from '../../src/domain/calendar.ts'
import { registerYear } from '../../src/domain/register/case-file.ts'
import type { Fault } from './checks.ts'
import type { Installation } from './installation.ts'
import { isAcknowledged, startLoad, type Attempt } from './load.ts'
import { endRound, nextSupply, type Rounds } from './rounds.ts'
import { made } from './server.ts'
import { latestEntry } from './state.ts'

const hour = 3_600_000
const day = 24 * hour
const tokenLife = 12 * hour

/** An offset of the clock: the times from when, and until when, the server may have used it. */
type Stand = { readonly offset: number; readonly from: number; until: number }

/** The offsets in order: across New Year in Stockholm, a year ahead, back by an hour, back, and none. */
function offsetsFrom(now: Date): readonly number[] {
  const newYear = Date.UTC(now.getUTCFullYear(), 11, 31, 23)
  const beforeNewYear = newYear - now.getTime() - 1_500
  return [beforeNewYear, beforeNewYear + 365 * day, beforeNewYear + 365 * day - hour, -hour, -400 * day, 0]
}

/**
 * Load while the clock of the service jumps; then everything that was acknowledged under one offset or another is
 * checked.
 */
export async function jumpRound(rounds: Rounds): Promise<Fault[]> {
  const { installation } = rounds
  const mark = await latestEntry(installation)
  const supply = await nextSupply(rounds, 'C')
  // A token that is being fetched when the clock jumps belongs to the new time.
  await made(installation.as('registrar')('GET', '/cases?limit=1'))
  const load = startLoad(installation, supply, 'goes on')
  const faults: Fault[] = []
  const stands: Stand[] = [{ offset: 0, from: 0, until: Number.POSITIVE_INFINITY }]
  for (const offset of offsetsFrom(new Date())) {
    await wait(400)
    const before = stands.at(-1) as Stand
    stands.push({ offset, from: Date.now(), until: Number.POSITIVE_INFINITY })
    await installation.setClock(offset)
    before.until = Date.now()
    faults.push(...(await faultsOfTokens(installation, offset - before.offset > tokenLife ? 401 : 200)))
    await wait(offset > 0 ? 1_500 : 300)
  }
  await load.stop()
  faults.push(...faultsOfYears(load.attempts, stands))
  return [...faults, ...(await endRound(rounds, { supply, attempts: load.attempts }, mark, (status) => status === 401))]
}

/** A token that has expired by the jump is refused as such; a new one is accepted. */
async function faultsOfTokens(installation: Installation, expected: number): Promise<Fault[]> {
  const ask = () => installation.as('registrar')('GET', '/cases?limit=1')
  const old = await ask()
  await installation.renewTokens()
  const renewed = await ask()
  const clear = old?.status === 200 || old?.body?.type === 'urn:radslag:problem:unauthenticated'
  const faults: Fault[] = []
  if (old?.status !== expected || !clear)
    faults.push({ kind: 'unwell', what: `an old token is answered ${old?.status}, not ${expected}` })
  if (renewed?.status !== 200) faults.push({ kind: 'unwell', what: `a new token is answered ${renewed?.status}` })
  return faults
}

/** A case belongs to the year of the clock when it was opened. */
function faultsOfYears(attempts: readonly Attempt[], stands: readonly Stand[]): Fault[] {
  const opened = attempts.filter((one) => one.kind === 'case' && isAcknowledged(one))
  return opened.flatMap(({ answer, sentAt, answeredAt }): Fault[] => {
    const possible = stands.filter(({ from, until }) => from <= answeredAt && until >= sentAt)
    const years = possible.flatMap(({ offset }) =>
      [sentAt, answeredAt].map((at) => registerYear(stockholmDate(new Date(at + offset).toISOString()))),
    )
    if (years.includes(answer?.body.year)) return []
    return [{ kind: 'unwell', what: `${answer?.body.diarienummer} while the clock said ${years.join(' or ')}` }]
  })
}
