import type { Placed } from '../deciding/acts/acts.ts'
import type { Vote, VoteClosing } from '../deciding/acts/voted.ts'
import type { KeptFinding } from '../deciding/lawfulness.ts'
import { answerOf } from '../deciding/majority.ts'
import { actsOf, type Paragraph } from '../deciding/paragraph.ts'
import { ballotsOf, closingOf, totalsIn } from '../deciding/round.ts'
import type { RecordedVote } from './parts.ts'
import { recordedPerson, type Names } from './recorded-person.ts'

/** The rounds of voting in order: who voted how, the totals, and what followed from them (KL 5:67). */
export function recordedVotes(paragraph: Paragraph, name: Names, findings: readonly KeptFinding[]): RecordedVote[] {
  return actsOf(paragraph, 'vote').map((vote, index) => {
    const closing = closingOf(paragraph, vote.id)
    const totals = totalsIn(paragraph, vote, closing)
    const outcome = answerOf(vote, totals, closing)
    return {
      round: index + 1,
      kind: vote.voteKind,
      form: vote.form,
      requestedBy: vote.requestedBy.map(recordedPerson),
      yes: name(vote.yes),
      no: name(vote.no),
      rule: vote.rule,
      ...(vote.qualifiedSide && { qualifiedSide: name(vote.qualifiedSide), base: vote.base ?? 'present' }),
      ballots: recordedBallots(paragraph, vote),
      totals,
      ...recordedSettling(closing, name),
      ...recordedCorrections(paragraph, vote),
      outcome: outcome && name(outcome),
      findings: statedFindings(findings.filter(({ actId }) => actId === vote.id || actId === closing?.id)),
    }
  })
}

/** Findings as a record states them: the rule, and what is recorded against it. */
export const statedFindings = (findings: readonly KeptFinding[]) =>
  findings.map(({ rejection }) => ({ rule: 'statute' in rejection ? rejection.statute : rejection.code, rejection }))

function recordedBallots(paragraph: Paragraph, vote: Placed<Vote>): RecordedVote['ballots'] {
  const choices = new Map(ballotsOf(paragraph, vote.id).map(({ personId, choice }) => [personId, choice]))
  return vote.roll.flatMap(({ person, seat, serving }) => {
    const choice = choices.get(person.personId)
    return choice === undefined ? [] : [{ ...recordedPerson(person), seat, serving, choice }]
  })
}

function recordedSettling(
  closing: VoteClosing | undefined,
  name: Names,
): Pick<RecordedVote, 'castingVote' | 'list' | 'lot' | 'declared'> {
  const { castingVote = null, list, lot, declared } = closing ?? {}
  return {
    ...(list && { list }),
    castingVote: castingVote && { by: recordedPerson(castingVote.by), choice: castingVote.choice },
    ...(lot && { lot: name(lot) }),
    ...(declared && { declared: name(declared) }),
  }
}

function recordedCorrections(paragraph: Paragraph, { id }: Placed<Vote>): Pick<RecordedVote, 'corrections'> {
  const corrections = actsOf(paragraph, 'voteCorrection').filter(({ voteId }) => voteId === id)
  return corrections.length === 0
    ? {}
    : { corrections: corrections.map(({ person, intended }) => ({ person: recordedPerson(person), intended })) }
}
