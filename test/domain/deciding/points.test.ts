import { structural } from '../../../src/domain/rejection.ts'
import { objectionsTo } from './driven.ts'
import { after, closed, live, member, motion, prepared, proposed, put } from './paragraph-of.ts'
import { t } from '../../support/suite.ts'

const prepared2 = after(live(), prepared('p1', 'Ett.', 'Två.'), proposed('p2', member(3)))
const moved = after(prepared2, motion('m2', 'bifall', 'p2', [member(3)]), closed)

t.test('a point that is named is there, in what an amendment changes or else in some proposal', async (t) => {
  const change = (points: readonly number[], proposalId = 'p1') =>
    objectionsTo(prepared2, { ...motion('m', 'andring', proposalId), text: 'Ny lydelse.', points })
  t.strictSame(change([1, 2]), [])
  t.strictSame(change([2, 3, 999]), [{ code: 'unknown-point', points: [3, 999], last: 2 }])
  t.strictSame(change([2], 'p2'), [{ code: 'unknown-point', points: [2], last: 1 }], 'that of another does not help')
  t.strictSame(
    objectionsTo(prepared2, { ...motion('m', 'bifall', 'p2'), points: [2] }),
    [],
    'what it is put in place of',
  )
  t.strictSame(objectionsTo(moved, { ...put('q', ['p1', 'p2']), points: [3] }), [
    { code: 'unknown-point', points: [3], last: 2 },
  ])
  t.ok(structural.has('unknown-point'), 'from minutes too')
})

t.test('a point is named once', async (t) => {
  const repeated = [{ code: 'point-repeated', points: [1] }]
  t.strictSame(objectionsTo(prepared2, { ...motion('m', 'avslag'), points: [1, 2, 1, 1] }), repeated)
  t.strictSame(objectionsTo(moved, { ...put('q', ['p1', 'p2']), points: [1, 1] }), repeated)
  t.ok(structural.has('point-repeated'), 'from minutes too')
})

t.test('which points there are is not known of a proposal in a document, nor before any is made', async (t) => {
  t.strictSame(objectionsTo(live(), { ...motion('m', 'aterremiss'), points: [7] }), [])
  t.strictSame(objectionsTo(after(prepared2, prepared('p3')), { ...motion('m', 'aterremiss'), points: [7] }), [])
})
