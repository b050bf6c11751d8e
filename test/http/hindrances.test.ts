import fastify from 'fastify'
import { answerErrors } from '../../src/http/plugins/errors.ts'
import { t } from '../support/suite.ts'

const answerTo = async (code: string) => {
  const app = fastify()
  answerErrors(app)
  app.get('/', async () => {
    throw new Error('Failed query', { cause: Object.assign(new Error('x'), { code }) })
  })
  return app.inject('/')
}

t.test('what keeps a request from being done is told as a problem, and when to ask again', async (t) => {
  const told: readonly [string, number, string, string | undefined][] = [
    ['55P03', 503, 'busy', '5'],
    ['57014', 503, 'busy', '5'],
    ['40P01', 503, 'busy', '5'],
    ['57P01', 503, 'not-ready', '5'],
    ['53100', 507, 'storage-full', undefined],
    ['ENOSPC', 507, 'storage-full', undefined],
    ['EDQUOT', 507, 'storage-full', undefined],
    ['22P02', 500, 'internal-error', undefined],
  ]
  for (const [code, status, type, after] of told) {
    const answer = await answerTo(code)
    t.match(answer.json(), { status, type: `urn:radslag:problem:${type}` }, code)
    t.equal(answer.headers['retry-after'], after)
  }
})
