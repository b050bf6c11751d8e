import type { RecordedProposition } from '../../domain/recording/parts.ts'
import type { DecisionRecord } from '../../domain/recording/record.ts'
import { generated, type Block } from '../blocks.ts'
import { choicesAmong } from '../choices.ts'
import type { StepPlace } from '../phrases/phrase-set.ts'
import type { PropositionWords } from '../phrases/words.ts'
import { aboutPoints } from '../swedish.ts'
import type { Context } from './context.ts'
import { choosesCounterProposal } from './counter-proposal.ts'
import { outcomeBlocks } from './outcome.ts'

/** The order of the questions, what the chair refused to put, and what was put and found (KL 5:57, 5:67). */
export function propositionBlocks(context: Context): Block[] {
  const { record } = context
  return [
    ...(record.propositionOrder == null ? [] : [orderBlock(context, record.propositionOrder)]),
    ...(record.propositionRefusals ?? []).map((refusal, index) =>
      refusalBlock(context, refusal, `propositionRefusals/${index + 1}`),
    ),
    ...record.propositions.map((proposition) => propositionBlock(context, proposition)),
    ...(record.votes.length === 0 ? outcomeBlocks(context) : []),
  ]
}

type Order = NonNullable<DecisionRecord['propositionOrder']>

function orderBlock({ record, phrases, naming, body }: Context, { steps, approved }: Order): Block {
  const told = steps.map(({ purpose, form, options }, index) => {
    const choices = options.map(choicesAmong(record, naming, options))
    const words: PropositionWords = { body, form, purpose, scope: '', choices, found: null }
    return [`propositionOrder/steps/${index + 1}`, phrases.orderStep(words, placeOf(index, steps.length))] as const
  })
  const verdict = told.length > 0 && approved !== null
  return generated([
    ['propositionOrder/stated', phrases.orderStated(told.length > 0, approved)],
    ...told,
    ...(verdict ? [['propositionOrder/verdict', phrases.orderVerdict(body, approved)] as const] : []),
  ])
}

function placeOf(index: number, count: number): StepPlace {
  if (index === 0) return count === 1 ? 'only' : 'first'
  return index === count - 1 && count > 2 ? 'last' : 'between'
}

type Refusal = NonNullable<DecisionRecord['propositionRefusals']>[number]

function refusalBlock({ record, phrases, naming, body }: Context, refusal: Refusal, key: string): Block {
  const { target, ground, reason, overruled } = refusal
  const { object } = choicesAmong(record, naming, [target])(target)
  return generated([
    [key, phrases.propositionRefusal({ target: object, ground })],
    ...(reason === '' ? [] : [[`${key}/reason`, phrases.propositionRefusalReason(reason)] as const]),
    ...(overruled ? [[`${key}/overruled`, phrases.propositionRefusalOverruled(body)] as const] : []),
  ])
}

function propositionBlock({ record, phrases, naming, body }: Context, proposition: RecordedProposition): Block {
  const { order, form, options, finding, points, again, purpose = inferredPurpose(record, proposition) } = proposition
  const choice = choicesAmong(record, naming, options, 'brief')
  const sentences = phrases.proposition({
    body,
    form,
    purpose,
    scope: aboutPoints(points),
    choices: options.map(choice),
    found: finding === null ? null : choice(finding),
  })
  const key = `propositions/${order}`
  const reason = again === undefined ? [] : [[`${key}/again`, phrases.propositionAgain(again)] as const]
  if ('whole' in sentences) return generated([...reason, [key, sentences.whole]])
  const found = sentences.finding === null ? [] : [[`${key}/finding`, sentences.finding] as const]
  return generated([...reason, [`${key}/put`, sentences.put], ...found])
}

/** A question whose purpose is not stated is on the matter, unless it turns out to have chosen a counter-proposal. */
function inferredPurpose(record: DecisionRecord, proposition: RecordedProposition) {
  return choosesCounterProposal(record, proposition) ? 'counterProposal' : 'main'
}
