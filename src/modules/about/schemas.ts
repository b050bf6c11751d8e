import { z } from 'zod'
import { civilDate } from '../../http/wire.ts'

export const apiInfoResource = z
  .object({
    apiName: z.string(),
    apiVersion: z.string(),
    apiReleased: civilDate,
    apiDocumentation: z.string(),
    apiStatus: z.enum(['alpha', 'beta', 'active', 'deprecated']),
  })
  .meta({ id: 'ApiInfo', description: 'Om API:et (nationella REST-profilen VER.06).' })
export const healthResource = z
  .object({ status: z.enum(['live', 'ready']) })
  .meta({ id: 'Health', description: 'Hälsa.' })
