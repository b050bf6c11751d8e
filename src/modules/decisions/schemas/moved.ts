import { z } from 'zod'
import { civilDate, uuid } from '../../../http/wire.ts'
import { group, persons, pointNumbers } from './person.ts'

export const contributions = z
  .array(
    z.object({
      order: z.int().describe('Plats i ordningen, från 1. / The place in the order, from 1.'),
      kind: z
        .string()
        .describe(
          'Slag: informs (informerar) eller speaks (yttrar sig). / Whether they inform about the matter or speak in the debate.',
        ),
      persons: persons.describe('De som informerade eller yttrade sig. / Those who informed or spoke.'),
      shared: z
        .object({
          title: z
            .string()
            .describe(
              'Titeln som de har gemensamt, till exempel konsult. / The title they have in common, such as konsult (consultant).',
            ),
          organisation: z
            .string()
            .nullable()
            .describe(
              'Arbetsgivaren som de har gemensamt; null om ingen. / The employer they have in common; null where none.',
            ),
        })
        .nullable()
        .describe(
          'Det som sägs om dem alla på en gång; null om inget. / What is said of all of them at once; null where nothing is.',
        ),
    }),
  )
  .describe(
    'Information och anföranden, i den ordning de hölls. / Information and speeches, in the order they were held.',
  )

export const proposals = z
  .array(
    z.object({
      id: z
        .string()
        .describe(
          'Förslagets id i paragrafen: p1, p2 och så vidare. / What other parts of the record call it: p1, p2 and so on.',
        ),
      author: z
        .object({
          unit: z
            .string()
            .optional()
            .describe(
              'Namnet på den förvaltning eller enhet som lämnat det. / The name of the unit of staff that made it.',
            ),
          body: z
            .string()
            .optional()
            .describe('Namnet på det organ som lämnat det. / The name of the body that made it.'),
          party: z
            .string()
            .optional()
            .describe('Beteckningen för det parti som lämnat det. / The designation of the party that made it.'),
          name: z.string().optional().describe('Partiets namn i löpande text. / What the text calls that party.'),
          persons: persons.optional().describe('De personer som lämnat det. / The persons who made it.'),
        })
        .describe(
          'Vems förslaget är: just en av unit, body, party och persons. / Whose proposal it is: exactly one of unit, body, party and persons.',
        ),
      points: z
        .array(z.string())
        .describe(
          'Förslagets att-satser i ordning; tom lista när de bara står i handlingen. / What is proposed, point by point; an empty list where only the document says it.',
        ),
      document: uuid
        .nullable()
        .describe(
          'Id för handlingen med förslaget; null om ingen finns. / The id of the document that holds it; null where there is none.',
        ),
      annex: z
        .string()
        .nullable()
        .describe(
          'Bilagan med förslaget, till exempel a1; null om den inte är bilagd. / The annex that holds it, such as a1; null where it is not annexed.',
        ),
    }),
  )
  .describe('Förslagen till beslut som låg i ärendet. / What was proposed to be decided.')

const kinds =
  'bifall, avslag, andring (ändring), tillagg (tillägg), aterremiss (återremiss), bordlaggning (bordläggning), remiss, ajournering, avskrivning eller ordningsfraga (ordningsfråga)'
const kindsInEnglish =
  'bifall (adopt), avslag (refuse), andring (change), tillagg (add), aterremiss (send back), bordlaggning (table), remiss (ask for an opinion), ajournering (adjourn), avskrivning (strike off) or ordningsfraga (a question of order)'

export const motions = z
  .array(
    z.object({
      id: z
        .string()
        .describe(
          'Yrkandets id i paragrafen: m1, m2 och så vidare. / What other parts of the record call it: m1, m2 and so on.',
        ),
      order: z.int().describe('Plats i ordningen, från 1. / The place in the order, from 1.'),
      kind: z.string().describe(`Vad som yrkas: ${kinds}. / What is asked for: ${kindsInEnglish}.`),
      proposal: z
        .string()
        .nullable()
        .describe(
          'Förslaget som yrkandet gäller, till exempel p1; null när det inte gäller ett förslag. / The proposal it concerns, such as p1; null where it concerns none.',
        ),
      text: z
        .string()
        .nullable()
        .describe(
          'Yrkandet med egna ord; null när slaget säger allt. / The motion in words of its own; null where its kind says all.',
        ),
      motions: z
        .array(z.string())
        .optional()
        .describe(
          'De yrkanden som det vill avslå, till exempel m1; annars utelämnat. / The motions that it asks to refuse, such as m1; otherwise absent.',
        ),
      rank: z
        .string()
        .optional()
        .describe(
          'Ordning mellan en yrkandes egna yrkanden: first (i första hand) eller second (i andra hand); utelämnad om den inte är sagd. / Asked in the first hand (first), or where that fails (second); absent where nothing is said.',
        ),
      points: pointNumbers,
      document: uuid
        .optional()
        .describe(
          'Id för handlingen med det skriftliga yrkandet; utelämnat om det var muntligt. / The id of the document that holds it in writing; absent where it was oral.',
        ),
      until: civilDate
        .optional()
        .describe(
          'Dagen som ärendet yrkas bordlagt till; utelämnad: nästa sammanträde. / The day to which it is to be tabled; absent: the next meeting.',
        ),
      movedBy: persons.describe(
        'De som yrkade; tom lista om protokollet inte säger vem. / Those who moved it; an empty list where the minutes do not say.',
      ),
      movedByGroup: group,
      supportedBy: persons.describe('De som instämde. / Those who joined it.'),
      withdrawn: z.boolean().describe('Yrkandet återtogs. / Whether it was taken back.'),
    }),
  )
  .describe(
    'Yrkandena i ordning (KL 5:67), också de som återtogs. / What was moved, in order (KL 5:67), also what was taken back.',
  )
