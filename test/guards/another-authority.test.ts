import { v7 as uuidv7 } from 'uuid'
import { attested, decided } from '../support/meeting.ts'
import { t } from '../support/suite.ts'
import { makeWorld, waysOf, type Asked, type NamedWay, type World } from './arrangements/index.ts'
import { differing, isUuid, replaced, uuidsIn, type Differing } from './leaves.ts'
import { belongingsOf, personsAmong, trailOfAny, unasked } from './of-authority.ts'
import {
  forAll,
  isCommand,
  isList,
  nothingAtFault,
  requestOf,
  sendAs,
  startWithOperations,
  succeeded,
  tokenFor,
  told,
  type Operation,
  type Reply,
} from './operations.ts'
import { sampled } from './sample.ts'
import { namedOnPurpose, open, readByAll } from './shared.ts'

type Arranged = { readonly operation: Operation; readonly way: NamedWay; readonly mine: Asked; readonly theirs: Asked }

t.setTimeout(900_000)
const { on, operations } = await startWithOperations(t)
const { drawn, how } = sampled(operations)
const [own, other] = [await makeWorld(on), await makeWorld(on)]
const ways = drawn.flatMap((operation) => waysOf(operation.operationId).map((way) => ({ operation, way })))
const arranged: readonly Arranged[] = await forAll(ways, 4, async ({ operation, way }) => ({
  operation,
  way,
  mine: await way.arrange(own),
  theirs: await way.arrange(other),
}))
const persons = await personsAmong(
  own,
  arranged.flatMap(({ mine, theirs }) => [...uuidsIn(mine), ...uuidsIn(theirs)]),
)

/** The answer to an actor of the own authority alone. */
const asked = (operation: Operation, request: Asked): Promise<Reply> =>
  sendAs(on, tokenFor(operation, request, own), requestOf(operation, request))

/** An answer without the ids that the request named: it must tell nothing more. */
const without = ({ status, type, text }: Reply, name: string) =>
  JSON.stringify([status, type, text.replaceAll(name, '…').replaceAll(encodeURIComponent(name), '…')])

/** The same of something that does not exist. */
const unknown = (text: string) => (isUuid(text) ? uuidv7() : text.replace(/^[\p{L}\d]+/u, 'OKÄND'))

/** The answers to the id of another authority's resource and to an unknown id, in the same place of a request. */
async function answersTo(operation: Operation, request: Asked, { path, theirs }: Differing) {
  const nobodys = unknown(theirs)
  const plain = await asked(operation, replaced(request, path, nobodys))
  const reply = await asked(operation, replaced(request, path, theirs))
  return { reply, plain, alike: without(reply, theirs) === without(plain, nobodys) }
}

/**
 * What is wrong with the answers to every id of the other authority in a request: each must be as for an unknown id.
 */
async function faultsOfIds(
  { operation, way, mine }: Arranged,
  places: readonly Differing[],
): Promise<readonly string[]> {
  const faults: string[] = []
  let request = mine
  for (const place of places) {
    const { reply, plain, alike } = await answersTo(operation, request, place)
    const shown =
      (readByAll[operation.operationId] ?? namedOnPurpose[`${operation.operationId} ${place.pointer}`]) !== undefined
    const where = `${way.name}: ${place.pointer} of another authority ${told(reply)}`
    if (shown && !succeeded(reply)) faults.push(`${where}, though it is read by all or named on purpose`)
    else if (!shown && (!alike || succeeded(reply)))
      faults.push(`${where}, of nobody ${told(plain)}${told(reply) === told(plain) ? ' in other words' : ''}`)
    // A command that has succeeded cannot be repeated: the next place is tried on new data.
    if (isCommand(operation) && (succeeded(reply) || succeeded(plain))) request = await way.arrange(own)
  }
  return faults
}

t.test('whatever an authority has is asked of, and what has no authority is known', async (t) => {
  t.strictSame([...unasked].sort(), ['audit_entry', 'person'])
})

