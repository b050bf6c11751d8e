import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import type { ActKind } from '../../domain/paragraph.ts'
import type { RejectionCode } from '../../domain/rejection.ts'
import { commandRoute } from '../../http/command-route.ts'
import type { AppDeps } from '../../http/deps.ts'
import { queryRoute } from '../../http/query-route.ts'
import { castBallot } from './cast-ballot.ts'
import * as examples from './examples.ts'
import { listActs } from './read-paragraph.ts'
import { recordAct } from './record-act.ts'
import { recordParagraph } from './record-paragraph.ts'
import type { ActInput, ParagraphInput } from './state-act.ts'
import { standingRoutes } from './routes/standing.ts'
import * as schemas from './schemas.ts'
import { takeBackAct } from './take-back-act.ts'

const tag = 'deliberation'
const always: readonly RejectionCode[] = ['not-found', 'item-withdrawn', 'minutes-attested', 'meeting-not-open', 'unknown-reference', 'outside-meeting', 'time-not-come', 'chair-recused']

type ActRoute<Body extends z.ZodType> = {
  readonly path: string
  readonly kind: ActKind
  readonly operationId: string
  readonly list: string
  readonly summary: string
  readonly problems: readonly RejectionCode[]
  readonly body: Body
  readonly example: unknown
  readonly input: (body: z.output<Body>) => ActInput
}

/** What happens under a paragraph, step by step or the whole at once. */
export async function deliberationRoutes(app: FastifyInstance, deps: AppDeps): Promise<void> {
  for (const route of allActs()) actRoutes(app, deps, route)
  stepRoutes(app, deps)
  followingRoutes(app, deps)
  votingRoutes(app, deps)
  paragraphRoutes(app, deps)
  standingRoutes(app, deps)
}

/** POST records an act of one kind under an item; GET lists them, those taken back among them. */
function actRoutes<Body extends z.ZodType>(app: FastifyInstance, deps: AppDeps, route: ActRoute<Body>): void {
  const { path, kind, operationId, list, summary, problems, body, example, input } = route
  const answer = examples.acts[kind]
  commandRoute(app, deps, {
    method: 'POST', url: `/items/:id/${path}`, operationId, tag, summary, permits: 'deliberation:record',
    problems: [...always, ...problems], params: schemas.byId, body, answer: schemas.actResource, status: 201,
    examples: { body: example, answer }, run: (tx, context, { params, body: stated }) => recordAct(tx, context, params.id, input(stated)),
  })
  queryRoute(app, deps, {
    method: 'GET', url: `/items/:id/${path}`, operationId: list, tag, summary: `${summary}: lista`, permits: 'meeting:read', problems: ['not-found'],
    params: schemas.byId, answer: schemas.actList, examples: { answer: { items: [answer] } }, run: (tx, actor, { params }) => listActs(tx, actor, params.id, kind),
  })
}

/** Keeps the body's type tied to its schema. */
const acting = <Body extends z.ZodType>(route: ActRoute<Body>) => route as unknown as ActRoute<z.ZodType>

const deliberating = () => [
  acting({
    path: 'proposals', kind: 'proposal', operationId: 'makeProposal', list: 'listProposals', summary: 'Registrera ett förslag',
    problems: ['already-recorded', 'deliberation-closed', 'not-entitled'], body: schemas.proposalBody, example: examples.proposal,
    input: (body) => ({ kind: 'proposal', ...body }),
  }),
  acting({
    path: 'contributions', kind: 'contribution', operationId: 'recordContribution', list: 'listContributions', summary: 'Anteckna information eller anförande',
    problems: ['deliberation-closed', 'not-quorate', 'not-entitled'], body: schemas.contributionBody, example: examples.contribution,
    input: (body) => ({ kind: 'contribution', ...body }),
  }),
  acting({
    path: 'motions', kind: 'motion', operationId: 'makeMotion', list: 'listMotions', summary: 'Registrera ett yrkande',
    problems: ['already-recorded', 'deliberation-closed', 'not-entitled', 'proposal-required', 'mover-required', 'reasons-required', 'tabled-to-earlier-day', 'unknown-act'],
    body: schemas.motionBody, example: examples.motion,
    input: ({ kind, ...body }) => ({ kind: 'motion', motionKind: kind, ...body }),
  }),
  acting({
    path: 'deliberation-closing', kind: 'deliberationClosing', operationId: 'closeDeliberation', list: 'listDeliberationClosings',
    summary: 'Förklara överläggningen avslutad', problems: ['deliberation-closed', 'item-decided'], body: schemas.emptyBody, example: {},
    input: (body) => ({ kind: 'deliberationClosing', ...body }),
  }),
  acting({
    path: 'deliberation-reopening', kind: 'deliberationReopening', operationId: 'reopenDeliberation', list: 'listDeliberationReopenings',
    summary: 'Återuppta överläggningen före klubban', problems: ['deliberation-open', 'item-decided', 'vote-open'], body: schemas.emptyBody, example: {},
    input: (body) => ({ kind: 'deliberationReopening', ...body }),
  }),
  acting({
    path: 'recusals', kind: 'recusal', operationId: 'recordRecusal', list: 'listRecusals', summary: 'Registrera jäv',
    problems: ['already-recorded', 'item-decided', 'vote-open', 'ground-required', 'ground-of-other-body', 'not-recused', 'recusal-after-vote'], body: schemas.recusalBody, example: examples.recusal,
    input: (body) => ({ kind: 'recusal', ...body }),
  }),
]

