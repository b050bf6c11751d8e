import type { Test } from 'tap'
import type { Answer, Caller, TestApp } from '../../support/app.ts'
import { refused, trailOf } from '../../support/expect.ts'
import { given } from '../../support/given.ts'
import { attested, ok, openedMeeting } from '../../support/meeting.ts'

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the API answers.
type Resource = any
type Asked = readonly [what: string, answer: Answer]

const nowhere = '01900000-0000-7000-8000-000000000000'
const letter = { direction: 'incoming', kind: 'letter', title: 'Brev', receivedOn: '2026-11-23' }
const reason = 'Felskrivet'
const match = { 'if-match': '*' }

/** A board's case with a document in it, and clerks of the board, of the assembly and of a third authority. */
type Ground = {
  readonly [who in 'board' | 'assembly' | 'third']: Resource
} & {
  readonly [clerk in 'ofBoard' | 'ofAssembly' | 'ofThird']: Caller
} & { readonly series: string; readonly caseFile: Resource; readonly document: Resource }

async function makeGround(on: TestApp): Promise<Ground> {
  const [board, assembly, third] = [await given.authority(on), await given.authority(on), await given.authority(on)]
  const clerk = ({ code }: { code: string }) => on.as(['clerk', 'registrar'], { authorities: [code] })
  const series = (await given.series(on, { authority: board.id })).code
  const caseFile = await given.caseFile(on, { series })
  const { id } = await given.document(on, { case: caseFile.id })
  const document = await given.content(on, id, 'Nämndens tjänsteutlåtande')
  return {
    board,
    assembly,
    third,
    ofBoard: clerk(board),
    ofAssembly: clerk(assembly),
    ofThird: clerk(third),
    series,
    caseFile,
    document,
  }
}

const handOver = ({ ofBoard, caseFile, assembly }: Ground, by = ofBoard, to = assembly.id) =>
  by.post(`/cases/${caseFile.id}/handovers`, { to })

async function readings({ caseFile, document }: Pick<Ground, 'caseFile' | 'document'>, by: Caller): Promise<Asked[]> {
  const urls = [
    ...['', '/corrections', '/related-cases', '/documents'].map((of) => `/cases/${caseFile.id}${of}`),
    ...['', '/corrections', '/content', '/annexes'].map((of) => `/documents/${document.id}${of}`),
  ]
  const asked: Asked[] = []
  for (const url of urls) asked.push([url, await by.get(url)])
  return asked
}

/** All that would change the case or its documents, or hand it on. */
async function changes(on: TestApp, { caseFile, document, assembly, third }: Ground, by: Caller): Promise<Asked[]> {
  const own = { authority: assembly.id }
  const ownCase = await given.caseFile(on, { series: (await given.series(on, own)).code })
  const ownDocument = await given.document(on, own)
  await given.content(on, ownDocument.id, 'Fullmäktiges eget')
  const [ofCase, ofDocument] = [`/cases/${caseFile.id}`, `/documents/${document.id}`]
  return [
    ['change', await by.patch(ofCase, { responsibleOfficer: null }, match)],
    ['close', await by.post(`${ofCase}/closing`)],
    ['reopen', await by.post(`${ofCase}/reopening`)],
    ['void', await by.post(`${ofCase}/voiding`, { reason })],
    ['correct', await by.post(`${ofCase}/corrections`, { title: 'Ny titel', reason })],
    ['relate', await by.post(`${ofCase}/related-cases`, { case: ownCase.id })],
    ['unrelate', await by.del(`${ofCase}/related-cases/${ownCase.id}`, match)],
    ['hand on', await by.post(`${ofCase}/handovers`, { to: third.id })],
    ['register in', await by.post('/documents', { ...letter, case: caseFile.id })],
    ['place in', await by.put(`/documents/${ownDocument.id}/case`, { case: caseFile.id }, match)],
    ['place', await by.put(`${ofDocument}/case`, { case: ownCase.id }, match)],
    ['correct document', await by.post(`${ofDocument}/corrections`, { title: 'Ny titel', reason })],
    ['move', await by.post(`${ofDocument}/move`, { case: ownCase.id, reason })],
    ['strike', await by.post(`${ofDocument}/striking`, { duplicateOf: ownDocument.id, reason })],
    ['move in', await by.post(`/documents/${ownDocument.id}/move`, { case: caseFile.id, reason })],
    [
      'add a version',
      await by.put(`${ofDocument}/content`, 'En annan lydelse', { 'content-type': 'text/plain', ...match }),
    ],
    ['annex to', await by.post(`${ofDocument}/annexes`, { number: 1, document: ownDocument.id })],
  ]
}

