/** What stands against an opening, and against changing who serves, presides or attests once a meeting has begun. */
export const openingProblems = [
  'not-quorate',
  'chair-not-serving',
  'attester-not-serving',
  'attesters-too-few',
] as const
export const changeProblems = [...openingProblems, 'acts-depend', 'attendance-settled'] as const
