import type { FastifyInstance } from 'fastify'
import type { OrderReason } from '../../../domain/deciding/acts/put.ts'
import { accept, type Outcome } from '../../../domain/outcome.ts'
import type { Rejection } from '../../../domain/rejection.ts'
import type { AppDeps } from '../../../http/deps.ts'
import { problemOf } from '../../../http/problem.ts'
import { queryRoute } from '../../../http/query-route.ts'
import * as examples from '../examples.ts'
import {
  listFindings,
  listFindingsOfMeeting,
  readPropositionOrder,
  readStanding,
  type FindingView,
} from '../read-standing.ts'
import * as schemas from '../schemas.ts'

const tag = 'deliberation'

/** Why a question stands where it does, as it is told to the chair. */
const reasons: Readonly<Record<OrderReason, string>> = {
  formalFirst: 'Yrkanden om ärendets form prövas före sakfrågan.',
  inFirstHandFirst: 'Det som yrkas i första hand prövas före det som yrkas i andra hand.',
  againstEachOther: 'Förslagen utesluter varandra och ställs mot varandra.',
  mainThenCounter:
    'Det förslag som bifalls blir huvudförslag; begärs omröstning utses först motförslag bland de andra.',
  againstRefusal: 'Förslaget ställs mot yrkandet om avslag.',
  unopposed: 'Bara ett förslag finns.',
  pointByPoint: 'Ändringen gäller enskilda beslutspunkter, som prövas för sig.',
  additionsLast: 'Tilläggsyrkanden prövas sist, vart och ett för sig.',
  asRaised: 'Ordningsfrågor prövas för sig.',
}

/** Where a paragraph stands, and the order of its questions. */
export function standingRoutes(app: FastifyInstance, deps: AppDeps): void {
  queryRoute(app, deps, {
    method: 'GET',
    url: '/items/:id/standing',
    operationId: 'readStanding',
    tag,
    summary: 'Se vad som kan göras härnäst, och varför inte resten',
    permits: 'meeting:read',
    problems: ['not-found'],
    params: schemas.byId,
    answer: schemas.standingResource,
    examples: { answer: examples.standing },
    run: async (tx, actor, { params }) => {
      const found = await readStanding(tx, actor, params.id)
      if (!found.ok) return found
      const { acts, nextQuestion, ...rest } = found.value
      return accept({
        ...rest,
        nextQuestion: nextQuestion && explained(nextQuestion),
        acts: acts.map(({ kind, objections }) => ({
          kind,
          allowed: objections.length === 0,
          why: objections.map(problemOf),
        })),
      })
    },
  })
  queryRoute(app, deps, {
    method: 'GET',
    url: '/items/:id/proposition-order',
    operationId: 'readPropositionOrder',
    tag,
    summary: 'Se den föreslagna propositionsordningen med skäl',
    permits: 'meeting:read',
    problems: ['not-found'],
    params: schemas.byId,
    answer: schemas.orderResource,
    examples: { answer: examples.order },
    run: async (tx, actor, { params }) => {
      const found = await readPropositionOrder(tx, actor, params.id)
      return found.ok ? accept({ ...found.value, steps: found.value.steps.map(explained) }) : found
    },
  })
}

/** Where what is recorded differs from what the law expects. */
export function findingRoutes(app: FastifyInstance, deps: AppDeps): void {
  queryRoute(app, deps, {
    method: 'GET',
    url: '/items/:id/findings',
    operationId: 'listFindingsOfItem',
    tag,
    summary: 'Lista avvikelser mellan protokollet och lagen under en paragraf',
    permits: 'meeting:read',
    problems: ['not-found'],
    params: schemas.byId,
    answer: schemas.findingList,
    examples: { answer: examples.findings },
    run: async (tx, actor, { params }) => told(await listFindings(tx, actor, params.id)),
  })
  queryRoute(app, deps, {
    method: 'GET',
    url: '/meetings/:id/findings',
    operationId: 'listFindingsOfMeeting',
    tag,
    summary: 'Lista avvikelser mellan protokollet och lagen i ett sammanträde',
    permits: 'meeting:read',
    problems: ['not-found'],
    params: schemas.byId,
    answer: schemas.findingList,
    examples: { answer: examples.findings },
    run: async (tx, actor, { params }) => told(await listFindingsOfMeeting(tx, actor, params.id)),
  })
}

const explained = <Step extends { readonly reasons: readonly OrderReason[] }>(step: Step) => ({
  ...step,
  reasons: step.reasons.map((code) => ({ code, text: reasons[code] })),
})

const told = (found: Outcome<FindingView[], Rejection>) =>
  found.ok
    ? accept({ items: found.value.map(({ rejection, ...where }) => ({ ...where, problem: problemOf(rejection) })) })
    : found
