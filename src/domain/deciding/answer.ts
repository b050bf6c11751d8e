import type { Placed } from './acts/acts.ts'
import type { Motion } from './acts/moved.ts'
import type { Option, Proposition } from './acts/put.ts'
import { answerOf } from './majority.ts'
import { additionsOf, formalMotions, isAmendmentOfItsOwn, standingMotions, type FormalMotion } from './motion.ts'
import { standingOptionsOf } from './options.ts'
import { actsOf, type Paragraph } from './paragraph.ts'
import { isPrepared } from './proposal.ts'
import { purposeOf } from './proposition.ts'
import { closingOf, totalsIn } from './round.ts'

/**
 * What has been moved or stands but has not been put to the body and answered: what competes, where there is more than
 * one, and every addition and motion about the form. Where such a motion is granted the matter itself is not put.
 */
export function optionsNotPut(paragraph: Paragraph): readonly Option[] {
  if (grantedOnForm(paragraph).some(({ points = [] }) => points.length === 0)) return []
  const competing = standingOptionsOf(paragraph)
  const put = new Set<Option>()
  for (const { question, isAnswered } of questionsThatCount(paragraph)) {
    // What is put anew is not answered by what was answered before.
    for (const option of optionsIn(paragraph, question, competing)) {
      if (isAnswered) put.add(option)
      else put.delete(option)
    }
  }
  const beside = [...formalMotions(paragraph), ...additionsOf(paragraph)].map(({ id }) => id)
  const questions = [...(competing.length > 1 ? competing : []), ...beside]
  const spared = sparedBySecondHand(paragraph)
  return questions.filter((option) => !put.has(option) && !spared.has(option))
}

/**
 * What a question puts: a proposal yes or no against refusing it, a change of it against leaving it as it is; and of
 * what competes nothing, where the question is about the form or an addition and so settles nothing in the matter.
 */
function optionsIn(paragraph: Paragraph, question: Proposition, competing: readonly Option[]): readonly Option[] {
  const { form, options } = question
  const purpose = purposeOf(paragraph, question)
  if (purpose !== 'main' && purpose !== 'counterProposal')
    return options.filter((option) => !competing.includes(option))
  const inMatter = form === 'yesNo' && options.some((option) => competing.includes(option))
  return inMatter ? [...options, ...changedBy(paragraph, options), 'avslag'] : options
}

/** The questions in order; the choice of a counter-proposal only where what it chose between is then answered in the matter. */
function questionsThatCount(paragraph: Paragraph) {
  const questions = actsOf(paragraph, 'proposition').map((question) => ({
    question,
    isAnswered: question.finding !== null || voteOn(paragraph, question) !== undefined,
    isChoice: isCounterProposal(paragraph, question),
  }))
  const isThenPut = (index: number, options: readonly Option[]) =>
    questions
      .slice(index + 1)
      .some(
        ({ question, isAnswered, isChoice }) =>
          isAnswered &&
          !isChoice &&
          purposeOf(paragraph, question) === 'main' &&
          question.options.some((option) => options.includes(option)),
      )
  return questions.filter(({ question, isChoice }, index) => !isChoice || isThenPut(index, question.options))
}

/** Whether a question was put to choose the counter-proposal. */
export const isCounterProposal = (paragraph: Paragraph, question: Placed<Proposition>): boolean =>
  (voteOn(paragraph, question)?.voteKind ?? purposeOf(paragraph, question)) === 'counterProposal'

/** The proposals that these amendments would change. */
const changedBy = (paragraph: Paragraph, options: readonly Option[]): readonly Option[] =>
  standingMotions(paragraph)
    .filter((motion) => isAmendmentOfItsOwn(motion) && options.includes(motion.id))
    .flatMap(({ proposalId }) => proposalId ?? [])

