import * as examples from '../examples.ts'
import * as schemas from '../schemas.ts'
import { acting } from './act-route.ts'

/** What is noted beside the decision. */
export const noting = [
  acting({
    path: 'protocol-notes',
    kind: 'protocolNote',
    operationId: 'recordProtocolNote',
    list: 'listProtocolNotes',
    summary: 'Registrera en protokollsanteckning',
    problems: ['unknown-act', 'not-entitled'],
    body: schemas.protocolNoteBody,
    example: examples.protocolNote,
    input: (body) => ({ kind: 'protocolNote', ...body }),
  }),
  acting({
    path: 'recipients',
    kind: 'recipient',
    operationId: 'addRecipient',
    list: 'listRecipients',
    summary: 'Lägg till en mottagare av beslutet',
    problems: [],
    body: schemas.recipientBody,
    example: examples.recipient,
    input: (body) => ({ kind: 'recipient', ...body }),
  }),
  acting({
    path: 'annexes',
    kind: 'annex',
    operationId: 'addAnnex',
    list: 'listAnnexesOfItem',
    summary: 'Foga en bilaga till paragrafen',
    problems: ['annex-number-taken'],
    body: schemas.annexBody,
    example: examples.annex,
    input: (body) => ({ kind: 'annex', ...body }),
  }),
  acting({
    path: 'sentence-overrides',
    kind: 'sentenceOverride',
    operationId: 'overrideSentence',
    list: 'listSentenceOverrides',
    summary: 'Skriv om en mening i protokollet',
    problems: [],
    body: schemas.sentenceOverrideBody,
    example: examples.sentenceOverride,
    input: (body) => ({ kind: 'sentenceOverride', ...body }),
  }),
]
