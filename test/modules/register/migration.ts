import type { Test } from 'tap'
import type { TestApp } from '../../support/app.ts'
import { eventsOf, refused } from '../../support/expect.ts'
import { given } from '../../support/given.ts'

/** Cases that have their number already. */
export function migrationTests(t: Test, on: TestApp): void {
  const migrator = on.as(['integration', 'admin'])

  t.test('a migrated case keeps its number, and the counter goes past it', async (t) => {
    const { code } = await given.series(on, { template: '{series}/{year}/{number:4}/{class}' })
    const migrate = (diarienummer: string, fields = {}) =>
      migrator.post('/cases', { series: code, title: 'Gammalt', diarienummer, ...fields })
    const answer = await migrate(`dnr ${code.toLowerCase()} 2020-2134.142`, { openedOn: '2020-09-28' })
    t.equal(answer.status, 201)
    t.match(answer.body, {
      diarienummer: `${code}/2020/2134/142`,
      year: 2020,
      number: 2134,
      classification: '142',
      openedOn: '2020-09-28',
    })
    t.strictSame(await eventsOf(on, answer.body.id), ['case.migrated'])
    t.equal((await given.caseFile(on, { series: code, year: 2020 })).diarienummer, `${code}/2020/2135`)
    t.equal((await migrate(`${code}/2020/7`)).body.diarienummer, `${code}/2020/0007`, 'a number in the gap is free')
    t.equal((await given.caseFile(on, { series: code, year: 2020 })).number, 2136, 'and does not move the counter back')
    t.equal((await migrate(`${code}/2020/12345`)).body.diarienummer, `${code}/2020/12345`, 'wider than the form')
    t.equal((await migrate(`${code}/2020/8`, { classification: '10' })).body.diarienummer, `${code}/2020/0008/10`)
  })

  t.test('a number is given once', async (t) => {
    const { code } = await given.series(on)
    const migrate = (number: number) =>
      migrator.post('/cases', { series: code, title: 'Gammalt', diarienummer: `${code}-2020/${number}` })
    t.equal((await migrate(2134)).status, 201)
    refused(t, await migrate(2134), 409, 'number-taken', { series: code, year: 2020, number: 2134 })
    const opened = await given.caseFile(on, { series: code, year: 2020 })
    refused(t, await migrate(opened.number), 409, 'number-taken')
    const twins = await Promise.all([1, 2, 3, 4].map(() => migrate(77)))
    t.strictSame(twins.map(({ status }) => status).sort(), [201, 409, 409, 409], 'also at once')
    t.equal((await given.caseFile(on, { series: code, year: 2020 })).number, 2136, 'a refusal moves no counter')
  })

  t.test('migrating is refused', async (t) => {
    const series = await given.series(on)
    const { code } = series
    const given1 = { series: code, title: 'Gammalt', diarienummer: `${code}-2020/1.142` }
    refused(t, await on.as('registrar').post('/cases', given1), 403, 'not-permitted', { action: 'case:migrate' })
    refused(
      t,
      await migrator.post('/cases', { ...given1, diarienummer: 'saknas helt' }),
      422,
      'diarienummer-unreadable',
      { template: series.template },
    )
    refused(t, await migrator.post('/cases', { ...given1, year: 2021 }), 422, 'diarienummer-contradicted', {
      field: 'year',
    })
    refused(t, await migrator.post('/cases', { ...given1, classification: '143' }), 422, 'diarienummer-contradicted', {
      field: 'classification',
    })
    await on.as('admin').post(`/series/${series.id}/year-closings`, { year: 2020 })
    refused(t, await migrator.post('/cases', given1), 409, 'series-year-closed')
  })
}
