import { objectionToVersion, type Context, type UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { accept, reject } from '../../domain/outcome.ts'
import type { Json } from '../../domain/events.ts'
import { updateItem } from '../meetings/store/items.ts'
import { supersedeMinutes } from '../minutes/store.ts'
import { gatherReferences } from './gather-references.ts'
import { actOf, paragraphToRecord, type ActView } from './read-paragraph.ts'
import { play, type PlayedAct } from './record-act.ts'
import type { ActInput } from './resolve-act.ts'
import { insertActs, insertBallots, takeBackActs } from './store.ts'

type Of<Kind extends ActInput['kind']> = Omit<Extract<ActInput, { kind: Kind }>, 'kind'>

/** A whole paragraph as stated at once; proposals, motions and annexes may carry a `ref` that the rest points at. */
export type ParagraphInput = {
  readonly title?: string
  readonly summary?: string | null
  readonly recusals?: readonly Of<'recusal'>[]
  readonly annexes?: readonly (Of<'annex'> & { readonly ref?: string })[]
  readonly proposals?: readonly (Of<'proposal'> & { readonly ref?: string })[]
  readonly contributions?: readonly Of<'contribution'>[]
  readonly motions?: readonly (Of<'motion'> & { readonly ref?: string })[]
  readonly deliberationClosed?: boolean
  readonly propositions?: readonly (Of<'proposition'> & {
    readonly vote?: Omit<Of<'vote'>, 'proposition'> & Pick<Of<'voteClosing'>, 'castingVote'>
  })[]
  readonly decision?: Of<'decision'> | null
  readonly reservations?: readonly Of<'reservation'>[]
  readonly protocolNotes?: readonly Of<'protocolNote'>[]
  readonly recipients?: readonly Of<'recipient'>[]
  readonly sentenceOverrides?: readonly Of<'sentenceOverride'>[]
}

export type ParagraphView = { readonly id: string; readonly version: number; readonly acts: readonly ActView[] }

/**
 * Records a whole paragraph at once in place of what was recorded, all or nothing: the acts are played in the order of
 * the meeting, under the same rules as one by one. What was recorded before is taken back and stays in the trail.
 */
export async function recordParagraph(
  tx: WriteTx, context: Context, itemId: string, input: ParagraphInput,
): UseCaseOutcome<ParagraphView> {
  const found = await paragraphToRecord(tx, context, itemId)
  if (!found.ok) return found
  const { paragraph: before, item, meeting, attendance, lastPosition } = found.value
  const stale = objectionToVersion(context, item.version)
  if (stale) return reject(stale)
  const stated = inOrder(input, context.newId)
  const references = await gatherReferences(tx, meeting, attendance, stated.map((one) => one.input))
  const played: PlayedAct[] = []
  let paragraph = { ...before, acts: [], ballots: {} } as typeof before
  for (const { id, input: act } of stated) {
    const step = play(paragraph, act, id, references)
    if (!step.ok) return step
    played.push(step.value)
    paragraph = step.value.paragraph
  }
  await takeBackActs(tx, before.acts.map(({ id }) => id), context.now, 'Ersatt av en ny registrering av hela paragrafen')
  const rows = played.map(({ act }, index) => ({ act, occurredAt: occurred(stated[index]?.input), recordedAt: context.now }))
  await insertActs(tx, itemId, lastPosition, rows)
  await insertBallots(tx, played.flatMap(({ act, ballots }) => ballots.map((one) => ({ ...one, voteId: act.id }))), context.now)
  await updateItem(tx, item, { title: input.title ?? item.title, summary: input.summary === undefined ? item.summary : input.summary })
  await supersedeMinutes(tx, itemId, context.now)
  const views = rows.map((row, index) => actOf({ ...row, itemId, position: lastPosition + index + 1, takenBackAt: null, takenBackReason: null }))
  return accept({
    result: { id: itemId, version: item.version + 1, acts: views },
    events: [{
      type: 'paragraph.recorded', resource: 'item', id: itemId,
      before: { acts: before.acts.map(({ id }) => id) }, after: { acts: played.map(({ act }) => act) } as unknown as Json,
    }],
  })
}

const occurred = (input: ActInput | undefined) => (input?.occurredAt === undefined ? null : new Date(input.occurredAt))

type Stated = { readonly id: string; readonly input: ActInput }

/** The acts in the order of a meeting, each with its id; a ref becomes the id of what carries it. */
function inOrder(input: ParagraphInput, newId: () => string): Stated[] {
  const named = new Map<string, string>()
  const withId = <Input extends { readonly ref?: string }>({ ref, ...rest }: Input) => {
    const id = newId()
    if (ref !== undefined) named.set(ref, id)
    return { id, rest }
  }
  const annexes = (input.annexes ?? []).map(withId)
  const proposals = (input.proposals ?? []).map(withId)
  const motions = (input.motions ?? []).map(withId)
  const at = <Ref extends string | null | undefined>(ref: Ref) => (ref == null ? ref : named.get(ref) ?? ref) as Ref
  const fresh = (act: ActInput): Stated => ({ id: newId(), input: act })
  return [
    ...(input.recusals ?? []).map((act) => fresh({ kind: 'recusal', ...act })),
    ...annexes.map(({ id, rest }) => ({ id, input: { kind: 'annex', ...rest } as ActInput })),
    ...proposals.map(({ id, rest }) => ({ id, input: { kind: 'proposal', ...rest } as ActInput })),
    ...(input.contributions ?? []).map((act) => fresh({ kind: 'contribution', ...act })),
    ...motions.map(({ id, rest }) => ({ id, input: { kind: 'motion', ...rest, proposal: at(rest.proposal) } as ActInput })),
    ...(input.deliberationClosed === true ? [fresh({ kind: 'deliberationClosing' })] : []),
    ...(input.propositions ?? []).flatMap((one) => questionOf(one, at, newId)),
    ...(input.decision ? [fresh({ kind: 'decision', ...input.decision })] : []),
    ...(input.reservations ?? []).map((act) => fresh({
      kind: 'reservation', ...act, annex: at(act.annex), inFavourOf: act.inFavourOf && { ...act.inFavourOf, proposal: at(act.inFavourOf.proposal) },
    })),
    ...(input.protocolNotes ?? []).map((act) => fresh({ kind: 'protocolNote', ...act, annex: at(act.annex) })),
    ...(input.recipients ?? []).map((act) => fresh({ kind: 'recipient', ...act })),
    ...(input.sentenceOverrides ?? []).map((act) => fresh({ kind: 'sentenceOverride', ...act })),
  ]
}

/** A proposition and, where one was held, its vote and the closing of it. */
function questionOf(
  { vote, ...proposition }: NonNullable<ParagraphInput['propositions']>[number], at: (ref: string) => string, newId: () => string,
): Stated[] {
  const id = newId()
  const options = proposition.options.map((option) => at(option))
  const finding = proposition.finding == null ? null : at(proposition.finding)
  const put: Stated = { id, input: { kind: 'proposition', ...proposition, options, finding } }
  if (vote === undefined) return [put]
  const { castingVote, yes, no, ...rest } = vote
  const voteId = newId()
  const sides = { ...(yes !== undefined && { yes: at(yes) }), ...(no !== undefined && { no: at(no) }) }
  return [
    put,
    { id: voteId, input: { kind: 'vote', proposition: id, ...rest, ...sides } },
    { id: newId(), input: { kind: 'voteClosing', vote: voteId, castingVote: castingVote ?? null } },
  ]
}
