import type { ActKind } from '../../../src/domain/deciding/acts/acts.ts'
import * as annex from '../../../src/domain/deciding/annex.ts'
import * as contribution from '../../../src/domain/deciding/contribution.ts'
import * as decision from '../../../src/domain/deciding/decision.ts'
import * as deliberation from '../../../src/domain/deciding/deliberation.ts'
import * as election from '../../../src/domain/deciding/election.ts'
import * as lawfulness from '../../../src/domain/deciding/lawfulness.ts'
import * as motion from '../../../src/domain/deciding/motion.ts'
import type { Paragraph } from '../../../src/domain/deciding/paragraph.ts'
import * as participation from '../../../src/domain/deciding/participation.ts'
import * as proposal from '../../../src/domain/deciding/proposal.ts'
import * as order from '../../../src/domain/deciding/proposition-order.ts'
import * as refusal from '../../../src/domain/deciding/proposition-refusal.ts'
import * as proposition from '../../../src/domain/deciding/proposition.ts'
import * as recusal from '../../../src/domain/deciding/recusal.ts'
import * as repetition from '../../../src/domain/deciding/repetition.ts'
import * as reservation from '../../../src/domain/deciding/reservation.ts'
import * as closing from '../../../src/domain/deciding/vote-closing.ts'
import * as vote from '../../../src/domain/deciding/vote.ts'

/** The refusals that the tests of the rules have seen of each kind of act, so far in this process. */
export const refusalsSeen = new Map<ActKind, Set<string>>()

/** A rule that notes what it states; the tests take the rules from here, so that all they see is noted. */
const noting =
  <Of extends { readonly kind: ActKind }, Refusals extends readonly { readonly code: string }[]>(
    rule: (paragraph: Paragraph, act: Of) => Refusals,
  ) =>
  (paragraph: Paragraph, act: Of): Refusals => {
    const refusals = rule(paragraph, act)
    const seen = refusalsSeen.get(act.kind) ?? new Set()
    refusalsSeen.set(act.kind, seen)
    for (const { code } of refusals) seen.add(code)
    return refusals
  }

export const objectionsTo = noting(lawfulness.objectionsTo)
export const objectionsToAnnex = noting(annex.objectionsToAnnex)
export const objectionsToContribution = noting(contribution.objectionsToContribution)
export const objectionsToDecision = noting(decision.objectionsToDecision)
export const objectionsToDeliberationStep = noting(deliberation.objectionsToDeliberationStep)
export const objectionsToElection = noting(election.objectionsToElection)
export const objectionsToMotion = noting(motion.objectionsToMotion)
export const objectionsToNonParticipation = noting(participation.objectionsToNonParticipation)
export const objectionsToProposal = noting(proposal.objectionsToProposal)
export const objectionsToProposition = noting(proposition.objectionsToProposition)
export const objectionsToPropositionOrder = noting(order.objectionsToPropositionOrder)
export const objectionsToPropositionRefusal = noting(refusal.objectionsToPropositionRefusal)
export const objectionsToProtocolNote = noting(reservation.objectionsToProtocolNote)
export const objectionsToRecusal = noting(recusal.objectionsToRecusal)
export const objectionsToRecusalRuling = noting(recusal.objectionsToRecusalRuling)
export const objectionsToRepetition = noting(repetition.objectionsToRepetition)
export const objectionsToReservation = noting(reservation.objectionsToReservation)
export const objectionsToReservationFiling = noting(reservation.objectionsToReservationFiling)
export const objectionsToVote = noting(vote.objectionsToVote)
export const objectionsToVoteClosing = noting(closing.objectionsToVoteClosing)
export const objectionsToVoteCorrection = noting(vote.objectionsToVoteCorrection)
export const objectionsToWithdrawal = noting(motion.objectionsToWithdrawal)
