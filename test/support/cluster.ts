import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chown, mkdtemp, readdir, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'

/** A PostgreSQL of one's own, reached through a Unix socket that only its owner and root may open. */
export type Cluster = { readonly url: string; readonly version: string; readonly stop: () => Promise<void> }

const oldest = 15
const run = promisify(execFile)

/**
 * The server lives as long as the pipe to it: whatever ends this process, kill -9 included, closes the pipe, and the
 * shell then stops the server and removes its folder.
 */
const keeper = `
  binaries=$1 folder=$2
  shift 2
  exec 3<&0
  "$binaries/initdb" -D "$folder/data" -U radslag -A trust -E UTF8 --no-sync "$@" > /dev/null || exit
  "$binaries/postgres" -D "$folder/data" -k "$folder" -c listen_addresses= -c max_connections=200 &
  server=$!
  ( cat <&3 > /dev/null; while kill -INT "$server" 2> /dev/null; do sleep 1; done ) &
  wait "$server"
  rm -rf "$folder"`

/** Starts a throw-away cluster, fsync on, from the newest PostgreSQL on the machine. */
export async function startCluster(): Promise<Cluster> {
  const { folder: binaries, version } = await findPostgres()
  const owner = await unprivilegedUser()
  const folder = await mkdtemp(join(tmpdir(), 'radslag-postgres-'))
  if (owner !== null) await chown(folder, owner.uid, owner.gid)
  const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'
  const server = spawn('sh', ['-c', keeper, 'sh', binaries, folder, `--locale=${locale}`], {
    cwd: '/', ...owner, detached: true, stdio: ['pipe', 'ignore', 'pipe'],
  })
  const url = `postgresql://radslag@localhost/postgres?host=${encodeURIComponent(folder)}`
  try {
    await readiness(server, url)
  } catch (error) {
    await stop(server, folder)
    throw error
  }
  return { url, version, stop: () => stop(server, folder) }
}

async function stop(server: ChildProcess, folder: string): Promise<void> {
  server.stdin?.destroy()
  if (server.exitCode === null && server.signalCode === null) await once(server, 'exit')
  await rm(folder, { recursive: true, force: true })
}

/** Waits until the server answers, or says what it wrote when it does not. */
async function readiness(server: ChildProcess, url: string): Promise<void> {
  let log = ''
  server.stderr?.on('data', (text: Buffer) => {
    log = (log + text.toString()).slice(-4_000)
  })
  for (const end = Date.now() + 60_000; Date.now() < end && server.exitCode === null; await wait(50)) {
    if (await answers(url)) return
  }
  throw new Error(`PostgreSQL does not start:\n${log}`)
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** The first on PATH that is new enough, else the newest that Debian keeps beside it. */
async function findPostgres(): Promise<{ folder: string; version: string }> {
  const debian = (await readdir('/usr/lib/postgresql').catch(() => []))
    .sort((a, b) => Number(b) - Number(a)).map((version) => `/usr/lib/postgresql/${version}/bin`)
  const onPath = await Promise.all((process.env.PATH ?? '').split(delimiter).map((folder) =>
    realpath(join(folder, 'initdb')).then(dirname, () => null)))
  for (const folder of [...onPath, ...debian]) {
    const version = folder && await versionIn(folder)
    if (folder && version && Number.parseInt(version, 10) >= oldest) return { folder, version }
  }
  throw new Error(`No PostgreSQL ${oldest} or newer is on PATH or in /usr/lib/postgresql. `
    + 'Install one (Debian: apt-get install postgresql), or set DATABASE_URL to a server where you may create databases.')
}

const versionIn = (folder: string) =>
  run(join(folder, 'postgres'), ['--version']).then(({ stdout }) => /(\d+)(\.\d+)?/.exec(stdout)?.[0], () => undefined)

/** PostgreSQL refuses to run as root: then as whoever the machine has for it. */
async function unprivilegedUser(): Promise<{ uid: number; gid: number } | null> {
  if (process.getuid?.() !== 0) return null
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = await Promise.all(['-u', '-g'].map((option) =>
      run('id', [option, name]).then(({ stdout }) => Number(stdout), () => null)))
    if (uid != null && gid != null) return { uid, gid }
  }
  throw new Error('PostgreSQL refuses to run as root, and there is no user postgres or nobody to run it as.')
}
