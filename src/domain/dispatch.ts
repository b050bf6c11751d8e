import type { RecordedRecipient } from './record.ts'
import { accept, reject, type Outcome } from './outcome.ts'
import { next, type Steps } from './step.ts'

export const dispatchStates = ['awaitingRelease', 'released', 'delivered', 'failed'] as const
export type DispatchState = (typeof dispatchStates)[number]
export type DispatchStep = 'release' | 'deliver' | 'fail'

/** Nothing leaves the house before a person, or the body's setting, has released it. */
export const dispatchSteps = {
  awaitingRelease: { release: 'released' },
  released: { deliver: 'delivered', fail: 'failed' },
  failed: { release: 'released' },
  delivered: {},
} as const satisfies Steps<DispatchState, DispatchStep>

export type DispatchRejection = {
  readonly code: 'dispatch-step-refused'
  readonly state: DispatchState
  readonly step: DispatchStep
}

/** The state a dispatch is in after a step, or why it cannot take it. */
export function stepDispatch(state: DispatchState, step: DispatchStep): Outcome<DispatchState, DispatchRejection> {
  const to = next(dispatchSteps, state, step)
  return to === null ? reject({ code: 'dispatch-step-refused', state, step }) : accept(to)
}

export type Addressee = { readonly bodyId: string | null; readonly code: string | null; readonly name: string }

/**
 * Who a recipient stands for at the moment of release: a group becomes its boards, the deciding body left out, since
 * it has its decision already; anyone else is him- or herself. A group without boards is whoever its label says, so
 * that a recipient of the minutes never vanishes.
 */
export function addressees(recipient: RecordedRecipient, boards: readonly Addressee[], decidedBy: string): readonly Addressee[] {
  const group = recipient.group === 'boards' ? boards.filter(({ code }) => code !== decidedBy) : []
  if (group.length > 0) return group
  const board = boards.find(({ code }) => code !== null && code === recipient.body)
  return [board ?? { bodyId: null, code: recipient.body ?? null, name: recipient.label }]
}

/** Boards of the same name are told apart by their codes, and so is one whose name is what another is then called. */
export function toldApart(all: readonly Addressee[]): readonly Addressee[] {
  const isAlike = (one: Addressee) => all.some((other) => other !== one && (other.name === one.name || withCode(other) === one.name))
  return all.map((one) => (one.code !== null && isAlike(one) ? { ...one, name: withCode(one) } : one))
}

const withCode = ({ name, code }: Addressee) => `${name} (${code})`
