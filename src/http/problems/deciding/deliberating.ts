import type { AnnexRejection } from '../../../domain/deciding/annex.ts'
import type { DeliberationRejection } from '../../../domain/deciding/deliberation.ts'
import type { EntitlementRejection } from '../../../domain/deciding/entitlement.ts'
import type { LawfulnessRejection } from '../../../domain/deciding/lawfulness.ts'
import type { MotionRejection } from '../../../domain/deciding/motion.ts'
import type { OptionsRejection } from '../../../domain/deciding/options.ts'
import type { ParagraphRejection } from '../../../domain/deciding/paragraph.ts'
import type { PersonsRejection } from '../../../domain/deciding/persons-of.ts'
import type { OrderRejection } from '../../../domain/deciding/proposition-order.ts'
import type { PointsRejection } from '../../../domain/deciding/points.ts'
import type { PropositionRefusalRejection } from '../../../domain/deciding/proposition-refusal.ts'
import type { PropositionRejection } from '../../../domain/deciding/proposition.ts'
import { motionNoun } from '../../../domain/organisation/motion-kind.ts'
import { capitalised, longDate } from '../../../domain/wording.ts'
import type { ProblemEntries } from '../../problem.ts'
import { meetingFirst, meetingStates } from '../states.ts'
import { allCalled, called, entitlements, list, names, thing } from '../words.ts'

type Refusal =
  | AnnexRejection
  | DeliberationRejection
  | EntitlementRejection
  | LawfulnessRejection
  | MotionRejection
  | OptionsRejection
  | OrderRejection
  | ParagraphRejection
  | PersonsRejection
  | PointsRejection
  | PropositionRefusalRejection
  | PropositionRejection

const pointsCalled = (points: readonly number[]) =>
  `${points.length === 1 ? 'beslutspunkt' : 'beslutspunkterna'} ${list(points)}`

