import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import type { Database } from '../src/db/client.ts'
import { findProjectFolder } from '../src/db/project-folder.ts'
import { asOwner, openEmptyDatabase } from './support/database.ts'
import { t } from './support/suite.ts'
import { serverUrl } from './support/template.ts'

const project = findProjectFolder(import.meta.dirname)
const folder = join(project, 'drizzle')
const journal = JSON.parse(await readFile(join(folder, 'meta', '_journal.json'), 'utf8')) as Journal
type Journal = { readonly entries: readonly { readonly idx: number; readonly when: number; readonly tag: string }[] }

t.test('an empty database comes to the latest version, and migrating again is harmless', async (t) => {
  const database = await openEmptyDatabase(t)
  await database.migrate()
  const latest = await stateOf(database)
  t.equal(latest.applied.length, journal.entries.length)
  t.ok(latest.columns.length > 0)
  await database.migrate()
  t.strictSame(await stateOf(database), latest)
})

const oneProcess = serverUrl === undefined && 'the embedded database has one process and one connection'
t.test('four that migrate an empty database at once all succeed', { skip: oneProcess }, async (t) => {
  const database = await openEmptyDatabase(t)
  await Promise.all(Array.from({ length: 4 }, () => database.migrate()))
  t.equal((await stateOf(database)).applied.length, journal.entries.length, 'each migration applied once')
})

t.test('the tables in the code need no migration more', async (t) => {
  const copy = await mkdtemp(join(tmpdir(), 'radslag-drizzle-'))
  t.teardown(() => rm(copy, { recursive: true }))
  await cp(folder, copy, { recursive: true })
  // drizzle-kit reads an absolute path as one below the project, and ends with success when it then finds nothing.
  const out = relative(project, copy)
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      join(project, 'node_modules', 'drizzle-kit', 'bin.cjs'),
      'generate',
      '--dialect',
      'postgresql',
      '--schema',
      './src/db/schema.ts',
      '--out',
      out,
    ],
    { cwd: project, timeout: 60_000 },
  )
  t.match(stdout, 'No schema changes, nothing to migrate')
  const added = (await readdir(copy)).filter((name) => name.endsWith('.sql') && !existsSync(join(folder, name)))
  t.strictSame(await Promise.all(added.map((name) => readFile(join(copy, name), 'utf8'))), [])
})

t.test('the journal names the migrations in the order they are applied', async (t) => {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  t.strictSame(
    journal.entries.map(({ tag }) => `${tag}.sql`),
    files,
  )
  const times = journal.entries.map(({ when }) => when)
  // One that is older than the last one applied would never be applied.
  t.strictSame(
    times,
    [...new Set(times)].sort((a, b) => a - b),
  )
})

t.test('of the snapshots only the last is kept, from which the next migration is made', async (t) => {
  const last = journal.entries.at(-1)?.tag.slice(0, 4)
  t.strictSame((await readdir(join(folder, 'meta'))).sort(), [`${last}_snapshot.json`, '_journal.json'])
})

/** Those that installations may have applied: a change of one would never reach them, a later time would apply it twice. */
const landed = [
  ['0000_house', 1795308653275, 'a604c663f69d9527'],
  ['0001_guards', 1795308653989, '185584d2cc77c7fb'],
  ['0002_jobs', 1795308654731, '7f6297ababd1bee2'],
  ['0003_deciding', 1795319251225, 'cfdc296a0186e9bb'],
  ['0004_found_again', 1795329026671, '49705f987ffdc2d0'],
  ['0005_open_assignments', 1795355262337, 'dc834ec93aa1a011'],
  ['0006_guarded', 1795825136286, '4d99ee63e99ea7b7'],
  ['0007_handover', 1795831799097, 'fcc41020c3c53f1f'],
  ['0008_one_at_a_time', 1795839397963, '8d9d79b6359bde8e'],
  ['0009_held_still', 1795840171447, '985a301a89c4d11f'],
  ['0010_ways_back', 1795840225906, '871e1caa943c8d9d'],
  ['0011_joint_boards', 1795840777128, 'b238dc13d5cbc4e1'],
] as const

t.test('what has landed stays as it was applied', async (t) => {
  const now = await Promise.all(
    journal.entries.slice(0, landed.length).map(async ({ tag, when }) => [
      tag,
      when,
      createHash('sha256')
        .update(await readFile(join(folder, `${tag}.sql`)))
        .digest('hex')
        .slice(0, 16),
    ]),
  )
  t.strictSame(now, landed)
})

t.test('every migration opens with one sentence on why', async (t) => {
  for (const { tag } of journal.entries) {
    const lines = (await readFile(join(folder, `${tag}.sql`), 'utf8')).split('\n')
    const end = lines.findIndex((line) => !line.startsWith('-- '))
    const opening = lines
      .slice(0, end)
      .map((line) => line.slice(3))
      .join(' ')
    t.match(opening, /^\p{Lu}([^.]|\.(?! \p{Lu}))+\.$/u, tag)
  }
})

/** What a migration can change: the migrations applied, and every column there is. */
async function stateOf(database: Database) {
  const applied = await asOwner(database, 'select id, hash from drizzle.__drizzle_migrations order by id')
  const columns = await asOwner(
    database,
    `
    select table_schema, table_name, column_name, data_type from information_schema.columns
    where table_schema not in ('pg_catalog', 'information_schema') order by 1, 2, 3`,
  )
  return { applied: applied.rows, columns: columns.rows }
}
