import type { CivilDate } from './calendar.ts'

/** What a stated day is the day of; a year is stated by its first. */
export type DayName =
  | 'year'
  | 'openedOn'
  | 'receivedOn'
  | 'drawnUpOn'
  | 'registeredOn'
  | 'heldOn'
  | 'filedOn'
  | 'signedAt'
  | 'postedOn'
  | 'takenDownOn'
  | 'givenOn'
  | 'dueOn'
  | 'closedOn'

export type DayRejection =
  | { readonly code: 'day-not-come'; readonly field: DayName; readonly day: CivilDate; readonly today: CivilDate }
  | {
      readonly code: 'day-before-other'
      readonly field: DayName
      readonly day: CivilDate
      readonly other: DayName
      readonly otherDay: CivilDate
    }

/** Stated days; what is not stated stands against nothing. */
type Days = Readonly<Partial<Record<DayName, CivilDate | null>>>

const stated = (days: Days) =>
  (Object.entries(days) as [DayName, CivilDate | null][]).flatMap(([field, day]) =>
    day === null ? [] : [{ field, day }],
  )

/** Against facts that lie ahead: what has happened did so at the latest on the day that it now is in Sweden (OSL 5:1-2). */
export const objectionsToFacts = (days: Days, today: CivilDate): readonly DayRejection[] =>
  stated(days)
    .filter(({ day }) => day > today)
    .map(({ field, day }) => ({ code: 'day-not-come', field, day, today }))

/** Against each of the later days that lies before one of those it follows: the same day will do. */
export const objectionsToOrder = (later: Days, earlier: Days): readonly DayRejection[] =>
  stated(later).flatMap(({ field, day }) =>
    stated(earlier)
      .filter((other) => day < other.day)
      .map((other) => ({ code: 'day-before-other', field, day, other: other.field, otherDay: other.day })),
  )
