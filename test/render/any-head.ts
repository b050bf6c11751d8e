import fc from 'fast-check'
import { remoteForms } from '../../src/domain/attending/attendance.ts'
import { minutesKinds, type MinutesHead } from '../../src/domain/recording/minutes.ts'
import { count, day, orNull, person, some, text } from './any-record.ts'

const instant = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString())
const signs = orNull(fc.oneof(fc.constantFrom('–', '§ 3', '§§ 3–7'), text))
/** A person and more; the few ids make it likely that rows are about the same one. */
const personWith = <T extends object>(more: fc.Arbitrary<T>) =>
  fc
    .tuple(person, orNull(fc.constantFrom('1', '2')), more)
    .map(([one, id, rest]) => ({ ...one, ...(id !== null && { id }), ...rest }))

const replaces = fc.oneof(
  person,
  fc.record({ vacant: fc.constant(true as const) }),
  fc.record({ vacant: fc.constant(true as const), party: text }),
)
const attendance = some(
  fc
    .tuple(
      personWith(
        fc.record({
          capacity: fc.oneof(fc.constantFrom('member', 'substitute', 'official', 'other'), text),
          seat: orNull(fc.integer({ min: 1, max: 3 })),
          paragraphs: signs,
        }),
      ),
      fc.record({ replaces, remote: fc.constantFrom(...remoteForms) }, { requiredKeys: [] }),
    )
    .map(([row, more]) => ({ ...row, ...more })),
)

const signers = some(
  personWith(
    fc.record({
      role: fc.constantFrom('chair', 'attester'),
      paragraphs: some(count),
    }),
  ),
)

/** Any head of minutes, sensible or not. */
export const anyHead: fc.Arbitrary<MinutesHead> = fc.record({
  body: fc.record({ code: text, name: text }),
  meetingDate: day,
  meetingOrdinal: fc.integer({ min: 1, max: 9 }),
  kind: fc.constantFrom(...minutesKinds),
  place: orNull(text),
  openedAt: orNull(instant),
  closedAt: orNull(instant),
  adjournments: some(fc.record({ from: instant, to: orNull(instant) })),
  fictional: orNull(text),
  attendance,
  excused: some(person),
  signers,
  paragraphs: some(fc.record({ paragraph: count, title: text, hash: text })),
  annexes: some(fc.record({ title: text, hash: text })),
  gaps: orNull(text),
})
