import type { AppointmentRejection } from '../organisation/appointment.ts'
import type { BodyKind } from '../organisation/body.ts'
import {
  objectionsToAttendance,
  objectionsToRemote,
  presentAt,
  rollAt,
  type Attendance,
  type AttendanceRejection,
} from './attendance.ts'
import {
  objectionsToLateMember,
  objectionsToReturn,
  type ServiceRules,
  type SteppedOut,
  type ServiceRejection,
} from './service.ts'

/** What the rules here may have against an act. */
type Objection = AppointmentRejection | AttendanceRejection | ServiceRejection

/** How many serve and are present at an item, and which seats nobody fills (KL 5:45, 5:67, 6:27). */
export type HeadCount = {
  readonly serving: number
  readonly members: number
  readonly substitutes: number
  readonly present: number
  readonly emptySeats: readonly number[]
  readonly byParty: readonly { readonly party: string | null; readonly serving: number }[]
}

/**
 * The head count at an item; no one is counted twice. Those recused there neither serve nor, from a board, are present
 * (KL 5:47, 6:30).
 */
export function countAt(
  rows: readonly Attendance[],
  position: number,
  { seats, kind }: { readonly seats: number; readonly kind: BodyKind },
  recused: ReadonlySet<string>,
): HeadCount {
  const roll = rollAt(rows, position).filter(({ person }) => !recused.has(person.personId))
  const present = presentAt(rows, position).filter((personId) => kind === 'assembly' || !recused.has(personId))
  const serving = new Map(roll.map((entry) => [entry.person.personId, entry]))
  const filled = new Set(roll.map(({ seat }) => seat))
  const parties = new Map<string | null, number>()
  for (const {
    person: { party },
  } of serving.values())
    parties.set(party, (parties.get(party) ?? 0) + 1)
  return {
    serving: serving.size,
    members: [...serving.values()].filter((entry) => entry.serving === 'member').length,
    substitutes: [...serving.values()].filter((entry) => entry.serving === 'substitute').length,
    present: present.length,
    emptySeats: Array.from({ length: seats }, (_, index) => index + 1).filter((seat) => !filled.has(String(seat))),
    byParty: [...parties]
      .map(([party, count]) => ({ party, serving: count }))
      .toSorted(
        (one, other) => other.serving - one.serving || written(one.party).localeCompare(written(other.party), 'sv'),
      ),
  }
}

const written = (party: string | null) => party ?? ''

/** What the law has against each row of an attendance that is kept as minutes state it. */
export function findingsInAttendance(
  rows: readonly Attendance[],
  body: ServiceRules & { readonly seats: number },
  positions: readonly number[],
  steppedOut: readonly SteppedOut[],
): readonly { readonly rowId: string; readonly rejection: Objection }[] {
  return rows.flatMap((row) =>
    [
      ...objectionsToAttendance(rows, row, body.seats),
      ...objectionsToRemote(row, body),
      ...objectionsToLateMember(rows, row, body),
      ...objectionsToReturn(rows, row, body, positions, steppedOut),
    ].map((rejection) => ({ rowId: row.id, rejection })),
  )
}
