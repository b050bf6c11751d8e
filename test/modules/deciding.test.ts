import { startApp } from '../support/app.ts'
import { refused } from '../support/expect.ts'
import { given } from '../support/given.ts'
import { openedMeeting, ok, type Held } from '../support/meeting.ts'
import { t } from '../support/suite.ts'
import { assembly, nextMeeting, outcomeOf, prepared, put, standingOf, takenBack, voted } from './deciding-room.ts'

const on = await startApp(t)

/** A motion to remit, put by the chair, who finds that the matter is to be decided today. */
async function remitAsked(held: Held, fields: Readonly<Record<string, unknown>> = {}) {
  const { item, proposal } = await prepared(held, fields)
  const motion = (
    await held.record(item, 'motions', { kind: 'aterremiss', text: 'Utred kostnaden.', movedBy: [held.members[2]] })
  ).id
  await held.record(item, 'deliberation-closing')
  return { item, proposal, motion, proposition: await put(held, item, [motion, 'decideToday'], 'decideToday') }
}

t.test('B1: in the assembly a third of those present remit, and the item says on what ground', async (t) => {
  const held = await assembly(on)
  const { item, motion, proposition } = await remitAsked(held)
  const asked = { proposition, requestedBy: [held.members[2]] }
  refused(
    t,
    await held.clerk.post(`/items/${item}/votes`, { ...asked, rule: 'simpleMajority' }),
    409,
    'majority-rule-other',
    { expected: 'oneThird', statute: 'KL 5:50' },
  )
  const vote = await voted(held, item, proposition, 'yyyyyynnn')
  t.match(vote.details, { rule: 'oneThird', yes: 'decideToday', no: motion, qualifiedSide: motion, base: 'present' })
  t.equal(await outcomeOf(held, item), null, 'not before the gavel')
  const decision = await held.record(item, 'decision')
  t.match(decision.details.points, [{ text: 'Ärendet återremitteras.', appealRegime: 'none' }])
  t.same(await outcomeOf(held, item), {
    kind: 'remitted',
    ground: 'minority',
    reasons: ['Utred kostnaden.'],
    until: null,
  })
  t.match(await standingOf(held, item), { outcome: { ground: 'minority' }, nextQuestion: null, notPut: [] })
  ok(await takenBack(held, item, decision.id))
  t.equal(await outcomeOf(held, item), null, 'the outcome follows the acts')
})

t.test(
  'B1: one fewer than a third does not, nor one more than it would have been without those who abstain',
  async (t) => {
    const held = await assembly(on)
    for (const letters of ['yyyyyyynn', 'yyyynnaaa']) {
      const { item, proposal, proposition } = await remitAsked(held)
      await voted(held, item, proposition, letters)
      refused(t, await held.clerk.post(`/items/${item}/decision`, { points: [] }), 400, 'invalid-request')
      t.match((await held.record(item, 'decision')).details.points, [{ text: 'Förslaget antas.' }])
      t.match(await standingOf(held, item), { prevailing: proposal, outcome: { kind: 'decided', ground: null } })
    }
    const { item, proposition } = await remitAsked(held)
    await voted(held, item, proposition, 'yyyyynna-')
    await held.record(item, 'decision')
    t.match(await outcomeOf(held, item), { kind: 'decided' }, '2 of 8 present')
    const other = await remitAsked(held)
    await voted(held, other.item, other.proposition, 'yynnnnn--')
    await held.record(other.item, 'decision')
    t.match(
      await outcomeOf(held, other.item),
      { kind: 'remitted', ground: 'majority' },
      'more for than against is a majority',
    )
  },
)

/** An assembly whose minority has sent the matter of a case back at a meeting that is closed. */
async function sentBack() {
  const held = await assembly(on)
  const cases = [(await given.caseFile(on, { authority: held.body.authority })).id]
  const { item, proposition } = await remitAsked(held, { cases })
  await voted(held, item, proposition, 'yyyyyynnn')
  await held.record(item, 'decision')
  ok(await held.clerk.post(`/meetings/${held.meeting.id}/closing`, {}))
  return { held, cases }
}

