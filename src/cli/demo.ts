import { readConfig, type Config } from '../config.ts'
import type { Role } from '../domain/access.ts'
import { issueLocalToken } from '../identity.ts'

// biome-ignore lint/suspicious/noExplicitAny: the demonstration reads a few fields of each answer.
type Answer = any

/** Someone with a token, talking to the running server. */
type Caller = (method: string, path: string, body?: unknown) => Promise<Answer>

const parties = ['S', 'M', 'S', 'M', 'V', 'C', 'S', 'KD', 'MP', 'L', 'S', 'M']
const sayingYes = new Set([0, 2, 4, 6, 8, 10])

/** Plays a wholly fictional meeting against a running server, over HTTP, a line for each step. */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  const base = `http://${config.host}:${config.port}/api/v1`
  const [admin, registrar, clerk] = await Promise.all(
    (['admin', 'registrar', 'clerk'] as const).map((role) => caller(config, base, role)),
  )
  if (admin === undefined || registrar === undefined || clerk === undefined) return
  const persons = await organise(admin, clerk)
  const opened = await registrar('POST', '/cases', {
    series: 'DN',
    title: 'Ny lekplats vid Dammtorget (påhittat ärende)',
    classification: '261',
  })
  say(`Registratorn öppnar ärendet ${opened.diarienummer}`)
  const meeting = await clerk('POST', '/meetings', {
    body: 'DN',
    heldOn: today(),
    place: 'Sessionssalen',
    fictional: 'Hela sammanträdet är påhittat.',
  })
  const item = await clerk('POST', `/meetings/${meeting.id}/items`, {
    title: opened.title,
    cases: [opened.id],
    summary: 'Förvaltningen föreslår en ny lekplats.',
  })
  say(`Nämndsekreteraren kallar till sammanträde ${meeting.heldOn} (nr ${meeting.ordinal} den dagen) med ett ärende`)
  await clerk('PUT', `/meetings/${meeting.id}/attendance`, {
    rows: persons.map((person) => ({ person, capacity: 'member' })),
  })
  await clerk('POST', `/meetings/${meeting.id}/opening`, { chair: persons[0], attesters: [persons[1]] })
  say('Sammanträdet öppnas: 12 av 12 ledamöter tjänstgör')
  const decisionOf = await decide(clerk, item.id, persons)
  say(decisionOf)
  await clerk('POST', `/meetings/${meeting.id}/closing`, {})
  const minutes = await clerk('POST', `/meetings/${meeting.id}/minutes`, { kind: 'ordinary' })
  say(`Sammanträdet avslutas och protokollet sätts samman, ${minutes.headHash.slice(0, 24)}…`)
  for (const signer of minutes.signers) {
    const member = await caller(config, base, 'member', signer.person)
    await member('POST', `/minutes/${minutes.id}/attestations`, { headHash: minutes.headHash })
    say(`${signer.name} justerar som ${signer.role === 'chair' ? 'ordförande' : 'justerare'}`)
  }
  const notice = await clerk('POST', '/notices', { minutes: minutes.id, keptAt: 'Nämndkansliet' })
  say(
    `Justeringen anslås ${notice.postedOn}; sista dag att överklaga ${notice.lastAppealDay}, tidigast laga kraft ${notice.earliestLegalForceOn}`,
  )
  await followUp(clerk, base, meeting)
}

async function followUp(clerk: Caller, base: string, meeting: Answer): Promise<void> {
  const when = meeting.ordinal === 1 ? meeting.heldOn : `${meeting.heldOn}-${meeting.ordinal}`
  const address = `/decisions/dn/${when}/1`
  const decision = await clerk('GET', address)
  await clerk('POST', `/decisions/${decision.id}/publication`, { level: 'full' })
  const { items } = await clerk('POST', '/dispatches/release', { decision: decision.id })
  say(`Beslutet publiceras och expedieras till ${items.map(({ recipient }: Answer) => recipient).join(', ')}\n`)
  const extract = await fetch(base + address, { headers: { accept: 'text/plain' } })
  process.stdout.write(`${await extract.text()}\n${base}${address}\n`)
}

