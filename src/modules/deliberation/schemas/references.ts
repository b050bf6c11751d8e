import { z } from 'zod'
import { text } from '../../../http/wire.ts'
import { personRef } from './person-ref.ts'

/** The id of an act, or within a whole paragraph the `ref` of one. */
export const reference = text(100)
/** Those who do it, one at least. */
export const persons = z.array(personRef).min(1).max(200)
/** A party or a group, where minutes name no persons. */
export const group = z
  .strictObject({ label: text(200), party: text(20).nullable() })
  .describe('Ett parti eller en grupp, där protokollet inte nämner personerna: ”Ledamöterna från M”.')
  .optional()
/** The points of the decision that it concerns. */
export const points = z
  .array(z.int().min(1).max(1000))
  .min(1)
  .max(200)
  .describe('Beslutspunkterna det gäller; utelämnat: hela ärendet.')
  .optional()
