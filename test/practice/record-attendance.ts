import type { Caller, TestApp } from '../support/app.ts'
import { given } from '../support/given.ts'
import { ok } from '../support/meeting.ts'
import type { AttendanceCase } from './attendance-cases.ts'

const any = { 'if-match': '*' }

/** The numbers from first to last. */
export const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)
const partyOf = (label: string) => label.split(' ')[0] ?? ''

/** A case recorded from its minutes through the API, opened. */
export async function recordAttendance(on: TestApp, of: AttendanceCase, seats: number) {
  const clerk = on.as(['clerk', 'registrar'])
  const body = await given.body(on, { kind: of.kind, seats, settings: { paragraphSeries: 'perMeeting' } })
  const ids = await persons(on, of, body.id)
  const id = (label: string) => ids.get(label) ?? ''
  const meeting = ok(await clerk.post('/meetings', { body: body.code, heldOn: '2026-03-25', recordedAs: 'minutes' }))
  const url = `/meetings/${meeting.id}`
  const items = await agenda(of, clerk, url)
  const item = (paragraph: number) => items.get(paragraph) ?? ''
  const rows = (label: string, written: string | null | undefined, fields: object) =>
    intervalsOf(of, written).map(([from, to]) => ({
      person: id(label),
      ...fields,
      fromItem: from === of.paragraphs[0] ? null : item(from),
      toItem: to === of.paragraphs[1] ? null : item(to),
    }))
  ok(
    await clerk.put(
      `${url}/attendance`,
      {
        rows: [
          ...of.seats.flatMap((label) => rows(label, of.partly[label], { capacity: 'member' })),
          ...of.serving.flatMap(([label, replaces, at]) =>
            rows(label, at, { capacity: 'substitute', party: partyOf(label), replaces: { person: id(replaces) } }),
          ),
          ...of.attending.flatMap(([label, at]) => rows(label, at, { capacity: 'substitute', party: partyOf(label) })),
          ...of.others.flatMap(([label, title, at]) => rows(label, at, { capacity: 'official', title })),
        ],
      },
      any,
    ),
  )
  const at = (time: string) => `2026-03-25T${time}:00+01:00`
  ok(
    await clerk.post(`${url}/opening`, {
      chair: id(of.chair),
      attesters: of.attesters.map(id),
      openedAt: at(of.opened),
    }),
  )
  return {
    clerk,
    url,
    id,
    item,
    at,
    counts: async () => ok(await clerk.get(`${url}/attendance-counts`)),
    decide: async () => {
      for (const one of items.values())
        ok(await clerk.post(`/items/${one}/decision`, { points: [{ text: 'Godkänns.' }] }))
    },
  }
}

/** Everyone in the register, and who holds which seat. */
async function persons(on: TestApp, of: AttendanceCase, body: string): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  const others = [...of.serving, ...of.attending, ...of.others].map(([label]) => label)
  for (const label of new Set([...of.seats, ...others])) ids.set(label, (await given.person(on, { name: label })).id)
  for (const [index, label] of of.seats.entries()) {
    await given.appointment(on, body, { person: ids.get(label), seat: index + 1, party: partyOf(label) })
  }
  return ids
}

async function agenda(
  { paragraphs: [first, last] }: AttendanceCase,
  clerk: Caller,
  url: string,
): Promise<ReadonlyMap<number, string>> {
  const items = new Map<number, string>()
  for (const paragraph of range(first, last)) {
    items.set(paragraph, ok(await clerk.post(`${url}/items`, { title: `Ärende ${paragraph}`, paragraph })).id)
  }
  return items
}

/** The intervals of «91-103, 105»; the whole meeting where nothing is written, none for those who did not come. */
function intervalsOf(
  { paragraphs }: AttendanceCase,
  written: string | null | undefined,
): (readonly [number, number])[] {
  if (written === null) return []
  if (written === undefined) return [paragraphs]
  return written.split(', ').map((part) => {
    const [from = 0, to = from] = part.split('-').map(Number)
    return [from, to] as const
  })
}
