import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** The canonical bytes of a value (RFC 8785) and their SHA-256 as `sha-256:<hex>`. */
export function seal(value: unknown): { readonly bytes: string; readonly hash: string } {
  const bytes = canonicalize(value)
  if (bytes === undefined) throw new Error('A value without a JSON form cannot be sealed')
  return { bytes, hash: hashOf(bytes) }
}

/** The SHA-256 of bytes as `sha-256:<hex>`. */
export function hashOf(bytes: string | Uint8Array): string {
  return `sha-256:${createHash('sha256').update(bytes).digest('hex')}`
}
