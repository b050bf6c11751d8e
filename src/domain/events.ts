export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined }

/**
 * What a command did, as the trail keeps it: which resource, what it was before and what it is now, in ids, words of the
 * domain, numbers and days. No sentence and no name: the trail is never changed, and would outlive the protection of one.
 */
export type DomainEvent = {
  /** Past tense, scoped: `case.opened`. */
  readonly type: string
  readonly resource: string
  readonly id: string
  /** Code of the authority whose affair it is; null for the municipality's: its persons. */
  readonly authority: string | null
  /** The version that it leaves the resource in; null for what has none. */
  readonly version: number | null
  readonly before?: Json
  readonly after?: Json
  readonly reason?: string
}
