import { inSentence } from '../../src/domain/wording.ts'
import { startApp } from '../support/app.ts'
import { eventsOf, refused, trailOf } from '../support/expect.ts'
import { given } from '../support/given.ts'
import { contested, decided, openedMeeting, ok, plannedMeeting } from '../support/meeting.ts'
import { t } from '../support/suite.ts'

const on = await startApp(t)
const held = await openedMeeting(on, { seats: 6 })
const { clerk, members } = held
const [chair, m2, m3, m4, m5, m6] = members as [string, string, string, string, string, string]
const nobody = (await given.person(on)).id
const nowhere = '01900000-0000-7000-8000-00000000dead'

t.test('a vote 3–3 is settled by the chair, and the record says how', async (t) => {
  const { item, prepared, counter } = await contested(held)
  const proposition = (
    await held.record(item, 'propositions', {
      form: 'againstEachOther',
      options: [prepared, counter],
      finding: prepared,
    })
  ).id
  const vote = (await held.record(item, 'votes', { proposition, requestedBy: [m3] })).id
  for (const [person, choice] of [
    [chair, 'no'],
    [m2, 'yes'],
    [m3, 'no'],
    [m4, 'no'],
    [m5, 'yes'],
    [m6, 'yes'],
  ]) {
    ok(await clerk.post(`/votes/${vote}/ballots`, { person, choice }))
  }
  const closing = await held.record(item, `votes/${vote}/closing`)
  t.match(
    closing.details.castingVote,
    { by: { personId: chair }, choice: 'no' },
    'V5: the casting vote is the chair’s own',
  )
  const decision = await held.record(item, 'decision')
  t.equal(decision.details.points[0].text, 'Nämnden avslår.', 'the losing proposal by acclamation won the vote')
})

t.test('a vote on a question put yes or no: yes is what was found, no is to refuse it', async (t) => {
  const item = (await held.item()).id
  const prepared = (
    await held.record(item, 'proposals', { author: { body: held.body.code }, points: ['Nämnden godkänner planen.'] })
  ).id
  await held.record(item, 'motions', { kind: 'avslag', movedBy: [m2] })
  await held.record(item, 'deliberation-closing')
  const proposition = (
    await held.record(item, 'propositions', { form: 'yesNo', options: [prepared], finding: prepared })
  ).id
  t.match((await held.record(item, 'votes', { proposition, requestedBy: [m3] })).details, {
    yes: prepared,
    no: 'avslag',
  })
})

t.test('V6: the chair may not leave a tie unsettled', async (t) => {
  const { item, prepared, counter } = await contested(held)
  const proposition = (
    await held.record(item, 'propositions', {
      form: 'againstEachOther',
      options: [prepared, counter],
      finding: prepared,
    })
  ).id
  const vote = (await held.record(item, 'votes', { proposition, requestedBy: [m3] })).id
  for (const [person, choice] of [
    [chair, 'abstained'],
    [m2, 'yes'],
    [m3, 'no'],
    [m4, 'no'],
    [m5, 'yes'],
    [m6, 'absent'],
  ]) {
    ok(await clerk.post(`/votes/${vote}/ballots`, { person, choice }))
  }
  refused(t, await clerk.post(`/items/${item}/votes/${vote}/closing`, {}), 409, 'chair-must-vote', {
    yes: 2,
    no: 2,
    statute: 'KL 4:25',
  })
  refused(
    t,
    await clerk.post(`/items/${item}/votes/${vote}/closing`, { castingVote: { by: m2, choice: 'yes' } }),
    409,
    'casting-vote-not-by-chair',
  )
  refused(t, await clerk.post(`/items/${item}/decision`, {}), 409, 'vote-open')
  ok(await clerk.post(`/items/${item}/votes/${vote}/closing`, { castingVote: { by: chair, choice: 'yes' } }))
})

