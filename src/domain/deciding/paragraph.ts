import type { RollEntry } from '../attending/roll.ts'
import type { EarlierTreatment, Matter } from '../meeting/matter.ts'
import type { MeetingPhase, RecordedAs } from '../meeting/meeting.ts'
import type { BodyKind, BodySettings } from '../organisation/body.ts'
import type { Placed, ActKind, Act } from './acts/acts.ts'
import type { Ballot } from './acts/voted.ts'

/** What surrounds a paragraph and the rules need to know. */
export type Circumstances = {
  readonly bodyKind: BodyKind
  readonly seats: number
  readonly settings: BodySettings
  /** `minutes`: recorded afterwards from minutes; what the law refuses then becomes a finding. */
  readonly recordedAs: RecordedAs
  readonly phase: MeetingPhase
  /** The day of the meeting. */
  readonly heldOn: string
  readonly chairId: string | null
  /** Who decides in this matter, before recusals; null where the minutes do not say. */
  readonly serving: readonly RollEntry[] | null
  /** Members whose service the minutes do not state: nothing is held against them. */
  readonly serviceUnstated: readonly string[]
  /** What kind of matter it is, where the law treats it otherwise. */
  readonly matter: Matter
  /** How the body has treated the same case before (KL 5:50). */
  readonly earlier: readonly EarlierTreatment[]
  /** Those who served when the item began and left before it was decided. */
  readonly leftDuring: readonly string[]
  /** Everyone entitled to be heard, the serving included; null where the minutes do not say. */
  readonly present: readonly string[] | null
}

/** A paragraph under way is its circumstances and its acts in order; all else follows from them. */
export type Paragraph = {
  readonly circumstances: Circumstances
  readonly acts: readonly Placed[]
  readonly ballots: Readonly<Record<string, readonly Ballot[]>>
}

/** The acts of one kind, in order. */
export function actsOf<K extends ActKind>(
  paragraph: Pick<Paragraph, 'acts'>,
  kind: K,
): Placed<Extract<Act, { kind: K }>>[] {
  return paragraph.acts.filter((act): act is Placed<Extract<Act, { kind: K }>> => act.kind === kind)
}

/** The paragraph with one act more. */
export function withAct(paragraph: Paragraph, act: Placed): Paragraph {
  return { ...paragraph, acts: [...paragraph.acts, act] }
}

/** What an act can point at under its own paragraph. */
export type PointedAt =
  | Extract<ActKind, 'annex' | 'motion' | 'proposal' | 'proposition' | 'recusal' | 'reservation' | 'vote'>
  | 'option'

export type ParagraphRejection = { readonly code: 'unknown-act'; readonly kind: PointedAt; readonly id: string }

/** An act can only point at an act of the same paragraph that was recorded before it. */
export function objectionsToReference(
  paragraph: Paragraph,
  kind: PointedAt,
  id: string,
): readonly ParagraphRejection[] {
  return paragraph.acts.some((act) => act.id === id && act.kind === kind) ? [] : [{ code: 'unknown-act', kind, id }]
}
