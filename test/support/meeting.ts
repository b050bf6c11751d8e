import type { Caller, TestApp } from './app.ts'
import { given } from './given.ts'

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the API answers.
type Resource = any
type Fields = Readonly<Record<string, unknown>>

/** A board with its members, and a meeting of it. */
export type Held = {
  readonly clerk: Caller
  readonly body: Resource
  readonly meeting: Resource
  /** Ids of the members in the order of their seats; the first presides, the second attests. */
  readonly members: readonly string[]
  /** Records an act under an item; throws where it is refused. */
  readonly record: (item: string, path: string, fields?: Fields) => Promise<Resource>
  readonly item: (fields?: Fields) => Promise<Resource>
}

const parties = ['S', 'M', 'V', 'C', 'MP', 'KD', 'L', 'SD']

/** Plans a meeting of a new board whose members all attend. */
export async function plannedMeeting(
  on: TestApp,
  {
    seats = 5,
    body: ofBody = {},
    meeting: ofMeeting = {},
  }: {
    seats?: number
    body?: Fields
    meeting?: Fields
  } = {},
): Promise<Held> {
  const clerk = on.as(['clerk', 'registrar'])
  const body = await given.body(on, { seats, settings: { paragraphSeries: 'perMeeting' }, ...ofBody })
  const members: string[] = []
  for (let seat = 1; seat <= seats; seat += 1) {
    const { id } = await given.person(on, { name: `Ledamot ${seat}` })
    members.push(id)
    await given.appointment(on, body.id, { person: id, seat, party: parties[seat % parties.length] })
  }
  const meeting = ok(await clerk.post('/meetings', { body: body.code, heldOn: '2026-11-23', ...ofMeeting }))
  ok(
    await clerk.put(
      `/meetings/${meeting.id}/attendance`,
      { rows: members.map((person) => ({ person, capacity: 'member' })) },
      { 'if-match': '*' },
    ),
  )
  // What an assembly takes up at its open meeting is taken up by all (KL 5:52).
  const admitted = body.kind === 'assembly' ? { admission: { against: 0 } } : {}
  return {
    clerk,
    body,
    meeting,
    members,
    record: async (item, path, fields = {}) => ok(await clerk.post(`/items/${item}/${path}`, fields)),
    item: async (fields = {}) =>
      ok(await clerk.post(`/meetings/${meeting.id}/items`, { title: 'Ett ärende', ...admitted, ...fields })),
  }
}

/** The same, opened. */
export async function openedMeeting(on: TestApp, options: Parameters<typeof plannedMeeting>[1] = {}): Promise<Held> {
  const held = await plannedMeeting(on, options)
  const [chair, attester] = held.members
  ok(await held.clerk.post(`/meetings/${held.meeting.id}/opening`, { chair, attesters: [attester] }))
  return held
}

/** An item with two proposals moved against each other and the deliberation closed. */
export async function contested(held: Held): Promise<{ item: string; prepared: string; counter: string }> {
  const item = (await held.item()).id
  const prepared = (
    await held.record(item, 'proposals', {
      author: { body: held.body.code },
      points: ['Nämnden beslutar enligt förslaget.'],
    })
  ).id
  const counter = (
    await held.record(item, 'proposals', { author: { persons: [held.members[2]] }, points: ['Nämnden avslår.'] })
  ).id
  await held.record(item, 'motions', { kind: 'bifall', proposal: prepared, movedBy: [held.members[1]] })
  await held.record(item, 'motions', {
    kind: 'bifall',
    proposal: counter,
    movedBy: [held.members[2]],
    supportedBy: [held.members[3]],
  })
  await held.record(item, 'deliberation-closing')
  return { item, prepared, counter }
}

/** An item decided unopposed. */
export async function decided(held: Held, fields: Fields = {}): Promise<string> {
  const item = (await held.item(fields)).id
  await held.record(item, 'proposals', { author: { body: held.body.code }, points: ['Nämnden godkänner rapporten.'] })
  await held.record(item, 'deliberation-closing')
  await held.record(item, 'decision')
  return item
}

/** Closes the meeting and composes its minutes. */
export async function composed(held: Held): Promise<Resource> {
  ok(await held.clerk.post(`/meetings/${held.meeting.id}/closing`, {}))
  return ok(await held.clerk.post(`/meetings/${held.meeting.id}/minutes`, { kind: 'ordinary' }))
}

/** Signed by the chair and the attester. */
export async function attested(on: TestApp, held: Held): Promise<Resource> {
  const minutes = await composed(held)
  let last: Resource
  for (const person of held.members.slice(0, 2)) {
    last = ok(
      await on.as('member', { person }).post(`/minutes/${minutes.id}/attestations`, { headHash: minutes.headHash }),
    )
  }
  return last
}

/** The body of an answer, which must be a success. */
export function ok(answer: { status: number; body: Resource }): Resource {
  if (answer.status >= 300) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body
}