t.test('who votes, and how often', async (t) => {
  const { item, prepared, counter } = await contested(held)
  const proposition = (
    await held.record(item, 'propositions', {
      form: 'againstEachOther',
      options: [prepared, counter],
      finding: prepared,
    })
  ).id
  refused(t, await clerk.post(`/items/${item}/votes`, { proposition, requestedBy: [nobody] }), 403, 'not-entitled', {
    act: 'voteRequest',
  })
  refused(
    t,
    await clerk.post(`/items/${item}/votes`, { proposition, requestedBy: [m3], yes: prepared, no: prepared }),
    422,
    'vote-sides-wrong',
  )
  refused(t, await clerk.post(`/items/${item}/votes`, { proposition: nowhere, requestedBy: [m3] }), 422, 'unknown-act')
  const vote = (await held.record(item, 'votes', { proposition, requestedBy: [m3] })).id
  refused(t, await clerk.post(`/items/${item}/votes`, { proposition, requestedBy: [m3] }), 409, 'vote-open')
  refused(t, await clerk.post(`/votes/${vote}/ballots`, { person: nobody, choice: 'yes' }), 403, 'not-on-roll', {
    statute: 'KL 4:22',
  })
  ok(await clerk.post(`/votes/${vote}/ballots`, { person: m2, choice: 'yes' }))
  refused(t, await clerk.post(`/votes/${vote}/ballots`, { person: m2, choice: 'no' }), 409, 'already-voted', {
    statute: 'KL 4:24',
  })
  refused(t, await clerk.post(`/items/${item}/votes/${vote}/closing`, {}), 409, 'ballots-missing', {
    missing: [chair, m3, m4, m5, m6].map((personId) => ({ personId })),
  })
  ok(await on.as('member', { person: m3 }).post(`/votes/${vote}/ballots`, { person: m3, choice: 'no' }))
  refused(
    t,
    await on.as('member', { person: m3 }).post(`/votes/${vote}/ballots`, { person: m4, choice: 'no' }),
    403,
    'not-permitted',
  )
  for (const person of [chair, m4, m5, m6]) ok(await clerk.post(`/votes/${vote}/ballots`, { person, choice: 'yes' }))
  refused(
    t,
    await clerk.post(`/items/${item}/votes/${vote}/closing`, { castingVote: { by: chair, choice: 'yes' } }),
    409,
    'no-tie',
    { yes: 5, no: 1 },
  )
  await held.record(item, `votes/${vote}/closing`)
  refused(t, await clerk.post(`/votes/${vote}/ballots`, { person: m2, choice: 'no' }), 409, 'vote-closed')
  refused(t, await clerk.post(`/items/${item}/votes`, { proposition, requestedBy: [m3] }), 409, 'vote-already-held')
  await held.record(item, 'decision')
  refused(t, await clerk.post(`/items/${item}/votes`, { proposition, requestedBy: [m3] }), 409, 'vote-after-gavel', {
    statute: 'KL 5:53',
  })
  refused(t, await clerk.post(`/votes/${nowhere}/ballots`, { person: m2, choice: 'no' }), 404, 'not-found')
})

t.test('ballots cast at the same moment by the same person count once', async (t) => {
  const { item, prepared, counter } = await contested(held)
  const proposition = (
    await held.record(item, 'propositions', {
      form: 'againstEachOther',
      options: [prepared, counter],
      finding: prepared,
    })
  ).id
  const vote = (await held.record(item, 'votes', { proposition, requestedBy: [m3] })).id
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => clerk.post(`/votes/${vote}/ballots`, { person: m2, choice: 'yes' })),
  )
  t.same(answers.map(({ status }) => status).sort(), [201, ...Array(9).fill(409)])
})

