import { createHash, randomUUID } from 'node:crypto'
import { link, mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { Transform, type Readable } from 'node:stream'

export type StoredFile = { readonly hash: string; readonly size: number }

/** Bytes that have come in whole and lie aside until it is known whether they are kept. */
export type ReceivedFile = StoredFile & {
  /** Puts them in their place; done before what refers to them is committed. */
  readonly keep: () => Promise<void>
  /** Takes away what lies aside; where it was put in place and nobody knows whether that was committed, the sweep finds out. */
  readonly settle: (isKnown: boolean) => Promise<void>
}

/** Contents by their hash: the same bytes are kept once, and what is named by a hash cannot change. */
export type Files = {
  readonly receive: (content: Readable, maxBytes: number) => Promise<ReceivedFile | 'too-large'>
  /** The bytes of a hash, which are never given out whole unless they are those; rejects with FileDamaged. */
  readonly open: (file: StoredFile) => Promise<Readable>
}

/** What is on disk is not what was put there. */
export class FileDamaged extends Error {
  readonly found: string
  constructor(hash: string, found: string) {
    super(`${hash} ${found}`)
    this.found = found
  }
}

export const placeOf = (folder: string, hash: string) => join(folder, hash.slice(8, 10), hash.slice(8))

/** What lies aside is named by the process that it came to, so that it is known when that has ended. */
export const asideName = () => `.${hostname()}.${process.pid}.${randomUUID()}`

/** Files in a folder; what is kept is safe on disk. */
export function openFiles(folder: string): Files {
  return {
    async receive(content, maxBytes) {
      await mkdir(folder, { recursive: true })
      const coming = join(folder, asideName())
      const received = await writeDurably(content, coming, maxBytes).catch(async (error: unknown) => {
        await rm(coming, { force: true })
        throw error
      })
      if (received === 'too-large') {
        await rm(coming, { force: true })
        return received
      }
      const aside = `${coming}.${received.hash.slice(8)}`
      await rename(coming, aside)
      let isKept = false
      return {
        ...received,
        async keep() {
          isKept = true
          await putInPlace(aside, placeOf(folder, received.hash))
        },
        settle: async (isKnown) => {
          if (isKnown || !isKept) await rm(aside, { force: true })
        },
      }
    },
    async open({ hash, size }) {
      const file = await open(placeOf(folder, hash), 'r').catch((error: NodeJS.ErrnoException) => {
        throw error.code === 'ENOENT' ? new FileDamaged(hash, 'is missing') : error
      })
      const found = (await file.stat()).size
      if (found !== size) {
        await file.close()
        throw new FileDamaged(hash, `has ${found} bytes of ${size}`)
      }
      return checked(file, hash)
    },
  }
}

/** Also replaces what is there, which may be damaged; whoever reads it goes on with what was opened. */
async function putInPlace(aside: string, place: string): Promise<void> {
  const beside = `${aside}.kept`
  await mkdir(dirname(place), { recursive: true })
  await link(aside, beside)
  await rename(beside, place)
  await syncFolder(dirname(place))
}

/** Gives out the last of the bytes only when all have been found to be those of the hash; otherwise the stream breaks. */
function checked(file: FileHandle, hash: string): Readable {
  const digest = createHash('sha256')
  let held: Buffer | undefined
  const check = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      digest.update(chunk)
      const ready = held
      held = chunk
      done(null, ready)
    },
    flush(done) {
      const found = `sha-256:${digest.digest('hex')}`
      done(found === hash ? null : new FileDamaged(hash, `is ${found}`), held)
    },
  })
  const source = file.createReadStream()
  source.on('error', (error) => check.destroy(error))
  check.on('close', () => source.destroy())
  return source.pipe(check)
}

async function writeDurably(content: Readable, path: string, maxBytes: number): Promise<StoredFile | 'too-large'> {
  const hash = createHash('sha256')
  const file = await open(path, 'wx')
  let size = 0
  try {
    for await (const chunk of content as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > maxBytes) return 'too-large'
      hash.update(chunk)
      await file.write(chunk)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { hash: `sha-256:${hash.digest('hex')}`, size }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
