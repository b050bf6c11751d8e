import type { AppointmentRejection } from '../organisation/appointment.ts'
import type { BodyKind, BodySettings } from '../organisation/body.ts'
import { named, type Named, type Participant } from '../participant.ts'
import { accept, reject, type Outcome } from '../outcome.ts'
import { objectionsToQuorum, type QuorumRejection } from './quorum.ts'
import type { RollEntry, Serving } from './roll.ts'

export const attendanceCapacities = ['member', 'substitute', 'official', 'other'] as const
export type AttendanceCapacity = (typeof attendanceCapacities)[number]

/** What each is called. */
export const capacityWords: Readonly<Record<AttendanceCapacity, string>> = {
  member: 'ledamot',
  substitute: 'ersättare',
  official: 'tjänsteman',
  other: 'övrig',
}

export const remoteForms = ['soundAndPicture', 'soundOnly'] as const
/** How someone takes part at a distance; only with sound and picture is it presence (KL 5:16, 6:24). */
export type RemoteForm = (typeof remoteForms)[number]

type Person = Participant & { readonly personId: string }

/** Whom a substitute serves in place of: a member, or nobody where the seat is vacant. */
export type Replaced = { readonly person: Person } | { readonly vacant: true; readonly party: string | null }

/** Positions on the agenda, both included; null is from the beginning or to the end. */
export type Interval = {
  readonly fromPosition: number | null
  readonly toPosition: number | null
  /** Arrived during the first item. */
  readonly fromPart?: boolean
  /** Left during the last item. */
  readonly toPart?: boolean
}

/** One row of the attendance: a person, the seat he or she fills if any, and the items it covers. */
export type Attendance = Interval & {
  readonly id: string
  readonly person: Person
  readonly capacity: AttendanceCapacity
  /** The seat filled; null for those who are present without deciding. */
  readonly seat: number | null
  readonly fromPart: boolean
  readonly toPart: boolean
  readonly remote: RemoteForm | null
  readonly replaces: Replaced | null
}

export type AttendanceRejection =
  | { readonly code: 'remote-not-allowed'; readonly statute: 'KL 5:16' | 'KL 6:24' }
  | { readonly code: 'sound-only'; readonly statute: 'KL 5:16' | 'KL 6:24' }
  | { readonly code: 'present-twice'; readonly person: Named }
  /** With the rows that say it, the first being 1. */
  | { readonly code: 'noted-twice'; readonly person: Named; readonly rows: readonly number[] }
  | { readonly code: 'items-backwards'; readonly fromPosition: number; readonly toPosition: number }
  | { readonly code: 'seat-taken'; readonly seat: number }
  | { readonly code: 'already-serving'; readonly person: string }
  | { readonly code: 'chair-not-serving' }
  | { readonly code: 'attester-not-serving'; readonly persons: readonly string[] }
  | { readonly code: 'attesters-too-few'; readonly chosen: number; readonly required: number }

/** What the rules here may have against an act. */
type Objection = AttendanceRejection | AppointmentRejection

/**
 * What a row covers, counted in halves of items: an item is 2p before a change of service within it and 2p + 1 after,
 * where the decision falls.
 */
export function halvesOf({ fromPosition, toPosition, fromPart = false, toPart = false }: Interval): {
  start: number
  end: number
} {
  return {
    start: fromPosition === null ? -Infinity : 2 * fromPosition + (fromPart ? 1 : 0),
    end: toPosition === null ? Infinity : 2 * toPosition + (toPart ? 0 : 1),
  }
}

/** Whether a row covers the item at a position of the agenda, the whole of it or a part. */
export function covers(row: Pick<Interval, 'fromPosition' | 'toPosition'>, position: number): boolean {
  return (row.fromPosition ?? -Infinity) <= position && position <= (row.toPosition ?? Infinity)
}

/** Whether a row covers a half of an item. */
export function coversHalf(row: Interval, half: number): boolean {
  const { start, end } = halvesOf(row)
  return start <= half && half <= end
}

/** A row runs from an item of the agenda to the same or a later one. */
export function objectionsToInterval({
  fromPosition,
  toPosition,
}: Pick<Interval, 'fromPosition' | 'toPosition'>): readonly AttendanceRejection[] {
  const backwards = fromPosition !== null && toPosition !== null && toPosition < fromPosition
  return backwards ? [{ code: 'items-backwards', fromPosition, toPosition }] : []
}

/** Whether a row fills a seat: one who only hears and is heard is not present (KL 5:16, 6:24). */
export const fillsSeat = (row: Pick<Attendance, 'seat' | 'remote'>): boolean =>
  row.seat !== null && row.remote !== 'soundOnly'

/**
 * Who decides at an item: those who fill a seat there when it is decided, members and serving substitutes
 * (KL 4:22, 5:18, 6:16). Whoever has left during the item does not; whoever has arrived during it does.
 */
export function rollAt(attendance: readonly Attendance[], position: number): readonly RollEntry[] {
  return attendance
    .filter((row) => fillsSeat(row) && coversHalf(row, 2 * position + 1))
    .map((row) => ({
      person: row.person,
      seat: String(row.seat),
      serving: servingOf(row.capacity),
    }))
}

/** Everyone in attendance at an item or a part of it, with or without a vote. */
export function presentAt(attendance: readonly Attendance[], position: number): readonly string[] {
  const rows = attendance.filter((row) => row.remote !== 'soundOnly' && covers(row, position))
  return [...new Set(rows.map((row) => row.person.personId))]
}

