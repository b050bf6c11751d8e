export type QuorumRejection = {
  readonly code: 'not-quorate'
  readonly present: number
  readonly required: number
  readonly statute: 'KL 5:45' | 'KL 6:27'
}

/** More than half of the seats must be filled by someone who serves (KL 5:45, 6:27). */
export function seatsRequired(seats: number): number {
  return Math.floor(seats / 2) + 1
}

/** Whether so few serve that the body may not handle a matter; `statute` tells assembly from board. */
export function objectionsToQuorum(
  serving: number,
  seats: number,
  statute: QuorumRejection['statute'],
): readonly QuorumRejection[] {
  const required = seatsRequired(seats)
  return serving >= required ? [] : [{ code: 'not-quorate', present: serving, required, statute }]
}
