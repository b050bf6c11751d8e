import t from 'tap'
import { objectionsTo, replay } from '../../src/domain/lawfulness.ts'
import { objectionsToRepetition } from '../../src/domain/repetition.ts'
import { after, closed, contested, decision, member, note, put, recusal, reopened, reservation, unjudged, where } from './paragraph-of.ts'

const repeated = [{ code: 'already-recorded' }]

t.test('what stands already is not said once more', async (t) => {
  const first = recusal(member(3))
  const paragraph = after(contested(), first)
  t.strictSame(objectionsToRepetition(paragraph, { ...first, id: 'again' }), repeated)
  t.ok(objectionsTo(paragraph, { ...first, id: 'again' }).some(({ code }) => code === 'already-recorded'))
  t.strictSame(objectionsToRepetition(paragraph, { ...recusal(member(4)), id: 'other' }), [], 'of another')
  t.strictSame(objectionsToRepetition(paragraph, { ...first, id: 'again', ground: 'personal' }), [], 'or on another ground')
  t.strictSame(replay(paragraph), [], 'played again, an act stands before none of its own')
})

t.test('members stand in any order, and one that is absent is not said', async (t) => {
  const { kind, person, ground, id: _ } = recusal(member(3))
  const turned = { ground, id: 'turned', person: Object.fromEntries(Object.entries(person).reverse()) as typeof person, kind }
  t.strictSame(objectionsToRepetition(after(contested(), recusal(member(3))), turned), repeated)
  t.strictSame(objectionsToRepetition(after(contested(), recusal(member(3))), { ...turned, person: { ...person, title: 'fil. dr' } }), [])
})

t.test('a question is put again when the deliberation was reopened, and not otherwise', async (t) => {
  const question = put('q', ['p1', 'p2'])
  const paragraph = after(contested(), question)
  t.strictSame(objectionsToRepetition(paragraph, { ...question, id: 'again' }), repeated)
  t.strictSame(objectionsToRepetition(after(paragraph, reopened, closed), { ...question, id: 'again' }), [])
})

t.test('what may be said by several, or more than once, is', async (t) => {
  const decided = after(contested(), put('q', ['p1', 'p2']), decision('Nämnden bifaller.'), note([member(3)]))
  t.strictSame(objectionsToRepetition(decided, { ...note([member(3)]), id: 'again' }), [])
  const reserved = after(decided, reservation([member(3)]))
  t.strictSame(objectionsToRepetition(reserved, { ...reservation([member(3)]), id: 'again' }), repeated)
})

t.test('minutes that tell it twice are kept as they are, with a finding', async (t) => {
  const twice = where(unjudged(contested(), recusal(member(3)), { ...recusal(member(3)), id: 'again' }), { recordedAs: 'minutes' })
  t.ok(replay(twice).some(({ actId, rejection }) => actId === 'again' && rejection.code === 'already-recorded'))
})
