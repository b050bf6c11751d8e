import { randomBytes } from 'node:crypto'
import type { TestApp } from '../support/app.ts'
import type { Asked, NamedWay, Ten, World } from './arrangements/index.ts'
import { requestOf, sendAs, succeeded, tokenFor, told, type Operation, type Reply } from './operations.ts'

/** Ten concurrent requests, and their results. */
export type Volley = {
  readonly replies: readonly Reply[]
  /** How many of them have entries in the audit log. */
  readonly trailed: number
  /** By how much the version of the resource grew; null where nothing has one. */
  readonly moved: number | null
  /** What is wrong with the rows they left. */
  readonly left: string | null
}

const numbers = Array.from({ length: 10 }, (_, index) => index)

/**
 * Sends ten concurrent requests of an operation, on data of its own; with one Idempotency-Key for all where it is
 * given.
 */
export async function volley(
  operation: Operation,
  { arrange, ten }: NamedWay,
  world: World,
  key?: string,
): Promise<Volley> {
  const { on } = world
  const asked = await arrange(world)
  const ofTen: Asked[] = []
  for (const index of numbers)
    ofTen.push(key === undefined && ten?.as !== undefined ? await ten.as(asked, index, world) : asked)
  const authorization = tokenFor(operation, asked, world)
  const trace = randomBytes(16).toString('hex')
  const versioned = await versionedBy(ten, asked, world)
  const before = await versionOf(on, versioned)
  const replies = await Promise.all(
    ofTen.map((one, index) => {
      const request = requestOf(operation, one)
      const headers = {
        ...request.headers,
        traceparent: `00-${trace}-${String(index + 1).padStart(16, '0')}-00`,
        ...(key !== undefined && { 'idempotency-key': key }),
      }
      return sendAs(on, authorization, { ...request, headers })
    }),
  )
  const after = await versionOf(on, versioned)
  const moved = before === null || after === null ? null : after - before
  return { replies, moved, trailed: await trailedBy(on, trace), left: (await ten?.leaves?.(asked, world)) ?? null }
}

async function versionedBy(
  ten: Ten | undefined,
  asked: Asked,
  world: World,
): Promise<{ table: string; id: string } | null> {
  if (ten?.moves === undefined) return null
  const { table, id } = ten.moves
  return { table, id: id === undefined ? String(asked.params?.id) : await id(asked, world) }
}

async function versionOf(on: TestApp, versioned: { table: string; id: string } | null): Promise<number | null> {
  if (versioned === null) return null
  const {
    rows: [row],
  } = await on.database.execute(`select version from ${versioned.table} where id = $1`, [versioned.id])
  return (row as { version: number } | undefined)?.version ?? null
}

async function trailedBy(on: TestApp, trace: string): Promise<number> {
  const {
    rows: [row],
  } = await on.database.execute(
    'select count(distinct traceparent)::int as n from audit_entry where traceparent like $1',
    [`00-${trace}-%`],
  )
  return (row as { n: number }).n
}

/** «1 × 200, 9 × 409 meeting-step-refused». */
export function summed(replies: readonly Reply[]): string {
  const counts = new Map<string, number>()
  for (const reply of replies) counts.set(told(reply), (counts.get(told(reply)) ?? 0) + 1)
  return [...counts].map(([what, count]) => `${count} × ${what}`).join(', ')
}

/** What is wrong with ten concurrent requests, compared with the expectation. */
export function faultsOf(
  operation: Operation,
  { comes, moves }: Ten,
  { replies, trailed, moved, left }: Volley,
): readonly string[] {
  const done = replies.filter(succeeded)
  const right = { once: 1, each: 10, same: 10 }[comes]
  const effects = comes === 'same' ? 1 : done.length
  return [
    ...unlisted(operation, replies),
    ...(done.length === right ? [] : [`${done.length} of 10 done, ${right} should be`]),
    ...(comes !== 'each' || new Set(done.map(({ text }) => identity(text))).size === done.length
      ? []
      : ['they are not all different']),
    ...(trailed === effects ? [] : [`trail of ${trailed} for ${effects} done`]),
    ...(moves === undefined || moved === effects ? [] : [`version moved ${moved} for ${effects} done`]),
    ...(left === null ? [] : [left]),
  ]
}

/** What is wrong with ten of one Idempotency-Key: one is done, and all have its answer. */
export function faultsOfKey(
  operation: Operation,
  { moves }: Ten,
  { replies, trailed, moved, left }: Volley,
): readonly string[] {
  const answers = new Set(replies.map(({ status, type, etag, text }) => JSON.stringify([status, type, etag, text])))
  return [
    ...unlisted(operation, replies),
    ...(replies.every(succeeded) ? [] : ['not all done']),
    ...(answers.size === 1 ? [] : [`${answers.size} different answers`]),
    ...(trailed === 1 ? [] : [`trail of ${trailed}`]),
    ...(moves === undefined || moved === 1 ? [] : [`version moved ${moved}`]),
    ...(left === null ? [] : [left]),
  ]
}

/** Faults of the server, and problems that a client was not told of. */
function unlisted(operation: Operation, replies: readonly Reply[]): readonly string[] {
  const listed = operation.problems()
  const strange = replies
    .filter((reply) => !succeeded(reply))
    .filter(({ status, text }) => status >= 500 || !listed.includes((JSON.parse(text) as { type: string }).type))
  return [...new Set(strange.map((reply) => `answers ${told(reply)}, which it does not list`))]
}

/** What identifies a created resource: its id, or the whole answer. */
function identity(text: string): string {
  const { id } = JSON.parse(text) as { id?: string }
  return id ?? text
}

/** A time-out because the machine is slow is not a fault of the operation. */
export const wasBusy = ({ replies }: Volley): boolean => replies.some(({ status }) => status === 503)
