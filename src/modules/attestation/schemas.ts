import { z } from 'zod'
import { instant, text, uuid } from '../../http/wire.ts'
import { kind } from '../minutes/schemas.ts'

export { byId, minutesResource } from '../minutes/schemas.ts'

export const compositionBody = z.strictObject({
  kind,
  items: z
    .array(uuid)
    .max(1000)
    .optional()
    .describe(
      'Vid omedelbar justering: id för de ärenden på listan som ska justeras; annars utelämnad. / For immediate attestation: the ids of the items to attest; otherwise absent.',
    ),
})
export const attestationBody = z.strictObject({
  headHash: text(80).describe(
    'Hashen (headHash) av det protokoll du har läst; en annan nekas. / The hash (headHash) of the minutes that you have read; any other is refused.',
  ),
  signedAt: instant
    .optional()
    .describe(
      'När det undertecknades; anges bara när sammanträdet registreras från protokoll; utelämnat: nu. / When it was signed, stated only where the meeting is recorded from minutes; absent: now.',
    ),
})
