import type { CommandDeps } from '../command.ts'
import type { Actor } from '../domain/access.ts'
import type { Files } from '../files/files.ts'

/** What the routes are given; nothing is reached for. */
export type AppDeps = CommandDeps & {
  readonly files: Files
  /** The actor that a bearer token stands for; null when it does not hold, `issuer-away` while nobody can tell. */
  readonly verifyToken: (token: string) => Promise<Actor | null | 'issuer-away'>
  /** Whether tokens can be checked now. */
  readonly issuerAnswers: () => Promise<boolean>
  readonly publicUrl: string | undefined
}
