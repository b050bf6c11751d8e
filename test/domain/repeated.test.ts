import { objectionsToRepeating } from '../../src/domain/repeated.ts'
import { t } from '../support/suite.ts'

t.test('what stands already is not recorded once more', async (t) => {
  t.strictSame(objectionsToRepeating(true), [{ code: 'already-recorded' }])
  t.strictSame(objectionsToRepeating(false), [])
})
