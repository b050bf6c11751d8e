import type { DecisionRecord } from '../../domain/record.ts'
import { generated, type Block } from '../blocks.ts'
import { choicesAmong } from '../choices.ts'
import { asSubject, nameOf } from '../swedish.ts'
import { annexLabel, type Context } from './context.ts'

/** Those who are barred from the matter, each with the provision that bars (KL 5:47, 6:28). */
export function recusalBlocks({ record, phrases }: Context): Block[] {
  return record.recusals.map(({ person, ground }, index) => {
    const text = phrases.recusal(asSubject([nameOf(person)]), provisions.get(ground) ?? null)
    return generated([[`recusals/${index + 1}`, text]])
  })
}

/** Those who reserve themselves against the decision (KL 4:27). */
export function reservationBlocks(context: Context): Block[] {
  const { record, phrases } = context
  return record.reservations.map(({ by, inFavourOf, form, annex }, index) => {
    const text = phrases.reservation({
      who: asSubject(by.map(nameOf)),
      inFavourOf: inFavourOf && favoured(context, inFavourOf),
      own: inFavourOf?.as === 'own',
      form,
      annex: annexLabel(record, annex),
    })
    return generated([[`reservations/${index + 1}`, text]])
  })
}

/** The notes to the minutes, with their texts where no annex holds them. */
export function protocolNoteBlocks({ record, phrases }: Context): Block[] {
  return record.protocolNotes.flatMap(({ by, state, text, annex }, index) => {
    const words = { state, annex: annexLabel(record, annex), textFollows: text !== null }
    const sentence = phrases.protocolNote({ who: asSubject(by.map(nameOf)), ...words })
    const block = generated([[`protocolNotes/${index + 1}`, sentence]])
    return text === null ? [block] : [block, { kind: 'quoted', text }]
  })
}

const provisions: ReadonlyMap<string, string> = new Map([
  ['personal', '5 kap. 47 § kommunallagen'],
  ['party', '6 kap. 28 § 1 kommunallagen'],
  ['representative', '6 kap. 28 § 2 kommunallagen'],
  ['supervision', '6 kap. 28 § 3 kommunallagen'],
  ['other', '6 kap. 28 § 4 kommunallagen'],
])

function favoured(
  { record, naming }: Context, { proposal, as }: NonNullable<DecisionRecord['reservations'][number]['inFavourOf']>,
): string {
  const isProposal = record.proposals.some(({ id }) => id === proposal)
  if (as === 'own') return isProposal ? naming.ownProposal(proposal) : 'eget yrkande'
  return choicesAmong(record, naming, [proposal])(proposal).object
}
