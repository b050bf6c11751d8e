import fc from 'fast-check'
import type { Placed } from '../../../src/domain/deciding/acts/acts.ts'
import type { Ballot, BallotChoice, Vote } from '../../../src/domain/deciding/acts/voted.ts'
import { actsOf, withAct, type Paragraph } from '../../../src/domain/deciding/paragraph.ts'
import { closingOf } from '../../../src/domain/deciding/round.ts'
import { objectionsToBallot } from '../../../src/domain/deciding/vote.ts'
import { matters, type EarlierTreatment } from '../../../src/domain/meeting/matter.ts'
import { bodyKinds, majorityBases } from '../../../src/domain/organisation/body.ts'
import type { ParagraphHeading } from '../../../src/domain/recording/composition.ts'
import { candidates, pick, type Step } from './any-act.ts'
import { choices, live, member, motion, prepared, proposed, where } from './paragraph-of.ts'
import { objectionsTo } from './driven.ts'

/** The round with a ballot each, as the letters say or else what the law leaves to the one who votes. */
function voted(paragraph: Paragraph, round: Placed<Vote>, letters: string): Paragraph {
  const cast: Ballot[] = []
  const now = { ...paragraph, ballots: { ...paragraph.ballots, [round.id]: cast } }
  for (const [
    index,
    {
      person: { personId },
    },
  ] of round.roll.entries()) {
    const wanted: readonly BallotChoice[] = [choices[letters[index] ?? ''] ?? 'absent', 'abstained', 'absent']
    const choice = wanted.find((one) => objectionsToBallot(now, round, { personId, choice: one }).length === 0)
    if (choice !== undefined) cast.push({ personId, choice })
  }
  return now
}

/** Takes the steps, keeping the acts that the law has nothing against when they are made. */
function played(start: Paragraph, steps: readonly Step[]): Paragraph {
  return steps.reduce((paragraph, step, index) => {
    const open = actsOf(paragraph, 'vote').find((round) => closingOf(paragraph, round.id) === undefined)
    if (open?.form === 'open' && paragraph.ballots[open.id] === undefined) return voted(paragraph, open, step.letters)
    const act = pick(candidates(paragraph, `act ${index}`, step), step.which)
    return act === undefined || objectionsTo(paragraph, act).length > 0 ? paragraph : withAct(paragraph, act)
  }, start)
}

const step: fc.Arbitrary<Step> = fc.record({
  act: fc.nat(60),
  which: fc.nat(60),
  one: fc.nat(60),
  other: fc.nat(60),
  letters: fc.string({ unit: fc.constantFrom('y', 'n', 'a', '-'), minLength: 7, maxLength: 7 }),
})

const treated: fc.Arbitrary<EarlierTreatment> = fc.record({
  kind: fc.constantFrom('tabled', 'remitted'),
  ground: fc.constantFrom('majority', 'minority', null),
  label: fc.constant('KF 2023-09-07 § 10'),
})

const settings = fc.record({
  abstainerMayReserve: fc.boolean(),
  attendantsMaySupport: fc.boolean(),
  answersBelowQuorum: fc.boolean(),
  majorityBase: fc.constantFrom(...majorityBases),
  formalMotionsPut: fc.constantFrom('separately', 'together'),
})

const surroundings = fc.record({
  // The rules of the assembly are the most, and so are the matters of no kind of their own.
  bodyKind: fc.constantFrom('assembly', 'assembly', ...bodyKinds),
  matter: fc.constantFrom('ordinary', 'ordinary', ...matters),
  serving: fc.integer({ min: 2, max: 7 }),
  vacant: fc.nat(2),
  left: fc.nat(1),
  earlier: fc.array(treated, { maxLength: 2 }),
  settings,
})

const two: readonly Placed[] = [
  prepared('p1', 'Enligt p1.'),
  proposed('p2', member(2)),
  motion('for p2', 'bifall', 'p2'),
]

/** What is often so when the steps begin: nothing, two or three that compete, and someone who wants it back or tabled. */
const openings: readonly (readonly Placed[])[] = [
  [],
  two,
  [...two, proposed('p3', member(1)), motion('for p3', 'bifall', 'p3', [member(1)])],
  [
    two[0],
    { ...motion('back', 'aterremiss'), text: 'Kostnaden saknas.' },
    motion('table', 'bordlaggning', null, [member(1)]),
  ].flatMap((act) => act ?? []),
]

/** Any paragraph that can come of a live meeting; m8 has served in some of them, and left before the decision. */
export const lawfulParagraph: fc.Arbitrary<Paragraph> = fc
  .record({
    around: surroundings,
    opening: fc.constantFrom(...openings),
    steps: fc.array(step, { maxLength: 90, size: 'max' }),
  })
  .map(({ around: { bodyKind, matter, serving, vacant, left, earlier, settings: chosen }, opening, steps }) => {
    const start = live({
      bodyKind,
      matter,
      serving,
      seats: serving + vacant,
      earlier,
      settings: chosen,
      leftDuring: left === 0 ? [] : ['m8'],
    })
    const present = where(start, { present: [...(start.circumstances.present ?? []), 'm8'] })
    return played(
      opening.reduce((before, act) => (objectionsTo(before, act).length > 0 ? before : withAct(before, act)), present),
      steps,
    )
  })

/** What stands above a paragraph. */
export const anyHeading: fc.Arbitrary<ParagraphHeading> = fc.record({
  body: fc.record({ code: fc.string(), name: fc.string(), kind: fc.constantFrom(...bodyKinds) }),
  meetingDate: fc.constant('2021-06-16'),
  meetingOrdinal: fc.integer({ min: 1, max: 3 }),
  paragraph: fc.integer({ min: 1, max: 999 }),
  chair: fc.option(fc.constant(member(1))),
  cases: fc.array(fc.record({ diarienummer: fc.string(), title: fc.string() }), { maxLength: 3 }),
  title: fc.string(),
  summary: fc.option(fc.string()),
})
