import type { RecordedPerson } from '../../domain/recording/parts.ts'
import type { DecisionRecord } from '../../domain/recording/record.ts'
import { generated, type Block } from '../blocks.ts'
import { asSubject, listed, nameOf, pluralTitle } from '../swedish.ts'
import type { Context } from './context.ts'
import { motionBlocks } from './motions.ts'

type Contribution = DecisionRecord['contributions'][number]

/** Who informed and spoke, what was moved, and that the deliberation ended, where there was one to speak of. */
export function deliberationBlocks(context: Context): Block[] {
  const blocks = [...contributionBlocks(context), ...motionBlocks(context)]
  const {
    record,
    phrases: { deliberationClosed },
  } = context
  if (blocks.length === 0 || !record.deliberationClosed || deliberationClosed === null) return blocks
  return [...blocks, generated([['deliberation/closing', deliberationClosed]])]
}

function contributionBlocks({ record, phrases }: Context): Block[] {
  const heard = record.contributions.filter(({ persons }) => persons.length > 0)
  return consecutive(heard).map((group, index) => {
    const [first] = group
    const names = withoutRepeats(group).flatMap(contributors)
    // The groups alternate, so whoever speaks in a later one does so after someone has informed.
    const text = first.kind === 'informs' ? phrases.informs(asSubject(names)) : phrases.speaks(listed(names), index > 0)
    return generated([[`contributions/${first.order}`, text]])
  })
}

/** Those who inform, or speak, one after another share a sentence, which goes by the first of them. */
function consecutive(contributions: readonly Contribution[]): [Contribution, ...Contribution[]][] {
  const groups: [Contribution, ...Contribution[]][] = []
  for (const contribution of contributions) {
    const group = groups.at(-1)
    if (group?.[0].kind === contribution.kind) group.push(contribution)
    else groups.push([contribution])
  }
  return groups
}

/** Who speaks more than once is named once. */
function withoutRepeats(group: readonly Contribution[]): Contribution[] {
  const named = new Set<string>()
  const firstTime = ({ id }: RecordedPerson) => id === undefined || (!named.has(id) && named.add(id))
  return group.map((contribution) => ({ ...contribution, persons: contribution.persons.filter(firstTime) }))
}

/** The names in a contribution; what they share is said once: A, B och C, samtliga konsulter från Governo. */
function contributors({ persons, shared }: Contribution): string[] {
  if (shared === null) return persons.map(nameOf)
  const names = persons.map(({ title, organisation, ...person }) =>
    nameOf({
      ...person,
      ...(title != null && title !== shared.title && { title }),
      ...(organisation != null && organisation !== shared.organisation && { organisation }),
    }),
  )
  const from = shared.organisation === null ? '' : ` från ${shared.organisation}`
  if (names.length === 0) return []
  if (names.length === 1) return [`${names[0]}, ${shared.title}${from}`]
  return [`${listed(names)}, ${names.length === 2 ? 'båda' : 'samtliga'} ${pluralTitle(shared.title)}${from}`]
}
