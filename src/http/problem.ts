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
  /** Where in the request it is refused, where that is known without its facts. */
  readonly errors?: readonly FieldError[]
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
    ...(entry.errors && { errors: entry.errors }),
    ...facts,
  }
}

/** A problem of the request itself. */
export function requestProblem(code: RequestProblemCode, detail: string, errors?: readonly FieldError[]): Problem {
  const { status, title } = requestProblems[code]
  return { type: problemType(code), title, status, detail, ...(errors && { errors }) }
}

/** Carries a problem to the one error handler. */
export class ProblemError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.type)
    this.problem = problem
  }
}
