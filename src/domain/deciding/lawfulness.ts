import { restsOnLawOf } from '../statute.ts'
import type { Act, ActKind, Placed } from './acts/acts.ts'
import type { DeliberationReopening } from './acts/moved.ts'
import { objectionsToAnnex } from './annex.ts'
import { objectionsToContribution } from './contribution.ts'
import { objectionsToDecision } from './decision.ts'
import { objectionsToDeliberationStep } from './deliberation.ts'
import { objectionsToElection } from './election.ts'
import { objectionsToMotion, objectionsToWithdrawal } from './motion.ts'
import { withAct, type Circumstances, type Paragraph } from './paragraph.ts'
import { objectionsToNonParticipation } from './participation.ts'
import { objectionsToPersons } from './persons-of.ts'
import { objectionsToProposal } from './proposal.ts'
import { objectionsToPropositionOrder } from './proposition-order.ts'
import { objectionsToPropositionRefusal } from './proposition-refusal.ts'
import { objectionsToProposition } from './proposition.ts'
import { objectionsToPresiding, objectionsToRecusal, objectionsToRecusalRuling } from './recusal.ts'
import { objectionsToRepetition } from './repetition.ts'
import { objectionsToProtocolNote, objectionsToReservation, objectionsToReservationFiling } from './reservation.ts'
import { objectionsToOpenVote } from './round.ts'
import { objectionsToVoteClosing } from './vote-closing.ts'
import { objectionsToBallots, objectionsToVote, objectionsToVoteCorrection } from './vote.ts'

/** The rule of each kind of act. */
const rules = {
  proposal: objectionsToProposal,
  contribution: objectionsToContribution,
  motion: objectionsToMotion,
  motionWithdrawal: objectionsToWithdrawal,
  deliberationClosing: objectionsToDeliberationStep,
  deliberationReopening: (paragraph: Paragraph, act: DeliberationReopening) => [
    ...objectionsToDeliberationStep(paragraph, act),
    ...objectionsToOpenVote(paragraph),
  ],
  propositionOrder: objectionsToPropositionOrder,
  propositionRefusal: objectionsToPropositionRefusal,
  proposition: objectionsToProposition,
  vote: objectionsToVote,
  voteClosing: objectionsToVoteClosing,
  voteCorrection: objectionsToVoteCorrection,
  nonParticipation: objectionsToNonParticipation,
  election: objectionsToElection,
  decision: objectionsToDecision,
  reservation: objectionsToReservation,
  reservationFiling: objectionsToReservationFiling,
  protocolNote: objectionsToProtocolNote,
  recusal: objectionsToRecusal,
  recusalRuling: objectionsToRecusalRuling,
  recipient: () => [],
  annex: objectionsToAnnex,
  sentenceOverride: () => [],
} satisfies { readonly [Kind in ActKind]: (paragraph: Paragraph, act: ActOf<Kind>) => readonly Refusal[] }

type ActOf<Kind extends ActKind> = Placed<Extract<Act, { readonly kind: Kind }>>
type Refusal = { readonly code: string }
type Stated<Rule extends (...args: never[]) => readonly Refusal[]> = ReturnType<Rule>[number]

/** Everything that the law and the order of deciding may have against an act under a paragraph, or a ballot in a round. */
export type DecidingRejection =
  | Stated<(typeof rules)[ActKind]>
  | Stated<typeof objectionsToPersons>
  | Stated<typeof objectionsToRepetition>
  | Stated<typeof objectionsToPresiding>
  | Stated<typeof objectionsToBallots>

export type LawfulnessRejection = { readonly code: 'acts-depend'; readonly acts: readonly string[] }

/** Everything the law has against recording this act now; empty when it is lawful. */
export function objectionsTo(paragraph: Paragraph, act: Placed): readonly DecidingRejection[] {
  return [
    ...objectionsToKind(paragraph, act),
    ...objectionsToPersons(act),
    ...objectionsToRepetition(paragraph, act),
    ...objectionsToPresiding(paragraph, act.kind),
  ]
}

