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
  counterToChoose: 'Fler än ett förslag kan bli motförslag; de ställs mot varandra, två i taget.',
  counterChosen: 'Motförslag är utsett och ställs mot huvudförslaget; det är den frågan som omröstningen gäller.',
  againstRefusal: 'Förslaget ställs mot yrkandet om avslag.',
  unopposed: 'Bara ett förslag är berett eller yrkat, så inget annat ställs mot det.',
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
    description:
      'Läget i ärendet just nu: vad som står mot varandra, vad som återstår att pröva, och för varje steg om det kan tas eller vad som står i vägen. / Where the matter stands at this moment: what competes, what is still to be put, and of each act whether it may be recorded or what stands against it.',
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
    description:
      'Den ordning att ställa frågorna i som följer av yrkandena, med skälen (KL 5:53), och den som ordföranden har redovisat. / The order of questions that follows from the motions, with the reasons (KL 5:53), and the one that the chair has stated.',
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
    description:
      'Det antecknade under paragrafen som skiljer sig från vad lagen väntar sig; ingenting där sammanträdet registrerades medan det pågick. / What is recorded of the paragraph and differs from what the law expects; nothing where the meeting was recorded as it went on.',
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
    description:
      'Detsamma för alla paragrafer i sammanträdet, i listans ordning. / The same of every paragraph of the meeting, in the order of the agenda.',
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