t.test('a motion needs someone who serves, an open deliberation and a proposal', async (t) => {
  const item = (await held.item()).id
  const proposal = (await held.record(item, 'proposals', { author: { party: 'V', name: 'Vänsterpartiet' } })).id
  refused(
    t,
    await clerk.post(`/items/${item}/motions`, { kind: 'bifall', proposal, movedBy: [nobody] }),
    403,
    'not-entitled',
    { statute: 'KL 4:22' },
  )
  refused(
    t,
    await clerk.post(`/items/${item}/motions`, { kind: 'bifall', proposal, movedBy: [nowhere] }),
    422,
    'unknown-reference',
    { pointer: '/movedBy/0' },
  )
  refused(t, await clerk.post(`/items/${item}/motions`, { kind: 'bifall', movedBy: [m2] }), 422, 'proposal-required')
  refused(
    t,
    await clerk.post(`/items/${item}/motions`, { kind: 'bifall', proposal: nowhere, movedBy: [m2] }),
    422,
    'unknown-act',
    { pointer: '/proposal' },
  )
  refused(t, await clerk.post(`/items/${item}/proposals`, { author: { unit: nowhere } }), 422, 'unknown-reference', {
    resource: 'unit',
  })
  refused(
    t,
    await clerk.post(`/items/${item}/proposals`, { author: { body: 'FINNSINTE' } }),
    422,
    'unknown-reference',
    { resource: 'body' },
  )
  refused(
    t,
    await clerk.post(`/items/${item}/propositions`, { form: 'yesNo', options: [proposal] }),
    409,
    'deliberation-open',
  )
  const motion = await held.record(item, 'motions', { kind: 'bifall', proposal, movedBy: [m2] })
  await held.record(item, `motions/${motion.id}/withdrawal`)
  refused(t, await clerk.post(`/items/${item}/motions/${motion.id}/withdrawal`, {}), 422, 'unknown-act', {
    pointer: undefined,
  })
  refused(t, await clerk.post(`/items/${item}/deliberation-reopening`, {}), 409, 'deliberation-not-closed')
  await held.record(item, 'deliberation-closing')
  refused(t, await clerk.post(`/items/${item}/deliberation-closing`, {}), 409, 'deliberation-closed')
  refused(t, await clerk.post(`/items/${item}/motions`, { kind: 'avslag', movedBy: [m2] }), 409, 'deliberation-closed')
  await held.record(item, 'deliberation-reopening')
  await held.record(item, 'motions', { kind: 'avslag', movedBy: [m2] })
})

t.test(
  'an option of someone with a protected identity is told without the name: refused, in the standing, as a finding',
  async (t) => {
    const other = await openedMeeting(on)
    const { item, counter } = await contested(other)
    const minuted = await openedMeeting(on, { meeting: { recordedAs: 'minutes' } })
    const decidedAnyway = (await contested(minuted)).item
    await minuted.record(decidedAnyway, 'decision', { points: [{ text: 'Nämnden avslår.' }] })
    ok(await on.as('admin').patch(`/persons/${minuted.members[2]}`, { protectedIdentity: true }, { 'if-match': '*' }))
    ok(await on.as('admin').patch(`/persons/${other.members[2]}`, { protectedIdentity: true }, { 'if-match': '*' }))
    const nameless = 'förslaget från en ej namngiven person (C)'
    const refusal = await other.clerk.post(`/items/${item}/decision`, {})
    refused(t, refusal, 409, 'proposition-required', { inWords: { [counter]: nameless } })
    const standing = await other.clerk.get(`/items/${item}/standing`)
    const findings = await minuted.clerk.get(`/items/${decidedAnyway}/findings`)
    t.match(ok(standing).acts.find(({ kind }: { kind: string }) => kind === 'decision').why[0].detail, nameless)
    t.match(ok(findings).items.find(({ kind }: { kind: string }) => kind === 'decision').problem, {
      type: 'urn:radslag:problem:proposition-required',
      detail: nameless,
    })
    for (const { bytes } of [refusal, standing, findings]) t.notMatch(String(bytes), 'Ledamot 3')
  },
)

t.test('V2: where proposals compete nothing is decided before a proposition; a single one needs none', async (t) => {
  const { item, prepared, counter } = await contested(held)
  refused(t, await clerk.post(`/items/${item}/decision`, {}), 409, 'proposition-required', {
    notPut: [prepared, counter],
    detail: `Flera förslag står mot varandra eller ett yrkande har inte prövats. Ställ proposition på: förslaget från ${inSentence(held.body.name)} och förslaget från Ledamot 3 (C).`,
    inWords: { [counter]: 'förslaget från Ledamot 3 (C)' },
  })
  refused(
    t,
    await clerk.post(`/items/${item}/propositions`, { form: 'againstEachOther', options: [prepared] }),
    422,
    'options-too-few',
  )
  refused(
    t,
    await clerk.post(`/items/${item}/propositions`, { form: 'againstEachOther', options: [prepared, nowhere] }),
    422,
    'unknown-option',
  )
  refused(
    t,
    await clerk.post(`/items/${item}/propositions`, {
      form: 'againstEachOther',
      options: [prepared, counter],
      finding: nowhere,
    }),
    422,
    'finding-not-an-option',
  )
  const put = await held.record(item, 'propositions', {
    form: 'againstEachOther',
    options: [prepared.toUpperCase(), counter],
    finding: counter.toUpperCase(),
  })
  t.match(put.details, { options: [prepared, counter], finding: counter }, 'an id is one in any case')
  t.equal((await held.record(item, 'decision')).details.points[0].text, 'Nämnden avslår.')
  refused(t, await clerk.post(`/items/${item}/decision`, {}), 409, 'item-decided')
  t.ok(await decided(held), 'unopposed')
  const silent = (await held.item()).id
  await held.record(silent, 'proposals', { author: { persons: [m3] }, points: ['Planen antas.'] })
  await held.record(silent, 'deliberation-closing')
  const nothing = await clerk.post(`/items/${silent}/decision`, {})
  refused(t, nothing, 422, 'decision-missing', { prevailing: null })
  t.match(nothing.body.detail, /^Inget förslag har vunnit\. Anteckna ett yrkande/, 'what nobody has moved')
  await held.record(silent, 'deliberation-reopening')
  await held.record(silent, 'proposals', { author: { body: held.body.code } })
  await held.record(silent, 'deliberation-closing')
  refused(t, await clerk.post(`/items/${silent}/decision`, {}), 422, 'decision-missing')
})

