import fc from 'fast-check'
import {
  bare,
  caseKey,
  formatDiarienummer,
  parseDiarienummer,
  templateProblem,
  type Diarienummer,
} from '../../../src/domain/register/diarienummer.ts'
import { t } from '../../support/suite.ts'

// Every form in published minutes and registers that is the number of a case in one series.
// Not among them, since they number something else or nothing: "saknas helt" (formalia), "2023 nr 56" and
// "KF Handling 2024 nr 93" (printed proposals), "mål nr 2557-24" (a court's case), "Göteborgsförslag 12883",
// "§ 63/20" (a paragraph). A document number or suffix after the case is read as the optional last part.
const forms: [template: string, printed: string, diarienummer: Diarienummer][] = [
  ['{series}-{year}/{number}.{class}', 'KS-2020/2134.142', numbered('KS', 2020, 2134, '142')],
  ['{series}-{year}/{number}.{class}', 'KS-2020/1035', numbered('KS', 2020, 1035)],
  ['{series}/{year}/{number:4}/{class}', 'KS/2019/0001/0009', numbered('KS', 2019, 1, '0009')],
  ['{series}/{year}/{number:4}/{class}', 'KS/2019/0001', numbered('KS', 2019, 1)],
  ['{year}-{number:6}', '2016-000003', numbered('KS', 2016, 3)],
  ['{year}/{series} {number:4} {class}', '2018/KS 0041 001', numbered('KS', 2018, 41, '001')],
  ['{year}/{series} {number:4} {class}', '2011/KS 0206 001', numbered('KS', 2011, 206, '001')],
  ['{year}/{series} {number:4} {class}', '2011/KS 0193 10', numbered('KS', 2011, 193, '10')],
  ['{series} {year}-{number}/{class}', 'KS 2016-254/322', numbered('KS', 2016, 254, '322')],
  ['{series}-{year}/{number}', 'KS-2016/223', numbered('KS', 2016, 223)],
  ['{series}/{year}/{number:4}', 'KS/2014/0073', numbered('KS', 2014, 73)],
  ['{year}/{number}', '2014/304', numbered('KS', 2014, 304)],
  ['{series}-{year}-{number:5}:{class}', 'SLK-2024-00672', numbered('SLK', 2024, 672)],
  ['{series}-{year}-{number:5}:{class}', 'SLK-2023-00027:45', numbered('SLK', 2023, 27, '45')],
  ['{number:4}/{yy}', '0216/23', numbered('KS', 2023, 216)],
  ['{number:4}/{yy}', '1339/22', numbered('KS', 2022, 1339)],
  ['{series}/{year}:{number}', 'KS KF/2025:294', numbered('KS KF', 2025, 294)],
  ['{series} {year}:{number}', 'KS/KF 2025:161', numbered('KS/KF', 2025, 161)],
  ['{series}/{year}:{number}', 'SN/2026:102', numbered('SN', 2026, 102)],
  ['{series}/{year}:{number}', 'BUN/2025:107', numbered('BUN', 2025, 107)],
  ['{series}/{year}:{number}:{class}', 'SN/2012:46:709', numbered('SN', 2012, 46, '709')],
  ['{year}.{number} {series}-{class}', '2024.494 KS', numbered('KS', 2024, 494)],
  ['{year}.{number} {series}-{class}', '2025.252 KS-013', numbered('KS', 2025, 252, '013')],
  ['{series} {year}/{number}', 'RJL 2016/1288', numbered('RJL', 2016, 1288)],
  ['{series} {year}/{number}', 'KS 2018/14', numbered('KS', 2018, 14)],
  ['{series}.{year}.{number}', 'KU.2017.3', numbered('KU', 2017, 3)],
  ['{yy}/{series} {number} {class}', '06/KS 15 111', numbered('KS', 2006, 15, '111')],
  ['Dnr {number}/{yy}', 'Dnr 31/16', numbered('KS', 2016, 31)],
  ['{series}/{number}/{year}', 'LS/1613/2011', numbered('LS', 2011, 1613)],
  ['{series}{yy}{number:4}', 'RV180949', numbered('RV', 2018, 949)],
  ['{number:5}/{year}', '00322/2026', numbered('KS', 2026, 322)],
  ['{number:5}/{year}{class}', '00123/20212.6', numbered('KS', 2021, 123, '2.6')],
  ['{series} {year}/{number:5}', 'KS 2026/00123', numbered('KS', 2026, 123)],
  ['({series}) {year} nr {number}', '(KS) 2023 nr 56', numbered('KS', 2023, 56)],
  ['[{series}] {year}/{number})', '[A+B] 2023/56)', numbered('A+B', 2023, 56)],
]

