import { sectionNames } from '../../src/domain/organisation/body.ts'
import type { RecordedPerson } from '../../src/domain/recording/parts.ts'
import type { DecisionRecord } from '../../src/domain/recording/record.ts'

const person = (name: string, rest: Omit<RecordedPerson, 'name'> = {}): RecordedPerson => ({ name, ...rest })
const vikmang = person('Sara Heelge Vikmång', { party: 'S' })
const alacabek = person('Nujin Alacabek', { party: 'V' })
const lonroth = person('Anders Lönroth', { party: 'MP' })
const dronjak = person('Daniel Dronjak', { party: 'M' })

const consultants = ['Karin Hovlin', 'Beda Andersson', 'Rebecca Hagberg']
const speakers = [
  vikmang,
  alacabek,
  person('Jenny Bejker', { title: 'stabschef' }),
  person('Lina Blombergsson', { title: 'biträdande socialdirektör' }),
  person('Karl Henriksson', { party: 'KD' }),
  lonroth,
  dronjak,
]

/** Kommunstyrelsen § 22 of 16 June 2021 as a record; its one override keeps a misprint of the source. */
export const ks22: DecisionRecord = {
  body: { code: 'KS', name: 'Kommunstyrelsen', kind: 'board' },
  meetingDate: '2021-06-16',
  meetingOrdinal: 1,
  paragraph: 22,
  chair: null,
  cases: [
    {
      diarienummer: 'KS-2020/2134.142',
      title:
        'Utvärdering av Huddinge kommuns sammantagna förmåga att hantera och leverera det kommunala uppdraget vid ' +
        'pandemin Covid19',
    },
  ],
  title:
    'Utvärdering av Huddinge kommuns sammantagna förmåga att hantera och leverera det kommunala uppdraget vid ' +
    'pandemin Covid19',
  phraseSet: 'huddinge',
  sections: sectionNames,
  decisionPoints: [
    {
      number: 1,
      kind: 'own',
      to: null,
      text:
        'Kommunstyrelsen godkänner utvärderingen Huddinge kommuns hantering av Covid-19 pandemin, som återfinns ' +
        'som bilaga 1 till kommunstyrelsens förvaltnings tjänsteutlåtande daterat den 26 maj 2021.',
      appealRegime: 'legality',
      refersTo: [
        {
          annexNumber: 1,
          document: 'report',
          of: { kind: 'staffReport', unit: 'kommunstyrelsens förvaltning', datedOn: '2021-05-26' },
        },
      ],
      considersComplete: null,
    },
    {
      number: 2,
      kind: 'own',
      to: null,
      text:
        'Det av fullmäktige givna uppdraget (dnr KS-2020/1035) om att anlita en oberoende part för utvärdering ' +
        'av kommunens förmåga att hantera och leverera det kommunala uppdraget under coronapandemin anses slutfört.',
      appealRegime: 'legality',
      refersTo: [],
      considersComplete: { assignment: 'assignment', givenBy: 'KF', diarienummer: 'KS-2020/1035' },
    },
  ],
  summary: `Huddinge kommun har i likhet med andra kommuner, regioner och samhället i stort granskat de insatser som \
gjorts under pandemin för att lära och förbättra sin krisberedskapsförmåga. Under det gångna året har utvärderingar \
genomförts på ett professionellt och strukturerat sätt i syfte att kontinuerligt förbättras.

Kommunstyrelsen har getts i uppdrag att med oberoende konsultstöd utvärdera krisarbetet under pågående Covid-19 \
pandemi. Utvärderingarna har gett Huddinge kommun ett underlag för att stärka och utveckla den kommunala verksamheten \
genom att fånga och dela resultat och lärdomar från hantering av pandemin så här långt.`,
  contributions: [
    {
      order: 1,
      kind: 'informs',
      persons: consultants.map((name) => person(name)),
      shared: { title: 'konsult', organisation: 'Governo' },
    },
    ...speakers.map(
      (speaker, index) => ({ order: index + 2, kind: 'speaks', persons: [speaker], shared: null }) as const,
    ),
  ],
  proposals: [
    { id: 'p1', author: { unit: 'kommunstyrelsens förvaltning' }, points: [], document: 'staff-report', annex: null },
    { id: 'p2', author: { party: 'V', name: 'Vänsterpartiet' }, points: [], document: 'proposal', annex: 'a1' },
  ],
  motions: [
    {
      id: 'm1',
      order: 1,
      kind: 'bifall',
      proposal: 'p2',
      text: null,
      withdrawn: false,
      movedBy: [alacabek],
      supportedBy: [vikmang, lonroth],
    },
    {
      id: 'm2',
      order: 2,
      kind: 'bifall',
      proposal: 'p1',
      text: null,
      withdrawn: false,
      movedBy: [dronjak],
      supportedBy: [],
    },
  ],
  deliberationClosed: true,
  propositions: [{ order: 1, form: 'againstEachOther', options: ['p1', 'p2'], finding: 'p1', voteRequested: null }],
  settledBy: 'acclamation',
  votes: [],
  recusals: [],
  reservations: [{ by: [alacabek], inFavourOf: { proposal: 'p2', as: 'own' }, form: null, annex: 'a1' }],
  protocolNotes: [{ by: [vikmang], state: 'filed', text: null, annex: 'a2' }],
  recipients: [
    { label: 'Samtliga nämnder', group: 'boards' },
    { label: 'Huddinge Samhällsfastigheter AB' },
    { label: 'Huge Bostäder AB' },
  ],
  annexes: [
    { id: 'a1', number: null, title: 'Vänsterpartiets förslag', document: 'proposal', version: 1, hash: 'x' },
    { id: 'a2', number: null, title: 'Protokollsanteckning', document: 'note', version: 1, hash: 'y' },
  ],
  sentenceOverrides: [
    {
      sentence: 'propositions/1/put',
      text:
        'Ordförande ställer propositioner mot varandra, om bifall till förvaltningen förslag mot bifall till ' +
        'Vänsterpartiets förslag.',
    },
  ],
  findings: [],
}
