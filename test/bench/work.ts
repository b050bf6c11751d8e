import type { Call } from './load.ts'

/** An operation to measure. The limit answers the same calls as the server, from a database with the same rows. */
export type Work = {
  readonly name: string
  /** The n:th call; no two calls of a command are the same. */
  readonly call: (n: number) => Call
  /** How many calls have been prepared; absent where it is unlimited. */
  readonly prepared?: number
  readonly limit: 'http' | 'fastify'
  /** The target, as a share of the limit. */
  readonly aim: number
  /** Where the time goes, printed if the target is missed. */
  readonly cause: string
}

export type Measured = {
  readonly work: string
  /** Operations a second. */
  readonly ours: number
  readonly limit: number
  readonly ratio: number
  readonly p50Ms: number
  readonly p99Ms: number
  /** Statements an operation sends, with begin and commit. */
  readonly statements: number
}

/** What one operation sends, with begin and commit. */
export type Counted = { readonly statements: number; readonly roundTrips: number }

/** Further columns of the report: the limit's own latency, the round trips, and the targets. */
export type Judged = Measured & Counted & { readonly limitP99Ms: number; readonly aim: number; readonly cause: string }