for (const [template, printed, diarienummer] of forms) {
  t.test(`OSL 5:2: ${printed} is printed and read by ${template}`, async (t) => {
    const { series, ...meant } = diarienummer
    t.equal(templateProblem(template), null)
    t.equal(formatDiarienummer(template, diarienummer), printed)
    t.strictSame(parseDiarienummer(template, series, printed), meant)
  })
}

t.test('two spellings are one case', async (t) => {
  const template = '{series} {year}/{number:5}'
  const key = (text: string) => {
    const found = parseDiarienummer(template, 'KS', text)
    return found && caseKey({ series: 'KS', ...found })
  }
  t.equal(key('KS 2026/00123'), 'KS/2026/123')
  t.equal(key('ks-2026/123'), 'KS/2026/123')
  t.not(caseKey({ series: 'KS', year: 2026, number: 1 }), caseKey({ series: 'SN', year: 2026, number: 1 }))
})

t.test('letter case, separators, zeros and a leading Dnr do not matter', async (t) => {
  const spellings = [
    'ks-2020/2134.142',
    'Dnr KS-2020/2134.142',
    'dnr: ks 2020 2134 142',
    'DNR. KS_2020_2134_142',
    ' KS 2020/2134.142. ',
    'KS2020/2134.142',
    'KS - 2020 / 002134 . 142',
    'KS\u00a02020/2134.142',
    'KS\u20132020/2134\u2011142',
  ]
  for (const text of spellings) {
    const found = parseDiarienummer('{series}-{year}/{number}.{class}', 'KS', text)
    t.strictSame(found, { year: 2020, number: 2134, class: '142' }, text)
  }
  t.strictSame(parseDiarienummer('{number}/{yy}', 'KS', 'Dnr 31/16'), { year: 2016, number: 31, class: null })
  t.strictSame(parseDiarienummer('Dnr {number}/{yy}', 'KS', '31/16'), { year: 2016, number: 31, class: null })
  t.strictSame(parseDiarienummer('{series}{yy}{number:4}', 'RV', 'rv 18-949'), { year: 2018, number: 949, class: null })
  const series = parseDiarienummer('{series} {year}/{number}', 'DNRV', 'Dnr DNRV 2026/1')
  t.strictSame(series, { year: 2026, number: 1, class: null })
  t.strictSame(parseDiarienummer('{series} {year}/{number}', 'DNRV', 'dnrv 2026/1'), series)
  const decomposed = parseDiarienummer('{year}/{series} {number}', 'MÖN', '2018mo\u0308n41')
  t.strictSame(decomposed, { year: 2018, number: 41, class: null })
})

t.test('a series of two words is read with its words apart, slashed or together', async (t) => {
  for (const text of ['KS KF/2025:161', 'KS/KF 2025:161', 'kskf/2025:161']) {
    const found = parseDiarienummer('{series}/{year}:{number}', 'KS KF', text)
    t.strictSame(found, { year: 2025, number: 161, class: null }, text)
  }
})

t.test('a slip of the pen in the suffix leaves the case readable', async (t) => {
  // Göteborg printed SLK-2023-00021:-1, and Mölndal a class with a full stop and nothing before it.
  t.strictSame(parseDiarienummer('{series}-{year}-{number:5}:{class}', 'SLK', 'SLK-2023-00021:-1'), {
    year: 2023,
    number: 21,
    class: '1',
  })
  t.strictSame(parseDiarienummer('{number:5}/{year}{class}', 'KS', '00123/20212.6.'), {
    year: 2021,
    number: 123,
    class: '2.6',
  })
})