/** The fictional board, which an administrator enters, and its twelve members, whom the clerk does; found or made. */
async function organise(admin: Caller, clerk: Caller): Promise<readonly string[]> {
  const [known] = (await admin('GET', '/bodies?code=DN')).items
  const authority = known?.authority ?? (await admin('POST', '/authorities', { code: 'DN', name: 'Demonämnden' })).id
  const body =
    known ??
    (await admin('POST', '/bodies', {
      authority,
      code: 'DN',
      name: 'Demonämnden',
      kind: 'board',
      seats: 12,
      settings: { paragraphSeries: 'perMeeting' },
    }))
  if (known === undefined)
    await admin('POST', '/series', { authority, code: 'DN', template: '{series}-{year}/{number}.{class}' })
  const persons: string[] = []
  for (const [index, party] of parties.entries()) {
    const externalId = `demo-ledamot-${index + 1}`
    const [found] = (await clerk('GET', `/persons?externalId=${externalId}`)).items
    const person =
      found ?? (await clerk('POST', '/persons', { name: `Ledamot ${index + 1}`, externalId, fictional: true }))
    if (found === undefined)
      await clerk('POST', `/bodies/${body.id}/appointments`, {
        person: person.id,
        role: 'member',
        seat: index + 1,
        party,
        from: '2023-01-01',
      })
    persons.push(person.id)
  }
  return persons
}

/** Two proposals, a vote 6–6, the chair's casting vote, a reservation. */
async function decide(clerk: Caller, item: string, persons: readonly string[]): Promise<string> {
  const [, second, third, fourth] = persons
  const prepared = await clerk('POST', `/items/${item}/proposals`, {
    author: { body: 'DN' },
    points: ['Nämnden beslutar att anlägga en ny lekplats vid Dammtorget.'],
  })
  const counter = await clerk('POST', `/items/${item}/proposals`, {
    author: { persons: [second] },
    points: ['Nämnden avslår förslaget.'],
  })
  await clerk('POST', `/items/${item}/contributions`, { form: 'speaks', persons: [third] })
  await clerk('POST', `/items/${item}/motions`, { kind: 'bifall', proposal: prepared.id, movedBy: [third] })
  await clerk('POST', `/items/${item}/motions`, {
    kind: 'bifall',
    proposal: counter.id,
    movedBy: [second],
    supportedBy: [fourth],
  })
  say('Två förslag står mot varandra')
  await clerk('POST', `/items/${item}/deliberation-closing`, {})
  const proposition = await clerk('POST', `/items/${item}/propositions`, {
    form: 'againstEachOther',
    options: [prepared.id, counter.id],
    finding: prepared.id,
  })
  const vote = await clerk('POST', `/items/${item}/votes`, { proposition: proposition.id, requestedBy: [second] })
  for (const [index, person] of persons.entries())
    await clerk('POST', `/votes/${vote.id}/ballots`, { person, choice: sayingYes.has(index) ? 'yes' : 'no' })
  const closing = await clerk('POST', `/items/${item}/votes/${vote.id}/closing`, {})
  say(
    `Omröstning begärs och utfaller 6–6; ordförandens utslagsröst är ${closing.details.castingVote.choice === 'yes' ? 'ja' : 'nej'}`,
  )
  await clerk('POST', `/items/${item}/decision`, {})
  await clerk('POST', `/items/${item}/reservations`, {
    by: [second],
    inFavourOf: { proposal: counter.id, as: 'own' },
    form: 'oral',
  })
  await clerk('POST', `/items/${item}/recipients`, { label: 'Stadsmiljöavdelningen' })
  return 'Beslutet fattas; Ledamot 2 reserverar sig'
}

const say = (line: string) => process.stdout.write(`${line}\n`)
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date())

async function caller(config: Config, base: string, role: Role, person: string | null = null): Promise<Caller> {
  const token = await issueLocalToken(config, role, person)
  return async (method, path, body) => {
    const headers: Record<string, string> = {
      authorization: `Bearer ${token}`,
      accept: 'application/json',
      ...(method === 'PUT' && { 'if-match': '*' }),
    }
    if (body !== undefined) headers['content-type'] = 'application/json'
    const response = await fetch(base + path, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return text === '' ? null : JSON.parse(text)
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
