import fc from 'fast-check'
import { composeRecord } from '../../../src/domain/recording/composition.ts'
import { publicForm } from '../../../src/domain/recording/publication.ts'
import type { DecisionRecord } from '../../../src/domain/recording/record.ts'
import { anyHeading, lawfulParagraph } from '../deciding/any-paragraph.ts'
import { after, contested, decision, member, put, recusal } from '../deciding/paragraph-of.ts'
import { t } from '../../support/suite.ts'

const record = composeRecord(
  {
    body: { code: 'KS', name: 'Kommunstyrelsen', kind: 'board' },
    meetingDate: '2021-06-16',
    meetingOrdinal: 1,
    paragraph: 22,
    chair: member(1),
    cases: [{ diarienummer: 'KS-2020/2134.142', title: 'Utvärdering' }],
    title: 'Utvärdering',
    summary: 'En sammanfattning.',
  },
  after(contested(), recusal(member(3)), put('q', ['p1', 'p2']), decision('Nämnden bifaller.')),
)

t.test('OSL 5:2: by title only, that a decision exists, its number and its heading are shown', async (t) => {
  const { record: shown, masked } = publicForm(record, 'titleOnly', [])
  t.strictSame(shown, {
    body: record.body,
    meetingDate: '2021-06-16',
    meetingOrdinal: 1,
    paragraph: 22,
    chair: null,
    cases: [{ diarienummer: 'KS-2020/2134.142', title: null }],
    title: 'Utvärdering',
    phraseSet: 'kommunal',
    sections: record.sections,
    decisionPoints: [],
    summary: null,
    contributions: [],
    proposals: [],
    motions: [],
    deliberationClosed: true,
    propositions: [],
    settledBy: null,
    votes: [],
    recusals: [],
    reservations: [],
    protocolNotes: [],
    recipients: [],
    annexes: [],
    sentenceOverrides: [],
    findings: [],
  })
  t.strictSame(
    [...masked].sort(),
    [
      'annexes',
      'cases/0/title',
      'chair',
      'contributions',
      'decisionPoints',
      'findings',
      'motions',
      'propositions',
      'proposals',
      'protocolNotes',
      'recipients',
      'recusals',
      'reservations',
      'sentenceOverrides',
      'settledBy',
      'summary',
      'votes',
    ]
      .map((key) => `/${key}`)
      .sort(),
  )
})

t.test('in full everything is shown, but for the names that are protected', async (t) => {
  t.strictSame(publicForm(record, 'full', []), { record, masked: [] })
  const { record: shown, masked } = publicForm(record, 'full', [{ id: 'm3', names: ['Ledamot 3'] }])
  t.strictSame(masked, ['/recusals/0/person/name'])
  t.strictSame(shown, { ...record, recusals: [{ person: { id: 'm3', name: null }, ground: 'other' }] })
})

/** Every text anywhere in a value. */
const textsIn = (part: unknown): string[] => {
  if (typeof part === 'string') return [part]
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(textsIn) : []
}

t.test('OSL 5:2 st. 2: by title only, no text of the record is shown but its heading and numbers', async () => {
  fc.assert(
    fc.property(anyHeading, lawfulParagraph, (heading, paragraph) => {
      const whole = composeRecord(heading, paragraph)
      const { body, meetingDate, title, phraseSet, sections, cases } = whole
      const numbers = cases.map(({ diarienummer }) => diarienummer)
      const allowed = new Set(textsIn([body, meetingDate, title, phraseSet, sections, numbers]))
      const { record: shown, masked } = publicForm(whole, 'titleOnly', [])
      const kept = Object.keys(whole) as (keyof DecisionRecord)[]
      return (
        textsIn(shown).every((text) => allowed.has(text)) &&
        Object.keys(shown as object).join() === kept.join() &&
        kept.every(
          (key) =>
            masked.some((pointer) => pointer === `/${key}`) ||
            key === 'cases' ||
            whole[key] === null ||
            (shown as DecisionRecord)[key] === whole[key],
        )
      )
    }),
  )
})
