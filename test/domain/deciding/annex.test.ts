import { after, annex, live } from './paragraph-of.ts'
import { objectionsTo, objectionsToAnnex } from './driven.ts'
import { t } from '../../support/suite.ts'

t.test('a number is given to one annex of the paragraph', async (t) => {
  const paragraph = after(live(), annex('a1', 1), annex('a2'))
  t.strictSame(objectionsToAnnex(paragraph, annex('a3', 1)), [{ code: 'annex-number-taken', number: 1 }])
  t.strictSame(objectionsToAnnex(paragraph, annex('a3', 2)), [])
  t.strictSame(objectionsToAnnex(paragraph, annex('a3')), [], 'those without a number are alike in that')
})

t.test('an annex is added also when the meeting is over', async (t) => {
  t.strictSame(objectionsToAnnex(live({ phase: 'closed' }), annex('a1', 1)), [])
})

t.test('a version of a document is annexed once, whatever its number; a later one may be too', async (t) => {
  const paragraph = after(live(), annex('a1', 1, 'd'))
  for (const number of [2, null])
    t.strictSame(objectionsTo(paragraph, annex('a2', number, 'd')), [{ code: 'already-recorded' }])
  t.strictSame(objectionsTo(paragraph, { ...annex('a2', 2, 'd'), version: 2 }), [])
})
