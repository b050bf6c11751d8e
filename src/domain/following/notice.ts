import { addDays, type CivilDate } from '../calendar.ts'
import { objectionsToFacts, objectionsToOrder, type DayRejection } from '../days.ts'
import { daysAfter, weeksAfter, type Deadline } from '../deadline.ts'
import type { BodyKind } from '../organisation/body.ts'
import { accept, reject, type Outcome } from '../outcome.ts'
import type { CaseFileRejection } from '../register/case-file.ts'

export type NoticeRejection =
  | { readonly code: 'notice-incomplete'; readonly field: 'postedOn' | 'keptAt'; readonly statute: 'KL 8:12' }
  | {
      readonly code: 'posted-before-attestation'
      readonly attestedOn: CivilDate
      readonly postedOn: CivilDate
      readonly statute: 'KL 8:12'
    }
  | {
      readonly code: 'notice-taken-down-early'
      readonly lastAppealDay: CivilDate
      readonly takenDownOn: CivilDate
      readonly statute: 'KL 8:12'
    }
  | { readonly code: 'notice-corrected' }
  | { readonly code: 'already-posted' }
  | { readonly code: 'already-taken-down'; readonly takenDownOn: CivilDate }

/** What the rules here may have against an act. */
type Objection = NoticeRejection | CaseFileRejection | DayRejection

/** Legal force is never computed: the calendar gives only the first day on which it is possible (KL 13:4, 13:14). */
export type AppealWindow = { readonly lastAppealDay: CivilDate; readonly earliestLegalForceOn: CivilDate }

export type PostedNotice = AppealWindow & {
  readonly postedOn: CivilDate
  /** Where the minutes are available. */
  readonly keptAt: string
  /** Posted after the second day; the appeal period runs from the posting all the same. */
  readonly late: boolean
}

/** The minutes are attested at the latest 14 days after the meeting, from the day on which it ended (KL 5:69, 6:35). */
export function attestationDeadline(endedOn: CivilDate): Deadline {
  return daysAfter(endedOn, 14)
}

/** The attestation is announced at the latest on the second day after it (KL 8:12). */
export function noticeDeadline(attestedOn: CivilDate): Deadline {
  return daysAfter(attestedOn, 2)
}

/** What an appeal is counted from: for a joint board the last of the postings in its municipalities (KL 9:32, 13:5). */
export const lastPosting = (own: CivilDate, postings: readonly CivilDate[]): CivilDate =>
  postings.reduce((last, day) => (day > last ? day : last), own)

/** The notice board that minutes are posted on: each municipality of a joint board has its own (KL 9:32), any other body one. */
export const boardOf = (kind: BodyKind, keptAt: string): string =>
  kind === 'jointBoard' ? keptAt.trim().toLowerCase() : ''

/** An appeal comes in within three weeks of the posting, for a joint board of the last posting (KL 13:5). */
export function appealWindow(postedOn: CivilDate): AppealWindow {
  const lastAppealDay = weeksAfter(postedOn, 3).limit
  return { lastAppealDay, earliestLegalForceOn: addDays(lastAppealDay, 1) }
}

/** A notice states the day it was posted and where the minutes are available, and follows the attestation (KL 8:12). */
export function postNotice(posting: {
  readonly attestedOn: CivilDate
  readonly postedOn: CivilDate | null
  readonly keptAt: string | null
}): Outcome<PostedNotice, NoticeRejection> {
  const { attestedOn, postedOn, keptAt } = posting
  if (postedOn === null) return reject({ code: 'notice-incomplete', field: 'postedOn', statute: 'KL 8:12' })
  if (keptAt === null || keptAt.trim() === '') {
    return reject({ code: 'notice-incomplete', field: 'keptAt', statute: 'KL 8:12' })
  }
  if (postedOn < attestedOn) {
    return reject({ code: 'posted-before-attestation', attestedOn, postedOn, statute: 'KL 8:12' })
  }
  const late = postedOn > noticeDeadline(attestedOn).limit
  return accept({ postedOn, keptAt, late, ...appealWindow(postedOn) })
}

/** That the minutes are announced already: once, for a joint board once in each municipality (KL 8:12, 9:32). */
export const alreadyPosted = { code: 'already-posted' } as const satisfies NoticeRejection

/** Against taking down a notice that is not up: another has come in its stead, or it was taken down before. */
export function objectionToTakedown({
  isCorrected,
  takenDownOn,
}: Pick<EnteredNotice, 'isCorrected' | 'takenDownOn'>): NoticeRejection | null {
  if (isCorrected) return { code: 'notice-corrected' }
  return takenDownOn === null ? null : { code: 'already-taken-down', takenDownOn }
}

/** A notice stays up until the last day of appeal has passed (KL 8:12). */
export function takeDownNotice(removal: {
  readonly postedOn: CivilDate
  readonly takenDownOn: CivilDate
}): Outcome<{ readonly takenDownOn: CivilDate }, NoticeRejection> {
  const { postedOn, takenDownOn } = removal
  const { lastAppealDay } = appealWindow(postedOn)
  if (takenDownOn <= lastAppealDay) {
    return reject({ code: 'notice-taken-down-early', lastAppealDay, takenDownOn, statute: 'KL 8:12' })
  }
  return accept({ takenDownOn })
}

/** A notice as it was entered, with the day or the place that may be wrong. */
export type EnteredNotice = {
  readonly attestedOn: CivilDate
  readonly postedOn: CivilDate
  readonly keptAt: string
  readonly takenDownOn: CivilDate | null
  readonly isCorrected: boolean
}

/**
 * The notice that stands in the place of one entered with the wrong day or place: the appeal period runs from the day on which
 * it was in truth posted (KL 13:5). Where it has been taken down, whether that was too early is told by the right day.
 */
export function correctNotice(
  entered: EnteredNotice,
  right: { readonly postedOn?: CivilDate | undefined; readonly keptAt?: string | undefined },
  today: CivilDate,
): Outcome<PostedNotice & { readonly takenDownEarly: boolean }, Objection> {
  const { takenDownOn, attestedOn } = entered
  const { postedOn = entered.postedOn, keptAt = entered.keptAt } = right
  if (entered.isCorrected) return reject({ code: 'notice-corrected' })
  if (postedOn === entered.postedOn && keptAt === entered.keptAt) return reject({ code: 'nothing-to-correct' })
  const [misdated] = [...objectionsToFacts({ postedOn }, today), ...objectionsToOrder({ takenDownOn }, { postedOn })]
  if (misdated) return reject(misdated)
  const posted = postNotice({ attestedOn, postedOn, keptAt })
  if (!posted.ok) return posted
  return accept({ ...posted.value, takenDownEarly: takenDownOn !== null && takenDownOn <= posted.value.lastAppealDay })
}
