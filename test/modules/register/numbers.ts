import type { Test } from 'tap'
import type { TestApp } from '../../support/app.ts'
import { given, newCode } from '../../support/given.ts'

/** Every form that published numbers have been found to take, with the series it numbers. */
const forms: readonly [template: string, code: string][] = [
  ['{series}-{year}/{number}.{class}', 'KS'],
  ['{series}/{year}/{number:4}/{class}', 'NKS'],
  ['{year}-{number:6}', 'HS'],
  ['{year}/{series} {number:4} {class}', 'TKS'],
  ['{series} {year}-{number}/{class}', 'FKS'],
  ['{series}-{year}/{number}', 'KNS'],
  ['{series}/{year}/{number:4}', 'JKS'],
  ['{year}/{number}', 'ÅS'],
  ['{series}-{year}-{number:5}:{class}', 'SLK'],
  ['{number:4}/{yy}', 'GBG'],
  ['{series}/{year}:{number}', 'LKS KF'],
  ['{series} {year}:{number}', 'LKS/KN'],
  ['{series}/{year}:{number}:{class}', 'SN'],
  ['{year}.{number} {series}-{class}', 'HKS'],
  ['{series} {year}/{number}', 'RJL'],
  ['{series}.{year}.{number}', 'KU'],
  ['{yy}/{series} {number} {class}', 'EKS'],
  ['Dnr {number}/{yy}', 'DS'],
  ['{series}/{number}/{year}', 'LS'],
  ['{series}{yy}{number:4}', 'RV'],
  ['{number:5}/{year}', 'MS'],
  ['{number:5}/{year}{class}', 'MÖN'],
  ['({series}) {year} nr {number}', 'PKF'],
]

/** Numbers as people write them. */
export function numberTests(t: Test, on: TestApp): void {
  const reader = on.as('officer')
  const find = async (text: string, by = reader) => by.get(`/cases?diarienummer=${encodeURIComponent(text)}`)
  const idsOf = ({ body }: Awaited<ReturnType<typeof find>>) => (body.items as { id: string }[]).map(({ id }) => id)

  t.test('a case is found by its number in every form a series can have', async (t) => {
    const { id: authority } = await given.authority(on)
    for (const [template, prefix] of forms) {
      const { code } = await given.series(on, { authority, code: prefix, template })
      await given.caseFile(on, { series: code })
      const opened = await given.caseFile(on, { series: code, classification: '142' })
      const { diarienummer } = opened
      const spellings = [
        diarienummer,
        diarienummer.toLowerCase(),
        `Dnr ${diarienummer.replace(/^Dnr /, '')}`,
        ` ${diarienummer} `,
        diarienummer.replaceAll('-', '–'),
      ]
      for (const text of spellings) t.ok(idsOf(await find(text)).includes(opened.id), `${text} by ${template}`)
    }
  })

  t.test('one number can mean a case in each of several series', async (t) => {
    const { id: authority, code: mine } = await given.authority(on)
    const one = await given.series(on, { authority, template: '{year}:{number:3}' })
    const other = await given.series(on, { authority, template: '{year}/{number}' })
    const made = [await given.caseFile(on, { series: one.code }), await given.caseFile(on, { series: other.code })]
    t.equal(made[0].diarienummer, '2026:001')
    const within = on.as('officer', { authorities: [mine] })
    t.strictSame(
      idsOf(await find('2026/1', within)),
      made.map(({ id }) => id),
    )
    t.strictSame((await within.get(`/cases?diarienummer=2026-1&series=${other.code}`)).body.items, [made[1]])
  })

  t.test('the class may be left out, wrong or late: the case is the same', async (t) => {
    const opened = await given.caseFile(on, { classification: '142' })
    for (const text of [`${opened.series} 2026 1`, `${opened.series}-2026/1.999`])
      t.strictSame(idsOf(await find(text)), [opened.id], text)
  })

  t.test('a number that no series can have written finds nothing', async (t) => {
    const texts = [
      'saknas helt',
      'KS',
      `${newCode('X')}-2026/1`,
      'KS-2026/0',
      'x'.repeat(900),
      '%',
      "' or 1=1 --",
      'KS-2026/99999999999',
    ]
    for (const blank of [' ', '\u0000']) t.equal((await find(blank)).status, 400)
    for (const text of texts) t.strictSame((await find(text)).body.items, [], JSON.stringify(text))
  })
}
