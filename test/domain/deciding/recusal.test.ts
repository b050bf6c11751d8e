import { recusalGrounds } from '../../../src/domain/deciding/acts/noted.ts'
import { bodyKinds } from '../../../src/domain/organisation/body.ts'
import {
  after,
  closed,
  decision,
  fromMinutes,
  live,
  member,
  motion,
  note,
  prepared,
  recusal,
  reservation,
  rollOf,
  vote,
  voted,
  voting,
} from './paragraph-of.ts'
import { objectionsTo, objectionsToRecusal } from './driven.ts'
import { t } from '../../support/suite.ts'

t.test('J1, J3: the assembly has grounds of its own, the boards four others', async (t) => {
  for (const bodyKind of bodyKinds) {
    for (const ground of recusalGrounds) {
      const own = (bodyKind === 'assembly') === (ground === 'personal' || ground === 'accountable')
      const statute = bodyKind === 'assembly' ? 'KL 5:47' : 'KL 6:28'
      t.strictSame(
        objectionsToRecusal(live({ bodyKind }), recusal(member(2), ground)),
        own ? [] : [{ code: 'ground-of-other-body', ground, statute }],
        `${bodyKind} ${ground}`,
      )
    }
  }
})

t.test('J5: one is recused before the matter is decided, at the meeting', async (t) => {
  const decided = after(live(), closed, decision())
  t.strictSame(objectionsToRecusal(decided, recusal(member(2))), [{ code: 'item-decided', statute: 'KL 5:53' }])
  t.strictSame(objectionsToRecusal(live({ phase: 'planned' }), recusal(member(2))), [
    { code: 'meeting-not-open', phase: 'planned' },
  ])
  t.strictSame(objectionsToRecusal(fromMinutes({ phase: 'planned' }), recusal(member(2))), [])
})

t.test('J5: while the body votes its roll is frozen, and nobody on it is recused', async (t) => {
  t.strictSame(objectionsTo(voting(), recusal(member(2))), [{ code: 'vote-open', voteId: 'v1' }])
})

t.test(
  '5:67: after a vote nobody on its roll is recused, nor held free of it; the vote is taken back first',
  async (t) => {
    const afterVote = [
      { code: 'recusal-after-vote', persons: [{ personId: 'm4', name: 'Ledamot m4' }], statute: 'KL 5:67' },
    ]
    t.strictSame(objectionsTo(voted('yyynn'), recusal(member(4))), afterVote)
    t.strictSame(objectionsTo(voted('yyynn'), recusal(member(9))), [], 'one who was not on it')
    const ruling = {
      id: 'ruling',
      kind: 'recusalRuling',
      recusalId: recusal(member(4)).id,
      barred: false,
      reason: 'Ingen anknytning.',
    } as const
    const recused = after(live(), recusal(member(4)))
    t.strictSame(objectionsTo(recused, ruling), [])
    t.strictSame(objectionsTo(voted('yyyn', recused), ruling), afterVote)
    t.strictSame(objectionsTo(recused, { ...ruling, recusalId: 'none' }), [
      { code: 'unknown-act', kind: 'recusal', id: 'none' },
    ])
  },
)

t.test('J5: one who is recused neither moves, demands a vote, reserves himself nor has a note', async (t) => {
  const refusal = (act: string, statute: string) => [
    { code: 'not-entitled', act, persons: [{ personId: 'm3', name: 'Ledamot m3' }], statute },
  ]
  const recused = after(live(), prepared('p1'), recusal(member(3)))
  t.strictSame(objectionsTo(recused, motion('m', 'bifall', 'p1', [member(3)])), refusal('motion', 'KL 4:22'))
  t.strictSame(objectionsTo(recused, note([member(3)])), refusal('protocolNote', 'KL 4:28'))
  const decided = after(recused, closed, decision())
  t.strictSame(objectionsTo(decided, reservation([member(3)])), refusal('reservation', 'KL 4:27'))
  const put = voted('yyyn', after(live(), recusal(member(3))))
  const roll = rollOf(5).filter(({ person }) => person.personId !== 'm3')
  const again = vote('v2', 'q1', ['p1', 'p2'], { requestedBy: [member(3)], roll })
  t.match(objectionsTo(put, again), [{ code: 'vote-already-held' }, ...refusal('voteRequest', 'KL 5:53')])
})

t.test('J1, J3: the ground is stated; minutes that do not say it give a finding', async (t) => {
  t.strictSame(objectionsTo(live({ bodyKind: 'assembly' }), { ...recusal(member(2)), ground: null }), [
    { code: 'ground-required', statute: 'KL 5:47' },
  ])
  t.strictSame(objectionsTo(live(), { ...recusal(member(2)), ground: null }), [
    { code: 'ground-required', statute: 'KL 6:28' },
  ])
})

t.test('J1, J5: whoever is recused does not preside over the matter: another is chosen for it', async (t) => {
  const closing = { id: 'c', kind: 'deliberationClosing' } as const
  for (const [bodyKind, ground, statute] of [
    ['board', 'party', 'KL 6:30'],
    ['assembly', 'personal', 'KL 5:47'],
  ] as const) {
    const recused = after(live({ bodyKind }), prepared('p1'), recusal(member(1), ground))
    t.strictSame(objectionsTo(recused, closing), [{ code: 'chair-recused', statute }])
    t.strictSame(
      objectionsTo({ ...recused, circumstances: { ...recused.circumstances, chairId: 'm2' } }, closing),
      [],
      'another presides',
    )
    t.strictSame(
      objectionsTo(recused, { ...motion('m', 'bifall', 'p1'), movedBy: [member(2)] }),
      [],
      'the others go on',
    )
    t.strictSame(
      objectionsTo({ ...recused, circumstances: { ...recused.circumstances, chairId: null } }, closing),
      [],
      'minutes that do not say who presided',
    )
  }
})
