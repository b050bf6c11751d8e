import { motionNoun } from '../organisation/motion-kind.ts'
import { inSentence, listed, withParty } from '../wording.ts'
import type { ProposalAuthor } from './acts/moved.ts'
import type { Option } from './acts/put.ts'
import type { DecidingRejection } from './lawfulness.ts'
import { actsOf, type Paragraph } from './paragraph.ts'

/** What options are called, each by itself: förslaget från Vänsterpartiet, avslag. */
export type InWords = Readonly<Record<Option, string>>

/** A refusal as it is told: with what its options are called, which nothing keeps. */
export type Told<Refusal> = Refusal & { readonly inWords?: InWords }

/** The refusal with what its options are called under the paragraph, where it is about any. */
export function toldInWords<Refusal extends { readonly code: string }>(
  paragraph: Paragraph,
  refusal: Refusal,
): Told<Refusal> {
  // No two refusals have one code, so whatever has one of these codes is that refusal.
  const options = optionsOf(refusal as unknown as DecidingRejection)
  if (options.length === 0) return refusal
  const called = new Map(namesOf(paragraph))
  return { ...refusal, inWords: Object.fromEntries(options.map((option) => [option, called.get(option) ?? unknown])) }
}

/** An option that is neither a proposal nor a motion of the paragraph. */
const unknown = 'något som varken är ett förslag eller ett yrkande'

/** The options that a refusal is about. */
function optionsOf(refusal: DecidingRejection): readonly Option[] {
  switch (refusal.code) {
    case 'unknown-option':
      return [refusal.option, ...refusal.standing]
    case 'finding-not-an-option':
      return [refusal.finding, ...refusal.options]
    case 'outcome-not-a-side':
      return [refusal.stated, ...refusal.sides]
    case 'points-contrary':
      return [refusal.proposalId, refusal.prevailing]
    case 'outcome-differs':
      return refusal.counted === null ? [refusal.declared] : [refusal.declared, refusal.counted]
    case 'proposition-required':
      return refusal.notPut
    case 'counter-proposal-chosen':
      return [refusal.main, refusal.counter]
    case 'option-repeated':
    case 'order-departed':
    case 'vote-sides-wrong':
      return refusal.options
    default:
      return []
  }
}

/** What can be put under a paragraph, each as it is called; those that would be called alike are told apart by their order. */
function namesOf(paragraph: Paragraph): readonly (readonly [Option, string])[] {
  const acts = [
    ...actsOf(paragraph, 'proposal').map(({ id, author }) => [id, `förslaget${from(authors(author))}`] as const),
    ...actsOf(paragraph, 'motion').map(({ id, motionKind, movedBy, movedByGroup }) => {
      const { word, rest } = motionNoun(motionKind)
      const movers = movedByGroup === undefined ? movedBy.map(withParty) : [movedByGroup.label]
      return [id, `${word}t${rest}${from(movers)}`] as const
    }),
  ]
  const alike = new Map<string, number>()
  const placed = acts.map(([id, name]) => {
    const place = (alike.get(name) ?? 0) + 1
    alike.set(name, place)
    return { id, name, place }
  })
  return [
    ...placed.map(({ id, name, place }) => [id, alike.get(name) === 1 ? name : `${name}, nummer ${place}`] as const),
    ['avslag', 'avslag'],
    ['decideToday', 'att avgöra ärendet i dag'],
  ]
}

const from = (names: readonly string[]) => (names.length === 0 ? '' : ` från ${listed(names)}`)

function authors(author: ProposalAuthor): readonly string[] {
  if ('unit' in author) return [inSentence(author.unit)]
  if ('body' in author) return [inSentence(author.body)]
  return 'party' in author ? [author.name] : author.persons.map(withParty)
}