t.test('R1: only one who took part in deciding reserves himself, after the decision', async (t) => {
  const { item, prepared, counter } = await contested(held)
  const dissent = { by: [m3], inFavourOf: { proposal: counter, as: 'own' } }
  refused(t, await clerk.post(`/items/${item}/reservations`, dissent), 409, 'reservation-before-decision', {
    statute: 'KL 4:27',
  })
  await held.record(item, 'propositions', { form: 'againstEachOther', options: [prepared, counter], finding: prepared })
  await held.record(item, 'decision')
  refused(t, await clerk.post(`/items/${item}/reservations`, { ...dissent, by: [nobody] }), 403, 'not-entitled', {
    act: 'reservation',
  })
  refused(t, await clerk.post(`/items/${item}/reservations`, { ...dissent, annex: nowhere }), 422, 'unknown-act')
  await held.record(item, 'reservations', dissent)
  refused(
    t,
    await clerk.post(`/items/${item}/protocol-notes`, { by: [nobody], state: 'announced' }),
    403,
    'not-entitled',
    { act: 'protocolNote' },
  )
  await held.record(item, 'protocol-notes', { by: [m4], state: 'announced' })
})

t.test('J5: one who is recused neither moves, votes nor counts for the quorum of a board', async (t) => {
  const small = await openedMeeting(on, { seats: 3 })
  const [, second, third] = small.members
  const { item, prepared } = await contestedOf(small)
  refused(
    t,
    await small.clerk.post(`/items/${item}/recusals`, { person: third, ground: 'personal' }),
    422,
    'ground-of-other-body',
    { statute: 'KL 6:28' },
  )
  await small.record(item, 'recusals', { person: third, ground: 'party' })
  refused(
    t,
    await small.clerk.post(`/items/${item}/motions`, { kind: 'bifall', proposal: prepared, movedBy: [third] }),
    403,
    'not-entitled',
  )
  await small.record(item, 'recusals', { person: second, ground: 'other' })
  await small.record(item, 'deliberation-closing')
  refused(t, await small.clerk.post(`/items/${item}/decision`, {}), 409, 'not-quorate', {
    present: 1,
    required: 2,
    statute: 'KL 6:27',
  })
})

t.test('an act recorded by mistake is taken back, and the trail shows it', async (t) => {
  const item = (await held.item()).id
  const proposal = await held.record(item, 'proposals', { author: { party: 'V', name: 'Vänsterpartiet' } })
  const motion = await held.record(item, 'motions', { kind: 'bifall', proposal: proposal.id, movedBy: [m2] })
  refused(
    t,
    await clerk.post(`/items/${item}/acts/${proposal.id}/taking-back`, { reason: 'Fel' }),
    409,
    'acts-depend',
    { acts: [motion.id] },
  )
  t.equal((await clerk.post(`/items/${item}/acts/${motion.id}/taking-back`, { reason: 'Fel paragraf' })).status, 204)
  refused(t, await clerk.post(`/items/${item}/acts/${motion.id}/taking-back`, { reason: 'Igen' }), 404, 'not-found')
  const { items } = ok(await clerk.get(`/items/${item}/motions`))
  t.match(items, [{ id: motion.id, takenBackReason: 'Fel paragraf', takenBackAt: String }])
  t.same(await eventsOf(on, motion.id), ['motion.recorded', 'motion.takenBack'])
  t.match((await trailOf(on, motion.id)).at(-1), { reason: 'Fel paragraf', before: { item } })
})

