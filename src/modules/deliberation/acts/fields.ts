import { z } from 'zod'
import { instant, text, uuid } from '../../../http/wire.ts'

/** What more than one kind of act states. */
export const occurredAt = {
  occurredAt: instant
    .optional()
    .describe('När det skedde; utelämnat: sägs inte. / When it happened; absent: not stated.'),
}

const named = {
  name: text(200).describe('För- och efternamn, som det ska stå i protokollet. / The name as the minutes have it.'),
  party: text(20).nullable().optional().describe('Partibeteckning: V. / The abbreviation of the party.'),
  title: text(200).nullable().optional().describe('Befattning: förvaltningschef. / Position held.'),
  organisation: text(200).nullable().optional().describe('Vart han eller hon hör: Governo. / Where he or she belongs.'),
}
/** A person of the register by id, or someone who is not in it as he or she is to be named. */
export const personRef = z
  .union([uuid, z.strictObject(named)], {
    error:
      'Ange personens id ur personregistret som text; för någon som inte finns där, i stället en grupp av fält med namnet, så som det ska stå i protokollet.',
  })
  .describe(
    'En person i personregistret, eller någon utanför det som den ska nämnas. / A person of the register by id, or someone outside it as he or she is to be named.',
  )
export type PersonRef = z.output<typeof personRef>
/** Those who do it, one at least. */
export const persons = z.array(personRef).min(1).max(200)
/** Those who do it, if any. */
export const anyPersons = z.array(personRef).max(200)
const isId = (said: string) => z.uuid().safeParse(said).success
/** The id of an act, in lower case as it was given, or within a whole paragraph the `ref` of one. */
export const reference = text(100).overwrite((said) => (isId(said) ? said.toLowerCase() : said))
export const organisation = named.organisation
/** A party or a group, where minutes name no persons. */
export const group = z
  .strictObject({
    label: text(200).describe('Gruppen i ord: Ledamöterna från M. / The group in words.'),
    party: text(20).nullable().describe('Partibeteckning; null: gruppen är inget parti. / The party; null: none.'),
  })
  .describe(
    'Ett parti eller en grupp, där protokollet inte nämner personerna: ”Ledamöterna från M”. / A party or a group where the minutes name no persons.',
  )
  .optional()
/** The points of the decision that it concerns. */
export const points = z
  .array(z.int().min(1).max(1000))
  .min(1)
  .max(200)
  .describe(
    'Beslutspunkterna det gäller; utelämnat: hela ärendet. / The decision points it concerns; absent: the whole matter.',
  )
  .optional()
export const annex = reference
  .nullable()
  .optional()
  .describe(
    'Bilagan till paragrafen som har texten, med dess id. / The annex of the paragraph that holds the text, by its id.',
  )
