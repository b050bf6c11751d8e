import { runCommand, type CommandDeps } from '../../command.ts'
import type { Actor } from '../../domain/access.ts'
import { sweepFiles } from '../../files/sweep.ts'
import { removeUnlessKept } from './remove-unless-kept.ts'

const sweeper: Actor = { subject: 'sweeper', client: 'sweeper', roles: ['system'], person: null, authorities: null }

/** Takes away what processes that were killed left of uploads, in the folder of the files. */
export async function sweepUploads(deps: CommandDeps, folder: string): Promise<void> {
  await sweepFiles(folder, deps.clock(), async (hash, remove) => {
    const swept = await runCommand(deps, sweeper, {
      operation: 'removeUnlessKept',
      permits: 'file:sweep',
      run: (tx) => removeUnlessKept(tx, hash, remove),
      answer: () => ({ status: 204, headers: {}, body: null }),
    })
    if (!swept.ok) throw new Error(`The sweep was refused: ${swept.rejection.code}`)
  })
}
