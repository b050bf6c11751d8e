import type { Test } from 'tap'
import type { TestApp } from '../../support/app.ts'
import { eventsOf, refused, trailOf } from '../../support/expect.ts'
import { given } from '../../support/given.ts'

const nowhere = '01900000-0000-7000-8000-000000000000'

/** Cases: closed, reopened, voided and kept together. */
export function caseActTests(t: Test, on: TestApp): void {
  stepTests(t, on)
  relationTests(t, on)
}

function stepTests(t: Test, on: TestApp): void {
  const registrar = on.as('registrar')

  t.test('a case is closed and reopened', async (t) => {
    const opened = await given.caseFile(on)
    const step = (name: string) => registrar.post(`/cases/${opened.id}/${name}`)
    refused(t, await step('reopening'), 409, 'case-step-refused', { state: 'open', step: 'reopen' })
    t.match(await step('closing'), { status: 200, body: { state: 'closed', version: 2 }, headers: { etag: '"2"' } })
    refused(t, await step('closing'), 409, 'case-step-refused', { state: 'closed', step: 'close' })
    t.match((await step('reopening')).body, { state: 'open', version: 3 })
    refused(t, await registrar.post(`/cases/${nowhere}/closing`), 404, 'not-found')
    t.strictSame(await eventsOf(on, opened.id), ['case.opened', 'case.closed', 'case.reopened'])
  })

  t.test('a voided number keeps its reason and is never given again', async (t) => {
    const { code } = await given.series(on)
    const opened = await given.caseFile(on, { series: code })
    const answer = await registrar.post(`/cases/${opened.id}/voiding`, { reason: 'Öppnat två gånger' })
    t.match(answer.body, {
      state: 'voided',
      voidedReason: 'Öppnat två gånger',
      diarienummer: opened.diarienummer,
      version: 2,
    })
    t.equal((await given.caseFile(on, { series: code })).number, 2)
    t.match((await trailOf(on, opened.id)).at(-1), { event: 'case.voided', reason: 'Öppnat två gånger' })
    t.match(
      (await registrar.get(`/cases?diarienummer=${opened.diarienummer}`)).body.items,
      [{ state: 'voided' }],
      'and is found',
    )
  })

  t.test('nothing is done with a voided number', async (t) => {
    const { code } = await given.series(on)
    const [voided, other] = [await given.caseFile(on, { series: code }), await given.caseFile(on, { series: code })]
    await registrar.post(`/cases/${voided.id}/voiding`, { reason: 'Fel' })
    const url = `/cases/${voided.id}`
    const answers = [
      await registrar.patch(url, { responsibleOfficer: null }, { 'if-match': '*' }),
      await registrar.post(`${url}/corrections`, { title: 'Ny', reason: 'Fel' }),
      await registrar.post(`${url}/closing`),
      await registrar.post(`${url}/reopening`),
      await registrar.post(`${url}/voiding`, { reason: 'Igen' }),
      await registrar.post(`${url}/related-cases`, { case: other.id }),
      await registrar.post(`/cases/${other.id}/related-cases`, { case: voided.id }),
      await registrar.del(`${url}/related-cases/${other.id}`, { 'if-match': '*' }),
      await registrar.post('/documents', {
        case: voided.id,
        direction: 'incoming',
        kind: 'letter',
        title: 'Brev',
        receivedOn: '2026-11-23',
      }),
    ]
    for (const answer of answers) refused(t, answer, 409, 'case-voided', { diarienummer: voided.diarienummer })
  })
}

function relationTests(t: Test, on: TestApp): void {
  const registrar = on.as('registrar')

  t.test('cases are kept together, seen from either', async (t) => {
    const [one, other] = [await given.caseFile(on), await given.caseFile(on)]
    const related = async (id: string) => (await registrar.get(`/cases/${id}/related-cases`)).body.items
    const answer = await registrar.post(`/cases/${one.id}/related-cases`, { case: other.id })
    t.match(answer, { status: 201, body: { id: other.id, diarienummer: other.diarienummer } })
    t.equal((await registrar.post(`/cases/${other.id}/related-cases`, { case: one.id })).status, 201, 'twice is once')
    t.strictSame(await related(one.id), [other])
    t.strictSame(await related(other.id), [{ ...one, version: 2 }])
    const undo = (headers = {}) => registrar.del(`/cases/${other.id}/related-cases/${one.id}`, headers)
    refused(t, await undo(), 428, 'precondition-required')
    refused(t, await undo({ 'if-match': '"7"' }), 412, 'stale')
    const gone = await undo({ 'if-match': '"1"' })
    t.equal(gone.status, 204)
    t.equal(gone.bytes.length, 0)
    t.strictSame(await related(one.id), [])
    refused(t, await undo({ 'if-match': '"2"' }), 404, 'not-found', { resource: 'relatedCase' })
  })

  t.test('relating is refused', async (t) => {
    const one = await given.caseFile(on)
    const relate = (id: string, other: string) => registrar.post(`/cases/${id}/related-cases`, { case: other })
    refused(t, await relate(one.id, one.id), 422, 'case-related-to-itself')
    refused(t, await relate(one.id, one.id.toUpperCase()), 422, 'case-related-to-itself')
    refused(t, await relate(one.id, nowhere), 422, 'unknown-reference', { pointer: '/case' })
    refused(t, await relate(nowhere, one.id), 404, 'not-found')
    refused(t, await registrar.get(`/cases/${nowhere}/related-cases`), 404, 'not-found')
  })
}
