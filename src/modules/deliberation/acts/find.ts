import type { Resource } from '../../../domain/access.ts'
import type { Participant } from '../../../domain/participant.ts'
import type { BodyKind } from '../../../domain/organisation/body.ts'
import type { Rejection } from '../../../domain/rejection.ts'
import type { PersonRef } from './fields.ts'

/** What an act points at outside its paragraph, by ids and, of bodies, codes; what is not stated is left out. */
export type PointsAt = {
  readonly persons?: readonly PersonRef[]
  readonly units?: readonly Pointer[]
  readonly bodies?: readonly Pointer[]
  readonly documents?: readonly Pointer[]
  readonly assignments?: readonly Pointer[]
  readonly cases?: readonly Pointer[]
}
type Pointer = string | null | undefined

type FoundBody = { readonly id: string; readonly code: string; readonly name: string; readonly authority: string }
type FoundDocument = {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly unit: string | null
  readonly datedOn: string | null
  readonly version: number | null
  readonly hash: string | null
}
type FoundAssignment = {
  readonly id: string
  readonly givenBy: { readonly code: string }
  readonly case: { readonly diarienummer: string } | null
}

/** Finds what an act points at, where the actor may see it; each throws `Unresolved` with the pointer where there is nothing. */
export type Find = {
  /** As he or she appears at this meeting. */
  readonly person: (ref: PersonRef, pointer: string) => Participant
  readonly persons: (refs: readonly PersonRef[], pointer: string) => readonly Participant[]
  readonly unit: (id: string, pointer: string) => { readonly id: string; readonly name: string }
  readonly body: (code: string, pointer: string) => FoundBody
  readonly document: (id: string, pointer: string) => FoundDocument
  readonly assignment: (id: string, pointer: string) => FoundAssignment
  readonly case: (id: string, pointer: string) => { readonly diarienummer: string }
  /** The body whose paragraph it is. */
  readonly acting: { readonly kind: BodyKind; readonly authority: string }
}

/** Leaves the resolving of an act with what points nowhere. */
export class Unresolved extends Error {
  readonly rejection: Rejection
  constructor(resource: Resource, id: string, pointer: string) {
    super(resource)
    this.rejection = { code: 'unknown-reference', resource, id, pointer }
  }
}

/** A body as an act keeps it. */
export const addressed = ({ id, code, name }: FoundBody) => ({ bodyId: id, code, name })
