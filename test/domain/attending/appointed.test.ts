import {
  alreadyExcused,
  objectionToAbsence,
  objectionToAppointed,
  objectionToExcused,
  objectionToService,
  type OfTheDay,
} from '../../../src/domain/attending/appointed.ts'
import { member } from '../deciding/paragraph-of.ts'
import { t } from '../../support/suite.ts'

const appointments: OfTheDay = [
  { personId: 'm1', role: 'member', seat: 1 },
  { personId: 'm2', role: 'member', seat: 2 },
  { personId: 'm7', role: 'substitute', seat: null },
]
type Row = Parameters<typeof objectionToService>[0]
const row = (person: number, fields: Partial<Row> = {}): Row => ({
  person: member(person),
  capacity: 'member',
  seat: 1,
  replaces: null,
  ...fields,
})
const serving = (person: number, fields: Partial<Row> = {}) => objectionToService(row(person, fields), appointments)
const substitute = (person: number, replaces: Row['replaces'], seat: number | null = 1) =>
  serving(person, { capacity: 'substitute', seat, replaces })
const notAppointed = (person: number, capacity: string) => ({
  code: 'not-appointed',
  person: member(person).name,
  capacity,
  statute: 'KL 4:1',
})

t.test('KL 4:1: whoever serves is appointed to it', async (t) => {
  t.equal(serving(1), null)
  t.strictSame(serving(9), notAppointed(9, 'member'))
  t.strictSame(serving(7), notAppointed(7, 'member'), 'a substitute is no member')
  t.strictSame(
    serving(9, { person: { ...member(9), name: null } }),
    { ...notAppointed(9, 'member'), person: '–' },
    'whose name is hidden',
  )
  t.equal(substitute(7, { person: member(1) }), null)
  t.strictSame(substitute(1, { person: member(2) }), notAppointed(1, 'substitute'), 'a member is no substitute')
  t.equal(substitute(9, null, null), null, 'one who only attends need not be')
  t.equal(serving(9, { capacity: 'official', seat: null }), null)
})

t.test('KL 4:1: whoever is replaced is a member, and a vacant seat is one that nobody holds', async (t) => {
  t.strictSame(substitute(7, { person: member(9) }), notAppointed(9, 'member'))
  t.equal(substitute(7, { vacant: true, party: 'S' }, 3), null)
  t.strictSame(substitute(7, { vacant: true, party: 'S' }, 2), { code: 'seat-not-vacant', seat: 2 })
  t.equal(substitute(7, { vacant: true, party: 'S' }, null), null)
})

t.test('KL 4:1: those noted are appointed still when the meeting is opened', async (t) => {
  const official = row(9, { capacity: 'official', seat: null })
  t.equal(objectionToAppointed([row(1), row(7, { capacity: 'substitute' }), official], appointments), null)
  t.strictSame(objectionToAppointed([row(1), official, row(3)], appointments), notAppointed(3, 'member'))
})

t.test('KL 4:1: a member or a substitute is excused, once, and a substitute called instead', async (t) => {
  const excused = (person: number, called: number | null) =>
    objectionToExcused(member(person), called === null ? null : member(called), appointments)
  t.equal(excused(1, null), null)
  t.equal(excused(7, null), null)
  t.equal(excused(1, 7), null)
  t.strictSame(excused(9, 7), notAppointed(9, 'member'))
  t.strictSame(excused(1, 2), notAppointed(2, 'substitute'))
  t.strictSame(alreadyExcused('m1'), { code: 'already-excused', person: 'm1' })
})

t.test('5:66: whoever is chosen at a meeting is noted as attending it', async (t) => {
  t.equal(objectionToAbsence(member(1), '/chair', [row(1)]), null)
  t.strictSame(objectionToAbsence(member(2), '/attesters/0', [row(1)]), {
    code: 'not-attending',
    person: { personId: 'm2', name: 'Ledamot m2' },
    pointer: '/attesters/0',
  })
})
