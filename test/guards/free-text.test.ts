import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deliverToOutbox } from '../../src/modules/dispatch/jobs.ts'
import { hashOf, seal } from '../../src/seal.ts'
import { decisionText } from '../../src/render/text.ts'
import { openDeliveries } from '../support/deliveries.ts'
import { startApp } from '../support/app.ts'
import { asOwner } from '../support/database.ts'
import { refused } from '../support/expect.ts'
import { given } from '../support/given.ts'
import { composed, ok, openedMeeting, type Held } from '../support/meeting.ts'
import { t } from '../support/suite.ts'

const on = await startApp(t)
const office = on.as(['clerk', 'registrar', 'admin', 'auditor'])
const match = { 'if-match': '*' }
const [name, former] = ['Zaida Hemligberg', 'Zaida Ungdomsnamn']
/** As people write a name. */
const says = (what: string) => `${what} ${name}, ${name.toUpperCase()}, Hemligberg, Zaida, ${former} och ${name}s vän.`
const leaked = /hemligberg|ungdomsnamn|spejarchef|spejarbolaget/i

/** A meeting in which the chair's name stands in every free text, beside her id. */
async function spoken(): Promise<{ held: Held; item: string; withdrawn: string; kept: string; officer: string }> {
  const held = await openedMeeting(on, {
    meeting: { place: says('Salen hos'), fictional: says('Spelat av'), gaps: says('Efter') },
  })
  const [chair = '', attester = '', third = ''] = held.members
  const item = (await held.item({ title: says('Om'), summary: says('Föredraget av'), raisedBy: chair })).id
  const act = (path: string, fields: object) => held.record(item, path, fields as Record<string, unknown>)
  await act('contributions', {
    form: 'informs',
    persons: [chair, { name, title: 'spejarchef', organisation: 'Spejarbolaget' }],
    shared: { title: 'spejarchef', organisation: 'Spejarbolaget' },
  })
  const proposal = (await act('proposals', { author: { persons: [chair] }, points: [says('Bifall till')] })).id
  const counter = (
    await act('proposals', {
      author: { party: 'V', name: says('Gruppen kring').slice(0, 100) },
      points: [says('Avslag på')],
    })
  ).id
  await act('motions', { kind: 'bifall', proposal, text: says('Bifall enligt'), movedBy: [third] })
  await act('motions', {
    kind: 'bifall',
    proposal: counter,
    movedByGroup: { label: says('Vännerna till'), party: null },
  })
  const mistaken = (await act('protocol-notes', { by: [third], state: 'filed', text: says('Felaktigt om') })).id
  ok(await held.clerk.post(`/items/${item}/acts/${mistaken}/taking-back`, { reason: says('Gällde inte') }))
  await act('recusals', { person: third, ground: 'other', disregarded: says('Oväsentligt för') })
  await act('deliberation-closing', {})
  await act('propositions', { form: 'againstEachOther', options: [proposal, counter], finding: proposal })
  await act('decision', { points: [{ text: says('Bifallet rör') }] })
  await act('reservations', { by: [attester], text: says('Reservation mot'), form: 'written' })
  await act('recipients', { label: says('Till').slice(0, 300) })
  await act('sentence-overrides', { sentence: 'motions/1', text: says('Ordföranden frågar') })
  const withdrawn = (await held.item({ title: says('Utgår:'), raisedBy: chair })).id
  ok(await held.clerk.post(`/items/${withdrawn}/withdrawal`, { reason: says('Begärt av') }))
  ok(await held.clerk.post(`/meetings/${held.meeting.id}/excuses`, { person: held.members[4], reason: 'Sjuk' }))
  const kept = ok(
    await office.post('/cases', {
      series: (await given.series(on)).code,
      title: says('Ärendet om'),
      responsibleOfficer: chair,
    }),
  ).id
  ok(
    await office.post(`/cases/${kept}/corrections`, { title: says('Rättat ärende om'), reason: says('Felskrivet av') }),
  )
  return { held, item, withdrawn, kept, officer: chair }
}