const allActs = () => [...deliberating(), ...ordering(), ...deciding(), ...noting()]

const ordering = () => [
  acting({
    path: 'proposition-orders', kind: 'propositionOrder', operationId: 'statePropositionOrder', list: 'listPropositionOrders',
    summary: 'Redovisa propositionsordningen', problems: ['deliberation-open', 'item-decided', 'unknown-act'],
    body: schemas.propositionOrderBody, example: examples.propositionOrder, input: (body) => ({ kind: 'propositionOrder', ...body }),
  }),
  acting({
    path: 'proposition-refusals', kind: 'propositionRefusal', operationId: 'refuseProposition', list: 'listPropositionRefusals',
    summary: 'Vägra att ställa proposition', problems: ['already-recorded', 'item-decided', 'vote-open', 'unknown-act', 'refusal-only-in-assembly', 'refusal-not-overruled'],
    body: schemas.propositionRefusalBody, example: examples.propositionRefusal, input: (body) => ({ kind: 'propositionRefusal', ...body }),
  }),
  acting({
    path: 'non-participation', kind: 'nonParticipation', operationId: 'declareNonParticipation', list: 'listNonParticipation',
    summary: 'Anteckna att någon inte deltar i beslutet', problems: ['already-recorded', 'item-decided', 'not-entitled', 'must-take-part', 'declared-not-participating'],
    body: schemas.nonParticipationBody, example: examples.nonParticipation, input: (body) => ({ kind: 'nonParticipation', ...body }),
  }),
]

const deciding = () => [
  acting({
    path: 'propositions', kind: 'proposition', operationId: 'putProposition', list: 'listPropositions', summary: 'Ställ proposition',
    problems: ['already-recorded', 'deliberation-open', 'item-decided', 'vote-open', 'options-too-few', 'unknown-option', 'unknown-act', 'finding-not-an-option', 'order-departed'],
    body: schemas.propositionBody, example: examples.proposition, input: (body) => ({ kind: 'proposition', ...body }),
  }),
  acting({
    path: 'votes', kind: 'vote', operationId: 'openVote', list: 'listVotes', summary: 'Öppna en begärd omröstning',
    problems: ['vote-after-gavel', 'deliberation-open', 'vote-open', 'vote-already-held', 'vote-sides-wrong', 'unknown-act', 'not-entitled', 'left-off-roll',
      'vote-form-wrong', 'majority-rule-other', 'counter-proposal-required'],
    body: schemas.voteBody, example: examples.vote, input: (body) => ({ kind: 'vote', ...body }),
  }),
  acting({
    path: 'elections', kind: 'election', operationId: 'holdElection', list: 'listElections', summary: 'Registrera ett val',
    problems: [
      'already-recorded', 'item-decided', 'vote-open', 'candidate-repeated', 'office-of-other-authority', 'office-of-one', 'period-backwards', 'nominees-too-many', 'proportional-not-demanded',
      'members-not-proportional', 'votes-not-stated', 'ballots-exceed-roll', 'lot-malformed', 'lot-required', 'lot-differs', 'lot-not-needed',
      'elected-differ',
    ],
    body: schemas.electionBody, example: examples.election, input: (body) => ({ kind: 'election', ...body }),
  }),
  acting({
    path: 'decision', kind: 'decision', operationId: 'recordDecision', list: 'listDecisionActs', summary: 'Registrera beslutet',
    problems: ['item-decided', 'not-quorate', 'vote-open', 'deliberation-open', 'proposition-required', 'points-not-consecutive', 'decision-missing',
      'must-be-tabled', 'points-contrary'],
    body: schemas.decisionBody, example: examples.decision, input: (body) => ({ kind: 'decision', ...body }),
  }),
  acting({
    path: 'reservations', kind: 'reservation', operationId: 'recordReservation', list: 'listReservations', summary: 'Registrera en reservation',
    problems: ['already-recorded', 'reservation-before-decision', 'unknown-act', 'not-entitled', 'mover-required', 'reservation-for-outcome'], body: schemas.reservationBody, example: examples.reservation,
    input: (body) => ({ kind: 'reservation', ...body }),
  }),
]

