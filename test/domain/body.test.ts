import t from 'tap'
import { defaultSettings, sectionNames } from '../../src/domain/body.ts'

t.test('what a body has not settled for itself has a stated default', async (t) => {
  t.strictSame(defaultSettings, {
    paragraphSeries: 'perYear', attesterCount: 1, phraseSet: 'kommunal', sections: sectionNames,
    abstainerMayReserve: true, remoteAttendance: false,
  })
})

t.test('KL 5:67: the minutes have a place for everything they must contain', async (t) => {
  t.strictSame(sectionNames, [
    'decision', 'summary', 'deliberation', 'propositions', 'votes', 'recusals', 'reservations', 'protocolNotes',
    'recipients',
  ])
  t.equal(new Set(sectionNames).size, sectionNames.length)
})
