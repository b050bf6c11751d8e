import { objectionToOffice } from '../../../src/domain/organisation/office.ts'
import { t } from '../../support/suite.ts'

t.test('KL 6:16: the assembly elects to the boards; another body only within its own authority', async (t) => {
  const schools = { name: 'Skolnämnden', authority: 'SKN' }
  t.equal(objectionToOffice({ kind: 'assembly', authority: 'KF' }, schools), null)
  t.equal(objectionToOffice({ kind: 'board', authority: 'SKN' }, schools), null, 'as a board to its committee')
  for (const kind of ['board', 'committee', 'drafting', 'jointBoard'] as const) {
    t.strictSame(objectionToOffice({ kind, authority: 'KS' }, schools), {
      code: 'office-of-other-authority',
      body: 'Skolnämnden',
      statute: 'KL 6:16',
    })
  }
})
