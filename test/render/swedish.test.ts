import type { Test } from 'tap'
import {
  asSubject,
  capitalised,
  definite,
  ended,
  genitive,
  inSentence,
  longDate,
  nameOf,
  numeral,
  ordinal,
  pluralTitle,
} from '../../src/render/swedish.ts'
import { t } from '../support/suite.ts'

const table = (t: Test, word: (from: string) => string, cases: Readonly<Record<string, string>>) => {
  for (const [from, to] of Object.entries(cases)) t.equal(word(from), to)
}

t.test('the genitive of a name', async (t) =>
  table(t, genitive, {
    Vänsterpartiet: 'Vänsterpartiets',
    Centern: 'Centerns',
    'Eva Ekman (S)': 'Eva Ekmans (S)',
    'Lars (S)': 'Lars (S)',
    Lars: 'Lars',
    Max: 'Max',
    Schulz: 'Schulz',
    V: 'V:s',
    'Huge Bostäder AB': 'Huge Bostäder AB:s',
    'Nämnden för funktionsstöd': 'Nämnden för funktionsstöds',
    'kommunstyrelsens förvaltning': 'kommunstyrelsens förvaltnings',
  }),
)

t.test('the plural of a title', async (t) =>
  table(t, pluralTitle, {
    konsult: 'konsulter',
    handläggare: 'handläggare',
    sekreterare: 'sekreterare',
    tjänsteman: 'tjänstemän',
    personalombud: 'personalombud',
    oppositionsråd: 'oppositionsråd',
    rektor: 'rektorer',
    lärling: 'lärlingar',
    sjuksköterska: 'sjuksköterskor',
    ledamot: 'ledamöter',
    socialdirektör: 'socialdirektörer',
    'biträdande socialdirektör': 'biträdande socialdirektörer',
    ordförande: 'ordförande',
    'vice ordförande': 'vice ordförande',
    förtroendevald: 'förtroendevalda',
    sakkunnig: 'sakkunniga',
    statistiker: 'statistiker',
    controller: 'controllrar',
    vårdbiträde: 'vårdbiträden',
    byggherre: 'byggherrar',
    'extern konsult': 'externa konsulter',
    'tillförordnad förvaltningschef': 'tillförordnade förvaltningschefer',
    'chef för stab och kansli': 'chefer för stab och kansli',
  }),
)

t.test('the name of a body or unit inside a sentence', async (t) =>
  table(t, definite, {
    Kommunstyrelsen: 'kommunstyrelsen',
    Kommunfullmäktige: 'kommunfullmäktige',
    'Barn- och utbildningsnämnden': 'barn- och utbildningsnämnden',
    'Nämnden för funktionsstöd': 'nämnden för funktionsstöd',
    'Kommunstyrelsens arbetsutskott': 'arbetsutskottet',
    'Socialnämndens barn- och ungdomsutskott': 'barn- och ungdomsutskottet',
    'kommunstyrelsens förvaltning': 'förvaltningen',
    'Göteborgs Stads stadsledningskontor': 'stadsledningskontoret',
    stadsledningskontoret: 'stadsledningskontoret',
    'Södertörns överförmyndarnämnd': 'Södertörns överförmyndarnämnd',
    'Huge Bostäder AB': 'Huge Bostäder AB',
    KS: 'KS',
  }),
)

t.test('a name that could be mistaken keeps its owner', async (t) => {
  t.equal(inSentence('Kommunstyrelsens arbetsutskott'), 'kommunstyrelsens arbetsutskott')
})

t.test('several as one subject, with a comma that closes an apposition', async (t) => {
  t.equal(asSubject(['A (S)', 'B (S)']), 'A (S) och B (S)')
  t.equal(asSubject(['B (S)', 'A, stabschef']), 'B (S) och A, stabschef,')
})

t.test('a person by party, or by title and organisation', async (t) => {
  t.equal(nameOf({ name: 'Nujin Alacabek', party: 'V' }), 'Nujin Alacabek (V)')
  t.equal(nameOf({ name: 'Jenny Bejker', title: 'stabschef' }), 'Jenny Bejker, stabschef')
  t.equal(nameOf({ name: 'A', title: 'konsult', organisation: 'Governo' }), 'A, konsult från Governo')
  t.equal(nameOf({ name: 'A', organisation: 'Governo' }), 'A från Governo')
})

t.test('whose name is protected or masked is not given away by the title', async (t) => {
  t.equal(nameOf({ name: null, party: 'V', title: 'rektor', organisation: 'X' }), 'en ej namngiven person (V)')
  t.equal(nameOf({ name: null }), 'en ej namngiven person')
})

t.test('a label that ends in its party is not given it twice', async (t) => {
  t.equal(nameOf({ name: 'Ledamot 7 (S)', party: 'S' }), 'Ledamot 7 (S)')
  t.equal(nameOf({ name: 'Ledamot 7 (S)', party: 'V' }), 'Ledamot 7 (S) (V)')
})

t.test('dates, numbers and sentence ends', async (t) => {
  t.equal(longDate('2021-06-16'), '16 juni 2021')
  t.equal(longDate('2026-01-01'), '1 januari 2026')
  t.equal(longDate('2026-12-31'), '31 december 2026')
  t.strictSame([1, 12, 13].map(numeral), ['en', 'tolv', '13'])
  t.strictSame([1, 2, 7].map(ordinal), ['första', 'andra', '7:e'])
  t.equal(capitalised('en person'), 'En person')
  t.strictSame(['Ja', 'Ja.', 'Ja?', 'Han sade ”ja.”'].map(ended), ['Ja.', 'Ja.', 'Ja?', 'Han sade ”ja.”'])
})
