import { startApp } from '../support/app.ts'
import { refused } from '../support/expect.ts'
import { given } from '../support/given.ts'
import { openedMeeting, ok, type Held } from '../support/meeting.ts'
import { t } from '../support/suite.ts'
import { ballotsOf, outcomeOf, standingOf } from './deciding-room.ts'

const on = await startApp(t)
const nowhere = '01900000-0000-7000-8000-00000000dead'
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/
const put = (held: Held, item: string, body: object) =>
  held.clerk.put(`/items/${item}/record`, body, { 'if-match': '*' })
const findingsOf = async (held: Held, url: string) => ok(await held.clerk.get(`${url}/findings`)).items

/** Every member of a paragraph that can be recorded at once, each ref used in every place that takes one. */
async function whole(held: Held) {
  const [, b, c, d, e, f, g] = held.members as [string, string, string, string, string, string, string]
  const document = (await given.document(on, { authority: held.body.authority })).id
  await given.content(on, document, 'Vi reserverar oss.')
  return {
    title: 'Ny simhall',
    summary: 'Förvaltningen föreslår en simhall.',
    recusals: [
      { person: g, ground: 'party' as string | null, ruling: { barred: true, reason: 'eftersom bolaget är hennes' } },
      { person: f, ground: 'other' as string | null, disregarded: 'frågan saknar betydelse för honom' },
    ],
    nonParticipation: [f],
    annexes: [{ ref: 'bil', document, title: 'Reservation', number: 1 }],
    proposals: [
      { ref: 'p1', author: { body: held.body.code }, points: ['Simhallen byggs.'] },
      { ref: 'p2', author: { persons: [c] }, points: ['Simhallen byggs i norr.'] },
      { ref: 'p3', author: { party: 'V', name: 'Vänsterpartiet' }, points: ['Simhallen byggs i söder.'] },
    ],
    contributions: [{ form: 'speaks', persons: [b] }],
    motions: [
      { kind: 'bifall', proposal: 'p1', movedBy: [b], supportedBy: [d] },
      { ref: 'm2', kind: 'bifall', proposal: 'p2', movedBy: [c], rank: 'second' },
      { kind: 'bifall', proposal: 'p3', movedByGroup: { label: 'Ledamöterna från V', party: 'V' } },
      { ref: 'bord', kind: 'bordlaggning', movedBy: [c], rank: 'first', until: '2027-01-25' },
      { ref: 'till', kind: 'tillagg', text: 'Kostnaden följs upp varje år.', movedBy: [e] },
      { kind: 'avslag', motions: ['till', 'm2'], movedBy: [b] },
    ],
    deliberationClosed: true,
    propositionOrder: {
      steps: [
        { purpose: 'formal', form: 'againstEachOther', options: ['bord', 'decideToday'] },
        { purpose: 'main', form: 'againstEachOther', options: ['p1', 'p2', 'p3'] },
        { purpose: 'addition', form: 'yesNo', options: ['till'] },
      ],
      approved: true,
    },
    propositions: [
      { form: 'againstEachOther', options: ['bord', 'decideToday'], finding: 'decideToday' },
      { form: 'againstEachOther', options: ['p1', 'p2', 'p3'], finding: 'p1' },
      { form: 'againstEachOther', options: ['p2', 'p3'], finding: 'p2', purpose: 'counterProposal' },
      {
        form: 'againstEachOther',
        options: ['p1', 'p2'],
        finding: 'p1',
        vote: {
          requestedBy: [c],
          yes: 'p1',
          no: 'p2',
          declared: 'p1',
          list: 'bilaga 2',
          castingVote: null as object | null,
          ballots: ballotsOf(held, 'yyynna'),
          corrections: [{ person: c, intended: 'no' }],
        },
      },
      { form: 'yesNo', options: ['till'], finding: 'till' },
    ],
    decision: {},
    reservations: [
      {
        by: [d],
        inFavourOf: { proposal: 'p2', as: 'others' },
        form: 'written',
        annex: 'bil',
        filing: { filedOn: '2026-11-23', annex: 'bil', text: 'Norr är närmast.' },
      },
      {
        byGroup: { label: 'Ledamöterna från V', party: 'V' },
        inFavourOf: { proposal: 'm2', as: 'others' },
        concurring: [{ name: 'Eva Ek', party: 'V' }],
      },
    ],
    protocolNotes: [{ by: [e], state: 'filed', text: 'Det blir dyrt.', annex: 'bil' }],
    recipients: [{ label: 'Akten' }],
  }
}

