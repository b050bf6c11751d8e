import { startApp } from '../support/app.ts'
import { ok } from '../support/meeting.ts'
import { t } from '../support/suite.ts'
import { byParagraph, whole, withoutParty, withVacancy } from './attendance-cases.ts'
import { range, recordAttendance } from './record-attendance.ts'

const on = await startApp(t)
type Count = { readonly paragraph: number; readonly serving: number }

t.test('E1: substitutes serve for members without a party', async (t) => {
  const held = await recordAttendance(on, withoutParty, 46)
  const { items, findings } = await held.counts()
  t.strictSame([...new Set(items.map(({ serving }: Count) => serving))], [46])
  t.match(items[0], { members: 36, substitutes: 10, present: 50, emptySeats: [] })
  t.match(items[1], { paragraph: 62, present: 51 })
  t.same(findings, [])
  const { items: rows } = ok(await held.clerk.get(`${held.url}/attendance`))
  const serving = rows.find((row: { person: { name: string } }) => row.person.name === 'S 16')
  t.match(serving, { party: 'S', replaces: { person: { name: '- 3' }, party: '-' } })
})

t.test('KL 5:67: the number serving is 43, 44 or 45 by the paragraph', async (t) => {
  const held = await recordAttendance(on, byParagraph, 45)
  const { items, findings } = await held.counts()
  const expected = new Map([...range(91, 105), 110].map((number) => [number, 45]))
  expected.set(111, 43)
  for (const { paragraph, serving } of items as Count[])
    t.equal(serving, expected.get(paragraph) ?? 44, `§ ${paragraph}`)
  const taken = findings.filter(({ rejection }: { rejection: { code: string } }) => rejection.code === 'seat-taken')
  t.equal(taken.length, 4, 'two members who are replaced and noted as present, and their substitutes')
  t.ok(
    findings.some(({ rule }: { rule: string }) => rule === 'KL 5:20'),
    'E3: minutes do not say why members broke off',
  )
  await held.decide()
  ok(
    await held.clerk.post(`${held.url}/attesters`, {
      person: held.id('L 2'),
      replaces: held.id('L 1'),
      fromItem: held.item(103),
      toItem: held.item(103),
    }),
  )
  ok(await held.clerk.post(`${held.url}/closing`, { at: held.at(byParagraph.closed) }))
  const minutes = ok(await held.clerk.post(`${held.url}/minutes`, { kind: 'ordinary' }))
  const signed = Object.fromEntries(
    minutes.head.signers.map((one: { name: string; paragraphs: number[] }) => [one.name, one.paragraphs]),
  )
  t.strictSame(
    [signed['S 5'], signed['L 1'], signed['L 2']],
    [range(91, 125), [...range(91, 102), ...range(104, 125)], [103]],
  )
  const text = (await held.clerk.get(`/minutes/${minutes.id}`, { accept: 'text/plain' })).bytes.toString()
  for (const line of [
    'M 3 (M), §§ 91–103, 105–107, 111–125',
    'M 21 (M), ersätter M 18 (M), §§ 103, 107',
    'M 21 (M), ersätter M 3 (M), §§ 104, 108–110',
    'M 21 (M), ersätter M 7 (M), § 105',
    'M 21 (M), ersätter M 4 (M), § 123',
    'M 19 (M), ersätter M 20 (M), §§ 91–103',
    'M 23 (M), ersätter M 20 (M), § 104',
    'L 3 (L), ersätter L 4 (L)',
    'S 9 (S), ersätter S 2 (S), §§ 102–105, 107, 109–110',
    'M 21 (M), §§ 91–102, 106, 111–122, 124–125',
    'L 2 (L), § 103',
  ])
    t.ok(text.split('\n').includes(line), line)
  const { items: lines } = ok(await held.clerk.get(`${held.url}/attendance-export`))
  const line = (name: string) => lines.find(({ person }: { person: { name: string } }) => person.name === name)
  t.match(line('M 10'), { minutes: 120, paragraphsServing: ['alla'] })
  t.match(line('M 21'), { minutes: 120, seats: Array, serves: true }, 'now serving, now not, there all the time')
  t.match(line('S 10').minutes, null, 'not there in three paragraphs, and nobody noted when')
})

t.test('a committee with a vacant seat, and one that is whole', async (t) => {
  const vacant = await recordAttendance(on, withVacancy, 5)
  const counts = await vacant.counts()
  t.equal(counts.items.length, 13)
  t.match(counts.items[12], { paragraph: 38, serving: 4, emptySeats: [5], chair: vacant.id('S 1') })
  const held = await recordAttendance(on, whole, 3)
  const { items } = await held.counts()
  t.match(items[0], {
    paragraph: 63,
    serving: 3,
    members: 3,
    present: 5,
    byParty: [{ party: 'KD' }, { party: 'M' }, { party: 'S' }],
  })
  await held.decide()
  ok(await held.clerk.post(`${held.url}/closing`, { at: held.at(whole.closed) }))
  const exported = ok(await held.clerk.get(`${held.url}/attendance-export`))
  t.strictSame(
    exported.items.map(({ minutes }: { minutes: number }) => minutes),
    [65, 65, 65, 65, 65],
  )
})
