import type { MinutesRejection } from '../../domain/recording/minutes.ts'
import type { ProblemEntries } from '../problem.ts'
import { amount } from './words.ts'

type Refusal = MinutesRejection

/** Refusals of the minutes and their attestation. */
export const recording = {
  'meeting-not-closed': {
    status: 409,
    title: 'Sammanträdet är inte avslutat',
    detail: () => 'Protokollet justeras efter sammanträdet; enskilda paragrafer kan justeras omedelbart.',
  },
  'minutes-attested': {
    status: 409,
    title: 'Protokollet är justerat',
    detail: () => 'Ett justerat protokoll ändras inte. En rättelse är en ny handling.',
  },
  'minutes-superseded': {
    status: 409,
    title: 'Protokollet är ersatt',
    detail: () =>
      'Något har ändrats sedan protokollet sattes samman. Läs och underteckna den nya versionen; finns ingen, be sekreteraren sätta samman protokollet på nytt.',
  },
  'minutes-not-attested': {
    status: 409,
    title: 'Protokollet är inte justerat',
    detail: () => 'Det här görs när ordföranden och justerarna har undertecknat.',
  },
  'not-an-attester': {
    status: 403,
    title: 'Inte justerare av protokollet',
    detail: () => 'Bara ordföranden och de valda justerarna undertecknar (KL 5:69).',
  },
  'already-attested': {
    status: 409,
    title: 'Redan undertecknat',
    detail: () => 'Du har redan justerat det här protokollet.',
  },
  'hash-differs': {
    status: 409,
    title: 'Det är inte det du har läst',
    detail: () => 'Det du undertecknar är inte protokollet som det nu står. Läs det på nytt och underteckna det.',
  },
  'signing-time-only-from-minutes': {
    status: 422,
    title: 'Tiden för underskriften sätts av systemet',
    detail: () =>
      'När det undertecknades anges bara när ett sammanträde registreras från protokoll. Utelämna tiden; då gäller nu.',
  },
  'nothing-to-compose': {
    status: 409,
    title: 'Inget att justera',
    detail: () => 'Alla paragrafer är redan justerade eller saknar beslut.',
  },
  'unknown-sentence': {
    status: 422,
    title: 'Meningen finns inte',
    detail: ({ sentences }) =>
      `Den mening som ska skrivas om finns inte i protokollet, som ${sentences.length === 0 ? 'inte har någon mening att skriva om än' : `har ${amount(sentences.length, 'mening', 'meningar')} att skriva om`}. Läs protokollets text och ange en mening som står där.`,
  },
} satisfies ProblemEntries<Refusal>
