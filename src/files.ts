import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, type ReadStream } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'

export type StoredFile = { readonly hash: string; readonly size: number }

/** Contents by their hash: the same bytes are kept once, and what is named by a hash cannot change. */
export type Files = {
  readonly put: (content: Readable, maxBytes: number) => Promise<StoredFile | 'too-large'>
  readonly get: (hash: string) => ReadStream
}

/** Files in a folder; `put` answers when the bytes are safe on disk. */
export function openFiles(folder: string): Files {
  const pathOf = (hash: string) => join(folder, hash.slice(8, 10), hash.slice(8))
  return {
    async put(content, maxBytes) {
      await mkdir(folder, { recursive: true })
      const temporary = join(folder, `.${randomUUID()}`)
      try {
        const stored = await writeDurably(content, temporary, maxBytes)
        if (stored === 'too-large') return stored
        await mkdir(dirname(pathOf(stored.hash)), { recursive: true })
        await rename(temporary, pathOf(stored.hash))
        await syncFolder(dirname(pathOf(stored.hash)))
        return stored
      } finally {
        await rm(temporary, { force: true })
      }
    },
    get: (hash) => createReadStream(pathOf(hash)),
  }
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
