import { optionsNotPut } from '../../../src/domain/deciding/answer.ts'
import { isStandingOption, standingOptionsOf } from '../../../src/domain/deciding/options.ts'
import type { Paragraph } from '../../../src/domain/deciding/paragraph.ts'
import { sidesOf } from '../../../src/domain/deciding/proposition.ts'
import { structural } from '../../../src/domain/rejection.ts'
import {
  after,
  cast,
  closed,
  contested,
  decision,
  live,
  member,
  motion,
  prepared,
  proposed,
  put,
  reopened,
  vote,
  voteClosing,
  voting,
  withdrawal,
} from './paragraph-of.ts'
import { objectionsToProposition } from './driven.ts'
import { t } from '../../support/suite.ts'

const open = after(live(), prepared('p1'), proposed('p2', member(2)), proposed('p3', member(3)))
const standing = ['p1', 'p2', 'avslag']

t.test('what is prepared stands; what is proposed stands when it is moved, until that is withdrawn', async (t) => {
  t.strictSame(standingOptionsOf(open), ['p1'])
  const moved = after(open, motion('m2', 'bifall', 'p2'), motion('m3', 'andring', 'p3'))
  t.strictSame(standingOptionsOf(moved), ['p1', 'p2', 'p3'])
  t.strictSame(standingOptionsOf(after(moved, withdrawal('w', 'm2'))), ['p1', 'p3'])
  const twice = after(moved, motion('m4', 'bifall', 'p2', [member(4)]), withdrawal('w', 'm2'))
  t.strictSame(standingOptionsOf(twice), ['p1', 'p2', 'p3'], 'someone else moves it still')
  t.strictSame(standingOptionsOf(after(open, motion('m', 'avslag'))), ['p1', 'avslag'])
  t.strictSame(standingOptionsOf(after(open, motion('m', 'tillagg', 'p3'))), ['p1'], 'an addition does not compete')
})

t.test('V2: a change in words of its own competes with the proposal it changes', async (t) => {
  const amended = after(open, { ...motion('m', 'andring', 'p1'), text: 'i punkt 2 ändras 40 till 50' })
  t.strictSame(standingOptionsOf(amended), ['p1', 'm'])
  t.strictSame(optionsNotPut(after(amended, closed)), ['p1', 'm'])
  t.strictSame(optionsNotPut(after(amended, closed, put('q', ['p1', 'm'], 'm'))), [])
})

t.test('V2: an amendment in words of its own does not move the proposal that it is to change', async (t) => {
  const paragraph = after(
    open,
    motion('m2', 'bifall', 'p2'),
    { ...motion('m', 'andring', 'p3'), text: 'punkt 2 utgår' },
    closed,
  )
  t.strictSame(standingOptionsOf(paragraph), ['p1', 'p2', 'm'], 'p3 itself is moved by nobody')
  t.strictSame(optionsNotPut(after(paragraph, put('q', ['p1', 'm']), put('q2', ['p1', 'p2']))), [])
})

t.test('V2: a question is put when the deliberation is closed, before the gavel', async (t) => {
  const question = put('q', ['p1', 'p2'])
  t.strictSame(objectionsToProposition(contested(), question), [])
  const reopen = after(contested(), reopened)
  t.strictSame(objectionsToProposition(reopen, question), [{ code: 'deliberation-open', statute: 'KL 5:53' }])
  const decided = after(contested(), question, decision())
  t.strictSame(objectionsToProposition(decided, question), [{ code: 'item-decided', statute: 'KL 5:53' }])
  t.strictSame(objectionsToProposition(voting(), question), [{ code: 'vote-open', voteId: 'v1' }])
  t.strictSame(objectionsToProposition(after(live(), closed), put('q', ['avslag'], null, 'yesNo')), [])
  const adjourned = { ...contested(), circumstances: { ...live().circumstances, phase: 'adjourned' as const } }
  t.strictSame(objectionsToProposition(adjourned, question), [{ code: 'meeting-not-open', phase: 'adjourned' }])
})

