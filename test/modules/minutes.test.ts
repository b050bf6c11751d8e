import { hashOf } from '../../src/seal.ts'
import { startApp, type Caller } from '../support/app.ts'
import { asOwner } from '../support/database.ts'
import { eventsOf, refused, trailOf } from '../support/expect.ts'
import { given } from '../support/given.ts'
import { attested, composed, contested, decided, openedMeeting, ok, plannedMeeting } from '../support/meeting.ts'
import { t } from '../support/suite.ts'

const on = await startApp(t)
const text = { accept: 'text/plain' }

t.test(
  'minutes are composed when the meeting is closed, read, and signed by the chair and the chosen attester',
  async (t) => {
    const held = await openedMeeting(on)
    const item = await decided(held, { title: 'Godkännande av rapport' })
    refused(
      t,
      await held.clerk.post(`/meetings/${held.meeting.id}/minutes`, { kind: 'ordinary' }),
      409,
      'meeting-not-closed',
      { statute: 'KL 5:69' },
    )
    const minutes = await composed(held)
    const [chair, attester, other] = held.members
    t.match(minutes.signers, [
      { person: attester, role: 'attester', signedAt: null },
      { person: chair, role: 'chair', signedAt: null },
    ])
    t.match(minutes.attestBy, { target: '2026-12-07', limit: '2026-12-07' }, 'M1: within 14 days')
    const sign = (person: string | undefined, headHash = minutes.headHash) =>
      on.as('member', { person: person ?? '' }).post(`/minutes/${minutes.id}/attestations`, { headHash })
    refused(t, await sign(other), 403, 'not-an-attester')
    refused(t, await sign(chair, 'sha-256:fel'), 409, 'hash-differs', { signed: 'sha-256:fel', actual: undefined })
    refused(
      t,
      await held.clerk.post(`/minutes/${minutes.id}/attestations`, { headHash: minutes.headHash }),
      403,
      'not-permitted',
    )
    t.match((await held.clerk.get(`/minutes/${minutes.id}`, text)).bytes.toString(), /Godkännande av rapport/)
    refused(
      t,
      await on.as('member', { person: chair ?? '' }).post(`/minutes/${minutes.id}/attestations`, {
        headHash: minutes.headHash,
        signedAt: '2026-11-23T08:00:00Z',
      }),
      422,
      'signing-time-only-from-minutes',
    )
    t.match(ok(await sign(chair)), { attestedOn: null })
    refused(t, await sign(chair), 409, 'already-attested')
    t.match(ok(await sign(attester)), { attestedOn: '2026-11-23' })
    t.same(await eventsOf(on, minutes.id), ['minutes.composed', 'minutes.signed', 'minutes.signed', 'minutes.attested'])
    refused(t, await held.clerk.post(`/items/${item}/recipients`, { label: 'Akten' }), 409, 'minutes-attested')
    refused(
      t,
      await held.clerk.patch(`/items/${item}`, { title: 'Annat' }, { 'if-match': '*' }),
      409,
      'minutes-attested',
    )
    refused(
      t,
      await held.clerk.put(`/meetings/${held.meeting.id}/attendance`, { rows: [] }, { 'if-match': '*' }),
      409,
      'minutes-attested',
    )
    refused(
      t,
      await held.clerk.post(`/meetings/${held.meeting.id}/minutes`, { kind: 'ordinary' }),
      409,
      'nothing-to-compose',
    )
  },
)

t.test('what is attested is frozen: the database refuses to change or delete it', async (t) => {
  const held = await openedMeeting(on)
  await decided(held)
  const minutes = await attested(on, held)
  const run = (statement: string) => asOwner(on.database, statement, [minutes.id])
  await t.rejects(run(`update minutes set head = '{}' where id = $1`), /frozen/)
  await t.rejects(run('update minutes set attested_at = null where id = $1'), /frozen/)
  await t.rejects(run('delete from minutes where id = $1'), /frozen/)
  await t.rejects(run(`update decision_record set record = '{}' where minutes_id = $1`), /frozen/)
  await t.rejects(run('delete from decision_record where minutes_id = $1'), /frozen/)
  await t.rejects(run('update attestation set signed_at = null, signed_hash = null where minutes_id = $1'), /frozen/)
  await t.rejects(run('delete from audit_entry where resource_id = $1'), /frozen/)
})

