import type { CivilDate } from '../calendar.ts'

/** What stands under the number of a case: then the number has been used, and says more than that it was given. */
export const caseUses = ['documents', 'items', 'assignments', 'handovers'] as const
export type CaseUse = (typeof caseUses)[number]

/** An item in which a case is not at its end: it lacks a decision, or the decision its attestation or its delivery. */
export type OpenMatter = {
  readonly lacks: 'decision' | 'attestation' | 'delivery'
  /** The body that treats it, and the day of its meeting. */
  readonly body: string
  readonly heldOn: CivilDate
  readonly paragraph: number | null
}

export type CaseEndingRejection =
  | {
      readonly code: 'case-in-use'
      readonly diarienummer: string
      readonly uses: readonly CaseUse[]
      readonly statute: 'OSL 5:1'
    }
  | {
      readonly code: 'case-unfinished'
      readonly diarienummer: string
      readonly open: readonly OpenMatter[]
      readonly statute: 'FL 33'
    }

/** Against voiding a number under which something stands: its documents and decisions would be in the register of no case (OSL 5:1). */
export const objectionToVoiding = (diarienummer: string, uses: readonly CaseUse[]): CaseEndingRejection | null =>
  uses.length === 0 ? null : { code: 'case-in-use', diarienummer, uses, statute: 'OSL 5:1' }

/** Against closing a case that is still to be decided somewhere, or whose decision has not reached those who are to have it (FL 33). */
export const objectionToClosing = (diarienummer: string, open: readonly OpenMatter[]): CaseEndingRejection | null =>
  open.length === 0 ? null : { code: 'case-unfinished', diarienummer, open, statute: 'FL 33' }
