import { decidingRoll, objectionsToAttendant, objectionsToDecider } from '../../../src/domain/deciding/entitlement.ts'
import type { Paragraph } from '../../../src/domain/deciding/paragraph.ts'
import type { Participant } from '../../../src/domain/participant.ts'
import { after, fromMinutes, live, member, person, recusal, rollOf } from './paragraph-of.ts'
import { t } from '../../support/suite.ts'

const outsider = (who: Participant, act = 'motion', statute = 'KL 4:22') => [
  { code: 'not-entitled', act, persons: [{ personId: who.personId, name: who.name }], statute },
]
const moving = (paragraph: Paragraph, ...persons: Participant[]) =>
  objectionsToDecider(paragraph, 'motion', persons, 'KL 4:22')
const noting = (paragraph: Paragraph, ...persons: Participant[]) =>
  objectionsToAttendant(paragraph, 'protocolNote', persons, 'KL 4:28')

t.test('J5: those who serve decide, less those recused', async (t) => {
  const names = (paragraph: Paragraph) => decidingRoll(paragraph)?.map((entry) => entry.person.personId)
  t.strictSame(names(live({ serving: 3 })), ['m1', 'm2', 'm3'])
  t.strictSame(names(after(live({ serving: 3 }), recusal(member(2)))), ['m1', 'm3'])
  t.strictSame(names(after(live({ serving: 3 }), recusal(person('official')))), ['m1', 'm2', 'm3'])
  t.equal(decidingRoll(live({ serving: null })), null, 'nobody knows who')
})

t.test('E7: a substitute who serves has all the rights of a member', async (t) => {
  const [first, ...others] = rollOf(3)
  const substitute = { person: person('e1'), seat: '1', serving: 'substitute' } as const
  const paragraph = live({ serving: [substitute, ...others] })
  t.strictSame(moving(paragraph, person('e1'), member(2)), [])
  t.strictSame(moving(paragraph, first?.person ?? person('')), outsider(member(1)), 'and the member then has none')
})

t.test('E7: whoever does not decide has no right to move; the refusal names who', async (t) => {
  t.strictSame(moving(live(), member(2), person('official')), outsider(person('official')))
  const guest = { ...person('x'), personId: null }
  t.strictSame(moving(live(), guest), outsider(guest))
  t.strictSame(moving(live({ serving: null }), person('anyone')), [], 'nothing is held against what is unknown')
})

t.test('J5: one who is recused has no right to move', async (t) => {
  t.strictSame(moving(after(live(), recusal(member(2))), member(2)), outsider(member(2)))
})

t.test('from minutes: nothing is held against those whose service is not stated, unless recused', async (t) => {
  const paragraph = fromMinutes({ serving: 3, serviceUnstated: ['u1'] })
  t.strictSame(moving(paragraph, person('u1')), [])
  t.strictSame(moving(paragraph, person('u2')), outsider(person('u2')))
  t.strictSame(moving(after(paragraph, recusal(person('u1'))), person('u1')), outsider(person('u1')))
})

t.test('E7: whoever left during the item may have moved and demanded a vote, and cannot reserve himself', async (t) => {
  const paragraph = live({ serving: 3, leftDuring: ['m9'] })
  t.strictSame(moving(paragraph, person('m9')), [])
  t.strictSame(
    objectionsToDecider(paragraph, 'reservation', [person('m9')], 'KL 4:27'),
    outsider(person('m9'), 'reservation', 'KL 4:27'),
  )
  t.strictSame(objectionsToDecider(paragraph, 'reservation', [member(1)], 'KL 4:27'), [])
})

t.test('KL 4:28: those who are present may have an opinion noted', async (t) => {
  t.strictSame(noting(live(), member(2), person('official')), [])
  t.strictSame(noting(live(), person('absent')), outsider(person('absent'), 'protocolNote', 'KL 4:28'))
  t.strictSame(noting(live({ present: null }), person('absent')), [])
})

t.test('J5: in a board one who is recused may not be present; in the assembly presence may stand', async (t) => {
  const recused = after(live(), recusal(member(2)))
  t.strictSame(noting(recused, member(2)), outsider(member(2), 'protocolNote', 'KL 4:28'))
  t.strictSame(noting(recused, member(3)), [])
  const assembly = after(live({ bodyKind: 'assembly' }), recusal(member(2), 'personal'))
  t.strictSame(noting(assembly, member(2)), [])
})
