import type { Test } from 'tap'
import type { TestApp } from '../../support/app.ts'
import { eventsOf, refused, wrongFields } from '../../support/expect.ts'
import { given, newCode } from '../../support/given.ts'

/** Number series of an authority, and the closing of their years. */
export function seriesTests(t: Test, on: TestApp): void {
  const admin = on.as('admin')
  const registrar = on.as('registrar')
  const template = '{series}-{year}/{number}.{class}'

  t.test('an administrator opens a series', async (t) => {
    const authority = await given.authority(on)
    const code = newCode()
    const answer = await admin.post('/series', { authority: authority.id, code, template })
    t.equal(answer.status, 201)
    t.match(answer.body, { authority: authority.id, code, template, closedYears: [] })
    t.strictSame(await eventsOf(on, answer.body.id), ['series.opened'])
  })

  t.test('a series of two words and Swedish letters', async (t) => {
    const { id: authority } = await given.authority(on)
    for (const code of ['KS KF', 'KS/KF', 'MÖS', 'A+B']) {
      t.equal((await admin.post('/series', { authority, code, template })).status, 201, code)
    }
    for (const code of ['ks', '', ' KS', 'KS-', '{KS}', 'KS\n', 'K'.repeat(21)]) {
      refused(t, await admin.post('/series', { authority, code, template }), 400, 'invalid-request')
    }
  })

  t.test('a series is refused', async (t) => {
    const { id: authority } = await given.authority(on)
    const code = newCode()
    const open = (fields: object) => admin.post('/series', { authority, code, template, ...fields })
    refused(t, await open({ authority: '01900000-0000-7000-8000-000000000000' }), 422, 'unknown-reference', {
      pointer: '/authority',
    })
    refused(t, await open({ template: '{series} {year}' }), 422, 'invalid-number-template', {
      reason: 'number-missing',
      statute: 'OSL 5:2',
    })
    refused(t, await open({ template: '{number}{year}' }), 422, 'invalid-number-template', { reason: 'run-together' })
    t.strictSame(wrongFields(await open({ template: `{year}/{number}${'/'.repeat(100)}` })), ['/template'])
    refused(
      t,
      await open({ code: newCode('N'.repeat(16)), template: `{series}${'x'.repeat(77)}{year}/{number}` }),
      422,
      'diarienummer-unreadable',
    )
    t.equal((await open({})).status, 201)
    refused(t, await open({}), 409, 'code-taken', { taken: code })
  })

  t.test('series are listed page by page', async (t) => {
    const { id: authority, code } = await given.authority(on)
    const made = [
      await given.series(on, { authority }),
      await given.series(on, { authority }),
      await given.series(on, { authority }),
    ]
    const reader = on.as('member', { authorities: [code] })
    const first = await reader.get('/series?limit=2')
    t.strictSame(first.body.items, made.slice(0, 2))
    const next = await reader.get(first.body._links.next.href.replace('/api/v1', ''))
    t.strictSame(next.body.items, made.slice(2))
    t.notOk(next.body._links.next)
  })

  t.test('a closed year takes no more cases, and other years do', async (t) => {
    const series = await given.series(on)
    const open = (year?: number) =>
      registrar.post('/cases', { series: series.code, title: 'Ärende', ...(year && { year }) })
    t.equal((await open(2025)).body.diarienummer, `${series.code}-2025/1`, 'the registrar chooses until it is closed')
    const closing = await admin.post(`/series/${series.id}/year-closings`, { year: 2025 })
    t.equal(closing.status, 201)
    t.strictSame(closing.body, { series: series.code, year: 2025, last: 1, closedAt: on.clock.now.toISOString() })
    refused(t, await open(2025), 409, 'series-year-closed', { series: series.code, year: 2025 })
    t.equal((await open()).status, 201)
    t.strictSame(
      (await admin.get('/series?limit=100')).body.items.find((one: { id: string }) => one.id === series.id)
        ?.closedYears,
      [2025],
    )
    t.strictSame(await eventsOf(on, series.id), ['series.opened', 'seriesYear.closed'])
  })

  t.test('closing a year is refused', async (t) => {
    const series = await given.series(on)
    const close = (id: string) => admin.post(`/series/${id}/year-closings`, { year: 2024 })
    t.equal((await close(series.id)).status, 201, 'also where no case was opened')
    refused(t, await close(series.id), 409, 'series-year-closed', { year: 2024 })
    refused(t, await close('01900000-0000-7000-8000-000000000000'), 404, 'not-found')
  })
}