t.test('B2: what a minority has sent back once, a third no longer sends back; the register knows', async (t) => {
  const { held, cases } = await sentBack()
  const again = await nextMeeting(on, held, '2026-12-14')
  const { item, proposition } = await remitAsked(again, { cases })
  const asked = { proposition, requestedBy: [held.members[2]] }
  refused(
    t,
    await held.clerk.post(`/items/${item}/votes`, { ...asked, rule: 'oneThird' }),
    409,
    'majority-rule-other',
    { expected: 'simpleMajority', statute: 'KL 5:50' },
  )
  t.match((await voted(again, item, proposition, 'yyyyyynnn')).details, { rule: 'simpleMajority' })
  await again.record(item, 'decision')
  t.match(await outcomeOf(again, item), { kind: 'decided' })
  t.same(ok(await held.clerk.get(`/items/${item}`)).earlier, [], 'no one stated it')
  const majority = await remitAsked(again, { cases })
  await voted(again, majority.item, majority.proposition, 'yyyynnnnn')
  await again.record(majority.item, 'decision')
  t.match(await outcomeOf(again, majority.item), { kind: 'remitted', ground: 'majority' })
  const elsewhere = await assembly(on)
  ok(await held.clerk.post(`/cases/${cases[0]}/handovers`, { to: elsewhere.body.authority }))
  const theirs = await remitAsked(elsewhere, { cases })
  t.match(
    (await voted(elsewhere, theirs.item, theirs.proposition, 'yyyyyynnn')).details,
    { rule: 'oneThird' },
    'another body’s minority is its own',
  )
  const stated = await remitAsked(elsewhere, {
    earlier: [{ kind: 'tabled', ground: 'minority', label: 'KF 2023-09-07 § 10' }],
  })
  t.match(
    (await voted(elsewhere, stated.item, stated.proposition, 'yyyyyynnn')).details,
    { rule: 'simpleMajority' },
    'what is not in the register is stated',
  )
})

t.test('B2: a second meeting on the same day is a later one', async (t) => {
  const { held, cases } = await sentBack()
  const evening = await nextMeeting(on, held, '2026-11-23')
  const { item, proposition } = await remitAsked(evening, { cases })
  t.match((await voted(evening, item, proposition, 'yyyyyynnn')).details, { rule: 'simpleMajority' })
})

t.test('B1: a matter is tabled to a day, with or without a minority, and the point says so', async (t) => {
  const held = await assembly(on)
  const { item } = await prepared(held)
  const tabling = { kind: 'bordlaggning', movedBy: [held.members[3]], until: '2027-01-25' }
  refused(
    t,
    await held.clerk.post(`/items/${item}/motions`, { ...tabling, until: '2027-02-30' }),
    400,
    'invalid-request',
  )
  const motion = (await held.record(item, 'motions', tabling)).id
  await held.record(item, 'deliberation-closing')
  t.match((await standingOf(held, item)).nextQuestion, {
    purpose: 'formal',
    options: [motion, 'decideToday'],
    reasons: [{ code: 'formalFirst' }],
  })
  const proposition = await put(held, item, [motion, 'decideToday'], motion)
  await voted(held, item, proposition, 'yyynnnnnn')
  refused(
    t,
    await held.clerk.post(`/items/${item}/reservations`, { by: [held.members[4]] }),
    409,
    'reservation-before-decision',
  )
  t.match((await held.record(item, 'decision')).details.points, [
    { text: 'Ärendet bordläggs till sammanträdet den 25 januari 2027.' },
  ])
  t.match(await outcomeOf(held, item), { kind: 'tabled', ground: 'minority', until: '2027-01-25' })
})

t.test('B6: in a board a remit needs a majority, and no reasons', async (t) => {
  const held = await openedMeeting(on, { seats: 9 })
  const { item, proposal, motion, proposition } = await remitAsked(held)
  refused(
    t,
    await held.clerk.post(`/items/${item}/votes`, { proposition, requestedBy: [held.members[2]], rule: 'oneThird' }),
    409,
    'majority-rule-other',
    { expected: 'simpleMajority' },
  )
  await voted(held, item, proposition, 'yyyyynnnn')
  await held.record(item, 'decision')
  t.match(await standingOf(held, item), { prevailing: proposal, outcome: { kind: 'decided' } })
  const silent = await prepared(held)
  await held.record(silent.item, 'motions', { kind: 'aterremiss', movedBy: [held.members[2]] })
  const meeting = await assembly(on, 3)
  const theirs = await prepared(meeting)
  refused(
    t,
    await meeting.clerk.post(`/items/${theirs.item}/motions`, { kind: 'aterremiss', movedBy: [meeting.members[1]] }),
    422,
    'reasons-required',
    { statute: 'KL 5:50' },
  )
  t.ok(motion)
})

