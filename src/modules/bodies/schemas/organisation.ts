import { z } from 'zod'
import { bodyKinds, majorityBases, sectionNames, substituteOrders } from '../../../domain/organisation/body.ts'
import { formalMotionKinds } from '../../../domain/organisation/motion-kind.ts'
import { pageQuery, text, uuid, version, writtenCode } from '../../../http/wire.ts'

const code = text(20).regex(/^[A-ZÅÄÖ][A-ZÅÄÖ0-9-]*$/, {
  error: 'Skriv koden med versaler och siffror, till exempel KS.',
})

const authorityWords = {
  code: 'Myndighetens kod, till exempel KS; det som en tokens authorities anger. / The code of the authority, such as KS; what the authorities of a token name.',
  name: 'Myndighetens namn. / What the authority is called.',
}
export const openAuthorityBody = z.strictObject({
  code: code.describe(authorityWords.code),
  name: text(200).describe(authorityWords.name),
})
export const authorityResource = z
  .object({
    id: uuid.describe('Myndighetens id. / The id of the authority.'),
    code: z.string().describe(authorityWords.code),
    name: z.string().describe(authorityWords.name),
  })
  .meta({
    id: 'Authority',
    description:
      'Myndighet: har diarium, nummerserier, arkiv och sekretessgräns (TF 2:4–5, OSL 8:1). / An authority: owns a register, series, an archive and a secrecy boundary (TF 2:4–5, OSL 8:1).',
  })

const ofAuthority = uuid.describe('Id för myndigheten som den hör till. / The id of the authority it belongs to.')
const unitName =
  'Förvaltningens eller enhetens namn, som förslag skrivs under det. / What the unit is called, as its proposals have it.'
export const unitBody = z.strictObject({ authority: ofAuthority, name: text(200).describe(unitName) })
export const unitResource = z
  .object({
    id: uuid.describe('Enhetens id. / The id of the unit.'),
    authority: ofAuthority,
    name: z.string().describe(unitName),
    version,
  })
  .meta({
    id: 'Unit',
    description: 'Förvaltning eller enhet. / A unit: the staff of an authority, or a part of it.',
  })

const formalKinds =
  'ajournering, bordlaggning (bordläggning), aterremiss (återremiss), remiss (remiss) och avskrivning (avskrivning)'

export const settingsBody = z
  .strictObject({
    paragraphSeries: z
      .enum(['perMeeting', 'perYear'])
      .describe(
        'Paragrafnumren börjar om för varje sammanträde (perMeeting) eller varje år (perYear); förval perYear. / Whether paragraphs are numbered anew for each meeting or each year; perYear by default.',
      ),
    attesterCount: z
      .int()
      .min(0)
      .max(10)
      .describe(
        'Antalet justerare utöver ordföranden (KL 5:69); förval 1. / How many attest the minutes besides the chair (KL 5:69); 1 by default.',
      ),
    phraseSet: text(40).describe(
      'Frassamlingen som protokollet skrivs med, till exempel huddinge; en okänd nekas. Förval kommunal. / The phrase set that minutes are written by, such as huddinge; one that is unknown is refused. kommunal by default.',
    ),
    sections: z
      .array(z.enum(sectionNames))
      .min(1)
      .max(sectionNames.length)
      .describe(
        'Avsnitten i en paragraf, i den ordning de skrivs: decision (beslut), summary (sammanfattning), deliberation (överläggning), propositions (propositioner), votes (omröstningar), recusals (jäv), reservations (reservationer), protocolNotes (protokollsanteckningar) och recipients (mottagare). / The sections of a paragraph, in the order they are printed.',
      ),
    abstainerMayReserve: z
      .boolean()
      .describe(
        'Den som avstod får reservera sig (KL 4:27); förval true. / Whether one who abstained may dissent (KL 4:27); true by default.',
      ),
    attendantsMaySupport: z
      .boolean()
      .describe(
        'Ej tjänstgörande ersättare får instämma i yrkanden; förval false. / Whether substitutes who do not serve may join motions; false by default.',
      ),
    formalOrder: z
      .array(z.enum(formalMotionKinds))
      .length(formalMotionKinds.length)
      .describe(
        `Ordningen mellan formella yrkanden, alla fem: ${formalKinds}. / In which order motions about the form are put, all five: to adjourn, table, send back, ask for an opinion and strike off.`,
      ),
    formalMotionsPut: z
      .enum(['separately', 'together'])
      .describe(
        'Formella yrkanden ställs vart och ett mot avgörande idag (separately) eller alla på en gång (together); förval separately. / Motions about the form are put each against deciding today, or all at once; separately by default.',
      ),
    majorityBase: z
      .enum(majorityBases)
      .describe(
        'Vad en tredjedel och två tredjedelar räknas på: present (de närvarande, KL 5:50) eller votesCast (de avgivna rösterna); förval present. / What a third and two thirds are counted of: those present (KL 5:50) or the votes cast; present by default.',
      ),
    answersBelowQuorum: z
      .boolean()
      .describe(
        'Frågor och interpellationer får besvaras fast för få är närvarande (KL 5:45); förval false. / Whether questions may be answered although too few are present (KL 5:45); false by default.',
      ),
    remoteAttendance: z
      .boolean()
      .describe(
        'Ledamöter får delta på distans (KL 5:16, 6:24); förval false. / Whether members may attend at a distance (KL 5:16, 6:24); false by default.',
      ),
    memberMayReturn: z
      .boolean()
      .describe(
        'En ledamot som har avbrutit tjänstgöringen får återta den samma dag; i fullmäktige gäller KL 5:20 i stället. Förval true. / Whether a member who broke off may serve again that day; the assembly has KL 5:20 instead. true by default.',
      ),
    lateMemberTakesSeat: z
      .boolean()
      .describe(
        'En ledamot som kommer för sent tar platsen från ersättaren; i fullmäktige gäller KL 5:19 i stället. Förval true. / Whether a member who comes late takes the seat from the substitute; the assembly has KL 5:19 instead. true by default.',
      ),
    substituteOrder: z
      .enum(substituteOrders)
      .describe(
        'Ersättarnas inkallelseordning (KL 6:17): notSettled (inte bestämd), asListed (som listad) eller byParty (det egna partiet först); förval notSettled. / In which order substitutes serve (KL 6:17): not settled, as they are listed, or those of the member’s party first; notSettled by default.',
      ),
    partyOrder: z
      .record(text(20), z.array(text(20)).max(50))
      .describe(
        'För varje parti: ur vilka andra partier ersättare inträder för dess ledamöter, i ordning; förval tomt. / For each party: of which other parties, in order, substitutes serve for its members; empty by default.',
      ),
    begunKeepsPriority: z
      .boolean()
      .describe(
        'En ersättare som har börjat tjänstgöra går före andra (KL 5:18); förval true. / Whether a substitute who has begun to serve goes before others (KL 5:18); true by default.',
      ),
  })
  .partial()
  .meta({
    id: 'BodySettings',
    description:
      'Organets egna regler: vad arbetsordning och reglemente bestämmer. / The rules of the body itself: what its own regulations settle.',
  })

