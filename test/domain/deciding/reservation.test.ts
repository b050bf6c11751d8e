import type { Paragraph } from '../../../src/domain/deciding/paragraph.ts'
import type { Participant } from '../../../src/domain/participant.ts'
import {
  after,
  annex,
  cast,
  closed,
  contested,
  decision,
  fromMinutes,
  live,
  member,
  motion,
  note,
  person,
  prepared,
  put,
  recusal,
  reservation,
  rollOf,
  vote,
  voteClosing,
  voted,
  voting,
  where,
} from './paragraph-of.ts'
import { objectionsTo, objectionsToProtocolNote, objectionsToReservation } from './driven.ts'
import { t } from '../../support/suite.ts'

const decided = (paragraph = live()) => after(contested(paragraph), put('q1', ['p1', 'p2']), decision())
const reserving = (paragraph: Paragraph, ...by: Participant[]) => objectionsToReservation(paragraph, reservation(by))
const refused = (...persons: Participant[]) => [
  {
    code: 'not-entitled',
    act: 'reservation',
    persons: persons.map(({ personId, name }) => ({ personId, name })),
    statute: 'KL 4:27',
  },
]

t.test('R1: a reservation is notified after the decision, before the meeting ends', async (t) => {
  t.strictSame(reserving(decided(), member(3)), [])
  t.strictSame(reserving(contested(), member(3)), [{ code: 'reservation-before-decision', statute: 'KL 4:27' }])
  for (const phase of ['adjourned', 'closed'] as const) {
    t.strictSame(reserving(where(decided(), { phase }), member(3)), [{ code: 'meeting-not-open', phase }])
  }
  t.strictSame(reserving(where(decided(fromMinutes()), { phase: 'closed' }), member(3)), [])
})

t.test('R1, E7, J5: only one who took part in deciding reserves himself', async (t) => {
  t.strictSame(reserving(decided(), member(3), person('official')), refused(person('official')))
  t.strictSame(reserving(decided(after(live(), recusal(member(3)))), member(3), member(4)), refused(member(3)))
})

t.test('a reservation points at a proposal and an annex of its paragraph', async (t) => {
  const favouring = (proposalId: string, annexId: string | null = null) =>
    objectionsToReservation(
      after(decided(), annex('a1')),
      reservation([member(3)], {
        inFavourOf: { proposalId, as: 'own' },
        annexId,
      }),
    )
  t.strictSame(favouring('p2'), [])
  t.strictSame(favouring('p2', 'a1'), [])
  t.strictSame(favouring('m2'), [], 'or at a motion')
  t.strictSame(favouring('p9'), [{ code: 'unknown-act', kind: 'proposal', id: 'p9' }])
  t.strictSame(favouring('p2', 'a9'), [{ code: 'unknown-act', kind: 'annex', id: 'a9' }])
})

const barred = live({ settings: { abstainerMayReserve: false } })

t.test('R1: whether one who abstained may reserve himself is a setting of the body', async (t) => {
  t.strictSame(reserving(after(voted('yyyna'), decision()), member(5)), [])
  const strict = after(voted('yyyna', barred), decision())
  t.strictSame(reserving(strict, member(4), member(5)), refused(member(5)))
  t.strictSame(reserving(strict, member(4)), [])
  t.strictSame(reserving(decided(barred), member(5)), [], 'by acclamation nobody is seen to abstain')
})

t.test('R1: one who was absent when the body voted did not take part, whatever the setting', async (t) => {
  for (const paragraph of [live(), barred]) {
    t.strictSame(reserving(after(voted('yyyn-', paragraph), decision()), member(4), member(5)), refused(member(5)))
  }
})

t.test('V7, R1: to abstain in the round for the counter-proposal bars nobody', async (t) => {
  const three = after(barred, prepared('p1'), prepared('p2'), prepared('p3'), closed, put('q1', ['p2', 'p3']))
  const counted = after(
    cast(after(three, vote('v1', 'q1', ['p2', 'p3'], { voteKind: 'counterProposal' })), 'v1', 'yynna'),
    voteClosing('e1', 'v1', { by: member(1), choice: 'yes' }),
    put('q2', ['p1', 'p2']),
  )
  t.strictSame(reserving(after(counted, decision()), member(5)), [], 'the matter was settled by acclamation')
  const main = (letters: string) =>
    after(cast(after(counted, vote('v2', 'q2', ['p1', 'p2'])), 'v2', letters), voteClosing('e2', 'v2'), decision())
  t.strictSame(reserving(main('yyynn'), member(5)), [])
  t.strictSame(reserving(main('yyyan'), member(4)), refused(member(4)), 'nor does a vote in it help')
})

