import { stockholmDate } from '../../domain/calendar.ts'
import { longDate } from '../../domain/wording.ts'
import type { SittingRejection } from '../../domain/rejection.ts'
import type { ProblemEntries } from '../problem.ts'
import { meetingStates, meetingSteps, meetingWays } from './states.ts'

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', hour: '2-digit', minute: '2-digit' })

/** An instant as a clerk reads it: kl. 18.00 den 20 november 2026, by the clock in Sweden. */
const clockTime = (at: string) =>
  `kl. ${clock.format(new Date(at)).replace(':', '.')} den ${longDate(stockholmDate(at))}`

/** Refusals of the meeting itself: its steps, its agenda and its times. */
export const meeting = {
  'meeting-step-refused': {
    status: 409,
    title: 'Sammanträdet kan inte ta det steget',
    detail: ({ state, step }) =>
      `Sammanträdet är ${meetingStates[state]} och kan därför inte ${meetingSteps[step]}. ${meetingWays[state]}`,
  },
  'items-undecided': {
    status: 409,
    title: 'Det finns ärenden utan beslut',
    detail: ({ items }) =>
      `Beslut saknas i: ${items.map(({ title }) => title).join('; ')}. Fatta beslut i vart och ett av dem, eller låt det utgå.`,
  },
  'item-not-announced': {
    status: 409,
    title: 'Ärendet är inte tillkännagivet',
    detail: ({ against }) =>
      `${against === null ? 'Alla närvarande ledamöter ska tillfrågas' : `${against === 1 ? 'En ledamot' : `${against} ledamöter`} är emot`}; fullmäktige får ta upp det bara om samtliga närvarande ledamöter är med på det (KL 5:52).`,
  },
  'raiser-not-serving': {
    status: 409,
    title: 'Den som väcker ärendet tjänstgör inte',
    detail: ({ statute }) =>
      `Bara den som tjänstgör får väcka ett ärende på sammanträdet (${statute}). Rätta närvaron eller vem som väckte det.`,
  },
  'paragraph-taken': {
    status: 409,
    title: 'Paragrafnumret är upptaget',
    detail: ({ paragraph }) => `§ ${paragraph} finns redan. Ange ett annat nummer.`,
  },
  'paragraph-only-from-minutes': {
    status: 422,
    title: 'Paragrafnumret sätts av systemet',
    detail: () => 'Nummer anges bara när ett sammanträde registreras från protokoll. Utelämna numret.',
  },
  'meeting-of-day-taken': {
    status: 409,
    title: 'Ett annat sammanträde lades upp samtidigt',
    detail: () => 'Försök igen; sammanträdet blir då dagens nästa.',
  },
  'numbered-in-year': {
    status: 409,
    title: 'Paragraferna har nummer i ett annat år',
    detail: ({ year }) => `Sammanträdets paragrafer är numrerade i serien för ${year}. Välj en dag det året.`,
  },
  'agenda-fixed': {
    status: 409,
    title: 'Föredragningslistan är låst',
    detail: () =>
      'Sammanträdet är avslutat, eller platsen ligger före en paragraf vars nummer är fastställt. Lägg ärendet efter den.',
  },
  'times-backwards': {
    status: 422,
    title: 'Sluttiden ligger före starttiden',
    detail: ({ from, to }) => `Från ${clockTime(from)} till ${clockTime(to)}. Rätta tiderna.`,
  },
  'planned-on-another-day': {
    status: 422,
    title: 'Tiden ligger på en annan dag',
    detail: ({ plannedOn, heldOn }) =>
      `Sammanträdet är satt till den ${longDate(heldOn)}, men den planerade tiden ligger den ${longDate(plannedOn)} i svensk tid. Ändra dagen eller tiden, eller båda på en gång.`,
  },
  'opened-on-another-day': {
    status: 422,
    title: 'Sammanträdet öppnas på sin egen dag',
    detail: ({ openedOn, heldOn }) =>
      `Sammanträdet hålls den ${longDate(heldOn)}, men öppnandet är antecknat till den ${longDate(openedOn)}. Ange när sammanträdet öppnades, eller flytta det till den dagen först.`,
  },
  'meeting-day-not-come': {
    status: 409,
    title: 'Sammanträdets dag har inte kommit',
    detail: ({ heldOn }) =>
      `Sammanträdet hålls den ${longDate(heldOn)} och kan inte öppnas före den dagen. Flytta det om det hålls tidigare.`,
  },
  'time-not-come': {
    status: 422,
    title: 'Tidpunkten har inte kommit',
    detail: ({ at }) =>
      `Tidpunkten ${clockTime(at)} har inte varit än. Rätta tiden, eller anteckna det när det har hänt.`,
  },
  'outside-meeting': {
    status: 422,
    title: 'Tidpunkten ligger utanför sammanträdet',
    detail: ({ at }) =>
      `Sammanträdet pågick inte ${clockTime(at)}. Rätta tiden, så att den ligger mellan öppnandet och avslutandet och inte under en ajournering.`,
  },
  'another-meeting-open': {
    status: 409,
    title: 'Organet har redan ett öppet sammanträde',
    detail: () => 'Ett organ håller ett sammanträde i taget. Avsluta eller ajournera det andra först.',
  },
  'item-withdrawn': {
    status: 409,
    title: 'Ärendet har utgått',
    detail: () => 'Under ett ärende som har utgått antecknas inget. Sätt upp det på nytt om det ändå ska behandlas.',
  },
} satisfies ProblemEntries<SittingRejection>
