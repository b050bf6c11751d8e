import { z } from 'zod'
import { documentDirections, documentKinds } from '../../../domain/register/document.ts'
import {
  civilDate,
  externalId,
  externalIdShown,
  flag,
  instant,
  pageQuery,
  text,
  uuid,
  version,
} from '../../../http/wire.ts'
import { day, reason, reasonShown } from './shared.ts'

const direction = z
  .enum(documentDirections)
  .describe(
    'Riktning (TF 2:9–10): incoming (inkommen), outgoing (utgående) eller drawnUp (upprättad). / Received by the authority, sent by it, or drawn up in it (TF 2:9–10).',
  )
const kind = z
  .enum(documentKinds)
  .describe(
    'Slag: staffReport (tjänsteutlåtande), consultationReply (remissyttrande), specialStatement (särskilt yttrande), report (rapport), proposal (förslag), reservation (reservation), protocolNote (protokollsanteckning), letter (skrivelse), decisionExtract (protokollsutdrag), minutes (protokoll) eller other (annat). / Its kind: a report of the staff, a reply to a consultation, a special statement, a report, a proposal, a reservation, a note to the minutes, a letter, an extract of minutes, minutes, or another.',
  )
const words = {
  title: 'Kort vad handlingen rör (OSL 5:2 p. 4). / What the document is about, in brief (OSL 5:2 p. 4).',
  counterpart:
    'Avsändare eller mottagare (OSL 5:2 p. 3); null om ingen. / From whom it came or to whom it went (OSL 5:2 p. 3); null where none.',
  unit: 'Id för förvaltningen eller enheten bakom den; null om ingen. / The id of the unit of staff behind it; null where none.',
  datedOn:
    'Dagen som handlingen är daterad; null om ingen. / The day that stands on the document; null where none does.',
  receivedOn:
    'Dagen då handlingen kom in (TF 2:9), krävs för inkommen; annars null. / The day on which it came in (TF 2:9), required of one received; otherwise null.',
  drawnUpOn:
    'Dagen då handlingen upprättades (TF 2:10); null för inkommen, eller medan bara datedOn är känd. / The day on which it was drawn up (TF 2:10); null of one received, or while only datedOn is known.',
  case: 'Id för ärendet som handlingen ligger i; null i inkorgen. / The id of the case it lies in; null in the inbox.',
}

const entry = {
  direction,
  kind,
  title: text(1000).describe(words.title),
  counterpart: text(200).nullable().optional().describe(words.counterpart),
  unit: uuid.nullable().optional().describe(words.unit),
  datedOn: day.nullable().optional().describe(words.datedOn),
  receivedOn: day.nullable().optional().describe(words.receivedOn),
  drawnUpOn: day.nullable().optional().describe(words.drawnUpOn),
  registeredOn: day
    .optional()
    .describe('Dagen då handlingen registrerades; utelämnad: i dag. / The day of the entry; absent: today.'),
}
export const registerDocumentBody = z
  .strictObject({
    ...entry,
    authority: uuid
      .optional()
      .describe(
        'Id för myndigheten vars diarium det är; utelämnat: ärendets. / The id of the authority whose register it is; absent: that of the case.',
      ),
    case: uuid
      .optional()
      .describe(
        'Id för ärendet som handlingen hör till; utelämnat: inkorgen. / The id of the case it belongs to; absent: the inbox.',
      ),
    externalId: externalId.optional(),
  })
  .refine((body) => body.authority !== undefined || body.case !== undefined, {
    path: ['authority'],
    error: 'Ange myndighet, eller det ärende som handlingen hör till.',
  })
export const correctDocumentBody = z.strictObject(entry).partial().extend({ reason })
export const placeDocumentBody = z.strictObject({
  case: uuid.describe('Id för ärendet som handlingen läggs i. / The id of the case it is put in.'),
})
export const moveDocumentBody = z.strictObject({
  case: uuid.describe('Id för ärendet som handlingen rätteligen hör till. / The id of the case it rightly belongs to.'),
  reason,
})
export const strikeDocumentBody = z.strictObject({
  duplicateOf: uuid.describe('Id för handlingen som står kvar. / The id of the document that stands.'),
  reason,
})
export const cancelStrikingBody = z.strictObject({ reason })
export const documentQuery = z.strictObject({
  ...pageQuery,
  case: uuid
    .optional()
    .describe('Ett ärendes id: bara handlingar i det. / The id of a case: only the documents in it.'),
  unassigned: flag
    .optional()
    .describe(
      'Med true inkorgen, handlingar utan ärende; false eller utelämnat: alla. / With true the inbox, documents without a case; false or absent: all.',
    ),
  externalId: externalId.optional(),
})
const content = z
  .object({
    version: z.int().describe('Versionens nummer, från 1. / Which version of the file it is, from 1.'),
    hash: z
      .string()
      .describe(
        'SHA-256 över filen, som sha-256: och 64 hextecken; svarets ETag när den hämtas. / SHA-256 of the file, as sha-256: and 64 hex digits; the ETag of its download.',
      ),
    mediaType: z
      .string()
      .describe(
        'Filens Content-Type, till exempel application/pdf. / The Content-Type of the file, such as application/pdf.',
      ),
    fileName: z
      .string()
      .nullable()
      .describe('Filens namn; null om inget angavs. / What the file is called; null where nothing was stated.'),
    size: z.int().describe('Filens storlek i byte. / How many bytes the file has.'),
    recordedAt: instant.describe('När versionen laddades upp (UTC). / When that version was uploaded (UTC).'),
  })
  .meta({
    id: 'DocumentContent',
    description:
      'Innehåll: en version av handlingens fil, med sin kontrollsumma. / The content: a version of the file, with its hash.',
  })
