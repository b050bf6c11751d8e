import type { CivilDate } from '../calendar.ts'
import { accept, reject, type Outcome } from '../outcome.ts'
import { next, type Steps } from '../step.ts'
import { parseDiarienummer, type Diarienummer } from './diarienummer.ts'

export const caseFileStates = ['open', 'closed', 'voided'] as const
export type CaseFileState = (typeof caseFileStates)[number]
export type CaseFileStep = 'close' | 'reopen' | 'void' | 'cancelVoiding'

/** A number is voided, never erased or reused: the row stays with its reason (OSL 5:1, 5:2). Voided by mistake it is the case's again. */
export const caseFileSteps = {
  open: { close: 'closed', void: 'voided' },
  closed: { reopen: 'open' },
  voided: { cancelVoiding: 'open' },
} as const satisfies Steps<CaseFileState, CaseFileStep>

export type CaseFileRejection =
  | { readonly code: 'case-step-refused'; readonly state: CaseFileState; readonly step: CaseFileStep }
  | { readonly code: 'case-closed'; readonly diarienummer: string }
  | { readonly code: 'case-voided'; readonly diarienummer: string }
  | { readonly code: 'case-related-to-itself'; readonly diarienummer: string }
  | { readonly code: 'series-year-closed'; readonly series: string; readonly year: number }
  | { readonly code: 'number-taken'; readonly series: string; readonly year: number; readonly number: number }
  | { readonly code: 'diarienummer-unreadable'; readonly text: string; readonly template: string }
  | {
      readonly code: 'diarienummer-contradicted'
      readonly field: 'year' | 'classification'
      readonly stated: string
      readonly inNumber: string
    }
  | { readonly code: 'nothing-to-correct' }

/** The state a case is in after a step, or why it cannot take it; from a voided number none leads on but to take that back (OSL 5:1). */
export function stepCaseFile(
  { state, diarienummer }: { readonly state: CaseFileState; readonly diarienummer: string },
  step: CaseFileStep,
): Outcome<CaseFileState, CaseFileRejection> {
  if (state === 'voided' && step !== 'cancelVoiding') return reject({ code: 'case-voided', diarienummer })
  const to = next(caseFileSteps, state, step)
  return to === null ? reject({ code: 'case-step-refused', state, step }) : accept(to)
}

/** A case that something is done with. */
export type ActedOn = { readonly id: string; readonly state: CaseFileState; readonly diarienummer: string }

/** What stands against an act on a case: a voided number only says that it was given, and why not used (OSL 5:1). */
export function objectionToAct({
  state,
  diarienummer,
}: {
  readonly state: CaseFileState
  readonly diarienummer: string
}): CaseFileRejection | null {
  return state === 'voided' ? { code: 'case-voided', diarienummer } : null
}

/** Against two cases that are to belong together: one and itself, and a voided number (OSL 5:1). */
export function objectionToRelation(one: ActedOn, other: ActedOn): CaseFileRejection | null {
  if (one.id === other.id) return { code: 'case-related-to-itself', diarienummer: one.diarienummer }
  return objectionToAct(one) ?? objectionToAct(other)
}

/**
 * Against cases on an agenda: a voided number is no case (OSL 5:1), and what is ended is not decided on, unless minutes
 * tell that it was.
 */
export function objectionToTakingUp(
  cases: readonly Omit<ActedOn, 'id'>[],
  recordedAs: 'live' | 'minutes',
): CaseFileRejection | null {
  const voided = cases.find(({ state }) => state === 'voided')
  if (voided !== undefined) return objectionToAct(voided)
  const closed = recordedAs === 'live' ? cases.find(({ state }) => state === 'closed') : undefined
  return closed === undefined ? null : { code: 'case-closed', diarienummer: closed.diarienummer }
}

/** The year whose series a case takes its number from when the registrar does not choose: that of the day in Sweden. */
export function registerYear(today: CivilDate): number {
  return Number(today.slice(0, 4))
}

/** The number that a year's counter tells, its next or its last; refused of a closed year, which tells none (OSL 5:1-2). */
export function numberOfYear(series: string, year: number, told: number | null): Outcome<number, CaseFileRejection> {
  return told === null ? reject({ code: 'series-year-closed', series, year }) : accept(told)
}

/** Against the number that a migrated case already has, where another case has it (OSL 5:2). */
export function objectionToGivenNumber(
  number: { readonly series: string; readonly year: number; readonly number: number },
  isTaken: boolean,
): CaseFileRejection | null {
  return isTaken ? { code: 'number-taken', ...number } : null
}

/**
 * The number that a migrated case already has (OSL 5:2). Refused where its series cannot read it, or where a year or
 * class stated beside it says something else.
 */
export function readGivenNumber(
  series: { readonly code: string; readonly template: string },
  text: string,
  stated: { readonly year?: number | undefined; readonly classification?: string | null | undefined },
): Outcome<Omit<Diarienummer, 'series'>, CaseFileRejection> {
  const found = parseDiarienummer(series.template, series.code, text)
  if (found === null) return reject({ code: 'diarienummer-unreadable', text, template: series.template })
  const { year, classification = null } = stated
  if (year !== undefined && year !== found.year) {
    return reject({ code: 'diarienummer-contradicted', field: 'year', stated: `${year}`, inNumber: `${found.year}` })
  }
  if (classification !== null && found.class !== null && classification !== found.class) {
    return reject({
      code: 'diarienummer-contradicted',
      field: 'classification',
      stated: classification,
      inNumber: found.class,
    })
  }
  return accept({ ...found, class: found.class ?? classification })
}

/** A correction keeps both values and says why (OSL 4:1 st. 2: what was changed should be visible). */
export type FieldCorrection = { readonly field: string; readonly before: string | null; readonly after: string | null }

/** What a correction changes, field by field; refused when everything stands as it was (OSL 4:1 st. 2). */
export function corrections(
  before: Readonly<Record<string, string | null>>,
  after: Readonly<Record<string, string | null | undefined>>,
): Outcome<readonly FieldCorrection[], CaseFileRejection> {
  const changes = Object.entries(after).flatMap(([field, value]) => {
    const old = before[field] ?? null
    return value === undefined || value === old ? [] : [{ field, before: old, after: value }]
  })
  return changes.length === 0 ? reject({ code: 'nothing-to-correct' }) : accept(changes)
}