/** A meeting of the assembly with an item under way and three to be decided, and things of its own to refer from. */
async function session(on: TestApp, { assembly }: Ground) {
  const own = { authority: assembly.id }
  const held = await openedMeeting(on, { body: { ...own, kind: 'assembly' } })
  const proposed = async () => {
    const item = (await held.item()).id as string
    return {
      item,
      proposal: (await held.record(item, 'proposals', { author: { body: held.body.code }, points: ['Planen antas.'] }))
        .id,
    }
  }
  const { item, proposal } = await proposed()
  const ready = [(await proposed()).item, (await proposed()).item, (await proposed()).item]
  for (const one of ready) await held.record(one, 'deliberation-closing')
  const report = await given.document(on, own)
  const ownCase = await given.caseFile(on, { series: (await given.series(on, own)).code })
  return { held, item, proposal, ready, report, ownCase }
}
type Session = Awaited<ReturnType<typeof session>>

/** Everything of the assembly's own that may point at a case or a document. */
async function references(
  { caseFile, document }: Ground,
  by: Caller,
  { held, item, proposal, ready, report, ownCase }: Session,
): Promise<Asked[]> {
  const decide = async (at: number, point: object) =>
    by.post(`/items/${ready[at]}/decision`, { points: [{ text: 'Planen antas.', ...point }] })
  const [, mover] = held.members
  return [
    [
      'item',
      await by.post(`/meetings/${held.meeting.id}/items`, {
        title: 'Nämndens ärende',
        admission: { against: 0 },
        cases: [caseFile.id],
      }),
    ],
    ['item changed', await by.patch(`/items/${item}`, { cases: [caseFile.id] }, match)],
    [
      'proposal',
      await by.post(`/items/${item}/proposals`, { author: { body: held.body.code }, document: document.id }),
    ],
    [
      'motion',
      await by.post(`/items/${item}/motions`, { kind: 'bifall', proposal, movedBy: [mover], document: document.id }),
    ],
    ['annex', await by.post(`/items/${ready[0]}/annexes`, { document: document.id, number: 1 })],
    ['decision refers', await decide(0, { refersTo: [{ document: document.id }] })],
    [
      'decision refers to an annex',
      await decide(1, { refersTo: [{ document: report.id, annexNumber: 1, of: document.id }] }),
    ],
    [
      'decision answers',
      await decide(2, { answers: { initiative: 'assemblyMotion', case: caseFile.id, answer: 'granted' } }),
    ],
    ['assignment', await by.post('/assignments', { text: 'Utred frågan', givenBy: held.body.code, case: caseFile.id })],
    ['related case', await by.post(`/cases/${ownCase.id}/related-cases`, { case: caseFile.id })],
    ['annex of a document', await by.post(`/documents/${report.id}/annexes`, { number: 1, document: document.id })],
  ]
}

/** The annex of the first that was decided, when the minutes are signed; what was not is withdrawn. */
async function annexOfDecision(on: TestApp, { held, ready: [first] }: Session, by: Caller): Promise<Answer> {
  const { items } = ok(await by.get(`/meetings/${held.meeting.id}/items`))
  for (const { id } of items.filter(({ outcome }: Resource) => outcome === null))
    ok(await by.post(`/items/${id}/withdrawal`, { reason: 'Utgår' }))
  await attested(on, held)
  const {
    rows: [row],
  } = await on.database.execute('select id from decision where item_id = $1', [first])
  return by.get(`/decisions/${(row as { id: string }).id}/annexes/a1/content`)
}

const told = (asked: readonly Asked[]) =>
  asked.map(([what, { status, body }]) =>
    `${what}: ${status} ${String(body?.type ?? '')
      .split(':')
      .at(-1)}`.trim(),
  )
const all = (asked: readonly Asked[], answer: string) => asked.map(([what]) => `${what}: ${answer}`)
/** As what is not there: by its address or as a reference. */
const hidden = (asked: readonly Asked[]) =>
  told(asked).filter((one) => !/: (404 not-found|422 unknown-reference)$/.test(one))

