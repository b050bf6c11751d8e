import type { Place } from './places.ts'
import { fitting, hasForm, isUnbounded, sampleOf, type Schema } from './schema.ts'

/**
 * Whether a value is within the bounds or past them. `either`: the description does not say, so it must not be answered
 * with 5xx, and if it is refused as malformed its field is named. `any`: it depends on other fields.
 */
export type Side = 'within' | 'past' | 'either' | 'any'
export type Value = {
  readonly label: string
  readonly side: Side
  readonly of: (now: unknown) => unknown
  /** Of another JSON type: within a union it then matches no member, and the union is named. */
  readonly otherKind?: boolean
}

const dates: Readonly<Record<string, Side>> = {
  '1000-01-01': 'within',
  '2999-12-31': 'within',
  '0000-01-01': 'past',
  '0999-12-31': 'past',
  '3000-01-01': 'past',
  '9999-12-31': 'past',
  '2021-02-30': 'past',
  '2023-02-29': 'past',
  '2021-13-01': 'past',
  '20210616': 'past',
  '2021-06-16T00:00:00Z': 'past',
  '-2021-06-16': 'past',
}
const instants: Readonly<Record<string, Side>> = {
  '2021-06-16T13:00:00.123456789+14:00': 'within',
  '1000-01-02T00:00:00Z': 'within',
  '2999-12-30T23:59:59Z': 'within',
  '0000-01-01T00:00:00Z': 'past',
  '9999-12-31T23:59:59-23:59': 'past',
  '262143-01-01T00:00:00Z': 'past',
  '+262143-01-01T00:00:00Z': 'past',
  '2021-02-30T10:00:00Z': 'past',
  '2021-06-16T25:00:00Z': 'past',
  '2021-06-16T13:00:00': 'past',
  '2021-06-16': 'past',
  '0001-01-01T00:00:00Z': 'past',
  '3001-01-01T00:00:00Z': 'past',
  // Which day it then is in Sweden, and whether a minute has such a second, the description does not say.
  '0999-12-31T23:59:59Z': 'either',
  '2999-12-31T23:59:59Z': 'either',
  '2016-12-31T23:59:60Z': 'either',
}
const nil = '00000000-0000-0000-0000-000000000000'
const otherKinds: readonly unknown[] = ['1', 1, true, [], {}]

/** Every value to try at a place. */
export function valuesAt({ form, nullable, kind, optional }: Place): readonly Value[] {
  if (kind === 'choice') return (form.enum ?? [true, false]).map((word) => told(String(word), word, 'any'))
  if (kind === 'value') {
    const leftOut =
      optional === undefined ? [] : [optional ? told('nothing', undefined, 'any') : ofAnother('nothing', undefined)]
    return [...ofForm(form, false), ...leftOut, ...ofOtherKinds(form, nullable)]
  }
  // An empty path segment is another path, and a broken character cannot be encoded in a URL.
  const cannot = (value: unknown) => kind === 'text' && (value === '' || /\p{Surrogate}/u.test(String(value)))
  return ofForm(form, true).filter(({ of }) => !cannot(of('x')))
}

function ofForm(form: Schema, isText: boolean): Value[] {
  const words = form.enum ?? (form.const === undefined ? undefined : [form.const])
  if (words !== undefined)
    return [...words.map((word) => told(String(word), word, 'within')), ofAnother('an unknown word', 'okänt-ord')]
  switch (form.type) {
    case 'boolean':
      return [told('true', true, 'within'), told('false', false, 'within')]
    case 'string':
      return form.format === 'uuid' ? ofId(form) : ofText(form)
    case 'integer':
      return ofInteger(form, isText)
    case 'array':
      return ofArray(form)
    default:
      return []
  }
}

const told = (label: string, value: unknown, side: Side): Value => ({ label, side, of: () => value })
const ofAnother = (label: string, value: unknown): Value => ({ ...told(label, value, 'past'), otherKind: true })

function ofOtherKinds(form: Schema, nullable: boolean): Value[] {
  const others = otherKinds.filter((value) => form.type !== undefined && !hasForm(value, { type: form.type }))
  return [
    nullable ? told('null', null, 'within') : ofAnother('null', null),
    ...others.map((value) => ofAnother(JSON.stringify(value), value)),
  ]
}

