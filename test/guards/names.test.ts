import { randomUUID } from 'node:crypto'
import { t } from '../support/suite.ts'
import { makeWorld, waysOf, type Asked, type NamedWay, type World } from './arrangements/index.ts'
import { disguised, identitiesOf, protectAll, type Identities } from './identities.ts'
import {
  forAll,
  isCommand,
  nothingAtFault,
  requestOf,
  sendAs,
  startWithOperations,
  succeeded,
  tokenFor,
  told,
  type Operation,
} from './operations.ts'
import { sampled } from './sample.ts'

type Seen = { readonly operation: Operation; readonly way: NamedWay; readonly asked: Asked }
type Sent = Seen & { readonly key: string }

/** The operation that shows the name to those whose work needs it, and audits that it did: no other does. */
const toldOnPurpose = ['readProtectedName']
/**
 * The Accept headers that are tried: an operation with one media type ignores them, one with several answers 406 to
 * those that it lacks.
 */
const forms = ['application/json', 'text/plain', 'text/html', 'text/csv']

t.setTimeout(900_000)
const { on, operations } = await startWithOperations(t)
const { drawn, how } = sampled(operations)
const world = await makeWorld(on)
const everyWay = drawn.flatMap((operation) => waysOf(operation.operationId).map((way) => ({ operation, way })))

/** Every person of the world has a title, an employer and a former name when the operations are called. */
await Promise.all([world.board(), world.assembly()])
await disguised(on)

const commands = everyWay.filter(({ operation }) => isCommand(operation))
const sent: readonly Sent[] = await forAll(commands, 4, async ({ operation, way }) => {
  const [asked, key] = [await way.arrange(world), randomUUID()]
  await ask(operation, asked, { 'idempotency-key': key })
  return { operation, way, asked, key }
})
const seen: readonly Seen[] = await forAll(
  everyWay.filter(({ operation }) => !isCommand(operation)),
  4,
  async ({ operation, way }) => ({ operation, way, asked: await way.arrange(world) }),
)
const held = await forAll(seen, 4, async (one) => ({ ...one, reply: await ask(one.operation, one.asked, {}) }))
const before = await identitiesOf(on)
const loggedBefore = on.logged().length
const trailBefore = await trailOf(world)
await protectAll(on)

function ask(operation: Operation, asked: Asked, headers: Readonly<Record<string, string>>) {
  const request = requestOf(operation, asked)
  return sendAs(on, tokenFor(operation, asked, world), { ...request, headers: { ...request.headers, ...headers } })
}

/** The whole table, not what the API shows of it; a reason that was stated is hidden when it is read. */
async function trailOf({ on: { database } }: World): Promise<string> {
  const { rows } = await database.execute('select to_jsonb(e) - $1 as entry from audit_entry e', ['reason'])
  return JSON.stringify(rows)
}

/** The words about protected persons that a text holds. */
const toldIn = (text: string, { words, confirming }: Identities): readonly string[] => [
  ...words.filter((word) => text.includes(word)),
  ...confirming.filter((one) => text.includes(one)).map((one) => `what confirms a guess at who is named: ${one}`),
]

t.test('no answer, page or export shows a protected name, nor confirms a guess at one', async (t) => {
  const failures = await forAll(seen, 4, async ({ operation, way, asked }) => {
    const faults = await forAll(forms, 1, async (accept) => {
      const reply = await ask(operation, asked, { accept })
      const tells = toldIn(reply.text, before).map((what) => `${way.name} as ${accept} tells ${what}`)
      const lacksForm = reply.status === 406 && !operation.mediaTypes().includes(accept)
      return succeeded(reply) || lacksForm ? tells : [`${way.name} as ${accept}: ${told(reply)}`]
    })
    return toldOnPurpose.includes(operation.operationId) ? [] : [...new Set(faults.flat())]
  })
  t.comment(
    `names: ${before.words.length} names, titles and employers of ${before.persons} persons, ${seen.length} ways to read (${how}), ${seen.length * forms.length} requests`,
  )
  nothingAtFault(t, failures.flat())
})

t.test('an answer that has changed by the protection is not answered 304', async (t) => {
  const tagged = held.filter(({ reply }) => reply.etag !== undefined)
  const told = await forAll(tagged, 4, async ({ operation, way, asked, reply: { etag = '', text } }) => {
    const now = await ask(operation, asked, {})
    const reply = await ask(operation, asked, { 'if-none-match': etag })
    return { name: way.name, isAltered: now.text !== text, status: reply.status }
  })
  t.comment(`names: ${told.filter(({ isAltered }) => isAltered).length} of ${told.length} tagged answers are altered`)
  t.strictSame(
    told.filter(({ isAltered, status }) => isAltered && status === 304).map(({ name }) => name),
    [],
  )
})

t.test('a stored answer that is given again does not show it', async (t) => {
  const failures = await forAll(sent, 4, async ({ operation, way, asked, key }) => {
    const reply = await ask(operation, asked, { 'idempotency-key': key })
    return toldIn(reply.text, before).map((what) => `${way.name} again: ${what}`)
  })
  t.comment(`names: ${sent.length} kept answers`)
  nothingAtFault(t, failures.flat())
  const { rows } = await on.database.execute('select body from idempotency_key')
  t.strictSame(toldIn(JSON.stringify(rows), { ...before, confirming: [] }), [], 'nor is it kept')
})

t.test('neither the audit log nor the log shows it, before or afterwards', async (t) => {
  t.strictSame(toldIn(trailBefore, before), [], 'the audit log as it was written')
  t.strictSame(toldIn(await trailOf(world), before), [])
  t.strictSame(toldIn(on.logged().slice(loggedBefore), before), [])
  t.strictSame(toldIn(on.logged(), { ...before, confirming: [] }), [], 'what was logged before')
})
