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
import { givenTo } from './rights.ts'
import { openPool } from './server/pool.ts'
import { pooledTransactions } from './server/pooled.ts'
import type { ReadTx, Transactions, WriteTx } from './transaction.ts'
import { bound } from './write.ts'

/** An open database: the embedded one or a real server. */
export type Database = Transactions & {
  readonly embedded: boolean
  /** Runs one statement outside any transaction, or several where they have no values: for the job queue's own upkeep. */
  readonly execute: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>
  /** Brings the schema to the latest version, as its owner, and gives the role that serves its rights; many at once are harmless. */
  readonly migrate: () => Promise<void>
  /** Whether it answers now, and is migrated. */
  readonly answers: () => Promise<boolean>
  readonly close: () => Promise<void>
}

/** Who the embedded database serves as: its only session is otherwise its owner's, whom no right holds back. */
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
      await client.exec(`${givenTo(servingRole)}; set role ${servingRole}`)
    },
    answers: () => answers(client),
    close: once(() => client.close()),
  }
}

/**
 * Statements without values, which may be many: the queue's upkeep is several with a begin and a commit of its own, and
 * those that fail midway must not leave the only session there is in a broken transaction.
 */
const executeAll = (client: PGlite, text: string): Promise<{ rows: unknown[] }> =>
  client.transaction(async (tx) => (await tx.exec(text)).at(-1) ?? { rows: [] })

/** Connections to a real PostgreSQL, as the role that serves; it is migrated as the owner of its tables, who may be the same. */
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

/** The migrator takes no lock of its own, and several processes start at once: an advisory lock lets them queue. */
async function migrateServer(ownerUrl: string, url: string): Promise<void> {
  const serving = await onClient(url, whoAmI)
  await onClient(ownerUrl, async (client) => {
    await client.query(`select pg_advisory_lock(hashtext('radslag-migrate'))`)
    await migratePg(drizzlePg(client), { migrationsFolder: migrationsFolder() })
    if (serving !== (await whoAmI(client))) await client.query(givenTo(serving))
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

/** Closing twice is closing once: a signal and an error may both ask for it. */
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
