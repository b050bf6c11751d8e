import { attested, composed, decided, ok, type Held } from '../../support/meeting.ts'
import { newCode } from '../../support/given.ts'
import { each, once, type Asked, type Table, type Ten } from './table.ts'
import type { World } from './world.ts'

/** What is recorded afterwards, from minutes. */
const fromMinutes = { recordedAs: 'minutes' }

/** A meeting whose one paragraph is decided, with recipients and an annex. */
async function decidedMeeting(world: World, fields = {}): Promise<{ held: Held; item: string }> {
  const held = await world.opened({ fields })
  const item = await decided(held, { cases: [(await world.caseFile()).id] })
  await held.record(item, 'recipients', { label: 'Akten' })
  await held.record(item, 'recipients', { label: 'Nämnden själv', body: held.body.code })
  await held.record(item, 'annexes', {
    document: (await world.document()).id,
    title: `Bilagan ${world.mark}`,
    number: 1,
  })
  return { held, item }
}

/** The same attested: its minutes and its decision. */
async function decision(world: World, fields = {}) {
  const { held, item } = await decidedMeeting(world, fields)
  const minutes = await attested(world.on, held)
  const {
    rows: [row],
  } = await world.on.database.execute('select id, address from decision where item_id = $1', [item])
  return { held, item, minutes, decision: row as { id: string; address: string } }
}

const ofDecision = async (world: World, fields: Partial<Asked> = {}): Promise<Asked> => ({
  params: { id: (await decision(world)).decision.id },
  ...fields,
})

async function posting(world: World, fields = {}): Promise<Asked> {
  return { body: { minutes: (await decision(world, fields)).minutes.id, keptAt: 'Kommunkansliet' } }
}

async function posted(world: World, fields = {}): Promise<Asked> {
  return { params: { id: (await world.post('/notices', (await posting(world, fields)).body)).id } }
}

async function composing(world: World, kind: 'ordinary' | 'immediate'): Promise<Asked> {
  const { held, item } = await decidedMeeting(world)
  if (kind === 'ordinary') ok(await held.clerk.post(`/meetings/${held.meeting.id}/closing`, {}))
  return { params: { id: held.meeting.id }, body: { kind, ...(kind === 'immediate' && { items: [item] }) } }
}

async function signing(world: World, fields = {}): Promise<Asked> {
  const { held } = await decidedMeeting(world, fields)
  const { id, headHash } = await composed(held)
  const [chair = '', attester = ''] = held.members
  ok(await world.on.as('member', { person: chair }).post(`/minutes/${id}/attestations`, { headHash }))
  return { params: { id }, body: { headHash }, as: 'member', person: attester }
}

/** Composed anew, the earlier are no longer to be signed. */
const oneStands: Ten = {
  ...each(),
  leaves: async ({ params }, world) => {
    const { items } = await world.get(`/meetings/${params?.id}/minutes`)
    const standing = items.filter(({ supersededAt }: { supersededAt: string | null }) => supersededAt === null).length
    return standing === 1 ? null : `${standing} of the minutes are to be signed`
  },
}

const minutes: Table = {
  composeMinutes: {
    arrange: (world) => composing(world, 'ordinary'),
    ten: oneStands,
    variants: { immediate: { arrange: (world) => composing(world, 'immediate'), ten: oneStands } },
  },
  listMinutes: { arrange: async (world) => ({ params: { id: (await decision(world)).held.meeting.id } }) },
  readMinutes: { arrange: async (world) => ({ params: { id: (await decision(world)).minutes.id } }) },
  attestMinutes: {
    arrange: (world) => signing(world),
    ten: once('minutes'),
    variants: {
      fromMinutes: {
        arrange: async (world) => {
          const asked = await signing(world, fromMinutes)
          return { ...asked, body: { ...(asked.body as object), signedAt: '2026-11-23T08:00:00Z' } }
        },
        ten: once('minutes'),
      },
    },
  },
}

