import {
  changesRules,
  defaultSettings,
  objectionToOtherRules,
  objectionToPhraseSet,
  sectionNames,
} from '../../../src/domain/organisation/body.ts'
import { formalMotionKinds } from '../../../src/domain/organisation/motion-kind.ts'
import { t } from '../../support/suite.ts'

t.test('what a body has not settled for itself has a stated default', async (t) => {
  t.strictSame(defaultSettings, {
    paragraphSeries: 'perYear',
    attesterCount: 1,
    phraseSet: 'kommunal',
    sections: sectionNames,
    abstainerMayReserve: true,
    attendantsMaySupport: false,
    formalOrder: formalMotionKinds,
    formalMotionsPut: 'separately',
    majorityBase: 'present',
    answersBelowQuorum: false,
    remoteAttendance: false,
    memberMayReturn: true,
    lateMemberTakesSeat: true,
    substituteOrder: 'notSettled',
    partyOrder: {},
    begunKeepsPriority: true,
  })
})

t.test('KL 5:67: the minutes have a place for everything they must contain', async (t) => {
  t.strictSame(sectionNames, [
    'decision',
    'summary',
    'deliberation',
    'propositions',
    'votes',
    'recusals',
    'reservations',
    'protocolNotes',
    'recipients',
  ])
  t.equal(new Set(sectionNames).size, sectionNames.length)
})

t.test('a phrase set that is chosen is one there is', async (t) => {
  const known = ['huddinge', 'kommunal']
  for (const phraseSet of [undefined, ...known]) t.equal(objectionToPhraseSet(phraseSet, known), null)
  t.strictSame(objectionToPhraseSet('okänd', known), { code: 'unknown-phrase-set', phraseSet: 'okänd', known })
})

t.test('while a meeting goes on its rules stand; its name and how minutes are worded may change', async (t) => {
  t.equal(changesRules({}), false)
  t.equal(changesRules({ settings: { phraseSet: 'huddinge', sections: [] } }), false)
  t.equal(changesRules({ settings: { phraseSet: 'huddinge', remoteAttendance: true } }), true)
  t.equal(changesRules({ seats: 13 }), true)
  t.equal(objectionToOtherRules(null), null)
  t.strictSame(objectionToOtherRules('2023-06-14'), { code: 'meeting-under-way', heldOn: '2023-06-14' })
})
