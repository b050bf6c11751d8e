import { setTimeout as wait } from 'node:timers/promises'
import type { Fault } from './checks.ts'
import { startLoad } from './load.ts'
import { endRound, nextSupply, type Rounds } from './rounds.ts'
import { hasEnded, serve } from './server.ts'
import { latestEntry } from './state.ts'

/**
 * Load, while more servers are started on the same embedded directory: they refuse and say why, and the first goes on.
 */
export async function intruderRound(rounds: Rounds): Promise<Fault[]> {
  const { installation } = rounds
  const mark = await latestEntry(installation)
  const supply = await nextSupply(rounds, 'S')
  const load = startLoad(installation, supply, 'goes on')
  await wait(200)
  const intruders = await Promise.all(Array.from({ length: 2 }, () => serve(installation.env)))
  const faults: Fault[] = []
  for (const intruder of intruders) {
    const {
      child: { exitCode },
      output,
    } = intruder
    const isRefused =
      exitCode !== null && exitCode > 0 && output().includes(`Another server is using ${installation.dataDir}`)
    if (!isRefused) faults.push({ kind: 'unwell', what: `a second server ended with ${exitCode}: ${output()}` })
    if (!hasEnded(intruder)) await intruder.kill()
  }
  await wait(200)
  await load.stop()
  for (const { kind, about, answer, broke } of load.attempts) {
    if (answer === undefined) faults.push({ kind: 'unwell', what: `${kind} ${about} is not answered: ${broke}` })
  }
  return [...faults, ...(await endRound(rounds, { supply, attempts: load.attempts }, mark, () => false))]
}