/** What was asked in the second hand only, by those whose first-hand motion was granted. */
function sparedBySecondHand(paragraph: Paragraph): ReadonlySet<Option> {
  const motions = standingMotions(paragraph)
  const final = actsOf(paragraph, 'proposition').filter((question) => !isCounterProposal(paragraph, question))
  const granted = new Set(final.map((question) => answerTo(paragraph, question)))
  const targetOf = (motion: Placed<Motion>) =>
    isAmendmentOfItsOwn(motion) ? motion.id : (motion.proposalId ?? motion.id)
  const movers = ({ movedBy }: Motion) => movedBy.map(({ personId, name }) => personId ?? name)
  const satisfied = new Set(
    motions.filter((motion) => motion.rank !== 'second' && granted.has(targetOf(motion))).flatMap(movers),
  )
  const needed = motions.filter(
    (motion) => motion.rank !== 'second' || !movers(motion).every((who) => satisfied.has(who)),
  )
  const kept = new Set([
    ...needed.map(targetOf),
    ...actsOf(paragraph, 'proposal')
      .filter(isPrepared)
      .map(({ id }) => id),
  ])
  return new Set(motions.map(targetOf).filter((target) => !kept.has(target)))
}

/** What the body answered: what the minutes declare, the outcome of the vote, or what the chair found; null where none is recorded. */
export function answerTo(paragraph: Paragraph, question: Placed<Proposition>): Option | null {
  const vote = voteOn(paragraph, question)
  if (vote === undefined) return question.finding
  const closing = closingOf(paragraph, vote.id)
  return closing?.declared ?? answerOf(vote, totalsIn(paragraph, vote), closing)
}

/**
 * The questions that settled the matter: those that granted a motion about the form, or else those on the matter
 * itself. Additions, the choice of a counter-proposal, and motions about the form that were refused were put beside it.
 */
export function settlingQuestions(paragraph: Paragraph): readonly Placed<Proposition>[] {
  const granted = grantedOnForm(paragraph)
  const resting = granted.some(({ points = [] }) => points.length === 0)
  return actsOf(paragraph, 'proposition').filter((question) => {
    const onForm = granted.some(({ id }) => question.options.includes(id))
    if (voteOn(paragraph, question)?.voteKind === 'counterProposal') return false
    return onForm || (!resting && purposeOf(paragraph, question) === 'main')
  })
}

/**
 * The motions about the form by whose last answer the matter rests, or the only thing asked, which needs no question;
 * after an adjournment the matter goes on.
 */
export function grantedOnForm(paragraph: Paragraph): readonly (Placed<Motion> & FormalMotion)[] {
  const resting = formalMotions(paragraph).filter(({ motionKind }) => motionKind !== 'ajournering')
  const unopposed =
    resting.length === 1 && standingOptionsOf(paragraph).length === 0 && actsOf(paragraph, 'proposition').length === 0
  return unopposed ? resting : resting.filter(({ id }) => isGranted(paragraph, id))
}

/** The additions that the body has granted, in the order they were moved. */
export const grantedAdditions = (paragraph: Paragraph): readonly Placed<Motion>[] =>
  additionsOf(paragraph).filter(({ id }) => isGranted(paragraph, id))

/** The amendments in words of their own that the body has granted. */
export const grantedAmendments = (paragraph: Paragraph): readonly Placed<Motion>[] =>
  standingMotions(paragraph).filter((motion) => isAmendmentOfItsOwn(motion) && isGranted(paragraph, motion.id))

/** The vote on a question, if one was held. */
export const voteOn = (paragraph: Paragraph, { id }: Placed<Proposition>) =>
  actsOf(paragraph, 'vote').find(({ propositionId }) => propositionId === id)

/** Whether the last question that an option stood in, the choice of a counter-proposal aside, was answered by it. */
function isGranted(paragraph: Paragraph, option: Option): boolean {
  const last = actsOf(paragraph, 'proposition').findLast(
    (question) => question.options.includes(option) && purposeOf(paragraph, question) !== 'counterProposal',
  )
  return last !== undefined && answerTo(paragraph, last) === option
}
