export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined }

/** What a command did, as the trail keeps it: which resource, what it was before and what it is now. */
export type DomainEvent = {
  /** Past tense, scoped: `case.opened`. */
  readonly type: string
  readonly resource: string
  readonly id: string
  readonly before?: Json
  readonly after?: Json
  readonly reason?: string
}
