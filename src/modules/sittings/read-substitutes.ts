import type { ReadTx } from '../../db/transaction.ts'
import { notFound, type Actor } from '../../domain/access.ts'
import { firstHalf, isTurnSettled, nextInTurn, substitutesFor } from '../../domain/attending/service.ts'
import { accept, reject } from '../../domain/outcome.ts'
import { objectionToSeat } from '../../domain/organisation/appointment.ts'
import { selectParticipants } from '../bodies/store.ts'
import { selectMeeting } from '../meetings/store.ts'
import { gatherService } from './gather-service.ts'

/** The substitutes who may serve on a seat from an item on, in turn, with the reasons; and who is next. */
export async function readSubstitutesInTurn(
  tx: ReadTx,
  actor: Actor,
  meetingId: string,
  { seat, item }: { seat: number; item?: string | undefined },
) {
  const meeting = await selectMeeting(tx, actor.authorities, meetingId)
  if (meeting === undefined) return notFound('meeting', meetingId)
  const noSeat = objectionToSeat(seat, meeting.body.seats)
  if (noSeat) return reject(noSeat)
  const { appointments, facts, items } = await gatherService(tx, meeting)
  const from = items.find(({ id }) => id === item)
  if (item !== undefined && from === undefined) {
    return reject({ code: 'unknown-reference', resource: 'item', id: item, pointer: '/item' } as const)
  }
  const holder = appointments.find((one) => one.role === 'member' && one.seat === seat)
  const party = holder?.party ?? null
  const candidates = substitutesFor(facts, party, from === undefined ? firstHalf : 2 * from.position)
  const ids = [...candidates.map(({ personId }) => personId), ...(holder === undefined ? [] : [holder.personId])]
  const persons = await selectParticipants(tx, ids, meeting.bodyId, meeting.heldOn)
  const shown = (id: string) => ({ id, name: persons.get(id)?.name ?? null })
  const next = nextInTurn(candidates, meeting.state === 'planned')
  return accept({
    seat,
    member: holder === undefined ? null : shown(holder.personId),
    party,
    settled: isTurnSettled(facts, party),
    next: next === null ? null : shown(next),
    substitutes: candidates.map(({ personId, ...candidate }) => ({ person: shown(personId), ...candidate })),
  })
}