/** Refusals of the deliberation: what is moved, put and annexed. */
export const deliberating = {
  'meeting-not-open': {
    status: 409,
    title: 'Sammanträdet pågår inte',
    detail: ({ phase }) => `Sammanträdet är ${meetingStates[phase]}. ${meetingFirst[phase]}`,
  },
  'deliberation-open': {
    status: 409,
    title: 'Överläggningen pågår',
    detail: () => 'Förklara överläggningen avslutad först (KL 5:53).',
  },
  'deliberation-closed': {
    status: 409,
    title: 'Överläggningen är avslutad',
    detail: () => 'Återuppta överläggningen om något mer ska föras fram före klubban (KL 5:53).',
  },
  'deliberation-not-closed': {
    status: 409,
    title: 'Överläggningen pågår redan',
    detail: () => 'Överläggningen är inte avslutad, så den behöver inte återupptas. Anteckna det som förs fram.',
  },
  'item-decided': {
    status: 409,
    title: 'Beslut är redan fattat',
    detail: () => 'Klubban har fallit. Ta tillbaka beslutet om det registrerades av misstag.',
  },
  'not-entitled': {
    status: 403,
    title: 'Den rätten saknas i ärendet',
    detail: ({ act, persons, statute }) =>
      `${capitalised(names(persons))} kan inte ${entitlements[act]}: ${persons.length === 1 ? 'personen tjänstgör inte i ärendet eller är jävig' : 'de tjänstgör inte i ärendet eller är jäviga'} (${statute}). Rätta närvaron om den är fel.`,
  },
  'proposal-required': {
    status: 422,
    title: 'Yrkandet saknar förslag',
    detail: ({ motionKind }) =>
      `Ett ${motionNoun(motionKind).word} måste peka på det förslag det gäller. Ange förslaget, eller skriv yrkandets egen text.`,
  },
  'mover-required': {
    status: 422,
    title: 'Ingen är angiven',
    detail: () => 'Ange personerna, eller det parti eller den grupp som protokollet nämner.',
  },
  'person-repeated': {
    status: 422,
    title: 'Samma person står två gånger',
    detail: ({ persons }) =>
      `${capitalised(names(persons))} står mer än en gång. Ange var och en en gång; den som själv yrkar eller reserverar sig står inte också bland dem som instämmer.`,
  },
  'day-not-of-motion': {
    status: 422,
    title: 'Yrkandet har ingen dag',
    detail: ({ motionKind }) =>
      `Ett ${motionNoun(motionKind).word}${motionNoun(motionKind).rest} bordlägger inget till en dag. Utelämna dagen, eller välj ett annat slag av yrkande.`,
  },
  'tabled-to-earlier-day': {
    status: 422,
    title: 'Ärendet bordläggs till en senare dag',
    detail: ({ until, heldOn, ...cited }) =>
      `Sammanträdet hålls den ${longDate(heldOn)}, så ärendet kan inte bordläggas till den ${longDate(until)}. Ange en senare dag, eller utelämna dagen för att bordlägga till nästa sammanträde${'statute' in cited ? ` (${cited.statute})` : ''}.`,
  },
  'reasons-required': {
    status: 422,
    title: 'Motivering saknas',
    detail: () =>
      'Den som vill ha ärendet återremitterat anger varför (KL 5:50). Skriv motiveringen i text eller foga en handling.',
  },
  'order-departed': {
    status: 409,
    title: 'Frågan avviker från propositionsordningen',
    detail: ({ options, inWords }) =>
      `Den godkända ordningen har ingen fråga om ${allCalled(inWords, options)}. Redovisa en ny ordning och få den godkänd först.`,
  },
  'refusal-only-in-assembly': {
    status: 409,
    title: 'Propositionsvägran finns bara i fullmäktige',
    detail: () => 'I en nämnd ställs proposition på varje förslag; bara fullmäktiges ordförande kan vägra (KL 5:57).',
  },
  'refusal-not-overruled': {
    status: 409,
    title: 'Vägran kan inte upphävas',
    detail: () =>
      'Ett förslag som väcker ett nytt ärende får inte ställas under proposition, inte heller om fullmäktige vill det (KL 5:57).',
  },
  'unknown-act': {
    status: 422,
    title: 'Hänvisningen leder ingenstans',
    detail: ({ kind }) =>
      `Begäran hänvisar till ${thing(kind, '')}, som inte finns under paragrafen. Rätta hänvisningen, eller registrera det som saknas först.`,
  },
  'point-repeated': {
    status: 422,
    title: 'Samma beslutspunkt står två gånger',
    detail: ({ points }) => `${capitalised(pointsCalled(points))} står mer än en gång. Ange varje punkt en gång.`,
  },
  'unknown-point': {
    status: 422,
    title: 'Beslutspunkten finns inte',
    detail: ({ points, last }) =>
      `${capitalised(pointsCalled(points))} finns inte; den sista är punkt ${last}. Rätta hänvisningen, eller utelämna punkterna om allt avses.`,
  },
  'unknown-option': {
    status: 422,
    title: 'Alternativet kan inte ställas',
    detail: ({ option, standing, inWords }) =>
      `Det som ställs, ${called(inWords, option)}, hör inte till det som kan ställas här: ${allCalled(inWords, standing)}.`,
  },
  'option-repeated': {
    status: 422,
    title: 'Samma sak står två gånger',
    detail: ({ options, inWords }) =>
      `${capitalised(allCalled(inWords, options))} står mer än en gång. Ange vart och ett en gång.`,
  },
  'options-too-few': {
    status: 422,
    title: 'För få alternativ',
    detail: ({ options, required }) =>
      `Propositionen har ${options} alternativ, men minst ${required} behövs för den formen.`,
  },
  'finding-not-an-option': {
    status: 422,
    title: 'Det som ordföranden fann är inget av alternativen',
    detail: ({ finding, options, inWords }) =>
      `Det som ordföranden fann, ${called(inWords, finding)}, ställdes inte under proposition. Välj ett av alternativen: ${allCalled(inWords, options)}.`,
  },
  'annex-number-taken': {
    status: 409,
    title: 'Bilagenumret är upptaget',
    detail: ({ number }) => `Bilaga ${number} finns redan. Välj ett annat nummer.`,
  },
  'acts-depend': {
    status: 409,
    title: 'Andra steg bygger på detta',
    detail: ({ acts }) =>
      `${acts.length} senare steg faller om detta tas tillbaka. Ta tillbaka ${acts.length === 1 ? 'det först' : 'dem först, det sista först'}.`,
  },
} satisfies ProblemEntries<Refusal>
