import type { AccessRejection } from '../../domain/access.ts'
import type { DayName, DayRejection } from '../../domain/days.ts'
import type { RepetitionRejection } from '../../domain/repeated.ts'
import type { ReferenceRejection, WritingRejection } from '../../domain/rejection.ts'
import { actionWords, whoMay } from '../permission-words.ts'
import type { ProblemEntries } from '../problem.ts'

type Refusal = AccessRejection | DayRejection | ReferenceRejection | RepetitionRejection | WritingRejection

const days: Readonly<Record<DayName, string>> = {
  year: 'Årets första dag',
  openedOn: 'Dagen då ärendet öppnades',
  receivedOn: 'Dagen då handlingen kom in',
  drawnUpOn: 'Dagen då handlingen upprättades',
  registeredOn: 'Dagen då handlingen registrerades',
  heldOn: 'Sammanträdesdagen',
  signedAt: 'Dagen för underskriften',
  postedOn: 'Dagen då anslaget sattes upp',
  takenDownOn: 'Dagen då anslaget togs ned',
  givenOn: 'Dagen då uppdraget gavs',
  dueOn: 'Dagen då uppdraget ska vara utfört',
  closedOn: 'Dagen då uppdraget avslutades',
  filedOn: 'Dagen då reservationen kom in',
}

/** What stands against writing whatever the law says of the matter: permission, references, versions and days. */
export const general = {
  'not-permitted': {
    status: 403,
    title: 'Behörighet saknas',
    detail: ({ action }) => `Du får inte ${actionWords[action].sv}. ${whoMay(action)} Be administratören om rollen.`,
  },
  'not-found': {
    status: 404,
    title: 'Finns inte',
    detail: ({ resource, id }) => `${resource} ${id} finns inte, eller inte där du har behörighet.`,
  },
  'unknown-reference': {
    status: 422,
    title: 'Hänvisningen leder ingenstans',
    detail: ({ resource, id, pointer }) =>
      `${pointer} pekar på ${resource} ${id}, som inte finns, eller inte där du har behörighet. Rätta hänvisningen, eller registrera det som saknas.`,
  },
  'precondition-required': {
    status: 428,
    title: 'If-Match krävs',
    detail: () => 'Ange i If-Match den ETag du senast såg, så att ingen annans ändring skrivs över.',
  },
  stale: {
    status: 412,
    title: 'Någon annan hann före',
    detail: ({ current }) => `Resursen är nu version ${current}. Läs den på nytt och gör om ändringen.`,
  },
  'idempotency-key-reused': {
    status: 422,
    title: 'Idempotency-Key är redan använd',
    detail: () => 'Nyckeln har använts för en annan begäran. Använd en ny nyckel för ny begäran.',
  },
  'external-id-taken': {
    status: 409,
    title: 'externalId är upptaget',
    detail: ({ externalId }) =>
      `Du har redan en resurs med externalId ${externalId}. Sök fram den i stället för att skapa en ny.`,
  },
  'code-taken': {
    status: 409,
    title: 'Upptaget',
    detail: ({ taken }) => `${taken} finns redan. Välj en annan beteckning.`,
  },
  'day-not-come': {
    status: 422,
    title: 'Dagen har inte kommit',
    detail: ({ field, day, today }) =>
      `${days[field]} är angiven som ${day}, men i dag är det ${today}. Rätta dagen, eller vänta tills den är inne.`,
  },
  'day-before-other': {
    status: 422,
    title: 'Dagarna står i fel ordning',
    detail: ({ field, day, other, otherDay }) =>
      `${days[field]} är angiven som ${day}, före ${days[other].toLowerCase()}, ${otherDay}. Rätta den av dagarna som är fel.`,
  },
  'already-recorded': {
    status: 409,
    title: 'Det är redan antecknat',
    detail: () =>
      'Samma sak står redan antecknad. Du behöver inte anteckna den en gång till; blev den fel, ta tillbaka den om det går.',
  },
} satisfies ProblemEntries<Refusal>
