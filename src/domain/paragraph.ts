import { objectionsToAnnex, type Annex } from './annex.ts'
import type { BodyKind, BodySettings } from './body.ts'
import { objectionsToContribution, type Contribution } from './contribution.ts'
import { objectionsToDecision, type Decision } from './decision.ts'
import { objectionsToDeliberationStep, type DeliberationClosing, type DeliberationReopening } from './deliberation.ts'
import type { MeetingPhase } from './meeting.ts'
import { objectionsToMotion, objectionsToWithdrawal, type Motion, type MotionWithdrawal } from './motion.ts'
import { objectionsToProposal, type Proposal } from './proposal.ts'
import { objectionsToProposition, type Proposition } from './proposition.ts'
import type { Recipient } from './recipient.ts'
import { objectionsToRecusal, type Recusal } from './recusal.ts'
import type { Rejection } from './rejection.ts'
import {
  objectionsToProtocolNote, objectionsToReservation, type ProtocolNote, type Reservation,
} from './reservation.ts'
import {
  objectionsToVote, objectionsToVoteClosing, type Ballot, type RollEntry, type Vote, type VoteClosing,
} from './vote.ts'

/** A generated sentence that the clerk has put in other words; the key names the sentence. */
export type SentenceOverride = { readonly kind: 'sentenceOverride'; readonly sentence: string; readonly text: string }

/** One thing that was done or noted under a paragraph. */
export type Act =
  | Proposal | Contribution | Motion | MotionWithdrawal | DeliberationClosing | DeliberationReopening | Proposition
  | Vote | VoteClosing | Decision | Reservation | ProtocolNote | Recusal | Recipient | Annex | SentenceOverride

export type ActKind = Act['kind']
export type Placed<A extends Act = Act> = A & { readonly id: string }

/** What surrounds a paragraph and the rules need to know. */
export type Circumstances = {
  readonly bodyKind: BodyKind
  readonly seats: number
  readonly settings: BodySettings
  /** `minutes`: recorded afterwards from minutes; what the law refuses then becomes a finding. */
  readonly recordedAs: 'live' | 'minutes'
  readonly phase: MeetingPhase
  readonly chairId: string | null
  /** Who decides in this matter, before recusals; null where the minutes do not say. */
  readonly serving: readonly RollEntry[] | null
  /** Members whose service the minutes do not state: nothing is held against them. */
  readonly serviceUnstated: readonly string[]
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
export function actsOf<K extends ActKind>(paragraph: Paragraph, kind: K): Placed<Extract<Act, { kind: K }>>[] {
  return paragraph.acts.filter((act): act is Placed<Extract<Act, { kind: K }>> => act.kind === kind)
}

/** Everything the law has against recording this act now; empty when it is lawful. */
export function objectionsTo(paragraph: Paragraph, act: Placed): readonly Rejection[] {
  switch (act.kind) {
    case 'proposal': return objectionsToProposal(paragraph, act)
    case 'contribution': return objectionsToContribution(paragraph)
    case 'motion': return objectionsToMotion(paragraph, act)
    case 'motionWithdrawal': return objectionsToWithdrawal(paragraph, act)
    case 'deliberationClosing':
    case 'deliberationReopening': return objectionsToDeliberationStep(paragraph, act)
    case 'proposition': return objectionsToProposition(paragraph, act)
    case 'vote': return objectionsToVote(paragraph, act)
    case 'voteClosing': return objectionsToVoteClosing(paragraph, act)
    case 'decision': return objectionsToDecision(paragraph, act)
    case 'reservation': return objectionsToReservation(paragraph, act)
    case 'protocolNote': return objectionsToProtocolNote(paragraph, act)
    case 'recusal': return objectionsToRecusal(paragraph, act)
    case 'annex': return objectionsToAnnex(paragraph, act)
    case 'recipient':
    case 'sentenceOverride': return []
  }
}

/** The paragraph with one act more. */
export function withAct(paragraph: Paragraph, act: Placed): Paragraph {
  return { ...paragraph, acts: [...paragraph.acts, act] }
}

export type Finding = { readonly actId: string; readonly rejection: Rejection }

/**
 * Plays the acts of a paragraph again from its beginning and states, act by act, what the law has against them.
 * A paragraph recorded live has no findings; one recorded from minutes may have.
 */
export function replay(paragraph: Paragraph): readonly Finding[] {
  let before: Paragraph = { ...paragraph, acts: [] }
  return paragraph.acts.flatMap((act) => {
    const objections = objectionsTo(before, act)
    before = withAct(before, act)
    return objections.map((rejection) => ({ actId: act.id, rejection }))
  })
}

/**
 * The paragraph without one act that was recorded by mistake, or the acts that would be left hanging: those that the
 * law has more against without it.
 */
export function withoutAct(paragraph: Paragraph, actId: string): { rest: Paragraph; hanging: readonly Finding[] } {
  const rest = { ...paragraph, acts: paragraph.acts.filter((act) => act.id !== actId) }
  const known = new Set(replay(paragraph).map(findingKey))
  return { rest, hanging: replay(rest).filter((finding) => !known.has(findingKey(finding))) }
}

const findingKey = (finding: Finding) => `${finding.actId} ${finding.rejection.code}`
