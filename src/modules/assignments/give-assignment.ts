import type { Context, UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { now } from '../../db/write.ts'
import { may } from '../../domain/access.ts'
import { dayOf } from '../../domain/calendar.ts'
import { objectionsToFacts, objectionsToOrder } from '../../domain/days.ts'
import { accept, reject } from '../../domain/outcome.ts'
import type { Rejection } from '../../domain/rejection.ts'
import { objectionToAct } from '../../domain/register/case-file.ts'
import { selectBodiesByCode } from '../bodies/store.ts'
import { holdCases } from '../register/store.ts'
import { assignmentOf, type AssignmentView } from './read-assignments.ts'
import { insertAssignment, selectAssignment } from './store.ts'

export type AssignmentInput = {
  readonly text: string
  readonly givenBy: string
  readonly givenTo?: string | null
  readonly givenOn?: string | null
  readonly case?: string | null
  readonly dueOn?: string | null
  readonly externalId?: string
}

/** Enters an assignment that a body has given, to another body or at large, in a case; it is given by now, and due then at the earliest. */
export async function giveAssignment(
  tx: WriteTx,
  context: Context,
  input: AssignmentInput,
): UseCaseOutcome<AssignmentView> {
  const bodies = await selectBodiesByCode(tx, [input.givenBy, ...(input.givenTo == null ? [] : [input.givenTo])])
  const by = bodies.find(({ code }) => code === input.givenBy)
  const to = input.givenTo == null ? null : bodies.find(({ code }) => code === input.givenTo)
  if (by === undefined)
    return reject({ code: 'unknown-reference', resource: 'body', id: input.givenBy, pointer: '/givenBy' })
  if (to === undefined)
    return reject({ code: 'unknown-reference', resource: 'body', id: input.givenTo ?? '', pointer: '/givenTo' })
  if (!may(context.actor, 'assignment:manage', { authority: by.authority }))
    return reject({ code: 'not-permitted', action: 'assignment:manage' })
  const { givenOn = null, dueOn = null } = input
  const [misdated] = [
    ...objectionsToFacts({ givenOn }, dayOf(context.now)),
    ...objectionsToOrder({ dueOn }, { givenOn }),
  ]
  if (misdated) return reject(misdated)
  const unusable = await objectionToCase(tx, by.authority, input.case ?? null)
  if (unusable) return reject(unusable)
  const id = context.newId()
  await now(
    tx,
    insertAssignment(tx, {
      id,
      text: input.text,
      givenById: by.id,
      givenToId: to?.id ?? null,
      givenOn,
      caseId: input.case ?? null,
      dueOn,
      externalId: input.externalId ?? null,
      client: input.externalId === undefined ? null : context.actor.client,
    }),
  )
  const row = await selectAssignment(tx, [by.authority], id)
  if (row === undefined) throw new Error('The assignment was not inserted')
  const { text: _, externalId: __, ...after } = input
  return accept({
    result: assignmentOf(row),
    events: [
      { type: 'assignment.given', resource: 'assignment', id, authority: by.authority, version: row.version, after },
    ],
  })
}

/** A case that the authority sees, and whose number stands. */
async function objectionToCase(tx: WriteTx, authority: string, id: string | null): Promise<Rejection | null> {
  if (id === null) return null
  const [caseFile] = await holdCases(tx, [authority], [id])
  return caseFile === undefined
    ? { code: 'unknown-reference', resource: 'case', id, pointer: '/case' }
    : objectionToAct(caseFile)
}