const sentences = [
  /Vänsterpartiets förslag/,
  /bordlägg\S* till sammanträdet den 25 januari 2027/,
  /följande propositionsordning/,
  /Organet O\d+ godkänner propositionsordningen|godkänner propositionsordningen/,
  /utses till motförslag/,
  /Ledamot 3 \(C\) begär omröstning/,
  /Den som vill bifalla .* förslag röstar ja/,
  /3 ja-röster mot 2 nej-röster/,
  /En ledamot avstår från att rösta/,
  /Det antecknas att Ledamot 3 \(C\) rätteligen skulle ha röstat nej i stället för ja/,
  /Ledamot 6 \(L\) deltar inte i beslutet/,
  /är jävig, eftersom bolaget är hennes/,
  /Jävet lämnas utan avseende .*frågan saknar betydelse/,
  /Kostnaden följs upp varje år\./,
  /Eva Ek \(V\) instämmer i reservationen/,
  /Reservationen inkom den 23 november 2026/,
  /Norr är närmast\./,
  /Det blir dyrt\./,
]

async function written(held: Held) {
  ok(await held.clerk.post(`/meetings/${held.meeting.id}/closing`, {}))
  const { id } = ok(await held.clerk.post(`/meetings/${held.meeting.id}/minutes`, { kind: 'ordinary' }))
  const read = async (accept: string) => (await held.clerk.get(`/minutes/${id}`, { accept })).bytes.toString()
  const html = (await read('text/html')).replace(/<style>.*<\/style>/s, '').replace(/<[^>]+>/g, ' ')
  const flat = (all: string) => all.replace(/\s+/g, ' ')
  return [
    ['text', flat(await read('text/plain'))],
    ['html', flat(html)],
  ] as const
}

t.test('a refusal of a whole paragraph says which part, and names the acts as the request does', async (t) => {
  const held = await openedMeeting(on, { seats: 9 })
  const item = (await held.item()).id
  const paragraph = await whole(held)
  const [, b] = held.members
  const motion = { kind: 'bifall', proposal: 'p9', movedBy: [b] }
  const later = '2026-11-23T23:00:00+01:00'
  const question = { form: 'againstEachOther', options: ['p1', 'bil'], finding: 'p1' }
  const parts: Readonly<Record<string, object>> = {
    '/motions/1/proposal': { motions: [paragraph.motions[0], motion] },
    '/motions/1/movedBy/0': { motions: [paragraph.motions[0], { ...motion, proposal: 'p2', movedBy: [nowhere] }] },
    '/nonParticipation/0': { nonParticipation: [nowhere] },
    '/recusals/1': { recusals: [paragraph.recusals[0], { ...paragraph.recusals[1], occurredAt: later }] },
    '/propositions/0': { propositions: [question] },
    '/propositions/0/vote': {
      propositions: [{ ...question, options: ['p1', 'p2', 'p3'], vote: { requestedBy: [], yes: 'p9', no: 'p2' } }],
    },
  }
  for (const [pointer, part] of Object.entries(parts)) {
    const { status, body } = await put(held, item, { ...paragraph, ...part })
    t.ok(status >= 400 && status < 500, body.detail)
    t.equal(body.pointer, pointer, body.type)
    t.notMatch(JSON.stringify({ ...body, id: '', instance: '', persons: [] }), uuid, body.detail)
  }
  refused(t, await put(held, item, { ...paragraph, propositions: [question] }), 422, 'unknown-option', {
    option: 'bil',
    inWords: { p1: /^förslaget från / },
    detail: /förslaget från Vänsterpartiet/,
  })
})

