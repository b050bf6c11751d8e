import type { DecisionPoint } from '../../domain/deciding/acts/decided.ts'
import type { References } from './gather-references.ts'
import { addressed, bodyOf, documentOf, Unresolved } from './resolve-reference.ts'
import type { PointInput } from './state-act.ts'

/** A decision point as it is stated, with what it points at; `undecided` where the matter is sent back or put off. */
export function pointOf(point: PointInput, index: number, references: References, undecided: boolean): DecisionPoint {
  const pointer = `/points/${index}`
  const assignment =
    point.considersComplete == null ? null : references.assignments.find(({ id }) => id === point.considersComplete)
  if (assignment === undefined)
    throw new Unresolved('assignment', point.considersComplete ?? '', `${pointer}/considersComplete`)
  const kind = point.kind ?? (point.to == null ? 'own' : 'proposalTo')
  const to = point.to == null ? null : bodyOf(point.to, references, `${pointer}/to`)
  return {
    number: index + 1,
    pointKind: kind,
    to: to && addressed(to),
    text: point.text,
    // A proposal to another body, and to send a matter back or table it, only prepares and cannot be appealed (KL 13:2).
    appealRegime: point.appealRegime ?? (kind === 'proposalTo' || undecided ? 'none' : 'legality'),
    refersTo: (point.refersTo ?? []).map(({ document, annexNumber = null, of = null }, at) => {
      const parent = of === null ? null : documentOf(of, references, `${pointer}/refersTo/${at}/of`)
      return {
        annexNumber,
        documentId: documentOf(document, references, `${pointer}/refersTo/${at}/document`).id,
        of: parent && { kind: parent.kind, unit: parent.unit, datedOn: parent.datedOn },
      }
    }),
    ...(point.answers && { answers: answersOf(point.answers, references, `${pointer}/answers/case`) }),
    considersComplete: assignment && {
      assignmentId: assignment.id,
      givenBy: assignment.givenBy.code,
      diarienummer: assignment.case?.diarienummer ?? null,
    },
  }
}

function answersOf(
  { initiative, case: caseId, answer }: NonNullable<PointInput['answers']>,
  { cases }: References,
  pointer: string,
): NonNullable<DecisionPoint['answers']> {
  const found = cases.find(({ id }) => id === caseId)
  if (found === undefined) throw new Unresolved('case', caseId, pointer)
  return { initiative, caseId, diarienummer: found.diarienummer, answer }
}
