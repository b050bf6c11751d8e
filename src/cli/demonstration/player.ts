import { runCommand, type CommandDeps, type Context, type UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import type { Action, Actor } from '../../domain/access.ts'

/** Carries out use cases one after another, through the same runner as a request; throws where one is refused. */
export type Play = <Result>(
  operation: string,
  permits: Action,
  run: (tx: WriteTx, context: Context) => UseCaseOutcome<Result>,
) => Promise<Result>

/** A player that acts as someone. */
export function player(deps: CommandDeps, as: Pick<Actor, 'roles' | 'subject'> & { person?: string }): Play {
  const actor: Actor = { client: as.subject, authorities: null, person: null, ...as }
  return async (operation, permits, run) => {
    let result: { value: Awaited<ReturnType<typeof run>> } | undefined
    const outcome = await runCommand(deps, actor, {
      operation,
      permits,
      ifMatch: '*',
      run: async (tx, context) => {
        const done = await run(tx, context)
        result = { value: done }
        return done
      },
      answer: () => ({ status: 204, headers: {}, body: null }),
    })
    if (!outcome.ok) throw new Error(`${operation} was refused: ${JSON.stringify(outcome.rejection)}`)
    if (result === undefined || !result.value.ok) throw new Error(`${operation} gave no result`)
    return result.value.value.result
  }
}
