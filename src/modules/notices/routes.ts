import type { FastifyInstance } from 'fastify'
import { alreadyPosted } from '../../domain/following/notice.ts'
import { commandRoute } from '../../http/command-route.ts'
import type { AppDeps } from '../../http/deps.ts'
import { listRoute } from '../../http/list-route.ts'
import { queryRoute } from '../../http/query-route.ts'
import { correctNotice } from './correct-notice.ts'
import * as examples from './examples.ts'
import { postNotice } from './post-notice.ts'
import { listNotices, readNotice } from './read-notices.ts'
import * as schemas from './schemas.ts'
import { takeDownNotice } from './take-down-notice.ts'

const tag = 'notices'

/** The notice board as anyone reads it. */
export async function publicNoticeRoutes(app: FastifyInstance, deps: AppDeps): Promise<void> {
  listRoute(app, deps, {
    url: '/notices',
    operationId: 'listNotices',
    tag,
    summary: 'Läs anslagstavlan',
    description:
      'Kommunens anslag om justerade protokoll, de rättade bland dem, äldst först. / The notices of the municipality about attested minutes, those corrected among them, oldest first.',
    permits: 'anyone',
    ofMunicipality: true,
    problems: [],
    query: schemas.noticeQuery,
    item: schemas.noticeResource,
    examples: { query: { up: 'true' }, answer: examples.notice },
    run: (tx, _actor, { query }, { after, limit }) =>
      listNotices(tx, { up: query.up ?? false, body: query.body }, after, limit),
  })
  queryRoute(app, deps, {
    method: 'GET',
    url: '/notices/:id',
    operationId: 'readNotice',
    tag,
    summary: 'Läs ett anslag',
    description:
      'Ett anslag med sista dag för överklagande, också när det är nedtaget eller rättat. / One notice with the last day of appeal, also when it is taken down or corrected.',
    permits: 'anyone',
    ofMunicipality: true,
    problems: ['not-found'],
    params: schemas.byId,
    answer: schemas.noticeResource,
    examples: { answer: examples.notice },
    run: (tx, _actor, { params }) => readNotice(tx, params.id),
  })
}

/** Posting, correcting and taking down. */
export async function noticeRoutes(app: FastifyInstance, deps: AppDeps): Promise<void> {
  postingRoutes(app, deps)
  correctionRoutes(app, deps)
  takedownRoutes(app, deps)
}

function postingRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'POST',
    url: '/notices',
    operationId: 'postNotice',
    tag,
    summary: 'Anslå att ett protokoll har justerats',
    description:
      'Sätter upp anslaget och räknar sista dag för överklagande (KL 8:12, 13:5). Nekas om protokollet inte är justerat eller redan anslaget, och för en dag före justeringen eller en som inte har kommit. / Posts the notice and counts the last day of appeal (KL 8:12, 13:5). Refused where the minutes are not attested or are announced already, and for a day before the attestation or one that has not come.',
    permits: 'notice:post',
    problems: [
      'unknown-reference',
      'minutes-not-attested',
      'notice-incomplete',
      'day-not-come',
      'posted-before-attestation',
    ],
    body: schemas.postNoticeBody,
    answer: schemas.noticeResource,
    status: 201,
    collection: '/notices',
    examples: { body: examples.posting, answer: examples.notice },
    conflicts: { notice_of_minutes: alreadyPosted },
    run: (tx, context, { body }) => postNotice(tx, context, body),
  })
}

/** A notice with the right day or place in the stead of one that is wrong. */
function correctionRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'POST',
    url: '/notices/:id/corrections',
    operationId: 'correctNotice',
    tag,
    summary: 'Rätta ett anslag med fel dag eller plats',
    description:
      'Rättar ett anslag med fel dag eller plats: ett nytt med de rätta uppgifterna kommer i stället. Det gamla kan läsas, med skälet och vilket som gäller, och tiden för överklagande räknas från det nya anslagets dag. Nekas om inget skiljer. / Corrects a notice with the wrong day or place: a new one with what is right comes in its place. The old one can be read, with the reason and which one stands, and the time for appeal runs from the day of the new notice. Refused where nothing differs.',
    permits: 'notice:post',
    problems: [
      'not-found',
      'notice-corrected',
      'nothing-to-correct',
      'day-not-come',
      'day-before-other',
      'notice-incomplete',
      'posted-before-attestation',
    ],
    conflicts: { notice_of_minutes: alreadyPosted },
    params: schemas.byId,
    body: schemas.correctNoticeBody,
    answer: schemas.noticeResource,
    status: 201,
    collection: '/notices',
    examples: { body: examples.correction, answer: examples.corrected },
    run: (tx, context, { params, body }) => correctNotice(tx, context, params.id, body),
  })
}

function takedownRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'POST',
    url: '/notices/:id/takedown',
    operationId: 'takeDownNotice',
    tag,
    summary: 'Ta ned ett anslag',
    description:
      'Tar ned anslaget dagen efter sista dag för överklagande eller senare (KL 8:12). Nekas tidigare, om sammanträdet inte är registrerat från protokoll, och där anslaget redan är nedtaget eller rättat. / Takes the notice down the day after the last day of appeal or later (KL 8:12). Refused before that, but for meetings recorded from minutes, and where it is taken down or corrected already.',
    permits: 'notice:post',
    problems: ['not-found', 'day-not-come', 'notice-taken-down-early', 'already-taken-down', 'notice-corrected'],
    params: schemas.byId,
    body: schemas.takeDownBody,
    answer: schemas.noticeResource,
    examples: { body: { takenDownOn: '2021-07-16' }, answer: examples.takenDown },
    run: (tx, context, { params, body }) => takeDownNotice(tx, context, params.id, body.takenDownOn),
  })
}
