import { execFile } from 'node:child_process'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { unprivilegedUser } from '../support/cluster.ts'
import type { Fault } from './checks.ts'
import { startLoad } from './load.ts'
import { awaitRecovery, reviveTheDead, silences } from './outage.ts'
import { endRound, nextSupply, type Rounds } from './rounds.ts'
import { latestEntry } from './state.ts'

const run = promisify(execFile)
const fullMs = 3_000

/** A small file system in memory (tmpfs), which can be filled up. */
export type Disk = {
  readonly folder: string
  readonly fill: () => Promise<void>
  readonly free: () => Promise<void>
  readonly unmount: () => Promise<void>
}

/** Mounts one, owned by the user who runs PostgreSQL; null where this user may not mount. */
export async function mountDisk(megabytes: number): Promise<Disk | null> {
  const folder = await mkdtemp(join(tmpdir(), 'radslag-disk-'))
  const owner = await unprivilegedUser()
  const options = `size=${megabytes}m${owner === null ? '' : `,uid=${owner.uid},gid=${owner.gid}`}`
  const isMounted = await run('mount', ['-t', 'tmpfs', '-o', options, 'none', folder]).then(
    () => true,
    () => false,
  )
  if (!isMounted) {
    await rm(folder, { recursive: true })
    return null
  }
  const ballast = join(folder, 'ballast')
  return {
    folder,
    fill: () => writeUntilFull(ballast),
    free: () => rm(ballast, { force: true }),
    async unmount() {
      // A process that still has a file of it open keeps the detached file system (lazy unmount).
      await run('umount', ['-l', folder])
      await rm(folder, { recursive: true })
    },
  }
}

async function writeUntilFull(path: string): Promise<void> {
  const file = await open(path, 'a')
  const page = Buffer.alloc(4_096)
  try {
    for (;;) await file.write(page)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  } finally {
    await file.close()
  }
}

/**
 * Load, and the disk of the tables full in the middle of it; when there is room again, everything is as it was
 * acknowledged.
 */
export async function fullDiskRound(rounds: Rounds, disk: Disk): Promise<Fault[]> {
  const { installation } = rounds
  const mark = await latestEntry(installation)
  const supply = await nextSupply(rounds, 'F')
  const load = startLoad(installation, supply, 'goes on')
  await wait(200)
  await disk.fill()
  await wait(fullMs)
  await disk.free()
  const faults = await awaitRecovery(installation, load.attempts)
  await load.stop()
  if (!load.attempts.some(({ answer }) => answer?.status === 507))
    faults.push({ kind: 'unwell', what: 'nobody is told that the disk is full' })
  faults.push(...silences(load.attempts), ...(await reviveTheDead(installation)))
  return [
    ...faults,
    ...(await endRound(
      rounds,
      { supply, attempts: load.attempts },
      mark,
      (status) => status === 503 || status === 507,
    )),
  ]
}
