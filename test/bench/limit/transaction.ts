import type pg from 'pg'

/** Runs work between begin and commit on one connection. */
export async function inTransaction<Result>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

/** The only row of a statement that must have one. */
export function only<Row>({ rows: [row] }: { rows: Row[] }): Row {
  if (row === undefined) throw new Error('There is no such row')
  return row
}

/** The columns of the audit log, as the limit fills them in: `$1` its id, `$2` the resource's. */
export const trail = (operation: string, event: string, resource: string, after: string) => `
  insert into audit_entry (id, at, actor, client, operation, event, resource, resource_id, after, traceparent)
  select $1::uuid, now(), 'local:limit', 'local:limit', '${operation}', '${event}', '${resource}', $2::uuid, ${after},
    '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'`
