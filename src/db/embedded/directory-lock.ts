import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { createServer, connect, type Server } from 'node:net'
import { join, relative } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

export class DirectoryInUse extends Error {}

/** The kernel truncates longer paths silently (sockaddr_un). */
const longestSocketPath = 100

/**
 * Holds the data directory for this process: two on one directory would corrupt the embedded database silently. The
 * lock is a listening Unix socket, which dies with its process; one left by a kill is taken over. Throws
 * DirectoryInUse while another holds it.
 */
export async function lockDirectory(dataDir: string): Promise<() => Promise<void>> {
  await mkdir(dataDir, { recursive: true })
  const path = shortest(join(dataDir, 'lock.sock'))
  if (path.length > longestSocketPath)
    throw new DirectoryInUse(`DATA_DIR is too long for its lock (${path.length} characters); choose a shorter path`)
  const token = randomUUID()
  const server = createServer((socket) => socket.on('error', () => undefined).end(token))
  if (!(await listens(server, path))) {
    if ((await answerAt(path)) !== null) throw inUse(dataDir)
    await rm(path, { force: true })
    if (!(await listens(server, path))) throw inUse(dataDir)
  }
  // Two processes may have found the same dead socket at once; the later of them has replaced the earlier's.
  await wait(50)
  if ((await answerAt(path)) !== token) {
    server.close()
    throw inUse(dataDir)
  }
  server.unref()
  return () => new Promise((done) => server.close(() => done()))
}

const inUse = (dataDir: string) =>
  new DirectoryInUse(`Another server is using ${dataDir}. Stop it first, or set DATA_DIR to another directory.`)

const shortest = (path: string) => {
  const fromHere = relative(process.cwd(), path)
  return fromHere.length < path.length ? fromHere : path
}

function listens(server: Server, path: string): Promise<boolean> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? done(false) : fail(error)))
    server.listen(path, () => done(true))
  })
}

/** What the holder of the lock answers, or null where no one listens. */
function answerAt(path: string): Promise<string | null> {
  return new Promise((done) => {
    let said = ''
    const socket = connect(path)
    socket.setTimeout(2_000, () => socket.destroy(new Error('no answer')))
    socket.on('data', (chunk) => {
      said += String(chunk)
    })
    socket.on('end', () => done(said))
    socket.on('error', (error: NodeJS.ErrnoException) =>
      done(error.code === 'ECONNREFUSED' || error.code === 'ENOENT' ? null : 'silent'),
    )
  })
}