const noting = () => [
  acting({
    path: 'protocol-notes', kind: 'protocolNote', operationId: 'recordProtocolNote', list: 'listProtocolNotes',
    summary: 'Registrera en protokollsanteckning', problems: ['unknown-act', 'not-entitled'], body: schemas.protocolNoteBody,
    example: examples.protocolNote, input: (body) => ({ kind: 'protocolNote', ...body }),
  }),
  acting({
    path: 'recipients', kind: 'recipient', operationId: 'addRecipient', list: 'listRecipients', summary: 'Lägg till en mottagare av beslutet',
    problems: [], body: schemas.recipientBody, example: examples.recipient, input: (body) => ({ kind: 'recipient', ...body }),
  }),
  acting({
    path: 'annexes', kind: 'annex', operationId: 'addAnnex', list: 'listAnnexesOfItem', summary: 'Foga en bilaga till paragrafen',
    problems: ['annex-number-taken'], body: schemas.annexBody, example: examples.annex, input: (body) => ({ kind: 'annex', ...body }),
  }),
  acting({
    path: 'sentence-overrides', kind: 'sentenceOverride', operationId: 'overrideSentence', list: 'listSentenceOverrides',
    summary: 'Skriv om en mening i protokollet', problems: [], body: schemas.sentenceOverrideBody, example: examples.sentenceOverride,
    input: (body) => ({ kind: 'sentenceOverride', ...body }),
  }),
]

function stepRoutes(app: FastifyInstance, deps: AppDeps): void {
  queryRoute(app, deps, {
    method: 'GET', url: '/items/:id/acts', operationId: 'listActs', tag, summary: 'Lista allt som är antecknat under paragrafen', permits: 'meeting:read',
    problems: ['not-found'], params: schemas.byId, answer: schemas.actList, examples: { answer: { items: [examples.acts.motion] } },
    run: (tx, actor, { params }) => listActs(tx, actor, params.id, undefined),
  })
  commandRoute(app, deps, {
    method: 'POST', url: '/items/:id/acts/:actId/taking-back', operationId: 'takeBackAct', tag, summary: 'Ta tillbaka ett steg som registrerats av misstag',
    permits: 'deliberation:record', problems: ['not-found', 'item-withdrawn', 'minutes-attested', 'meeting-not-open', 'acts-depend'],
    params: schemas.actId, body: schemas.reasonBody, examples: { body: examples.reason },
    run: (tx, context, { params, body }) => takeBackAct(tx, context, { itemId: params.id, actId: params.actId, reason: body.reason }),
  })
  commandRoute(app, deps, {
    method: 'POST', url: '/items/:id/motions/:actId/withdrawal', operationId: 'withdrawMotion', tag, summary: 'Registrera att ett yrkande återtas',
    permits: 'deliberation:record', problems: [...always, 'item-decided', 'vote-open', 'unknown-act'], params: schemas.actId, body: schemas.emptyBody,
    answer: schemas.actResource, status: 201, examples: { body: {}, answer: examples.acts.motionWithdrawal },
    run: (tx, context, { params, body }) => recordAct(tx, context, params.id, { kind: 'motionWithdrawal', motion: params.actId, ...body }),
  })
}

