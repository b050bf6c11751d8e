import { z } from 'zod'
import { instant, text, uuid } from '../../../http/wire.ts'
import { attendanceResource } from './attendance.ts'
import { meetingId, party, personRef } from './shared.ts'

const excuseRef = uuid.describe('Id för det anmälda förhindret. / The id of this excuse.')

export const excuseBody = z.strictObject({
  person: uuid.describe(
    'Id för den som inte kommer eller inte stannar. / The id of the person who will not come, or not stay.',
  ),
  reason: text(1000)
    .optional()
    .describe('Förhindret som det uppgavs; utelämnat: sägs inte. / Why, as it was stated; absent: not stated.'),
  receivedAt: instant
    .optional()
    .describe('När anmälan kom in; utelämnat: sägs inte. / When it was received; absent: not stated.'),
  calledSubstitute: uuid
    .optional()
    .describe(
      'Id för ersättaren som kallas i stället, i tur (KL 5:18, 6:17); utelämnat: ingen. / The id of the substitute who is called instead, in turn (KL 5:18, 6:17); absent: none.',
    ),
})
export const excuseResource = z
  .object({
    id: excuseRef,
    person: personRef.describe('Den som har anmält förhinder. / Who is excused.'),
    party,
    reason: z
      .string()
      .nullable()
      .describe('Förhindret som det uppgavs; null: sägs inte. / Why, as it was stated; null: not stated.'),
    receivedAt: z
      .string()
      .nullable()
      .describe('När anmälan kom in (UTC); null: sägs inte. / When it was received (UTC); null: not stated.'),
    calledSubstitute: personRef
      .nullable()
      .describe('Ersättaren som kallas i stället; null: ingen. / The substitute who is called instead; null: none.'),
  })
  .meta({
    id: 'Excuse',
    description:
      'Anmält förhinder, och den ersättare som kallas (KL 5:18, 6:17). / Someone will not come, or not stay, and the substitute who is called (KL 5:18, 6:17).',
  })
const excuses = z
  .array(excuseResource)
  .describe(
    'De anmälda förhindren, i den ordning de antecknades. / Those who are excused, in the order they were noted.',
  )
export const excuseList = z.object({ items: excuses })
export const excuseId = z.strictObject({ id: meetingId, excuseId: excuseRef })
export const attendanceOverview = z.object({
  items: z
    .array(attendanceResource)
    .describe(
      'Raderna efter plats och första ärende, de utan plats sist. / The rows by seat and first item, those without a seat last.',
    ),
  excuses,
})
