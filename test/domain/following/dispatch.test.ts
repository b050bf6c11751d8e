import {
  addressees,
  dispatchStates,
  dispatchSteps,
  eachOnce,
  isAmongRecipients,
  objectionToAddition,
  sentTo,
  stepDispatch,
  toldApart,
  type Addressee,
  type DispatchStep,
  objectionToRelease,
} from '../../../src/domain/following/dispatch.ts'
import { t } from '../../support/suite.ts'

const steps = ['release', 'deliver', 'fail'] as const satisfies readonly DispatchStep[]

t.test('every step from every state', async (t) => {
  for (const state of dispatchStates) {
    for (const step of steps) {
      const to: string | undefined = (dispatchSteps[state] as Partial<Record<DispatchStep, string>>)[step]
      const refusal = { ok: false, rejection: { code: 'dispatch-step-refused', state, step } }
      const expected = to === undefined ? refusal : { ok: true, value: to }
      t.strictSame(stepDispatch(state, step), expected, `${state} ${step}`)
    }
  }
})

t.test('nothing leaves the house before it is released; what fails can be released again', async (t) => {
  t.strictSame(dispatchSteps, {
    awaitingRelease: { release: 'released' },
    released: { deliver: 'delivered', fail: 'failed' },
    failed: { release: 'released' },
    delivered: {},
  })
})

const board = (code: string): Addressee => ({ bodyId: `id of ${code}`, code, name: `Nämnden ${code}` })
const boards = [board('KS'), board('SN'), board('BUN')]

t.test('a group is its boards, all but the one that decided', async (t) => {
  t.strictSame(addressees({ label: 'Samtliga nämnder', group: 'boards' }, boards, 'KS'), [board('SN'), board('BUN')])
  t.strictSame(addressees({ label: 'Samtliga nämnder', group: 'boards' }, boards, 'KF'), boards)
})

t.test('a group without a board is whoever its label says, so that it does not vanish', async (t) => {
  const none = [{ bodyId: null, code: null, name: 'Samtliga nämnder' }]
  for (const only of [[], [board('KS')]]) {
    t.strictSame(addressees({ label: 'Samtliga nämnder', group: 'boards' }, only, 'KS'), none)
  }
})

t.test('a board that is named gets it, also the one that decided', async (t) => {
  t.strictSame(addressees({ label: 'Socialnämnden', body: 'SN' }, boards, 'KS'), [board('SN')])
  t.strictSame(addressees({ label: 'Kommunstyrelsen', body: 'KS' }, boards, 'KS'), [board('KS')])
})

t.test('anyone else is who the label says', async (t) => {
  t.strictSame(addressees({ label: 'Akten' }, boards, 'KS'), [{ bodyId: null, code: null, name: 'Akten' }])
  t.strictSame(
    addressees({ label: 'Fullmäktige', body: 'KF' }, boards, 'KS'),
    [{ bodyId: null, code: 'KF', name: 'Fullmäktige' }],
    'a body that is no board here',
  )
  t.strictSame(
    addressees({ label: 'Akten' }, [{ bodyId: 'x', code: null, name: 'X' }], 'KS'),
    [{ bodyId: null, code: null, name: 'Akten' }],
    'two without a code are not the same',
  )
})

t.test('no two of a group are called the same, whatever their names are', async (t) => {
  const named = (name: string, code: string | null): Addressee => ({ bodyId: null, code, name })
  const names = (...all: readonly Addressee[]) => toldApart(all).map(({ name }) => name)
  t.strictSame(names(named('Kulturnämnden', 'KN'), named('Socialnämnden', 'SN')), ['Kulturnämnden', 'Socialnämnden'])
  t.strictSame(names(named('Valnämnden', 'V1'), named('Valnämnden', 'V2'), named('Socialnämnden', 'SN')), [
    'Valnämnden (V1)',
    'Valnämnden (V2)',
    'Socialnämnden',
  ])
  t.strictSame(names(named('Valnämnden', 'V1'), named('Valnämnden', 'V2'), named('Valnämnden (V1)', 'V3')), [
    'Valnämnden (V1)',
    'Valnämnden (V2)',
    'Valnämnden (V1) (V3)',
  ])
  t.strictSame(names(named('Samtliga nämnder', null)), ['Samtliga nämnder'])
})

