import ts from 'typescript'
import type { Rejection, RejectionCode } from '../../src/domain/rejection.ts'
import { problemOf, requestProblems } from '../../src/http/problem.ts'
import { problems } from '../../src/http/problems.ts'
import { notPlain, notPlainIn } from '../support/plain-swedish.ts'
import { nodesOf, readSources } from '../support/source.ts'
import { t } from '../support/suite.ts'
import { factsOf } from './problem-facts.ts'

const codes = Object.keys(problems) as RejectionCode[]
const statutes = ['KL 5:47', 'KL 6:28'] as const

t.test('what is not plain Swedish is seen, but for what someone wrote', (t) => {
  const notPlainOf = {
    'Ett uppdrag i läget closed.': ['closed'],
    'Uppdraget som member saknas.': ['member'],
    'Mallen går inte (class-not-last).': ['class-not-last'],
    'Ange skälet (reason) eller openedAt.': ['openedAt', 'reason', 'openedAt'],
    '/items/0 pekar fel.': ['/items', 'items'],
    'Ange If-Match.': ['If-Match'],
    'Ärendet 01900000-0000-7000-8000-00000000dead finns inte.': ['01900000-0000-7000-8000-00000000dead'],
    'Skriv {series} {year}/{number:4}, eller {tal}.': ['{'],
    'Förslaget har inga att-satser. Ett avslag är en reservation värt.': [],
  }
  for (const [text, found] of Object.entries(notPlainOf)) t.strictSame(notPlain(text), found, text)
  const title = 'Upptaget'
  t.strictSame(notPlainIn({ title, detail: 'member-1 finns redan.', taken: 'member-1' }), [])
  t.strictSame(
    notPlainIn({ title, detail: 'member finns redan.', role: 'member' }),
    ['member'],
    'a code is not written',
  )
  const [id] = notPlainOf['Ärendet 01900000-0000-7000-8000-00000000dead finns inte.']
  t.strictSame(notPlainIn({ title, detail: `${id} finns inte.`, id }), [id], 'nor is an id')
  t.strictSame(notPlainIn({ title, detail: 'Rätta.', errors: [{ message: 'Fyll i reason.' }] }), ['reason'])
  t.strictSame(notPlainIn({ title, detail: 'Rätta.', inWords: { a: 'motion från member-1' } }), ['motion'])
  t.end()
})

t.test('every refusal is told in plain Swedish, whatever the words of its facts', (t) => {
  for (const code of codes) {
    const takesFacts = problems[code].detail.length > 0
    t.equal(code in factsOf, takesFacts, `${code} is tried with facts where its message takes any`)
    for (const facts of factsOf[code] ?? [{}]) {
      for (const statute of statutes) {
        const problem = problemOf({ code, statute, ...facts } as unknown as Rejection)
        t.strictSame(notPlainIn(problem), [], `${code}: ${problem.detail}`)
        t.match(problem.detail, /^[\p{Lu}\d§”].*[.]$/su, `${code} is a sentence: ${problem.detail}`)
        t.notMatch(problem.detail, /undefined|null|NaN/, problem.detail)
      }
    }
  }
  t.end()
})

t.test('a name that is not shown is told as such, and an option by what it is called', (t) => {
  const id = '01900000-0000-7000-8000-00000000dead'
  const told = (rejection: object) => problemOf(rejection as Rejection).detail
  for (const person of ['–', id])
    t.match(told({ code: 'already-voted', person }), /^En person vars namn inte visas har redan röstat/)
  t.match(
    told({
      code: 'outcome-differs',
      declared: id,
      counted: 'avslag',
      inWords: { [id]: 'förslaget från Vänsterpartiet', avslag: 'avslag' },
    }),
    'Antecknat är förslaget från Vänsterpartiet, men röstetalen leder till avslag.',
  )
  t.end()
})

t.test('whoever asks for a decision by an address that is none is told how they are written', (t) => {
  const told = (id: string) => problemOf({ code: 'not-found', resource: 'decision', id }).detail
  t.match(told('bn/2026-11-28/1'), /^Beslutet bn\/2026-11-28\/1 finns inte.* året där .* dagen där /)
  t.notMatch(told('01900000-0000-7000-8000-00000000dead'), 'organ')
  t.end()
})

t.test(
  'what would be right is listed: grounds of the body, parts of a number, phrase sets, what can be done now',
  (t) => {
    const told = (rejection: object) => problemOf(rejection as Rejection).detail
    const ofBoard = told({ code: 'ground-of-other-body', ground: 'personal', statute: 'KL 6:28' })
    for (const ground of ['part i ärendet', 'ställföreträdare', 'tillsyn', 'särskild omständighet'])
      t.match(ofBoard, ground)
    t.match(told({ code: 'ground-of-other-body', ground: 'party', statute: 'KL 5:47' }), 'redovisningsskyldig')
    const template = told({ code: 'invalid-number-template', reason: 'class-not-last' })
    for (const part of ['klassen står inte sist', '{series} (serie)', '{yy} (år med två siffror)', '{class} (klass)'])
      t.match(template, part)
    t.match(
      told({ code: 'diarienummer-unreadable', text: '7', template: '{series} {year}/{number:4}' }),
      '”7” stämmer inte med seriens form [serie] [år]/[löpnummer].',
    )
    t.match(
      told({ code: 'unknown-phrase-set', phraseSet: 'x', known: ['kommunal', 'huddinge'] }),
      'kommunal och huddinge',
    )
    t.match(
      told({ code: 'assignment-step-refused', state: 'consideredComplete', step: 'considerComplete' }),
      'Det kan avslutas eller återupptas.',
    )
    t.end()
  },
)

