import { connect } from 'node:net'
import pg from 'pg'
import { temporaryFailureIn, isConnectionLost, isLockTimeout, isTransient } from '../src/db/failures.ts'
import { t } from './support/suite.ts'

const errorOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  )
const coded = (code: string) => new Error('Failed query', { cause: Object.assign(new Error('x'), { code }) })

t.test('a server that refuses, is gone, cuts or stops is away, also as the cause of another error', async (t) => {
  const refused = await errorOf(new pg.Client({ host: '127.0.0.1', port: 1 }).connect())
  const noSocket = await errorOf(
    new Promise((done, fail) =>
      connect(`${t.testdir({})}/none`)
        .on('connect', done)
        .on('error', fail),
    ),
  )
  for (const error of [refused, noSocket]) t.equal(temporaryFailureIn(error), 'away', String(error))
  for (const code of ['57P01', '57P03', '08006', 'ECONNRESET', '53300', '25P03'])
    t.equal(temporaryFailureIn(coded(code)), 'away', code)
  t.equal(
    temporaryFailureIn(new Error('Failed query', { cause: new Error('Connection terminated unexpectedly') })),
    'away',
  )
})

t.test('who waited in vain is told of something else under way, and of a full disk as such', async (t) => {
  for (const code of ['55P03', '57014', '40001', '40P01']) t.equal(temporaryFailureIn(coded(code)), 'busy', code)
  for (const code of ['53100', 'ENOSPC', 'EDQUOT']) t.equal(temporaryFailureIn(coded(code)), 'full', code)
})

t.test('a statement that fails, or a file that is not there, is none of it', async (t) => {
  for (const code of ['23505', '22P02', 'ENOENT']) t.equal(temporaryFailureIn(coded(code)), null, code)
  t.equal(temporaryFailureIn('Connection terminated'), null)
})

t.test('what may be run again is told from what was cut, and from a server that is not there', async (t) => {
  for (const code of ['40001', '40P01'])
    t.same([isTransient(coded(code)), isConnectionLost(coded(code))], [true, false], code)
  for (const error of [coded('57P01'), coded('ECONNRESET'), new Error('Connection terminated unexpectedly')])
    t.same([isTransient(error), isConnectionLost(error)], [false, true])
  for (const error of [coded('57P03'), coded('ECONNREFUSED'), new Error('timeout exceeded when trying to connect')])
    t.notOk(isConnectionLost(error))
  t.same([isLockTimeout(coded('55P03')), isLockTimeout(coded('57014'))], [true, false])
})