t.test('whoever is written twice under a paragraph is sent it once', async (t) => {
  const places = (...all: Parameters<typeof eachOnce>[0]) => eachOnce(all).map(({ position }) => position)
  t.strictSame(eachOnce([{ label: 'Akten' }, { label: 'akten ' }, { label: 'Akten' }]), [
    { label: 'Akten', position: 1 },
  ])
  t.strictSame(places({ label: 'Nämnden' }, { label: 'Na\u0308mnden' }), [1], 'å, ä and ö from any keyboard')
  t.strictSame(places({ label: 'Akten' }, { label: 'Revisorerna' }), [1, 2])
  t.strictSame(
    places({ label: 'SN', body: 'SN' }, { label: 'Socialnämnden', body: 'SN' }),
    [1],
    'one body by two names',
  )
  t.strictSame(
    places({ label: 'Valnämnden', body: 'V1' }, { label: 'Valnämnden', body: 'V2' }),
    [1, 2],
    'two bodies by one name',
  )
  t.strictSame(
    places({ label: 'Socialnämnden' }, { label: 'Socialnämnden', body: 'SN' }),
    [2],
    'that which says which body it is',
  )
  t.strictSame(places({ label: 'Nämnderna', group: 'boards' }, { label: 'Samtliga nämnder', group: 'boards' }), [1])
  t.strictSame(
    places({ label: 'Samtliga nämnder' }, { label: 'Samtliga nämnder', group: 'boards' }),
    [1, 2],
    'a group is not who its label says',
  )
  t.equal(isAmongRecipients({ label: 'AKTEN' }, [{ label: 'Revisorerna' }, { label: 'Akten' }]), true)
  t.equal(isAmongRecipients({ label: 'Akten' }, [{ label: 'Revisorerna' }]), false)
})

t.test('a board that is named beside its group, or has the decision already, is not sent it again', async (t) => {
  const group = { label: 'Samtliga nämnder', group: 'boards' } as const
  t.strictSame(sentTo([group, { label: 'Socialnämnden', body: 'SN' }, { label: 'Akten' }], boards, 'KS', []), [
    [board('BUN')],
    [board('SN')],
    [{ bodyId: null, code: null, name: 'Akten' }],
  ])
  t.strictSame(
    sentTo([group, { label: 'nämnden sn' }], boards, 'KS', [])[0],
    [board('BUN')],
    'named without saying that it is a body',
  )
  t.strictSame(sentTo([group], boards, 'KS', [board('BUN')]), [[board('SN')]])
  const itself = [[{ bodyId: null, code: null, name: 'Samtliga nämnder' }]]
  t.strictSame(sentTo([group], boards, 'KS', [board('BUN'), board('SN')]), itself, 'and the group does not vanish')
})

t.test('whoever is to have the decision already is not added to it', async (t) => {
  const known = [{ label: 'Akten' }]
  t.equal(
    objectionToAddition({ label: 'Revisorerna' }, null, known, [null, 'id of SN']),
    null,
    'of those who are no body none is the other',
  )
  t.equal(objectionToAddition({ label: 'Nämnden', body: 'BUN' }, 'id of BUN', known, ['id of SN']), null)
  t.strictSame(objectionToAddition({ label: 'akten' }, null, known, []), {
    code: 'already-a-recipient',
    label: 'akten',
  })
  t.strictSame(objectionToAddition({ label: 'Nämnden', body: 'SN' }, 'id of SN', known, ['id of SN']), {
    code: 'already-a-recipient',
    label: 'Nämnden',
  })
})

t.test('there is something to release where any of it waits or has failed', async (t) => {
  t.equal(objectionToRelease(['delivered', 'failed']), null)
  t.strictSame(objectionToRelease(['released', 'delivered']), {
    code: 'dispatch-step-refused',
    state: 'released',
    step: 'release',
  })
  t.match(objectionToRelease([]), { state: 'delivered' })
})
