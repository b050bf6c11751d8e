import type { Answer, Caller, TestApp } from '../../support/app.ts'
import { given, newCode } from '../../support/given.ts'
import { ok, type Held } from '../../support/meeting.ts'
import { prepared } from '../../modules/deciding-room.ts'

type Fields = Readonly<Record<string, unknown>>
// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the API answers.
type Resource = any

/** A body with those appointed to it; the first presides, the second attests. */
export type Seated = {
  readonly body: Resource
  readonly members: readonly string[]
  readonly substitutes: readonly string[]
  /** A day on which it has not met. */
  readonly freeDay: () => string
}

/**
 * One authority with its data. What is shared is created when it is first used; what a method creates is new each time.
 * Its mark is in the title of everything it creates.
 */
export type World = {
  readonly on: TestApp
  readonly authority: Resource
  readonly mark: string
  /** Registrar, clerk and admin. */
  readonly office: Caller
  readonly board: () => Promise<Seated>
  readonly assembly: () => Promise<Seated>
  readonly series: () => Promise<Resource>
  readonly unit: () => Promise<Resource>
  readonly caseFile: (fields?: Fields) => Promise<Resource>
  /** In a case of its own, with content. */
  readonly document: (fields?: Fields) => Promise<Resource>
  readonly assignment: (fields?: Fields) => Promise<Resource>
  /** Of the board unless another body is given, its members attending; what is opened has a body of its own, seated as that. */
  readonly planned: (of?: { seated?: Seated; fields?: Fields; absent?: number }) => Promise<Held>
  readonly opened: (of?: { seated?: Seated; fields?: Fields; absent?: number }) => Promise<Held>
  readonly get: (url: string) => Promise<Resource>
  readonly post: (url: string, body?: unknown, headers?: Record<string, string>) => Promise<Resource>
}

const parties = ['S', 'M', 'V', 'C', 'MP', 'KD', 'L', 'SD']

export async function makeWorld(on: TestApp): Promise<World> {
  const authority = await given.authority(on)
  const mark = `«${authority.code}»`
  const office = on.as(['admin', 'registrar', 'clerk'], { subject: 'test:office', client: 'test-office' })
  const title = (text: string) => `${text} ${mark}`
  const series = lazy(() => given.series(on, { authority: authority.id }))
  const caseFile = async (fields: Fields = {}) =>
    given.caseFile(on, { title: title('Ärendet'), series: (await series()).code, ...fields })
  const document = async (fields: Fields = {}) => {
    const { id } = await given.document(on, { title: title('Handlingen'), case: (await caseFile()).id, ...fields })
    return given.content(on, id, `Innehållet i ${id}`)
  }
  const board = lazy(() => seat(on, authority.id, 'board', 5))
  const meet = async ({ seated, fields = {}, absent = 0 }: Parameters<World['planned']>[0] = {}) =>
    heldBy(office, seated ?? (await board()), fields, absent, title)
  const read = async (asked: Promise<Answer>) => ok(await asked)
  return {
    on,
    authority,
    mark,
    office,
    series,
    board,
    caseFile,
    document,
    assembly: lazy(() => seat(on, authority.id, 'assembly', 11)),
    unit: lazy(() => given.unit(on, { authority: authority.id, name: newCode('Förvaltning ') })),
    assignment: async (fields = {}) => {
      const { code } = (await board()).body
      return read(
        office.post('/assignments', {
          text: title('Uppdraget'),
          givenBy: code,
          case: (await caseFile()).id,
          ...fields,
        }),
      )
    },
    planned: meet,
    opened: async (of) => {
      // A body holds one meeting at a time: each is of a body of its own, with the same persons on its seats.
      const seated = await seatedAs(on, authority.id, of?.seated ?? (await board()))
      const held = await meet({ ...of, seated })
      ok(await office.post(`/meetings/${held.meeting.id}/opening`, opening(held)))
      return held
    },
    get: (url) => read(office.get(url)),
    post: (url, body = {}, headers) => read(office.post(url, body, headers)),
  }
}

/** Created once, when it is first used. */
function lazy<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined
  return () => (made ??= make())
}

/** The opening of a meeting on its day by those on its first two seats. */
export const opening = ({ meeting, members: [chair, attester] }: Held) => ({
  chair,
  attesters: [attester],
  openedAt: `${meeting.heldOn}T09:00:00Z`,
})

/** A body with a member on every seat and two substitutes. */
export async function seat(on: TestApp, authority: string, kind: 'board' | 'assembly', seats: number): Promise<Seated> {
  const persons = (count: number) =>
    Promise.all(Array.from({ length: count }, async () => (await given.person(on)).id as string))
  return seatedAs(on, authority, { body: { kind }, members: await persons(seats), substitutes: await persons(2) })
}

/** Another body of the kind with the same persons. */
async function seatedAs(
  on: TestApp,
  authority: string,
  { body: { kind }, members, substitutes }: Pick<Seated, 'body' | 'members' | 'substitutes'>,
): Promise<Seated> {
  const body = await given.body(on, {
    authority,
    kind,
    seats: members.length,
    settings: { paragraphSeries: 'perMeeting' },
  })
  for (const [index, id] of members.entries()) {
    await given.appointment(on, body.id, { person: id, seat: index + 1, party: parties[index % parties.length] })
  }
  for (const [index, id] of substitutes.entries()) {
    await given.appointment(on, body.id, {
      person: id,
      role: 'substitute',
      seat: null,
      substituteOrder: index + 1,
      party: parties[index],
    })
  }
  let days = 0
  return {
    body,
    members,
    substitutes,
    freeDay: () => new Date(Date.parse('2026-11-23') - 86_400_000 * (days += 1)).toISOString().slice(0, 10),
  }
}

async function heldBy(
  clerk: Caller,
  seated: Seated,
  fields: Fields,
  absent: number,
  title: (text: string) => string,
): Promise<Held> {
  const { body, members } = seated
  const meeting = ok(
    await clerk.post('/meetings', { body: body.code, heldOn: seated.freeDay(), place: title('Salen'), ...fields }),
  )
  const rows = members.slice(0, members.length - absent).map((person) => ({ person, capacity: 'member' }))
  ok(await clerk.put(`/meetings/${meeting.id}/attendance`, { rows }, { 'if-match': '*' }))
  const admitted = body.kind === 'assembly' ? { admission: { against: 0 } } : {}
  return {
    clerk,
    body,
    meeting,
    members,
    record: async (item, path, act = {}) => ok(await clerk.post(`/items/${item}/${path}`, act)),
    item: async (more = {}) =>
      ok(await clerk.post(`/meetings/${meeting.id}/items`, { title: title('Punkten'), ...admitted, ...more })),
  }
}

/** The If-Match header with the current version of a resource. */
export const seen = async (world: World, url: string) => ({ 'if-match': `"${(await world.get(url)).version}"` })

/** An item of the board with a prepared proposal, at an open meeting. */
export async function underWay(world: World) {
  const held = await world.opened()
  return { held, ...(await prepared(held)) }
}
