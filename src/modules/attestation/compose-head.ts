import type { SignerOf } from '../../domain/attending/officer.ts'
import type { MinutesHead, MinutesKind } from '../../domain/recording/minutes.ts'
import type { DecisionRecord } from '../../domain/recording/record.ts'
import { recordedPerson } from '../../domain/recording/recorded-person.ts'
import type { AttendanceRow, ItemRow, MeetingRow } from '../meetings/store.ts'
import { attendanceInHead, type PersonsOfMeeting } from './compose-attendance.ts'

export type WrittenParagraph = { readonly item: ItemRow; readonly record: DecisionRecord }
export type ComposedParagraph = WrittenParagraph & { readonly bytes: string; readonly hash: string }

/** The head of minutes: what is true of the whole meeting, and which paragraphs and annexes there are (KL 5:66). */
export function composeHead(
  meeting: MeetingRow,
  kind: MinutesKind,
  paragraphs: readonly ComposedParagraph[],
  { attendance, named }: { readonly attendance: readonly AttendanceRow[]; readonly named: PersonsOfMeeting },
  signers: readonly SignerOf[],
  adjournments: readonly { from: Date; to: Date | null }[],
): MinutesHead {
  return {
    body: { code: meeting.body.code, name: meeting.body.name },
    meetingDate: meeting.heldOn,
    meetingOrdinal: meeting.ordinal,
    kind,
    place: meeting.place,
    openedAt: meeting.openedAt?.toISOString() ?? null,
    closedAt: meeting.closedAt?.toISOString() ?? null,
    adjournments: adjournments.map(({ from, to }) => ({ from: from.toISOString(), to: to?.toISOString() ?? null })),
    fictional: meeting.fictional,
    attendance: attendanceInHead(attendance, numbersOf(paragraphs)),
    signers: signers.flatMap(({ personId, role, paragraphs: signed }) => {
      const signer = named.get(personId)
      return signer === undefined ? [] : [{ ...recordedPerson(signer.person), role, paragraphs: signed }]
    }),
    paragraphs: paragraphs.map(({ record, hash }) => ({ paragraph: record.paragraph, title: record.title, hash })),
    annexes: paragraphs.flatMap(({ record }) => record.annexes.map(({ title, hash }) => ({ title, hash }))),
    gaps: meeting.gaps,
  }
}

/** The number of each paragraph, by its place on the agenda. */
export const numbersOf = (paragraphs: readonly ComposedParagraph[]): ReadonlyMap<number, number> =>
  new Map(paragraphs.map(({ item, record }) => [item.position, record.paragraph]))
