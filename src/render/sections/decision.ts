import type { RecordedPoint } from '../../domain/recording/parts.ts'
import type { Block, Section } from '../blocks.ts'
import { capitalised, genitive } from '../swedish.ts'
import type { Context } from './context.ts'

/** The body's own decision, and under headings of their own the proposals it puts to other bodies. */
export function decisionSections({ record, phrases, body }: Context): Section[] {
  const { decisionPoints } = record
  const numbered = phrases.numbersOnePoint || decisionPoints.length > 1
  const whose = genitive(capitalised(body))
  const addressees = [...new Set(decisionPoints.map(addressee))]
  return addressees.map((to) => ({
    name: 'decision',
    heading: phrases.decisionHeading(whose, to),
    blocks: [
      pointsBlock(
        decisionPoints.filter((point) => addressee(point) === to),
        numbered,
      ),
    ],
  }))
}

/** Null for the body's own points, empty where the minutes do not say to whom a proposal goes. */
function addressee({ kind, to }: RecordedPoint): string | null {
  return kind === 'own' ? null : (to?.name ?? '')
}

function pointsBlock(points: readonly RecordedPoint[], numbered: boolean): Block {
  return { kind: 'points', points: points.map(({ number, text }) => ({ number: numbered ? number : null, text })) }
}
