import { objectionToOpenIdentity, objectionToUnprotected } from '../../../src/domain/organisation/protected-identity.ts'
import { t } from '../../support/suite.ts'

const hidden = { protectedIdentity: true }
const open = { protectedIdentity: false }

t.test('OSL 21:3, 22:1: a protection stands until it is lifted by itself', async (t) => {
  t.strictSame(objectionToOpenIdentity(hidden, false), { code: 'protection-stands' })
  for (const wanted of [true, undefined]) t.equal(objectionToOpenIdentity(hidden, wanted), null)
  for (const wanted of [true, false, undefined]) t.equal(objectionToOpenIdentity(open, wanted), null)
})

t.test('OSL 21:3, 22:1: only a protection that there is is lifted, and only a hidden name read apart', async (t) => {
  t.equal(objectionToUnprotected(hidden), null)
  t.strictSame(objectionToUnprotected(open), { code: 'identity-not-protected' })
})
