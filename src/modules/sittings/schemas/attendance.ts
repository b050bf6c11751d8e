import { z } from 'zod'
import { remoteForms } from '../../../domain/attending/attendance.ts'
import { instant, none, text, uuid, type None } from '../../../http/wire.ts'
import { capacity, correcting, meetingId, party, personRef } from './shared.ts'

const rowId = uuid.describe('Id för raden i närvaron. / The id of this row of the attendance.')
const vacant = z
  .literal(true)
  .describe('Alltid true: ingen är vald till platsen. / Always true: nobody holds the seat.')
const words = {
  fromItem: (none: None) =>
    `Id för det första ärendet som raden gäller; ${none.sv}: från början. / The id of the first item that the row covers; ${none.en}: from the beginning.`,
  toItem: (none: None) =>
    `Id för det sista ärendet som raden gäller; ${none.sv}: till slutet. / The id of the last item that the row covers; ${none.en}: to the end.`,
  fromPart: 'Kom under det första ärendet. / Whether he or she came during the first item.',
  toPart:
    'Gick under det sista ärendet och var inte med när det avgjordes. / Whether he or she left during the last item, and was not there when it was decided.',
  remote: (none: None) =>
    `På distans: soundAndPicture (ljud och bild) eller soundOnly (bara ljud, vilket inte är närvaro, KL 5:16, 6:24); ${none.sv} i lokalen. / At a distance with sound and picture, or with sound only, which is no presence (KL 5:16, 6:24); ${none.en} in the room.`,
  arrivedAt: (none: None) =>
    `Klockslaget då personen kom; ${none.sv}: inte antecknat. / When he or she came; ${none.en}: not noted.`,
  leftAt: (none: None) =>
    `Klockslaget då personen gick; ${none.sv}: inte antecknat. / When he or she left; ${none.en}: not noted.`,
  seatParty: (none: None) =>
    `Partiet som platsen hör till; ${none.sv}: okänt. / Whose seat it is; ${none.en}: not known.`,
}

const attendanceBody = z.strictObject({
  person: uuid.describe('Id för personen som är närvarande. / The id of the person who attends.'),
  capacity,
  seat: z
    .int()
    .min(1)
    .max(1000)
    .nullable()
    .optional()
    .describe(
      'Platsen som besätts, för den som tjänstgör. Utelämnad: ledamotens egen, eller den ersattas. / Which seat one who serves fills. Absent: the member’s own, or that of the member replaced.',
    ),
  party: text(20)
    .nullable()
    .optional()
    .describe(
      'Partiets beteckning; utelämnad: enligt uppdraget den dagen. / The abbreviation of the party; absent: by the appointment of that day.',
    ),
  title: text(200)
    .nullable()
    .optional()
    .describe(
      'Befattning: förvaltningschef; utelämnad: som i personregistret. / Position held; absent: as registered.',
    ),
  fromItem: uuid.nullable().optional().describe(words.fromItem(none.either)),
  toItem: uuid.nullable().optional().describe(words.toItem(none.either)),
  fromPart: z.boolean().optional().describe(words.fromPart),
  toPart: z.boolean().optional().describe(words.toPart),
  remote: z.enum(remoteForms).nullable().optional().describe(words.remote(none.either)),
  replaces: z
    .union(
      [
        z.strictObject({
          person: uuid.describe('Id för ledamoten som ersätts. / The id of the member who is replaced.'),
        }),
        z.strictObject({ vacant, party: text(20).optional().describe(words.seatParty(none.absent)) }),
      ],
      {
        error:
          'Ange i en grupp av fält antingen ledamoten som ersätts (personens id) eller att platsen är vakant, då med partiet om det är känt.',
      },
    )
    .nullable()
    .optional()
    .describe(
      'Ledamoten som ersättaren tjänstgör för, eller den vakanta platsen. Utelämnat medan sammanträdet pågår: den som innehar platsen. / The member in whose place a substitute serves, or the vacant seat. Absent while the meeting goes on: whoever holds the seat.',
    ),
  arrivedAt: instant.nullable().optional().describe(words.arrivedAt(none.either)),
  leftAt: instant.nullable().optional().describe(words.leftAt(none.either)),
})
export const recordAttendanceBody = attendanceBody.extend(correcting)
export const attendanceList = z.strictObject({
  rows: z
    .array(attendanceBody)
    .max(1000)
    .describe(
      'Hela närvaron: en rad för varje person, plats och följd av ärenden. / The whole attendance: a row for each person, seat and run of items.',
    ),
  ...correcting,
})
export const attendanceResource = z
  .object({
    id: rowId,
    person: personRef.describe('Den som är närvarande. / Who attends.'),
    party,
    title: z
      .string()
      .nullable()
      .describe('Befattningen; null om ingen är känd. / Which position he or she holds; null where none is known.'),
    capacity,
    seat: z
      .int()
      .nullable()
      .describe(
        'Platsen som personen tjänstgör på; null för den som inte tjänstgör. / Which seat he or she serves on; null for one who does not serve.',
      ),
    fromItem: uuid.nullable().describe(words.fromItem(none.null)),
    toItem: uuid.nullable().describe(words.toItem(none.null)),
    fromPart: z.boolean().describe(words.fromPart),
    toPart: z.boolean().describe(words.toPart),
    remote: z.enum(remoteForms).nullable().describe(words.remote(none.null)),
    replaces: z
      .union([
        z.object({ person: personRef.describe('Ledamoten som ersätts. / The member who is replaced.'), party }),
        z.object({ vacant, party: z.string().nullable().describe(words.seatParty(none.null)) }),
      ])
      .nullable()
      .describe(
        'Ledamoten som ersättaren tjänstgör för, eller den vakanta platsen; null för andra. / The member in whose place a substitute serves, or the vacant seat; null of others.',
      ),
    arrivedAt: z.string().nullable().describe(words.arrivedAt(none.null)),
    leftAt: z.string().nullable().describe(words.leftAt(none.null)),
  })
  .meta({
    id: 'Attendance',
    description:
      'Närvaro: en person, på en plats eller utan, under en följd av ärenden (KL 5:66). / Attendance: a person, on a seat or without one, at a run of items (KL 5:66).',
  })
export const attendanceAnswer = z.object({
  items: z
    .array(attendanceResource)
    .describe('Raderna, i den ordning de angavs. / The rows, in the order they were given.'),
})
export const attendanceId = z.strictObject({ id: meetingId, attendanceId: rowId })