async function everyAnswer(
  { held, item, withdrawn, kept, officer }: Awaited<ReturnType<typeof spoken>>,
  minutes: string,
  decision: { id: string; address: string },
) {
  const meeting = `/meetings/${held.meeting.id}`
  const urls = [
    meeting,
    `${meeting}/items`,
    `${meeting}/attendance`,
    `${meeting}/excuses`,
    `${meeting}/attendance-counts`,
    `${meeting}/attendance-export`,
    `${meeting}/findings`,
    `${meeting}/minutes`,
    `/meetings?body=${held.body.code}`,
    `/items/${item}`,
    `/items/${withdrawn}`,
    `/items/${item}/acts`,
    `/items/${item}/standing`,
    `/items/${item}/findings`,
    `/items/${item}/proposition-order`,
    `/minutes/${minutes}`,
    `/decisions/${decision.id}`,
    `/decisions/${decision.address}`,
    `/decisions?body=${held.body.code}`,
    `/dispatches?decision=${decision.id}`,
    `/cases/${kept}`,
    `/cases/${kept}/corrections`,
    `/cases?limit=100`,
    `/persons/${officer}`,
    '/persons?limit=100',
    '/audit-entries?limit=100',
    `/audit-entries?resourceId=${kept}`,
  ]
  const told: [string, string][] = []
  for (const url of urls) {
    for (const accept of ['application/json', 'text/plain', 'text/html', 'text/csv']) {
      const answer = await office.get(url, { accept })
      told.push([`${url} as ${accept}: ${answer.status}`, answer.bytes.toString()])
      if (url.startsWith('/decisions/'))
        told.push([`${url} as ${accept} to anyone`, (await on.stranger.get(url, { accept })).bytes.toString()])
    }
  }
  return told
}

t.test('a protected name is hidden in every text that stands beside its id', async (t) => {
  const room = await spoken()
  const { held, officer } = room
  ok(await office.patch(`/persons/${officer}`, { name: former }, match))
  ok(await office.patch(`/persons/${officer}`, { name, title: 'spejarchef', organisation: 'Spejarbolaget' }, match))
  const { id: minutes, headHash } = await composed(held)
  for (const person of held.members.slice(0, 2))
    ok(await on.as('member', { person }).post(`/minutes/${minutes}/attestations`, { headHash }))
  const [decision] = ok(await office.get(`/decisions?body=${held.body.code}`)).items
  ok(await office.post(`/decisions/${decision.id}/publication`, { level: 'full' }))
  const {
    items: [dispatch],
  } = ok(await office.post('/dispatches/release', { decision: decision.id }))
  t.ok(
    (await everyAnswer(room, minutes, decision)).filter(([, text]) => leaked.test(text)).length > 40,
    'before, it stands in most of them',
  )
  const { contentHash } = decision
  const logged = on.logged().length

  ok(await office.patch(`/persons/${officer}`, { protectedIdentity: true }, match))
  const told = await everyAnswer(room, minutes, decision)
  t.strictSame(
    told.filter(([, text]) => leaked.test(text)).map(([where, text]) => `${where}: ${leaked.exec(text)?.[0]}`),
    [],
  )
  const salts = await saltsOf(minutes)
  t.equal(salts.length, 2, 'the paragraph has a salt, and the head')
  t.strictSame(
    told.filter(([, text]) => salts.some((salt) => text.includes(salt))).map(([where]) => where),
    [],
    'no salt of what was sealed: a guess could be held against its hash',
  )
  t.ok(
    told.some(([where, text]) => where.endsWith('to anyone') && text.includes(contentHash)),
    'so that the hash itself stays public',
  )
  t.strictSame(
    told.filter(([where]) => !/: (200|406)$|to anyone$/.test(where)).map(([where]) => where),
    [],
  )

  const { deps, outboxOf } = await openDeliveries(t, on)
  const outbox = outboxOf('protected')
  await deliverToOutbox(
    deps,
    outbox,
    ({ recipient, contentHash: hash, record }) => `${recipient}\n${hash}\n${decisionText(record)}`,
    dispatch.id,
  )
  const delivered = await readFile(join(outbox, `${dispatch.id}.txt`), 'utf8')
  t.notMatch(delivered, leaked)
  t.notMatch(delivered, contentHash)
  t.notMatch(on.logged().slice(logged), leaked)

  const [shown] = told
    .filter(([where]) => where.startsWith(`/decisions/${decision.id} as application/json`))
    .map(([, text]) => JSON.parse(text))
  t.equal(shown.publicHash, hashOf(JSON.stringify(shown.record)), 'the public hash is that of what is shown')
  t.ok(shown.masked.includes('/sentenceOverrides/0/text'), 'the sentence of the clerk gives way')
  t.match(
    told.find(([where]) => where.startsWith(`/decisions/${decision.id} as text/plain`))?.[1],
    /yrkar bifall/,
    'to the generated one',
  )
  t.match(
    told.find(([where]) => where.startsWith(`/decisions/${decision.id} as text/plain`))?.[1],
    /ej namngiven person/,
  )

  const {
    items: [disclosed],
  } = ok(await office.get(`/persons/${officer}/disclosures`))
  t.match(disclosed, {
    id: decision.id,
    address: decision.address,
    publication: 'full',
    publishedAt: String,
    delivered: [{ dispatch: dispatch.id }],
  })
})

