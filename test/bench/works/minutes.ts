import type pg from 'pg'
import { openBoard, paragraphOf, type Board } from '../board.ts'
import { copyOf, openCopier } from '../copies.ts'
import type { Office } from '../office.ts'
import type { Work } from '../work.ts'

const seats = 15
const paragraphs = 40

/** The last signature under minutes of 40 paragraphs, and the decisions that it makes, read by the public. */
export async function minutesWorks(
  office: Office,
  client: pg.Client,
  authority: string,
  attestable = 260,
): Promise<Work[]> {
  const board = await openBoard(office, authority, 'KS', seats)
  const [chair, attester] = board.members
  const { id, headHash } = await compose(board)
  await sign(office, id, headHash, chair)
  const copies = await copyMinutes(client, board.meeting, id, attestable)
  await sign(office, id, headHash, attester)
  const decisions = await publish(office, board, id)
  const authorization = await office.tokenOf('member', attester)
  const at = (n: number) => decisions[n % decisions.length] ?? { path: '', etag: '' }
  const aboutReading = { limit: 'fastify', aim: 0.8 } as const
  return [
    {
      name: 'attest-minutes',
      limit: 'http',
      aim: 0.5,
      prepared: copies.length,
      call: (n) => ({
        method: 'POST',
        path: `/api/v1/minutes/${copies[n]}/attestations`,
        headers: { authorization },
        status: 201,
        body: { headHash },
      }),
      cause: 'What is frozen is read in statements of their own before it is signed.',
    },
    {
      name: 'read-decision',
      ...aboutReading,
      call: (n) => ({ method: 'GET', path: at(n).path, status: 200 }),
      cause: 'The same one statement; the rest is the mapping of the row, hooks, trace and log.',
    },
    {
      name: 'read-decision-304',
      ...aboutReading,
      call: (n) => ({ method: 'GET', path: at(n).path, headers: { 'if-none-match': at(n).etag }, status: 304 }),
      cause: 'As for read-decision.',
    },
  ]
}

const sign = async (office: Office, id: string, headHash: string, person: string | undefined) =>
  (await office.as('member', person))('POST', `/minutes/${id}/attestations`, { headHash })

/** A board with one meeting whose minutes are attested and whose decisions are published. */
export async function publishedMinutes(office: Office, authority: string, code: string) {
  const board = await openBoard(office, authority, code, seats)
  const { id, headHash } = await compose(board)
  for (const person of board.members.slice(0, 2)) await sign(office, id, headHash, person)
  await publish(office, board, id)
  return { meeting: board.meeting, minutes: id }
}

/** Records the paragraphs, closes the meeting and composes its minutes. */
async function compose(board: Board): Promise<{ id: string; headHash: string }> {
  for (let index = 1; index <= paragraphs; index += 1) {
    const item = await board.item(`Plan för cykelvägar i kommundel ${index}`)
    await board.clerk('PUT', `/items/${item}/record`, paragraphOf(board, 'acclamation'))
  }
  await board.clerk('POST', `/meetings/${board.meeting}/closing`, {})
  return board.clerk('POST', `/meetings/${board.meeting}/minutes`, { kind: 'ordinary' })
}

/** More meetings with their items and minutes, which the chair has signed and the attester has not. */
async function copyMinutes(client: pg.Client, meeting: string, minutes: string, copies: number): Promise<string[]> {
  const copier = await openCopier(client, copies)
  const id = { id: copyOf('t.id') }
  const meetingId = { meeting_id: copyOf('t.meeting_id') }
  const minutesId = { minutes_id: copyOf('t.minutes_id') }
  await copier.rows('meeting', `t.id = '${meeting}'`, { ...id, ordinal: 'n + 1' })
  await copier.rows('chosen_attester', `t.meeting_id = '${meeting}'`, meetingId)
  await copier.rows('item', `t.meeting_id = '${meeting}'`, { ...id, ...meetingId })
  await copier.rows('minutes', `t.id = '${minutes}'`, { ...id, ...meetingId })
  await copier.rows('attestation', `t.minutes_id = '${minutes}'`, minutesId)
  await copier.rows('decision_record', `t.minutes_id = '${minutes}'`, {
    ...id,
    ...minutesId,
    item_id: copyOf('t.item_id'),
  })
  return copier.idsOf(minutes)
}

/** Posts the notice and publishes the decisions in full; answers with where they are read and their ETags. */
async function publish(office: Office, board: Board, minutes: string): Promise<{ path: string; etag: string }[]> {
  await board.clerk('POST', '/notices', { minutes, keptAt: 'Nämndkansliet' })
  const { items } = await board.clerk('GET', `/decisions?body=${board.code}&limit=100`)
  const read: { path: string; etag: string }[] = []
  for (const { id } of items as { id: string }[]) {
    await board.clerk('POST', `/decisions/${id}/publication`, { level: 'full' })
    const path = `/api/v1/decisions/${id}`
    read.push({ path, etag: await office.etagOf(path) })
  }
  return read
}