t.test('V2: what is put stands, and two are put against each other', async (t) => {
  const tooFew = [{ code: 'options-too-few', options: 1, required: 2 }]
  t.strictSame(objectionsToProposition(contested(), put('q', ['p1'])), tooFew)
  t.strictSame(objectionsToProposition(contested(), put('q', ['p1', 'p1'])), tooFew, 'one against itself')
  t.strictSame(
    objectionsToProposition(contested(), put('q', ['p1', 'p2', 'p1', 'p1'])),
    [{ code: 'option-repeated', options: ['p1'] }],
    'nor does one stand there twice',
  )
  t.ok(structural.has('option-repeated'), 'from minutes too')
  t.ok(isStandingOption('avslag') && isStandingOption('decideToday') && !isStandingOption('p1'))
  t.strictSame(objectionsToProposition(contested(), put('q', ['p1'], 'p1', 'yesNo')), [])
  t.strictSame(objectionsToProposition(contested(), put('q', [], null, 'yesNo')), [
    { code: 'options-too-few', options: 0, required: 1 },
  ])
  const unmoved = after(open, motion('m2', 'bifall', 'p2'), closed)
  t.strictSame(objectionsToProposition(unmoved, put('q', ['p1', 'p3'])), [
    { code: 'unknown-option', option: 'p3', standing },
  ])
  t.strictSame(objectionsToProposition(contested(), put('q', ['p1', 'avslag'])), [], 'to refuse is always an answer')
})

t.test('an option is an act of the paragraph, whatever the minutes say', async (t) => {
  t.strictSame(objectionsToProposition(contested(), put('q', ['p1', 'p9'])), [
    { code: 'unknown-option', option: 'p9', standing },
    { code: 'unknown-act', kind: 'option', id: 'p9' },
  ])
  t.strictSame(objectionsToProposition(contested(), put('q', ['p1', 'decideToday'])), [
    { code: 'unknown-option', option: 'decideToday', standing },
  ])
})

t.test('V2: the chair finds one of the answers', async (t) => {
  t.strictSame(objectionsToProposition(contested(), put('q', ['p1', 'p2'], 'avslag')), [
    { code: 'finding-not-an-option', finding: 'avslag', options: ['p1', 'p2'] },
  ])
  t.strictSame(objectionsToProposition(contested(), put('q', ['p1', 'p2'], null)), [], 'or has not found yet')
  t.strictSame(objectionsToProposition(contested(), put('q', ['p1'], 'avslag', 'yesNo')), [], 'no refuses it')
  t.strictSame(objectionsToProposition(contested(), put('q', ['p1'], 'p2', 'yesNo')), [
    { code: 'finding-not-an-option', finding: 'p2', options: ['p1', 'avslag'] },
  ])
})

t.test('motions about the form are put against deciding today; additions on their own', async (t) => {
  const paragraph = after(open, motion('m1', 'aterremiss'), motion('m2', 'tillagg', 'p3'), closed)
  t.strictSame(objectionsToProposition(paragraph, put('q', ['m1', 'decideToday'])), [])
  t.strictSame(objectionsToProposition(paragraph, put('q', ['m2'], 'avslag', 'yesNo')), [])
  const withdrawn = after(paragraph, withdrawal('w1', 'm1'), withdrawal('w2', 'm2'))
  t.match(objectionsToProposition(withdrawn, put('q', ['m1', 'decideToday'])), [
    { code: 'unknown-option', option: 'm1' },
    { code: 'unknown-option', option: 'decideToday' },
  ])
  t.match(objectionsToProposition(withdrawn, put('q', ['m2'], 'm2', 'yesNo')), [
    { code: 'unknown-option', option: 'm2', standing: ['p1', 'avslag'] },
  ])
})

t.test('V2: a single proposal needs no question; those that compete are all put', async (t) => {
  t.strictSame(optionsNotPut(after(open, closed)), [])
  t.strictSame(optionsNotPut(contested()), ['p1', 'p2'])
  t.strictSame(optionsNotPut(after(contested(), put('q', ['p1', 'p2']))), [])
  t.strictSame(optionsNotPut(after(contested(), put('q', ['p1'], 'p1', 'yesNo'))), ['p2'])
  t.strictSame(optionsNotPut(after(contested(), put('q', ['p1', 'p2'], null))), ['p1', 'p2'], 'nothing was found')
  t.strictSame(optionsNotPut(after(contested(), withdrawal('w', 'm2'))), [], 'nothing is left to compete')
})

