import type { Test } from 'tap'
import { startApp, type TestApp } from '../../support/app.ts'
import { asOwner } from '../../support/database.ts'
import { eventsOf, refused, trailOf, wrongFields } from '../../support/expect.ts'
import { given } from '../../support/given.ts'
import { serverUrl } from '../../support/template.ts'
import { sentMeanwhile } from '../../bench/sent.ts'

const nowhere = '01900000-0000-7000-8000-000000000000'

/** Cases: opened, read, changed and corrected. */
export function caseTests(t: Test, on: TestApp): void {
  const registrar = on.as('registrar')
  const reader = on.as('officer')

  t.test('a registrar opens a case and gets its number', async (t) => {
    const { code } = await given.series(on)
    const officer = await given.person(on, { name: 'Jenny Bejker' })
    const input = {
      series: code,
      title: 'Utvärdering',
      classification: '142',
      responsibleOfficer: officer.id,
      externalId: `e-${code}`,
    }
    const answer = await registrar.post('/cases', input)
    t.equal(answer.status, 201)
    const { id, ...shown } = answer.body
    t.equal(answer.headers.location, `/api/v1/cases/${id}`)
    t.equal(answer.headers.etag, '"1"')
    t.strictSame(shown, {
      series: code,
      year: 2026,
      number: 1,
      diarienummer: `${code}-2026/1.142`,
      classification: '142',
      title: 'Utvärdering',
      state: 'open',
      responsibleOfficer: { id: officer.id, name: 'Jenny Bejker' },
      openedOn: '2026-11-23',
      voidedReason: null,
      externalId: `e-${code}`,
      version: 1,
    })
    t.equal((await registrar.post('/cases', { series: code, title: 'Nästa' })).body.diarienummer, `${code}-2026/2`)
    t.strictSame((await reader.get(`/cases/${id}`)).body, answer.body)
  })

  t.test('the audit row is written in the commit of the case itself', async (t) => {
    const opened = await given.caseFile(on)
    const [row] = await trailOf(on, opened.id)
    t.match(row, {
      event: 'case.opened',
      actor: 'test:office',
      after: { diarienummer: opened.diarienummer, title: undefined },
    })
    const { rows } = await on.database.execute(
      'select c.xmin = a.xmin as same from case_file c join audit_entry a on a.resource_id = c.id where c.id = $1',
      [opened.id],
    )
    t.strictSame(rows, [{ same: true }])
  })

  t.test('the year is the one it is in Stockholm, unless the registrar chooses another', async (t) => {
    const { code } = await given.series(on)
    const open = async (fields = {}) =>
      (await registrar.post('/cases', { series: code, title: 'Nyårsafton', ...fields })).body
    const now = on.clock.now
    on.clock.now = new Date('2026-12-31T22:30:00Z')
    t.match(await open(), { diarienummer: `${code}-2026/1`, openedOn: '2026-12-31' })
    on.clock.now = new Date('2026-12-31T23:30:00Z')
    t.match(await open(), { diarienummer: `${code}-2027/1`, openedOn: '2027-01-01' })
    t.match(await open({ year: 2026, openedOn: '2026-12-30' }), {
      diarienummer: `${code}-2026/2`,
      openedOn: '2026-12-30',
    })
    on.clock.now = now
  })

  t.test('opening a case is refused', async (t) => {
    const { code } = await given.series(on)
    const open = (fields: object) => registrar.post('/cases', { series: code, title: 'Ärende', ...fields })
    refused(t, await open({ series: 'FINNS-INTE' }), 422, 'unknown-reference', { pointer: '/series' })
    refused(t, await open({ responsibleOfficer: nowhere }), 422, 'unknown-reference', {
      pointer: '/responsibleOfficer',
    })
    t.equal((await open({ externalId: `dubbel-${code}` })).status, 201)
    refused(t, await open({ externalId: `dubbel-${code}` }), 409, 'external-id-taken', { externalId: `dubbel-${code}` })
    const other = on.as('registrar', { client: 'another' })
    t.equal(
      (await other.post('/cases', { series: code, title: 'Ä', externalId: `dubbel-${code}` })).body.number,
      2,
      'each client its own; no number was lost',
    )
    t.strictSame(wrongFields(await open({ classification: 'avtal om vägar' })), ['/classification'])
    t.strictSame(wrongFields(await open({ year: 20260 })), ['/year'])
    t.strictSame(wrongFields(await open({ openedOn: '0000-01-01' })), ['/openedOn'])
    t.strictSame(wrongFields(await registrar.post('/cases', { series: code, Title: 'x' })).sort(), ['/Title', '/title'])
  })

  t.test('a case is read, and not sent again while it stands', async (t) => {
    const opened = await given.caseFile(on)
    const answer = await reader.get(`/cases/${opened.id}`)
    t.match(answer.headers.etag, /^"1\./, 'the version, and what is shown of it')
    t.equal((await reader.get(`/cases/${opened.id}`, { 'if-none-match': String(answer.headers.etag) })).status, 304)
    refused(t, await reader.get(`/cases/${nowhere}`), 404, 'not-found')
  })

  t.test('cases are listed by series, year and external id', async (t) => {
    const { code } = await given.series(on)
    const open = (fields: object) => given.caseFile(on, { series: code, ...fields })
    const made = [await open({ year: 2025 }), await open({ externalId: `x-${code}` }), await open({})]
    const list = async (query: string) => (await reader.get(`/cases?${query}`)).body.items
    t.strictSame(await list(`series=${code}`), made)
    t.strictSame(await list(`series=${code}&year=2025`), [made[0]])
    t.strictSame(await list(`externalId=x-${code}`), [made[1]])
    t.strictSame(await list('externalId=ingen'), [])
    const page = await reader.get(`/cases?series=${code}&limit=2`)
    t.strictSame((await reader.get(page.body._links.next.href.replace('/api/v1', ''))).body.items, [made[2]])
  })

  if (serverUrl !== undefined)
    t.test('the cases of a series that began late are found without passing by all those before', async (t) => {
      const own = await startApp(t)
      const [early, late] = [await given.series(own), await given.series(own)]
      await own.database.execute(
        `insert into case_file (id, series_id, year, number, diarienummer, title, opened_on)
      select ('018f0000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, $1, 2006, n, n::text, 'Tidigt', '2006-01-01'
      from generate_series(1, 2000) n`,
        [early.id],
      )
      await asOwner(own.database, 'analyze case_file')
      const opened = await given.caseFile(own, { series: late.code })
      const sent = await sentMeanwhile(async () => {
        t.strictSame((await own.as('officer').get(`/cases?series=${late.code}`)).body.items, [opened])
      })
      const asked = sent.find(({ text }) => text.includes('"case_file"'))
      const { rows } = await own.database.execute(`explain ${asked?.text}`, [...(asked?.values ?? [])])
      const plan = JSON.stringify(rows)
      t.match(plan, 'using case_file_listed')
      t.notMatch(plan, 'Filter: (series_id')
    })

  t.test(
    'who sees some authorities pages through the cases of all their series, in the order they were opened',
    async (t) => {
      const [mine, other] = [await given.authority(on), await given.authority(on)]
      const series = [
        await given.series(on, { authority: mine.id }),
        await given.series(on, { authority: other.id }),
        await given.series(on, { authority: mine.id }),
      ]
      const made: { id: string }[] = []
      for (const index of [0, 1, 2, 0, 1, 2, 2]) made.push(await given.caseFile(on, { series: series[index]?.code }))
      const within = on.as('officer', { authorities: [mine.code] })
      const found: { id: string }[] = []
      for (let path = '/cases?limit=2'; path !== ''; ) {
        const { items, _links } = (await within.get(path)).body
        t.ok(items.length <= 2)
        found.push(...items)
        path = _links.next?.href.replace('/api/v1', '') ?? ''
      }
      t.strictSame(
        found,
        [0, 2, 3, 5, 6].map((index) => made[index]),
      )
    },
  )

  t.test('the responsible officer is changed', async (t) => {
    const opened = await given.caseFile(on)
    const officer = await given.person(on)
    const change = (body: object, headers = {}) => registrar.patch(`/cases/${opened.id}`, body, headers)
    const answer = await change({ responsibleOfficer: officer.id }, { 'if-match': '"1"' })
    t.match(answer.body, { responsibleOfficer: { id: officer.id, name: officer.name }, version: 2 })
    t.equal(answer.headers.etag, '"2"')
    t.match((await change({ responsibleOfficer: null }, { 'if-match': '*' })).body, {
      responsibleOfficer: null,
      version: 3,
    })
    refused(t, await change({ responsibleOfficer: officer.id }), 428, 'precondition-required')
    refused(t, await change({ responsibleOfficer: officer.id }, { 'if-match': '"1"' }), 412, 'stale', { current: 3 })
    refused(t, await change({ responsibleOfficer: nowhere }, { 'if-match': '"3"' }), 422, 'unknown-reference')
    t.strictSame(wrongFields(await change({ responsibleOfficer: null, classification: '143' }, { 'if-match': '*' })), [
      '/classification',
    ])
    t.strictSame(await eventsOf(on, opened.id), ['case.opened', 'case.officerChanged', 'case.officerChanged'])
  })

  t.test('a corrected title keeps what stood there', async (t) => {
    const opened = await given.caseFile(on, { title: 'Utvärdring' })
    const correct = (title: string) => registrar.post(`/cases/${opened.id}/corrections`, { title, reason: 'Skrivfel' })
    const answer = await correct('Utvärdering')
    t.equal(answer.status, 201)
    t.match(answer.body, {
      changes: [{ field: 'title', before: 'Utvärdring', after: 'Utvärdering' }],
      reason: 'Skrivfel',
      by: 'test:registrar',
      recordedAt: on.clock.now.toISOString(),
    })
    t.match((await reader.get(`/cases/${opened.id}`)).body, { title: 'Utvärdering', version: 2 })
    await correct('Utvärderingen')
    const history = await reader.get(`/cases/${opened.id}/corrections`)
    t.strictSame(
      history.body.items.map((one: { changes: { before: string }[] }) => one.changes[0]?.before),
      ['Utvärdring', 'Utvärdering'],
    )
    refused(t, await correct('Utvärderingen'), 422, 'nothing-to-correct')
    refused(t, await reader.get(`/cases/${nowhere}/corrections`), 404, 'not-found')
    t.match((await trailOf(on, opened.id)).at(-1), {
      event: 'case.corrected',
      reason: 'Skrivfel',
      after: { fields: ['title'] },
    })
  })
}
