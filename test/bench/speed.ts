import { withClient } from '../support/template.ts'
import { load, together, type Side, type Slice } from './load.ts'
import { openOffice } from './office.ts'
import { writeReadme } from '../support/readme.ts'
import { asJson, asTable, asText, shortcomings } from './report.ts'
import type { Run } from './run.ts'
import { openDatabases, startSides, versionOf, type Sides } from './stage.ts'
import type { Counted, Judged, Work } from './work.ts'
import { deliberationWorks } from './works/deliberation.ts'
import { minutesWorks } from './works/minutes.ts'
import { registerWorks } from './works/register.ts'

/** Both sides in turn, so that what disturbs the machine meanwhile disturbs them alike. */
const turns = ['ours', 'limit', 'limit', 'ours', 'ours', 'limit', 'limit', 'ours'] as const
const turnMs = 1_500
/** Long enough for the code to be compiled for what it does: the slower side makes fewer calls meanwhile. */
const warmUpMs = 5_000
/** Of the prepared calls, what may be spent on that: the rest is for the turns. */
const warmUpShare = 0.3
/** Calls of a work that are made to count its statements. */
export const counted = 2

/** Measures one work, both sides in the same half minute. */
async function measure(work: Work, sent: Counted, sides: Sides): Promise<Judged> {
  const of = { ours: sides.ours, limit: sides[work.limit] }
  // The database was copied after the statements had been counted.
  const made = { ours: counted, limit: counted }
  const most = work.prepared === undefined ? Number.POSITIVE_INFINITY : work.prepared - counted
  const run = (side: 'ours' | 'limit', share: number, ms: number): Promise<Slice> =>
    load(of[side] satisfies Side, () => work.call(made[side]++), Math.floor(most * share), ms)
  const slices = { ours: [] as Slice[], limit: [] as Slice[] }
  for (const side of ['limit', 'ours'] as const) await run(side, warmUpShare, warmUpMs)
  const share = (1 - warmUpShare) / (turns.length / 2)
  for (const side of turns) slices[side].push(await run(side, share, turnMs))
  const [ours, limit] = [together(slices.ours), together(slices.limit)]
  return {
    work: work.name, ours: ours.perSecond, limit: limit.perSecond, ratio: ours.perSecond / limit.perSecond,
    p50Ms: ours.p50, p99Ms: ours.p99, ...sent, limitP99Ms: limit.p99, aim: work.aim, cause: work.cause,
  }
}

/** Enters what the works begin from, and counts the statements of each. */
export async function prepare(dataDir: string, url: string): Promise<{ works: Work[]; sent: Counted[] }> {
  const office = await openOffice(dataDir, url)
  try {
    const { id: authority } = await (await office.as('admin'))('POST', '/authorities', { code: 'KS', name: 'Kommunstyrelsen' })
    const works = await withClient(url, async (client) => {
      const all = [
        ...await registerWorks(office, client, authority), ...await deliberationWorks(office, client, authority),
        ...await minutesWorks(office, client, authority),
      ]
      await client.query('analyze')
      return all
    })
    const sent: Counted[] = []
    for (const work of works) sent.push(await office.statementsOf(work, 0))
    return { works, sent }
  } finally {
    await office.close()
  }
}

const order = [
  'open-case', 'open-case-20-series', 'register-document', 'record-paragraph', 'cast-ballot', 'attest-minutes', 'read-decision',
  'read-decision-304', 'list-cases', 'find-case-by-number',
]

/** Every work beside its own limit. */
export async function measureSpeed({ url, dataDir, json, readme, only = order, say, cleanUp }: Run): Promise<void> {
  const databases = await openDatabases(url)
  cleanUp(databases.drop)
  say('Preparing meetings, votes and minutes')
  const { works, sent } = await prepare(dataDir, databases.ours)
  const sides = await startSides(dataDir, databases.ours, await databases.copy())
  cleanUp(sides.stop)
  const rows: Judged[] = []
  for (const name of only) {
    const index = works.findIndex((work) => work.name === name)
    const work = works[index]
    const counts = sent[index]
    if (work === undefined || counts === undefined) throw new Error(`There is no work by the name ${name}; there are ${order.join(', ')}`)
    say(`Measuring ${name}`)
    rows.push(await measure(work, counts, sides))
  }
  if (json) process.stdout.write(`${asJson(rows)}\n`)
  else process.stdout.write(`\n${asTable(rows)}\n\n${shortcomings(rows).join('\n') || 'Nothing falls short of its aim.'}\n`)
  if (readme) await writeReadme('npm run bench -- --readme', asText(rows, await versionOf(url), new Date()))
}
