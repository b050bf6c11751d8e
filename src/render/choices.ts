import type { FormalMotionKind } from '../domain/organisation/motion-kind.ts'
import type { RecordedMotion } from '../domain/recording/parts.ts'
import type { DecisionRecord } from '../domain/recording/record.ts'
import { formalMotions, isFormal } from './formal-motions.ts'
import type { Naming } from './naming.ts'
import { listed, toMeeting } from './swedish.ts'

/** An option of a proposition or a side of a vote, in the forms that sentences need. */
export type Choice = {
  /** förvaltningens förslag, Eva Ekmans (S) yrkande om återremiss. */
  readonly object: string
  /** The object where it has just been named: förslaget, yrkandet om återremiss. */
  readonly brief: string
  /** bifall till förvaltningens förslag, att ärendet ska återremitteras, avslag. */
  readonly asked: string
  /** bifalla förvaltningens förslag, återremittera ärendet. */
  readonly wished: string
  /** Whether the body decides in accordance with the object, or to do what is wished. */
  readonly followed: boolean
  /** What it refuses, where it is a refusal. */
  readonly refused: string | null
  /** Of a choice about the form: återremiss, and ärendets återremiss. */
  readonly form: { readonly noun: string; readonly nominal: string } | null
}

const decideToday: Choice = {
  object: 'yrkandet att avgöra ärendet vid dagens sammanträde',
  brief: 'yrkandet',
  asked: 'att ärendet ska avgöras vid dagens sammanträde',
  wished: 'avgöra ärendet vid dagens sammanträde',
  followed: false,
  refused: null,
  form: { noun: 'avgörande idag', nominal: 'ärendets avgörande idag' },
}

/** The options of one question by their ids; avslag refuses what it is put against, named in full or briefly. */
export function choicesAmong(
  record: DecisionRecord,
  naming: Naming,
  ids: readonly string[],
  refusedIn: 'object' | 'brief' = 'object',
): (id: string) => Choice {
  const positive = (id: string) => positiveChoice(record, naming, id)
  const others = ids.map(positive).filter((choice) => choice !== null)
  const refused = others.length > 1 ? 'samtliga förslag' : (others[0]?.[refusedIn] ?? 'förslaget')
  return (id) =>
    positive(id) ??
    refusal(
      record,
      naming,
      record.motions.find((motion) => motion.id === id),
      refused,
    )
}

/** What the body decides: enligt förvaltningens förslag, att återremittera ärendet. */
export function decided({ object, wished, followed }: Choice, accordingTo: string): string {
  return followed ? `${accordingTo} ${object}` : `att ${wished}`
}

/** The option as a candidate for the counter-proposal of the main vote (motförslag). */
export function asCounterProposal(choice: Choice): Choice {
  const { object } = choice
  const wished = `utse ${object} till motförslag`
  return { ...choice, asked: `${object} som motförslag`, wished, followed: false, refused: null, form: null }
}

/** What a motion is about: its proposal, or the motions of others; a motion to grant one stands for its proposal. */
export function targetsOf({ motions }: DecisionRecord, naming: Naming, motion: RecordedMotion): string[] {
  const others = (motion.motions ?? []).map((id) => {
    const other = motions.find((one) => one.id === id)
    return other?.kind === 'bifall' && other.proposal !== null ? naming.proposal(other.proposal) : naming.motion(id)
  })
  return [...new Set([...(motion.proposal === null ? [] : [naming.proposal(motion.proposal)]), ...others])]
}

function positiveChoice(record: DecisionRecord, naming: Naming, id: string): Choice | null {
  if (id === 'decideToday') return decideToday
  const motion = record.motions.find((one) => one.id === id)
  if (motion === undefined) return id === 'avslag' ? null : granted(naming.proposal(id), 'förslaget', true)
  const { kind, proposal } = motion
  if (kind === 'avslag') return null
  if (kind === 'bifall' && proposal !== null) return granted(naming.proposal(proposal), 'förslaget', true)
  if (isFormal(kind)) return formal(record, kind, motion, naming.motion(id))
  return granted(naming.motion(id), kind === 'tillagg' ? 'tilläggsyrkandet' : 'yrkandet', kind === 'andring')
}

function granted(object: string, brief: string, followed: boolean): Choice {
  return {
    object,
    brief,
    asked: `bifall till ${object}`,
    wished: `bifalla ${object}`,
    followed,
    refused: null,
    form: null,
  }
}

function formal(record: DecisionRecord, kind: FormalMotionKind, { until }: RecordedMotion, object: string): Choice {
  const { clause, infinitive, noun, whose } = formalMotions[kind]
  const rivals = record.motions.filter((motion) => motion.kind === kind && !motion.withdrawn)
  const day = until === undefined || kind !== 'bordlaggning' ? '' : toMeeting(until)
  const accordingly = `${day}${rivals.length > 1 ? ` enligt ${object}` : ''}`
  return {
    object,
    brief: `yrkandet om ${noun}`,
    asked: `att ${clause}${accordingly}`,
    wished: `${infinitive}${accordingly}`,
    followed: false,
    refused: null,
    form: { noun, nominal: `${whose} ${noun}${accordingly}` },
  }
}

function refusal(record: DecisionRecord, naming: Naming, motion: RecordedMotion | undefined, opposite: string): Choice {
  const targets = motion === undefined ? [] : targetsOf(record, naming, motion)
  const named = targets.length === 0 ? null : listed(targets)
  return {
    object: motion === undefined ? 'avslagsyrkandet' : naming.motion(motion.id),
    brief: 'avslagsyrkandet',
    asked: named === null ? 'avslag' : `avslag på ${named}`,
    wished: `avslå ${named ?? opposite}`,
    followed: false,
    refused: named ?? opposite,
    form: null,
  }
}