t.test('minutes composed before a change are not to be signed', async (t) => {
  const held = await openedMeeting(on)
  const item = await decided(held)
  const before = await composed(held)
  await held.record(item, 'recipients', { label: 'Akten' })
  const [chair = ''] = held.members
  refused(
    t,
    await on.as('member', { person: chair }).post(`/minutes/${before.id}/attestations`, { headHash: before.headHash }),
    409,
    'minutes-superseded',
  )
  const after = ok(await held.clerk.post(`/meetings/${held.meeting.id}/minutes`, { kind: 'ordinary' }))
  t.not(after.headHash, before.headHash)
  t.match(ok(await held.clerk.get(`/meetings/${held.meeting.id}/minutes`)).items, [
    { id: before.id, supersededAt: String },
    { id: after.id, supersededAt: null },
  ])
})

t.test('M5: a single paragraph is attested at once, with its own minutes and number', async (t) => {
  const held = await openedMeeting(on)
  await decided(held)
  const urgent = await decided(held, { title: 'Brådskande' })
  const minutes = ok(
    await held.clerk.post(`/meetings/${held.meeting.id}/minutes`, { kind: 'immediate', items: [urgent] }),
  )
  t.match(minutes.head.paragraphs, [{ paragraph: 2, title: 'Brådskande' }])
  for (const person of held.members.slice(0, 2))
    ok(await on.as('member', { person }).post(`/minutes/${minutes.id}/attestations`, { headHash: minutes.headHash }))
  t.match(ok(await held.clerk.get(`/items/${urgent}`)), { paragraph: 2, provisional: false })
  const rest = await composed(held)
  t.match(rest.head.paragraphs, [{ paragraph: 1 }])
})

t.test('no single paragraph is attested before its meeting has begun', async (t) => {
  const held = await plannedMeeting(on, { meeting: { recordedAs: 'minutes' } })
  const item = await decided(held)
  const compose = () => held.clerk.post(`/meetings/${held.meeting.id}/minutes`, { kind: 'immediate', items: [item] })
  refused(t, await compose(), 409, 'meeting-not-open', { phase: 'planned' })
  const [chair, attester] = held.members
  ok(await held.clerk.post(`/meetings/${held.meeting.id}/opening`, { chair, attesters: [attester] }))
  ok(await compose())
})

t.test('no ballot is added to a vote that minutes left open, when they are attested', async (t) => {
  const held = await plannedMeeting(on, { meeting: { recordedAs: 'minutes' } })
  const [chair, attester, third] = held.members
  ok(await held.clerk.post(`/meetings/${held.meeting.id}/opening`, { chair, attesters: [attester] }))
  const { item, prepared, counter } = await contested(held)
  const proposition = (
    await held.record(item, 'propositions', {
      form: 'againstEachOther',
      options: [prepared, counter],
      finding: prepared,
    })
  ).id
  const vote = (await held.record(item, 'votes', { proposition, requestedBy: [third] })).id
  const cast = (person: string | undefined) => held.clerk.post(`/votes/${vote}/ballots`, { person, choice: 'yes' })
  ok(await cast(chair))
  await held.record(item, 'decision')
  await attested(on, held)
  refused(t, await cast(third), 409, 'minutes-attested')
})

t.test('a decision is read as JSON, text and page; the record is the frozen bytes', async (t) => {
  const { held, decision } = await published(t, 'none')
  const path = `/decisions/${held.body.code.toLowerCase()}/2026-11-23/1`
  refused(t, await on.stranger.get(path), 404, 'not-found')
  const answer = await held.clerk.get(path)
  const bytes = /"record":(\{.*\}),"status":/.exec(answer.bytes.toString())?.[1] ?? ''
  t.equal(hashOf(bytes), answer.body.contentHash)
  t.match(answer.body.record, {
    paragraph: 1,
    settledBy: 'vote',
    votes: [{ totals: { yes: 2, no: 2, abstained: 1 }, castingVote: { choice: 'yes' } }],
  })
  t.same(
    [...answer.body.record.findings, ...answer.body.record.votes[0].findings],
    [],
    'recorded live, nothing is held against it',
  )
  ok(await held.clerk.post(`/decisions/${decision.id}/publication`, { level: 'full' }))
  const open = await on.stranger.get(path)
  t.equal(open.body.contentHash, answer.body.contentHash)
  t.equal((await on.stranger.get(path, { 'if-none-match': String(open.headers.etag) })).status, 304)
  t.match((await on.stranger.get(path, text)).bytes.toString(), /Med 2 ja-röster mot 2 nej-röster/)
  const page = await on.stranger.get(`/decisions/${decision.id}`, { accept: 'text/html' })
  t.match(page.headers['content-type'], 'text/html')
  t.match(page.bytes.toString(), /<html lang="sv">/)
  ok(await held.clerk.post(`/decisions/${decision.id}/publication`, { level: 'none' }))
  refused(t, await on.stranger.get(path), 404, 'not-found')
})

