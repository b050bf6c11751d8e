import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../../http/deps.ts'
import { listRoute } from '../../http/list-route.ts'
import { commandRoute } from '../../http/command-route.ts'
import { changePerson } from './change-person.ts'
import * as examples from './examples.ts'
import { liftProtection } from './lift-protection.ts'
import { listDisclosures } from './read-disclosures.ts'
import { readProtectedName } from './read-protected-name.ts'
import * as schemas from './schemas.ts'

const tag = 'bodies'
const byKey = ({ id }: { id: string }) => id

/** Identities: protected with whatever else is changed of a person, told to those who must know, and shown again. */
export async function secrecyRoutes(app: FastifyInstance, deps: AppDeps): Promise<void> {
  personRoute(app, deps)
  protectionRoutes(app, deps)
  disclosureRoute(app, deps)
}

/** What is known of a person is changed where its protection is: one request may do both. */
function personRoute(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'PATCH',
    url: '/persons/:id',
    operationId: 'changePerson',
    tag,
    summary: 'Ändra en person, eller skydda identiteten',
    description:
      'Ändrar en person, i det som anges. Skyddas identiteten döljs namnet överallt, och protokoll som inte är justerade sätts samman på nytt. Nekas att ta bort skyddet, som hävs för sig. / Changes a person, in what is stated. Where the identity is protected the name is hidden everywhere, and minutes not attested are to be composed anew. Refused: to take the protection away, which is lifted by an act of its own.',
    permits: 'person:keep',
    ofMunicipality: true,
    problems: ['not-found', 'precondition-required', 'stale', 'protection-stands'],
    params: schemas.byId,
    body: schemas.changePersonBody,
    answer: schemas.personResource,
    examples: { body: examples.personChanges, answer: examples.protectedPerson },
    isExclusive: (body) => body.protectedIdentity === true,
    run: (tx, context, { params, body }) => changePerson(tx, context, params.id, body),
  })
}

/** What those may see who must know whom a protected identity belongs to, and the end of the protection. */
function protectionRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'GET',
    url: '/persons/:id/protected-name',
    operationId: 'readProtectedName',
    tag,
    summary: 'Läs vad en person med skyddad identitet heter',
    description:
      'Läser namnet på en person med skyddad identitet, för den vars arbete kräver det. Att namnet lästes, och av vem, står i loggen innan svaret lämnas. Nekas om identiteten inte är skyddad. / Reads the name of a person with protected identity, for those whose work requires it. That the name was read, and by whom, stands in the trail before the answer is given. Refused where the identity is not protected.',
    permits: 'identity:read',
    ofMunicipality: true,
    problems: ['not-found', 'identity-not-protected'],
    params: schemas.byId,
    answer: schemas.protectedNameResource,
    examples: { answer: examples.protectedName },
    run: (tx, context, { params }) => readProtectedName(tx, context, params.id),
  })
  commandRoute(app, deps, {
    method: 'POST',
    url: '/persons/:id/protection-lifting',
    operationId: 'liftProtection',
    tag,
    summary: 'Häv skyddet av en identitet, med skäl',
    description:
      'Häver skyddet av en identitet: namnet visas igen, utom i det som har justerats utan det. Nekas om identiteten inte är skyddad. / Lifts the protection of an identity: the name is shown again, but for what was attested without it. Refused where the identity is not protected.',
    permits: 'identity:lift',
    problems: ['not-found', 'identity-not-protected'],
    params: schemas.byId,
    body: schemas.liftingBody,
    answer: schemas.personResource,
    examples: { body: examples.lifting, answer: { ...examples.person, version: 3 } },
    isExclusive: () => true,
    run: (tx, context, { params, body }) => liftProtection(tx, context, params.id, body.reason),
  })
}

/** Where the name has gone. */
function disclosureRoute(app: FastifyInstance, deps: AppDeps): void {
  listRoute(app, deps, {
    url: '/persons/:id/disclosures',
    operationId: 'listDisclosures',
    tag,
    summary: 'Lista vart en persons namn redan har lämnats ut',
    description:
      'Besluten hos dina myndigheter som nämner personen, med publicering, leveranser och bilagor. Det som har gått kan inte tas tillbaka, men det kan begäras åter. / The decisions of your authorities that name the person, with publication, deliveries and annexes. What has gone cannot be taken back, but can be asked for.',
    permits: 'identity:read',
    problems: ['not-found'],
    params: schemas.byId,
    query: schemas.listQuery,
    item: schemas.disclosureResource,
    examples: { answer: examples.disclosure },
    key: byKey,
    run: (tx, actor, { params }, paging) => listDisclosures(tx, actor, params.id, paging),
  })
}
