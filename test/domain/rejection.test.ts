import { inPart, type Rejection } from '../../src/domain/rejection.ts'
import { t } from '../support/suite.ts'

t.test('a part that is refused tells where it stands, and what in it', async (t) => {
  t.equal(inPart({ code: 'mover-required' }, '/nonParticipation', '/persons').pointer, '/nonParticipation')
  const refusal: Rejection = { code: 'unknown-reference', resource: 'person', id: 'p', pointer: '/persons/1' }
  t.strictSame(inPart({ code: 'mover-required' }, '/motions/0'), { code: 'mover-required', pointer: '/motions/0' })
  t.equal(inPart(refusal, '/contributions/2').pointer, '/contributions/2/persons/1')
  t.equal(inPart(refusal, '/nonParticipation', '/persons').pointer, '/nonParticipation/1', 'the part is that list')
})
