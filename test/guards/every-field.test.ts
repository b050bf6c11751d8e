import type { z } from 'zod'
import { fieldErrors } from '../../src/http/field-errors.ts'
import { notPlain } from '../support/plain-swedish.ts'
import { t } from '../support/suite.ts'
import { startWithOperations } from './operations.ts'

type Part = z.core.$ZodTypes
const { operations } = await startWithOperations(t)

/** A schema and all that stand in it. */
function* schemasIn(schema: Part): Generator<Part> {
  yield schema
  const { def } = schema._zod
  const inner = [
    ...('shape' in def ? Object.values(def.shape) : []),
    ...('options' in def ? def.options : []),
    ...('element' in def ? [def.element] : []),
    ...('innerType' in def ? [def.innerType] : []),
    ...('valueType' in def ? [def.valueType] : []),
    ...('in' in def ? [def.in] : []),
  ]
  for (const one of inner) yield* schemasIn(one as Part)
}

const requests = operations.flatMap(({ operationId, schema: { params, querystring, body } }) =>
  [params, querystring, body]
    .filter((one) => one !== undefined)
    .flatMap((one) => [...schemasIn(one as unknown as Part)].map((part) => ({ operationId, part }))),
)

/** Whether it may: what is then wrong is told of another field, or of the whole. */
const mayBeAbsent = ({ _zod: { def } }: Part, field: string) =>
  field === '' || ('shape' in def && def.shape[field]?._zod.optin !== undefined)

const toldOf = (part: Part, value: unknown) => {
  const parsed = (part as unknown as z.ZodType).safeParse(value, { reportInput: true })
  return fieldErrors('body', parsed.error?.issues ?? [])
}

t.test('a field that is missing is said to be missing, whatever should stand there', async (t) => {
  const objects = requests.filter(({ part }) => 'shape' in part._zod.def || 'discriminator' in part._zod.def)
  const lacking = objects.flatMap(({ operationId, part }) =>
    toldOf(part, {})
      .filter(({ pointer }) => !mayBeAbsent(part, pointer.slice(1)))
      .map(({ pointer, message }) => ({ where: `${operationId} ${pointer}`, message })),
  )
  t.ok(lacking.length > 200, `${lacking.length} fields of ${objects.length} objects`)
  t.strictSame(
    lacking.filter(({ message }) => message !== 'Fältet saknas. Fyll i det.'),
    [],
  )
})

t.test('what is wrong with a field is said in plain Swedish, with what to write', async (t) => {
  const wrong = [null, true, -1, 1.5, 1e9, 2e16, '', '?', 'x'.repeat(100_000), [], [{}], {}, { '': 0 }, { okänt: 1 }]
  const told = new Set(
    requests.flatMap(({ part }) => wrong.flatMap((value) => toldOf(part, value).map(({ message }) => message))),
  )
  t.ok(told.size > 30, `${told.size} messages`)
  for (const message of told) {
    const words = message.replace(/^(Värdet är inte ett av dem som finns: ).*$/s, '$1.')
    t.strictSame(notPlain(words), [], message)
    t.match(message, /^\p{Lu}.*\.$/su, message)
    t.notMatch(message, /invalid|expected|godtas inte här|annat slag|UUID|RFC|objekt|för litet eller/i, message)
  }
})

t.test('a union says each of its forms, and of a value that has one of them what is wrong in it', async (t) => {
  const partOf = (id: string, field: string) => {
    const body = operations.find(({ operationId }) => operationId === id)?.schema.body
    return (body as unknown as { shape: Record<string, Part> }).shape[field] as Part
  }
  const [author, replaces] = [partOf('makeProposal', 'author'), partOf('recordAttendance', 'replaces')]
  const first = (part: Part, value: unknown) => toldOf(part, value).map(({ pointer, message }) => [pointer, message])[0]
  for (const value of ['KS', {}, { enhet: 'x' }]) t.match(first(author, value), ['', /enhet.*organ.*parti.*personer/])
  for (const value of [{ persons: ['Anna'] }, { persons: [{ namn: 'Anna' }] }, { persons: [{}] }])
    t.match(first(author, value), ['/persons/0', /id.*namnet/], 'a name is not told to be an id alone')
  t.strictSame(first(author, { persons: [] }), ['/persons', 'Listan är tom. Ange minst en.'])
  t.strictSame(first(author, { party: 'V' }), ['/name', 'Fältet saknas. Fyll i det.'])
  t.strictSame(first(author, { persons: [{ party: 'V' }] }), ['/persons/0/name', 'Fältet saknas. Fyll i det.'])
  t.match(first(replaces, { person: 'Anna' }), ['/person', /id/])
  t.match(first(replaces, { vacant: false }), ['', /ledamoten.*vakant/])
})

t.test('the code of a body or a series is read in whatever case it is written', async (t) => {
  const making = ['openAuthority', 'openBody', 'openSeries']
  const codes = requests
    .filter(({ operationId, part }) => !making.includes(operationId) && /\bkod(en)?\b/i.test(svOf(part)))
    .map(({ operationId, part }) => ({
      operationId,
      part,
      read: (part as unknown as z.ZodType).safeParse(' bn ').data,
    }))
    .filter(({ read }) => typeof read === 'string')
  t.ok(codes.length >= 18, `${codes.length} codes`)
  t.strictSame(
    codes.filter(({ read }) => read !== 'BN').map(({ operationId, part }) => `${operationId} ${svOf(part)}`),
    [],
  )
})

/** What a part is, in Swedish. */
const svOf = (part: Part) => (part as unknown as z.ZodType).description?.split(' / ')[0] ?? ''
