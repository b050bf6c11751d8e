import { createHash } from 'node:crypto'
import { readdir, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Test } from 'tap'
import { placeOf } from '../../../src/files/files.ts'
import type { Headers, TestApp } from '../../support/app.ts'
import { eventsOf, refused } from '../../support/expect.ts'
import { given } from '../../support/given.ts'

const nowhere = '01900000-0000-7000-8000-000000000000'
const hashOf = (bytes: string | Buffer) => `sha-256:${createHash('sha256').update(bytes).digest('hex')}`

/** The content of documents, up and down. */
export function contentTests(t: Test, on: TestApp): void {
  const officer = on.as('officer')
  const put = (id: string, bytes: string | Buffer | undefined, headers: Headers = {}, query = '') =>
    officer.put(`/documents/${id}/content${query}`, bytes, {
      'content-type': 'application/pdf',
      'if-match': '*',
      ...headers,
    })

  t.test('content is taken in and given out as it was', async (t) => {
    const { id } = await given.document(on)
    const bytes = Buffer.from([0x25, 0x50, 0x44, 0x46, 0x00, 0xff, 0x0a])
    const answer = await put(id, bytes, { 'if-match': '"1"' }, `?fileName=${encodeURIComponent('Bilaga 1 – "Å".pdf')}`)
    t.match(answer, { status: 200, headers: { etag: '"2"' }, body: { id, version: 2 } })
    t.strictSame(answer.body.content, {
      version: 1,
      hash: hashOf(bytes),
      mediaType: 'application/pdf',
      fileName: 'Bilaga 1 – "Å".pdf',
      size: 7,
      recordedAt: on.clock.now.toISOString(),
    })
    const got = await officer.get(`/documents/${id}/content`)
    t.strictSame(got.bytes, bytes)
    t.match(got.headers, {
      'content-type': 'application/pdf',
      'content-length': '7',
      etag: `"${hashOf(bytes)}"`,
      'x-content-type-options': 'nosniff',
      'content-disposition': `attachment; filename="Bilaga 1 _ _A_.pdf"; filename*=UTF-8''Bilaga%201%20%E2%80%93%20%22%C3%85%22.pdf`,
    })
    const again = await officer.get(`/documents/${id}/content`, { 'if-none-match': `"${hashOf(bytes)}"` })
    t.match([again.status, again.bytes.length], [304, 0])
    t.strictSame(await eventsOf(on, id), ['document.registered', 'document.versionAdded'])
  })

  t.test('JSON and text are bytes too, and keep their type', async (t) => {
    const { id } = await given.document(on)
    for (const [type, text] of [
      ['application/json', '{"broken":'],
      ['text/plain; charset=iso-8859-1', 'bara text'],
      ['text/html', '<script>'],
    ] as const) {
      t.equal((await put(id, text, { 'content-type': type })).status, 200, type)
      const got = await officer.get(`/documents/${id}/content`)
      t.match([got.headers['content-type'], got.bytes.toString()], [type, text])
      t.equal(got.headers['content-disposition'], 'attachment')
    }
  })

  t.test('versions stay, and the same bytes again are the same version', async (t) => {
    const { id } = await given.document(on)
    await put(id, 'ett')
    const second = await put(id, 'två', { 'if-match': '"2"' })
    t.match(second.body, { version: 3, content: { version: 2, hash: hashOf('två') } })
    const repeated = await put(id, 'två', { 'if-match': '"2"' })
    t.strictSame([repeated.status, repeated.body], [200, second.body], 'an upload can be repeated')
    t.match(
      (await put(id, 'ett')).body,
      { content: { version: 3, hash: hashOf('ett') } },
      'an older one again is a new version',
    )
    for (const [version, text] of [
      [1, 'ett'],
      [2, 'två'],
      [3, 'ett'],
    ]) {
      t.equal((await officer.get(`/documents/${id}/content?version=${version}`)).bytes.toString(), text)
    }
    t.equal(
      (await put(id, 'fyra', { 'if-match': `"${hashOf('ett')}"` })).status,
      200,
      'the ETag of the content itself also says what is seen',
    )
    refused(t, await put(id, 'fem', { 'if-match': `"${hashOf('ett')}"` }), 412, 'stale')
  })

  t.test('an Idempotency-Key holds for an upload', async (t) => {
    const { id } = await given.document(on)
    const key = { 'idempotency-key': `upload-${id}` }
    const first = await put(id, 'ett', key)
    await put(id, 'två')
    t.strictSame((await put(id, 'ett', key)).body, first.body)
    refused(t, await put(id, 'tre', key), 422, 'idempotency-key-reused')
  })

  t.test('content is refused', async (t) => {
    const { id } = await given.document(on)
    refused(
      t,
      await officer.put(`/documents/${id}/content`, 'x', { 'content-type': 'text/plain' }),
      428,
      'precondition-required',
    )
    refused(t, await put(id, 'x', { 'if-match': '"9"' }), 412, 'stale', { current: 1 })
    refused(t, await put(nowhere, 'x'), 404, 'not-found')
    refused(t, await put(id, ''), 400, 'malformed-body')
    refused(t, await put(id, undefined), 400, 'malformed-body')
    const bare = await officer.put(`/documents/${id}/content`, undefined, { 'if-match': '*' })
    refused(t, bare, 400, 'malformed-body')
    refused(t, await put(id, 'x', {}, '?fileName=..%2Fx'), 400, 'invalid-request')
    refused(t, await put(id, 'x', {}, '?fileName=a%0Ab'), 400, 'invalid-request')
    const form = { 'content-type': 'multipart/form-data; boundary=x' }
    refused(t, await put(id, '--x\r\n\r\nx\r\n--x--', form), 415, 'unsupported-media-type')
    refused(t, await put(id, 'x', { 'content-type': 'pdf' }), 415, 'unsupported-media-type')
    refused(t, await put(id, 'x', { 'content-length': String(100 * 1_048_576 + 1) }), 413, 'body-too-large')
    refused(t, await officer.get(`/documents/${id}/content`), 404, 'not-found', { resource: 'documentVersion' })
    await put(id, 'x')
    refused(t, await officer.get(`/documents/${id}/content?version=2`), 404, 'not-found', {
      resource: 'documentVersion',
    })
    refused(t, await officer.get(`/documents/${nowhere}/content`), 404, 'not-found')
    t.strictSame((await officer.get(`/documents/${id}`)).body.version, 2, 'and nothing of it stayed')
  })

  t.test('a file name is UTF-8 or refused; it names a file, and reads as it is written', async (t) => {
    const { id } = await given.document(on)
    refused(t, await put(id, 'x', {}, '?fileName=%C5rsredovisning.pdf'), 400, 'malformed-address')
    for (const name of ['protokoll%E2%80%AEfdp.exe', '..', '.', '%20', 'mapp%5Cfil.pdf']) {
      refused(t, await put(id, 'x', {}, `?fileName=${name}`), 400, 'invalid-request')
    }
    t.match((await put(id, 'x', {}, '?fileName=%20protokoll.pdf%20')).body, { content: { fileName: 'protokoll.pdf' } })
    t.match((await put(id, 'y', {}, '?fileName=A%CC%8Arsredovisning.pdf')).body, {
      content: { fileName: 'Årsredovisning.pdf' },
    })
  })

  t.test('the same bytes sent under another name or type are taken with the new name and type', async (t) => {
    const { id } = await given.document(on)
    const bytes = Buffer.from([9, 9])
    await put(id, bytes, { 'content-type': 'text/plain' }, '?fileName=fel.pdf')
    t.match((await put(id, bytes, {}, '?fileName=r%C3%A4tt.pdf')).body, {
      content: { version: 2, fileName: 'rätt.pdf', mediaType: 'application/pdf' },
    })
    t.match(
      (await put(id, bytes)).body,
      { content: { version: 2, fileName: 'rätt.pdf' } },
      'who names nothing changes nothing',
    )
    t.match((await officer.get(`/documents/${id}/content?version=1`)).headers, { 'content-type': 'text/plain' })
  })

  t.test('a file that is not as it was put there is never given out as it', async (t) => {
    const { id } = await given.document(on)
    const bytes = Buffer.alloc(300_000, 'rätt innehåll ')
    await put(id, bytes)
    const path = placeOf(on.filesFolder, hashOf(bytes))
    await writeFile(path, Buffer.alloc(bytes.length, 'FALSKT'))
    const cut = await officer.get(`/documents/${id}/content`).then(
      ({ bytes: got }) => got.length,
      () => 0,
    )
    t.ok(cut < bytes.length, 'other bytes are cut off')
    await writeFile(path, 'kort')
    refused(t, await officer.get(`/documents/${id}/content`), 500, 'internal-error')
    await rm(path)
    const missing = await officer.get(`/documents/${id}/content`)
    refused(t, missing, 500, 'internal-error')
    t.notOk('etag' in missing.headers, 'nothing is pinned')
    await put(id, bytes)
    t.strictSame((await officer.get(`/documents/${id}/content`)).bytes, bytes, 'sent once more it is whole')
    await put(id, 'kort text')
    await writeFile(placeOf(on.filesFolder, hashOf('kort text')), 'falsktext')
    refused(t, await officer.get(`/documents/${id}/content`), 500, 'internal-error')
  })

  t.test('an upload that is refused leaves nothing', async (t) => {
    const { id } = await given.document(on)
    await put(id, 'ett', { 'idempotency-key': `kept-${id}` })
    const names = async () => (await readdir(on.filesFolder, { recursive: true })).toSorted()
    const before = await names()
    const big = Buffer.alloc(500_000, 'x')
    for (const [headers, status] of [
      [{ 'if-match': '"99"' }, 412],
      [{ 'if-match': '"1"' }, 412],
      [{ 'idempotency-key': `kept-${id}` }, 422],
    ] as const) {
      t.equal((await put(id, big, headers)).status, status)
      t.strictSame(await names(), before)
    }
    t.equal((await put(nowhere, big)).status, 404)
    t.equal((await put(id, big, { 'content-type': 'multipart/form-data; boundary=x' })).status, 415)
    t.strictSame(await names(), before)
  })

  t.test('a body without end is cut off, and the answer can be read', async (t) => {
    const { id } = await given.document(on)
    const authorization = on.tokenOf('officer')
    await on.app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = on.app.server.address() as AddressInfo
    const headers = { authorization, 'content-type': 'video/mp4', 'if-match': '*' }
    const send = () => request({ port, agent: false, method: 'PUT', path: `/api/v1/documents/${id}/content`, headers })
    const chunk = Buffer.alloc(1_048_576)
    const long = send()
    const status = new Promise<number | undefined>((resolve, reject) => {
      long.on('response', (response) => resolve(response.resume().statusCode)).on('error', reject)
    })
    for (let sent = 0; sent < 101; sent += 1) {
      if (!long.write(chunk)) await new Promise((resolve) => long.once('drain', resolve))
    }
    long.end()
    t.equal(await status, 413)
    for (const cut of [0, 1, 3, 7, 15]) {
      const short = request({
        port,
        agent: false,
        method: 'PUT',
        path: `/api/v1/documents/${id}/content`,
        headers: { ...headers, 'content-length': 500_000 },
      })
      short.on('error', () => undefined).write('x'.repeat(1_000))
      await new Promise((resolve) => setTimeout(resolve, cut))
      short.destroy()
    }
    const broken = send().on('error', () => undefined)
    broken.write(chunk, () => setTimeout(() => broken.destroy(), 100))
    await new Promise((resolve) => broken.once('close', resolve))
    t.equal((await officer.get(`/documents/${id}`)).body.content, null)
    t.notMatch(on.logged(), 'request failed')
  })
}
