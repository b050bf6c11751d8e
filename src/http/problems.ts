import type { Rejection } from '../domain/rejection.ts'
import type { ProblemEntries } from './problem.ts'
import { attending } from './problems/attending.ts'
import { deciding } from './problems/deciding.ts'
import { deliberating } from './problems/deliberating.ts'
import { electing } from './problems/electing.ts'
import { following } from './problems/following.ts'
import { general } from './problems/general.ts'
import { meeting } from './problems/meeting.ts'
import { organisation } from './problems/organisation.ts'
import { recording } from './problems/recording.ts'
import { register } from './problems/register.ts'
import { voting } from './problems/voting.ts'

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
  ...deciding,
  ...recording,
  ...following,
} satisfies ProblemEntries<Rejection>
