import type { Test } from 'tap'
import type { TestApp } from '../../support/app.ts'
import { refused } from '../../support/expect.ts'
import { given, newCode } from '../../support/given.ts'

/** Many at once, and the same twice. */
export function concurrencyTests(t: Test, on: TestApp): void {
  const registrar = on.as('registrar')

  t.test('200 cases opened at once get 200 numbers in a row', async (t) => {
    const { code } = await given.series(on)
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) => registrar.post('/cases', { series: code, title: `Ärende ${index}` })),
    )
    t.ok(answers.every(({ status }) => status === 201))
    const numbers = answers.map(({ body }) => body.number as number).sort((a, b) => a - b)
    t.strictSame(
      numbers,
      Array.from({ length: 200 }, (_, index) => index + 1),
    )
  })

  t.test('no case slips into a year while it is closed', async (t) => {
    const series = await given.series(on)
    const open = () => registrar.post('/cases', { series: series.code, title: 'Sent', year: 2025 })
    const close = () => on.as('admin').post(`/series/${series.id}/year-closings`, { year: 2025 })
    const [closing, ...answers] = await Promise.all([close(), ...Array.from({ length: 20 }, open)])
    const opened = answers.filter(({ status }) => status === 201).length
    t.equal(closing.body.last, opened, 'the last number is the last one given')
    for (const answer of answers.filter(({ status }) => status !== 201)) refused(t, answer, 409, 'series-year-closed')
  })

  t.test('documents registered at once in a case are numbered in a row', async (t) => {
    const opened = await given.caseFile(on)
    const inbox = await given.document(on, {
      authority: (await on.as('admin').get('/series?limit=100')).body.items.find(
        (one: { code: string }) => one.code === opened.series,
      ).authority,
    })
    const register = () =>
      registrar.post('/documents', {
        case: opened.id,
        direction: 'incoming',
        kind: 'letter',
        title: 'Brev',
        receivedOn: '2026-11-23',
      })
    const answers = await Promise.all([
      ...Array.from({ length: 20 }, register),
      registrar.put(`/documents/${inbox.id}/case`, { case: opened.id }, { 'if-match': '"1"' }),
    ])
    const numbers = answers.map(({ body }) => body.sequence as number).sort((a, b) => a - b)
    t.strictSame(
      numbers,
      Array.from({ length: 21 }, (_, index) => index + 1),
    )
  })

  t.test('of two changes to the same version one is refused', async (t) => {
    const opened = await given.caseFile(on)
    const change = () => registrar.patch(`/cases/${opened.id}`, { responsibleOfficer: null }, { 'if-match': '"1"' })
    const answers = await Promise.all([change(), change()])
    t.strictSame(answers.map(({ status }) => status).sort(), [200, 412])
  })

  t.test('a repeated Idempotency-Key gives the first answer and no second case', async (t) => {
    const { code } = await given.series(on)
    const key = newCode('key-')
    const open = (title: string) => registrar.post('/cases', { series: code, title }, { 'idempotency-key': key })
    const [first, again] = [await open('Ärende'), await open('Ärende')]
    t.equal(first.status, 201)
    t.strictSame(
      [again.status, again.body, again.headers.etag, again.headers.location],
      [201, first.body, first.headers.etag, first.headers.location],
    )
    refused(t, await open('Ett annat'), 422, 'idempotency-key-reused')
    t.equal((await registrar.get(`/cases?series=${code}`)).body.items.length, 1)
  })

  t.test('twins with one key at once are one case', async (t) => {
    const { code } = await given.series(on)
    const open = () =>
      registrar.post(
        '/cases',
        { series: code, title: 'Ärende' },
        { 'idempotency-key': newCode('twin-').replace(/\d+$/, code) },
      )
    const answers = await Promise.all(Array.from({ length: 8 }, open))
    t.strictSame([...new Set(answers.map(({ status, body }) => `${status} ${body.id}`))].length, 1)
    t.equal((await registrar.get(`/cases?series=${code}`)).body.items.length, 1)
  })

  t.test('a refusal stores no key', async (t) => {
    const { code } = await given.series(on)
    const key = newCode('key-')
    const body = { series: code, title: 'Ärende', responsibleOfficer: '01900000-0000-7000-8000-000000000000' }
    refused(t, await registrar.post('/cases', body, { 'idempotency-key': key }), 422, 'unknown-reference')
    t.equal((await registrar.post('/cases', { series: code, title: 'Ärende' }, { 'idempotency-key': key })).status, 201)
  })
}
