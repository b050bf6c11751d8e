import type { QuorumRejection } from '../attending/quorum.ts'
import type { AppealRegime, Decision, DecisionPoint, DecisionPointKind } from './acts/decided.ts'
import type { Option } from './acts/put.ts'
import {
  answerTo,
  grantedAdditions,
  grantedAmendments,
  grantedOnForm,
  optionsNotPut,
  settlingQuestions,
  voteOn,
} from './answer.ts'
import {
  objectionsBeforeClosing,
  objectionsAfterGavel,
  objectionsToMeeting,
  type DeliberationRejection,
} from './deliberation.ts'
import { objectionsToDisposition, pointOnForm, type DispositionRejection } from './disposition.ts'
import { pointsOfElection } from './election.ts'
import { isAmendmentOfItsOwn, standingMotions } from './motion.ts'
import { standingOptionsOf } from './options.ts'
import { actsOf, type Paragraph } from './paragraph.ts'
import { objectionsToQuorumOf } from './quorate.ts'
import { objectionsToOpenVote, type RoundRejection } from './round.ts'

export type DecisionRejection =
  | { readonly code: 'proposition-required'; readonly notPut: readonly Option[]; readonly statute: 'KL 5:53' }
  | { readonly code: 'points-not-consecutive'; readonly numbers: readonly number[] }
  | { readonly code: 'decision-missing'; readonly prevailing: Option | null }
  | {
      readonly code: 'points-contrary'
      readonly proposalId: string
      readonly prevailing: Option
      readonly statute: 'KL 5:53'
    }

/** What the rules here may have against an act. */
type Objection = DecisionRejection | DeliberationRejection | DispositionRejection | QuorumRejection | RoundRejection

/**
 * The body decides once, quorate, when the deliberation is closed and everything that competes has been put to it;
 * a single proposal is settled unopposed, without a proposition (KL 5:45, 5:53, 6:27, 6:33).
 */
export function objectionsToDecision(paragraph: Paragraph, decision: Decision): readonly Objection[] {
  const objections: Objection[] = [
    ...objectionsToMeeting(paragraph),
    ...objectionsAfterGavel(paragraph),
    ...objectionsToQuorumOf(paragraph),
    ...objectionsToOpenVote(paragraph),
  ]
  objections.push(...objectionsBeforeClosing(paragraph))
  const notPut = optionsNotPut(paragraph)
  if (notPut.length > 0) objections.push({ code: 'proposition-required', notPut, statute: 'KL 5:53' })
  if (decision.points.length === 0)
    objections.push({ code: 'decision-missing', prevailing: prevailingOption(paragraph) })
  const numbers = decision.points.map((point) => point.number)
  if (numbers.some((number, index) => number !== index + 1))
    objections.push({ code: 'points-not-consecutive', numbers })
  return [...objections, ...objectionsToDisposition(paragraph), ...objectionsToContraryPoints(paragraph, decision)]
}

/** The points are not those of a proposal that lost (KL 5:53). */
function objectionsToContraryPoints(paragraph: Paragraph, { points }: Decision): readonly DecisionRejection[] {
  const prevailing = prevailingOption(paragraph)
  const texts = points.map(({ text }) => text).join('\n')
  const same = actsOf(paragraph, 'proposal').filter(
    (proposal) => proposal.points.length > 0 && proposal.points.join('\n') === texts,
  )
  const lost = same.find(({ id }) => id !== prevailing)
  const won = same.some(({ id }) => id === prevailing)
  return lost === undefined || won || prevailing === null
    ? []
    : [{ code: 'points-contrary', proposalId: lost.id, prevailing, statute: 'KL 5:53' }]
}

/**
 * What the questions that settled the matter left standing, or the only proposal there is. To refuse an amendment is to
 * leave what it would have changed as it stood.
 */
export function prevailingOption(paragraph: Paragraph): Option | null {
  const amendments = new Set(
    standingMotions(paragraph)
      .filter(isAmendmentOfItsOwn)
      .map(({ id }) => id),
  )
  const competing = standingOptionsOf(paragraph)
  const [base = null, ...others] = competing.filter((option) => !amendments.has(option))
  const questions = settlingQuestions(paragraph)
  if (questions.length === 0)
    return competing.length > 1 ? null : (competing[0] ?? grantedOnForm(paragraph)[0]?.id ?? null)
  return questions.reduce<Option | null>(
    (standing, question) => {
      const answer = answerTo(paragraph, question)
      return answer === 'avslag' && question.options.every((option) => amendments.has(option)) ? standing : answer
    },
    others.length === 0 ? base : null,
  )
}

/**
 * The points that follow from the outcome: those of the proposal that prevails, and every addition that was granted; or
 * that the matter is remitted, tabled or struck off. Empty where the proposal is in a document alone, or was changed in
 * words, which only a person can put into the points. Where an election was held, its result is decided, whoever had
 * been proposed.
 */
export function prevailingPoints(paragraph: Paragraph): readonly string[] {
  const [formal] = grantedOnForm(paragraph)
  if (formal !== undefined) return [pointOnForm(formal)]
  const elections = actsOf(paragraph, 'election')
  if (elections.length > 0) return elections.flatMap(pointsOfElection)
  if (grantedAmendments(paragraph).length > 0) return []
  const proposals = actsOf(paragraph, 'proposal')
  const pointsOf = (proposalId: string | null) => proposals.find(({ id }) => id === proposalId)?.points ?? []
  const main = pointsOf(prevailingOption(paragraph))
  if (main.length === 0) return []
  return [
    ...main,
    ...grantedAdditions(paragraph).flatMap(({ text, proposalId }) => (text === null ? pointsOf(proposalId) : [text])),
  ]
}

/** The point with those elected whom its text names, so that a name can be hidden in it later too. */
export function withNames(paragraph: Paragraph, point: DecisionPoint): DecisionPoint {
  const elected = actsOf(paragraph, 'election').flatMap((election) => election.elected)
  const names = elected.flatMap(({ personId, name }) =>
    personId !== null && name !== null && point.text.includes(name) ? [{ personId, name }] : [],
  )
  return names.length === 0 ? point : { ...point, names }
}

/** How the matter was settled: unopposed, by acclamation or by vote; null while it is not decided. */
export function settledBy(paragraph: Paragraph): 'unopposed' | 'acclamation' | 'vote' | null {
  if (actsOf(paragraph, 'decision').length === 0) return null
  if (actsOf(paragraph, 'election').some(({ method }) => method !== 'unopposed')) return 'vote'
  const questions = settlingQuestions(paragraph)
  if (questions.some((question) => voteOn(paragraph, question) !== undefined)) return 'vote'
  return questions.length > 0 ? 'acclamation' : 'unopposed'
}

/**
 * What follows of a point where it is not stated: what is put to another body is a proposal to it; and such a proposal, like
 * sending a matter back or tabling it, only prepares and cannot be appealed (KL 13:2).
 */
export function impliedOfPoint(
  paragraph: Paragraph,
  stated: { readonly kind?: DecisionPointKind; readonly to: string | null; readonly appealRegime?: AppealRegime },
): Pick<DecisionPoint, 'pointKind' | 'appealRegime'> {
  const pointKind = stated.kind ?? (stated.to === null ? 'own' : 'proposalTo')
  const onlyPrepares = pointKind === 'proposalTo' || grantedOnForm(paragraph).length > 0
  return { pointKind, appealRegime: stated.appealRegime ?? (onlyPrepares ? 'none' : 'legality') }
}
