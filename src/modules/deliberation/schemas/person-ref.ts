import { z } from 'zod'
import { instant, text, uuid } from '../../../http/wire.ts'

export const occurredAt = { occurredAt: instant.optional() }

export const personRef = z
  .union([
    uuid,
    z.strictObject({
      name: text(200),
      party: text(20).nullable().optional(),
      title: text(200).nullable().optional(),
      organisation: text(200).nullable().optional(),
    }),
  ])
  .describe('En person i personregistret, eller någon utanför det som den ska nämnas.')
