import type { Placed } from './acts/acts.ts'
import type { Option, OrderStep, Proposition } from './acts/put.ts'
import { answerTo, isCounterProposal } from './answer.ts'
import { actsOf, type Paragraph } from './paragraph.ts'
import { answersOf, purposeOf } from './proposition.ts'
import { objectionsToOpenVote } from './round.ts'

/** Whether a vote on a question would have more than two sides. Additions may be put in one, and then granted or refused in one. */
export function hasMoreThanTwoSides(paragraph: Paragraph, question: Proposition): boolean {
  const purpose = purposeOf(paragraph, question)
  const inOne = question.form === 'yesNo' && (purpose === 'addition' || purpose === 'procedural')
  return !inOne && answersOf(question).length > 2
}

/**
 * What can still stand against the main proposal, the one found to win where three or more competed: every other, less
 * those that have lost when the counter-proposal was chosen, two at a time.
 */
export function candidatesAgainst(paragraph: Paragraph, question: Placed<Proposition>): readonly Option[] {
  const lost = choicesAfter(paragraph, question).flatMap((choice) => {
    const chosen = answerTo(paragraph, choice)
    return chosen === null ? [] : answersOf(choice).filter((option) => option !== chosen)
  })
  return answersOf(question).filter((option) => option !== question.finding && !lost.includes(option))
}

/**
 * The question that follows where the choice of a counter-proposal has begun: the next choice, and then the main proposal
 * against the one chosen, which is what the vote is about. Null where none has begun, or it is under way.
 */
export function questionAfterChoice(paragraph: Paragraph): OrderStep | null {
  const wide = actsOf(paragraph, 'proposition').findLast((question) => !isCounterProposal(paragraph, question))
  if (wide === undefined || wide.finding === null || !hasMoreThanTwoSides(paragraph, wide)) return null
  const choices = choicesAfter(paragraph, wide)
  const isUnderWay =
    objectionsToOpenVote(paragraph).length > 0 || choices.some((choice) => answerTo(paragraph, choice) === null)
  const [one, other] = candidatesAgainst(paragraph, wide)
  if (choices.length === 0 || isUnderWay || one === undefined || isOver(paragraph, wide)) return null
  const step = { form: 'againstEachOther', points: wide.points ?? [] } as const
  return other === undefined
    ? { ...step, purpose: purposeOf(paragraph, wide), options: [wide.finding, one], reasons: ['counterChosen'] }
    : { ...step, purpose: 'counterProposal', options: [one, other], reasons: ['counterToChoose'] }
}

/** The choices of a counter-proposal that follow a question, up to the next question of another kind. */
function choicesAfter(paragraph: Paragraph, { id }: Placed<Proposition>): readonly Placed<Proposition>[] {
  const questions = actsOf(paragraph, 'proposition')
  const later = questions.slice(questions.findIndex((question) => question.id === id) + 1)
  const next = later.findIndex((question) => !isCounterProposal(paragraph, question))
  return next < 0 ? later : later.slice(0, next)
}

/** Whether the matter is decided, or the deliberation has gone on again since a question was put. */
const isOver = ({ acts }: Paragraph, { id }: Placed<Proposition>): boolean =>
  acts
    .slice(acts.findIndex((act) => act.id === id))
    .some(({ kind }) => kind === 'decision' || kind === 'deliberationReopening')
