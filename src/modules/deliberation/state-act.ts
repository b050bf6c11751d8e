import type { AppealRegime, DecisionPointKind } from '../../domain/deciding/acts/decided.ts'
import type { ContributionForm, MotionRank } from '../../domain/deciding/acts/moved.ts'
import type { RecusalGround } from '../../domain/deciding/acts/noted.ts'
import type { PropositionForm, QuestionPurpose, RefusalGround } from '../../domain/deciding/acts/put.ts'
import type { BallotChoice, MajorityRule, VoteForm, VoteTotals } from '../../domain/deciding/acts/voted.ts'
import type { InitiativeAnswer, InitiativeKind } from '../../domain/deciding/initiative.ts'
import type { MotionKind } from '../../domain/organisation/motion-kind.ts'
import type { PartyGroup } from '../../domain/participant.ts'
import type { ElectionInput } from './resolve-election.ts'

/** A person of the register by id, or someone who is not in it as he or she is to be named. */
export type PersonRef =
  | string
  | {
      readonly name: string
      readonly party?: string | null
      readonly title?: string | null
      readonly organisation?: string | null
    }

export type PointInput = {
  readonly text: string
  readonly kind?: DecisionPointKind
  readonly to?: string | null
  readonly appealRegime?: AppealRegime
  readonly refersTo?: readonly {
    readonly document: string
    readonly annexNumber?: number | null
    readonly of?: string | null
  }[]
  readonly answers?: { readonly initiative: InitiativeKind; readonly case: string; readonly answer: InitiativeAnswer }
  readonly considersComplete?: string | null
}

/** An act as it is stated: it points at persons, units, bodies, documents and other acts by their ids. */
export type ActInput = { readonly occurredAt?: string } & (
  | {
      readonly kind: 'proposal'
      readonly author:
        | { unit: string }
        | { body: string }
        | { party: string; name: string }
        | { persons: readonly PersonRef[] }
      readonly points?: readonly string[]
      readonly document?: string | null
    }
  | {
      readonly kind: 'contribution'
      readonly form: ContributionForm
      readonly persons: readonly PersonRef[]
      readonly shared?: { readonly title: string; readonly organisation?: string | null } | null
    }
  | {
      readonly kind: 'motion'
      readonly motionKind: MotionKind
      readonly proposal?: string | null
      readonly motions?: readonly string[]
      readonly text?: string | null
      readonly movedBy?: readonly PersonRef[]
      readonly movedByGroup?: PartyGroup
      readonly supportedBy?: readonly PersonRef[]
      readonly rank?: MotionRank
      readonly points?: readonly number[]
      readonly document?: string
      readonly until?: string
    }
  | { readonly kind: 'motionWithdrawal'; readonly motion: string }
  | { readonly kind: 'deliberationClosing' }
  | { readonly kind: 'deliberationReopening' }
  | {
      readonly kind: 'propositionOrder'
      readonly steps: readonly {
        readonly purpose: QuestionPurpose
        readonly form: PropositionForm
        readonly options: readonly string[]
      }[]
      readonly approved?: boolean | null
    }
  | {
      readonly kind: 'propositionRefusal'
      readonly target: string
      readonly ground: RefusalGround
      readonly reason: string
      readonly overruled?: boolean
    }
  | {
      readonly kind: 'proposition'
      readonly form: PropositionForm
      readonly options: readonly string[]
      readonly finding?: string | null
      readonly purpose?: QuestionPurpose
      readonly points?: readonly number[]
      readonly again?: string
    }
  | {
      readonly kind: 'vote'
      readonly proposition: string
      readonly form?: VoteForm
      readonly rule?: MajorityRule
      readonly qualifiedSide?: string
      readonly requestedBy: readonly PersonRef[]
      readonly yes?: string
      readonly no?: string
      readonly ballots?: readonly { readonly person: string; readonly choice: BallotChoice }[]
    }
  | {
      readonly kind: 'voteClosing'
      readonly vote: string
      readonly castingVote?: { readonly by: PersonRef; readonly choice: 'yes' | 'no' } | null
      readonly lot?: string | null
      readonly counts?: VoteTotals | null
      readonly list?: string | null
      readonly declared?: string | null
    }
  | {
      readonly kind: 'voteCorrection'
      readonly vote: string
      readonly person: PersonRef
      readonly intended: BallotChoice
    }
  | { readonly kind: 'nonParticipation'; readonly persons: readonly PersonRef[] }
  | ({ readonly kind: 'election' } & ElectionInput)
  | { readonly kind: 'decision'; readonly points?: readonly PointInput[] }
  | {
      readonly kind: 'reservation'
      readonly by?: readonly PersonRef[]
      readonly byGroup?: PartyGroup
      readonly inFavourOf?: { readonly proposal: string; readonly as: 'own' | 'others' } | null
      readonly form?: 'oral' | 'written' | null
      readonly annex?: string | null
      readonly text?: string | null
      readonly concurring?: readonly PersonRef[]
    }
  | {
      readonly kind: 'reservationFiling'
      readonly reservation: string
      readonly filedOn: string | null
      readonly annex?: string | null
      readonly text?: string | null
    }
  | {
      readonly kind: 'protocolNote'
      readonly by?: readonly PersonRef[]
      readonly byGroup?: PartyGroup
      readonly state: 'announced' | 'filed'
      readonly text?: string | null
      readonly annex?: string | null
    }
  | {
      readonly kind: 'recusal'
      readonly person: PersonRef
      readonly ground: RecusalGround | null
      readonly ownCompany?: boolean
      readonly disregarded?: string
    }
  | { readonly kind: 'recusalRuling'; readonly recusal: string; readonly barred: boolean; readonly reason: string }
  | {
      readonly kind: 'recipient'
      readonly label: string
      readonly group?: 'boards' | null
      readonly body?: string | null
    }
  | { readonly kind: 'annex'; readonly document: string; readonly title?: string; readonly number?: number | null }
  | { readonly kind: 'sentenceOverride'; readonly sentence: string; readonly text: string }
)

