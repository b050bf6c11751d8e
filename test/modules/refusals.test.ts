import { startApp } from '../support/app.ts'
import { refused } from '../support/expect.ts'
import { given } from '../support/given.ts'
import { contested, ok, openedMeeting } from '../support/meeting.ts'
import { t } from '../support/suite.ts'

const on = await startApp(t)
const nowhere = '01900000-0000-7000-8000-00000000dead'

/** An item of a new meeting with a proposition put. */
async function asked() {
  const held = await openedMeeting(on)
  const { item, prepared, counter } = await contested(held)
  const proposition = (
    await held.record(item, 'propositions', {
      form: 'againstEachOther',
      options: [prepared, counter],
      finding: prepared,
    })
  ).id
  return { ...held, item, request: { proposition, requestedBy: [held.members[2]] } }
}

/** The same with a round opened on it. */
async function voting() {
  const question = await asked()
  const vote = (await question.record(question.item, 'votes', question.request)).id
  return { ...question, vote }
}

t.test('while a round is open nothing else is done in the matter', async (t) => {
  const { clerk, item, members } = await voting()
  const {
    body: {
      items: [motion],
    },
  } = await clerk.get(`/items/${item}/motions`)
  refused(t, await clerk.post(`/items/${item}/deliberation-reopening`, {}), 409, 'vote-open')
  refused(t, await clerk.post(`/items/${item}/recusals`, { person: members[3], ground: 'personal' }), 409, 'vote-open')
  refused(t, await clerk.post(`/items/${item}/motions/${motion.id}/withdrawal`, {}), 409, 'vote-open')
  refused(t, await clerk.post(`/items/${item}/propositions`, { form: 'yesNo', options: ['avslag'] }), 409, 'vote-open')
})

t.test('no one votes while the deliberation goes on again', async (t) => {
  const { clerk, record, item, request } = await asked()
  await record(item, 'deliberation-reopening')
  refused(t, await clerk.post(`/items/${item}/votes`, request), 409, 'deliberation-open')
})

t.test('no one votes while the meeting is adjourned', async (t) => {
  const { clerk, meeting, vote, members } = await voting()
  ok(await clerk.post(`/meetings/${meeting.id}/adjournments`, {}))
  refused(
    t,
    await clerk.post(`/votes/${vote}/ballots`, { person: members[2], choice: 'yes' }),
    409,
    'meeting-not-open',
    { phase: 'adjourned' },
  )
})

t.test('also minutes put only what was moved before', async (t) => {
  const { clerk, item } = await openedMeeting(on, { meeting: { recordedAs: 'minutes' } })
  const id = (await item()).id
  refused(t, await clerk.post(`/items/${id}/propositions`, { form: 'yesNo', options: [nowhere] }), 422, 'unknown-act', {
    kind: 'option',
  })
})

t.test('what cannot mean anything is refused from minutes as at a live meeting', async (t) => {
  for (const recordedAs of ['live', 'minutes'] as const) {
    const { clerk, item, members, body } = await openedMeeting(on, { meeting: { recordedAs } })
    const { id } = await item()
    const [, one, other] = members
    const points = ['Planen antas.', 'Planen gäller i två år.']
    const proposal = ok(await clerk.post(`/items/${id}/proposals`, { author: { body: body.code }, points })).id
    const change = { kind: 'andring', proposal, text: 'Tre år.', movedBy: [one] }
    const group = { label: 'Ledamöterna från V', party: 'V' }
    const meaningless: readonly (readonly [string, object, string])[] = [
      ['protocol-notes', { state: 'filed' }, 'mover-required'],
      ['protocol-notes', { by: [one, one], state: 'filed' }, 'person-repeated'],
      ['motions', { kind: 'avslag', movedByGroup: group, supportedBy: [one, other, one] }, 'person-repeated'],
      ['motions', { kind: 'avslag', movedBy: [one], supportedBy: [one] }, 'person-repeated'],
      ['motions', { ...change, points: [1, 1] }, 'point-repeated'],
      ['motions', { ...change, points: [1, 999] }, 'unknown-point'],
      ['motions', { kind: 'bifall', proposal, movedBy: [one], until: '2999-01-01' }, 'day-not-of-motion'],
      ['proposals', { author: { persons: [one, one] } }, 'person-repeated'],
    ]
    for (const [path, body, code] of meaningless) refused(t, await clerk.post(`/items/${id}/${path}`, body), 422, code)
  }
})

t.test('the lot and what the minutes declare are answers of the round, in a whole paragraph too', async (t) => {
  const { clerk, item, members, body } = await openedMeeting(on, { meeting: { recordedAs: 'minutes' } })
  const { id } = await item()
  const round = { requestedBy: [members[1]], counts: { yes: 1, no: 1, abstained: 0, absent: 0 } }
  const record = (ended: object) =>
    clerk.put(
      `/items/${id}/record`,
      {
        proposals: [
          { ref: 'a', author: { body: body.code } },
          { ref: 'b', author: { party: 'V', name: 'V' } },
        ],
        propositions: [{ form: 'yesNo', options: ['a'], finding: 'a', vote: { ...round, ...ended } }],
      },
      { 'if-match': '*' },
    )
  for (const stated of ['garbage', '__proto__', 'b']) {
    refused(t, await record({ lot: stated }), 422, 'outcome-not-a-side')
    refused(t, await record({ declared: stated }), 422, 'outcome-not-a-side')
  }
  ok(await record({ lot: 'avslag', declared: 'a' }))
})

t.test('a ballot from minutes is judged alike by itself and in a whole paragraph', async (t) => {
  const held = await openedMeeting(on, { meeting: { recordedAs: 'minutes' } })
  const { clerk, members } = held
  const findings = async (item: string) => JSON.stringify(ok(await clerk.get(`/items/${item}/findings`)).items)
  const { item, prepared, counter } = await contested(held)
  await held.record(item, 'non-participation', { persons: [members[3]] })
  const asked = { form: 'againstEachOther', options: [prepared, counter], finding: prepared }
  const proposition = (await held.record(item, 'propositions', asked)).id
  const vote = (await held.record(item, 'votes', { proposition, requestedBy: [members[2]] })).id
  ok(await clerk.post(`/votes/${vote}/ballots`, { person: members[3], choice: 'no' }))
  t.ok((await findings(item)).includes('declared-not-participating'))
  const stranger = { person: (await given.person(on)).id, choice: 'no' }
  refused(t, await clerk.post(`/votes/${vote}/ballots`, stranger), 422, 'ballot-off-roll')
  const whole = {
    proposals: [{ ref: 'a', author: { body: held.body.code } }],
    nonParticipation: [members[3]],
    propositions: [
      {
        form: 'yesNo',
        options: ['a'],
        finding: 'a',
        vote: { requestedBy: [members[2]], ballots: [{ person: members[3], choice: 'no' }] },
      },
    ],
  }
  ok(await clerk.put(`/items/${item}/record`, whole, { 'if-match': '*' }))
  t.ok((await findings(item)).includes('declared-not-participating'))
})
