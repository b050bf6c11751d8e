import type { DecisionRejection } from '../../../domain/deciding/decision.ts'
import type { DispositionRejection } from '../../../domain/deciding/disposition.ts'
import type { ParticipationRejection } from '../../../domain/deciding/participation.ts'
import { groundsBy, type RecusalRejection } from '../../../domain/deciding/recusal.ts'
import type { ReservationRejection } from '../../../domain/deciding/reservation.ts'
import { capitalised } from '../../../domain/wording.ts'
import type { ProblemEntries } from '../../problem.ts'
import { allCalled, called, list, names, recusalGrounds } from '../words.ts'

type Refusal =
  | DecisionRejection
  | DispositionRejection
  | ParticipationRejection
  | RecusalRejection
  | ReservationRejection

/** Refusals of the decision, and of who takes part in it or dissents. */
export const decision = {
  'must-take-part': {
    status: 409,
    title: 'Skyldig att delta i beslutet',
    detail: ({ persons }) =>
      `${capitalised(names(persons))} har deltagit i handläggningen av myndighetsutövning mot enskild och måste delta i avgörandet (KL 4:26).`,
  },
  'declared-not-participating': {
    status: 409,
    title: 'Deltar inte i beslutet',
    detail: ({ person }) =>
      `${capitalised(names([person]))} har anmält att hen inte deltar i beslutet, och registreras som avstående. Ta tillbaka anmälan om den är fel.`,
  },
  'must-be-tabled': {
    status: 409,
    title: 'Ärendet ska bordläggas',
    detail: () => 'Ett ärende om extra val bordläggs första gången det behandlas (KL 5:50).',
  },
  'points-contrary': {
    status: 409,
    title: 'Beslutet är ett annat än utfallet',
    detail: ({ proposalId, prevailing, inWords }) =>
      `Punkterna är de i ${called(inWords, proposalId)}, men utfallet är ${called(inWords, prevailing)}. Rätta punkterna eller propositionen.`,
  },
  'proposition-required': {
    status: 409,
    title: 'Proposition saknas',
    detail: ({ notPut, inWords }) =>
      `Flera förslag står mot varandra eller ett yrkande har inte prövats. Ställ proposition på: ${allCalled(inWords, notPut)}.`,
  },
  'points-not-consecutive': {
    status: 422,
    title: 'Beslutspunkterna är fel numrerade',
    detail: ({ numbers }) => `Numrera 1, 2, 3 … i ordning; nu står ${list(numbers)}.`,
  },
  'decision-missing': {
    status: 422,
    title: 'Beslutet saknar text',
    detail: ({ prevailing }) =>
      prevailing === null
        ? 'Inget förslag har vunnit. Anteckna ett yrkande på det som ska gälla, ställ proposition på dem som står mot varandra, eller skriv beslutspunkterna.'
        : 'Det som vann har inga att-satser. Skriv beslutspunkterna.',
  },
  'reservation-before-decision': {
    status: 409,
    title: 'Inget beslut att reservera sig mot',
    detail: () => 'En reservation anmäls när beslutet är fattat och innan sammanträdet avslutas (KL 4:27).',
  },
  'reservation-for-outcome': {
    status: 409,
    title: 'Reservationen gäller det som beslutades',
    detail: () =>
      'En reservation är till förmån för något annat än beslutet (KL 4:27). Anteckna i stället en protokollsanteckning.',
  },
  'chair-recused': {
    status: 409,
    title: 'Ordföranden är jävig',
    detail: ({ statute }) =>
      `Den som för ordet är jävig och kan inte leda ärendet (${statute}). Välj en annan ordförande för ärendet först.`,
  },
  'recusal-after-vote': {
    status: 409,
    title: 'Omröstningen är redan hållen',
    detail: ({ persons }) =>
      `Omröstningen är gjord, och ${names(persons)} kan inte läggas till eller tas bort bland de röstande efteråt (KL 5:67). Ta tillbaka omröstningen först, om jävet ska gälla den.`,
  },
  'not-recused': {
    status: 409,
    title: 'Inte jäv',
    detail: () =>
      'Ett uppdrag i styrelsen för kommunens eget bolag är inte ensamt jäv, utom vid myndighetsutövning mot enskild (KL 6:31).',
  },
  'ground-required': {
    status: 422,
    title: 'Jävsgrunden saknas',
    detail: ({ statute }) => `Ange på vilken grund ledamoten är jävig (${statute}).`,
  },
  'ground-of-other-body': {
    status: 422,
    title: 'Jävsgrunden gäller inte här',
    detail: ({ ground, statute }) =>
      `Att ${recusalGrounds[ground]} är ingen jävsgrund i det här organet (${statute}). Grunderna här är att ${groundsBy[statute].map((one) => recusalGrounds[one]).join('; att ')}.`,
  },
} satisfies ProblemEntries<Refusal>
