import type { ActInput, ParagraphInput } from './state-act.ts'

export type StatedAct = { readonly id: string; readonly input: ActInput }
type At = <Ref extends string | null | undefined>(ref: Ref) => Ref
type Question = NonNullable<ParagraphInput['propositions']>[number]

/** The acts of a paragraph in the order of a meeting, each with its id; a ref becomes the id of what carries it. */
export function paragraphInOrder(input: ParagraphInput, newId: () => string): StatedAct[] {
  const named = new Map<string, string>()
  const withId = <Input extends { readonly ref?: string }>({ ref, ...rest }: Input) => {
    const id = newId()
    if (ref !== undefined) named.set(ref, id)
    return { id, rest }
  }
  const annexes = (input.annexes ?? []).map(withId)
  const proposals = (input.proposals ?? []).map(withId)
  const motions = (input.motions ?? []).map(withId)
  const at: At = (ref) => (ref == null ? ref : (named.get(ref) ?? ref)) as typeof ref
  const fresh = (act: ActInput): StatedAct => ({ id: newId(), input: act })
  return [
    ...(input.recusals ?? []).flatMap((recusal) => recusalInOrder(recusal, newId)),
    ...annexes.map(({ id, rest }) => ({ id, input: { kind: 'annex', ...rest } as ActInput })),
    ...proposals.map(({ id, rest }) => ({ id, input: { kind: 'proposal', ...rest } as ActInput })),
    ...(input.contributions ?? []).map((act) => fresh({ kind: 'contribution', ...act })),
    ...motions.map(({ id, rest }) => ({ id, input: motionAt(rest, at) })),
    ...(input.propositionRefusals ?? []).map((act) =>
      fresh({ kind: 'propositionRefusal', ...act, target: at(act.target) }),
    ),
    ...(input.deliberationClosed === true ? [fresh({ kind: 'deliberationClosing' })] : []),
    ...(input.propositionOrder ? [fresh(orderAt(input.propositionOrder, at))] : []),
    ...(input.nonParticipation?.length ? [fresh({ kind: 'nonParticipation', persons: input.nonParticipation })] : []),
    ...(input.propositions ?? []).flatMap((question) => questionInOrder(question, at, newId)),
    ...(input.elections ?? []).map((act) => fresh({ kind: 'election', ...act })),
    ...(input.decision ? [fresh({ kind: 'decision', ...input.decision })] : []),
    ...(input.reservations ?? []).flatMap((reservation) => reservationInOrder(reservation, at, newId)),
    ...(input.protocolNotes ?? []).map((act) => fresh({ kind: 'protocolNote', ...act, annex: at(act.annex) })),
    ...(input.recipients ?? []).map((act) => fresh({ kind: 'recipient', ...act })),
    ...(input.sentenceOverrides ?? []).map((act) => fresh({ kind: 'sentenceOverride', ...act })),
  ]
}

function motionAt(motion: Omit<NonNullable<ParagraphInput['motions']>[number], 'ref'>, at: At): ActInput {
  return {
    kind: 'motion',
    ...motion,
    proposal: at(motion.proposal),
    ...(motion.motions && { motions: motion.motions.map((ref) => at(ref)) }),
  }
}

const orderAt = (order: NonNullable<ParagraphInput['propositionOrder']>, at: At): ActInput => ({
  kind: 'propositionOrder',
  ...order,
  steps: order.steps.map((step) => ({ ...step, options: step.options.map((ref) => at(ref)) })),
})

/** A recusal, and what the body ruled where it was disputed. */
function recusalInOrder(
  { ruling, ...recusal }: NonNullable<ParagraphInput['recusals']>[number],
  newId: () => string,
): StatedAct[] {
  const id = newId()
  const stated: StatedAct = { id, input: { kind: 'recusal', ...recusal } }
  return ruling === undefined
    ? [stated]
    : [stated, { id: newId(), input: { kind: 'recusalRuling', recusal: id, ...ruling } }]
}

/** A proposition and, where one was held, its vote, the closing of it, and what was said of it afterwards. */
function questionInOrder({ vote, ...question }: Question, at: At, newId: () => string): StatedAct[] {
  const id = newId()
  const options = question.options.map((option) => at(option))
  const finding = question.finding == null ? null : at(question.finding)
  const put: StatedAct = { id, input: { kind: 'proposition', ...question, options, finding } }
  if (vote === undefined) return [put]
  const { castingVote, lot, counts, list, declared, corrections = [], yes, no, qualifiedSide, ...rest } = vote
  const voteId = newId()
  const sides = {
    ...(yes !== undefined && { yes: at(yes) }),
    ...(no !== undefined && { no: at(no) }),
    ...(qualifiedSide !== undefined && { qualifiedSide: at(qualifiedSide) }),
  }
  const settling = {
    castingVote: castingVote ?? null,
    ...(lot && { lot: at(lot) }),
    ...(counts && { counts }),
    ...(list && { list }),
    ...(declared && { declared: at(declared) }),
  }
  return [
    put,
    { id: voteId, input: { kind: 'vote', proposition: id, ...rest, ...sides } },
    { id: newId(), input: { kind: 'voteClosing', vote: voteId, ...settling } },
    ...corrections.map(
      (correction): StatedAct => ({ id: newId(), input: { kind: 'voteCorrection', vote: voteId, ...correction } }),
    ),
  ]
}

/** A reservation, and what became of one that was announced in writing. */
function reservationInOrder(
  { filing, ...reservation }: NonNullable<ParagraphInput['reservations']>[number],
  at: At,
  newId: () => string,
): StatedAct[] {
  const id = newId()
  const { inFavourOf } = reservation
  const stated: StatedAct = {
    id,
    input: {
      kind: 'reservation',
      ...reservation,
      annex: at(reservation.annex),
      inFavourOf: inFavourOf && { ...inFavourOf, proposal: at(inFavourOf.proposal) },
    },
  }
  if (filing === undefined) return [stated]
  return [
    stated,
    { id: newId(), input: { kind: 'reservationFiling', reservation: id, ...filing, annex: at(filing.annex) } },
  ]
}
