import {
  objectionsToLateItem,
  objectionToSameNumber,
  objectionToStatedNumber,
  objectionToWithdrawn,
  objectionToUndecided,
} from '../../../src/domain/meeting/agenda.ts'
import { rollOf } from '../deciding/paragraph-of.ts'
import { t } from '../../support/suite.ts'

const late = (changes: Partial<Parameters<typeof objectionsToLateItem>[0]>) =>
  objectionsToLateItem({
    bodyKind: 'assembly',
    state: 'open',
    against: 0,
    raisedById: null,
    roll: rollOf(40),
    ...changes,
  })

t.test('V10: the assembly takes up what was not announced only if nobody is against it', async (t) => {
  t.strictSame(late({}), [])
  t.strictSame(late({ against: 1 }), [{ code: 'item-not-announced', against: 1, statute: 'KL 5:52' }], '1 of 40')
  t.strictSame(
    late({ against: null }),
    [{ code: 'item-not-announced', against: null, statute: 'KL 5:52' }],
    'nobody was asked',
  )
  t.strictSame(late({ against: null, state: 'adjourned' }).length, 1)
  t.strictSame(late({ against: null, state: 'planned' }), [], 'still to be announced')
  t.strictSame(late({ against: null, bodyKind: 'board' }), [], 'V11: a board needs no announcement')
})

t.test('V11: in a board whoever serves may raise a matter, and nobody else', async (t) => {
  t.strictSame(late({ bodyKind: 'board', raisedById: 'm40' }), [])
  t.strictSame(late({ bodyKind: 'board', raisedById: 'm41' }), [{ code: 'raiser-not-serving', statute: 'KL 4:20' }])
  t.strictSame(late({ bodyKind: 'board', raisedById: 'm41', state: 'planned' }), [])
  t.strictSame(late({ raisedById: 'm41' }), [{ code: 'raiser-not-serving', statute: 'KL 4:22' }], 'in the assembly')
})

t.test('nothing more is done under an item that was withdrawn', async (t) => {
  t.equal(objectionToWithdrawn({ withdrawnReason: null }), null)
  t.strictSame(objectionToWithdrawn({ withdrawnReason: 'Återtaget' }), { code: 'item-withdrawn' })
})

t.test('a meeting is closed when every item is decided or withdrawn', async (t) => {
  const item = (id: string, withdrawnReason: string | null = null) => ({
    id,
    title: `Ärende ${id}`,
    withdrawnReason,
    position: 1,
  })
  const items = [item('a'), item('b', 'Återtaget'), item('c')]
  t.equal(objectionToUndecided([], new Set()), null)
  t.equal(objectionToUndecided(items, new Set(['a', 'c'])), null)
  t.strictSame(objectionToUndecided(items, new Set(['a'])), {
    code: 'items-undecided',
    items: [{ id: 'c', title: 'Ärende c' }],
  })
})

t.test('the number of a paragraph is stated only from minutes, and is its own', async (t) => {
  for (const recordedAs of ['live', 'minutes'] as const) t.equal(objectionToStatedNumber(null, recordedAs), null)
  t.equal(objectionToStatedNumber(22, 'minutes'), null)
  t.strictSame(objectionToStatedNumber(22, 'live'), { code: 'paragraph-only-from-minutes' })
  const items = [{ paragraph: null }, { paragraph: 22 }]
  t.equal(objectionToSameNumber(null, items), null)
  t.equal(objectionToSameNumber(23, items), null)
  t.strictSame(objectionToSameNumber(22, items), { code: 'paragraph-taken', paragraph: 22 })
})
