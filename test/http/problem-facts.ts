import { actions } from '../../src/domain/access.ts'
import { attendanceCapacities } from '../../src/domain/attending/attendance.ts'
import { recusalGrounds } from '../../src/domain/deciding/acts/noted.ts'
import { majorityRules, voteForms } from '../../src/domain/deciding/acts/voted.ts'
import { meetingStates } from '../../src/domain/meeting/meeting.ts'
import { appointmentRoles } from '../../src/domain/organisation/appointment.ts'
import { motionKinds } from '../../src/domain/organisation/motion-kind.ts'
import type { Rejection, RejectionCode } from '../../src/domain/rejection.ts'
import { documentDirections } from '../../src/domain/register/document.ts'
import * as states from '../../src/http/problems/states.ts'
import * as words from '../../src/http/problems/words.ts'

/** The facts of a refusal with a code; the statute is added where it is not of the facts that its message turns on. */
type FactsOf<Code extends RejectionCode> =
  Extract<Rejection, { code: Code }> extends infer Of
    ? Of extends Rejection
      ? Omit<Of, 'code' | 'statute'>
      : never
    : never

const keys = <Key extends string>(table: Readonly<Record<Key, string>>) => Object.keys(table) as Key[]
const pairs = <One, Other>(some: readonly One[], others: readonly Other[]) =>
  some.flatMap((one) => others.map((other) => [one, other] as const))

const id = '01900000-0000-7000-8000-00000000dead'
const day = '2026-11-23'
const at = '2026-11-23T12:00:00Z'
const known = { personId: id, name: 'Eva Ekman' }
const hidden = { personId: id, name: null }
/** As a name stands alone: what is shown, the dash for none, and the id where nothing else is known. */
const persons = ['Eva Ekman', '–', id]
const options = [id, 'avslag', 'decideToday']
const dayNames = keys(words.days)