t.test('B3: an extra election is tabled first, and then needs two thirds of those present (V8)', async (t) => {
  const held = await assembly(on)
  const about = { matter: 'extraElection', cases: [(await given.caseFile(on, { authority: held.body.authority })).id] }
  const first = await prepared(held, about)
  const motion = (await held.record(first.item, 'motions', { kind: 'bordlaggning', movedBy: [held.members[1]] })).id
  await held.record(first.item, 'deliberation-closing')
  await put(held, first.item, [motion, 'decideToday'], 'decideToday')
  refused(t, await held.clerk.post(`/items/${first.item}/decision`, {}), 409, 'must-be-tabled', { statute: 'KL 5:50' })
  t.match((await standingOf(held, first.item)).acts.find(({ kind }: { kind: string }) => kind === 'decision').why, [
    { type: 'urn:radslag:problem:must-be-tabled' },
  ])
  await put(held, first.item, [motion, 'decideToday'], motion, { again: 'Ett ärende om extra val bordläggs först.' })
  await held.record(first.item, 'decision')
  t.match(await outcomeOf(held, first.item), { kind: 'tabled', ground: 'majority' })
  ok(await held.clerk.post(`/meetings/${held.meeting.id}/closing`, {}))
  const later = await nextMeeting(on, held, '2026-12-14')
  for (const [finds, letters, carried] of [
    ['yes', 'yyyyynnnn', false],
    ['yes', 'yyyyyynnn', true],
    ['no', 'yyyynnnnn', false],
    ['no', 'yyynnnnnn', true],
  ] as const) {
    const { item, proposal } = await prepared(later, about)
    await later.record(item, 'motions', { kind: 'avslag', movedBy: [held.members[1]] })
    await later.record(item, 'deliberation-closing')
    const proposition = await put(later, item, [proposal], finds === 'yes' ? proposal : 'avslag')
    refused(
      t,
      await held.clerk.post(`/items/${item}/votes`, {
        proposition,
        requestedBy: [held.members[2]],
        rule: 'simpleMajority',
      }),
      409,
      'majority-rule-other',
      { statute: 'KL 5:10' },
    )
    const vote = await voted(later, item, proposition, letters)
    t.match(
      vote.details,
      { rule: 'twoThirds', qualifiedSide: proposal },
      `the chair finds ${finds}: it is the extra election that needs two thirds`,
    )
    t.equal((await standingOf(later, item)).prevailing, carried ? proposal : 'avslag', `${finds} ${letters}`)
  }
})

t.test('the side that needs the qualified majority is not for the caller to turn round', async (t) => {
  const held = await assembly(on)
  const { item, proposition, motion } = await remitAsked(held)
  const asked = { proposition, requestedBy: [held.members[2]] }
  for (const qualifiedSide of ['decideToday', 'avslag', 'x']) {
    refused(t, await held.clerk.post(`/items/${item}/votes`, { ...asked, qualifiedSide }), 422, 'unknown-reference', {
      pointer: '/qualifiedSide',
    })
  }
  t.match((await held.record(item, 'votes', { ...asked, qualifiedSide: motion })).details, { qualifiedSide: motion })
})

t.test('V8: it takes two thirds to refuse a popular initiative, one third to let it through', async (t) => {
  const held = await assembly(on)
  for (const [finds, letters, prevails] of [
    ['yes', 'yyyynnnnn', 'yes'],
    ['yes', 'yyynnnnnn', 'no'],
    ['no', 'yyyyynnnn', 'yes'],
    ['no', 'yyyyyynnn', 'no'],
  ] as const) {
    const { item, proposal } = await prepared(held, { matter: 'referendumInitiative' })
    await held.record(item, 'motions', { kind: 'avslag', movedBy: [held.members[1]] })
    await held.record(item, 'deliberation-closing')
    const proposition = await put(held, item, [proposal], finds === 'yes' ? proposal : 'avslag')
    t.match((await voted(held, item, proposition, letters)).details, { rule: 'twoThirds', qualifiedSide: 'avslag' })
    t.equal((await standingOf(held, item)).prevailing, prevails === 'yes' ? proposal : 'avslag', `${finds} ${letters}`)
  }
})

t.test('B1: where all motions about the form are put in one question, the third is of the one voted on', async (t) => {
  const held = await assembly(on, 9, { formalMotionsPut: 'together' })
  const { item } = await prepared(held)
  const tabling = (await held.record(item, 'motions', { kind: 'bordlaggning', movedBy: [held.members[3]] })).id
  const remit = (await held.record(item, 'motions', { kind: 'aterremiss', text: 'Utred.', movedBy: [held.members[2]] }))
    .id
  await held.record(item, 'deliberation-closing')
  t.match((await standingOf(held, item)).nextQuestion.options, [tabling, remit, 'decideToday'])
  const proposition = await put(held, item, [tabling, remit, 'decideToday'], 'decideToday')
  refused(
    t,
    await held.clerk.post(`/items/${item}/votes`, { proposition, requestedBy: [held.members[2]], no: remit }),
    409,
    'counter-proposal-required',
  )
  const between = await put(held, item, [tabling, remit], remit, { purpose: 'counterProposal' })
  t.match((await voted(held, item, between, 'yyyyynnnn')).details, { rule: 'simpleMajority' })
  const last = await put(held, item, [remit, 'decideToday'], 'decideToday')
  t.match((await voted(held, item, last, 'yyyyyynnn')).details, { rule: 'oneThird', qualifiedSide: remit })
  await held.record(item, 'decision')
  t.match(await outcomeOf(held, item), { kind: 'remitted', ground: 'minority' })
})
