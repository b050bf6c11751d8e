import { readdir, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import root, { type Test } from 'tap'
import { findProjectFolder } from '../../src/db/project-folder.ts'
import { ownDatabase } from '../faults/server.ts'
import { reuseDatabases } from './database.ts'
import { noteStatements, unindexed } from './statements.ts'
import { begunFiles, serverUrl } from './template.ts'

/*
 * To start a process for each test file, load src in it and compile the embedded database costs more than to run them all.
 * So tap starts one for each entry below, and that runs its test files one after another: the folders of pure functions each
 * in one, so that their coverage is counted together, and all others in test/shares: whichever share is free takes the next.
 * Three processes on two cores are best, for the one that kills servers mostly waits.
 * Each file is a test of its own, which gives back its database before the next is loaded, emptied where it is embedded, and
 * has the time-out of a file.
 * A file takes `t` from here, and can be run alone as well.
 */

/** What the tests of a file are part of: tap's root where the file is run alone, else the test of that file. */
export let t: Test = root

const folder = join(findProjectFolder(import.meta.dirname), 'test')
/** Each has an entry of its name. */
const pureFolders = ['domain', 'render']

/** Runs the test files of an entry: `domain.test.ts` those in `domain`, one in `shares` those no other has begun. */
export async function runEntry(entry: string): Promise<void> {
  const own = relative(folder, entry).replace('.test.ts', '')
  const { timeout = 0 } = root.options
  const { pure, shared } = await suite()
  const files = pure.get(own) ?? shared
  root.setTimeout(timeout * files.length)
  const isShare = files === shared
  if (isShare && serverUrl !== undefined) noteStatements()
  const closeDatabase = reuseDatabases()
  for (const name of files) {
    if (isShare && !(await isFirstToBegin(name))) continue
    await root.test(name, { timeout }, async (own) => {
      t = own
      await import(join(folder, name))
    })
  }
  await closeDatabase()
  if (isShare && serverUrl !== undefined)
    root.test('every statement of these files finds its rows by an index', findsByIndex)
}

/** Whether no share of this run has begun the file before. */
async function isFirstToBegin(name: string): Promise<boolean> {
  try {
    await writeFile(join(begunFiles, name.replaceAll('/', '+')), '', { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Read whole by what they ask: for one of few, or for a name wherever it stands when the identity becomes protected (OSL 21:3). */
const wholeByNature: Readonly<Record<string, RegExp>> = {
  body: /where "body"\."kind" = \$1/,
  series: /position\(translate\("series"\."code"/,
  decision_record: /strpos\(/,
  idempotency_key: /strpos\(/,
}

async function findsByIndex(t: Test): Promise<void> {
  const { noted, scans } = await unindexed((await ownDatabase(t)) ?? '')
  t.ok(noted > 20, `${noted} statements`)
  t.strictSame(
    scans.filter(({ table, statement }) => !wholeByNature[table]?.test(statement)),
    [],
  )
}

/** The test files that entries run: those of a pure folder by its name, and those that the shares have between them. */
export async function suite(): Promise<{ pure: ReadonlyMap<string, readonly string[]>; shared: readonly string[] }> {
  const names = await testFiles()
  const inPure = (name: string) => pureFolders.find((one) => name.startsWith(`${one}/`))
  const isEntry = (name: string) => name.startsWith('shares/') || pureFolders.includes(name.replace('.test.ts', ''))
  return {
    pure: new Map(pureFolders.map((one) => [one, names.filter((name) => inPure(name) === one)])),
    shared: names.filter((name) => !isEntry(name) && !name.startsWith('faults/') && inPure(name) === undefined),
  }
}

/** Every test file there is, by its path below test. */
export async function testFiles(): Promise<readonly string[]> {
  const names = (await readdir(folder, { recursive: true })).map((name) => name.replaceAll('\\', '/'))
  return names.filter((name) => name.endsWith('.test.ts')).sort()
}
