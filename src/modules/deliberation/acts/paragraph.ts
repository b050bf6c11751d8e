import { z } from 'zod'
import { ballotChoices } from '../../../domain/deciding/acts/voted.ts'
import { isStandingOption } from '../../../domain/deciding/options.ts'
import { text, uuid } from '../../../http/wire.ts'
import { anyPersons, reference } from './fields.ts'
import { acts } from './index.ts'
import { each, part, placeIn, type Part, type Place, type PlacedStatement } from './placing.ts'

/** A proposal, a motion or an annex may carry a `ref` that the rest of the paragraph points at. */
const ref = {
  ref: reference
    .refine((name) => !isStandingOption(name), {
      error: 'Beteckningen betyder redan avslag, eller att avgöra ärendet i dag. Välj en annan.',
    })
    .optional()
    .describe('Eget namn, som resten av paragrafen pekar på. / A name of your own that the rest points at.'),
}
const withoutTime = { occurredAt: true } as const

const recusals = z
  .array(
    acts.recusal.body.extend({
      ruling: acts.recusalRuling.body
        .omit(withoutTime)
        .optional()
        .describe('Hur en omtvistad jävsfråga avgjordes. / How a disputed recusal was settled.'),
    }),
  )
  .max(200)
  .describe('Jäv i ärendet. / Who is barred from the matter.')

const ballot = z.strictObject({
  person: uuid.describe('Den som röstar. / Who votes.'),
  choice: z
    .enum(ballotChoices)
    .describe(
      'Rösten: yes (ja), no (nej), abstained (avstår) eller absent (frånvarande). / How he or she votes: yes, no, abstained or absent.',
    ),
})

const question = acts.proposition.body.extend({
  vote: acts.vote.body
    .omit({ proposition: true })
    .extend(acts.voteClosing.body.omit(withoutTime).shape)
    .extend({
      ballots: z.array(ballot).max(1000).optional().describe('Rösterna, en för var och en. / The ballots, one each.'),
      corrections: z
        .array(acts.voteCorrection.body.omit(withoutTime))
        .max(1000)
        .optional()
        .describe('De som rätteligen skulle ha röstat annorlunda. / Those who should have voted otherwise.'),
    })
    .optional()
    .describe('Omröstningen, där en hölls. / The round of voting, where one was held.'),
})

const reservations = z
  .array(
    acts.reservation.body.extend({
      filing: acts.reservationFiling.body
        .omit(withoutTime)
        .optional()
        .describe('Vad det blev av en skriftlig reservation. / What became of a written one.'),
    }),
  )
  .max(200)
  .describe('Reservationer mot beslutet. / Reservations against the decision.')

/** What a whole paragraph may state, in the order of a meeting. */
const parts = [
  each('recusals', recusals, ({ ruling, ...one }, { act, below }) => {
    const barred = act(acts.recusal, one)
    if (ruling === undefined) return [barred]
    return [barred, below('/ruling').act(acts.recusalRuling, { ...ruling, recusal: barred.id })]
  }),
  each(
    'annexes',
    z.array(acts.annex.body.extend(ref)).max(200).describe('Bilagor till paragrafen. / Annexes of the paragraph.'),
    ({ ref: name, ...one }, { act }) => [act(acts.annex, one, { ref: name })],
  ),
  each(
    'proposals',
    z.array(acts.proposal.body.extend(ref)).max(100).describe('Förslag till beslut. / Proposals for a decision.'),
    ({ ref: name, ...one }, { act }) => [act(acts.proposal, one, { ref: name })],
  ),
  each(
    'contributions',
    z
      .array(acts.contribution.body)
      .max(500)
      .describe('Information och yttranden, i ordning. / Who informed and spoke.'),
    (one, { act }) => [act(acts.contribution, one)],
  ),
  each(
    'motions',
    z.array(acts.motion.body.extend(ref)).max(500).describe('Yrkanden, i ordning. / Motions, in order.'),
    ({ ref: name, ...one }, { act, at }) => {
      const motions = one.motions && { motions: one.motions.map((motion) => at(motion)) }
      return [act(acts.motion, { ...one, proposal: at(one.proposal), ...motions }, { ref: name })]
    },
  ),
  each(
    'propositionRefusals',
    z.array(acts.propositionRefusal.body).max(100).describe('Propositionsvägran. / What the chair refused to put.'),
    (one, { act, at }) => [act(acts.propositionRefusal, { ...one, target: at(one.target) })],
  ),
  part(
    'deliberationClosed',
    z.boolean().describe('Om överläggningen förklarades avslutad. / Whether the deliberation was declared closed.'),
    (said, { act }) => (said ? [act(acts.deliberationClosing, {})] : []),
  ),
  part(
    'propositionOrder',
    acts.propositionOrder.body.describe(
      'Propositionsordningen som redovisades. / The order of questions that was stated.',
    ),
    (said, { act, at }) => [
      act(acts.propositionOrder, {
        ...said,
        steps: said.steps.map((step) => ({ ...step, options: step.options.map((option) => at(option)) })),
      }),
    ],
  ),
  part(
    'nonParticipation',
    anyPersons.describe('De som inte deltar i beslutet. / Those who take no part in the decision.'),
    (said, { act }) =>
      said.length === 0 ? [] : [act(acts.nonParticipation, { persons: said }, { unnamed: '/persons' })],
  ),
  each(
    'propositions',
    z.array(question).max(100).describe('Frågorna som ställdes, i ordning. / The questions that were put, in order.'),
    questionPlaced,
  ),
  each(
    'elections',
    z.array(acts.election.body).max(100).describe('Val som förrättades. / Elections that were held.'),
    (one, { act }) => [act(acts.election, one)],
  ),
  part(
    'decision',
    acts.decision.body
      .nullable()
      .describe(
        'Beslutet, bekräftat med klubbslag; null: inget. / What was decided, confirmed by the gavel; null: nothing.',
      ),
    (said, { act }) => (said === null ? [] : [act(acts.decision, said)]),
  ),
  each('reservations', reservations, ({ filing, ...one }, { act, at, below }) => {
    const inFavourOf = one.inFavourOf && { ...one.inFavourOf, proposal: at(one.inFavourOf.proposal) }
    const dissent = act(acts.reservation, { ...one, annex: at(one.annex), inFavourOf })
    if (filing === undefined) return [dissent]
    const filed = { ...filing, annex: at(filing.annex), reservation: dissent.id }
    return [dissent, below('/filing').act(acts.reservationFiling, filed)]
  }),
  each(
    'protocolNotes',
    z.array(acts.protocolNote.body).max(200).describe('Protokollsanteckningar. / Opinions noted in the minutes.'),
    (one, { act, at }) => [act(acts.protocolNote, { ...one, annex: at(one.annex) })],
  ),
  each(
    'recipients',
    z.array(acts.recipient.body).max(500).describe('De som ska ha beslutet. / Those who are to get the decision.'),
    (one, { act }) => [act(acts.recipient, one)],
  ),
  each(
    'sentenceOverrides',
    z.array(acts.sentenceOverride.body).max(200).describe("Meningar i egna ord. / Sentences in words of one's own."),
    (one, { act }) => [act(acts.sentenceOverride, one)],
  ),
] as const

