import { named } from '../../src/domain/participant.ts'
import { t } from '../support/suite.ts'

t.test('a refusal names someone by id and name, and by nothing else', async (t) => {
  t.strictSame(named({ personId: 'm1', name: 'Eva Ek', party: 'S', title: 'ordförande', organisation: null }), {
    personId: 'm1',
    name: 'Eva Ek',
  })
  t.strictSame(named({ personId: null, name: null, party: null, title: null, organisation: 'Governo' }), {
    personId: null,
    name: null,
  })
})