t.test('two digits mean a year from 1970 to 2069', async (t) => {
  const years = { '70': 1970, '99': 1999, '00': 2000, '16': 2016, '69': 2069 }
  for (const [yy, year] of Object.entries(years)) {
    t.equal(parseDiarienummer('{number}/{yy}', 'KS', `31/${yy}`)?.year, year)
  }
})

t.test('what is not a number of the series is null', async (t) => {
  const template = '{series}-{year}/{number}.{class}'
  const others = [
    '',
    ' ',
    'Dnr',
    'saknas helt',
    'KS',
    'KS-2020',
    '2020/2134',
    'SN-2020/2134',
    'KSX-2020/2134',
    'XKS-2020/2134',
    'KS-20/2134',
    'KS-0020/2134',
    'KS-3020/2134',
    'KS-2020/0',
    'KS-2020/000',
    'KS-2020/-',
    'KS-2020/2134A',
    'KS-2020/2134A1',
    'KS-2020/2134 m.fl.',
    'KS-2020/2134.142 och',
    'KS-2020/2134.142 2',
    'KS-2020/2134, 142',
    'KS 20202134',
    '§ 63/20',
    'KS § 63/2020',
    'KS-2020/1234567890',
    'KS-2020/0000000001',
    'KS-2020/2134\n',
    'KS-2020/2134\u0000',
    'KS\t2020/2134',
    'KS-2020/2134\u200b',
    'KS-2020/\u0662\u0661',
    'KS-2020/2e3',
    'KS-2020/+21',
    '{series}-2020/1',
    '.*-2020/2134',
  ]
  for (const text of others) t.equal(parseDiarienummer(template, 'KS', text), null, JSON.stringify(text))
  t.equal(parseDiarienummer('{year}-{number}', 'KF', '2023 nr 56'), null, 'a printed proposal')
  t.equal(parseDiarienummer('{number}-{yy}', 'KF', 'mål nr 2557-24'), null, 'a court case')
  t.equal(parseDiarienummer('{number}/{yy}', 'KF', 'Göteborgsförslag 12883'), null)
  t.equal(parseDiarienummer('{number}/{yy}', 'KF', '3116'), null, 'where the number ends would be a guess')
  t.equal(parseDiarienummer('{series} {year}/{number}', 'K.S', 'KXS 2026/1'), null, 'a series is no pattern')
})

t.test('nine digits and a hundred characters are read, one more is not', async (t) => {
  const template = '{series}-{year}/{number}'
  t.equal(parseDiarienummer(template, 'KS', 'KS-2020/999999999')?.number, 999_999_999)
  t.equal(parseDiarienummer(template, 'KS', 'KS-2020/9999999999'), null)
  t.equal(parseDiarienummer(template, 'KS', 'KS-2020/7'.padStart(100))?.number, 7)
  t.equal(parseDiarienummer(template, 'KS', 'KS-2020/7'.padStart(101)), null)
})

t.test('a template names number and year once, in tokens that exist', async (t) => {
  const flaws = {
    '{series} {year}': 'number-missing',
    '': 'number-missing',
    'KS 2026/1': 'number-missing',
    '{series} {number}': 'year-missing',
    '{year}/{number}{handling}': 'unknown-token',
    '{year}/{number:0}': 'unknown-token',
    '{year}/{number:10}': 'unknown-token',
    '{year:4}/{number}': 'unknown-token',
    '{Year}/{number}': 'unknown-token',
    '{year}/{number}{}': 'unknown-token',
    '{year}/{number': 'unknown-token',
    '{year}/{number}}': 'unknown-token',
    '{{year}/{number}': 'unknown-token',
    '{year}/{number}/{number:6}': 'doubled-token',
    '{year}-{yy}/{number}': 'doubled-token',
    '{series}{year}/{number} {series}': 'doubled-token',
    '{year}0{number}': 'unreadable-separator',
    '{year}\n{number}': 'unreadable-separator',
    '{year}/{number}\u200b': 'unreadable-separator',
    '{class}/{year}/{number}': 'class-not-last',
    '{year}/{number} ({class})': 'class-not-last',
    '{number}{year}': 'run-together',
    '{number:6}{yy}': 'run-together',
    '{year}/{number}{class}': 'run-together',
  }
  for (const [template, reason] of Object.entries(flaws)) {
    const refusal = { code: 'invalid-number-template', reason, statute: 'OSL 5:2' }
    t.strictSame(templateProblem(template), refusal, JSON.stringify(template))
  }
  t.equal(templateProblem('{year}/{number:9}'), null)
  t.equal(templateProblem('{yy}{number:1}'), null)
  t.equal(templateProblem('{year} {number}{series}'), null)
})

