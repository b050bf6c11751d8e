import type { Test } from 'tap'
import type { TestApp } from '../../support/app.ts'
import { refused, wrongFields } from '../../support/expect.ts'
import { given } from '../../support/given.ts'

const hostile = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\u001b[2J',
  '\u0085',
  '\ud800',
  'a\udfff',
  '\u202e',
  "'; drop table case_file; --",
  '" or ""="',
  '$1',
  '%s%n',
  '%00',
  '{{7*7}}',
  '#{7*7}',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  '\\',
  '\uffff',
  '👩‍👩‍👧',
  'e\u0301',
  'null',
  'undefined',
  '-1',
  '1e309',
  '9'.repeat(400),
  '01900000-0000-7000-8000-00000000000',
  '{"a":1}',
  '[]',
  '\r\nSet-Cookie: a=b',
  'x'.repeat(5000),
]
const odd: readonly unknown[] = [
  null,
  0,
  -1,
  1.5,
  2 ** 53,
  1e300,
  true,
  [],
  {},
  [null],
  { $ne: null },
  { toString: 'x' },
  [['x']],
]

/** What no one should send. */
export function hostileTests(t: Test, on: TestApp): void {
  const by = on.as(['registrar', 'admin', 'officer'])

  t.test('titles are kept in NFC, without control characters and broken ones', async (t) => {
    const { code } = await given.series(on)
    const open = (title: string) => by.post('/cases', { series: code, title })
    t.equal((await open('A\u030Angbåt o\u0308ver sjo\u0308n')).body.title, 'Ångbåt över sjön')
    t.equal((await open('två\nrader\toch 👩‍👩‍👧')).body.title, 'två\nrader\toch 👩‍👩‍👧')
    for (const title of ['a\u0000b', 'a\u001bb', 'a\u0085b', 'a\ud800b', '\udfff', '', '   ', 'x'.repeat(1001)]) {
      const answer = await open(title)
      refused(t, answer, 400, 'invalid-request')
      t.ok(
        wrongFields(answer).every((pointer) => pointer === '/title'),
        JSON.stringify(title),
      )
    }
  })

  t.test('nothing that is sent is answered with 500', async (t) => {
    const series = await given.series(on)
    const opened = await given.caseFile(on, { series: series.code })
    const document = await given.document(on, { case: opened.id })
    const bodies: readonly [url: string, body: Readonly<Record<string, unknown>>][] = [
      ['/series', { authority: series.authority, code: series.code, template: series.template }],
      [`/series/${series.id}/year-closings`, { year: 2020 }],
      [
        '/cases',
        {
          series: series.code,
          title: 'T',
          classification: '1',
          year: 2026,
          responsibleOfficer: null,
          externalId: 'x',
          diarienummer: 'x',
          openedOn: '2026-01-01',
        },
      ],
      [`/cases/${opened.id}/corrections`, { title: 'T', reason: 'R' }],
      [`/cases/${opened.id}/related-cases`, { case: opened.id }],
      [
        '/documents',
        {
          case: opened.id,
          direction: 'incoming',
          kind: 'letter',
          title: 'T',
          counterpart: null,
          unit: null,
          receivedOn: '2026-01-01',
          externalId: 'x',
        },
      ],
      [`/documents/${document.id}/corrections`, { title: 'T', registeredOn: '2026-01-01', reason: 'R' }],
      [`/documents/${document.id}/annexes`, { number: 1, document: document.id, version: 1 }],
    ]
    for (const [url, body] of bodies) {
      const sent = Object.keys(body).flatMap((field) =>
        [...hostile, ...odd].map((value) => ({ ...body, [field]: value })),
      )
      for (const one of [...sent, ...odd, { ...body, __proto__: { x: 1 }, constructor: 1 }]) {
        const answer = await by.post(url, JSON.stringify(one), { 'content-type': 'application/json' })
        if (answer.status >= 500) t.fail(`${url} ${JSON.stringify(one)}: ${answer.status}`)
      }
    }
    t.pass('bodies')
  })

  t.test('no address is answered with 500', async (t) => {
    const document = await given.document(on)
    await given.content(on, document.id, 'x')
    const fields = [
      'diarienummer',
      'series',
      'year',
      'externalId',
      'limit',
      'cursor',
      'case',
      'unassigned',
      'version',
      'x',
    ]
    const urls = [
      '/cases',
      '/series',
      '/documents',
      `/cases/${document.case}/documents`,
      `/documents/${document.id}/annexes`,
      `/documents/${document.id}/content`,
    ]
    for (const value of hostile.filter((one) => !/\p{Surrogate}/u.test(one))) {
      const text = encodeURIComponent(value)
      const cursor = Buffer.from(value).toString('base64url')
      const asked = [
        ...urls.flatMap((url) => fields.map((field) => `${url}?${field}=${text}`)),
        ...urls.map((url) => `${url}?cursor=${cursor}`),
        `/cases/${text}`,
        `/documents/${text}/content`,
        `/cases?series=a&series=b`,
        `/cases?diarienummer[]=${text}`,
      ]
      for (const url of asked) {
        const { status } = await by.get(url)
        if (status >= 500) t.fail(`${url}: ${status}`)
      }
    }
    refused(
      t,
      await by.get(`/cases?cursor=${Buffer.from('inte ett id').toString('base64url')}`),
      400,
      'invalid-request',
    )
  })

  t.test('what is logged holds nothing of what was sent', async (t) => {
    const secret = 'Hemlig Titel 4711'
    await given.caseFile(on, { title: secret })
    await by.post('/cases', { series: secret, title: secret })
    t.notMatch(on.logged(), secret)
  })
}
