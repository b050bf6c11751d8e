import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { sql } from 'drizzle-orm'
import { drizzle as drizzlePg } from 'drizzle-orm/node-postgres'
import { migrate as migratePg } from 'drizzle-orm/node-postgres/migrator'
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite'
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator'
import pg from 'pg'
import { findProjectFolder } from './project-folder.ts'
import * as schema from './schema.ts'
import type { Db } from './transaction.ts'

/** An open database: the embedded one or a real server. */
export type Database = {
  readonly db: Db
  readonly embedded: boolean
  /** Runs one statement outside any transaction: for the job queue's own upkeep. */
  readonly execute: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>
  /** Brings the schema to the latest version; many at once are harmless. */
  readonly migrate: () => Promise<void>
  /** Whether it answers now, and is migrated. */
  readonly answers: () => Promise<boolean>
  readonly close: () => Promise<void>
}

/** The embedded PostgreSQL in a folder, or in memory from a dumped data directory. */
export async function openEmbedded(from: { folder: string } | { dump: Blob }): Promise<Database> {
  const folder = 'folder' in from ? from.folder : undefined
  if (folder !== undefined) await mkdir(folder, { recursive: true })
  const client = await PGlite.create({
    ...(folder !== undefined && { dataDir: folder }),
    ...('dump' in from && { loadDataDir: from.dump }),
    extensions: { btree_gist },
  })
  const db = drizzlePglite(client, { schema })
  return {
    db: db as unknown as Db,
    embedded: true,
    execute: (text, values = []) => client.query(text, values),
    migrate: () => migratePglite(db, { migrationsFolder: migrationsFolder() }),
    answers: () => answers(db as unknown as Db),
    close: once(() => client.close()),
  }
}

/** A pool of connections to a real PostgreSQL. */
export function openServer(url: string, onIdleError: (error: Error) => void): Database {
  const pool = new pg.Pool({ connectionString: url, max: 20, connectionTimeoutMillis: 5_000, application_name: 'radslag' })
  pool.on('error', onIdleError)
  const db = drizzlePg(pool, { schema })
  return {
    db: db as unknown as Db,
    embedded: false,
    execute: (text, values = []) => pool.query(text, values),
    migrate: () => migrateServer(url),
    answers: () => answers(db as unknown as Db),
    close: once(() => pool.end()),
  }
}

/** The migrator takes no lock of its own, and several processes start at once: an advisory lock lets them queue. */
async function migrateServer(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`select pg_advisory_lock(hashtext('radslag-migrate'))`)
    await migratePg(drizzlePg(client, { schema }), { migrationsFolder: migrationsFolder() })
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

async function answers(db: Db): Promise<boolean> {
  try {
    await db.execute(sql`select 1 from authority limit 1`)
    return true
  } catch {
    return false
  }
}
