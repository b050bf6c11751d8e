import { setTimeout as wait } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type { Chance } from './chance.ts'
import { faultsOf, refusals, type Fault, type Round } from './checks.ts'
import { faultsOfDeliveries, settle } from './deliveries.ts'
import type { Installation } from './installation.ts'
import { attempt, isAcknowledged, openingOf, startLoad, type Attempt } from './load.ts'
import { latestEntry, readState, readTrail, type Trail } from './state.ts'
import { openHouse, prepareSupply, type House, type Supply } from './supply.ts'

/** The rounds that an installation has been through. */
export type Rounds = {
  readonly installation: Installation
  readonly house: House
  readonly all: Round[]
  /** What the last round's minutes became: the next one releases it. */
  decisions: readonly string[]
}

const longestLoadMs = 800
/** Of those that were acknowledged; whoever was not answered always asks again. */
const mostSentAgain = 20
const sizes = { items: 2, minutes: 3 }

export async function beginRounds(installation: Installation): Promise<Rounds> {
  return { installation, house: await openHouse(installation), all: [], decisions: [] }
}

/** Enters what the next round of load uses up. */
export const nextSupply = (rounds: Rounds, prefix: string): Promise<Supply> =>
  prepareSupply(rounds.installation, rounds.house, `${prefix}${rounds.all.length + 1}`, sizes, rounds.decisions)

/** Load, a kill at a random moment of it, a start, and everything that is then not as it was acknowledged. */
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

/** Sends again what had a key, opens one case more, and holds all there is against what was acknowledged. */
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

/** The same key again, twice: the first answer where there was one, else one answer for both. */
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

/** What is no longer as it was when its round ended. */
export async function faultsOfAll({ installation, all }: Rounds, trail: Trail): Promise<Fault[]> {
  const faults: Fault[] = []
  for (const round of all) faults.push(...faultsOf(round, await readState(installation, round.supply), trail))
  return faults
}

/** When all is done: what every round was acknowledged is still there, and what was released has been delivered. */
export async function endAll(rounds: Rounds, patienceMs: number): Promise<{ delivered: number; faults: Fault[] }> {
  await settle(rounds.installation, patienceMs)
  const trail = await readTrail(rounds.installation)
  const { delivered, faults } = await faultsOfDeliveries(rounds.installation, trail)
  return { delivered, faults: [...(await faultsOfAll(rounds, trail)), ...faults] }
}
