import { z } from 'zod'
import { appealRegimes, decisionPointKinds, type DecisionPoint } from '../../../domain/deciding/acts/decided.ts'
import { impliedOfPoint } from '../../../domain/deciding/decision.ts'
import { initiativeAnswers, initiativeKinds } from '../../../domain/deciding/initiative.ts'
import type { Paragraph } from '../../../domain/deciding/paragraph.ts'
import { text, uuid, writtenCode } from '../../../http/wire.ts'
import { addressed, type Find, type PointsAt } from './find.ts'
import { keptId, keptName, keptWord } from './recorded.ts'

const kind =
  'Slag av punkt: own (organet beslutar självt) eller proposalTo (förslag till ett annat organ). / Its own decision, or a proposal to another body.'
const appealRegime =
  'Hur punkten överklagas: legality (laglighetsprövning, KL 13), administrative (förvaltningsbesvär, FL 40–44), plan (PBL 13:16) eller none (inte alls). / How the point is appealed: review of legality (KL 13), administrative appeal (FL 40–44), under the planning act (PBL 13:16) or not at all.'
const words = 'Beslutspunktens text, en att-sats. / The text of the point.'
const refersTo = 'Handlingar som texten nämner. / Documents that the text names.'
const annexNumber = 'Bilagans nummer i handlingen. / The number of the annex in its document.'
const initiative =
  'Vad som besvaras: assemblyMotion (motion), citizenProposal (medborgarförslag), interpellation, question (fråga) eller boardInitiative (nämndinitiativ). / What is answered: an assembly motion, a citizens’ proposal, an interpellation, a question or an initiative in a board.'
const answer =
  'Hur det besvaras: granted (bifallet), refused (avslaget) eller considered (anses besvarat). / Granted, refused, or considered answered without either.'
const answers =
  'Motionen, medborgarförslaget eller interpellationen som punkten besvarar. / The initiative that the point answers.'
const considersComplete = 'Uppdraget som anses slutfört; null: inget. / The assignment considered complete; null: none.'

/** A decision point as it is stated. */
export const point = z.strictObject({
  text: text(20_000).describe(words),
  kind: z.enum(decisionPointKinds).optional().describe(kind),
  to: writtenCode
    .nullable()
    .optional()
    .describe('Organet som förslaget ställs till, med kod. / The body it is put to, by code.'),
  appealRegime: z
    .enum(appealRegimes)
    .optional()
    .describe(
      'Hur punkten överklagas: legality (laglighetsprövning, KL 13), administrative (förvaltningsbesvär, FL 40–44), plan (PBL 13:16) eller none (inte alls). Utelämnat: legality, eller none där den bara förbereder (KL 13:2). / How it is appealed: review of legality (KL 13), administrative appeal (FL 40–44), under the planning act (PBL 13:16) or not at all. Absent: legality, or none where it only prepares (KL 13:2).',
    ),
  refersTo: z
    .array(
      z.strictObject({
        document: uuid.describe('Handlingen, med id. / The document, by id.'),
        annexNumber: z.int().min(1).max(1000).nullable().optional().describe(annexNumber),
        of: uuid.nullable().optional().describe('Handlingen som den är bilaga till. / The document it is an annex of.'),
      }),
    )
    .max(50)
    .optional()
    .describe(refersTo),
  answers: z
    .strictObject({
      initiative: z.enum(initiativeKinds).describe(initiative),
      case: uuid.describe('Ärendet som initiativet väckte. / The case that the initiative raised.'),
      answer: z.enum(initiativeAnswers).describe(answer),
    })
    .optional()
    .describe(answers),
  considersComplete: uuid.nullable().optional().describe(considersComplete),
})
type PointInput = z.output<typeof point>

