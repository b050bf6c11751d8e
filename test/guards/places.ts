import { z } from 'zod'
import type { Asked } from './arrangements/index.ts'
import { isUuid } from './leaves.ts'
import type { Operation } from './operations.ts'

type Form = {
  readonly format?: string
  readonly properties?: Readonly<Record<string, Form>>
  readonly items?: Form
  readonly anyOf?: readonly Form[]
  readonly oneOf?: readonly Form[]
  readonly allOf?: readonly Form[]
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Form>>
}

/** The places of uuids in the schemas of an operation: `body/cases/*`. */
export function placesOfSchema({ schema: { params, querystring, body } }: Operation): ReadonlySet<string> {
  const found = [
    ['params', params],
    ['query', querystring],
    ['body', body],
  ] as const
  return new Set(
    found.flatMap(([part, type]) => {
      if (type === undefined) return []
      const form = z.toJSONSchema(type, { unrepresentable: 'any', io: 'input' }) as Form
      return placesIn(part, form, form.$defs ?? {})
    }),
  )
}

function placesIn(path: string, form: Form, defs: Readonly<Record<string, Form>>): readonly string[] {
  const { format, properties = {}, items, anyOf = [], oneOf = [], allOf = [], $ref } = form
  const named = $ref === undefined ? undefined : defs[$ref.split('/').at(-1) ?? '']
  return [
    ...(format === 'uuid' ? [path] : []),
    ...Object.entries(properties).flatMap(([key, one]) => placesIn(`${path}/${key}`, one, defs)),
    ...(items === undefined ? [] : placesIn(`${path}/*`, items, defs)),
    ...[...anyOf, ...oneOf, ...allOf, ...(named === undefined ? [] : [named])].flatMap((one) =>
      placesIn(path, one, defs),
    ),
  ]
}

/** The places of uuids in a request. */
export const placesOf = ({ params, query, body }: Asked): readonly string[] =>
  [
    ['params', params],
    ['query', query],
    ['body', body],
  ].flatMap(([part, value]) => placesWith(String(part), value))

function placesWith(path: string, value: unknown): readonly string[] {
  if (typeof value === 'string') return isUuid(value) ? [path] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => placesWith(`${path}/${Array.isArray(value) ? '*' : key}`, one))
}
