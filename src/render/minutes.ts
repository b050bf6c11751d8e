import type { SectionName } from '../domain/body.ts'
import type { MinutesHead } from '../domain/minutes.ts'
import type { DecisionRecord } from '../domain/record.ts'
import { decisionText } from './text.ts'

/** The minutes whole as plain text: the head with its banner, then every paragraph. */
export function minutesText(head: MinutesHead, headHash: string, records: readonly DecisionRecord[], sections: readonly SectionName[]): string {
  return [JSON.stringify(head, null, 2), headHash, ...records.map((record) => decisionText(record, sections))].join('\n\n')
}
export const minutesPage = minutesText
