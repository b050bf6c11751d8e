import type { QuorumRejection } from '../attending/quorum.ts'
import { named } from '../participant.ts'
import type { Contribution } from './acts/moved.ts'
import { objectionsDuringDeliberation, type DeliberationRejection } from './deliberation.ts'
import { objectionsToAttendant, recusedIn, type EntitlementRejection } from './entitlement.ts'
import type { Paragraph } from './paragraph.ts'
import { objectionsToTreating } from './quorate.ts'

/** What the rules here may have against an act. */
type Objection = DeliberationRejection | EntitlementRejection | QuorumRejection

/**
 * Speaking belongs to the deliberation of a quorate body, and to those who attend; from a board's the recused are absent
 * (J5, J8, KL 5:66, 6:30, 7:4). Someone who is not of the register is not of the attendance either, and may be heard;
 * minutes need not list whoever they say was heard.
 */
export function objectionsToContribution(paragraph: Paragraph, { persons }: Contribution): readonly Objection[] {
  const recused = paragraph.circumstances.bodyKind === 'assembly' ? new Set() : recusedIn(paragraph)
  const known = persons.filter(({ personId }) => personId !== null)
  const barred = known.filter(({ personId }) => recused.has(personId))
  const objections = [...objectionsDuringDeliberation(paragraph), ...objectionsToTreating(paragraph)]
  const told =
    paragraph.circumstances.recordedAs === 'minutes' ? [] : known.filter((person) => !barred.includes(person))
  const others = objectionsToAttendant(paragraph, 'contribution', told, 'KL 5:66')
  return barred.length === 0
    ? [...objections, ...others]
    : [
        ...objections,
        { code: 'not-entitled', act: 'contribution', persons: barred.map(named), statute: 'KL 6:30' },
        ...others,
      ]
}