t.test('V2: a question that is voted on is answered, whether or not a finding was noted before', async (t) => {
  const asked = after(contested(), put('q', ['p1', 'p2'], null), vote('v', 'q', ['p1', 'p2']))
  t.strictSame(optionsNotPut(after(cast(asked, 'v', 'yyynn'), voteClosing('e', 'v'))), [])
})

t.test('V2: a proposal that is put yes or no is put against refusing it', async (t) => {
  const paragraph = after(live(), prepared('p1'), motion('m', 'avslag'), closed)
  t.strictSame(optionsNotPut(paragraph), ['p1', 'avslag'])
  t.strictSame(optionsNotPut(after(paragraph, put('q', ['p1'], 'p1', 'yesNo'))), [])
  const formal = after(live(), prepared('p1'), motion('m', 'avslag'), motion('r', 'remiss'), closed)
  t.strictSame(optionsNotPut(after(formal, put('q', ['r'], 'avslag', 'yesNo'))), ['p1', 'avslag'], 'no to a remiss')
})

t.test('T3: additions are put, also where the proposal itself stands alone', async (t) => {
  const paragraph = after(open, motion('m', 'tillagg', 'p3'), closed)
  t.strictSame(optionsNotPut(paragraph), ['m'])
  t.strictSame(optionsNotPut(after(paragraph, put('q', ['m'], 'avslag', 'yesNo'))), [])
  t.strictSame(optionsNotPut(after(paragraph, withdrawal('w', 'm'))), [])
})

const onForm = (kind: 'aterremiss' | 'ajournering', paragraph: Paragraph = live()) =>
  after(paragraph, prepared('p1'), proposed('p2', member(2)), motion('m2', 'bifall', 'p2'), motion('m3', kind), closed)

t.test('T5: where a motion about the form is granted the matter itself is not put', async (t) => {
  const paragraph = onForm('aterremiss')
  t.strictSame(optionsNotPut(paragraph), ['p1', 'p2', 'm3'])
  t.strictSame(optionsNotPut(after(paragraph, put('q', ['m3', 'decideToday'], 'decideToday'))), ['p1', 'p2'])
  t.strictSame(optionsNotPut(after(paragraph, put('q', ['m3', 'decideToday'], 'm3'))), [])
  const asked = after(paragraph, put('q', ['m3', 'decideToday'], 'm3'), vote('v', 'q', ['m3', 'decideToday']))
  t.strictSame(optionsNotPut(after(cast(asked, 'v', 'nnnyy'), voteClosing('e', 'v'))), ['p1', 'p2'], 'the vote decides')
  t.strictSame(optionsNotPut(after(cast(asked, 'v', 'yyynn'), voteClosing('e', 'v'))), [])
})

t.test('after an adjournment the matter itself remains', async (t) => {
  const granted = after(onForm('ajournering'), put('q', ['m3', 'decideToday'], 'm3'))
  t.strictSame(optionsNotPut(granted), ['p1', 'p2'])
})

t.test('a motion about the form that is put twice has its last answer', async (t) => {
  const granted = after(onForm('aterremiss'), put('q1', ['m3', 'decideToday'], 'm3'))
  const reversed = after(granted, { ...put('q2', ['m3', 'decideToday'], 'decideToday'), again: 'Svaret hördes inte.' })
  t.strictSame(optionsNotPut(reversed), ['p1', 'p2'])
  const withdrawn = after(granted, withdrawal('w', 'm3'))
  t.strictSame(optionsNotPut(withdrawn), ['p1', 'p2'], 'nor does one that is withdrawn stand in the way')
})

t.test('yes is what the chair found and no the other answer, unless it is said otherwise', async (t) => {
  const against = put('q', ['p1', 'p2'], 'p2')
  t.strictSame(sidesOf(against, {}), { yes: 'p2', no: 'p1' })
  t.strictSame(sidesOf(against, { yes: 'p1' }), { yes: 'p1', no: 'p2' })
  t.strictSame(sidesOf(against, { yes: 'p1', no: 'p3' }), { yes: 'p1', no: 'p3' })
  t.strictSame(sidesOf(put('q', ['p1'], 'p1', 'yesNo'), {}), { yes: 'p1', no: 'avslag' })
  t.strictSame(
    sidesOf(put('q', ['p1', 'p2'], null), {}),
    { yes: '', no: 'p1' },
    'nothing was found: the clerk says which',
  )
  t.strictSame(sidesOf(undefined, {}), { yes: '', no: '' })
})