/** What is recorded of an act that stands: a ruling on a recusal, a filed reservation, a ballot that should have been another. */
function followingRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'POST', url: '/items/:id/recusals/:actId/ruling', operationId: 'ruleOnRecusal', tag, summary: 'Avgöra en omtvistad jävsfråga',
    permits: 'deliberation:record', problems: [...always, 'already-recorded', 'item-decided', 'vote-open', 'unknown-act', 'recusal-after-vote'], params: schemas.actId,
    body: schemas.recusalRulingBody, answer: schemas.actResource, status: 201,
    examples: { body: examples.recusalRuling, answer: examples.acts.recusalRuling },
    run: (tx, context, { params, body }) => recordAct(tx, context, params.id, { kind: 'recusalRuling', recusal: params.actId, ...body }),
  })
  commandRoute(app, deps, {
    method: 'POST', url: '/items/:id/reservations/:actId/filing', operationId: 'fileReservation', tag,
    summary: 'Anteckna att en skriftlig reservation kommit in, eller inte', permits: 'deliberation:record', problems: [...always, 'already-recorded', 'unknown-act', 'day-not-come', 'day-before-other'],
    params: schemas.actId, body: schemas.reservationFilingBody, answer: schemas.actResource, status: 201,
    examples: { body: examples.reservationFiling, answer: examples.acts.reservationFiling },
    run: (tx, context, { params, body }) => recordAct(tx, context, params.id, { kind: 'reservationFiling', reservation: params.actId, ...body }),
  })
  commandRoute(app, deps, {
    method: 'POST', url: '/items/:id/votes/:actId/corrections', operationId: 'correctVote', tag,
    summary: 'Anteckna att någon rätteligen skulle ha röstat annorlunda', permits: 'deliberation:record',
    problems: [...always, 'already-recorded', 'unknown-act', 'vote-open', 'not-on-roll', 'ballots-not-named'], params: schemas.actId, body: schemas.voteCorrectionBody,
    answer: schemas.actResource, status: 201, examples: { body: examples.voteCorrection, answer: examples.acts.voteCorrection },
    run: (tx, context, { params, body }) => recordAct(tx, context, params.id, { kind: 'voteCorrection', vote: params.actId, ...body }),
  })
}

function votingRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'POST', url: '/votes/:id/ballots', operationId: 'castBallot', tag, summary: 'Avge en röst', permits: 'ballot:cast',
    problems: ['not-found', 'minutes-attested', 'meeting-not-open', 'vote-closed', 'not-on-roll', 'already-voted', 'ballots-not-named', 'must-take-part', 'declared-not-participating'],
    params: schemas.byId, body: schemas.ballotBody,
    answer: schemas.ballotResource, status: 201, examples: { body: examples.ballot, answer: examples.ballotCast },
    conflicts: ({ person }) => ({ ballot_one_each: { code: 'already-voted', person, statute: 'KL 4:24' } }),
    run: (tx, context, { params, body }) => castBallot(tx, context, params.id, body),
  })
  commandRoute(app, deps, {
    method: 'POST', url: '/items/:id/votes/:actId/closing', operationId: 'closeVote', tag, summary: 'Avsluta en omröstning',
    permits: 'deliberation:record', params: schemas.actId, body: schemas.voteClosingBody, answer: schemas.actResource, status: 201,
    problems: [...always, 'unknown-act', 'vote-closed', 'ballots-missing', 'chair-must-vote', 'casting-vote-not-by-chair', 'casting-vote-contradicts-ballot', 'no-tie',
      'tie-by-lot', 'totals-differ', 'outcome-differs'],
    examples: { body: examples.voteClosing, answer: examples.acts.voteClosing },
    run: (tx, context, { params, body }) => recordAct(tx, context, params.id, { kind: 'voteClosing', vote: params.actId, ...body }),
  })
}

function paragraphRoutes(app: FastifyInstance, deps: AppDeps): void {
  const problems = new Set([
    ...always, 'precondition-required', 'stale', 'vote-closed', 'not-on-roll', 'already-voted', 'ballots-missing', 'chair-must-vote',
    'casting-vote-not-by-chair', 'casting-vote-contradicts-ballot', 'no-tie', 'tie-by-lot', 'totals-differ', 'outcome-differs',
    'ballots-not-named', 'must-take-part', 'declared-not-participating', 'day-not-come', 'day-before-other', ...allActs().flatMap((route) => route.problems),
  ] as const)
  commandRoute(app, deps, {
    method: 'PUT', url: '/items/:id/record', operationId: 'recordParagraph', tag, summary: 'Registrera en hel paragraf på en gång',
    permits: 'deliberation:record', problems: [...problems], params: schemas.byId, body: schemas.paragraphBody, answer: schemas.paragraphResource,
    examples: { body: examples.paragraph, answer: examples.recordedParagraph },
    run: (tx, context, { params, body }) => recordParagraph(tx, context, params.id, paragraphOf(body)),
  })
}

const paragraphOf = ({ motions, ...rest }: z.output<typeof schemas.paragraphBody>): ParagraphInput => ({
  ...rest, ...(motions && { motions: motions.map(({ kind, ...motion }) => ({ ...motion, motionKind: kind })) }),
})
