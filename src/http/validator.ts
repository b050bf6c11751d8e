import type { z } from 'zod'
import { fieldErrors } from './field-errors.ts'
import { ProblemError, requestProblem } from './problem.ts'

const parts = { body: 'body', querystring: 'query', params: 'path', headers: 'headers' } as const

/** Checks a part of a request against its zod schema; what is wrong is stated field by field. */
export function validatorCompiler({ schema, httpPart }: { schema: z.ZodType; httpPart?: string }) {
  const where = parts[httpPart as keyof typeof parts] ?? 'body'
  return (data: unknown) => {
    const parsed = schema.safeParse(data, { reportInput: true })
    if (parsed.success) return { value: parsed.data }
    const errors = fieldErrors(where, parsed.error.issues)
    return { error: new ProblemError(requestProblem('invalid-request', 'Rätta fälten nedan och skicka igen.', errors)) }
  }
}
