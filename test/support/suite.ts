import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import root, { type Test } from 'tap'
import { findProjectFolder } from '../../src/db/project-folder.ts'
import { ownDatabase } from '../faults/server.ts'
import { noteStatements, unindexed } from './statements.ts'
import { serverUrl } from './template.ts'

/** What the tests of a file are part of: tap's root where the file is run alone, a test of its own in a share. */
export let t: Test = root

const folder = join(findProjectFolder(import.meta.dirname), 'test')
/** Started by tap itself, or from domain.test.ts and render.test.ts. */
const elsewhere = /^(shares|faults|domain|render)[/.]/

/**
 * Runs what falls to one of the files in test/shares of all test files, in one process: to start one for each file,
 * load src in it and compile the embedded database costs more than to run them. The files are run one after another,
 * each as a test of its own that gives back its database before the next file is loaded.
 */
export async function runShare(entry: string): Promise<void> {
  const share = (await shares()).get(basename(entry)) ?? []
  // Each file has as long as when it is run alone.
  const { timeout = 0 } = root.options
  root.setTimeout(timeout * share.length)
  if (serverUrl !== undefined) noteStatements()
  for (const name of share) {
    root.test(name, { timeout }, async (own) => {
      t = own
      await import(join(folder, name))
    })
  }
  if (serverUrl !== undefined) root.test('every statement of these files finds its rows by an index', findsByIndex)
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

/** The test files that fall to each of the files in test/shares: dealt out in turn, so that none is left out. */
export async function shares(): Promise<ReadonlyMap<string, readonly string[]>> {
  const names = await testFiles()
  const entries = names.filter((name) => name.startsWith('shares/'))
  const dealt = names.filter((name) => !elsewhere.test(name))
  return new Map(
    entries.map((entry, place) => [basename(entry), dealt.filter((_, index) => index % entries.length === place)]),
  )
}

/** Every test file there is, by its path below test. */
export async function testFiles(): Promise<readonly string[]> {
  const names = (await readdir(folder, { recursive: true })).map((name) => name.replaceAll('\\', '/'))
  return names.filter((name) => name.endsWith('.test.ts')).sort()
}
