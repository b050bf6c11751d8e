import type { Attendance } from '../../../src/domain/attending/attendance.ts'
import {
  attestersAt,
  chairAt,
  objectionsToOfficer,
  objectionsToOfficers,
  objectionsToRepeatedOffice,
  signersOf,
  type Officer,
} from '../../../src/domain/attending/officer.ts'
import { member } from '../deciding/paragraph-of.ts'
import { t } from '../../support/suite.ts'

const officer = (
  office: Officer['office'],
  personId: string,
  from: number | null,
  to: number | null,
  replacesId: string | null = null,
): Officer => ({
  id: `${office} ${personId} ${from}`,
  office,
  personId,
  replacesId,
  fromPosition: from,
  toPosition: to,
})
const positions = [1, 2, 3, 4]

t.test('KL 5:53: who presides at an item is the one last said to, or the one chosen at the opening', async (t) => {
  const officers = [
    officer('chair', 'm2', 2, 3),
    officer('chair', 'm3', 3, null),
    officer('attester', 'm4', null, null),
  ]
  t.strictSame(
    positions.map((position) => chairAt({ chairId: 'm1', officers }, position)),
    ['m1', 'm2', 'm3', 'm3'],
  )
  t.equal(chairAt({ chairId: null, officers: [] }, 1), null)
})

t.test('KL 5:69: who attests an item, in place of someone or beside', async (t) => {
  const officers = [
    officer('attester', 'm5', 2, 2, 'm4'),
    officer('attester', 'm6', 3, 3),
    officer('attester', 'm3', 3, 3),
  ]
  const at = (position: number) => attestersAt({ chairId: 'm1', officers }, ['m3', 'm4'], position)
  t.strictSame([1, 2, 3].map(at), [
    ['m3', 'm4'],
    ['m3', 'm5'],
    ['m3', 'm4', 'm6'],
  ])
})

t.test('KL 5:69: everyone signs the paragraphs that he or she presided over or was chosen for', async (t) => {
  const officers = [officer('chair', 'm3', 2, 2), officer('attester', 'm5', 2, 2, 'm3')]
  const numberAt = new Map([
    [1, 40],
    [2, 41],
    [4, 42],
  ])
  t.strictSame(signersOf({ chairId: 'm1', officers }, ['m3'], numberAt), [
    { personId: 'm1', role: 'chair', paragraphs: [40, 42] },
    { personId: 'm3', role: 'chair', paragraphs: [41] },
    { personId: 'm3', role: 'attester', paragraphs: [40, 42] },
    { personId: 'm5', role: 'attester', paragraphs: [41] },
  ])
  t.strictSame(signersOf({ chairId: null, officers: [] }, ['m3'], new Map([[1, 40]])), [
    { personId: 'm3', role: 'attester', paragraphs: [40] },
  ])
})

t.test('KL 5:69: a chair or attester of some items serves at them, and is not both', async (t) => {
  const row = (seat: number, toPosition: number | null = null): Attendance => ({
    id: `${seat}`,
    person: member(seat),
    capacity: 'member',
    seat,
    fromPosition: null,
    toPosition,
    fromPart: false,
    toPart: false,
    remote: null,
    replaces: null,
  })
  const attendance = [row(1), row(2), row(3, 2), row(4)]
  const objections = (one: Officer, others: Officer[] = []) =>
    objectionsToOfficer(one, { chairId: 'm1', officers: [...others, one], chosenIds: ['m2'], attendance }, positions)
  t.strictSame(objections(officer('chair', 'm3', 1, 2)), [])
  t.strictSame(objections(officer('chair', 'm3', 1, 3)), [{ code: 'chair-not-serving' }])
  t.strictSame(objections(officer('attester', 'm3', 1, 2)), [])
  t.strictSame(objections(officer('attester', 'm3', 2, 3)), [{ code: 'attester-not-serving', persons: ['m3'] }])
  t.strictSame(
    objections(officer('chair', 'm2', 2, 2)),
    [{ code: 'attester-not-serving', persons: ['m2'] }],
    'attests there',
  )
  t.strictSame(
    objections(officer('chair', 'm2', 2, 2), [officer('attester', 'm4', 2, 2, 'm2')]),
    [],
    'someone attests in place',
  )
  t.strictSame(
    objections(officer('attester', 'm1', 2, 2)),
    [{ code: 'attester-not-serving', persons: ['m1'] }],
    'presides there',
  )
  t.strictSame(objections(officer('attester', 'm1', 2, 2), [officer('chair', 'm4', 2, 2)]), [])
  t.strictSame(objections(officer('chair', 'm9', 8, 9)), [], 'at no item')
  const officers = [officer('chair', 'm3', 1, 3), officer('attester', 'm9', 4, 4)]
  const all = (withdrawn: number | null) =>
    objectionsToOfficers(
      { chairId: 'm1', officers, chosenIds: ['m2'], attendance },
      positions.map((position) => ({ position, withdrawnReason: position === withdrawn ? 'Utgår' : null })),
    )
  const attesting = { code: 'attester-not-serving', persons: ['m9'] }
  t.strictSame(all(null), [{ code: 'chair-not-serving' }, attesting], 'each of them')
  t.strictSame(all(3), [attesting], 'at no item that is withdrawn')
})

t.test('who holds an office at some items already is not said to once more', async (t) => {
  const officers = [officer('attester', 'm3', 1, 2), officer('chair', 'm2', 1, 2), officer('chair', 'm3', 3, 4)]
  t.strictSame(objectionsToRepeatedOffice(officers, officer('chair', 'm2', 1, 2)), [{ code: 'already-recorded' }])
  t.strictSame(objectionsToRepeatedOffice(officers, officer('chair', 'm2', 1, 3)), [], 'at other items')
  t.strictSame(objectionsToRepeatedOffice(officers, officer('chair', 'm4', 1, 2)), [], 'another')
  t.strictSame(
    objectionsToRepeatedOffice(officers, officer('attester', 'm3', 1, 2, 'm5')),
    [],
    'in the place of someone',
  )
  const back = [...officers, officer('chair', 'm4', 1, 2)]
  t.strictSame(objectionsToRepeatedOffice(back, officer('chair', 'm2', 1, 2)), [], 'nor is one who comes back')
  t.strictSame(objectionsToRepeatedOffice([], officer('chair', 'm2', null, null)), [])
})
