import type { Act, Placed } from '../deciding/acts/acts.ts'
import type { MinutesHead } from './minutes.ts'
import type { DecisionRecord, Frozen } from './record.ts'

/** The form that is written today. What says none is of the first, 0, which has neither form nor salt. */
const latest = 1

/** A form as it is to be sealed, with a salt that nobody can guess. */
export const freeze = <Form extends object>(form: Form, salt: string): Form & Required<Frozen> => ({
  ...form,
  format: latest,
  salt,
})

/** The record of a paragraph from its frozen bytes, of whichever form; a form that is not known throws. */
export const readRecord = (bytes: string): DecisionRecord => raised<DecisionRecord>(JSON.parse(bytes))

/** The head of minutes from its frozen bytes, likewise. */
export const readHead = (bytes: string): MinutesHead => raised<MinutesHead>(JSON.parse(bytes))

/** The details of an act as they are kept: without what the row says beside them. */
export function keptDetails({ id: _id, kind: _kind, ...details }: Placed): object {
  return { ...details, format: latest }
}

/** An act from its kept details, of whichever form. */
export function readAct(kind: Act['kind'], id: string, details: object): Placed {
  const { format: _, ...known } = raised<object & Frozen>(details)
  return { ...known, kind, id } as Placed
}

/**
 * Brings what is kept to the form of today. Form 0 differs in nothing that is read: what has come since is optional, and
 * is not there. The next form that differs is raised here.
 */
function raised<Form extends Frozen>(kept: unknown): Form {
  const { format = 0 } = kept as { readonly format?: number }
  if (format > latest) throw new Error(`A form ${format} was written by a later version than this one`)
  return kept as Form
}

/**
 * Whether the hash of the whole may stand beside a form in which something is masked: its salt is left out there, so that a
 * guess at what is masked cannot be held against the hash.
 */
export const mayShowHash = ({ salt }: Frozen): boolean => salt !== undefined
