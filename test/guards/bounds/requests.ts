import type { Operation } from '../operations.ts'
import { placesIn, type Place } from './places.ts'
import { withoutRefs, type Schema } from './schema.ts'

type Described = {
  readonly operationId?: string
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: unknown }>> }
  readonly parameters?: readonly { readonly name?: string; readonly in?: string; readonly schema?: unknown }[]
}
export type Description = {
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Described>>>>
  readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> }
}

/** Every place in the requests of an operation, from the published description. */
export function placesOf({ operationId }: Operation, { paths = {}, components }: Description): readonly Place[] {
  const described = Object.values(paths)
    .flatMap((path) => Object.values(path))
    .find((one) => one.operationId === operationId)
  const whole = (schema: unknown) => withoutRefs(schema, components?.schemas ?? {})
  const parameters = (place: string): Schema => ({
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      (described?.parameters ?? [])
        .filter((one) => one.in === place)
        .map(({ name = '', schema }) => [name, whole(schema)]),
    ),
  })
  const body = described?.requestBody?.content?.['application/json']?.schema
  return [
    ...(body === undefined ? [] : placesIn('body', whole(body), 'body')),
    ...placesIn('query', parameters('query'), 'query'),
    ...placesIn('path', parameters('path'), 'params'),
  ]
}