const published: Table = {
  listDecisions: {
    arrange: async (world) => {
      const { held, item } = await decision(world)
      return {
        query: { body: held.body.code, diarienummer: (await world.get(`/items/${item}`)).cases[0].diarienummer },
      }
    },
    variants: { ofBody: { arrange: async (world) => ({ query: { body: (await decision(world)).held.body.code } }) } },
  },
  readAnnexContent: {
    arrange: async (world) => ({ params: { id: (await decision(world)).decision.id, annex: 'a1' } }),
  },
  readDecision: { arrange: ofDecision },
  readDecisionByAddress: {
    arrange: async (world) => {
      const [body = '', when = '', paragraph = ''] = (await decision(world)).decision.address.split('/')
      return { params: { body, when, paragraph } }
    },
  },
  publishDecision: {
    arrange: (world) => ofDecision(world, { body: { level: 'full' } }),
    ten: {
      comes: 'same',
      why: 'it is published or not: to ask for the level that it has says nothing more',
      moves: { table: 'decision' },
    },
  },
  postNotice: { arrange: (world) => posting(world), ten: once() },
  listNotices: {
    arrange: async (world) => {
      await posted(world)
      return { query: { body: (await world.board()).body.code, up: 'true' } }
    },
  },
  readNotice: { arrange: (world) => posted(world) },
  correctNotice: {
    arrange: async (world) => ({
      ...(await posted(world)),
      body: { postedOn: '2026-11-23', keptAt: 'Stadshuset', reason: 'Fel plats' },
    }),
    ten: once('notice'),
  },
  // Taken down on its first day: what minutes tell of is kept, also where it was unlawful.
  takeDownNotice: {
    arrange: async (world) => ({ ...(await posted(world, fromMinutes)), body: { takenDownOn: '2026-11-23' } }),
    ten: once('notice'),
  },
}

const dispatches: Table = {
  listDispatches: {
    arrange: async (world) => ({ query: { decision: (await decision(world)).decision.id, state: 'awaitingRelease' } }),
    variants: {
      ofRecipient: {
        arrange: async (world) => {
          const {
            decision: { id },
            held,
          } = await decision(world)
          await world.post('/dispatches/release', { decision: id })
          return { query: { recipientBody: held.body.code } }
        },
      },
    },
  },
  readDispatch: {
    arrange: async (world) => {
      const { id } = (await decision(world)).decision
      return { params: { id: (await world.get(`/dispatches?decision=${id}`)).items[0].id } }
    },
  },
  addDispatch: {
    arrange: async (world) => ({
      body: { decision: (await decision(world)).decision.id, label: 'Revisorerna', reason: 'Glömdes i protokollet' },
    }),
    ten: once(),
  },
  releaseDispatches: {
    arrange: async (world) => ({ body: { decision: (await decision(world)).decision.id } }),
    ten: once(),
  },
}

async function giving(world: World, fields: object = {}): Promise<Asked> {
  const [board, assembly] = [await world.board(), await world.assembly()]
  const text = `Uppdraget ${world.mark}`
  return {
    body: { text, givenBy: assembly.body.code, givenTo: board.body.code, case: (await world.caseFile()).id, ...fields },
  }
}

const assignments: Table = {
  giveAssignment: {
    arrange: (world) => giving(world),
    ten: each(),
    variants: {
      withExternalId: { arrange: (world) => giving(world, { externalId: newCode('uppdrag-') }), ten: once() },
    },
  },
  listAssignments: {
    arrange: async (world) => {
      const externalId = newCode('uppdrag-')
      const {
        givenBy,
        case: { id },
      } = await world.assignment({ externalId })
      return { query: { body: givenBy.code, case: id, open: 'true', externalId } }
    },
    variants: { ofCase: { arrange: async (world) => ({ query: { case: (await world.assignment()).case.id } }) } },
  },
  readAssignment: { arrange: async (world) => ({ params: { id: (await world.assignment()).id } }) },
  closeAssignment: {
    arrange: async (world) => {
      const {
        held,
        decision: { id },
      } = await decision(world)
      return {
        params: { id: (await world.assignment({ givenBy: held.body.code })).id },
        body: { decision: id, reason: 'Utfört' },
      }
    },
    ten: once('assignment'),
  },
}

const others: Table = {
  listAuditEntries: {
    arrange: async (world) => ({ query: { resource: 'case', resourceId: (await world.caseFile()).id } }),
    variants: { all: { arrange: async () => ({}) } },
  },
  readApiInfo: { arrange: async () => ({}) },
  readDescription: { arrange: async () => ({}) },
  readLiveness: { arrange: async () => ({}) },
  readStart: { arrange: async () => ({}) },
  readReadiness: { arrange: async () => ({}) },
}

/** Minutes, decisions, notices, dispatches, assignments, the audit log, and what the API is. */
export const decisions: Table = { ...minutes, ...published, ...dispatches, ...assignments, ...others }
