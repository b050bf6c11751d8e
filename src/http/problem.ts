import type { z } from 'zod'
import type { Told } from '../domain/deciding/options-in-words.ts'
import type { Rejection, RejectionCode } from '../domain/rejection.ts'
import type { Statute } from '../domain/statute.ts'
import { problems } from './problems.ts'

/** RFC 9457, with the statute and the facts of the refusal as extension members. */
export type Problem = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly instance?: string
  readonly statute?: Statute
  readonly errors?: readonly FieldError[]
  readonly [fact: string]: unknown
}

/** One field that is wrong: where (a JSON pointer in the body, query, path or headers) and what to do about it. */
export type FieldError = {
  readonly in: 'body' | 'query' | 'path' | 'headers'
  readonly pointer: string
  readonly message: string
}

export type ProblemEntry<R = Rejection> = {
  readonly status: number
  readonly title: string
  readonly detail: (rejection: Told<R>) => string
}

/** An entry for each code of these refusals, told with the facts of that refusal. */
export type ProblemEntries<Of extends Rejection> = {
  readonly [Code in Of['code']]: ProblemEntry<Extract<Of, { code: Code }>>
}

/** Problems of the HTTP layer itself, before any rule is asked. */
export const requestProblems = {
  'invalid-request': { status: 400, title: 'Begäran är felaktig' },
  'malformed-address': { status: 400, title: 'Adressen går inte att läsa' },
  'malformed-request': { status: 400, title: 'Begäran går inte att läsa' },
  'malformed-body': { status: 400, title: 'Innehållet går inte att läsa' },
  unauthenticated: { status: 401, title: 'Inloggning krävs' },
  'no-such-route': { status: 404, title: 'Adressen finns inte' },
  'method-not-allowed': { status: 405, title: 'Metoden finns inte på den adressen' },
  'not-acceptable': { status: 406, title: 'Svaret finns inte i den formen' },
  'request-timeout': { status: 408, title: 'Begäran kom inte fram i tid' },
  'headers-too-large': { status: 431, title: 'Begärans huvuden är för stora' },
  'body-too-large': { status: 413, title: 'Innehållet är för stort' },
  'unsupported-media-type': { status: 415, title: 'Innehållstypen stöds inte' },
  'not-ready': { status: 503, title: 'Tjänsten är inte redo' },
  busy: { status: 503, title: 'Något annat pågår' },
  'storage-full': { status: 507, title: 'Lagringsutrymmet är slut' },
  'internal-error': { status: 500, title: 'Något gick fel hos oss' },
} as const satisfies Record<string, { status: number; title: string }>

export type RequestProblemCode = keyof typeof requestProblems
export type ProblemCode = RejectionCode | RequestProblemCode
export const problemType = (code: ProblemCode) => `urn:radslag:problem:${code}`

/** The problem of a rejection, with its facts as extension members. */
export function problemOf(rejection: Told<Rejection>): Problem {
  const { code, ...facts } = rejection
  const entry = problems[code] as ProblemEntry
  return {
    type: problemType(code),
    title: entry.title,
    status: entry.status,
    detail: entry.detail(rejection),
    ...facts,
  }
}

/** A problem of the request itself. */
export function requestProblem(code: RequestProblemCode, detail: string, errors?: readonly FieldError[]): Problem {
  const { status, title } = requestProblems[code]
  return { type: problemType(code), title, status, detail, ...(errors && { errors }) }
}

/** At most so many field errors in an answer, and so many characters of a name that the client made up. */
const mostErrors = 50
const longestName = 200

/** The validation errors of a schema by field: the first of each field, unknown fields each at a pointer of its own. */
export function fieldErrors(where: FieldError['in'], issues: readonly z.core.$ZodIssue[]): FieldError[] {
  const errors = issues
    .slice(0, mostErrors)
    .flatMap(toldOfFields)
    .flatMap((issue) => {
      if (issue.code === 'unrecognized_keys') {
        return issue.keys.slice(0, mostErrors).map((key) => ({
          in: where,
          pointer: pointer([...issue.path, key.slice(0, longestName)]),
          message: 'Fältet finns inte här. Ta bort det eller rätta namnet.',
        }))
      }
      return [{ in: where, pointer: pointer(issue.path), message: inSwedish(issue) }]
    })
  const first = new Map([...errors].reverse().map((error) => [error.pointer, error]))
  return errors.filter((error) => first.get(error.pointer) === error).slice(0, mostErrors)
}

/** Issues which say that a value is no member of a union at all, rather than that something in it is wrong. */
const ofAnotherForm: ReadonlySet<z.core.$ZodIssue['code']> = new Set([
  'invalid_type',
  'invalid_value',
  'unrecognized_keys',
  'invalid_union',
])

/**
 * Of a value that has the form of exactly one member of a union, the issues of that member; else that it has the form
 * of none.
 */
function toldOfFields(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue]
  const ofForm = issue.errors
    .map((errors) => errors.flatMap(toldOfFields))
    .filter((errors) => !errors.some(({ code }) => ofAnotherForm.has(code)))
  const [only] = ofForm
  if (only === undefined || ofForm.length > 1) return [issue]
  return only.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }))
}

const pointer = (path: readonly PropertyKey[]) =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

const formats: Readonly<Record<string, string>> = {
  date: 'Skriv ett datum som finns, på formen 2021-06-16.',
  datetime: 'Skriv en tidpunkt enligt RFC 3339, till exempel 2021-06-16T13:00:00+02:00.',
  uuid: 'Skriv ett id (UUID).',
  url: 'Skriv en fullständig adress (URL).',
}

function inSwedish(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'custom':
      return issue.message
    case 'invalid_type':
      return issue.input === undefined
        ? 'Fältet saknas. Fyll i det.'
        : `Värdet har fel typ; här ska stå ${typeName(issue.expected)}.`
    case 'invalid_value':
      return `Värdet är inte ett av dem som finns: ${issue.values.join(', ')}.`
    // Our own formats have their own messages; those of zod are in English.
    case 'invalid_format':
      return (
        formats[issue.format] ?? (issue.message.startsWith('Invalid') ? 'Värdet har inte rätt form.' : issue.message)
      )
    case 'too_small':
      return `Värdet är för litet eller för kort; minst ${String(issue.minimum)}.`
    case 'too_big':
      return `Värdet är för stort eller för långt; högst ${String(issue.maximum)}.`
    case 'invalid_union':
      return 'Värdet stämmer inte med någon av de former som godtas här.'
    default:
      return 'Värdet godtas inte här.'
  }
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'en text',
  number: 'ett tal',
  int: 'ett heltal',
  boolean: 'ja eller nej (true, false)',
  object: 'ett objekt',
  array: 'en lista',
}
const typeName = (expected: string) => typeNames[expected] ?? 'ett värde av annat slag'

/** Carries a problem to the one error handler. */
export class ProblemError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.type)
    this.problem = problem
  }
}
