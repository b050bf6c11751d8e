import {
  assemblySubstitutesFor,
  inOrderOfService,
  substitutesByGroup,
} from '../../../src/domain/deciding/substitution.ts'
import { election, ids, list, majority, proportional } from './election-of.ts'
import { person } from './paragraph-of.ts'
import { t } from '../../support/suite.ts'

t.test('E6: the member’s own group first, then the group with the most votes, in a group by its list', async (t) => {
  const groups = [
    { designation: 'A', votes: 10, substitutes: ['a1', 'a2'] },
    { designation: 'B', votes: 25, substitutes: ['b1'] },
    { designation: 'C', votes: 16, substitutes: ['c1', 'c2'] },
  ]
  t.strictSame(substitutesByGroup('A', groups), ['a1', 'a2', 'b1', 'c1', 'c2'])
  t.strictSame(substitutesByGroup('B', groups), ['b1', 'c1', 'c2', 'a1', 'a2'])
  t.strictSame(substitutesByGroup(null, groups), ['b1', 'c1', 'c2', 'a1', 'a2'])
  t.strictSame(substitutesByGroup('A', []), [])
})

t.test('E6: those elected serve by group and list, not by the order in which their seats were filled', async (t) => {
  const held = proportional([list('A', 10), list('B', 25), list('C', 16)], 5)
  t.equal(ids(held.elected), 'B1 C1 B2 A1 B3')
  t.equal(ids(inOrderOfService(held)), 'B1 B2 B3 C1 A1')
  t.equal(ids(inOrderOfService(majority([3, 9, 5], 2))), 'b c', 'elsewhere as they were elected')
  const shared = { designation: 'B', votes: null, candidates: [person('A1'), person('B2')] }
  t.equal(
    ids(inOrderOfService(election({ method: 'proportional', lists: [list('A', 3), shared], elected: [person('A1')] }))),
    'A1',
    'someone on two lists serves once',
  )
})

t.test('E4: the same constituency first, then where the party has the most seats', async (t) => {
  const substitute = (party: string, constituency: string, order: number) => ({ party, constituency, order })
  const all = [
    substitute('S', 'norr', 2),
    substitute('S', 'söder', 1),
    substitute('S', 'väster', 1),
    substitute('M', 'norr', 1),
    substitute('S', 'norr', 1),
    substitute('S', 'öster', 1),
    substitute('S', 'city', 1),
  ]
  const order = (constituency: string, of = all) =>
    assemblySubstitutesFor(
      { party: 'S', constituency },
      of,
      new Map([
        ['väster', 5],
        ['söder', 3],
        ['norr', 4],
      ]),
    ).map((one) => `${one.constituency} ${one.order}`)
  t.strictSame(order('norr'), ['norr 1', 'norr 2', 'väster 1', 'söder 1', 'city 1', 'öster 1'])
  t.strictSame(order('norr', all.toReversed()), order('norr'))
  t.strictSame(order('söder'), ['söder 1', 'väster 1', 'norr 1', 'norr 2', 'city 1', 'öster 1'])
})
