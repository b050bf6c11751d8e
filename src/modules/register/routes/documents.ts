import type { FastifyInstance } from 'fastify'
import { commandRoute } from '../../../http/command-route.ts'
import type { AppDeps } from '../../../http/deps.ts'
import { listRoute } from '../../../http/list-route.ts'
import { queryRoute } from '../../../http/query-route.ts'
import { correctDocument } from '../correct-document.ts'
import * as examples from '../examples.ts'
import { moveDocument } from '../move-document.ts'
import { placeDocument } from '../place-document.ts'
import { listDocumentCorrections, listDocuments, listDocumentsOfCase, readDocument } from '../read-documents.ts'
import { registerDocument } from '../register-document.ts'
import * as schemas from '../schemas.ts'
import { cancelStriking, strikeDocument } from '../strike-document.ts'

const tag = 'register'
const byKey = ({ id }: { id: string }) => id

/** Documents: registered in a case or in the inbox, found, placed, corrected, moved and struck. */
export function documentRoutes(app: FastifyInstance, deps: AppDeps): void {
  entryRoutes(app, deps)
  placingRoutes(app, deps)
  readingRoutes(app, deps)
  correctionRoutes(app, deps)
  moveRoutes(app, deps)
  strikingRoutes(app, deps)
}

function entryRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'POST',
    url: '/documents',
    operationId: 'registerDocument',
    tag,
    summary: 'Registrera en handling, i ett ärende eller i inkorgen',
    description:
      'Registrerar en handling, i ett ärende med nästa nummer där eller i inkorgen (OSL 5:1–2). Nekas utan sin dag, med en dag som inte har kommit, och i ett makulerat ärende eller en annan myndighets; att den registreras sent nekas inte. / Registers a document, in a case with the next number there, or in the inbox (OSL 5:1–2). Refused without its day, with a day to come, and in a voided case or another authority’s; that it is late is not refused.',
    permits: 'document:register',
    body: schemas.registerDocumentBody,
    answer: schemas.documentResource,
    status: 201,
    collection: '/documents',
    problems: [
      'unknown-reference',
      'register-day-missing',
      'day-not-come',
      'day-before-other',
      'document-of-other-authority',
      'case-voided',
    ],
    examples: { body: examples.documentBody, answer: examples.document },
    conflicts: { document_external: { code: 'external-id-taken', facts: ({ externalId = '' }) => ({ externalId }) } },
    run: (tx, context, { body }) => registerDocument(tx, context, body),
  })
}

function placingRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'PUT',
    url: '/documents/:id/case',
    operationId: 'placeDocument',
    tag,
    summary: 'Lägg en handling från inkorgen i ett ärende',
    description:
      'Lägger en handling från inkorgen i ett ärende, där den får nästa nummer. Nekas om den redan ligger i ett annat, är struken eller hör till en annan myndighet. / Puts a document of the inbox in a case, where it gets the next number. Refused where it lies in another already, is struck or belongs to another authority.',
    permits: 'document:register',
    params: schemas.byId,
    body: schemas.placeDocumentBody,
    answer: schemas.documentResource,
    problems: [
      'not-found',
      'precondition-required',
      'stale',
      'unknown-reference',
      'document-in-case',
      'document-of-other-authority',
      'case-voided',
      'document-struck',
    ],
    examples: { body: examples.placing, answer: examples.placedDocument },
    run: (tx, context, { params, body }) => placeDocument(tx, context, params.id, body),
  })
}

function readingRoutes(app: FastifyInstance, deps: AppDeps): void {
  listRoute(app, deps, {
    url: '/documents',
    operationId: 'listDocuments',
    tag,
    summary: 'Lista handlingar; unassigned=true är inkorgen',
    description:
      'Handlingarna i dina myndigheters diarier, äldst först. / The documents in the registers of your authorities, oldest first.',
    permits: 'register:read',
    problems: [],
    query: schemas.documentQuery,
    item: schemas.documentResource,
    examples: { query: { unassigned: 'true' }, answer: examples.inboxDocument },
    key: byKey,
    run: (tx, actor, { query: { limit: _limit, cursor: _cursor, ...query } }, paging) =>
      listDocuments(tx, actor, query, paging),
  })
  listRoute(app, deps, {
    url: '/cases/:id/documents',
    operationId: 'listDocumentsOfCase',
    tag,
    summary: 'Lista ett ärendes handlingar i nummerordning',
    description:
      'Handlingarna i ett ärende i nummerordning, och det som har flyttats därifrån med var det är nu. / The documents of a case in order of number, and what was moved from it with where it is now.',
    permits: 'register:read',
    problems: ['not-found'],
    params: schemas.byId,
    query: schemas.numberedListQuery,
    item: schemas.caseEntryResource,
    examples: { answer: examples.movedEntry },
    key: ({ sequence }: { sequence: number | null }) => String(sequence),
    run: (tx, actor, { params }, paging) => listDocumentsOfCase(tx, actor, params.id, paging),
  })
  queryRoute(app, deps, {
    method: 'GET',
    url: '/documents/:id',
    operationId: 'readDocument',
    tag,
    summary: 'Läs registeruppgifterna om en handling',
    description:
      'Uppgifterna i diariet om en handling (OSL 5:2), med den senaste versionen av innehållet men inte filen. / What the register says of a document (OSL 5:2), with the latest version of the content but not the file.',
    permits: 'register:read',
    problems: ['not-found'],
    params: schemas.byId,
    answer: schemas.documentResource,
    examples: { answer: examples.document },
    run: (tx, actor, { params }) => readDocument(tx, actor, params.id),
  })
}

function correctionRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'POST',
    url: '/documents/:id/corrections',
    operationId: 'correctDocument',
    tag,
    summary: 'Rätta registeruppgifterna om en handling',
    description:
      'Rättar uppgifterna om en handling, i de fält som anges; vad som stod förut och skälet bevaras (OSL 4:1). Nekas om inget skiljer, om handlingen är struken eller skulle förlora sin dag. / Corrects the entry of a document, in the members stated; what stood before and the reason are kept (OSL 4:1). Refused where nothing differs, the document is struck or would lose its day.',
    permits: 'document:correct',
    problems: [
      'not-found',
      'document-struck',
      'nothing-to-correct',
      'unknown-reference',
      'register-day-missing',
      'day-not-come',
      'day-before-other',
    ],
    params: schemas.byId,
    body: schemas.correctDocumentBody,
    answer: schemas.correctionResource,
    status: 201,
    examples: { body: examples.documentCorrectionBody, answer: examples.documentCorrection },
    run: (tx, context, { params, body }) => correctDocument(tx, context, params.id, body),
  })
  listRoute(app, deps, {
    url: '/documents/:id/corrections',
    operationId: 'listDocumentCorrections',
    tag,
    summary: 'Lista rättelserna i en handling',
    description:
      'Vad som har rättats i uppgifterna om en handling och varför, äldst först. / What has been corrected in the entry of a document and why, oldest first.',
    permits: 'register:read',
    problems: ['not-found'],
    params: schemas.byId,
    query: schemas.listQuery,
    item: schemas.correctionResource,
    examples: { answer: examples.documentCorrection },
    key: byKey,
    run: (tx, actor, { params }, paging) => listDocumentCorrections(tx, actor, params.id, paging),
  })
}

const ofDocument = {
  method: 'POST',
  tag,
  permits: 'document:correct',
  params: schemas.byId,
  answer: schemas.documentResource,
} as const

function moveRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    ...ofDocument,
    url: '/documents/:id/move',
    operationId: 'moveDocument',
    summary: 'Flytta en handling som hamnade i fel ärende, med skäl',
    description:
      'Flyttar en handling som hamnade i fel ärende; den får nästa nummer i det rätta. I det gamla ärendets lista står den kvar med sitt nummer, skälet och var den är nu, och det som hänvisar till handlingen gör det fortfarande. Nekas om den ligger i inkorgen, är struken eller redan ligger där. / Moves a document that was put in the wrong case; it gets the next number of the right one. In the list of the old one it stays with its number, the reason and where it is now, and what refers to it still does. Refused where it lies in the inbox, is struck or lies there already.',
    problems: [
      'not-found',
      'unknown-reference',
      'document-unplaced',
      'nothing-to-correct',
      'document-of-other-authority',
      'document-struck',
      'case-voided',
    ],
    body: schemas.moveDocumentBody,
    examples: { body: examples.moving, answer: examples.movedDocument },
    run: (tx, context, { params, body }) => moveDocument(tx, context, params.id, body),
  })
}

/** A document that was registered twice, or struck by mistake. */
function strikingRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    ...ofDocument,
    url: '/documents/:id/striking',
    operationId: 'strikeDocument',
    summary: 'Stryk en handling som registrerades två gånger, med skäl',
    description:
      'Stryker en handling som registrerades två gånger. Den kan läsas som förut, märkt med skälet och med handlingen som står kvar. Det som hänvisar till den gör det fortfarande. Nekas om någon av dem redan är struken. / Strikes a document that was entered twice. It can be read as before, marked with the reason and with the document that stands. What refers to it still does. Refused where either of them is struck already.',
    problems: [
      'not-found',
      'unknown-reference',
      'duplicate-of-itself',
      'document-struck',
      'document-of-other-authority',
    ],
    body: schemas.strikeDocumentBody,
    examples: { body: examples.striking, answer: examples.struckDocument },
    run: (tx, context, { params, body }) => strikeDocument(tx, context, params.id, body),
  })
  commandRoute(app, deps, {
    ...ofDocument,
    url: '/documents/:id/striking-cancellation',
    operationId: 'cancelStriking',
    summary: 'Häv en strykning som blev fel, med skäl',
    description:
      'Häver en strykning när handlingen inte var någon dubblett: den står åter i registret som de andra. Nekas om den inte är struken. / Takes back a striking where the document was no duplicate: it stands in the register as the others do. Refused where it is not struck.',
    problems: ['not-found', 'document-not-struck'],
    body: schemas.cancelStrikingBody,
    examples: { body: examples.strikingCancellation, answer: examples.placedDocument },
    run: (tx, context, { params, body }) => cancelStriking(tx, context, params.id, body),
  })
}
