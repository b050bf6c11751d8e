import { startApp } from '../support/app.ts'
import { refused } from '../support/expect.ts'
import { openedMeeting, ok, type Held } from '../support/meeting.ts'
import { t } from '../support/suite.ts'
import {
  assembly,
  ballotsOf,
  moved,
  nowhere,
  outcomeOf,
  prepared,
  put,
  standingOf,
  takenBack,
  voted,
} from './deciding-room.ts'

const on = await startApp(t)
const orderOf = async (held: Held, item: string) => ok(await held.clerk.get(`/items/${item}/proposition-order`))
// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the API answers.
const mayDo = (standing: any, kind: string) => standing.acts.find((act: any) => act.kind === kind)
const because = (code: string) => [{ type: `urn:radslag:problem:${code}` }]

/** AU, A, B and C against each other (as in T2's example, to begin with), the deliberation closed. */
async function four(held: Held) {
  const { item, proposal } = await prepared(held)
  const [, a, b, c] = held.members
  const others = [
    await moved(held, item, a, 'A antas.'),
    await moved(held, item, b, 'B antas.'),
    await moved(held, item, c, 'C antas.'),
  ]
  await held.record(item, 'deliberation-closing')
  return { item, all: [proposal, ...others] as [string, string, string, string] }
}

t.test('what can be done, and why not the rest, at each moment', async (t) => {
  const held = await openedMeeting(on, { seats: 5 })
  const { item, proposal } = await prepared(held)
  const counter = await moved(held, item, held.members[2], 'Ärendet avslås.')
  const before = await standingOf(held, item)
  t.match(before, {
    deliberation: 'open',
    options: [proposal, counter],
    notPut: [proposal, counter],
    prevailing: null,
    openVote: null,
    outcome: null,
  })
  t.match(before.nextQuestion, {
    purpose: 'main',
    form: 'againstEachOther',
    options: [proposal, counter],
    reasons: [{ code: 'againstEachOther', text: String }],
  })
  t.match(
    [mayDo(before, 'motion').allowed, mayDo(before, 'proposition'), mayDo(before, 'vote')],
    [true, { allowed: false, why: because('deliberation-open') }, undefined],
  )
  t.match(
    mayDo(before, 'decision').why.map(({ type }: { type: string }) => type),
    ['urn:radslag:problem:deliberation-open', 'urn:radslag:problem:proposition-required'],
  )
  t.match(mayDo(before, 'deliberationReopening').why, [{ title: 'Överläggningen pågår redan' }])
  await held.record(item, 'deliberation-closing')
  const closed = await standingOf(held, item)
  t.match(
    [closed.deliberation, mayDo(closed, 'motion'), mayDo(closed, 'proposition').allowed],
    ['closed', { why: because('deliberation-closed') }, true],
  )
  const proposition = await put(held, item, [proposal, counter], proposal)
  t.match(await standingOf(held, item), { notPut: [], prevailing: proposal, nextQuestion: null })
  const vote = (await held.record(item, 'votes', { proposition, requestedBy: [held.members[2]] })).id
  ok(await held.clerk.post(`/votes/${vote}/ballots`, { person: held.members[0], choice: 'yes' }))
  const during = await standingOf(held, item)
  t.match(during.openVote, {
    voteId: vote,
    missing: held.members.slice(1).map((personId) => ({ personId, name: String })),
  })
  t.equal(during.openVote.missing.length, 4)
  t.match(
    [
      during.prevailing,
      mayDo(during, 'voteClosing').why,
      mayDo(during, 'decision').why,
      mayDo(during, 'deliberationReopening').why,
    ],
    [proposal, because('ballots-missing'), because('vote-open'), because('vote-open')],
  )
  for (const ballot of ballotsOf(held, 'ynnny').slice(1)) ok(await held.clerk.post(`/votes/${vote}/ballots`, ballot))
  t.equal(mayDo(await standingOf(held, item), 'voteClosing').allowed, true)
  const closing = await held.record(item, `votes/${vote}/closing`)
  t.match(await standingOf(held, item), { openVote: null, prevailing: counter })
  const decision = await held.record(item, 'decision')
  const after = await standingOf(held, item)
  t.match(after, { outcome: { kind: 'decided' }, prevailing: counter, nextQuestion: null })
  t.match(
    [
      mayDo(after, 'reservation').allowed,
      mayDo(after, 'protocolNote').allowed,
      mayDo(after, 'decision').why,
      mayDo(after, 'nonParticipation').why,
    ],
    [true, true, because('item-decided'), because('item-decided')],
  )
  refused(t, await takenBack(held, item, vote), 409, 'acts-depend')
  refused(t, await takenBack(held, item, proposition), 409, 'acts-depend', { acts: [vote] })
  refused(t, await takenBack(held, item, closing.id), 409, 'acts-depend', { acts: [decision.id] })
  ok(await takenBack(held, item, decision.id))
  t.equal(await outcomeOf(held, item), null)
  ok(await takenBack(held, item, closing.id))
  t.match(await standingOf(held, item), { openVote: { voteId: vote, missing: [] }, outcome: null })
  ok(await takenBack(held, item, vote))
  t.match(await standingOf(held, item), { openVote: null, prevailing: proposal }, 'as the chair found')
})

