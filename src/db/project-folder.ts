import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder of package.json, upwards from a source file or from the built one. */
export function findProjectFolder(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from
  const parent = dirname(from)
  if (parent === from) throw new Error('package.json is nowhere above the program')
  return findProjectFolder(parent)
}