t.test('published by title alone, the contents are masked and say so', async (t) => {
  const { held, decision } = await published(t, 'titleOnly')
  const { body } = await on.stranger.get(`/decisions/${decision.id}`)
  t.match(body, {
    record: { paragraph: 1, title: 'Ett ärende', decisionPoints: [], votes: [] },
    publicHash: /^sha-256:/,
  })
  t.ok(body.masked.includes('/decisionPoints') && body.masked.includes('/cases/0/title'))
  t.notMatch(JSON.stringify(body), /Ledamot/)
  for (const accept of ['text/plain', 'text/html']) {
    const told = async (by: Caller) => (await by.get(`/decisions/${decision.id}`, { accept })).bytes.toString()
    t.notMatch(await told(on.stranger), /Ledamot|null/)
    t.match(await told(on.stranger), 'Beslutets innehåll är inte publicerat.')
    t.notMatch(await told(held.clerk), 'inte publicerat', 'whoever sees the whole is not told so')
  }
})

t.test('a protected identity is hidden also in what was frozen before it was protected', async (t) => {
  const { held, decision } = await published(t, 'full')
  const [, , third = ''] = held.members
  t.match((await on.stranger.get(`/decisions/${decision.id}`)).bytes.toString(), /Ledamot 3/)
  ok(await on.as('admin').patch(`/persons/${third}`, { protectedIdentity: true }, { 'if-match': '*' }))
  for (const reader of [on.stranger, held.clerk, on.as('admin')]) {
    for (const accept of ['application/json', 'text/plain', 'text/html']) {
      t.notMatch((await reader.get(`/decisions/${decision.id}`, { accept })).bytes.toString(), /Ledamot 3/)
    }
  }
  const { body } = await on.stranger.get(`/decisions/${decision.id}`)
  t.ok(body.masked.some((pointer: string) => pointer.endsWith('/name')))
  t.not(body.publicHash, body.contentHash)
  const everything = await Promise.all(
    [
      `/meetings/${held.meeting.id}/attendance`,
      `/meetings/${held.meeting.id}/minutes`,
      `/items/${decision.item}/motions`,
      `/persons/${third}`,
    ].map((url) => held.clerk.get(url)),
  )
  for (const answer of everything) t.notMatch(answer.bytes.toString(), /Ledamot 3/)
})

t.test('whoever raised a matter is named in its title, and hidden there with a protected identity', async (t) => {
  const held = await openedMeeting(on)
  const raiser = held.members[4] ?? ''
  const { name } = ok(await on.as('admin').get(`/persons/${raiser}`))
  const first = await decided(held, { title: `Förslag av ${name}`, raisedBy: raiser })
  await decided(held, { title: `Ännu ett av ${name}`, raisedBy: raiser })
  const minutes = ok(
    await held.clerk.post(`/meetings/${held.meeting.id}/minutes`, { kind: 'immediate', items: [first] }),
  )
  for (const person of held.members.slice(0, 2))
    ok(await on.as('member', { person }).post(`/minutes/${minutes.id}/attestations`, { headHash: minutes.headHash }))
  const unsigned = await composed(held)
  const [decision] = ok(await held.clerk.get(`/decisions?body=${held.body.code}`)).items
  ok(await held.clerk.post(`/decisions/${decision.id}/publication`, { level: 'full' }))
  const places = [`/minutes/${minutes.id}`, `/meetings/${held.meeting.id}/minutes`, `/decisions/${decision.id}`]
  const told = () => Promise.all(places.map(async (url) => (await held.clerk.get(url)).bytes.toString()))
  for (const text of await told()) t.match(text, name)
  ok(await on.as('admin').patch(`/persons/${raiser}`, { protectedIdentity: true }, { 'if-match': '*' }))
  for (const text of await told()) t.notMatch(text, name)
  t.match(ok(await held.clerk.get(`/minutes/${unsigned.id}`)), { supersededAt: String })
  const { items } = ok(await on.as('admin').get(`/persons/${raiser}/disclosures`))
  t.match(items, [{ id: decision.id }])
})

