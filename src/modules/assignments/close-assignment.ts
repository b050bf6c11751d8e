import type { Context, UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { now } from '../../db/write.ts'
import { may, notFound } from '../../domain/access.ts'
import { dayOf } from '../../domain/calendar.ts'
import { objectionsToFacts, objectionsToOrder } from '../../domain/days.ts'
import { objectionToClosingBy, stepAssignment } from '../../domain/following/assignment.ts'
import { accept, reject } from '../../domain/outcome.ts'
import { assignmentOf, type AssignmentView } from './read-assignments.ts'
import { lockAssignment, selectAssignment, selectClosing, updateAssignment } from './store.ts'

export type ClosingInput = {
  readonly decision?: string | null
  readonly closedOn?: string
  readonly reason?: string | null
}

/**
 * Closes an assignment, by a decision of the body that gave it or with a stated reason, on a day that has come and not
 * before it was given or the decision taken. Refuses a decision of another body: one who was given an assignment can only
 * consider it complete.
 */
export async function closeAssignment(
  tx: WriteTx,
  context: Context,
  id: string,
  input: ClosingInput,
): UseCaseOutcome<AssignmentView> {
  const { authorities } = context.actor
  const assignment = await lockAssignment(tx, authorities, id)
  if (assignment === undefined) return notFound('assignment', id)
  if (!may(context.actor, 'assignment:manage', { authority: assignment.authority }))
    return reject({ code: 'not-permitted', action: 'assignment:manage' })
  const stepped = stepAssignment(assignment.state, 'close')
  if (!stepped.ok) return stepped
  const decision = input.decision == null ? null : await selectClosing(tx, authorities, input.decision)
  if (decision === undefined)
    return reject({ code: 'unknown-reference', resource: 'decision', id: input.decision ?? '', pointer: '/decision' })
  const foreign = objectionToClosingBy(decision, assignment.givenBy)
  if (foreign) return reject(foreign)
  const today = dayOf(context.now)
  const closedOn = input.closedOn ?? decision?.heldOn ?? today
  const { givenOn } = assignment
  const before = { givenOn, heldOn: decision?.heldOn ?? null }
  const [misdated] = [...objectionsToFacts({ closedOn }, today), ...objectionsToOrder({ closedOn }, before)]
  if (misdated) return reject(misdated)
  await now(
    tx,
    updateAssignment(tx, assignment, {
      state: stepped.value,
      closedOn,
      closedItemId: decision?.itemId ?? null,
      closedReason: input.reason ?? null,
    }),
  )
  const row = await selectAssignment(tx, authorities, id)
  return accept({
    result: assignmentOf(row ?? assignment),
    events: [
      {
        type: 'assignment.closed',
        resource: 'assignment',
        id,
        authority: assignment.authority,
        version: assignment.version + 1,
        before: { state: assignment.state },
        after: { state: stepped.value, closedOn, decision: decision?.id ?? null },
        ...because(input.reason),
      },
    ],
  })
}

const because = (reason: string | null | undefined) => (reason == null ? {} : { reason })
