import type { CivilDate } from './calendar.ts'

/** An act that statutes are cited from, and when it holds; both days included. */
type Law = { readonly name: string; readonly number: string; readonly since: CivilDate; readonly until?: CivilDate }

/**
 * The acts by what citations begin with. Before kommunallagen stood that of 1991 (1991:900), by which nothing here is
 * judged. Of 1992:339 the day it was issued is stated: the one it came into force is not in what has been read.
 */
export const laws = {
  KL: { name: 'kommunallagen', number: '2017:725', since: '2018-01-01' },
  OSL: { name: 'offentlighets- och sekretesslagen', number: '2009:400', since: '2009-06-30' },
  FL: { name: 'förvaltningslagen', number: '2017:900', since: '2018-07-01' },
  '2022:629': { name: 'lagen om proportionella val i kommuner och regioner', number: '2022:629', since: '2022-07-01' },
  '1992:339': { name: 'lagen om proportionellt valsätt', number: '1992:339', since: '1992-04-29', until: '2022-06-30' },
} as const satisfies Record<string, Law>

/** What is cited: under which heading it stands, and from when to when it reads as it is judged by here. */
export type StatuteEntry = { readonly heading: string; readonly since: CivilDate; readonly until?: CivilDate }

/** A statute reads as it does from the beginning of its act, or from the day of a later wording. */
const of =
  ({ since, until }: Law) =>
  (heading: string, reworded: CivilDate = since): StatuteEntry => ({
    heading,
    since: reworded,
    ...(until !== undefined && { until }),
  })

const kl = of(laws.KL)
const osl = of(laws.OSL)
const fl = of(laws.FL)
const elections = of(laws['2022:629'])
const electionsBefore = of(laws['1992:339'])
/**
 * By 2022:638, which in KL 5:58 and 6:31 changed only what they refer to; that 2019:835 writes region for landsting, and
 * what 2025:582 adds to FL 33, changes no rule that is held here.
 */
const reworded = '2022-07-01'

/** Every statute that the code may cite, by chapter and section; a citation of another does not compile. */
export const statutes = {
  'KL 4:1': kl('Definition av förtroendevalda'),
  'KL 4:20': kl('Initiativrätt'),
  'KL 4:22': kl('Ersättare'),
  'KL 4:24': kl('Omröstning och beslut'),
  'KL 4:25': kl('Omröstning och beslut'),
  'KL 4:26': kl('Omröstning och beslut'),
  'KL 4:27': kl('Reservation'),
  'KL 4:28': kl('Närvarorätt'),
  'KL 5:10': kl('Extra val'),
  'KL 5:16': kl('Deltagande på distans'),
  'KL 5:18': kl('Ersättarnas tjänstgöring'),
  'KL 5:19': kl('Ersättarnas tjänstgöring'),
  'KL 5:20': kl('Ersättarnas tjänstgöring'),
  'KL 5:21': kl('Ersättarnas tjänstgöring'),
  'KL 5:37': kl('Hur ärendena bereds'),
  'KL 5:45': kl('Beslutsförhet'),
  'KL 5:46': kl('Beslutsförhet'),
  'KL 5:47': kl('Jäv'),
  'KL 5:48': kl('Jäv'),
  'KL 5:49': kl('Jäv'),
  'KL 5:50': kl('Bordläggning och återremiss'),
  'KL 5:51': kl('Bordläggning och återremiss'),
  'KL 5:52': kl('Hur ärendena avgörs'),
  'KL 5:53': kl('Hur ärendena avgörs'),
  'KL 5:54': kl('Hur ärendena avgörs'),
  'KL 5:55': kl('Hur ärendena avgörs'),
  'KL 5:56': kl('Hur ärendena avgörs'),
  'KL 5:57': kl('Hur ärendena avgörs'),
  'KL 5:58': kl('Proportionella val'),
  'KL 5:66': kl('Protokollet'),
  'KL 5:67': kl('Protokollet'),
  'KL 5:69': kl('Protokollet'),
  'KL 6:16': kl('Ledamöter och ersättare'),
  'KL 6:17': kl('Ledamöter och ersättare'),
  'KL 6:24': kl('Deltagande på distans'),
  'KL 6:27': kl('Beslutsförhet'),
  'KL 6:28': kl('Jäv', reworded),
  'KL 6:29': kl('Jäv'),
  'KL 6:30': kl('Jäv'),
  'KL 6:31': kl('Jäv'),
  'KL 6:32': kl('Jäv'),
  'KL 6:33': kl('Hur ärendena avgörs'),
  'KL 7:4': kl('Jäv'),
  'KL 8:12': kl('Tillkännagivande av protokoll'),
  'KL 13:4': kl('Hur besluten överklagas'),
  'KL 13:5': kl('Tiden för överklagande'),
  'KL 13:14': kl('När beslut får verkställas'),
  'OSL 5:1': osl('Registrering av allmänna handlingar och sekretessmarkering'),
  'OSL 5:2': osl('Registrering av allmänna handlingar och sekretessmarkering'),
  'OSL 8:1': osl('Vilka sekretessen gäller mot'),
  'FL 33': fl('Underrättelse om innehållet i beslut och hur ett överklagande går till'),
  '2022:629 2 §': elections('Antalet väljande som behöver begära att valet ska vara proportionellt'),
  '2022:629 3 §': elections('Val av ersättare och suppleanter'),
  '2022:629 17-21 §§': elections('Fördelning och besättande av flera platser'),
  '2022:629 22 §': elections('Inträdesordningen för ersättare'),
  '1992:339 2 §': electionsBefore('När ett val skall vara proportionellt'),
  '1992:339 25 §': electionsBefore('Inträdesordning för ersättare'),
  '1992:339 20-24 §§': electionsBefore('Fördelningen av platser mellan valsedelsgrupperna'),
} as const satisfies { readonly [Cited in `${keyof typeof laws} ${string}`]: StatuteEntry }

export type Statute = keyof typeof statutes

/** Whether a statute held on a day as it is judged by here. */
export function inForce(statute: Statute, day: CivilDate): boolean {
  const { since, until }: StatuteEntry = statutes[statute]
  return since <= day && (until === undefined || day <= until)
}

/** What said the same before; a rule that has no such has no force before its own day. */
const before = {
  '2022:629 2 §': '1992:339 2 §',
  '2022:629 17-21 §§': '1992:339 20-24 §§',
} as const satisfies Partial<Record<Statute, Statute>>

type Succeeding = keyof typeof before
/** A statute, or the one whose place it took. */
export type StatuteOrBefore<Cited extends Succeeding> = Cited | (typeof before)[Cited]

/** The statute that held on a day: itself, or before its own day the one whose place it took. */
export function statuteOn<Cited extends Succeeding>(statute: Cited, day: CivilDate): StatuteOrBefore<Cited> {
  return inForce(statute, day) ? statute : before[statute]
}

/** Whether a refusal rests on what held on a day: on no statute, or on one that was in force. */
export function restsOnLawOf(
  day: CivilDate,
  { statute }: { readonly code: string; readonly statute?: Statute },
): boolean {
  return statute === undefined || inForce(statute, day)
}
