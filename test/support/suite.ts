import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import root, { type Test } from 'tap'
import { findProjectFolder } from '../../src/db/project-folder.ts'
import { ownDatabase } from '../faults/server.ts'
import { noteStatements, unindexed } from './statements.ts'
import { serverUrl } from './template.ts'

/*
 * To start a process for each test file, load src in it and compile the embedded database costs more than to run them all.
 * So tap starts one for each entry below, and that runs its test files one after another: the folders of pure functions each
 * in one, so that their coverage is counted together, and all others dealt out in turn among the files in test/shares.
 * Each file is a test of its own, which gives back its database before the next is loaded, and has the time-out of a file.
 * A file takes `t` from here, and can be run alone as well.
 */

/** What the tests of a file are part of: tap's root where the file is run alone, else the test of that file. */
export let t: Test = root

const folder = join(findProjectFolder(import.meta.dirname), 'test')
/** These run whole from the entry of their name. */
const ofFolders = ['domain', 'render']
/** Tap itself starts these. */
const alone = /^(shares|faults)\//

/** Runs the test files of an entry: `domain.test.ts` those in `domain`, `shares/1.test.ts` those dealt to it. */
export async function runEntry(entry: string): Promise<void> {
  const files = (await entries()).get(nameOf(entry)) ?? []
  const { timeout = 0 } = root.options
  root.setTimeout(timeout * files.length)
  const isShare = nameOf(entry).startsWith('shares/')
  if (isShare && serverUrl !== undefined) noteStatements()
  for (const name of files) {
    root.test(name, { timeout }, async (own) => {
      t = own
      await import(join(folder, name))
    })
  }
  if (isShare && serverUrl !== undefined)
    root.test('every statement of these files finds its rows by an index', findsByIndex)
}

const nameOf = (path: string) => relative(folder, path).replaceAll('\\', '/')

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

/** The test files of each entry, by its name. */
export async function entries(): Promise<ReadonlyMap<string, readonly string[]>> {
  const names = await testFiles()
  const shares = names.filter((name) => name.startsWith('shares/'))
  const inFolder = (name: string) => ofFolders.find((one) => name.startsWith(`${one}/`))
  const dealt = names.filter(
    (name) => !alone.test(name) && inFolder(name) === undefined && !ofFolders.includes(name.replace('.test.ts', '')),
  )
  return new Map([
    ...ofFolders.map((one) => [`${one}.test.ts`, names.filter((name) => inFolder(name) === one)] as const),
    ...shares.map((one, place) => [one, dealt.filter((_, index) => index % shares.length === place)] as const),
  ])
}

/** Every test file there is, by its path below test. */
export async function testFiles(): Promise<readonly string[]> {
  const names = (await readdir(folder, { recursive: true })).map((name) => name.replaceAll('\\', '/'))
  return names.filter((name) => name.endsWith('.test.ts')).sort()
}
