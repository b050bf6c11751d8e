import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { OpenAPIV3_1 } from 'openapi-types'
import { findProjectFolder } from '../../src/db/project-folder.ts'
import { sentMeanwhile, type Sent } from '../bench/sent.ts'
import { readableSql, wrapped } from '../support/sql-text.ts'
import { t } from '../support/suite.ts'
import { serverUrl } from '../support/template.ts'
import { makeWorld, waysOf } from './arrangements/index.ts'
import { requestOf, sendAs, startWithOperations, succeeded, tokenFor, told } from './operations.ts'

const folder = join(findProjectFolder(import.meta.dirname), 'test', 'statements')
/** Set by `npm run statements`. */
const writes = process.env.STATEMENTS === 'write'

t.setTimeout(900_000)
// What the embedded database is sent differs: it has no pool.
const skip = serverUrl === undefined && 'compared with the suite on PostgreSQL'
t.test('the SQL that each operation sends is that of test/statements', { skip }, async (t) => {
  const files = await statementsOfAll(t)
  if (writes) await writeAll(files)
  const names = (await readdir(folder)).sort()
  t.strictSame(names, [...files.keys()].sort(), 'a file for each tag; run `npm run statements` and commit')
  for (const name of names)
    t.equal(
      files.get(name),
      await readFile(join(folder, name), 'utf8'),
      `${name}: run \`npm run statements\` and commit`,
    )
})

/** The text of each file, by its name: the statements of the operations of a tag, and which operation sends each and when. */
async function statementsOfAll(t: Parameters<typeof startWithOperations>[0]): Promise<ReadonlyMap<string, string>> {
  const { on, operations } = await startWithOperations(t)
  const world = await makeWorld(on)
  const tagOf = tagsIn(on.app.swagger() as OpenAPIV3_1.Document)
  const files = new Map<string, Map<string, Set<string>>>()
  for (const operation of operations) {
    const tag = tagOf.get(operation.operationId)
    if (tag === undefined) continue
    const statements = files.get(tag) ?? new Map<string, Set<string>>()
    files.set(tag, statements)
    for (const { name, arrange } of waysOf(operation.operationId)) {
      const asked = await arrange(world)
      const sent = await sentMeanwhile(async () => {
        const reply = await sendAs(on, tokenFor(operation, asked, world), requestOf(operation, asked))
        if (!succeeded(reply)) throw new Error(`${name}: ${told(reply)}`)
      })
      for (const { text, at } of placed(sent))
        statements.set(text, (statements.get(text) ?? new Set()).add(`${operation.operationId} ${at}`))
    }
  }
  return new Map([...files].map(([tag, statements]) => [`${tag}.sql`, fileOf(statements)]))
}

const tagsIn = ({ paths = {} }: OpenAPIV3_1.Document) =>
  new Map(
    Object.values(paths)
      .flatMap((item) => Object.values(item ?? {}) as OpenAPIV3_1.OperationObject[])
      .flatMap(({ operationId, tags: [tag] = [] }) => (operationId && tag ? [[operationId, tag] as const] : [])),
  )

/** What is sent, but for the ends of transactions, each with the round trip that it is sent in. */
function placed(sent: readonly Sent[]): readonly { readonly text: string; readonly at: number }[] {
  let at = 0
  return sent.flatMap(({ text, beginsTrip }) => {
    if (beginsTrip) at += 1
    return /^(begin|commit)\b/.test(text) ? [] : [{ text: readableSql(text), at }]
  })
}

const head = `-- The SQL of each operation, as the suite has seen it sent: above a statement the operations that send it, each with the
-- number of the round trip, in all the ways that the guards arrange it; without an Idempotency-Key. Made by \`npm run statements\`; the suite on PostgreSQL fails where it differs.
`

const fileOf = (statements: ReadonlyMap<string, ReadonlySet<string>>) =>
  [
    head,
    ...[...statements]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([text, senders]) => `${commented([...senders].sort().join(', '))}\n${text};\n`),
  ].join('\n')

/** The senders of a statement, none of them broken between two lines, so that each is found by its name. */
const commented = (line: string) =>
  wrapped(line.replaceAll(/(\w) (\d+)/g, '$1\u00a0$2'))
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .map((part) => `-- ${part.trim()}`)
    .join('\n')

async function writeAll(files: ReadonlyMap<string, string>): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (const [name, text] of files) await writeFile(join(folder, name), text)
}
