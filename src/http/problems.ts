import type { Rejection } from '../domain/rejection.ts'
import type { ProblemEntries } from './problem.ts'
import { attending } from './problems/attending.ts'
import { decision } from './problems/deciding/decision.ts'
import { deliberating } from './problems/deciding/deliberating.ts'
import { electing } from './problems/deciding/electing.ts'
import { voting } from './problems/deciding/voting.ts'
import { following } from './problems/following.ts'
import { general } from './problems/general.ts'
import { meeting } from './problems/meeting.ts'
import { organisation } from './problems/organisation.ts'
import { recording } from './problems/recording.ts'
import { register } from './problems/register.ts'

/** What each refusal is called and how it is told to a clerk: what is wrong and what would be right. */
export const problems = {
  ...general,
  ...organisation,
  ...register,
  ...attending,
  ...meeting,
  ...deliberating,
  ...voting,
  ...electing,
  ...decision,
  ...recording,
  ...following,
} satisfies ProblemEntries<Rejection>
