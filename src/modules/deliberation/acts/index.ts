import { z } from 'zod'
import type { ActKind } from '../../../domain/deciding/acts/acts.ts'
import type { ActDefinition } from './act.ts'
import { annex } from './annex.ts'
import { contribution } from './contribution.ts'
import { decision } from './decision.ts'
import { deliberationClosing } from './deliberation-closing.ts'
import { deliberationReopening } from './deliberation-reopening.ts'
import { election } from './election.ts'
import { motion } from './motion.ts'
import { motionWithdrawal } from './motion-withdrawal.ts'
import { nonParticipation } from './non-participation.ts'
import { proposal } from './proposal.ts'
import { proposition } from './proposition.ts'
import { propositionOrder } from './proposition-order.ts'
import { propositionRefusal } from './proposition-refusal.ts'
import { protocolNote } from './protocol-note.ts'
import { recipient } from './recipient.ts'
import { recordedOf } from './recorded.ts'
import { recusal } from './recusal.ts'
import { recusalRuling } from './recusal-ruling.ts'
import { reservation } from './reservation.ts'
import { reservationFiling } from './reservation-filing.ts'
import { sentenceOverride } from './sentence-override.ts'
import { vote } from './vote.ts'
import { voteClosing } from './vote-closing.ts'
import { voteCorrection } from './vote-correction.ts'

/** What can be done or noted under a paragraph: one definition of each kind. */
export const acts = {
  proposal,
  contribution,
  motion,
  motionWithdrawal,
  deliberationClosing,
  deliberationReopening,
  recusal,
  recusalRuling,
  propositionOrder,
  propositionRefusal,
  nonParticipation,
  proposition,
  vote,
  voteClosing,
  voteCorrection,
  election,
  decision,
  reservation,
  reservationFiling,
  protocolNote,
  recipient,
  annex,
  sentenceOverride,
} satisfies { readonly [Kind in ActKind]: ActDefinition<Kind> }

export const definitions: readonly ActDefinition[] = Object.values(acts)

type Recorded = ReturnType<typeof recordedOf<ActKind>>

/** The recorded form of each kind. */
export const recordedAs = Object.fromEntries(
  definitions.map((definition) => [definition.kind, recordedOf(definition)]),
) as Readonly<Record<ActKind, Recorded>>

/** The recorded form of any kind; `kind` tells which. */
export const anyRecorded = z.discriminatedUnion('kind', Object.values(recordedAs) as [Recorded, ...Recorded[]]).meta({
  id: 'Act',
  description:
    'Ett steg under en paragraf, som det är antecknat; kind säger vilket slag och vad details innehåller. / An act of a paragraph as it is recorded; kind tells which, and what its details are.',
})
