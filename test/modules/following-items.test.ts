import { startApp } from '../support/app.ts'
import { refused } from '../support/expect.ts'
import { openedMeeting, ok, type Held } from '../support/meeting.ts'
import { t } from '../support/suite.ts'

const on = await startApp(t)

/** An item of a held meeting tabled by acclamation, to a day if one is given. */
async function tabled(held: Held, until?: string): Promise<string> {
  const item = (await held.item({ title: 'Taxor', summary: 'Om taxor.' })).id
  const motion = (
    await held.record(item, 'motions', { kind: 'bordlaggning', movedBy: [held.members[1]], ...(until && { until }) })
  ).id
  await held.record(item, 'deliberation-closing')
  await held.record(item, 'propositions', { form: 'yesNo', options: [motion], finding: motion })
  await held.record(item, 'decision')
  return item
}

t.test('B5: what is tabled is put on the agenda of the next meeting when the meeting is closed', async (t) => {
  const held = await openedMeeting(on)
  const next = ok(await held.clerk.post('/meetings', { body: held.body.code, heldOn: '2026-12-14' }))
  const later = ok(await held.clerk.post('/meetings', { body: held.body.code, heldOn: '2027-01-18' }))
  ok(await held.clerk.post(`/meetings/${next.id}/items`, { title: 'Redan på listan' }))
  const [first, second] = [await tabled(held), await tabled(held, '2027-01-18')]
  t.match(ok(await held.clerk.get(`/items/${first}`)).outcome, { kind: 'tabled', ground: 'majority', until: null })
  t.strictSame(
    ok(await held.clerk.get(`/meetings/${later.id}/items`)).items,
    [],
    'nothing moves while the meeting can change its mind',
  )
  ok(await held.clerk.post(`/meetings/${held.meeting.id}/closing`, {}))
  t.match(ok(await held.clerk.get(`/meetings/${next.id}/items`)).items, [
    { title: 'Redan på listan', continues: null },
    { title: 'Taxor', summary: 'Om taxor.', continues: first, position: 2 },
  ])
  t.match(ok(await held.clerk.get(`/meetings/${later.id}/items`)).items, [
    { title: 'Taxor', continues: second, position: 1 },
  ])
})

t.test('B5: or when the next meeting is planned, once', async (t) => {
  const held = await openedMeeting(on)
  const item = await tabled(held)
  ok(await held.clerk.post(`/meetings/${held.meeting.id}/closing`, {}))
  const [one, other] = await Promise.all(
    ['2026-12-14', '2026-12-21'].map(async (heldOn) =>
      ok(await held.clerk.post('/meetings', { body: held.body.code, heldOn })),
    ),
  )
  const all = [
    ...ok(await held.clerk.get(`/meetings/${one.id}/items`)).items,
    ...ok(await held.clerk.get(`/meetings/${other.id}/items`)).items,
  ]
  t.match(all, [{ continues: item }])
  t.equal(all.length, 1)
})

t.test('a point says which initiative it answers, and how', async (t) => {
  const held = await openedMeeting(on)
  const admin = on.as('admin')
  const series = ok(
    await admin.post('/series', { authority: held.body.authority, code: 'INIT', template: '{series}-{year}/{number}' }),
  )
  const motion = ok(await held.clerk.post('/cases', { series: series.code, title: 'Motion om cykelvägar' }))
  const item = (await held.item({ title: 'Svar på motion om cykelvägar', cases: [motion.id] })).id
  await held.record(item, 'deliberation-closing')
  const points = (id: string) => [
    { text: 'Motionen anses besvarad.', answers: { initiative: 'assemblyMotion', case: id, answer: 'considered' } },
  ]
  refused(t, await held.clerk.post(`/items/${item}/decision`, { points: points(item) }), 422, 'unknown-reference', {
    pointer: '/points/0/answers/case',
  })
  t.match((await held.record(item, 'decision', { points: points(motion.id) })).details.points, [
    {
      answers: {
        initiative: 'assemblyMotion',
        caseId: motion.id,
        diarienummer: motion.diarienummer,
        answer: 'considered',
      },
    },
  ])
  ok(await held.clerk.post(`/meetings/${held.meeting.id}/closing`, {}))
  const minutes = ok(await held.clerk.post(`/meetings/${held.meeting.id}/minutes`, { kind: 'ordinary' }))
  const { records } = ok(await held.clerk.get(`/minutes/${minutes.id}`))
  t.match(records[0].decisionPoints, [
    { answers: { initiative: 'assemblyMotion', case: motion.id, answer: 'considered' } },
  ])
})

t.test('under an item that was withdrawn, or whose minutes are attested, the standing allows nothing', async (t) => {
  const held = await openedMeeting(on)
  const withdrawn = (await held.item({ title: 'Utgår' })).id
  ok(await held.clerk.post(`/items/${withdrawn}/withdrawal`, { reason: 'Ärendet utgår' }))
  const decided = (await held.item({ title: 'Avgörs' })).id
  await held.record(decided, 'deliberation-closing')
  await held.record(decided, 'decision', { points: [{ text: 'Godkänns.' }] })
  const acts = async (item: string) =>
    ok(await held.clerk.get(`/items/${item}/standing`)).acts as { allowed: boolean; why: { type: string }[] }[]
  t.ok(
    (await acts(withdrawn)).every(
      ({ allowed, why }) => !allowed && why[0]?.type === 'urn:radslag:problem:item-withdrawn',
    ),
  )
  t.ok((await acts(decided)).some(({ allowed }) => allowed))
  ok(await held.clerk.post(`/meetings/${held.meeting.id}/closing`, {}))
  const minutes = ok(await held.clerk.post(`/meetings/${held.meeting.id}/minutes`, { kind: 'ordinary' }))
  for (const person of held.members.slice(0, 2)) {
    ok(await on.as('member', { person }).post(`/minutes/${minutes.id}/attestations`, { headHash: minutes.headHash }))
  }
  t.ok(
    (await acts(decided)).every(
      ({ allowed, why }) => !allowed && why[0]?.type === 'urn:radslag:problem:minutes-attested',
    ),
  )
})
