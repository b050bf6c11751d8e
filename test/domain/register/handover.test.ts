import { objectionsToHandover, type HandedCase } from '../../../src/domain/register/handover.ts'
import { t } from '../../support/suite.ts'

const caseFile: HandedCase = { state: 'open', diarienummer: 'KS-2020/2134.142', authority: 'KS' }

t.test('OSL 8:1: a case is handed over to another authority, once', async (t) => {
  t.strictSame(objectionsToHandover(caseFile, 'KF', []), [])
  t.strictSame(
    objectionsToHandover({ ...caseFile, state: 'closed' }, 'KF', ['SN']),
    [],
    'a closed one too, and after another',
  )
  t.strictSame(objectionsToHandover(caseFile, 'KF', ['SN', 'KF']), [{ code: 'already-recorded' }])
})

t.test('OSL 8:1: between an authority and itself there is nothing to hand over', async (t) => {
  const own = { code: 'handover-to-owner', diarienummer: 'KS-2020/2134.142', authority: 'KS', statute: 'OSL 8:1' }
  t.strictSame(objectionsToHandover(caseFile, 'KS', []), [own])
})

t.test('OSL 5:1: a voided number is not handed over', async (t) => {
  const voided = { code: 'case-voided', diarienummer: 'KS-2020/2134.142' }
  t.strictSame(objectionsToHandover({ ...caseFile, state: 'voided' }, 'KF', []), [voided])
})