t.test(
  'A notice with the wrong day is corrected: the old one stays readable with the reason, and the appeal period follows the right day.',
  async (t) => {
    const { held, minutes } = await published(t, 'none')
    const { now } = on.clock
    on.clock.now = new Date('2026-12-04T09:00:00Z')
    const wrong = ok(
      await held.clerk.post('/notices', { minutes: minutes.id, postedOn: '2026-12-03', keptAt: 'Kansliet' }),
    )
    const correct = (id: string, fields: object, by = held.clerk) =>
      by.post(`/notices/${id}/corrections`, { reason: 'Skrivet en dag för tidigt', ...fields })
    refused(t, await correct(wrong.id, { postedOn: '2026-12-05' }), 422, 'day-not-come', {
      field: 'postedOn',
      today: '2026-12-04',
    })
    refused(t, await correct(wrong.id, { postedOn: '2026-11-20' }), 409, 'posted-before-attestation')
    refused(t, await correct(wrong.id, { postedOn: '2026-12-03' }), 422, 'nothing-to-correct')
    refused(
      t,
      await correct(wrong.id, { postedOn: '2026-12-04' }, on.as('clerk', { authorities: ['ANNAN'] })),
      404,
      'not-found',
    )
    refused(t, await correct(wrong.id, { postedOn: '2026-12-04' }, on.as('officer')), 403, 'not-permitted')
    const right = ok(await correct(wrong.id, { postedOn: '2026-12-04' }))
    t.match(right, {
      minutes: minutes.id,
      postedOn: '2026-12-04',
      keptAt: 'Kansliet',
      lastAppealDay: '2026-12-28',
      corrects: wrong.id,
      correctedBy: null,
      version: 1,
    })
    const old = (await on.stranger.get(`/notices/${wrong.id}`)).body
    t.strictSame(
      old,
      { ...wrong, correctedBy: right.id, correctedReason: 'Skrivet en dag för tidigt', version: 2 },
      'it stands as it was',
    )
    const ups = (await on.stranger.get(`/notices?up=true&body=${held.body.code}`)).body.items
    t.strictSame(ups, [right])
    t.same((await on.stranger.get(`/notices?body=${held.body.code}`)).body.items, [old, right])
    t.match((await held.clerk.get(`/decisions/${held.body.code}/2026-11-23/1`)).body.status, {
      notice: { id: right.id, postedOn: '2026-12-04' },
    })
    refused(t, await correct(wrong.id, { keptAt: 'Stadshuset' }), 409, 'notice-corrected')
    refused(t, await held.clerk.post(`/notices/${wrong.id}/takedown`, {}), 409, 'notice-corrected')
    refused(t, await held.clerk.post('/notices', { minutes: minutes.id, keptAt: 'Kansliet' }), 409, 'already-posted')
    on.clock.now = new Date('2026-12-29T09:00:00Z')
    ok(await held.clerk.post(`/notices/${right.id}/takedown`, {}))
    t.match(
      ok(await correct(right.id, { keptAt: 'Stadshuset' })),
      { takenDownOn: '2026-12-29', takenDownEarly: false, keptAt: 'Stadshuset' },
      'also when it is down',
    )
    on.clock.now = now
    t.match(await trailOf(on, wrong.id), [
      { event: 'notice.posted' },
      { event: 'notice.corrected', after: { correctedBy: right.id }, reason: 'Skrivet en dag för tidigt' },
    ])
  },
)

