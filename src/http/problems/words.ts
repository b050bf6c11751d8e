import type { Resource } from '../../domain/access.ts'
import type { DayName } from '../../domain/days.ts'
import type { RecusalGround } from '../../domain/deciding/acts/noted.ts'
import type { Option } from '../../domain/deciding/acts/put.ts'
import type { BallotChoice, MajorityRule, VoteForm } from '../../domain/deciding/acts/voted.ts'
import type { EntitlementRejection } from '../../domain/deciding/entitlement.ts'
import type { InWords } from '../../domain/deciding/options-in-words.ts'
import type { PointedAt } from '../../domain/deciding/paragraph.ts'
import type { VoteClosingRejection } from '../../domain/deciding/vote-closing.ts'
import type { NoticeRejection } from '../../domain/following/notice.ts'
import type { Named } from '../../domain/participant.ts'
import type { CaseUse, OpenMatter } from '../../domain/register/case-ending.ts'
import type { CaseFileRejection } from '../../domain/register/case-file.ts'
import type { TemplateFlaw, TemplateToken } from '../../domain/register/diarienummer.ts'
import type { DocumentDirection } from '../../domain/register/document.ts'
import { listed } from '../../domain/wording.ts'

/*
 * What the words of the domain are in Swedish, as problems tell them: each once, and none missing. Of roles, capacities and
 * motions the domain has the words itself, since minutes and decisions need them too; states and steps are in `states.ts`.
 */

/** What each word of the domain is called. */
export type Words<Word extends string> = Readonly<Record<Word, string>>

/** The fields that the refusal of a code is about. */
type FieldOf<Refusal, Code> = Extract<Refusal, { readonly code: Code; readonly field: string }>['field']

/** Several, as they stand in a sentence: 1, 2 och 3. */
export const list = (words: readonly (string | number)[]) => listed(words.map(String))

