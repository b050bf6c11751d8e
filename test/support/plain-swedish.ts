import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findProjectFolder } from '../../src/db/project-folder.ts'

export type Told = {
  readonly title: string
  readonly detail: string
  readonly errors?: readonly { readonly message: string }[]
  /** What its options are called, each by whom it comes from: förslaget från Vänsterpartiet. */
  readonly inWords?: Readonly<Record<string, string>>
  readonly [fact: string]: unknown
}

/** Words of the API that are Swedish too, and so may stand in a sentence. */
const swedishToo = [
  'ajournering',
  'avskrivning',
  'avslag',
  'diarienummer',
  'form',
  'id',
  'in',
  'person',
  'personal',
  'proposition',
  'remiss',
  'reservation',
  'text',
  'version',
]

/** Words with a hyphen that are no codes. */
const hyphened = ['att-satser', 'e-post']

/** What is written with the tokens that would pass, since nothing else says it: the parts of a number template, forms, methods. */
const tokens = [
  /\{(series|year|yy|number|number:4|class)\}/g,
  /\b(application\/json|application\/octet-stream|application\/pdf|text\/(csv|html|plain))\b/g,
  /\(true, false\)/g,
  /\b(DELETE|GET|HEAD|OPTIONS|PATCH|POST|PUT)\b/g,
]

/** The members of a problem that hold what someone wrote, or what a thing is called: quoted in a message, it is not ours. */
const written = [
  'against',
  'authority',
  'body',
  'diarienummer',
  'externalId',
  'givenBy',
  'id',
  'inNumber',
  'known',
  'label',
  'name',
  'person',
  'phraseSet',
  'series',
  'stated',
  'taken',
  'template',
  'text',
  'title',
]

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i

/** What is not plain Swedish in what a problem says to whoever reads it: ids, codes, pointers and words of the API. */
export function notPlainIn({ title, detail, errors = [], inWords = {}, ...facts }: Told): readonly string[] {
  const authors = Object.values(inWords).flatMap((option) => / från (.*)$/s.exec(option)?.[1] ?? [])
  const quoted = [...authors, ...quotedIn(facts)].toSorted((one, other) => other.length - one.length)
  // By a letter, so that a short one leaves no pieces of the words it is part of.
  const own = quoted.reduce((text, one) => text.replaceAll(one, 'å'), detail)
  return [
    ...notPlain(title),
    ...notPlain(own),
    ...Object.values(inWords).flatMap((option) => notPlain(option.replace(/ från .*$/s, ''))),
    ...errors.flatMap(({ message }) => notPlainField(message)),
  ]
}

/** What is not plain Swedish in a text. */
export function notPlain(text: string): readonly string[] {
  const sentence = tokens.reduce((rest, token) => rest.replace(token, '…'), text)
  const found = [
    uuid,
    /(?<![\p{L}\d])\p{Ll}+\p{Lu}\p{L}*/u,
    /(?<![\p{L}\d-])(?:[a-zåäö]+-)+[a-zåäö]+/u,
    /(?<![\p{L}\d…])\/\p{L}+/u,
    /[{}_<>]/,
  ].flatMap((form) => sentence.match(form)?.[0] ?? [])
  const words = sentence.match(/[\p{L}-]+/gu) ?? []
  return [
    ...found.filter((one) => !hyphened.includes(one.toLowerCase())),
    ...words.filter((word) => wordsOfApi.has(word.toLowerCase())),
  ]
}

/** A message about a field may end with the values that would pass. */
const notPlainField = (message: string) =>
  notPlain(message.replace(/^(Värdet är inte ett av dem som finns: ).*$/s, '$1'))

/** What was written or named in the facts of a problem; an id is none of it, but where it is what the client calls a thing. */
function quotedIn(fact: unknown, key = ''): readonly string[] {
  if (typeof fact === 'string') {
    const isWritten = written.includes(key) && (key === 'externalId' || !uuid.test(fact))
    return isWritten && fact !== '' ? [fact] : []
  }
  if (Array.isArray(fact)) return fact.flatMap((one) => quotedIn(one, key))
  if (typeof fact !== 'object' || fact === null) return []
  return Object.entries(fact).flatMap(([inner, one]) => quotedIn(one, inner))
}

const wordsOfApi = new Set(
  wordsIn(JSON.parse(readFileSync(join(findProjectFolder(import.meta.dirname), 'openapi', 'openapi.json'), 'utf8')))
    .map((word) => word.toLowerCase())
    .filter((word) => !swedishToo.includes(word)),
)

/** The words of the description that are no sentences: what properties and parameters are called, and the values there are. */
function wordsIn(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(wordsIn)
  if (typeof part !== 'object' || part === null) return []
  const {
    properties = {},
    enum: values = [],
    const: value,
    name,
    in: place,
    example: _,
    examples: __,
    ...rest
  } = part as Schema
  const said = [...values, value, ...(place === undefined ? [] : [name])]
  return [
    ...Object.keys(properties),
    ...said.filter((word) => typeof word === 'string'),
    ...wordsIn(Object.values(properties)),
    ...wordsIn(Object.values(rest)),
  ]
}

/** A part of the description: what it tells words by, and its examples, whose words are anyone's. */
type Schema = {
  readonly properties?: object
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly name?: unknown
  readonly in?: unknown
  readonly example?: unknown
  readonly examples?: unknown
}
