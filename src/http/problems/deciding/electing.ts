import type { ElectedRejection } from '../../../domain/deciding/elected-appointments.ts'
import type { ElectionRejection } from '../../../domain/deciding/election.ts'
import { roleInWords } from '../../../domain/organisation/office.ts'
import { capitalised, inSentence } from '../../../domain/wording.ts'
import type { ProblemEntries } from '../../problem.ts'
import { amount, list, names } from '../words.ts'

type Refusal = ElectedRejection | ElectionRejection

/** Refusals of elections, and of appointing those elected. */
export const electing = {
  'candidate-repeated': {
    status: 422,
    title: 'Samma namn står två gånger',
    detail: ({ persons }) =>
      `${capitalised(names(persons))} står mer än en gång. Ange varje kandidat en gång, och på varje lista högst en gång.`,
  },
  'office-of-one': {
    status: 422,
    title: 'Uppdraget innehas av en',
    detail: ({ role, seats }) =>
      `Valet gäller ${seats} personer till uppdraget ${roleInWords(role, 1)}, men organet har bara en. Välj en i taget.`,
  },
  'nominees-too-many': {
    status: 409,
    title: 'Fler föreslagna än platser',
    detail: ({ nominees, seats }) =>
      `${nominees} är föreslagna till ${amount(seats, 'plats', 'platser')}. Förrätta valet med slutna sedlar (KL 5:54) och registrera rösterna.`,
  },
  'proportional-not-demanded': {
    status: 409,
    title: 'För få begär proportionellt val',
    detail: ({ demandedBy, required, statute }) =>
      `${demandedBy === null ? 'Hur många som begär proportionellt val är inte angivet' : `${demandedBy} begär proportionellt val`}, och minst ${required} krävs (${statute}). Välj med relativ majoritet eller ange hur många som begär det.`,
  },
  'members-not-proportional': {
    status: 409,
    title: 'Ledamöterna valdes inte proportionellt',
    detail: () =>
      'Ersättare väljs proportionellt bara om ledamöterna valdes så (2022:629 3 §). Ange hur de valdes, eller välj med relativ majoritet.',
  },
  'votes-not-stated': {
    status: 422,
    title: 'Rösterna saknas',
    detail: () =>
      'Ange hur många röster varje kandidat eller lista fick; rösterna och hur de fallit ut ska stå i protokollet (KL 5:67).',
  },
  'ballots-exceed-roll': {
    status: 409,
    title: 'Fler valsedlar än väljande',
    detail: ({ ballots, roll }) =>
      `Rösterna kräver minst ${ballots} valsedlar, men bara ${roll} deltar i valet; var och en har en röst (KL 4:24). Räkna om eller rätta närvaron.`,
  },
  'lot-malformed': {
    status: 422,
    title: 'Lottdragningen går inte ihop',
    detail: ({ options }) =>
      `Lotten dras bland nummer 1–${options}, och den som dras ska vara en av dem som lotten gällde.`,
  },
  'lot-required': {
    status: 409,
    title: 'Lotten måste avgöra',
    detail: ({ tied, seats, statute }) =>
      `Nummer ${list(tied)} är lika om ${amount(seats, 'plats', 'platser')}. Dra lott mellan dem och ange utfallet (${statute}).`,
  },
  'lot-differs': {
    status: 409,
    title: 'Lotten drogs inte mellan dem som är lika',
    detail: ({ tied, seats, statute }) =>
      `Lotten dras en gång, mellan nummer ${list(tied)}, och ger ${seats} av dem plats (${statute}). Rätta lottdragningen.`,
  },
  'lot-not-needed': {
    status: 409,
    title: 'Ingen lott behövs',
    detail: ({ statute }) =>
      `Ingen är lika med någon annan om sista platsen; rösterna avgör (${statute}). Utelämna lottdragningen.`,
  },
  'elected-differ': {
    status: 409,
    title: 'Rösterna valde andra',
    detail: ({ counted }) =>
      `Enligt rösterna och lotten valdes ${names(counted)}. Utelämna vilka som valdes eller rätta rösterna.`,
  },
  'no-seat-free': {
    status: 409,
    title: 'Ingen plats är ledig',
    detail: ({ body, seats }) =>
      `Varje plats i ${inSentence(body)}, som har ${amount(seats, 'plats', 'platser')}, är besatt under någon del av tiden som valet gäller. Avsluta uppdragen som upphör och avsluta sedan sammanträdet.`,
  },
} satisfies ProblemEntries<Refusal>
