import { ballotsOf, voted } from '../../modules/deciding-room.ts'
import { ok, type Held } from '../../support/meeting.ts'
import { decidedAgainst, demanding, type Fields } from './deliberation.ts'
import { electionsIn } from './elections.ts'
import { each, once, type Asked, type Table } from './table.ts'
import { seen, underWay, type World } from './world.ts'

const acts = once('item')

/** A step of an act under the prepared item: what it is of, and what is asked. */
const following =
  (of: string, act: (held: Held, proposal: string) => Fields, body: Fields) =>
  async (world: World): Promise<Asked> => {
    const { held, item, proposal } = await underWay(world)
    return { params: { id: item, actId: (await held.record(item, of, act(held, proposal))).id }, body }
  }

const movedBy = (held: Held, proposal: string) => ({ kind: 'bifall', proposal, movedBy: [held.members[2]] })

async function filing(world: World): Promise<Asked> {
  const { held, item, counter, annex } = await decidedAgainst(world)
  const inFavourOf = { proposal: counter, as: 'own' }
  const actId = (await held.record(item, 'reservations', { by: [held.members[2]], inFavourOf, form: 'written' })).id
  return { params: { id: item, actId }, body: { filedOn: '2026-11-23', annex } }
}

async function openVote(world: World, of?: Parameters<World['opened']>[0]) {
  const { held, item, body } = await demanding(world, of)
  return { held, item, body, vote: (await held.record(item, 'votes', body)).id as string }
}

/** All have voted in a vote that is tied, for the chair to settle. */
async function closingVote(world: World): Promise<Asked> {
  const { held, item, body, vote } = await openVote(world)
  for (const ballot of ballotsOf(held, 'ynyna')) ok(await held.clerk.post(`/votes/${vote}/ballots`, ballot))
  return {
    params: { id: item, actId: vote },
    body: { castingVote: { by: held.members[0], choice: 'yes' }, declared: body.yes },
  }
}

async function correcting(world: World): Promise<Asked> {
  const { held, item, body } = await demanding(world)
  const { id } = await voted(held, item, String(body.proposition), 'yyynn')
  return { params: { id: item, actId: id }, body: { person: held.members[3], intended: 'yes' } }
}

async function balloting(world: World): Promise<Asked> {
  const { held, vote } = await openVote(world, { seated: await world.assembly() })
  return { params: { id: vote }, body: { person: held.members[0], choice: 'yes' } }
}

/** A ballot moves the item that its vote is under. */
const ofVote = {
  table: 'item',
  id: async ({ params = {} }: Asked, { on }: World) => {
    const {
      rows: [row],
    } = await on.database.execute('select item_id from act where id = $1', [params.id])
    return (row as { item_id: string }).item_id
  },
}

async function recording(world: World): Promise<Asked> {
  const held = await world.opened()
  const item = (await held.item()).id
  const [a, b, c, d, e] = held.members
  const document = async () => (await world.document()).id
  const body = {
    summary: 'Förvaltningen föreslår en simhall.',
    recusals: [{ person: e, ground: 'party', ruling: { barred: true, reason: 'eftersom bolaget är hennes' } }],
    nonParticipation: [d],
    annexes: [{ ref: 'bil', document: await document(), title: 'Reservation', number: 1 }],
    proposals: [
      {
        ref: 'p1',
        author: { unit: (await world.unit()).id },
        points: ['Simhallen byggs.'],
        document: await document(),
      },
      { ref: 'p2', author: { persons: [c] }, points: ['Simhallen byggs i norr.'] },
    ],
    contributions: [{ form: 'speaks', persons: [b] }],
    motions: [
      { kind: 'bifall', proposal: 'p1', movedBy: [b], supportedBy: [d], document: await document() },
      { kind: 'bifall', proposal: 'p2', movedBy: [c] },
    ],
    deliberationClosed: true,
    propositions: [
      {
        form: 'againstEachOther',
        options: ['p1', 'p2'],
        finding: 'p1',
        vote: {
          requestedBy: [c],
          yes: 'p1',
          no: 'p2',
          castingVote: { by: a, choice: 'yes' },
          corrections: [{ person: b, intended: 'yes' }],
          ballots: [
            { person: a, choice: 'yes' },
            { person: b, choice: 'abstained' },
            { person: c, choice: 'no' },
            { person: d, choice: 'absent' },
          ],
        },
      },
    ],
    decision: {
      points: [
        {
          text: 'Simhallen byggs.',
          refersTo: [{ document: await document(), of: await document() }],
          answers: { initiative: 'assemblyMotion', case: (await world.caseFile()).id, answer: 'granted' },
          considersComplete: (await world.assignment()).id,
        },
      ],
    },
    reservations: [{ by: [c], concurring: [d], inFavourOf: { proposal: 'p2', as: 'own' }, annex: 'bil' }],
    protocolNotes: [{ by: [b], state: 'announced' }],
    recipients: [{ label: 'Akten' }],
  }
  return { params: { id: item }, headers: await seen(world, `/items/${item}`), body }
}

async function recordingElections(world: World): Promise<Asked> {
  const item = (await (await world.opened()).item()).id
  const elections = Object.values(await electionsIn(world))
  return {
    params: { id: item },
    headers: await seen(world, `/items/${item}`),
    body: { elections, deliberationClosed: true, decision: {} },
  }
}

/** What follows an act, a vote and its ballots, and a whole paragraph at once. */
export const steps: Table = {
  takeBackAct: { arrange: following('motions', movedBy, { reason: 'Registrerades av misstag' }), ten: acts },
  withdrawMotion: { arrange: following('motions', movedBy, {}), ten: acts },
  ruleOnRecusal: {
    arrange: following('recusals', ({ members }) => ({ person: members[3], ground: 'other' }), {
      barred: false,
      reason: 'Intresset är avlägset.',
    }),
    ten: acts,
  },
  fileReservation: { arrange: filing, ten: acts },
  correctVote: { arrange: correcting, ten: acts },
  castBallot: {
    arrange: balloting,
    ten: once(ofVote),
    variants: {
      byEach: {
        arrange: balloting,
        ten: each(ofVote, async (asked, index, world) => ({
          ...asked,
          body: { person: (await world.assembly()).members[index], choice: 'yes' },
        })),
      },
      byHimself: {
        arrange: async (world) => ({
          ...(await balloting(world)),
          as: 'member',
          person: (await world.assembly()).members[0] ?? '',
        }),
        ten: once(ofVote),
      },
    },
  },
  closeVote: { arrange: closingVote, ten: acts },
  recordParagraph: {
    arrange: recording,
    ten: acts,
    variants: { elections: { arrange: recordingElections, ten: acts } },
  },
}
