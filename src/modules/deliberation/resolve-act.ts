import { grantedOnForm } from '../../domain/answer.ts'
import { prevailingPoints, withNames } from '../../domain/decision.ts'
import { majorityFor } from '../../domain/majority.ts'
import { isByClosedBallot } from '../../domain/matter.ts'
import { asksForMinority } from '../../domain/motion.ts'
import { accept, reject, type Outcome } from '../../domain/outcome.ts'
import { actsOf, type Act, type Paragraph } from '../../domain/paragraph.ts'
import type { ProposalAuthor } from '../../domain/proposal.ts'
import { purposeOf, sidesOf } from '../../domain/proposition.ts'
import type { Rejection } from '../../domain/rejection.ts'
import { rollOf, type MajorityRule, type RollEntry } from '../../domain/vote.ts'
import { castingVoteFromBallot } from '../../domain/vote-closing.ts'
import type { References } from './gather-references.ts'
import { electionOf } from './resolve-election.ts'
import { pointOf } from './resolve-point.ts'
import { addressed, bodyOf, documentOf, participant, Unresolved } from './resolve-reference.ts'
import type { ActInput, PersonRef } from './state-act.ts'

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
      ...stated({ purpose: input.purpose, points: input.points, again: input.again }),
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
  const side = qualifiedSideOf(input.qualifiedSide, paragraph, rule, sides)
  const voters = (input.ballots ?? []).map(({ person }, index): RollEntry => ({
    person: participant(person, references, `/ballots/${index}/person`) as RollEntry['person'], seat: null, serving: 'member',
  }))
  return {
    kind: 'vote', propositionId: input.proposition, voteKind: question ? purposeOf(paragraph, question) : 'main',
    form: input.form ?? (isByClosedBallot(matter) ? 'closed' : 'open'), rule, ...sides,
    ...(side !== null && { qualifiedSide: side, base: settings.majorityBase }),
    requestedBy: input.requestedBy.map((ref, index) => participant(ref, references, `/requestedBy/${index}`)),
    roll: rollOf(paragraph, voters),
  }
}

/**
 * The answer that needs the qualified majority: the motion of which a third is enough; else what the chair found, but
 * not to refuse, save in a popular initiative, which it takes two thirds to refuse (KL 5:10, 5:37, 5:50).
 */
function qualifiedSideOf(
  said: string | undefined, paragraph: Paragraph, rule: MajorityRule, { yes, no }: { yes: string; no: string },
): string | null {
  if (rule === 'simpleMajority') return null
  const asking = actsOf(paragraph, 'motion').filter(asksForMinority).find(({ id }) => id === yes || id === no)?.id ?? null
  const isRefusal = paragraph.circumstances.matter === 'referendumInitiative'
  const found = (isRefusal ? no : yes) === 'avslag' ? no : yes
  const possible = rule === 'oneThird' && asking !== null ? [asking] : [yes, no]
  if (said !== undefined && !possible.includes(said)) throw new Unresolved('option', said, '/qualifiedSide')
  return said ?? (rule === 'oneThird' ? asking : found)
}

/** The members that were stated; the others are left out of the act. */
function stated<Members extends object>(members: Members): { [Name in keyof Members]?: Exclude<Members[Name], undefined | null> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value != null)) as ReturnType<typeof stated<Members>>
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
