/** The ETag of a resource as it is answered, by its version; none where it has no version. */
export function tagOf(result: unknown): { readonly etag?: string } {
  const version = typeof result === 'object' && result !== null && 'version' in result ? result.version : undefined
  return typeof version === 'number' ? { etag: `"${version}"` } : {}
}

/** The version that an If-Match names; -1 for what no version can be. */
export function versionIn(header: string | undefined): number | '*' | null {
  if (header === undefined) return null
  if (header.trim() === '*') return '*'
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim())
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