/** Cases that one authority hands over to another. */
export function handoverTests(t: Test, on: TestApp): void {
  statementTests(t, on)
  effectTests(t, on)
  boundaryTests(t, on)
}

function statementTests(t: Test, on: TestApp): void {
  t.test('a case is handed over, and both find it', async (t) => {
    const ground = await makeGround(on)
    const { board, assembly, third, caseFile } = ground
    const answer = await handOver(ground)
    t.equal(answer.status, 201)
    t.strictSame(
      { ...answer.body, id: '', handedOverAt: '' },
      {
        id: '',
        case: { id: caseFile.id, diarienummer: caseFile.diarienummer },
        from: board.code,
        to: assembly.code,
        handedOverAt: '',
      },
    )
    for (const by of [ground.ofBoard, ground.ofAssembly])
      t.strictSame((await by.get('/handovers')).body.items, [answer.body])
    t.strictSame((await ground.ofThird.get('/handovers')).body.items, [])
    t.match((await trailOf(on, caseFile.id)).at(-1), {
      event: 'case.handedOver',
      after: { to: assembly.code, handover: answer.body.id },
    })
    t.equal((await ground.ofBoard.get(`/cases/${caseFile.id}`)).body.version, 2)
    const toThird = ok(await handOver(ground, ground.ofBoard, third.id))
    const first = (await ground.ofBoard.get('/handovers?limit=1')).body
    t.strictSame(first.items, [answer.body])
    t.strictSame(
      (await ground.ofBoard.get(first._links.next.href.replace('/api/v1', ''))).body.items,
      [toThird],
      'a page further',
    )
    t.strictSame((await ground.ofThird.get('/handovers')).body.items, [toThird])
  })

  t.test('a handover is refused', async (t) => {
    const ground = await makeGround(on)
    const { board, assembly, caseFile, series } = ground
    refused(t, await handOver(ground, ground.ofAssembly), 404, 'not-found')
    refused(t, await handOver(ground, ground.ofBoard, nowhere), 422, 'unknown-reference', {
      resource: 'authority',
      pointer: '/to',
    })
    refused(t, await handOver(ground, ground.ofBoard, board.id), 422, 'handover-to-owner', {
      authority: board.code,
      statute: 'OSL 8:1',
    })
    ok(await handOver(ground))
    refused(t, await handOver(ground), 409, 'already-recorded', { title: 'Det är redan antecknat' })
    refused(t, await ground.ofBoard.post(`/cases/${nowhere}/handovers`, { to: assembly.id }), 404, 'not-found')
    const voided = await given.caseFile(on, { series })
    ok(await ground.ofBoard.post(`/cases/${voided.id}/voiding`, { reason }))
    refused(t, await ground.ofBoard.post(`/cases/${voided.id}/handovers`, { to: assembly.id }), 409, 'case-voided')
    t.equal((await ground.ofBoard.get(`/cases/${caseFile.id}`)).body.version, 2, 'and none of them leaves a trace')
  })

  t.test('ten handovers at once are one', async (t) => {
    const ground = await makeGround(on)
    const answers = await Promise.all(Array.from({ length: 10 }, () => handOver(ground)))
    t.strictSame(answers.map(({ status }) => status).sort(), [201, ...Array.from({ length: 9 }, () => 409)])
    for (const answer of answers.filter(({ status }) => status === 409)) refused(t, answer, 409, 'already-recorded')
    t.equal((await ground.ofAssembly.get('/handovers')).body.items.length, 1)
    t.strictSame((await trailOf(on, ground.caseFile.id)).filter(({ event }) => event === 'case.handedOver').length, 1)
  })
}

