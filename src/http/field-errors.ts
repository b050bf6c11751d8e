import type { z } from 'zod'
import type { FieldError } from './problem.ts'

type Issue = z.core.$ZodIssue

/** At most so many field errors in an answer, and so many characters of a name that the client made up. */
const mostErrors = 50
const longestName = 200

/** The validation errors of a schema by field: the first of each field, unknown fields each at a pointer of its own. */
export function fieldErrors(where: FieldError['in'], issues: readonly Issue[]): FieldError[] {
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

const pointer = (path: readonly PropertyKey[]) =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/**
 * Whether an issue says that a value is no member of a union at all, rather than that something in it is wrong: the
 * value is of another kind or has other fields, or the field that tells the member says another.
 */
const isOfAnotherForm = ({ code, path }: Issue) =>
  path.length === 0
    ? ['invalid_type', 'invalid_value', 'unrecognized_keys', 'invalid_union'].includes(code)
    : path.length === 1 && code === 'invalid_value'

/**
 * Of a value that has the form of exactly one member of a union, though it may lack a field, the issues of that member;
 * else that it has the form of none. A text that is no id may have been meant as any of them.
 */
function toldOfFields(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union' || isEmpty(inputOf(issue))) return [issue]
  const ofForm = issue.errors
    .map((errors) => errors.flatMap(toldOfFields))
    .filter((errors) => !errors.some((one) => isOfAnotherForm(one) && !isMissing(one)))
  const [only] = ofForm
  if (only === undefined || ofForm.length > 1 || only.some(isNoId)) return [issue]
  return only.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }))
}

/** An object with no field, which lacks those of one form as much as those of another. */
const isEmpty = (stated: unknown) => typeof stated === 'object' && stated !== null && Object.keys(stated).length === 0

const isNoId = ({ code, path }: Issue) => code === 'invalid_format' && path.length === 0

/** Whether nothing stands there: of a union that is told by one of its fields, nothing in that field. */
function isMissing(issue: Issue): boolean {
  const told = issue.code === 'invalid_union' ? issue.discriminator : undefined
  const stated = inputOf(issue)
  return (told === undefined ? stated : (stated as Readonly<Record<string, unknown>>)[told]) === undefined
}
const isNull = (issue: Issue) => inputOf(issue) === null

/** What was sent; the validator asks for it in every issue. */
const inputOf = (issue: Issue) => (issue as { readonly input?: unknown }).input

const missing = 'Fältet saknas. Fyll i det.'

/** What is wrong, and what to write instead; where a schema has words of its own, those. */
function inSwedish(issue: Issue): string {
  switch (issue.code) {
    case 'custom':
      return issue.message
    case 'invalid_type':
      return isMissing(issue)
        ? missing
        : `Här ska stå ${typeName(issue.expected)}${isNull(issue) ? ', och det får inte vara tomt' : ''}.`
    case 'invalid_value':
      return isMissing(issue) ? missing : oneOf(issue.values)
    // Our own formats have their own messages; those of zod are in English.
    case 'invalid_format':
      return formats[issue.format] ?? issue.message
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return tooBig(issue)
    case 'invalid_union':
      if (isMissing(issue)) return missing
      return issue.discriminator === undefined ? issue.message : oneOf((issue as Discriminated).options)
    case 'invalid_key':
      return `Fältets namn godtas inte. ${issue.issues.map(inSwedish)[0]}`
    default:
      return 'Värdet godtas inte här.'
  }
}

type Discriminated = { readonly options: readonly z.core.util.Primitive[] }

const oneOf = (values: readonly z.core.util.Primitive[]) => `Värdet är inte ett av dem som finns: ${values.join(', ')}.`

function tooSmall({ origin, minimum }: z.core.$ZodIssueTooSmall): string {
  if (origin === 'string') return 'Texten är tom. Skriv något.'
  if (origin !== 'array') return `Talet är för litet. Skriv ${minimum} eller mer.`
  return minimum === 1 ? 'Listan är tom. Ange minst en.' : `Listan är för kort. Ange minst ${minimum}.`
}

function tooBig({ origin, maximum }: z.core.$ZodIssueTooBig): string {
  if (origin === 'string') return `Texten är för lång; högst ${maximum} tecken.`
  return origin === 'array'
    ? `Listan är för lång. Ange högst ${maximum}.`
    : `Talet är för stort. Skriv ${maximum} eller mindre.`
}

const formats: Readonly<Record<string, string>> = {
  date: 'Skriv ett datum som finns, på formen 2021-06-16.',
  datetime: 'Skriv dag, klockslag och tidszon, till exempel 2021-06-16T13:00:00+02:00 (på vintern +01:00).',
  uuid: 'Skriv det id som tjänsten själv gav det som avses, så som det står i svaren; ett namn eller ett nummer är inget id.',
}

const group = 'en grupp av fält, vart och ett med sitt namn'
const typeNames: Readonly<Record<string, string>> = {
  string: 'en text',
  number: 'ett tal',
  int: 'ett heltal',
  boolean: 'ja eller nej (true, false)',
  object: group,
  record: group,
  array: 'en lista',
}
const typeName = (expected: string) => typeNames[expected] ?? 'ett värde av annat slag'
