import type { Database } from './db/client.ts'
import { isConnectionLost, isTransient } from './db/failures.ts'
import type { ReadTx } from './db/transaction.ts'
import { anyone, may, type Action, type Actor } from './domain/access.ts'
import { reject, type Outcome } from './domain/outcome.ts'
import type { Rejection } from './domain/rejection.ts'

export type QueryDeps = { readonly database: Database }

export type Query<Result> = {
  readonly permits: Action | 'anyone'
  readonly run: (tx: ReadTx, actor: Actor) => Promise<Outcome<Result, Rejection>>
}

/** Retries of a query that met a deadlock or lost its connection: it has changed nothing. */
const mostRetries = 2

/** Runs a read-only query; an actor that is null is the public. */
export async function runQuery<Result>(
  deps: QueryDeps,
  actor: Actor | null,
  query: Query<Result>,
): Promise<Outcome<Result, Rejection>> {
  const { permits } = query
  if (permits !== 'anyone' && (actor === null || !may(actor, permits)))
    return reject({ code: 'not-permitted', action: permits })
  for (let retries = 0; ; retries += 1) {
    try {
      return await deps.database.reading((tx) => query.run(tx, actor ?? anyone))
    } catch (error) {
      if (retries === mostRetries || !(isTransient(error) || isConnectionLost(error))) throw error
    }
  }
}
