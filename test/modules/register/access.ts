import type { Test } from 'tap'
import type { Caller, TestApp } from '../../support/app.ts'
import { refused } from '../../support/expect.ts'
import { given } from '../../support/given.ts'

const anyId = '01900000-0000-7000-8000-000000000000'
const letter = { direction: 'incoming', kind: 'letter', title: 'Brev', receivedOn: '2026-11-23' }

/** Every act of the register, and a role that lacks it. */
const acts: readonly [role: 'member' | 'officer' | 'registrar', act: (by: Caller) => ReturnType<Caller['get']>][] = [
  ['registrar', (by) => by.post('/series', { authority: anyId, code: 'X', template: '{year}/{number}' })],
  ['registrar', (by) => by.post(`/series/${anyId}/year-closings`, { year: 2025 })],
  ['officer', (by) => by.post('/cases', { series: 'KS', title: 'Ärende' })],
  ['officer', (by) => by.patch(`/cases/${anyId}`, { responsibleOfficer: null })],
  ['officer', (by) => by.post(`/cases/${anyId}/closing`)],
  ['officer', (by) => by.post(`/cases/${anyId}/reopening`)],
  ['officer', (by) => by.post(`/cases/${anyId}/voiding`, { reason: 'Fel' })],
  ['officer', (by) => by.post(`/cases/${anyId}/corrections`, { title: 'Ny', reason: 'Fel' })],
  ['officer', (by) => by.post(`/cases/${anyId}/handovers`, { to: anyId })],
  ['officer', (by) => by.post(`/cases/${anyId}/related-cases`, { case: anyId })],
  ['officer', (by) => by.del(`/cases/${anyId}/related-cases/${anyId}`)],
  ['member', (by) => by.post('/documents', { ...letter, authority: anyId })],
  ['member', (by) => by.put(`/documents/${anyId}/case`, { case: anyId })],
  ['officer', (by) => by.post(`/documents/${anyId}/corrections`, { title: 'Ny', reason: 'Fel' })],
  ['officer', (by) => by.post(`/documents/${anyId}/move`, { case: anyId, reason: 'Fel' })],
  ['officer', (by) => by.post(`/documents/${anyId}/striking`, { duplicateOf: anyId, reason: 'Fel' })],
  ['officer', (by) => by.post(`/documents/${anyId}/striking-cancellation`, { reason: 'Fel' })],
  ['officer', (by) => by.post(`/cases/${anyId}/voiding-cancellation`, { reason: 'Fel' })],
  ['member', (by) => by.put(`/documents/${anyId}/content`, 'x', { 'content-type': 'text/plain' })],
  ['member', (by) => by.post(`/documents/${anyId}/annexes`, { number: 1, document: anyId })],
]

const reads = [
  '/series',
  '/cases',
  `/cases/${anyId}`,
  `/cases/${anyId}/corrections`,
  `/cases/${anyId}/related-cases`,
  `/cases/${anyId}/documents`,
  '/handovers',
  '/documents',
  `/documents/${anyId}`,
  `/documents/${anyId}/corrections`,
  `/documents/${anyId}/content`,
  `/documents/${anyId}/annexes`,
]

