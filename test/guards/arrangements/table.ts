import type { Actor, Role } from '../../../src/domain/access.ts'
import type { Headers } from '../../support/app.ts'
import type { World } from './world.ts'

/** What is asked of an operation, and by whom; without roles, by the first that may. */
export type Asked = {
  readonly params?: Readonly<Record<string, string | number>>
  readonly query?: Readonly<Record<string, string>>
  /** JSON, or the text that is uploaded. */
  readonly body?: unknown
  readonly headers?: Headers
  readonly as?: Role | readonly Role[]
  readonly person?: string
  /** Asked by one who sees to all authorities: it is no one authority's. */
  readonly ofAll?: boolean
  /** Authorities of the caller beside that of the world. */
  readonly also?: readonly string[]
}

/**
 * What ten at once come to: one is done and nine are refused; each is done; or all are answered as done and it is done
 * once.
 */
export type Ten = {
  readonly comes: 'once' | 'each' | 'same'
  /** Why the same is answered ten times, where it is. */
  readonly why?: string
  /** The one of ten by its number from 0, where they are not all alike. */
  readonly as?: (asked: Asked, index: number, world: World) => Asked | Promise<Asked>
  /** The table and id whose version counts what was done; else the first id of the path, where the table is stated. */
  readonly moves?: Moved
  /** What is wrong with what ten have left, if anything. */
  readonly leaves?: (asked: Asked, world: World) => Promise<string | null>
}

/** The table whose version counts, and whose row it is: that of the path's id unless said otherwise. */
export type Moved = { readonly table: string; readonly id?: (asked: Asked, world: World) => Promise<string> }

export type Way = {
  /** Comes to where the operation succeeds, on ground of its own each time. */
  readonly arrange: (world: World) => Promise<Asked>
  /** Of a command. */
  readonly ten?: Ten
}

/** One way to ask, and others that fill in what cannot stand beside it. */
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
