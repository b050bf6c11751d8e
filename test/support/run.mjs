import { mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const cache = resolve(import.meta.dirname, '../../node_modules/.cache/radslag')

/**
 * Loads a TypeScript module into this process: Node 20 cannot by itself, and what is loaded from node_modules does not
 * count as covered, so that tap's before and after scripts leave its coverage alone.
 */
export async function load(source) {
  await mkdir(cache, { recursive: true })
  const outfile = join(cache, `${process.pid}-${Date.now()}.mjs`)
  try {
    await build({
      entryPoints: [source],
      outfile,
      bundle: true,
      packages: 'external',
      platform: 'node',
      target: 'node20',
      format: 'esm',
      sourcemap: false,
      logLevel: 'warning',
    })
    return await import(pathToFileURL(outfile).href)
  } finally {
    await rm(outfile, { force: true })
  }
}

if (process.argv[1] === import.meta.filename) await load(resolve(process.argv[2]))
