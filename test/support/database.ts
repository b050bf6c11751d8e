import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbedded, openServer, type Database } from '../../src/db/client.ts'
import {
  databaseAt, embeddedTemplate, serverTemplate, serverUrl, testDatabaseName, withClient,
} from './template.ts'

type Test = { readonly teardown: (work: () => Promise<void>) => void }

/** A migrated database of one test file's own, gone when the test is done. */
export async function openTestDatabase(t: Test): Promise<Database> {
  if (serverUrl !== undefined) return openOnServer(t, serverUrl, 'migrated')
  const database = await openEmbedded({ dump: await embeddedTemplate() })
  t.teardown(database.close)
  return database
}

/** A database with nothing in it, gone when the test is done. */
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

async function openOnServer(t: Test, url: string, state: 'migrated' | 'empty'): Promise<Database> {
  const name = testDatabaseName(randomBytes(6).toString('hex'))
  if (state === 'migrated') await clone(url, name)
  else await withClient(url, (client) => client.query(`create database ${name} template template0`))
  let done = false
  const database = openServer(databaseAt(url, name), (error) => {
    // The pool has ended before its sockets have: the drop below may still reach one.
    if (!done) throw error
  })
  t.teardown(async () => {
    await database.close()
    done = true
    await withClient(url, (client) => client.query(`drop database ${name} with (force)`))
  })
  return database
}

/** Another run on the same server may remove the template between its making and its cloning: then once more. */
async function clone(url: string, name: string, attempts = 3): Promise<void> {
  const template = await serverTemplate(url)
  try {
    await withClient(url, (client) => client.query(`create database ${name} template ${template}`))
  } catch (error) {
    const gone = (error as { code?: string }).code === '3D000'
    if (!gone || attempts === 1) throw error
    await clone(url, name, attempts - 1)
  }
}
