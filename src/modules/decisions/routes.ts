import type {} from '@fastify/accepts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { DecisionRecord } from '../../domain/record.ts'
import type { AppDeps } from '../../http/deps.ts'
import { listRoute } from '../../http/list-route.ts'
import { sendFile } from '../../http/send-file.ts'
import { ProblemError, problemOf } from '../../http/problem.ts'
import { commandRoute, routeOf } from '../../http/route.ts'
import { byId, cursorAfter, keyOf } from '../../http/wire.ts'
import { runQuery } from '../../query.ts'
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
    url: '/decisions', operationId: 'listDecisions', tag, summary: 'Lista beslut i den ordning de senast ändrades', permits: 'anyone', problems: [],
    query: schemas.decisionQuery, item: schemas.listedResource, examples: { query: { body: 'KS', from: '2021-06-01' }, answer: examples.summary },
    key: (row: { changeSequence: number }) => String(row.changeSequence),
    run: async (tx, actor, { query: { body, from, to, diarienummer, changedAfter } }, { after, limit }) => {
      const place = after ?? keyOf(changedAfter)
      const rows = await listDecisions(tx, actor, { body, from, to, diarienummer }, place === null ? null : Number(place), limit)
      return rows.map((row) => ({ ...row, cursor: cursorAfter(String(row.changeSequence)) }))
    },
  })
  annexRoute(app, deps)
  const read = { tag, permits: 'anyone', problems: ['not-found'], answer: schemas.decisionResource, method: 'GET', examples: { answer: examples.decision } } as const
  const description = 'Som application/json, text/plain eller text/html. Utan token när beslutet är publicerat.'
  app.route({
    ...routeOf({ ...read, url: '/decisions/:id', operationId: 'readDecision', summary: 'Läs ett beslut', description, params: byId }, 200, false),
    handler: async (request, reply) => answer(deps, request, reply, { id: (request.params as { id: string }).id }),
  })
  app.route({
    ...routeOf({
      ...read, url: '/decisions/:body/:when/:paragraph', operationId: 'readDecisionByAddress', summary: 'Läs ett beslut på dess naturliga adress',
      description, params: schemas.byAddress,
    }, 200, false),
    handler: async (request, reply) => {
      const { body, when, paragraph } = request.params as { body: string; when: string; paragraph: number }
      return answer(deps, request, reply, { address: `${body.toLowerCase()}/${when}/${paragraph}` })
    },
  })
}

/** The annexes of a paragraph, which need no token once it is published in full. */
function annexRoute(app: FastifyInstance, deps: AppDeps): void {
  app.route({
    ...routeOf({
      method: 'GET', url: '/decisions/:id/annexes/:annex/content', operationId: 'readAnnexContent', tag, summary: 'Hämta en bilaga till ett beslut',
      description: 'Den version som paragrafen är justerad med. Utan token när beslutet är publicerat i sin helhet.', permits: 'anyone',
      problems: ['not-found'], params: schemas.annexParams, answer: schemas.fileBytes, examples: { answer: examples.fileBytes },
    }, 200, false),
    handler: async (request, reply) => {
      const { id, annex } = request.params as { id: string; annex: string }
      const outcome = await runQuery(deps, request.actor, { permits: 'anyone', run: (tx, actor) => readAnnex(tx, actor, id, annex) })
      if (!outcome.ok) throw new ProblemError(problemOf(outcome.rejection))
      const { title, hash, mediaType, size } = outcome.value
      return sendFile(deps, request, reply, { hash, size, mediaType, disposition: `attachment; filename*=UTF-8''${encodeURIComponent(title)}` })
    },
  })
}

/** Publishing. */
export async function decisionRoutes(app: FastifyInstance, deps: AppDeps): Promise<void> {
  commandRoute(app, deps, {
    method: 'POST', url: '/decisions/:id/publication', operationId: 'publishDecision', tag, summary: 'Publicera ett beslut, eller dra in det',
    permits: 'decision:publish', problems: ['not-found'], params: byId, body: schemas.publicationBody, answer: schemas.publicationResource,
    examples: { body: { level: 'full' }, answer: examples.publication },
    run: (tx, context, { params, body }) => publishDecision(tx, context, params.id, body.level),
  })
}

async function answer(deps: AppDeps, request: FastifyRequest, reply: FastifyReply, by: { id: string } | { address: string }): Promise<FastifyReply> {
  const outcome = await runQuery(deps, request.actor, { permits: 'anyone', run: (tx, actor) => readDecision(tx, actor, by) })
  if (!outcome.ok) throw new ProblemError(problemOf(outcome.rejection))
  const view = outcome.value
  const type = request.accepts().type(['application/json', 'text/html', 'text/plain'])
  const form = type === 'text/html' || type === 'text/plain' ? type : 'application/json'
  const etag = `"${(view.publicHash ?? view.contentHash ?? '').slice(8, 24)}-${view.version}-${form.slice(-4)}"`
  const cache = request.actor === null ? 'public, max-age=60' : 'private, no-store'
  void reply.headers({ etag, vary: 'accept, authorization', 'cache-control': cache })
  if (request.headers['if-none-match'] === etag) return reply.code(304).send()
  return reply.type(`${form}; charset=utf-8`).send(inForm(view, form))
}

function inForm(view: DecisionView, form: 'application/json' | 'text/html' | 'text/plain'): string {
  if (form === 'application/json') return asJson(view)
  const record = JSON.parse(view.recordBytes) as DecisionRecord
  if (form === 'text/plain') return decisionText(record)
  const { attestation: { attestedOn }, notice, earliestLegalForceOn, corrections } = view.status
  return decisionPage(record, {
    contentHash: view.publicHash ?? view.contentHash ?? '',
    status: { attestedOn, notice, earliestLegalForceOn, legalForceOn: null, corrections },
  })
}

/** The bytes of the record go into the answer as they are, neither read apart nor written anew. */
function asJson({ id, contentHash, publicHash, masked, recordBytes, status }: DecisionView): string {
  const head = JSON.stringify({ id, contentHash, publicHash, masked }).slice(0, -1)
  return `${head},"record":${recordBytes},"status":${JSON.stringify(status)}}`
}
