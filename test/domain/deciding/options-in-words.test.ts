import { replay } from '../../../src/domain/deciding/lawfulness.ts'
import { toldInWords } from '../../../src/domain/deciding/options-in-words.ts'
import { composeRecord } from '../../../src/domain/recording/composition.ts'
import { t } from '../../support/suite.ts'
import { after, closed, fromMinutes, live, member, motion, prepared, proposed, put, unjudged } from './paragraph-of.ts'

const paragraph = after(
  live(),
  prepared('p1'),
  { ...prepared('p2'), author: { unitId: 'u', unit: 'Socialförvaltningen' } },
  { ...prepared('p3'), author: { party: 'V', name: 'Vänsterpartiet' } },
  proposed('p4', member(2), { ...member(3), name: null, party: 'S' }),
  proposed('p5'),
  { ...prepared('p6'), author: { bodyId: 'b', body: 'Kommunstyrelsen' } },
  motion('m1', 'avslag'),
  motion('m2', 'bordlaggning'),
  { ...motion('m3', 'bordlaggning'), until: '2999-01-01' },
  { ...motion('m4', 'tillagg', 'p1', []), movedByGroup: { label: 'ledamöterna från C', party: 'C' } },
)
const options = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'm1', 'm2', 'm3', 'm4', 'avslag', 'decideToday', 'x']

t.test('an option is called by what it is and who it comes from', async (t) => {
  const { inWords } = toldInWords(paragraph, { code: 'proposition-required', notPut: options, statute: 'KL 5:53' })
  t.strictSame(Object.keys(inWords ?? {}), options)
  t.match(inWords, {
    p1: /^förslaget från /,
    p2: 'förslaget från socialförvaltningen',
    p3: 'förslaget från Vänsterpartiet',
    p4: 'förslaget från Ledamot m2 och en ej namngiven person (S)',
    p5: 'förslaget',
    p6: 'förslaget från kommunstyrelsen',
    m1: /^avslagsyrkandet från /,
    m4: 'tilläggsyrkandet från ledamöterna från C',
    avslag: 'avslag',
    decideToday: 'att avgöra ärendet i dag',
    x: 'något som varken är ett förslag eller ett yrkande',
  })
  t.match(inWords?.m2, /^yrkandet om bordläggning från .+, nummer 1$/, 'those called alike are told apart')
  t.match(inWords?.m3, /^yrkandet om bordläggning från .+, nummer 2$/)
})

t.test('every refusal about options is told with them, and no other', async (t) => {
  const told = (refusal: Parameters<typeof toldInWords>[1]) =>
    Object.keys(toldInWords(paragraph, refusal).inWords ?? {})
  const named = (fields: object) => told(fields as { code: string })
  t.strictSame(named({ code: 'unknown-option', option: 'x', standing: ['p1'] }), ['x', 'p1'])
  t.strictSame(named({ code: 'finding-not-an-option', finding: 'x', options: ['p1'] }), ['x', 'p1'])
  t.strictSame(named({ code: 'outcome-not-a-side', stated: 'x', sides: ['p1', 'p2'] }), ['x', 'p1', 'p2'])
  t.strictSame(named({ code: 'points-contrary', proposalId: 'p2', prevailing: 'p1' }), ['p2', 'p1'])
  t.strictSame(named({ code: 'outcome-differs', declared: 'p2', counted: 'p1' }), ['p2', 'p1'])
  t.strictSame(named({ code: 'outcome-differs', declared: 'p2', counted: null }), ['p2'])
  t.strictSame(named({ code: 'vote-sides-wrong', yes: 'p1', no: 'p1', options: ['p1', 'p2'] }), ['p1', 'p2'])
  t.strictSame(named({ code: 'order-departed', options: ['p1', 'p2'], approved: [] }), ['p1', 'p2'])
  t.strictSame(named({ code: 'option-repeated', options: ['p1'] }), ['p1'])
  const other = { code: 'decision-missing' }
  t.equal(toldInWords(paragraph, other), other)
})

t.test('what is told is not kept: a finding is frozen with its facts alone', async (t) => {
  const odd = unjudged(fromMinutes(), prepared('p1'), closed, put('q', ['p1', 'decideToday']))
  const [finding] = replay(odd)
  t.match(finding && toldInWords(odd, finding.rejection), { inWords: { decideToday: 'att avgöra ärendet i dag' } })
  const body = { code: 'KS', name: 'Kommunstyrelsen', kind: 'board' } as const
  const day = { meetingDate: '2026-11-23', meetingOrdinal: 1, paragraph: 1 }
  const record = composeRecord({ body, ...day, chair: null, cases: [], title: 'Ett ärende', summary: null }, odd)
  t.strictSame(
    record.findings.map(({ rejection }) => rejection),
    [{ code: 'unknown-option', option: 'decideToday', standing: ['p1', 'avslag'] }],
  )
})
