import type pg from 'pg'
import { openBoard, paragraphOf, type Board } from '../board.ts'
import { copyOf, openCopier } from '../copies.ts'
import type { Office } from '../office.ts'
import type { Work } from '../work.ts'

const seats = 51
const paragraphs = 4_000
const recordedBefore = 500
const votes = 160

/** Recording a paragraph whole and casting ballots, in a board of 51 at an open meeting. */
export async function deliberationWorks(office: Office, client: pg.Client, authority: string): Promise<Work[]> {
  const board = await openBoard(office, authority, 'FN', seats)
  const body = paragraphOf(board, 'vote')
  await fillArchive(client, board, body)
  const blank = await board.item('Plan för cykelvägar')
  const ballots = await preparedVotes(client, board)
  const items = await copyItem(client, blank, paragraphs, 1_000)
  const authorization = await office.tokenOf('clerk')
  return [
    {
      name: 'record-paragraph',
      limit: 'http',
      aim: 0.5,
      prepared: items.length,
      call: (n) => ({
        method: 'PUT',
        path: `/api/v1/items/${items[n]}/record`,
        headers: { authorization, 'if-match': '*' },
        status: 200,
        body,
      }),
      cause:
        'Two round trips against eight, but eleven statements, and the law is played for every act. Sampled on the processor: over a ' +
        'quarter of the server is the command and its law, a fifth the drivers and their rows, a twentieth the schemas.',
    },
    {
      name: 'cast-ballot',
      limit: 'http',
      aim: 0.5,
      prepared: ballots.length * seats,
      call: (n) => ({
        method: 'POST',
        path: `/api/v1/votes/${ballots[n % votes]}/ballots`,
        headers: { authorization },
        status: 201,
        body: { person: board.members[Math.floor(n / votes)], choice: n % 2 === 0 ? 'yes' : 'no' },
      }),
      cause: 'Two round trips against seven: what is read is more than the limit reads.',
    },
  ]
}

/** Paragraphs that were recorded before: no works begin in an empty house. */
async function fillArchive(client: pg.Client, { clerk, item }: Board, body: object): Promise<void> {
  const id = await item('Plan för lekplatser')
  const { acts } = (await clerk('PUT', `/items/${id}/record`, body)) as { acts: { id: string }[] }
  const copier = await openCopier(client, recordedBefore)
  await copier.rows('item', `t.id = '${id}'`, { id: copyOf('t.id'), position: '200000 + n' })
  await copier.whole('act', `t.item_id = '${id}'`, [id, ...acts.map((act) => act.id)])
  await copier.rows('ballot', `t.vote_id in (select id from act where item_id = '${id}')`, {
    vote_id: copyOf('t.vote_id'),
  })
}

/** More items of the same meeting, with nothing recorded under them yet. */
async function copyItem(client: pg.Client, id: string, copies: number, after: number): Promise<string[]> {
  const copier = await openCopier(client, copies)
  await copier.rows('item', `t.id = '${id}'`, { id: copyOf('t.id'), position: `${after} + n` })
  return copier.idsOf(id)
}

/** Votes that have been opened and in which nobody has voted. */
async function preparedVotes(client: pg.Client, board: Board): Promise<string[]> {
  const {
    clerk,
    members: [, second, third],
  } = board
  const item = await board.item('Plan för gångvägar')
  const act = async (path: string, fields: object) =>
    (await clerk('POST', `/items/${item}/${path}`, fields)).id as string
  const prepared = await act('proposals', { author: { body: board.code }, points: ['Nämnden godkänner planen.'] })
  const counter = await act('proposals', { author: { persons: [third] }, points: ['Nämnden avslår planen.'] })
  const acts = [
    prepared,
    counter,
    await act('motions', { kind: 'bifall', proposal: prepared, movedBy: [second] }),
    await act('motions', { kind: 'bifall', proposal: counter, movedBy: [third] }),
    await act('deliberation-closing', {}),
  ]
  const proposition = await act('propositions', {
    form: 'againstEachOther',
    options: [prepared, counter],
    finding: prepared,
  })
  const vote = await act('votes', { proposition, requestedBy: [third] })
  const copier = await openCopier(client, votes)
  await copier.rows('item', `t.id = '${item}'`, { id: copyOf('t.id'), position: '100000 + n' })
  await copier.whole('act', `t.item_id = '${item}'`, [item, ...acts, proposition, vote])
  return copier.idsOf(vote)
}
