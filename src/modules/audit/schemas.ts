import { z } from 'zod'
import { pageQuery, text, uuid } from '../../http/wire.ts'

export const auditResource = z
  .object({
    id: uuid.describe('Loggpostens id, i den ordning de skrevs. / The id of the entry; later ones sort after it.'),
    at: z
      .string()
      .describe(
        'När det gjordes, i UTC enligt databasens klocka. / When it was done, in UTC by the clock of the database.',
      ),
    actor: z
      .string()
      .describe(
        'Vem som gjorde det: subject (sub) i den token som användes, eller systemet självt. / Who did it: the subject (sub) of the token, or the system itself.',
      ),
    client: z
      .string()
      .describe(
        'Vilken klient som användes; den äger sina externalId. / Through which client; its externalId are its own.',
      ),
    operation: z
      .string()
      .describe(
        'Operationens operationId, till exempel openCase. / The operationId of what was called, such as openCase.',
      ),
    event: z.string().describe('Vad som hände, till exempel case.opened. / What happened, such as case.opened.'),
    resource: z
      .string()
      .describe(
        'Slaget av det som ändrades eller lästes, till exempel case. / The kind of thing that was changed or read, such as case.',
      ),
    resourceId: uuid.describe('Dess id. / The id of that thing.'),
    before: z
      .unknown()
      .describe(
        'Vad som stod i de ändrade fälten innan; null för det som är nytt. / What stood in the changed fields before; null for what is new.',
      ),
    after: z
      .unknown()
      .describe(
        'Vad som står i dem sedan, i id och fältnamn hellre än namn; null där inget sägs. / What stands there since, in ids and names of fields rather than of persons; null where nothing is told.',
      ),
    reason: z
      .string()
      .nullable()
      .describe(
        'Skälet som angavs, vid rättelse, makulering och liknande; annars null. / The reason that was stated, of a correction, a voiding and the like; null otherwise.',
      ),
    traceparent: z
      .string()
      .nullable()
      .describe(
        'Begärans spår enligt W3C Trace Context; null där det saknas. / The trace of the request (W3C Trace Context); null where there was none.',
      ),
  })
  .meta({
    id: 'AuditEntry',
    description:
      'Loggpost: vem som gjorde vad, med vad, och när. / An entry of the trail: who did what, to what, and when.',
  })
export const auditQuery = z.strictObject({
  ...pageQuery,
  resource: text(40)
    .optional()
    .describe(
      'Bara poster om ett visst slag, till exempel case eller document. / Only entries about that kind, such as case or document.',
    ),
  resourceId: uuid.optional().describe('Bara poster om det som har detta id. / Only entries about what has this id.'),
})
