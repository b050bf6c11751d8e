import { readFile } from 'node:fs/promises'
import { roles, type Role } from '../../src/domain/access.ts'
import { given } from '../support/given.ts'
import { t } from '../support/suite.ts'
import { makeWorld, waysOf, type Asked } from './arrangements/index.ts'
import { belongingsOf } from './of-authority.ts'
import {
  forAll,
  isCommand,
  isList,
  nothingAtFault,
  requestOf,
  sendAs,
  startWithOperations,
  succeeded,
  told,
  type Operation,
  type Reply,
} from './operations.ts'
import { sampled } from './sample.ts'

/**
 * An actor: with a role, as a member another than the one it is about, with a token without roles, or without a token.
 */
type Who = Role | 'another member' | 'no role' | 'no token'
type Where = 'own authority' | 'another authority'
type Cell = { readonly who: Who; readonly where: Where }
/** The expected answer: success, an answer that shows nothing of what exists, or this problem. */
type Expected = 'done' | 'nothing' | '401 unauthenticated' | '403 not-permitted' | '403 not-an-attester'
type Row = { readonly may: readonly string[]; readonly authorities: string; readonly isOpen: boolean }

t.setTimeout(900_000)
const { on, operations } = await startWithOperations(t)
const { drawn, how } = sampled(operations)
const [own, other] = [await makeWorld(on), await makeWorld(on)]
const page = await readFile(new URL('../../openapi/permissions.md', import.meta.url), 'utf8')
const documented = rowsOf(page)
const someone = (await given.person(on)).id as string
/** Health checks, the first page and the description itself, which it does not describe. */
const undescribed = ['readDescription', 'readLiveness', 'readReadiness', 'readStart']

/** The row of each operation on the page. */
function rowsOf(text: string): ReadonlyMap<string, Row> {
  const cells = (line: string) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', ''))
  const [head = [], , ...rows] = (text.split('## Operationer / Operations')[1] ?? '').trim().split('\n').map(cells)
  return new Map(
    rows.map((row) => [
      row[0] ?? '',
      {
        may: head.filter((_, column) => row[column] === '●'),
        authorities: row[head.indexOf('authorities')] ?? '',
        isOpen: row.at(-1) === '●',
      },
    ]),
  )
}

const everyCell: readonly Cell[] = [
  { who: 'no token', where: 'own authority' },
  ...(['another member', 'no role', ...roles] as const).flatMap((who) =>
    (['another authority', 'own authority'] as const).map((where) => ({ who, where })),
  ),
]

/** The answer that the page promises to an actor; of decisions, before they are published. */
function expectedOf({ may, authorities, isOpen }: Row, operation: Operation, { who, where }: Cell): Expected {
  if (who === 'no token' || who === 'no role') {
    if (isOpen) return authorities === 'ignored' ? 'done' : 'nothing'
    return who === 'no token' ? '401 unauthenticated' : '403 not-permitted'
  }
  if (!may.includes(who === 'another member' ? 'member' : who)) return '403 not-permitted'
  if (where === 'another authority' && authorities !== 'ignored')
    return authorities === 'refused' ? '403 not-permitted' : 'nothing'
  // A member acts for himself alone (KL 4:24, 5:69).
  if (who === 'another member' && isCommand(operation))
    return operation.operationId === 'attestMinutes' ? '403 not-an-attester' : '403 not-permitted'
  return 'done'
}

const rowOf = ({ operationId }: Operation): Row =>
  documented.get(operationId) ?? {
    may: undescribed.includes(operationId) ? roles : [],
    authorities: 'ignored',
    isOpen: undescribed.includes(operationId),
  }

/** The answer to an actor of the own authority. */
function asked(operation: Operation, request: Asked, { who, where }: Cell): Promise<Reply> {
  const { person = (request.body as { person?: string } | undefined)?.person ?? null, also = [] } = request
  const ofAll = rowOf(operation).authorities === 'refused'
  const authorities =
    where === 'another authority' ? [other.authority.code] : ofAll ? null : [own.authority.code, ...also]
  if (who === 'no token') return sendAs(on, undefined, requestOf(operation, request))
  const held = who === 'no role' ? [] : who === 'another member' ? 'member' : who
  return sendAs(
    on,
    on.tokenOf(held, { authorities, person: who === 'another member' ? someone : person }),
    requestOf(operation, request),
  )
}

