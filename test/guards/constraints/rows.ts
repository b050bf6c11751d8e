import type { ProblemCode } from '../../../src/http/problem.ts'
import { nowhere } from '../../modules/deciding-room.ts'
import { waysOf, type Asked, type World } from '../arrangements/index.ts'
import { replaced } from '../leaves.ts'
import { requestOf, sendAs, succeeded, tokenFor, told, type Operation, type Reply } from '../operations.ts'

/** What a row may use to reach the violation of a constraint. */
export type Hands = {
  readonly world: World
  /** The input with which an operation succeeds, by one of its ways. */
  readonly of: (operationId: string, variant?: string) => Promise<Asked>
  /** Runs it; a refusal throws. */
  readonly done: (operationId: string, asked: Asked) => Promise<unknown>
}
type Path = readonly (string | number)[]

/** A request that would violate a constraint, and the code with which it is refused, or `done` if it is not. */
export type Met = {
  readonly operation: string
  readonly code: ProblemCode | 'done'
  readonly ask: (hands: Hands) => Promise<Asked>
}

/** How the API refuses what would violate a constraint, or why no request can violate it. */
export type Row =
  | { readonly met: readonly Met[] }
  /** Only concurrent requests can violate it: a route has it in its conflicts. */
  | { readonly race: string }
  | { readonly unreachable: string }
  /** The schema accepts these words alone, and the CHECK has the same. */
  | { readonly words: readonly string[] }
export type Rows = Readonly<Record<string, Row>>

export const met = (operation: string, code: Met['code'], ask: Met['ask']): Met => ({ operation, code, ask })
export const row = (...all: readonly Met[]): Row => ({ met: all })

/** A valid input with each of these changes to its body. */
export const wrong = (operation: string, code: ProblemCode, ...bodies: readonly object[]): Row =>
  row(
    ...bodies.map((fields) =>
      met(operation, code, async ({ of }) => {
        const asked = await of(operation)
        return { ...asked, body: { ...(asked.body as object), ...fields } }
      }),
    ),
  )

/** An unknown id at this place of the body. */
export const unknown = (
  operation: string,
  path: Path,
  variant?: string,
  code: ProblemCode = 'unknown-reference',
): Row =>
  row(met(operation, code, async ({ of }) => replaced(await of(operation, variant), ['body', ...path], nowhere)))
/** Calls it with an unknown id in the path. */
export const missing = (operation: string, variant?: string): Row =>
  row(met(operation, 'not-found', async ({ of }) => replaced(await of(operation, variant), ['params', 'id'], nowhere)))

/** The same request again after it has succeeded, or one like it. */
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

/** The same reason for each of these. */
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
