import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import type { SignerRole } from '../../../domain/attending/officer.ts'
import { commandRoute } from '../../../http/command-route.ts'
import type { AppDeps } from '../../../http/deps.ts'
import { queryRoute } from '../../../http/query-route.ts'
import { byId } from '../../../http/wire.ts'
import { chooseOfficer, listOfficers, removeOfficer, type OfficerInput } from '../choose-officer.ts'
import * as examples from '../examples.ts'
import * as schemas from '../schemas.ts'
import { changeProblems } from './problems.ts'

const tag = 'meetings'

/** Who presides and who attests at some of the items, beside those chosen at the opening. */
export function officerRoutes(app: FastifyInstance, deps: AppDeps): void {
  officeRoutes(app, deps, {
    office: 'chair',
    path: 'chairs',
    name: 'Chair',
    who: { sv: 'ordförande', en: 'a chair' },
    body: schemas.chairBody,
    examples: { body: examples.choosingChair, answer: examples.chair },
  })
  officeRoutes(app, deps, {
    office: 'attester',
    path: 'attesters',
    name: 'Attester',
    who: { sv: 'justerare', en: 'an attester' },
    body: schemas.attesterBody,
    examples: { body: examples.choosingAttester, answer: examples.attester },
  })
}

/** An office that someone holds for some of the items, and what its routes are called by. */
type Office<Body> = {
  readonly office: SignerRole
  readonly path: string
  readonly name: string
  /** What its holder is called. */
  readonly who: { readonly sv: string; readonly en: string }
  readonly body: Body
  readonly examples: { readonly body: unknown; readonly answer: unknown }
}

function officeRoutes<Body extends z.ZodType<OfficerInput>>(
  app: FastifyInstance,
  deps: AppDeps,
  of: Office<Body>,
): void {
  const url = `/meetings/:id/${of.path}`
  commandRoute(app, deps, {
    method: 'POST',
    url,
    operationId: `choose${of.name}`,
    tag,
    summary: `Välj ${of.who.sv} för några av ärendena`,
    description: `Väljer ${of.who.sv} från ett ärende till ett annat, utöver valet vid öppnandet (KL 5:53, 5:69). Nekas för den som inte tjänstgör där, för den som där både skulle föra ordet och justera, och utan skäl i beslutade ärenden. / Chooses ${of.who.en} from one item to another, beside those chosen at the opening (KL 5:53, 5:69). Refused of one who does not serve there, of one who there would both preside and attest, and without a reason at decided items.`,
    permits: 'meeting:run',
    problems: [
      'not-found',
      'unknown-reference',
      'not-attending',
      'minutes-attested',
      'already-recorded',
      'items-backwards',
      ...changeProblems,
    ],
    params: byId,
    body: of.body,
    answer: schemas.officerResource,
    status: 201,
    examples: of.examples,
    run: (tx, context, { params, body }) => chooseOfficer(tx, context, params.id, of.office, body),
  })
  queryRoute(app, deps, {
    method: 'GET',
    url,
    operationId: `list${of.name}s`,
    tag,
    summary: `Läs vilka som är ${of.who.sv} i några av ärendena`,
    description: `De som valts till ${of.who.sv} från ett ärende till ett annat, utöver valet vid öppnandet. / Those chosen as ${of.who.en} from one item to another, beside the choice at the opening.`,
    permits: 'meeting:read',
    problems: ['not-found'],
    params: byId,
    answer: schemas.officerList,
    examples: { answer: { items: [of.examples.answer] } },
    run: (tx, actor, { params }) => listOfficers(tx, actor, params.id, of.office),
  })
  removalRoute(app, deps, of, url)
}

function removalRoute(app: FastifyInstance, deps: AppDeps, of: Office<unknown>, url: string): void {
  commandRoute(app, deps, {
    method: 'DELETE',
    url: `${url}/:officerId`,
    operationId: `remove${of.name}`,
    tag,
    summary: `Ta tillbaka ett sådant val av ${of.who.sv}`,
    description: `Valet av ${of.who.sv} gäller inte längre, och det från öppnandet gäller åter. Nekas om det som redan är antecknat då inte kunde ha skett, och utan skäl i beslutade ärenden. If-Match är sammanträdets version. / The choice of ${of.who.en} no longer stands, and that of the opening does again. Refused where what is recorded already could then not have happened, and without a reason at decided items. If-Match is the version of the meeting.`,
    permits: 'meeting:run',
    problems: ['not-found', 'minutes-attested', 'precondition-required', 'stale', ...changeProblems],
    params: schemas.officerId,
    query: schemas.correctionQuery,
    examples: {},
    run: (tx, context, { params, query }) => removeOfficer(tx, context, params.id, of.office, params.officerId, query),
  })
}
