import type { ProblemCode } from '../../../src/http/problem.ts'
import { nowhere } from '../../modules/deciding-room.ts'
import { waysOf, type Asked, type World } from '../arrangements/index.ts'
import { replaced } from '../leaves.ts'
import { requestOf, sendAs, succeeded, tokenFor, told, type Operation, type Reply } from '../operations.ts'

/** What a row may do to come to where a constraint would be broken. */
export type Hands = {
  readonly world: World
  /** Where an operation succeeds, by one of its ways. */
  readonly of: (operationId: string, variant?: string) => Promise<Asked>
  /** Does it; what is refused is an error. */
  readonly done: (operationId: string, asked: Asked) => Promise<unknown>
}
type Path = readonly (string | number)[]

/** A request that would break a constraint, and the code with which it is refused; or it is done all the same. */
export type Met = {
  readonly operation: string
  readonly code: ProblemCode | 'done'
  readonly ask: (hands: Hands) => Promise<Asked>
}

/** How a constraint is met by the API before it is broken, or why nothing that is sent can reach it. */
export type Row =
  | { readonly met: readonly Met[] }
  /** Only two at once can break it: some route says what it then means. */
  | { readonly race: string }
  | { readonly unreachable: string }
  /** The schema takes these words alone, and the check has the same. */
  | { readonly words: readonly string[] }
export type Rows = Readonly<Record<string, Row>>

export const met = (operation: string, code: Met['code'], ask: Met['ask']): Met => ({ operation, code, ask })
export const row = (...all: readonly Met[]): Row => ({ met: all })

/** What would succeed, with something else in its body: each of these. */
export const wrong = (operation: string, code: ProblemCode, ...bodies: readonly object[]): Row =>
  row(
    ...bodies.map((fields) =>
      met(operation, code, async ({ of }) => {
        const asked = await of(operation)
        return { ...asked, body: { ...(asked.body as object), ...fields } }
      }),
    ),
  )

/** Points at what there is not, at this place of the body. */
export const unknown = (
  operation: string,
  path: Path,
  variant?: string,
  code: ProblemCode = 'unknown-reference',
): Row =>
  row(met(operation, code, async ({ of }) => replaced(await of(operation, variant), ['body', ...path], nowhere)))
/** Asks it of what there is not. */
export const missing = (operation: string, variant?: string): Row =>
  row(met(operation, 'not-found', async ({ of }) => replaced(await of(operation, variant), ['params', 'id'], nowhere)))

/** The same once more when it is done, or something like it. */
export const again = (...asked: Parameters<typeof metAgain>): Row => row(metAgain(...asked))
export const metAgain = (
  operation: string,
  code: ProblemCode,
  variant?: string,
  fields: (world: World) => Promise<object> = async () => ({}),
): Met =>
  met(operation, code, async ({ of, done, world }) => {
    const asked = await of(operation, variant)
    await done(operation, asked)
    return { ...asked, body: { ...(asked.body as object), ...(await fields(world)) } }
  })

/** For each of these the same reason. */
export const unreachable = (reason: string, ...names: readonly string[]): Rows =>
  Object.fromEntries(names.map((name) => [name, { unreachable: reason }]))

export const words = (...all: readonly string[]): Row => ({ words: all })

export function handsOf(
  world: World,
  operations: readonly Operation[],
): Hands & { readonly send: (operationId: string, asked: Asked) => Promise<Reply> } {
  const send = (operationId: string, asked: Asked) => {
    const operation = operations.find((one) => one.operationId === operationId)
    if (operation === undefined) throw new Error(`There is no operation ${operationId}`)
    return sendAs(world.on, tokenFor(operation, asked, world), requestOf(operation, asked))
  }
  return {
    world,
    send,
    async of(operationId, variant) {
      const name = variant === undefined ? operationId : `${operationId} (${variant})`
      const way = waysOf(operationId).find((one) => one.name === name)
      if (way === undefined) throw new Error(`There is no way ${name}`)
      return way.arrange(world)
    },
    async done(operationId, asked) {
      const reply = await send(operationId, asked)
      if (!succeeded(reply)) throw new Error(`${operationId}: ${told(reply)}`)
      return reply.text === '' ? null : JSON.parse(reply.text)
    },
  }
}
