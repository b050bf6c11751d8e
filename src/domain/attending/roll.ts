import type { Participant } from '../participant.ts'

/** One who may vote in a round: frozen when the vote opens (KL 4:22, 4:24). */
export type RollEntry = {
  readonly person: Participant & { readonly personId: string }
  readonly seat: string | null
  readonly serving: Serving
}

export type Serving = 'member' | 'substitute'
