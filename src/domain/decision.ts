import { isDeliberationClosed, objectionsAfterGavel, objectionsToMeeting } from './deliberation.ts'
import { deciders } from './entitlement.ts'
import { actsOf, type Paragraph } from './paragraph.ts'
import { answerTo, grantedAdditions, optionsNotPut, settlingQuestions, standingOptionsOf, type Option } from './proposition.ts'
import { objectionsToQuorum } from './quorum.ts'
import type { Rejection } from './rejection.ts'
import { objectionsToOpenVote } from './vote.ts'

export const decisionPointKinds = ['own', 'proposalTo'] as const
/** A board decides for itself, or puts a proposal to another body (beslut / föreslår). */
export type DecisionPointKind = (typeof decisionPointKinds)[number]
export const appealRegimes = ['legality', 'administrative', 'plan', 'none'] as const
/** Under which rules a point can be appealed (KL 13, FL 40-44, PBL 13:16, or not at all, KL 13:2). */
export type AppealRegime = (typeof appealRegimes)[number]

/** One att-sats of a decision. */
export type DecisionPoint = {
  readonly number: number
  readonly pointKind: DecisionPointKind
  readonly to: { readonly bodyId: string; readonly code: string; readonly name: string } | null
  readonly text: string
  readonly appealRegime: AppealRegime
  /** Annexes of documents that the text names, by the document and its annex number. */
  readonly refersTo: readonly DocumentReference[]
  readonly considersComplete: {
    readonly assignmentId: string
    readonly givenBy: string
    readonly diarienummer: string | null
  } | null
}

export type DocumentReference = {
  readonly annexNumber: number | null
  readonly documentId: string
  readonly of: { readonly kind: string; readonly unit: string | null; readonly datedOn: string | null } | null
}

/** What the body has decided, point by point, confirmed by the gavel (KL 5:53). */
export type Decision = { readonly kind: 'decision'; readonly points: readonly DecisionPoint[] }

export type DecisionRejection =
  | { readonly code: 'proposition-required'; readonly notPut: readonly Option[]; readonly statute: 'KL 5:53' }
  | { readonly code: 'points-not-consecutive'; readonly numbers: readonly number[] }
  | { readonly code: 'decision-missing' }

/**
 * The body decides once, quorate, when the deliberation is closed and everything that competes has been put to it;
 * a single proposal is settled unopposed, without a proposition (KL 5:45, 5:53, 6:27, 6:33).
 */
export function objectionsToDecision(paragraph: Paragraph, decision: Decision): readonly Rejection[] {
  const objections: Rejection[] = [
    ...objectionsToMeeting(paragraph),
    ...objectionsAfterGavel(paragraph),
    ...objectionsToAttendanceForDeciding(paragraph),
    ...objectionsToOpenVote(paragraph),
  ]
  if (!isDeliberationClosed(paragraph)) objections.push({ code: 'deliberation-open', statute: 'KL 5:53' })
  const notPut = optionsNotPut(paragraph)
  if (notPut.length > 0) objections.push({ code: 'proposition-required', notPut, statute: 'KL 5:53' })
  if (decision.points.length === 0) objections.push({ code: 'decision-missing' })
  const numbers = decision.points.map((point) => point.number)
  if (numbers.some((number, index) => number !== index + 1)) objections.push({ code: 'points-not-consecutive', numbers })
  return objections
}

/** What the last question that settled the matter left standing, or the only proposal there is. */
export function prevailingOption(paragraph: Paragraph): Option | null {
  const last = settlingQuestions(paragraph).at(-1)
  if (last !== undefined) return answerTo(paragraph, last)
  const [only = null, ...others] = standingOptionsOf(paragraph)
  return others.length === 0 ? only : null
}

/**
 * The points that follow from the outcome: those of the proposal that prevails, and every addition that was granted.
 * Empty where the proposal is in a document alone, or is a change described in words.
 */
export function prevailingPoints(paragraph: Paragraph): readonly string[] {
  const proposals = actsOf(paragraph, 'proposal')
  const pointsOf = (proposalId: string | null) => proposals.find(({ id }) => id === proposalId)?.points ?? []
  const main = pointsOf(prevailingOption(paragraph))
  if (main.length === 0) return []
  return [...main, ...grantedAdditions(paragraph).flatMap(({ text, proposalId }) => (text === null ? pointsOf(proposalId) : [text]))]
}

/** How the matter was settled: unopposed, by acclamation or by vote; null while it is not decided. */
export function settledBy(paragraph: Paragraph): 'unopposed' | 'acclamation' | 'vote' | null {
  if (actsOf(paragraph, 'decision').length === 0) return null
  const questions = settlingQuestions(paragraph).map(({ id }) => id)
  const votes = actsOf(paragraph, 'vote').filter(({ propositionId, voteKind }) =>
    voteKind !== 'counterProposal' && questions.includes(propositionId))
  if (votes.length > 0) return 'vote'
  return questions.length > 0 ? 'acclamation' : 'unopposed'
}

/**
 * The assembly stays quorate when only recusal makes members too few (KL 5:46); a board does not (KL 6:27). Those whose
 * service the minutes do not state may have served.
 */
function objectionsToAttendanceForDeciding(paragraph: Paragraph): readonly Rejection[] {
  const { bodyKind, seats, serving, serviceUnstated } = paragraph.circumstances
  const deciding = deciders(paragraph)
  if (serving === null || deciding === null) return []
  return bodyKind === 'assembly'
    ? objectionsToQuorum(serving.length + serviceUnstated.length, seats, 'KL 5:45')
    : objectionsToQuorum(deciding.size, seats, 'KL 6:27')
}
