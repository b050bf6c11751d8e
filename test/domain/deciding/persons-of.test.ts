import type { Placed } from '../../../src/domain/deciding/acts/acts.ts'
import type { Participant } from '../../../src/domain/participant.ts'
import { structural } from '../../../src/domain/rejection.ts'
import { candidates } from './any-act.ts'
import { objectionsTo } from './driven.ts'
import { after, closed, decision, live, member, motion, note, reservation } from './paragraph-of.ts'
import { t } from '../../support/suite.ts'

const codes = (act: Placed) => objectionsTo(live(), act).map(({ code }) => code)
const group = { label: 'Ledamöterna från M', party: 'M' }

t.test('a motion, a reservation and a note are of persons or of a group', async (t) => {
  const byGroup = group
  const acts: readonly (readonly [Placed, Placed])[] = [
    [
      { ...motion('m', 'avslag'), movedBy: [] },
      { ...motion('m', 'avslag'), movedBy: [], movedByGroup: group },
    ],
    [reservation([]), reservation([], { byGroup })],
    [note([]), note([], { byGroup })],
  ]
  for (const [nobodys, ofGroup] of acts) {
    t.ok(codes(nobodys).includes('mover-required'), nobodys.kind)
    t.notOk(codes(ofGroup).includes('mover-required'), nobodys.kind)
  }
  t.ok(structural.has('mover-required'), 'from minutes too')
})

t.test('whoever stands twice in a list of persons is named, in every list of every act', async (t) => {
  const seen = new Set<string>()
  const steps = Array.from({ length: 60 }, (_, at) => ({ act: at, one: at, other: at + 1, letters: 'yyynn' }))
  const acts = steps.flatMap((step) => candidates(live(), 'a', { ...step, which: 0 }))
  const spoken: Placed = { id: 'v', kind: 'vote', ...opened, requestedBy: [member(3)] }
  for (const act of [...acts, spoken])
    for (const [path, doubled] of doublings(act)) {
      seen.add(`${act.kind}${path}`)
      const told = objectionsTo(live(), doubled as Placed)
      t.ok(
        told.some(({ code }) => code === 'person-repeated' || code === 'candidate-repeated'),
        `${act.kind}${path}`,
      )
    }
  t.strictSame([...seen].sort(), [
    'contribution.persons',
    'election.elected',
    'election.lists.0.candidates',
    'election.lists.1.candidates',
    'motion.movedBy',
    'motion.supportedBy',
    'nonParticipation.persons',
    'proposal.author.persons',
    'protocolNote.by',
    'reservation.by',
    'reservation.concurring',
    'vote.requestedBy',
  ])
  t.ok(structural.has('person-repeated'), 'from minutes too')
})

t.test('whoever moves or reserves himself does not concur too; two of one name outside the register may', async (t) => {
  const repeated = [{ code: 'person-repeated', persons: [{ personId: 'm2', name: 'Ledamot m2' }] }]
  t.strictSame(
    objectionsTo(live(), { ...motion('m', 'avslag'), supportedBy: [member(3), member(2), member(2)] }),
    repeated,
  )
  t.match(
    objectionsTo(after(live(), closed, decision()), reservation([member(2)], { concurring: [member(2)] })),
    repeated,
  )
  const guest = { ...member(2), personId: null }
  t.notOk(codes({ id: 'c', kind: 'contribution', form: 'informs', persons: [guest, guest], shared: null }).length)
})

const opened = {
  propositionId: 'q',
  voteKind: 'main',
  form: 'open',
  rule: 'simpleMajority',
  yes: 'p1',
  no: 'p2',
  roll: [],
} as const

const isPersons = (value: unknown): value is readonly Participant[] =>
  Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'object' && 'personId' in one)

/** What is stated, once for each list of persons in it, with the first of that list twice. */
function* doublings(stated: unknown, path = ''): Generator<readonly [string, unknown]> {
  if (typeof stated !== 'object' || stated === null) return
  if (isPersons(stated)) yield [path, [...stated, stated[0]]]
  for (const [key, value] of Object.entries(stated))
    for (const [below, doubled] of doublings(value, `${path}.${key}`))
      yield [below, Array.isArray(stated) ? stated.with(Number(key), doubled) : { ...stated, [key]: doubled }]
}
