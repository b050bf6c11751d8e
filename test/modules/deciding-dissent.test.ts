import { startApp } from '../support/app.ts'
import { refused } from '../support/expect.ts'
import { given } from '../support/given.ts'
import { contested, openedMeeting, ok, plannedMeeting } from '../support/meeting.ts'
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
const closedNow = (id: string) => `/meetings/${id}/closing`

t.test(
  'V9: the chair of the assembly refuses to put what raises a new matter; an unlawful one can be put all the same',
  async (t) => {
    const held = await assembly(on)
    const { item, proposal } = await prepared(held)
    const other = await moved(held, item, held.members[2], 'Ett badhus byggs.')
    const refusal = { target: other, ground: 'newMatter', reason: 'Frågan om badhus är inte beredd.' }
    refused(
      t,
      await held.clerk.post(`/items/${item}/proposition-refusals`, { ...refusal, overruled: true }),
      409,
      'refusal-not-overruled',
      { statute: 'KL 5:57' },
    )
    refused(
      t,
      await held.clerk.post(`/items/${item}/proposition-refusals`, { ...refusal, target: nowhere }),
      422,
      'unknown-act',
    )
    const act = await held.record(item, 'proposition-refusals', refusal)
    await held.record(item, 'deliberation-closing')
    refused(
      t,
      await held.clerk.post(`/items/${item}/propositions`, { form: 'againstEachOther', options: [proposal, other] }),
      422,
      'unknown-option',
      { option: other },
    )
    t.match(await standingOf(held, item), { options: [proposal], notPut: [] })
    ok(await takenBack(held, item, act.id))
    await held.record(item, 'proposition-refusals', { ...refusal, ground: 'unlawful', overruled: true })
    t.match(await standingOf(held, item), { options: [proposal, other], notPut: [proposal, other] })
    await put(held, item, [proposal, other], proposal)
    await held.record(item, 'decision')
    refused(t, await held.clerk.post(`/items/${item}/proposition-refusals`, refusal), 409, 'item-decided')
    const board = await openedMeeting(on)
    const theirs = await prepared(board)
    refused(
      t,
      await board.clerk.post(`/items/${theirs.item}/proposition-refusals`, { ...refusal, target: theirs.proposal }),
      409,
      'refusal-only-in-assembly',
      { statute: 'KL 5:57' },
    )
  },
)

t.test('V3: the hiring of staff is voted on with closed ballots, and the lot settles a tie (V5)', async (t) => {
  const held = await openedMeeting(on, { seats: 4 })
  const item = (await held.item({ matter: 'employment' })).id
  const [anna, bo] = [
    await moved(held, item, held.members[1], 'Anna anställs.'),
    await moved(held, item, held.members[2], 'Bo anställs.'),
  ]
  await held.record(item, 'deliberation-closing')
  const proposition = await put(held, item, [anna, bo], anna)
  const asked = { proposition, requestedBy: [held.members[2]] }
  refused(t, await held.clerk.post(`/items/${item}/votes`, { ...asked, form: 'open' }), 409, 'vote-form-wrong', {
    expected: 'closed',
    statute: 'KL 5:54',
  })
  const vote = (await held.record(item, 'votes', asked)).id
  refused(
    t,
    await held.clerk.post(`/votes/${vote}/ballots`, { person: held.members[0], choice: 'yes' }),
    409,
    'ballots-not-named',
    { statute: 'KL 5:54' },
  )
  const close = (fields: object) => held.clerk.post(`/items/${item}/votes/${vote}/closing`, fields)
  const tie = { yes: 2, no: 2, abstained: 0, absent: 0 }
  refused(t, await close({}), 409, 'ballots-missing')
  refused(t, await close({ counts: { ...tie, no: 3 } }), 409, 'totals-differ', { counted: 5, expected: 4 })
  refused(t, await close({ counts: tie }), 409, 'tie-by-lot', { statute: 'KL 5:56' })
  refused(t, await close({ counts: tie, lot: 'avslag' }), 409, 'tie-by-lot')
  refused(
    t,
    await close({ counts: tie, lot: bo, castingVote: { by: held.members[0], choice: 'yes' } }),
    409,
    'tie-by-lot',
  )
  refused(t, await close({ counts: { ...tie, yes: 3, no: 1 }, lot: bo }), 409, 'no-tie')
  refused(t, await close({ counts: tie, lot: bo, declared: anna }), 409, 'outcome-differs', { counted: bo })
  ok(await close({ counts: tie, lot: bo, declared: bo }))
  t.match((await held.record(item, 'decision')).details.points, [{ text: 'Bo anställs.' }])
  const { item: open, prepared: one, counter } = await contested(held)
  const question = await put(held, open, [one, counter], one)
  refused(
    t,
    await held.clerk.post(`/items/${open}/votes`, { ...asked, proposition: question, form: 'closed' }),
    409,
    'vote-form-wrong',
    { expected: 'open' },
  )
  const round = (await held.record(open, 'votes', { ...asked, proposition: question })).id
  for (const ballot of ballotsOf(held, 'yynn')) ok(await held.clerk.post(`/votes/${round}/ballots`, ballot))
  refused(t, await held.clerk.post(`/items/${open}/votes/${round}/closing`, { lot: counter }), 409, 'chair-must-vote')
  refused(
    t,
    await held.clerk.post(`/items/${open}/votes/${round}/closing`, {
      castingVote: { by: held.members[0], choice: 'no' },
    }),
    409,
    'casting-vote-contradicts-ballot',
  )
  t.match((await held.record(open, `votes/${round}/closing`)).details.castingVote, { choice: 'yes' })
})

