import type { CommandDeps } from '../command.ts'
import type { Actor } from '../domain/access.ts'
import type { Files } from '../files/files.ts'

/** The dependencies of the routes. */
export type AppDeps = CommandDeps & {
  readonly files: Files
  /**
   * The actor of a bearer token; null if it is not valid, `issuer-away` while the keys of the issuer cannot be fetched.
   */
  readonly verifyToken: (token: string) => Promise<Actor | null | 'issuer-away'>
  /** Whether tokens can be checked now. */
  readonly issuerAnswers: () => Promise<boolean>
  readonly publicUrl: string | undefined
}
