import type { Act } from '../../domain/deciding/acts/acts.ts'
import type { ProposalAuthor } from '../../domain/deciding/acts/moved.ts'
import type { References } from './gather-references.ts'
import { bodyOf, documentOf, participants, Unresolved } from './resolve-reference.ts'
import { stated, type Stated } from './state-act.ts'

type Moved = Stated<
  | 'proposal'
  | 'contribution'
  | 'motion'
  | 'motionWithdrawal'
  | 'deliberationClosing'
  | 'deliberationReopening'
  | 'propositionOrder'
  | 'propositionRefusal'
  | 'proposition'
>

/** What is proposed, said, moved and put to the meeting. */
export function movedOf(input: Moved, references: References): Act {
  switch (input.kind) {
    case 'proposal':
      return proposalOf(input, references)
    case 'contribution':
      return {
        kind: 'contribution',
        form: input.form,
        persons: participants(input.persons, references, '/persons'),
        shared: input.shared ? { title: input.shared.title, organisation: input.shared.organisation ?? null } : null,
      }
    case 'motion':
      return motionOf(input, references)
    case 'motionWithdrawal':
      return { kind: 'motionWithdrawal', motionId: input.motion }
    case 'deliberationClosing':
    case 'deliberationReopening':
      return { kind: input.kind }
    case 'propositionOrder':
      return { kind: 'propositionOrder', steps: input.steps, approved: input.approved ?? null }
    case 'propositionRefusal':
      return {
        kind: 'propositionRefusal',
        targetId: input.target,
        ground: input.ground,
        reason: input.reason,
        overruled: input.overruled ?? false,
      }
    case 'proposition':
      return {
        kind: 'proposition',
        form: input.form,
        options: input.options,
        finding: input.finding ?? null,
        ...stated({ purpose: input.purpose, points: input.points, again: input.again }),
      }
  }
}

function proposalOf(input: Stated<'proposal'>, references: References): Act {
  return {
    kind: 'proposal',
    author: authorOf(input.author, references),
    points: input.points ?? [],
    documentId: input.document == null ? null : documentOf(input.document, references, '/document').id,
  }
}

function authorOf(author: Stated<'proposal'>['author'], references: References): ProposalAuthor {
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
  return { persons: participants(author.persons, references, '/author/persons') }
}

function motionOf(input: Stated<'motion'>, references: References): Act {
  return {
    kind: 'motion',
    motionKind: input.motionKind,
    proposalId: input.proposal ?? null,
    text: input.text ?? null,
    movedBy: participants(input.movedBy ?? [], references, '/movedBy'),
    supportedBy: participants(input.supportedBy ?? [], references, '/supportedBy'),
    ...stated({
      motionIds: input.motions,
      movedByGroup: input.movedByGroup,
      rank: input.rank,
      points: input.points,
      until: input.until,
      documentId: input.document === undefined ? undefined : documentOf(input.document, references, '/document').id,
    }),
  }
}
