import { connect } from 'node:net'
import pg from 'pg'
import { hindranceIn, isCut, isLocked, isTransient } from '../src/db/failures.ts'
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
  for (const error of [refused, noSocket]) t.equal(hindranceIn(error), 'away', String(error))
  for (const code of ['57P01', '57P03', '08006', 'ECONNRESET', '53300', '25P03'])
    t.equal(hindranceIn(coded(code)), 'away', code)
  t.equal(hindranceIn(new Error('Failed query', { cause: new Error('Connection terminated unexpectedly') })), 'away')
})

t.test('who waited in vain is told of something else under way, and of a full disk as such', async (t) => {
  for (const code of ['55P03', '57014', '40001', '40P01']) t.equal(hindranceIn(coded(code)), 'busy', code)
  for (const code of ['53100', 'ENOSPC', 'EDQUOT']) t.equal(hindranceIn(coded(code)), 'full', code)
})

t.test('a statement that fails, or a file that is not there, is none of it', async (t) => {
  for (const code of ['23505', '22P02', 'ENOENT']) t.equal(hindranceIn(coded(code)), null, code)
  t.equal(hindranceIn('Connection terminated'), null)
})

t.test('what may be run again is told from what was cut, and from a server that is not there', async (t) => {
  for (const code of ['40001', '40P01']) t.same([isTransient(coded(code)), isCut(coded(code))], [true, false], code)
  for (const error of [coded('57P01'), coded('ECONNRESET'), new Error('Connection terminated unexpectedly')])
    t.same([isTransient(error), isCut(error)], [false, true])
  for (const error of [coded('57P03'), coded('ECONNREFUSED'), new Error('timeout exceeded when trying to connect')])
    t.notOk(isCut(error))
  t.same([isLocked(coded('55P03')), isLocked(coded('57014'))], [true, false])
})
