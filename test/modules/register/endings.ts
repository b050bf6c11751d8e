import type { Test } from 'tap'
import { deliverToOutbox } from '../../../src/modules/dispatch/jobs.ts'
import type { TestApp } from '../../support/app.ts'
import { openDeliveries } from '../../support/deliveries.ts'
import { eventsOf, refused, trailOf } from '../../support/expect.ts'
import { given } from '../../support/given.ts'
import { attested, decided, ok, openedMeeting, plannedMeeting } from '../../support/meeting.ts'

const reason = 'Öppnat av misstag'

/** Cases: what stands in the way of voiding and of closing them, and how a voiding is taken back. */
export function endingTests(t: Test, on: TestApp): void {
  const clerk = on.as(['clerk', 'registrar'])
  const voiding = (id: string, by = clerk) => by.post(`/cases/${id}/voiding`, { reason })
  const closing = (id: string) => clerk.post(`/cases/${id}/closing`)

  t.test('A case with documents, decisions or items is not voided but closed.', async (t) => {
    const { body, item } = await plannedMeeting(on)
    const { authority } = body
    const [withDocument, withItem, withAssignment, handedOver, unused] = [
      await given.caseFile(on, { authority }),
      await given.caseFile(on, { authority }),
      await given.caseFile(on, { authority }),
      await given.caseFile(on, { authority }),
      await given.caseFile(on, { authority }),
    ]
    await given.document(on, { case: withDocument.id })
    const { id: onAgenda } = await item({ cases: [withItem.id] })
    ok(await clerk.post('/assignments', { text: 'Utred', givenBy: body.code, case: withAssignment.id }))
    ok(await clerk.post(`/cases/${handedOver.id}/handovers`, { to: (await given.authority(on)).id }))
    refused(t, await voiding(withDocument.id), 409, 'case-in-use', {
      uses: ['documents'],
      statute: 'OSL 5:1',
      detail: `${withDocument.diarienummer} har handlingar, som efter en makulering inte skulle höra till något ärende. Avsluta ärendet i stället för att makulera det.`,
    })
    refused(t, await voiding(withItem.id), 409, 'case-in-use', { uses: ['items'] })
    refused(t, await voiding(withAssignment.id), 409, 'case-in-use', { uses: ['assignments'] })
    refused(t, await voiding(handedOver.id), 409, 'case-in-use', { uses: ['handovers'] })
    t.match(await closing(withDocument.id), { status: 200, body: { state: 'closed' } }, 'it is closed instead')
    ok(await clerk.patch(`/items/${onAgenda}`, { cases: [] }, { 'if-match': '*' }))
    for (const { id } of [withItem, unused]) t.match(await voiding(id), { status: 200, body: { state: 'voided' } })
    refused(
      t,
      await clerk.post('/assignments', { text: 'Utred', givenBy: body.code, case: unused.id }),
      409,
      'case-voided',
    )
  })

  t.test('nor one that another authority has put on its agenda', async (t) => {
    const { id, ...own } = await given.caseFile(on)
    const { body, item } = await plannedMeeting(on)
    ok(await clerk.post(`/cases/${id}/handovers`, { to: body.authority }))
    await item({ cases: [id], title: 'Fullmäktiges rubrik' })
    const {
      rows: [row],
    } = await on.database.execute(
      'select a.code from authority a join series s on s.authority_id = a.id where s.code = $1',
      [own.series],
    )
    const owner = on.as(['clerk', 'registrar'], { authorities: [(row as { code: string }).code] })
    refused(t, await voiding(id, owner), 409, 'case-in-use', { uses: ['items', 'handovers'] })
    const answer = await owner.post(`/cases/${id}/closing`)
    refused(t, answer, 409, 'case-unfinished', {
      open: [{ lacks: 'decision', body: body.name, heldOn: '2026-11-23', paragraph: null }],
    })
    t.notMatch(
      answer.bytes.toString(),
      'Fullmäktiges rubrik',
      'what the other authority treats it as is its own affair',
    )
  })

  t.test('A voiding by mistake is cancelled, with a reason, in the trail.', async (t) => {
    const { id, diarienummer } = await given.caseFile(on)
    const cancel = (by = clerk) => by.post(`/cases/${id}/voiding-cancellation`, { reason: 'Fel nummer makulerades' })
    refused(t, await cancel(), 409, 'case-step-refused', {
      state: 'open',
      step: 'cancelVoiding',
      detail:
        'Ärendet är öppet och kan inte få sin makulering hävd. Det kan avslutas, eller makuleras om numret inte har använts. Läs det på nytt: någon annan kan ha hunnit före.',
    })
    ok(await voiding(id))
    refused(t, await cancel(on.as('clerk')), 403, 'not-permitted')
    refused(t, await cancel(on.as('registrar', { authorities: ['ANNAN'] })), 404, 'not-found')
    t.match(await cancel(), { status: 200, body: { diarienummer, state: 'open', voidedReason: null, version: 3 } })
    refused(t, await cancel(), 409, 'case-step-refused')
    t.match(
      ok(await clerk.get(`/cases/${id}/corrections`)).items,
      [
        {
          reason: 'Fel nummer makulerades',
          by: 'test:clerk+registrar',
          changes: [
            { field: 'state', before: 'voided', after: 'open' },
            { field: 'voidedReason', before: reason, after: null },
          ],
        },
      ],
      'why it was voided stays readable',
    )
    t.match((await trailOf(on, id)).at(-1), {
      event: 'case.voidingCancelled',
      before: { state: 'voided' },
      after: { state: 'open' },
      reason: 'Fel nummer makulerades',
    })
    t.match(await given.document(on, { case: id }), { sequence: 1 }, 'and it is used again')
    t.strictSame(await eventsOf(on, id), ['case.opened', 'case.voided', 'case.voidingCancelled'])
  })

  t.test(
    'A case is not closed while it stands undecided on an agenda, nor while a decision in it has not been sent to those who are to have it; the refusal lists what is open.',
    async (t) => {
      const { deps, writeOut, outboxOf } = await openDeliveries(t, on)
      const held = await openedMeeting(on)
      const { id, diarienummer } = await given.caseFile(on, { authority: held.body.authority })
      const of = { body: held.body.name, heldOn: '2026-11-23' }
      const first = await decided(held, { cases: [id] })
      const second = (await held.item({ cases: [id] })).id
      refused(t, await closing(id), 409, 'case-unfinished', { open: [{ ...of, lacks: 'decision', paragraph: null }] })
      ok(await clerk.post(`/items/${second}/withdrawal`, { reason: 'Utgår' }))
      await held.record(first, 'recipients', { label: 'Akten' })
      refused(t, await closing(id), 409, 'case-unfinished', { open: [{ ...of, lacks: 'attestation' }] })
      await attested(on, held)
      refused(t, await closing(id), 409, 'case-unfinished', {
        open: [{ ...of, lacks: 'delivery', paragraph: 1 }],
        statute: 'FL 33',
        detail: `${diarienummer} avslutas när allt i det är klart. Kvar: expediering (${of.body} 2026-11-23 § 1). Fatta beslut eller låt punkten utgå, låt justera protokollet och expediera besluten.`,
      })
      const {
        items: [decision],
      } = ok(await clerk.get(`/decisions?body=${held.body.code}`))
      const {
        items: [released],
      } = ok(await clerk.post('/dispatches/release', { decision: decision.id }))
      refused(t, await closing(id), 409, 'case-unfinished', { open: [{ lacks: 'delivery' }] })
      await deliverToOutbox(deps, outboxOf('closing'), writeOut, released.id)
      t.match(
        await closing(id),
        { status: 200, body: { state: 'closed' } },
        'the item is decided or withdrawn, all is delivered',
      )
    },
  )

  t.test('a cancelled meeting keeps no case open, and a decision for nobody needs no delivery', async (t) => {
    const planned = await plannedMeeting(on)
    const { id } = await given.caseFile(on, { authority: planned.body.authority })
    await planned.item({ cases: [id] })
    ok(await clerk.post(`/meetings/${planned.meeting.id}/cancellation`, { reason: 'För få ärenden' }))
    t.match(await closing(id), { status: 200 })
    const held = await openedMeeting(on)
    const { id: other } = await given.caseFile(on, { authority: held.body.authority })
    await decided(held, { cases: [other] })
    t.match(await closing(other), { status: 200 })
  })
}
