import { createHash } from 'node:crypto'

/**
 * The ETag of a resource, by its version; none where it has no version. What is read has the hash of what it shows as well: a
 * name that becomes protected changes what is shown, and not the version.
 */
export function tagOf(result: unknown, shown?: string): { readonly etag?: string } {
  const version = typeof result === 'object' && result !== null && 'version' in result ? result.version : undefined
  if (typeof version !== 'number') return {}
  if (shown === undefined) return { etag: `"${version}"` }
  return { etag: `"${version}.${hashOfShown(shown).slice(0, 22)}"` }
}

/** What tells one text that is sent from another, as it may stand in a tag. */
export const hashOfShown = (shown: string): string => createHash('sha256').update(shown).digest('base64url')

/** The version that an If-Match names, whatever was shown of it; -1 for what no version can be. */
export function versionIn(header: string | undefined): number | '*' | null {
  if (header === undefined) return null
  if (header.trim() === '*') return '*'
  const match = /^(?:W\/)?"(\d{1,9})(?:\.[\w-]{22})?"$/.exec(header.trim())
  return match === null ? -1 : Number(match[1])
}

const tag = String.raw`(?:W/)?"[\x21\x23-\x7e\x80-\xff]*"`
const tags = new RegExp(tag, 'g')
const listOfTags = new RegExp(String.raw`^[ \t,]*${tag}(?:[ \t]*(?:,[ \t]*)+${tag})*[ \t,]*$`)
const strong = (one: string) => one.replace(/^W\//, '')

/**
 * Whether an If-None-Match holds this tag: `*`, or one of a list, weak ones as strong (RFC 9110 13.1.2). What is
 * malformed says nothing.
 */
export function isHeld(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  if (header.trim() === '*') return true
  return listOfTags.test(header) && (header.match(tags) ?? []).some((one) => strong(one) === strong(etag))
}
