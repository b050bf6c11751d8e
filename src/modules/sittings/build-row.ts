import type { Resource } from '../../domain/access.ts'
import { objectionToService } from '../../domain/attending/appointed.ts'
import {
  objectionsToInterval,
  type AttendanceCapacity,
  type RemoteForm,
  type Replaced,
} from '../../domain/attending/attendance.ts'
import { objectionsToPresence } from '../../domain/meeting/meeting-time.ts'
import { accept, reject, type Outcome } from '../../domain/outcome.ts'
import type { Rejection } from '../../domain/rejection.ts'
import { objectionToSeat } from '../../domain/organisation/appointment.ts'
import type { AppointmentRow, selectParticipants } from '../bodies/store.ts'
import type { ItemRow, AttendanceRow, MeetingRow } from '../meetings/store.ts'

export type AttendanceInput = {
  readonly person: string
  readonly capacity: AttendanceCapacity
  readonly seat?: number | null | undefined
  readonly party?: string | null | undefined
  readonly title?: string | null | undefined
  readonly fromItem?: string | null | undefined
  readonly toItem?: string | null | undefined
  readonly fromPart?: boolean | undefined
  readonly toPart?: boolean | undefined
  readonly remote?: RemoteForm | null | undefined
  readonly replaces?:
    | { readonly person: string }
    | { readonly vacant: true; readonly party?: string | undefined }
    | null
    | undefined
  readonly arrivedAt?: string | null | undefined
  readonly leftAt?: string | null | undefined
}

/** What is known when a row is made of what is said. */
export type RowFacts = {
  readonly persons: Awaited<ReturnType<typeof selectParticipants>>
  /** Those of the body on the day. */
  readonly appointments: readonly AppointmentRow[]
  readonly items: readonly ItemRow[]
  readonly meeting: MeetingRow
  readonly now: Date
  /** The rows before it. */
  readonly rows: readonly AttendanceRow[]
}

/** Whom a substitute is said to replace; in a live meeting, where nothing is said, whoever holds the seat. */
export function replacedId(
  input: AttendanceInput,
  { appointments, meeting }: Pick<RowFacts, 'appointments' | 'meeting'>,
): string | null {
  if (input.replaces != null) return 'person' in input.replaces ? input.replaces.person : null
  if (input.capacity !== 'substitute' || input.seat == null || meeting.recordedAs === 'minutes') return null
  return appointments.find(({ role, seat }) => role === 'member' && seat === input.seat)?.personId ?? null
}

/** A row of the attendance from what is said; refuses references that lead nowhere and, live, those not appointed. */
export function rowFrom(id: string, input: AttendanceInput, facts: RowFacts): Outcome<AttendanceRow, Rejection> {
  const person = facts.persons.get(input.person)
  if (person === undefined) return reject(missing('person', input.person, '/person'))
  const { capacity } = input
  const replaces = replacedFrom(input, facts)
  if (!replaces.ok) return replaces
  const seat = input.seat ?? seatFor(input, replaces.value, facts)
  const { seats } = facts.meeting.body
  const unseated = seat === null && replaces.value !== null ? objectionToSeat(seat, seats) : null
  if (unseated) return reject(unseated)
  const held = facts.appointments.find(({ personId, role }) => personId === input.person && role === capacity)
  const service = { person, capacity, seat, replaces: replaces.value }
  const objection = facts.meeting.recordedAs === 'live' ? objectionToService(service, facts.appointments) : null
  if (objection) return reject(objection)
  const misplaced = misplacedItem(input, facts)
  if (misplaced) return reject(misplaced)
  const [backwards] = objectionsToInterval({
    fromPosition: positionOf(facts, input.fromItem),
    toPosition: positionOf(facts, input.toItem),
  })
  if (backwards) return reject(backwards)
  const [arrivedAt, leftAt] = [input.arrivedAt, input.leftAt].map((at) => (at == null ? null : new Date(at))) as [
    Date | null,
    Date | null,
  ]
  const [untimely] = objectionsToPresence({ arrivedAt, leftAt }, facts.meeting, facts.now)
  if (untimely) return reject(untimely)
  return accept({
    id,
    capacity,
    seat,
    person: { ...person, party: input.party ?? held?.party ?? person.party, title: input.title ?? person.title },
    fromItemId: input.fromItem ?? null,
    toItemId: input.toItem ?? null,
    fromPosition: positionOf(facts, input.fromItem),
    toPosition: positionOf(facts, input.toItem),
    fromPart: input.fromPart ?? false,
    toPart: input.toPart ?? false,
    remote: input.remote ?? null,
    replaces: replaces.value,
    arrivedAt,
    leftAt,
    fictional: false,
  })
}

function replacedFrom(input: AttendanceInput, facts: RowFacts): Outcome<Replaced | null, Rejection> {
  if (input.replaces != null && 'vacant' in input.replaces)
    return accept({ vacant: true, party: input.replaces.party ?? null })
  const id = replacedId(input, facts)
  if (id === null) return accept(null)
  const person = facts.persons.get(id)
  return person === undefined ? reject(missing('person', id, '/replaces/person')) : accept({ person })
}

/** A member's own seat, or that of the member replaced, by appointment or as the attendance has it. */
function seatFor(
  { person, capacity }: AttendanceInput,
  replaces: Replaced | null,
  { appointments, rows }: RowFacts,
): number | null {
  const ownerId =
    capacity === 'member' ? person : replaces !== null && 'person' in replaces ? replaces.person.personId : null
  if (ownerId === null) return null
  const held = appointments.find(({ personId, role }) => personId === ownerId && role === 'member')?.seat
  return held ?? rows.find((row) => row.capacity === 'member' && row.person.personId === ownerId)?.seat ?? null
}

function misplacedItem(input: AttendanceInput, facts: RowFacts): Rejection | null {
  for (const [pointer, item] of [
    ['fromItem', input.fromItem],
    ['toItem', input.toItem],
  ] as const) {
    if (item != null && positionOf(facts, item) === null) return missing('item', item, `/${pointer}`)
  }
  return null
}

const positionOf = ({ items }: RowFacts, item: string | null | undefined) =>
  items.find(({ id }) => id === item)?.position ?? null

const missing = (resource: Resource, id: string, pointer: string) =>
  ({ code: 'unknown-reference', resource, id, pointer }) as const