t.test('a whole paragraph of a live meeting at once, every ref in its place, and its minutes', async (t) => {
  const held = await openedMeeting(on, { seats: 7 })
  const item = (await held.item()).id
  const all = await whole(held)
  const recorded = ok(await put(held, item, all))
  t.equal(JSON.stringify(recorded).match(/"(p[123]|m2|bil|bord|till)"/), null, 'no ref is left')
  t.match(await standingOf(held, item), { notPut: [], nextQuestion: null, outcome: { kind: 'decided' } })
  t.same(await findingsOf(held, `/items/${item}`), [])
  t.same(await findingsOf(held, `/meetings/${held.meeting.id}`), [])
  t.same(
    recorded.acts
      .find(({ kind }: { kind: string }) => kind === 'decision')
      .details.points.map(({ text }: { text: string }) => text),
    ['Simhallen byggs.', 'Kostnaden följs upp varje år.'],
  )
  for (const [form, text] of await written(held)) {
    for (const sentence of sentences) t.match(text, sentence, form)
    t.notMatch(text, uuid, `${form}: no ids`)
    t.notMatch(text, /undefined|null|\[object|decideToday|oneThird|byGroup/, form)
  }
})

t.test(
  'the same from minutes: what the law has against it is kept as findings, item by item and of the meeting',
  async (t) => {
    const held = await openedMeeting(on, { seats: 7, meeting: { recordedAs: 'minutes' } })
    const clean = (await held.item()).id
    const item = (await held.item()).id
    const all = await whole(held)
    ok(await put(held, clean, all))
    t.same(await findingsOf(held, `/items/${clean}`), [])
    const [, , , vote] = all.propositions
    const odd = {
      ...all,
      recusals: all.recusals.map((recusal) => ({ ...recusal, ground: null })),
      deliberationClosed: false,
      propositions: [
        ...all.propositions.slice(0, 3),
        { ...vote, vote: { ...vote?.vote, counts: { yes: 3, no: 2, abstained: 1, absent: 3 }, declared: 'p2' } },
        ...all.propositions.slice(4),
      ],
    }
    const recorded = ok(await put(held, item, odd))
    t.equal(JSON.stringify(recorded).match(/"(p[123]|m2|bil|bord|till)"/), null, 'no ref is left')
    const findings = await findingsOf(held, `/items/${item}`)
    const codes = new Set(findings.map(({ problem }: { problem: { type: string } }) => problem.type.split(':').at(-1)))
    for (const code of ['ground-required', 'deliberation-open', 'totals-differ', 'outcome-differs'])
      t.ok(codes.has(code), code)
    t.match(findings[0], { item, act: uuid, kind: String, problem: { title: String, detail: String } })
    t.same(await findingsOf(held, `/meetings/${held.meeting.id}`), findings)
    t.match(await outcomeOf(held, item), { kind: 'decided' })
    for (const [form, text] of await written(held)) {
      t.match(text, /Omröstningen utfaller med 3 ja-röster mot 2 nej-röster, och ordföranden förklarar/, form)
      t.notMatch(text, uuid, `${form}: no ids`)
    }
  },
)

t.test(
  'a ref that names nothing is refused wherever it stands, live and from minutes, and nothing is kept',
  async (t) => {
    for (const recordedAs of ['live', 'minutes']) {
      const held = await openedMeeting(on, { seats: 7, meeting: { recordedAs } })
      const item = (await held.item()).id
      const all = await whole(held)
      const [motion] = all.motions
      const [first, , , question] = all.propositions
      const wrong: Readonly<Record<string, object>> = {
        motion: { motions: [{ ...motion, proposal: 'px' }] },
        motions: {
          motions: [...all.motions.slice(0, 5), { kind: 'avslag', motions: ['px'], movedBy: [held.members[1]] }],
        },
        option: { propositions: [{ ...first, options: ['px', 'decideToday'] }] },
        finding: { propositions: [{ ...first, finding: 'px' }] },
        order: { propositionOrder: { steps: [{ purpose: 'main', form: 'yesNo', options: ['px'] }], approved: null } },
        yes: { propositions: [{ ...question, vote: { ...question?.vote, yes: 'px' } }] },
        annex: { reservations: [{ ...all.reservations[0], annex: 'px' }] },
        filing: { reservations: [{ ...all.reservations[0], filing: { filedOn: null, annex: 'px' } }] },
        favour: { reservations: [{ ...all.reservations[0], inFavourOf: { proposal: 'px', as: 'own' } }] },
        note: { protocolNotes: [{ ...all.protocolNotes[0], annex: 'px' }] },
      }
      for (const [where, part] of Object.entries(wrong)) {
        const answer = await put(held, item, { ...all, ...part })
        t.ok(
          [409, 422].includes(answer.status),
          `${recordedAs} ${where}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 120)}`,
        )
      }
      t.same(ok(await held.clerk.get(`/items/${item}/acts`)).items, [])
      const twice = { ...all, proposals: [...all.proposals, { ref: 'bil', author: { body: held.body.code } }] }
      refused(t, await put(held, item, twice), 400, 'invalid-request')
    }
  },
)

t.test('a ref is no word that the answers have already', async (t) => {
  const held = await openedMeeting(on)
  const { id } = await held.item()
  const author = { body: held.body.code }
  for (const ref of ['avslag', 'decideToday']) {
    const answer = await put(held, id, {
      proposals: [
        { ref: 'p', author },
        { ref, author },
      ],
    })
    refused(t, answer, 400, 'invalid-request', { errors: [{ pointer: '/proposals/1/ref' }] })
  }
})
