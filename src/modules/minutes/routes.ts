import type { FastifyInstance } from 'fastify'
import { objectionToPhraseSet } from '../../domain/organisation/body.ts'
import { objectionToOverrides } from '../../domain/recording/minutes.ts'
import type { DecisionRecord } from '../../domain/recording/record.ts'
import type { Rejection } from '../../domain/rejection.ts'
import { commandRoute } from '../../http/command-route.ts'
import type { AppDeps } from '../../http/deps.ts'
import { formRoute } from '../../http/form-route.ts'
import { queryRoute } from '../../http/query-route.ts'
import { minutesPage, minutesText } from '../../render/minutes.ts'
import { phraseSetNames } from '../../render/phrases/sets.ts'
import { sentenceKeys } from '../../render/sentences.ts'
import { attestMinutes } from './attest-minutes.ts'
import { composeMinutes } from './compose-minutes.ts'
import * as examples from './examples.ts'
import { listMinutes, readMinutes } from './read-minutes.ts'
import * as schemas from './schemas.ts'

const tag = 'minutes'

/** Minutes: composed, read and signed. */
export async function minutesRoutes(app: FastifyInstance, deps: AppDeps): Promise<void> {
  commandRoute(app, deps, {
    method: 'POST',
    url: '/meetings/:id/minutes',
    operationId: 'composeMinutes',
    tag,
    summary: 'Sätt samman protokollet',
    permits: 'minutes:compose',
    problems: [
      'not-found',
      'meeting-not-closed',
      'meeting-not-open',
      'nothing-to-compose',
      'unknown-reference',
      'unknown-sentence',
      'unknown-phrase-set',
    ],
    params: schemas.byId,
    body: schemas.compositionBody,
    answer: schemas.minutesResource,
    status: 201,
    collection: '/minutes',
    examples: { body: examples.composing, answer: examples.minutes },
    run: (tx, context, { params, body }) => composeMinutes(tx, context, params.id, body, objectionToWriting),
  })
  queryRoute(app, deps, {
    method: 'GET',
    url: '/meetings/:id/minutes',
    operationId: 'listMinutes',
    tag,
    summary: 'Lista ett sammanträdes protokoll',
    permits: 'meeting:read',
    problems: ['not-found'],
    params: schemas.byId,
    answer: schemas.minutesList,
    examples: { answer: { items: [examples.minutes] } },
    run: (tx, actor, { params }) => listMinutes(tx, actor, params.id),
  })
  readingRoute(app, deps)
  signingRoute(app, deps)
}

/** Whole minutes, as JSON or as a person reads them before signing. */
function readingRoute(app: FastifyInstance, deps: AppDeps): void {
  formRoute(app, deps, {
    url: '/minutes/:id',
    operationId: 'readMinutes',
    tag,
    summary: 'Läs protokollet i sin helhet',
    permits: 'meeting:read',
    description: 'Som application/json, text/plain eller text/html: det som justeraren läser och undertecknar.',
    problems: ['not-found'],
    params: schemas.byId,
    answer: schemas.wholeMinutesResource,
    examples: { answer: examples.wholeMinutes, forms: examples.minutesForms },
    run: (tx, actor, { params }) => readMinutes(tx, actor, params.id),
    forms: {
      'application/json': (minutes) => JSON.stringify(schemas.wholeMinutesResource.parse(minutes)),
      'text/html': ({ head, headHash, records }) => minutesPage(head, headHash, records),
      'text/plain': ({ head, headHash, records }) => minutesText(head, headHash, records),
    },
  })
}

function signingRoute(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'POST',
    url: '/minutes/:id/attestations',
    operationId: 'attestMinutes',
    tag,
    summary: 'Justera protokollet',
    permits: 'minutes:attest',
    problems: [
      'not-found',
      'not-an-attester',
      'already-attested',
      'minutes-attested',
      'minutes-superseded',
      'hash-differs',
      'day-not-come',
      'day-before-other',
    ],
    params: schemas.byId,
    body: schemas.attestationBody,
    answer: schemas.minutesResource,
    status: 201,
    examples: { body: examples.attesting, answer: examples.attested },
    run: (tx, context, { params, body }) => attestMinutes(tx, context, params.id, body),
  })
}

/** A record must be writable: by a phrase set there is, and every overridden sentence must be one of its sentences. */
function objectionToWriting(record: DecisionRecord): Rejection | null {
  const unwritable = objectionToPhraseSet(record.phraseSet, phraseSetNames)
  if (unwritable) return unwritable
  return objectionToOverrides(
    record.sentenceOverrides,
    sentenceKeys(record).map(({ key }) => key),
  )
}