/** The salts in the frozen bytes of minutes: they keep the hashes from confirming a guess. */
async function saltsOf(minutes: string): Promise<string[]> {
  const { rows } = await on.database.execute(
    `select head::jsonb->>'salt' as salt from minutes where id = $1
    union all select record::jsonb->>'salt' from decision_record where minutes_id = $1`,
    [minutes],
  )
  return (rows as { salt: string | null }[]).flatMap(({ salt }) => salt ?? [])
}

t.test('no hash is shown of a record without a salt, once a name in it is protected', async (t) => {
  const room = await spoken()
  const { held, officer } = room
  ok(await office.patch(`/persons/${officer}`, { name: former }, match))
  ok(await office.patch(`/persons/${officer}`, { name }, match))
  const { id: minutes, headHash } = await composed(held)
  const {
    rows: [sealed],
  } = (await on.database.execute(
    'select m.head, r.record from minutes m join decision_record r on r.minutes_id = m.id where m.id = $1',
    [minutes],
  )) as { rows: { head: string; record: string }[] }
  for (const person of held.members.slice(0, 2))
    ok(await on.as('member', { person }).post(`/minutes/${minutes}/attestations`, { headHash }))
  const [decision] = ok(await office.get(`/decisions?body=${held.body.code}`)).items
  ok(await office.post(`/decisions/${decision.id}/publication`, { level: 'full' }))
  const { salt: _, format: __, ...record } = JSON.parse(sealed?.record ?? '')
  const contentHash = seal(record).hash
  const {
    salt: ___,
    format: ____,
    ...head
  } = JSON.parse((sealed?.head ?? '').replace(hashOf(sealed?.record ?? ''), contentHash))
  await asItWasSealed(minutes, seal(record), seal(head))
  t.ok(
    (await everyAnswer(room, minutes, decision)).some(([, text]) => text.includes(contentHash)),
    'before, it is told',
  )
  ok(await office.patch(`/persons/${officer}`, { protectedIdentity: true }, match))
  const told = await everyAnswer(room, minutes, decision)
  t.strictSame(
    told.filter(([, text]) => text.includes(contentHash) || text.includes(seal(head).hash)).map(([where]) => where),
    [],
  )
})

/** Replaces frozen bytes by those of an older form, as superuser: the serving role cannot change what is frozen. */
async function asItWasSealed(
  minutes: string,
  record: ReturnType<typeof seal>,
  head: ReturnType<typeof seal>,
): Promise<void> {
  for (const [table, change, ...values] of [
    ['decision_record', 'record = $2, content_hash = $3 where minutes_id = $1', record.bytes, record.hash],
    ['minutes', 'head = $2, head_hash = $3 where id = $1', head.bytes, head.hash],
  ] as const) {
    await asOwner(on.database, `alter table ${table} disable trigger user`)
    await asOwner(on.database, `update ${table} set ${change}`, [minutes, ...values])
    await asOwner(on.database, `alter table ${table} enable trigger user`)
  }
}

t.test(
  'minutes that are composed and not signed are composed anew, without the name, and can then be signed',
  async (t) => {
    const { held, officer } = await spoken()
    for (const known of [former, name]) ok(await office.patch(`/persons/${officer}`, { name: known }, match))
    const first = await composed(held)
    const sign = (id: string, headHash: string, person: string | undefined) =>
      on.as('member', { person: person ?? '' }).post(`/minutes/${id}/attestations`, { headHash })
    ok(await sign(first.id, first.headHash, held.members[1]))
    ok(await office.patch(`/persons/${officer}`, { protectedIdentity: true }, match))
    refused(t, await sign(first.id, first.headHash, held.members[0]), 409, 'minutes-superseded')
    const second = ok(await office.post(`/meetings/${held.meeting.id}/minutes`, { kind: 'ordinary' }))
    t.notMatch(JSON.stringify(second), leaked)
    for (const person of held.members.slice(0, 2)) ok(await sign(second.id, second.headHash, person))
    const [decision] = ok(await office.get(`/decisions?body=${held.body.code}`)).items
    t.match(decision.contentHash, /^sha-256:/, 'what is sealed is what is shown')
    const { rows } = await on.database.execute('select record from decision_record where minutes_id = $1', [second.id])
    t.notMatch(JSON.stringify(rows), leaked, 'not even the frozen bytes hold it')
  },
)

