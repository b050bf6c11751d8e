import { z } from 'zod'

export const apiInfoResource = z.object({
  apiName: z.string(), apiVersion: z.string(), apiReleased: z.iso.date(), apiDocumentation: z.string(), apiStatus: z.enum(['alpha', 'beta', 'active', 'deprecated']),
}).meta({ id: 'ApiInfo', description: 'Om API:et (nationella REST-profilen VER.06).' })
export const healthResource = z.object({ status: z.enum(['live', 'ready']) }).meta({ id: 'Health', description: 'Hälsa.' })
