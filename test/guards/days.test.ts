import { z } from 'zod'
import { stockholmDate, addDays } from '../../src/domain/calendar.ts'
import { t } from '../support/suite.ts'
import { makeWorld, waysOf } from './arrangements/index.ts'
import {
  forAll,
  nothingAtFault,
  requestOf,
  sendAs,
  startWithOperations,
  told,
  tokenFor,
  type Operation,
} from './operations.ts'
import { sampled } from './sample.ts'

t.setTimeout(300_000)
const { on, operations } = await startWithOperations(t)

const ofMeeting = 'when something happens at a meeting, or is to: the meeting is the clock'
const term = 'a term begins and ends when it is to'
/** Every day and instant in a request: whether it is a fact, and may not lie ahead, or why it may. */
const days: Readonly<Record<string, string>> = {
  'openCase openedOn': 'fact',
  'registerDocument receivedOn': 'fact',
  'registerDocument drawnUpOn': 'fact',
  'registerDocument registeredOn': 'fact',
  'correctDocument receivedOn': 'fact',
  'correctDocument drawnUpOn': 'fact',
  'correctDocument registeredOn': 'fact',
  'attestMinutes signedAt': 'fact',
  'postNotice postedOn': 'fact',
  'correctNotice postedOn': 'fact',
  'takeDownNotice takenDownOn': 'fact',
  'giveAssignment givenOn': 'fact',
  'closeAssignment closedOn': 'fact',
  'registerDocument datedOn': 'its writer dates it as he likes',
  'correctDocument datedOn': 'its writer dates it as he likes',
  'giveAssignment dueOn': 'it is to be done',
  'appointPerson from': term,
  'appointPerson to': term,
  'endAppointment to': term,
}

type Form = {
  readonly format?: string
  readonly properties?: Readonly<Record<string, Form>>
  readonly items?: Form
  readonly anyOf?: readonly Form[]
  readonly oneOf?: readonly Form[]
}

/** Where a schema takes a day or an instant, by field names. */
const daysIn = (
  { format = '', properties = {}, items, anyOf = [], oneOf = [] }: Form,
  path: string,
): readonly string[] => [
  ...(['date', 'date-time'].includes(format) ? [path] : []),
  ...Object.entries(properties).flatMap(([key, form]) => daysIn(form, path === '' ? key : `${path}.${key}`)),
  ...[...(items === undefined ? [] : [items]), ...anyOf, ...oneOf].flatMap((form) => daysIn(form, path)),
]

const daysOf = ({ operationId, schema: { body } }: Operation) =>
  body === undefined
    ? []
    : daysIn(z.toJSONSchema(body, { unrepresentable: 'any', io: 'input' }) as Form, '').map(
        (path) => `${operationId} ${path}`,
      )

t.test('every day in a request is classified', async (t) => {
  const isOfMeeting = ({ url }: Operation) => /^\/api\/v1\/(meetings|items|votes|officers)\b/.test(url)
  const stated = new Set(operations.filter((operation) => !isOfMeeting(operation)).flatMap(daysOf))
  t.strictSame([...stated].toSorted(), Object.keys(days).toSorted())
  t.comment(`${operations.filter(isOfMeeting).flatMap(daysOf).length} others are ${ofMeeting}`)
})

t.test('a fact whose day has not come is refused, whichever it is', async (t) => {
  const world = await makeWorld(on)
  const tomorrow = addDays(stockholmDate(on.clock.now.toISOString()), 1)
  const { drawn: facts, how } = sampled(
    Object.entries(days)
      .filter(([, what]) => what === 'fact')
      .map(([name]) => name.split(' ')),
  )
  t.comment(`days: ${facts.length} facts (${how})`)
  const failures = await forAll(facts, 2, async ([operationId = '', field = '']) => {
    const operation = operations.find((one) => one.operationId === operationId)
    const way = waysOf(operationId).find(({ name }) => name.includes('fromMinutes')) ?? waysOf(operationId)[0]
    if (operation === undefined || way === undefined) return [`${operationId}: there is no such operation`]
    const asked = await way.arrange(world)
    const day = field.endsWith('At') ? `${tomorrow}T12:00:00Z` : tomorrow
    const reply = await sendAs(
      on,
      tokenFor(operation, asked, world),
      requestOf(operation, { ...asked, body: { ...(asked.body as object), [field]: day } }),
    )
    const { field: refused } = JSON.parse(reply.text) as { field?: string }
    return told(reply) === '422 day-not-come' && refused === field ? [] : [`${operationId} ${field}: ${told(reply)}`]
  })
  nothingAtFault(t, failures.flat())
})
