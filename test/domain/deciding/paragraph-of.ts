import type { RollEntry } from '../../../src/domain/attending/roll.ts'
import type { Act, Placed } from '../../../src/domain/deciding/acts/acts.ts'
import type { Option, PropositionForm } from '../../../src/domain/deciding/acts/put.ts'
import type { BallotChoice } from '../../../src/domain/deciding/acts/voted.ts'
import { decidingRoll } from '../../../src/domain/deciding/entitlement.ts'
import { actsOf, withAct, type Circumstances, type Paragraph } from '../../../src/domain/deciding/paragraph.ts'
import { defaultSettings, type BodySettings } from '../../../src/domain/organisation/body.ts'
import type { MotionKind } from '../../../src/domain/organisation/motion-kind.ts'
import type { Participant } from '../../../src/domain/participant.ts'
import { objectionsTo } from './driven.ts'

type Of<Kind extends Act['kind']> = Placed<Extract<Act, { kind: Kind }>>
type Person = Participant & { readonly personId: string }
type Options = Partial<Omit<Circumstances, 'serving' | 'settings' | 'recordedAs'>> & {
  /** How many of the seats are filled, from the first on; or who serves; or null where nobody knows. */
  readonly serving?: number | readonly RollEntry[] | null
  readonly settings?: Partial<BodySettings>
}

export const person = (personId: string): Person => ({
  personId,
  name: `Ledamot ${personId}`,
  party: null,
  title: null,
  organisation: null,
})

/** Who holds a seat: m1, who presides, m2 and so on. */
export const member = (seat: number): Person => person(`m${seat}`)

export const rollOf = (count: number): RollEntry[] =>
  Array.from({ length: count }, (_, index) => ({ person: member(index + 1), seat: `${index + 1}`, serving: 'member' }))

/** A paragraph of an open meeting, nothing done yet. */
export function live({ serving = 5, settings, ...rest }: Options = {}): Paragraph {
  const roll = typeof serving === 'number' ? rollOf(serving) : serving
  const circumstances: Circumstances = {
    bodyKind: 'board',
    seats: roll?.length ?? 5,
    settings: { ...defaultSettings, ...settings },
    recordedAs: 'live',
    phase: 'open',
    heldOn: '2026-11-23',
    chairId: 'm1',
    serving: roll,
    serviceUnstated: [],
    matter: 'ordinary',
    earlier: [],
    leftDuring: [],
    present: roll && [...roll.map((entry) => entry.person.personId), 'official'],
    ...rest,
  }
  return { circumstances, acts: [], ballots: {} }
}

/** The same, recorded afterwards from minutes. */
export function fromMinutes(options: Options = {}): Paragraph {
  const paragraph = live(options)
  return { ...paragraph, circumstances: { ...paragraph.circumstances, recordedAs: 'minutes' } }
}

/** The paragraph after these acts, each of which must be lawful. */
export function after(paragraph: Paragraph, ...acts: readonly Placed[]): Paragraph {
  return acts.reduce((before, act) => {
    const objections = objectionsTo(before, act)
    if (objections.length > 0) throw new Error(`${act.id}: ${JSON.stringify(objections)}`)
    return withAct(before, act)
  }, paragraph)
}

/** The paragraph with these acts, whatever the law says. */
export const unjudged = (paragraph: Paragraph, ...acts: readonly Placed[]): Paragraph => acts.reduce(withAct, paragraph)

/** The paragraph in other circumstances. */
export const where = (paragraph: Paragraph, changes: Partial<Circumstances>): Paragraph => ({
  ...paragraph,
  circumstances: { ...paragraph.circumstances, ...changes },
})

export const choices: Readonly<Record<string, BallotChoice>> = { y: 'yes', n: 'no', a: 'abstained', '-': 'absent' }

/** The ballots of a round in the order of its roll, a letter each: y, n, a for abstained, - for absent. */
export function cast(paragraph: Paragraph, voteId: string, letters: string): Paragraph {
  const roll = actsOf(paragraph, 'vote').find(({ id }) => id === voteId)?.roll ?? []
  const ballots = roll
    .slice(0, letters.length)
    .map(({ person: { personId } }, index) => ({ personId, choice: choices[letters[index] ?? ''] ?? 'absent' }))
  return { ...paragraph, ballots: { ...paragraph.ballots, [voteId]: ballots } }
}

