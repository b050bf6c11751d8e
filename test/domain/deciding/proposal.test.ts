import type { Proposal, ProposalAuthor } from '../../../src/domain/deciding/acts/moved.ts'
import { isPrepared } from '../../../src/domain/deciding/proposal.ts'
import {
  after,
  closed,
  decision,
  fromMinutes,
  live,
  member,
  person,
  prepared,
  proposed,
  recusal,
} from './paragraph-of.ts'
import { objectionsToProposal } from './driven.ts'
import { t } from '../../support/suite.ts'

const by = (author: ProposalAuthor): Proposal => ({ kind: 'proposal', author, points: [], documentId: null })
const byUnit = by({ unitId: 'u1', unit: 'förvaltningen' })
const byBody = by({ bodyId: 'b1', body: 'arbetsutskottet' })
const byParty = by({ party: 'V', name: 'Vänsterpartiet' })
const outsider = { code: 'not-entitled', act: 'proposal', statute: 'KL 4:22' }

t.test('what a unit or a body has prepared stands without being moved', async (t) => {
  t.strictSame([byUnit, byBody, byParty, by({ persons: [member(1)] })].map(isPrepared), [true, true, false, false])
})

t.test('V2: nothing is proposed once the deliberation is closed', async (t) => {
  for (const proposal of [byUnit, byBody, byParty, by({ persons: [member(2)] })]) {
    t.strictSame(objectionsToProposal(live(), proposal), [])
    for (const paragraph of [after(live(), closed), after(live(), closed, decision())]) {
      t.strictSame(objectionsToProposal(paragraph, proposal), [{ code: 'deliberation-closed', statute: 'KL 5:53' }])
    }
  }
})

t.test('KL 4:22: at the meeting those who decide propose', async (t) => {
  const official = person('official')
  const persons = [{ personId: 'official', name: 'Ledamot official' }]
  t.strictSame(objectionsToProposal(live(), proposed('p1', member(2))), [])
  t.strictSame(objectionsToProposal(live(), proposed('p1', official, member(2))), [{ ...outsider, persons }])
  t.strictSame(objectionsToProposal(after(live(), recusal(member(2))), proposed('p1', member(2))), [
    { ...outsider, persons: [{ personId: 'm2', name: 'Ledamot m2' }] },
  ])
  t.strictSame(objectionsToProposal(after(live(), closed), proposed('p1', official)), [
    { code: 'deliberation-closed', statute: 'KL 5:53' },
    { ...outsider, persons },
  ])
})

t.test('before the meeting anyone’s proposal may be put on the agenda', async (t) => {
  for (const phase of ['planned', 'adjourned'] as const) {
    t.strictSame(objectionsToProposal(live({ phase }), proposed('p1', person('citizen'))), [])
    t.strictSame(objectionsToProposal(live({ phase }), prepared('p1')), [])
  }
})

t.test('when the meeting is over nothing more is proposed, but what its minutes say', async (t) => {
  for (const proposal of [prepared('p1'), proposed('p1', member(2))]) {
    t.strictSame(objectionsToProposal(live({ phase: 'closed' }), proposal), [
      { code: 'meeting-not-open', phase: 'closed' },
    ])
    t.strictSame(objectionsToProposal(fromMinutes({ phase: 'closed' }), proposal), [])
  }
})
