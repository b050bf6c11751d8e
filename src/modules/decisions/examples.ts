const id = (n: number) => `01900000-0000-7000-8000-0000000003${String(n).padStart(2, '0')}`
const hash = (digit: string) => `sha-256:${digit.repeat(64)}`
const title =
  'Utvärdering av Huddinge kommuns sammantagna förmåga att hantera och leverera det kommunala uppdraget vid pandemin Covid19'
const cases = [{ diarienummer: 'KS-2020/2134.142', title }]
const alacabek = { id: id(11), name: 'Nujin Alacabek', party: 'V' }
const vikmang = { id: id(12), name: 'Sara Heelge Vikmång', party: 'S' }
const lonroth = { id: id(13), name: 'Anders Lönroth', party: 'MP' }
const dronjak = { id: id(14), name: 'Daniel Dronjak', party: 'M' }
const staffReport = { kind: 'staffReport', unit: 'kommunstyrelsens förvaltning', datedOn: '2021-05-26' }

export const decision = {
  id: id(1),
  contentHash: hash('c'),
  publicHash: null,
  masked: [],
  record: {
    format: 1,
    salt: 'c2FsdCBpIGV0dCBleGVtcGVs',
    body: { code: 'KS', name: 'Kommunstyrelsen', kind: 'board' },
    meetingDate: '2021-06-16',
    meetingOrdinal: 1,
    paragraph: 22,
    chair: null,
    cases,
    title,
    phraseSet: 'huddinge',
    sections: [
      'decision',
      'summary',
      'deliberation',
      'propositions',
      'votes',
      'recusals',
      'reservations',
      'protocolNotes',
      'recipients',
    ],
    decisionPoints: [
      {
        number: 1,
        kind: 'own',
        to: null,
        appealRegime: 'legality',
        considersComplete: null,
        text: 'Kommunstyrelsen godkänner utvärderingen Huddinge kommuns hantering av Covid-19 pandemin, som återfinns som bilaga 1 till kommunstyrelsens förvaltnings tjänsteutlåtande daterat den 26 maj 2021.',
        refersTo: [{ annexNumber: 1, document: id(21), of: staffReport }],
      },
      {
        number: 2,
        kind: 'own',
        to: null,
        appealRegime: 'legality',
        refersTo: [],
        text: 'Det av fullmäktige givna uppdraget (dnr KS-2020/1035) om att anlita en oberoende part för utvärdering av kommunens förmåga att hantera och leverera det kommunala uppdraget under coronapandemin anses slutfört.',
        considersComplete: { assignment: id(31), givenBy: 'KF', diarienummer: 'KS-2020/1035' },
      },
    ],
    summary: 'Huddinge kommun har i likhet med andra kommuner granskat de insatser som gjorts under pandemin.',
    contributions: [
      {
        order: 1,
        kind: 'informs',
        persons: [{ name: 'Karin Hovlin' }, { name: 'Beda Andersson' }, { name: 'Rebecca Hagberg' }],
        shared: { title: 'konsult', organisation: 'Governo' },
      },
      { order: 2, kind: 'speaks', persons: [vikmang], shared: null },
      { order: 3, kind: 'speaks', persons: [{ name: 'Jenny Bejker', title: 'stabschef' }], shared: null },
    ],
    proposals: [
      { id: 'p1', author: { unit: 'kommunstyrelsens förvaltning' }, points: [], document: id(22), annex: null },
      { id: 'p2', author: { party: 'V', name: 'Vänsterpartiet' }, points: [], document: id(23), annex: 'a1' },
    ],
    motions: [
      {
        id: 'm1',
        order: 1,
        kind: 'bifall',
        proposal: 'p2',
        text: null,
        movedBy: [alacabek],
        supportedBy: [vikmang, lonroth],
        withdrawn: false,
      },
      {
        id: 'm2',
        order: 2,
        kind: 'bifall',
        proposal: 'p1',
        text: null,
        movedBy: [dronjak],
        supportedBy: [],
        withdrawn: false,
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
      {
        id: 'a1',
        number: null,
        title: 'Vänsterpartiets förslag till beslut',
        document: id(23),
        version: 1,
        hash: hash('d'),
      },
      { id: 'a2', number: null, title: 'Protokollsanteckning', document: id(24), version: 1, hash: hash('e') },
    ],
    sentenceOverrides: [],
    findings: [],
  },
  status: {
    publication: 'full',
    attestation: { minutes: id(41), attestedOn: '2021-06-23' },
    notice: {
      id: id(51),
      postedOn: '2021-06-24',
      keptAt: 'Kommunhuset, Huddinge',
      lastAppealDay: '2021-07-15',
      takenDownOn: null,
    },
    earliestLegalForceOn: '2021-07-16',
    legalForce: null,
    corrections: [],
  },
}
export const summary = {
  withdrawn: false,
  id: id(1),
  address: 'ks/2021-06-16/22',
  title,
  cases,
  body: 'KS',
  meetingDate: '2021-06-16',
  paragraph: 22,
  publication: 'full',
  contentHash: hash('c'),
  cursor: 'NDI',
}
/** Other forms of the same, abridged. */
export const decisionForms = {
  'text/html': '<!doctype html><html lang="sv"><head><title>KS § 22</title></head><body>…</body></html>',
  'text/plain': `§ 22 ${title}\n\nKommunstyrelsens beslut\n…`,
}
export const publication = { decision: id(1), level: 'full', publishedAt: '2021-06-24T08:00:00.000Z', version: 2 }
export const fileBytes = 'Vänsterpartiets förslag till beslut …'
