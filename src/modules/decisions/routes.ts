import type { FastifyInstance } from 'fastify'
import { accept } from '../../domain/outcome.ts'
import { readRecord } from '../../domain/recording/frozen.ts'
import { commandRoute } from '../../http/command-route.ts'
import type { AppDeps } from '../../http/deps.ts'
import { fileRoute } from '../../http/file-route.ts'
import { formRoute } from '../../http/form-route.ts'
import { listRoute } from '../../http/list-route.ts'
import { byId, cursorAfter, keyOf } from '../../http/wire.ts'
import { decisionPage } from '../../render/page.ts'
import { decisionText } from '../../render/text.ts'
import * as examples from './examples.ts'
import { readAnnex } from './read-annex.ts'
import { publishDecision } from './publish-decision.ts'
import { listDecisions, readDecision, type DecisionView } from './read-decision.ts'
import * as schemas from './schemas.ts'

const tag = 'decisions'

/** Decisions as anyone reads what is published, and as officials read all of their authorities. */
export async function publicDecisionRoutes(app: FastifyInstance, deps: AppDeps): Promise<void> {
  listRoute(app, deps, {
    url: '/decisions',
    operationId: 'listDecisions',
    tag,
    summary: 'Lista beslut i den ordning de senast ändrades',
    description:
      'Utan token de publicerade besluten, annars alla hos dina myndigheter. Följ ändringarna med changedAfter. / Without a token the published decisions, otherwise all of your authorities. Follow the changes by changedAfter.',
    permits: 'anyone',
    problems: [],
    query: schemas.decisionQuery,
    item: schemas.listedResource,
    examples: { query: { body: 'KS', from: '2021-06-01' }, answer: examples.summary },
    key: (row: { changeSequence: number }) => String(row.changeSequence),
    run: async (tx, actor, { query: { body, from, to, diarienummer, changedAfter } }, { after, limit }) => {
      const place = after ?? keyOf(changedAfter)
      const rows = await listDecisions(
        tx,
        actor,
        { body, from, to, diarienummer },
        place === null ? null : Number(place),
        limit,
      )
      return rows.map((row) => ({ ...row, cursor: cursorAfter(String(row.changeSequence)) }))
    },
  })
  fileRoute(app, deps, {
    url: '/decisions/:id/annexes/:annex/content',
    operationId: 'readAnnexContent',
    tag,
    summary: 'Hämta en bilaga till ett beslut',
    description:
      'Hämtar en bilaga till ett beslut, i den version som paragrafen är justerad med. Utan token när beslutet är publicerat i sin helhet. / Downloads an annex of a decision, in the version that the paragraph is attested with. Without a token where the decision is published in full.',
    permits: 'anyone',
    problems: ['not-found'],
    params: schemas.annexParams,
    examples: { answer: examples.fileBytes },
    run: async (tx, actor, { params }) => {
      const found = await readAnnex(tx, actor, params.id, params.annex)
      return found.ok ? accept({ ...found.value, fileName: found.value.title }) : found
    },
  })
  readingRoutes(app, deps)
}

/** A decision by its id and by its natural address, in every form that there is of it. */
function readingRoutes(app: FastifyInstance, deps: AppDeps): void {
  const read = {
    tag,
    permits: 'anyone',
    problems: ['not-found'],
    answer: schemas.decisionResource,
    description:
      'Beslutet som application/json, text/plain eller text/html. Utan token när beslutet är publicerat; annars nekas det som om det inte fanns. / The decision as application/json, text/plain or text/html. Without a token where the decision is published; otherwise it is refused as if it were not there.',
    examples: { answer: examples.decision, forms: examples.decisionForms },
    forms: { 'application/json': asJson, 'text/html': asPage, 'text/plain': asText },
    stamp: ({ publicHash, contentHash, version }: DecisionView) =>
      `${(publicHash ?? contentHash ?? '').slice(8, 24)}-${version}`,
  } as const
  formRoute(app, deps, {
    ...read,
    url: '/decisions/:id',
    operationId: 'readDecision',
    summary: 'Läs ett beslut',
    params: byId,
    run: (tx, actor, { params: { id } }) => readDecision(tx, actor, { id }),
  })
  formRoute(app, deps, {
    ...read,
    url: '/decisions/:body/:when/:paragraph',
    operationId: 'readDecisionByAddress',
    summary: 'Läs ett beslut på dess naturliga adress',
    params: schemas.byAddress,
    run: (tx, actor, { params: { body, when, paragraph } }) =>
      readDecision(tx, actor, { address: `${body.toLowerCase()}/${when}/${paragraph}` }),
  })
}

/** Publishing. */
export async function decisionRoutes(app: FastifyInstance, deps: AppDeps): Promise<void> {
  commandRoute(app, deps, {
    method: 'POST',
    url: '/decisions/:id/publication',
    operationId: 'publishDecision',
    tag,
    summary: 'Publicera ett beslut, eller dra in det',
    description:
      'Gör ett beslut offentligt, i sin helhet eller bara rubriken, eller drar in det. Ingenting publiceras av sig självt. Nekas om beslutet inte hör till någon av dina myndigheter. / Makes a decision public, in full or by its heading alone, or withdraws it. Nothing is published by itself. Refused where the decision is none of your authorities’.',
    permits: 'decision:publish',
    problems: ['not-found'],
    params: byId,
    body: schemas.publicationBody,
    answer: schemas.publicationResource,
    examples: { body: { level: 'full' }, answer: examples.publication },
    run: (tx, context, { params, body }) => publishDecision(tx, context, params.id, body.level),
  })
}

const asText = (view: DecisionView) => decisionText(readRecord(view.recordBytes), view)

function asPage(view: DecisionView): string {
  const {
    attestation: { attestedOn },
    notice,
    earliestLegalForceOn,
    corrections,
  } = view.status
  return decisionPage(readRecord(view.recordBytes), {
    contentHash: view.publicHash ?? view.contentHash ?? '',
    titleOnly: view.titleOnly,
    status: { attestedOn, notice, earliestLegalForceOn, legalForceOn: null, corrections },
  })
}

/** The bytes of the record go into the answer as they are, neither read apart nor written anew. */
function asJson({ id, contentHash, publicHash, masked, recordBytes, status }: DecisionView): string {
  const head = JSON.stringify({ id, contentHash, publicHash, masked }).slice(0, -1)
  return `${head},"record":${recordBytes},"status":${JSON.stringify(status)}}`
}
