import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findProjectFolder } from '../../src/db/project-folder.ts'

export type Fields = Readonly<Record<string, unknown>>

/** A published paragraph as facts: what was recorded under it, in the API's own words, people replaced by labels. */
export type PracticeParagraph = {
  readonly paragraph: number
  readonly title: string
  readonly cases: readonly { readonly series: string; readonly template: string; readonly diarienummer: string }[]
  readonly matter?: string
  readonly earlier?: readonly Fields[]
  readonly record: Fields
  /** What the minutes say came of it; the options by the refs of the record. */
  readonly expected: {
    readonly prevailing: string | null
    readonly outcome: string
    readonly ground?: string
    readonly votes: readonly string[]
    readonly totals?: readonly (readonly number[])[]
    readonly castingVote?: boolean
  }
}

export type PracticeCase = {
  readonly id: string
  readonly source: string
  readonly body: Fields & { readonly code: string; readonly seats: number }
  readonly otherBodies: readonly (Fields & { readonly code: string })[]
  readonly heldOn: string
  readonly chair: string | null
  readonly gaps: string | null
  readonly parties: Readonly<Record<string, string | null>>
  readonly paragraphs: readonly PracticeParagraph[]
}

/** Every case, in the order of their numbers. */
export async function practiceCases(): Promise<PracticeCase[]> {
  const folder = join(findProjectFolder(import.meta.dirname), 'test', 'practice', 'cases')
  const names = (await readdir(folder)).toSorted()
  return Promise.all(names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as PracticeCase))
}
