import { z } from 'zod'
import { byId, civilDate, computedDate, uuid, version } from '../../http/wire.ts'
import { headResource, kind, signerRole } from './schemas/head.ts'

export const minutesResource = z
  .object({
    id: uuid.describe('Protokollets id. / The id of these minutes.'),
    meeting: uuid.describe('Id för sammanträdet som protokollet gäller. / The id of the meeting they are of.'),
    kind,
    head: headResource,
    headHash: z
      .string()
      .nullable()
      .describe(
        'SHA-256 över huvudets frysta bytes, den som undertecknas; null bara i äldre protokoll utan salt, där ett namn som är skyddat är dolt. / SHA-256 of the frozen bytes of the head, which is what is signed; null only in older minutes without salt, where a protected name is hidden.',
      ),
    attestBy: z
      .object({
        target: computedDate.describe(
          'Dagen 14 dagar efter sammanträdet, som den faller. / The day 14 days after the meeting, as it falls.',
        ),
        limit: computedDate.describe(
          'Samma dag, flyttad till nästa vardag om den är helgdag (lag 1930:173). / The same, moved to the next business day where it is a holiday (1930:173).',
        ),
      })
      .describe(
        'När protokollet senast ska justeras (KL 5:69). / When the minutes are to be attested at the latest (KL 5:69).',
      ),
    signers: z
      .array(
        z.object({
          person: uuid.describe('Personens id i personregistret. / The id in the register of persons.'),
          name: z
            .string()
            .nullable()
            .describe(
              'Personens namn; null där identiteten är skyddad. / What the person is called; null where the identity is protected.',
            ),
          role: signerRole,
          signedAt: z
            .string()
            .nullable()
            .describe(
              'När personen undertecknade (UTC); null innan dess. / When he or she signed (UTC); null before that.',
            ),
        }),
      )
      .describe('De som ska underteckna, och de som har gjort det. / Those who are to sign, and those who have.'),
    composedAt: z.string().describe('När protokollet sattes samman (UTC). / When the minutes were composed (UTC).'),
    attestedOn: civilDate
      .nullable()
      .describe(
        'Dagen då den sista undertecknade, och protokollet därmed är justerat; null innan dess. / The day on which the last one signed, and the minutes so are attested; null before that.',
      ),
    attestedAt: z
      .string()
      .nullable()
      .describe('Tidpunkten för detsamma (UTC); null innan dess. / The instant of the same (UTC); null before that.'),
    supersededAt: z
      .string()
      .nullable()
      .describe(
        'När protokollet ersattes av ett nytt, eftersom något ändrades före justeringen (UTC); null om det gäller. / When it was replaced, since something changed before the attestation (UTC); null where it stands.',
      ),
    version,
  })
  .meta({
    id: 'Minutes',
    description:
      'Protokoll, sammansatt av det som registrerats (KL 5:65). / Minutes, composed of what was recorded (KL 5:65).',
  })
export const wholeMinutesResource = minutesResource
  .extend({
    records: z
      .array(z.record(z.string(), z.unknown()))
      .describe(
        'Paragraferna i nummerordning, var och en som DecisionRecord. / The paragraphs in order of number, each a DecisionRecord.',
      ),
  })
  .meta({
    id: 'WholeMinutes',
    description: 'Protokollet i sin helhet, som justeraren läser det. / The whole minutes, as an attester reads them.',
  })
export const minutesList = z.object({
  items: z
    .array(minutesResource)
    .describe(
      'Sammanträdets alla protokoll, de ersatta bland dem. / All minutes of the meeting, those replaced among them.',
    ),
})
export { byId, kind }
