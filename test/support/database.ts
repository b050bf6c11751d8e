import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getTableName } from 'drizzle-orm'
import * as tables from '../../src/db/schema.ts'
import { openEmbedded, openServer, type Database } from '../../src/db/client.ts'
import {
  cloneTemplate,
  databaseAs,
  embeddedTemplate,
  makeRoles,
  roles,
  serverTemplate,
  serverUrl,
  testDatabaseName,
  withClient,
} from './template.ts'

type Test = { readonly teardown: (work: () => Promise<void>) => void }

/** An embedded database that a test has given back, as it was when migrated: to open another takes five times as long. */
let emptied: Database | undefined
let isReused = false

/** From here on a database that is given back serves the next test; the answer closes the last one. */
export function reuseDatabases(): () => Promise<void> {
  isReused = true
  return async () => emptied?.close()
}

/** A migrated database for one test file, dropped or emptied when the test is done. */
export async function openTestDatabase(t: Test): Promise<Database> {
  if (serverUrl !== undefined) return openOnServer(t, serverUrl, 'migrated')
  const database = emptied ?? (await openEmbedded({ dump: await embeddedTemplate() }))
  emptied = undefined
  t.teardown(async () => {
    // A test may have closed it.
    if (!isReused || emptied !== undefined || !(await database.answers())) return database.close()
    await asOwner(database, emptying)
    emptied = database
  })
  return database
}

/** As a replica, for which no trigger holds rows: what migrations keep of themselves and of the queue stays. */
const emptying = `set session_replication_role = replica;
truncate ${Object.values(tables).map(getTableName).join(', ')}, pgboss.job, pgboss.archive;
alter sequence decision_change restart;
set session_replication_role = origin`

/** An empty database, dropped when the test is done. */
export async function openEmptyDatabase(t: Test): Promise<Database> {
  if (serverUrl !== undefined) return openOnServer(t, serverUrl, 'empty')
  const folder = await mkdtemp(join(tmpdir(), 'radslag-test-'))
  const database = await openEmbedded({ folder })
  t.teardown(async () => {
    await database.close()
    await rm(folder, { recursive: true })
  })
  return database
}

const owners = new WeakMap<Database, string>()

/** Runs statements as the owner of the tables, whom only triggers hold back; one with parameters must be alone. */
export async function asOwner(
  database: Database,
  statement: string,
  values: readonly unknown[] = [],
): Promise<{ rows: unknown[] }> {
  const url = owners.get(database)
  if (url !== undefined) return withClient(url, (client) => client.query(statement, [...values]))
  await database.execute('reset role')
  try {
    return await database.execute(statement, [...values])
  } finally {
    await database.execute('set role radslag_serving')
  }
}

async function openOnServer(t: Test, url: string, state: 'migrated' | 'empty'): Promise<Database> {
  const name = testDatabaseName(randomBytes(6).toString('hex'))
  if (state === 'migrated') await clone(url, name)
  else {
    await withClient(url, async (client) => {
      await makeRoles(client, url)
      await client.query(`create database ${name} template template0 owner ${roles.owner}`)
    })
  }
  let done = false
  const owner = databaseAs('owner', url, name)
  const database = openServer(
    databaseAs('serving', url, name),
    (error) => {
      // The pool ends before its sockets are closed: the drop below may still terminate one of its sessions.
      if (!done) throw error
    },
    owner,
  )
  owners.set(database, owner)
  t.teardown(async () => {
    await database.close()
    done = true
    await withClient(url, (client) => client.query(`drop database ${name} with (force)`))
  })
  return database
}

/** Another run on the same server may drop the template between its creation and its cloning: then retry once. */
async function clone(url: string, name: string, attempts = 3): Promise<void> {
  const template = await serverTemplate(url)
  try {
    await withClient(url, (client) => cloneTemplate(client, template, name))
  } catch (error) {
    const gone = (error as { code?: string }).code === '3D000'
    if (!gone || attempts === 1) throw error
    await clone(url, name, attempts - 1)
  }
}
