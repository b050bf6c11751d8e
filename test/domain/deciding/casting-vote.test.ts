import fc from 'fast-check'
import { answerOf } from '../../../src/domain/deciding/majority.ts'
import { withAct, type Paragraph } from '../../../src/domain/deciding/paragraph.ts'
import { ballotsOf, totalsOf } from '../../../src/domain/deciding/round.ts'
import { castingVoteFromBallot } from '../../../src/domain/deciding/vote-closing.ts'
import {
  after,
  cast,
  fromMinutes,
  live,
  member,
  person,
  recusal,
  rollOf,
  vote,
  voteClosing,
  voting,
  where,
} from './paragraph-of.ts'
import { objectionsToVoteClosing } from './driven.ts'
import { t } from '../../support/suite.ts'

const round = vote('v1', 'q1', ['p1', 'p2'])
const even = live({ serving: 4 })
const castBy = (seat: number, choice: 'yes' | 'no' = 'yes') => ({ by: member(seat), choice })

t.test('V5: a tie is settled by the chair', async (t) => {
  const tie = totalsOf(ballotsOf(cast(voting(even), 'v1', 'nyyn'), 'v1'))
  t.equal(answerOf(round, tie, { castingVote: castBy(1, 'no') }), 'p2', '2–2, and the chair’s no is no')
  t.equal(answerOf(round, tie, { castingVote: castBy(1, 'yes') }), 'p1')
  t.equal(answerOf(round, tie), null, 'where the minutes do not say')
  t.equal(answerOf(round, { ...tie, yes: 3 }, { castingVote: castBy(1, 'no') }), 'p1', 'only a tie')
})

const closing = (letters: string, casting: ReturnType<typeof castBy> | null, paragraph = voting(even)) =>
  objectionsToVoteClosing(cast(paragraph, 'v1', letters), voteClosing('end', 'v1', casting))

t.test('V5, V6: at a tie, and only then, the chair has a casting vote and must use it', async (t) => {
  t.strictSame(closing('yynn', castBy(1)), [])
  t.strictSame(closing('yynn', null), [{ code: 'chair-must-vote', yes: 2, no: 2, statute: 'KL 4:25' }])
  t.strictSame(closing('aynn', null), [])
  t.strictSame(closing('ayn-', null), [{ code: 'chair-must-vote', yes: 1, no: 1, statute: 'KL 4:25' }])
  t.strictSame(closing('yynn', castBy(2)), [{ code: 'casting-vote-not-by-chair', statute: 'KL 5:56' }])
  t.strictSame(closing('yyyn', castBy(1)), [{ code: 'no-tie', yes: 3, no: 1, statute: 'KL 5:56' }])
})

t.test('V5: the casting vote is the chair’s own vote, of one who is there', async (t) => {
  const contradicts = (ballot: string) => [{ code: 'casting-vote-contradicts-ballot', ballot, statute: 'KL 5:56' }]
  t.strictSame(closing('yynn', castBy(1, 'no')), contradicts('yes'))
  t.strictSame(closing('nyyn', castBy(1, 'yes')), contradicts('no'))
  t.strictSame(closing('nyyn', castBy(1, 'no')), [])
  t.strictSame(closing('ayn-', castBy(1)), [], 'one who abstained still decides the tie')
  t.strictSame(
    closing('-yna', castBy(1)),
    [{ code: 'casting-vote-not-by-chair', statute: 'KL 5:56' }],
    'one who was absent does not',
  )
})

t.test('V5: between open ballots no lot is drawn, whoever else decides', async (t) => {
  const tie = cast(voting(even), 'v1', 'yynn')
  t.strictSame(objectionsToVoteClosing(tie, { ...voteClosing('end', 'v1', castBy(1)), lot: 'p2' }), [
    { code: 'chair-must-vote', yes: 2, no: 2, statute: 'KL 4:25' },
  ])
})

