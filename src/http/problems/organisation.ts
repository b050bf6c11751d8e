import { roleInWords } from '../../domain/organisation/office.ts'
import { inSentence, longDate } from '../../domain/wording.ts'
import type { OrganisationRejection } from '../../domain/rejection.ts'
import type { ProblemEntries } from '../problem.ts'
import { amount, list } from './words.ts'

/** Refusals of the organisation: bodies, seats, appointments and persons. */
export const organisation = {
  'office-of-other-authority': {
    status: 422,
    title: 'Uppdraget tillsätts av ett annat organ',
    detail: ({ body }) =>
      `Till ${inSentence(body)} väljer fullmäktige, eller ett organ inom samma myndighet. Ange ett organ som detta organ väljer till.`,
  },
  'seat-out-of-range': {
    status: 422,
    title: 'Platsen finns inte',
    detail: ({ seat, seats }) =>
      `${seat === null ? 'Ledamotens plats är inte angiven' : `Plats ${seat} kan inte anges`}. Organet har ${amount(seats, 'plats', 'platser')}, 1–${seats}, och bara ledamöter och den som tjänstgör i deras ställe har en.`,
  },
  'seat-occupied': {
    status: 409,
    title: 'Platsen är besatt',
    detail: ({ seat, seats }) =>
      `Organet får ${amount(seats, 'plats', 'platser')}, men någon innehar eller ska tillträda plats ${seat}. Avsluta det uppdraget först, eller behåll fler platser.`,
  },
  'appointment-overlaps': {
    status: 409,
    title: 'Uppdraget är redan besatt',
    detail: ({ role, seat }) =>
      `Någon har redan uppdraget (${roleInWords(role, 1)}${seat === null ? '' : `, plats ${seat}`}) under perioden. Avsluta det uppdraget först.`,
  },
  'period-backwards': {
    status: 422,
    title: 'Perioden slutar innan den börjar',
    detail: ({ from, to }) => `Från ${from} till ${to}. Byt plats på dagarna eller rätta dem.`,
  },
  'appointment-begun': {
    status: 409,
    title: 'Uppdraget har börjat',
    detail: ({ from }) =>
      `Uppdraget började den ${longDate(from)}. Ett val kan ändras bara före den dagen; avsluta uppdraget i stället.`,
  },
  'appointment-undone': {
    status: 409,
    title: 'Uppdraget är återtaget',
    detail: () => 'Valet är redan ändrat och uppdraget gäller inte. Registrera ett nytt uppdrag i stället.',
  },
  'noted-as-serving': {
    status: 409,
    title: 'Personen är antecknad i närvaron',
    detail: ({ heldOn }) =>
      `Personen är antecknad som tjänstgörande vid sammanträdet den ${longDate(heldOn)}, som ligger efter den nya sista dagen (KL 5:66). Rätta närvaron först, eller ange en senare dag.`,
  },
  'unknown-phrase-set': {
    status: 422,
    title: 'Frassamlingen finns inte',
    detail: ({ phraseSet, known }) => `Frassamlingen ”${phraseSet}” finns inte. Välj en av ${list(known)}.`,
  },
  'protection-stands': {
    status: 409,
    title: 'Identiteten är skyddad',
    detail: () => 'Skyddet tas inte bort genom att uppgifterna ändras. Häv det för sig, med skäl.',
  },
  'identity-not-protected': {
    status: 409,
    title: 'Identiteten är inte skyddad',
    detail: () => 'Namnet visas som vanligt, och det finns inget skydd att häva.',
  },
  'meeting-under-way': {
    status: 409,
    title: 'Organet sammanträder',
    detail: ({ heldOn }) =>
      `Organets sammanträde den ${longDate(heldOn)} pågår, och vad som gäller där följer av antalet platser och inställningarna. Ändra dem när sammanträdet är avslutat.`,
  },
} satisfies ProblemEntries<OrganisationRejection>
