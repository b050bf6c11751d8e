import type { Participant, PartyGroup } from '../../participant.ts'

/** Someone who took part in deciding dissents, notified before the meeting ends (KL 4:27). */
export type Reservation = {
  readonly kind: 'reservation'
  readonly by: readonly Participant[]
  /** A party group, where minutes name no persons. */
  readonly byGroup?: PartyGroup
  /** The act of a proposal or of a motion. */
  readonly inFavourOf: { readonly proposalId: string; readonly as: 'own' | 'others' } | null
  readonly form: 'oral' | 'written' | null
  /** The annex of these minutes that holds the text. */
  readonly annexId: string | null
  readonly text?: string | null
  /** Those without a part in deciding who concur, where minutes note it. */
  readonly concurring?: readonly Participant[]
}

/** What became of a written reservation that was announced: filed on a day, or never (local practice). */
export type ReservationFiling = {
  readonly kind: 'reservationFiling'
  readonly reservationId: string
  /** Null where none was filed before the attestation. */
  readonly filedOn: string | null
  readonly annexId: string | null
  readonly text?: string | null
}

/** An opinion noted in the minutes (local practice; KL 4:28 for those who do not decide). */
export type ProtocolNote = {
  readonly kind: 'protocolNote'
  readonly by: readonly Participant[]
  readonly byGroup?: PartyGroup
  readonly state: 'announced' | 'filed'
  readonly text: string | null
  readonly annexId: string | null
}

export const recusalGrounds = ['personal', 'accountable', 'party', 'representative', 'supervision', 'other'] as const

/** `personal` and `accountable` are the assembly's grounds (KL 5:47-49); the other four those of the boards (KL 6:28). */
export type RecusalGround = (typeof recusalGrounds)[number]

/** Someone is barred from the matter (jäv), as he or she says or as another claims. */
export type Recusal = {
  readonly kind: 'recusal'
  readonly person: Participant
  /** Null where minutes do not say. */
  readonly ground: RecusalGround | null
  /** Rests on nothing but a seat in the board of a company or foundation that the municipality controls (KL 6:31). */
  readonly ownCompany?: boolean
  /** Why the ground is disregarded: impartiality is plainly of no importance (KL 6:29). */
  readonly disregarded?: string | null
}

/** The body settles a disputed recusal before it goes on with the matter (KL 6:30). */
export type RecusalRuling = {
  readonly kind: 'recusalRuling'
  readonly recusalId: string
  readonly barred: boolean
  readonly reason: string
}

/** Who is to get the decision: a body, a unit, a person, a company, or a group that is expanded at release. */
export type Recipient = {
  readonly kind: 'recipient'
  readonly label: string
  readonly group: 'boards' | null
  /** The code of the body of this municipality that it names. */
  readonly bodyCode: string | null
}

/** A document version added to the paragraph, pinned by its hash. */
export type Annex = {
  readonly kind: 'annex'
  readonly number: number | null
  readonly title: string
  readonly documentId: string
  readonly version: number
  readonly hash: string
}

/** A generated sentence that the clerk has put in other words; the key names the sentence. */
export type SentenceOverride = { readonly kind: 'sentenceOverride'; readonly sentence: string; readonly text: string }
