import * as examples from '../examples.ts'
import * as schemas from '../schemas.ts'
import { acting } from './act-route.ts'

/** How the questions are to be put, and who takes no part in answering. */
export const ordering = [
  acting({
    path: 'proposition-orders',
    kind: 'propositionOrder',
    operationId: 'statePropositionOrder',
    list: 'listPropositionOrders',
    summary: 'Redovisa propositionsordningen',
    problems: ['deliberation-open', 'item-decided', 'unknown-act'],
    body: schemas.propositionOrderBody,
    example: examples.propositionOrder,
    input: (body) => ({ kind: 'propositionOrder', ...body }),
  }),
  acting({
    path: 'proposition-refusals',
    kind: 'propositionRefusal',
    operationId: 'refuseProposition',
    list: 'listPropositionRefusals',
    summary: 'Vägra att ställa proposition',
    problems: [
      'already-recorded',
      'item-decided',
      'vote-open',
      'unknown-act',
      'refusal-only-in-assembly',
      'refusal-not-overruled',
    ],
    body: schemas.propositionRefusalBody,
    example: examples.propositionRefusal,
    input: (body) => ({ kind: 'propositionRefusal', ...body }),
  }),
  acting({
    path: 'non-participation',
    kind: 'nonParticipation',
    operationId: 'declareNonParticipation',
    list: 'listNonParticipation',
    summary: 'Anteckna att någon inte deltar i beslutet',
    problems: ['already-recorded', 'item-decided', 'not-entitled', 'must-take-part', 'declared-not-participating'],
    body: schemas.nonParticipationBody,
    example: examples.nonParticipation,
    input: (body) => ({ kind: 'nonParticipation', ...body }),
  }),
]