t.test('a whole paragraph at once, all or nothing', async (t) => {
  const item = await held.item()
  const paragraph = {
    proposals: [
      { ref: 'p1', author: { body: held.body.code }, points: ['Nämnden bifaller.'] },
      { ref: 'p2', author: { party: 'V', name: 'Vänsterpartiet' }, points: ['Nämnden avslår.'] },
    ],
    contributions: [{ form: 'speaks', persons: [m2] }],
    motions: [
      { kind: 'bifall', proposal: 'p2', movedBy: [m3] },
      { kind: 'bifall', proposal: 'p1', movedBy: [m2] },
    ],
    deliberationClosed: true,
    propositions: [
      {
        form: 'againstEachOther',
        options: ['p1', 'p2'],
        finding: 'p1',
        vote: {
          requestedBy: [m3],
          ballots: [
            [chair, 'yes'],
            [m2, 'yes'],
            [m3, 'no'],
            [m4, 'no'],
            [m5, 'no'],
            [m6, 'yes'],
          ].map(([person, choice]) => ({ person, choice })),
        },
      },
    ],
    decision: {},
    reservations: [{ by: [m3], inFavourOf: { proposal: 'p2', as: 'others' }, form: 'written' }],
    recipients: [{ label: 'Akten' }],
  }
  const put = (body: object, match = '*') => clerk.put(`/items/${item.id}/record`, body, { 'if-match': match })
  refused(t, await clerk.put(`/items/${item.id}/record`, paragraph), 428, 'precondition-required')
  refused(t, await put(paragraph, '"99"'), 412, 'stale', { current: item.version })
  refused(t, await put({ ...paragraph, reservations: [{ by: [nobody] }] }), 403, 'not-entitled', {
    pointer: '/reservations/0',
  })
  refused(
    t,
    await put({ ...paragraph, motions: [{ ref: 'p1', kind: 'bifall', proposal: 'p1', movedBy: [m2] }] }),
    400,
    'invalid-request',
  )
  t.same(ok(await clerk.get(`/items/${item.id}/acts`)).items, [], 'nothing half done')
  const recorded = ok(await put(paragraph, `"${item.version}"`))
  t.equal(recorded.version, item.version + 1)
  t.match(
    recorded.acts.find(({ kind }: { kind: string }) => kind === 'voteClosing').details.castingVote,
    { choice: 'yes' },
    'decided by the chair',
  )
  t.match(recorded.acts.find(({ kind }: { kind: string }) => kind === 'decision').details.points, [
    { text: 'Nämnden bifaller.' },
  ])
  ok(await put(paragraph))
  const { items } = ok(await clerk.get(`/items/${item.id}/acts`))
  t.equal(
    items.filter(({ takenBackAt }: { takenBackAt: string | null }) => takenBackAt === null).length,
    recorded.acts.length,
    'recorded again, in place of the first',
  )
  t.equal(items.length, 2 * recorded.acts.length, 'which stays in the trail')
})

t.test('nothing is recorded in a meeting that is not open', async (t) => {
  const planned = await plannedMeeting(on)
  const item = (await planned.item()).id
  refused(
    t,
    await planned.clerk.post(`/items/${item}/contributions`, { form: 'speaks', persons: [planned.members[0]] }),
    409,
    'meeting-not-open',
    { phase: 'planned' },
  )
  await planned.record(item, 'proposals', { author: { body: planned.body.code } })
})

t.test('a stranger, a wrong role and another authority’s clerk get nowhere', async (t) => {
  const item = (await held.item()).id
  const proposal = { author: { body: held.body.code } }
  refused(t, await on.stranger.post(`/items/${item}/proposals`, proposal), 401, 'unauthenticated')
  refused(t, await on.as('registrar').post(`/items/${item}/proposals`, proposal), 403, 'not-permitted')
  refused(
    t,
    await on.as('clerk', { authorities: ['ANNAN'] }).post(`/items/${item}/proposals`, proposal),
    404,
    'not-found',
  )
  refused(t, await clerk.post(`/items/${nowhere}/proposals`, proposal), 404, 'not-found')
})

async function contestedOf(of: typeof held): Promise<{ item: string; prepared: string }> {
  const item = (await of.item()).id
  const prepared = (await of.record(item, 'proposals', { author: { body: of.body.code }, points: ['Bifall.'] })).id
  return { item, prepared }
}
