import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { dispositionOf } from '../../src/http/file-route.ts'
import { startApp } from '../support/app.ts'
import { given } from '../support/given.ts'
import { attested, decided, ok, openedMeeting } from '../support/meeting.ts'
import { t } from '../support/suite.ts'

const on = await startApp(t)
const title = `Bilaga (2) 'utkast» å.pdf`
const disposition = `attachment; filename="Bilaga (2) 'utkast_ a.pdf"; filename*=UTF-8''Bilaga%20%282%29%20%27utkast%C2%BB%20%C3%A5.pdf`

t.test('a file is named in ASCII and whole, and no name breaks out of its header', async (t) => {
  const cases: readonly [string | null, string][] = [
    [null, 'attachment'],
    ['', 'attachment'],
    ['\n', 'attachment'],
    [title, disposition],
    ['a"b\\c%41;.txt', `attachment; filename="a_b_c_41;.txt"; filename*=UTF-8''a%22b%5Cc%2541%3B.txt`],
    ['stjärna*!~.txt', `attachment; filename="stjarna*!~.txt"; filename*=UTF-8''stj%C3%A4rna%2A!~.txt`],
    [
      'två\r\nrader\tX: 1\u0000\u0085',
      `attachment; filename="tva rader X: 1"; filename*=UTF-8''tv%C3%A5%20rader%20X%3A%201`,
    ],
    ['𐀀.pdf', `attachment; filename="__.pdf"; filename*=UTF-8''%F0%90%80%80.pdf`],
  ]
  for (const [name, header] of cases) t.equal(dispositionOf(name), header)
  for (let code = 0; code < 0x250; code += 1) {
    const header = dispositionOf(`x${String.fromCharCode(code)}y`)
    t.match(
      header,
      /^attachment; filename="[\x20\x21\x23-\x5b\x5d-\x7e]+"; filename\*=UTF-8''(?:[\w!#$&+.^`|~-]|%[0-9A-F]{2})+$/,
      `U+${code.toString(16)}`,
    )
  }
})

t.test('the content of a document and an annex of a decision are downloaded alike', async (t) => {
  const held = await openedMeeting(on)
  const { code: series } = await given.series(on, { authority: held.body.authority })
  const document = await given.document(on, { case: (await given.caseFile(on, { series })).id })
  const { content } = ok(
    await held.clerk.put(`/documents/${document.id}/content?fileName=${encodeURIComponent(title)}`, 'Utkastet', {
      'content-type': 'text/plain',
      'if-match': '*',
    }),
  )
  const item = await decided(held)
  await held.record(item, 'annexes', { document: document.id, title, number: 2 })
  await attested(on, held)
  const {
    rows: [decision],
  } = await on.database.execute('select id from decision where item_id = $1', [item])
  for (const url of [
    `/documents/${document.id}/content`,
    `/decisions/${(decision as { id: string }).id}/annexes/a1/content`,
  ]) {
    const { status, headers, bytes } = await held.clerk.get(url)
    t.match([status, bytes.toString(), headers.etag], [200, 'Utkastet', `"${content.hash}"`], url)
    t.equal(headers['content-disposition'], disposition, url)
  }
})

t.test('of a file that is gone HEAD promises no more than GET', async (t) => {
  const { id } = await given.document(on)
  const {
    content: { hash },
  } = await given.content(on, id, 'Borta')
  await rm(join(on.filesFolder, hash.slice(8, 10), hash.slice(8)))
  for (const method of ['GET', 'HEAD'] as const) {
    const { statusCode, headers } = await on.app.inject({
      method,
      url: `/api/v1/documents/${id}/content`,
      headers: { authorization: on.tokenOf('registrar') },
    })
    t.match([statusCode, headers.etag], [500, undefined], method)
  }
  t.equal(on.logged().match(/file damaged/g)?.length, 2)
})
