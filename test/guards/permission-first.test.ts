import { permissions, roles, type Role } from '../../src/domain/access.ts'
import { t } from '../support/suite.ts'
import { isCommand, nothingAtFault, requestOf, startWithOperations, type Operation } from './operations.ts'

const { on, operations } = await startWithOperations(t)
const guarded = operations.filter(({ permits }) => permits !== 'anyone')
const unknown = '01900000-0000-7000-8000-00000000dead'

/** Actors who may not do this: with a role that lacks it, or with none. */
const without = ({ permits }: Operation): readonly Role[] => {
  const may: readonly Role[] = permits === 'anyone' ? [] : permissions[permits]
  return roles.filter((role) => !may.includes(role)).slice(0, 1)
}

/** Bodies that should not be read at all: broken, of another type, too large, and none. */
const bodies: readonly (readonly [string, string | undefined])[] = [
  ['application/json', '{half'],
  ['text/xml', '<x/>'],
  ['application/json', JSON.stringify('x'.repeat(1_100_000))],
  ['application/json', undefined],
]

async function answersOf(operation: Operation, authorization: string | undefined): Promise<readonly string[]> {
  const { method, url } = requestOf(operation, { params: new Proxy({}, { get: () => unknown }) })
  const told = await Promise.all(
    (isCommand(operation) ? bodies : bodies.slice(-1)).map(async ([type, payload]) => {
      const answer = await on.app.inject({
        method,
        url,
        headers: {
          ...(authorization !== undefined && { authorization }),
          ...(payload !== undefined && { 'content-type': type }),
        },
        ...(payload !== undefined && { payload }),
      })
      return `${answer.statusCode} ${String(answer.json().type).split(':').at(-1)}`
    }),
  )
  return [...new Set(told)]
}

t.test('an actor without permission is told that and nothing else, whatever is sent', async (t) => {
  const faults: string[] = []
  for (const operation of guarded) {
    const expected: readonly (readonly [string, string | undefined, string])[] = [
      ['without a token', undefined, '401 unauthenticated'],
      ['with a token of no role', on.tokenOf([]), '403 not-permitted'],
      ...without(operation).map((role) => [`as ${role}`, on.tokenOf(role), '403 not-permitted'] as const),
    ]
    for (const [who, authorization, answer] of expected) {
      const told = await answersOf(operation, authorization)
      if (told.join() !== answer) faults.push(`${operation.operationId} ${who}: ${told.join(', ')}`)
    }
  }
  t.comment(
    `permission first: ${guarded.length} operations that not anyone may ask, ${guarded.filter(isCommand).length} of them commands`,
  )
  nothingAtFault(t, faults)
})