/** For every refusal whose message takes facts: facts that have each word of the domain that it can be told with. */
export const factsOf: { readonly [Code in RejectionCode]?: readonly FactsOf<Code>[] } = {
  'not-permitted': actions.map((action) => ({ action })),
  'not-found': keys(words.things).flatMap((resource) => [
    { resource: resource as 'case', id },
    { resource: resource as 'case', id: 'KS' },
    { resource: resource as 'case', id: 'bn/2026-11-28/1' },
  ]),
  'unknown-reference': keys(words.things).map((resource) => ({ resource: resource as 'case', id, pointer: '/case' })),
  'unknown-act': (
    ['annex', 'motion', 'option', 'proposal', 'proposition', 'recusal', 'reservation', 'vote'] as const
  ).map((kind) => ({ kind, id })),
  stale: [
    { current: 2, overtaken: true },
    { current: 2, overtaken: false },
  ],
  'external-id-taken': [{ externalId: 'A-1' }],
  'code-taken': [{ taken: 'KS' }],
  'day-not-come': dayNames.map((field) => ({ field, day, today: day })),
  'day-before-other': pairs(dayNames, dayNames).map(([field, other]) => ({ field, day, other, otherDay: day })),
  'seat-out-of-range': [
    { seat: null, seats: 3 },
    { seat: 4, seats: 3 },
  ],
  'seat-occupied': [{ seat: 3, seats: 2 }],
  'appointment-overlaps': pairs(appointmentRoles, [null, 1]).map(([role, seat]) => ({ role, seat })),
  'period-backwards': [{ from: day, to: day }],
  'appointment-begun': [{ from: day }],
  'noted-as-serving': [{ heldOn: day }],
  'unknown-phrase-set': [{ phraseSet: 'x', known: ['kommunal'] }],
  'meeting-under-way': [{ heldOn: day }],
  'office-of-other-authority': [{ body: 'Kommunstyrelsen' }],
  'invalid-number-template': keys(words.templateFlaws).map((reason) => ({ reason })),
  'case-step-refused': pairs(keys(states.caseStates), keys(states.caseSteps)).map(([state, step]) => ({ state, step })),
  'case-in-use': [{ diarienummer: 'KS 2026/1', uses: keys(words.caseUses) }],
  'case-unfinished': keys(words.lacking).map((lacks) => ({
    diarienummer: 'KS 2026/1',
    open: [
      { lacks, body: 'KS', heldOn: day, paragraph: null },
      { lacks, body: 'KS', heldOn: day, paragraph: 3 },
    ],
  })),
  'case-closed': [{ diarienummer: 'KS 2026/1' }],
  'case-voided': [{ diarienummer: 'KS 2026/1' }],
  'series-year-closed': [{ series: 'KS', year: 2026 }],
  'number-taken': [{ series: 'KS', year: 2026, number: 1 }],
  'diarienummer-unreadable': [
    { text: '1', template: '{series} {yy}/{number}' },
    { text: '1', template: '{series} {year}/{number:4}.{class}' },
  ],
  'diarienummer-contradicted': (['year', 'classification'] as const).map((field) => ({
    field,
    stated: '2020',
    inNumber: '2021',
  })),
  'case-related-to-itself': [{ diarienummer: 'KS 2026/1' }],
  'handover-to-owner': [{ diarienummer: 'KS 2026/1', authority: 'Kommunstyrelsen' }],
  'register-day-missing': pairs(documentDirections, ['receivedOn', 'drawnUpOn'] as const).map(([direction, field]) => ({
    direction,
    field,
  })),
  'document-in-case': [{ diarienummer: 'KS 2026/1' }],
  'remote-not-allowed': [{}],
  'sound-only': [{}],
  'seat-from-next-item': [{ seat: 1 }],
  'late-member': [{ seat: 1 }],
  'service-broken-off': [{ person: known }, { person: hidden }],
  'out-of-turn': [
    { person: known, next: hidden },
    { person: hidden, next: null },
  ],
  'present-twice': [{ person: known }, { person: hidden }],
  'noted-twice': [
    { person: known, rows: [1, 3] },
    { person: hidden, rows: [1, 2, 3] },
  ],
  'not-attending': [
    { person: known, pointer: '/chair' },
    { person: hidden, pointer: '/attesters/0' },
  ],
  'attendance-settled': [{ items: [id] }, { items: [id, id] }],
  'items-backwards': [{ fromPosition: 2, toPosition: 1 }],
  'not-quorate': [{ present: 1, required: 2 }],
  'not-appointed': pairs(persons, attendanceCapacities).map(([person, capacity]) => ({ person, capacity })),
  'seat-not-vacant': [{ seat: 1 }],
  'seat-taken': [{ seat: 1 }],
  'already-serving': persons.map((person) => ({ person })),
  'attester-not-serving': [{ persons: [id] }, { persons: [id, id] }],
  'attesters-too-few': [{ chosen: 1, required: 2 }],
  'raiser-not-serving': [{}],
  'meeting-step-refused': pairs(meetingStates, keys(states.meetingSteps)).map(([state, step]) => ({ state, step })),
  'items-undecided': [{ items: [{ id, title: 'Cykelvägar' }] }],
  'item-not-announced': [{ against: null }, { against: 1 }],
  'paragraph-taken': [{ paragraph: 1 }],
  'numbered-in-year': [{ year: 2026 }],
  'times-backwards': [{ from: at, to: at }],
  'planned-on-another-day': [{ plannedOn: day, heldOn: day }],
  'opened-on-another-day': [{ openedOn: day, heldOn: day }],
  'meeting-day-not-come': [{ heldOn: day }],
  'time-not-come': [{ at }],
  'outside-meeting': [{ at }],
  'meeting-not-open': (['planned', 'open', 'adjourned', 'closed'] as const).map((phase) => ({ phase })),
  'not-entitled': pairs(keys(words.entitlements), [known, hidden]).map(([act, one]) => ({ act, persons: [one] })),
  'proposal-required': motionKinds.map((motionKind) => ({ motionKind })),
  'tabled-to-earlier-day': [{ until: day, heldOn: day }],
  'order-departed': [{ options, approved: [options] }],
  'unknown-option': options.map((option) => ({ option, standing: options })),
  'options-too-few': [{ options: 1, required: 2 }],
  'finding-not-an-option': options.map((finding) => ({ finding, options })),
  'annex-number-taken': [{ number: 1 }],
  'acts-depend': [{ acts: [id] }],
  'vote-sides-wrong': [{ yes: id, no: id, options }],
  'left-off-roll': [{ persons: [known, hidden] }],
  'already-voted': persons.map((person) => ({ person })),
  'ballots-missing': [{ missing: [known, hidden] }],
  'chair-must-vote': [{ yes: 1, no: 1 }],
  'casting-vote-contradicts-ballot': [{ ballot: 'yes' }, { ballot: 'no' }],
  'no-tie': [{ yes: 2, no: 1 }],
  'tie-by-lot': [{ yes: 1, no: 1 }],
  'correction-of-nothing': pairs([known, hidden], keys(words.ballotChoices)).map(([person, choice]) => ({
    person,
    choice,
  })),
  'vote-form-wrong': pairs(voteForms, voteForms).map(([form, expected]) => ({ form, expected })),
  'counter-proposal-required': [{ options }],
  'counter-proposal-chosen': options.map((counter) => ({ main: id, counter })),
  'totals-differ': [{ counted: 1, expected: 2 }],
  'majority-rule-other': pairs(majorityRules, majorityRules).map(([rule, expected]) => ({ rule, expected })),
  'outcome-not-a-side': options.map((stated) => ({ stated, sides: options })),
  'outcome-differs': [null, ...options].map((counted) => ({ declared: id, counted })),
  'person-repeated': [{ persons: [known, hidden] }, { persons: [known] }],
  'point-repeated': [{ points: [1] }, { points: [1, 2] }],
  'unknown-point': [
    { points: [2], last: 1 },
    { points: [3, 4], last: 2 },
  ],
  'option-repeated': [{ options: [id] }, { options }],
  'day-not-of-motion': motionKinds.map((motionKind) => ({ motionKind })),
  'candidate-repeated': [{ persons: [known, hidden] }],
  'office-of-one': appointmentRoles.map((role) => ({ role, seats: 2 })),
  'nominees-too-many': [{ nominees: 2, seats: 1 }],
  'proportional-not-demanded': [
    { demandedBy: null, required: 2 },
    { demandedBy: 1, required: 2 },
  ],
  'ballots-exceed-roll': [{ ballots: 2, roll: 1 }],
  'lot-malformed': [{ among: [1], drawn: [2], options: 3 }],
  'lot-required': [
    { tied: [1, 2], seats: 1 },
    { tied: [1, 2, 3], seats: 2 },
  ],
  'lot-differs': [{ tied: [1, 2], seats: 1 }],
  'lot-not-needed': [{}],
  'elected-differ': [{ elected: [known], counted: [hidden, known] }],
  'no-seat-free': [{ body: 'Kommunstyrelsen', seats: 3 }],
  'must-take-part': [{ persons: [known, hidden] }],
  'declared-not-participating': [{ person: known }, { person: hidden }],
  'points-contrary': options.map((prevailing) => ({ proposalId: id, prevailing })),
  'proposition-required': [{ notPut: options }],
  'decision-missing': [{ prevailing: null }, { prevailing: id }],
  'points-not-consecutive': [{ numbers: [1, 3] }],
  'chair-recused': [{}],
  'recusal-after-vote': [{ persons: [known, hidden] }],
  'ground-required': [{}],
  'ground-of-other-body': recusalGrounds.map((ground) => ({ ground })),
  'unknown-sentence': [{ sentence: 'propositions/1/put', sentences: ['propositions/0/put'] }],
  'notice-incomplete': [{ field: 'postedOn' }, { field: 'keptAt' }],
  'notice-taken-down-early': [{ lastAppealDay: day, takenDownOn: day }],
  'dispatch-step-refused': pairs(keys(states.dispatchStates), keys(states.dispatchSteps)).map(([state, step]) => ({
    state,
    step,
  })),
  'already-a-recipient': [{ label: 'Huge Bostäder AB' }],
  'assignment-step-refused': pairs(keys(states.assignmentStates), keys(states.assignmentSteps)).map(
    ([state, step]) => ({
      state,
      step,
    }),
  ),
  'assignment-of-other-body': [{ givenBy: 'Kommunstyrelsen' }],
  'already-taken-down': [{ takenDownOn: day }],
}
