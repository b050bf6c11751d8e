import type { FastifyInstance } from 'fastify'
import { commandRoute } from '../../../http/command-route.ts'
import type { AppDeps } from '../../../http/deps.ts'
import { listRoute } from '../../../http/list-route.ts'
import { annexDocument } from '../annex-document.ts'
import * as examples from '../examples.ts'
import { listAnnexes } from '../read-documents.ts'
import * as schemas from '../schemas.ts'

const tag = 'register'

/** Annexes of a document: «bilaga 1 till tjänsteutlåtandet». */
export function annexRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'POST',
    url: '/documents/:id/annexes',
    operationId: 'annexDocument',
    tag,
    summary: 'Lägg en handling som bilaga till en annan',
    description:
      'Lägger en handling som bilaga till en annan, med nummer och med versionen låst av dess kontrollsumma. Nekas om numret är upptaget, om bilagan saknar innehåll och om någon av handlingarna är struken. / Makes a document an annex of another, with a number and with the version pinned by its hash. Refused where the number is taken, the annex has no content or either document is struck.',
    permits: 'document:register',
    problems: ['not-found', 'unknown-reference', 'annex-of-itself', 'document-struck'],
    params: schemas.byId,
    body: schemas.annexBody,
    answer: schemas.annexResource,
    status: 201,
    examples: { body: examples.annexBody, answer: examples.annex },
    conflicts: {
      document_annex_document_id_number_pk: { code: 'annex-number-taken', facts: ({ number }) => ({ number }) },
    },
    run: (tx, context, { params, body }) => annexDocument(tx, context, params.id, body),
  })
  listRoute(app, deps, {
    url: '/documents/:id/annexes',
    operationId: 'listAnnexes',
    tag,
    summary: 'Lista en handlings bilagor',
    description:
      'En handlings bilagor i nummerordning, var och en med sin låsta version. / The annexes of a document in order of number, each with its pinned version.',
    permits: 'register:read',
    problems: ['not-found'],
    params: schemas.byId,
    query: schemas.numberedListQuery,
    item: schemas.annexResource,
    examples: { answer: examples.annex },
    key: ({ number }: { number: number }) => String(number),
    run: (tx, actor, { params }, paging) => listAnnexes(tx, actor, params.id, paging),
  })
}
