import type { AssignmentState, AssignmentStep } from '../../domain/following/assignment.ts'
import type { DispatchState, DispatchStep } from '../../domain/following/dispatch.ts'
import type { MeetingPhase, MeetingState, MeetingStep } from '../../domain/meeting/meeting.ts'
import type { CaseFileState, CaseFileStep } from '../../domain/register/case-file.ts'
import type { Words } from './words.ts'

/* What the states and steps of a case, a meeting, a dispatch and an assignment are in Swedish, and what each state leads to. */

/** As they stand after «Ärendet är». */
export const caseStates: Words<CaseFileState> = { open: 'öppet', closed: 'avslutat', voided: 'makulerat' }

export const caseSteps: Words<CaseFileStep> = {
  close: 'avslutas',
  reopen: 'återupptas',
  void: 'makuleras',
  cancelVoiding: 'få sin makulering hävd',
}

/** What can be done with a case in each of its states. */
export const caseWays: Words<CaseFileState> = {
  open: 'Det kan avslutas, eller makuleras om numret inte har använts.',
  closed: 'Det kan återupptas.',
  voided: 'Det enda som kan göras är att häva makuleringen.',
}

/** What a meeting is called in each of its states. */
export const meetingStates: Words<MeetingState> = {
  planned: 'planerat',
  open: 'öppet',
  adjourned: 'ajournerat',
  closed: 'avslutat',
  cancelled: 'inställt',
}

export const meetingSteps: Words<MeetingStep> = {
  open: 'öppnas',
  adjourn: 'ajourneras',
  resume: 'återupptas',
  close: 'avslutas',
  cancel: 'ställas in',
  move: 'flyttas eller ändras',
}

const closedMeeting =
  'Det som hände vid det ändras inte efteråt; närvaro, rubriker, bilagor och mottagare kan rättas tills protokollet är justerat.'

/** Which steps a meeting can take in each of its states. */
export const meetingWays: Words<MeetingState> = {
  planned: 'Det kan öppnas, flyttas, ändras eller ställas in.',
  open: 'Det pågår, och kan ajourneras eller avslutas.',
  adjourned: 'Det kan återupptas.',
  closed: closedMeeting,
  cancelled: 'Planera ett nytt.',
}

/** What is to be done first, in each of its phases, for something to be recorded in it. */
export const meetingFirst: Words<MeetingPhase> = {
  planned: 'Öppna det först.',
  open: 'Det pågår.',
  adjourned: 'Återuppta det först.',
  closed: closedMeeting,
}

/** As they stand after «Expedieringen». */
export const dispatchStates: Words<DispatchState> = {
  awaitingRelease: 'väntar på att frisläppas',
  released: 'är frisläppt',
  delivered: 'är levererad',
  failed: 'har misslyckats',
}

export const dispatchSteps: Words<DispatchStep> = {
  release: 'frisläppas',
  deliver: 'levereras',
  fail: 'antecknas som misslyckad',
}

/** What can be done with a dispatch in each of its states. */
export const dispatchWays: Words<DispatchState> = {
  awaitingRelease: 'Frisläpp den först.',
  released: 'Den levereras av systemet; vänta tills det är gjort.',
  delivered: 'Ska beslutet till någon mer, lägg till en mottagare.',
  failed: 'Frisläpp den på nytt.',
}

/** As they stand after «Uppdraget». */
export const assignmentStates: Words<AssignmentState> = {
  open: 'pågår',
  consideredComplete: 'är anmält som slutfört',
  closed: 'är avslutat',
}

export const assignmentSteps: Words<AssignmentStep> = {
  considerComplete: 'anmälas som slutfört',
  close: 'avslutas',
  reopen: 'återupptas',
}

/** What can be done with an assignment in each of its states. */
export const assignmentWays: Words<AssignmentState> = {
  open: 'Det kan anmälas som slutfört eller avslutas.',
  consideredComplete: 'Det kan avslutas eller återupptas.',
  closed: 'Återstår något, ge ett nytt uppdrag.',
}