/** A proposition and, where one was held, its vote, the closing of it, and what was said of it afterwards. */
function questionPlaced({ vote, ...put }: z.output<typeof question>, { act, at, below }: Place): PlacedStatement[] {
  const options = put.options.map((option) => at(option))
  const asked = act(acts.proposition, { ...put, options, finding: at(put.finding ?? null) })
  if (vote === undefined) return [asked]
  const { castingVote, lot, counts, list, declared, corrections = [], ballots = [], ...opened } = vote
  const { yes, no, qualifiedSide } = opened
  const inVote = below('/vote')
  const round = inVote.act(
    acts.vote,
    { ...opened, proposition: asked.id, yes: at(yes), no: at(no), qualifiedSide: at(qualifiedSide) },
    { ballots: ballots.map(({ person, choice }) => ({ personId: person, choice })) },
  )
  const ended = { castingVote, lot: at(lot), counts, list, declared: at(declared), vote: round.id }
  return [
    asked,
    round,
    inVote.act(acts.voteClosing, ended),
    ...corrections.map((one, index) =>
      inVote.below(`/corrections/${index}`).act(acts.voteCorrection, { ...one, vote: round.id }),
    ),
  ]
}

type Parts = (typeof parts)[number]
type Members = { [One in Parts as One['name']]: z.ZodOptional<One['schema']> }
const members = Object.fromEntries(parts.map(({ name, schema }) => [name, schema.optional()])) as Members

type Named = readonly { readonly ref?: string }[]

/** The refs that a paragraph gives, in order. */
const refsIn = (input: { readonly annexes?: Named; readonly proposals?: Named; readonly motions?: Named }) =>
  [...(input.annexes ?? []), ...(input.proposals ?? []), ...(input.motions ?? [])].flatMap(
    ({ ref: name }) => name ?? [],
  )

const isEachOnce = (names: readonly string[]) => new Set(names).size === names.length

/** A whole paragraph as it is stated at once. */
export const paragraphBody = z
  .strictObject({
    title: text(1000).optional().describe('Rubriken; utelämnat: som förut. / The heading; absent: as it was.'),
    summary: text(50_000)
      .nullable()
      .optional()
      .describe('Sammanfattningen; utelämnat: som förut. / The summary; absent: as it was.'),
    ...members,
  })
  .refine((input) => isEachOnce(refsIn(input)), {
    error: 'Två förslag, yrkanden eller bilagor har samma beteckning. Ge var och en sin egen.',
  })
  .meta({ id: 'ParagraphRecording', description: 'En hel paragraf på en gång. / A whole paragraph at once.' })

export type ParagraphInput = z.output<typeof paragraphBody>

/** The statements of a paragraph in the order of a meeting, each with its id; a ref becomes the id of what carries it. */
export function paragraphInOrder(input: ParagraphInput, newId: () => string): PlacedStatement[] {
  const named = new Map(refsIn(input).map((name) => [name, newId()]))
  return parts.flatMap(({ name, placed }) => {
    const said = input[name]
    return said === undefined
      ? []
      : (placed as Part<string, z.ZodType>['placed'])(said, placeIn(`/${name}`, named, newId))
  })
}
