import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { drizzle as drizzlePg } from 'drizzle-orm/node-postgres'
import { migrate as migratePg } from 'drizzle-orm/node-postgres/migrator'
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite'
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator'
import pg from 'pg'
import { findProjectFolder } from './project-folder.ts'
import { grantsTo } from './privileges.ts'
import { openPool } from './server/pool.ts'
import { pooledTransactions } from './server/pooled.ts'
import type { ReadTx, Transactions, WriteTx } from './transaction.ts'
import { bound } from './write.ts'

/** An open database: the embedded one or a real server. */
export type Database = Transactions & {
  readonly embedded: boolean
  /**
   * Runs one statement outside any transaction, or several if they have no parameters: for the maintenance of the job
   * queue.
   */
  readonly execute: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>
  /**
   * Runs the migrations as the owner of the tables, and grants the serving role its privileges; safe to run
   * concurrently.
   */
  readonly migrate: () => Promise<void>
  /** Whether it answers queries now, and is migrated. */
  readonly answers: () => Promise<boolean>
  readonly close: () => Promise<void>
}

/** The role of the embedded database's only session, which would otherwise be a superuser's. */
const servingRole = 'radslag_serving'
const isServing = `select from pg_roles where rolname = '${servingRole}'`

/** The embedded PostgreSQL in a folder, or in memory from a dumped data directory. */
export async function openEmbedded(from: { folder: string } | { dump: Blob }): Promise<Database> {
  const folder = 'folder' in from ? from.folder : undefined
  if (folder !== undefined) await mkdir(folder, { recursive: true })
  const client = await PGlite.create({
    ...(folder !== undefined && { dataDir: folder }),
    ...('dump' in from && { loadDataDir: from.dump }),
    extensions: { btree_gist },
  })
  if ((await client.query(isServing)).rows.length > 0) await client.exec(`set role ${servingRole}`)
  const db = drizzlePglite(client)
  return {
    reading: (work) => db.transaction((tx) => work(tx as unknown as ReadTx), { accessMode: 'read only' }),
    writing: (work) =>
      db.transaction(async (tx) => {
        const { result, last } = await work(tx as unknown as WriteTx)
        for (const { text, values } of last) await tx.execute(bound(text, values))
        return result
      }),
    embedded: true,
    execute: (text, values = []) => (values.length > 0 ? client.query(text, values) : executeAll(client, text)),
    async migrate() {
      await client.exec('reset role')
      await migratePglite(db, { migrationsFolder: migrationsFolder() })
      if ((await client.query(isServing)).rows.length === 0) await client.exec(`create role ${servingRole}`)
      await client.exec(`${grantsTo(servingRole)}; set role ${servingRole}`)
    },
    answers: () => answers(client),
    close: once(() => client.close()),
  }
}

/**
 * Statements without parameters, possibly several: the maintenance of the queue sends several with a begin and a commit
 * of their own. In a transaction, since a failure midway must not leave the only session in an aborted one.
 */
const executeAll = (client: PGlite, text: string): Promise<{ rows: unknown[] }> =>
  client.transaction(async (tx) => (await tx.exec(text)).at(-1) ?? { rows: [] })

/**
 * Connection pools to a real PostgreSQL, as the serving role; migrations run as the owner of the tables, who may be the
 * same.
 */
export function openServer(url: string, onIdleError: (error: Error) => void, ownerUrl = url): Database {
  const [reads, writes] = [openPool(url, 10, 'reads', onIdleError), openPool(url, 10, 'writes', onIdleError)]
  const waits = openPool(url, 4, 'waits', onIdleError)
  return {
    ...pooledTransactions({ reads, writes, waits }),
    embedded: false,
    execute: (text, values = []) => writes.query(text, values),
    migrate: () => migrateServer(ownerUrl, url),
    answers: () => answers(reads),
    close: once(async () => void (await Promise.all([reads, writes, waits].map((pool) => pool.end())))),
  }
}

/**
 * Drizzle's migrator takes no lock, and several processes may start at once: an advisory lock makes them wait for each
 * other.
 */
async function migrateServer(ownerUrl: string, url: string): Promise<void> {
  const serving = await onClient(url, whoAmI)
  await onClient(ownerUrl, async (client) => {
    await client.query(`select pg_advisory_lock(hashtext('radslag-migrate'))`)
    await migratePg(drizzlePg(client), { migrationsFolder: migrationsFolder() })
    if (serving !== (await whoAmI(client))) await client.query(grantsTo(serving))
  })
}

const whoAmI = async (client: pg.Client): Promise<string> => {
  const {
    rows: [row],
  } = await client.query<{ name: string }>('select current_user as name')
  if (row === undefined) throw new Error('The statement returned no row')
  return row.name
}

async function onClient<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Makes a second close a no-op: a signal and an error may both call it. */
function once(close: () => Promise<void>): () => Promise<void> {
  let closed: Promise<void> | undefined
  return () => (closed ??= close())
}

const migrationsFolder = () => join(findProjectFolder(import.meta.dirname), 'drizzle')

const answers = (database: { query: (text: string) => Promise<unknown> }): Promise<boolean> =>
  database.query('select 1 from authority limit 1').then(
    () => true,
    () => false,
  )
