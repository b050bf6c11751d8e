import { createHash } from 'node:crypto'
import { z } from 'zod'
import { ProblemError, requestProblem } from './problem.ts'
import { ofIfMatch } from './problems/general.ts'

/** Whether answers of this schema have a version, and so an ETag. */
export const hasVersion = (answer: z.ZodType | undefined) => answer instanceof z.ZodObject && 'version' in answer.shape

/**
 * The ETag of a resource, by its version; none where it has no version. That of a reading has the hash of the body as
 * well: a name that becomes protected changes the body, and not the version.
 */
export function tagOf(result: unknown, body?: string): { readonly etag?: string } {
  const version = typeof result === 'object' && result !== null && 'version' in result ? result.version : undefined
  if (typeof version !== 'number') return {}
  if (body === undefined) return { etag: `"${version}"` }
  return { etag: `"${version}.${hashOfBody(body).slice(0, 22)}"` }
}

/** The hash of a body, in characters that an ETag may have. */
export const hashOfBody = (body: string): string => createHash('sha256').update(body).digest('base64url')

const tag = String.raw`(?:W/)?"[\x21\x23-\x7e\x80-\xff]*"`
const oneTag = new RegExp(`^${tag}$`)

/**
 * The version in If-Match, whatever hash comes after it; -1 for a tag that no version has. What is no tag is refused: a
 * version without its quotes says nothing of who came first.
 */
export function versionIn(header: string | undefined): number | '*' | null {
  if (header === undefined) return null
  const stated = header.trim()
  if (stated === '*') return '*'
  if (!oneTag.test(stated)) throw new ProblemError(malformed)
  const match = /^(?:W\/)?"(\d{1,9})(?:\.[\w-]{22})?"$/.exec(stated)
  return match === null ? -1 : Number(match[1])
}

const malformed = requestProblem('invalid-request', 'Märket för den version som du läste har fel form.', ofIfMatch)

const tags = new RegExp(tag, 'g')
const listOfTags = new RegExp(String.raw`^[ \t,]*${tag}(?:[ \t]*(?:,[ \t]*)+${tag})*[ \t,]*$`)
const strong = (one: string) => one.replace(/^W\//, '')

/**
 * Whether If-None-Match holds this tag: `*`, or one of a list, by weak comparison (RFC 9110 13.1.2). A malformed header
 * is ignored.
 */
export function isHeld(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  if (header.trim() === '*') return true
  return listOfTags.test(header) && (header.match(tags) ?? []).some((one) => strong(one) === strong(etag))
}
