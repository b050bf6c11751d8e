import { setTimeout as wait } from 'node:timers/promises'
import type { Cluster } from '../support/cluster.ts'
import { withClient } from '../support/template.ts'
import type { Chance } from './chance.ts'
import type { Fault } from './checks.ts'
import type { Installation } from './installation.ts'
import { isAcknowledged, startLoad, type Attempt } from './load.ts'
import { endRound, nextSupply, type Rounds } from './rounds.ts'
import { hasEnded, type Running } from './server.ts'
import { latestEntry } from './state.ts'

/** How a database becomes unavailable: it crashes, it is stopped, or it terminates the connections and stays up. */
export const outages = ['immediate', 'fast', 'cut'] as const
export type Outage = (typeof outages)[number]

const awayMs = 1_500
/** The time within which the service must recover after its database. */
const recoveryMs = 10_000
const unwell = (what: string): Fault => ({ kind: 'unwell', what })

/** Load, while the database becomes unavailable and available again; the service recovers by itself. */
export async function outageRound(rounds: Rounds, cluster: Cluster, outage: Outage, chance: Chance): Promise<Fault[]> {
  const { installation } = rounds
  const mark = await latestEntry(installation)
  const supply = await nextSupply(rounds, 'D')
  const load = startLoad(installation, supply, 'goes on')
  await wait(100 + chance.below(400))
  const faults = outage === 'cut' ? await cutConnections(cluster, chance) : await goAway(installation, cluster, outage)
  faults.push(...(await awaitRecovery(installation, load.attempts)))
  await load.stop()
  faults.push(...silences(load.attempts), ...(await reviveTheDead(installation)))
  // A client that gets 503 knows that it may retry the command.
  return [...faults, ...(await endRound(rounds, { supply, attempts: load.attempts }, mark, (status) => status === 503))]
}

/** Terminates every connection of the service, whatever it is doing, a few times. */
async function cutConnections(cluster: Cluster, chance: Chance): Promise<Fault[]> {
  for (let times = 1; times <= 5; times += 1) {
    await withClient(cluster.url, (client) =>
      client.query('select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1', ['radslag']),
    )
    await wait(chance.below(300))
  }
  return []
}

/** While the database is unavailable the server is alive, and not ready. */
async function goAway(installation: Installation, cluster: Cluster, mode: 'immediate' | 'fast'): Promise<Fault[]> {
  const faults: Fault[] = []
  await cluster.halt(mode)
  for (
    const end = performance.now() + awayMs;
    performance.now() < end && !hasEnded(installation.server());
    await wait(100)
  ) {
    const [ready, live] = await Promise.all([healthOf(installation, 'ready'), healthOf(installation, 'live')])
    if (ready !== 503) faults.push(unwell(`ready answers ${ready} without a database`))
    if (live !== 200) faults.push(unwell(`live answers ${live} without a database`))
  }
  await cluster.resume()
  return faults
}

/** The status of a health check, or null without an answer. */
const healthOf = ({ server }: Installation, what: 'ready' | 'live'): Promise<number | null> =>
  fetch(`${server().base}/health/${what}`, { signal: AbortSignal.timeout(5_000) }).then(
    ({ status }) => status,
    () => null,
  )

/** When the database is available again, the service becomes ready, and then acknowledges commands. */
export async function awaitRecovery(installation: Installation, attempts: readonly Attempt[]): Promise<Fault[]> {
  const end = performance.now() + recoveryMs
  while ((await healthOf(installation, 'ready')) !== 200) {
    if (performance.now() > end || hasEnded(installation.server()))
      return [unwell('the server does not become ready again')]
    await wait(50)
  }
  const readyAt = Date.now()
  while (!attempts.some((one) => isAcknowledged(one) && one.sentAt > readyAt)) {
    if (performance.now() > end || hasEnded(installation.server()))
      return [unwell('the server is ready and acknowledges nothing')]
    await wait(50)
  }
  await wait(300)
  return []
}

/** A live server answers, with a problem where it cannot do what is requested. */
export const silences = (attempts: readonly Attempt[]): Fault[] =>
  attempts.flatMap(({ kind, about, answer, broke }) => {
    if (answer === undefined) return [unwell(`${kind} ${about} is not answered at all: ${broke}`)]
    const isClear = answer.status < 500 || answer.type.startsWith('application/problem+json')
    return isClear ? [] : [unwell(`${kind} ${about}: ${answer.status} ${answer.type}`)]
  })

/** A process that has exited is a fault; it is restarted for the next round. */
export async function reviveTheDead(installation: Installation): Promise<Fault[]> {
  const said = (name: string, { output }: Running) =>
    unwell(`the ${name} died: ${output().trim().split('\n').slice(-6).join(' ').slice(0, 600)}`)
  const [server, worker] = [installation.server(), installation.worker()]
  const faults: Fault[] = []
  if (hasEnded(server)) {
    faults.push(said('server', server))
    await installation.startServer()
  }
  if (worker !== null && hasEnded(worker)) {
    faults.push(said('worker', worker))
    await installation.startWorker()
  }
  return faults
}
