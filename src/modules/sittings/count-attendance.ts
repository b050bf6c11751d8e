import type { ReadTx } from '../../db/transaction.ts'
import { notFound, type Actor } from '../../domain/access.ts'
import { paragraphsCovered, fillsSeat } from '../../domain/attending/attendance.ts'
import { attendedTimes, minutesOf } from '../../domain/attending/attended-time.ts'
import { countAt, findingsInAttendance } from '../../domain/attending/head-count.ts'
import { chairAt } from '../../domain/attending/officer.ts'
import { numbered } from '../../domain/meeting/meeting.ts'
import { accept, type Outcome } from '../../domain/outcome.ts'
import type { Rejection } from '../../domain/rejection.ts'
import { restsOnLawOf } from '../../domain/statute.ts'
import {
  asNumbered,
  selectLastNumber,
  selectAdjournments,
  selectMeeting,
  type AttendanceRow,
} from '../meetings/store.ts'
import { gatherService, type ServiceUnderWay } from './gather-service.ts'

type Counted = ServiceUnderWay & { readonly numbers: ReadonlyMap<string, number> }

/** How many serve and are present at each item, and what the law has against the attendance as it is noted. */
export async function countAttendance(tx: ReadTx, actor: Actor, meetingId: string) {
  const counted = await gatherCounted(tx, actor, meetingId)
  if (!counted.ok) return counted
  const { meeting, items, rows, positions, steppedOut, numbers } = counted.value
  const handled = items.filter(({ id }) => numbers.has(id))
  return accept({
    seats: meeting.body.seats,
    items: handled.map(({ id, position }) => ({
      item: id,
      paragraph: numbers.get(id) ?? 0,
      chair: chairAt(meeting, position),
      ...countAt(rows, position, meeting.body, recusedAt(steppedOut, position)),
    })),
    findings: findingsInAttendance(rows, meeting.body, positions, steppedOut).map(({ rowId, rejection }) => ({
      attendance: rowId,
      rule: 'statute' in rejection ? rejection.statute : rejection.code,
      rejection,
      inForce: restsOnLawOf(meeting.heldOn, rejection),
    })),
  })
}

const recusedAt = (steppedOut: ServiceUnderWay['steppedOut'], position: number): ReadonlySet<string> =>
  new Set(steppedOut.filter((one) => one.position === position).map(({ personId }) => personId))

export type ExportLine = ReturnType<typeof lineOf>

/** Who attended, in which way and when, a line for each person: what fees are paid by. */
export async function exportAttendance(tx: ReadTx, actor: Actor, meetingId: string) {
  const counted = await gatherCounted(tx, actor, meetingId)
  if (!counted.ok) return counted
  const { meeting, items, rows, numbers } = counted.value
  const numberAt = new Map(
    items.flatMap(({ id, position }) => {
      const number = numbers.get(id)
      return number === undefined ? [] : [[position, number] as const]
    }),
  )
  const positions = [...numberAt.keys()]
  const times = {
    openedAt: meeting.openedAt,
    closedAt: meeting.closedAt,
    adjournments: await selectAdjournments(tx, meetingId),
    first: Math.min(...positions),
    last: Math.max(...positions),
  }
  const persons = [...new Set(rows.map(({ person }) => person.personId))]
  return accept({
    body: { code: meeting.body.code, name: meeting.body.name },
    heldOn: meeting.heldOn,
    items: persons.map((id) =>
      lineOf(
        rows.filter(({ person }) => person.personId === id),
        numberAt,
        times,
      ),
    ),
  })
}

function lineOf(
  rows: readonly AttendanceRow[],
  numberAt: ReadonlyMap<number, number>,
  times: Parameters<typeof attendedTimes>[1],
) {
  const [first] = rows
  if (first === undefined) throw new Error('A person without attendance')
  const stays = attendedTimes(rows, times)
  const serving = rows.filter(fillsSeat)
  const covered = (some: readonly AttendanceRow[]) =>
    some.map((row) => paragraphsCovered(row, numberAt) ?? 'alla').filter((text) => text !== '–')
  return {
    person: { id: first.person.personId, name: first.person.name },
    capacity: first.capacity,
    title: first.person.title,
    party: first.person.party,
    seats: [...new Set(serving.map(({ seat }) => seat ?? 0))],
    serves: serving.length > 0,
    paragraphsServing: covered(serving),
    paragraphsAttending: covered(rows.filter((row) => !fillsSeat(row))),
    remote: rows.some(({ remote }) => remote !== null),
    times: stays.map(({ from, to }) => ({ from: from?.toISOString() ?? null, to: to?.toISOString() ?? null })),
    minutes: minutesOf(stays),
  }
}

async function gatherCounted(tx: ReadTx, actor: Actor, meetingId: string): Promise<Outcome<Counted, Rejection>> {
  const meeting = await selectMeeting(tx, actor.authorities, meetingId)
  if (meeting === undefined) return notFound('meeting', meetingId)
  const service = await gatherService(tx, meeting)
  return accept({ ...service, numbers: numbered(service.items.map(asNumbered), await selectLastNumber(tx, meeting)) })
}
