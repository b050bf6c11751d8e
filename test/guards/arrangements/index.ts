import { bodies } from './bodies.ts'
import { decisions } from './decisions.ts'
import { deliberation } from './deliberation.ts'
import { meetings } from './meetings.ts'
import { register } from './register.ts'
import { steps } from './steps.ts'
import type { Table, Way } from './table.ts'

export { makeWorld, type World } from './world.ts'
export type { Asked, Row, Table, Ten, Way } from './table.ts'

/** How to prepare each operation so that it succeeds. */
export const arrangements: Table = { ...bodies, ...register, ...meetings, ...deliberation, ...steps, ...decisions }

export type NamedWay = Way & { readonly name: string; readonly operationId: string }

/** The ways of an operation, each with a unique name. */
export function waysOf(operationId: string): readonly NamedWay[] {
  const row = arrangements[operationId]
  if (row === undefined) return []
  const { variants = {}, ...plain } = row
  return [
    { ...plain, operationId, name: operationId },
    ...Object.entries(variants).map(([variant, way]) => ({ ...way, operationId, name: `${operationId} (${variant})` })),
  ]
}
