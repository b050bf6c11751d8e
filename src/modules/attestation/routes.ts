import type { FastifyInstance } from 'fastify'
import { objectionToPhraseSet } from '../../domain/organisation/body.ts'
import { objectionToOverrides } from '../../domain/recording/minutes.ts'
import type { DecisionRecord } from '../../domain/recording/record.ts'
import type { Rejection } from '../../domain/rejection.ts'
import { commandRoute } from '../../http/command-route.ts'
import type { AppDeps } from '../../http/deps.ts'
import { phraseSetNames } from '../../render/phrases/sets.ts'
import { sentenceKeys } from '../../render/sentences.ts'
import { attestMinutes } from './attest-minutes.ts'
import { composeMinutes } from './compose-minutes.ts'
import * as examples from './examples.ts'
import * as schemas from './schemas.ts'

const tag = 'minutes'

/** Minutes are composed of what was recorded. */
export async function composingRoutes(app: FastifyInstance, deps: AppDeps): Promise<void> {
  commandRoute(app, deps, {
    method: 'POST',
    url: '/meetings/:id/minutes',
    operationId: 'composeMinutes',
    tag,
    summary: 'Sätt samman protokollet',
    description:
      'Sätter samman protokollet: fryser paragraferna och huvudet, som sedan undertecknas; ett tidigare protokoll som inte är justerat ersätts. Nekas medan sammanträdet pågår, utom för enskilda paragrafer, och om ingen paragraf är beslutad. / Composes the minutes: freezes the paragraphs and the head, which are then signed; earlier minutes that are not attested are replaced. Refused while the meeting goes on, but for single paragraphs, and where no paragraph is decided.',
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
}

/** Minutes are signed. */
export async function attestingRoutes(app: FastifyInstance, deps: AppDeps): Promise<void> {
  commandRoute(app, deps, {
    method: 'POST',
    url: '/minutes/:id/attestations',
    operationId: 'attestMinutes',
    tag,
    summary: 'Justera protokollet',
    description:
      'Ordföranden eller en vald justerare undertecknar det han eller hon har läst (KL 5:69); när alla har gjort det är protokollet justerat och ändras inte mer. Nekas för andra, två gånger, och om hashen är en annan. / The chair or a chosen attester signs what he or she has read (KL 5:69); when all have, the minutes are attested and change no more. Refused to others, twice, and where the hash is another.',
    permits: 'minutes:attest',
    problems: [
      'not-found',
      'not-an-attester',
      'already-attested',
      'minutes-attested',
      'minutes-superseded',
      'hash-differs',
      'signing-time-only-from-minutes',
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
