import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import pg from 'pg'
import { openEmbedded, openServer } from '../../src/db/client.ts'
import { findProjectFolder } from '../../src/db/project-folder.ts'

const project = findProjectFolder(import.meta.dirname)
const cache = join(project, 'node_modules', '.cache', 'radslag')
/**
 * The process that runs this test file and its before and after scripts alike: its id names what belongs to one run.
 */
const run = process.ppid

/** A file in it is named for each test file that a share of this run has begun. */
export const begunFiles = join(tmpdir(), `radslag-tests-${run}`)

/** The server that the tests run on; absent: the embedded database. */
export const serverUrl = process.env.DATABASE_URL || undefined

/** The URL of another database on the same server. */
export function databaseAt(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}

/**
 * The roles that own the tables of a test database and serve on it, with the privileges of an installation: neither is
 * a superuser.
 */
export const roles = { owner: 'radslag_test_owner', serving: 'radslag_test_serving' } as const

/** The URL of a database on the same server, as one of these roles. */
export function databaseAs(role: keyof typeof roles, url: string, name: string): string {
  const address = new URL(databaseAt(url, name))
  address.username = roles[role]
  return address.href
}

/** Creates the roles if they are missing; they log in as the role that runs the tests does. */
export async function makeRoles(client: pg.Client, url: string): Promise<void> {
  const password = decodeURIComponent(new URL(url).password)
  await client.query(`select pg_advisory_lock(hashtext('radslag-test-roles'))`)
  for (const role of Object.values(roles)) {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
    if (rowCount === 0) await client.query(`create role ${role} login`)
    if (password !== '') await client.query(`alter role ${role} password ${pg.escapeLiteral(password)}`)
  }
  await client.query(`select pg_advisory_unlock(hashtext('radslag-test-roles'))`)
}

/** Creates the template that the test files of this run clone; none of them has begun. */
export async function prepareRun(): Promise<void> {
  // A run that was killed may have had the same process id.
  await rm(begunFiles, { recursive: true, force: true })
  await mkdir(begunFiles)
  await (serverUrl === undefined ? embeddedTemplate() : serverTemplate(serverUrl))
}

let packed: Promise<Blob> | undefined

/**
 * A migrated data directory as an archive; read once in a process, and created if there is none for these migrations.
 */
export const embeddedTemplate = (): Promise<Blob> => (packed ??= readTemplate())

async function readTemplate(): Promise<Blob> {
  const path = join(cache, `template-${await templateKey()}.tar`)
  const known = await readFile(path).catch(() => undefined)
  if (known !== undefined) return new Blob([new Uint8Array(known)])
  const folder = await mkdtemp(join(tmpdir(), 'radslag-template-'))
  try {
    const database = await openEmbedded({ folder })
    await database.migrate()
    await database.close()
    const client = await PGlite.create({ dataDir: folder, extensions: { btree_gist } })
    const dump = await client.dumpDataDir('none')
    await client.close()
    await writeWhole(path, new Uint8Array(await dump.arrayBuffer()))
    return dump
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The name of a migrated database on the server; created if there is none for these migrations. */
export async function serverTemplate(url: string): Promise<string> {
  const name = `radslag_template_${await templateKey()}`
  const building = `${name}_building`
  await withClient(url, async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [name])
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount === 1) return
    await client.query(`drop database if exists ${building} with (force)`)
    await makeRoles(client, url)
    await client.query(`create database ${building} with template template0 owner ${roles.owner}`)
    const database = openServer(
      databaseAs('serving', url, building),
      () => undefined,
      databaseAs('owner', url, building),
    )
    await database.migrate().finally(database.close)
    // Renamed last, so that a database by that name is complete.
    await client.query(`alter database ${building} rename to ${name}`)
  })
  return name
}

/** A clone of a template with its privileges, except those on the database itself. */
export async function cloneTemplate(client: pg.Client, template: string, name: string): Promise<void> {
  await client.query(`create database ${name} template ${template} owner ${roles.owner}`)
  await client.query(`revoke temporary on database ${name} from public`)
}

/** A unique name, which the run recognises as its own. */
export const testDatabaseName = (unique: string) => `radslag_test_${run}_${unique}`

/** Removes what the run leaves: on a server everything, of the archives those of older migrations. */
export async function cleanUpRun(): Promise<void> {
  await rm(begunFiles, { recursive: true, force: true })
  const key = await templateKey()
  const packed = await readdir(cache).catch(() => [])
  const stale = packed.filter((name) => name.startsWith('template-') && !name.includes(key))
  for (const name of stale) await rm(join(cache, name), { force: true })
  if (serverUrl === undefined) return
  await withClient(serverUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [testDatabaseName('')],
    )
    for (const { datname } of rows) await client.query(`drop database if exists ${datname} with (force)`)
    // Another run on the same server may be cloning it: then that run drops it.
    await client.query(`drop database if exists radslag_template_${key}`).catch(() => undefined)
    for (const role of Object.values(roles)) await client.query(`drop role if exists ${role}`).catch(() => undefined)
  })
}

export async function withClient<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** A hash of the migrations and of the code that applies them: a template under another key is never used. */
async function templateKey(): Promise<string> {
  const hash = createHash('sha256')
  const migrations = await readdir(join(project, 'drizzle'), { recursive: true })
  for (const name of migrations.filter((one) => one.includes('.')).sort()) {
    hash.update(name).update(await readFile(join(project, 'drizzle', name)))
  }
  for (const name of ['client.ts', 'privileges.ts']) hash.update(await readFile(join(project, 'src/db', name)))
  for (const name of ['@electric-sql/pglite', 'drizzle-orm']) {
    hash.update(await readFile(join(project, 'node_modules', name, 'package.json')))
  }
  return hash.digest('hex').slice(0, 12)
}

/** Two runs may write the same archive at once; neither may read half of the other's. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(cache, { recursive: true })
  const temporary = `${path}.${process.pid}`
  await writeFile(temporary, bytes)
  await rename(temporary, path)
}
