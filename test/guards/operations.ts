import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { FastifyInstance } from 'fastify'
import type { Test } from 'tap'
import type { z } from 'zod'
import { permissions, type Action, type Role } from '../../src/domain/access.ts'
import { startApp, type TestApp } from '../support/app.ts'
import type { Asked, World } from './arrangements/index.ts'

/** A route. */
export type Operation = {
  readonly operationId: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: string
  readonly permits: Action | 'anyone'
  readonly schema: { readonly params?: z.ZodType; readonly querystring?: z.ZodType; readonly body?: z.ZodType }
  /** The problems that its description lists. */
  readonly problems: () => readonly string[]
  /** The media types of a success in its description. */
  readonly mediaTypes: () => readonly string[]
}

export type Request = {
  readonly method: Operation['method']
  readonly url: string
  readonly headers: Record<string, string>
  readonly body: unknown
}
export type Reply = {
  readonly status: number
  readonly type: string
  readonly etag: string | undefined
  readonly text: string
}

export const isCommand = ({ method }: Operation) => method !== 'GET'
export const isList = ({ schema: { querystring }, method }: Operation) =>
  method === 'GET' && 'cursor' in ((querystring as { shape?: object } | undefined)?.shape ?? {})

/** The application with every operation it declares, in the order they are declared. */
export async function startWithOperations(
  t: Parameters<typeof startApp>[0],
): Promise<{ on: TestApp; operations: readonly Operation[] }> {
  const found: Omit<Operation, 'problems' | 'mediaTypes'>[] = []
  const listen = (message: unknown) => {
    const { fastify } = message as { fastify: FastifyInstance }
    fastify.addHook('onRoute', ({ url, method, config, schema }) => {
      if (
        url.startsWith('/docs') ||
        method === 'HEAD' ||
        config?.operationId === undefined ||
        config.permits === undefined
      )
        return
      found.push({
        operationId: config.operationId,
        method: method as Operation['method'],
        url,
        permits: config.permits,
        schema: (schema ?? {}) as Operation['schema'],
      })
    })
  }
  // The hook must be added before the routes are; fastify publishes itself on this channel when it is created.
  subscribe('fastify.initialization', listen)
  const on = await startApp(t).finally(() => unsubscribe('fastify.initialization', listen))
  const listed = () =>
    Object.values(on.app.swagger().paths ?? {}).flatMap((path) => Object.values(path ?? {})) as {
      operationId?: string
      'x-problems'?: string[]
      responses?: Record<string, { content?: Record<string, unknown> }>
    }[]
  let described: ReadonlyMap<string, ReturnType<typeof listed>[number]> | undefined
  const describedOf = (operationId: string) =>
    (described ??= new Map(listed().map((one) => [one.operationId ?? '', one]))).get(operationId)
  return {
    on,
    operations: found.map((one) => ({
      ...one,
      problems: () => describedOf(one.operationId)?.['x-problems'] ?? [],
      mediaTypes: () => Object.keys(describedOf(one.operationId)?.responses?.['200']?.content ?? {}),
    })),
  }
}

/** The HTTP request of this input. */
export function requestOf({ method, url }: Operation, { params = {}, query = {}, body, headers = {} }: Asked): Request {
  const path = url.replace(/:(\w+)/g, (_all, name: string) => encodeURIComponent(String(params[name] ?? '')))
  const search = new URLSearchParams(query).toString()
  return { method, url: search === '' ? path : `${path}?${search}`, headers: { ...headers }, body }
}

/** The first role that may, member aside: a member acts for himself alone. */
const roleFor = ({ permits }: Operation): Role => {
  if (permits === 'anyone') return 'clerk'
  const roles: readonly Role[] = permissions[permits]
  return roles.find((role) => role !== 'member' && role !== 'integration') ?? 'member'
}

/** The Authorization header of an actor who may do this, narrowed to the authority of a world. */
export const tokenFor = (
  operation: Operation,
  { as, person, also = [], ofAll = false }: Asked,
  { on, authority }: World,
): string =>
  on.tokenOf(as ?? roleFor(operation), {
    person: person ?? null,
    authorities: ofAll ? null : [authority.code, ...also],
  })

/** Sends a request with this Authorization header, or without one. */
export async function sendAs(
  on: TestApp,
  authorization: string | undefined,
  { method, url, headers, body }: Request,
): Promise<Reply> {
  const answer = await on.app.inject({
    method,
    url,
    headers: { ...(authorization !== undefined && { authorization }), ...headers },
    ...(body !== undefined && { payload: body as object }),
  })
  return {
    status: answer.statusCode,
    type: String(answer.headers['content-type']),
    etag: answer.headers.etag as string | undefined,
    text: answer.payload,
  }
}

export const succeeded = ({ status }: Reply) => status >= 200 && status < 300

/** An answer in few words: its status, the problem and the fields that are wrong. */
export function told({ status, type, text }: Reply): string {
  if (!type.startsWith('application/problem+json')) return String(status)
  const { type: problem, errors } = JSON.parse(text) as { type: string; errors?: readonly { pointer: string }[] }
  const fields = errors === undefined ? '' : ` at ${errors.map(({ pointer }) => pointer).join(', ')}`
  return `${status} ${problem.split(':').at(-1)}${fields}`
}

/** Runs the work for all, with limited concurrency; the results in their order. */
export async function forAll<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const waiting = items.entries()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const [index, item] of waiting) results[index] = await work(item)
    }),
  )
  return results
}

/** Fails with a list of faults, each first printed on a line: tap truncates the difference. */
export function nothingAtFault(t: Pick<Test, 'comment' | 'strictSame'>, faults: readonly string[]): void {
  for (const fault of faults) t.comment(fault)
  t.strictSame(faults, [])
}