t.test('R1: one who took part in some of what was decided may reserve himself against it', async (t) => {
  const asked = after(
    barred,
    prepared('p1'),
    prepared('p2'),
    motion('m', 'tillagg', 'p1'),
    closed,
    put('q1', ['p1', 'p2']),
    vote('v1', 'q1', ['p1', 'p2']),
  )
  const main = after(
    cast(asked, 'v1', 'yyyna'),
    voteClosing('e1', 'v1'),
    put('q2', ['m'], 'm', 'yesNo'),
    vote('v2', 'q2', ['m', 'avslag'], { voteKind: 'addition' }),
  )
  const ended = (letters: string) => after(cast(main, 'v2', letters), voteClosing('e2', 'v2'), decision())
  t.strictSame(reserving(ended('yyynn'), member(5)), [])
  t.strictSame(reserving(ended('yyyn-'), member(5)), refused(member(5)))
})

t.test('R1: a round on the form alone bars nobody from the matter itself', async (t) => {
  const asked = after(
    barred,
    prepared('p1'),
    motion('m', 'remiss'),
    closed,
    put('q1', ['m', 'decideToday']),
    vote('v1', 'q1', ['m', 'decideToday'], { voteKind: 'formal' }),
  )
  const ended = (letters: string) => after(cast(asked, 'v1', letters), voteClosing('e1', 'v1'), decision())
  t.strictSame(reserving(ended('nnny-'), member(5)), [], 'the matter was then decided unopposed')
  t.strictSame(reserving(ended('yyyn-'), member(5)), refused(member(5)), 'the remiss was what was decided')
})

t.test('R1: nothing is held against one whose ballot is not known', async (t) => {
  const guest = { ...person('x'), personId: null }
  const minutes = voting(fromMinutes({ serving: null }), { roll: rollOf(5) })
  const ended = after(cast(minutes, 'v1', 'yyyn-'), voteClosing('e1', 'v1'), decision())
  t.strictSame(reserving(ended, guest, person('m7')), [])
  t.strictSame(reserving(ended, guest, member(5)), refused(member(5)))
})

t.test('KL 4:28: a note is announced at the meeting, by one who may be heard there', async (t) => {
  const noting = (paragraph: Paragraph, ...by: Participant[]) => objectionsToProtocolNote(paragraph, note(by))
  t.strictSame(noting(live(), member(2), person('official')), [], 'before the decision or after')
  t.strictSame(noting(decided(), member(2)), [])
  t.strictSame(noting(live({ phase: 'closed' }), member(2)), [{ code: 'meeting-not-open', phase: 'closed' }])
  t.strictSame(noting(live(), person('stranger')), [
    {
      code: 'not-entitled',
      act: 'protocolNote',
      persons: [{ personId: 'stranger', name: 'Ledamot stranger' }],
      statute: 'KL 4:28',
    },
  ])
})

t.test('a note points at an annex of its paragraph', async (t) => {
  const filed = note([member(2)], { state: 'filed', annexId: 'a1' })
  t.strictSame(objectionsToProtocolNote(live(), filed), [{ code: 'unknown-act', kind: 'annex', id: 'a1' }])
  t.strictSame(objectionsToProtocolNote(after(live(), annex('a1')), filed), [])
})

t.test('R1: a reservation is filed on the day of the meeting or after it', async (t) => {
  const decided = after(contested(), put('q', ['p1', 'p2']), decision(), reservation([member(2)]))
  const filed = (filedOn: string | null) =>
    objectionsTo(decided, { id: 'f', kind: 'reservationFiling', reservationId: 'reservation', filedOn, annexId: null })
  t.strictSame(filed(null), [])
  t.strictSame(filed('2026-11-23'), [])
  t.strictSame(filed('2026-11-22'), [
    { code: 'day-before-other', field: 'filedOn', day: '2026-11-22', other: 'heldOn', otherDay: '2026-11-23' },
  ])
})
