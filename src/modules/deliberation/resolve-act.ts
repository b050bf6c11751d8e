import type { Act } from '../../domain/deciding/acts/acts.ts'
import { grantedOnForm } from '../../domain/deciding/answer.ts'
import { prevailingPoints, withNames } from '../../domain/deciding/decision.ts'
import type { Paragraph } from '../../domain/deciding/paragraph.ts'
import { accept, reject, type Outcome } from '../../domain/outcome.ts'
import type { Rejection } from '../../domain/rejection.ts'
import type { References } from './gather-references.ts'
import { electionOf } from './resolve-election.ts'
import { movedOf } from './resolve-moved.ts'
import { notedOf } from './resolve-noted.ts'
import { pointOf } from './resolve-point.ts'
import { addressed, bodyOf, participant, participants, Unresolved } from './resolve-reference.ts'
import { votedOf } from './resolve-vote.ts'
import type { ActInput, PersonRef, Stated } from './state-act.ts'

/** The act of the domain that a statement means, or the first thing in it that points nowhere. */
export function resolveAct(input: ActInput, paragraph: Paragraph, references: References): Outcome<Act, Rejection> {
  try {
    return accept(resolved(input, paragraph, references))
  } catch (error) {
    if (error instanceof Unresolved) return reject(error.rejection)
    throw error
  }
}

function resolved(input: ActInput, paragraph: Paragraph, references: References): Act {
  switch (input.kind) {
    case 'vote':
    case 'voteClosing':
    case 'voteCorrection':
      return votedOf(input, paragraph, references)
    case 'nonParticipation':
      return { kind: 'nonParticipation', persons: participants(input.persons, references, '/persons') }
    case 'election':
      return electionOf(input, finderIn(references))
    case 'decision':
      return decisionOf(input, paragraph, references)
    case 'reservation':
    case 'reservationFiling':
    case 'protocolNote':
    case 'recusal':
    case 'recusalRuling':
    case 'recipient':
    case 'annex':
    case 'sentenceOverride':
      return notedOf(input, references)
    default:
      return movedOf(input, references)
  }
}

/** Without points of its own the decision has those of the proposal that prevailed. */
function decisionOf(input: Stated<'decision'>, paragraph: Paragraph, references: References): Act {
  const undecided = grantedOnForm(paragraph).length > 0
  const points = input.points ?? prevailingPoints(paragraph).map((text) => ({ text }))
  return {
    kind: 'decision',
    points: points.map((point, index) => withNames(paragraph, pointOf(point, index, references, undecided))),
  }
}

const finderIn = (references: References) => ({
  person: (ref: PersonRef, pointer: string) => participant(ref, references, pointer),
  body: (code: string, pointer: string) => addressed(bodyOf(code, references, pointer)),
})