export const documentResource = z
  .object({
    id: uuid.describe('Handlingens id. / The id of the document.'),
    authority: uuid.describe(
      'Id för myndigheten vars diarium den står i. / The id of the authority in whose register it stands.',
    ),
    case: uuid.nullable().describe(words.case),
    diarienummer: z
      .string()
      .nullable()
      .describe(
        'Det ärendets nummer som det skrivs; null i inkorgen. / The registration number of that case; null in the inbox.',
      ),
    sequence: z
      .int()
      .nullable()
      .describe(
        'Handlingens nummer inom ärendet, från 1; null i inkorgen. / Its number within the case, from 1; null in the inbox.',
      ),
    direction,
    kind,
    title: z.string().describe(words.title),
    counterpart: z.string().nullable().describe(words.counterpart),
    unit: uuid.nullable().describe(words.unit),
    datedOn: civilDate.nullable().describe(words.datedOn),
    receivedOn: civilDate.nullable().describe(words.receivedOn),
    drawnUpOn: civilDate.nullable().describe(words.drawnUpOn),
    registeredOn: civilDate.describe('Dagen då handlingen registrerades. / The day of the entry.'),
    late: z
      .boolean()
      .describe(
        'Registrerad mer än en arbetsdag efter att den kom in eller upprättades (OSL 5:1). / Entered more than a business day after it came in or was drawn up (OSL 5:1).',
      ),
    content: content
      .nullable()
      .describe(
        'Den senaste versionen; null om inget är uppladdat. / The latest version; null where nothing is uploaded.',
      ),
    struckReason: z
      .string()
      .nullable()
      .describe(
        'Varför handlingen är struken, när den registrerades två gånger; annars null. / Why it is struck, where it was entered twice; otherwise null.',
      ),
    duplicateOf: uuid
      .nullable()
      .describe(
        'Id för handlingen som står kvar i stället; annars null. / The id of the one that stands in its place; otherwise null.',
      ),
    externalId: externalIdShown,
    version,
  })
  .meta({
    id: 'Document',
    description: 'Handling: inkommen, utgående eller upprättad. / A document: received, sent or drawn up.',
  })

const placeInCase = documentResource.pick({ case: true, diarienummer: true, sequence: true })
export const caseEntryResource = documentResource
  .extend({
    moved: z
      .object({
        at: instant.describe('När handlingen flyttades (UTC). / When it was moved (UTC).'),
        reason: reasonShown,
        to: placeInCase.describe('Ärendet där handlingen är nu. / The case in which it is now.'),
      })
      .nullable()
      .describe(
        'När och varför handlingen flyttades härifrån, och var den är nu; null om den ligger här. / When and why it was moved from here, and where it is now; null where it lies here.',
      ),
  })
  .meta({
    id: 'CaseEntry',
    description:
      'Handling som den står i ett ärende, eller stod innan den flyttades. / A document as it stands in a case, or stood before it was moved.',
  })

export const annexBody = z.strictObject({
  number: z
    .int()
    .min(1)
    .max(10_000)
    .describe('Bilagans nummer i handlingen. / The number of the annex in that document.'),
  document: uuid.describe('Id för handlingen som är bilaga. / The id of the document that is the annex.'),
  version: z
    .int()
    .min(1)
    .max(1_000_000)
    .optional()
    .describe('Vilken version av bilagan; utelämnad: den senaste. / Which version of the annex; absent: the latest.'),
})
export const annexResource = z
  .object({
    number: z.int().describe('Bilagans nummer i handlingen. / The number of the annex in that document.'),
    document: uuid.describe('Id för handlingen som är bilaga. / The id of the document that is the annex.'),
    version: z.int().describe('Den version som är bilagd. / Which version of the annex it is.'),
    hash: z.string().describe('SHA-256 över den versionens innehåll. / SHA-256 of the content of that version.'),
  })
  .meta({
    id: 'DocumentAnnex',
    description:
      'Bilaga till en handling: en viss version av en annan, med sin kontrollsumma. / An annex of a document: a certain version of another, with its hash.',
  })
