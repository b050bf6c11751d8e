import { given, newCode } from '../../support/given.ts'
import { decided } from '../../support/meeting.ts'
import { opening, seat, seen, type World } from './world.ts'
import { each, once, type Asked, type Table } from './table.ts'

const planning = async (world: World, fields: object = {}): Promise<Asked> => {
  const { body, freeDay } = await world.board()
  const heldOn = freeDay()
  return { body: { body: body.code, heldOn, plannedAt: `${heldOn}T09:00:00Z`, place: 'Sessionssalen', ...fields } }
}

const ofPlanned = async (world: World, fields: Partial<Asked> = {}): Promise<Asked> => ({
  params: { id: (await world.planned()).meeting.id },
  ...fields,
})

const ofOpened = async (world: World, fields: Partial<Asked> = {}): Promise<Asked> => ({
  params: { id: (await world.opened()).meeting.id },
  ...fields,
})

/** An open meeting that may be closed. */
async function closing(world: World): Promise<Asked> {
  const held = await world.opened()
  await decided(held)
  return { params: { id: held.meeting.id }, body: {} }
}

/** One that appoints whoever was elected as it is closed. */
async function closingElection(world: World): Promise<Asked> {
  const held = await world.opened()
  const other = await given.body(world.on, { authority: world.authority.id, seats: 3 })
  const item = (await held.item()).id
  const nominees = [(await given.person(world.on)).id]
  await held.record(item, 'elections', {
    office: { body: other.code, role: 'member' },
    seats: 1,
    method: 'unopposed',
    nominees,
  })
  await held.record(item, 'deliberation-closing')
  await held.record(item, 'decision')
  return { params: { id: held.meeting.id }, body: {} }
}

async function appointedBy({ params }: Asked, { on }: World): Promise<string | null> {
  const {
    rows: [row],
  } = await on.database.execute(
    `select count(*)::int as n from appointment a join item i on i.meeting_id = $1
    join act on act.item_id = i.id and act.kind = 'election' where a.body_id::text = act.details->'office'->'body'->>'bodyId'`,
    [params?.id],
  )
  const { n } = row as { n: number }
  return n === 1 ? null : `${n} appointed`
}

const planningAndHolding: Table = {
  planMeeting: {
    arrange: planning,
    ten: each(),
    variants: {
      withExternalId: { arrange: (world) => planning(world, { externalId: newCode('ciceron-') }), ten: once() },
      fromMinutes: {
        arrange: (world) => planning(world, { recordedAs: 'minutes', gaps: 'Närvaron saknas' }),
        ten: each(),
      },
    },
  },
  listMeetings: {
    arrange: async (world) => {
      const externalId = newCode('ciceron-')
      const { body, meeting } = await world.planned({ fields: { externalId } })
      return { query: { body: body.code, from: meeting.heldOn, to: meeting.heldOn, externalId } }
    },
    variants: { ofBody: { arrange: async (world) => ({ query: { body: (await world.planned()).body.code } }) } },
  },
  readMeeting: { arrange: ofPlanned },
  changeMeeting: {
    arrange: async (world) => {
      const { id } = (await world.planned()).meeting
      const { freeDay } = await world.board()
      return {
        params: { id },
        headers: await seen(world, `/meetings/${id}`),
        body: { heldOn: freeDay(), place: 'Stadshuset' },
      }
    },
    ten: once('meeting'),
    variants: {
      sameDay: {
        arrange: async (world) => {
          const { id } = (await world.planned()).meeting
          return { params: { id }, headers: await seen(world, `/meetings/${id}`), body: { place: 'Stadshuset' } }
        },
        ten: once('meeting'),
      },
    },
  },
  cancelMeeting: { arrange: (world) => ofPlanned(world, { body: { reason: 'För få ärenden' } }), ten: once('meeting') },
  openMeeting: {
    arrange: async (world) => {
      const held = await world.planned({ seated: await seat(world.on, world.authority.id, 'board', 5) })
      return { params: { id: held.meeting.id }, body: opening(held) }
    },
    ten: once('meeting'),
  },
  adjournMeeting: { arrange: (world) => ofOpened(world, { body: {} }), ten: once('meeting') },
  resumeMeeting: {
    arrange: async (world) => {
      const asked = await ofOpened(world, { body: {} })
      await world.post(`/meetings/${asked.params?.id}/adjournments`)
      return asked
    },
    ten: once('meeting'),
  },
  closeMeeting: {
    arrange: closing,
    ten: once('meeting'),
    variants: { whoeverIsElected: { arrange: closingElection, ten: { ...once('meeting'), leaves: appointedBy } } },
  },
}

