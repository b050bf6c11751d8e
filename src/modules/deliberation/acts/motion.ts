import { z } from 'zod'
import { motionRanks } from '../../../domain/deciding/acts/moved.ts'
import { motionKinds } from '../../../domain/organisation/motion-kind.ts'
import { civilDate, text, uuid } from '../../../http/wire.ts'
import { defined, given } from './act.ts'
import { exampleId, examplePerson } from './example.ts'
import { anyPersons, group, occurredAt, persons, points, reference } from './fields.ts'
import { keptId, keptPoints, keptWord, participants, partyGroup } from './recorded.ts'

const kind =
  'Vad som yrkas: bifall, avslag, andring (ändring), tillagg (tillägg), aterremiss (återremiss), bordlaggning (bordläggning), remiss, ajournering, avskrivning eller ordningsfraga (ordningsfråga). / What is asked for: bifall (adopt), avslag (refuse), andring (change), tillagg (add), aterremiss (send back), bordlaggning (table), remiss (ask for an opinion), ajournering (adjourn), avskrivning (strike off) or ordningsfraga (a question of order).'
const rank =
  'Ordning mellan den yrkandes egna yrkanden: first (i första hand) eller second (i andra hand); utelämnat: utan rangordning. / Asked in the first hand (first), or where that fails (second); absent: not ranked.'

/** A yrkande: what someone asks the body to do with a proposal or with the matter (KL 4:22, 5:67). */
export const motion = defined({
  kind: 'motion',
  path: 'motions',
  operationId: 'makeMotion',
  list: { operationId: 'listMotions', summary: 'Lista yrkanden' },
  summary: 'Registrera ett yrkande',
  description:
    'Yrkande: vad någon begär att organet gör med ett förslag eller med ärendet (KL 4:22, 5:67). / A motion: what someone asks the body to do with a proposal or with the matter.',
  problems: [
    'already-recorded',
    'deliberation-closed',
    'not-entitled',
    'proposal-required',
    'mover-required',
    'person-repeated',
    'point-repeated',
    'unknown-point',
    'reasons-required',
    'day-not-of-motion',
    'tabled-to-earlier-day',
    'unknown-act',
  ],
  body: z.strictObject({
    ...occurredAt,
    proposal: reference
      .nullable()
      .optional()
      .describe(
        'Förslaget det gäller; utelämnat vid avslag och formella yrkanden. / The proposal it concerns; absent for a refusal and the formal kinds.',
      ),
    motions: z
      .array(reference)
      .min(1)
      .max(100)
      .describe('Yrkandena som ett avslagsyrkande gäller. / The motions that a motion to refuse concerns.')
      .optional(),
    text: text(20_000)
      .nullable()
      .optional()
      .describe('Yrkandets ordalydelse eller skäl. / Its wording, or its reasons.'),
    movedBy: persons.optional().describe('De som yrkar. / Those who move it.'),
    movedByGroup: group,
    supportedBy: anyPersons.optional().describe('De som instämmer. / Those who concur.'),
    rank: z.enum(motionRanks).optional().describe(rank),
    points,
    document: uuid
      .optional()
      .describe('Handlingen med den skriftliga texten. / The document that holds the written text.'),
    until: civilDate
      .optional()
      .describe(
        'Dagen till vilken ärendet ska bordläggas; utelämnat: nästa sammanträde. / The day to which the matter is to be tabled; absent: the next meeting.',
      ),
    kind: z.enum(motionKinds).describe(kind),
  }),
  details: z.object({
    motionKind: keptWord(motionKinds).describe(kind),
    proposalId: keptId
      .nullable()
      .describe('Förslaget det gäller; null: inget. / The proposal it concerns; null: none.'),
    motionIds: z
      .array(keptId)
      .optional()
      .describe('Yrkandena som det vill avslå. / The motions that it asks to refuse.'),
    text: z.string().nullable().describe('Ordalydelse eller skäl; null: sägs inte. / Wording or reasons; null: none.'),
    movedBy: participants.describe('De som yrkar. / Those who move it.'),
    movedByGroup: partyGroup,
    supportedBy: participants.describe('De som instämmer. / Those who concur.'),
    rank: keptWord(motionRanks).optional().describe(rank),
    points: keptPoints,
    documentId: keptId.optional().describe('Handlingen med texten. / The document that holds the text.'),
    until: z.string().optional().describe('Dagen att bordlägga till. / The day to table it to.'),
  }),
  example: {
    body: {
      kind: 'bifall',
      proposal: exampleId(4),
      movedBy: [exampleId(20)],
      supportedBy: [exampleId(21), exampleId(22)],
    },
    details: {
      motionKind: 'bifall',
      proposalId: exampleId(4),
      text: null,
      movedBy: [examplePerson('Nujin Alacabek', 'V')],
      supportedBy: [],
    },
  },
  pointsAt: ({ movedBy = [], supportedBy = [], document }) => ({
    persons: [...movedBy, ...supportedBy],
    documents: [document],
  }),
  resolve: (input, find) => ({
    motionKind: input.kind,
    proposalId: input.proposal ?? null,
    text: input.text ?? null,
    movedBy: find.persons(input.movedBy ?? [], '/movedBy'),
    supportedBy: find.persons(input.supportedBy ?? [], '/supportedBy'),
    ...given({
      motionIds: input.motions,
      movedByGroup: input.movedByGroup,
      rank: input.rank,
      points: input.points,
      until: input.until,
      documentId: input.document === undefined ? undefined : find.document(input.document, '/document').id,
    }),
  }),
})
