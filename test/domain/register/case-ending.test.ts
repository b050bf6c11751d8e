import { objectionToClosing, objectionToVoiding } from '../../../src/domain/register/case-ending.ts'
import { t } from '../../support/suite.ts'

const diarienummer = 'KS-2020/2134.142'

t.test('OSL 5:1: a number under which something stands is not voided', async (t) => {
  t.equal(objectionToVoiding(diarienummer, []), null)
  t.strictSame(objectionToVoiding(diarienummer, ['documents', 'items']), {
    code: 'case-in-use',
    diarienummer,
    uses: ['documents', 'items'],
    statute: 'OSL 5:1',
  })
})

t.test('FL 33: a case is closed when it is decided and its decisions have been sent', async (t) => {
  const open = [{ lacks: 'delivery', body: 'Kommunstyrelsen', heldOn: '2021-06-16', paragraph: 22 }] as const
  t.equal(objectionToClosing(diarienummer, []), null)
  t.strictSame(objectionToClosing(diarienummer, open), {
    code: 'case-unfinished',
    diarienummer,
    open,
    statute: 'FL 33',
  })
})
