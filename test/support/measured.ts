import { readFile, writeFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { findProjectFolder } from '../../src/db/project-folder.ts'

const measured = join(findProjectFolder(import.meta.dirname), 'test', 'bench', 'MEASURED.md')

/** The machine and the day of the measurement. */
export function circumstances(postgres: string, now: Date): string {
  const [cpu, ...others] = cpus()
  const machine = `${cpu?.model.trim() ?? 'unknown processor'}, ${others.length + 1} cores, ${Math.round(totalmem() / 2 ** 30)} GiB`
  return `${now.toISOString().slice(0, 10)}, ${machine}, Node ${process.versions.node}, ${postgres}.`
}

/** Writes a report between its markers in MEASURED.md: `<!-- measured: npm run … -->` and `<!-- /measured -->`. */
export async function writeMeasured(command: string, text: string): Promise<void> {
  const begin = `<!-- measured: ${command} -->`
  const whole = await readFile(measured, 'utf8')
  const from = whole.indexOf(begin)
  const to = whole.indexOf('<!-- /measured -->', from)
  if (from < 0 || to < from) throw new Error(`MEASURED.md has no place for the figures: ${begin}`)
  await writeFile(measured, `${whole.slice(0, from + begin.length)}\n${text}\n${whole.slice(to)}`)
}
