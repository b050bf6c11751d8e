import { z } from 'zod'
import type { ProposalAuthor } from '../../../domain/deciding/acts/moved.ts'
import { text, uuid, writtenCode } from '../../../http/wire.ts'
import { defined } from './act.ts'
import { exampleId } from './example.ts'
import { occurredAt, persons, type PersonRef } from './fields.ts'
import type { Find } from './find.ts'
import { keptId, keptName, participants } from './recorded.ts'

const author = z
  .union(
    [
      z.strictObject({ unit: uuid.describe('Enheten, med id. / The unit, by id.') }),
      z.strictObject({ body: writtenCode.describe('Organets kod: KS. / The code of the body.') }),
      z.strictObject({
        party: text(20).describe('Partibeteckning: V. / The abbreviation of the party.'),
        name: text(100).describe('Partiets namn: Vänsterpartiet. / The name of the party.'),
      }),
      z.strictObject({ persons: persons.describe('De som lägger fram det. / Those who make it.') }),
    ],
    {
      error:
        'Ange förslagsställaren i en grupp av fält på ett av fyra sätt: en enhet (dess id), ett organ (dess kod), ett parti (beteckning och namn) eller personer (en lista).',
    },
  )
  .describe(
    'Förslagsställaren: en enhet, ett organ, ett parti eller personer. / Whose proposal it is: a unit, a body, a party or persons.',
  )

const keptAuthor = z.union([
  z.object({
    unitId: keptId.describe('Enheten, med id. / The unit, by id.'),
    unit: z.string().describe('Enhetens namn den gången. / The name of the unit at that time.'),
  }),
  z.object({
    bodyId: keptId.describe('Organet, med id. / The body, by id.'),
    body: z.string().describe('Organets namn den gången. / The name of the body at that time.'),
  }),
  z.object({
    party: z.string().describe('Partibeteckning. / The abbreviation of the party.'),
    name: keptName.describe(
      'Partiets namn den gången; null: namnet är dolt. / The name of the party at that time; null: hidden.',
    ),
  }),
  z.object({ persons: participants.describe('De som lade fram det. / Those who made it.') }),
])

/** What is proposed to be decided; motions, propositions and reservations point at it. */
export const proposal = defined({
  kind: 'proposal',
  path: 'proposals',
  operationId: 'makeProposal',
  list: { operationId: 'listProposals', summary: 'Lista förslag' },
  summary: 'Registrera ett förslag',
  description:
    'Förslag till beslut, i att-satser eller i en handling, som yrkanden, propositioner och reservationer pekar på. / A proposal for a decision, in points or in a document, that motions, propositions and reservations point at.',
  problems: ['deliberation-closed', 'person-repeated', 'not-entitled'],
  body: z.strictObject({
    ...occurredAt,
    author,
    points: z
      .array(text(20_000))
      .max(200)
      .optional()
      .describe(
        'Att-satserna i ordning; utelämnat: de står bara i handlingen. / The points to be decided, in order; absent: only in the document.',
      ),
    document: uuid
      .nullable()
      .optional()
      .describe('Handlingen som har förslaget. / The document that holds the proposal.'),
  }),
  details: z.object({
    author: keptAuthor.describe('Förslagsställaren. / Whose proposal it is.'),
    points: z
      .array(z.string())
      .describe('Att-satserna; tomt: de står i handlingen. / The points; empty: in the document.'),
    documentId: keptId
      .nullable()
      .describe('Handlingen som har förslaget; null: ingen. / The document that holds it; null: none.'),
  }),
  example: {
    body: { author: { party: 'V', name: 'Vänsterpartiet' }, document: exampleId(3) },
    details: { author: { party: 'V', name: 'Vänsterpartiet' }, points: [], documentId: exampleId(3) },
  },
  pointsAt: ({ author: by, document }) => ({
    persons: 'persons' in by ? by.persons : [],
    units: ['unit' in by ? by.unit : null],
    bodies: ['body' in by ? by.body : null],
    documents: [document],
  }),
  resolve: ({ author: by, points = [], document }, find) => ({
    author: authorOf(by, find),
    points,
    documentId: document == null ? null : find.document(document, '/document').id,
  }),
})

type Author =
  | { readonly unit: string }
  | { readonly body: string }
  | { readonly party: string; readonly name: string }
  | { readonly persons: readonly PersonRef[] }

function authorOf(by: Author, find: Find): ProposalAuthor {
  if ('unit' in by) {
    const unit = find.unit(by.unit, '/author/unit')
    return { unitId: unit.id, unit: unit.name }
  }
  if ('body' in by) {
    const body = find.body(by.body, '/author/body')
    return { bodyId: body.id, body: body.name }
  }
  if ('party' in by) return { party: by.party, name: by.name }
  return { persons: find.persons(by.persons, '/author/persons') }
}
