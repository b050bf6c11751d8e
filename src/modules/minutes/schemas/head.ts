import { z } from 'zod'
import { remoteForms } from '../../../domain/attending/attendance.ts'
import { minutesKinds } from '../../../domain/recording/minutes.ts'
import { civilDate, frozen, uuid } from '../../../http/wire.ts'

export const kind = z
  .enum(minutesKinds)
  .describe(
    'Omfattningen: ordinary (hela sammanträdet) eller immediate (enskilda paragrafer, omedelbart justerade, KL 5:69). / Of the whole meeting, or of single paragraphs that are attested at once (KL 5:69).',
  )
export const signerRole = z
  .enum(['chair', 'attester'])
  .describe(
    'Varför personen undertecknar: chair (ordförande) eller attester (vald justerare). / Why the person signs: as the chair, or as one chosen to attest.',
  )

const namedPerson = {
  name: z
    .string()
    .nullable()
    .describe(
      'Personens namn; null där identiteten är skyddad. / What the person is called; null where the identity is protected.',
    ),
  party: z
    .string()
    .optional()
    .describe(
      'Partiets beteckning vid sammanträdet; utelämnad om inget finns eller är känt. / The party at the time; absent where there is none or it is not known.',
    ),
  title: z
    .string()
    .nullable()
    .optional()
    .describe('Yrkestitel; utelämnad om den inte är känd. / The professional title; absent where it is not known.'),
  organisation: z
    .string()
    .nullable()
    .optional()
    .describe('Arbetsgivare; utelämnad om den inte är känd. / The employer; absent where it is not known.'),
  id: uuid
    .optional()
    .describe(
      'Personens id i personregistret; utelämnat för den som inte finns där. / The id in the register of persons; absent for one who is not there.',
    ),
}

const attendee = z.object({
  ...namedPerson,
  capacity: z
    .string()
    .describe(
      'Egenskap: member (ledamot), substitute (ersättare), official (tjänsteman) eller other (annan). / In which capacity: member, substitute, official or other.',
    ),
  seat: z
    .int()
    .nullable()
    .describe(
      'Platsen som personen tjänstgör på; null för den som inte tjänstgör. / Which seat he or she serves on; null for one who does not serve.',
    ),
  paragraphs: z
    .string()
    .nullable()
    .describe(
      'De paragrafer som raden gäller, till exempel §§ 48–del av 53; null när den gäller alla. / The paragraphs that the row covers, such as §§ 48–del av 53 (part of 53); null where it covers all.',
    ),
  replaces: z
    .union([
      z.object(namedPerson),
      z.object({
        vacant: z.literal(true).describe('Platsen är vakant. / Nobody is appointed to the seat.'),
        party: z
          .string()
          .optional()
          .describe('Partiet som platsen hör till, om det är känt. / Whose seat it is, where that is known.'),
      }),
    ])
    .optional()
    .describe(
      'Ledamoten som ersättaren tjänstgör för, eller den vakanta platsen; utelämnad för andra. / The member in whose place a substitute serves, or the vacant seat; absent for others.',
    ),
  remote: z
    .enum(remoteForms)
    .optional()
    .describe(
      'Deltagande på distans: soundAndPicture (ljud och bild) eller soundOnly (bara ljud, vilket inte är närvaro, KL 5:16); utelämnad i lokalen. / At a distance with sound and picture, or with sound only, which is no presence (KL 5:16); absent in the room.',
    ),
})

/** What the signers sign: the attendance, and the hash of every paragraph. */
export const headResource = z
  .object({
    ...frozen,
    body: z
      .object({
        code: z.string().describe('Organets kod, till exempel KS. / The code of the body, such as KS.'),
        name: z.string().describe('Organets namn vid sammanträdet. / What the body was called at the meeting.'),
      })
      .describe('Organet som sammanträdde. / The body that met.'),
    meetingDate: civilDate.describe('Dagen för sammanträdet. / The day of the meeting.'),
    meetingOrdinal: z
      .int()
      .describe(
        'Vilket av dagens sammanträden: 1, eller 2 för det andra. / Which of the meetings of that day: 1, or 2 for the second.',
      ),
    kind,
    place: z
      .string()
      .nullable()
      .describe(
        'Var sammanträdet hölls; null om det inte är angivet. / Where the meeting was held; null where that is not stated.',
      ),
    openedAt: z
      .string()
      .nullable()
      .describe(
        'När sammanträdet öppnades (UTC); null om det inte är känt. / When the meeting was opened (UTC); null where that is not known.',
      ),
    closedAt: z
      .string()
      .nullable()
      .describe(
        'När sammanträdet avslutades (UTC); null om det pågår eller inte är känt. / When the meeting was closed (UTC); null while it goes on or where that is not known.',
      ),
    adjournments: z
      .array(
        z.object({
          from: z.string().describe('När sammanträdet ajournerades (UTC). / When the meeting was broken off (UTC).'),
          to: z
            .string()
            .nullable()
            .describe('När det återupptogs (UTC); null innan dess. / When it was resumed (UTC); null before that.'),
        }),
      )
      .describe('Ajourneringarna i ordning. / The breaks of the meeting, in order.'),
    fictional: z
      .string()
      .nullable()
      .describe(
        'Vad som är påhittat, i demonstrationer; annars null. / What is made up, in demonstrations; otherwise null.',
      ),
    attendance: z
      .array(attendee)
      .describe(
        'Närvaron (KL 5:66): en rad för varje person, plats och följd av paragrafer. / Who attended (KL 5:66): a row for each person, seat and run of paragraphs.',
      ),
    excused: z
      .array(z.object(namedPerson))
      .optional()
      .describe(
        'De som har anmält förhinder och inte kom; utelämnad om ingen. / Those who sent their excuses and did not come; absent where nobody did.',
      ),
    signers: z
      .array(
        z.object({
          ...namedPerson,
          role: signerRole,
          paragraphs: z
            .array(z.int())
            .describe(
              'Numren på de paragrafer som personen undertecknar för. / The numbers of those he or she signs for.',
            ),
        }),
      )
      .describe('De som ska underteckna: ordförande och justerare. / Those who are to sign: chairs and attesters.'),
    paragraphs: z
      .array(
        z.object({
          paragraph: z.int().describe('Paragrafens nummer. / The number of the paragraph.'),
          title: z.string().describe('Paragrafens rubrik. / The heading of the paragraph.'),
          hash: z
            .string()
            .nullable()
            .describe(
              'SHA-256 över paragrafens frysta bytes; null bara i äldre protokoll utan salt, där paragrafen inte visas som den är. / SHA-256 of the frozen bytes of the paragraph; null only in older minutes without salt, where it is not shown as it is.',
            ),
        }),
      )
      .describe(
        'Paragraferna som protokollet omfattar, i nummerordning. / What the minutes cover, in order of number.',
      ),
    annexes: z
      .array(
        z.object({
          title: z.string().describe('Bilagans rubrik. / The heading of the annex.'),
          hash: z.string().describe('SHA-256 över bilagans innehåll. / SHA-256 of the content of the annex.'),
        }),
      )
      .describe('Alla bilagor till paragraferna. / Every annex of these paragraphs.'),
    gaps: z
      .string()
      .nullable()
      .describe(
        'Varför paragrafnummer saknas i följden, vid registrering i efterhand; annars null. / Why numbers are missing in the run, where it was recorded afterwards; otherwise null.',
      ),
  })
  .meta({
    id: 'MinutesHead',
    description: 'Protokollets huvud: det som undertecknas. / The head of the minutes: what is signed.',
  })
