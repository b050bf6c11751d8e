import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pino } from 'pino'
import { loadDemonstration } from '../src/cli/demonstration/load.ts'
import { openQueue } from '../src/db/queue.ts'
import { hashOf } from '../src/seal.ts'
import { startWork } from '../src/work.ts'
import { ks22Extract } from './render/ks-22-extract.ts'
import { startApp } from './support/app.ts'
import { refused } from './support/expect.ts'
import { ok } from './support/meeting.ts'
import { t } from './support/suite.ts'

const on = await startApp(t)
const folder = await mkdtemp(join(tmpdir(), 'radslag-ks22-'))
const queue = openQueue(on.database, (error) => {
  throw error
})
const deps = { database: on.database, queue, clock: () => new Date(), files: on.files }
t.teardown(async () => {
  await queue.close()
  await rm(folder, { recursive: true, force: true })
})
await loadDemonstration(deps)

const address = '/decisions/ks/2021-06-16/22'
const clerk = on.as(['clerk', 'registrar'])
const words = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim()

t.test('the extract reads as the source, word for word, to anyone', async (t) => {
  const { bytes } = await on.stranger.get(address, { accept: 'text/plain' })
  t.equal(words(bytes.toString()), words(ks22Extract))
})

t.test('its JSON carries the decision as integrations are promised it', async (t) => {
  const { body } = await on.stranger.get(address)
  const { record, status } = body
  t.match(record, {
    body: { code: 'KS', name: 'Kommunstyrelsen' },
    meetingDate: '2021-06-16',
    paragraph: 22,
    chair: null,
    cases: [{ diarienummer: 'KS-2020/2134.142' }],
    decisionPoints: [
      {
        number: 1,
        kind: 'own',
        refersTo: [
          { annexNumber: 1, of: { kind: 'staffReport', unit: 'kommunstyrelsens förvaltning', datedOn: '2021-05-26' } },
        ],
      },
      { number: 2, considersComplete: { givenBy: 'KF', diarienummer: 'KS-2020/1035' } },
    ],
    contributions: [
      { order: 1, kind: 'informs', persons: { length: 3 }, shared: { title: 'konsult', organisation: 'Governo' } },
    ],
    proposals: [
      { id: 'p1', author: { unit: 'kommunstyrelsens förvaltning' } },
      { id: 'p2', author: { party: 'V', name: 'Vänsterpartiet' }, annex: 'a1' },
    ],
    motions: [
      {
        order: 1,
        kind: 'bifall',
        proposal: 'p2',
        movedBy: [{ party: 'V' }],
        supportedBy: [{ party: 'S' }, { party: 'MP' }],
      },
      { order: 2, proposal: 'p1' },
    ],
    deliberationClosed: true,
    propositions: [{ order: 1, form: 'againstEachOther', options: ['p1', 'p2'], finding: 'p1', voteRequested: null }],
    settledBy: 'acclamation',
    votes: [],
    reservations: [{ by: [{ party: 'V' }], inFavourOf: { proposal: 'p2', as: 'own' }, form: null, annex: 'a1' }],
    protocolNotes: [{ by: [{ party: 'S' }], state: 'filed', annex: 'a2' }],
    recipients: [
      { label: 'Samtliga nämnder', group: 'boards' },
      { label: 'Huddinge Samhällsfastigheter AB' },
      { label: 'Huge Bostäder AB' },
    ],
  })
  t.same(record.findings, [], 'nothing is held against what the source does not say')
  t.same(
    record.sentenceOverrides.map(({ sentence }: { sentence: string }) => sentence),
    ['propositions/1/put'],
    'one sentence: the misprint',
  )
  t.match(status, {
    publication: 'full',
    notice: { postedOn: '2021-06-24', lastAppealDay: '2021-07-15' },
    earliestLegalForceOn: '2021-07-16',
    legalForce: null,
  })
})

t.test('its annexes need no token, since it is published in full', async (t) => {
  const {
    body: { id, record },
  } = await on.stranger.get(address)
  const annex = await on.stranger.get(`/decisions/${id}/annexes/a1/content`)
  t.equal(annex.status, 200)
  t.equal(hashOf(annex.bytes), record.annexes[0].hash)
  refused(t, await on.stranger.get(`/decisions/${id}/annexes/a9/content`), 404, 'not-found')
  refused(t, await on.stranger.get(`/documents/${record.annexes[0].document}/content`), 401, 'unauthenticated')
  for (const level of ['titleOnly', 'none']) {
    ok(await clerk.post(`/decisions/${id}/publication`, { level }))
    refused(t, await on.stranger.get(`/decisions/${id}/annexes/a1/content`), 404, 'not-found')
  }
  ok(await clerk.post(`/decisions/${id}/publication`, { level: 'full' }))
})

