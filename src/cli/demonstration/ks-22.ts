/**
 * Kommunstyrelsen i Huddinge, § 22 den 16 juni 2021, as the published extract has it. The names are those of the
 * extract. What the extract and its surroundings do not say is played by neutral labels and marked as fictional.
 */
export const title =
  'Utvärdering av Huddinge kommuns sammantagna förmåga att hantera och leverera det kommunala uppdraget vid pandemin Covid19'

export const assignmentText =
  'Anlita en oberoende part för utvärdering av kommunens förmåga att hantera och leverera det kommunala uppdraget under coronapandemin'

export const summary = `Huddinge kommun har i likhet med andra kommuner, regioner och samhället i stort granskat de insatser som gjorts under pandemin för att lära och förbättra sin krisberedskapsförmåga. Under det gångna året har utvärderingar genomförts på ett professionellt och strukturerat sätt i syfte att kontinuerligt förbättras.

Kommunstyrelsen har getts i uppdrag att med oberoende konsultstöd utvärdera krisarbetet under pågående Covid-19 pandemi. Utvärderingarna har gett Huddinge kommun ett underlag för att stärka och utveckla den kommunala verksamheten genom att fånga och dela resultat och lärdomar från hantering av pandemin så här långt.`

export const points = [
  'Kommunstyrelsen godkänner utvärderingen Huddinge kommuns hantering av Covid-19 pandemin, som återfinns som bilaga 1 till kommunstyrelsens förvaltnings tjänsteutlåtande daterat den 26 maj 2021.',
  'Det av fullmäktige givna uppdraget (dnr KS-2020/1035) om att anlita en oberoende part för utvärdering av kommunens förmåga att hantera och leverera det kommunala uppdraget under coronapandemin anses slutfört.',
] as const

/** The source's own misprint: «förvaltningen förslag». */
export const misprinted =
  'Ordförande ställer propositioner mot varandra, om bifall till förvaltningen förslag mot bifall till Vänsterpartiets förslag.'

export const consultants = [{ name: 'Karin Hovlin' }, { name: 'Beda Andersson' }, { name: 'Rebecca Hagberg' }] as const

/** Elected in the extract: that they attended and for which party, not whether they served as member or substitute. */
export const elected = [
  { key: 'vikmang', name: 'Sara Heelge Vikmång', party: 'S' },
  { key: 'alacabek', name: 'Nujin Alacabek', party: 'V' },
  { key: 'henriksson', name: 'Karl Henriksson', party: 'KD' },
  { key: 'lonroth', name: 'Anders Lönroth', party: 'MP' },
  { key: 'dronjak', name: 'Daniel Dronjak', party: 'M' },
] as const

export type ElectedKey = (typeof elected)[number]['key']

/** Who spoke, in order: the elected by key, officials by name and title. */
export const speakers = [
  'vikmang',
  'alacabek',
  { name: 'Jenny Bejker', title: 'stabschef' },
  { name: 'Lina Blombergsson', title: 'biträdande socialdirektör' },
  'henriksson',
  'lonroth',
  'dronjak',
] as const satisfies readonly (ElectedKey | { name: string; title: string })[]

/** Neutral labels that fill ten of the fifteen seats; the first presides and the second attests. */
export const labels = ['M', 'S', 'M', 'S', 'C', 'S', 'S', 'L', 'SD', 'V'].map((party, index) => ({
  name: `Ledamot ${index + 1}`,
  party,
  seat: index + 1,
  externalId: `ks-ledamot-${index + 1}`,
}))

export const fictional =
  'Uppgifterna om närvaro (Ledamot 1–10), ordförande, justerare, tider, justeringsdag och anslag finns inte i det publicerade utdraget utan är påhittade. Bara § 22 är inläst.'
export const gaps = 'Övriga paragrafer från sammanträdet är inte inlästa.'

/** The documents around the decision; their contents here are placeholders, since only the extract is at hand. */
export const documents = {
  evaluation: {
    direction: 'incoming',
    kind: 'report',
    title: 'Huddinge kommuns hantering av Covid-19 pandemin',
    counterpart: 'Governo',
    receivedOn: '2021-05-26',
    content: 'Platshållare för utvärderingen. Ankomstdagen saknas i källan och är påhittad.',
  },
  staffReport: {
    direction: 'drawnUp',
    kind: 'staffReport',
    title: 'Tjänsteutlåtande: utvärdering av hanteringen av pandemin',
    datedOn: '2021-05-26',
    drawnUpOn: '2021-05-26',
    content: 'Platshållare för kommunstyrelsens förvaltnings tjänsteutlåtande den 26 maj 2021.',
  },
  livingConditions: {
    direction: 'drawnUp',
    kind: 'report',
    title: 'Pandemin och Huddingebornas livsvillkor',
    datedOn: '2021-04-29',
    drawnUpOn: '2021-04-29',
    content: 'Platshållare för rapporten om jämlika livsvillkor i pandemin, offentliggjord den 29 april 2021.',
  },
  partyProposal: {
    direction: 'incoming',
    kind: 'proposal',
    title: 'Vänsterpartiets förslag till beslut',
    counterpart: 'Vänsterpartiet',
    receivedOn: '2021-06-16',
    content: 'Platshållare för Vänsterpartiets förslag till beslut, bilaga till protokollet.',
  },
  protocolNote: {
    direction: 'incoming',
    kind: 'protocolNote',
    title: 'Protokollsanteckning',
    counterpart: 'Sara Heelge Vikmång (S)',
    receivedOn: '2021-06-16',
    content: 'Platshållare för protokollsanteckningen, bilaga till protokollet.',
  },
} as const
