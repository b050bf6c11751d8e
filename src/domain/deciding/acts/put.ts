export const propositionForms = ['againstEachOther', 'yesNo'] as const

export type PropositionForm = (typeof propositionForms)[number]

export const questionPurposes = ['main', 'counterProposal', 'formal', 'addition', 'procedural'] as const

/** What a question is for: the matter, its counter-proposal, its form, an addition, or how the meeting goes on. */
export type QuestionPurpose = (typeof questionPurposes)[number]

/**
 * What a proposition can choose: the act of a proposal or a motion, or one of two standing answers,
 * to refuse the matter and to decide it today.
 */
export type Option = string

/** The question the chair puts and what he or she finds the body to have answered (KL 5:53). */
export type Proposition = {
  readonly kind: 'proposition'
  readonly form: PropositionForm
  readonly options: readonly Option[]
  /** Null until the chair has found, and where the minutes do not say. */
  readonly finding: Option | null
  /** Stated for a counter-proposal, which its options do not show; the others follow from them. */
  readonly purpose?: QuestionPurpose
  /** The decision points it is about; none where it is about the whole. */
  readonly points?: readonly number[]
  /** Why it is put once more, where the same question was put before. */
  readonly again?: string
}

/** Why a question stands where it does in the order that is proposed. */
export type OrderReason =
  | 'formalFirst'
  | 'inFirstHandFirst'
  | 'againstEachOther'
  | 'mainThenCounter'
  | 'counterToChoose'
  | 'counterChosen'
  | 'againstRefusal'
  | 'unopposed'
  | 'pointByPoint'
  | 'additionsLast'
  | 'asRaised'

/** One question of an order: what is put against what, about which points, and why there. */
export type OrderStep = {
  readonly purpose: QuestionPurpose
  readonly form: PropositionForm
  readonly options: readonly Option[]
  readonly points: readonly number[]
  readonly reasons: readonly OrderReason[]
}

/** The order that the chair states and the body approves; nothing is then put otherwise (T4). */
export type PropositionOrder = {
  readonly kind: 'propositionOrder'
  readonly steps: readonly Pick<OrderStep, 'purpose' | 'form' | 'options'>[]
  /** Null where the minutes do not say whether it was approved. */
  readonly approved: boolean | null
}

export const refusalGrounds = ['newMatter', 'unlawful'] as const

export type RefusalGround = (typeof refusalGrounds)[number]

/** The chair of the assembly refuses to put a proposal or motion; one held unlawful is put if the assembly wants it (KL 5:57). */
export type PropositionRefusal = {
  readonly kind: 'propositionRefusal'
  /** The act of the proposal or the motion. */
  readonly targetId: string
  readonly ground: RefusalGround
  readonly reason: string
  readonly overruled: boolean
}
