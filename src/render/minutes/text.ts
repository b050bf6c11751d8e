import type { MinutesHead } from '../../domain/recording/minutes.ts'
import type { DecisionRecord } from '../../domain/recording/record.ts'
import { diarienummerOf } from '../head.ts'
import { sectionTexts } from '../text.ts'
import { attendanceOf } from './attendance.ts'
import {
  annexesOf,
  factsOf,
  fictionalWarning,
  hashNotShown,
  minutesTitles,
  titleOf,
  unknown,
  warningOf,
} from './cover.ts'
import { signerGroups } from './signers.ts'

/** The minutes whole as plain text, with lines to sign on at the end. */
export function minutesText(head: MinutesHead, headHash: string | null, records: readonly DecisionRecord[]): string {
  const parts = [
    ...coverTexts(head, records),
    ...records.flatMap(paragraphTexts),
    ...signatureTexts(head),
    rule('-'),
    `Kontrollsumma för det som undertecknas: ${headHash ?? hashNotShown}`,
  ]
  return `${parts.join('\n\n')}\n`
}

function coverTexts(head: MinutesHead, records: readonly DecisionRecord[]): string[] {
  const attendance = attendanceOf(head)
  const [, attesters] = signerGroups(head)
  const annexes = annexesOf(head, records)
  return [
    ...(head.fictional === null ? [] : [[rule('='), warningOf(head.fictional), rule('=')].join('\n')]),
    head.body.name,
    minutesTitles[head.kind],
    ...factsOf(head).map(([label, value]) => `${label}\n${value}`),
    ...(head.gaps === null ? [] : [`Luckor i protokollet\n${head.gaps}`]),
    ...(attendance.length === 0 ? [`Närvaro\n${unknown}`] : []),
    ...[...attendance, attesters].map(({ heading, lines }) => listText(heading, lines)),
    ...(head.paragraphs.length === 0 ? [] : [listText('Ärenden', head.paragraphs.map(titleOf))]),
    ...(annexes.length === 0
      ? []
      : [
          listText(
            'Bilagor',
            annexes.map(({ label }) => label),
          ),
        ]),
  ]
}

function paragraphTexts(record: DecisionRecord): string[] {
  const { cases } = record
  const number = cases.length === 0 ? [] : [`Diarienummer ${diarienummerOf(record)}`]
  return [rule('-'), titleOf(record), ...number, ...sectionTexts(record)]
}

function signatureTexts(head: MinutesHead): string[] {
  return [
    rule('-'),
    'Underskrifter',
    ...(head.fictional === null ? [] : [fictionalWarning]),
    ...signerGroups(head).flatMap(({ heading, lines }) =>
      lines.length === 0 ? [listText(heading, [])] : lines.map((name) => `${heading}\n\n${rule('_', 40)}\n${name}`),
    ),
  ]
}

const listText = (heading: string, lines: readonly string[]) =>
  [heading, ...(lines.length === 0 ? [unknown] : lines)].join('\n')

const rule = (character: string, width = 72) => character.repeat(width)
