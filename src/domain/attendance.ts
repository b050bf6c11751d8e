import type { BodyKind } from './body.ts'
import { objectionsToQuorum } from './quorum.ts'
import type { Rejection } from './rejection.ts'
import type { Participant } from './participant.ts'
import type { RollEntry, Serving } from './vote.ts'

export const attendanceCapacities = ['member', 'substitute', 'official', 'other'] as const
export type AttendanceCapacity = (typeof attendanceCapacities)[number]

/** One row of the attendance: a person, the seat he or she fills if any, and the items it covers. */
export type Attendance = {
  readonly id: string
  readonly person: Participant & { readonly personId: string }
  readonly capacity: AttendanceCapacity
  /** The seat filled; null for those who are present without deciding. */
  readonly seat: number | null
  /** Positions on the agenda, both included; null is from the beginning or to the end. */
  readonly fromPosition: number | null
  readonly toPosition: number | null
}

/** Whether a row covers the item at a position of the agenda. */
export function covers(row: Pick<Attendance, 'fromPosition' | 'toPosition'>, position: number): boolean {
  return (row.fromPosition ?? -Infinity) <= position && position <= (row.toPosition ?? Infinity)
}

/** Who decides at an item: those who fill a seat there, members and serving substitutes (KL 4:22, 5:18, 6:16). */
export function rollAt(attendance: readonly Attendance[], position: number): readonly RollEntry[] {
  return attendance.filter((row) => row.seat !== null && covers(row, position)).map((row) => ({
    person: row.person,
    seat: String(row.seat),
    serving: servingOf(row.capacity),
  }))
}

/** Everyone in attendance at an item, with or without a vote. */
export function presentAt(attendance: readonly Attendance[], position: number): readonly string[] {
  return attendance.filter((row) => covers(row, position)).map((row) => row.person.personId)
}

/** What stands against a new row: its seat or its person is already serving at one of the same items. */
export function objectionsToAttendance(rows: readonly Attendance[], row: Attendance, seats: number): readonly Rejection[] {
  if (row.seat === null) return []
  if (row.seat > seats || row.seat < 1) return [{ code: 'seat-out-of-range', seat: row.seat, seats }]
  const meeting = rows.filter((other) => other.id !== row.id && other.seat !== null && overlap(other, row))
  const objections: Rejection[] = []
  if (meeting.some((other) => other.seat === row.seat)) objections.push({ code: 'seat-taken', seat: row.seat })
  if (meeting.some((other) => other.person.personId === row.person.personId)) {
    objections.push({ code: 'already-serving', person: row.person.name ?? '–' })
  }
  return objections
}

/** A meeting is opened quorate, by a chair who serves, with attesters who serve (KL 5:45, 5:69, 6:27). */
export function objectionsToOpening(meeting: {
  readonly bodyKind: BodyKind
  readonly seats: number
  readonly attesterCount: number
  readonly roll: readonly RollEntry[]
  readonly chairId: string
  readonly attesterIds: readonly string[]
}): readonly Rejection[] {
  const serving = new Set(meeting.roll.map(({ person }) => person.personId))
  const statute = meeting.bodyKind === 'assembly' ? 'KL 5:45' : 'KL 6:27'
  const objections: Rejection[] = [...objectionsToQuorum(serving.size, meeting.seats, statute)]
  if (!serving.has(meeting.chairId)) objections.push({ code: 'chair-not-serving' })
  const strangers = meeting.attesterIds.filter((id) => !serving.has(id) || id === meeting.chairId)
  if (strangers.length > 0) objections.push({ code: 'attester-not-serving', persons: strangers })
  const chosen = new Set(meeting.attesterIds).size
  if (chosen < meeting.attesterCount) {
    objections.push({ code: 'attesters-too-few', chosen, required: meeting.attesterCount })
  }
  return objections
}

const servingOf = (capacity: AttendanceCapacity): Serving => (capacity === 'substitute' ? 'substitute' : 'member')

function overlap(a: Pick<Attendance, 'fromPosition' | 'toPosition'>, b: Pick<Attendance, 'fromPosition' | 'toPosition'>): boolean {
  return (a.fromPosition ?? -Infinity) <= (b.toPosition ?? Infinity) && (b.fromPosition ?? -Infinity) <= (a.toPosition ?? Infinity)
}

/** «§§ 3–7, 9»: the paragraphs of these minutes that a row covers; null when it covers all of them. */
export function paragraphsCovered(
  row: Pick<Attendance, 'fromPosition' | 'toPosition'>,
  numberAt: ReadonlyMap<number, number>,
): string | null {
  const inOrder = [...numberAt].toSorted(([, one], [, other]) => one - other)
  if (inOrder.every(([position]) => covers(row, position))) return null
  const runs: [number, number][] = []
  for (const [index, [position, number]] of inOrder.entries()) {
    if (!covers(row, position)) continue
    const before = inOrder[index - 1]
    const run = runs.at(-1)
    if (run !== undefined && before !== undefined && run[1] === before[1]) run[1] = number
    else runs.push([number, number])
  }
  if (runs.length === 0) return '–'
  const written = runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ')
  return `${/[–,]/.test(written) ? '§§' : '§'} ${written}`
}