/** Who may do what, whose register it is, and whose name is shown. */
export function accessTests(t: Test, on: TestApp): void {
  t.test('a stranger is let in nowhere', async (t) => {
    for (const [, act] of acts) refused(t, await act(on.stranger), 401, 'unauthenticated')
    for (const url of reads) refused(t, await on.stranger.get(url), 401, 'unauthenticated')
  })

  t.test('the wrong role does nothing', async (t) => {
    const callers = { member: on.as('member'), officer: on.as('officer'), registrar: on.as('registrar') }
    for (const [role, act] of acts) refused(t, await act(callers[role]), 403, 'not-permitted')
  })

  t.test("another authority's register does not exist", async (t) => {
    const [mine, theirs] = [await given.authority(on), await given.authority(on)]
    const series = await given.series(on, { authority: theirs.id })
    const hidden = await given.caseFile(on, { series: series.code })
    const document = await given.document(on, { case: hidden.id })
    await given.content(on, document.id, 'hemligt')
    const own = await given.caseFile(on, { series: (await given.series(on, { authority: mine.id })).code })
    const by = on.as(['registrar', 'admin'], { authorities: [mine.code] })
    const urls = [
      `/cases/${hidden.id}`,
      `/cases/${hidden.id}/corrections`,
      `/cases/${hidden.id}/related-cases`,
      `/cases/${hidden.id}/documents`,
      `/documents/${document.id}`,
      `/documents/${document.id}/corrections`,
      `/documents/${document.id}/content`,
      `/documents/${document.id}/annexes`,
    ]
    for (const url of urls) refused(t, await by.get(url), 404, 'not-found')
    for (const url of [
      `/cases?diarienummer=${hidden.diarienummer}`,
      `/cases?series=${series.code}`,
      `/documents?case=${hidden.id}`,
    ]) {
      t.strictSame((await by.get(url)).body.items, [], url)
    }
    t.notMatch((await by.get('/cases')).body.items, [{ series: series.code }])
    refused(t, await by.post('/cases', { series: series.code, title: 'Ärende' }), 422, 'unknown-reference', {
      pointer: '/series',
    })
    refused(
      t,
      await by.post('/series', { authority: theirs.id, code: 'XY', template: '{year}/{number}' }),
      422,
      'unknown-reference',
    )
    refused(t, await by.post('/documents', { ...letter, authority: theirs.id }), 422, 'unknown-reference')
    refused(t, await by.post('/documents', { ...letter, case: hidden.id }), 422, 'unknown-reference')
    refused(t, await by.post(`/series/${series.id}/year-closings`, { year: 2026 }), 404, 'not-found')
    refused(t, await by.post(`/cases/${own.id}/related-cases`, { case: hidden.id }), 422, 'unknown-reference')
    for (const step of ['closing', 'reopening'])
      refused(t, await by.post(`/cases/${hidden.id}/${step}`), 404, 'not-found')
    refused(
      t,
      await by.put(`/documents/${document.id}/content`, 'x', { 'content-type': 'text/plain', 'if-match': '*' }),
      404,
      'not-found',
    )
    const nowhere = on.as('registrar', { authorities: [] })
    t.strictSame((await nowhere.get('/cases')).body.items, [])
  })

  t.test('a protected identity is shown nowhere', async (t) => {
    const name = 'Skyddad Handläggare'
    const officer = await given.person(on, { name, protectedIdentity: true })
    const series = await given.series(on)
    const registrar = on.as('registrar')
    const opened = await registrar.post('/cases', {
      series: series.code,
      title: 'Ärende',
      responsibleOfficer: officer.id,
    })
    const hidden = { responsibleOfficer: { id: officer.id, name: null } }
    t.match(opened.body, hidden)
    const other = await given.caseFile(on, { series: series.code })
    await registrar.post(`/cases/${other.id}/related-cases`, { case: opened.body.id })
    const answers = [
      await registrar.get(`/cases/${opened.body.id}`),
      await registrar.patch(`/cases/${opened.body.id}`, { responsibleOfficer: officer.id }, { 'if-match': '*' }),
      await registrar.post(`/cases/${opened.body.id}/closing`),
    ]
    for (const { body } of answers) t.match(body, hidden)
    const lists = [
      await registrar.get(`/cases?series=${series.code}`),
      await registrar.get(`/cases/${other.id}/related-cases`),
    ]
    for (const { body } of lists) t.match(body.items, [hidden])
    const { rows } = await on.database.execute(
      "select count(*)::int as named from audit_entry where after::text like '%' || $1 || '%'",
      [name],
    )
    t.strictSame(rows, [{ named: 0 }])
    t.notMatch(on.logged(), name)
  })

  t.test('an identity that becomes protected is hidden from then on', async (t) => {
    const officer = await given.person(on, { name: 'Snart Skyddad' })
    const opened = await given.caseFile(on, { responsibleOfficer: officer.id })
    t.equal(opened.responsibleOfficer.name, 'Snart Skyddad')
    await on.as('admin').patch(`/persons/${officer.id}`, { protectedIdentity: true }, { 'if-match': '"1"' })
    t.equal((await on.as('registrar').get(`/cases/${opened.id}`)).body.responsibleOfficer.name, null)
  })
}
