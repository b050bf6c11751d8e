import { together } from './load.ts'
import { openOffice } from './office.ts'
import { writeMeasured } from '../support/measured.ts'
import { asJson, asTable, asText, shortcomings } from './report.ts'
import type { Run } from './run.ts'
import { openDatabases, startSides, versionOf, type Sides } from './stage.ts'
import { byTurns } from './turns.ts'
import type { Counted, Judged, Work } from './work.ts'
import { order, workBy, worksOf } from './works/works.ts'

/** The order of the sides, balanced. */
const turns = ['ours', 'limit', 'limit', 'ours', 'ours', 'limit', 'limit', 'ours'] as const
const turnMs = 1_500

/** Measures one work, both sides within the same half minute. */
async function measure(work: Work, sent: Counted, sides: Sides): Promise<Judged> {
  const slices = await byTurns(
    { limit: { side: sides[work.limit], work }, ours: { side: sides.ours, work } },
    turns,
    turnMs,
  )
  const of = (side: 'ours' | 'limit') =>
    together(slices.filter(({ which }) => which === side).map(({ slice }) => slice))
  const [ours, limit] = [of('ours'), of('limit')]
  return {
    work: work.name,
    ours: ours.perSecond,
    limit: limit.perSecond,
    ratio: ours.perSecond / limit.perSecond,
    p50Ms: ours.p50,
    p99Ms: ours.p99,
    ...sent,
    limitP99Ms: limit.p99,
    aim: work.aim,
    cause: work.cause,
  }
}

/** Creates the data of the works, and counts the statements of each. */
export async function prepare(dataDir: string, url: string): Promise<{ works: Work[]; sent: Counted[] }> {
  const office = await openOffice(dataDir, url)
  try {
    const works = await worksOf(office, url)
    const sent: Counted[] = []
    for (const work of works) sent.push(await office.statementsOf(work, 0))
    return { works, sent }
  } finally {
    await office.close()
  }
}

/** Every work beside its own limit. */
export async function measureSpeed({ url, dataDir, json, record, only = order, say, cleanUp }: Run): Promise<void> {
  const databases = await openDatabases(url)
  cleanUp(databases.drop)
  say('Preparing meetings, votes and minutes')
  const { works, sent } = await prepare(dataDir, databases.ours)
  const sides = await startSides(dataDir, databases.ours, await databases.copy())
  cleanUp(sides.stop)
  const rows: Judged[] = []
  for (const name of only) {
    const work = workBy(name, works)
    const counts = sent[works.indexOf(work)] as Counted
    say(`Measuring ${name}`)
    rows.push(await measure(work, counts, sides))
  }
  if (json) process.stdout.write(`${asJson(rows)}\n`)
  else
    process.stdout.write(
      `\n${asTable(rows)}\n\n${shortcomings(rows).join('\n') || 'Nothing falls short of its aim.'}\n`,
    )
  if (record) await writeMeasured('npm run bench -- --record', asText(rows, await versionOf(url), new Date()))
}
