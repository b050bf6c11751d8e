import type { CommandDeps } from './command.ts'
import { deliveryJob, type DeliveryDeps } from './modules/dispatch/jobs.ts'

/** What the workers do: the one explicit list of the modules' jobs. */
export const jobs = [deliveryJob] as const

type JobOf<Each> = Each extends (typeof jobs)[number]
  ? { readonly queue: Each['name']; readonly data: Parameters<Each['handle']>[1] }
  : never

/** A job that a command may start: the queue that takes it, and its data. */
export type Job = JobOf<(typeof jobs)[number]>

/** Takes the jobs of every queue, until the queues are closed. */
export async function startWork(deps: CommandDeps & DeliveryDeps): Promise<void> {
  for (const { name, handle } of jobs)
    await deps.queue.work<Job['data']>(name, (data, isLastTry) => handle(deps, data, isLastTry))
}
