import type { z } from 'zod'
import type { ActKind } from '../../../domain/deciding/acts/acts.ts'
import type { Ballot } from '../../../domain/deciding/acts/voted.ts'
import { stated, type ActDefinition, type Statement } from './act.ts'

/** A statement in a whole paragraph, with the id that its act gets. */
export type PlacedStatement = { readonly id: string; readonly statement: Statement }

/** Places what is stated in the paragraph. */
export type Place = {
  /** A statement with an id of its own, or the id that its `ref` stands for; of a round, with its ballots. */
  readonly act: <Kind extends ActKind, Body extends z.ZodType, Follows extends string>(
    definition: ActDefinition<Kind, Body, Follows>,
    input: Parameters<typeof stated<Kind, Body, Follows>>[1],
    beside?: { readonly ref?: string; readonly ballots?: readonly Ballot[] },
  ) => PlacedStatement
  /** The id that a `ref` stands for; what is no ref is an id itself. */
  readonly at: <Ref extends string | null | undefined>(ref: Ref) => Ref
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

/** Places statements in their order: each gets an id of its own, or the one that its `ref` is named by. */
export const placeIn = (named: ReadonlyMap<string, string>, newId: () => string): Place => ({
  act: (definition, said, { ref, ballots } = {}) => ({
    id: (ref === undefined ? undefined : named.get(ref)) ?? newId(),
    statement: stated(definition, said, ballots),
  }),
  at: (ref) => (ref == null ? ref : (named.get(ref) ?? ref)) as typeof ref,
})