t.test('of two proposals with one moved, it is not said that only one exists', async (t) => {
  const held = await openedMeeting(on)
  const { item, proposal } = await prepared(held)
  await held.record(item, 'proposals', { author: { persons: [held.members[2]] }, points: ['Annat antas.'] })
  t.match((await orderOf(held, item)).steps, [
    { options: [proposal], reasons: [{ code: 'unopposed', text: /^Bara ett förslag är berett eller yrkat/ }] },
  ])
})

t.test('the order that is approved is kept to until another takes its place', async (t) => {
  const held = await openedMeeting(on, { seats: 11 })
  const { item, proposal } = await prepared(held)
  const counter = await moved(held, item, held.members[2], 'Annat antas.')
  const addition = (
    await held.record(item, 'motions', { kind: 'tillagg', text: 'Kostnaden följs upp.', movedBy: [held.members[3]] })
  ).id
  const order = (steps: readonly (readonly string[])[], approved: boolean | null = true) => ({
    steps: steps.map((options) => ({
      purpose: options[0] === addition ? 'addition' : 'main',
      form: options.length > 1 ? 'againstEachOther' : 'yesNo',
      options,
    })),
    approved,
  })
  refused(
    t,
    await held.clerk.post(`/items/${item}/proposition-orders`, order([[proposal, counter]])),
    409,
    'deliberation-open',
  )
  await held.record(item, 'deliberation-closing')
  t.match(await orderOf(held, item), {
    steps: [
      { options: [proposal, counter] },
      { purpose: 'addition', form: 'yesNo', options: [addition], reasons: [{ code: 'additionsLast' }] },
    ],
    stated: null,
    approved: null,
  })
  await held.record(item, 'proposition-orders', order([[proposal, counter]], false))
  t.match(await orderOf(held, item), { stated: [{ options: [proposal, counter] }], approved: false })
  const stated = await held.record(item, 'proposition-orders', order([[proposal, counter]]))
  refused(
    t,
    await held.clerk.post(`/items/${item}/propositions`, { form: 'yesNo', options: [addition], finding: addition }),
    409,
    'order-departed',
    { options: [addition], approved: [[proposal, counter]] },
  )
  await put(held, item, [proposal, counter], counter)
  await held.record(item, 'proposition-orders', order([[proposal, counter], [addition]]))
  await put(held, item, [addition], addition)
  ok(await takenBack(held, item, stated.id))
  t.same(
    (await held.record(item, 'decision')).details.points.map(({ text }: { text: string }) => text),
    ['Annat antas.', 'Kostnaden följs upp.'],
  )
  refused(
    t,
    await held.clerk.post(`/items/${item}/proposition-orders`, order([[proposal, counter]])),
    409,
    'item-decided',
  )
  t.equal(ok(await held.clerk.get(`/items/${item}/proposition-orders`)).items.length, 3)
})

t.test('an order is of what can be put', async (t) => {
  const held = await openedMeeting(on)
  const { item } = await prepared(held)
  await held.record(item, 'deliberation-closing')
  const order = (options: string[]) => ({ steps: [{ purpose: 'main', form: 'yesNo', options }], approved: true })
  for (const options of [[nowhere], ['p1'], ['okänt']]) {
    refused(t, await held.clerk.post(`/items/${item}/proposition-orders`, order(options)), 422, 'unknown-act')
  }
})

