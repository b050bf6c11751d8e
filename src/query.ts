import type { Database } from './db/client.ts'
import { isCut, isTransient } from './db/failures.ts'
import type { ReadTx } from './db/transaction.ts'
import { anyone, may, type Action, type Actor } from './domain/access.ts'
import { reject, type Outcome } from './domain/outcome.ts'
import type { Rejection } from './domain/rejection.ts'

export type QueryDeps = { readonly database: Database }

export type Query<Result> = {
  readonly permits: Action | 'anyone'
  readonly run: (tx: ReadTx, actor: Actor) => Promise<Outcome<Result, Rejection>>
}

/** So often is a query run again that met a deadlock or lost its connection: it has changed nothing. */
const mostAgain = 2

/** Runs a query in a transaction that cannot write; the public is an actor that is null. */
export async function runQuery<Result>(
  deps: QueryDeps,
  actor: Actor | null,
  query: Query<Result>,
): Promise<Outcome<Result, Rejection>> {
  const { permits } = query
  if (permits !== 'anyone' && (actor === null || !may(actor, permits)))
    return reject({ code: 'not-permitted', action: permits })
  for (let again = 0; ; again += 1) {
    try {
      return await deps.database.reading((tx) => query.run(tx, actor ?? anyone))
    } catch (error) {
      if (again === mostAgain || !(isTransient(error) || isCut(error))) throw error
    }
  }
}
