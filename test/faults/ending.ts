import { setTimeout as wait } from 'node:timers/promises'
import type { Chance } from './chance.ts'
import type { Fault } from './checks.ts'
import { startLoad } from './load.ts'
import { endRound, nextSupply, type Rounds } from './rounds.ts'
import type { Running } from './server.ts'
import { latestEntry } from './state.ts'

/** The time within which a process must exit after SIGTERM. */
const deadlineMs = 10_000

/**
 * Load, and SIGTERM to server and worker in the middle of it: they exit in time, and requests that they have accepted
 * are answered.
 */
export async function endingRound(rounds: Rounds, chance: Chance): Promise<Fault[]> {
  const { installation } = rounds
  const mark = await latestEntry(installation)
  const supply = await nextSupply(rounds, 'T')
  const load = startLoad(installation, supply, 'goes on')
  await wait(100 + chance.below(700))
  const worker = installation.worker()
  const faults = (
    await Promise.all([ended('server', installation.server()), ...(worker === null ? [] : [ended('worker', worker)])])
  ).flat()
  // Clients whose connections were then refused have no answer to wait for.
  await Promise.all([installation.startServer(), worker && installation.startWorker()])
  await wait(300)
  await load.stop()
  for (const { kind, about, answer, broke } of load.attempts) {
    if (answer === undefined && !broke?.endsWith('ECONNREFUSED'))
      faults.push({ kind: 'unwell', what: `${kind} ${about} is cut off: ${broke}` })
  }
  return [...faults, ...(await endRound(rounds, { supply, attempts: load.attempts }, mark, (status) => status === 503))]
}

/** Sends SIGTERM to a process; anything but a clean exit in time is a fault. */
async function ended(name: string, { child, exited, kill }: Running): Promise<Fault[]> {
  child.kill('SIGTERM')
  const code = await Promise.race([exited, wait(deadlineMs + 500, 'late' as const)])
  if (code === 0) return []
  await kill()
  return [
    { kind: 'unwell', what: code === 'late' ? `the ${name} has not ended in time` : `the ${name} ended with ${code}` },
  ]
}
