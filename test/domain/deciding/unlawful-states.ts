import type { ActKind, Placed } from '../../../src/domain/deciding/acts/acts.ts'
import type { Vote } from '../../../src/domain/deciding/acts/voted.ts'
import { optionsNotPut } from '../../../src/domain/deciding/answer.ts'
import { prevailingOption } from '../../../src/domain/deciding/decision.ts'
import { dispositionOf } from '../../../src/domain/deciding/disposition.ts'
import { answerOf } from '../../../src/domain/deciding/majority.ts'
import { standingMotions } from '../../../src/domain/deciding/motion.ts'
import { standingOptionsOf } from '../../../src/domain/deciding/options.ts'
import { actsOf, type Paragraph } from '../../../src/domain/deciding/paragraph.ts'
import { isRefused } from '../../../src/domain/deciding/proposition-refusal.ts'
import { answersOf, purposeOf } from '../../../src/domain/deciding/proposition.ts'
import { ballotsOf, closingOf, totalsIn } from '../../../src/domain/deciding/round.ts'

/** States that no lawful acts may lead to, said over again in their own words; each names its rule. */
type Unlawful = Readonly<Record<string, (paragraph: Paragraph) => boolean>>

const before = (paragraph: Paragraph, id: string): Paragraph => ({
  ...paragraph,
  acts: paragraph.acts.slice(
    0,
    paragraph.acts.findIndex((act) => act.id === id),
  ),
})
const votes = (paragraph: Paragraph) => actsOf(paragraph, 'vote')
const onRoll = ({ roll }: Vote) => roll.map(({ person }) => person.personId)
const motionsIn = (paragraph: Paragraph, ids: readonly string[]) =>
  actsOf(paragraph, 'motion').filter(({ id }) => ids.includes(id))
const repeats = (values: readonly unknown[]) => new Set(values).size < values.length

/** Barred, as the last ruling has it or else for want of a reason to disregard the ground. */
const barred = (paragraph: Paragraph) =>
  actsOf(paragraph, 'recusal')
    .filter(
      ({ id, disregarded }) =>
        actsOf(paragraph, 'recusalRuling').findLast((one) => one.recusalId === id)?.barred ?? disregarded == null,
    )
    .map(({ person }) => person.personId)

/** The decision with the paragraph as it was when the gavel fell, if it has. */
const gavel = (paragraph: Paragraph) =>
  actsOf(paragraph, 'decision')
    .slice(0, 1)
    .map((act) => ({ act, until: before(paragraph, act.id) }))
const whenDecided = (holds: (then: Paragraph, paragraph: Paragraph) => boolean) => (paragraph: Paragraph) =>
  gavel(paragraph).some(({ until }) => holds(until, paragraph))
const ofVotes = (holds: (vote: Placed<Vote>, paragraph: Paragraph) => boolean) => (paragraph: Paragraph) =>
  votes(paragraph).some((vote) => holds(vote, paragraph))

/** Whether so few decide that the body may not: those who have left do not, the recused do in the assembly alone. */
function isShort(paragraph: Paragraph): boolean {
  const { bodyKind, serving, seats } = paragraph.circumstances
  const gone = bodyKind === 'assembly' ? [] : barred(paragraph)
  const deciding = serving?.filter(({ person }) => !gone.includes(person.personId)) ?? []
  return 2 * deciding.length <= seats
}

const afterGavel: readonly ActKind[] = [
  'reservation',
  'reservationFiling',
  'protocolNote',
  'voteCorrection',
  'recipient',
  'annex',
  'sentenceOverride',
]

