import { leftDuring, presentAt, rollAt, type Attendance } from '../attending/attendance.ts'
import { chairAt, type Officer } from '../attending/officer.ts'
import type { EarlierTreatment, Matter } from '../meeting/matter.ts'
import { phaseOf, type MeetingState, type RecordedAs } from '../meeting/meeting.ts'
import type { BodyKind, BodySettings } from '../organisation/body.ts'
import type { Placed } from './acts/acts.ts'
import type { Ballot } from './acts/voted.ts'
import type { Circumstances, Paragraph } from './paragraph.ts'

/** What the circumstances of a paragraph follow from: its meeting, whose body it is, and its place on the agenda. */
export type MeetingFacts = {
  readonly state: MeetingState
  readonly heldOn: string
  readonly recordedAs: RecordedAs
  readonly chairId: string | null
  /** Who presides or attests at some of the items, in place of or beside those chosen at the opening. */
  readonly officers: readonly Officer[]
  readonly body: { readonly kind: BodyKind; readonly seats: number; readonly settings: BodySettings }
}

/** An act as it is kept, with what became of it. */
export type KeptAct = { readonly act: Placed; readonly itemId: string; readonly takenBackAt: Date | null }

/** An item on the agenda as its paragraph needs it. */
export type ItemFacts = {
  readonly id: string
  readonly position: number
  readonly matter: Matter
  readonly earlier: readonly EarlierTreatment[]
}

/** The paragraph of an item from what is kept of it; what was taken back is no part of it. */
export function paragraphAt(
  item: ItemFacts,
  meeting: MeetingFacts,
  attendance: readonly Attendance[],
  acts: readonly KeptAct[],
  ballots: Readonly<Record<string, readonly Ballot[]>>,
): Paragraph {
  const standing = acts.filter((kept) => kept.itemId === item.id && kept.takenBackAt === null)
  return { circumstances: circumstancesAt(item, meeting, attendance), acts: standing.map(({ act }) => act), ballots }
}

/** Minutes that note no attendance leave open who served; a live meeting without attendance has no one serving. */
function circumstancesAt(
  { position, matter, earlier }: ItemFacts,
  meeting: MeetingFacts,
  attendance: readonly Attendance[],
): Circumstances {
  const { body, recordedAs, state, heldOn } = meeting
  const silent = recordedAs === 'minutes' && attendance.length === 0
  const unstated =
    recordedAs === 'minutes' ? attendance.filter(({ capacity, seat }) => capacity === 'member' && seat === null) : []
  return {
    bodyKind: body.kind,
    seats: body.seats,
    settings: body.settings,
    recordedAs,
    phase: phaseOf(state),
    heldOn,
    chairId: chairAt(meeting, position),
    serving: silent ? null : rollAt(attendance, position),
    matter,
    earlier,
    serviceUnstated: unstated.map(({ person }) => person.personId),
    leftDuring: silent ? [] : leftDuring(attendance, position),
    present: silent ? null : presentAt(attendance, position),
  }
}
