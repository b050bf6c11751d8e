import t from 'tap'
import { contributionForms, objectionsToContribution, type Contribution } from '../../src/domain/contribution.ts'
import { objectionsTo } from '../../src/domain/lawfulness.ts'
import type { Placed } from '../../src/domain/paragraph.ts'
import { after, closed, live, person, reopened } from './paragraph-of.ts'

const spoken: Contribution = { kind: 'contribution', form: 'speaks', persons: [person('m2')], shared: null }

t.test('KL 5:53: one speaks and informs while the deliberation is open', async (t) => {
  t.strictSame(objectionsToContribution(live(), spoken), [])
  t.strictSame(objectionsToContribution(after(live(), closed), spoken), [{ code: 'deliberation-closed', statute: 'KL 5:53' }])
  t.strictSame(objectionsToContribution(after(live(), closed, reopened), spoken), [])
  t.strictSame(objectionsToContribution(live({ phase: 'planned' }), spoken), [{ code: 'meeting-not-open', phase: 'planned' }])
})

t.test('KL 5:39-40, 6:26: one need not serve to be heard', async (t) => {
  for (const form of contributionForms) {
    const heard: Placed<Contribution> = {
      id: 'c1', kind: 'contribution', form, persons: [person('official'), { ...person('x'), personId: null }],
      shared: null,
    }
    t.strictSame(objectionsTo(live(), heard), [], form)
  }
})
