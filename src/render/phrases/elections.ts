import { asSubject, capitalised, listed, numeral } from '../swedish.ts'

/** How elections are told; in every sentence the office is ledamöter i socialnämnden för tiden 2027-01-01–2030-12-31. */
export type ElectionPhrases = {
  readonly nominated: (office: string, who: readonly string[]) => string
  readonly unopposed: string
  readonly demanded: (count: number) => string
  readonly held: (office: string, seats: number, proportional: boolean) => string
  readonly votes: (options: readonly { readonly name: string; readonly votes: number }[]) => string
  readonly notCounted: (blank: number, invalid: number) => string | null
  readonly drawn: (among: readonly string[], drawn: readonly string[], proportional: boolean) => string
  readonly elected: (body: string, who: readonly string[], office: string) => string
  readonly comparison: (office: string) => string
}

/** The wording of elections that municipalities share. */
export const electionPhrases: ElectionPhrases = {
  nominated: (office, who) => `Till ${office} föreslås ${listed(who)}.`,
  unopposed: 'Ingen annan föreslås.',
  demanded: (count) =>
    `${capitalised(numeral(count))} ${count === 1 ? 'ledamot' : 'ledamöter'} begär att valet ska vara proportionellt.`,
  held: (office, seats, proportional) => {
    const whom = `Valet av ${seats === 1 ? '' : `${numeral(seats)} `}${office}`
    return `${whom} ${proportional ? 'är proportionellt och ' : ''}förrättas med slutna sedlar.`
  },
  votes: (options) =>
    capitalised(
      `${listed(
        options.map(
          ({ name, votes }, index) =>
            `${index === 0 ? `${asSubject([name])} får` : name} ${votes} ${votes === 1 ? 'röst' : 'röster'}`,
        ),
      )}.`,
    ),
  notCounted: (blank, invalid) => {
    const sentences = [...ballots(blank, 'blank', 'blanka'), ...ballots(invalid, 'ogiltig', 'ogiltiga')]
    return sentences.length === 0 ? null : sentences.join(' ')
  },
  drawn: (among, drawn, proportional) => {
    const seats = drawn.length === 1 ? 'platsen' : 'platserna'
    return `Efter lottdragning mellan ${listed(among)} ${proportional ? `tillfaller ${seats}` : 'utses'} ${listed(drawn)}.`
  },
  elected: (body, who, office) => `${capitalised(body)} väljer ${asSubject(who)} till ${office}.`,
  comparison: (office) => `Jämförelsetal vid valet av ${office}`,
}

function ballots(count: number, one: string, several: string): string[] {
  if (count === 0) return []
  return [`${capitalised(numeral(count))} ${count === 1 ? `valsedel är ${one}` : `valsedlar är ${several}`}.`]
}
