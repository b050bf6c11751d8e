import type { Answer, Caller, TestApp } from '../support/app.ts'
import type { Fields, PracticeCase, PracticeParagraph } from './case-file.ts'

/** What the API made of a paragraph: its record, its text, and where the law has something to say of it. */
type PracticeFinding = { readonly type: string; readonly statute?: string }

export type Recorded = {
  readonly of: PracticeParagraph
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the API answers.
  readonly record: any
  readonly text: string
  readonly findings: readonly PracticeFinding[]
  readonly outcome: { readonly kind: string; readonly ground: string | null } | null
  readonly prevailing: string | null
}

let entered = 0

/**
 * Records a published paragraph through the HTTP API from its minutes, as a municipality that migrates would: the body,
 * its members and the case, the meeting, each paragraph at once, the closing, and the minutes as text.
 */
export async function recordCase(on: TestApp, practice: PracticeCase): Promise<Recorded[]> {
  const clerk = on.as(['clerk', 'registrar'])
  const admin = on.as('admin')
  const suffix = `${practice.id}${(entered += 1)}`
  const bodies = await openBodies(admin, practice, suffix)
  const labels = await enterPersons(admin, practice, bodies.own.id)
  const unit = ok(await admin.post('/units', { authority: bodies.authority, name: 'Stadsledningskontoret' })).id
  const meeting = ok(
    await clerk.post('/meetings', {
      body: bodies.own.code,
      heldOn: practice.heldOn,
      recordedAs: 'minutes',
      ...(practice.gaps !== null && { gaps: practice.gaps }),
    }),
  )
  const items = []
  for (const of of practice.paragraphs) {
    const cases = []
    for (const one of of.cases) cases.push(await openCase(admin, bodies.authority, one, suffix))
    const { paragraph, title, matter, earlier } = of
    items.push({
      of,
      id: ok(
        await clerk.post(`/meetings/${meeting.id}/items`, {
          paragraph,
          title,
          cases,
          ...(matter && { matter }),
          ...(earlier && { earlier }),
        }),
      ).id,
    })
  }
  const chair = practice.chair === null ? null : labels.get(practice.chair)
  ok(await clerk.post(`/meetings/${meeting.id}/opening`, { chair, attesters: [] }))
  const refs: ReadonlyMap<string, string>[] = []
  for (const { of, id } of items) {
    const stated = { deliberationClosed: true, ...(placed(of.record, { labels, codes: bodies.codes, unit }) as Fields) }
    const { acts } = ok(await clerk.put(`/items/${id}/record`, stated, { 'if-match': '*' }))
    refs.push(refsOf(of.record, acts))
  }
  ok(await clerk.post(`/meetings/${meeting.id}/closing`, {}))
  const minutes = ok(await clerk.post(`/meetings/${meeting.id}/minutes`, { kind: 'ordinary' }))
  const text = (await clerk.get(`/minutes/${minutes.id}`, { accept: 'text/plain' })).bytes.toString('utf8')
  const whole = ok(await clerk.get(`/minutes/${minutes.id}`))
  return Promise.all(
    items.map(async ({ of, id }, index) => {
      const standing = ok(await clerk.get(`/items/${id}/standing`))
      const named = refs[index]
      return {
        of,
        text,
        record: whole.records.find(({ paragraph }: { paragraph: number }) => paragraph === of.paragraph),
        findings: ok(await clerk.get(`/items/${id}/findings`)).items.map(
          ({ problem }: { problem: PracticeFinding }) => problem,
        ),
        outcome: standing.outcome,
        prevailing: standing.prevailing === null ? null : (named?.get(standing.prevailing) ?? standing.prevailing),
      }
    }),
  )
}

/** The answer's body; a refusal ends the recording, since minutes are recorded whatever they say. */
function ok({ status, body }: Answer) {
  if (status >= 300) throw new Error(`${status} ${body?.type}: ${body?.detail} ${JSON.stringify(body?.errors ?? '')}`)
  return body
}

async function openBodies(admin: Caller, { body, otherBodies }: PracticeCase, suffix: string) {
  const authority = ok(await admin.post('/authorities', { code: `M${suffix}`, name: `Kommunen i fall ${suffix}` })).id
  const codes = new Map<string, string>()
  const open = async (fields: Fields & { readonly code: string }) => {
    codes.set(fields.code, `${fields.code}${suffix}`)
    return ok(await admin.post('/bodies', { ...fields, code: `${fields.code}${suffix}`, authority }))
  }
  const own = await open(body)
  for (const other of otherBodies) await open(other)
  return { authority, own, codes }
}

/** Every label becomes a person who holds a seat for the party, in the order they are named; those beyond, a substitute. */
async function enterPersons(
  admin: Caller,
  { parties, body, heldOn }: PracticeCase,
  bodyId: string,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  for (const [index, [label, party]] of Object.entries(parties).entries()) {
    const { id } = ok(await admin.post('/persons', { name: label }))
    ids.set(label, id)
    const held =
      index < body.seats
        ? { role: 'member', seat: index + 1 }
        : { role: 'substitute', substituteOrder: index - body.seats + 1 }
    ok(
      await admin.post(`/bodies/${bodyId}/appointments`, {
        person: id,
        ...held,
        ...(party !== null && { party }),
        from: heldOn,
      }),
    )
  }
  return ids
}

async function openCase(
  admin: Caller,
  authority: string,
  { series, template, diarienummer }: PracticeParagraph['cases'][number],
  suffix: string,
): Promise<string> {
  const code = `${series}${suffix}`
  // The series of each case is its own, so that the same number in two of them is no clash; its template prints the code.
  const printed = template.replace('{series}', series)
  const made = await admin.post('/series', { authority, code, template: printed })
  if (made.status !== 409) ok(made)
  return ok(await admin.post('/cases', { series: code, title: `Ärende ${diarienummer}`, diarienummer })).id
}

type Places = {
  readonly labels: ReadonlyMap<string, string>
  readonly codes: ReadonlyMap<string, string>
  readonly unit: string
}
const personLists: ReadonlySet<string> = new Set([
  'movedBy',
  'supportedBy',
  'requestedBy',
  'concurring',
  'persons',
  'nonParticipation',
])

/** The same statement with ids of persons and the unit, and codes of bodies, in the place of labels. */
function placed(value: unknown, places: Places, key = ''): unknown {
  if (Array.isArray(value))
    return value.map((one) => placed(one, places, personLists.has(key) || key === 'by' ? 'person' : key))
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, placed(inner, places, name)]))
  }
  if (typeof value !== 'string') return value
  if (key === 'person' || key === 'by') return places.labels.get(value) ?? value
  if (key === 'body' || key === 'to') return places.codes.get(value) ?? value
  return key === 'unit' ? places.unit : value
}

/** The refs of proposals and motions by the ids that their acts got. */
function refsOf(
  record: Fields,
  acts: readonly { readonly id: string; readonly kind: string }[],
): ReadonlyMap<string, string> {
  const refs = (['proposal', 'motion'] as const).flatMap((kind) => {
    const stated = (record[`${kind}s`] ?? []) as readonly { readonly ref: string }[]
    return acts.filter((act) => act.kind === kind).map(({ id }, index) => [id, stated[index]?.ref ?? id] as const)
  })
  return new Map(refs)
}
