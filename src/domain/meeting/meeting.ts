import type { CivilDate } from '../calendar.ts'
import { accept, reject, type Outcome } from '../outcome.ts'
import { next, type Steps } from '../step.ts'
import type { BodySettings } from '../organisation/body.ts'

export const meetingStates = ['planned', 'open', 'adjourned', 'closed', 'cancelled'] as const
export type MeetingState = (typeof meetingStates)[number]
export const waysOfRecording = ['live', 'minutes'] as const
/** Recorded as the meeting goes on, or afterwards from its minutes: what the law refuses then becomes a finding. */
export type RecordedAs = (typeof waysOfRecording)[number]
export type MeetingStep = 'open' | 'adjourn' | 'resume' | 'close' | 'cancel' | 'move'

export const meetingSteps = {
  planned: { open: 'open', cancel: 'cancelled', move: 'planned' },
  open: { adjourn: 'adjourned', close: 'closed' },
  adjourned: { resume: 'open' },
  closed: {},
  cancelled: {},
} as const satisfies Steps<MeetingState, MeetingStep>

export type MeetingRejection =
  | { readonly code: 'meeting-step-refused'; readonly state: MeetingState; readonly step: MeetingStep }
  | { readonly code: 'agenda-fixed' }
  | { readonly code: 'numbered-in-year'; readonly year: number }
  | { readonly code: 'meeting-of-day-taken' }
  | { readonly code: 'another-meeting-open' }

/** That the body has a meeting of the same ordinal on the day: minutes are told apart by their day and ordinal. */
export const meetingOfDayTaken = { code: 'meeting-of-day-taken' } as const satisfies MeetingRejection

/** That the body has a meeting going on: it holds one at a time. */
export const anotherMeetingOpen = { code: 'another-meeting-open' } as const satisfies MeetingRejection

/** The state a meeting is in after a step, or why it cannot take it. */
export function stepMeeting(state: MeetingState, step: MeetingStep): Outcome<MeetingState, MeetingRejection> {
  const to = next(meetingSteps, state, step)
  return to === null ? reject({ code: 'meeting-step-refused', state, step }) : accept(to)
}

export type MeetingPhase = Exclude<MeetingState, 'cancelled'>

/** In which phase of the meeting its paragraphs are: before, during or after it. */
export function phaseOf(state: MeetingState): MeetingPhase {
  return state === 'cancelled' ? 'closed' : state
}

/** The year that the numbers of a meeting's paragraphs are of; null where they are of the meeting itself (a setting of the body). */
export const yearOfNumbers = (heldOn: CivilDate, series: BodySettings['paragraphSeries']): number | null =>
  series === 'perYear' ? Number(heldOn.slice(0, 4)) : null

/** An item on the agenda as its numbering needs it, in order. */
export type NumberedItem = { readonly id: string; readonly fixed: number | null; readonly withdrawn: boolean }

/**
 * The paragraph number of every item of a meeting, in order: fixed ones stand, the others follow on from `last`, the
 * last number used before. Numbers are provisional until they are fixed, so items can still be moved about.
 */
export function numbered(items: readonly NumberedItem[], last: number): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  const taken = new Set(items.map((item) => item.fixed))
  let latest = last
  for (const item of items.filter(({ withdrawn }) => !withdrawn)) {
    latest = item.fixed === null ? nextFree(latest, taken) : Math.max(latest, item.fixed)
    numbers.set(item.id, item.fixed ?? latest)
  }
  return numbers
}

/**
 * The numbers that are fixed with those of some items: theirs, and of all that come before them on the agenda, so that no
 * number is left to be taken by another meeting.
 */
export function numbersToFix(
  items: readonly NumberedItem[],
  last: number,
  ids: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const reached = items.slice(0, items.findLastIndex(({ id }) => ids.has(id)) + 1)
  const numbers = [...numbered(items, last)]
  return new Map(numbers.filter(([id]) => reached.some((item) => item.id === id)))
}

/**
 * What stands against placing an unnumbered item at a position, 1 the first: numbers run in the order of the agenda, so
 * nothing is placed before a paragraph whose number is fixed.
 */
export function objectionsToPlace(items: readonly NumberedItem[], position: number): readonly MeetingRejection[] {
  return items.slice(position - 1).some(({ fixed }) => fixed !== null) ? [{ code: 'agenda-fixed' }] : []
}

function nextFree(latest: number, taken: ReadonlySet<number | null>): number {
  return taken.has(latest + 1) ? nextFree(latest + 1, taken) : latest + 1
}

/** A number of a year's series stays in that year: a meeting with such numbers is moved within it. */
export function objectionsToDay(heldOn: string, years: readonly (number | null)[]): readonly MeetingRejection[] {
  const other = years.find((year) => year !== null && year !== Number(heldOn.slice(0, 4)))
  return other == null ? [] : [{ code: 'numbered-in-year', year: other }]
}

/** The agenda stands once the meeting is over, and the place of an item once the item has its number. */
export function objectionToAgendaChange(
  { state, paragraph }: { readonly state: MeetingState; readonly paragraph: number | null },
  { isMoved, hasOtherCases = false }: { readonly isMoved: boolean; readonly hasOtherCases?: boolean },
): MeetingRejection | null {
  const isOver = phaseOf(state) === 'closed'
  const stands = (isMoved && paragraph !== null) || (isOver && (isMoved || hasOtherCases))
  return stands ? { code: 'agenda-fixed' } : null
}