const bodyWords = {
  code: 'Organets kod i adresser och filter, till exempel KS. / The code of the body in addresses and filters, such as KS.',
  name: 'Organets namn, som det skrivs i protokoll. / What the body is called, as minutes have it.',
  seats:
    'Antalet ledamöter; mer än hälften gör organet beslutsfört (KL 5:45, 6:27). / How many members it has; more than half are a quorum (KL 5:45, 6:27).',
}
const kind = z
  .enum(bodyKinds)
  .describe(
    'Slag av organ, som reglerna hänger på: assembly (fullmäktige, KL 5), board (styrelse eller nämnd, KL 6), committee (utskott), drafting (beredning) eller jointBoard (gemensam nämnd). / Its kind, on which the rules hang: the assembly (KL 5), a board (KL 6), a committee, a drafting committee or a joint board.',
  )
const seats = z.int().min(1).max(1000).describe(bodyWords.seats)

export const openBodyBody = z.strictObject({
  authority: ofAuthority,
  code: code.describe(bodyWords.code),
  name: text(200).describe(bodyWords.name),
  kind,
  seats,
  settings: settingsBody
    .optional()
    .describe('Det som avviker från förvalen; utelämnat: inget. / What differs from the defaults; absent: nothing.'),
})
export const changeBodyBody = z
  .strictObject({
    name: text(200).describe(bodyWords.name),
    seats,
    settings: settingsBody.describe(
      'Bara de som ska ändras; övriga står kvar. / Only those to change; the others stay.',
    ),
  })
  .partial()
export const bodyResource = z
  .object({
    id: uuid.describe('Organets id. / The id of the body.'),
    authority: ofAuthority,
    code: z.string().describe(bodyWords.code),
    name: z.string().describe(bodyWords.name),
    kind,
    seats: z.int().describe(bodyWords.seats),
    settings: settingsBody
      .required()
      .describe('Organets egna regler, alla utskrivna. / The rules of the body itself, all of them stated.'),
    version,
  })
  .meta({
    id: 'Body',
    description:
      'Organ: kommunfullmäktige, styrelse, nämnd, utskott eller beredning. / A body: the assembly, a board, a committee or a drafting committee.',
  })

export const listQuery = z.strictObject(pageQuery)
export const bodyQuery = z.strictObject({
  ...pageQuery,
  code: writtenCode
    .optional()
    .describe('Bara organet med den koden, till exempel KS. / Only the body of that code, such as KS.'),
})
