export const initiativeKinds = [
  'assemblyMotion',
  'citizenProposal',
  'interpellation',
  'question',
  'boardInitiative',
] as const
/** How a matter was raised by someone who may: an assembly motion, a citizens' proposal and so on (KL 4:19-20, 5:22, 8:1). */
export type InitiativeKind = (typeof initiativeKinds)[number]

export const initiativeAnswers = ['granted', 'refused', 'considered'] as const
/** Granted, refused, or considered answered (besvarad) without either. */
export type InitiativeAnswer = (typeof initiativeAnswers)[number]
