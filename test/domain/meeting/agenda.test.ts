import t from 'tap'
import { objectionsToLateItem } from '../../../src/domain/meeting/agenda.ts'
import { rollOf } from '../deciding/paragraph-of.ts'

const late = (changes: Partial<Parameters<typeof objectionsToLateItem>[0]>) => objectionsToLateItem({
  bodyKind: 'assembly', state: 'open', against: 0, raisedById: null, roll: rollOf(40), ...changes,
})

t.test('V10: the assembly takes up what was not announced only if nobody is against it', async (t) => {
  t.strictSame(late({}), [])
  t.strictSame(late({ against: 1 }), [{ code: 'item-not-announced', against: 1, statute: 'KL 5:52' }], '1 of 40')
  t.strictSame(late({ against: null }), [{ code: 'item-not-announced', against: null, statute: 'KL 5:52' }], 'nobody was asked')
  t.strictSame(late({ against: null, state: 'adjourned' }).length, 1)
  t.strictSame(late({ against: null, state: 'planned' }), [], 'still to be announced')
  t.strictSame(late({ against: null, bodyKind: 'board' }), [], 'V11: a board needs no announcement')
})

t.test('V11: in a board whoever serves may raise a matter, and nobody else', async (t) => {
  t.strictSame(late({ bodyKind: 'board', raisedById: 'm40' }), [])
  t.strictSame(late({ bodyKind: 'board', raisedById: 'm41' }), [{ code: 'raiser-not-serving', statute: 'KL 4:20' }])
  t.strictSame(late({ bodyKind: 'board', raisedById: 'm41', state: 'planned' }), [])
})
