import fc from 'fast-check'
import { bodyKinds, sectionNames } from '../../src/domain/body.ts'
import { motionKinds } from '../../src/domain/motion.ts'
import { propositionForms } from '../../src/domain/proposition.ts'
import type { DecisionRecord, RecordedPerson } from '../../src/domain/record.ts'
import { recusalGrounds } from '../../src/domain/recusal.ts'
import { ballotChoices, voteKinds } from '../../src/domain/vote.ts'
import { phraseSetNames } from '../../src/render/phrases/sets.ts'

const telling = (text: string) => !/null|undefined|NaN|\[object/.test(text)
export const text = fc.oneof(
  fc.string({ minLength: 1, maxLength: 40, unit: 'binary' }),
  fc.constantFrom('Vänsterpartiet', 'kommunstyrelsens förvaltning', 'biträdande chef', 'A (S)', 'att x', 'Lars', ', '),
).filter(telling)
export const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
export const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null })
export const some = <T>(values: fc.Arbitrary<T>) => fc.array(values, { maxLength: 4 })
export const person: fc.Arbitrary<RecordedPerson> = fc.record(
  { id: fc.uuid(), name: orNull(text), party: text, title: text, organisation: text }, { requiredKeys: ['name'] },
)
const persons = fc.array(person, { minLength: 1, maxLength: 4 })
const option = fc.oneof(fc.constantFrom('p1', 'p2', 'p3', 'p4', 'm1', 'm2', 'm3', 'm4', 'avslag', 'decideToday'), text)
const annex = orNull(fc.constantFrom('a1', 'a2', 'a3'))
export const count = fc.nat({ max: 200 })
const numbered = <T extends object>(items: T[]) => items.map((item, index) => ({ ...item, order: index + 1 }))
const named = <T extends object>(letter: string) => (items: T[]) =>
  items.map((item, index) => ({ ...item, id: `${letter}${index + 1}` }))

const contributions = some(fc.record({
  kind: fc.constantFrom('informs', 'speaks'),
  persons: some(person),
  shared: orNull(fc.record({ title: text, organisation: orNull(text) })),
})).map(numbered)

const proposals = some(fc.record({
  author: fc.oneof(
    fc.record({ unit: text }), fc.record({ body: text }), fc.record({ party: text, name: text }),
    fc.record({ persons: some(person) }),
  ),
  points: some(text),
  document: orNull(text),
  annex,
})).map(named('p'))

const motions = some(fc.record({
  kind: fc.constantFrom(...motionKinds), proposal: orNull(option), text: orNull(text), movedBy: some(person),
  supportedBy: some(person), withdrawn: fc.boolean(),
})).map(numbered).map(named('m'))

const propositions = some(fc.record({
  form: fc.constantFrom(...propositionForms),
  options: fc.array(option, { minLength: 1, maxLength: 5 }),
  finding: orNull(option),
  voteRequested: orNull(persons),
})).map(numbered)

const votes = some(fc.record({
  kind: fc.constantFrom(...voteKinds),
  form: fc.constant('open' as const),
  requestedBy: some(person),
  yes: option,
  no: option,
  rule: fc.constant('simpleMajority' as const),
  ballots: some(fc.tuple(person, fc.constantFrom('member', 'substitute'), fc.constantFrom(...ballotChoices)).map(
    ([one, serving, choice]) => ({ ...one, seat: null, serving, choice }),
  )),
  totals: fc.record({ yes: count, no: count, abstained: count, absent: count }),
  castingVote: orNull(fc.record({ by: person, choice: fc.constantFrom('yes', 'no') })),
  outcome: orNull(option), findings: fc.constant([]),
})).map((items) => items.map((item, index) => ({ ...item, round: index + 1 })))

const decisionPoints = some(fc.record({
  number: count, kind: fc.constantFrom('own', 'proposalTo'), to: orNull(fc.record({ code: text, name: text })), text,
  appealRegime: fc.constant('legality' as const), refersTo: fc.constant([]), considersComplete: fc.constant(null),
}))

/** Any record of a paragraph, sensible or not. */
export const anyRecord: fc.Arbitrary<DecisionRecord> = fc.record({
  body: fc.record({ code: text, name: text, kind: fc.constantFrom(...bodyKinds) }),
  meetingDate: day,
  meetingOrdinal: fc.integer({ min: 1, max: 9 }),
  paragraph: count,
  chair: orNull(person),
  cases: some(fc.record({ diarienummer: text, title: text })),
  title: text,
  phraseSet: fc.constantFrom(...phraseSetNames),
  sections: fc.shuffledSubarray([...sectionNames]),
  decisionPoints,
  summary: orNull(text),
  contributions,
  proposals,
  motions,
  deliberationClosed: fc.boolean(),
  propositions,
  settledBy: orNull(fc.constantFrom('unopposed', 'acclamation', 'vote')),
  votes,
  recusals: some(fc.record({ person, ground: fc.oneof(fc.constantFrom(...recusalGrounds), text) })),
  reservations: some(fc.record({
    by: persons,
    inFavourOf: orNull(fc.record({ proposal: option, as: fc.constantFrom('own', 'others') })),
    form: orNull(fc.constantFrom('oral', 'written')),
    annex,
  })),
  protocolNotes: some(fc.record({
    by: persons, state: fc.constantFrom('announced', 'filed'), text: orNull(text), annex,
  })),
  recipients: some(fc.record({ label: text })),
  annexes: some(fc.record({
    number: orNull(count), title: text, document: text, version: count, hash: text,
  })).map(named('a')),
  sentenceOverrides: fc.constant([]),
  findings: fc.constant([]),
})
