import type { Caller, Office } from './office.ts'

/** A board whose seats are all held, with a meeting that all attend, opened. */
export type Board = {
  readonly clerk: Caller
  readonly code: string
  readonly meeting: string
  /** In the order of their seats: the first presides, the second attests. */
  readonly members: readonly string[]
  readonly item: (title: string) => Promise<string>
}

const parties = ['S', 'M', 'V', 'C', 'MP', 'KD', 'L', 'SD']

export async function openBoard(office: Office, authority: string, code: string, seats: number): Promise<Board> {
  const [admin, clerk] = [await office.as('admin'), await office.as('clerk')]
  const settings = { paragraphSeries: 'perMeeting' }
  const body = await admin('POST', '/bodies', {
    authority,
    code,
    name: `Nämnden ${code}`,
    kind: 'board',
    seats,
    settings,
  })
  const members: string[] = []
  for (let seat = 1; seat <= seats; seat += 1) {
    const person = await admin('POST', '/persons', { name: `Ledamot ${seat} i ${code}`, fictional: true })
    const party = parties[seat % parties.length]
    await admin('POST', `/bodies/${body.id}/appointments`, {
      person: person.id,
      role: 'member',
      seat,
      party,
      from: '2023-01-01',
    })
    members.push(person.id)
  }
  const heldOn = '2026-11-02'
  const meeting = await clerk('POST', '/meetings', { body: code, heldOn })
  await clerk('PUT', `/meetings/${meeting.id}/attendance`, {
    rows: members.map((person) => ({ person, capacity: 'member' })),
  })
  await clerk('POST', `/meetings/${meeting.id}/opening`, {
    chair: members[0],
    attesters: [members[1]],
    openedAt: `${heldOn}T18:00:00+01:00`,
  })
  return {
    clerk,
    code,
    meeting: meeting.id,
    members,
    item: async (title) => (await clerk('POST', `/meetings/${meeting.id}/items`, { title })).id,
  }
}

/** A paragraph with two proposals against each other, settled by acclamation, or by a vote in which all members take part. */
export function paragraphOf({ code, members }: Board, settledBy: 'acclamation' | 'vote') {
  const [, second, third, fourth] = members
  const ballots = members.map((person, index) => ({ person, choice: index % 2 === 0 ? 'yes' : 'no' }))
  return {
    summary:
      'Förvaltningen har sett över cykelvägarna i kommunen och föreslår en plan för de närmaste fyra åren. ' +
      'Planen har varit utställd, och de synpunkter som kom in är besvarade i förvaltningens tjänsteutlåtande.',
    proposals: [
      {
        ref: 'p1',
        author: { body: code },
        points: ['Nämnden godkänner planen för cykelvägar.', 'Planen gäller i fyra år.'],
      },
      { ref: 'p2', author: { persons: [third] }, points: ['Nämnden avslår planen för cykelvägar.'] },
    ],
    contributions: [{ form: 'speaks', persons: [second, third, fourth] }],
    motions: [
      { ref: 'm1', kind: 'bifall', proposal: 'p1', movedBy: [second] },
      { ref: 'm2', kind: 'bifall', proposal: 'p2', movedBy: [third], supportedBy: [fourth] },
    ],
    deliberationClosed: true,
    propositions: [
      {
        form: 'againstEachOther',
        options: ['p1', 'p2'],
        finding: 'p1',
        ...(settledBy === 'vote' && { vote: { requestedBy: [third], ballots } }),
      },
    ],
    decision: {},
    reservations: [{ by: [third], inFavourOf: { proposal: 'p2', as: 'own' }, form: 'oral' }],
    recipients: [{ label: 'Stadsmiljöavdelningen' }, { label: 'Ekonomiavdelningen' }],
  }
}
