import type { BodyKind } from './body.ts'
import { settledBy, type DecisionPoint } from './decision.ts'
import { isDeliberationClosed } from './deliberation.ts'
import { replay, type Finding } from './lawfulness.ts'
import { actsOf, type Act, type Paragraph, type Placed } from './paragraph.ts'
import type { Participant } from './participant.ts'
import type { ProposalAuthor } from './proposal.ts'
import type {
  DecisionRecord, RecordedMotion, RecordedPerson, RecordedPoint, RecordedProposal, RecordedProposition, RecordedVote,
} from './record.ts'
import { ballotsOf, closingOf, outcomeOf, totalsOf, type Vote } from './vote.ts'

/** What the record of a paragraph takes from outside its acts. */
export type ParagraphHeading = {
  readonly body: { readonly code: string; readonly name: string; readonly kind: BodyKind }
  readonly meetingDate: string
  readonly meetingOrdinal: number
  readonly paragraph: number
  readonly chair: Participant | null
  readonly cases: readonly { readonly diarienummer: string; readonly title: string }[]
  readonly title: string
  readonly summary: string | null
}

/** The record of a paragraph, composed from its acts: what attestation freezes (KL 5:67). */
export function composeRecord(heading: ParagraphHeading, paragraph: Paragraph): DecisionRecord {
  const name = localNames(paragraph)
  const findings = replay(paragraph)
  return {
    body: heading.body,
    meetingDate: heading.meetingDate,
    meetingOrdinal: heading.meetingOrdinal,
    paragraph: heading.paragraph,
    chair: heading.chair && recordedPerson(heading.chair),
    cases: heading.cases,
    title: heading.title,
    phraseSet: paragraph.circumstances.settings.phraseSet,
    sections: paragraph.circumstances.settings.sections,
    decisionPoints: actsOf(paragraph, 'decision').flatMap(({ points }) => points.map(recordedPoint)),
    summary: heading.summary,
    contributions: actsOf(paragraph, 'contribution').map((act, index) => ({
      order: index + 1, kind: act.form, persons: act.persons.map(recordedPerson), shared: act.shared,
    })),
    proposals: recordedProposals(paragraph, name),
    motions: recordedMotions(paragraph, name),
    deliberationClosed: isDeliberationClosed(paragraph),
    propositions: recordedPropositions(paragraph, name),
    settledBy: settledBy(paragraph),
    votes: actsOf(paragraph, 'vote').map((vote, index) => recordedVote(paragraph, vote, index + 1, name, findings)),
    recusals: actsOf(paragraph, 'recusal').map(({ person, ground }) => ({ person: recordedPerson(person), ground })),
    reservations: actsOf(paragraph, 'reservation').map((act) => ({
      by: act.by.map(recordedPerson),
      inFavourOf: act.inFavourOf && { proposal: name(act.inFavourOf.proposalId), as: act.inFavourOf.as },
      form: act.form,
      annex: act.annexId && name(act.annexId),
    })),
    protocolNotes: actsOf(paragraph, 'protocolNote').map((act) => ({
      by: act.by.map(recordedPerson), state: act.state, text: act.text, annex: act.annexId && name(act.annexId),
    })),
    recipients: actsOf(paragraph, 'recipient').map(({ label, group, bodyCode }) => ({
      label, ...(group && { group }), ...(bodyCode && { body: bodyCode }),
    })),
    annexes: actsOf(paragraph, 'annex').map((act) => ({
      id: name(act.id), number: act.number, title: act.title, document: act.documentId, version: act.version, hash: act.hash,
    })),
    sentenceOverrides: actsOf(paragraph, 'sentenceOverride').map(({ sentence, text }) => ({ sentence, text })),
    findings: statedFindings(findings.filter(({ actId }) => !isVoteAct(paragraph, actId))),
  }
}

/** A person as the record prints one: only what is known of the party, title and organisation. */
export function recordedPerson(person: Participant): RecordedPerson {
  return {
    ...(person.personId !== null && { id: person.personId }),
    name: person.name,
    ...(person.party !== null && { party: person.party }),
    ...(person.title !== null && { title: person.title }),
    ...(person.organisation !== null && { organisation: person.organisation }),
  }
}

type Names = (id: string) => string

