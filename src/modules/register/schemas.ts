import { z } from 'zod'
import { isCivilDate } from '../../domain/calendar.ts'
import { caseFileStates } from '../../domain/register/case-file.ts'
import { documentDirections, documentKinds } from '../../domain/register/document.ts'
import { byId, civilDate, externalId, flag, instant, pageQuery, pagesBy, text, uuid } from '../../http/wire.ts'

/** A day of the years that a register can have; zod's own goes back to the year 0, which the database does not. */
const day = z.iso.date({ abort: true }).refine(isCivilDate, {
  error: 'Skriv ett datum som finns, på formen 2021-06-16.',
})
const reason = text(1000)

export const listQuery = z.strictObject(pageQuery)
export const numberedListQuery = z.strictObject(pagesBy(/^\d{1,9}$/))

const seriesCode = text(20).regex(/^\p{Lu}[\p{Lu}\d]*(?:[ /.+-][\p{Lu}\d]+)*$/u, {
  error: 'Skriv seriens kod med versaler och siffror, till exempel KS eller KS/KF.',
})
export const openSeriesBody = z.strictObject({ authority: uuid, code: seriesCode, template: text(100) })
export const seriesResource = z
  .object({
    id: uuid,
    authority: uuid,
    code: z.string(),
    template: z.string().describe('Delarna {series}, {year} eller {yy}, {number} eller {number:4}, och {class}.'),
    closedYears: z.array(z.int()),
  })
  .meta({ id: 'Series', description: 'Nummerserie: hur en myndighets diarienummer skrivs.' })

export const closeYearBody = z.strictObject({ year: z.int().min(1000).max(2999) })
export const yearClosingResource = z
  .object({
    series: z.string(),
    year: z.int(),
    last: z.int().describe('Det sist givna numret.'),
    closedAt: instant,
  })
  .meta({ id: 'YearClosing', description: 'Årsavslut: seriens år är stängt för nya ärenden.' })

const classification = text(30).regex(/^\p{L}{0,3}\d[\p{L}\d]*(?:[-/.:_][\p{L}\d]+)*$/u, {
  error: 'Skriv klassen som siffror i steg, till exempel 142, 1.3.2 eller VT1.',
})
export const openCaseBody = z.strictObject({
  series: text(20),
  title: text(1000),
  classification: classification.nullable().optional(),
  year: z.int().min(1970).max(2069).optional().describe('Vilket års serie. Utelämnat: året i Sverige nu.'),
  responsibleOfficer: uuid.nullable().optional(),
  externalId: externalId.optional(),
  diarienummer: text(100).optional().describe('Numret som ett migrerat ärende redan har. Kräver rätt att migrera.'),
  openedOn: day.optional(),
})
export const changeCaseBody = z.strictObject({ responsibleOfficer: uuid.nullable() })
export const correctCaseBody = z.strictObject({ title: text(1000), reason })
export const voidCaseBody = z.strictObject({ reason })
export const relateCaseBody = z.strictObject({ case: uuid })
export const relatedParams = z.strictObject({ id: uuid, otherId: uuid })
export const caseQuery = z.strictObject({
  ...pageQuery,
  diarienummer: text(1000).optional().describe('Läses så som någon av serierna kan ha skrivit det.'),
  series: text(20).optional(),
  year: z.coerce.number().int().min(1000).max(2999).optional(),
  externalId: externalId.optional(),
})
export const caseResource = z
  .object({
    id: uuid,
    series: z.string(),
    year: z.int(),
    number: z.int(),
    diarienummer: z.string(),
    classification: z.string().nullable(),
    title: z.string(),
    state: z.enum(caseFileStates),
    responsibleOfficer: z
      .object({
        id: uuid,
        name: z.string().nullable().describe('Null där identiteten är skyddad.'),
      })
      .nullable(),
    openedOn: civilDate,
    voidedReason: z.string().nullable(),
    externalId: z.string().nullable(),
    version: z.int(),
  })
  .meta({ id: 'Case', description: 'Ärende, med sitt diarienummer i myndighetens diarium.' })

export const handOverCaseBody = z.strictObject({ to: uuid.describe('Mottagaren: en annan myndighet i kommunen.') })
export const handoverResource = z
  .object({
    id: uuid,
    case: z.object({ id: uuid, diarienummer: z.string() }),
    from: z.string().describe('Koden för den myndighet som ärendet hör till.'),
    to: z.string().describe('Koden för den myndighet som har fått ärendet.'),
    handedOverAt: instant,
  })
  .meta({
    id: 'Handover',
    description: 'Överlämnande: en annan myndighet läser ärendet och dess handlingar och hänvisar till dem (OSL 8:1).',
  })

export const correctionResource = z
  .object({
    id: uuid,
    changes: z.array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
    reason: z.string(),
    by: z.string(),
    recordedAt: instant,
  })
  .meta({ id: 'Correction', description: 'Rättelse: vad som stod, vad som står nu och varför (OSL 4:1 st. 2).' })