const ofDecisions: Unlawful = {
  'KL 5:53: decided twice': (paragraph) => actsOf(paragraph, 'decision').length > 1,
  'Q1, Q3: decided without a quorum': whenDecided(isShort),
  'V2: decided while the deliberation goes on': whenDecided(
    (then) => actsOf(then, 'deliberationClosing').length !== actsOf(then, 'deliberationReopening').length + 1,
  ),
  'V2: decided while a round is open': whenDecided((then) =>
    votes(then).some(({ id }) => closingOf(then, id) === undefined),
  ),
  'KL 5:53: something goes on after the gavel': (paragraph) =>
    gavel(paragraph).some(({ act }) =>
      paragraph.acts.slice(paragraph.acts.indexOf(act) + 1).some(({ kind }) => !afterGavel.includes(kind)),
    ),
  'KL 5:53: two compete, and nothing prevails': whenDecided(
    (then, paragraph) =>
      dispositionOf(paragraph)?.kind === 'decided' &&
      standingOptionsOf(then).length > 1 &&
      prevailingOption(then) === null,
  ),
  'KL 5:53: something that was moved was never put, nor spared': whenDecided((then, paragraph) => {
    const put = actsOf(then, 'proposition').flatMap(answersOf)
    const missing = standingMotions(then).filter(({ id, motionKind }) => motionKind === 'tillagg' && !put.includes(id))
    const spared = missing.every(({ rank }) => rank === 'second')
    return optionsNotPut(then).length > 0 || (dispositionOf(paragraph)?.kind === 'decided' && !spared)
  }),
  'B3: an extra election is decided the first time': whenDecided((then, paragraph) => {
    const { matter, earlier } = then.circumstances
    return (
      matter === 'extraElection' &&
      !earlier.some(({ kind }) => kind === 'tabled') &&
      dispositionOf(paragraph)?.kind !== 'tabled'
    )
  }),
  'KL 5:53: what was decided changes afterwards': (paragraph) =>
    gavel(paragraph).some(({ act, until }) => {
      const decided = { ...until, acts: [...until.acts, act] }
      const differs = JSON.stringify(dispositionOf(decided)) !== JSON.stringify(dispositionOf(paragraph))
      return differs || prevailingOption(decided) !== prevailingOption(paragraph)
    }),
}

const byClosedBallot = ['election', 'auditorElection', 'employment']

const ofRounds: Unlawful = {
  'V1: someone is counted twice': ofVotes(
    (vote, paragraph) =>
      repeats(onRoll(vote)) || repeats(ballotsOf(paragraph, vote.id).map(({ personId }) => personId)),
  ),
  'E7, J5: someone votes who does not decide': ofVotes((vote, paragraph) => {
    const out = barred(before(paragraph, vote.id))
    return (
      onRoll(vote).some((id) => out.includes(id)) ||
      ballotsOf(paragraph, vote.id).some(({ personId }) => !onRoll(vote).includes(personId))
    )
  }),
  '5:67: a round that is closed does not account for its roll': ofVotes((vote, paragraph) => {
    const { yes, no, abstained, absent } = totalsIn(paragraph, vote)
    return closingOf(paragraph, vote.id) !== undefined && yes + no + abstained + absent !== vote.roll.length
  }),
  'V5: a round that is closed has no outcome': ofVotes((vote, paragraph) => {
    const closing = closingOf(paragraph, vote.id)
    return closing !== undefined && answerOf(vote, totalsIn(paragraph, vote), closing) === null
  }),
  'V5: the lot settles open ballots, or the chair closed ones': ofVotes((vote, paragraph) => {
    const { lot = null, castingVote = null } = closingOf(paragraph, vote.id) ?? {}
    return vote.form === 'open' ? lot !== null : castingVote !== null
  }),
  'V3: closed ballots have names, or open ones are closed': ofVotes(
    (vote, paragraph) =>
      (vote.form === 'closed') !== byClosedBallot.includes(paragraph.circumstances.matter) ||
      (vote.form === 'closed' && ballotsOf(paragraph, vote.id).length > 0),
  ),
  'KL 4:25: someone takes no part in the decision and votes yes or no in it': (paragraph) => {
    const aside = actsOf(paragraph, 'nonParticipation').flatMap(({ persons }) =>
      persons.map(({ personId }) => personId),
    )
    // One may stand aside from the whole and still have voted on a point of it.
    const onPoints = actsOf(paragraph, 'proposition')
      .filter(({ points = [] }) => points.length > 0)
      .map(({ id }) => id)
    return votes(paragraph)
      .filter(({ voteKind, propositionId }) => voteKind === 'main' && !onPoints.includes(propositionId))
      .some(({ id }) =>
        ballotsOf(paragraph, id).some(
          ({ personId, choice }) => (choice === 'yes' || choice === 'no') && aside.includes(personId),
        ),
      )
  },
  'V7: someone abstains from exercising authority': ofVotes(({ id, voteKind }, paragraph) => {
    const { bodyKind, matter } = paragraph.circumstances
    return (
      matter === 'authorityExercise' &&
      bodyKind !== 'assembly' &&
      voteKind === 'main' &&
      ballotsOf(paragraph, id).some(({ choice }) => choice === 'abstained')
    )
  }),
  'T2: a round on two answers leaves a third out': ofVotes(({ propositionId }, paragraph) =>
    actsOf(paragraph, 'proposition').some((question) => {
      const inOne = question.form === 'yesNo' && ['addition', 'procedural'].includes(purposeOf(paragraph, question))
      return question.id === propositionId && answersOf(question).length > 2 && !inOne
    }),
  ),
}

