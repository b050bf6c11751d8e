import { objectionsToRepeating, type RepetitionRejection } from '../repeated.ts'
import { objectionToAct, type CaseFileState, type CaseFileRejection } from './case-file.ts'

/** A case as it is handed over: its owner is the code of the authority whose register it stands in. */
export type HandedCase = { readonly state: CaseFileState; readonly diarienummer: string; readonly authority: string }

export type HandoverRejection = {
  readonly code: 'handover-to-owner'
  readonly diarienummer: string
  readonly authority: string
  readonly statute: 'OSL 8:1'
}

/** What the rules here may have against an act. */
type Objection = HandoverRejection | CaseFileRejection | RepetitionRejection

/**
 * Against handing a case over to another authority. Secrecy holds between authorities (OSL 8:1), so that its matter goes to
 * another is stated: once for each, never to the owner, and not of a number that only says that it was given (OSL 5:1).
 */
export function objectionsToHandover(
  caseFile: HandedCase,
  to: string,
  receivers: readonly string[],
): readonly Objection[] {
  const { diarienummer, authority } = caseFile
  const voided = objectionToAct(caseFile)
  return [
    ...(voided === null ? [] : [voided]),
    ...(to === authority ? [{ code: 'handover-to-owner', diarienummer, authority, statute: 'OSL 8:1' } as const] : []),
    ...objectionsToRepeating(receivers.includes(to)),
  ]
}
