import { item } from '../agenda/examples.ts'
import { closed, opened } from '../meetings/examples.ts'

export { closed, opened }

const id = (n: number) => `01900000-0000-7000-8000-0000000003${String(n).padStart(2, '0')}`
const base = (n: number) => `01900000-0000-7000-8000-0000000002${String(n).padStart(2, '0')}`
const member = { id: id(1), name: 'Ledamot 1 (S)' }
const substitute = { id: id(2), name: 'Ersättare 1 (S)' }

export const opening = { chair: base(3), attesters: [base(4)], openedAt: '2021-06-16T13:00:00+02:00' }
export const at = { at: '2021-06-16T15:30:00+02:00' }
export const adjourned = { ...opened, state: 'adjourned', version: 3 }

export const attending = { person: base(3), capacity: 'member', seat: 1, party: 'S' }
export const attendance = {
  id: base(7),
  person: { id: base(3), name: 'Ledamot 1 (S)' },
  party: 'S',
  title: null,
  capacity: 'member',
  seat: 1,
  fromItem: null,
  toItem: null,
  fromPart: false,
  toPart: false,
  remote: null,
  replaces: null,
  arrivedAt: null,
  leftAt: null,
}

export const excusing = {
  person: id(1),
  reason: 'Resa',
  receivedAt: '2021-06-15T08:00:00+02:00',
  calledSubstitute: id(2),
}
export const excuse = {
  id: id(3),
  person: member,
  party: 'S',
  reason: 'Resa',
  receivedAt: '2021-06-15T06:00:00.000Z',
  calledSubstitute: substitute,
}
export const overview = { items: [attendance], excuses: [excuse] }

export const choosingChair = { person: id(1), fromItem: item.id, toItem: item.id }
export const chair = { id: id(4), person: member, replaces: null, fromItem: item.id, toItem: item.id }
export const choosingAttester = { person: id(2), replaces: id(1), fromItem: item.id, toItem: item.id }
export const attester = { ...chair, id: id(5), person: substitute, replaces: member }

export const turnQuery = { seat: 1 }
export const turn = {
  seat: 1,
  member,
  party: 'S',
  settled: true,
  next: substitute,
  substitutes: [{ person: substitute, party: 'S', substituteOrder: 1, standing: 'attending', reasons: ['sameParty'] }],
}

export const counts = {
  seats: 15,
  items: [
    {
      item: item.id,
      paragraph: 22,
      chair: member.id,
      serving: 14,
      members: 13,
      substitutes: 1,
      present: 16,
      emptySeats: [15],
      byParty: [
        { party: 'S', serving: 8 },
        { party: 'M', serving: 6 },
      ],
    },
  ],
  findings: [
    { attendance: attendance.id, rule: 'seat-taken', rejection: { code: 'seat-taken', seat: 1 }, inForce: true },
  ],
}

export const exported = {
  body: { code: 'KS', name: 'Kommunstyrelsen' },
  heldOn: '2021-06-16',
  items: [
    {
      person: member,
      capacity: 'member',
      title: null,
      party: 'S',
      seats: [1],
      serves: true,
      paragraphsServing: ['§§ 20–22'],
      paragraphsAttending: [],
      remote: false,
      times: [{ from: '2021-06-16T11:00:00.000Z', to: '2021-06-16T13:30:00.000Z' }],
      minutes: 150,
    },
  ],
}
export const exportedForms = {
  'text/csv':
    'person,namn,egenskap,titel,parti,platser,tjänstgör,tjänstgör i,närvarar utan att tjänstgöra i,på distans,tider,minuter\r\n…',
}