t.test('a protected name can be read by those who need it, and that is audited first', async (t) => {
  const { id } = await given.person(on, { name, title: 'spejarchef' })
  ok(await office.patch(`/persons/${id}`, { name: 'Zaida Nu' }, match))
  ok(await office.patch(`/persons/${id}`, { protectedIdentity: true }, match))
  const url = `/persons/${id}/protected-name`
  const answer = await on
    .as('registrar', { subject: 'idp:registrator' })
    .get(url, { 'idempotency-key': 'aldrig-sparad' })
  t.match(answer, {
    status: 200,
    body: { id, name: 'Zaida Nu', formerNames: [name], title: 'spejarchef' },
    headers: { 'cache-control': 'private, no-store' },
  })
  const { rows } = await on.database.execute(
    'select actor, event, after from audit_entry where resource_id = $1 order by id desc limit 1',
    [id],
  )
  t.strictSame(rows, [{ actor: 'idp:registrator', event: 'person.nameRead', after: null }])
  t.strictSame(
    (await on.database.execute(`select * from idempotency_key where key = 'aldrig-sparad'`)).rows,
    [],
    'the answer is not to be stored',
  )
  for (const role of ['clerk', 'officer', 'member', 'archivist', 'auditor', 'integration'] as const)
    refused(t, await on.as(role).get(url), 403, 'not-permitted')
  refused(
    t,
    await on.as('registrar').get('/persons/01900000-0000-7000-8000-00000000dead/protected-name'),
    404,
    'not-found',
  )
})

t.test('a text that is hidden is hidden wherever it is repeated', async (t) => {
  const held = await openedMeeting(on)
  const officer = held.members[0] ?? ''
  const keyed = (key: string) => ({ 'idempotency-key': key })
  for (const known of [former, name]) ok(await office.patch(`/persons/${officer}`, { name: known }, match))
  const { id: kept } = await given.caseFile(on, {
    authority: held.body.authority,
    title: says('Ärendet om'),
    responsibleOfficer: officer,
  })
  const item = (await held.item({ title: says('Väckt av'), raisedBy: officer, cases: [kept] })).id
  const override = { sentence: 'motions/1', text: 'Fru Hemligberg yrkar bifall.' }
  await held.record(item, 'contributions', { form: 'informs', persons: [officer] })
  await held.record(item, 'sentence-overrides', override)
  const correction = { title: says('Rättat om'), reason: 'Felskrivet' }
  const label = { label: `Till ${name.toUpperCase().split(' ').toReversed().join(', ')}` }
  ok(await office.post(`/cases/${kept}/corrections`, correction, keyed('corrected')))
  ok(await held.clerk.post(`/items/${item}/recipients`, label, keyed('recipient')))
  const registered = { name: 'Zaida Annanstans', externalId: `${name} 1` }
  const { id: other } = ok(await office.post('/persons', registered))
  ok(await office.patch(`/persons/${other}`, { name }, match))

  const tagged = [`/items/${item}`, `/cases/${kept}`]
  const tags = await Promise.all(tagged.map(async (url) => String((await office.get(url)).headers.etag)))
  for (const id of [officer, other]) ok(await office.patch(`/persons/${id}`, { protectedIdentity: true }, match))
  for (const [index, url] of tagged.entries()) {
    const { status } = await office.get(url, { 'if-none-match': tags[index] ?? '' })
    t.equal(status, 200, `${url} shows something else than it did, and does not say that it stands`)
  }
  const told: [string, string][] = []
  for (const url of [
    `/items/${item}`,
    `/items/${item}/acts`,
    `/items/${item}/sentence-overrides`,
    `/meetings/${held.meeting.id}/items`,
    `/persons/${other}`,
  ]) {
    told.push([url, (await office.get(url)).bytes.toString()])
  }
  const undecided = await held.clerk.post(`/meetings/${held.meeting.id}/closing`, {})
  refused(t, undecided, 409, 'items-undecided')
  told.push(['what is undecided', undecided.bytes.toString()])
  told.push([
    'a correction once more',
    (await office.post(`/cases/${kept}/corrections`, { ...correction, title: says('Åter om') })).bytes.toString(),
  ])
  told.push([
    'the correction again',
    (await office.post(`/cases/${kept}/corrections`, correction, keyed('corrected'))).bytes.toString(),
  ])
  told.push([
    'the recipient again',
    (await held.clerk.post(`/items/${item}/recipients`, label, keyed('recipient'))).bytes.toString(),
  ])
  t.strictSame(
    told
      .filter(([, text]) => leaked.test(text))
      .map(([where, text]) => `${where}: ${text.slice(text.search(leaked) - 40, text.search(leaked) + 20)}`),
    [],
  )
  const { rows } = await on.database.execute('select body from idempotency_key')
  t.notMatch(JSON.stringify(rows), leaked)
})
