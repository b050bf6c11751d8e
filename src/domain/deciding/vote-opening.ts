import type { RollEntry } from '../attending/roll.ts'
import { isByClosedBallot } from '../meeting/matter.ts'
import type { Participant } from '../participant.ts'
import type { Option } from './acts/put.ts'
import type { MajorityRule, Vote, VoteForm } from './acts/voted.ts'
import { majorityFor } from './majority.ts'
import { asksForMinority } from './motion.ts'
import { actsOf, type Paragraph } from './paragraph.ts'
import { purposeOf, sidesOf } from './proposition.ts'
import { rollOf } from './vote.ts'

/** What is stated of a round as it is opened; the rest follows from the law and the question. */
export type StatedVote = {
  readonly propositionId: string
  readonly form?: VoteForm
  readonly rule?: MajorityRule
  /** The answer that needs the qualified majority. */
  readonly qualifiedSide?: Option
  readonly yes?: Option
  readonly no?: Option
  readonly requestedBy: readonly Participant[]
  /** Those whom minutes show to have voted. */
  readonly voters: readonly RollEntry[]
}

/**
 * The round that is opened: its form and majority are those that the law wants unless another is stated (KL 5:54-55), and its
 * roll is frozen (KL 4:22); minutes may show voters whose service they do not state.
 */
export function openedVote(paragraph: Paragraph, stated: StatedVote): Omit<Vote, 'kind'> {
  const { propositionId, requestedBy, voters } = stated
  const question = actsOf(paragraph, 'proposition').find(({ id }) => id === propositionId)
  const { matter, settings } = paragraph.circumstances
  const sides = sidesOf(question, stated)
  const rule = stated.rule ?? (question && majorityFor(paragraph, question).rule) ?? 'simpleMajority'
  const side = stated.qualifiedSide ?? (rule === 'simpleMajority' ? null : qualifiedSideOf(paragraph, rule, sides))
  return {
    propositionId,
    voteKind: question ? purposeOf(paragraph, question) : 'main',
    form: stated.form ?? (isByClosedBallot(matter) ? 'closed' : 'open'),
    rule,
    ...sides,
    ...(side !== null && { qualifiedSide: side, base: settings.majorityBase }),
    requestedBy,
    roll: rollOf(paragraph, voters),
  }
}

type Sides = Pick<Vote, 'yes' | 'no'>

/** The answers of a round that can be the one that needs its qualified majority: of a third, the motion that asks for it. */
export function possibleQualifiedSides(paragraph: Paragraph, { rule, ...sides }: Sides & Pick<Vote, 'rule'>): Option[] {
  const asking = askingForMinority(paragraph, sides)
  return rule === 'oneThird' && asking !== null ? [asking] : [sides.yes, sides.no]
}

/**
 * The answer that needs the qualified majority: the motion of which a third is enough; else what the chair found, but
 * not to refuse, save in a popular initiative, which it takes two thirds to refuse (KL 5:10, 5:37, 5:50).
 */
function qualifiedSideOf(paragraph: Paragraph, rule: MajorityRule, sides: Sides): Option | null {
  if (rule === 'oneThird') return askingForMinority(paragraph, sides)
  const found = paragraph.circumstances.matter === 'referendumInitiative' ? sides.no : sides.yes
  return found === 'avslag' ? sides.no : sides.yes
}

const askingForMinority = (paragraph: Paragraph, { yes, no }: Sides): Option | null =>
  actsOf(paragraph, 'motion')
    .filter(asksForMinority)
    .find(({ id }) => id === yes || id === no)?.id ?? null
