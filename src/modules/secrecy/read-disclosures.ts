import type { ReadTx } from '../../db/transaction.ts'
import { notFound, type Actor } from '../../domain/access.ts'
import { accept } from '../../domain/outcome.ts'
import { readRecord } from '../../domain/recording/frozen.ts'
import { selectPerson } from '../bodies/store.ts'
import { selectDecisionsNaming } from '../decisions/store.ts'

type Paging = { readonly after: string | null; readonly limit: number }

/**
 * Where a person's name has gone already: the decisions that name the person, since when they are public, to whom they were
 * delivered and which files belong to them. What has been sent or uploaded cannot be taken back; it can be asked for.
 */
export async function listDisclosures(tx: ReadTx, actor: Actor, id: string, { after, limit }: Paging) {
  if ((await selectPerson(tx, id)) === undefined) return notFound('person', id)
  const rows = await selectDecisionsNaming(tx, actor.authorities, id, after, limit)
  return accept(
    rows.map(({ id: decision, address, publication, publishedAt, delivered, record }) => ({
      id: decision,
      address,
      publication,
      publishedAt: publishedAt?.toISOString() ?? null,
      delivered: delivered ?? [],
      files: readRecord(record).annexes.map(({ document, version, hash }) => ({ document, version, hash })),
    })),
  )
}
