import type pg from 'pg'
import { numberFrom, type Office } from '../office.ts'
import type { Work } from '../work.ts'

const archived = 10_000
const seriesCount = 20

/** Opening cases and registering documents, and finding them in a register of some size. */
export async function registerWorks(office: Office, client: pg.Client, authority: string): Promise<Work[]> {
  const admin = await office.as('admin')
  const template = '{series}-{year}/{number}'
  const open = (code: string) => admin('POST', '/series', { authority, code, template })
  await open('KS')
  for (let index = 0; index < seriesCount; index += 1) await open(`S${index}`)
  const cases = await fillArchive(client, (await open('ARKIV')).id)
  const authorization = await office.tokenOf('registrar')
  const opening = (series: string, n: number) =>
    ({
      method: 'POST',
      path: '/api/v1/cases',
      headers: { authorization },
      status: 201,
      body: { series, title: `Cykelvägar i kommundel ${n}`, classification: '312' },
    }) as const
  const asking = (path: string) =>
    ({ method: 'GET', path: `/api/v1${path}`, headers: { authorization }, status: 200 }) as const
  const reading = { limit: 'http', aim: 0.5 } as const
  return [
    {
      name: 'open-case',
      call: (n) => opening('KS', n),
      limit: 'http',
      aim: 0.5,
      cause:
        'Two round trips against one, both with the counter row locked: what the server does for others meanwhile is waited for ' +
        'by the next in the queue, and each wakes two processes.',
    },
    {
      name: 'open-case-20-series',
      call: (n) => opening(`S${n % seriesCount}`, n),
      limit: 'http',
      aim: 0.5,
      cause:
        'Two round trips and four statements against one of each. Sampled on the processor: a fifth of the server is the command ' +
        'itself, a fifth the drivers, an eighth writing to sockets; the rest is spread thin.',
    },
    {
      name: 'register-document',
      limit: 'http',
      aim: 0.5,
      call: (n) => ({
        method: 'POST',
        path: '/api/v1/documents',
        headers: { authorization },
        status: 201,
        body: {
          case: cases[n % cases.length],
          direction: 'drawnUp',
          kind: 'staffReport',
          title: `Tjänsteutlåtande ${n}`,
          drawnUpOn: '2026-11-02',
          registeredOn: '2026-11-02',
        },
      }),
      cause: 'Two round trips against four; the rest is the schemas and the building of the statements.',
    },
    {
      name: 'list-cases',
      ...reading,
      call: () => asking('/cases'),
      cause: 'One statement against one; the rest is the schema of every row and their mapping.',
    },
    {
      name: 'find-case-by-number',
      ...reading,
      call: (n) => asking(`/cases?diarienummer=ARKIV-2025%2F${1 + numberFrom(`case ${n}`, archived)}`),
      cause: 'How the series write their numbers is read first, which is a round trip of its own.',
    },
  ]
}

/** A series with the cases of a year; answers with the ids of some. */
async function fillArchive(client: pg.Client, series: string): Promise<string[]> {
  await client.query('insert into series_year (series_id, year, last) values ($1, 2025, $2)', [series, archived])
  const { rows } = await client.query<{ id: string }>(
    `
    insert into case_file (id, series_id, year, number, diarienummer, classification, title, opened_on)
    select gen_random_uuid(), $1, 2025, n, 'ARKIV-2025/' || n, '312', 'Cykelvägar i kommundel ' || n, '2025-03-01'
    from generate_series(1, $2::int) n returning id`,
    [series, archived],
  )
  return rows.slice(0, 5_000).map(({ id }) => id)
}
