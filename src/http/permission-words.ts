import { ofAllAuthorities, permissions, type Action, type Role } from '../domain/access.ts'

export type Words = { readonly sv: string; readonly en: string }

/** What each role is called. */
export const roleWords: Readonly<Record<Role, Words>> = {
  registrar: { sv: 'registrator', en: 'keeps the register' },
  clerk: { sv: 'nämndsekreterare', en: 'prepares and records meetings' },
  officer: { sv: 'handläggare', en: 'writes documents in cases' },
  member: { sv: 'förtroendevald', en: 'elected; acts for himself or herself alone' },
  archivist: { sv: 'arkivarie', en: 'reads' },
  auditor: { sv: 'revisor', en: 'reads, the trail too' },
  integration: { sv: 'verksamhetssystem', en: 'another system' },
  admin: { sv: 'administratör', en: 'keeps the organisation' },
  system: { sv: 'systemet självt', en: 'the worker; no token gives it' },
}

/** What each action is, as it stands after «Du får inte» and after "may". */
export const actionWords: Readonly<Record<Action, Words>> = {
  'organisation:read': {
    sv: 'läsa vilka myndigheter, organ, personer och uppdrag som finns',
    en: 'read which authorities, bodies, persons and appointments there are',
  },
  'organisation:manage': {
    sv: 'lägga upp myndigheter, organ och diarieserier, ändra organens inställningar eller stänga ett diarieår',
    en: 'enter authorities, bodies and number series, change settings of bodies, close a year of a series',
  },
  'unit:keep': { sv: 'lägga upp förvaltningar och enheter', en: 'enter units' },
  'person:keep': {
    sv: 'lägga upp eller ändra personer, eller skydda en identitet',
    en: 'enter and change persons, and protect an identity',
  },
  'appointment:keep': {
    sv: 'registrera, avsluta eller ta tillbaka förtroendeuppdrag',
    en: 'register, end and undo appointments',
  },
  'identity:read': {
    sv: 'läsa namnet på den som har skyddad identitet, eller vart det har lämnats ut',
    en: 'read the name of someone with protected identity, and where it has gone',
  },
  'identity:lift': { sv: 'häva skyddet av en identitet', en: 'lift the protection of an identity' },
  'register:read': { sv: 'läsa diariet', en: 'read the register' },
  'case:open': {
    sv: 'öppna, ändra, avsluta, koppla eller lämna över ärenden',
    en: 'open, change, close, relate and hand over cases',
  },
  'case:migrate': {
    sv: 'föra in ett ärende med ett diarienummer som det redan har',
    en: 'enter a case with a number that it already has (openCase with diarienummer)',
  },
  'case:correct': {
    sv: 'rätta uppgifter om ett ärende eller makulera dess nummer',
    en: 'correct the entry of a case, void its number',
  },
  'document:register': {
    sv: 'registrera handlingar, deras innehåll och bilagor',
    en: 'register documents, their content and annexes',
  },
  'document:correct': { sv: 'rätta uppgifter om en handling', en: 'correct the entry of a document' },
  'meeting:read': {
    sv: 'läsa sammanträden, överläggningar och protokoll',
    en: 'read meetings, deliberations and minutes',
  },
  'decision:read': {
    sv: 'läsa uppdrag, eller beslut som inte är publicerade',
    en: 'read assignments, and decisions that are not published',
  },
  'meeting:run': {
    sv: 'kalla till sammanträden, ändra föredragningslistan eller anteckna närvaro',
    en: 'plan and run meetings, with agenda and attendance',
  },
  'deliberation:record': {
    sv: 'anteckna vad som föreslås, yrkas, röstas om och beslutas',
    en: 'record what is proposed, moved, voted and decided',
  },
  'ballot:cast': {
    sv: 'registrera röster (en förtroendevald bara sin egen)',
    en: 'register ballots (a member his or her own alone)',
  },
  'minutes:compose': { sv: 'sätta samman protokoll', en: 'compose minutes' },
  'minutes:attest': {
    sv: 'justera protokoll (ordföranden och de valda justerarna, var och en för sig)',
    en: 'attest minutes (the chair and those chosen, each for himself or herself)',
  },
  'decision:publish': { sv: 'publicera beslut', en: 'publish decisions' },
  'notice:post': { sv: 'sätta upp eller ta ned anslag', en: 'post and take down notices' },
  'dispatch:release': { sv: 'frisläppa expedieringar', en: 'release dispatches' },
  'dispatch:deliver': { sv: 'leverera expedieringar', en: 'deliver dispatches' },
  'file:sweep': { sv: 'städa bort vad avbrutna uppladdningar lämnat', en: 'take away what was left of uploads' },
  'dispatch:read': { sv: 'läsa expedieringar', en: 'read dispatches' },
  'assignment:manage': { sv: 'ge eller avsluta uppdrag', en: 'give and close assignments' },
  'audit:read': { sv: 'läsa loggen', en: 'read the trail' },
}

const or = new Intl.ListFormat('sv', { type: 'disjunction' })

/** The role of a person: it comes with an election, and is nothing to ask an administrator for. */
const ofPersons: Role = 'member'

/** Who may do it, as it is told to someone who may not, and what to do about that. */
export function whoMay(action: Action): string {
  const may: readonly Role[] = permissions[action]
  const held = may.filter((role) => role !== ofPersons).map((role) => roleWords[role].sv)
  if (held.length === 0) return 'Det gör den förtroendevalda själv. Be den som det gäller att logga in och göra det.'
  const where = ofAllAuthorities.includes(action) ? 'för alla myndigheter' : 'hos den myndighet det gäller'
  const elected = may.includes(ofPersons) ? ', och den som är förtroendevald' : ''
  return `Det får den som har rollen ${or.format(held)} ${where}${elected}. Be administratören om rollen.`
}
