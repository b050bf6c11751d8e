import type { Act } from '../../domain/deciding/acts/acts.ts'
import type { References } from './gather-references.ts'
import { bodyOf, documentOf, participant, participants, Unresolved } from './resolve-reference.ts'
import { stated, type Stated } from './state-act.ts'

type Noted = Stated<
  | 'reservation'
  | 'reservationFiling'
  | 'protocolNote'
  | 'recusal'
  | 'recusalRuling'
  | 'recipient'
  | 'annex'
  | 'sentenceOverride'
>

/** What is noted beside the decision: dissent, recusals, recipients, annexes. */
export function notedOf(input: Noted, references: References): Act {
  switch (input.kind) {
    case 'reservation':
      return reservationOf(input, references)
    case 'reservationFiling':
      return {
        kind: 'reservationFiling',
        reservationId: input.reservation,
        filedOn: input.filedOn,
        annexId: input.annex ?? null,
        ...stated({ text: input.text }),
      }
    case 'protocolNote':
      return protocolNoteOf(input, references)
    case 'recusal':
      return {
        kind: 'recusal',
        person: participant(input.person, references, '/person'),
        ground: input.ground,
        ...stated({ ownCompany: input.ownCompany, disregarded: input.disregarded }),
      }
    case 'recusalRuling':
      return { kind: 'recusalRuling', recusalId: input.recusal, barred: input.barred, reason: input.reason }
    case 'recipient':
      return {
        kind: 'recipient',
        label: input.label,
        group: input.group ?? null,
        bodyCode: input.body == null ? null : bodyOf(input.body, references, '/body').code,
      }
    case 'annex':
      return annexOf(input, references)
    case 'sentenceOverride':
      return { kind: 'sentenceOverride', sentence: input.sentence, text: input.text }
  }
}

function reservationOf(input: Stated<'reservation'>, references: References): Act {
  return {
    kind: 'reservation',
    by: participants(input.by ?? [], references, '/by'),
    form: input.form ?? null,
    annexId: input.annex ?? null,
    inFavourOf: input.inFavourOf ? { proposalId: input.inFavourOf.proposal, as: input.inFavourOf.as } : null,
    ...stated({
      byGroup: input.byGroup,
      text: input.text,
      concurring: input.concurring && participants(input.concurring, references, '/concurring'),
    }),
  }
}

function protocolNoteOf(input: Stated<'protocolNote'>, references: References): Act {
  return {
    kind: 'protocolNote',
    by: participants(input.by ?? [], references, '/by'),
    state: input.state,
    text: input.text ?? null,
    annexId: input.annex ?? null,
    ...stated({ byGroup: input.byGroup }),
  }
}

function annexOf(input: Stated<'annex'>, references: References): Act {
  const { id, title, version, hash } = documentOf(input.document, references, '/document')
  if (version === null || hash === null) throw new Unresolved('documentVersion', input.document, '/document')
  return { kind: 'annex', number: input.number ?? null, title: input.title ?? title, documentId: id, version, hash }
}
