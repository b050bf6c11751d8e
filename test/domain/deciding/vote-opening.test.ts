import type { StatedVote } from '../../../src/domain/deciding/vote-opening.ts'
import { openedVote, possibleQualifiedSides } from '../../../src/domain/deciding/vote-opening.ts'
import { t } from '../../support/suite.ts'
import {
  after,
  closed,
  contested,
  fromMinutes,
  live,
  member,
  motion,
  prepared,
  put,
  rollOf,
  where,
} from './paragraph-of.ts'

const asked: StatedVote = { propositionId: 'q1', requestedBy: [member(2)], voters: [] }
const assembly = live({ bodyKind: 'assembly' })
/** To remit in an assembly, as a question between that and to decide today. */
const remitting = after(
  assembly,
  prepared('p1', 'Enligt p1.'),
  { ...motion('m', 'aterremiss', null, [member(3)]), text: 'Kostnaden saknas.' },
  closed,
  put('q1', ['decideToday', 'm']),
)

t.test(
  '4:22, 5:53: a round is opened on what the chair found, by simple majority, among those who decide',
  async (t) => {
    const paragraph = after(contested(), put('q1', ['p1', 'p2'], 'p2'))
    t.strictSame(openedVote(paragraph, asked), {
      propositionId: 'q1',
      voteKind: 'main',
      form: 'open',
      rule: 'simpleMajority',
      yes: 'p2',
      no: 'p1',
      requestedBy: [member(2)],
      roll: rollOf(5),
    })
    t.match(openedVote(paragraph, { ...asked, yes: 'p1', no: 'p2' }), { yes: 'p1', no: 'p2' })
    t.match(openedVote(paragraph, { ...asked, form: 'closed' }), { form: 'closed' }, 'what is stated goes before')
  },
)

t.test('5:54: ballots are closed where the matter is an election', async (t) => {
  const paragraph = where(after(contested(), put('q1', ['p1', 'p2'])), { matter: 'election' })
  t.equal(openedVote(paragraph, asked).form, 'closed')
})

t.test('a round on what is no question is told of by the rule, and is opened with nothing to answer', async (t) => {
  const opened = openedVote(contested(), { ...asked, propositionId: 'nothing' })
  t.match(opened, { voteKind: 'main', rule: 'simpleMajority', yes: '', no: '' })
})

t.test('minutes may show voters whose service they do not state', async (t) => {
  const paragraph = after(contested(fromMinutes({ serving: null })), put('q1', ['p1', 'p2']))
  t.strictSame(openedVote(paragraph, { ...asked, voters: rollOf(2) }).roll, rollOf(2))
})

t.test(
  '5:50: a third of the assembly is enough for the motion that asks for it, and for no other answer',
  async (t) => {
    t.match(openedVote(remitting, asked), { rule: 'oneThird', qualifiedSide: 'm', base: 'present' })
    t.strictSame(possibleQualifiedSides(remitting, openedVote(remitting, asked)), ['m'])
    const twoThirds = openedVote(remitting, { ...asked, rule: 'twoThirds' })
    t.strictSame(possibleQualifiedSides(remitting, twoThirds), ['decideToday', 'm'])
    const other = after(where(contested(), { bodyKind: 'assembly' }), put('q1', ['p1', 'p2']))
    t.strictSame(possibleQualifiedSides(other, { rule: 'oneThird', yes: 'p1', no: 'p2' }), ['p1', 'p2'])
    t.equal(openedVote(other, { ...asked, rule: 'oneThird' }).qualifiedSide, undefined, 'nothing asks for a third')
  },
)

t.test('5:10, 5:37: two thirds are needed of what the chair found, but not to refuse', async (t) => {
  const refusing = (finding: string) => {
    const paragraph = after(live(), prepared('p1', 'Ett.'), motion('m', 'avslag', null, [member(3)]), closed)
    return after(paragraph, put('q1', ['p1', 'avslag'], finding))
  }
  const sideOf = (finding: string, matter: 'ordinary' | 'referendumInitiative') =>
    openedVote(where(refusing(finding), { matter }), { ...asked, rule: 'twoThirds' }).qualifiedSide
  t.equal(sideOf('p1', 'ordinary'), 'p1')
  t.equal(sideOf('avslag', 'ordinary'), 'p1')
  t.equal(sideOf('p1', 'referendumInitiative'), 'avslag', 'a popular initiative takes two thirds to refuse')
  t.equal(sideOf('avslag', 'referendumInitiative'), 'avslag')
  t.equal(
    openedVote(refusing('p1'), { ...asked, rule: 'twoThirds', qualifiedSide: 'avslag' }).qualifiedSide,
    'avslag',
    'what is stated goes before',
  )
})
