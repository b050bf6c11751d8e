import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chown, mkdtemp, readdir, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'

/** A throw-away PostgreSQL cluster, reached through a Unix socket that only its owner and root may open. */
export type Cluster = {
  readonly url: string
  readonly version: string
  /** Stops the server as pg_ctl does in that mode; `immediate` is a crash. The data directory stays. */
  readonly halt: (mode: 'fast' | 'immediate') => Promise<void>
  /** Starts the server again, on the same data directory and socket. */
  readonly resume: () => Promise<void>
  /** Stops the server and removes its folder. */
  readonly stop: () => Promise<void>
}

const oldest = 15
const run = promisify(execFile)
const signals = { fast: 'SIGINT', immediate: 'SIGQUIT' } as const

/**
 * The server lives as long as the pipe to its shell: whatever ends this process, kill -9 included, closes the pipe, and
 * the shell then stops the server and removes its folder. Each line through the pipe asks the shell to start a server;
 * it answers with the process id when it has started, and with `ended` when it is gone.
 */
const keeper = `
  binaries=$1 folder=$2
  shift 2
  trap '' PIPE
  "$binaries/initdb" -D "$folder/data" -U radslag -A trust -E UTF8 --no-sync "$@" > /dev/null || exit
  hold() {
    trap 'kill -INT "$server"' TERM
    "$binaries/postgres" -D "$folder/data" -k "$folder" -c listen_addresses= -c max_connections=200 > /dev/null &
    server=$!
    echo "$server"
    while kill -0 "$server" 2> /dev/null; do wait "$server"; done
    echo ended
  }
  while read -r _; do hold & holder=$!; done
  ( while kill -TERM "$holder" 2> /dev/null; do sleep 1; done ) &
  wait "$holder"
  rm -rf "$folder"`

/** Starts a throw-away cluster, fsync on, from the newest PostgreSQL on the machine. */
export async function startCluster(): Promise<Cluster> {
  const { folder: binaries, version } = await findPostgres()
  const owner = await unprivilegedUser()
  const folder = await mkdtemp(join(tmpdir(), 'radslag-postgres-'))
  if (owner !== null) await chown(folder, owner.uid, owner.gid)
  const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'
  const shell = spawn('sh', ['-c', keeper, 'sh', binaries, folder, `--locale=${locale}`], {
    cwd: '/',
    ...owner,
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const url = `postgresql://radslag@localhost/postgres?host=${encodeURIComponent(folder)}`
  const kept = keep(shell)
  const start = async () => {
    shell.stdin.write('start\n')
    await readiness(kept, url)
  }
  try {
    await start()
  } catch (error) {
    await stop(shell, folder)
    throw error
  }
  return {
    url,
    version,
    halt: (mode) => halt(kept, mode),
    resume: start,
    stop: () => stop(shell, folder),
  }
}

/** The state of the server, as reported by the shell. */
type Kept = { server: number | null; ended: boolean; log: string }

function keep(shell: ChildProcess): Kept {
  const kept: Kept = { server: null, ended: false, log: '' }
  shell.on('exit', () => {
    kept.ended = true
  })
  // The shell may have exited before it reads the request (EPIPE): its exit is handled elsewhere.
  shell.stdin?.on('error', () => undefined)
  shell.stderr?.on('data', (text: Buffer) => {
    kept.log = (kept.log + text.toString()).slice(-4_000)
  })
  let rest = ''
  shell.stdout?.on('data', (text: Buffer) => {
    const lines = (rest + text.toString()).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      kept.ended = line === 'ended'
      kept.server = kept.ended ? null : Number(line)
    }
  })
  return kept
}

async function halt(kept: Kept, mode: keyof typeof signals): Promise<void> {
  if (kept.server !== null) process.kill(kept.server, signals[mode])
  while (kept.server !== null) await wait(20)
}

async function stop(shell: ChildProcess, folder: string): Promise<void> {
  shell.stdin?.destroy()
  if (shell.exitCode === null && shell.signalCode === null) await once(shell, 'exit')
  await rm(folder, { recursive: true, force: true })
}

/** Waits until the server accepts connections, or throws with its log. */
async function readiness(kept: Kept, url: string): Promise<void> {
  kept.ended = false
  for (const end = Date.now() + 60_000; Date.now() < end && !kept.ended; await wait(50)) {
    if (await answers(url)) return
  }
  throw new Error(`PostgreSQL does not start:\n${kept.log}`)
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

/** The first binaries on PATH that are new enough, else the newest of Debian's. */
async function findPostgres(): Promise<{ folder: string; version: string }> {
  const debian = (await readdir('/usr/lib/postgresql').catch(() => []))
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => `/usr/lib/postgresql/${version}/bin`)
  const onPath = await Promise.all(
    (process.env.PATH ?? '')
      .split(delimiter)
      .map((folder) => realpath(join(folder, 'initdb')).then(dirname, () => null)),
  )
  for (const folder of [...onPath, ...debian]) {
    const version = folder && (await versionIn(folder))
    if (folder && version && Number.parseInt(version, 10) >= oldest) return { folder, version }
  }
  throw new Error(
    `No PostgreSQL ${oldest} or newer is on PATH or in /usr/lib/postgresql. ` +
      'Install one (Debian: apt-get install postgresql), or set DATABASE_URL to a server where you may create databases and roles.',
  )
}

const versionIn = (folder: string) =>
  run(join(folder, 'postgres'), ['--version']).then(
    ({ stdout }) => /(\d+)(\.\d+)?/.exec(stdout)?.[0],
    () => undefined,
  )

/** PostgreSQL refuses to run as root: then it runs as an unprivileged user of the machine. */
export async function unprivilegedUser(): Promise<{ uid: number; gid: number } | null> {
  if (process.getuid?.() !== 0) return null
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = await Promise.all(
      ['-u', '-g'].map((option) =>
        run('id', [option, name]).then(
          ({ stdout }) => Number(stdout),
          () => null,
        ),
      ),
    )
    if (uid != null && gid != null) return { uid, gid }
  }
  throw new Error('PostgreSQL refuses to run as root, and there is no user postgres or nobody to run it as.')
}