const entry = {
  direction: z.enum(documentDirections),
  kind: z.enum(documentKinds),
  title: text(1000).describe('Kort beskrivning (OSL 5:2 p. 4).'),
  counterpart: text(200).nullable().optional().describe('Avsändare eller mottagare (OSL 5:2 p. 3).'),
  unit: uuid.nullable().optional(),
  datedOn: day.nullable().optional(),
  receivedOn: day.nullable().optional().describe('När handlingen kom in (TF 2:9).'),
  drawnUpOn: day.nullable().optional().describe('När handlingen upprättades (TF 2:10).'),
  registeredOn: day.optional(),
}
export const registerDocumentBody = z
  .strictObject({
    ...entry,
    authority: uuid.optional(),
    case: uuid.optional(),
    externalId: externalId.optional(),
  })
  .refine((body) => body.authority !== undefined || body.case !== undefined, {
    path: ['authority'],
    error: 'Ange myndighet, eller det ärende som handlingen hör till.',
  })
export const correctDocumentBody = z.strictObject(entry).partial().extend({ reason })
export const placeDocumentBody = z.strictObject({ case: uuid })
export const moveDocumentBody = z.strictObject({
  case: uuid.describe('Ärendet som handlingen rätteligen hör till.'),
  reason,
})
export const strikeDocumentBody = z.strictObject({ duplicateOf: uuid.describe('Handlingen som står kvar.'), reason })
export const cancelStrikingBody = z.strictObject({ reason })
export const documentQuery = z.strictObject({
  ...pageQuery,
  case: uuid.optional(),
  unassigned: flag.optional().describe('true: inkorgen, handlingar utan ärende.'),
  externalId: externalId.optional(),
})
const content = z
  .object({
    version: z.int(),
    hash: z.string(),
    mediaType: z.string(),
    fileName: z.string().nullable(),
    size: z.int(),
    recordedAt: instant,
  })
  .meta({ id: 'DocumentContent', description: 'Innehåll: en version av handlingens fil, med sin kontrollsumma.' })
export const documentResource = z
  .object({
    id: uuid,
    authority: uuid,
    case: uuid.nullable(),
    diarienummer: z.string().nullable(),
    sequence: z.int().nullable().describe('Handlingens nummer inom ärendet.'),
    direction: z.enum(documentDirections),
    kind: z.enum(documentKinds),
    title: z.string(),
    counterpart: z.string().nullable(),
    unit: uuid.nullable(),
    datedOn: civilDate.nullable(),
    receivedOn: civilDate.nullable(),
    drawnUpOn: civilDate.nullable(),
    registeredOn: civilDate,
    late: z.boolean().describe('Registrerad mer än en arbetsdag efter att den kom in eller upprättades (OSL 5:1).'),
    content: content.nullable().describe('Den senaste versionen.'),
    struckReason: z.string().nullable().describe('Varför handlingen är struken: den registrerades två gånger.'),
    duplicateOf: uuid.nullable().describe('Handlingen som står kvar i stället.'),
    externalId: z.string().nullable(),
    version: z.int(),
  })
  .meta({ id: 'Document', description: 'Handling: inkommen, utgående eller upprättad.' })

const placeInCase = documentResource.pick({ case: true, diarienummer: true, sequence: true })
export const caseEntryResource = documentResource
  .extend({
    moved: z
      .object({ at: instant, reason: z.string(), to: placeInCase })
      .nullable()
      .describe('Handlingen hörde inte hit: när och varför den flyttades, och var den är nu.'),
  })
  .meta({ id: 'CaseEntry', description: 'Handling som den står i ett ärende, eller stod innan den flyttades.' })

/** What turns the text around it, so that a name reads otherwise than it is written (Unicode TR36). */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/

/** The name of a file, without a folder, read as it is written. */
const notInFolder = { error: 'Skriv bara filens namn, utan mapp.' }
const fileName = text(255)
  .trim()
  .regex(/^[^\t\n/\\]+$/, notInFolder)
  .refine((name) => !/^\.+$/.test(name), notInFolder)
  .refine((name) => !turning.test(name), {
    error: 'Namnet innehåller tecken som vänder skrivriktningen. Skriv det utan dem.',
  })

export const contentQuery = z.strictObject({
  fileName: fileName.optional(),
})
export const versionQuery = z.strictObject({ version: z.coerce.number().int().min(1).max(1_000_000).optional() })

export const annexBody = z.strictObject({
  number: z.int().min(1).max(10_000),
  document: uuid,
  version: z.int().min(1).max(1_000_000).optional().describe('Utelämnad: den senaste versionen.'),
})
export const annexResource = z.object({ number: z.int(), document: uuid, version: z.int(), hash: z.string() }).meta({
  id: 'DocumentAnnex',
  description: 'Bilaga till en handling: en viss version av en annan, med sin kontrollsumma.',
})
export { byId }
