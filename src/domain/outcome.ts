/** What a rule answers: the value it allows, or the rejection it states. A throw is a bug, never a refusal. */
export type Outcome<Value, Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly rejection: Refusal }

/** The rule allows it, and this is what follows. */
export function accept<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value }
}

/** The rule refuses it, and says why as data. */
export function reject<Refusal>(rejection: Refusal): { readonly ok: false; readonly rejection: Refusal } {
  return { ok: false, rejection }
}
