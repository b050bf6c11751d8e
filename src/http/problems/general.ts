import type { GeneralRejection } from '../../domain/rejection.ts'
import { capitalised } from '../../domain/wording.ts'
import { actionWords, whoMay } from '../permission-words.ts'
import type { FieldError, ProblemEntries } from '../problem.ts'
import { days, thing } from './words.ts'

/** Told where a decision is asked for by its address: a body numbers its paragraphs by year or by meeting. */
const addressing =
  ' Adressen anges med organ, år eller sammanträdesdag, och paragraf: året där organet numrerar sina paragrafer för varje år, dagen där det börjar om vid varje sammanträde.'

/** Where a version is missing or malformed, and how it is written. */
export const ofIfMatch: readonly FieldError[] = [
  {
    in: 'headers',
    pointer: '/if-match',
    message: 'Skriv märket som det står i svaret, med citattecknen, till exempel "3".',
  },
]

/** What stands against writing whatever the law says of the matter: permission, references, versions and days. */
export const general = {
  'not-permitted': {
    status: 403,
    title: 'Behörighet saknas',
    detail: ({ action }) => `Du får inte ${actionWords[action].sv}. ${whoMay(action)}`,
  },
  'not-found': {
    status: 404,
    title: 'Finns inte',
    detail: ({ resource, id }) =>
      `${capitalised(thing(resource, id))} finns inte, eller inte där du har behörighet.${resource === 'decision' && id.includes('/') ? addressing : ''}`,
  },
  'unknown-reference': {
    status: 422,
    title: 'Hänvisningen leder ingenstans',
    detail: ({ resource, id }) =>
      `Begäran hänvisar till ${thing(resource, id)}, som inte finns, eller inte där du har behörighet. Rätta hänvisningen, eller registrera det som saknas.`,
  },
  'precondition-required': {
    status: 428,
    title: 'Versionen saknas',
    errors: ofIfMatch,
    detail: () =>
      'Skicka med märket för den version som du senast läste, så att ingen annans ändring skrivs över; det står i svaret när du läser det du ska ändra.',
  },
  stale: {
    status: 412,
    title: 'Versionen är en annan',
    detail: ({ current, overtaken }) =>
      overtaken
        ? `Någon annan hann före: det du ändrar är nu version ${current}. Läs det på nytt och gör om ändringen.`
        : `Det du ändrar är version ${current}, och det är inte den som du anger. Läs det på nytt och gör ändringen i det du då ser.`,
  },
  'idempotency-key-reused': {
    status: 422,
    title: 'Idempotensnyckeln är redan använd',
    detail: () => 'Nyckeln har använts för en annan begäran. Använd en ny nyckel för en ny begäran.',
  },
  'external-id-taken': {
    status: 409,
    title: 'Den egna beteckningen är upptagen',
    detail: ({ externalId }) =>
      `Du har redan lagt upp något med den egna beteckningen ”${externalId}”. Sök fram det i stället för att skapa ett nytt.`,
  },
  'code-taken': {
    status: 409,
    title: 'Upptaget',
    detail: ({ taken }) => `”${taken}” finns redan. Välj en annan beteckning.`,
  },
  'day-not-come': {
    status: 422,
    title: 'Dagen har inte kommit',
    detail: ({ field, day, today }) =>
      `${capitalised(days[field])} är angiven som ${day}, men i dag är det ${today}. Rätta dagen, eller vänta tills den är inne.`,
  },
  'day-before-other': {
    status: 422,
    title: 'Dagarna står i fel ordning',
    detail: ({ field, day, other, otherDay }) =>
      `${capitalised(days[field])} är angiven som ${day}, före ${days[other]}, ${otherDay}. Rätta den av dagarna som är fel.`,
  },
  'already-recorded': {
    status: 409,
    title: 'Det är redan antecknat',
    detail: () =>
      'Samma sak står redan antecknad. Du behöver inte anteckna den en gång till; blev den fel, ta tillbaka den om det går.',
  },
} satisfies ProblemEntries<GeneralRejection>
