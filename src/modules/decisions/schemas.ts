import { z } from 'zod'
import { publicationLevels } from '../../domain/recording/publication.ts'
import {
  byId,
  civilDate,
  computedDate,
  cursorOf,
  inDigits,
  pagesBy,
  text,
  uuid,
  version,
  writtenCode,
} from '../../http/wire.ts'
import { recordResource, recordedCases } from './schemas/record.ts'

/** A place in the order of changes. */
const place = /^\d{1,15}$/

const level = z
  .enum(publicationLevels)
  .describe(
    'Vad allmänheten får se: none (inget), titleOnly (bara rubriken) eller full (hela paragrafen). / What the public may see: nothing, the heading alone, or the whole.',
  )
const decisionId = uuid.describe('Beslutets id. / The id of the decision.')
const contentHash = z
  .string()
  .nullable()
  .describe(
    'SHA-256 över de frysta bytena, också där något i dem är dolt; null då bara i äldre beslut utan salt. / SHA-256 of the frozen bytes, also where something in them is hidden; null then only in older decisions without salt.',
  )

export const byAddress = z.strictObject({
  body: writtenCode.describe('Organets kod, till exempel ks. / The code of the body, such as ks.'),
  when: z
    .string()
    .regex(/^\d{4}(-\d\d-\d\d(-\d{1,2})?)?$/, {
      error: 'Skriv sammanträdets dag, 2021-06-16, eller året där organet numrerar per år.',
    })
    .describe(
      'Sammanträdets dag, 2021-06-16, och 2021-06-16-2 för dagens andra; eller året där organet numrerar per år. / The day of the meeting, 2021-06-16, and 2021-06-16-2 for the second of that day; or the year where the body numbers by year.',
    ),
  paragraph: inDigits(z.int().min(1).max(100_000)).describe('Paragrafens nummer. / The number of the paragraph.'),
})

const noticeOfDecision = z.object({
  id: uuid.describe('Anslagets id, att läsa på /notices. / The id of the notice, to be read at /notices.'),
  postedOn: civilDate.describe('Dagen då anslaget sattes upp. / The day on which it was posted.'),
  keptAt: z.string().describe('Var protokollet finns tillgängligt. / Where the minutes are available.'),
  lastAppealDay: computedDate.describe('Sista dag för överklagande (KL 13:5). / The last day of appeal (KL 13:5).'),
  takenDownOn: civilDate
    .nullable()
    .describe(
      'Dagen då anslaget togs ned; null medan det sitter uppe. / The day on which it was taken down; null while it is up.',
    ),
})
const status = z
  .object({
    publication: level,
    attestation: z
      .object({
        minutes: uuid.describe('Id för protokollet som beslutet står i. / The id of the minutes it stands in.'),
        attestedOn: civilDate
          .nullable()
          .describe(
            'Dagen då protokollet justerades; aldrig null för ett beslut. / The day on which the minutes were attested; never null of a decision.',
          ),
      })
      .describe('Justeringen (KL 5:69). / How it was attested (KL 5:69).'),
    notice: noticeOfDecision
      .nullable()
      .describe(
        'Anslaget om justeringen (KL 8:12); null om inget är uppsatt. / The notice of the attestation (KL 8:12); null where none is posted.',
      ),
    earliestLegalForceOn: computedDate
      .nullable()
      .describe(
        'Första dag då beslutet kan ha vunnit laga kraft (KL 13:14); null utan anslag. / The first day on which it may have legal force (KL 13:14); null without a notice.',
      ),
    legalForce: z
      .null()
      .describe(
        'Att beslutet har vunnit laga kraft bekräftas av en person; alltid null än så länge. / That it has legal force is confirmed by a person; always null as yet.',
      ),
    corrections: z
      .array(z.never())
      .describe(
        'Rättelser av beslutet; alltid en tom lista än så länge. / Corrections of the decision; always an empty list as yet.',
      ),
  })
  .describe(
    'Vad som har hänt med beslutet sedan det justerades. / What has happened to the decision since it was attested.',
  )

