import type { Test } from 'tap'
import type { TestApp } from '../../support/app.ts'
import { eventsOf, refused, trailOf, wrongFields } from '../../support/expect.ts'
import { given } from '../../support/given.ts'

const nowhere = '01900000-0000-7000-8000-000000000000'
const letter = {
  direction: 'incoming',
  kind: 'letter',
  title: 'Yttrande',
  counterpart: 'Governo',
  receivedOn: '2026-11-23',
}

/** Documents: registered, found, put in a case and corrected. */
export function documentTests(t: Test, on: TestApp): void {
  const registrar = on.as('registrar')
  const officer = on.as('officer')

  t.test('a document is registered in a case', async (t) => {
    const authority = await given.authority(on)
    const unit = await given.unit(on, { authority: authority.id })
    const series = await given.series(on, { authority: authority.id })
    const opened = await given.caseFile(on, { series: series.code })
    const answer = await officer.post('/documents', {
      case: opened.id,
      direction: 'drawnUp',
      kind: 'staffReport',
      title: 'Tjänsteutlåtande',
      unit: unit.id,
      datedOn: '2026-11-20',
      drawnUpOn: '2026-11-23',
      externalId: `d-${series.code}`,
    })
    t.equal(answer.status, 201)
    const { id, ...shown } = answer.body
    t.equal(answer.headers.location, `/api/v1/documents/${id}`)
    t.strictSame(shown, {
      authority: authority.id,
      case: opened.id,
      diarienummer: opened.diarienummer,
      sequence: 1,
      direction: 'drawnUp',
      kind: 'staffReport',
      title: 'Tjänsteutlåtande',
      counterpart: null,
      unit: unit.id,
      datedOn: '2026-11-20',
      receivedOn: null,
      drawnUpOn: '2026-11-23',
      registeredOn: '2026-11-23',
      late: false,
      content: null,
      struckReason: null,
      duplicateOf: null,
      externalId: `d-${series.code}`,
      version: 1,
    })
    const read = await officer.get(`/documents/${id}`)
    t.strictSame(read.body, answer.body)
    t.equal((await officer.get(`/documents/${id}`, { 'if-none-match': String(read.headers.etag) })).status, 304)
    t.equal((await officer.post('/documents', { ...letter, case: opened.id })).body.sequence, 2)
    t.strictSame(await eventsOf(on, id), ['document.registered'])
  })

  t.test('the trail does not repeat who sent it', async (t) => {
    const { id } = await given.document(on, { ...letter, counterpart: 'Skyddad Person' })
    t.notMatch(JSON.stringify(await trailOf(on, id)), 'Skyddad')
  })

  t.test('O3: an entry without its day is refused (OSL 5:2)', async (t) => {
    const opened = await given.caseFile(on)
    const register = (fields: object) => registrar.post('/documents', { ...letter, case: opened.id, ...fields })
    const { receivedOn: _, ...dayless } = letter
    const facts = { field: 'receivedOn', statute: 'OSL 5:2' }
    refused(
      t,
      await registrar.post('/documents', { ...dayless, case: opened.id, datedOn: '2026-11-20' }),
      422,
      'register-day-missing',
      facts,
    )
    refused(t, await register({ receivedOn: null }), 422, 'register-day-missing', facts)
    refused(t, await register({ direction: 'outgoing' }), 422, 'register-day-missing', { field: 'drawnUpOn' })
    t.equal((await register({ direction: 'outgoing', datedOn: '2026-11-20' })).status, 201)
  })

  t.test('O1: a late entry is made, and says that it is late', async (t) => {
    const opened = await given.caseFile(on)
    const register = async (receivedOn: string) =>
      (await registrar.post('/documents', { ...letter, case: opened.id, receivedOn })).body
    t.match(await register('2026-11-20'), { late: false, registeredOn: '2026-11-23' })
    t.match(await register('2026-11-19'), { late: true })
  })

  t.test('registering is refused', async (t) => {
    const opened = await given.caseFile(on)
    const register = (fields: object) => registrar.post('/documents', { ...letter, ...fields })
    t.strictSame(wrongFields(await register({})), ['/authority'])
    refused(t, await register({ authority: nowhere }), 422, 'unknown-reference', { pointer: '/authority' })
    refused(t, await register({ case: nowhere }), 422, 'unknown-reference', { pointer: '/case' })
    refused(t, await register({ case: opened.id, unit: nowhere }), 422, 'unknown-reference', { pointer: '/unit' })
    const other = await given.authority(on)
    refused(t, await register({ case: opened.id, authority: other.id }), 409, 'document-of-other-authority', {
      statute: 'OSL 8:1',
    })
    t.equal((await register({ case: opened.id, externalId: `d-${opened.id}` })).status, 201)
    refused(t, await register({ case: opened.id, externalId: `d-${opened.id}` }), 409, 'external-id-taken')
    t.strictSame(wrongFields(await register({ case: opened.id, receivedOn: '2026-02-30' })), ['/receivedOn'])
  })

  listTests(t, on)
  placingTests(t, on)
  correctionTests(t, on)
}

