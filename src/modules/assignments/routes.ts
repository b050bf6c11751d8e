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
    description:
      'För in ett uppdrag som ett organ har gett. Nekas om ett organ eller ärendet är okänt, om numret är makulerat eller om dagarna inte stämmer. / Enters an assignment that a body has given. Refused where a body or the case is unknown, the number voided or the days contradict each other.',
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
    description:
      'De uppdrag som dina myndigheter har gett eller fått, äldst först. / The assignments that your authorities have given or been given, oldest first.',
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
    description:
      'Ett uppdrag med sitt läge och besluten som rör det. Nekas om det inte rör någon av dina myndigheter. / An assignment, how it stands and the decisions about it. Refused where it concerns none of your authorities.',
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
    description:
      'Avslutar ett uppdrag med ett beslut av det organ som gav det, eller med ett skäl. Nekas om det redan är avslutat, om beslutet är fattat av ett annat organ eller om dagen inte har kommit. / Closes an assignment, by a decision of the body that gave it or with a reason. Refused where it is closed already, the decision is another body’s or the day has not come.',
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
