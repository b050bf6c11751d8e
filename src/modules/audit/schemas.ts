import { z } from 'zod'
import { pageQuery, text, uuid } from '../../http/wire.ts'

export const auditResource = z
  .object({
    id: uuid,
    at: z.string(),
    actor: z.string(),
    client: z.string(),
    operation: z.string(),
    event: z.string(),
    resource: z.string(),
    resourceId: uuid,
    before: z.unknown(),
    after: z.unknown(),
    reason: z.string().nullable(),
    traceparent: z.string().nullable(),
  })
  .meta({ id: 'AuditEntry', description: 'Loggpost: vem som gjorde vad, med vad, och när.' })
export const auditQuery = z.strictObject({ ...pageQuery, resource: text(40).optional(), resourceId: uuid.optional() })
