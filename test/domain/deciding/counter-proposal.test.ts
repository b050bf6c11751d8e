import type { Placed } from '../../../src/domain/deciding/acts/acts.ts'
import { candidatesAgainst, questionAfterChoice } from '../../../src/domain/deciding/counter-proposal.ts'
import { toldInWords } from '../../../src/domain/deciding/options-in-words.ts'
import { actsOf, type Paragraph } from '../../../src/domain/deciding/paragraph.ts'
import { standingOf } from '../../../src/domain/deciding/standing.ts'
import { objectionsTo } from './driven.ts'
import {
  after,
  cast,
  closed,
  decision,
  live,
  member,
  motion,
  prepared,
  proposed,
  put,
  reopened,
  vote,
  voteClosing,
} from './paragraph-of.ts'
import { t } from '../../support/suite.ts'

/** p1 as prepared, with so many others moved against it, put as q and found for p1. */
const wide = (others: readonly string[]) =>
  after(
    live(),
    prepared('p1', 'Enligt p1.'),
    ...others.flatMap((id): Placed[] => [proposed(id, member(2)), motion(`bifall ${id}`, 'bifall', id)]),
    closed,
    put('q', ['p1', ...others]),
  )
const choice = (id: string, options: readonly [string, string], finding: string | null = options[0]) => ({
  ...put(id, options, finding),
  purpose: 'counterProposal' as const,
})
const asked = (paragraph: Paragraph) => objectionsTo(paragraph, vote('v', 'q', ['p1', 'p2']))
const next = (paragraph: Paragraph) => standingOf(paragraph).nextQuestion
const mayBePut = (paragraph: Paragraph) =>
  standingOf(paragraph).acts.find(({ kind }) => kind === 'proposition')?.objections.length === 0

t.test(
  'T2: three compete: when the counter-proposal is chosen the vote is about the main one against it',
  async (t) => {
    const three = wide(['p2', 'p3'])
    t.match(asked(three), [{ code: 'counter-proposal-required', options: ['p1', 'p2', 'p3'] }])
    t.equal(next(three), null, 'no vote is requested yet, as far as anyone knows')
    const chosen = after(three, choice('c', ['p2', 'p3']))
    t.strictSame(asked(chosen), [{ code: 'counter-proposal-chosen', main: 'p1', counter: 'p2' }])
    const told = asked(chosen).map((refusal) => toldInWords(chosen, refusal).inWords)
    t.strictSame(told, [{ p1: 'förslaget från förvaltningen', p2: 'förslaget från Ledamot m2, nummer 1' }])
    t.strictSame(next(chosen), {
      form: 'againstEachOther',
      points: [],
      purpose: 'main',
      options: ['p1', 'p2'],
      reasons: ['counterChosen'],
    })
    t.ok(mayBePut(chosen))
    const against = after(chosen, put('q2', ['p1', 'p2']))
    t.equal(next(against), null)
    t.strictSame(objectionsTo(against, vote('v', 'q2', ['p1', 'p2'])), [])
    t.strictSame(asked(against), [{ code: 'counter-proposal-chosen', main: 'p1', counter: 'p2' }])
  },
)

t.test('T2: of four the counter-proposal is chosen two at a time', async (t) => {
  const first = after(wide(['p2', 'p3', 'p4']), choice('c', ['p2', 'p3'], 'p3'))
  t.match(asked(first), [{ code: 'counter-proposal-required' }])
  t.match(next(first), { purpose: 'counterProposal', options: ['p3', 'p4'], reasons: ['counterToChoose'] })
  t.match(next(after(first, choice('d', ['p3', 'p4'], 'p4'))), { purpose: 'main', options: ['p1', 'p4'] })
})

t.test('T2: a choice by vote counts as the vote ended, and nothing follows while it goes on', async (t) => {
  const three = wide(['p2', 'p3'])
  t.equal(next(after(three, choice('c', ['p2', 'p3'], null))), null)
  const voting = after(three, choice('c', ['p2', 'p3']), vote('v', 'c', ['p2', 'p3'], { voteKind: 'counterProposal' }))
  t.equal(next(voting), null)
  t.equal(next(cast(voting, 'v', 'n')), null, 'nor with the first ballot')
  const held = after(cast(voting, 'v', 'nnnyy'), voteClosing('end', 'v'))
  t.match(next(held), { options: ['p1', 'p3'] })
})

t.test('T2: nothing follows a choice when the matter is decided, discussed again, or none is left', async (t) => {
  const chosen = after(wide(['p2', 'p3']), choice('c', ['p2', 'p3']))
  for (const act of [decision(), reopened]) t.equal(questionAfterChoice(after(chosen, act)), null)
  const both = after(chosen, { ...choice('d', ['p2', 'p3'], 'p3'), again: 'Ordföranden hörde fel.' })
  t.equal(questionAfterChoice(both), null)
  t.strictSame(
    actsOf(both, 'proposition')
      .slice(0, 1)
      .flatMap((question) => candidatesAgainst(both, question)),
    [],
  )
  t.equal(questionAfterChoice(after(wide(['p2']), choice('c', ['p1', 'p2']))), null, 'two need no choice')
})
