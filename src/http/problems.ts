import type { Rejection } from '../domain/rejection.ts'
import type { ProblemEntries } from './problem.ts'
import { attending } from './problems/attending.ts'
import { deciding } from './problems/deciding.ts'
import { deliberating } from './problems/deliberating.ts'
import { electing } from './problems/electing.ts'
import { following } from './problems/following.ts'
import { meeting } from './problems/meeting.ts'
import { organisation } from './problems/organisation.ts'
import { recording } from './problems/recording.ts'
import { register } from './problems/register.ts'
import { voting } from './problems/voting.ts'
import { writing } from './problems/writing.ts'

/** What each refusal is called and how it is told to a clerk: what is wrong and what would be right. */
export const problems = {
  ...writing,
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