function listTests(t: Test, on: TestApp): void {
  t.test('documents are listed by case, inbox and external id', async (t) => {
    const authority = await given.authority(on)
    const series = await given.series(on, { authority: authority.id })
    const opened = await given.caseFile(on, { series: series.code })
    const register = (fields: object) => given.document(on, { ...letter, ...fields })
    const made = [
      await register({ case: opened.id }),
      await register({ case: opened.id, externalId: `l-${series.code}` }),
    ]
    const inbox = await register({ authority: authority.id })
    t.match(inbox, { case: null, sequence: null, diarienummer: null })
    const reader = on.as('member', { authorities: [authority.code] })
    const list = async (url: string) => (await reader.get(url)).body.items
    t.strictSame(await list('/documents'), [...made, inbox])
    t.strictSame(await list(`/documents?case=${opened.id}`), made)
    t.strictSame(await list('/documents?unassigned=true'), [inbox])
    t.strictSame(await list('/documents?unassigned=false'), made)
    t.strictSame(await list(`/documents?externalId=l-${series.code}`), [made[1]])
    const entries = made.map((one) => ({ ...one, moved: null }))
    t.strictSame(await list(`/cases/${opened.id}/documents`), entries)
    const page = await reader.get(`/cases/${opened.id}/documents?limit=1`)
    t.strictSame(await list(page.body._links.next.href.replace('/api/v1', '')), [entries[1]])
    refused(t, await reader.get(`/cases/${nowhere}/documents`), 404, 'not-found')
    refused(t, await reader.get(`/documents/${nowhere}`), 404, 'not-found')
    refused(t, await reader.get('/documents?unassigned=ja'), 400, 'invalid-request')
  })
}

function placingTests(t: Test, on: TestApp): void {
  const registrar = on.as('registrar')

  t.test('a document of the inbox is put in a case', async (t) => {
    const authority = await given.authority(on)
    const series = await given.series(on, { authority: authority.id })
    const [opened, another] = [
      await given.caseFile(on, { series: series.code }),
      await given.caseFile(on, { series: series.code }),
    ]
    await given.document(on, { case: opened.id })
    const inbox = await given.document(on, { ...letter, authority: authority.id })
    const place = (into: string, headers: Record<string, string> = { 'if-match': '"1"' }) =>
      registrar.put(`/documents/${inbox.id}/case`, { case: into }, headers)
    refused(t, await place(opened.id, {}), 428, 'precondition-required')
    refused(t, await place(nowhere), 422, 'unknown-reference', { pointer: '/case' })
    const foreign = await given.caseFile(on)
    refused(t, await place(foreign.id), 409, 'document-of-other-authority', { statute: 'OSL 8:1' })
    const answer = await place(opened.id)
    t.match(answer, {
      status: 200,
      body: { case: opened.id, diarienummer: opened.diarienummer, sequence: 2, version: 2 },
    })
    t.strictSame((await registrar.get(`/documents/${inbox.id}`)).body, answer.body)
    refused(t, await place(opened.id), 412, 'stale', { current: 2 })
    t.strictSame((await place(opened.id, { 'if-match': '"2"' })).body, answer.body, 'there already')
    refused(t, await place(another.id, { 'if-match': '"2"' }), 409, 'document-in-case', {
      diarienummer: opened.diarienummer,
    })
    refused(
      t,
      await registrar.put(`/documents/${nowhere}/case`, { case: opened.id }, { 'if-match': '*' }),
      404,
      'not-found',
    )
    t.strictSame(await eventsOf(on, inbox.id), ['document.registered', 'document.placed'])
    const later = await given.document(on, { ...letter, authority: authority.id })
    await registrar.post(`/cases/${another.id}/voiding`, { reason: 'Fel' })
    refused(
      t,
      await registrar.put(`/documents/${later.id}/case`, { case: another.id }, { 'if-match': '*' }),
      409,
      'case-voided',
    )
  })
}

function correctionTests(t: Test, on: TestApp): void {
  const registrar = on.as('registrar')

  t.test('a corrected entry keeps what stood there', async (t) => {
    const registered = await given.document(on, letter)
    const correct = (fields: object) =>
      registrar.post(`/documents/${registered.id}/corrections`, { reason: 'Ankomststämpeln', ...fields })
    const answer = await correct({ receivedOn: '2026-11-20', counterpart: 'Governo AB' })
    t.equal(answer.status, 201)
    t.match(answer.body, {
      changes: [
        { field: 'counterpart', before: 'Governo', after: 'Governo AB' },
        { field: 'receivedOn', before: '2026-11-23', after: '2026-11-20' },
      ],
      reason: 'Ankomststämpeln',
      by: 'test:registrar',
    })
    t.match((await registrar.get(`/documents/${registered.id}`)).body, {
      receivedOn: '2026-11-20',
      counterpart: 'Governo AB',
      version: 2,
    })
    t.strictSame((await registrar.get(`/documents/${registered.id}/corrections`)).body.items, [answer.body])
    const last = (await trailOf(on, registered.id)).at(-1)
    // Which fields, not what stands in them.
    const after = { correction: answer.body.id, fields: ['counterpart', 'receivedOn'] }
    t.match(last, { event: 'document.corrected', reason: 'Ankomststämpeln', after })
    t.notMatch(JSON.stringify(last), 'Governo')
    refused(t, await correct({ receivedOn: '2026-11-20' }), 422, 'nothing-to-correct')
    refused(t, await correct({}), 422, 'nothing-to-correct')
    refused(t, await correct({ receivedOn: null }), 422, 'register-day-missing', { statute: 'OSL 5:2' })
    refused(t, await correct({ unit: nowhere }), 422, 'unknown-reference', { pointer: '/unit' })
    refused(t, await registrar.get(`/documents/${nowhere}/corrections`), 404, 'not-found')
    refused(t, await registrar.post(`/documents/${nowhere}/corrections`, { title: 'x', reason: 'y' }), 404, 'not-found')
  })
}
