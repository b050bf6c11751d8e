import type { Office, Term } from '../../organisation/office.ts'
import type { Participant } from '../../participant.ts'
import type { InitiativeKind, InitiativeAnswer } from '../initiative.ts'

export const decisionPointKinds = ['own', 'proposalTo'] as const

/** A board decides for itself, or puts a proposal to another body (beslut / föreslår). */
export type DecisionPointKind = (typeof decisionPointKinds)[number]

export const appealRegimes = ['legality', 'administrative', 'plan', 'none'] as const

/** Under which rules a point can be appealed (KL 13, FL 40-44, PBL 13:16, or not at all, KL 13:2). */
export type AppealRegime = (typeof appealRegimes)[number]

/** One att-sats of a decision. */
export type DecisionPoint = {
  readonly number: number
  readonly pointKind: DecisionPointKind
  readonly to: { readonly bodyId: string; readonly code: string; readonly name: string } | null
  readonly text: string
  /** Those elected whom the text names; present only where it does. */
  readonly names?: readonly { readonly personId: string; readonly name: string | null }[]
  readonly appealRegime: AppealRegime
  /** Annexes of documents that the text names, by the document and its annex number. */
  readonly refersTo: readonly DocumentReference[]
  /** The initiative that the point answers (KL 5:35). */
  readonly answers?: {
    readonly initiative: InitiativeKind
    readonly caseId: string
    readonly diarienummer: string
    readonly answer: InitiativeAnswer
  }
  readonly considersComplete: {
    readonly assignmentId: string
    readonly givenBy: string
    readonly diarienummer: string | null
  } | null
}

export type DocumentReference = {
  readonly annexNumber: number | null
  readonly documentId: string
  readonly of: { readonly kind: string; readonly unit: string | null; readonly datedOn: string | null } | null
}

/** What the body has decided, point by point, confirmed by the gavel (KL 5:53). */
export type Decision = { readonly kind: 'decision'; readonly points: readonly DecisionPoint[] }

export const electionMethods = ['unopposed', 'majority', 'proportional'] as const

export type ElectionMethod = (typeof electionMethods)[number]

export const waysMembersWereElected = ['proportional', 'other'] as const

export type MembersElected = (typeof waysMembersWereElected)[number]

/** One who stands; the votes are null where no ballots were cast or nothing is said of them. */
export type Candidate = { readonly person: Participant; readonly votes: number | null }

/** The names under one designation (gruppbeteckning), in order. */
export type CandidateList = {
  readonly designation: string
  readonly candidates: readonly Participant[]
  readonly votes: number | null
}

/** A lot drawn among some of the candidates or lists, by their numbers from 1; those drawn get the seats, in order. */
export type Lot = { readonly among: readonly number[]; readonly drawn: readonly number[] }

/**
 * An election (val) to an office: unopposed, or by closed ballots, of which only the numbers are known (KL 5:54): by
 * relative majority between candidates, or proportionally between lists (2022:629).
 */
export type Election = {
  readonly kind: 'election'
  readonly office: Office
  readonly seats: number
  readonly term: Term
  readonly method: ElectionMethod
  /** How many demanded a proportional election; null elsewhere and where the minutes do not say. */
  readonly demandedBy: number | null
  /** How the members were elected whose substitutes are now elected proportionally. */
  readonly membersElected: MembersElected | null
  /** The nominees of an unopposed election, the candidates of one by majority. */
  readonly candidates: readonly Candidate[]
  readonly lists: readonly CandidateList[]
  readonly blank: number | null
  readonly invalid: number | null
  readonly lots: readonly Lot[]
  readonly elected: readonly Participant[]
}

/** Some declare that they take no part in the decision; in a vote they are still counted as abstaining (KL 4:25). */
export type NonParticipation = { readonly kind: 'nonParticipation'; readonly persons: readonly Participant[] }