export const prepared = (id: string, ...points: readonly string[]): Of<'proposal'> => ({
  id,
  kind: 'proposal',
  author: { unitId: 'u1', unit: 'förvaltningen' },
  points,
  documentId: null,
})

export const proposed = (id: string, ...persons: readonly Participant[]): Of<'proposal'> => ({
  id,
  kind: 'proposal',
  author: { persons },
  points: [`Enligt ${id}.`],
  documentId: null,
})

export const motion = (
  id: string,
  motionKind: MotionKind,
  proposalId: string | null = null,
  movedBy: readonly Participant[] = [member(2)],
): Of<'motion'> => ({ id, kind: 'motion', motionKind, proposalId, text: null, movedBy, supportedBy: [] })

export const withdrawal = (id: string, motionId: string): Of<'motionWithdrawal'> => ({
  id,
  kind: 'motionWithdrawal',
  motionId,
})

export const closed: Of<'deliberationClosing'> = { id: 'closed', kind: 'deliberationClosing' }
export const reopened: Of<'deliberationReopening'> = { id: 'reopened', kind: 'deliberationReopening' }

/** A question, answered with its first option unless another finding is given. */
export const put = (
  id: string,
  options: readonly Option[],
  finding: Option | null = options[0] ?? null,
  form: PropositionForm = 'againstEachOther',
): Of<'proposition'> => ({ id, kind: 'proposition', form, options, finding })

export const vote = (
  id: string,
  propositionId: string,
  [yes, no]: readonly [Option, Option],
  fields: Partial<Of<'vote'>> = {},
): Of<'vote'> => ({
  id,
  kind: 'vote',
  propositionId,
  voteKind: 'main',
  form: 'open',
  rule: 'simpleMajority',
  requestedBy: [member(2)],
  yes,
  no,
  roll: rollOf(5),
  ...fields,
})

export const voteClosing = (
  id: string,
  voteId: string,
  castingVote: Of<'voteClosing'>['castingVote'] = null,
): Of<'voteClosing'> => ({ id, kind: 'voteClosing', voteId, castingVote })

export const decision = (...texts: readonly string[]): Of<'decision'> => ({
  id: 'decision',
  kind: 'decision',
  points: (texts.length > 0 ? texts : ['Nämnden bifaller förslaget.']).map((text, index) => ({
    number: index + 1,
    pointKind: 'own',
    to: null,
    text,
    appealRegime: 'legality',
    refersTo: [],
    considersComplete: null,
  })),
})

export const reservation = (
  by: readonly Participant[],
  fields: Partial<Of<'reservation'>> = {},
): Of<'reservation'> => ({
  id: 'reservation',
  kind: 'reservation',
  by,
  inFavourOf: null,
  form: null,
  annexId: null,
  ...fields,
})

export const note = (by: readonly Participant[], fields: Partial<Of<'protocolNote'>> = {}): Of<'protocolNote'> => ({
  id: 'note',
  kind: 'protocolNote',
  by,
  state: 'announced',
  text: null,
  annexId: null,
  ...fields,
})

export const recusal = (of: Participant, ground: Of<'recusal'>['ground'] = 'other'): Of<'recusal'> => ({
  id: `recusal of ${of.personId}`,
  kind: 'recusal',
  person: of,
  ground,
})

export const annex = (id: string, number: number | null = null, documentId = `document of ${id}`): Of<'annex'> => ({
  id,
  kind: 'annex',
  number,
  title: `Bilaga ${id}`,
  documentId,
  version: 1,
  hash: 'sha-256:00',
})

/** What is prepared, p1, against what is proposed and moved at the meeting, p2; the deliberation is closed. */
export const contested = (paragraph = live()): Paragraph =>
  after(paragraph, prepared('p1', 'Enligt p1.'), proposed('p2', member(2)), motion('m2', 'bifall', 'p2'), closed)

/** The same, put as q1 and found for p1, with a round of voting v1 under way. */
export function voting(paragraph = live(), fields: Partial<Of<'vote'>> = {}): Paragraph {
  const roll = decidingRoll(paragraph) ?? []
  return after(contested(paragraph), put('q1', ['p1', 'p2']), vote('v1', 'q1', ['p1', 'p2'], { roll, ...fields }))
}

/** The same, with these ballots and the round closed. */
export const voted = (
  letters: string,
  paragraph = live(),
  castingVote: Of<'voteClosing'>['castingVote'] = null,
): Paragraph => after(cast(voting(paragraph), 'v1', letters), voteClosing('end of v1', 'v1', castingVote))
