import type { AddressInfo } from 'node:net'
import fastify from 'fastify'
import type pg from 'pg'

const reading = {
  name: 'read-decision',
  text: `
    select d.id, d.version, d.publication, r.record, r.content_hash as hash, m.id as minutes, m.attested_on::text as "attestedOn",
      n.id as notice, n.posted_on::text as "postedOn", n.kept_at as "keptAt", n.last_appeal_day::text as "lastAppealDay",
      n.taken_down_on::text as "takenDownOn", n.earliest_legal_force_on::text as "earliestLegalForceOn"
    from decision d join decision_record r on r.id = d.record_id join minutes m on m.id = r.minutes_id
    left join notice n on n.minutes_id = m.id and n.corrected_at is null where d.id = $1 and d.publication = 'full'`,
}

/**
 * Serves published decisions from a bare Fastify route with one prepared statement, the same bytes; resolves to its
 * port.
 */
export async function startDecisions(pool: pg.Pool): Promise<number> {
  const app = fastify()
  app.get<{ Params: { id: string } }>('/api/v1/decisions/:id', async (request, reply) => {
    const {
      rows: [row],
    } = await pool.query({ ...reading, values: [request.params.id] })
    if (row === undefined) return reply.code(404).send()
    const etag = `"${row.hash.slice(8, 24)}-${row.version}-json"`
    void reply.headers({ etag, vary: 'accept, authorization', 'cache-control': 'public, max-age=60' })
    if (request.headers['if-none-match'] === etag) return reply.code(304).send()
    return reply.type('application/json; charset=utf-8').send(bytesOf(row))
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  return (app.server.address() as AddressInfo).port
}

// biome-ignore lint/suspicious/noExplicitAny: a row as the driver gives it.
function bytesOf(row: any): string {
  const { id, hash, record, publication, minutes, attestedOn, notice, postedOn, keptAt, lastAppealDay, takenDownOn } =
    row
  const head = JSON.stringify({ id, contentHash: hash, publicHash: null, masked: [] }).slice(0, -1)
  const status = {
    publication,
    attestation: { minutes, attestedOn },
    notice: notice && { id: notice, postedOn, keptAt, lastAppealDay, takenDownOn },
    earliestLegalForceOn: row.earliestLegalForceOn ?? null,
    legalForce: null,
    corrections: [],
  }
  return `${head},"record":${record},"status":${JSON.stringify(status)}}`
}
