import type { ReadTx } from '../../db/transaction.ts'
import type { ServiceFacts, SteppedOut } from '../../domain/attending/service.ts'
import { recusedIn } from '../../domain/deciding/entitlement.ts'
import { selectAppointments, type AppointmentRow } from '../bodies/store.ts'
import { selectActs } from '../deliberation/store.ts'
import {
  selectAttendance,
  selectExcuses,
  selectItems,
  type AttendanceRow,
  type ItemRow,
  type MeetingRow,
} from '../meetings/store.ts'

/** What the rules of service need to know of a meeting. */
export type ServiceUnderWay = {
  readonly meeting: MeetingRow
  readonly items: readonly ItemRow[]
  readonly rows: readonly AttendanceRow[]
  readonly appointments: readonly AppointmentRow[]
  /** Of the items that are handled, those withdrawn left out. */
  readonly positions: readonly number[]
  readonly steppedOut: readonly SteppedOut[]
  readonly facts: ServiceFacts
}

/** A body has at most a thousand seats, and as many substitutes. */
const allOfBody = 5000

/** Reads them; the number of statements does not depend on how many attend. */
export async function gatherService(tx: ReadTx, meeting: MeetingRow): Promise<ServiceUnderWay> {
  const items = await selectItems(tx, meeting.id)
  const rows = await selectAttendance(tx, meeting.id)
  const appointments = await selectAppointments(tx, meeting.bodyId, meeting.heldOn, null, allOfBody)
  const excuses = await selectExcuses(tx, meeting.id)
  const handled = items.filter(({ withdrawnReason }) => withdrawnReason === null)
  const positionOf = new Map(handled.map(({ id, position }) => [id, position]))
  const acts = await selectActs(
    tx,
    items.map(({ id }) => id),
  )
  const steppedOut = [...positionOf].flatMap(([itemId, position]) => {
    const standing = acts.filter((one) => one.itemId === itemId && one.takenBackAt === null).map(({ act }) => act)
    return [...recusedIn({ acts: standing })].flatMap((personId) => (personId === null ? [] : [{ personId, position }]))
  })
  return {
    meeting,
    items,
    rows,
    appointments,
    steppedOut,
    positions: [...positionOf.values()],
    facts: {
      kind: meeting.body.kind,
      settings: meeting.body.settings,
      rows,
      steppedOut,
      substitutes: appointments.filter(({ role }) => role === 'substitute'),
      excusedIds: excuses.map(({ person }) => person.id),
      calledIds: excuses.flatMap(({ calledSubstitute }) => (calledSubstitute === null ? [] : [calledSubstitute.id])),
    },
  }
}

/** The party that a seat belongs to: of the member who holds it, or as is said of whoever is replaced. */
export function partyOfSeat(
  { appointments }: Pick<ServiceUnderWay, 'appointments'>,
  row: AttendanceRow,
): string | null {
  const holder = appointments.find(({ role, seat }) => role === 'member' && seat === row.seat)
  if (holder !== undefined || row.replaces === null) return holder?.party ?? null
  return 'vacant' in row.replaces ? row.replaces.party : row.replaces.person.party
}
