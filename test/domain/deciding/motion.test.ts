import { formalMotions, standingMotions } from '../../../src/domain/deciding/motion.ts'
import { objectionsToReference } from '../../../src/domain/deciding/paragraph.ts'
import { motionKinds } from '../../../src/domain/organisation/motion-kind.ts'
import { structural } from '../../../src/domain/rejection.ts'
import {
  after,
  closed,
  contested,
  decision,
  live,
  member,
  motion,
  person,
  prepared,
  proposed,
  put,
  recusal,
  voted,
  voting,
  withdrawal,
} from './paragraph-of.ts'
import { objectionsToMotion, objectionsToWithdrawal } from './driven.ts'
import { t } from '../../support/suite.ts'

t.test('KL 4:22: a motion is made in the deliberation, by one who decides', async (t) => {
  const paragraph = after(live(), prepared('p1'))
  t.strictSame(objectionsToMotion(paragraph, motion('m', 'bifall', 'p1')), [])
  t.strictSame(objectionsToMotion(after(paragraph, closed), motion('m', 'bifall', 'p1')), [
    { code: 'deliberation-closed', statute: 'KL 5:53' },
  ])
  t.strictSame(objectionsToMotion(live({ phase: 'planned' }), motion('m', 'avslag')), [
    { code: 'meeting-not-open', phase: 'planned' },
  ])
  t.strictSame(objectionsToMotion(paragraph, motion('m', 'bifall', 'p1', [person('official')])), [
    {
      code: 'not-entitled',
      act: 'motion',
      persons: [{ personId: 'official', name: 'Ledamot official' }],
      statute: 'KL 4:22',
    },
  ])
  t.match(objectionsToMotion(after(live(), recusal(member(2))), motion('m', 'avslag')), [{ code: 'not-entitled' }])
})

t.test('bifall, ändring and tillägg say to which proposal; the others need not', async (t) => {
  const needing = ['bifall', 'andring', 'tillagg']
  for (const kind of motionKinds) {
    const expected = needing.includes(kind) ? [{ code: 'proposal-required', motionKind: kind }] : []
    t.strictSame(objectionsToMotion(live(), motion('m', kind)), expected, kind)
    t.strictSame(objectionsToMotion(after(live(), prepared('p1')), motion('m', kind, 'p1')), [], kind)
  }
})

t.test('a motion points at a proposal of its paragraph', async (t) => {
  t.strictSame(objectionsToMotion(live(), motion('m', 'bifall', 'p9')), [
    { code: 'unknown-act', kind: 'proposal', id: 'p9' },
  ])
  const paragraph = after(live(), prepared('p1'), motion('m1', 'bifall', 'p1'))
  t.strictSame(objectionsToReference(paragraph, 'proposal', 'p1'), [])
  t.strictSame(
    objectionsToReference(paragraph, 'proposal', 'm1'),
    [{ code: 'unknown-act', kind: 'proposal', id: 'm1' }],
    'not at an act of another kind',
  )
})

t.test('KL 5:67: a motion is withdrawn once, before the gavel', async (t) => {
  const paragraph = contested()
  const act = withdrawal('w', 'm2')
  t.strictSame(objectionsToWithdrawal(paragraph, act), [], 'also when the deliberation is closed')
  const unknown = { code: 'unknown-act', kind: 'motion', id: 'm2' }
  t.strictSame(objectionsToWithdrawal(live(), act), [unknown])
  t.strictSame(objectionsToWithdrawal(after(paragraph, act), withdrawal('w2', 'm2')), [unknown])
  const decided = after(paragraph, put('q1', ['p1', 'p2']), decision())
  t.strictSame(objectionsToWithdrawal(decided, act), [{ code: 'item-decided', statute: 'KL 5:53' }])
  const planned = { ...paragraph, circumstances: { ...paragraph.circumstances, phase: 'adjourned' as const } }
  t.strictSame(objectionsToWithdrawal(planned, act), [{ code: 'meeting-not-open', phase: 'adjourned' }])
})

t.test('V2: nothing that the body is voting on is withdrawn meanwhile', async (t) => {
  t.strictSame(objectionsToWithdrawal(voting(), withdrawal('w', 'm2')), [{ code: 'vote-open', voteId: 'v1' }])
  t.strictSame(objectionsToWithdrawal(voted('yyynn'), withdrawal('w', 'm2')), [])
})

t.test('what is withdrawn no longer stands', async (t) => {
  const paragraph = after(live(), proposed('p1', member(2)), motion('m1', 'bifall', 'p1'), motion('m2', 'avslag'))
  const ids = (motions: readonly { readonly id: string }[]) => motions.map(({ id }) => id)
  t.strictSame(ids(standingMotions(paragraph)), ['m1', 'm2'])
  t.strictSame(ids(standingMotions(after(paragraph, withdrawal('w', 'm1')))), ['m2'])
})

t.test('some motions are about the form of the treatment', async (t) => {
  const paragraph = after(live(), prepared('p1'), ...motionKinds.map((kind) => motion(kind, kind, 'p1')))
  const formal = ['aterremiss', 'bordlaggning', 'remiss', 'ajournering', 'avskrivning']
  t.strictSame(
    formalMotions(paragraph).map(({ id }) => id),
    formal,
  )
  t.strictSame(
    formalMotions(after(paragraph, withdrawal('w', 'remiss'))).map(({ id }) => id),
    formal.toSpliced(2, 1),
  )
})

t.test('B5, KL 5:51: what is tabled is tabled to a later day', async (t) => {
  const heldOn = '2026-11-20'
  const tabled = (until: string, bodyKind: 'assembly' | 'board') =>
    objectionsToMotion(live({ heldOn, bodyKind }), { ...motion('m', 'bordlaggning'), until })
  t.strictSame(tabled('2026-11-21', 'assembly'), [])
  for (const until of ['2020-01-01', heldOn]) {
    const refused = { code: 'tabled-to-earlier-day', until, heldOn }
    t.strictSame(tabled(until, 'assembly'), [{ ...refused, statute: 'KL 5:51' }])
    t.strictSame(tabled(until, 'board'), [refused], 'KL 6:33: not by that statute')
  }
})

t.test('only a motion about the form of the treatment says a day', async (t) => {
  const paragraph = after(live(), prepared('p1'))
  for (const kind of motionKinds) {
    const act = { ...motion('m', kind, 'p1'), until: '2027-04-27' }
    const isOnForm = formalMotions(after(paragraph, motion('m', kind, 'p1'))).length > 0
    t.strictSame(objectionsToMotion(paragraph, act), isOnForm ? [] : [{ code: 'day-not-of-motion', motionKind: kind }])
  }
  t.ok(structural.has('day-not-of-motion'), 'from minutes too')
})
