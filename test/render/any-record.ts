import fc from 'fast-check'
import { electionMethods } from '../../src/domain/deciding/acts/decided.ts'
import { motionRanks } from '../../src/domain/deciding/acts/moved.ts'
import { recusalGrounds } from '../../src/domain/deciding/acts/noted.ts'
import { propositionForms, questionPurposes, refusalGrounds } from '../../src/domain/deciding/acts/put.ts'
import { ballotChoices, majorityRules, voteForms } from '../../src/domain/deciding/acts/voted.ts'
import { dispositions } from '../../src/domain/deciding/disposition.ts'
import { appointmentRoles } from '../../src/domain/organisation/appointment.ts'
import { bodyKinds, sectionNames, majorityBases } from '../../src/domain/organisation/body.ts'
import { motionKinds } from '../../src/domain/organisation/motion-kind.ts'
import type { PartyGroup } from '../../src/domain/participant.ts'
import type { RecordedPerson } from '../../src/domain/recording/parts.ts'
import type { DecisionRecord } from '../../src/domain/recording/record.ts'
import { phraseSetNames } from '../../src/render/phrases/sets.ts'

/** What no text may show: an id or a word of the record itself, or a hole. */
export const leak = /null|undefined|NaN|\[object|(?<!\p{L})[pmad]\d|decideToday|newMatter|minority|oneThird/u
const telling = (text: string) => !leak.test(text)
export const text = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 40, unit: 'binary' }),
    fc.constantFrom(
      'Vänsterpartiet',
      'kommunstyrelsens förvaltning',
      'biträdande chef',
      'A (S)',
      'att x',
      'Lars',
      ', ',
    ),
  )
  .filter(telling)
export const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
export const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null })
export const some = <T>(values: fc.Arbitrary<T>) => fc.array(values, { maxLength: 4 })
export const person: fc.Arbitrary<RecordedPerson> = fc.record(
  { id: fc.uuid(), name: orNull(text), party: text, title: text, organisation: text },
  { requiredKeys: ['name'] },
)
const persons = fc.array(person, { minLength: 1, maxLength: 4 })
const group = fc.record({
  label: fc.oneof(fc.constantFrom('Ledamöterna från M', 'Moderaterna'), text),
  party: orNull(text),
})
/** Persons, a group, or both. */
const actors: fc.Arbitrary<{ readonly persons: readonly RecordedPerson[]; readonly group?: PartyGroup }> = fc.oneof(
  fc.record({ persons }),
  fc.record({ persons: fc.constant([]), group }),
  fc.record({ persons, group }),
)
const by = actors.map((who) => ({ by: who.persons, ...(who.group && { byGroup: who.group }) }))
const unnamed = fc.record({ persons: fc.constant([]), group: fc.constant(undefined) })
const movedBy = fc
  .oneof(actors, unnamed)
  .map((who) => ({ movedBy: who.persons, ...(who.group && { movedByGroup: who.group }) }))
const written = fc.constantFrom('d1', 'd2', 'd3')
const points = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 3 })
const option = fc.oneof(fc.constantFrom('p1', 'p2', 'p3', 'p4', 'm1', 'm2', 'm3', 'm4', 'avslag', 'decideToday'), text)
const annex = orNull(fc.constantFrom('a1', 'a2', 'a3'))
export const count = fc.nat({ max: 200 })
const numbered = <T extends object>(items: T[]) => items.map((item, index) => ({ ...item, order: index + 1 }))
const named =
  <T extends object>(letter: string) =>
  (items: T[]) =>
    items.map((item, index) => ({ ...item, id: `${letter}${index + 1}` }))

const contributions = some(
  fc.record({
    kind: fc.constantFrom('informs', 'speaks'),
    persons: some(person),
    shared: orNull(fc.record({ title: text, organisation: orNull(text) })),
  }),
).map(numbered)

const proposals = some(
  fc.record({
    author: fc.oneof(
      fc.record({ unit: text }),
      fc.record({ body: text }),
      fc.record({ party: text, name: text }),
      fc.record({ persons: some(person) }),
    ),
    points: some(text),
    document: orNull(written),
    annex,
  }),
).map(named('p'))

const motions = some(
  fc
    .tuple(
      movedBy,
      fc.record(
        {
          kind: fc.constantFrom(...motionKinds),
          proposal: orNull(option),
          text: orNull(text),
          supportedBy: some(person),
          withdrawn: fc.boolean(),
          motions: some(fc.constantFrom('m1', 'm2', 'm3', 'm4')),
          rank: fc.constantFrom(...motionRanks),
          points,
          document: written,
          until: day,
        },
        { requiredKeys: ['kind', 'proposal', 'text', 'supportedBy', 'withdrawn'] },
      ),
    )
    .map(([who, what]) => ({ ...who, ...what })),
)
  .map(numbered)
  .map(named('m'))

const propositionOrder = fc.record({
  steps: some(
    fc.record({
      purpose: fc.constantFrom(...questionPurposes),
      form: fc.constantFrom(...propositionForms),
      options: fc.array(option, { minLength: 1, maxLength: 4 }),
    }),
  ),
  approved: orNull(fc.boolean()),
})

const propositionRefusals = some(
  fc.record({
    target: option,
    ground: fc.constantFrom(...refusalGrounds),
    reason: text,
    overruled: fc.boolean(),
  }),
)

