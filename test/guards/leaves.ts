import type { Asked } from './arrangements/index.ts'

type Path = readonly (string | number)[]
/** A value that differs between two requests of an operation, and its JSON pointer: `/body/cases/0`. */
export type Differing = {
  readonly path: Path
  readonly pointer: string
  readonly mine: string
  readonly theirs: string
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const parts = ['params', 'query', 'body'] as const

export const isUuid = (value: string) => uuid.test(value)

/** Every string in path, query and body that differs between two requests. */
export const differing = (mine: Asked, theirs: Asked): readonly Differing[] =>
  parts.flatMap((part) => differingIn([part], mine[part], theirs[part]))

/** Every uuid in path, query and body, at any depth. */
export function uuidsIn(asked: Asked): readonly string[] {
  return parts.flatMap((part) => textsIn(asked[part])).filter(isUuid)
}

/** The same request with another text at that place. */
export function replaced(asked: Asked, path: Path, by: string): Asked {
  return at(asked, path, by) as Asked
}

function differingIn(path: Path, mine: unknown, theirs: unknown): readonly Differing[] {
  if (typeof mine === 'string') {
    const differs = typeof theirs === 'string' && mine !== theirs
    return differs ? [{ path, pointer: `/${path.join('/')}`, mine, theirs }] : []
  }
  if (typeof mine !== 'object' || mine === null || typeof theirs !== 'object' || theirs === null) return []
  return Object.entries(mine).flatMap(([key, value]) =>
    differingIn([...path, key], value, (theirs as Record<string, unknown>)[key]),
  )
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

function at(value: unknown, [key, ...rest]: Path, by: string): unknown {
  if (key === undefined) return by
  if (Array.isArray(value)) return value.map((one, index) => (index === Number(key) ? at(one, rest, by) : one))
  return { ...(value as object), [key]: at((value as Record<string, unknown>)[key], rest, by) }
}