/** Whether an answer shows nothing of the own authority, as if it did not exist. */
async function tellsNothing(operation: Operation, reply: Reply): Promise<boolean> {
  if (!succeeded(reply))
    return ['404 not-found', '422 unknown-reference', '403 not-permitted'].includes(told(reply).replace(/ at .*/, ''))
  const shown = JSON.stringify((JSON.parse(reply.text) as { items?: unknown }).items)
  return (
    isList(operation) &&
    !shown.includes(own.mark) &&
    ![...(await belongingsOf(own)).keys()].some((id) => shown.includes(id))
  )
}

/** What is wrong with the answers to each actor; those that succeed come last, each on new data. */
async function faultsOf(
  operation: Operation,
  arrange: () => Promise<Asked>,
  cells: readonly (Cell & { readonly expected: Expected })[],
): Promise<readonly string[]> {
  const faults: string[] = []
  let ground: Asked | null = await arrange()
  for (const cell of cells.toSorted(
    (one, next) => Number(one.expected === 'done') - Number(next.expected === 'done'),
  )) {
    ground ??= await arrange()
    const reply = await asked(operation, ground, cell)
    const found = succeeded(reply) ? 'done' : told(reply)
    const asExpected = cell.expected === 'nothing' ? await tellsNothing(operation, reply) : found === cell.expected
    if (!asExpected)
      faults.push(`${operation.operationId} as ${cell.who} of ${cell.where}: ${found}, and not ${cell.expected}`)
    if (isCommand(operation) && succeeded(reply)) ground = null
  }
  return faults
}

t.test('the page of permissions has every operation that is described', async (t) => {
  t.strictSame(
    [...documented.keys(), ...undescribed].toSorted(),
    operations.map(({ operationId }) => operationId).toSorted(),
  )
})

t.test(
  'every operation answers every role, in its authority and in another, as the page of permissions says',
  async (t) => {
    let count = 0
    const failures = await forAll(drawn, 4, async (operation) => {
      const [way] = waysOf(operation.operationId)
      const cells = everyCell.map((cell) => ({ ...cell, expected: expectedOf(rowOf(operation), operation, cell) }))
      count += cells.length
      return way === undefined
        ? [`${operation.operationId}: has no arrangement`]
        : faultsOf(operation, () => way.arrange(own), cells)
    })
    t.comment(
      `permissions: ${count} cells, ${drawn.length} operations (${how}) in ${roles.length} roles, as another member, without role and without token, in two authorities`,
    )
    nothingAtFault(t, failures.flat())
  },
)

t.test('what is published is read by everyone; a list narrowed by authority stays narrowed', async (t) => {
  const reading = operations.filter(
    (operation) => rowOf(operation).isOpen && rowOf(operation).authorities === 'narrows',
  )
  t.strictSame(reading.map(({ operationId }) => operationId).toSorted(), [
    'listDecisions',
    'readAnnexContent',
    'readDecision',
    'readDecisionByAddress',
  ])
  const failures = await forAll(reading, 4, async (operation) =>
    faultsOf(
      operation,
      async () => published(await waysOf(operation.operationId)[0]?.arrange(own)),
      everyCell.map((cell) => {
        const isOutside = cell.where === 'another authority' && cell.who !== 'no role'
        return { ...cell, expected: isOutside && isList(operation) ? 'nothing' : 'done' }
      }),
    ),
  )
  t.comment(`permissions: ${everyCell.length * reading.length} cells of what is published`)
  nothingAtFault(t, failures.flat())
})

/** The same request after its decision is published. */
async function published(request: Asked = {}): Promise<Asked> {
  const code = String(request.query?.body ?? request.params?.body).toUpperCase()
  const id = request.params?.id ?? (await own.get(`/decisions?body=${code}`)).items[0].id
  await own.post(`/decisions/${id}/publication`, { level: 'full' })
  return request
}
