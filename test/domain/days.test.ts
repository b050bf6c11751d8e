import { objectionsToFacts, objectionsToOrder } from '../../src/domain/days.ts'
import { t } from '../support/suite.ts'

const today = '2026-11-27'

t.test('OSL 5:1-2: what has happened has not happened on a day to come', async (t) => {
  t.strictSame(
    objectionsToFacts({ receivedOn: '2026-11-20', registeredOn: today, drawnUpOn: null }, today),
    [],
    'today is no day to come',
  )
  t.strictSame(
    objectionsToFacts({ receivedOn: '2026-11-28', registeredOn: '2026-11-29', openedOn: today }, today),
    [
      { code: 'day-not-come', field: 'receivedOn', day: '2026-11-28', today },
      { code: 'day-not-come', field: 'registeredOn', day: '2026-11-29', today },
    ],
    'each that has not come',
  )
})

t.test('a day is not before what it follows, and may be the same', async (t) => {
  t.strictSame(objectionsToOrder({ dueOn: '2026-11-20', closedOn: '2026-11-21' }, { givenOn: '2026-11-20' }), [])
  t.strictSame(objectionsToOrder({ closedOn: '2026-11-19' }, { givenOn: '2026-11-20', heldOn: '2026-11-18' }), [
    { code: 'day-before-other', field: 'closedOn', day: '2026-11-19', other: 'givenOn', otherDay: '2026-11-20' },
  ])
  t.strictSame(
    objectionsToOrder({ closedOn: null }, { givenOn: '2026-11-20' }),
    [],
    'what is not stated is before nothing',
  )
  t.strictSame(objectionsToOrder({ closedOn: '2026-11-19' }, { givenOn: null }), [], 'and follows nothing')
})
