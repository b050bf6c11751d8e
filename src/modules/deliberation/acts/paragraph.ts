import { z } from 'zod'
import { ballotChoices } from '../../../domain/deciding/acts/voted.ts'
import { text, uuid } from '../../../http/wire.ts'
import { anyPersons, reference } from './fields.ts'
import { acts } from './index.ts'
import { part, placeIn, type Part, type Place, type PlacedStatement } from './placing.ts'

/** A proposal, a motion or an annex may carry a `ref` that the rest of the paragraph points at. */
const ref = {
  ref: reference
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
  part('recusals', recusals, (said, { act }) =>
    said.flatMap(({ ruling, ...one }) => {
      const barred = act(acts.recusal, one)
      return ruling === undefined ? [barred] : [barred, act(acts.recusalRuling, { ...ruling, recusal: barred.id })]
    }),
  ),
  part(
    'annexes',
    z.array(acts.annex.body.extend(ref)).max(200).describe('Bilagor till paragrafen. / Annexes of the paragraph.'),
    (said, { act }) => said.map(({ ref: name, ...one }) => act(acts.annex, one, { ref: name })),
  ),
  part(
    'proposals',
    z.array(acts.proposal.body.extend(ref)).max(100).describe('Förslag till beslut. / Proposals for a decision.'),
    (said, { act }) => said.map(({ ref: name, ...one }) => act(acts.proposal, one, { ref: name })),
  ),
  part(
    'contributions',
    z
      .array(acts.contribution.body)
      .max(500)
      .describe('Information och yttranden, i ordning. / Who informed and spoke.'),
    (said, { act }) => said.map((one) => act(acts.contribution, one)),
  ),
  part(
    'motions',
    z.array(acts.motion.body.extend(ref)).max(500).describe('Yrkanden, i ordning. / Motions, in order.'),
    (said, { act, at }) =>
      said.map(({ ref: name, ...one }) =>
        act(
          acts.motion,
          {
            ...one,
            proposal: at(one.proposal),
            ...(one.motions && { motions: one.motions.map((motion) => at(motion)) }),
          },
          { ref: name },
        ),
      ),
  ),
  part(
    'propositionRefusals',
    z.array(acts.propositionRefusal.body).max(100).describe('Propositionsvägran. / What the chair refused to put.'),
    (said, { act, at }) => said.map((one) => act(acts.propositionRefusal, { ...one, target: at(one.target) })),
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
    (said, { act }) => (said.length === 0 ? [] : [act(acts.nonParticipation, { persons: said })]),
  ),
  part(
    'propositions',
    z.array(question).max(100).describe('Frågorna som ställdes, i ordning. / The questions that were put, in order.'),
    (said, place) => said.flatMap((one) => questionPlaced(one, place)),
  ),
  part(
    'elections',
    z.array(acts.election.body).max(100).describe('Val som förrättades. / Elections that were held.'),
    (said, { act }) => said.map((one) => act(acts.election, one)),
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
  part('reservations', reservations, (said, { act, at }) =>
    said.flatMap(({ filing, ...one }) => {
      const { inFavourOf } = one
      const dissent = act(acts.reservation, {
        ...one,
        annex: at(one.annex),
        inFavourOf: inFavourOf && { ...inFavourOf, proposal: at(inFavourOf.proposal) },
      })
      return filing === undefined
        ? [dissent]
        : [dissent, act(acts.reservationFiling, { ...filing, annex: at(filing.annex), reservation: dissent.id })]
    }),
  ),
  part(
    'protocolNotes',
    z.array(acts.protocolNote.body).max(200).describe('Protokollsanteckningar. / Opinions noted in the minutes.'),
    (said, { act, at }) => said.map((one) => act(acts.protocolNote, { ...one, annex: at(one.annex) })),
  ),
  part(
    'recipients',
    z.array(acts.recipient.body).max(500).describe('De som ska ha beslutet. / Those who are to get the decision.'),
    (said, { act }) => said.map((one) => act(acts.recipient, one)),
  ),
  part(
    'sentenceOverrides',
    z.array(acts.sentenceOverride.body).max(200).describe("Meningar i egna ord. / Sentences in words of one's own."),
    (said, { act }) => said.map((one) => act(acts.sentenceOverride, one)),
  ),
] as const

/** A proposition and, where one was held, its vote, the closing of it, and what was said of it afterwards. */
function questionPlaced({ vote, ...put }: z.output<typeof question>, { act, at }: Place): PlacedStatement[] {
  const options = put.options.map((option) => at(option))
  const asked = act(acts.proposition, { ...put, options, finding: at(put.finding ?? null) })
  if (vote === undefined) return [asked]
  const { castingVote, lot, counts, list, declared, corrections = [], ballots = [], ...opened } = vote
  const { yes, no, qualifiedSide } = opened
  const round = act(
    acts.vote,
    { ...opened, proposition: asked.id, yes: at(yes), no: at(no), qualifiedSide: at(qualifiedSide) },
    { ballots: ballots.map(({ person, choice }) => ({ personId: person, choice })) },
  )
  const ended = { castingVote, lot: at(lot), counts, list, declared: at(declared), vote: round.id }
  return [
    asked,
    round,
    act(acts.voteClosing, ended),
    ...corrections.map((one) => act(acts.voteCorrection, { ...one, vote: round.id })),
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
  const place = placeIn(named, newId)
  return parts.flatMap(({ name, placed }) => {
    const said = input[name]
    return said === undefined ? [] : (placed as Part<string, z.ZodType>['placed'])(said, place)
  })
}
