import type { Test } from 'tap'
import type { TestApp } from '../../support/app.ts'
import { refused, trailOf } from '../../support/expect.ts'
import { given } from '../../support/given.ts'
import { attested, decided, ok, openedMeeting } from '../../support/meeting.ts'

const nowhere = '01900000-0000-7000-8000-000000000000'
const reason = 'Hör till det andra ärendet'

/** Documents: moved from the wrong case, and struck where they were entered twice. */
export function moveTests(t: Test, on: TestApp): void {
  const registrar = on.as('registrar')
  const clerk = on.as(['clerk', 'registrar'])
  const move = (id: string, to: string, by = registrar) => by.post(`/documents/${id}/move`, { case: to, reason })
  const strike = (id: string, duplicateOf: string, by = registrar) =>
    by.post(`/documents/${id}/striking`, { duplicateOf, reason: 'Samma brev två gånger' })
  const entriesOf = async (id: string, by = registrar, query = '') =>
    ok(await by.get(`/cases/${id}/documents${query}`)).items

  async function ground(of: { authority?: string } = {}) {
    const authority = of.authority ?? (await given.authority(on)).id
    const { code } = await given.series(on, { authority })
    const [a, b] = [await given.caseFile(on, { series: code }), await given.caseFile(on, { series: code })]
    const first = await given.document(on, { case: a.id })
    const { id } = await given.document(on, { case: a.id, title: 'Brevet' })
    await given.document(on, { case: b.id })
    return { authority, a, b, first, letter: await given.content(on, id, 'Brevets text') }
  }

  t.test(
    'A document that was put in the wrong case, or registered twice, can be corrected: the old entry stays readable with the reason and points to where it is now.',
    async (t) => {
      const { a, b, first, letter } = await ground()
      const moved = ok(await move(letter.id, b.id))
      t.strictSame(moved, {
        ...letter,
        case: b.id,
        diarienummer: b.diarienummer,
        sequence: 2,
        version: letter.version + 1,
      })
      t.strictSame(ok(await registrar.get(`/documents/${letter.id}`)), moved)
      const at = on.clock.now.toISOString()
      const entry = {
        ...moved,
        case: a.id,
        diarienummer: a.diarienummer,
        sequence: 2,
        moved: { at, reason, to: { case: b.id, diarienummer: b.diarienummer, sequence: 2 } },
      }
      t.strictSame(
        await entriesOf(a.id),
        [{ ...first, moved: null }, entry],
        'the list of A says that it was moved, when, why and where to',
      )
      t.match(
        await entriesOf(b.id),
        [
          { sequence: 1, moved: null },
          { id: letter.id, sequence: 2, moved: null },
        ],
        'B has the document',
      )
      t.match(await given.document(on, { case: a.id }), { sequence: 3 }, 'its number in A is never given again')
      t.match((await trailOf(on, letter.id)).at(-1), {
        event: 'document.moved',
        reason,
        before: { case: a.id, diarienummer: a.diarienummer, sequence: 2 },
        after: { case: b.id, diarienummer: b.diarienummer, sequence: 2 },
      })
      const [twin, other] = [
        await given.document(on, { case: b.id, title: 'Brevet' }),
        await given.document(on, { case: b.id }),
      ]
      const struck = ok(await strike(twin.id, letter.id))
      t.strictSame(struck, { ...twin, struckReason: 'Samma brev två gånger', duplicateOf: letter.id, version: 2 })
      t.match((await entriesOf(b.id)).slice(2), [
        { id: twin.id, struckReason: 'Samma brev två gånger', duplicateOf: letter.id },
        { id: other.id, struckReason: null },
      ])
      t.match((await trailOf(on, twin.id)).at(-1), {
        event: 'document.struck',
        reason: 'Samma brev två gånger',
        after: { duplicateOf: letter.id },
      })
    },
  )

  t.test('what was moved is found on the page of its number, also when it is moved on and back', async (t) => {
    const { a, b, letter } = await ground()
    ok(await move(letter.id, b.id))
    t.match(await entriesOf(a.id, registrar, '?limit=1'), [{ sequence: 1, moved: null }])
    const { _links } = ok(await registrar.get(`/cases/${a.id}/documents?limit=1`))
    t.match(ok(await registrar.get(_links.next.href.replace('/api/v1', ''))).items, [
      { id: letter.id, sequence: 2, moved: { to: { case: b.id } } },
    ])
    ok(await move(letter.id, a.id))
    t.match(await entriesOf(a.id), [
      { sequence: 1 },
      { id: letter.id, sequence: 2, moved: { to: { case: a.id, sequence: 3 } } },
      { id: letter.id, sequence: 3, moved: null },
    ])
    t.match((await entriesOf(b.id)).at(-1), { id: letter.id, sequence: 2, moved: { to: { case: a.id, sequence: 3 } } })
  })

  t.test('moving a document is refused', async (t) => {
    const { authority, a, b, letter } = await ground()
    const inbox = await given.document(on, { authority })
    refused(t, await move(letter.id, b.id, on.as('clerk')), 403, 'not-permitted', { action: 'document:correct' })
    refused(t, await move(nowhere, b.id), 404, 'not-found')
    refused(t, await move(letter.id, b.id, on.as('registrar', { authorities: ['ANNAN'] })), 404, 'not-found')
    refused(t, await move(letter.id, nowhere), 422, 'unknown-reference', { pointer: '/case' })
    refused(t, await move(letter.id, a.id), 422, 'nothing-to-correct')
    refused(t, await move(letter.id, (await given.caseFile(on)).id), 409, 'document-of-other-authority', {
      pointer: '/case',
      statute: 'OSL 8:1',
    })
    refused(t, await move(inbox.id, b.id), 409, 'document-unplaced')
    const voided = await given.caseFile(on, { series: b.series })
    ok(await registrar.post(`/cases/${voided.id}/voiding`, { reason: 'Fel' }))
    refused(t, await move(letter.id, voided.id), 409, 'case-voided')
    t.strictSame(ok(await registrar.get(`/documents/${letter.id}`)), letter)
  })

  t.test('nothing more is done with a struck entry, until the striking is taken back', async (t) => {
    const { authority, b, first, letter } = await ground()
    const inbox = await given.document(on, { authority })
    refused(t, await strike(letter.id, letter.id), 422, 'duplicate-of-itself')
    refused(t, await strike(letter.id, nowhere), 422, 'unknown-reference', { pointer: '/duplicateOf' })
    refused(t, await strike(letter.id, (await given.document(on)).id), 409, 'document-of-other-authority', {
      pointer: '/duplicateOf',
    })
    refused(t, await strike(letter.id, first.id, on.as('officer')), 403, 'not-permitted')
    for (const { id } of [letter, inbox]) ok(await strike(id, first.id))
    const [url, match] = [`/documents/${letter.id}`, { 'if-match': '*' }]
    const answers = [
      await strike(letter.id, first.id),
      await strike(first.id, letter.id),
      await move(letter.id, b.id),
      await registrar.put(`/documents/${inbox.id}/case`, { case: b.id }, match),
      await registrar.post(`${url}/corrections`, { title: 'Ny', reason }),
      await registrar.put(`${url}/content`, 'Ny', { 'content-type': 'text/plain', ...match }),
      await registrar.post(`${url}/annexes`, { number: 1, document: first.id }),
      await registrar.post(`/documents/${first.id}/annexes`, { number: 1, document: letter.id }),
    ]
    for (const answer of answers) refused(t, answer, 409, 'document-struck')
    t.equal((await registrar.get(`${url}/content`)).bytes.toString(), 'Brevets text', 'it is read as before')
    t.notOk(
      ok(await registrar.get('/documents?unassigned=true&limit=100')).items.some(
        ({ id }: { id: string }) => id === inbox.id,
      ),
      'it waits for no case',
    )
    const cancel = () => registrar.post(`${url}/striking-cancellation`, { reason: 'De var två' })
    t.match(ok(await cancel()), { struckReason: null, duplicateOf: null, version: letter.version + 2 })
    refused(t, await cancel(), 409, 'document-not-struck')
    t.match(ok(await registrar.get(`${url}/corrections`)).items, [
      { reason: 'De var två', changes: [{ field: 'struckReason', before: 'Samma brev två gånger', after: null }] },
    ])
    ok(await move(letter.id, b.id))
  })

  t.test('of two that strike one another at once one stands', async (t) => {
    const { first, letter } = await ground()
    const answers = await Promise.all([strike(first.id, letter.id), strike(letter.id, first.id)])
    t.same(answers.map(({ status }) => status).sort(), [200, 409])
  })

  t.test('a number whose documents have been moved or struck is voided', async (t) => {
    const { a, b, first, letter } = await ground()
    ok(await move(letter.id, b.id))
    refused(t, await registrar.post(`/cases/${a.id}/voiding`, { reason }), 409, 'case-in-use')
    ok(await strike(first.id, letter.id))
    t.match(await registrar.post(`/cases/${a.id}/voiding`, { reason }), { status: 200, body: { state: 'voided' } })
    t.match(await entriesOf(a.id), [{ struckReason: String }, { moved: { reason } }], 'and its entries stay readable')
  })

  t.test('what an attested paragraph refers to stays as it was attested', async (t) => {
    const held = await openedMeeting(on)
    const { b, letter } = await ground({ authority: held.body.authority })
    const item = await decided(held)
    await held.record(item, 'annexes', { document: letter.id, title: 'Brevet', number: 1 })
    await attested(on, held)
    const [{ id }] = ok(await clerk.get(`/decisions?body=${held.body.code}`)).items
    const before = ok(await clerk.get(`/decisions/${id}`))
    ok(await move(letter.id, b.id))
    ok(await strike(letter.id, (await given.document(on, { case: b.id })).id))
    t.strictSame(ok(await clerk.get(`/decisions/${id}`)), before)
    t.equal((await clerk.get(`/decisions/${id}/annexes/a1/content`)).bytes.toString(), 'Brevets text')
  })

  t.test('whoever has received the wrong case alone learns nothing of where its document went', async (t) => {
    const { a, b, first, letter } = await ground()
    const receiver = await given.authority(on)
    const reader = on.as('officer', { authorities: [receiver.code] })
    ok(await clerk.post(`/cases/${a.id}/handovers`, { to: receiver.id }))
    ok(await move(letter.id, b.id))
    t.strictSame(await entriesOf(a.id, reader), [{ ...first, moved: null }])
    refused(t, await reader.get(`/documents/${letter.id}`), 404, 'not-found')
    ok(await clerk.post(`/cases/${b.id}/handovers`, { to: receiver.id }))
    t.match(
      await entriesOf(a.id, reader),
      [{ id: first.id }, { id: letter.id, moved: { to: { case: b.id } } }],
      'with the right case it has both',
    )
  })
}
