import { and, eq, sql } from 'drizzle-orm'
import type { Built, WriteTx } from '../../db/transaction.ts'
import { idempotencyKey } from './tables.ts'

/** An answer as it is sent, and as it is kept with its Idempotency-Key. */
export type StoredAnswer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
}

type Claim = { readonly kind: 'new' } | { readonly kind: 'reused' } | { readonly kind: 'known'; readonly answer: StoredAnswer }

/**
 * Claims a key for this request. A simultaneous twin waits here until the first has committed or rolled back; then it
 * finds the answer, or claims the key itself.
 */
export async function claimKey(
  tx: WriteTx, actor: string, operation: string, { key, payloadHash }: { key: string; payloadHash: string },
): Promise<Claim> {
  const claimed = await tx.insert(idempotencyKey).values({ actor, operation, key, payloadHash })
    .onConflictDoNothing().returning({ key: idempotencyKey.key })
  if (claimed.length === 1) return { kind: 'new' }
  const [known] = await tx.select().from(idempotencyKey).where(keyIs(actor, operation, key))
  if (known?.payloadHash !== payloadHash || known.status === null) return { kind: 'reused' }
  const headers = JSON.parse(known.headers ?? '{}') as Record<string, string>
  return { kind: 'known', answer: { status: known.status, headers, body: known.body } }
}

/** The statement that keeps an answer with its key, for the transaction of the command itself. */
export function keptAnswer(tx: WriteTx, actor: string, operation: string, key: string, answer: StoredAnswer): Built {
  return tx.update(idempotencyKey)
    .set({ status: answer.status, headers: JSON.stringify(answer.headers), body: answer.body })
    .where(keyIs(actor, operation, key))
}

/** Takes a name out of the answers that are kept, when the identity behind it becomes protected. */
export async function forgetName(tx: WriteTx, name: string): Promise<void> {
  const written = `"name":${JSON.stringify(name)}`
  await tx.update(idempotencyKey).set({ body: sql`replace(${idempotencyKey.body}, ${written}, '"name":null')` })
    .where(sql`strpos(${idempotencyKey.body}, ${written}) > 0`)
}

const keyIs = (actor: string, operation: string, key: string) =>
  and(eq(idempotencyKey.actor, actor), eq(idempotencyKey.operation, operation), eq(idempotencyKey.key, key))