/** An act of one of these kinds as it is stated. */
export type Stated<Kind extends ActInput['kind']> = Extract<ActInput, { readonly kind: Kind }>
type Of<Kind extends ActInput['kind']> = Omit<Stated<Kind>, 'kind'>

/** A whole paragraph as stated at once; proposals, motions and annexes may carry a `ref` that the rest points at. */
export type ParagraphInput = {
  readonly title?: string
  readonly summary?: string | null
  readonly recusals?: readonly (Of<'recusal'> & { readonly ruling?: Omit<Of<'recusalRuling'>, 'recusal'> })[]
  readonly nonParticipation?: readonly PersonRef[]
  readonly annexes?: readonly (Of<'annex'> & { readonly ref?: string })[]
  readonly proposals?: readonly (Of<'proposal'> & { readonly ref?: string })[]
  readonly contributions?: readonly Of<'contribution'>[]
  readonly motions?: readonly (Of<'motion'> & { readonly ref?: string })[]
  readonly propositionRefusals?: readonly Of<'propositionRefusal'>[]
  readonly deliberationClosed?: boolean
  readonly propositionOrder?: Of<'propositionOrder'>
  readonly propositions?: readonly (Of<'proposition'> & {
    readonly vote?: Omit<Of<'vote'>, 'proposition'> &
      Omit<Of<'voteClosing'>, 'vote'> & {
        readonly corrections?: readonly Omit<Of<'voteCorrection'>, 'vote'>[]
      }
  })[]
  readonly elections?: readonly Of<'election'>[]
  readonly decision?: Of<'decision'> | null
  readonly reservations?: readonly (Of<'reservation'> & {
    readonly filing?: Omit<Of<'reservationFiling'>, 'reservation'>
  })[]
  readonly protocolNotes?: readonly Of<'protocolNote'>[]
  readonly recipients?: readonly Of<'recipient'>[]
  readonly sentenceOverrides?: readonly Of<'sentenceOverride'>[]
}

/** The members that were stated; the others are left out of the act. */
export function stated<Members extends object>(
  members: Members,
): { [Name in keyof Members]?: Exclude<Members[Name], undefined | null> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value != null)) as ReturnType<
    typeof stated<Members>
  >
}
