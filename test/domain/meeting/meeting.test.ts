import fc from 'fast-check'
import {
  meetingStates,
  meetingSteps,
  numbered,
  numbersToFix,
  objectionsToDay,
  objectionsToPlace,
  objectionToAgendaChange,
  phaseOf,
  stepMeeting,
  type MeetingStep,
  type NumberedItem,
  yearOfNumbers,
} from '../../../src/domain/meeting/meeting.ts'
import { t } from '../../support/suite.ts'

const steps = ['open', 'adjourn', 'resume', 'close', 'cancel', 'move'] as const satisfies readonly MeetingStep[]

t.test('every step from every state', async (t) => {
  for (const state of meetingStates) {
    for (const step of steps) {
      const to: string | undefined = (meetingSteps[state] as Partial<Record<MeetingStep, string>>)[step]
      const refusal = { ok: false, rejection: { code: 'meeting-step-refused', state, step } }
      const expected = to === undefined ? refusal : { ok: true, value: to }
      t.strictSame(stepMeeting(state, step), expected, `${state} ${step}`)
    }
  }
})

t.test('a meeting is moved or cancelled before it opens, and once closed it stays so', async (t) => {
  t.strictSame(meetingSteps, {
    planned: { open: 'open', cancel: 'cancelled', move: 'planned' },
    open: { adjourn: 'adjourned', close: 'closed' },
    adjourned: { resume: 'open' },
    closed: {},
    cancelled: {},
  })
})

t.test('paragraphs are before, during or after their meeting', async (t) => {
  t.strictSame(meetingStates.map(phaseOf), ['planned', 'open', 'adjourned', 'closed', 'closed'])
})

const item = (id: string, fixed: number | null = null, withdrawn = false): NumberedItem => ({ id, fixed, withdrawn })
const numbers = (items: readonly NumberedItem[], last = 0) => Object.fromEntries(numbered(items, last))

t.test('paragraphs go on from the last number, and what is withdrawn gets none', async (t) => {
  t.strictSame(numbers([item('a'), item('b'), item('c')]), { a: 1, b: 2, c: 3 })
  t.strictSame(numbers([item('a'), item('b', null, true), item('c')], 40), { a: 41, c: 42 })
  t.strictSame(numbers([], 40), {})
})

t.test('M5: a number that is fixed stands, and is given to no other', async (t) => {
  t.strictSame(numbers([item('a'), item('b', 2), item('c')]), { a: 1, b: 2, c: 3 })
  t.strictSame(numbers([item('a'), item('b'), item('c', 1)]), { a: 2, b: 3, c: 1 }, 'moved after the others')
  t.strictSame(numbers([item('a', 1), item('new'), item('b', 2)]), { a: 1, new: 3, b: 2 }, 'put between two fixed')
  t.strictSame(numbers([item('a', 41, true), item('b')], 40), { b: 42 }, 'nor when it was withdrawn')
})

t.test('M5: after a fixed number the next goes on, also when an item before it is withdrawn', async (t) => {
  t.strictSame(numbers([item('a', null, true), item('b', 2), item('c')]), { b: 2, c: 3 })
  t.strictSame(numbers([item('a', 22), item('b')]), { a: 22, b: 23 }, 'from minutes, where a number is given outright')
  t.strictSame(numbers([item('a'), item('b', 1), item('c')], 5), { a: 6, b: 1, c: 7 }, 'a lower one sets nothing back')
})