/** TypeScript cannot tell that the rule of a kind takes an act of that kind. */
const objectionsToKind = (paragraph: Paragraph, act: Placed): readonly DecidingRejection[] =>
  (rules[act.kind] as (paragraph: Paragraph, act: Placed) => readonly DecidingRejection[])(paragraph, act)

export type Finding = { readonly actId: string; readonly rejection: DecidingRejection }

/**
 * Plays the acts of a paragraph again from its beginning and states, act by act, what the law has against them; against
 * a round also what it has against its ballots.
 * A paragraph recorded live has no findings; one recorded from minutes may have.
 */
export function replay(paragraph: Paragraph): readonly Finding[] {
  let before: Paragraph = { ...paragraph, acts: [] }
  return paragraph.acts.flatMap((act) => {
    const then = { ...before, circumstances: asItWas(paragraph, act) }
    const toBallots = act.kind === 'vote' ? objectionsToBallots(then, act) : []
    before = withAct(before, act)
    return [...objectionsTo(then, act), ...toBallots].map((rejection) => ({ actId: act.id, rejection }))
  })
}

/** What minutes say against themselves: true whatever the law of the day, and then told without a statute. */
const ofThemselves: ReadonlySet<DecidingRejection['code']> = new Set<DecidingRejection['code']>([
  'totals-differ',
  'outcome-differs',
  'points-contrary',
  'no-tie',
  'ballots-missing',
  'ballots-exceed-roll',
  'casting-vote-contradicts-ballot',
  'recusal-after-vote',
])

type WithoutStatute<Refusal> = Refusal extends { readonly statute: unknown } ? Omit<Refusal, 'statute'> : Refusal

/** A finding as a record keeps it. */
export type KeptFinding = {
  readonly actId: string
  readonly rejection: DecidingRejection | WithoutStatute<DecidingRejection>
}

/** What the law of the day, or the minutes themselves, had against the acts of a paragraph: what its record keeps. */
export function findingsOfDay(paragraph: Paragraph): readonly KeptFinding[] {
  return replay(paragraph).flatMap(({ actId, rejection }): KeptFinding[] => {
    if (restsOnLawOf(paragraph.circumstances.heldOn, rejection)) return [{ actId, rejection }]
    if (!ofThemselves.has(rejection.code) || !('statute' in rejection)) return []
    const { statute: _, ...said } = rejection
    return [{ actId, rejection: said }]
  })
}

/**
 * The paragraph without one act that was recorded by mistake, or the acts that would be left hanging: those that the
 * law of the day has more against without it.
 */
export function withoutAct(paragraph: Paragraph, actId: string): { rest: Paragraph; hanging: readonly KeptFinding[] } {
  const rest = { ...paragraph, acts: paragraph.acts.filter((act) => act.id !== actId) }
  const known = findingsOfDay(paragraph).map(findingKey)
  const isNew = (finding: KeptFinding) => {
    const at = known.indexOf(findingKey(finding))
    if (at >= 0) known.splice(at, 1)
    return at < 0
  }
  return { rest, hanging: findingsOfDay(rest).filter(isNew) }
}

/** Against a change that would leave acts hanging: they would not have been lawful without what it takes away. */
export const objectionToHanging = (hanging: readonly KeptFinding[]): LawfulnessRejection | null =>
  hanging.length === 0 ? null : { code: 'acts-depend', acts: [...new Set(hanging.map(({ actId }) => actId))] }

/**
 * Whatever state the meeting is in now, what was recorded in it was recorded while it was open; but a proposal may have
 * been made before, by someone who did not come to serve.
 */
const asItWas = ({ circumstances }: Paragraph, act: Placed): Circumstances => ({
  ...circumstances,
  phase: act.kind === 'proposal' ? 'planned' : 'open',
})

const findingKey = (finding: KeptFinding) => `${finding.actId} ${finding.rejection.code}`
