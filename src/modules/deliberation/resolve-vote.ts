import type { RollEntry } from '../../domain/attending/roll.ts'
import type { Act } from '../../domain/deciding/acts/acts.ts'
import type { MajorityRule } from '../../domain/deciding/acts/voted.ts'
import { majorityFor } from '../../domain/deciding/majority.ts'
import { asksForMinority } from '../../domain/deciding/motion.ts'
import { actsOf, type Paragraph } from '../../domain/deciding/paragraph.ts'
import { purposeOf, sidesOf } from '../../domain/deciding/proposition.ts'
import { castingVoteFromBallot } from '../../domain/deciding/vote-closing.ts'
import { rollOf } from '../../domain/deciding/vote.ts'
import { isByClosedBallot } from '../../domain/meeting/matter.ts'
import type { References } from './gather-references.ts'
import { participant, participants, Unresolved } from './resolve-reference.ts'
import { stated, type Stated } from './state-act.ts'

/** A round of voting: as it is opened, as it ends, and a ballot that should have been another. */
export function votedOf(
  input: Stated<'vote' | 'voteClosing' | 'voteCorrection'>,
  paragraph: Paragraph,
  references: References,
): Act {
  switch (input.kind) {
    case 'vote':
      return voteOf(input, paragraph, references)
    case 'voteClosing':
      return {
        kind: 'voteClosing',
        voteId: input.vote,
        castingVote: input.castingVote
          ? { by: participant(input.castingVote.by, references, '/castingVote/by'), choice: input.castingVote.choice }
          : castingVoteFromBallot(paragraph, input.vote),
        ...stated({ lot: input.lot, counts: input.counts, list: input.list, declared: input.declared }),
      }
    case 'voteCorrection':
      return {
        kind: 'voteCorrection',
        voteId: input.vote,
        person: participant(input.person, references, '/person'),
        intended: input.intended,
      }
  }
}

/** The roll is frozen as the vote opens; minutes may show voters whose service they do not state. */
function voteOf(input: Stated<'vote'>, paragraph: Paragraph, references: References): Act {
  const question = actsOf(paragraph, 'proposition').find(({ id }) => id === input.proposition)
  const { matter, settings } = paragraph.circumstances
  const sides = sidesOf(question, input)
  const majority = question && majorityFor(paragraph, question)
  const rule = input.rule ?? majority?.rule ?? 'simpleMajority'
  const side = qualifiedSideOf(input.qualifiedSide, paragraph, rule, sides)
  const voters = (input.ballots ?? []).map(
    ({ person }, index): RollEntry => ({
      person: participant(person, references, `/ballots/${index}/person`) as RollEntry['person'],
      seat: null,
      serving: 'member',
    }),
  )
  return {
    kind: 'vote',
    propositionId: input.proposition,
    voteKind: question ? purposeOf(paragraph, question) : 'main',
    form: input.form ?? (isByClosedBallot(matter) ? 'closed' : 'open'),
    rule,
    ...sides,
    ...(side !== null && { qualifiedSide: side, base: settings.majorityBase }),
    requestedBy: participants(input.requestedBy, references, '/requestedBy'),
    roll: rollOf(paragraph, voters),
  }
}

/**
 * The answer that needs the qualified majority: the motion of which a third is enough; else what the chair found, but
 * not to refuse, save in a popular initiative, which it takes two thirds to refuse (KL 5:10, 5:37, 5:50).
 */
function qualifiedSideOf(
  said: string | undefined,
  paragraph: Paragraph,
  rule: MajorityRule,
  { yes, no }: { yes: string; no: string },
): string | null {
  if (rule === 'simpleMajority') return null
  const asking =
    actsOf(paragraph, 'motion')
      .filter(asksForMinority)
      .find(({ id }) => id === yes || id === no)?.id ?? null
  const isRefusal = paragraph.circumstances.matter === 'referendumInitiative'
  const found = (isRefusal ? no : yes) === 'avslag' ? no : yes
  const possible = rule === 'oneThird' && asking !== null ? [asking] : [yes, no]
  if (said !== undefined && !possible.includes(said)) throw new Unresolved('option', said, '/qualifiedSide')
  return said ?? (rule === 'oneThird' ? asking : found)
}
