import { presentAt, rollAt, type Attendance } from './attendance.ts'
import type { BodyKind, BodySettings } from './body.ts'
import { phaseOf, type MeetingState } from './meeting.ts'
import type { Circumstances, Paragraph, Placed } from './paragraph.ts'
import type { Ballot } from './vote.ts'

/** What the circumstances of a paragraph follow from: its meeting, whose body it is, and its place on the agenda. */
export type MeetingFacts = {
  readonly state: MeetingState
  readonly recordedAs: 'live' | 'minutes'
  readonly chairId: string | null
  readonly body: { readonly kind: BodyKind; readonly seats: number; readonly settings: BodySettings }
}

/** An act as it is kept, with what became of it. */
export type KeptAct = { readonly act: Placed; readonly itemId: string; readonly takenBackAt: Date | null }

/** The paragraph of an item from what is kept of it; what was taken back is no part of it. */
export function paragraphAt(
  item: { readonly id: string; readonly position: number },
  meeting: MeetingFacts,
  attendance: readonly Attendance[],
  acts: readonly KeptAct[],
  ballots: Readonly<Record<string, readonly Ballot[]>>,
): Paragraph {
  const standing = acts.filter((kept) => kept.itemId === item.id && kept.takenBackAt === null)
  return { circumstances: circumstancesAt(item.position, meeting, attendance), acts: standing.map(({ act }) => act), ballots }
}

/** Minutes that note no attendance leave open who served; a live meeting without attendance has no one serving. */
function circumstancesAt(position: number, meeting: MeetingFacts, attendance: readonly Attendance[]): Circumstances {
  const { body, recordedAs, state, chairId } = meeting
  const silent = recordedAs === 'minutes' && attendance.length === 0
  const unstated = recordedAs === 'minutes' ? attendance.filter(({ capacity, seat }) => capacity === 'member' && seat === null) : []
  return {
    bodyKind: body.kind,
    seats: body.seats,
    settings: body.settings,
    recordedAs,
    phase: phaseOf(state),
    chairId,
    serving: silent ? null : rollAt(attendance, position),
    serviceUnstated: unstated.map(({ person }) => person.personId),
    present: silent ? null : presentAt(attendance, position),
  }
}
