import { z } from 'zod'
import { civilDate } from '../../http/wire.ts'

export const apiInfoResource = z
  .object({
    apiName: z
      .string()
      .describe('Vad API:et kallas i adresser och kataloger. / What the API is called in addresses and catalogues.'),
    apiVersion: z.string().describe('Den version som svarar, enligt SemVer. / The version that answers, by SemVer.'),
    apiReleased: civilDate.describe('Dagen då versionen gavs ut. / The day on which that version was released.'),
    apiDocumentation: z
      .string()
      .describe('Adressen (URL) till sidan där API:et beskrivs. / The URL of the page that describes the API.'),
    apiStatus: z
      .enum(['alpha', 'beta', 'active', 'deprecated'])
      .describe(
        'Var i livscykeln: alpha och beta kan ändras, active är stabil, deprecated fasas ut. / Where in its life: alpha and beta may change, active is stable, deprecated is on its way out.',
      ),
  })
  .meta({
    id: 'ApiInfo',
    description:
      'Om API:et (nationella REST-profilen VER.06). / What the API says of itself (the national REST profile, VER.06).',
  })
export const healthResource = z
  .object({
    status: z
      .enum(['live', 'ready'])
      .describe(
        'Tillståndet: live (processen lever) eller ready (den kan arbeta). / live: the process lives; ready: it can work.',
      ),
  })
  .meta({ id: 'Health', description: 'Processens hälsa. / How the process fares.' })
/** A link to the first page may carry anything. */
export const anyQuery = z.looseObject({})