t.test('M5: numbers are unique, fixed ones stand, and along the agenda the rest increase', async () => {
  const agenda = fc.record({
    // Where every item stands when some are attested at once, which are withdrawn then, and how many are added.
    before: fc.array(fc.record({ fix: fc.boolean(), withdraw: fc.boolean() }), { maxLength: 8 }),
    added: fc.nat(4),
    last: fc.nat(100),
  })
  fc.assert(
    fc.property(agenda, ({ before, added, last }) => {
      const first = before.map((_, index) => item(`${index}`))
      const provisional = numbered(first, last)
      const later = before.map(({ fix, withdraw }, index) =>
        item(`${index}`, fix ? (provisional.get(`${index}`) ?? null) : null, withdraw && !fix),
      )
      const items = [...later, ...Array.from({ length: added }, (_, index) => item(`added ${index}`))]
      const given = numbered(items, last)
      const inOrder = items.filter(({ withdrawn }) => !withdrawn).map(({ id }) => given.get(id) ?? 0)
      const stand = items.every(({ id, fixed }) => fixed === null || given.get(id) === fixed)
      const increase = inOrder.every((number, index) => number > (inOrder[index - 1] ?? last))
      return stand && increase && given.size === inOrder.length
    }),
  )
})

t.test('M5: however the agenda is moved about, no number is given twice', async () => {
  const place = fc.record({ fixed: fc.option(fc.integer({ min: 1, max: 9 })), withdrawn: fc.boolean() })
  const items = fc.uniqueArray(place, { selector: ({ fixed }) => fixed ?? Symbol('none'), maxLength: 9 })
  fc.assert(
    fc.property(items, fc.nat(9), (agenda, last) => {
      const given = [
        ...numbered(
          agenda.map((one, index) => ({ id: `${index}`, ...one })),
          last,
        ).values(),
      ]
      return new Set(given).size === given.length
    }),
  )
})

t.test('M5: nothing without a number is placed before a paragraph whose number is fixed', async (t) => {
  const agenda = [item('a', 40), item('b'), item('c', 41), item('d')]
  const refusedAt = [1, 2, 3, 4, 5].filter((position) => objectionsToPlace(agenda, position).length > 0)
  t.strictSame(refusedAt, [1, 2, 3])
  t.strictSame(objectionsToPlace(agenda, 1), [{ code: 'agenda-fixed' }])
})

t.test('a meeting with numbers of a year is moved within it; one without them, anywhere', async (t) => {
  t.strictSame(objectionsToDay('2025-01-14', [null, 2024]), [{ code: 'numbered-in-year', year: 2024 }])
  t.strictSame(objectionsToDay('2024-12-31', [null, 2024]), [])
  t.strictSame(objectionsToDay('2025-01-14', [null]), [])
})

t.test('a number is fixed with all before it, and none that is fixed after it is taken', async (t) => {
  const item = (id: string, fixed: number | null = null, withdrawn = false) => ({ id, fixed, withdrawn })
  const agenda = [item('a'), item('b', null, true), item('c'), item('d'), item('e', 12)]
  const fixed = (...ids: string[]) => Object.fromEntries(numbersToFix(agenda, 10, new Set(ids)))
  t.strictSame(fixed('c'), { a: 11, c: 13 })
  t.strictSame(fixed('a', 'd'), { a: 11, c: 13, d: 14 })
  t.strictSame(fixed('b'), { a: 11 }, 'what is withdrawn has none')
  t.strictSame(fixed(), {})
})

t.test('paragraphs are numbered in the year or in the meeting, as the body has it', async (t) => {
  t.equal(yearOfNumbers('2026-11-23', 'perYear'), 2026)
  t.equal(yearOfNumbers('2026-11-23', 'perMeeting'), null)
})

t.test('the agenda stands once the meeting is over, and a numbered item keeps its place', async (t) => {
  const fixed = { code: 'agenda-fixed' }
  const [open, over, numbered] = [
    { state: 'open', paragraph: null },
    { state: 'closed', paragraph: null },
    { state: 'open', paragraph: 4 },
  ] as const
  t.equal(objectionToAgendaChange(open, { isMoved: true, hasOtherCases: true }), null)
  t.strictSame(objectionToAgendaChange(over, { isMoved: true }), fixed)
  t.strictSame(objectionToAgendaChange(over, { isMoved: false, hasOtherCases: true }), fixed)
  t.equal(objectionToAgendaChange(over, { isMoved: false }), null)
  t.strictSame(objectionToAgendaChange(numbered, { isMoved: true }), fixed)
  t.equal(objectionToAgendaChange(numbered, { isMoved: false, hasOtherCases: true }), null)
})