t.test('AU, A, B, C: the counter-proposal is chosen by votes, two at a time, before the main vote', async (t) => {
  const held = await openedMeeting(on, { seats: 11 })
  const {
    item,
    all: [au, a, b, c],
  } = await four(held)
  t.match((await orderOf(held, item)).steps, [
    { options: [au, a, b, c], reasons: [{ code: 'againstEachOther' }, { code: 'mainThenCounter' }] },
  ])
  const main = await put(held, item, [au, a, b, c], au)
  refused(
    t,
    await held.clerk.post(`/items/${item}/votes`, { proposition: main, requestedBy: [held.members[2]] }),
    409,
    'counter-proposal-required',
    { options: [au, a, b, c] },
  )
  const first = await put(held, item, [b, c], b, { purpose: 'counterProposal' })
  const round = await voted(held, item, first, 'yyyyynnnnnn')
  t.match(round.details, { voteKind: 'counterProposal', yes: b, no: c })
  t.equal((await standingOf(held, item)).prevailing, au, 'the counter-proposal decides nothing')
  t.match((await standingOf(held, item)).nextQuestion, { purpose: 'counterProposal', options: [a, c] })
  await put(held, item, [a, c], a, { purpose: 'counterProposal' })
  const chosen = await standingOf(held, item)
  t.match([chosen.nextQuestion, mayDo(chosen, 'proposition').allowed], [{ purpose: 'main', options: [au, a] }, true])
  refused(
    t,
    await held.clerk.post(`/items/${item}/votes`, { proposition: main, no: a, requestedBy: [held.members[2]] }),
    409,
    'counter-proposal-chosen',
    { main: au, counter: a, detail: /^Begär omröstning om frågan där huvudförslaget, förslaget från / },
  )
  const last = await put(held, item, [au, a], au)
  await voted(held, item, last, 'yyyyyyynnnn')
  t.match(await standingOf(held, item), { prevailing: au, notPut: [], nextQuestion: null })
  const decision = await held.record(item, 'decision')
  t.match(decision.details.points, [{ text: 'Förslaget antas.' }])
  refused(
    t,
    await held.clerk.post(`/items/${item}/reservations`, {
      by: [held.members[0]],
      inFavourOf: { proposal: au, as: 'others' },
    }),
    409,
    'reservation-for-outcome',
  )
  await held.record(item, 'reservations', { by: [held.members[1]], inFavourOf: { proposal: a, as: 'own' } })
  const kinds = ok(await held.clerk.get(`/items/${item}/propositions`)).items.map(
    ({ details }: { details: { options: string[] } }) => details.options.length,
  )
  t.same(kinds, [4, 2, 2, 2], 'the order in which they were put (KL 5:67)')
})

t.test('the counter-proposal wins the main vote, and then it is the decision', async (t) => {
  const held = await openedMeeting(on, { seats: 11 })
  const {
    item,
    all: [au, a, b, c],
  } = await four(held)
  await put(held, item, [au, a, b, c], au)
  await put(held, item, [b, c], c, { purpose: 'counterProposal' })
  await put(held, item, [a, c], c, { purpose: 'counterProposal' })
  await voted(held, item, await put(held, item, [au, c], au), 'yyyynnnnnnn')
  t.equal((await standingOf(held, item)).prevailing, c)
  t.match((await held.record(item, 'decision')).details.points, [{ text: 'C antas.' }])
})

t.test('motions about the form first, in the order and the hand they are asked', async (t) => {
  const held = await assembly(on)
  const { item, proposal } = await prepared(held)
  const mover = { movedBy: [held.members[2]] }
  const remit = (
    await held.record(item, 'motions', { kind: 'aterremiss', text: 'Utred mer.', rank: 'first', ...mover })
  ).id
  await held.record(item, 'motions', { kind: 'avslag', rank: 'second', ...mover })
  const tabling = (await held.record(item, 'motions', { kind: 'bordlaggning', movedBy: [held.members[3]] })).id
  const { steps } = await orderOf(held, item)
  t.match(steps, [
    { options: [tabling, 'decideToday'] },
    { options: [remit, 'decideToday'], reasons: [{ code: 'formalFirst' }, { code: 'inFirstHandFirst' }] },
    { options: [proposal], reasons: [{ code: 'againstRefusal' }] },
  ])
  await held.record(item, 'deliberation-closing')
  await put(held, item, [tabling, 'decideToday'], 'decideToday')
  refused(t, await held.clerk.post(`/items/${item}/decision`, {}), 409, 'proposition-required')
  t.equal((await standingOf(held, item)).nextQuestion.options[0], remit)
  ok(await held.clerk.post(`/items/${item}/deliberation-reopening`, {}))
  ok(await held.clerk.post(`/items/${item}/motions/${remit}/withdrawal`, {}))
  refused(t, await held.clerk.post(`/items/${item}/motions/${remit}/withdrawal`, {}), 422, 'unknown-act')
  await held.record(item, 'deliberation-closing')
  t.match((await standingOf(held, item)).nextQuestion.options, [proposal])
  await put(held, item, [proposal], proposal)
  await held.record(item, 'decision')
  t.match(await outcomeOf(held, item), { kind: 'decided' })
})