t.test(
  'Who follows the changes of published decisions learns that one is no longer public, without learning what it says.',
  async (t) => {
    const [
      {
        held,
        decision: { id },
      },
      { held: other, decision: beside },
    ] = [await published(t, 'none'), await published(t, 'full')]
    const publish = (level: string) => held.clerk.post(`/decisions/${id}/publication`, { level })
    const begin = (await on.stranger.get(`/decisions?body=${other.body.code}`)).body.items[0].cursor
    const followed = async (query = '', after = begin) =>
      (await on.stranger.get(`/decisions?changedAfter=${after}&${query}`)).body.items
    t.same(await followed(), [], 'what was never public is not told of')
    ok(await publish('full'))
    const [{ cursor, ...listed }] = await followed()
    t.match(listed, { withdrawn: false, id, title: 'Ett ärende', publication: 'full' })
    ok(await publish('none'))
    const told = await followed('', cursor)
    t.strictSame(
      told,
      [{ withdrawn: true, id, cursor: told[0].cursor }],
      'the id with a mark that it is withdrawn, and no title',
    )
    for (const query of [`body=${other.body.code}`, `body=${held.body.code}`, 'from=2027-01-01']) {
      t.strictSame(await followed(query, cursor), told, `${query} does not tell where it belongs`)
    }
    t.notOk(
      (await on.stranger.get('/decisions?limit=100')).body.items.some((one: { id: string }) => one.id === id),
      'who begins has no copy',
    )
    t.match((await on.stranger.get(`/decisions/${id}`)).status, 404)
    t.match(
      ok(await held.clerk.get(`/decisions?body=${held.body.code}&changedAfter=${cursor}`)).items,
      [{ withdrawn: false, id, title: 'Ett ärende', publication: 'none' }],
      'its own authority reads it as before',
    )
    // What happens to it afterwards would tell of what it says: whom it names, that it has been posted.
    ok(await on.as('admin').patch(`/persons/${held.members[2]}`, { protectedIdentity: true }, { 'if-match': '*' }))
    t.strictSame(await followed('', told[0].cursor), [])
    ok(await publish('titleOnly'))
    t.match(
      await followed('', told[0].cursor),
      [{ withdrawn: false, id, title: 'Ett ärende', publication: 'titleOnly' }],
      'published again it is listed again',
    )
    t.ok((await on.stranger.get(`/decisions/${beside.id}`)).status === 200)
  },
)

t.test('decisions are listed in the order of their changes', async (t) => {
  const { held, decision } = await published(t, 'full')
  const { items, _links } = (await on.stranger.get(`/decisions?body=${held.body.code}&limit=1`)).body
  t.match(items, [{ id: decision.id, paragraph: 1, title: String }])
  t.notOk(_links.next)
  const [dnr] = items[0].cases
  t.equal(
    (await on.stranger.get(`/decisions?diarienummer=${encodeURIComponent(dnr.diarienummer)}`)).body.items.length,
    1,
  )
  t.same((await on.stranger.get('/decisions?diarienummer=FINNS-1999/1')).body.items, [])
})

t.test('M3, A4: the notice says when and where, and the appeal window follows', async (t) => {
  const { held, minutes } = await published(t, 'none')
  refused(t, await held.clerk.post('/notices', { minutes: minutes.id }), 422, 'notice-incomplete', {
    field: 'keptAt',
    statute: 'KL 8:12',
  })
  refused(
    t,
    await held.clerk.post('/notices', { minutes: minutes.id, postedOn: '2026-11-20', keptAt: 'Kansliet' }),
    409,
    'posted-before-attestation',
  )
  const { now } = on.clock
  refused(
    t,
    await held.clerk.post('/notices', { minutes: minutes.id, postedOn: '2026-11-24', keptAt: 'Kansliet' }),
    422,
    'day-not-come',
    { field: 'postedOn', today: '2026-11-23' },
  )
  on.clock.now = new Date('2026-12-03T09:00:00Z')
  const notice = ok(
    await held.clerk.post('/notices', { minutes: minutes.id, postedOn: '2026-12-03', keptAt: 'Kansliet' }),
  )
  t.match(notice, { lastAppealDay: '2026-12-28', earliestLegalForceOn: '2026-12-29', late: true })
  refused(
    t,
    await held.clerk.post('/notices', { minutes: minutes.id, postedOn: '2026-12-03', keptAt: 'Kansliet' }),
    409,
    'already-posted',
  )
  t.match((await on.stranger.get(`/notices/${notice.id}`)).body, { keptAt: 'Kansliet' })
  const { status } = (await held.clerk.get(`/decisions/${held.body.code}/2026-11-23/1`)).body
  t.match(status, { notice: { postedOn: '2026-12-03' }, earliestLegalForceOn: '2026-12-29', legalForce: null })
  refused(
    t,
    await held.clerk.post(`/notices/${notice.id}/takedown`, { takenDownOn: '2026-12-29' }),
    422,
    'day-not-come',
    { field: 'takenDownOn', today: '2026-12-03' },
  )
  on.clock.now = new Date('2026-12-29T09:00:00Z')
  refused(
    t,
    await held.clerk.post(`/notices/${notice.id}/takedown`, { takenDownOn: '2026-12-28' }),
    409,
    'notice-taken-down-early',
    { lastAppealDay: '2026-12-28' },
  )
  t.match(ok(await held.clerk.post(`/notices/${notice.id}/takedown`, { takenDownOn: '2026-12-29' })), {
    takenDownOn: '2026-12-29',
  })
  refused(
    t,
    await held.clerk.post(`/notices/${notice.id}/takedown`, { takenDownOn: '2026-12-29' }),
    409,
    'already-taken-down',
  )
  on.clock.now = now
  const unsigned = await openedMeeting(on)
  await decided(unsigned)
  refused(
    t,
    await held.clerk.post('/notices', { minutes: (await composed(unsigned)).id, keptAt: 'Kansliet' }),
    409,
    'minutes-not-attested',
  )
})

