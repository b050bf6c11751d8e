export const bodyKinds = ['assembly', 'board', 'committee', 'drafting', 'jointBoard'] as const
/** Rules that differ between the assembly (KL 5 kap.) and the boards (KL 6 kap.) hang on this kind. */
export type BodyKind = (typeof bodyKinds)[number]

export const sectionNames = [
  'decision', 'summary', 'deliberation', 'propositions', 'votes', 'recusals', 'reservations', 'protocolNotes', 'recipients',
] as const
export type SectionName = (typeof sectionNames)[number]

/** What only the municipality itself decides, in its arbetsordning and reglementen; a setting, never a constant. */
export type BodySettings = {
  readonly paragraphSeries: 'perMeeting' | 'perYear'
  /** How many besides the chair attest the minutes (KL 5:69 leaves the way to KF). */
  readonly attesterCount: number
  readonly phraseSet: string
  readonly sections: readonly SectionName[]
  readonly abstainerMayReserve: boolean
  readonly remoteAttendance: boolean
}

export type BodyRejection = { readonly code: 'unknown-phrase-set'; readonly phraseSet: string; readonly known: readonly string[] }

/** What is wrong with the phrase set chosen, if one is: minutes can only be written by one there is. */
export function objectionToPhraseSet(phraseSet: string | undefined, known: readonly string[]): BodyRejection | null {
  return phraseSet === undefined || known.includes(phraseSet) ? null : { code: 'unknown-phrase-set', phraseSet, known }
}

export const defaultSettings: BodySettings = {
  paragraphSeries: 'perYear',
  attesterCount: 1,
  phraseSet: 'kommunal',
  sections: sectionNames,
  abstainerMayReserve: true,
  remoteAttendance: false,
}
