import type { Placed } from '../../../src/domain/deciding/acts/acts.ts'
import { contributionForms, type Contribution } from '../../../src/domain/deciding/acts/moved.ts'
import { after, closed, fromMinutes, live, person, reopened } from './paragraph-of.ts'
import { objectionsTo, objectionsToContribution } from './driven.ts'
import { t } from '../../support/suite.ts'

const spoken: Contribution = { kind: 'contribution', form: 'speaks', persons: [person('m2')], shared: null }

t.test('KL 5:53: one speaks and informs while the deliberation is open', async (t) => {
  t.strictSame(objectionsToContribution(live(), spoken), [])
  t.strictSame(objectionsToContribution(after(live(), closed), spoken), [
    { code: 'deliberation-closed', statute: 'KL 5:53' },
  ])
  t.strictSame(objectionsToContribution(after(live(), closed, reopened), spoken), [])
  t.strictSame(objectionsToContribution(live({ phase: 'planned' }), spoken), [
    { code: 'meeting-not-open', phase: 'planned' },
  ])
})

t.test('KL 5:66: whoever is absent, has left or never came does not speak at a live meeting', async (t) => {
  const absent = { ...spoken, persons: [person('m2'), person('absent')] }
  const refused = [
    {
      code: 'not-entitled',
      act: 'contribution',
      persons: [{ personId: 'absent', name: 'Ledamot absent' }],
      statute: 'KL 5:66',
    },
  ]
  t.strictSame(objectionsToContribution(live(), absent), refused)
  t.strictSame(objectionsToContribution(live({ bodyKind: 'assembly' }), absent), refused)
  t.strictSame(objectionsToContribution(fromMinutes(), absent), [], 'minutes need not list whoever they say was heard')
})

t.test('KL 5:39-40, 6:26: one need not serve to be heard', async (t) => {
  for (const form of contributionForms) {
    const heard: Placed<Contribution> = {
      id: 'c1',
      kind: 'contribution',
      form,
      persons: [person('official'), { ...person('x'), personId: null }],
      shared: null,
    }
    t.strictSame(objectionsTo(live(), heard), [], form)
  }
})
