import type { Actor, Role } from '../../../src/domain/access.ts'
import type { Headers } from '../../support/app.ts'
import type { World } from './world.ts'

/** The input of an operation, and the roles of the actor; by default the first role that may. */
export type Asked = {
  readonly params?: Readonly<Record<string, string | number>>
  readonly query?: Readonly<Record<string, string>>
  /** JSON, or a text to upload. */
  readonly body?: unknown
  readonly headers?: Headers
  readonly as?: Role | readonly Role[]
  readonly person?: string
  /** By an actor of all authorities: it belongs to no one authority. */
  readonly ofAll?: boolean
  /** Authorities of the actor beside that of the world. */
  readonly also?: readonly string[]
}

/**
 * The result of ten concurrent requests: one succeeds and nine are refused; each succeeds; or all are answered alike
 * and it is done once.
 */
export type Ten = {
  readonly comes: 'once' | 'each' | 'same'
  /** Why all are answered alike, where they are. */
  readonly why?: string
  /** The request by its index from 0, where they are not all alike. */
  readonly as?: (asked: Asked, index: number, world: World) => Asked | Promise<Asked>
  /**
   * The table, and the id, of the row whose version counts what was done; the id is by default the first of the path.
   */
  readonly moves?: Moved
  /** What is wrong with the rows that the ten have left, if anything. */
  readonly leaves?: (asked: Asked, world: World) => Promise<string | null>
}

/** The table and row whose version counts; by default the row of the path's id. */
export type Moved = { readonly table: string; readonly id?: (asked: Asked, world: World) => Promise<string> }

export type Way = {
  /** Prepares data of its own on which the operation succeeds. */
  readonly arrange: (world: World) => Promise<Asked>
  /** Of a command. */
  readonly ten?: Ten
}

/** One way to call it, and variants for inputs that cannot be combined with it. */
export type Row = Way & { readonly variants?: Readonly<Record<string, Way>> }

/** By operationId. */
export type Table = Readonly<Record<string, Row>>

export type Caller = Pick<Actor, 'person' | 'authorities'> & { readonly roles: readonly Role[] }

/** Done once: the others find it done. */
export const once = (moves?: string | Moved): Ten => ({
  comes: 'once',
  ...(moves !== undefined && { moves: typeof moves === 'string' ? { table: moves } : moves }),
})

/** Each done for itself. */
export const each = (moves?: string | Moved, as?: Ten['as']): Ten => ({
  ...once(moves),
  comes: 'each',
  ...(as && { as }),
})
