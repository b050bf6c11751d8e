import type { z } from 'zod'
import type { ActKind } from '../../../domain/deciding/acts/acts.ts'
import type { Ballot } from '../../../domain/deciding/acts/voted.ts'
import { inPart, type Rejection } from '../../../domain/rejection.ts'
import { stated, type ActDefinition, type Statement } from './act.ts'

/** A statement in a whole paragraph, with the id that its act gets. */
export type PlacedStatement = {
  readonly id: string
  readonly statement: Statement
  /** What whoever states it calls it: its `ref`, or else where in the request it stands. */
  readonly name: string
  /** A refusal of it as one of the whole request: with where in that it stands. */
  readonly inRequest: (refusal: Rejection) => Rejection
}

/** What is said of a statement beside what it states. */
type Beside = {
  readonly ref?: string | undefined
  readonly ballots?: readonly Ballot[]
  /** The member of it that the part itself is, and that the request so does not name. */
  readonly unnamed?: string
}

/** Places what is stated in the paragraph. */
export type Place = {
  /** A statement with an id of its own, or the id that its `ref` stands for. */
  readonly act: <Kind extends ActKind, Body extends z.ZodType, Follows extends string>(
    definition: ActDefinition<Kind, Body, Follows>,
    input: Parameters<typeof stated<Kind, Body, Follows>>[1],
    beside?: Beside,
  ) => PlacedStatement
  /** The id that a `ref` stands for; what is no ref is an id itself. */
  readonly at: <Ref extends string | null | undefined>(ref: Ref) => Ref
  /** What stands below in the request, at this pointer. */
  readonly below: (pointer: string) => Place
}

/** One member of a whole paragraph, and the acts that it states, in order. */
export type Part<Name extends string, Schema extends z.ZodType> = {
  readonly name: Name
  readonly schema: Schema
  readonly placed: (said: z.output<Schema>, place: Place) => readonly PlacedStatement[]
}
export const part = <Name extends string, Schema extends z.ZodType>(
  name: Name,
  schema: Schema,
  placed: Part<Name, Schema>['placed'],
): Part<Name, Schema> => ({ name, schema, placed })

/** A member that is a list, each of which states acts. */
export const each = <Name extends string, One extends z.ZodType>(
  name: Name,
  schema: z.ZodArray<One>,
  placed: (one: z.output<One>, place: Place) => readonly PlacedStatement[],
): Part<Name, z.ZodArray<One>> =>
  part(name, schema, (said, place) => said.flatMap((one, index) => placed(one, place.below(`/${index}`))))

/** Places what stands at a pointer of the request: each act gets an id of its own, or the one that its `ref` is named by. */
export const placeIn = (pointer: string, named: ReadonlyMap<string, string>, newId: () => string): Place => ({
  act: (definition, said, { ref, ballots, unnamed = '' } = {}) => ({
    id: (ref === undefined ? undefined : named.get(ref)) ?? newId(),
    statement: stated(definition, said, ballots),
    name: ref ?? pointer,
    inRequest: (refusal) => inPart(refusal, pointer, unnamed),
  }),
  at: (ref) => (ref == null ? ref : (named.get(ref) ?? ref)) as typeof ref,
  below: (more) => placeIn(`${pointer}${more}`, named, newId),
})
