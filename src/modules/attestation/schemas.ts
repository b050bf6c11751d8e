import { z } from 'zod'
import { minutesKinds } from '../../domain/recording/minutes.ts'
import { instant, text, uuid } from '../../http/wire.ts'

export { byId, minutesResource } from '../minutes/schemas.ts'

export const compositionBody = z.strictObject({
  kind: z.enum(minutesKinds).describe('ordinary: hela sammanträdet; immediate: enskilda paragrafer, omedelbart.'),
  items: z.array(uuid).max(1000).optional().describe('Vid omedelbar justering: vilka.'),
})
export const attestationBody = z.strictObject({
  headHash: text(80).describe('Hashen av det du har läst.'),
  signedAt: instant.optional().describe('Bara när sammanträdet registreras från protokoll.'),
})
