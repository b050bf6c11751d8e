import { ownDatabase } from '../faults/server.ts'
import { t } from '../support/suite.ts'
import { serverUrl } from '../support/template.ts'
import { load } from './load.ts'
import { prepare } from './speed.ts'
import { startLimit } from './stage.ts'
import { counted } from './turns.ts'

t.test('each call of the bench can be made, and the limit answers it with the status that the server does', { skip: serverUrl === undefined && 'the bench is of a real PostgreSQL' }, async (t) => {
  const url = await ownDatabase(t) ?? ''
  const { works, sent } = await prepare(t.testdir({}), url)
  t.ok(sent.every(({ statements, roundTrips }) => statements > 0 && roundTrips <= 6), JSON.stringify(sent))
  const limit = await startLimit(url)
  t.teardown(limit.stop)
  for (const work of works) {
    const { latencies } = await load(limit[work.limit], () => work.call(counted), 1, 30_000, 1)
    t.equal(latencies.length, 1, work.name)
  }
})
