import { z } from 'zod'
import type { ActKind } from '../../../domain/deciding/acts/acts.ts'
import { capitalised } from '../../../domain/wording.ts'
import type { Details } from './act.ts'

/** An id as it is kept. */
export const keptId = z.string().meta({ format: 'uuid' })

/**
 * One of these words as it is kept. It is shown whatever it is: a name that has been hidden may be spelled like one, and what
 * is recorded is never unreadable for that.
 */
export const keptWord = <Word extends string>(words: readonly Word[]) =>
  z.custom<Word>((value) => typeof value === 'string').meta({ type: 'string', enum: [...words] })

/**
 * A name that is no person's, as it is kept; null where it is that of someone whose identity is protected, which the types of
 * the acts do not say.
 */
export const keptName = z.string().nullable() as unknown as z.ZodType<string>

/** A person as he or she stands in an act. */
export const participant = z
  .object({
    personId: keptId
      .nullable()
      .describe('Id i personregistret; null: någon utanför det. / Id in the register of persons; null: not in it.'),
    name: z
      .string()
      .nullable()
      .describe('Namnet; null: identiteten är skyddad. / The name; null: the identity is protected.'),
    party: z.string().nullable().describe('Partibeteckning den gången. / The party at that time.'),
    title: z.string().nullable().describe('Befattning den gången. / Position held at that time.'),
    organisation: z.string().nullable().describe('Vart han eller hon hörde. / Where he or she belonged.'),
  })
  .meta({
    id: 'Participant',
    description:
      'En person som den står i ett steg under paragrafen. / A person as he or she stands in an act of the paragraph.',
  })
export const participants = z.array(participant)
export const partyGroup = z
  .object({
    label: z.string().describe('Gruppen i ord. / The group in words.'),
    party: z.string().nullable().describe('Partibeteckning; null: inget parti. / The party; null: none.'),
  })
  .optional()
  .describe('En grupp, där inga personer nämns. / A group, where no persons are named.')
export const keptPoints = z
  .array(z.int())
  .optional()
  .describe('Beslutspunkterna det gäller; utelämnat: hela ärendet. / The decision points it concerns; absent: all.')
export const keptAnnex = keptId
  .nullable()
  .describe('Bilagan som har texten; null: ingen. / The annex that holds the text; null: none.')
export const keptText = z
  .string()
  .nullable()
  .describe('Texten; null: den står på annan plats eller sägs inte. / The text; null: elsewhere, or not stated.')

/** The recorded form of one kind of act. */
export const recordedOf = <Kind extends ActKind>({
  kind,
  description,
  details,
}: {
  readonly kind: Kind
  readonly description: string
  readonly details: z.ZodType<Details<Kind>>
}) =>
  z
    .object({
      id: keptId.describe('Id för steget, som andra steg pekar på. / The id that other acts point at.'),
      kind: z.literal(kind).describe('Slag av steg. / Which kind of act it is.'),
      details: details.describe('Vad steget innehåller. / What the act says.'),
      occurredAt: z
        .string()
        .nullable()
        .describe('När det skedde; null: sägs inte. / When it happened; null: not stated.'),
      recordedAt: z.string().describe('När det registrerades. / When it was recorded.'),
      takenBackAt: z
        .string()
        .nullable()
        .describe('När det togs tillbaka; null: det gäller. / When it was taken back; null: it stands.'),
      takenBackReason: z
        .string()
        .nullable()
        .describe('Varför det togs tillbaka. / Why it was taken back; null: it stands.'),
    })
    .meta({ id: `${capitalised(kind)}Act`, description })