/** Those who served at the beginning of an item and had left when it was decided. */
export function leftDuring(attendance: readonly Attendance[], position: number): readonly string[] {
  const deciding = new Set(rollAt(attendance, position).map(({ person }) => person.personId))
  const began = attendance.filter((row) => fillsSeat(row) && row.toPart && row.toPosition === position)
  return [...new Set(began.map(({ person }) => person.personId))].filter((personId) => !deciding.has(personId))
}

/**
 * What stands against a new row: a seat that is none or not for such a one, one that is filled at one of the same items,
 * or that its person is noted there already, in one way or another (KL 5:66).
 */
export function objectionsToAttendance(
  rows: readonly Attendance[],
  row: Attendance,
  seats: number,
): readonly Objection[] {
  const beside = rows.filter((other) => other.id !== row.id && overlap(other, row))
  const own = beside.filter((other) => other.person.personId === row.person.personId)
  const twice = objectionsToPresentTwice(rows, own, row)
  if (row.seat === null) return twice
  const maySit = row.capacity === 'member' || row.capacity === 'substitute'
  if (!maySit || row.seat > seats || row.seat < 1) return [{ code: 'seat-out-of-range', seat: row.seat, seats }]
  const isTaken =
    fillsSeat(row) && beside.some((other) => fillsSeat(other) && other.seat === row.seat && !own.includes(other))
  return [...(isTaken ? [{ code: 'seat-taken', seat: row.seat } as const] : []), ...twice]
}

/** In one item someone is present in one way: on one seat, or without one in one capacity. */
function objectionsToPresentTwice(
  rows: readonly Attendance[],
  own: readonly Attendance[],
  row: Attendance,
): readonly AttendanceRejection[] {
  if (own.length === 0) return []
  const person = named(row.person)
  const isSame = (other: Attendance) =>
    other.seat === row.seat &&
    other.capacity === row.capacity &&
    halvesOf(other).start === halvesOf(row).start &&
    halvesOf(other).end === halvesOf(row).end
  if (own.every(isSame)) {
    const said = rows.flatMap((one, index) => (one.id === row.id || own.includes(one) ? [index + 1] : []))
    return [{ code: 'noted-twice', person, rows: said }]
  }
  return own.every(fillsSeat) && fillsSeat(row)
    ? [{ code: 'already-serving', person: person.name ?? '–' }]
    : [{ code: 'present-twice', person }]
}

/**
 * Q5: the elected attend at a distance only where the assembly has decided so, and serve only if all see and hear each
 * other (KL 5:16, 6:24).
 */
export function objectionsToRemote(
  row: Attendance,
  body: { readonly kind: BodyKind; readonly settings: Pick<BodySettings, 'remoteAttendance'> },
): readonly AttendanceRejection[] {
  const statute = body.kind === 'assembly' ? 'KL 5:16' : 'KL 6:24'
  if (row.remote === null || (row.capacity !== 'member' && row.capacity !== 'substitute')) return []
  if (!body.settings.remoteAttendance) return [{ code: 'remote-not-allowed', statute }]
  return row.remote === 'soundOnly' && row.seat !== null ? [{ code: 'sound-only', statute }] : []
}

/** The chair who opens a meeting that goes on; minutes alone may leave out who it was. */
export const openingChair = (chairId: string | null): Outcome<string, AttendanceRejection> =>
  chairId === null ? reject({ code: 'chair-not-serving' }) : accept(chairId)

/** A meeting is opened quorate, by a chair who serves, with attesters who serve (KL 5:45, 5:69, 6:27). */
export function objectionsToOpening(meeting: {
  readonly bodyKind: BodyKind
  readonly seats: number
  readonly attesterCount: number
  readonly roll: readonly RollEntry[]
  readonly chairId: string
  readonly attesterIds: readonly string[]
}): readonly (AttendanceRejection | QuorumRejection)[] {
  const serving = new Set(meeting.roll.map(({ person }) => person.personId))
  const statute = meeting.bodyKind === 'assembly' ? 'KL 5:45' : 'KL 6:27'
  const objections: (AttendanceRejection | QuorumRejection)[] = [
    ...objectionsToQuorum(serving.size, meeting.seats, statute),
  ]
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

function overlap(one: Interval, other: Interval): boolean {
  const [a, b] = [halvesOf(one), halvesOf(other)]
  return a.start <= b.end && b.start <= a.end
}

/** «§§ 48–del av 53, 55»: the paragraphs of these minutes that a row covers; null when it covers the whole of them. */
export function paragraphsCovered(row: Interval, numberAt: ReadonlyMap<number, number>): string | null {
  const inOrder = [...numberAt].toSorted(([, one], [, other]) => one - other)
  const isPart = (position: number) => !coversHalf(row, 2 * position) || !coversHalf(row, 2 * position + 1)
  if (inOrder.every(([position]) => covers(row, position) && !isPart(position))) return null
  const runs: { first: string; last: string; number: number }[] = []
  for (const [index, [position, number]] of inOrder.entries()) {
    if (!covers(row, position)) continue
    const written = isPart(position) ? `del av ${number}` : `${number}`
    const run = runs.at(-1)
    if (run !== undefined && inOrder[index - 1]?.[1] === run.number) Object.assign(run, { last: written, number })
    else runs.push({ first: written, last: written, number })
  }
  if (runs.length === 0) return '–'
  return underSign(runs.map(({ first, last }) => (first === last ? first : `${first}–${last}`)))
}

/** Paragraphs under their sign: § 3, §§ 3–5, 8, and del av § 53. */
function underSign(parts: readonly string[]): string {
  const written = parts.join(', ')
  if (/[–,]/.test(written)) return `§§ ${written}`
  return written.startsWith('del av ') ? written.replace('del av ', 'del av § ') : `§ ${written}`
}
