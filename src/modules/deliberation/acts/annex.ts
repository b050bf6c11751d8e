import { z } from 'zod'
import { text, uuid } from '../../../http/wire.ts'
import { defined } from './act.ts'
import { exampleId } from './example.ts'
import { occurredAt } from './fields.ts'
import { Unresolved } from './find.ts'
import { keptId } from './recorded.ts'

const title = 'Vänsterpartiets förslag till beslut'

/** A version of a document is added to the paragraph, pinned by its hash. */
export const annex = defined({
  kind: 'annex',
  path: 'annexes',
  operationId: 'addAnnex',
  list: { operationId: 'listAnnexesOfItem', summary: 'Lista paragrafens bilagor' },
  summary: 'Foga en bilaga till paragrafen',
  description:
    'Bilaga: den senaste versionen av en handling fogas till paragrafen och låses med sin hash. / An annex: the latest version of a document is added to the paragraph and pinned by its hash.',
  problems: ['already-recorded', 'annex-number-taken'],
  body: z.strictObject({
    ...occurredAt,
    document: uuid.describe('Handlingen, som ska ha ett innehåll. / The document, which must have content.'),
    title: text(1000)
      .optional()
      .describe('Bilagans rubrik; utelämnat: handlingens. / Its title; absent: that of the document.'),
    number: z
      .int()
      .min(1)
      .max(10_000)
      .nullable()
      .optional()
      .describe('Bilagans nummer i protokollet; null: onumrerad. / Its number in the minutes; null: not numbered.'),
  }),
  details: z.object({
    number: z.int().nullable().describe('Bilagans nummer; null: onumrerad. / Its number; null: not numbered.'),
    title: z.string().describe('Bilagans rubrik. / The title of the annex.'),
    documentId: keptId.describe('Handlingen. / The document.'),
    version: z.int().describe('Handlingens version. / The version of the document.'),
    hash: z
      .string()
      .describe(
        'Innehållets hash: sha-256 och 64 hexadecimala tecken. / The hash of the content: sha-256 and 64 hexadecimal digits.',
      ),
  }),
  example: {
    body: { document: exampleId(3), title },
    details: { number: null, title, documentId: exampleId(3), version: 1, hash: `sha-256:${'0'.repeat(64)}` },
  },
  pointsAt: (input) => ({ documents: [input.document] }),
  resolve: (input, find) => {
    const document = find.document(input.document, '/document')
    const { id, version, hash } = document
    if (version === null || hash === null) throw new Unresolved('documentVersion', input.document, '/document')
    return { number: input.number ?? null, title: input.title ?? document.title, documentId: id, version, hash }
  },
})