function effectTests(t: Test, on: TestApp): void {
  t.test('what is handed over is read and referred to, and nothing of it before', async (t) => {
    const ground = await makeGround(on)
    const { ofAssembly, caseFile, document } = ground
    const before = await session(on, ground)
    const unread = await readings(ground, ofAssembly)
    t.strictSame(told(unread), all(unread, '404 not-found'))
    const unknown = await references(ground, ofAssembly, before)
    t.strictSame(told(unknown), all(unknown, '422 unknown-reference'))
    t.strictSame(hidden(await changes(on, ground, ofAssembly)), [])

    ok(await handOver(ground))
    const read = await readings(ground, ofAssembly)
    t.strictSame(told(read), all(read, '200'))
    t.equal(read.find(([what]) => what.endsWith('/content'))?.[1].bytes.toString(), 'Nämndens tjänsteutlåtande')
    const after = await session(on, ground)
    const referred = await references(ground, ofAssembly, after)
    t.strictSame(
      referred.filter(([, { status }]) => status >= 300).map(([what, { body }]) => [what, body]),
      [],
    )
    t.strictSame(
      (await ofAssembly.get(`/cases/${after.ownCase.id}/related-cases`)).body.items.map(({ id }: Resource) => id),
      [caseFile.id],
    )
    t.match((await ofAssembly.get(`/documents/${after.report.id}/annexes`)).body.items, [
      { number: 1, document: document.id },
    ])
    const annex = await annexOfDecision(on, after, ofAssembly)
    t.strictSame([annex.status, annex.bytes.toString()], [200, 'Nämndens tjänsteutlåtande'])
  })

  t.test("what is handed over stays its own authority's to change, and in its lists alone", async (t) => {
    const ground = await makeGround(on)
    const { ofAssembly, ofBoard, caseFile, document } = ground
    ok(await handOver(ground))
    const [theCase, theDocument] = [
      await ofBoard.get(`/cases/${caseFile.id}`),
      await ofBoard.get(`/documents/${document.id}`),
    ]
    t.strictSame(hidden(await changes(on, ground, ofAssembly)), [])
    t.strictSame((await ofBoard.get(`/cases/${caseFile.id}`)).body, theCase.body)
    t.strictSame((await ofBoard.get(`/documents/${document.id}`)).body, theDocument.body)
    const diarienummer = encodeURIComponent(caseFile.diarienummer)
    for (const url of [
      `/cases?diarienummer=${diarienummer}`,
      `/cases?series=${ground.series}`,
      `/documents?case=${caseFile.id}`,
    ]) {
      t.strictSame((await ofAssembly.get(url)).body.items, [], url)
      t.equal((await ofBoard.get(url)).body.items.length, 1, url)
    }
    ok(await ofBoard.post(`/cases/${caseFile.id}/closing`))
    t.equal((await ofAssembly.get(`/cases/${caseFile.id}`)).body.state, 'closed', 'and is read as it is')
  })
}

function boundaryTests(t: Test, on: TestApp): void {
  t.test('a third authority sees nothing of it', async (t) => {
    const ground = await makeGround(on)
    ok(await handOver(ground))
    const { ofThird, third } = ground
    t.strictSame(hidden(await readings(ground, ofThird)), [])
    t.strictSame(hidden(await changes(on, { ...ground, assembly: third }, ofThird)), [])
    const unknown = await references(ground, ofThird, await session(on, { ...ground, assembly: third }))
    t.strictSame(told(unknown), all(unknown, '422 unknown-reference'))
  })

  t.test('only the documents that lie in the case are opened', async (t) => {
    const ground = await makeGround(on)
    const { ofAssembly, ofBoard, series, caseFile, document } = ground
    const [beside, inbox] = [
      await given.caseFile(on, { series }),
      await given.document(on, { authority: ground.board.id }),
    ]
    const others = [await given.document(on, { case: beside.id }), inbox]
    for (const { id } of others) await given.content(on, id, 'Nämndens eget')
    for (const [index, { id }] of others.entries())
      ok(await ofBoard.post(`/documents/${document.id}/annexes`, { number: index + 1, document: id }))
    ok(await ofBoard.post(`/cases/${caseFile.id}/related-cases`, { case: beside.id }))
    ok(await handOver(ground))
    for (const one of others) t.strictSame(hidden(await readings({ caseFile: beside, document: one }, ofAssembly)), [])
    t.strictSame(
      (await ofAssembly.get(`/cases/${caseFile.id}/related-cases`)).body.items,
      [],
      'a related case is not handed over with it',
    )
    ok(await ofBoard.put(`/documents/${inbox.id}/case`, { case: caseFile.id }, match))
    t.equal((await ofAssembly.get(`/documents/${inbox.id}`)).status, 200, 'one that comes to lie there is')
    ok(await ofBoard.post(`/cases/${beside.id}/handovers`, { to: ground.assembly.id }))
    t.strictSame(
      (await ofAssembly.get(`/cases/${caseFile.id}/related-cases`)).body.items.map(({ id }: Resource) => id),
      [beside.id],
    )
  })
}