t.test(
  'V7: where authority is exercised nobody abstains in the round that decides, but may in choosing what to vote on',
  async (t) => {
    const held = await openedMeeting(on, { seats: 3 })
    const { item, proposal } = await prepared(held, { matter: 'authorityExercise' })
    const [, b, c] = held.members as [string, string, string]
    const others = [await moved(held, item, b, 'B.'), await moved(held, item, c, 'C.')] as [string, string]
    refused(t, await held.clerk.post(`/items/${item}/non-participation`, { persons: [b] }), 409, 'must-take-part', {
      statute: 'KL 4:26',
    })
    await held.record(item, 'deliberation-closing')
    await put(held, item, [proposal, ...others], proposal)
    await voted(held, item, await put(held, item, others, others[0], { purpose: 'counterProposal' }), 'yyn')
    const last = (
      await held.record(item, 'votes', {
        proposition: await put(held, item, [proposal, others[0]], proposal),
        requestedBy: [b],
      })
    ).id
    refused(
      t,
      await on.as('member', { person: b }).post(`/votes/${last}/ballots`, { person: b, choice: 'abstained' }),
      409,
      'must-take-part',
      { statute: 'KL 4:26' },
    )
    for (const ballot of ballotsOf(held, 'yyn')) ok(await held.clerk.post(`/votes/${last}/ballots`, ballot))
    await held.record(item, `votes/${last}/closing`)
    await held.record(item, 'decision')
  },
)

t.test('whoever takes no part in the decision neither votes for a side nor reserves himself', async (t) => {
  const held = await openedMeeting(on, { seats: 5 })
  const { item, prepared: one, counter } = await contested(held)
  const [, , , d, e] = held.members as [string, string, string, string, string]
  refused(
    t,
    await held.clerk.post(`/items/${item}/non-participation`, { persons: [(await given.person(on)).id] }),
    403,
    'not-entitled',
    { act: 'nonParticipation' },
  )
  await held.record(item, 'non-participation', { persons: [e] })
  const vote = (
    await held.record(item, 'votes', { proposition: await put(held, item, [one, counter], one), requestedBy: [d] })
  ).id
  refused(
    t,
    await held.clerk.post(`/votes/${vote}/ballots`, { person: e, choice: 'no' }),
    409,
    'declared-not-participating',
    { statute: 'KL 4:25' },
  )
  for (const ballot of ballotsOf(held, 'yynna')) ok(await held.clerk.post(`/votes/${vote}/ballots`, ballot))
  refused(
    t,
    await held.clerk.post(`/items/${item}/non-participation`, { persons: [d] }),
    409,
    'declared-not-participating',
  )
  const correct = (person: string | undefined) =>
    held.clerk.post(`/items/${item}/votes/${vote}/corrections`, { person, intended: 'yes' })
  refused(t, await correct(d), 409, 'vote-open')
  await held.record(item, `votes/${vote}/closing`)
  refused(t, await correct((await given.person(on)).id), 403, 'not-on-roll')
  t.match(ok(await correct(d)).details, { intended: 'yes' })
  t.equal((await standingOf(held, item)).prevailing, one, 'the result stands')
  await held.record(item, 'decision')
  refused(t, await held.clerk.post(`/items/${item}/reservations`, { by: [e] }), 403, 'not-entitled', {
    act: 'reservation',
  })
  ok(await held.clerk.post(closedNow(held.meeting.id), {}))
  t.match(ok(await correct(held.members[2])).kind, 'voteCorrection', 'as long as the minutes are not attested')
})

