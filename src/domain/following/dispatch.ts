import { accept, reject, type Outcome } from '../outcome.ts'
import type { RecordedRecipient } from '../recording/parts.ts'
import { next, type Steps } from '../step.ts'

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

export type DispatchRejection =
  | { readonly code: 'dispatch-step-refused'; readonly state: DispatchState; readonly step: DispatchStep }
  | { readonly code: 'already-a-recipient'; readonly label: string }

/** The state a dispatch is in after a step, or why it cannot take it. */
export function stepDispatch(state: DispatchState, step: DispatchStep): Outcome<DispatchState, DispatchRejection> {
  const to = next(dispatchSteps, state, step)
  return to === null ? reject({ code: 'dispatch-step-refused', state, step }) : accept(to)
}

/** Against releasing what a decision is to be sent in, of which nothing waits or has failed. */
export function objectionToRelease(states: readonly DispatchState[]): DispatchRejection | null {
  const isDue = states.some((state) => stepDispatch(state, 'release').ok)
  return isDue ? null : { code: 'dispatch-step-refused', state: states[0] ?? 'delivered', step: 'release' }
}

/** A name as it is held against another: in one form of Unicode, without the space about it, whatever its case. */
const folded = (name: string) => name.normalize('NFC').trim().toLowerCase()

/** Whether two name one: the same group, the same body, or the same name where the two are not known to be different bodies. */
function isSameRecipient(one: RecordedRecipient, other: RecordedRecipient): boolean {
  if (one.group !== other.group) return false
  if (one.group !== undefined) return true
  return one.body !== undefined && other.body !== undefined
    ? one.body === other.body
    : folded(one.label) === folded(other.label)
}

/** Whether a recipient is among those who are to have the decision already. */
export const isAmongRecipients = (recipient: RecordedRecipient, all: readonly RecordedRecipient[]): boolean =>
  all.some((one) => isSameRecipient(one, recipient))

/** Against adding a recipient who is to have the decision already: by what he or she is called, or as the same body. */
export function objectionToAddition(
  recipient: RecordedRecipient,
  bodyId: string | null,
  known: readonly RecordedRecipient[],
  bodyIds: readonly (string | null)[],
): DispatchRejection | null {
  const isKnown = isAmongRecipients(recipient, known) || (bodyId !== null && bodyIds.includes(bodyId))
  return isKnown ? { code: 'already-a-recipient', label: recipient.label } : null
}

/**
 * Those who are to have a decision, each with its place in the list of the minutes: whoever is written twice has it once, as
 * the one that says which body it is, or as the first.
 */
export function eachOnce(
  recipients: readonly RecordedRecipient[],
): readonly (RecordedRecipient & { readonly position: number })[] {
  const placed = recipients.map((recipient, index) => ({ ...recipient, position: index + 1 }))
  type Placed = (typeof placed)[number]
  const goesBefore = (one: Placed, other: Placed) =>
    (one.body === undefined) === (other.body === undefined) ? one.position < other.position : one.body !== undefined
  return placed.filter(
    (one) => !placed.some((other) => other !== one && isSameRecipient(other, one) && goesBefore(other, one)),
  )
}

export type Addressee = { readonly bodyId: string | null; readonly code: string | null; readonly name: string }

/**
 * Who a recipient stands for at the moment of release: a group becomes its boards, the deciding body left out, since
 * it has its decision already; anyone else is him- or herself. A group without boards is whoever its label says, so
 * that a recipient of the minutes never vanishes.
 */
export function addressees(
  recipient: RecordedRecipient,
  boards: readonly Addressee[],
  decidedBy: string,
): readonly Addressee[] {
  const group = recipient.group === 'boards' ? boards.filter(({ code }) => code !== decidedBy) : []
  if (group.length > 0) return group
  const board = boards.find(({ code }) => code !== null && code === recipient.body)
  return [board ?? { bodyId: null, code: recipient.body ?? null, name: recipient.label }]
}

/** Boards of the same name are told apart by their codes, and so is one whose name is what another is then called. */
export function toldApart(all: readonly Addressee[]): readonly Addressee[] {
  const isAlike = (one: Addressee) =>
    all.some((other) => other !== one && (other.name === one.name || withCode(other) === one.name))
  return all.map((one) => (one.code !== null && isAlike(one) ? { ...one, name: withCode(one) } : one))
}

const withCode = ({ name, code }: Addressee) => `${name} (${code})`

/** Who has the decision, or will: a body, or whoever a name means. */
export type Reached = Pick<Addressee, 'bodyId' | 'name'>

const isSameAddressee = (one: Reached, other: Reached) =>
  one.bodyId !== null && other.bodyId !== null ? one.bodyId === other.bodyId : folded(one.name) === folded(other.name)

/**
 * Whom each of some recipients stands for at their release, so that nobody has the decision twice: of a group, those whom it has
 * not reached and who are not named beside it. A group all of whose boards have it is whoever its label says.
 */
export function sentTo(
  recipients: readonly RecordedRecipient[],
  boards: readonly Addressee[],
  decidedBy: string,
  reached: readonly Reached[],
): readonly (readonly Addressee[])[] {
  const all = recipients.map((recipient) => ({ recipient, to: toldApart(addressees(recipient, boards, decidedBy)) }))
  const others = [...reached, ...all.flatMap(({ recipient, to }) => (recipient.group === undefined ? to : []))]
  return all.map(({ recipient, to }) => {
    if (recipient.group === undefined) return to
    const left = to.filter((one) => !others.some((other) => isSameAddressee(one, other)))
    return left.length > 0 ? left : [{ bodyId: null, code: null, name: recipient.label }]
  })
}
