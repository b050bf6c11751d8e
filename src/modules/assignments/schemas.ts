import { z } from 'zod'
import { assignmentStates } from '../../domain/following/assignment.ts'
import {
  byId,
  civilDate,
  externalId,
  externalIdShown,
  flag,
  pageQuery,
  text,
  uuid,
  version,
  writtenCode,
} from '../../http/wire.ts'

const given = {
  text: 'Vad som ska göras, som det står i beslutet. / What is to be done, as the decision has it.',
  on: 'Dagen då uppdraget gavs; null där den inte är känd. / The day on which it was given; null where that is not known.',
  due: 'Senaste dag att redovisa uppdraget; null om ingen är satt. / The last day to report on it; null where none is set.',
}

export const giveBody = z.strictObject({
  text: text(5000).describe(given.text),
  givenBy: writtenCode.describe(
    'Koden för det organ som gav uppdraget, till exempel KF. / The code of the body that gave it, such as KF.',
  ),
  givenTo: writtenCode
    .nullable()
    .optional()
    .describe(
      'Koden för det organ som ska utföra det; null eller utelämnat om det inte är riktat till något. / The code of the body that is to do it; null or absent where it is addressed to none.',
    ),
  givenOn: civilDate.nullable().optional().describe(given.on),
  case: uuid
    .nullable()
    .optional()
    .describe(
      'Id för ärendet som uppdraget gavs i; null eller utelämnat om det inte finns i diariet. / The id of the case it was given in; null or absent where the register has none.',
    ),
  dueOn: civilDate.nullable().optional().describe(given.due),
  externalId: externalId.optional(),
})
export const closingBody = z
  .strictObject({
    decision: uuid
      .nullable()
      .optional()
      .describe(
        'Id för beslutet som avslutar uppdraget, fattat av det organ som gav det; utan beslut anges reason. / The id of the decision that closes it, by the body that gave it; without one, state a reason.',
      ),
    closedOn: civilDate
      .optional()
      .describe(
        'Dagen då uppdraget avslutades; utelämnad: beslutets dag, eller i dag. / The day on which it was closed; absent: the day of the decision, or today.',
      ),
    reason: text(1000)
      .nullable()
      .optional()
      .describe(
        'Skälet att avsluta uppdraget; krävs där inget beslut anges. / Why it is closed; required where no decision is stated.',
      ),
  })
  .refine(({ decision, reason }) => decision != null || reason != null, {
    error: 'Ange det beslut som avslutar uppdraget, eller skälet.',
    path: ['decision'],
  })
const bodyRef = z.object({
  id: uuid.describe('Organets id, att läsa på /bodies. / The id of the body, to be read at /bodies.'),
  code: z.string().describe('Organets kod, till exempel KS. / The code of the body, such as KS.'),
  name: z.string().describe('Organets namn i dag. / What the body is called today.'),
})
export const assignmentResource = z
  .object({
    id: uuid.describe(
      'Uppdragets id, som adresser och beslutspunkter anger. / The id by which addresses and decision points name it.',
    ),
    text: z.string().describe(given.text),
    givenBy: bodyRef.describe('Organet som gav uppdraget och avslutar det. / The body that gave it, and closes it.'),
    givenTo: bodyRef
      .nullable()
      .describe(
        'Organet som ska utföra uppdraget; null om det inte är riktat till något. / The body that is to do it; null where it is addressed to none.',
      ),
    givenOn: civilDate.nullable().describe(given.on),
    case: z
      .object({
        id: uuid.describe('Ärendets id i diariet. / The id of the case in the register.'),
        diarienummer: z
          .string()
          .describe(
            'Numret som det skrivs, till exempel KS-2020/1035. / The registration number as it is written, such as KS-2020/1035.',
          ),
      })
      .nullable()
      .describe(
        'Ärendet som uppdraget gavs i; null om inget är angivet. / The case it was given in; null where none is stated.',
      ),
    dueOn: civilDate.nullable().describe(given.due),
    state: z
      .enum(assignmentStates)
      .describe(
        'Läget: open (pågår), consideredComplete (utföraren anser det slutfört), closed (givaren har avslutat det). / How it stands: open, considered complete by whoever has it, closed by whoever gave it.',
      ),
    consideredCompleteIn: z
      .string()
      .nullable()
      .describe(
        'Adressen till beslutet som anser uppdraget slutfört, till exempel ks/2021-06-16/22; null innan dess. / The address of the decision that considers it complete, such as ks/2021-06-16/22; null before that.',
      ),
    closedIn: z
      .string()
      .nullable()
      .describe(
        'Adressen till beslutet som avslutade uppdraget; null om det pågår eller avslutades utan beslut. / The address of the decision that closed it; null while it is open or where none did.',
      ),
    closedOn: civilDate
      .nullable()
      .describe('Dagen då uppdraget avslutades; null innan dess. / The day on which it was closed; null before that.'),
    closedReason: z
      .string()
      .nullable()
      .describe(
        'Skälet att avsluta uppdraget; null om inget angavs. / Why it was closed; null where nothing was stated.',
      ),
    externalId: externalIdShown,
    version,
  })
  .meta({ id: 'Assignment', description: 'Uppdrag som ett organ har gett. / An assignment that a body has given.' })
export const assignmentQuery = z.strictObject({
  ...pageQuery,
  body: writtenCode
    .optional()
    .describe(
      'Koden för ett organ: bara uppdrag som det har gett eller fått. / The code of a body: only what it has given or been given.',
    ),
  case: uuid
    .optional()
    .describe('Ett ärendes id: bara uppdrag som gavs i det. / The id of a case: only what was given in it.'),
  open: flag
    .optional()
    .describe(
      'Med true bara uppdrag som inte är avslutade; false eller utelämnat: alla. / With true only those not closed; false or absent: all.',
    ),
  externalId: externalId.optional(),
})
export { byId }