/** A decision point as it is kept. */
export const keptPoint = z.object({
  number: z.int().describe('Punktens nummer, från 1. / The number of the point, from 1.'),
  pointKind: keptWord(decisionPointKinds).describe(kind),
  to: z
    .object({
      bodyId: keptId.describe('Organet, med id. / The body, by id.'),
      code: z.string().describe('Organets kod. / The code of the body.'),
      name: keptName.describe(
        'Organets namn den gången; null: namnet är dolt. / The name of the body at that time; null: hidden.',
      ),
    })
    .nullable()
    .describe('Organet som förslaget ställs till; null: eget beslut. / The body it is put to; null: its own.'),
  text: z.string().describe(words),
  names: z
    .array(
      z.object({
        personId: keptId.describe('Id i personregistret. / Id in the register of persons.'),
        name: z
          .string()
          .nullable()
          .describe('Namnet i texten; null: skyddad. / The name in the text; null: protected.'),
      }),
    )
    .optional()
    .describe('De valda som texten nämner. / Those elected whom the text names.'),
  appealRegime: keptWord(appealRegimes).describe(appealRegime),
  refersTo: z
    .array(
      z.object({
        annexNumber: z.int().nullable().describe(annexNumber),
        documentId: keptId.describe('Handlingen. / The document.'),
        of: z
          .object({
            kind: z.string().describe('Slag av handling. / The kind of document.'),
            unit: z.string().nullable().describe('Enheten som upprättade den. / The unit that drew it up.'),
            datedOn: z.string().nullable().describe('Handlingens datum. / The date of the document.'),
          })
          .nullable()
          .describe('Handlingen som den är bilaga till; null: ingen. / The document it is an annex of; null: none.'),
      }),
    )
    .describe(refersTo),
  answers: z
    .object({
      initiative: keptWord(initiativeKinds).describe(initiative),
      caseId: keptId.describe('Ärendet som initiativet väckte. / The case that the initiative raised.'),
      diarienummer: z.string().describe('Ärendets nummer i diariet. / The registration number of the case.'),
      answer: keptWord(initiativeAnswers).describe(answer),
    })
    .optional()
    .describe(answers),
  considersComplete: z
    .object({
      assignmentId: keptId.describe('Uppdraget. / The assignment.'),
      givenBy: z.string().describe('Koden för organet som gav det. / The code of the body that gave it.'),
      diarienummer: z
        .string()
        .nullable()
        .describe('Ärendets nummer i diariet; null: inget ärende. / The number of its case; null: no case.'),
    })
    .nullable()
    .describe(considersComplete),
})

/** What points of a decision point at. */
export const pointedAtBy = (points: readonly PointInput[]): PointsAt => ({
  bodies: points.map(({ to }) => to),
  documents: points.flatMap(({ refersTo: named = [] }) => named.flatMap(({ document, of }) => [document, of])),
  assignments: points.map((one) => one.considersComplete),
  cases: points.map((one) => one.answers?.case),
})

/** A decision point with what it points at. */
export function pointOf(stated: PointInput, index: number, find: Find, paragraph: Paragraph): DecisionPoint {
  const at = `/points/${index}`
  const assignment =
    stated.considersComplete == null ? null : find.assignment(stated.considersComplete, `${at}/considersComplete`)
  const { to = null, kind: of, appealRegime: regime } = stated
  return {
    number: index + 1,
    to: to === null ? null : addressed(find.body(to, `${at}/to`)),
    text: stated.text,
    ...impliedOfPoint(paragraph, { kind: of, to, appealRegime: regime }),
    refersTo: (stated.refersTo ?? []).map((named, place) => referredTo(named, find, `${at}/refersTo/${place}`)),
    ...(stated.answers && {
      answers: {
        initiative: stated.answers.initiative,
        caseId: stated.answers.case,
        diarienummer: find.case(stated.answers.case, `${at}/answers/case`).diarienummer,
        answer: stated.answers.answer,
      },
    }),
    considersComplete: assignment && {
      assignmentId: assignment.id,
      givenBy: assignment.givenBy.code,
      diarienummer: assignment.case?.diarienummer ?? null,
    },
  }
}

function referredTo(
  { document, annexNumber: numbered = null, of = null }: NonNullable<PointInput['refersTo']>[number],
  find: Find,
  at: string,
): DecisionPoint['refersTo'][number] {
  const parent = of === null ? null : find.document(of, `${at}/of`)
  return {
    annexNumber: numbered,
    documentId: find.document(document, `${at}/document`).id,
    of: parent && { kind: parent.kind, unit: parent.unit, datedOn: parent.datedOn },
  }
}
