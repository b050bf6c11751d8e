import type { Statute } from '../statute.ts'

/** What kind of matter an item is, where the law treats it otherwise than others. */
export const matters = [
  'ordinary',
  'election',
  'auditorElection',
  'employment',
  'authorityExercise',
  'discharge',
  'question',
  'extraElection',
  'localBoard',
  'referendumInitiative',
] as const
export type Matter = (typeof matters)[number]

const byClosedBallot: ReadonlySet<Matter> = new Set(['election', 'auditorElection', 'employment'])
const byTwoThirds: Partial<Record<Matter, Statute>> = {
  extraElection: 'KL 5:10',
  localBoard: 'KL 5:58',
  referendumInitiative: 'KL 5:37',
}

/** V3: elections and the hiring of staff are voted on with closed ballots, all else openly (KL 5:54). */
export const isByClosedBallot = (matter: Matter): boolean => byClosedBallot.has(matter)

/** V8: the statute that wants two thirds of those present for a matter, or null (KL 5:10, 5:37, 5:58). */
export const twoThirdsStatute = (matter: Matter): Statute | null => byTwoThirds[matter] ?? null

/** B3: elections are always tabled and remitted by a simple majority (KL 5:50). */
export const isElection = (matter: Matter): boolean => matter === 'election' || matter === 'auditorElection'

/** How the body has treated the same case before: what the rights of a minority depend on (KL 5:50). */
export type EarlierTreatment = {
  readonly kind: 'tabled' | 'remitted'
  readonly ground: 'majority' | 'minority' | null
  /** As the minutes name it: «KF 2023-09-07 § 10». */
  readonly label: string
}
