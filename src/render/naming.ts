import { motionNoun, type MotionNoun } from '../domain/organisation/motion-kind.ts'
import type { RecordedMotion, RecordedPerson, RecordedProposal } from '../domain/recording/parts.ts'
import type { DecisionRecord } from '../domain/recording/record.ts'
import { aboutPoints, definite, genitive, groupName, inSentence, listed, nameOf, ordinal } from './swedish.ts'

/** How the text names the proposals and motions of a record, so that no two of them can be taken for each other. */
export type Naming = {
  /** förvaltningens förslag, Vänsterpartiets andra förslag. */
  readonly proposal: (id: string) => string
  /** eget förslag, det egna andra förslaget. */
  readonly ownProposal: (id: string) => string
  /** Eva Ekmans (S) yrkande om återremiss. */
  readonly motion: (id: string) => string
}

type Named = {
  readonly id: string
  readonly owner: Owner
  readonly noun: MotionNoun
  readonly withdrawn: boolean
  /** The decision points it is about, told where the owner and the noun do not tell two apart. */
  readonly scope: string
}
/** Whose it is, before the noun in the genitive, or after it where a genitive would not read; empty when unknown. */
type Owner = { readonly before: string } | { readonly after: string }
type Label = { readonly name: string; readonly ordinal: string }

/** The names of all proposals and motions; one that was withdrawn does not count among those that stand. */
export function namingOf(record: DecisionRecord): Naming {
  const proposals = labels(
    record.proposals.map((proposal) => ({
      id: proposal.id,
      owner: authorOf(proposal, record.proposals),
      noun: proposalNoun,
      withdrawn: isWithdrawn(proposal, record.motions),
      scope: '',
    })),
  )
  const motions = labels(
    record.motions.map((motion) => ({
      id: motion.id,
      owner: moverOf(motion),
      noun: motionNoun(motion.kind),
      withdrawn: motion.withdrawn,
      scope: aboutPoints(motion.points),
    })),
  )
  return {
    proposal: (id) => proposals.get(id)?.name ?? 'förslaget',
    ownProposal: (id) => {
      const place = proposals.get(id)?.ordinal ?? ''
      return place === '' ? 'eget förslag' : `det egna ${place} förslaget`
    },
    motion: (id) => motions.get(id)?.name ?? 'yrkandet',
  }
}

/** The proposal of the unit or body that prepared the matter, which stands without being moved. */
export function isPrepared({ author }: RecordedProposal): boolean {
  return author.unit !== undefined || author.body !== undefined
}

const proposalNoun: MotionNoun = { word: 'förslag', rest: '' }

/** A proposal put forward at the meeting falls when everyone who moved it has withdrawn. */
function isWithdrawn(proposal: RecordedProposal, motions: readonly RecordedMotion[]): boolean {
  const concerning = motions.filter((motion) => motion.proposal === proposal.id)
  return !isPrepared(proposal) && concerning.length > 0 && concerning.every(({ withdrawn }) => withdrawn)
}

function authorOf({ author }: RecordedProposal, all: readonly RecordedProposal[]): Owner {
  const office = author.unit ?? author.body
  if (office !== undefined) {
    const offices = all.map((other) => other.author.unit ?? other.author.body ?? '')
    const mistakable = offices.some((other) => other !== office && definite(other) === definite(office))
    return { before: genitive(mistakable ? inSentence(office) : definite(office)) }
  }
  const party = author.name ?? author.party
  return party === undefined ? personsOf(author.persons ?? []) : { before: genitive(party) }
}

/** A group is named where no person is, by its party if it has one. */
function moverOf({ movedBy, movedByGroup }: RecordedMotion): Owner {
  if (movedByGroup === undefined || movedBy.length > 0) return personsOf(movedBy)
  const { party } = movedByGroup
  return party === null ? { after: ` från ${groupName(movedByGroup)}` } : { before: genitive(party) }
}

function personsOf(persons: readonly RecordedPerson[]): Owner {
  if (persons.length === 0) return { after: '' }
  const named = persons.map(({ name, party }) => nameOf({ name, ...(party !== undefined && { party }) }))
  if (persons.some(({ name }) => name === null)) return { after: ` från ${listed(named)}` }
  return { before: persons.length > 2 ? `${genitive(named[0] ?? '')} med fleras` : listed(named.map(genitive)) }
}

function labels(all: readonly Named[]): ReadonlyMap<string, Label> {
  const standing = all.filter(({ withdrawn }) => !withdrawn)
  return new Map([...distinct(all.filter(({ withdrawn }) => withdrawn)), ...distinct(standing)])
}

function distinct(all: readonly Named[]): (readonly [string, Label])[] {
  const items = toldApart(all)
  const plain = items.map((item) => phrase(item, ''))
  return items.map((item, index) => {
    const alike = (names: readonly string[]) => names.filter((name) => name === plain[index]).length
    const place = alike(plain) === 1 ? '' : ordinal(alike(plain.slice(0, index + 1)))
    return [item.id, { name: phrase(item, place), ordinal: place }]
  })
}

/** Those that would be named alike, each with the decision points it is about. */
function toldApart(items: readonly Named[]): Named[] {
  const plain = items.map((item) => phrase(item, ''))
  return items.map((item, index) => {
    const {
      noun: { word, rest },
      scope,
    } = item
    const alone = scope === '' || plain.indexOf(plain[index] ?? '') === plain.lastIndexOf(plain[index] ?? '')
    return alone ? item : { ...item, noun: { word, rest: `${rest}${scope}` } }
  })
}

function phrase({ owner, noun }: Named, place: string): string {
  if ('before' in owner) return [owner.before, place, `${noun.word}${noun.rest}`].filter(Boolean).join(' ')
  const certain = noun === proposalNoun ? 'förslaget' : `${noun.word}t`
  return `${place === '' ? '' : `det ${place} `}${certain}${noun.rest}${owner.after}`
}