t.test('no act is invented for a named person, and what is played says so', async (t) => {
  const { body } = await on.stranger.get(address)
  const minutes = await clerk.get(`/minutes/${body.status.attestation.minutes}`, { accept: 'text/plain' })
  t.match(minutes.bytes.toString(), /påhittade/)
  const { signers, head } = ok(await clerk.get(`/minutes/${body.status.attestation.minutes}`))
  t.match(signers.map(({ name }: { name: string }) => name).sort(), ['Ledamot 1', 'Ledamot 2'])
  t.match(
    head.attendance
      .filter(({ seat }: { seat: number | null }) => seat !== null)
      .map(({ name }: { name: string }) => name)
      .join(),
    /^(Ledamot \d+,?){10}$/,
  )
  const persons = ok(await clerk.get('/persons?limit=100')).items
  for (const { name, fictional } of persons) t.equal(fictional, name.startsWith('Ledamot'), name)
})

t.test(
  'it is registered with what surrounds it: two related cases, five documents, annex 1 of the staff report',
  async (t) => {
    const [evaluation] = ok(await clerk.get('/cases?diarienummer=ks%202020-2134')).items
    t.equal(evaluation.diarienummer, 'KS-2020/2134.142')
    t.match(ok(await clerk.get(`/cases/${evaluation.id}/related-cases`)).items, [{ diarienummer: 'KS-2020/1035' }])
    const documents = ok(await clerk.get(`/cases/${evaluation.id}/documents`)).items
    t.equal(documents.length, 5)
    const report = documents.find(({ kind }: { kind: string }) => kind === 'staffReport')
    t.match(report, { direction: 'drawnUp', datedOn: '2021-05-26' })
    t.match(ok(await clerk.get(`/documents/${report.id}/annexes`)).items, [{ number: 1, hash: /^sha-256:/ }])
    const next = ok(await clerk.post('/cases', { series: 'KS', title: 'Nästa', year: 2020 }))
    t.equal(next.diarienummer, 'KS-2020/2135', 'the counter stands after the migrated number')
  },
)

t.test('the assignment is seen from either end, and only the body that gave it closes it', async (t) => {
  const fromGiver = ok(await clerk.get('/assignments?body=KF&open=true')).items
  t.match(fromGiver, [
    {
      givenBy: { code: 'KF' },
      givenTo: { code: 'KS' },
      state: 'consideredComplete',
      consideredCompleteIn: 'ks/2021-06-16/22',
      case: { diarienummer: 'KS-2020/1035' },
    },
  ])
  t.same(ok(await clerk.get('/assignments?body=KS')).items, fromGiver)
  const [{ id }] = fromGiver
  const { body: decision } = await clerk.get(address)
  refused(
    t,
    await clerk.post(`/assignments/${id}/closing`, { decision: decision.id }),
    409,
    'assignment-of-other-body',
    { givenBy: 'Kommunfullmäktige' },
  )
  t.match(
    ok(
      await clerk.post(`/assignments/${id}/closing`, {
        reason: 'Fullmäktige har avslutat uppdraget',
        closedOn: '2021-09-06',
      }),
    ),
    { state: 'closed', closedOn: '2021-09-06' },
  )
  refused(t, await clerk.post(`/assignments/${id}/closing`, { reason: 'Igen' }), 409, 'assignment-step-refused')
})

t.test(
  'every recipient gets it: the group is its boards, each once, and what was delivered is what is published',
  async (t) => {
    const { body: decision } = await clerk.get(address)
    await startWork({ ...deps, outbox: join(folder, 'outbox'), log: pino({ level: 'silent' }) })
    const dispatches = async () => ok(await clerk.get(`/dispatches?decision=${decision.id}`)).items
    for (
      let tries = 0;
      tries < 100 && (await dispatches()).some(({ state }: { state: string }) => state !== 'delivered');
      tries += 1
    )
      await wait(100)
    const delivered = await dispatches()
    t.match(delivered, [
      { label: 'Samtliga nämnder', recipient: 'Nämnd A (fiktiv)', state: 'delivered' },
      { recipient: 'Huddinge Samhällsfastigheter AB', state: 'delivered' },
      { recipient: 'Huge Bostäder AB', state: 'delivered' },
      { label: 'Samtliga nämnder', recipient: 'Nämnd B (fiktiv)', state: 'delivered' },
    ])
    t.equal((await readdir(join(folder, 'outbox'))).length, 4)
    for (const { id, deliveredHash, recipient } of delivered) {
      const text = await readFile(join(folder, 'outbox', `${id}.txt`), 'utf8')
      t.equal(hashOf(text), deliveredHash)
      t.match(text, `Till: ${recipient}`)
      t.ok(words(text).endsWith(words(ks22Extract)))
    }
    refused(t, await clerk.post('/dispatches/release', { decision: decision.id }), 409, 'dispatch-step-refused')
    t.equal(ok(await clerk.get('/dispatches?recipientBody=NA')).items.length, 1)
  },
)
