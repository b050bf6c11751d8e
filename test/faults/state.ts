import type { Installation } from './installation.ts'
import { made, type Answer, type Caller } from './server.ts'
import type { Supply } from './supply.ts'

/** The state, through the API, of everything a round of load concerned. */
export type State = {
  readonly cases: readonly Answer[]
  /** Acts by item, those taken back too. */
  readonly acts: ReadonlyMap<string, readonly Answer[]>
  readonly minutes: ReadonlyMap<string, Answer>
  /** Decisions of the body, made by the minutes. */
  readonly decisions: readonly Answer[]
  /** Dispatches by decision: those of the body and those to be released. */
  readonly dispatches: ReadonlyMap<string, readonly Answer[]>
}

/** Entries of the audit log by resource id. */
export type Trail = ReadonlyMap<string, readonly Answer[]>

/** Every page of a list. */
export async function allOf(
  as: Caller,
  path: string,
  enough: (items: readonly Answer[]) => boolean = () => false,
): Promise<Answer[]> {
  const found: Answer[] = []
  let next: string | undefined = `${path}${path.includes('?') ? '&' : '?'}limit=100`
  while (next !== undefined && !enough(found)) {
    const page: Answer = await made(as('GET', next))
    found.push(...page.items)
    next = page._links.next?.href.replace('/api/v1', '')
  }
  return found
}

export async function readState(installation: Installation, supply: Supply): Promise<State> {
  const clerk = installation.as('clerk')
  const [cases, decisions, acts, minutes] = await Promise.all([
    allOf(clerk, `/cases?series=${supply.code}`),
    allOf(clerk, `/decisions?body=${supply.code}`),
    eachOf(supply.items, async (id) => (await made(clerk('GET', `/items/${id}/acts`))).items),
    eachOf(
      supply.minutes.map(({ id }) => id),
      (id) => made(clerk('GET', `/minutes/${id}`)),
    ),
  ])
  const concerned = [...decisions.map(({ id }) => id as string), ...supply.decisions]
  const dispatches = await eachOf(concerned, (id) => allOf(clerk, `/dispatches?decision=${id}`))
  return { cases, decisions, acts, minutes, dispatches }
}

async function eachOf<Value>(
  ids: readonly string[],
  read: (id: string) => Promise<Value>,
): Promise<Map<string, Value>> {
  return new Map(await Promise.all(ids.map(async (id) => [id, await read(id)] as const)))
}

/** The latest entry of the audit log: those of a round come after it. */
export const latestEntry = async (installation: Installation): Promise<string> =>
  (await made(installation.as('admin')('GET', '/audit-entries?limit=1'))).items[0]?.id ?? ''

/** The audit log after an entry, or the whole of it. */
export async function readTrail(installation: Installation, after = ''): Promise<Trail> {
  const entries = await allOf(installation.as('admin'), '/audit-entries', (items) =>
    items.some(({ id }) => id <= after),
  )
  const trail = new Map<string, Answer[]>()
  for (const entry of entries.filter(({ id }) => id > after)) {
    trail.set(entry.resourceId, [...(trail.get(entry.resourceId) ?? []), entry])
  }
  return trail
}
