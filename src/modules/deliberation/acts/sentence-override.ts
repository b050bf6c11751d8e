import { z } from 'zod'
import { text } from '../../../http/wire.ts'
import { defined } from './act.ts'
import { occurredAt } from './fields.ts'

const sentence =
  'Meningens nyckel, som den står i paragrafens text: propositions/1/put. / The key of the sentence in the text of the paragraph.'
const words = 'Meningen som ska stå i stället. / The sentence that is to stand instead.'
const example = {
  sentence: 'propositions/1/put',
  text: 'Ordförande ställer propositioner mot varandra, om bifall till förvaltningen förslag mot bifall till Vänsterpartiets förslag.',
}

/** A generated sentence that the clerk has put in other words. */
export const sentenceOverride = defined({
  kind: 'sentenceOverride',
  path: 'sentence-overrides',
  operationId: 'overrideSentence',
  list: { operationId: 'listSentenceOverrides', summary: 'Lista omskrivna meningar' },
  summary: 'Skriv om en mening i protokollet',
  description:
    'En mening som protokollet annars skriver själv, i sekreterarens egna ord. / A sentence that the minutes otherwise write themselves, in the words of the clerk.',
  problems: [],
  body: z.strictObject({
    ...occurredAt,
    sentence: text(200).describe(sentence),
    text: text(20_000).describe(words),
  }),
  details: z.object({ sentence: z.string().describe(sentence), text: z.string().describe(words) }),
  example: { body: example, details: example },
  resolve: (input) => ({ sentence: input.sentence, text: input.text }),
})
