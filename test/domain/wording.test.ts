import { listed } from '../../src/domain/wording.ts'
import { t } from '../support/suite.ts'

t.test('several as one phrase, with commas that close an apposition', async (t) => {
  t.equal(listed([]), '')
  t.equal(listed(['a']), 'a')
  t.equal(listed(['a', 'b']), 'a och b')
  t.equal(listed(['a', 'b', 'c']), 'a, b och c')
  t.equal(listed(['A, stabschef', 'B (S)']), 'A, stabschef, och B (S)')
})
