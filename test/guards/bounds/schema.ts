import fc from 'fast-check'

/** A schema of the description, without annotations. */
export type Schema = {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly propertyNames?: Schema
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
}

/** Resolves $ref. */
export function withoutRefs(schema: unknown, named: Readonly<Record<string, unknown>>): Schema {
  const whole = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(whole)
    if (typeof value !== 'object' || value === null) return value
    const { $ref } = value as Schema
    if ($ref !== undefined) return whole(named[$ref.split('/').at(-1) ?? ''])
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, whole(one)]))
  }
  return whole(schema) as Schema
}

const isNull = ({ type }: Schema) => type === 'null'

/** The members of a union, without null. */
export const formsOf = (schema: Schema): readonly Schema[] => {
  const { type, anyOf, oneOf } = schema
  if (anyOf !== undefined || oneOf !== undefined)
    return (anyOf ?? oneOf ?? []).filter((one) => !isNull(one)).flatMap(formsOf)
  return Array.isArray(type)
    ? type.filter((one) => one !== 'null').map((one: string) => ({ ...schema, type: one }))
    : [schema]
}

export const isNullable = ({ type, anyOf, oneOf }: Schema): boolean =>
  (Array.isArray(type) && type.includes('null')) ||
  [...(anyOf ?? []), ...(oneOf ?? [])].some((one) => isNull(one) || isNullable(one))

const kinds: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  integer: Number.isInteger,
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  array: Array.isArray,
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
}

/** Whether a value matches a member of a union, by its type and its field names. */
export function hasForm(value: unknown, form: Schema): boolean {
  if (!(kinds[String(form.type)]?.(value) ?? false)) return false
  if (form.type !== 'object') return form.const === undefined || form.const === value
  const { properties = {}, required = [] } = form
  const fields = value as Readonly<Record<string, unknown>>
  const areKnown = form.additionalProperties !== false || Object.keys(fields).every((key) => key in properties)
  return (
    areKnown &&
    required.every((key) => key in fields) &&
    Object.entries(properties).every(
      ([key, { const: word }]) => word === undefined || !(key in fields) || fields[key] === word,
    )
  )
}

const strings: Readonly<Record<string, (n: number) => string>> = {
  uuid: (n) => `0190abcd-0000-7000-8000-${String(n).padStart(12, '0')}`,
  date: () => '2026-11-20',
  'date-time': () => '2026-11-20T09:00:00Z',
}

/** Strings that match a pattern, the shortest first. */
export const fitting = (pattern: string, seed = 1): readonly string[] =>
  fc
    .sample(fc.stringMatching(new RegExp(pattern, 'u')), { numRuns: 30, seed })
    .toSorted((one, other) => one.length - other.length)

/** A minimal valid value; `n` makes it differ from others. */
export function sampleOf(schema: Schema, n = 1): unknown {
  const [form = {}] = formsOf(schema)
  if (form.const !== undefined) return form.const
  if (form.enum !== undefined) return form.enum[(n - 1) % form.enum.length]
  switch (form.type) {
    case 'string':
      return stringOf(form, n)
    case 'integer':
    case 'number':
      return Math.min(form.maximum ?? Number.POSITIVE_INFINITY, (form.minimum ?? 0) + n)
    case 'boolean':
      return true
    case 'array':
      return Array.from({ length: form.minItems ?? 0 }, (_, index) => sampleOf(form.items ?? {}, n + index))
    default:
      return Object.fromEntries((form.required ?? []).map((key) => [key, sampleOf(form.properties?.[key] ?? {}, n)]))
  }
}

/** Every field of an object that has no reference and no nested value. */
export const plainFieldsOf = ({ properties = {} }: Schema): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([, schema]) =>
        formsOf(schema).every(({ type, format }) => type !== 'object' && type !== 'array' && format !== 'uuid'),
      )
      .map(([key, schema]) => [key, sampleOf(schema)]),
  )

function stringOf({ format = '', pattern, minLength = 1, maxLength = 1_000 }: Schema, n: number): string {
  if (strings[format] !== undefined) return strings[format](n)
  if (pattern !== undefined)
    return fitting(pattern, n).find(({ length }) => length >= minLength && length <= maxLength) ?? ''
  return `${n}`.padStart(minLength, 'x').slice(0, maxLength)
}

/** Whether a string has no upper bound: a format, an enum, maxLength or a bounded pattern is one. */
export function isUnbounded({ type, maxLength, enum: words, const: word, format, pattern }: Schema): boolean {
  if (type !== 'string') return false
  return (
    maxLength === undefined &&
    words === undefined &&
    word === undefined &&
    format === undefined &&
    (pattern === undefined || !ends(pattern))
  )
}

/** Whether a pattern is anchored and has no unbounded repetition. */
function ends(pattern: string): boolean {
  const outsideOfClasses = pattern.replaceAll(/\\./g, '').replaceAll(/\[[^\]]*\]/g, '')
  return /^\^.*\$$/s.test(pattern) && !/[*+]|\{\d+,\}/.test(outsideOfClasses)
}
