import type { DecisionRecord } from './record.ts'
import { withoutNamesInRecord, type ProtectedPerson } from './secrecy.ts'

export const publicationLevels = ['none', 'titleOnly', 'full'] as const
/** What the public may see of a decision: nothing, its number and heading, or the whole. */
export type PublicationLevel = (typeof publicationLevels)[number]

export type Masked = { readonly record: unknown; readonly masked: readonly string[] }

/** What stays of a record when only its heading is published. */
const shownOfTitleOnly: ReadonlySet<string> = new Set([
  'format',
  'body',
  'meetingDate',
  'meetingOrdinal',
  'paragraph',
  'title',
  'phraseSet',
  'sections',
  'deliberationClosed',
])

/**
 * The record as the public may see it. What is masked is null, or an empty list, and named by its JSON pointer;
 * everything else is as it was frozen.
 */
export function publicForm(
  record: DecisionRecord,
  level: Exclude<PublicationLevel, 'none'>,
  hidden: readonly ProtectedPerson[],
): Masked {
  const { value, masked } = withoutNamesInRecord(record, hidden)
  if (level === 'full') return { record: value, masked }
  const shown = titleOnly(value)
  return { ...shown, masked: [...shown.masked, ...masked.filter((pointer) => pointer === '/title')] }
}

function titleOnly(record: DecisionRecord): Masked {
  const masked: string[] = []
  const shown = Object.entries(record)
    .filter(([key]) => key !== 'salt')
    .map(([key, value]) => {
      if (shownOfTitleOnly.has(key) || value === null) return [key, value]
      if (key === 'cases') {
        return [
          key,
          record.cases.map(({ diarienummer }, index) => {
            masked.push(`/cases/${index}/title`)
            return { diarienummer, title: null }
          }),
        ]
      }
      masked.push(`/${key}`)
      return [key, Array.isArray(value) ? [] : null]
    })
  return { record: Object.fromEntries(shown), masked }
}
