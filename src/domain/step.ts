/** A state machine as a table: for each state, the steps that lead on and where. */
export type Steps<State extends string, Step extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Step, State>>>>
>

/** The state that a step leads to, or null where the table has no such step. */
export function next<State extends string, Step extends string>(
  steps: Steps<State, Step>,
  state: State,
  step: Step,
): State | null {
  return steps[state][step] ?? null
}