const propositions = some(
  fc.record(
    {
      form: fc.constantFrom(...propositionForms),
      options: fc.array(option, { minLength: 1, maxLength: 5 }),
      finding: orNull(option),
      voteRequested: orNull(persons),
      purpose: fc.constantFrom(...questionPurposes),
      points,
      again: text,
    },
    { requiredKeys: ['form', 'options', 'finding', 'voteRequested'] },
  ),
).map(numbered)

const outcome = fc.record({
  kind: fc.constantFrom(...dispositions),
  ground: orNull(fc.constantFrom('majority', 'minority')),
  reasons: some(text),
  until: orNull(day),
})

const votes = some(
  fc.record(
    {
      kind: fc.constantFrom(...questionPurposes),
      form: fc.constantFrom(...voteForms),
      requestedBy: some(person),
      yes: option,
      no: option,
      rule: fc.constantFrom(...majorityRules),
      qualifiedSide: option,
      base: fc.constantFrom(...majorityBases),
      list: text,
      lot: option,
      declared: option,
      corrections: some(fc.record({ person, intended: fc.constantFrom(...ballotChoices) })),
      ballots: some(
        fc
          .tuple(person, fc.constantFrom('member', 'substitute'), fc.constantFrom(...ballotChoices))
          .map(([one, serving, choice]) => ({ ...one, seat: null, serving, choice })),
      ),
      totals: fc.record({ yes: count, no: count, abstained: count, absent: count }),
      castingVote: orNull(fc.record({ by: person, choice: fc.constantFrom('yes', 'no') })),
      outcome: orNull(option),
      findings: fc.constant([]),
    },
    {
      requiredKeys: [
        'kind',
        'form',
        'requestedBy',
        'yes',
        'no',
        'rule',
        'ballots',
        'totals',
        'castingVote',
        'outcome',
        'findings',
      ],
    },
  ),
).map((items) => items.map((item, index) => ({ ...item, round: index + 1 })))

const decisionPoints = some(
  fc.record({
    number: count,
    kind: fc.constantFrom('own', 'proposalTo'),
    to: orNull(fc.record({ code: text, name: text })),
    text,
    appealRegime: fc.constant('legality' as const),
    refersTo: fc.constant([]),
    considersComplete: fc.constant(null),
  }),
)

const number = fc.integer({ min: 1, max: 5 })
const elections = some(
  fc.record({
    office: fc.record({ body: fc.record({ code: text, name: text }), role: fc.constantFrom(...appointmentRoles) }),
    seats: count,
    term: fc.record({ from: orNull(day), to: orNull(day) }),
    method: fc.constantFrom(...electionMethods),
    demandedBy: orNull(count),
    membersElected: fc.constant(null),
    candidates: some(fc.tuple(person, orNull(count)).map(([one, votes]) => ({ ...one, votes }))),
    lists: some(fc.record({ designation: text, candidates: some(person), votes: orNull(count) })),
    blank: orNull(count),
    invalid: orNull(count),
    lots: some(fc.record({ among: fc.array(number, { minLength: 1 }), drawn: fc.array(number, { minLength: 1 }) })),
    comparison: some(fc.record({ list: number, divisor: number, byLot: fc.boolean() })),
    elected: some(person),
  }),
).map(numbered)

const reservations = some(
  fc
    .tuple(
      by,
      fc.record(
        {
          inFavourOf: orNull(fc.record({ proposal: option, as: fc.constantFrom('own', 'others') })),
          form: orNull(fc.constantFrom('oral', 'written')),
          annex,
          concurring: some(person),
          text,
          filing: fc.record({ filedOn: orNull(day), annex, text: orNull(text) }),
        },
        { requiredKeys: ['inFavourOf', 'form', 'annex'] },
      ),
    )
    .map(([who, what]) => ({ ...who, ...what })),
)

const optional = new Set(['propositionOrder', 'propositionRefusals', 'outcome', 'elections', 'nonParticipation'])
const members = {
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
  propositionOrder,
  propositionRefusals,
  propositions,
  outcome,
  settledBy: orNull(fc.constantFrom('unopposed', 'acclamation', 'vote')),
  votes,
  elections,
  recusals: some(
    fc.record(
      {
        person,
        ground: fc.oneof(fc.constantFrom(...recusalGrounds), text),
        disregarded: text,
        ruling: fc.record({ barred: fc.boolean(), reason: text }),
      },
      { requiredKeys: ['person', 'ground'] },
    ),
  ),
  nonParticipation: some(person),
  reservations,
  protocolNotes: some(
    fc
      .tuple(
        by,
        fc.record({
          state: fc.constantFrom('announced', 'filed'),
          text: orNull(text),
          annex,
        }),
      )
      .map(([who, what]) => ({ ...who, ...what })),
  ),
  recipients: some(fc.record({ label: text })),
  annexes: some(
    fc.record({
      number: orNull(count),
      title: text,
      document: written,
      version: count,
      hash: text,
    }),
  ).map(named('a')),
  sentenceOverrides: fc.constant([]),
  findings: fc.constant([]),
}

/** Any record of a paragraph, sensible or not. */
export const anyRecord: fc.Arbitrary<DecisionRecord> = fc.record(members, {
  requiredKeys: (Object.keys(members) as (keyof typeof members)[]).filter((key) => !optional.has(key)),
})
