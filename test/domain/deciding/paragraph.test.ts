import fc from 'fast-check'
import { actsOf, withAct } from '../../../src/domain/deciding/paragraph.ts'
import { lawfulParagraph } from './any-paragraph.ts'
import { after, closed, contested, live, prepared } from './paragraph-of.ts'
import { t } from '../../support/suite.ts'

t.test('the acts of a kind, in order', async (t) => {
  t.strictSame(
    actsOf(contested(), 'proposal').map(({ id }) => id),
    ['p1', 'p2'],
  )
  t.strictSame(
    actsOf(contested(), 'motion').map(({ id }) => id),
    ['m2'],
  )
  t.strictSame(actsOf(live(), 'proposal'), [])
})

t.test('an act more, and the paragraph before is as it was', async (t) => {
  const before = after(live(), prepared('p1'))
  t.strictSame(withAct(before, closed).acts, [prepared('p1'), closed])
  t.strictSame(before.acts, [prepared('p1')])
})

t.test('every act is of one kind', async () => {
  fc.assert(
    fc.property(lawfulParagraph, (paragraph) => {
      const kinds = [...new Set(paragraph.acts.map(({ kind }) => kind))]
      return kinds.flatMap((kind) => actsOf(paragraph, kind)).length === paragraph.acts.length
    }),
  )
})
