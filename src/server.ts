import type { FastifyInstance } from 'fastify'
import { buildApp } from './app.ts'
import { endOnSignal, filesOf, openFoundation, outboxOf, type FirstLoad, type Foundation } from './assemble.ts'
import { loadDemonstration } from './cli/demonstration/load.ts'
import { ConfigError, readConfig, type Config } from './config.ts'
import { DirectoryInUse } from './db/embedded/directory-lock.ts'
import { openFiles } from './files/files.ts'
import { openIdentity } from './identity.ts'
import { errorWithoutMessage, openLog } from './log.ts'
import { sweepUploads } from './modules/register/jobs.ts'
import { startWork } from './work.ts'

/** Starts the API: configuration, database, the demonstration on a new embedded one, then the HTTP server. */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  const log = openLog(config.logLevel)
  const files = openFiles(filesOf(config))
  const demonstration: FirstLoad = (deps) => loadDemonstration({ ...deps, files })
  const foundation = await openFoundation(config, log, config.production ? undefined : demonstration)
  const app = await buildApp(
    {
      ...foundation,
      ...(await openIdentity(config, foundation.clock, log)),
      files,
      publicUrl: config.publicUrl ?? baseOf(config),
    },
    { log, trustProxy: config.trustProxy },
  )
  await sweepUploads(foundation, filesOf(config)).catch((error: unknown) =>
    log.error({ err: error }, 'sweep of uploads'),
  )
  if (foundation.database.embedded) await startWork({ ...foundation, outbox: outboxOf(config), log })
  await app.listen({ port: config.port, host: config.host })
  endOnSignal(() => close(app, foundation))
  process.stdout.write(readyLines(config))
}

/**
 * The grace period of a shutdown: connections whose requests last longer are closed, so that the rest can end in time.
 */
const graceMs = 8_000

/** Shuts down gracefully: requests under way are finished within the grace period, then everything is closed. */
async function close(app: FastifyInstance, foundation: Foundation): Promise<void> {
  const cutting = setTimeout(() => app.server.closeAllConnections(), graceMs)
  await app.close()
  clearTimeout(cutting)
  await foundation.close()
}

const baseOf = ({ host, port }: Config) => `http://${host.includes(':') ? `[${host}]` : host}:${port}`

function readyLines(config: Config): string {
  const base = baseOf(config)
  const lines = [
    `Rådslag är redo på ${base}`,
    `  API:ets beskrivning  ${base}/docs`,
    ...(config.databaseUrl === undefined && !config.production
      ? [`  KS § 22              ${base}/api/v1/decisions/ks/2021-06-16/22`]
      : []),
    ...(config.oidcIssuer === undefined
      ? [`  Prova                curl -H "Authorization: Bearer $(npm run -s token -- registrar)" ${base}/api/v1/cases`]
      : []),
  ]
  return `${lines.join('\n')}\n`
}

main().catch((error: unknown) => {
  const expected =
    error instanceof ConfigError ||
    error instanceof DirectoryInUse ||
    (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
  process.stderr.write(`${expected ? (error as Error).message : JSON.stringify(errorWithoutMessage(error), null, 2)}\n`)
  process.exit(1)
})