t.test('an overridden sentence must be one of the sentences', async (t) => {
  const held = await openedMeeting(on)
  const item = await decided(held)
  await held.record(item, 'sentence-overrides', { sentence: 'propositions/9/put', text: 'Något annat.' })
  ok(await held.clerk.post(`/meetings/${held.meeting.id}/closing`, {}))
  refused(
    t,
    await held.clerk.post(`/meetings/${held.meeting.id}/minutes`, { kind: 'ordinary' }),
    422,
    'unknown-sentence',
    { sentence: 'propositions/9/put' },
  )
})

t.test('recorded from minutes: what the law would have refused is a finding beside what is recorded', async (t) => {
  const { findings, record } = await irregular('2024-05-06')
  t.match(
    record.findings.map(({ rule }: { rule: string }) => rule),
    ['KL 4:22', 'KL 5:53'],
    JSON.stringify(record.findings),
  )
  t.match(findings, [
    { inForce: true, problem: { statute: 'KL 4:22' } },
    { inForce: true, problem: { statute: 'KL 5:53' } },
  ])
})

t.test('from minutes of 2016 the act of 2017 is told as not in force, and nothing of it is kept', async (t) => {
  const { findings, record } = await irregular('2016-05-02')
  t.match(findings, [
    { inForce: false, problem: { statute: 'KL 4:22' } },
    { inForce: false, problem: { statute: 'KL 5:53' } },
  ])
  t.strictSame(record.findings, [])
})

/** Minutes of a day, with a motion by someone who does not serve and a decision before the deliberation was closed. */
async function irregular(heldOn: string) {
  const held = await plannedMeeting(on, { seats: 5, meeting: { recordedAs: 'minutes', heldOn } })
  const [chair = '', attester = ''] = held.members
  ok(await held.clerk.post(`/meetings/${held.meeting.id}/opening`, { chair, attesters: [attester] }))
  const item = (await held.item({ paragraph: 7 })).id
  const outsider = (await given.person(on, { name: 'Utomstående' })).id
  const proposal = (
    await held.record(item, 'proposals', { author: { party: 'V', name: 'Vänsterpartiet' }, points: ['Beslut.'] })
  ).id
  await held.record(item, 'motions', { kind: 'bifall', proposal, movedBy: [outsider] })
  await held.record(item, 'decision')
  const findings = ok(await held.clerk.get(`/items/${item}/findings`)).items
  await attested(on, held)
  const { record } = (await held.clerk.get(`/decisions/${held.body.code}/${heldOn}/7`)).body
  return { findings, record }
}

/** A meeting whose only paragraph was decided 2–2 by the chair, attested and published. */
async function published(t: { ok: (value: unknown) => unknown }, level: string) {
  const held = await openedMeeting(on)
  const caseFile = await given.caseFile(on, { authority: held.body.authority })
  const { item, prepared, counter } = await contested(held)
  ok(await held.clerk.patch(`/items/${item}`, { cases: [caseFile.id] }, { 'if-match': '*' }))
  const [chair, m2, m3, m4, m5] = held.members
  const proposition = (
    await held.record(item, 'propositions', {
      form: 'againstEachOther',
      options: [prepared, counter],
      finding: prepared,
    })
  ).id
  const vote = (await held.record(item, 'votes', { proposition, requestedBy: [m3] })).id
  for (const [person, choice] of [
    [chair, 'yes'],
    [m2, 'yes'],
    [m3, 'no'],
    [m4, 'no'],
    [m5, 'abstained'],
  ])
    ok(await held.clerk.post(`/votes/${vote}/ballots`, { person, choice }))
  await held.record(item, `votes/${vote}/closing`)
  await held.record(item, 'decision')
  const minutes = await attested(on, held)
  const {
    body: { id },
  } = await held.clerk.get(`/decisions/${held.body.code}/2026-11-23/1`)
  if (level !== 'none') ok(await held.clerk.post(`/decisions/${id}/publication`, { level }))
  t.ok(id)
  return { held, minutes, decision: { id, item } }
}
