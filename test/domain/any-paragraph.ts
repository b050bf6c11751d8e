import fc from 'fast-check'
import { bodyKinds } from '../../src/domain/body.ts'
import type { ParagraphHeading } from '../../src/domain/composition.ts'
import { decidingRoll } from '../../src/domain/entitlement.ts'
import { objectionsTo } from '../../src/domain/lawfulness.ts'
import { motionKinds } from '../../src/domain/motion-kind.ts'
import { standingMotions } from '../../src/domain/motion.ts'
import { actsOf, withAct, type Paragraph, type Placed } from '../../src/domain/paragraph.ts'
import { recusalGrounds } from '../../src/domain/recusal.ts'
import { closingOf } from '../../src/domain/round.ts'
import { castingVoteFromBallot } from '../../src/domain/vote.ts'
import { election, majority } from './election-of.ts'
import {
  annex, cast, closed, decision, live, member, motion, note, person, prepared, proposed, put, recusal, reopened,
  reservation, vote, voteClosing, withdrawal,
} from './paragraph-of.ts'

/** What a step chooses by: which act to try, and what it points at. */
type Step = { readonly act: number; readonly one: number; readonly other: number; readonly letters: string }

const pick = <Value>(values: readonly Value[], choice: number): Value | undefined => values[choice % values.length]

/** The acts that could come next in some meeting, lawful or not; `id` is new. */
function candidates(paragraph: Paragraph, id: string, { one, other }: Step): readonly Placed[] {
  const ids = (kind: Placed['kind']) => paragraph.acts.filter((act) => act.kind === kind).map((act) => act.id)
  const who = [member(1 + one % 7), person('official')][other % 5 === 4 ? 1 : 0] ?? member(1)
  const proposal = pick([...ids('proposal'), 'nothing'], other) ?? 'nothing'
  const motions = standingMotions(paragraph).map((act) => act.id)
  const question = pick(actsOf(paragraph, 'proposition'), one)
  const round = pick(ids('vote'), one) ?? 'nothing'
  const all = [...ids('proposal'), 'avslag']
  const form = [pick(motions, one) ?? 'nothing', 'decideToday']
  const single = [pick([...all, ...motions], one) ?? '']
  const options = pick([all, form, single, [...all, ...motions].slice(one % 3, other % 6 + 2)], other) ?? all
  const annexId = pick(ids('annex'), one) ?? null
  return [
    prepared(id, `Enligt ${id}.`),
    proposed(id, who),
    {
      ...motion(id, pick(motionKinds, one) ?? 'avslag', other % 2 === 0 ? proposal : null, [member(1 + other % 7)]),
      text: other % 3 === 0 ? `Text i ${id}.` : null,
    },
    motion(id, 'bifall', proposal, [member(1 + one % 7)]),
    withdrawal(id, pick(motions, other) ?? 'nothing'),
    { ...closed, id },
    { ...reopened, id },
    put(id, options, pick(options, one), options.length > 1 ? 'againstEachOther' : 'yesNo'),
    vote(id, question?.id ?? 'nothing', [question?.options[0] ?? '', question?.options[1] ?? 'avslag'], {
      roll: decidingRoll(paragraph) ?? [], requestedBy: [who],
    }),
    voteClosing(id, round, castingVoteFromBallot(paragraph, round)),
    voteClosing(id, round, { by: member(1 + other % 2), choice: one % 2 === 0 ? 'yes' : 'no' }),
    { ...decision('Ett.', 'Två.'), id },
    election({ id, seats: 1 + one % 2, candidates: [{ person: who, votes: null }] }),
    majority([one % 4, other % 4], 1, { id, lots: other % 2 === 0 ? [] : [{ among: [1, 2], drawn: [2] }] }),
    { ...recusal(who, pick(recusalGrounds, other) ?? 'other'), id },
    annex(id, one % 3 === 0 ? null : one % 5, `document ${one % 4}`),
    { ...reservation([who], { inFavourOf: { proposalId: proposal, as: 'own' }, annexId }), id },
    { ...note([who], { annexId }), id },
    { id, kind: 'contribution', form: 'speaks', persons: [who], shared: null },
    { id, kind: 'recipient', label: `Mottagare ${id}`, group: null, bodyCode: null },
    { id, kind: 'sentenceOverride', sentence: 'decision/1', text: `Mening ${id}` },
  ]
}

/** The same, those of a vote more often: there is more in the way of them. */
function weighed(paragraph: Paragraph, id: string, step: Step): readonly Placed[] {
  const all = candidates(paragraph, id, step)
  const often = all.filter(({ kind }) => kind === 'proposition' || kind === 'vote' || kind === 'voteClosing')
  return [...all, ...often, ...often, ...often]
}

/** Takes the steps, keeping the acts that the law has nothing against when they are made. */
function played(start: Paragraph, steps: readonly Step[]): Paragraph {
  return steps.reduce((paragraph, step, index) => {
    const open = actsOf(paragraph, 'vote').find((round) => closingOf(paragraph, round.id) === undefined)
    if (open !== undefined && paragraph.ballots[open.id] === undefined) return cast(paragraph, open.id, step.letters)
    const act = pick(weighed(paragraph, `act ${index}`, step), step.act)
    return act === undefined || objectionsTo(paragraph, act).length > 0 ? paragraph : withAct(paragraph, act)
  }, start)
}

const step: fc.Arbitrary<Step> = fc.record({
  act: fc.nat(30), one: fc.nat(60), other: fc.nat(60),
  letters: fc.string({ unit: fc.constantFrom('y', 'n', 'a', '-'), minLength: 7, maxLength: 7 }),
})

/** Any paragraph that can come of a live meeting. */
export const lawfulParagraph: fc.Arbitrary<Paragraph> = fc.record({
  bodyKind: fc.constantFrom(...bodyKinds), serving: fc.integer({ min: 2, max: 7 }), vacant: fc.nat(1),
  abstainerMayReserve: fc.boolean(), steps: fc.array(step, { maxLength: 140, size: 'max' }),
}).map(({ bodyKind, serving, vacant, abstainerMayReserve, steps }) =>
  played(live({ bodyKind, serving, seats: serving + vacant, settings: { abstainerMayReserve } }), steps))

/** What stands above a paragraph. */
export const anyHeading: fc.Arbitrary<ParagraphHeading> = fc.record({
  body: fc.record({ code: fc.string(), name: fc.string(), kind: fc.constantFrom(...bodyKinds) }),
  meetingDate: fc.constant('2021-06-16'), meetingOrdinal: fc.integer({ min: 1, max: 3 }),
  paragraph: fc.integer({ min: 1, max: 999 }), chair: fc.option(fc.constant(member(1))),
  cases: fc.array(fc.record({ diarienummer: fc.string(), title: fc.string() }), { maxLength: 3 }),
  title: fc.string(), summary: fc.option(fc.string()),
})
