import type { PracticeCase } from './case-file.ts'
import type { Recorded } from './record-case.ts'

export type Verdict = { readonly line: string; readonly agrees: boolean; readonly explained: boolean }

type Vote = {
  readonly outcome: string | null
  readonly totals: Readonly<Record<string, number>>
  readonly castingVote: unknown
}

/**
 * How the outcome that the system derives compares with the one in the minutes: it agrees, or what differs is explained
 * by a finding; a difference without one is neither.
 */
export function verdictOf({ id, source }: PracticeCase, recorded: readonly Recorded[]): Verdict {
  const differences = recorded.flatMap(differencesOf)
  const findings = recorded.flatMap((one) =>
    one.findings.map(({ type, statute }) => ({ code: type.replace('urn:radslag:problem:', ''), statute })),
  )
  const explained = differences.every(({ by }) => findings.some(({ code }) => by.includes(code)))
  const told = [
    ...new Set(findings.map(({ code, statute }) => (statute === undefined ? code : `${code}, ${statute}`))),
  ].join('; ')
  const said =
    differences.length === 0 ? 'outcome agrees' : `outcome differs: ${differences.map(({ what }) => what).join('; ')}`
  const noted = findings.length === 0 ? '' : ` (findings: ${told})`
  return { line: `${id} recorded, ${said}${noted} – ${source}`, agrees: differences.length === 0, explained }
}

/** What differs, and by which findings that can be explained. */
function differencesOf({ of, record, outcome, prevailing }: Recorded): { what: string; by: readonly string[] }[] {
  const { expected } = of
  const differences: { what: string; by: readonly string[] }[] = []
  const check = (what: string, said: unknown, derived: unknown, by: readonly string[] = []) => {
    if (JSON.stringify(said) !== JSON.stringify(derived))
      differences.push({
        what: `${what} ${JSON.stringify(said)} in the minutes, ${JSON.stringify(derived)} derived`,
        by,
      })
  }
  if (expected.prevailing !== null) check('prevailing', expected.prevailing, prevailing, ['outcome-differs'])
  check('outcome', expected.outcome, outcome?.kind ?? null)
  if (expected.ground !== undefined) check('ground', expected.ground, outcome?.ground)
  const votes = record.votes as readonly Vote[]
  check(
    'votes',
    expected.votes,
    votes.map((vote) => vote.outcome),
    ['outcome-differs'],
  )
  if (expected.totals !== undefined)
    check(
      'totals',
      expected.totals,
      votes.map(({ totals: { yes, no, abstained } }) => [yes, no, abstained]),
    )
  if (expected.castingVote)
    check(
      'casting vote',
      true,
      votes.some(({ castingVote }) => castingVote !== null),
    )
  return differences
}
