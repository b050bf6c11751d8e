import { grantedOnForm } from '../../domain/answer.ts'
import type { DecisionPoint } from '../../domain/decision.ts'
import { prevailingPoints, withNames } from '../../domain/decision.ts'
import { majorityFor } from '../../domain/majority.ts'
import { isByClosedBallot } from '../../domain/matter.ts'
import { accept, reject, type Outcome } from '../../domain/outcome.ts'
import { actsOf, type Act, type Paragraph } from '../../domain/paragraph.ts'
import type { Participant } from '../../domain/participant.ts'
import type { ProposalAuthor } from '../../domain/proposal.ts'
import { purposeOf, sidesOf } from '../../domain/proposition.ts'
import type { Rejection } from '../../domain/rejection.ts'
import { castingVoteFromBallot, rollOf, type RollEntry } from '../../domain/vote.ts'
import type { Body } from '../bodies/store.ts'
import type { References } from './gather-references.ts'
import { electionOf } from './resolve-election.ts'
import type { ActInput, PersonRef, PointInput } from './state-act.ts'

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

const personsIn = (references: References) => (refs: readonly PersonRef[], pointer: string) =>
  refs.map((ref, index) => participant(ref, references, `${pointer}/${index}`))

function resolved(input: ActInput, paragraph: Paragraph, references: References): Act {
  const persons = personsIn(references)
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
      movedBy: persons(input.movedBy ?? [], '/movedBy'), supportedBy: persons(input.supportedBy ?? [], '/supportedBy'),
      ...stated({
        motionIds: input.motions, movedByGroup: input.movedByGroup, rank: input.rank, points: input.points, until: input.until,
        documentId: input.document === undefined ? undefined : documentOf(input.document, references, '/document').id,
      }),
    }
    case 'motionWithdrawal': return { kind: 'motionWithdrawal', motionId: input.motion }
    case 'deliberationClosing':
    case 'deliberationReopening': return { kind: input.kind }
    case 'propositionOrder': return { kind: 'propositionOrder', steps: input.steps, approved: input.approved ?? null }
    case 'propositionRefusal': return {
      kind: 'propositionRefusal', targetId: input.target, ground: input.ground, reason: input.reason, overruled: input.overruled ?? false,
    }
    case 'proposition': return {
      kind: 'proposition', form: input.form, options: input.options, finding: input.finding ?? null,
      ...stated({ purpose: input.purpose, points: input.points }),
    }
    default: return settled(input, paragraph, references)
  }
}

type Settling = Exclude<ActInput, { kind: Deliberating }>
type Deliberating = 'proposal' | 'contribution' | 'motion' | 'motionWithdrawal' | 'deliberationClosing' | 'deliberationReopening'
  | 'propositionOrder' | 'propositionRefusal' | 'proposition'

/** What settles the matter: votes, the decision, and who takes no part in it. */
function settled(input: Settling, paragraph: Paragraph, references: References): Act {
  switch (input.kind) {
    case 'vote': return voteOf(input, paragraph, references)
    case 'voteClosing': return {
      kind: 'voteClosing', voteId: input.vote,
      castingVote: input.castingVote
        ? { by: participant(input.castingVote.by, references, '/castingVote/by'), choice: input.castingVote.choice }
        : castingVoteFromBallot(paragraph, input.vote),
      ...stated({ lot: input.lot, counts: input.counts, list: input.list, declared: input.declared }),
    }
    case 'voteCorrection': return {
      kind: 'voteCorrection', voteId: input.vote, person: participant(input.person, references, '/person'), intended: input.intended,
    }
    case 'nonParticipation': return { kind: 'nonParticipation', persons: personsIn(references)(input.persons, '/persons') }
    case 'election': return electionOf(input, finderIn(references))
    case 'decision': return { kind: 'decision', points: (input.points ?? prevailingPoints(paragraph).map((text) => ({ text }))).map((point, index) => withNames(paragraph, pointOf(point, index, references, grantedOnForm(paragraph).length > 0))) }
    default: return noted(input, references)
  }
}