async function adding(world: World, fields: object = {}): Promise<Asked> {
  const { meeting, members } = await world.opened()
  const cases = [(await world.caseFile()).id, (await world.caseFile()).id]
  return {
    params: { id: meeting.id },
    body: { title: `Punkten ${world.mark}`, cases, raisedBy: members[2], ...fields },
  }
}

async function itemOf(world: World): Promise<string> {
  return (await (await world.opened()).item({ cases: [(await world.caseFile()).id] })).id
}

const agenda: Table = {
  addItem: {
    arrange: (world) => adding(world),
    ten: each(),
    variants: {
      withExternalId: { arrange: (world) => adding(world, { externalId: newCode('punkt-') }), ten: once() },
      first: {
        arrange: async (world) => ofPlanned(world, { body: { title: `Först ${world.mark}`, position: 1 } }),
        ten: each(),
      },
      fromMinutes: {
        arrange: async (world) => ({
          params: { id: (await world.planned({ fields: { recordedAs: 'minutes' } })).meeting.id },
          body: { title: `Punkten ${world.mark}`, paragraph: 22 },
        }),
        ten: once(),
      },
      inAssembly: {
        arrange: async (world) => ({
          params: { id: (await world.opened({ seated: await world.assembly() })).meeting.id },
          body: { title: `Punkten ${world.mark}`, cases: [(await world.caseFile()).id], admission: { against: 0 } },
        }),
        ten: each(),
      },
    },
  },
  listItems: {
    arrange: async (world) => {
      const held = await world.opened()
      await held.item({ cases: [(await world.caseFile()).id] })
      return { params: { id: held.meeting.id } }
    },
  },
  readItem: { arrange: async (world) => ({ params: { id: await itemOf(world) } }) },
  changeItem: {
    arrange: async (world) => {
      const held = await world.opened()
      const { id, version } = await held.item({ cases: [(await world.caseFile()).id] })
      await held.item()
      const body = {
        title: `Ändrad ${world.mark}`,
        cases: [(await world.caseFile()).id],
        raisedBy: held.members[3],
        position: 2,
      }
      return { params: { id }, headers: { 'if-match': `"${version}"` }, body }
    },
    ten: once('item'),
  },
  withdrawItem: {
    arrange: async (world) => ({ params: { id: await itemOf(world) }, body: { reason: 'Utgår' } }),
    ten: once('item'),
  },
}

/** Two items at an open meeting, to point from and to. */
async function withItems(world: World) {
  const held = await world.opened()
  const [fromItem, toItem] = [(await held.item()).id, (await held.item()).id]
  return { held, url: `/meetings/${held.meeting.id}`, span: { fromItem, toItem } }
}

async function choosing(world: World, office: 'chair' | 'attester'): Promise<Asked> {
  const { held, span } = await withItems(world)
  const body = { person: held.members[3], ...span, ...(office === 'attester' && { replaces: held.members[1] }) }
  return { params: { id: held.meeting.id }, body }
}

async function chosen(world: World, office: 'chair' | 'attester'): Promise<Asked> {
  const { params: { id = '' } = {}, body } = await choosing(world, office)
  const officer = await world.post(`/meetings/${id}/${office}s`, body)
  return { params: { id, officerId: officer.id }, headers: await seen(world, `/meetings/${id}`) }
}

const listing = async (world: World, office: 'chair' | 'attester'): Promise<Asked> => ({
  params: { id: (await chosen(world, office)).params?.id ?? '' },
})

