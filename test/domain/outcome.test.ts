import { accept, reject } from '../../src/domain/outcome.ts'
import { t } from '../support/suite.ts'

t.test('a rule allows with a value or refuses with data', async (t) => {
  t.strictSame(accept(3), { ok: true, value: 3 })
  t.strictSame(reject({ code: 'x' }), { ok: false, rejection: { code: 'x' } })
})
