import type { Asked } from '../arrangements/index.ts'
import { formsOf, hasForm, isNullable, sampleOf, plainFieldsOf, type Schema } from './schema.ts'

/** A part of a request, as problems name it. */
export type Part = 'body' | 'query' | 'path'

/** One place in a request with bounds of its own, and how to put another value there. */
export type Place = {
  readonly in: Part
  readonly pointer: (value: unknown) => string
  /** A JSON value, a string in the URL, a field name, or a choice together with everything that may stand beside it. */
  readonly kind: 'value' | 'text' | 'key' | 'choice'
  /** Whether the field is optional. */
  readonly optional?: boolean
  /** Its name in reports, which tells the members of a union apart. */
  readonly name: string
  /** The places of the unions that it is within. */
  readonly unions: readonly string[]
  readonly form: Schema
  readonly nullable: boolean
  /** The same request with a value at this place; missing parents are created. */
  readonly put: (asked: Asked, value: unknown) => Asked
  readonly get: (asked: Asked) => unknown
  /** Whether the request has a value there. */
  readonly stands: (asked: Asked) => boolean
}

type Lens = { readonly get: (asked: Asked) => unknown; readonly put: Place['put'] }
type At = {
  readonly in: Part
  readonly pointer: string
  readonly name: string
  readonly unions: readonly string[]
  readonly lens: Lens
}
type Fields = Readonly<Record<string, unknown>>

/** Every place within a part of a request. */
export function placesIn(part: Part, schema: Schema, key: 'body' | 'query' | 'params'): Generator<Place> {
  const lens: Lens = { get: (asked) => asked[key], put: (asked, value) => ({ ...asked, [key]: value }) }
  return within(schema, { in: part, pointer: '', name: part, unions: [], lens }, false)
}

function* within(schema: Schema, at: At, isPlace: boolean): Generator<Place> {
  const forms = formsOf(schema)
  for (const [index, form] of forms.entries()) {
    const isUnion = forms.length > 1
    const name = isUnion ? `${at.name}<${index + 1}>` : at.name
    const unions = isUnion ? [...at.unions, at.pointer] : at.unions
    if (isPlace) {
      const { in: part, pointer, lens } = at
      yield {
        in: part,
        name,
        unions,
        form,
        nullable: isNullable(schema),
        ...lens,
        pointer: () => pointer,
        kind: part === 'body' ? 'value' : 'text',
        stands: (asked) => hasForm(lens.get(asked), form),
      }
    }
    // A request with another member of the union is given this one.
    const get = (asked: Asked) => (hasForm(at.lens.get(asked), form) ? at.lens.get(asked) : sampleOf(form))
    yield* inside(form, { ...at, name, unions, lens: { get, put: at.lens.put } })
  }
}

function* inside(form: Schema, at: At): Generator<Place> {
  const { get, put } = at.lens
  if (form.type === 'array' && form.items !== undefined) {
    yield* within(
      form.items,
      below(at, '0', {
        get: (asked) => fullestFirst(get(asked) as unknown[])[0],
        put: (asked, value) => put(asked, [value, ...fullestFirst(get(asked) as unknown[]).slice(1)]),
      }),
      true,
    )
  }
  for (const [key, schema] of Object.entries(form.properties ?? {})) yield* field(schema, at, key, form)
  if (typeof form.additionalProperties === 'object')
    yield* ofAnyName(form.propertyNames ?? { type: 'string' }, form.additionalProperties, at)
}

/** Sorted so that the fullest comes first: it has most places to try. */
function fullestFirst(list: readonly unknown[]): readonly unknown[] {
  const fields = (one: unknown) => Object.keys(typeof one === 'object' && one !== null ? one : {}).length
  const fullest = list.reduce((most, one) => (fields(one) > fields(most) ? one : most), list[0])
  return [fullest, ...list.filter((one) => one !== fullest)].slice(0, list.length)
}

/** A field of an object, and the places in its value. */
function* field(schema: Schema, at: At, key: string, parent: Schema = {}): Generator<Place> {
  const optional = !(parent.required ?? []).includes(key)
  const put = (asked: Asked, fields: Fields) => at.lens.put(asked, { ...(at.lens.get(asked) as Fields), ...fields })
  const places = within(
    schema,
    below(at, key, {
      get: (asked) => (at.lens.get(asked) as Fields)[key],
      put: (asked, value) => put(asked, { [key]: value }),
    }),
    true,
  )
  const isOwn = ({ pointer }: Place) => pointer(undefined) === `${at.pointer}/${key}`
  for (const place of places) {
    yield isOwn(place) ? { ...place, optional } : place
    // A choice is often refused for what stands beside it: so it is tried together with every optional field.
    if (isOwn(place) && place.kind === 'value' && (place.form.enum !== undefined || place.form.type === 'boolean')) {
      const all = (asked: Asked) => ({ ...plainFieldsOf(parent), ...(at.lens.get(asked) as Fields) })
      yield {
        ...place,
        name: `${place.name} with all beside it`,
        kind: 'choice',
        put: (asked, value) => put(asked, { ...all(asked), [key]: value }),
      }
    }
  }
}

/** Fields with names that the client chooses: names have bounds too. */
function* ofAnyName(name: Schema, schema: Schema, at: At): Generator<Place> {
  const key = String(sampleOf(name))
  yield* field(schema, at, key)
  yield {
    in: at.in,
    name: `${at.name}/{name}`,
    unions: at.unions,
    kind: 'key',
    form: name,
    nullable: false,
    pointer: (value) => `${at.pointer}/${String(value).replaceAll('~', '~0').replaceAll('/', '~1')}`,
    get: () => key,
    put: (asked, value) => at.lens.put(asked, { [String(value)]: sampleOf(schema) }),
    stands: () => false,
  }
}

const below = (at: At, key: string, lens: Lens): At => ({
  ...at,
  pointer: `${at.pointer}/${key}`,
  name: `${at.name}/${key}`,
  lens,
})
