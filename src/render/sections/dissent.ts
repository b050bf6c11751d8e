import type { RecordedReservation } from '../../domain/recording/parts.ts'
import { generated, type Block } from '../blocks.ts'
import { choicesAmong } from '../choices.ts'
import { asSubject, nameOf, namesOf } from '../swedish.ts'
import { annexLabel, type Context } from './context.ts'

/** Those who reserve themselves against the decision, who concurs, and what came in afterwards (KL 4:27). */
export function reservationBlocks(context: Context): Block[] {
  return context.record.reservations.flatMap((reservation, index) => {
    const key = `reservations/${index + 1}`
    const { text, filing } = reservation
    const stated = [key, reservationSentence(context, reservation)] as const
    const after = [...concurringSentences(context, reservation, key), ...filingSentences(context, reservation, key)]
    const filed: Block[] = filing === undefined || filing.filedOn === null ? [] : quoted(filing.text ?? undefined)
    if (text === undefined) return [generated([stated, ...after]), ...filed]
    return [generated([stated]), ...quoted(text), ...(after.length === 0 ? [] : [generated(after)]), ...filed]
  })
}

type Keyed = readonly (readonly [key: string, text: string])[]

const quoted = (text: string | undefined): Block[] => (text === undefined ? [] : [{ kind: 'quoted', text }])

function reservationSentence(context: Context, reservation: RecordedReservation): string {
  const { by, byGroup, inFavourOf, form, filing, annex, text } = reservation
  return context.phrases.reservation({
    who: asSubject(namesOf(by, byGroup)),
    inFavourOf: inFavourOf && favoured(context, inFavourOf),
    own: inFavourOf?.as === 'own',
    form,
    announced: filing !== undefined,
    annex: annexLabel(context.record, annex),
    textFollows: text !== undefined,
  })
}

function concurringSentences({ phrases }: Context, { concurring = [] }: RecordedReservation, key: string): Keyed {
  return concurring.length === 0 ? [] : [[`${key}/concurring`, phrases.concurring(asSubject(concurring.map(nameOf)))]]
}

function filingSentences({ record, phrases }: Context, { filing }: RecordedReservation, key: string): Keyed {
  if (filing === undefined) return []
  const { filedOn, annex, text } = filing
  const words = { filedOn, annex: annexLabel(record, annex), textFollows: text !== null }
  return [[`${key}/filing`, phrases.reservationFiling(words)]]
}

/** Those who took no part in the decision, and the notes to the minutes, with their texts where no annex holds them. */
export function protocolNoteBlocks({ record, phrases }: Context): Block[] {
  const { nonParticipation = [], protocolNotes } = record
  const aside =
    nonParticipation.length === 0
      ? []
      : [generated([['nonParticipation', phrases.nonParticipation(asSubject(nonParticipation.map(nameOf)))]])]
  return [
    ...aside,
    ...protocolNotes.flatMap(({ by, byGroup, state, text, annex }, index) => {
      const words = { state, annex: annexLabel(record, annex), textFollows: text !== null }
      const sentence = phrases.protocolNote({ who: asSubject(namesOf(by, byGroup)), ...words })
      const block = generated([[`protocolNotes/${index + 1}`, sentence]])
      return [block, ...quoted(text ?? undefined)]
    }),
  ]
}

function favoured(
  { record, naming }: Context,
  { proposal, as }: NonNullable<RecordedReservation['inFavourOf']>,
): string {
  const isProposal = record.proposals.some(({ id }) => id === proposal)
  if (as === 'own') return isProposal ? naming.ownProposal(proposal) : 'eget yrkande'
  return choicesAmong(record, naming, [proposal])(proposal).object
}
