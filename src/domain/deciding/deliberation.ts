import type { MeetingPhase } from '../meeting/meeting.ts'
import type { DeliberationReopening, DeliberationClosing } from './acts/moved.ts'
import { actsOf, type Paragraph } from './paragraph.ts'

export type DeliberationRejection =
  | { readonly code: 'deliberation-open'; readonly statute: 'KL 5:53' }
  | { readonly code: 'deliberation-closed'; readonly statute: 'KL 5:53' }
  | { readonly code: 'deliberation-not-closed' }
  | { readonly code: 'item-decided'; readonly statute: 'KL 5:53' }
  | { readonly code: 'meeting-not-open'; readonly phase: MeetingPhase }

/** Whether the deliberation has been declared closed and not opened again. */
export function isDeliberationClosed(paragraph: Paragraph): boolean {
  return lastStep(paragraph)?.kind === 'deliberationClosing'
}

/** Whether the deliberation goes on again; minutes that say nothing of its closing do not say that. */
export function isDeliberationReopened(paragraph: Paragraph): boolean {
  return lastStep(paragraph)?.kind === 'deliberationReopening'
}

/** What stands against doing something in the deliberation: it must be going on, in a meeting that is open. */
export function objectionsDuringDeliberation(paragraph: Paragraph): readonly DeliberationRejection[] {
  return isDeliberationClosed(paragraph)
    ? [{ code: 'deliberation-closed', statute: 'KL 5:53' }, ...objectionsToMeeting(paragraph)]
    : objectionsToMeeting(paragraph)
}

/** What stands against what comes after the deliberation: it must have been declared closed (KL 5:53). */
export const objectionsBeforeClosing = (paragraph: Paragraph): readonly DeliberationRejection[] =>
  isDeliberationClosed(paragraph) ? [] : [{ code: 'deliberation-open', statute: 'KL 5:53' }]

/** What stands against an act that belongs to the meeting itself: it must be open, unless recorded from minutes. */
export function objectionsToMeeting(paragraph: Paragraph): readonly DeliberationRejection[] {
  const { phase, recordedAs } = paragraph.circumstances
  return phase === 'open' || recordedAs === 'minutes' ? [] : [{ code: 'meeting-not-open', phase }]
}

/** Closing needs an open deliberation; reopening a closed one, before the gavel. */
export function objectionsToDeliberationStep(
  paragraph: Paragraph,
  step: DeliberationClosing | DeliberationReopening,
): readonly DeliberationRejection[] {
  const objections: DeliberationRejection[] = [...objectionsToMeeting(paragraph), ...objectionsAfterGavel(paragraph)]
  const closed = isDeliberationClosed(paragraph)
  if (step.kind === 'deliberationClosing' && closed)
    objections.push({ code: 'deliberation-closed', statute: 'KL 5:53' })
  if (step.kind === 'deliberationReopening' && !closed) objections.push({ code: 'deliberation-not-closed' })
  return objections
}

/** The gavel ends the matter: nothing is moved, put or voted on after the decision. */
export function objectionsAfterGavel(paragraph: Paragraph): readonly DeliberationRejection[] {
  const decided = objectionToDecided(actsOf(paragraph, 'decision').length > 0)
  return decided ? [decided] : []
}

/** Against a step that only an item without a decision takes. */
export const objectionToDecided = (isDecided: boolean): DeliberationRejection | null =>
  isDecided ? { code: 'item-decided', statute: 'KL 5:53' } : null

const lastStep = (paragraph: Paragraph) =>
  paragraph.acts.findLast((act) => act.kind === 'deliberationClosing' || act.kind === 'deliberationReopening')
