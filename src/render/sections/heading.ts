import type { SectionName } from '../../domain/organisation/body.ts'
import type { Context } from './context.ts'

/** The heading of a section, in the plural where several stand below it and the phrase set makes the difference. */
export function headingOf({ record, phrases }: Context, name: Exclude<SectionName, 'decision'>): string {
  const heading = phrases.headings[name]
  if (typeof heading === 'string') return heading
  const { protocolNotes, nonParticipation = [], reservations } = record
  const notes = protocolNotes.length + Math.min(nonParticipation.length, 1)
  return (name === 'protocolNotes' ? notes : reservations.length) > 1 ? heading.several : heading.one
}