t.test('no page of a list shows what belongs to another authority, whatever the filter', async (t) => {
  const ids = [...(await belongingsOf(other)).keys()]
  let pages = 0
  const failures = await forAll(
    arranged.filter(({ operation }) => isList(operation)),
    4,
    async ({ operation, way, mine, theirs }) => {
      const shown = await pagesOf(operation, { ...mine, query: { limit: '100' } })
      pages += shown.length
      const seen = ids.filter((id) => shown.some((page) => page.includes(id)))
      const telling = seen.length > 0 || shown.some((page) => page.includes(other.mark))
      const faults =
        telling && readByAll[operation.operationId] === undefined
          ? [`${way.name}: shows ${seen.length} things of another authority`]
          : []
      for (const filter of differing(mine, theirs).filter(isFilter)) {
        const { reply, alike } = await answersTo(operation, { ...mine, query: {} }, filter)
        if (!alike && readByAll[operation.operationId] === undefined)
          faults.push(`${way.name}: ${filter.pointer} of another authority ${told(reply)} tells of it`)
      }
      return faults
    },
  )
  t.comment(`another authority: ${pages} pages of lists`)
  nothingAtFault(t, failures.flat())
})

/** The filters of a list that name something of an authority, and not a day. */
const isFilter = ({ path, theirs }: Differing) =>
  path[0] === 'query' && !persons.has(theirs) && !/^\d{4}-\d\d-\d\d$/.test(theirs)

/** Every page, as text. */
async function pagesOf(operation: Operation, request: Asked): Promise<readonly string[]> {
  const page = await asked(operation, request)
  if (!succeeded(page)) return [told(page)]
  const next = (JSON.parse(page.text) as { _links: { next?: { href: string } } })._links.next?.href
  const cursor = next === undefined ? null : new URL(next, 'http://localhost').searchParams.get('cursor')
  return [
    page.text,
    ...(cursor === null ? [] : await pagesOf(operation, { ...request, query: { ...request.query, cursor } })),
  ]
}

t.test('what belongs to another authority is answered as if it did not exist, and is not changed', async (t) => {
  const before = await belongingsOf(other)
  const trail = await trailOfAny(other, [...before.keys()])
  let places = 0
  const failures = await forAll(arranged, 4, async (one) => {
    const named = differing(one.mine, one.theirs).filter(
      ({ path, theirs }) => isUuid(theirs) && !persons.has(theirs) && !(isList(one.operation) && path[0] === 'query'),
    )
    places += named.length
    return faultsOfIds(one, named)
  })
  t.comment(
    `another authority: ${drawn.length} operations (${how}), ${ways.length} ways, ${places} ids, ${places * 2} requests`,
  )
  nothingAtFault(t, failures.flat())
  const done = (await trailOfAny(other, [...before.keys()]))
    .slice(trail.length)
    .map(({ operation, event }) => `${operation}: ${event}`)
  t.strictSame(done, [], 'the audit log has nothing done to it')
  t.strictSame(
    [...(await belongingsOf(other))].filter(([id, version]) => before.get(id) !== version).map(([id]) => id),
    [],
    'nothing of it has changed, or been added to',
  )
})

t.test('the operations open to anyone are listed, and show what another authority has published', async (t) => {
  t.strictSame(
    operations
      .filter(({ permits }) => permits === 'anyone')
      .map(({ operationId }) => operationId)
      .toSorted(),
    open,
  )
  const { id, address, body } = await published(other)
  const reader = on.as('clerk', { authorities: [own.authority.code] })
  for (const url of [`/decisions/${id}`, `/decisions/${address}`, `/decisions/${id}/annexes/a1/content`]) {
    t.equal((await reader.get(url)).status, 200, url)
    t.equal((await on.stranger.get(url)).status, 200, url)
  }
  t.strictSame(
    (await on.stranger.get(`/decisions?body=${body}`)).body.items.map((one: { id: string }) => one.id),
    [id],
    'and of the others nothing',
  )
})

async function published(world: World) {
  const held = await world.opened()
  const item = await decided(held)
  await held.record(item, 'annexes', { document: (await world.document()).id, number: 1 })
  await attested(on, held)
  const {
    rows: [row],
  } = await on.database.execute('select id, address from decision where item_id = $1', [item])
  const { id, address } = row as { id: string; address: string }
  await world.post(`/decisions/${id}/publication`, { level: 'full' })
  return { id, address, body: held.body.code as string }
}
