import { z } from 'zod'
import { inDigits, uuid } from '../../../http/wire.ts'
import { party, personRef } from './shared.ts'

const seat = 'Platsens nummer, från 1 till antalet platser. / The number of the seat, from 1 to that of the seats.'

export const turnQuery = z.strictObject({
  seat: inDigits(z.int().min(1).max(1000)).describe(seat),
  item: uuid
    .optional()
    .describe(
      'Id för ärendet som tjänstgöringen börjar i; utelämnat: det första. / The id of the item at which service begins; absent: the first.',
    ),
})
export const turnAnswer = z.object({
  seat: z.int().describe(seat),
  member: personRef
    .nullable()
    .describe('Vems platsen är; null om den är vakant. / Whose seat it is; null where it is vacant.'),
  party: z
    .string()
    .nullable()
    .describe(
      'Partiet som platsen hör till; null om den är vakant eller ledamoten partilös. / Which party the seat is of; null where it is vacant or its member has none.',
    ),
  settled: z
    .boolean()
    .describe(
      'Ordningen är bestämd och måste följas (KL 5:18, 6:17); annars är den bara ett förslag. / Whether the order is settled and must be kept (KL 5:18, 6:17); otherwise it is only a proposal.',
    ),
  next: personRef
    .nullable()
    .describe(
      'Den som står i tur: den första närvarande eller, före sammanträdet, den första som ingen har kallat; null: ingen. / Who is in turn: the first of those who attend or, before the meeting, whom nobody has called; null: nobody.',
    ),
  substitutes: z
    .array(
      z.object({
        person: personRef.describe('Den som är ersättare. / Who may serve.'),
        party,
        substituteOrder: z
          .int()
          .nullable()
          .describe(
            'Platsen i tjänstgöringsordningen, från 1; null: inte bestämd. / The place in the order of service, from 1; null: not settled.',
          ),
        standing: z
          .enum(['serving', 'recused', 'attending', 'excused', 'called', 'notNoted'])
          .describe(
            'Hur det står till vid ärendet: serving (tjänstgör), recused (jävig), attending (närvarar utan att tjänstgöra), excused (har förhinder), called (kallad) eller notNoted (inte antecknad). / At that item: serves, is recused, attends without serving, is excused, is called, or is not noted.',
          ),
        reasons: z
          .array(z.enum(['begun', 'sameParty', 'partyOrder', 'otherParty', 'listed']))
          .describe(
            'Varför just där: begun (har börjat tjänstgöra), sameParty (samma parti som ledamoten), partyOrder (partiernas inkallelseordning), otherParty (annat parti) eller listed (listans ordning). / Why there: has begun to serve, is of the member’s party, the order between parties, is of another party, or as listed.',
          ),
      }),
    )
    .describe('Ersättarna i den ordning de kommer i fråga. / Those who may serve, in turn.'),
})
