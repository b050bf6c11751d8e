import { formalMotionKinds, type FormalMotionKind } from './motion-kind.ts'

export const majorityBases = ['present', 'votesCast'] as const

export type MajorityBase = (typeof majorityBases)[number]

export const bodyKinds = ['assembly', 'board', 'committee', 'drafting', 'jointBoard'] as const
/** Rules that differ between the assembly (KL 5 kap.) and the boards (KL 6 kap.) hang on this kind. */
export type BodyKind = (typeof bodyKinds)[number]

export const sectionNames = [
  'decision',
  'summary',
  'deliberation',
  'propositions',
  'votes',
  'recusals',
  'reservations',
  'protocolNotes',
  'recipients',
] as const
export type SectionName = (typeof sectionNames)[number]

export const substituteOrders = ['notSettled', 'asListed', 'byParty'] as const
/** In which order the substitutes of a board serve: as they are listed, or those of the member's party first (KL 6:17). */
export type SubstituteOrder = (typeof substituteOrders)[number]

/** What only the municipality itself decides, in its arbetsordning and reglementen; a setting, never a constant. */
export type BodySettings = {
  readonly paragraphSeries: 'perMeeting' | 'perYear'
  /** How many besides the chair attest the minutes (KL 5:69 leaves the way to KF). */
  readonly attesterCount: number
  readonly phraseSet: string
  readonly sections: readonly SectionName[]
  readonly abstainerMayReserve: boolean
  /** Whether those who attend without serving may support a motion. */
  readonly attendantsMaySupport: boolean
  /** In which order motions about the form are put, and whether each by itself or all in one question. */
  readonly formalOrder: readonly FormalMotionKind[]
  readonly formalMotionsPut: 'separately' | 'together'
  /** What a third or two thirds are counted of (KL 5:50 says those present; some count the votes cast). */
  readonly majorityBase: MajorityBase
  /** Whether questions may be answered when too few are present to decide (KL 5:45 st. 2). */
  readonly answersBelowQuorum: boolean
  readonly remoteAttendance: boolean
  /** Whether a member who broke off may serve again the same day; the assembly has KL 5:20 in its place. */
  readonly memberMayReturn: boolean
  /** Whether a member who comes late takes the seat from a serving substitute; the assembly has KL 5:19 in its place. */
  readonly lateMemberTakesSeat: boolean
  /** The order in which substitutes serve; the assembly has KL 5:18 in its place. */
  readonly substituteOrder: SubstituteOrder
  /** Of which parties, in order, substitutes serve for a member of a party when its own are not enough. */
  readonly partyOrder: Readonly<Record<string, readonly string[]>>
  /** Whether a substitute who has begun to serve goes before others of the same party. */
  readonly begunKeepsPriority: boolean
}

export type BodyRejection =
  | { readonly code: 'unknown-phrase-set'; readonly phraseSet: string; readonly known: readonly string[] }
  | { readonly code: 'meeting-under-way'; readonly heldOn: string }

/** What is wrong with the phrase set chosen, if one is: minutes can only be written by one there is. */
export function objectionToPhraseSet(phraseSet: string | undefined, known: readonly string[]): BodyRejection | null {
  return phraseSet === undefined || known.includes(phraseSet) ? null : { code: 'unknown-phrase-set', phraseSet, known }
}

/** Whether what a meeting is judged by changes: all but the name and how minutes are worded. */
export function changesRules({
  seats,
  settings = {},
}: {
  readonly seats?: number | undefined
  readonly settings?: Partial<BodySettings> | undefined
}): boolean {
  const { phraseSet: _, sections: __, ...rules } = settings
  return seats !== undefined || Object.keys(rules).length > 0
}

/** Against other rules while a meeting goes on: it ends by those it began with. Null where none does. */
export const objectionToOtherRules = (heldOn: string | null): BodyRejection | null =>
  heldOn === null ? null : { code: 'meeting-under-way', heldOn }

export const defaultSettings: BodySettings = {
  paragraphSeries: 'perYear',
  attesterCount: 1,
  phraseSet: 'kommunal',
  sections: sectionNames,
  abstainerMayReserve: true,
  attendantsMaySupport: false,
  formalOrder: formalMotionKinds,
  formalMotionsPut: 'separately',
  majorityBase: 'present',
  answersBelowQuorum: false,
  remoteAttendance: false,
  memberMayReturn: true,
  lateMemberTakesSeat: true,
  substituteOrder: 'notSettled',
  partyOrder: {},
  begunKeepsPriority: true,
}