t.test('J4–J6: a recusal is disputed, disregarded, or none at all', async (t) => {
  const held = await openedMeeting(on, { seats: 5 })
  const { item } = await prepared(held)
  const [, b, c, d] = held.members as [string, string, string, string]
  const move = (person: string) => held.clerk.post(`/items/${item}/motions`, { kind: 'avslag', movedBy: [person] })
  const recusals = `/items/${item}/recusals`
  refused(t, await held.clerk.post(recusals, { person: b, ground: null }), 422, 'ground-required', {
    statute: 'KL 6:28',
  })
  refused(
    t,
    await held.clerk.post(recusals, { person: b, ground: 'representative', ownCompany: true }),
    409,
    'not-recused',
    { statute: 'KL 6:31' },
  )
  const disputed = (await held.record(item, 'recusals', { person: b, ground: 'other' })).id
  refused(t, await move(b), 403, 'not-entitled')
  refused(
    t,
    await held.clerk.post(`${recusals}/${nowhere}/ruling`, { barred: false, reason: 'Nej.' }),
    422,
    'unknown-act',
  )
  await held.record(item, `recusals/${disputed}/ruling`, { barred: false, reason: 'eftersom intresset är avlägset' })
  ok(await move(b))
  await held.record(item, 'recusals', {
    person: c,
    ground: 'other',
    disregarded: 'opartiskheten uppenbart saknar betydelse',
  })
  ok(await move(c))
  await held.record(item, 'recusals', { person: d, ground: 'party' })
  await held.record(item, 'deliberation-closing')
  await put(held, item, [(await standingOf(held, item)).options[0]], 'avslag')
  await held.record(item, 'decision', { points: [{ text: 'Ärendet avslås.' }] })
  refused(t, await held.clerk.post(`/items/${item}/reservations`, { by: [d] }), 403, 'not-entitled')
  refused(
    t,
    await held.clerk.post(`${recusals}/${disputed}/ruling`, { barred: true, reason: 'Ja.' }),
    409,
    'item-decided',
  )
  const permit = (await held.item({ matter: 'authorityExercise' })).id
  await held.record(permit, 'recusals', { person: b, ground: 'representative', ownCompany: true })
  refused(t, await held.clerk.post(`/items/${permit}/motions`, { kind: 'avslag', movedBy: [b] }), 403, 'not-entitled')
})

