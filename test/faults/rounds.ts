import { setTimeout as wait } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type { Chance } from './chance.ts'
import { faultsOf, refusals, type Fault, type Round } from './checks.ts'
import { faultsOfDeliveries, settle } from './deliveries.ts'
import type { Installation } from './installation.ts'
import { attempt, isAcknowledged, openingOf, startLoad, type Attempt } from './load.ts'
import { latestEntry, readState, readTrail, type Trail } from './state.ts'
import { openHouse, prepareSupply, type House, type Supply } from './supply.ts'

/** The rounds of an installation. */
export type Rounds = {
  readonly installation: Installation
  readonly house: House
  readonly all: Round[]
  /** The decisions of the last round's minutes: the next round releases them. */
  decisions: readonly string[]
}

const longestLoadMs = 800
/** The share of acknowledged commands that are repeated; unanswered ones always are. */
const mostSentAgain = 20
const sizes = { items: 2, minutes: 3 }

export async function beginRounds(installation: Installation): Promise<Rounds> {
  return { installation, house: await openHouse(installation), all: [], decisions: [] }
}

/** Creates the supply of the next round of load. */
export const nextSupply = (rounds: Rounds, prefix: string): Promise<Supply> =>
  prepareSupply(rounds.installation, rounds.house, `${prefix}${rounds.all.length + 1}`, sizes, rounds.decisions)

/** Load, a kill at a random moment, a restart, and everything that is then not as it was acknowledged. */
export async function killRound(rounds: Rounds, chance: Chance): Promise<Fault[]> {
  const { installation } = rounds
  const mark = await latestEntry(installation)
  const supply = await nextSupply(rounds, 'K')
  const load = startLoad(installation, supply, 'leaves')
  const [moment, workersMoment] = [chance.below(longestLoadMs), chance.below(longestLoadMs)]
  const worker = chance.happens(0.5) ? installation.worker() : null
  await Promise.all([
    wait(moment).then(() => installation.server().kill()),
    worker && wait(workersMoment).then(() => worker.kill()),
  ])
  await load.stop()
  await Promise.all([installation.startServer(), worker && installation.startWorker()])
  return endRound(rounds, { supply, attempts: [...load.attempts] }, mark, () => false)
}

/** Repeats the commands that had a key, opens one more case, and compares everything with what was acknowledged. */
export async function endRound(
  rounds: Rounds,
  { supply, attempts }: Round,
  mark: string,
  allowed: (status: number) => boolean,
): Promise<Fault[]> {
  const { installation } = rounds
  const repetition = await sendAgain(attempts)
  const round = { supply, attempts: [...attempts] }
  await attempt(openingOf(installation, supply.code, `${supply.code} afterwards`), round.attempts)
  rounds.all.push(round)
  const state = await readState(installation, supply)
  rounds.decisions = state.decisions.map(({ id }) => id)
  return [
    ...refusals(round.attempts, allowed),
    ...repetition,
    ...faultsOf(round, state, await readTrail(installation, mark)),
  ]
}

/** Repeats a key twice: the first answer where there was one, else the same answer twice. */
async function sendAgain(attempts: readonly Attempt[]): Promise<Fault[]> {
  const keyed = attempts.filter(({ key, answer }) => key !== undefined && answer?.status !== 401)
  const known = keyed.filter(isAcknowledged)
  const faults: Fault[] = []
  for (const one of [...keyed.filter((other) => !isAcknowledged(other)), ...known.slice(-mostSentAgain)]) {
    const before = isAcknowledged(one) ? one.answer : await one.send()
    const again = await one.send()
    one.answer = before
    if (before === undefined || !isDeepStrictEqual(before, again)) {
      const [first, second] = [before, again].map((answer) => JSON.stringify(answer?.body))
      faults.push({ kind: 'duplicated', what: `${one.key} is answered ${second} after ${first}` })
    }
  }
  return faults
}

/** What has changed since the end of its round. */
export async function faultsOfAll({ installation, all }: Rounds, trail: Trail): Promise<Fault[]> {
  const faults: Fault[] = []
  for (const round of all) faults.push(...faultsOf(round, await readState(installation, round.supply), trail))
  return faults
}

/**
 * At the end: everything that was acknowledged in any round is still there, and what was released has been delivered.
 */
export async function endAll(rounds: Rounds, patienceMs: number): Promise<{ delivered: number; faults: Fault[] }> {
  await settle(rounds.installation, patienceMs)
  const trail = await readTrail(rounds.installation)
  const { delivered, faults } = await faultsOfDeliveries(rounds.installation, trail)
  return { delivered, faults: [...(await faultsOfAll(rounds, trail)), ...faults] }
}
