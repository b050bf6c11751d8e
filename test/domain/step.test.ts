import { next, type Steps } from '../../src/domain/step.ts'
import { t } from '../support/suite.ts'

const doorSteps: Steps<'open' | 'shut', 'open' | 'shut'> = { open: { shut: 'shut' }, shut: { open: 'open' } }

t.test('a step leads where the table says, and nowhere else', async (t) => {
  t.equal(next(doorSteps, 'open', 'shut'), 'shut')
  t.equal(next(doorSteps, 'shut', 'open'), 'open')
  t.equal(next(doorSteps, 'open', 'open'), null)
  t.equal(next(doorSteps, 'shut', 'shut'), null)
})
