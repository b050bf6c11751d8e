import { placesForTabled } from '../../../src/domain/meeting/tabling.ts'
import { t } from '../../support/suite.ts'

const planned = [
  { id: 'may', heldOn: '2026-05-20' },
  { id: 'april', heldOn: '2026-04-22' },
  { id: 'march', heldOn: '2026-03-25' },
]
const placeOf = (heldOn: string, until: string | null) =>
  placesForTabled([{ id: 'i', heldOn, until }], planned).get('i')

t.test(
  'B5: what is tabled is taken up at the next meeting, or at the first from the day that was decided',
  async (t) => {
    t.equal(placeOf('2026-03-25', null), 'april', 'not at the meeting that tabled it')
    t.equal(placeOf('2026-03-24', null), 'march')
    t.equal(placeOf('2026-03-25', '2026-05-20'), 'may')
    t.equal(placeOf('2026-03-25', '2026-05-01'), 'may')
    t.equal(placeOf('2026-03-25', '2026-04-22'), 'april')
    t.equal(placeOf('2026-03-25', '2026-06-01'), undefined, 'no meeting is planned so far ahead')
    t.equal(placeOf('2026-05-20', null), undefined)
  },
)

t.test('B5: in whatever order the meetings are planned', async (t) => {
  const ascending = [
    { id: 'march', heldOn: '2026-03-25' },
    { id: 'april', heldOn: '2026-04-22' },
  ]
  t.equal(placesForTabled([{ id: 'i', heldOn: '2026-03-01', until: null }], ascending).get('i'), 'march')
  t.equal(placesForTabled([{ id: 'i', heldOn: '2026-03-01', until: null }], ascending.toReversed()).get('i'), 'march')
})
