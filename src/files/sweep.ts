import { readdir, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { placeOf } from './files.ts'

/** Longer than any upload may take: of a process on another machine nobody here can tell whether it goes on. */
const longestUploadMs = 3_600_000

/** `.host.pid.uuid`, and the hash of what has come in whole. */
const asideForm = /^\.(?<host>.+)\.(?<pid>\d+)\.[\da-f-]{36}(?:\.(?<hex>[\da-f]{64}))?(?:\.kept)?$/

/** Removes the file of a hash where nothing refers to it, while nobody can begin to. */
export type RemoveUnlessKept = (hash: string, remove: () => Promise<void>) => Promise<void>

/** Takes away what processes that have ended left of uploads: what never came in whole, and what was never committed. */
export async function sweepFiles(folder: string, now: Date, removeUnlessKept: RemoveUnlessKept): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  for (const name of names) {
    const { host, pid, hex } = asideForm.exec(name)?.groups ?? {}
    const path = join(folder, name)
    if (host === undefined || !(await isLeft(path, host, Number(pid), now))) continue
    const hash = `sha-256:${hex}`
    if (hex !== undefined) await removeUnlessKept(hash, () => rm(placeOf(folder, hash), { force: true }))
    await rm(path, { force: true })
  }
}

/** Whether nobody is at work on it: its process has ended, or, of another machine, it is older than any upload. */
async function isLeft(path: string, host: string, pid: number, now: Date): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  if (found === null) return false
  const age = now.getTime() - found.ctimeMs
  if (age > longestUploadMs) return true
  // A container begins anew with the same name and number.
  if (host !== hostname()) return false
  return pid === process.pid ? age > process.uptime() * 1_000 : !isRunning(pid)
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}
