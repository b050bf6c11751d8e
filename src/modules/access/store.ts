import { and, eq, lt, or, sql } from 'drizzle-orm'
import type { WriteTx } from '../../db/transaction.ts'
import { now, write, type Write } from '../../db/write.ts'
import { withoutNames, type ProtectedPerson } from '../../domain/recording/secrecy.ts'
import { protectedIn } from '../bodies/store.ts'
import { idempotencyKey } from './tables.ts'

/** An answer as it is sent, and as it is kept with its Idempotency-Key. */
export type StoredAnswer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
}

type Claim =
  | { readonly kind: 'new' }
  | { readonly kind: 'reused' }
  | { readonly kind: 'known'; readonly answer: StoredAnswer }

/** An answer is kept for a day; then its key is as good as new, and who claims one removes a few of those that are over. */
const keptMs = 24 * 3_600_000
const removedAtOnce = 5

/**
 * Claims a key for this request. A simultaneous twin waits here until the first has committed or rolled back; then it
 * finds the answer, or claims the key itself.
 */
export async function claimKey(
  tx: WriteTx,
  actor: string,
  operation: string,
  { key, payloadHash }: { key: string; payloadHash: string },
  now: Date,
): Promise<Claim> {
  const claimed = await tx
    .insert(idempotencyKey)
    .values({ actor, operation, key, payloadHash, recordedAt: now })
    .onConflictDoUpdate({
      target: [idempotencyKey.actor, idempotencyKey.operation, idempotencyKey.key],
      set: { payloadHash, status: null, headers: null, body: null, recordedAt: now },
      setWhere: lt(idempotencyKey.recordedAt, overAt(now)),
    })
    .returning({ key: idempotencyKey.key })
  if (claimed.length === 1) return { kind: 'new' }
  const [known] = await tx
    .select({ kept: idempotencyKey, hidden: protectedIn(idempotencyKey.body) })
    .from(idempotencyKey)
    .where(keyIs(actor, operation, key))
  if (known?.kept.payloadHash !== payloadHash || known.kept.status === null) return { kind: 'reused' }
  const { status, headers, body } = known.kept
  return {
    kind: 'known',
    answer: {
      status,
      headers: JSON.parse(headers ?? '{}') as Record<string, string>,
      body: bodyWithout(body, known.hidden ?? []),
    },
  }
}

const overAt = (now: Date) => new Date(now.getTime() - keptMs)

/** Removes some of the answers that are over, those first that have been so longest. */
export const removeSomeOver = (tx: WriteTx, now: Date): Write =>
  write(
    tx.delete(idempotencyKey).where(sql`ctid in (
  select ctid from ${idempotencyKey} where recorded_at < ${overAt(now).toISOString()} order by recorded_at limit ${removedAtOnce} for update skip locked)`),
  )

/** Keeps an answer with its key, for the transaction of the command itself. */
export function keptAnswer(tx: WriteTx, actor: string, operation: string, key: string, answer: StoredAnswer): Write {
  return write(
    tx
      .update(idempotencyKey)
      .set({ status: answer.status, headers: JSON.stringify(answer.headers), body: answer.body })
      .where(keyIs(actor, operation, key)),
  )
}

/** Takes a person's names out of the answers that are kept, when the identity becomes protected. */
export async function forgetNames(tx: WriteTx, person: ProtectedPerson): Promise<void> {
  // A hash of a whole may tell of someone whom the answer itself does not name.
  const said = [person.id, ...person.names.flatMap(longestWord), ...hashesOfWholes]
  const naming = await tx
    .select()
    .from(idempotencyKey)
    .where(or(...said.map((text) => sql`strpos(${idempotencyKey.body}, ${text}) > 0`)))
  if (naming.length === 0) return
  const hidden = naming.map(({ body, ...row }) => {
    const { value } = withoutNames(JSON.parse(body ?? 'null') as unknown, [person])
    return { actor: row.actor, operation: row.operation, key: row.key, body: JSON.stringify(withoutHashes(value)) }
  })
  await now(
    tx,
    write(
      tx.execute(sql`update ${idempotencyKey} kept set body = hidden.body
    from jsonb_to_recordset(${JSON.stringify(hidden)}::jsonb) as hidden (actor text, operation text, key text, body text)
    where (kept.actor, kept.operation, kept.key) = (hidden.actor, hidden.operation, hidden.key)`),
    ),
  )
}

/** What no way of writing a name is without, in the cases it is written in. */
function longestWord(name: string): readonly string[] {
  const [longest] = (name.match(/[\p{L}\p{N}]+/gu) ?? []).toSorted((one, other) => other.length - one.length)
  return longest === undefined ? [] : [longest, longest.toLowerCase(), longest.toUpperCase()]
}

/** A kept answer with these persons hidden; where something is, no hash of a whole is told with it. */
function bodyWithout(body: string | null, hidden: readonly ProtectedPerson[]): string | null {
  if (body === null || hidden.length === 0) return body
  const { value, masked } = withoutNames(JSON.parse(body) as Readonly<Record<string, unknown>>, hidden)
  return JSON.stringify(masked.length === 0 ? value : withoutHashes(value))
}

const hashesOfWholes = ['contentHash', 'headHash', 'deliveredHash', 'publicHash']

/** Of minutes and decisions, and of the paragraphs that the head of minutes lists. */
function withoutHashes(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withoutHashes)
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(
    Object.entries(part).map(([key, one]) => [
      key,
      hashesOfWholes.includes(key) || (key === 'hash' && 'paragraph' in part) ? null : withoutHashes(one),
    ]),
  )
}

const keyIs = (actor: string, operation: string, key: string) =>
  and(eq(idempotencyKey.actor, actor), eq(idempotencyKey.operation, operation), eq(idempotencyKey.key, key))
