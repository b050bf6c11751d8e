import { z } from 'zod'
import { civilDate, uuid } from '../../../http/wire.ts'
import { persons } from './person.ts'

const reference = z.object({
  annexNumber: z
    .int()
    .nullable()
    .describe(
      'Bilagans nummer i handlingen; null när punkten nämner handlingen själv. / The number of the annex in that document; null where the point names the document itself.',
    ),
  document: uuid.describe(
    'Id för handlingen eller bilagan som åsyftas. / The id of the document or annex that is meant.',
  ),
  of: z
    .object({
      kind: z
        .string()
        .describe(
          'Handlingens slag, till exempel staffReport (tjänsteutlåtande). / Its kind, such as staffReport (by the staff).',
        ),
      unit: z
        .string()
        .nullable()
        .describe(
          'Förvaltningen eller enheten bakom den; null om det inte är angivet. / The staff behind it; null where that is not stated.',
        ),
      datedOn: civilDate
        .nullable()
        .describe('Dagen som den är daterad; null om ingen. / The day that stands on it; null where none does.'),
    })
    .nullable()
    .describe(
      'Handlingen som bilagan hör till; null om den inte är känd. / The document that the annex is of; null where that is not known.',
    ),
})

/** The att-satser of a decision. */
export const decisionPoints = z
  .array(
    z.object({
      number: z.int().describe('Punktens nummer, från 1. / Which point it is, from 1.'),
      kind: z
        .string()
        .describe(
          'Slag av punkt: own (organet beslutar själv) eller proposalTo (förslag till ett annat organ). / Whether the body decides itself (own) or puts a proposal to another (proposalTo).',
        ),
      to: z
        .object({
          code: z.string().describe('Det organets kod, till exempel KF. / The code of that body, such as KF.'),
          name: z.string().describe('Det organets namn vid beslutet. / What that body was called at the time.'),
        })
        .nullable()
        .describe(
          'Organet som förslaget riktas till; null för egna beslut. / The body that a proposal is put to; null for a decision of its own.',
        ),
      text: z.string().describe('Att-satsen som den lyder. / The point as it reads.'),
      appealRegime: z
        .string()
        .describe(
          'Hur punkten överklagas: legality (laglighetsprövning, KL 13), administrative (förvaltningsbesvär, FL 40–44), plan (PBL 13:16) eller none (inte alls). / How it can be appealed: review of legality (KL 13), administrative appeal (FL 40–44), under the planning act (PBL 13:16) or not at all.',
        ),
      names: persons
        .optional()
        .describe(
          'De valda som texten nämner; utelämnat om inga. / Those elected whom the text names; absent where none.',
        ),
      refersTo: z
        .array(reference)
        .describe(
          'Handlingar och bilagor som texten hänvisar till. / The documents and annexes that the text refers to.',
        ),
      answers: z
        .object({
          initiative: z
            .string()
            .describe(
              'Vad som besvaras: assemblyMotion (motion), citizenProposal (medborgarförslag), interpellation, question (fråga) eller boardInitiative (nämndinitiativ). / What is answered: an assembly motion, a citizens’ proposal, an interpellation, a question or an initiative in a board.',
            ),
          case: uuid.describe('Id för initiativets ärende. / The id of the case of that initiative.'),
          diarienummer: z
            .string()
            .describe('Det ärendets nummer som det skrivs. / The registration number of that case, as it is written.'),
          answer: z
            .string()
            .describe(
              'Hur det besvaras: granted (bifallet), refused (avslaget) eller considered (anses besvarat). / Whether it is granted, refused, or considered answered without either.',
            ),
        })
        .optional()
        .describe(
          'Initiativet som punkten besvarar (KL 5:35); annars utelämnat. / The initiative that the point answers (KL 5:35); otherwise absent.',
        ),
      considersComplete: z
        .object({
          assignment: uuid.describe(
            'Uppdragets id, att läsa på /assignments. / The id of the assignment, to be read at /assignments.',
          ),
          givenBy: z.string().describe('Koden för det organ som gav uppdraget. / The code of the body that gave it.'),
          diarienummer: z
            .string()
            .nullable()
            .describe(
              'Numret på ärendet det gavs i; null om inget. / The registration number of the case it was given in; null where none.',
            ),
        })
        .nullable()
        .describe(
          'Uppdraget som punkten anser slutfört; annars null. / The assignment that the point considers complete; otherwise null.',
        ),
    }),
  )
  .describe(
    'Beslutet, punkt för punkt; tom lista om ärendet inte avgjordes. / The decision, point by point; an empty list where the matter was not decided.',
  )