t.test('a meeting is told by the steps it can take, and by what comes first where something is to be recorded', (t) => {
  const told = (rejection: object) => problemOf(rejection as Rejection).detail
  const refused = (state: string, step: string) => told({ code: 'meeting-step-refused', state, step })
  t.match(
    refused('planned', 'resume'),
    /kan därför inte återupptas\. Det kan öppnas, flyttas, ändras eller ställas in\.$/,
  )
  t.match(refused('adjourned', 'cancel'), /kan därför inte ställas in\. Det kan återupptas\.$/)
  t.match(told({ code: 'meeting-not-open', phase: 'planned' }), /Öppna det först\.$/)
  t.match(told({ code: 'meeting-not-open', phase: 'adjourned' }), /Återuppta det först\.$/)
  t.match(told({ code: 'not-found', resource: 'chair', id: '1' }), /^Valet av ordförande 1 finns inte/)
  t.end()
})

t.test('one is told as one, several as several, and none as none', (t) => {
  const told = (rejection: object) => problemOf(rejection as Rejection).detail
  const [eva, bo] = [
    { personId: '1', name: 'Eva Ekman' },
    { personId: '2', name: 'Bo Berg' },
  ]
  const barred = (persons: object) => told({ code: 'not-entitled', act: 'motion', persons, statute: 'KL 4:22' })
  t.match(barred([eva]), /^Eva Ekman kan inte yrka: personen tjänstgör inte i ärendet eller är jävig \(/)
  t.match(barred([eva, bo]), /^Eva Ekman och Bo Berg kan inte yrka: de tjänstgör inte i ärendet eller är jäviga \(/)
  const depending = (acts: object) => told({ code: 'acts-depend', acts })
  t.equal(depending(['a']), '1 senare steg faller om detta tas tillbaka. Ta tillbaka det först.')
  t.match(depending(['a', 'b']), 'Ta tillbaka dem först, det sista först.')
  t.match(told({ code: 'nominees-too-many', nominees: 2, seats: 1 }), /^2 är föreslagna till 1 plats\. /)
  t.match(told({ code: 'attesters-too-few', chosen: 0, required: 2 }), /^Ingen är vald, men .* kräver 2\./)
  t.match(told({ code: 'attesters-too-few', chosen: 1, required: 2 }), /^1 är vald, men/)
  t.match(told({ code: 'not-quorate', present: 0, required: 2, statute: 'KL 6:27' }), /^Ingen tjänstgör, men minst 2/)
  const demanded = (demandedBy: number | null) =>
    told({ code: 'proportional-not-demanded', demandedBy, required: 4, statute: '2022:629 2 §' })
  t.match(demanded(null), /^Hur många som begär proportionellt val är inte angivet, och minst 4 krävs/)
  t.match(demanded(3), /^3 begär proportionellt val, och minst 4 krävs/)
  const rewriting = (sentences: readonly string[]) => told({ code: 'unknown-sentence', sentence: 'x', sentences })
  t.match(rewriting([]), 'som inte har någon mening att skriva om än')
  t.match(rewriting(['a']), 'som har 1 mening att skriva om')
  const totals = (counted: number) => told({ code: 'totals-differ', counted, expected: 5, statute: 'KL 5:67' })
  t.match(totals(4), 'Röstetalen är sammanlagt 4, men 5 ska redovisas')
  t.match(totals(5), /^Röstetalen är andra än de antecknade rösterna ger/, 'the same sum, of other votes')
  t.end()
})

t.test('what the adapter itself refuses, and what the schemas say of fields, is plain Swedish', async (t) => {
  for (const { title } of Object.values(requestProblems)) t.strictSame(notPlain(title), [], title)
  const sources = (await readSources()).filter(({ path }) => /^(http|modules)\//.test(path) && !/examples/.test(path))
  const texts = sources.flatMap(({ syntax }) => [...nodesOf(syntax)].filter(saysToReader).flatMap(textsIn))
  t.ok(texts.length > 40, `${texts.length} texts`)
  for (const text of texts) t.strictSame(notPlain(text), [], text)
})

/** The words given with a problem of the request or a schema's refusal. */
function saysToReader(node: ts.Node): boolean {
  const told = ['requestProblem', 'refusal']
  if (ts.isPropertyAssignment(node)) return ['error', 'message'].includes(node.name.getText())
  return ts.isCallExpression(node) && told.includes(node.expression.getText())
}

/** Its sentences: what has a space in it is no code. */
const textsIn = (node: ts.Node): readonly string[] =>
  [...nodesOf(node)]
    .filter((one) => ts.isStringLiteralLike(one) || ts.isTemplateHead(one) || ts.isTemplateTail(one))
    .map((one) => (one as ts.LiteralLikeNode).text)
    .filter((text) => text.trim().includes(' '))
