import fc from 'fast-check'
import { prevailingOption, prevailingPoints, settledBy } from '../../../src/domain/deciding/decision.ts'
import { dispositionOf } from '../../../src/domain/deciding/disposition.ts'
import { findingsOfDay, replay, withoutAct } from '../../../src/domain/deciding/lawfulness.ts'
import { groundOf, answerOf } from '../../../src/domain/deciding/majority.ts'
import { actsOf, withAct, type Paragraph } from '../../../src/domain/deciding/paragraph.ts'
import { ballotsOf, closingOf, totalsIn } from '../../../src/domain/deciding/round.ts'
import { composeRecord } from '../../../src/domain/recording/composition.ts'
import { anyHeading, lawfulParagraph } from './any-paragraph.ts'
import { where } from './paragraph-of.ts'
import { unlawfulStates } from './unlawful-states.ts'
import { objectionsTo } from './driven.ts'
import { t } from '../../support/suite.ts'

/** The paragraph after each of its acts. */
const moments = (paragraph: Paragraph) =>
  paragraph.acts.map((_, index) => ({ ...paragraph, acts: paragraph.acts.slice(0, index + 1) }))

const closedRounds = (paragraph: Paragraph) =>
  actsOf(paragraph, 'vote').filter(({ id }) => closingOf(paragraph, id) !== undefined)

/** What follows from the acts: what a decision rests on and what its minutes say. */
const consequences = (paragraph: Paragraph) =>
  JSON.stringify({
    outcome: dispositionOf(paragraph),
    prevails: prevailingOption(paragraph),
    points: prevailingPoints(paragraph),
    settledBy: settledBy(paragraph),
    rounds: closedRounds(paragraph).map((vote) => {
      const totals = totalsIn(paragraph, vote)
      return [totals, answerOf(vote, totals, closingOf(paragraph, vote.id)), groundOf(vote, totals)]
    }),
  })

t.test('KL 4, 5 and 6: no sequence of lawful acts reaches a state that the law does not know', async () => {
  fc.assert(
    fc.property(lawfulParagraph, (paragraph) => {
      const reached = moments(paragraph).flatMap((moment) =>
        unlawfulStates(moment).map((name) => `${moment.acts.at(-1)?.id}: ${name}`),
      )
      if (reached.length > 0) throw new Error(reached[0])
    }),
    { numRuns: 400 },
  )
})

t.test('5:67: the totals of a closed round are its whole roll, each counted once', async () => {
  fc.assert(
    fc.property(lawfulParagraph, (paragraph) =>
      closedRounds(paragraph).every((vote) => {
        const { yes, no, abstained, absent } = totalsIn(paragraph, vote)
        const voters = new Set(ballotsOf(paragraph, vote.id).map(({ personId }) => personId))
        return (
          yes + no + abstained + absent === vote.roll.length &&
          (vote.form === 'closed' || voters.size === vote.roll.length)
        )
      }),
    ),
    { numRuns: 300 },
  )
})

t.test('KL 4:24: in whatever order the ballots are cast, nothing follows differently', async () => {
  const shuffled = lawfulParagraph.chain((paragraph) =>
    fc.tuple(
      fc.constant(paragraph),
      anyHeading,
      fc.record(
        Object.fromEntries(
          Object.entries(paragraph.ballots).map(([id, ballots]) => [
            id,
            fc.shuffledSubarray([...ballots], { minLength: ballots.length }),
          ]),
        ),
      ),
    ),
  )
  fc.assert(
    fc.property(shuffled, ([paragraph, heading, ballots]) => {
      const other = { ...paragraph, ballots }
      return (
        consequences(other) === consequences(paragraph) &&
        JSON.stringify(composeRecord(heading, other)) === JSON.stringify(composeRecord(heading, paragraph))
      )
    }),
    { numRuns: 150 },
  )
})

t.test('what was lawful step by step, kept and read again, has no findings and the same outcome', async () => {
  fc.assert(
    fc.property(lawfulParagraph, anyHeading, (paragraph, heading) => {
      const { acts, ...rest }: Paragraph = JSON.parse(JSON.stringify(paragraph))
      const again = acts.reduce<Paragraph>(
        (before, act) => {
          const [objection] = objectionsTo(before, act)
          if (objection !== undefined) throw new Error(`${act.id} ${act.kind}: ${JSON.stringify(objection)}`)
          return withAct(before, act)
        },
        { ...rest, acts: [] },
      )
      const later = where(again, { phase: 'closed' })
      return (
        replay(later).length === 0 &&
        consequences(later) === consequences(paragraph) &&
        JSON.stringify(composeRecord(heading, later)) === JSON.stringify(composeRecord(heading, paragraph))
      )
    }),
    { numRuns: 200 },
  )
})

t.test('what is taken back is pointed at by nothing that is left, or that is said', async () => {
  fc.assert(
    fc.property(lawfulParagraph, (paragraph) =>
      paragraph.acts.every(({ id }) => {
        const { rest, hanging } = withoutAct(paragraph, id)
        return hanging.length > 0 || !JSON.stringify(rest.acts).includes(`"${id}"`)
      }),
    ),
    { numRuns: 150 },
  )
})

t.test('whatever was irregular in minutes, taking back an act says of all that becomes so', async () => {
  const minutes = fc
    .tuple(lawfulParagraph, fc.nat(60))
    .map(([paragraph, at]) =>
      where({ ...paragraph, acts: paragraph.acts.filter((_, index) => index !== at) }, { recordedAs: 'minutes' }),
    )
  const counted = (findings: ReturnType<typeof findingsOfDay>) =>
    findings.map(({ actId, rejection }) => `${actId} ${rejection.code}`)
  fc.assert(
    fc.property(minutes, (paragraph) =>
      paragraph.acts.every(({ id }) => {
        const { rest, hanging } = withoutAct(paragraph, id)
        const said = [...counted(findingsOfDay(paragraph)), ...counted(hanging)]
        return counted(findingsOfDay(rest)).every(
          (finding) => said.splice(said.indexOf(finding), said.includes(finding) ? 1 : 0).length > 0,
        )
      }),
    ),
    { numRuns: 100 },
  )
})