const officers: Table = {
  chooseChair: { arrange: (world) => choosing(world, 'chair'), ten: once('meeting') },
  listChairs: { arrange: (world) => listing(world, 'chair') },
  removeChair: { arrange: (world) => chosen(world, 'chair'), ten: once('meeting') },
  chooseAttester: { arrange: (world) => choosing(world, 'attester'), ten: once('meeting') },
  listAttesters: { arrange: (world) => listing(world, 'attester') },
  removeAttester: { arrange: (world) => chosen(world, 'attester'), ten: once('meeting') },
}

async function excusing(world: World): Promise<Asked> {
  // A body of its own: whoever was called to another meeting has gone before.
  const seated = await seat(world.on, world.authority.id, 'board', 5)
  const { meeting, members } = await world.planned({ seated, absent: 1 })
  return {
    params: { id: meeting.id },
    body: { person: members[4], reason: 'Sjukdom', calledSubstitute: seated.substitutes[0] },
  }
}

async function excused(world: World): Promise<{ id: string; excuseId: string }> {
  const { params: { id = '' } = {}, body } = await excusing(world)
  return { id: String(id), excuseId: (await world.post(`/meetings/${id}/excuses`, body)).id }
}

async function substituting(world: World): Promise<Asked> {
  const { substitutes } = await world.board()
  const held = await world.planned({ absent: 1 })
  const [fromItem, toItem] = [(await held.item()).id, (await held.item()).id]
  const replaces = { person: held.members[4] }
  return {
    params: { id: held.meeting.id },
    body: { person: substitutes[0], capacity: 'substitute', seat: 5, replaces, fromItem, toItem },
  }
}

const attending =
  (capacity: string) =>
  async (world: World): Promise<Asked> => {
    const { held, span } = await withItems(world)
    return { params: { id: held.meeting.id }, body: { person: (await given.person(world.on)).id, capacity, ...span } }
  }

const attendance: Table = {
  recordAttendance: {
    arrange: substituting,
    ten: once('meeting'),
    variants: {
      official: { arrange: attending('official'), ten: once('meeting') },
      others: {
        arrange: attending('other'),
        ten: each('meeting', async (asked, _index, { on }) => ({
          ...asked,
          body: { person: (await given.person(on)).id, capacity: 'other' },
        })),
      },
    },
  },
  replaceAttendance: {
    arrange: async (world) => {
      const { params: { id = '' } = {}, body } = await substituting(world)
      const members = (await world.board()).members.slice(0, 4).map((person) => ({ person, capacity: 'member' }))
      return { params: { id }, headers: await seen(world, `/meetings/${id}`), body: { rows: [...members, body] } }
    },
    ten: once('meeting'),
  },
  listAttendance: { arrange: ofPlanned },
  removeAttendance: {
    arrange: async (world) => {
      const { meeting } = await world.planned()
      const {
        items: [row],
      } = await world.get(`/meetings/${meeting.id}/attendance`)
      return { params: { id: meeting.id, attendanceId: row.id }, headers: await seen(world, `/meetings/${meeting.id}`) }
    },
    ten: once('meeting'),
  },
  recordExcuse: { arrange: excusing, ten: once('meeting') },
  listExcuses: { arrange: async (world) => ({ params: { id: (await excused(world)).id } }) },
  removeExcuse: {
    arrange: async (world) => {
      const params = await excused(world)
      return { params, headers: await seen(world, `/meetings/${params.id}`) }
    },
    ten: once('meeting'),
  },
  readSubstitutesInTurn: {
    arrange: async (world) => {
      const { held, span } = await withItems(world)
      return { params: { id: held.meeting.id }, query: { seat: '5', item: span.fromItem } }
    },
  },
  countAttendance: { arrange: ofPlanned },
  exportAttendance: { arrange: ofPlanned },
}

/** Meetings, their agenda, their attendance and who presides and attests. */
export const meetings: Table = { ...planningAndHolding, ...agenda, ...officers, ...attendance }