t.test('V5: where the minutes do not say who presides, nothing is held against the casting vote', async (t) => {
  const unknown = where(voting(even), { recordedAs: 'minutes', chairId: null })
  t.strictSame(closing('yynn', castBy(2), unknown), [])
  const unstated = where(voting(even), { recordedAs: 'minutes', chairId: 'u1', serviceUnstated: ['u1'] })
  t.strictSame(closing('yynn', { by: person('u1'), choice: 'no' }, unstated), [])
  t.strictSame(closing('yynn', castBy(2), unstated), [{ code: 'casting-vote-not-by-chair', statute: 'KL 5:56' }])
  const nobodyListed = voting(fromMinutes({ serving: null }), { roll: rollOf(4) })
  t.strictSame(closing('yynn', castBy(1), nobodyListed), [])
  t.strictSame(closing('yynn', castBy(2), nobodyListed), [{ code: 'casting-vote-not-by-chair', statute: 'KL 5:56' }])
})

t.test('V5, J5: a chair who is recused has no casting vote; one on the roll presides instead', async (t) => {
  const viceChair = where(voting(after(live({ serving: 5, chairId: 'm2' }), recusal(member(1)))), { chairId: 'm1' })
  t.strictSame(closing('yynn', castBy(1), viceChair), [{ code: 'casting-vote-not-by-chair', statute: 'KL 5:56' }])
  t.strictSame(closing('yynn', castBy(2), viceChair), [])
  t.strictSame(closing('yynn', { by: person('official'), choice: 'yes' }, viceChair), [
    { code: 'casting-vote-not-by-chair', statute: 'KL 5:56' },
  ])
  t.strictSame(closing('yynn', null, viceChair), [{ code: 'chair-must-vote', yes: 2, no: 2, statute: 'KL 4:25' }])
})

t.test('V5: the casting vote follows from the chair’s own ballot', async (t) => {
  const from = (letters: string) => castingVoteFromBallot(cast(voting(even), 'v1', letters), 'v1')
  t.strictSame(from('yynn'), castBy(1, 'yes'))
  t.strictSame(from('nyyn'), castBy(1, 'no'))
  t.equal(from('nyyy'), null, 'no tie')
  t.equal(from('ayn-'), null, 'the chair abstained')
  t.equal(from('-yna'), null, 'the chair was absent')
  t.equal(castingVoteFromBallot(voting(even), 'v1'), null, 'nobody has voted')
  t.equal(castingVoteFromBallot(cast(voting(even), 'v1', 'yynn'), 'v9'), null, 'of another round')
})

t.test('V5: a chair who is not on the roll casts no ballot for it to follow from', async (t) => {
  const chairless = { ...even, circumstances: { ...even.circumstances, chairId: 'm9' } }
  t.equal(castingVoteFromBallot(cast(voting(chairless), 'v1', 'yynn'), 'v1'), null)
  const stray = cast(voting(chairless), 'v1', 'yynn')
  const ballots: Paragraph['ballots'] = {
    v1: [...ballotsOf(stray, 'v1'), { personId: 'm9', choice: 'yes' }, { personId: 'm8', choice: 'no' }],
  }
  t.equal(castingVoteFromBallot({ ...stray, ballots }, 'v1'), null)
})

t.test('KL 4:25: however a round ends, it has an outcome', async () => {
  const letters = fc.string({ unit: fc.constantFrom('y', 'n', 'a', '-'), minLength: 5, maxLength: 5 })
  fc.assert(
    fc.property(letters, fc.constantFrom(null, 'yes' as const, 'no' as const), (all, choice) => {
      const end = voteClosing('end', 'v1', choice && castBy(1, choice))
      const paragraph = cast(voting(), 'v1', all)
      if (objectionsToVoteClosing(paragraph, end).length > 0) return true
      const totals = totalsOf(ballotsOf(withAct(paragraph, end), 'v1'))
      return answerOf(round, totals, end) !== null
    }),
  )
})