/** What is noted beside the decision: dissent, recusals, recipients, annexes. */
function noted(input: Exclude<Settling, { kind: 'vote' | 'voteClosing' | 'voteCorrection' | 'nonParticipation' | 'election' | 'decision' }>, references: References): Act {
  const persons = personsIn(references)
  switch (input.kind) {
    case 'reservation': return {
      kind: 'reservation', by: persons(input.by ?? [], '/by'), form: input.form ?? null, annexId: input.annex ?? null,
      inFavourOf: input.inFavourOf ? { proposalId: input.inFavourOf.proposal, as: input.inFavourOf.as } : null,
      ...stated({ byGroup: input.byGroup, text: input.text, concurring: input.concurring && persons(input.concurring, '/concurring') }),
    }
    case 'reservationFiling': return {
      kind: 'reservationFiling', reservationId: input.reservation, filedOn: input.filedOn, annexId: input.annex ?? null,
      ...stated({ text: input.text }),
    }
    case 'protocolNote': return {
      kind: 'protocolNote', by: persons(input.by ?? [], '/by'), state: input.state, text: input.text ?? null, annexId: input.annex ?? null,
      ...stated({ byGroup: input.byGroup }),
    }
    case 'recusal': return {
      kind: 'recusal', person: participant(input.person, references, '/person'), ground: input.ground,
      ...stated({ ownCompany: input.ownCompany, disregarded: input.disregarded }),
    }
    case 'recusalRuling': return { kind: 'recusalRuling', recusalId: input.recusal, barred: input.barred, reason: input.reason }
    case 'recipient': return {
      kind: 'recipient', label: input.label, group: input.group ?? null,
      bodyCode: input.body == null ? null : bodyOf(input.body, references, '/body').code,
    }
    case 'annex': return annexOf(input, references)
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
  const question = actsOf(paragraph, 'proposition').find(({ id }) => id === input.proposition)
  const { matter, settings } = paragraph.circumstances
  const sides = sidesOf(question, input)
  const majority = question && majorityFor(paragraph, question)
  const rule = input.rule ?? majority?.rule ?? 'simpleMajority'
  // Two thirds are wanted of what the chair found, a third of the motion that asks for it.
  const side = input.qualifiedSide ?? (rule === 'twoThirds' ? sides.yes : majority?.side)
  const voters = (input.ballots ?? []).map(({ person }, index): RollEntry => ({
    person: participant(person, references, `/ballots/${index}/person`) as RollEntry['person'], seat: null, serving: 'member',
  }))
  return {
    kind: 'vote', propositionId: input.proposition, voteKind: input.voteKind ?? (question ? purposeOf(paragraph, question) : 'main'),
    form: input.form ?? (isByClosedBallot(matter) ? 'closed' : 'open'), rule, ...sides,
    ...(rule !== 'simpleMajority' && side != null && { qualifiedSide: side, base: settings.majorityBase }),
    requestedBy: input.requestedBy.map((ref, index) => participant(ref, references, `/requestedBy/${index}`)),
    roll: rollOf(paragraph, voters),
  }
}

/** The members that were stated; the others are left out of the act. */
function stated<Members extends object>(members: Members): { [Name in keyof Members]?: Exclude<Members[Name], undefined | null> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value != null)) as ReturnType<typeof stated<Members>>
}

function pointOf(point: PointInput, index: number, references: References, undecided: boolean): DecisionPoint {
  const pointer = `/points/${index}`
  const assignment = point.considersComplete == null ? null : references.assignments.find(({ id }) => id === point.considersComplete)
  if (assignment === undefined) throw new Unresolved('assignment', point.considersComplete ?? '', `${pointer}/considersComplete`)
  const kind = point.kind ?? (point.to == null ? 'own' : 'proposalTo')
  const to = point.to == null ? null : bodyOf(point.to, references, `${pointer}/to`)
  return {
    number: index + 1,
    pointKind: kind,
    to: to && addressed(to),
    text: point.text,
    // A proposal to another body, and to send a matter back or table it, only prepares and cannot be appealed (KL 13:2).
    appealRegime: point.appealRegime ?? (kind === 'proposalTo' || undecided ? 'none' : 'legality'),
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

function annexOf(input: Extract<ActInput, { kind: 'annex' }>, references: References): Act {
  const { id, title, version, hash } = documentOf(input.document, references, '/document')
  if (version === null || hash === null) throw new Unresolved('documentVersion', input.document, '/document')
  return { kind: 'annex', number: input.number ?? null, title: input.title ?? title, documentId: id, version, hash }
}

const finderIn = (references: References) => ({
  person: (ref: PersonRef, pointer: string) => participant(ref, references, pointer),
  body: (code: string, pointer: string) => addressed(bodyOf(code, references, pointer)),
})

const addressed = ({ id, code, name }: Body) => ({ bodyId: id, code, name })

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
