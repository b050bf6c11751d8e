import type { TestApp } from '../support/app.ts'
import { ok } from '../support/meeting.ts'
import { byParagraph, whole, withoutParty, withVacancy, type AttendanceCase } from './attendance-cases.ts'
import type { Verdict } from './compare.ts'
import { recordAttendance } from './record-attendance.ts'

type Counted = { readonly serving: number }
type OtherCase = {
  readonly id: string
  readonly source: string
  readonly record: (on: TestApp) => Promise<{ agrees: boolean; said: string }>
}

/** Attendance whose head counts are to be those of the minutes, in the order of how many paragraphs have each. */
const attendance =
  (of: AttendanceCase, seats: number, expected: Readonly<Record<number, number>>) => async (on: TestApp) => {
    const { items } = await (await recordAttendance(on, of, seats)).counts()
    const counted: Record<number, number> = {}
    for (const { serving } of items as Counted[]) counted[serving] = (counted[serving] ?? 0) + 1
    const said = Object.entries(counted)
      .map(([serving, paragraphs]) => `${serving} serve under ${paragraphs}`)
      .join(', ')
    return { agrees: JSON.stringify(counted) === JSON.stringify(expected), said: `head counts agree: ${said}` }
  }

/** A notice that its page says was taken down 26 years before it was posted: kept as it says, and marked. */
async function impossibleNotice(on: TestApp): Promise<{ agrees: boolean; said: string }> {
  const held = await recordAttendance(on, whole, 3)
  await held.decide()
  ok(await held.clerk.post(`${held.url}/closing`, { at: held.at(whole.closed) }))
  const minutes = ok(await held.clerk.post(`${held.url}/minutes`, { kind: 'ordinary' }))
  for (const label of [whole.chair, ...whole.attesters]) {
    const signer = on.as('member', { person: held.id(label) })
    ok(
      await signer.post(`/minutes/${minutes.id}/attestations`, {
        headHash: minutes.headHash,
        signedAt: '2026-05-11T08:00:00Z',
      }),
    )
  }
  const notice = ok(
    await held.clerk.post('/notices', { minutes: minutes.id, postedOn: '2026-05-11', keptAt: 'Lomma kommun' }),
  )
  const down = ok(await held.clerk.post(`/notices/${notice.id}/takedown`, { takenDownOn: '2000-06-02' }))
  const agrees =
    down.takenDownOn === '2000-06-02' && down.takenDownEarly === true && down.lastAppealDay === '2026-06-01'
  return { agrees, said: 'the days of the notice agree (findings: notice-taken-down-early, KL 8:12)' }
}

/** The cases that are no paragraph with a decision: recorded through attendance and notices. */
export const otherCases: readonly OtherCase[] = [
  {
    id: '38',
    source: 'Alingsås, Kommunfullmäktige, 2026-03-25, närvaro',
    record: attendance(withoutParty, 46, { 46: 22 }),
  },
  {
    id: '39',
    source: 'Lomma, Kommunfullmäktige, 2022-12-01, närvaro',
    record: attendance(byParagraph, 45, { 43: 1, 44: 18, 45: 16 }),
  },
  { id: '41', source: 'Lomma, Socialnämnden, 2026-05-05, anslag', record: impossibleNotice },
  {
    id: '49',
    source: 'Kramfors, Kommunstyrelsens arbetsutskott, närvaro och anslag',
    record: attendance(withVacancy, 5, { 4: 13 }),
  },
  {
    id: '51',
    source: 'Nynäshamn, Socialnämndens arbetsutskott, 2020-08-18, närvaro och anslag',
    record: attendance(whole, 3, { 3: 11 }),
  },
]

/** One of them, recorded and compared. */
export async function verdictOfOther(on: TestApp, { id, source, record }: OtherCase): Promise<Verdict> {
  const { agrees, said } = await record(on)
  return { line: `${id} recorded, ${agrees ? said : `DIFFERS: ${said}`} – ${source}`, agrees, explained: agrees }
}