/** A number with what is said of so many: 1 plats, 2 platser. */
export const amount = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`

const hidden = 'en person vars namn inte visas'

/** The names of those concerned; a protected one is not told. */
export const names = (persons: readonly Named[]) => list(persons.map(({ name }) => name ?? hidden))

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

/** A name that a refusal carries alone; a dash or an id stands there for one that is not shown. */
export const nameOf = (said: string) => (said === '–' || isId(said) ? hidden : said)

/** What an option is called where that is known. */
export const called = (inWords: InWords | undefined, option: Option) => inWords?.[option] ?? 'ett alternativ'

/** The same of several. */
export const allCalled = (inWords: InWords | undefined, options: readonly Option[]) =>
  list(options.map((option) => called(inWords, option)))

export const things: Words<Resource | PointedAt> = {
  act: 'anteckningen',
  annex: 'bilagan',
  appointment: 'förtroendeuppdraget',
  assignment: 'uppdraget',
  attendance: 'personens närvaro',
  attester: 'valet av justerare',
  authority: 'myndigheten',
  body: 'organet',
  case: 'ärendet',
  chair: 'valet av ordförande',
  decision: 'beslutet',
  dispatch: 'expedieringen',
  document: 'handlingen',
  documentVersion: 'versionen av handlingen',
  excuse: 'det anmälda förhindret',
  item: 'punkten på föredragningslistan',
  meeting: 'sammanträdet',
  minutes: 'protokollet',
  motion: 'yrkandet',
  notice: 'anslaget',
  option: 'alternativet',
  person: 'personen',
  proposal: 'förslaget',
  proposition: 'propositionen',
  recusal: 'jävet',
  relatedCase: 'kopplingen till ärendet',
  reservation: 'reservationen',
  series: 'diarieserien',
  unit: 'förvaltningen eller enheten',
  vote: 'omröstningen',
}

/** What was asked for or pointed at: ärendet, organet KS. Only what people call it by is told, and so no id. */
export const thing = (kind: Resource | PointedAt, id: string) =>
  kind === 'option' || id === '' || isId(id) ? things[kind] : `${things[kind]} ${id}`

export const days: Words<DayName> = {
  year: 'årets första dag',
  openedOn: 'dagen då ärendet öppnades',
  receivedOn: 'dagen då handlingen kom in',
  drawnUpOn: 'dagen då handlingen upprättades',
  registeredOn: 'dagen då handlingen registrerades',
  heldOn: 'sammanträdesdagen',
  signedAt: 'dagen för underskriften',
  postedOn: 'dagen då anslaget sattes upp',
  takenDownOn: 'dagen då anslaget togs ned',
  givenOn: 'dagen då uppdraget gavs',
  dueOn: 'dagen då uppdraget ska vara utfört',
  closedOn: 'dagen då uppdraget avslutades',
  filedOn: 'dagen då reservationen kom in',
}

export const caseUses: Words<CaseUse> = {
  documents: 'handlingar',
  items: 'punkter på föredragningslistor',
  assignments: 'uppdrag',
  handovers: 'överlämnanden',
}

export const lacking: Words<OpenMatter['lacks']> = {
  decision: 'beslut',
  attestation: 'justering',
  delivery: 'expediering',
}

/** As they stand before «handling». */
export const directions: Words<DocumentDirection> = {
  incoming: 'inkommen',
  outgoing: 'utgående',
  drawnUp: 'upprättad',
}

/** What a number tells that may be stated beside it too. */
export const numberFields: Words<FieldOf<CaseFileRejection, 'diarienummer-contradicted'>> = {
  year: 'året',
  classification: 'klassen',
}

export const templateTokens: Words<TemplateToken> = {
  series: 'serie',
  year: 'år',
  yy: 'år med två siffror',
  number: 'löpnummer',
  class: 'klass',
}

export const templateFlaws: Words<TemplateFlaw> = {
  'number-missing': 'löpnumret saknas',
  'year-missing': 'året saknas',
  'unknown-token': 'den har en del som inte finns, eller en klammer utan del',
  'doubled-token': 'en del står två gånger',
  'unreadable-separator': 'ett tecken mellan delarna går inte att läsa',
  'class-not-last': 'klassen står inte sist',
  'run-together': 'inget skiljer löpnumret från delen efter',
}

/** As they stand after «kan inte». */
export const entitlements: Words<EntitlementRejection['act']> = {
  contribution: 'delta i överläggningen',
  support: 'instämma',
  nonParticipation: 'avstå från att delta i beslutet',
  proposal: 'lägga förslag',
  motion: 'yrka',
  voteRequest: 'begära omröstning',
  reservation: 'reservera sig',
  protocolNote: 'lämna protokollsanteckning',
}

export const majorities: Words<MajorityRule> = {
  simpleMajority: 'enkel majoritet',
  twoThirds: 'två tredjedelar av de närvarande',
  oneThird: 'en tredjedel av de närvarande',
}

/** As they stand after «Omröstningen ska vara». */
export const voteForms: Words<VoteForm> = { open: 'öppen', closed: 'sluten' }

export const sides: Words<
  Extract<VoteClosingRejection, { readonly code: 'casting-vote-contradicts-ballot' }>['ballot']
> = {
  yes: 'ja',
  no: 'nej',
}

/** As they stand after «har». */
export const ballotChoices: Words<BallotChoice> = {
  yes: 'röstat ja',
  no: 'röstat nej',
  abstained: 'avstått från att rösta',
  absent: 'antecknats som frånvarande',
}

export const recusalGrounds: Words<RecusalGround> = {
  personal: 'ärendet rör ledamoten själv eller en närstående personligen',
  accountable: 'ledamoten eller en närstående är redovisningsskyldig för den verksamhet som prövas',
  party:
    'ledamoten eller en närstående är part i ärendet eller annars kan antas bli påverkad av beslutet i en inte oväsentlig utsträckning',
  representative:
    'ledamoten eller en närstående är eller har varit ställföreträdare eller ombud för en part eller för någon annan som kan antas bli påverkad av beslutet i en inte oväsentlig utsträckning',
  supervision: 'ärendet rör tillsyn över kommunal verksamhet som ledamoten själv är knuten till',
  other: 'någon annan särskild omständighet gör att ledamotens opartiskhet i ärendet kan ifrågasättas',
}

/** As they stand after «Uppgift om». */
export const noticeFields: Words<FieldOf<NoticeRejection, 'notice-incomplete'>> = {
  postedOn: 'dagen',
  keptAt: 'var protokollet finns',
}
