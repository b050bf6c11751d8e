import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { hashOf } from '../../src/seal.ts'
import type { Fault } from './checks.ts'
import { readDelivered, type Installation } from './installation.ts'
import { allOf, type Trail } from './state.ts'

/** Waits until everything that was released has been delivered, or until the time-out. */
export async function settle(installation: Installation, patienceMs: number): Promise<void> {
  const clerk = installation.as('clerk')
  for (const end = performance.now() + patienceMs; performance.now() < end; await wait(500)) {
    if ((await allOf(clerk, '/dispatches?state=released', (items) => items.length > 0)).length === 0) return
  }
}

/**
 * What was released and has not been delivered whole and exactly once, and what was delivered and should not have been.
 */
export async function faultsOfDeliveries(
  installation: Installation,
  trail: Trail,
): Promise<{ delivered: number; faults: Fault[] }> {
  const all = await allOf(installation.as('clerk'), '/dispatches')
  const released = all.filter(({ state }) => state !== 'awaitingRelease')
  const faults: Fault[] = []
  for (const { id, state, deliveredHash } of released) {
    const file = state === 'delivered' ? await readDelivered(installation, id) : null
    if (state !== 'delivered') faults.push({ kind: 'undelivered', what: `dispatch ${id} is ${state}` })
    else if (file === null || hashOf(file) !== deliveredHash)
      faults.push({ kind: 'undelivered', what: `the file of ${id} is not whole` })
    const told = (trail.get(id) ?? []).filter(({ event }) => event === 'dispatch.delivered').length
    if (told !== (state === 'delivered' ? 1 : 0))
      faults.push({ kind: 'trail', what: `delivery of ${id} is told of ${told} times` })
  }
  const known = new Set(released.map(({ id }) => `${id}.txt`))
  // A file name that begins with a dot is a temporary file whose writer was killed.
  const files = (await readdir(join(installation.dataDir, 'outbox')).catch(() => [])).filter(
    (name) => !name.startsWith('.'),
  )
  for (const name of files.filter((one) => !known.has(one)))
    faults.push({ kind: 'duplicated', what: `delivery ${name} of nothing released` })
  return { delivered: released.length - faults.filter(({ kind }) => kind === 'undelivered').length, faults }
}
