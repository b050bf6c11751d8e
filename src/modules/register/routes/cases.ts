import type { FastifyInstance } from 'fastify'
import { commandRoute } from '../../../http/command-route.ts'
import type { AppDeps } from '../../../http/deps.ts'
import { listRoute } from '../../../http/list-route.ts'
import { queryRoute } from '../../../http/query-route.ts'
import { cancelVoiding } from '../cancel-voiding.ts'
import { changeCase } from '../change-case.ts'
import { correctCase } from '../correct-case.ts'
import * as examples from '../examples.ts'
import { openCase } from '../open-case.ts'
import { listCaseCorrections, listCases, readCase } from '../read-cases.ts'
import * as schemas from '../schemas.ts'
import { stepCase } from '../step-case.ts'

const tag = 'register'
const byKey = ({ id }: { id: string }) => id
const ofCase = { tag, params: schemas.byId, answer: schemas.caseResource } as const

/** Cases: opened, found, corrected, closed and voided. */
export function caseRoutes(app: FastifyInstance, deps: AppDeps): void {
  openingRoutes(app, deps)
  readingRoutes(app, deps)
  stepRoutes(app, deps)
  voidingRoutes(app, deps)
  correctionRoutes(app, deps)
}

function openingRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'POST',
    url: '/cases',
    operationId: 'openCase',
    tag,
    summary: 'Öppna ett ärende',
    description:
      'Öppnar ett ärende, som får nästa nummer i serien och året, eller med diarienummer det nummer det redan har (migrering). Nekas om serien är okänd, om årets serie är stängd eller numret taget. / Opens a case, which gets the next number of the series and the year, or with diarienummer the one it has already (migration). Refused where the series is unknown, its year closed or the number taken.',
    permits: 'case:open',
    body: schemas.openCaseBody,
    answer: schemas.caseResource,
    status: 201,
    collection: '/cases',
    problems: [
      'unknown-reference',
      'series-year-closed',
      'day-not-come',
      'number-taken',
      'diarienummer-unreadable',
      'diarienummer-contradicted',
    ],
    examples: { body: examples.caseBody, answer: examples.caseFile },
    conflicts: { case_file_external: { code: 'external-id-taken', facts: ({ externalId = '' }) => ({ externalId }) } },
    lockKey: ({ series }) => `counter of ${series}`,
    run: (tx, context, { body }) => openCase(tx, context, body),
  })
}

function readingRoutes(app: FastifyInstance, deps: AppDeps): void {
  listRoute(app, deps, {
    url: '/cases',
    operationId: 'listCases',
    tag,
    summary: 'Lista ärenden, eller sök på diarienummer',
    description:
      'Ärendena hos dina myndigheter, äldst först; de som har lämnats över till dem står på /handovers. / The cases of your authorities, oldest first; those handed over to them stand at /handovers.',
    permits: 'register:read',
    problems: [],
    query: schemas.caseQuery,
    item: schemas.caseResource,
    examples: { query: examples.caseQuery, answer: examples.caseFile },
    key: byKey,
    run: (tx, actor, { query: { limit: _limit, cursor: _cursor, ...query } }, paging) =>
      listCases(tx, actor, query, paging),
  })
  queryRoute(app, deps, {
    ...ofCase,
    method: 'GET',
    url: '/cases/:id',
    operationId: 'readCase',
    summary: 'Läs ett ärende',
    description:
      'Registeruppgifterna om ett ärende. Nekas om det inte hör till någon av dina myndigheter och inte har lämnats över till dem. / What the register says of a case. Refused where it belongs to none of your authorities and is not handed over to them.',
    permits: 'register:read',
    problems: ['not-found'],
    examples: { answer: examples.caseFile },
    run: (tx, actor, { params }) => readCase(tx, actor, params.id),
  })
}

