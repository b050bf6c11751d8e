import {
  assignmentStates,
  assignmentSteps,
  objectionToClosingBy,
  stepAssignment,
  type AssignmentStep,
} from '../../../src/domain/following/assignment.ts'
import { t } from '../../support/suite.ts'

const steps = ['considerComplete', 'close', 'reopen'] as const satisfies readonly AssignmentStep[]

t.test('every step from every state', async (t) => {
  for (const state of assignmentStates) {
    for (const step of steps) {
      const to: string | undefined = (assignmentSteps[state] as Partial<Record<AssignmentStep, string>>)[step]
      const refusal = { ok: false, rejection: { code: 'assignment-step-refused', state, step } }
      const expected = to === undefined ? refusal : { ok: true, value: to }
      t.strictSame(stepAssignment(state, step), expected, `${state} ${step}`)
    }
  }
})

t.test('one who was given an assignment considers it complete, and the body that gave it closes it', async (t) => {
  t.strictSame(assignmentSteps, {
    open: { considerComplete: 'consideredComplete', close: 'closed' },
    consideredComplete: { considerComplete: 'consideredComplete', close: 'closed', reopen: 'open' },
    closed: {},
  })
})

t.test('an assignment is closed by a decision of the body that gave it, or by none', async (t) => {
  const givenBy = { code: 'KS', name: 'Kommunstyrelsen' }
  t.equal(objectionToClosingBy(null, givenBy), null)
  t.equal(objectionToClosingBy({ bodyCode: 'KS' }, givenBy), null)
  t.strictSame(objectionToClosingBy({ bodyCode: 'SN' }, givenBy), {
    code: 'assignment-of-other-body',
    givenBy: 'Kommunstyrelsen',
  })
})
