import type { Act } from '../deciding/acts/acts.ts'
import type { DecisionPoint } from '../deciding/acts/decided.ts'
import type { ProposalAuthor } from '../deciding/acts/moved.ts'
import { settledBy } from '../deciding/decision.ts'
import { isDeliberationClosed } from '../deciding/deliberation.ts'
import { findingsOfDay } from '../deciding/lawfulness.ts'
import { actsOf, type Paragraph } from '../deciding/paragraph.ts'
import type { BodyKind } from '../organisation/body.ts'
import type { Participant } from '../participant.ts'
import type { RecordedPoint, RecordedProposal } from './parts.ts'
import type { DecisionRecord } from './record.ts'
import { recordedMotions, recordedOrder, recordedDisposition, recordedPropositions } from './recorded-deliberation.ts'
import { recordedNonParticipation, recordedNotes, recordedRecusals, recordedReservations } from './recorded-dissent.ts'
import { recordedElections } from './recorded-elections.ts'
import { recordedPerson, type Names } from './recorded-person.ts'
import { recordedVotes, statedFindings } from './recorded-vote.ts'

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
  const findings = findingsOfDay(paragraph)
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
      order: index + 1,
      kind: act.form,
      persons: act.persons.map(recordedPerson),
      shared: act.shared,
    })),
    proposals: recordedProposals(paragraph, name),
    motions: recordedMotions(paragraph, name),
    deliberationClosed: isDeliberationClosed(paragraph),
    ...recordedOrder(paragraph, name),
    propositions: recordedPropositions(paragraph, name),
    ...recordedDisposition(paragraph),
    settledBy: settledBy(paragraph),
    votes: recordedVotes(paragraph, name, findings),
    ...recordedElections(actsOf(paragraph, 'election')),
    recusals: recordedRecusals(paragraph),
    ...recordedNonParticipation(paragraph),
    reservations: recordedReservations(paragraph, name),
    protocolNotes: recordedNotes(paragraph, name),
    recipients: recordedRecipients(paragraph),
    annexes: recordedAnnexes(paragraph, name),
    sentenceOverrides: actsOf(paragraph, 'sentenceOverride').map(({ sentence, text }) => ({ sentence, text })),
    findings: statedFindings(findings.filter(({ actId }) => !isVoteAct(paragraph, actId))),
  }
}

/** Proposals, motions and annexes get ids of their own within the record, in their order: p1, m1, a1. */
function localNames(paragraph: Paragraph): Names {
  const names = new Map(
    (
      [
        ['proposal', 'p'],
        ['motion', 'm'],
        ['annex', 'a'],
      ] as const
    ).flatMap(([kind, letter]) =>
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
    ...(point.names && { names: point.names.map(({ personId, name }) => ({ id: personId, name })) }),
    appealRegime: point.appealRegime,
    refersTo: refersTo.map(({ annexNumber, documentId, of }) => ({ annexNumber, document: documentId, of })),
    ...(point.answers && {
      answers: {
        initiative: point.answers.initiative,
        case: point.answers.caseId,
        diarienummer: point.answers.diarienummer,
        answer: point.answers.answer,
      },
    }),
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

const recordedRecipients = (paragraph: Paragraph): DecisionRecord['recipients'] =>
  actsOf(paragraph, 'recipient').map(({ label, group, bodyCode }) => ({
    label,
    ...(group && { group }),
    ...(bodyCode && { body: bodyCode }),
  }))

const recordedAnnexes = (paragraph: Paragraph, name: Names): DecisionRecord['annexes'] =>
  actsOf(paragraph, 'annex').map((act) => ({
    id: name(act.id),
    number: act.number,
    title: act.title,
    document: act.documentId,
    version: act.version,
    hash: act.hash,
  }))

const isVoteAct = (paragraph: Paragraph, actId: string) => {
  const kind: Act['kind'] | undefined = paragraph.acts.find(({ id }) => id === actId)?.kind
  return kind === 'vote' || kind === 'voteClosing'
}
