import fc from 'fast-check'
import { objectionsToQuorum, seatsRequired } from '../../../src/domain/attending/quorum.ts'
import { t } from '../../support/suite.ts'

t.test('Q1: the assembly needs more than half of its seats filled', async (t) => {
  t.strictSame(objectionsToQuorum(25, 51, 'KL 5:45'), [
    { code: 'not-quorate', present: 25, required: 26, statute: 'KL 5:45' },
  ])
  t.strictSame(objectionsToQuorum(26, 51, 'KL 5:45'), [])
})

t.test('Q3: so does a board, and half is not more than half', async (t) => {
  const tooFew = (present: number, required: number) => [{ code: 'not-quorate', present, required, statute: 'KL 6:27' }]
  t.strictSame(objectionsToQuorum(5, 11, 'KL 6:27'), tooFew(5, 6))
  t.strictSame(objectionsToQuorum(6, 11, 'KL 6:27'), [])
  t.strictSame(objectionsToQuorum(5, 10, 'KL 6:27'), tooFew(5, 6))
  t.strictSame(objectionsToQuorum(6, 10, 'KL 6:27'), [])
})

t.test('Q1, Q3: what is required is the least number that is more than half', async () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), (seats) => {
      const required = seatsRequired(seats)
      return required * 2 > seats && (required - 1) * 2 <= seats
    }),
  )
})
