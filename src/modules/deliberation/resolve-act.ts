import type { AppealRegime, DecisionPoint, DecisionPointKind } from '../../domain/decision.ts'
import type { ContributionForm } from '../../domain/contribution.ts'
import type { MotionKind } from '../../domain/motion.ts'
import { prevailingPoints } from '../../domain/decision.ts'
import { accept, reject, type Outcome } from '../../domain/outcome.ts'
import { actsOf, type Act, type Paragraph } from '../../domain/paragraph.ts'
import type { Participant } from '../../domain/participant.ts'
import type { ProposalAuthor } from '../../domain/proposal.ts'
import { sidesOf, type PropositionForm } from '../../domain/proposition.ts'
import type { RecusalGround } from '../../domain/recusal.ts'
import type { Rejection } from '../../domain/rejection.ts'
import { castingVoteFromBallot, rollOf, type BallotChoice, type RollEntry, type VoteKind } from '../../domain/vote.ts'
import type { References } from './gather-references.ts'

/** A person of the register by id, or someone who is not in it as he or she is to be named. */
export type PersonRef = string | {
  readonly name: string
  readonly party?: string | null
  readonly title?: string | null
  readonly organisation?: string | null
}

export type PointInput = {
  readonly text: string
  readonly kind?: DecisionPointKind
  readonly to?: string | null
  readonly appealRegime?: AppealRegime
  readonly refersTo?: readonly { readonly document: string; readonly annexNumber?: number | null; readonly of?: string | null }[]
  readonly considersComplete?: string | null
}

/** An act as it is stated: it points at persons, units, bodies, documents and other acts by their ids. */
export type ActInput = { readonly occurredAt?: string } & (
  | {
    readonly kind: 'proposal'
    readonly author: { unit: string } | { body: string } | { party: string; name: string } | { persons: readonly PersonRef[] }
    readonly points?: readonly string[]
    readonly document?: string | null
  }
  | {
    readonly kind: 'contribution'
    readonly form: ContributionForm
    readonly persons: readonly PersonRef[]
    readonly shared?: { readonly title: string; readonly organisation?: string | null } | null
  }
  | {
    readonly kind: 'motion'
    readonly motionKind: MotionKind
    readonly proposal?: string | null
    readonly text?: string | null
    readonly movedBy: readonly PersonRef[]
    readonly supportedBy?: readonly PersonRef[]
  }
  | { readonly kind: 'motionWithdrawal'; readonly motion: string }
  | { readonly kind: 'deliberationClosing' }
  | { readonly kind: 'deliberationReopening' }
  | { readonly kind: 'proposition'; readonly form: PropositionForm; readonly options: readonly string[]; readonly finding?: string | null }
  | {
    readonly kind: 'vote'
    readonly proposition: string
    readonly voteKind?: VoteKind
    readonly requestedBy: readonly PersonRef[]
    readonly yes?: string
    readonly no?: string
    readonly ballots?: readonly { readonly person: string; readonly choice: BallotChoice }[]
  }
  | { readonly kind: 'voteClosing'; readonly vote: string; readonly castingVote?: { readonly by: PersonRef; readonly choice: 'yes' | 'no' } | null }
  | { readonly kind: 'decision'; readonly points?: readonly PointInput[] }
  | {
    readonly kind: 'reservation'
    readonly by: readonly PersonRef[]
    readonly inFavourOf?: { readonly proposal: string; readonly as: 'own' | 'others' } | null
    readonly form?: 'oral' | 'written' | null
    readonly annex?: string | null
  }
  | {
    readonly kind: 'protocolNote'
    readonly by: readonly PersonRef[]
    readonly state: 'announced' | 'filed'
    readonly text?: string | null
    readonly annex?: string | null
  }
  | { readonly kind: 'recusal'; readonly person: PersonRef; readonly ground: RecusalGround }
  | { readonly kind: 'recipient'; readonly label: string; readonly group?: 'boards' | null; readonly body?: string | null }
  | { readonly kind: 'annex'; readonly document: string; readonly title?: string; readonly number?: number | null }
  | { readonly kind: 'sentenceOverride'; readonly sentence: string; readonly text: string }
)

