import { setTimeout as wait } from 'node:timers/promises'
import { withClient } from '../support/template.ts'
import type { Fault } from './checks.ts'
import { isAcknowledged, startLoad } from './load.ts'
import { silences } from './outage.ts'
import { endRound, nextSupply, type Rounds } from './rounds.ts'
import { latestEntry } from './state.ts'

/** Longer than any lock time-out. */
const heldMs = 6_000
/** The most that a request which needs no held lock may take, on a busy machine. */
const quickMs = 2_000
const crowd = 30
const unwell = (what: string): Fault => ({ kind: 'unwell', what })

/**
 * Load, while another session holds the lock of a meeting that some of it needs, as does a crowd of further requests:
 * the rest is answered as usual.
 */
export async function heldRowRound(rounds: Rounds): Promise<Fault[]> {
  const { installation } = rounds
  const mark = await latestEntry(installation)
  const supply = await nextSupply(rounds, 'H')
  const { meeting, from, until, load } = await withClient(installation.env.DATABASE_URL ?? '', async (holder) => {
    await holder.query('begin')
    const {
      rows: [held],
    } = await holder.query<{ id: string }>(
      'select id from meeting where id = (select meeting_id from item where id = $1) for update',
      [supply.items[0]],
    )
    const from = Date.now()
    const load = startLoad(installation, supply, 'goes on')
    const meeting = held?.id ?? ''
    const asked = Promise.all(
      Array.from({ length: crowd }, () =>
        installation.as('clerk')('POST', `/meetings/${meeting}/items`, { title: 'Ett ärende' }),
      ),
    )
    await wait(heldMs)
    const until = Date.now()
    await holder.query('rollback')
    return { meeting: await asked, from, until, load }
  })
  await wait(500)
  await load.stop()
  const inTime = load.attempts.filter(({ sentAt, answeredAt }) => sentAt >= from && answeredAt <= until)
  const told = inTime.filter(
    ({ kind, answer }) => kind === 'paragraph' && answer?.body?.type === 'urn:radslag:problem:busy',
  )
  const others = load.attempts.filter(({ kind, sentAt }) => kind === 'case' && sentAt < until)
  const slowest = Math.max(...others.map(({ sentAt, answeredAt }) => answeredAt - sentAt))
  const faults = [
    ...(told.length > 0 ? [] : [unwell('nobody is told that the meeting is held')]),
    ...(others.some(isAcknowledged) && slowest < quickMs
      ? []
      : [unwell(`${others.length} others, the slowest after ${slowest} ms`)]),
    ...meeting
      .filter((answer) => answer === undefined || (answer.status >= 500 && answer.status !== 503))
      .map((answer) => unwell(`one of the crowd is answered ${answer?.status}`)),
    ...silences(load.attempts),
  ]
  return [...faults, ...(await endRound(rounds, { supply, attempts: load.attempts }, mark, (status) => status === 503))]
}
