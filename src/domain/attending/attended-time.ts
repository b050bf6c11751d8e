import { halvesOf, type Attendance } from './attendance.ts'

/** A row of the attendance with what is known of the clock. */
export type TimedAttendance = Attendance & { readonly arrivedAt: Date | null; readonly leftAt: Date | null }
/** Null where nobody noted when. */
export type TimeInterval = { readonly from: Date | null; readonly to: Date | null }

/** When a meeting went on, and the first and last position of its agenda. */
export type MeetingTimes = {
  readonly openedAt: Date | null
  readonly closedAt: Date | null
  readonly adjournments: readonly { readonly from: Date; readonly to: Date | null }[]
  readonly first: number
  readonly last: number
}

/**
 * When someone attended, less the adjournments: rows that follow on each other are one stay, which begins with the
 * meeting and ends with it unless an arrival or a departure is noted.
 */
export function attendedTimes(rows: readonly TimedAttendance[], times: MeetingTimes): readonly TimeInterval[] {
  return staysOf(rows).flatMap((stay) => {
    const from = stay.arrivedAt ?? (stay.start <= 2 * times.first ? times.openedAt : null)
    const to = stay.leftAt ?? (stay.end > 2 * times.last ? times.closedAt : null)
    return withoutAdjournments({ from, to }, times.adjournments)
  })
}

/** How many minutes that is; null where an interval has no beginning or end. */
export function minutesOf(intervals: readonly TimeInterval[]): number | null {
  const lengths = intervals.map(({ from, to }) =>
    from === null || to === null ? null : (to.getTime() - from.getTime()) / 60_000,
  )
  return lengths.reduce(
    (sum: number | null, length) => (sum === null || length === null ? null : sum + Math.round(length)),
    0,
  )
}

type Stay = { start: number; end: number; arrivedAt: Date | null; leftAt: Date | null }

function staysOf(rows: readonly TimedAttendance[]): readonly Stay[] {
  const stays: Stay[] = []
  const inOrder = rows
    .map((row) => ({ ...halvesOf(row), arrivedAt: row.arrivedAt, leftAt: row.leftAt }))
    .toSorted((one, other) => Number(one.start > other.start) - Number(one.start < other.start))
  for (const row of inOrder) {
    const stay = stays.at(-1)
    const goesOn = stay !== undefined && row.start <= stay.end + 1
    if (!goesOn) stays.push(row)
    else if (row.end >= stay.end) Object.assign(stay, { end: row.end, leftAt: row.leftAt })
  }
  return stays
}

function withoutAdjournments(whole: TimeInterval, adjournments: MeetingTimes['adjournments']): readonly TimeInterval[] {
  return adjournments.reduce<readonly TimeInterval[]>(
    (parts, pause) =>
      parts.flatMap((part) => {
        if (
          part.from === null ||
          part.to === null ||
          pause.from >= part.to ||
          (pause.to !== null && pause.to <= part.from)
        )
          return [part]
        const before = pause.from > part.from ? [{ from: part.from, to: pause.from }] : []
        return pause.to !== null && pause.to < part.to ? [...before, { from: pause.to, to: part.to }] : before
      }),
    [whole],
  )
}
