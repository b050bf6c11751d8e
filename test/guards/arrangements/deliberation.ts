import { put, type prepared } from '../../modules/deciding-room.ts'
import { contested, type Held } from '../../support/meeting.ts'
import { electionsIn, type Elections } from './elections.ts'
import { each, once, type Asked, type Table, type Ten } from './table.ts'
import { underWay, type Seated, type World } from './world.ts'

type Fields = Readonly<Record<string, unknown>>
type Room = { readonly held: Held } & Awaited<ReturnType<typeof prepared>>

/** An act asked for under the prepared item of an open meeting of the board. */
const acting =
  (fields: (room: Room, world: World) => Fields | Promise<Fields>) =>
  async (world: World): Promise<Asked> => {
    const room = await underWay(world)
    return { params: { id: room.item }, body: await fields(room, world) }
  }

async function disputed(world: World, seated?: Seated) {
  const held = await world.opened(seated && { seated })
  return { held, ...(await contested(held)) }
}

const acts = once('item')
const stated = (vary: (body: Fields, index: number) => Fields): Ten =>
  each('item', (asked, index) => ({ ...asked, body: vary(asked.body as Fields, index) }))
const alike = each('item')

/** The lists of acts, each of an item where there is one to list. */
const listed = (path: string, act: (world: World) => Promise<Asked>) => ({
  arrange: async (world: World): Promise<Asked> => {
    const { params: { id = '' } = {}, body } = await act(world)
    await world.post(`/items/${id}/${path}`, body)
    return { params: { id } }
  },
})

const proposing = acting(async (_room, world) => ({
  author: { unit: (await world.unit()).id },
  points: ['Förslaget antas.'],
  document: (await world.document()).id,
}))
const contributing = acting(({ held }) => ({ form: 'speaks', persons: [held.members[1], held.members[2]] }))
const moving = acting(async ({ held, proposal }, world) => ({
  kind: 'andring',
  proposal,
  text: 'Planen gäller i två år.',
  movedBy: [held.members[2]],
  supportedBy: [held.members[3]],
  document: (await world.document()).id,
  points: [1],
}))
const rejecting = acting(async ({ held, item, proposal }) => {
  const motion = await held.record(item, 'motions', { kind: 'bifall', proposal, movedBy: [held.members[2]] })
  return { kind: 'avslag', motions: [motion.id], movedBy: [held.members[1]] }
})
const recusing = acting(({ held }) => ({ person: held.members[3], ground: 'party' }))
const abstaining = acting(({ held }) => ({ persons: [held.members[3]] }))
const nothing = acting(() => ({}))

async function reopening(world: World): Promise<Asked> {
  const { item } = await disputed(world)
  return { params: { id: item }, body: {} }
}

async function ordering(world: World): Promise<Asked> {
  const { item, prepared, counter } = await disputed(world)
  const steps = [{ purpose: 'main', form: 'againstEachOther', options: [prepared, counter] }]
  return { params: { id: item }, body: { steps, approved: true } }
}

async function refusing(world: World): Promise<Asked> {
  const held = await world.opened({ seated: await world.assembly() })
  const { item, counter } = await contested(held)
  return {
    params: { id: item },
    body: { target: counter, ground: 'newMatter', reason: 'Förslaget väcker ett nytt ärende.' },
  }
}

async function putting(world: World): Promise<Asked> {
  const { item, prepared, counter } = await disputed(world)
  return { params: { id: item }, body: { form: 'againstEachOther', options: [prepared, counter], finding: prepared } }
}

async function demanding(
  world: World,
  of?: Parameters<World['opened']>[0],
): Promise<{ held: Held; item: string; body: Fields }> {
  const held = await world.opened(of)
  const { item, prepared, counter } = await contested(held)
  const proposition = await put(held, item, [prepared, counter], prepared)
  return { held, item, body: { proposition, requestedBy: [held.members[2]], yes: prepared, no: counter } }
}

async function voting(world: World): Promise<Asked> {
  const { item, body } = await demanding(world)
  return { params: { id: item }, body }
}

const electing = (how: keyof Elections) => acting(async (_room, world) => (await electionsIn(world))[how])

const deciding = acting(async ({ held, item }, world) => {
  await held.record(item, 'deliberation-closing')
  const point = {
    text: 'Planen antas.',
    refersTo: [{ document: (await world.document()).id, annexNumber: 1, of: (await world.document()).id }],
    answers: { initiative: 'assemblyMotion', case: (await world.caseFile()).id, answer: 'granted' },
    considersComplete: (await world.assignment()).id,
  }
  return { points: [point] }
})

/** A decision against which someone may reserve himself, and an annex to point at. */
async function decidedAgainst(world: World, seated?: Seated) {
  const { held, item, prepared, counter } = await disputed(world, seated)
  const annex = (await held.record(item, 'annexes', { document: (await world.document()).id, number: 9 })).id
  await put(held, item, [prepared, counter], prepared)
  await held.record(item, 'decision')
  return { held, item, counter, annex }
}

