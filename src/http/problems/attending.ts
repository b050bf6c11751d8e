import { capacityWords } from '../../domain/attending/attendance.ts'
import { capitalised } from '../../domain/wording.ts'
import type { AttendingRejection } from '../../domain/rejection.ts'
import type { ProblemEntries } from '../problem.ts'
import { amount, list, nameOf, names } from './words.ts'

/** Refusals of the attendance: who serves on which seat, and whether enough do. */
export const attending = {
  'remote-not-allowed': {
    status: 409,
    title: 'Distansdeltagande är inte tillåtet',
    detail: ({ statute }) =>
      `Fullmäktige har inte beslutat att deltagande på distans får ske i organet (${statute}). Ändra organets inställning om beslutet finns.`,
  },
  'sound-only': {
    status: 409,
    title: 'Enbart ljud är inte närvaro',
    detail: ({ statute }) =>
      `Den som tjänstgör på distans ska delta med ljud och bild i realtid (${statute}). Anteckna personen som övrig närvarande, eller rätta hur den deltar.`,
  },
  'seat-from-next-item': {
    status: 409,
    title: 'Ledamoten inträder från nästa ärende',
    detail: ({ seat }) =>
      `Enligt arbetsordningen tjänstgör ersättaren på plats ${seat} ärendet ut. Anteckna ledamoten från nästa ärende.`,
  },
  'late-member': {
    status: 409,
    title: 'Ersättaren behåller platsen',
    detail: ({ seat, statute }) =>
      `Enligt organets inställning tar en sen ledamot inte plats ${seat} från den ersättare som har börjat tjänstgöra (${statute}).`,
  },
  'service-broken-off': {
    status: 409,
    title: 'Tjänstgöringen är avbruten',
    detail: ({ person, statute }) =>
      `${capitalised(names([person]))} har avbrutit sin tjänstgöring av annat skäl än jäv och får inte tjänstgöra igen samma dag (${statute}). Var det jäv: anteckna jävet under ärendet först.`,
  },
  'out-of-turn': {
    status: 409,
    title: 'En annan ersättare står i tur',
    detail: ({ person, next, statute }) =>
      `${capitalised(names([person]))} står inte i tur att tjänstgöra på platsen (${statute}). ${next === null ? 'Ingen som är närvarande står i tur' : `I tur står ${names([next])}`}.`,
  },
  'present-twice': {
    status: 409,
    title: 'Personen är redan antecknad',
    detail: ({ person }) =>
      `${capitalised(names([person]))} är redan antecknad vid samma ärende på ett annat sätt eller för andra ärenden. Kommer eller går någon under sammanträdet: anteckna hela närvaron på nytt, med en rad för varje sammanhängande följd av ärenden.`,
  },
  'noted-twice': {
    status: 409,
    title: 'Personen är redan antecknad så',
    detail: ({ person, rows }) =>
      `${capitalised(names([person]))} står likadant mer än en gång i närvaron, på rad ${list(rows)}. Låt bara en av raderna stå.`,
  },
  'not-attending': {
    status: 422,
    title: 'Inte antecknad som närvarande',
    detail: ({ person }) =>
      `${capitalised(names([person]))} är inte antecknad som närvarande. Anteckna närvaron eller välj en annan.`,
  },
  'attendance-settled': {
    status: 409,
    title: 'Ändringen rör redan beslutade ärenden',
    detail: ({ items }) =>
      `Ändringen skulle ändra vilka som tjänstgjorde, var närvarande eller förde ordet i ${items.length === 1 ? 'ett ärende' : `${items.length} ärenden`} där beslut redan är fattat (KL 5:67). Är det en rättelse av vad som antecknats fel, ange skälet; annars ange från vilket ärende ändringen gäller.`,
  },
  'order-settled': {
    status: 409,
    title: 'Ordningen ligger fast för beslutade ärenden',
    detail: () =>
      'Närvaron är antecknad från ett ärende till ett annat, och i den nya ordningen skulle andra ha deltagit i ärenden där beslut redan är fattat (KL 5:67). Låt de beslutade ärendena stå, eller rätta närvaron först.',
  },
  'items-backwards': {
    status: 422,
    title: 'Sista ärendet ligger före det första',
    detail: ({ fromPosition, toPosition }) =>
      `Från ärende nummer ${fromPosition} på listan till nummer ${toPosition}. Byt plats på dem eller rätta dem.`,
  },
  'not-quorate': {
    status: 409,
    title: 'Organet är inte beslutsfört',
    detail: ({ present, required, statute }) =>
      `${present === 0 ? 'Ingen' : present} tjänstgör, men minst ${required} krävs (${statute}). Kalla in ersättare eller ajournera.`,
  },
  'not-appointed': {
    status: 409,
    title: 'Uppdraget saknas',
    detail: ({ person, capacity }) =>
      `${capitalised(nameOf(person))} har inget uppdrag som ${capacityWords[capacity]} i organet den dagen. Registrera uppdraget eller rätta närvaron.`,
  },
  'already-excused': {
    status: 409,
    title: 'Redan anmäld som frånvarande',
    detail: () => 'Personen har redan anmält förhinder till sammanträdet. Ta bort den anmälan först.',
  },
  'seat-not-vacant': {
    status: 409,
    title: 'Platsen är inte vakant',
    detail: ({ seat }) => `Plats ${seat} innehas av en ledamot. Ange vem som ersätts.`,
  },
  'seat-taken': {
    status: 409,
    title: 'Platsen är redan besatt',
    detail: ({ seat }) => `Någon annan tjänstgör på plats ${seat} under samma paragrafer. Rätta den raden först.`,
  },
  'already-serving': {
    status: 409,
    title: 'Personen tjänstgör redan',
    detail: ({ person }) =>
      `${capitalised(nameOf(person))} tjänstgör redan på en annan plats under samma paragrafer. Rätta den raden först.`,
  },
  'chair-not-serving': {
    status: 409,
    title: 'Ordföranden tjänstgör inte',
    detail: () => 'Ordföranden finns inte bland de tjänstgörande. Rätta närvaron eller välj en annan ordförande.',
  },
  'attester-not-serving': {
    status: 409,
    title: 'Justeraren kan inte väljas',
    detail: ({ persons }) =>
      `Justerare ska tjänstgöra och vara någon annan än ordföranden; ${persons.length} av de valda uppfyller inte det. Välj om.`,
  },
  'attesters-too-few': {
    status: 409,
    title: 'För få justerare',
    detail: ({ chosen, required }) =>
      `${chosen === 0 ? 'Ingen är vald' : amount(chosen, 'är vald', 'är valda')}, men organets inställning kräver ${required}. Välj fler.`,
  },
} satisfies ProblemEntries<AttendingRejection>
