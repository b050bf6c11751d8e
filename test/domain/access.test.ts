import {
  actions,
  anyone,
  found,
  may,
  notFound,
  ofAllAuthorities,
  permissions,
  roles,
  type Action,
  type Actor,
  type Role,
} from '../../src/domain/access.ts'
import { t } from '../support/suite.ts'

const actor = (...held: Role[]): Actor => ({
  subject: 's',
  client: 'c',
  roles: held,
  person: 'm1',
  authorities: ['KS'],
})
const ofAll = (...held: Role[]): Actor => ({ ...actor(...held), authorities: null })
const everyRole: readonly Role[] = [...roles, 'system']

t.test('every role may do what the table gives it, and nothing else', async (t) => {
  for (const action of actions) {
    const allowed: readonly Role[] = permissions[action]
    t.ok(allowed.length > 0, `${action} is given to someone`)
    for (const role of everyRole) t.equal(may(ofAll(role), action), allowed.includes(role), `${role} ${action}`)
  }
})

t.test('what follows from the offices', async (t) => {
  const canDo = (role: Role) => actions.filter((action) => may(actor(role), action))
  t.strictSame(
    canDo('system'),
    ['dispatch:deliver', 'file:sweep'],
    'the worker delivers and sweeps, and does nothing else',
  )
  t.strictSame(
    actions.filter((action) => may(anyone, action)),
    [],
    'the public has no role',
  )
  const attesters = everyRole.filter((role) => may(actor(role), 'minutes:attest'))
  t.strictSame(attesters, ['member'], 'KL 5:69: only the elected attest')
  for (const role of ['archivist', 'auditor', 'officer', 'integration'] as const) {
    const deciding = /^(meeting:run|deliberation|ballot|minutes|decision:publish|notice)/
    t.strictSame(
      canDo(role).filter((action) => deciding.test(action)),
      [],
      `${role} takes no part in deciding`,
    )
  }
})

t.test(
  'what is kept daily is kept by those whose work it is; what the municipality is judged by, by the administrator alone',
  async (t) => {
    const keepers = (action: Action) => everyRole.filter((role) => may(actor(role), action))
    t.strictSame(keepers('organisation:manage'), ['admin'])
    t.strictSame(keepers('unit:keep'), ['registrar', 'admin'])
    t.strictSame(keepers('person:keep'), ['registrar', 'clerk', 'admin'])
    t.strictSame(keepers('appointment:keep'), ['clerk', 'admin'])
  },
)

t.test('what is no one authority’s is done by who sees to all of them', async (t) => {
  t.strictSame(ofAllAuthorities, ['identity:lift'])
  t.equal(may(ofAll('admin'), 'identity:lift'), true)
  t.equal(may(actor('admin'), 'identity:lift'), false)
  t.equal(may(ofAll('registrar'), 'identity:lift'), false)
})

t.test('an integration sees what is decided, not what is under way', async (t) => {
  const integration = actor('integration')
  t.equal(may(integration, 'decision:read'), true)
  t.equal(may(integration, 'meeting:read'), false)
})

t.test('a role reaches no further than its authorities', async (t) => {
  const clerk = actor('clerk')
  t.equal(may(clerk, 'meeting:run', { authority: 'KS' }), true)
  t.equal(may(clerk, 'meeting:run', { authority: 'SN' }), false)
  t.equal(may({ ...clerk, authorities: [] }, 'meeting:run', { authority: 'KS' }), false)
  t.equal(may({ ...clerk, authorities: null }, 'meeting:run', { authority: 'SN' }), true, 'null is all of them')
})

t.test('KL 4:24: a member casts his own ballot, a clerk anyone’s', async (t) => {
  t.equal(may(actor('member'), 'ballot:cast', { person: 'm1' }), true)
  t.equal(may(actor('member'), 'ballot:cast', { person: 'm2' }), false)
  t.equal(may(actor('clerk'), 'ballot:cast', { person: 'm2' }), true)
  t.equal(may(actor('member', 'clerk'), 'ballot:cast', { person: 'm2' }), true, 'who is both acts as the clerk')
  t.equal(may(actor('member', 'archivist'), 'ballot:cast', { person: 'm2' }), false, 'an office adds nothing to it')
})

t.test('one who stands for nobody acts for nobody', async (t) => {
  const nobody = { ...actor('member'), person: null }
  t.equal(may(nobody, 'ballot:cast', { person: 'm1' }), false)
  t.equal(may(nobody, 'ballot:cast', { person: null }), false)
})

t.test('what is not there is answered as what may not be seen', async (t) => {
  const seen = { id: 'c1', title: 'Simhall' }
  t.strictSame(found(seen, 'case', 'c1'), { ok: true, value: seen })
  t.strictSame(notFound('case', 'c1'), { ok: false, rejection: { code: 'not-found', resource: 'case', id: 'c1' } })
  t.strictSame(
    found(undefined, 'case', 'c1'),
    notFound('case', 'c1'),
    'no row of that id within the actor’s authorities',
  )
  t.strictSame(found(null, 'case', 'c1'), notFound('case', 'c1'), 'a row of which nothing is shown to the actor')
})