async function reserving(world: World): Promise<Asked> {
  const { held, item, counter, annex } = await decidedAgainst(world)
  const inFavourOf = { proposal: counter, as: 'own' }
  return {
    params: { id: item },
    body: { by: [held.members[2]], concurring: [held.members[3]], inFavourOf, form: 'written', annex },
  }
}

async function reservingInAssembly(world: World): Promise<Asked> {
  const { held, item, counter } = await decidedAgainst(world, await world.assembly())
  return { params: { id: item }, body: { by: [held.members[1]], inFavourOf: { proposal: counter, as: 'others' } } }
}

const noting = acting(async ({ held, item }, world) => {
  const annex = (await held.record(item, 'annexes', { document: (await world.document()).id, number: 9 })).id
  return { by: [held.members[1]], state: 'filed', annex }
})
const addressing = acting(({ held }) => ({ label: 'Akten', body: held.body.code }))
const annexing = acting(async (_room, world) => ({ document: (await world.document()).id, title: 'Planen', number: 1 }))
const overriding = acting(() => ({ sentence: 'decision/1', text: 'Nämnden beslutar så.' }))

const kinds: Table = {
  makeProposal: {
    arrange: proposing,
    ten: alike,
    variants: {
      byPersons: {
        arrange: acting(({ held }) => ({ author: { persons: [held.members[2]] }, points: ['Avslås.'] })),
        ten: alike,
      },
    },
  },
  recordContribution: { arrange: contributing, ten: alike },
  makeMotion: {
    arrange: moving,
    ten: stated((body, index) => ({ ...body, text: `Planen gäller i ${index + 2} år.` })),
    variants: { again: { arrange: moving, ten: acts }, rejection: { arrange: rejecting, ten: acts } },
  },
  closeDeliberation: { arrange: nothing, ten: acts },
  reopenDeliberation: { arrange: reopening, ten: acts },
  recordRecusal: { arrange: recusing, ten: acts },
  statePropositionOrder: { arrange: ordering, ten: alike },
  refuseProposition: { arrange: refusing, ten: acts },
  declareNonParticipation: { arrange: abstaining, ten: acts },
  putProposition: { arrange: putting, ten: acts },
  openVote: { arrange: voting, ten: acts },
  holdElection: {
    arrange: electing('unopposed'),
    ten: acts,
    variants: {
      byLot: { arrange: electing('byLot'), ten: acts },
      proportional: { arrange: electing('proportional'), ten: acts },
    },
  },
  recordDecision: { arrange: deciding, ten: acts },
  recordReservation: {
    arrange: reserving,
    ten: acts,
    variants: {
      byEach: {
        arrange: reservingInAssembly,
        ten: each('item', async (asked, index, world) => ({
          ...asked,
          body: { ...(asked.body as Fields), by: [(await world.assembly()).members[index + 1]] },
        })),
      },
    },
  },
  recordProtocolNote: { arrange: noting, ten: stated((body, index) => ({ ...body, text: `Anteckning ${index}` })) },
  addRecipient: { arrange: addressing, ten: stated((body, index) => ({ ...body, label: `Mottagare ${index}` })) },
  addAnnex: { arrange: annexing, ten: acts },
  overrideSentence: {
    arrange: overriding,
    ten: stated((body, index) => ({ ...body, text: `Nämnden beslutar så, lydelse ${index}.` })),
  },
}

const lists: Table = {
  listProposals: listed('proposals', proposing),
  listContributions: listed('contributions', contributing),
  listMotions: listed('motions', moving),
  listDeliberationClosings: listed('deliberation-closing', nothing),
  listDeliberationReopenings: listed('deliberation-reopening', reopening),
  listRecusals: listed('recusals', recusing),
  listPropositionOrders: listed('proposition-orders', ordering),
  listPropositionRefusals: listed('proposition-refusals', refusing),
  listNonParticipation: listed('non-participation', abstaining),
  listPropositions: listed('propositions', putting),
  listVotes: listed('votes', voting),
  listElections: listed('elections', electing('unopposed')),
  listDecisionActs: listed('decision', deciding),
  listReservations: listed('reservations', reserving),
  listProtocolNotes: listed('protocol-notes', noting),
  listRecipients: listed('recipients', addressing),
  listAnnexesOfItem: listed('annexes', annexing),
  listSentenceOverrides: listed('sentence-overrides', overriding),
  listActs: listed('motions', moving),
  readStanding: listed('motions', moving),
  readPropositionOrder: listed('motions', moving),
  listFindingsOfItem: listed('motions', moving),
  listFindingsOfMeeting: { arrange: async (world) => ({ params: { id: (await underWay(world)).held.meeting.id } }) },
}

export type { Fields }
export { decidedAgainst, demanding }

/** The acts under a paragraph, recorded and listed. */
export const deliberation: Table = { ...kinds, ...lists }
