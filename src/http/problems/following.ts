import { capitalised, inSentence } from '../../domain/wording.ts'
import type { FollowingRejection } from '../../domain/rejection.ts'
import type { ProblemEntries } from '../problem.ts'
import {
  assignmentStates,
  assignmentSteps,
  assignmentWays,
  dispatchStates,
  dispatchSteps,
  dispatchWays,
} from './states.ts'
import { noticeFields } from './words.ts'

/** Refusals of what follows on a decision: notices, dispatches and assignments. */
export const following = {
  'notice-incomplete': {
    status: 422,
    title: 'Anslaget är ofullständigt',
    detail: ({ field }) =>
      `Uppgift om ${noticeFields[field]} saknas. Anslaget ska ange dagen då det sätts upp och var protokollet finns (KL 8:12).`,
  },
  'posted-before-attestation': {
    status: 409,
    title: 'Anslag före justering',
    detail: () => 'Anslaget tillkännager justeringen och sätts upp samma dag eller senare (KL 8:12).',
  },
  'notice-corrected': {
    status: 409,
    title: 'Anslaget är redan rättat',
    detail: () => 'Ett annat anslag gäller i stället för det här. Läs vilket, och gå vidare med det.',
  },
  'notice-taken-down-early': {
    status: 409,
    title: 'Anslaget får inte tas ned än',
    detail: ({ lastAppealDay }) =>
      `Sista dag att överklaga är ${lastAppealDay}; anslaget tas ned tidigast dagen efter (KL 8:12).`,
  },
  'dispatch-step-refused': {
    status: 409,
    title: 'Expedieringen kan inte ta det steget',
    detail: ({ state, step }) =>
      `Expedieringen ${dispatchStates[state]} och kan inte ${dispatchSteps[step]}. ${dispatchWays[state]}`,
  },
  'already-a-recipient': {
    status: 409,
    title: 'Mottagaren finns redan',
    detail: ({ label }) =>
      `${capitalised(label)} får redan beslutet. Se bland expedieringarna, och frisläpp på nytt om leveransen misslyckades.`,
  },
  'assignment-step-refused': {
    status: 409,
    title: 'Uppdraget kan inte ta det steget',
    detail: ({ state, step }) =>
      `Uppdraget ${assignmentStates[state]} och kan inte ${assignmentSteps[step]}. ${assignmentWays[state]}`,
  },
  'assignment-of-other-body': {
    status: 409,
    title: 'Uppdraget är ett annat organs',
    detail: ({ givenBy }) => `Bara ${inSentence(givenBy)}, som gav uppdraget, kan avsluta det.`,
  },
  'already-posted': {
    status: 409,
    title: 'Redan anslaget',
    detail: () => 'Justeringen av protokollet är redan tillkännagiven.',
  },
  'already-taken-down': {
    status: 409,
    title: 'Redan nedtaget',
    detail: ({ takenDownOn }) => `Anslaget togs ned ${takenDownOn}.`,
  },
} satisfies ProblemEntries<FollowingRejection>