/** Leaves `resolveAct` with what points nowhere. */
class Unresolved extends Error {
  readonly rejection: Rejection
  constructor(resource: string, id: string, pointer: string) {
    super(resource)
    this.rejection = { code: 'unknown-reference', resource, id, pointer }
  }
}

/** The act of the domain that a statement means, or the first thing in it that points nowhere. */
export function resolveAct(input: ActInput, paragraph: Paragraph, references: References): Outcome<Act, Rejection> {
  try {
    return accept(resolved(input, paragraph, references))
  } catch (error) {
    if (error instanceof Unresolved) return reject(error.rejection)
    throw error
  }
}

function resolved(input: ActInput, paragraph: Paragraph, references: References): Act {
  const persons = (refs: readonly PersonRef[], pointer: string) => refs.map((ref, index) => participant(ref, references, `${pointer}/${index}`))
  switch (input.kind) {
    case 'proposal': return {
      kind: 'proposal', author: authorOf(input.author, references), points: input.points ?? [],
      documentId: input.document == null ? null : documentOf(input.document, references, '/document').id,
    }
    case 'contribution': return {
      kind: 'contribution', form: input.form, persons: persons(input.persons, '/persons'),
      shared: input.shared ? { title: input.shared.title, organisation: input.shared.organisation ?? null } : null,
    }
    case 'motion': return {
      kind: 'motion', motionKind: input.motionKind, proposalId: input.proposal ?? null, text: input.text ?? null,
      movedBy: persons(input.movedBy, '/movedBy'), supportedBy: persons(input.supportedBy ?? [], '/supportedBy'),
    }
    case 'motionWithdrawal': return { kind: 'motionWithdrawal', motionId: input.motion }
    case 'deliberationClosing':
    case 'deliberationReopening': return { kind: input.kind }
    case 'proposition': return { kind: 'proposition', form: input.form, options: input.options, finding: input.finding ?? null }
    case 'vote': return voteOf(input, paragraph, references)
    case 'voteClosing': return {
      kind: 'voteClosing', voteId: input.vote,
      castingVote: input.castingVote
        ? { by: participant(input.castingVote.by, references, '/castingVote/by'), choice: input.castingVote.choice }
        : castingVoteFromBallot(paragraph, input.vote),
    }
    case 'decision': return { kind: 'decision', points: (input.points ?? prevailingPoints(paragraph).map((text) => ({ text }))).map((point, index) => pointOf(point, index, references)) }
    case 'reservation': return {
      kind: 'reservation', by: persons(input.by, '/by'), form: input.form ?? null, annexId: input.annex ?? null,
      inFavourOf: input.inFavourOf ? { proposalId: input.inFavourOf.proposal, as: input.inFavourOf.as } : null,
    }
    case 'protocolNote': return {
      kind: 'protocolNote', by: persons(input.by, '/by'), state: input.state, text: input.text ?? null, annexId: input.annex ?? null,
    }
    case 'recusal': return { kind: 'recusal', person: participant(input.person, references, '/person'), ground: input.ground }
    case 'recipient': return {
      kind: 'recipient', label: input.label, group: input.group ?? null,
      bodyCode: input.body == null ? null : bodyOf(input.body, references, '/body').code,
    }
    case 'annex': {
      const document = documentOf(input.document, references, '/document')
      if (document.version === null || document.hash === null) throw new Unresolved('documentVersion', input.document, '/document')
      return {
        kind: 'annex', number: input.number ?? null, title: input.title ?? document.title,
        documentId: document.id, version: document.version, hash: document.hash,
      }
    }
    case 'sentenceOverride': return { kind: 'sentenceOverride', sentence: input.sentence, text: input.text }
  }
}

