import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import type { Database } from './db/client.ts'
import { isTransient } from './db/failures.ts'
import type { Queue } from './db/queue.ts'
import type { Ended, WriteTx } from './db/transaction.ts'
import { together, write, type Write } from './db/write.ts'
import { may, type Action, type Actor } from './domain/access.ts'
import type { DomainEvent } from './domain/events.ts'
import { accept, reject, type Outcome } from './domain/outcome.ts'
import type { Rejection } from './domain/rejection.ts'
import { claimKey, keptAnswer, removeSomeOver, type StoredAnswer } from './modules/access/store.ts'
import { insertAuditEntries } from './modules/audit/store.ts'
import type { Job } from './work.ts'

export type CommandDeps = { readonly database: Database; readonly queue: Queue; readonly clock: () => Date }

/** What a use case may know of the request besides its input. */
export type Context = {
  readonly actor: Actor
  /** When the use case first asks, and so after the locks that it takes first: what waited is no earlier than what it waited for. */
  readonly now: Date
  /** The version in If-Match; null without it. */
  readonly ifMatch: number | '*' | null
  readonly newId: () => string
  /** 128 random bits. */
  readonly newSalt: () => string
}

/**
 * What a use case has done: its result, the events for the audit log, and the jobs that are enqueued with its commit.
 */
export type Done<Result> = {
  readonly result: Result
  /** Writes whose rows the use case does not need: sent together with the commit. */
  readonly writes?: readonly Write[]
  readonly events: readonly DomainEvent[]
  readonly jobs?: readonly Job[]
}

export type UseCaseOutcome<Result> = Promise<Outcome<Done<Result>, Rejection>>

export type Command<Result> = {
  readonly operation: string
  readonly permits: Action
  readonly ifMatch?: number | '*' | null
  readonly traceparent?: string | null
  readonly idempotency?: { readonly key: string; readonly payloadHash: string } | null
  /** Names the lock that it takes first, so that others which want it wait without holding a connection. */
  readonly lockKey?: string | undefined
  /** No other command runs meanwhile: what they all read and store depends on it, as on who may be named (OSL 22:1). */
  readonly isExclusive?: boolean
  /** Constraints that a concurrent write may violate, and the refusal that this becomes. */
  readonly conflicts?: Readonly<Record<string, Rejection>>
  readonly run: (tx: WriteTx, context: Context) => UseCaseOutcome<Result>
  /** Encodes the answer inside the transaction, so that one which does not fit its schema is never committed. */
  readonly answer: (result: Result) => StoredAnswer
}

/**
 * The one place that opens a writing transaction. A known Idempotency-Key is answered with its stored answer; otherwise
 * the use case decides and writes, and in the same transaction are written the audit log, the jobs and the encoded
 * answer.
 */
export async function runCommand<Result>(
  deps: CommandDeps,
  actor: Actor,
  command: Command<Result>,
): Promise<Outcome<StoredAnswer, Rejection>> {
  if (!may(actor, command.permits)) return reject({ code: 'not-permitted', action: command.permits })
  for (let attempt = 1; ; attempt += 1) {
    try {
      return accept(await deps.database.writing((tx) => executeOnce(deps, actor, command, tx), command))
    } catch (error) {
      if (error instanceof Refused) return reject(error.rejection)
      const conflict = command.conflicts?.[constraintOf(error) ?? '']
      if (conflict !== undefined) return reject(conflict)
      if (attempt > 3 || !isTransient(error)) throw error
    }
  }
}

async function executeOnce<Result>(
  deps: CommandDeps,
  actor: Actor,
  command: Command<Result>,
  tx: WriteTx,
): Promise<Ended<StoredAnswer>> {
  const { operation, idempotency } = command
  if (idempotency) {
    const claim = await claimKey(tx, actor.subject, operation, idempotency, deps.clock())
    if (claim.kind === 'reused') throw new Refused({ code: 'idempotency-key-reused' })
    if (claim.kind === 'known') return { result: claim.answer, last: [] }
  }
  let asked: Date | undefined
  const context: Context = {
    actor,
    get now() {
      return (asked ??= deps.clock())
    },
    ifMatch: command.ifMatch ?? null,
    newId: () => uuidv7(),
    newSalt: () => randomBytes(16).toString('base64url'),
  }
  const outcome = await command.run(tx, context)
  if (!outcome.ok) throw new Refused(outcome.rejection)
  const { result, events, writes = [], jobs = [] } = outcome.value
  const traceparent = command.traceparent ?? null
  const entries = events.map((event) => ({ event, id: uuidv7(), operation, traceparent }))
  await deps.queue.enqueue(tx, jobs)
  const answer = command.answer(result)
  const kept = idempotency
    ? [keptAnswer(tx, actor.subject, operation, idempotency.key, answer), removeSomeOver(tx, context.now)]
    : []
  return { result: answer, last: together([...writes, insertAuditEntries(entries, actor), ...kept]) }
}

/** The refusal of a change without If-Match, or with another version; null if it is right. A version begins at 1. */
export function objectionToVersion({ ifMatch }: Pick<Context, 'ifMatch'>, version: number): Rejection | null {
  if (ifMatch === null) return { code: 'precondition-required' }
  if (ifMatch === '*' || ifMatch === version) return null
  return { code: 'stale', current: version, overtaken: ifMatch >= 1 && ifMatch < version }
}

/**
 * Takes an advisory lock until the end of the transaction, so that numbers taken after it are committed in their order.
 */
export const advisoryLock = (tx: WriteTx, name: string): Write =>
  write(tx.execute(sql`select pg_advisory_xact_lock(hashtext(${name}))`))

/** Rolls the transaction back with a refusal. */
class Refused extends Error {
  readonly rejection: Rejection
  constructor(rejection: Rejection) {
    super(rejection.code)
    this.rejection = rejection
  }
}

const constraintOf = (error: unknown): string | undefined =>
  error instanceof Error ? ((error.cause ?? error) as { readonly constraint?: string }).constraint : undefined
