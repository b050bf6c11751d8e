import { connect } from 'node:net'
import pg from 'pg'
import { t } from '../support/suite.ts'
import { isDatabaseAway } from '../../src/http/database-away.ts'

const errorOf = (work: Promise<unknown>) => work.then(() => null, (error: unknown) => error)

t.test('a server that refuses, is gone, cuts or stops is away, also as the cause of another error', async (t) => {
  const refused = await errorOf(new pg.Client({ host: '127.0.0.1', port: 1 }).connect())
  const noSocket = await errorOf(new Promise((done, fail) => connect(t.testdir({}) + '/none').on('connect', done).on('error', fail)))
  for (const error of [refused, noSocket]) t.ok(isDatabaseAway(error), String(error))
  for (const code of ['57P01', '57P03', '08006', 'ECONNRESET', '53300']) t.ok(isDatabaseAway(Object.assign(new Error('x'), { code })), code)
  t.ok(isDatabaseAway(new Error('Failed query', { cause: new Error('Connection terminated unexpectedly') })))
})

t.test('a statement that fails, or a file that is not there, is not', async (t) => {
  for (const code of ['23505', '22P02', 'ENOENT']) t.notOk(isDatabaseAway(Object.assign(new Error('x'), { code })), code)
  t.notOk(isDatabaseAway('Connection terminated'))
})