export const decisionResource = z
  .object({
    id: decisionId,
    contentHash,
    publicHash: z
      .string()
      .nullable()
      .describe(
        'SHA-256 över det som visas, när något är maskerat; annars null. / SHA-256 of what is shown, where something is masked; otherwise null.',
      ),
    masked: z
      .array(z.string())
      .describe(
        'JSON-pekare (RFC 6901) i record till det som är maskerat; tom lista om inget. / JSON pointers (RFC 6901) within the record to what is masked; an empty list where nothing is.',
      ),
    record: recordResource,
    status,
  })
  .meta({
    id: 'Decision',
    description:
      'Beslut: den frysta paragrafen och vad som sedan har hänt. / A decision: the frozen paragraph and what has happened since.',
  })

const cursor = z
  .string()
  .describe(
    'Den som följer ändringarna anger den i changedAfter, och får det som ändrats därefter. / Whoever follows the changes gives it as changedAfter, and gets what has changed since.',
  )
const summaryResource = z
  .object({
    withdrawn: z
      .literal(false)
      .describe('Med false: ett beslut som kan läsas. / With false: a decision that can be read.'),
    id: decisionId,
    address: z
      .string()
      .describe(
        'Den naturliga adressen, efter /decisions/: ks/2021-06-16/22. / The natural address, after /decisions/: ks/2021-06-16/22.',
      ),
    title: z
      .string()
      .nullable()
      .describe(
        'Paragrafens rubrik; null där den är maskerad. / The heading of the paragraph; null where it is masked.',
      ),
    cases: recordedCases,
    body: z
      .string()
      .describe('Koden för organet som beslutade, till exempel KS. / The code of the body that decided, such as KS.'),
    meetingDate: civilDate.describe('Dagen för sammanträdet. / The day of the meeting.'),
    paragraph: z.int().describe('Paragrafens nummer i protokollet. / The number of the paragraph in the minutes.'),
    publication: level,
    contentHash,
    cursor,
  })
  .meta({ id: 'DecisionSummary', description: 'Beslut i en lista. / A decision in a list.' })
const withdrawnResource = z
  .object({
    withdrawn: z
      .literal(true)
      .describe('Med true: ett beslut vars kopia ska tas bort. / With true: a decision whose copy is to be removed.'),
    id: decisionId,
    cursor,
  })
  .meta({
    id: 'WithdrawnDecision',
    description:
      'Indraget beslut: det är inte längre offentligt, och vad som stod i det sägs inte. Ta bort kopian. / A decision that is no longer public; what it said is not told. Remove the copy.',
  })
export const listedResource = z.discriminatedUnion('withdrawn', [summaryResource, withdrawnResource])
export const decisionQuery = z.strictObject({
  ...pagesBy(place),
  body: writtenCode
    .optional()
    .describe('Koden för ett organ: bara dess beslut. / The code of a body: only its decisions.'),
  from: civilDate
    .optional()
    .describe('Bara beslut från sammanträden den dagen eller senare. / Only of meetings on that day or later.'),
  to: civilDate
    .optional()
    .describe('Bara beslut från sammanträden den dagen eller tidigare. / Only of meetings on that day or earlier.'),
  diarienummer: text(100)
    .optional()
    .describe(
      'Bara beslut i ärendet med det numret, läst så som någon serie kan ha skrivit det. / Only in the case of that registration number, read as any series could have written it.',
    ),
  changedAfter: cursorOf(place).describe(
    'Markören för det senaste beslut du har: bara det som ändrats därefter. Den som läser utan token får då också veta vilka beslut som har dragits in, oavsett filter. / The cursor of the last decision you have: only what has changed since. Whoever reads without a token is then also told which decisions are withdrawn, whatever the filter.',
  ),
})
export const publicationBody = z.strictObject({ level })
export const publicationResource = z
  .object({
    decision: decisionId,
    level,
    publishedAt: z
      .string()
      .nullable()
      .describe(
        'När det publicerades så (UTC); null när det inte är publicerat. / When it was published so (UTC); null where it is not public.',
      ),
    version,
  })
  .meta({
    id: 'Publication',
    description: 'Publicering: en egen åtgärd för varje paragraf. / Publication: an act of its own for each paragraph.',
  })
export { byId }
/** An annex by its id within the record: a1. */
export const annexParams = z.strictObject({
  id: decisionId,
  annex: z
    .string()
    .regex(/^a\d{1,4}$/, { error: 'Skriv bilagans id i paragrafen, till exempel a1.' })
    .describe('Bilagans id i paragrafen, till exempel a1. / What the record calls the annex, such as a1.'),
})