/** A case under way: whose it is, that it is closed and taken up again. */
function stepRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    ...ofCase,
    method: 'PATCH',
    url: '/cases/:id',
    operationId: 'changeCase',
    summary: 'Byt ansvarig handläggare',
    description:
      'Sätter en annan handläggare i ärendet, eller ingen. Nekas om ärendet har ändrats sedan du läste det eller om numret är makulerat. / Puts another officer in charge of a case, or none. Refused where the case has changed since you read it or its number is voided.',
    permits: 'case:open',
    problems: ['not-found', 'precondition-required', 'stale', 'case-voided', 'unknown-reference'],
    body: schemas.changeCaseBody,
    examples: { body: examples.caseChanges, answer: examples.changedCase },
    run: (tx, context, { params, body }) => changeCase(tx, context, params.id, body),
  })
  commandRoute(app, deps, {
    ...ofCase,
    method: 'POST',
    url: '/cases/:id/closing',
    operationId: 'closeCase',
    summary: 'Avsluta ett ärende',
    description:
      'Avslutar ärendet, som inte får stå obeslutat på en föredragningslista, och besluten i det ska ha nått mottagarna (FL 33). Nekas annars, med det som är kvar. / Closes the case, which may not stand undecided on an agenda, and whose decisions are to have reached their recipients (FL 33). Refused otherwise, with what remains.',
    permits: 'case:open',
    problems: ['not-found', 'case-voided', 'case-step-refused', 'case-unfinished'],
    examples: { answer: examples.closedCase },
    run: (tx, context, { params }) => stepCase(tx, context, params.id, 'close'),
  })
  commandRoute(app, deps, {
    ...ofCase,
    method: 'POST',
    url: '/cases/:id/reopening',
    operationId: 'reopenCase',
    summary: 'Återuppta ett avslutat ärende',
    description:
      'Öppnar ett avslutat ärende igen, med samma nummer. Nekas om det inte är avslutat. / Opens a closed case again, under the same number. Refused where it is not closed.',
    permits: 'case:open',
    problems: ['not-found', 'case-voided', 'case-step-refused'],
    examples: { answer: examples.reopenedCase },
    run: (tx, context, { params }) => stepCase(tx, context, params.id, 'reopen'),
  })
}

/** A number that was given by mistake, or voided by mistake. */
function voidingRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    ...ofCase,
    method: 'POST',
    url: '/cases/:id/voiding',
    operationId: 'voidCase',
    summary: 'Makulera ett diarienummer, med skäl',
    description:
      'Makulerar ett nummer som gavs av misstag: det står kvar med skälet och ges aldrig igen. Ett ärende med handlingar, punkter på föredragningslistor, uppdrag eller överlämnanden avslutas i stället; makuleringen nekas. / Voids a number that was given by mistake: it stays, with the reason, and is never given again. A case with documents, items on agendas, assignments or handovers is closed instead; voiding is refused.',
    permits: 'case:correct',
    problems: ['not-found', 'case-voided', 'case-step-refused', 'case-in-use'],
    body: schemas.voidCaseBody,
    examples: { body: examples.voiding, answer: examples.voidedCase },
    run: (tx, context, { params, body }) => stepCase(tx, context, params.id, 'void', body.reason),
  })
  commandRoute(app, deps, {
    ...ofCase,
    method: 'POST',
    url: '/cases/:id/voiding-cancellation',
    operationId: 'cancelVoiding',
    summary: 'Häv en makulering som blev fel, med skäl',
    description:
      'Häver en makulering av fel nummer: ärendet öppnas igen, och bland rättelserna står varför det makulerades och varför det hävdes. Nekas om numret inte är makulerat. / Takes back the voiding of a wrong number: the case is open again, and among its corrections stands why it was voided and why that was taken back. Refused where the number is not voided.',
    permits: 'case:correct',
    problems: ['not-found', 'case-step-refused'],
    body: schemas.voidCaseBody,
    examples: { body: examples.cancellation, answer: examples.reopenedCase },
    run: (tx, context, { params, body }) => cancelVoiding(tx, context, params.id, body),
  })
}

function correctionRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'POST',
    url: '/cases/:id/corrections',
    operationId: 'correctCase',
    tag,
    summary: 'Rätta ett ärendes titel',
    description:
      'Rättar ärendets titel; den gamla och skälet bevaras bland rättelserna (OSL 4:1). Nekas om numret är makulerat eller titeln densamma. / Corrects the title of a case; the old one and the reason are kept among the corrections (OSL 4:1). Refused where the number is voided or the title the same.',
    permits: 'case:correct',
    problems: ['not-found', 'case-voided', 'nothing-to-correct'],
    params: schemas.byId,
    body: schemas.correctCaseBody,
    answer: schemas.correctionResource,
    status: 201,
    examples: { body: examples.caseCorrectionBody, answer: examples.caseCorrection },
    run: (tx, context, { params, body }) => correctCase(tx, context, params.id, body),
  })
  listRoute(app, deps, {
    url: '/cases/:id/corrections',
    operationId: 'listCaseCorrections',
    tag,
    summary: 'Lista rättelserna i ett ärende',
    description:
      'Vad som har rättats i uppgifterna om ett ärende och varför, äldst först. / What has been corrected in the entry of a case and why, oldest first.',
    permits: 'register:read',
    problems: ['not-found'],
    params: schemas.byId,
    query: schemas.listQuery,
    item: schemas.correctionResource,
    examples: { answer: examples.caseCorrection },
    key: byKey,
    run: (tx, actor, { params }, paging) => listCaseCorrections(tx, actor, params.id, paging),
  })
}
