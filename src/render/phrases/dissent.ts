import { capitalised, ended, longDate } from '../swedish.ts'
import { reasoned } from './grounds.ts'
import type { CommonSentences, LocalWays } from './phrase-set.ts'
import type { ReservationWords } from './words.ts'

type DissentSentences = Pick<
  CommonSentences,
  | 'nonParticipation'
  | 'recusalRaised'
  | 'recusalDisregarded'
  | 'recusalRuling'
  | 'reservation'
  | 'concurring'
  | 'reservationFiling'
>

/** Those who stand aside or dissent, and what became of it. */
export function dissentSentences({ annexed }: LocalWays): DissentSentences {
  return {
    nonParticipation: (who) => `${capitalised(who)} deltar inte i beslutet.`,
    recusalRaised: (who, provision) => `Fråga om jäv${accordingTo(provision)} väcks beträffande ${who}.`,
    recusalDisregarded: (reason, provision) =>
      ended(`Jävet lämnas utan avseende${accordingTo(provision)}${reasoned(reason)}`),
    recusalRuling: ({ body, who, barred, reason }) =>
      ended(`${capitalised(body)} beslutar att ${who} ${barred ? 'är' : 'inte är'} jävig${reasoned(reason)}`),
    reservation: (words) => `${reserved(words)}${followed(annexed(words.annex), words.textFollows)}`,
    concurring: (who) => `${capitalised(who)} instämmer i reservationen.`,
    reservationFiling: ({ filedOn, annex, textFollows }) =>
      filedOn === null
        ? 'Vid justeringen har ingen reservation inkommit.'
        : `Reservationen inkom den ${longDate(filedOn)}${followed(annexed(annex), textFollows, 'och lyder:')}`,
  }
}

/** Under a provision, where it is known. */
export const accordingTo = (provision: string | null) => (provision === null ? '' : ` enligt ${provision}`)

/** The reservation as far as its annex: Y (M) reserverar sig skriftligen mot beslutet till förmån för eget förslag. */
export function reserved({ who, form, announced, inFavourOf }: ReservationWords): string {
  const manner = form === null ? '' : form === 'oral' ? ' muntligen' : ' skriftligen'
  const act = announced ? 'avser att lämna en skriftlig reservation' : `reserverar sig${manner}`
  const purpose = inFavourOf === null ? '' : ` till förmån för ${inFavourOf}`
  return capitalised(`${who} ${act} mot beslutet${purpose}`)
}

/** The end of a sentence that points at an annex, with the text below it or not. */
export function followed(annexed: string, textFollows: boolean, lead = 'enligt följande:'): string {
  if (!textFollows) return `${annexed}.`
  return `${annexed}${annexed.startsWith(',') ? ',' : ''} ${lead}`
}
