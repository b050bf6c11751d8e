import type { Test } from 'tap'
import type { TestApp } from '../../support/app.ts'
import { refused } from '../../support/expect.ts'
import { given } from '../../support/given.ts'
import { ok } from '../../support/meeting.ts'

/** The days of an entry, held against the clock and one another. */
export function dayTests(t: Test, on: TestApp): void {
  const registrar = on.as('registrar')
  const admin = on.as('admin')
  const today = '2026-11-27'
  const letter = { direction: 'incoming', kind: 'letter', title: 'Brev', receivedOn: '2026-11-20' }

  /** Asks it on the day of the report. */
  async function onItsDay<Result>(ask: () => Promise<Result>): Promise<Result> {
    const { now } = on.clock
    on.clock.now = new Date(`${today}T09:00:00Z`)
    try {
      return await ask()
    } finally {
      on.clock.now = now
    }
  }

  t.test(
    'The day a document came and the day it was registered are facts: neither lies ahead, and nothing is registered before it has come.',
    async (t) => {
      const { id } = await given.caseFile(on)
      const register = (fields: object) =>
        onItsDay(() => registrar.post('/documents', { ...letter, case: id, ...fields }))
      const ahead = (field: string, day: string) => ({ field, day, today })
      refused(t, await register({ receivedOn: '2028-01-01' }), 422, 'day-not-come', ahead('receivedOn', '2028-01-01'))
      refused(
        t,
        await register({ registeredOn: '2027-11-25' }),
        422,
        'day-not-come',
        ahead('registeredOn', '2027-11-25'),
      )
      refused(t, await register({ registeredOn: '2026-11-01' }), 422, 'day-before-other', {
        field: 'registeredOn',
        day: '2026-11-01',
        other: 'receivedOn',
        otherDay: '2026-11-20',
        detail:
          'Dagen då handlingen registrerades är angiven som 2026-11-01, före dagen då handlingen kom in, 2026-11-20. Rätta den av dagarna som är fel.',
      })
      t.match(
        await register({ datedOn: '2026-11-25' }),
        { status: 201, body: { datedOn: '2026-11-25' } },
        'the sender may date it as he likes',
      )
      refused(
        t,
        await register({ direction: 'drawnUp', receivedOn: undefined, drawnUpOn: '2026-11-28' }),
        422,
        'day-not-come',
        ahead('drawnUpOn', '2026-11-28'),
      )
      const { code } = await given.series(on)
      const migrate = (year: number, openedOn: string) =>
        onItsDay(() =>
          admin.post('/cases', { series: code, title: 'Migrerat', diarienummer: `${code}-${year}/7`, openedOn }),
        )
      refused(t, await migrate(2026, '2031-05-05'), 422, 'day-not-come', ahead('openedOn', '2031-05-05'))
      refused(t, await migrate(2031, today), 422, 'day-not-come', {
        ...ahead('year', '2031-01-01'),
        detail:
          'Årets första dag är angiven som 2031-01-01, men i dag är det 2026-11-27. Rätta dagen, eller vänta tills den är inne.',
      })
      t.match(await migrate(2026, today), { status: 201 })
    },
  )

  t.test('the day is that of the clock in Sweden', async (t) => {
    const { id } = await given.caseFile(on)
    const { now } = on.clock
    on.clock.now = new Date('2026-12-31T23:30:00Z')
    t.match(await registrar.post('/documents', { ...letter, case: id, receivedOn: '2027-01-01' }), { status: 201 })
    refused(
      t,
      await registrar.post('/documents', { ...letter, case: id, receivedOn: '2027-01-02' }),
      422,
      'day-not-come',
      { today: '2027-01-01' },
    )
    on.clock.now = now
  })

  t.test('a year that has not come opens no case, and is not closed', async (t) => {
    const { id, code } = await given.series(on)
    refused(t, await registrar.post('/cases', { series: code, title: 'Ärende', year: 2031 }), 422, 'day-not-come', {
      field: 'year',
    })
    refused(t, await admin.post(`/series/${id}/year-closings`, { year: 2031 }), 422, 'day-not-come', { field: 'year' })
    t.equal(
      ok(await registrar.post('/cases', { series: code, title: 'Ärende', year: 2026 })).number,
      1,
      'and no number was given',
    )
  })

  t.test('a correction leaves no entry with a day to come, or registered before it came', async (t) => {
    const document = ok(await registrar.post('/documents', { ...letter, case: (await given.caseFile(on)).id }))
    const correct = (fields: object) =>
      registrar.post(`/documents/${document.id}/corrections`, { ...fields, reason: 'Felskrivet' })
    refused(t, await correct({ receivedOn: '2026-11-24' }), 422, 'day-not-come', {
      field: 'receivedOn',
      today: '2026-11-23',
    })
    refused(t, await correct({ registeredOn: '2026-11-19' }), 422, 'day-before-other', { other: 'receivedOn' })
    t.match(await correct({ datedOn: '2027-11-25' }), { status: 201 })
  })
}