const diarienummer = fc.record({
  series: fc.constantFrom('KS', 'BUN', 'KS KF', 'RJL', 'MÖN', 'S2', 'K+F'),
  year: fc.integer({ min: 1970, max: 2069 }),
  number: fc.integer({ min: 1, max: 999_999_999 }),
  class: fc.option(fc.stringMatching(/^(VT)?[0-9]{1,3}([.:/-][0-9A-Z]{1,3}){0,3}$/)),
})
const template = fc.constantFrom(...forms.map(([form]) => form))

t.test('OSL 5:2: what a series prints is read back as the same', async () => {
  fc.assert(
    fc.property(template, diarienummer, (template, { series, ...meant }) => {
      const expected = template.includes('{class}') ? meant : { ...meant, class: null }
      const found = parseDiarienummer(template, series, formatDiarienummer(template, { series, ...meant }))
      return JSON.stringify(found) === JSON.stringify(expected)
    }),
    { numRuns: 2000 },
  )
})

t.test('OSL 5:2: however it is spelt, it is the same case', async () => {
  const separators = fc.stringMatching(/^[ /.:_-]{1,3}$/)
  const spelling = fc.tuple(template, diarienummer, separators, fc.boolean(), fc.constantFrom('', 'Dnr ', 'dnr: '))
  fc.assert(
    fc.property(spelling, ([template, { series, ...meant }, separator, isLower, prefix]) => {
      const printed = formatDiarienummer(template, { series, ...meant, class: null })
      const spelt = prefix + printed.replace(/^Dnr /, '').replace(/[ /.:_-]/g, separator)
      const text = isLower ? spelt.toLowerCase() : spelt
      const found = parseDiarienummer(template, series, text)
      const holdsTheCode = !template.includes('{series}') || bare(text).includes(bare(series))
      return holdsTheCode && found !== null && caseKey({ series, ...found }) === caseKey({ series, ...meant })
    }),
    { numRuns: 2000 },
  )
})

t.test('a text without the letters and digits of its code is no number of a series that prints it', async () => {
  const text = fc.stringMatching(/^(Dnr )?[KSMÖNks26/+. _-]{1,8}[0-9./-]{4,9}$/)
  fc.assert(
    fc.property(
      template.filter((form) => form.includes('{series}')),
      fc.constantFrom('KS', 'KS KF', 'MÖN', 'S2', 'K+F'),
      text,
      (form, series, text) => bare(text).includes(bare(series)) || parseDiarienummer(form, series, text) === null,
    ),
    { numRuns: 5000 },
  )
})

t.test('any text is either read or null', async () => {
  const characters = fc.constantFrom(...'KS2026/123. :_-{}()Dnr\u0000\n\u00a0\u0308')
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: characters, maxLength: 120 }))
  fc.assert(
    fc.property(template, text, (template, text) => {
      const found = parseDiarienummer(template, 'KS', text)
      return found === null || (found.year >= 1000 && found.year <= 2999 && found.number > 0)
    }),
    { numRuns: 5000 },
  )
})

function numbered(series: string, year: number, number: number, code: string | null = null): Diarienummer {
  return { series, year, number, class: code }
}