/** Proposals, motions and annexes get ids of their own within the record, in their order: p1, m1, a1. */
function localNames(paragraph: Paragraph): Names {
  const names = new Map(
    ([['proposal', 'p'], ['motion', 'm'], ['annex', 'a']] as const).flatMap(([kind, letter]) =>
      actsOf(paragraph, kind).map((act, index) => [act.id, `${letter}${index + 1}`] as const),
    ),
  )
  return (id) => names.get(id) ?? id
}

function recordedPoint({ pointKind, refersTo, ...point }: DecisionPoint): RecordedPoint {
  return {
    number: point.number,
    kind: pointKind,
    to: point.to && { code: point.to.code, name: point.to.name },
    text: point.text,
    appealRegime: point.appealRegime,
    refersTo: refersTo.map(({ annexNumber, documentId, of }) => ({ annexNumber, document: documentId, of })),
    considersComplete: point.considersComplete && {
      assignment: point.considersComplete.assignmentId,
      givenBy: point.considersComplete.givenBy,
      diarienummer: point.considersComplete.diarienummer,
    },
  }
}

function recordedProposals(paragraph: Paragraph, name: Names): RecordedProposal[] {
  const annexes = actsOf(paragraph, 'annex')
  return actsOf(paragraph, 'proposal').map((act) => {
    const annex = annexes.find(({ documentId }) => documentId === act.documentId)
    return {
      id: name(act.id),
      author: recordedAuthor(act.author),
      points: act.points,
      document: act.documentId,
      annex: annex ? name(annex.id) : null,
    }
  })
}

function recordedAuthor(author: ProposalAuthor): RecordedProposal['author'] {
  if ('unit' in author) return { unit: author.unit }
  if ('body' in author) return { body: author.body }
  if ('party' in author) return { party: author.party, name: author.name }
  return { persons: author.persons.map(recordedPerson) }
}

function recordedMotions(paragraph: Paragraph, name: Names): RecordedMotion[] {
  const withdrawn = new Set(actsOf(paragraph, 'motionWithdrawal').map(({ motionId }) => motionId))
  return actsOf(paragraph, 'motion').map((act, index) => ({
    id: name(act.id),
    order: index + 1,
    kind: act.motionKind,
    proposal: act.proposalId && name(act.proposalId),
    text: act.text,
    movedBy: act.movedBy.map(recordedPerson),
    supportedBy: act.supportedBy.map(recordedPerson),
    withdrawn: withdrawn.has(act.id),
  }))
}

function recordedPropositions(paragraph: Paragraph, name: Names): RecordedProposition[] {
  return actsOf(paragraph, 'proposition').map((act, index) => {
    const vote = actsOf(paragraph, 'vote').find(({ propositionId }) => propositionId === act.id)
    return {
      order: index + 1,
      form: act.form,
      options: act.options.map(name),
      finding: act.finding && name(act.finding),
      voteRequested: vote === undefined ? null : vote.requestedBy.map(recordedPerson),
    }
  })
}

function recordedVote(
  paragraph: Paragraph, vote: Placed<Vote>, round: number, name: Names, findings: readonly Finding[],
): RecordedVote {
  const choices = new Map(ballotsOf(paragraph, vote.id).map(({ personId, choice }) => [personId, choice]))
  const totals = totalsOf(ballotsOf(paragraph, vote.id))
  const closing = closingOf(paragraph, vote.id)
  const outcome = outcomeOf(vote, totals, closing?.castingVote ?? null)
  return {
    round,
    kind: vote.voteKind,
    form: vote.form,
    requestedBy: vote.requestedBy.map(recordedPerson),
    yes: name(vote.yes),
    no: name(vote.no),
    rule: vote.rule,
    ballots: vote.roll.flatMap(({ person, seat, serving }) => {
      const choice = choices.get(person.personId)
      return choice === undefined ? [] : [{ ...recordedPerson(person), seat, serving, choice }]
    }),
    totals,
    castingVote: closing?.castingVote
      ? { by: recordedPerson(closing.castingVote.by), choice: closing.castingVote.choice }
      : null,
    outcome: outcome && name(outcome),
    findings: statedFindings(findings.filter(({ actId }) => actId === vote.id || actId === closing?.id)),
  }
}

const statedFindings = (findings: readonly Finding[]) =>
  findings.map(({ rejection }) => ({ rule: 'statute' in rejection ? rejection.statute : rejection.code, rejection }))

const isVoteAct = (paragraph: Paragraph, actId: string) => {
  const kind: Act['kind'] | undefined = paragraph.acts.find(({ id }) => id === actId)?.kind
  return kind === 'vote' || kind === 'voteClosing'
}