function participant(ref: PersonRef, { persons }: References, pointer: string): Participant {
  if (typeof ref !== 'string') {
    const { name, party = null, title = null, organisation = null } = ref
    return { personId: null, name, party, title, organisation }
  }
  const person = persons.get(ref)
  if (person === undefined) throw new Unresolved('person', ref, pointer)
  return person
}

function authorOf(author: Extract<ActInput, { kind: 'proposal' }>['author'], references: References): ProposalAuthor {
  if ('unit' in author) {
    const unit = references.units.find(({ id }) => id === author.unit)
    if (unit === undefined) throw new Unresolved('unit', author.unit, '/author/unit')
    return { unitId: unit.id, unit: unit.name }
  }
  if ('body' in author) {
    const body = bodyOf(author.body, references, '/author/body')
    return { bodyId: body.id, body: body.name }
  }
  if ('party' in author) return { party: author.party, name: author.name }
  return { persons: author.persons.map((ref, index) => participant(ref, references, `/author/persons/${index}`)) }
}

/** The roll is frozen as the vote opens; minutes may show voters whose service they do not state. */
function voteOf(input: Extract<ActInput, { kind: 'vote' }>, paragraph: Paragraph, references: References): Act {
  const proposition = actsOf(paragraph, 'proposition').find(({ id }) => id === input.proposition)
  const sides = sidesOf(proposition, input)
  const voters = (input.ballots ?? []).map(({ person }, index): RollEntry => ({
    person: participant(person, references, `/ballots/${index}/person`) as RollEntry['person'], seat: null, serving: 'member',
  }))
  return {
    kind: 'vote', propositionId: input.proposition, voteKind: input.voteKind ?? 'main', form: 'open', rule: 'simpleMajority', ...sides,
    requestedBy: input.requestedBy.map((ref, index) => participant(ref, references, `/requestedBy/${index}`)),
    roll: rollOf(paragraph, voters),
  }
}

function pointOf(point: PointInput, index: number, references: References): DecisionPoint {
  const pointer = `/points/${index}`
  const assignment = point.considersComplete == null ? null : references.assignments.find(({ id }) => id === point.considersComplete)
  if (assignment === undefined) throw new Unresolved('assignment', point.considersComplete ?? '', `${pointer}/considersComplete`)
  const kind = point.kind ?? (point.to == null ? 'own' : 'proposalTo')
  const to = point.to == null ? null : bodyOf(point.to, references, `${pointer}/to`)
  return {
    number: index + 1,
    pointKind: kind,
    to: to && { bodyId: to.id, code: to.code, name: to.name },
    text: point.text,
    // A board's proposal to another body only prepares, and cannot be appealed (KL 13:2).
    appealRegime: point.appealRegime ?? (kind === 'proposalTo' ? 'none' : 'legality'),
    refersTo: (point.refersTo ?? []).map(({ document, annexNumber = null, of = null }, at) => {
      const parent = of === null ? null : documentOf(of, references, `${pointer}/refersTo/${at}/of`)
      return {
        annexNumber,
        documentId: documentOf(document, references, `${pointer}/refersTo/${at}/document`).id,
        of: parent && { kind: parent.kind, unit: parent.unit, datedOn: parent.datedOn },
      }
    }),
    considersComplete: assignment && {
      assignmentId: assignment.id, givenBy: assignment.givenBy.code, diarienummer: assignment.case?.diarienummer ?? null,
    },
  }
}

function documentOf(id: string, { documents }: References, pointer: string) {
  const document = documents.find((one) => one.id === id)
  if (document === undefined) throw new Unresolved('document', id, pointer)
  return document
}

function bodyOf(code: string, { bodies }: References, pointer: string) {
  const body = bodies.find((one) => one.code === code)
  if (body === undefined) throw new Unresolved('body', code, pointer)
  return body
}
