import type { FastifyInstance } from 'fastify'
import { commandRoute } from '../../http/command-route.ts'
import type { AppDeps } from '../../http/deps.ts'
import { listRoute } from '../../http/list-route.ts'
import { queryRoute } from '../../http/query-route.ts'
import { closeAssignment } from './close-assignment.ts'
import * as examples from './examples.ts'
import { giveAssignment } from './give-assignment.ts'
import { listAssignments, readAssignment } from './read-assignments.ts'
import * as schemas from './schemas.ts'

const tag = 'assignments'

/** Assignments: given, considered complete, closed. */
export async function assignmentRoutes(app: FastifyInstance, deps: AppDeps): Promise<void> {
  givingRoutes(app, deps)
  readingRoutes(app, deps)
  closingRoutes(app, deps)
}

function givingRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'POST',
    url: '/assignments',
    operationId: 'giveAssignment',
    tag,
    summary: 'Registrera ett uppdrag',
    permits: 'assignment:manage',
    problems: ['unknown-reference', 'case-voided', 'day-not-come', 'day-before-other'],
    body: schemas.giveBody,
    answer: schemas.assignmentResource,
    status: 201,
    collection: '/assignments',
    examples: { body: examples.giving, answer: examples.given },
    conflicts: { assignment_external: { code: 'external-id-taken', facts: ({ externalId = '' }) => ({ externalId }) } },
    run: (tx, context, { body }) => giveAssignment(tx, context, body),
  })
}

function readingRoutes(app: FastifyInstance, deps: AppDeps): void {
  listRoute(app, deps, {
    url: '/assignments',
    operationId: 'listAssignments',
    tag,
    summary: 'Lista uppdrag, från givarens eller mottagarens håll',
    permits: 'decision:read',
    problems: [],
    query: schemas.assignmentQuery,
    item: schemas.assignmentResource,
    examples: { query: { body: 'KF', open: 'true' }, answer: examples.considered },
    run: (tx, actor, { query }, { after, limit }) =>
      listAssignments(
        tx,
        actor,
        { body: query.body, caseId: query.case, open: query.open, externalId: query.externalId },
        after,
        limit,
      ),
  })
  queryRoute(app, deps, {
    method: 'GET',
    url: '/assignments/:id',
    operationId: 'readAssignment',
    tag,
    summary: 'Läs ett uppdrag',
    permits: 'decision:read',
    problems: ['not-found'],
    params: schemas.byId,
    answer: schemas.assignmentResource,
    examples: { answer: examples.considered },
    run: (tx, actor, { params }) => readAssignment(tx, actor, params.id),
  })
}

function closingRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'POST',
    url: '/assignments/:id/closing',
    operationId: 'closeAssignment',
    tag,
    summary: 'Avsluta ett uppdrag',
    permits: 'assignment:manage',
    problems: [
      'not-found',
      'assignment-step-refused',
      'unknown-reference',
      'assignment-of-other-body',
      'day-not-come',
      'day-before-other',
    ],
    params: schemas.byId,
    body: schemas.closingBody,
    answer: schemas.assignmentResource,
    examples: { body: examples.closing, answer: examples.closed },
    run: (tx, context, { params, body }) => closeAssignment(tx, context, params.id, body),
  })
}
