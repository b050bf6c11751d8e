import { accept, reject, type Outcome } from '../outcome.ts'
import { next, type Steps } from '../step.ts'

export const assignmentStates = ['open', 'consideredComplete', 'closed'] as const
export type AssignmentState = (typeof assignmentStates)[number]
export type AssignmentStep = 'considerComplete' | 'close' | 'reopen'

/** One who was given an assignment may consider it complete; the body that gave it closes it. */
export const assignmentSteps = {
  open: { considerComplete: 'consideredComplete', close: 'closed' },
  consideredComplete: { considerComplete: 'consideredComplete', close: 'closed', reopen: 'open' },
  closed: {},
} as const satisfies Steps<AssignmentState, AssignmentStep>

export type AssignmentRejection =
  | { readonly code: 'assignment-step-refused'; readonly state: AssignmentState; readonly step: AssignmentStep }
  | { readonly code: 'assignment-of-other-body'; readonly givenBy: string }

/** The state an assignment is in after a step, or why it cannot take it. */
export function stepAssignment(
  state: AssignmentState,
  step: AssignmentStep,
): Outcome<AssignmentState, AssignmentRejection> {
  const to = next(assignmentSteps, state, step)
  return to === null ? reject({ code: 'assignment-step-refused', state, step }) : accept(to)
}

/** Against closing an assignment by a decision of another body than gave it: by that it is only considered complete. */
export function objectionToClosingBy(
  decision: { readonly bodyCode: string } | null,
  givenBy: { readonly code: string; readonly name: string },
): AssignmentRejection | null {
  return decision === null || decision.bodyCode === givenBy.code
    ? null
    : { code: 'assignment-of-other-body', givenBy: givenBy.name }
}