const ofMajorities: Unlawful = {
  'B1: a third is enough for something else than a remit or a tabling': ofVotes(
    ({ rule, qualifiedSide, yes, no }, paragraph) => {
      const asked = motionsIn(paragraph, [qualifiedSide ?? '']).every(
        ({ motionKind }) => motionKind === 'aterremiss' || motionKind === 'bordlaggning',
      )
      return rule === 'oneThird' && (!asked || (qualifiedSide !== yes && qualifiedSide !== no))
    },
  ),
  'B2, B3, B6: a minority sends the matter back where it may not': (paragraph) => {
    const { bodyKind, matter, earlier } = paragraph.circumstances
    const mayNot =
      bodyKind !== 'assembly' ||
      matter === 'election' ||
      matter === 'auditorElection' ||
      earlier.some(({ ground }) => ground === 'minority')
    return (
      mayNot &&
      (votes(paragraph).some(({ rule }) => rule === 'oneThird') || dispositionOf(paragraph)?.ground === 'minority')
    )
  },
  'V8: two thirds are wanted of what needs no more than half': ofVotes(({ rule, propositionId }, paragraph) => {
    const { bodyKind, matter } = paragraph.circumstances
    const counter = actsOf(paragraph, 'proposition').some(
      ({ id, purpose }) => id === propositionId && purpose === 'counterProposal',
    )
    const wants = bodyKind === 'assembly' && ['extraElection', 'localBoard', 'referendumInitiative'].includes(matter)
    return rule === 'twoThirds' && (counter || !wants)
  }),
}

const ofDissent: Unlawful = {
  'R1: someone reserves himself who took no part in the decision': (paragraph) => {
    const aside = actsOf(paragraph, 'nonParticipation').flatMap(({ persons }) =>
      persons.map(({ personId }) => personId),
    )
    const serving = paragraph.circumstances.serving?.map(({ person }) => person.personId) ?? []
    const took = serving.filter((personId) => !aside.includes(personId) && !barred(paragraph).includes(personId))
    return actsOf(paragraph, 'reservation').some(({ by }) =>
      by.some(({ personId }) => personId === null || !took.includes(personId)),
    )
  },
  'R1: someone reserves himself for what was decided': (paragraph) => {
    const decided = prevailingOption(paragraph)
    const moves = motionsIn(
      paragraph,
      actsOf(paragraph, 'reservation').map(({ inFavourOf }) => inFavourOf?.proposalId ?? ''),
    )
    const won = moves.some(({ motionKind, proposalId }) => motionKind === 'bifall' && proposalId === decided)
    return (
      decided !== null &&
      (won || actsOf(paragraph, 'reservation').some(({ inFavourOf }) => inFavourOf?.proposalId === decided))
    )
  },
  'T4: something else is put than the order that was approved': (paragraph) =>
    actsOf(paragraph, 'proposition').some((question) => {
      const approved = actsOf(before(paragraph, question.id), 'propositionOrder').findLast(
        (one) => one.approved === true,
      )
      return (
        approved !== undefined &&
        !approved.steps.some(({ options }) => question.options.every((option) => options.includes(option)))
      )
    }),
  'V9: something is put that the chair has refused to put': (paragraph) =>
    actsOf(paragraph, 'proposition').some((question) =>
      question.options.some((option) => isRefused(before(paragraph, question.id), option)),
    ),
  'V9: another than the assembly’s chair refuses to put something': ({ circumstances: { bodyKind }, acts }) =>
    bodyKind !== 'assembly' && acts.some(({ kind }) => kind === 'propositionRefusal'),
}

const unlawful: Unlawful = { ...ofDecisions, ...ofRounds, ...ofMajorities, ...ofDissent }

/** Which of the states that the law does not know a paragraph is in. */
export const unlawfulStates = (paragraph: Paragraph): readonly string[] =>
  Object.entries(unlawful)
    .filter(([, isIn]) => isIn(paragraph))
    .map(([name]) => name)
