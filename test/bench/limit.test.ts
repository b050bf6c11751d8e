import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ownDatabase } from '../faults/server.ts'
import { t } from '../support/suite.ts'
import { serverUrl } from '../support/template.ts'
import { load, longestIdleMs, sideAt } from './load.ts'
import { prepare } from './speed.ts'
import { startLimit } from './stage.ts'
import { counted } from './turns.ts'

t.test(
  'each call of the bench can be made, and the limit answers it with the status that the server does',
  { skip: serverUrl === undefined && 'the bench is of a real PostgreSQL' },
  async (t) => {
    const url = (await ownDatabase(t, 'owner')) ?? ''
    const { works, sent } = await prepare(t.testdir({}), url)
    t.ok(
      sent.every(({ statements, roundTrips }) => statements > 0 && roundTrips <= 6),
      JSON.stringify(sent),
    )
    const limit = await startLimit(url)
    t.teardown(limit.stop)
    for (const work of works) {
      const { latencies } = await load(limit[work.limit], () => work.call(counted), 1, 30_000, 1)
      t.equal(latencies.length, 1, work.name)
    }
    for (const { base } of [limit.http, limit.fastify]) {
      const kept = /timeout=(\d+)/.exec((await fetch(base)).headers.get('keep-alive') ?? '')
      t.ok(
        Number(kept?.[1]) * 1_000 > longestIdleMs,
        `${kept?.[0]}: a connection is let go by whoever asks, not by the limit`,
      )
    }
  },
)

t.test('a connection that breaks is told with the call that it was', async (t) => {
  const server = createServer((request, response) => {
    if (request.method === 'GET') request.socket.destroy()
    else response.writeHead(201, { 'content-length': 10 }).write('half', () => response.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => server.close())
  const side = sideAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  t.teardown(() => side.agent.destroy())
  for (const method of ['GET', 'POST'] as const) {
    const one = () => ({ method, path: '/api/v1/cases', status: 201 })
    await t.rejects(load(side, one, 1, 1_000, 1), { message: new RegExp(`^${method} ${side.base}/api/v1/cases: `) })
  }
})