t.test('R1: a group reserves itself; what is filed comes before the attestation', async (t) => {
  const held = await openedMeeting(on, { seats: 5 })
  const { item, prepared: one, counter } = await contested(held)
  await put(held, item, [one, counter], one)
  await held.record(item, 'decision')
  refused(
    t,
    await held.clerk.post(`/items/${item}/reservations`, { inFavourOf: { proposal: counter, as: 'others' } }),
    422,
    'mover-required',
  )
  refused(
    t,
    await held.clerk.post(`/items/${item}/reservations`, {
      byGroup: { label: 'Vänsterpartiet', party: 'V' },
      inFavourOf: { proposal: one, as: 'others' },
    }),
    409,
    'reservation-for-outcome',
  )
  const { id } = await held.record(item, 'reservations', {
    byGroup: { label: 'Ledamöterna från V', party: 'V' },
    form: 'written',
    inFavourOf: { proposal: counter, as: 'others' },
    concurring: [{ name: 'Ersättaren Eva', party: 'V' }],
  })
  ok(await held.clerk.post(closedNow(held.meeting.id), {}))
  refused(t, await held.clerk.post(`/items/${item}/reservations`, { by: [held.members[2]] }), 409, 'meeting-not-open', {
    phase: 'closed',
  })
  const filing = `reservations/${id}/filing`
  refused(
    t,
    await held.clerk.post(`/items/${item}/reservations/${nowhere}/filing`, { filedOn: null }),
    422,
    'unknown-act',
  )
  refused(
    t,
    await held.clerk.post(`/items/${item}/${filing}`, { filedOn: '2026-11-23', annex: nowhere }),
    422,
    'unknown-act',
  )
  await held.record(item, filing, { filedOn: null })
  await held.record(item, filing, { filedOn: '2026-11-23', text: 'Vi ville annat.' })
  const minutes = ok(await held.clerk.post(`/meetings/${held.meeting.id}/minutes`, { kind: 'ordinary' }))
  const text = (await held.clerk.get(`/minutes/${minutes.id}`, { accept: 'text/plain' })).bytes.toString()
  t.match(text.replace(/\s+/g, ' '), /Reservationen inkom den 23 november 2026 och lyder: Vi ville annat\./)
  for (const person of held.members.slice(0, 2))
    ok(await on.as('member', { person }).post(`/minutes/${minutes.id}/attestations`, { headHash: minutes.headHash }))
  refused(t, await held.clerk.post(`/items/${item}/${filing}`, { filedOn: '2026-11-23' }), 409, 'minutes-attested')
  refused(t, await held.clerk.put(`/items/${item}/record`, {}, { 'if-match': '*' }), 409, 'minutes-attested')
  refused(t, await takenBack(held, item, id), 409, 'minutes-attested')
})

t.test('a group moves, and substitutes who attend support only where the body has settled that', async (t) => {
  for (const attendantsMaySupport of [false, true]) {
    const held = await plannedMeeting(on, {
      body: { settings: { paragraphSeries: 'perMeeting', attendantsMaySupport } },
    })
    const substitute = (await given.person(on)).id
    await given.appointment(on, held.body.id, { person: substitute, role: 'substitute', seat: null, party: 'V' })
    ok(await held.clerk.post(`/meetings/${held.meeting.id}/attendance`, { person: substitute, capacity: 'substitute' }))
    ok(
      await held.clerk.post(`/meetings/${held.meeting.id}/opening`, {
        chair: held.members[0],
        attesters: [held.members[1]],
      }),
    )
    const { item, proposal } = await prepared(held)
    const motion = { kind: 'bifall', proposal, movedByGroup: { label: 'Ledamöterna från V', party: 'V' } }
    refused(
      t,
      await held.clerk.post(`/items/${item}/motions`, { ...motion, movedByGroup: undefined }),
      422,
      'mover-required',
    )
    const answer = await held.clerk.post(`/items/${item}/motions`, { ...motion, supportedBy: [substitute] })
    if (attendantsMaySupport) t.match(ok(answer).details, { supportedBy: [{ personId: substitute }] })
    else refused(t, answer, 403, 'not-entitled', { act: 'support', statute: 'KL 4:22' })
    refused(
      t,
      await held.clerk.post(`/items/${item}/motions`, { ...motion, movedBy: [substitute] }),
      403,
      'not-entitled',
      { act: 'motion' },
    )
    const stranger = (await given.person(on)).id
    refused(
      t,
      await held.clerk.post(`/items/${item}/motions`, { ...motion, supportedBy: [stranger] }),
      403,
      'not-entitled',
      { act: 'support' },
    )
    const again = await held.clerk.post(`/items/${item}/motions`, motion)
    if (attendantsMaySupport) refused(t, again, 409, 'already-recorded')
    else ok(again)
  }
})

t.test('what is recorded is not wiped out when the meeting is closed', async (t) => {
  const held = await openedMeeting(on)
  const { item } = await prepared(held)
  await held.record(item, 'deliberation-closing')
  await held.record(item, 'decision')
  ok(await held.clerk.post(closedNow(held.meeting.id), {}))
  for (const body of [{}, { recipients: [{ label: 'Akten' }] }, { annexes: [] }]) {
    refused(t, await held.clerk.put(`/items/${item}/record`, body, { 'if-match': '*' }), 409, 'meeting-not-open', {
      phase: 'closed',
    })
  }
  t.match(await outcomeOf(held, item), { kind: 'decided' })
  refused(
    t,
    await held.clerk.patch(`/items/${item}`, { matter: 'extraElection' }, { 'if-match': '*' }),
    409,
    'acts-depend',
  )
})
