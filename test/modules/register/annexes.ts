import type { Test } from 'tap'
import type { TestApp } from '../../support/app.ts'
import { eventsOf, refused } from '../../support/expect.ts'
import { given } from '../../support/given.ts'

const nowhere = '01900000-0000-7000-8000-000000000000'

/** Annexes: «bilaga 1 till tjänsteutlåtandet». */
export function annexTests(t: Test, on: TestApp): void {
  const officer = on.as('officer')

  t.test('an annex pins the version it is', async (t) => {
    const report = await given.document(on)
    const evaluation = await given.document(on, { kind: 'report', case: report.case })
    const first = (await given.content(on, evaluation.id, 'utkast')).content
    const second = (await given.content(on, evaluation.id, 'slutlig')).content
    const annex = (body: object) =>
      officer.post(`/documents/${report.id}/annexes`, { document: evaluation.id, ...body })
    const latest = await annex({ number: 2 })
    t.equal(latest.status, 201)
    t.strictSame(latest.body, { number: 2, document: evaluation.id, version: 2, hash: second.hash })
    t.strictSame((await annex({ number: 1, version: 1 })).body, {
      number: 1,
      document: evaluation.id,
      version: 1,
      hash: first.hash,
    })
    await given.content(on, evaluation.id, 'ännu en')
    const list = async (query = '') => (await officer.get(`/documents/${report.id}/annexes${query}`)).body
    t.strictSame(
      (await list()).items.map((one: { number: number; version: number }) => [one.number, one.version]),
      [
        [1, 1],
        [2, 2],
      ],
    )
    const { href } = (await list('?limit=1'))._links.next
    t.strictSame((await officer.get(href.replace('/api/v1', ''))).body.items, [latest.body])
    refused(t, await annex({ number: 1 }), 409, 'annex-number-taken', { number: 1 })
    t.strictSame(await eventsOf(on, report.id), ['document.registered', 'document.annexed', 'document.annexed'])
  })

  t.test('an annex is refused', async (t) => {
    const report = await given.document(on)
    const [empty, elsewhere] = [await given.document(on, { case: report.case }), await given.document(on)]
    const annex = (document: string, fields = {}) =>
      officer.post(`/documents/${report.id}/annexes`, { number: 1, document, ...fields })
    refused(t, await annex(nowhere), 422, 'unknown-reference', { pointer: '/document' })
    refused(t, await annex(empty.id), 422, 'unknown-reference', { resource: 'documentVersion', pointer: '/version' })
    await given.content(on, empty.id, 'x')
    refused(t, await annex(empty.id, { version: 2 }), 422, 'unknown-reference', { pointer: '/version' })
    await given.content(on, elsewhere.id, 'x')
    refused(t, await annex(elsewhere.id), 422, 'unknown-reference', { pointer: '/document' })
    refused(t, await annex(report.id), 422, 'annex-of-itself')
    refused(t, await officer.post(`/documents/${nowhere}/annexes`, { number: 1, document: empty.id }), 404, 'not-found')
    refused(t, await officer.get(`/documents/${nowhere}/annexes`), 404, 'not-found')
  })
}
