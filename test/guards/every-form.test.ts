import type { OpenAPIV3_1 } from 'openapi-types'
import { t } from '../support/suite.ts'
import { arrangements, makeWorld } from './arrangements/index.ts'
import {
  forAll,
  isCommand,
  nothingAtFault,
  requestOf,
  startWithOperations,
  tokenFor,
  type Operation,
} from './operations.ts'
import { sampled } from './sample.ts'

t.setTimeout(900_000)
const { on, operations } = await startWithOperations(t)
const queries = operations.filter((operation) => !isCommand(operation))
const world = await makeWorld(on)

const described = new Map(
  Object.values((on.app.swagger() as OpenAPIV3_1.Document).paths ?? {})
    .flatMap((item) => Object.values(item ?? {}) as OpenAPIV3_1.OperationObject[])
    .map((one) => [one.operationId, one.responses]),
)

/** The media types that an operation describes. */
function formsOf({ operationId }: Operation): readonly string[] {
  const success = described.get(operationId)?.[200] as OpenAPIV3_1.ResponseObject | undefined
  return Object.keys(success?.content ?? {})
}

/** Sends a request that succeeds, repeatedly with different headers. */
async function asking(operation: Operation) {
  const asked = (await arrangements[operation.operationId]?.arrange(world)) ?? {}
  const { url, headers } = requestOf(operation, asked)
  const authorization = tokenFor(operation, asked, world)
  return (more: Record<string, string> = {}) =>
    on.app.inject({ method: 'GET', url, headers: { authorization, ...headers, ...more } })
}

t.test('If-None-Match with the current ETag is answered 304, however the tag is written', async (t) => {
  // All are arranged before any is sent: what is arranged for one may be shown by another.
  const { drawn, how } = sampled(queries)
  const arranged = await forAll(drawn, 6, async (operation) => ({ operation, ask: await asking(operation) }))
  const tagged = await forAll(arranged, 6, async ({ operation: { operationId }, ask }) => {
    const {
      statusCode,
      headers: { etag = '', vary, 'cache-control': kept },
    } = await ask()
    const faults = statusCode === 200 ? [] : [`${operationId}: ${statusCode}`]
    const isDescribed = described.get(operationId)?.[304] !== undefined
    if (isDescribed !== (etag !== ''))
      faults.push(`${operationId}: ETag ${etag}, 304 ${isDescribed ? 'described' : 'not described'}`)
    if (etag === '') return { faults, etag }
    for (const held of [etag, `W/${etag}`, `"annan", W/"en,till",${etag}`, `, ${etag} ,`, '*', ' * ']) {
      const again = await ask({ 'if-none-match': held })
      const same =
        again.headers.etag === etag &&
        again.headers.vary === vary &&
        again.headers['cache-control'] === kept &&
        again.payload === ''
      if (again.statusCode !== 304 || !same) faults.push(`${operationId}: ${again.statusCode} to If-None-Match ${held}`)
    }
    for (const other of ['"annan"', 'W/"annan"', etag.slice(1, -1), `${etag} x`, `"${etag}`, '', '*, "annan"']) {
      const { statusCode: status } = await ask({ 'if-none-match': other })
      if (status !== 200) faults.push(`${operationId}: ${status} to If-None-Match ${other}`)
    }
    return { faults, etag }
  })
  t.comment(
    `ETag: ${tagged.filter(({ etag }) => etag !== '').length} of ${tagged.length} operations (${how}) answer with one`,
  )
  nothingAtFault(
    t,
    tagged.flatMap(({ faults }) => faults),
  )
})

t.test('content negotiation: the media type that is accepted is answered, each with its own ETag', async (t) => {
  const several = queries.filter((operation) => formsOf(operation).length > 1)
  t.strictSame(several.map(({ operationId }) => operationId).sort(), [
    'exportAttendance',
    'readDecision',
    'readDecisionByAddress',
    'readMinutes',
  ])
  const faults = await forAll(several, 4, async (operation) => {
    const { operationId } = operation
    const ask = await asking(operation)
    const [first = '', ...others] = formsOf(operation)
    const wrong: string[] = []
    const expect = async (accept: string | undefined, form: string) => {
      const answer = await ask(accept === undefined ? {} : { accept })
      const { 'content-type': type, vary } = answer.headers
      if (type !== `${form}; charset=utf-8` || vary !== 'accept, authorization')
        wrong.push(`${operationId}: ${answer.statusCode} ${type}, Vary ${vary} to Accept ${accept}`)
      return String(answer.headers.etag)
    }
    const tags = [await expect(undefined, first)]
    for (const accept of ['*/*', `${first}; charset=UTF-8`, `image/png, ${first};q=0.1`, 'application/*'])
      await expect(accept, first)
    for (const form of others) {
      tags.push(await expect(form, form))
      await expect(`${first};q=0.2, ${form};q=0.3`, form)
      if ((await ask({ accept: form, 'if-none-match': tags[0] ?? '' })).statusCode !== 200)
        wrong.push(`${operationId}: ${form} is taken for ${first}`)
    }
    if (new Set(tags).size !== tags.length) wrong.push(`${operationId}: two forms have one ETag`)
    const {
      statusCode,
      headers: { vary },
      ...none
    } = await ask({ accept: 'image/png' })
    const { type, detail } = none.json() as { type: string; detail: string }
    const isTold =
      type === 'urn:radslag:problem:not-acceptable' && [first, ...others].every((form) => detail.includes(form))
    if (statusCode !== 406 || vary !== 'accept, authorization' || !isTold)
      wrong.push(`${operationId}: ${statusCode} ${type}, Vary ${vary} to Accept image/png`)
    return wrong
  })
  nothingAtFault(t, faults.flat())
})
