import type { z } from 'zod'
import type { Act, ActKind } from '../../../domain/deciding/acts/acts.ts'
import type { Ballot } from '../../../domain/deciding/acts/voted.ts'
import type { Paragraph } from '../../../domain/deciding/paragraph.ts'
import { accept, reject, type Outcome } from '../../../domain/outcome.ts'
import type { Rejection, RejectionCode } from '../../../domain/rejection.ts'
import { Unresolved, type Find, type PointsAt } from './find.ts'

/** What an act of a kind says, besides which kind it is. */
export type Details<Kind extends ActKind> = Omit<Extract<Act, { readonly kind: Kind }>, 'kind'>

/** What is stated: the body of the request and, where it follows on another act, the id of that one. */
type Input<Body extends z.ZodType, Follows extends string> = z.output<Body> &
  (string extends Follows ? unknown : Readonly<Record<Follows, string>>)

/** The operation that lists all of a kind. */
export type Listing = { readonly operationId: string; readonly summary: string }

/** All that is particular to one kind of act between the request and the rule. */
export type ActDefinition<
  Kind extends ActKind = ActKind,
  Body extends z.ZodType = z.ZodType,
  Follows extends string = string,
> = {
  readonly kind: Kind
  /** Where it is recorded, below its item; with `:actId` where it follows on another act. */
  readonly path: string
  /** What that other act is called in the input. */
  readonly follows?: Follows
  readonly operationId: string
  /** The operation that lists all of the kind; absent where they are listed with the act they follow on. */
  readonly list?: Listing
  readonly summary: string
  /** What it is, `<Swedish> / <English>`. */
  readonly description: string
  /** What may stand against it, besides what may stand against any act. */
  readonly problems: readonly RejectionCode[]
  readonly body: Body
  /** The details as they are recorded. */
  readonly details: z.ZodType<Details<Kind>>
  readonly example: { readonly body: object; readonly details: object }
  /** What it points at outside its paragraph. */
  pointsAt?(input: Input<Body, Follows>): PointsAt
  /** The days that it states to have come. */
  days?(input: Input<Body, Follows>): Readonly<Record<string, string | null>>
  /** What stands against it outside its paragraph. */
  objections?(input: Input<Body, Follows>, find: Find): readonly Rejection[]
  /** What it means here, where all that it points at is found; of a round, with the ballots that minutes give of it. */
  resolve(input: Input<Body, Follows>, find: Find, paragraph: Paragraph, ballots: readonly Ballot[]): Details<Kind>
}

/** Ties the types of a definition to each other. */
export const defined = <Kind extends ActKind, Body extends z.ZodType, Follows extends string = never>(
  definition: ActDefinition<Kind, Body, Follows>,
): ActDefinition<Kind, Body, Follows> => definition

/** What someone states that was done, whichever kind of act it is. */
export type Statement = {
  readonly kind: ActKind
  readonly occurredAt: string | undefined
  readonly pointsAt: PointsAt
  readonly days: Readonly<Record<string, string | null>>
  readonly ballots: readonly Ballot[]
  /** Where in what is stated an act is pointed at, as a JSON pointer; null where the address of the request does. */
  readonly pointerTo: (actId: string) => string | null
  /** The act that it means and what stands against it outside its paragraph; or the first thing in it that points nowhere. */
  readonly resolve: (
    find: Find,
    paragraph: Paragraph,
  ) => Outcome<{ readonly act: Act; readonly objections: readonly Rejection[] }, Rejection>
}

/** A statement of one kind; of a round, with the ballots that minutes give of it. */
export function stated<Kind extends ActKind, Body extends z.ZodType, Follows extends string>(
  definition: ActDefinition<Kind, Body, Follows>,
  input: Input<Body, Follows>,
  ballots: readonly Ballot[] = [],
): Statement {
  const { kind, follows = '' } = definition
  const { occurredAt } = input as { readonly occurredAt?: string }
  const pointsAt = definition.pointsAt?.(input) ?? {}
  return {
    kind,
    occurredAt,
    pointsAt: { ...pointsAt, persons: [...(pointsAt.persons ?? []), ...ballots.map(({ personId }) => personId)] },
    days: definition.days?.(input) ?? {},
    ballots,
    pointerTo: (actId) =>
      placeOf(
        actId,
        Object.entries(input as object).filter(([name]) => name !== follows),
      ),
    resolve: (find, paragraph) => {
      try {
        const act = { ...definition.resolve(input, find, paragraph, ballots), kind } as unknown as Act
        return accept({ act, objections: definition.objections?.(input, find) ?? [] })
      } catch (error) {
        if (error instanceof Unresolved) return reject(error.rejection)
        throw error
      }
    },
  }
}

/** The members that were stated; the others are left out of the act. */
export function given<Members extends object>(
  members: Members,
): { [Name in keyof Members]?: Exclude<Members[Name], undefined | null> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value != null)) as ReturnType<
    typeof given<Members>
  >
}

/** Where an id stands among members and the members of these. */
function placeOf(id: string, members: readonly (readonly [string, unknown])[]): string | null {
  for (const [name, value] of members) {
    const below = value === id ? '' : typeof value === 'object' && value !== null && placeOf(id, Object.entries(value))
    if (typeof below === 'string') return `/${name}${below}`
  }
  return null
}
