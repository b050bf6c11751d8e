import type { BallotChoice } from '../domain/deciding/acts/voted.ts'
import type { DecisionRecord } from '../domain/recording/record.ts'
import { ballotColumns, type BallotBlock, type Block, type Point, type TableBlock } from './blocks.ts'
import { diarienummerOf, meetingDay, notPublished, type TitleOnly } from './head.ts'
import { sectionsOf } from './sentences.ts'

/** The extract of the minutes (protokollsutdrag) as plain text; below a heading that alone is published, that it is so. */
export function decisionText(record: DecisionRecord, { titleOnly = false }: Partial<TitleOnly> = {}): string {
  const { body, paragraph, cases, title } = record
  const head = [
    body.name,
    `Sammanträdesdatum\n${meetingDay(record)}`,
    `Paragraf\n§ ${paragraph}`,
    ...(cases.length === 0 ? [] : [`Diarienummer ${diarienummerOf(record)}`]),
    title,
    ...(titleOnly ? [notPublished] : []),
  ]
  return `${[...head, ...sectionTexts(record)].join('\n\n')}\n`
}

/** The headings and blocks of a paragraph, to be set apart by empty lines. */
export function sectionTexts(record: DecisionRecord): string[] {
  return sectionsOf(record).flatMap(({ heading, blocks }) => [heading, ...blocks.map(blockText)])
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'sentences':
      return block.sentences.map(({ text }) => text).join(' ')
    case 'recorded':
      return block.text
    case 'quoted':
      return block.text.replaceAll(/^/gm, '    ')
    case 'points':
      return block.points.map(pointText).join('\n')
    case 'list':
      return block.items.join('\n')
    case 'ballots':
      return ballotText(block)
    case 'table':
      return tableText(block)
  }
}

function pointText({ number, text }: Point): string {
  return number === null ? text : `${number}. ${text}`
}

const columns = Object.entries(ballotColumns) as readonly (readonly [BallotChoice, string])[]

function ballotText({ caption, rows, totals, castingVote }: BallotBlock): string {
  const width = Math.max('Ledamot'.length, ...rows.map(({ name }) => name.length))
  const line = (first: string, cells: readonly string[]) => {
    const padded = cells.map((cell, index) => cell.padEnd(columns[index]?.[1].length ?? 0))
    return [first.padEnd(width), ...padded].join('  ').trimEnd()
  }
  return [
    caption,
    line(
      'Ledamot',
      columns.map(([, label]) => label),
    ),
    ...rows.map(({ name, choice }) =>
      line(
        name,
        columns.map(([column]) => (column === choice ? 'X' : '')),
      ),
    ),
    line(
      'Summa',
      columns.map(([column]) => String(totals[column])),
    ),
    ...(castingVote === null ? [] : [`Ordförandens utslagsröst, ${castingVote}`]),
  ].join('\n')
}

function tableText({ caption, columns, rows }: TableBlock): string {
  const lines = [columns, ...rows]
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => line[index]?.length ?? 0)))
  return [
    caption,
    ...lines.map((line) =>
      line
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    ),
  ].join('\n')
}
