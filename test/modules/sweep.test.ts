import { randomUUID } from 'node:crypto'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { openQueue } from '../../src/db/queue.ts'
import { openFiles, placeOf } from '../../src/files/files.ts'
import { sweepUploads } from '../../src/modules/register/jobs.ts'
import { startApp } from '../support/app.ts'
import { given } from '../support/given.ts'
import { t } from '../support/suite.ts'

const on = await startApp(t)
const ended = 2 ** 22 - 1
const hashOf = (letter: string) => `sha-256:${letter.repeat(64)}`

t.test('what a killed process left of uploads is taken away, and what is kept or coming in is not', async (t) => {
  const { id } = await given.document(on)
  await given.content(on, id, 'detta är kvar')
  const { hash: kept } = (await on.as('registrar').get(`/documents/${id}`)).body.content
  const folder = on.filesFolder
  const lay = async (host: string, pid: number, hex?: string) => {
    const name = `.${host}.${pid}.${randomUUID()}${hex === undefined ? '' : `.${hex}`}`
    await writeFile(join(folder, name), 'x')
    return name
  }
  await lay(hostname(), ended)
  await lay(hostname(), ended, kept.slice(8))
  await lay(hostname(), ended, `${'d'.repeat(64)}`)
  const orphan = placeOf(folder, hashOf('d'))
  await mkdir(dirname(orphan), { recursive: true })
  await writeFile(orphan, 'x')
  const coming = [await lay(hostname(), process.pid), await lay('en-annan-maskin', ended)]
  const queue = openQueue(on.database, (error) => t.error(error))
  await sweepUploads({ database: on.database, queue, clock: () => new Date() }, folder)
  const names = await readdir(folder, { recursive: true })
  t.strictSame(
    names.filter((name) => name.startsWith('.')).toSorted(),
    coming.toSorted(),
    'what may be coming in lies there still',
  )
  t.notOk(names.includes(orphan.slice(folder.length + 1)), 'what was put in place and never committed is gone')
  t.equal((await on.as('registrar').get(`/documents/${id}/content`)).bytes.toString(), 'detta är kvar')
  await sweepUploads({ database: on.database, queue, clock: () => new Date() }, join(folder, 'finns-inte'))
})

t.test('what nobody knows whether it was committed lies aside until it is swept', async (t) => {
  const folder = t.testdir({})
  const file = await openFiles(folder).receive(Readable.from([Buffer.from('okänt')]), 100)
  if (file === 'too-large') throw new Error('It is not')
  await file.keep()
  await file.settle(false)
  t.equal((await readdir(folder)).filter((name) => name.startsWith('.')).length, 1)
  await file.settle(true)
  t.equal((await readdir(folder)).filter((name) => name.startsWith('.')).length, 0)
  const small = await openFiles(folder).receive(Readable.from([Buffer.alloc(101)]), 100)
  t.equal(small, 'too-large')
  t.equal((await readdir(folder)).filter((one) => one.startsWith('.')).length, 0)
})