function ofInteger({ minimum = -(2 ** 53), maximum = 2 ** 53 }: Schema, isText: boolean): Value[] {
  const all = [...new Set([minimum, maximum, minimum - 1, maximum + 1, -1, 2 ** 31, 2 ** 31 - 1, 2 ** 53, 1.5])]
  return all.map((value) =>
    told(String(value), isText ? String(value) : value, isWithin(value, minimum, maximum) ? 'within' : 'past'),
  )
}

const isWithin = (value: number, minimum: number, maximum: number) =>
  Number.isInteger(value) && value >= minimum && value <= maximum

function ofArray({ minItems = 0, maxItems, items = {} }: Schema): Value[] {
  const list = (length: number) => Array.from({ length }, (_, index) => sampleOf(items, index + 1))
  return [
    told('empty', [], minItems === 0 ? 'within' : 'past'),
    ...(minItems > 1 ? [told(`${minItems - 1} of them`, list(minItems - 1), 'past')] : []),
    ...(maxItems === undefined
      ? []
      : [
          told(`${maxItems} of them`, list(maxItems), 'within'),
          told(`${maxItems + 1} of them`, list(maxItems + 1), 'past'),
        ]),
  ]
}

function ofId(form: Schema): Value[] {
  const given = String(sampleOf(form))
  return [
    {
      label: 'itself in upper case',
      side: 'within',
      of: (now) => (typeof now === 'string' ? now : given).toUpperCase(),
    },
    told(nil, nil, 'within'),
    ...[`{${nil}}`, nil.slice(1), '', ' ', 'a\u0000b'].map((value) => told(labelOf(value), value, 'past')),
  ]
}

function ofText(form: Schema): Value[] {
  const known = { date: dates, 'date-time': instants }[form.format ?? '']
  const formed = known === undefined ? [] : Object.entries(known).map(([value, side]) => told(value, value, side))
  const sizes = known === undefined ? [...(form.pattern === undefined ? sizesOf(form) : patterned(form))] : []
  const odd = ['', ' ', '\u00a0\n\t ', 'a\u0000b', '\u001b[2J', 'a\u0085b', 'a\ud800b', '\udfff']
  return [...formed, ...sizes, ...odd.map((value) => sized(value, form))]
}

/** At the minimum and the maximum, and one past each. */
function* sizesOf(form: Schema): Generator<Value> {
  const { minLength = 0, maxLength = 2_000 } = form
  if (minLength > 1) yield sized('x'.repeat(minLength - 1), form)
  yield sized('x'.repeat(Math.max(1, minLength)), form)
  yield sized(mixed(maxLength), form)
  yield sized(mixed(maxLength + 1), form)
}

/** A string of so many characters (code points): beyond the BMP, with combining marks, with tab and line feed. */
const mixed = (length: number) =>
  ['å', 'x', '\u0302', '\t', '\n', ...'ö'.repeat(Math.max(0, length - 6)), '😀'].slice(-length).join('')

/** The shortest and the longest match of a pattern, and one longer. */
function* patterned(form: Schema): Generator<Value> {
  const [shortest = '', ...others] = fitting(form.pattern ?? '').filter((value) => sideOf(value, form) === 'within')
  yield sized(shortest, form)
  let longest = others.at(-1) ?? shortest
  const longer = () =>
    ['1', 'a', 'A', '-01'].map((end) => longest + end).find((value) => sideOf(value, form) === 'within')
  for (let next = longer(); next !== undefined && next.length < 2_000; next = longer()) longest = next
  yield sized(longest, form)
  yield sized(`${longest}1`, form)
}

/** Whether a string is valid by length, pattern and characters; a blank one is not, where one character is required. */
function sideOf(value: string, form: Schema): Side {
  const { pattern, minLength = 0, maxLength = Number.POSITIVE_INFINITY } = form
  const length = [...value].length
  if (/(?![\t\n])[\p{Cc}\p{Surrogate}]/u.test(value)) return 'past'
  if (length < minLength || length > maxLength || (minLength > 0 && value.trim() === '')) return 'past'
  if (pattern !== undefined && !new RegExp(pattern, 'u').test(value)) return 'past'
  // A missing bound is reported by another test.
  return isUnbounded(form) ? 'either' : 'within'
}

const sized = (value: string, form: Schema): Value => told(labelOf(value), value, sideOf(value, form))

const labelOf = (value: string) =>
  value.length > 40 ? `${value.length} of ${JSON.stringify([...value][0])}` : JSON.stringify(value)
