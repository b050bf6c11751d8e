import { z } from 'zod'
import { caseFileStates } from '../../../domain/register/case-file.ts'
import {
  civilDate,
  externalId,
  externalIdShown,
  inDigits,
  instant,
  pageQuery,
  text,
  uuid,
  version,
  writtenCode,
} from '../../../http/wire.ts'
import { day, reason, reasonShown } from './shared.ts'

const classification = text(30).regex(/^\p{L}{0,3}\d[\p{L}\d]*(?:[-/.:_][\p{L}\d]+)*$/u, {
  error: 'Skriv klassen som siffror i steg, till exempel 142, 1.3.2 eller VT1.',
})
const series = 'Koden för ärendets nummerserie, till exempel KS. / The code of its number series, such as KS.'
const title = 'Ärendemening: kort vad ärendet rör (OSL 5:2 p. 4). / What the case is about, in brief (OSL 5:2 p. 4).'
const classOf =
  'Klass i diarieplanen, till exempel 142; null om ärendet ingen har. / The class in the classification scheme, such as 142; null where it has none.'
const diarienummer = z
  .string()
  .describe(
    'Numret som det skrivs, till exempel KS-2020/2134.142. / The registration number as it is written, such as KS-2020/2134.142.',
  )
const caseId = uuid.describe('Ärendets id. / The id of the case.')

export const openCaseBody = z.strictObject({
  series: writtenCode.describe(series),
  title: text(1000).describe(title),
  classification: classification.nullable().optional().describe(classOf),
  year: z
    .int()
    .min(1970)
    .max(2069)
    .optional()
    .describe(
      'Vilket års serie. Utelämnat: året i Sverige nu. / The year whose numbers are used. Absent: the year in Sweden now.',
    ),
  responsibleOfficer: uuid
    .nullable()
    .optional()
    .describe(
      'Handläggarens id i personregistret; null eller utelämnat om ingen är utsedd. / The id of the officer in charge, in the register of persons; null or absent where none is.',
    ),
  externalId: externalId.optional(),
  diarienummer: text(100)
    .optional()
    .describe(
      'Numret som ett migrerat ärende redan har; kräver rätt att migrera. Utelämnat: seriens nästa. / The number that a migrated case has already; needs the right to migrate. Absent: the next of the series.',
    ),
  openedOn: day
    .optional()
    .describe('Dagen då ärendet öppnades; utelämnad: i dag. / The day on which the case was opened; absent: today.'),
})
export const changeCaseBody = z.strictObject({
  responsibleOfficer: uuid
    .nullable()
    .describe(
      'Den nya handläggarens id i personregistret; null: ingen. / The id of the new officer in charge, in the register of persons; null: none.',
    ),
})
export const correctCaseBody = z.strictObject({
  title: text(1000).describe('Den rätta ärendemeningen. / What the case is rightly called.'),
  reason,
})
export const voidCaseBody = z.strictObject({ reason })
export const relateCaseBody = z.strictObject({
  case: uuid.describe('Id för det andra ärendet. / The id of the other case.'),
})
export const relatedParams = z.strictObject({
  id: caseId,
  otherId: uuid.describe('Id för det andra ärendet. / The case it is related to, by its id.'),
})
export const caseQuery = z.strictObject({
  ...pageQuery,
  diarienummer: text(1000)
    .optional()
    .describe(
      'Bara ärendet med det numret, läst så som någon av serierna kan ha skrivit det. / Only the case of that registration number, read as any of the series could have written it.',
    ),
  series: writtenCode
    .optional()
    .describe('Koden för en nummerserie: bara ärenden i den. / The code of a number series: only cases in it.'),
  year: inDigits(z.int().min(1000).max(2999))
    .optional()
    .describe('Bara ärenden i det årets serie. / Only cases numbered in that year.'),
  externalId: externalId.optional(),
})
export const caseResource = z
  .object({
    id: caseId,
    series: z.string().describe(series),
    year: z.int().describe('Året i diarienumret. / Which year the registration number is of.'),
    number: z
      .int()
      .describe('Löpnumret i seriens år; ges aldrig igen. / The running number of that year; never given again.'),
    diarienummer,
    classification: z.string().nullable().describe(classOf),
    title: z.string().describe(title),
    state: z
      .enum(caseFileStates)
      .describe(
        'Läget: open (öppet), closed (avslutat) eller voided (numret är makulerat). / How it stands: open, closed, or its number voided.',
      ),
    responsibleOfficer: z
      .object({
        id: uuid.describe('Personens id i personregistret. / The id in the register of persons.'),
        name: z
          .string()
          .nullable()
          .describe(
            'Personens namn; null där identiteten är skyddad. / What the person is called; null where the identity is protected.',
          ),
      })
      .nullable()
      .describe('Handläggaren; null om ingen är utsedd. / The officer in charge; null where there is none.'),
    openedOn: civilDate.describe('Dagen då ärendet öppnades. / The day on which the case was opened.'),
    voidedReason: z
      .string()
      .nullable()
      .describe('Varför numret är makulerat; annars null. / Why the number is voided; otherwise null.'),
    externalId: externalIdShown,
    version,
  })
  .meta({
    id: 'Case',
    description:
      'Ärende, med sitt diarienummer i myndighetens diarium. / A case, with its number in the register of the authority.',
  })

export const handOverCaseBody = z.strictObject({
  to: uuid.describe(
    'Id för mottagaren, en annan myndighet i kommunen. / The id of the receiver, another authority of the municipality.',
  ),
})
export const handoverResource = z
  .object({
    id: uuid.describe('Överlämnandets id. / The id of this handover.'),
    case: z.object({ id: caseId, diarienummer }).describe('Ärendet som är överlämnat. / Which case is handed over.'),
    from: z
      .string()
      .describe('Koden för den myndighet som ärendet hör till. / The code of the authority that the case belongs to.'),
    to: z
      .string()
      .describe('Koden för den myndighet som har fått ärendet. / The code of the authority that has received it.'),
    handedOverAt: instant.describe('När det lämnades över (UTC). / When that was done (UTC).'),
  })
  .meta({
    id: 'Handover',
    description:
      'Överlämnande: en annan myndighet läser ärendet och dess handlingar och hänvisar till dem (OSL 8:1). / A handover: another authority reads the case and its documents and refers to them (OSL 8:1).',
  })

const corrected = z.string().nullable()
export const correctionResource = z
  .object({
    id: uuid.describe('Rättelsens id. / The id of this correction.'),
    changes: z
      .array(
        z.object({
          field: z
            .string()
            .describe('Fältet som rättades, till exempel title. / Which member was corrected, such as title.'),
          before: corrected.describe('Vad som stod där; null om inget. / What stood there; null where nothing did.'),
          after: corrected.describe(
            'Vad som står där nu; null om inget. / What stands there now; null where nothing does.',
          ),
        }),
      )
      .describe('Fälten som rättades. / What was corrected, member by member.'),
    reason: reasonShown,
    by: z
      .string()
      .describe('Vem som rättade: subject i den token som användes. / Who did it: the subject of the token.'),
    recordedAt: instant.describe('När det rättades (UTC). / When it was corrected (UTC).'),
  })
  .meta({
    id: 'Correction',
    description:
      'Rättelse: vad som stod, vad som står nu och varför (OSL 4:1 st. 2). / A correction: what stood, what stands now and why (OSL 4:1 st. 2).',
  })
