import { startApp } from '../support/app.ts'
import { t } from '../support/suite.ts'

type Schema = {
  readonly $ref?: string
  readonly description?: string
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly additionalProperties?: Schema | boolean
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
}
type Described = {
  readonly name?: string
  readonly $ref?: string
  readonly description?: string
  readonly required?: boolean
  readonly schema?: Schema
}
type Content = { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }
type Operation = {
  readonly operationId: string
  readonly summary: string
  readonly description: string
  readonly parameters?: readonly Described[]
  readonly requestBody?: Content
  readonly responses: Readonly<Record<string, Content & { readonly headers?: Readonly<Record<string, Described>> }>>
}

const { stranger } = await startApp(t)
const { body: served } = await stranger.get('/openapi.json')
const operations = Object.values(served.paths as Record<string, Record<string, Operation>>).flatMap((item) =>
  Object.values(item),
)

/** A name or a text as it is held against another: letters and digits alone, without an article. */
const folded = (text: string) =>
  text
    .toLowerCase()
    .replace(/^(the|a|an) /, '')
    .replace(/[^\p{L}\p{N}]/gu, '')

/** What is wrong with a description of what has that name: a sentence or more in Swedish, then the same in English. */
function objectionsTo(description = '', ...names: readonly string[]): readonly string[] {
  if (description === '') return ['is not described']
  const halves = description.split(' / ')
  if (halves.length !== 2) return [`is not «svenska / English»: ${description}`]
  return [
    ...halves.filter((half) => !/^[\p{Lu}\d].*\.$/u.test(half)).map((half) => `is no sentence: ${half}`),
    ...halves
      .filter((half) => names.some((name) => folded(name) === folded(half)))
      .map((half) => `repeats its name: ${half}`),
    ...(folded(halves[0] ?? '') === folded(halves[1] ?? '') ? [`says the same twice: ${description}`] : []),
  ]
}

/** The values that a schema lets one choose among, in a list or beside null too. */
const choicesOf = ({ enum: own = [], items, anyOf = [] }: Schema): readonly unknown[] =>
  [...own, ...[...(items ? [items] : []), ...anyOf].flatMap(choicesOf)].filter((value) => value !== null)

/** Whether a text has that word, with no letter or digit beside it. */
const says = (text: string, word: unknown) => text.split(/[^\p{L}\p{N}]+/u).includes(String(word))

/** Whether a schema takes null. */
function takesNull(schema: Schema): boolean {
  const { type, const: only, enum: values, anyOf = [], oneOf = [] } = resolved(schema)
  if ([...anyOf, ...oneOf].length > 0) return [...anyOf, ...oneOf].some(takesNull)
  if (values !== undefined) return values.includes(null)
  return only === null || type === undefined || [type].flat().includes('null')
}

/** What a description says of none that is not so of its member: that it may be null, or left out. */
const untrueOfNone = (description: string, schema: Schema, isRequired: boolean): readonly string[] => [
  ...(says(description, 'null') && !takesNull(schema)
    ? [`speaks of null, which it does not take: ${description}`]
    : []),
  ...(isRequired && /utelämna/i.test(description) ? [`speaks of its absence, and is required: ${description}`] : []),
]

/** The description itself, or that of the component it points at. */
function resolved<One extends { readonly $ref?: string }>(one: One): One {
  if (one.$ref === undefined) return one
  const [, , kind = '', name = ''] = one.$ref.split('/')
  return { ...served.components[kind][name], ...one }
}

const found: string[] = []
const note = (where: string, objections: readonly string[]) =>
  found.push(...objections.map((objection) => `${where} ${objection}`))
const visited = new Set<string>()
let seen = 0

function noteMember(where: string, name: string, { description, schema, required = false }: Described): void {
  seen += 1
  note(where, objectionsTo(description, name))
  note(where, untrueOfNone(description ?? '', schema ?? {}, required))
  const unsaid = choicesOf(schema ?? {}).filter((value) => !says(description?.split(' / ')[0] ?? '', value))
  note(where, unsaid.length === 0 ? [] : [`does not explain ${unsaid.join(', ')}`])
}

function visit(where: string, schema: Schema | boolean | undefined): void {
  if (typeof schema !== 'object') return
  const name = schema.$ref?.split('/').at(-1)
  if (name !== undefined) {
    if (visited.has(name)) return
    visited.add(name)
    const component = resolved({ $ref: schema.$ref ?? '' } as Schema)
    note(name, objectionsTo(component.description, name))
    visit(name, { ...component, $ref: undefined } as unknown as Schema)
    return
  }
  for (const [key, value] of Object.entries(schema.properties ?? {})) {
    const { description = '' } = resolved(value)
    noteMember(`${where}.${key}`, key, {
      schema: value,
      description,
      required: schema.required?.includes(key) ?? false,
    })
    visit(`${where}.${key}`, value)
  }
  visit(`${where}[]`, schema.items)
  visit(`${where}[]`, schema.additionalProperties)
  for (const one of [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])]) visit(where, one)
}

for (const { name, description } of served.tags as Described[]) note(name ?? '', objectionsTo(description, name ?? ''))
for (const { operationId, summary, description, parameters = [], requestBody = {}, responses } of operations) {
  const [does, permission] = description.split('\n\n')
  note(operationId, [...objectionsTo(does, operationId, summary), ...objectionsTo(permission, operationId)])
  for (const one of parameters.map(resolved)) noteMember(`${operationId} ${one.name}`, one.name ?? '', one)
  for (const { schema } of Object.values(requestBody.content ?? {})) visit(operationId, schema)
  for (const [status, answer] of Object.entries(responses)) {
    for (const [name, one] of Object.entries(answer.headers ?? {}))
      noteMember(`${operationId} ${name}`, name, resolved(one))
    for (const { schema } of Object.values(answer.content ?? {})) visit(`${operationId} ${status}`, schema)
  }
}

t.test('every operation, parameter and property says what it is, in Swedish and in English', async (t) => {
  t.ok(seen > 4000, `${seen} members of ${operations.length} operations`)
  t.strictSame(found, [])
})

t.test('a description that says nothing is found', async (t) => {
  t.strictSame(objectionsTo(undefined, 'title'), ['is not described'])
  t.strictSame(objectionsTo('Ärendets rubrik.', 'title'), ['is not «svenska / English»: Ärendets rubrik.'])
  t.strictSame(objectionsTo('Ärendets rubrik. / The title.', 'title'), ['repeats its name: The title.'])
  t.strictSame(objectionsTo('Ärendets rubrik / What the case is called.', 'title'), ['is no sentence: Ärendets rubrik'])
  t.strictSame(objectionsTo('Status. / Status.', 'state'), ['says the same twice: Status. / Status.'])
  t.strictSame(objectionsTo('Ärendets rubrik. / What the case is called.', 'title'), [])
})

t.test('a description that tells of null or of absence what the schema does not is found', async (t) => {
  const said = 'Var det hålls; null eller utelämnat: inte angivet. / Where it is held; null or absent: not stated.'
  t.equal(untrueOfNone(said, { type: 'string' }, true).length, 2)
  t.strictSame(untrueOfNone(said, { anyOf: [{ type: 'string' }, { type: 'null' }] }, false), [])
})
