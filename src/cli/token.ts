import { parseArgs } from 'node:util'
import { readConfig } from '../config.ts'
import { roles, type Role } from '../domain/access.ts'
import { issueLocalToken } from '../identity.ts'

const usage = `Usage: npm run -s token -- <${roles.join('|')}> [person] [--authority KS]...`

/** Prints one bearer token of the local issuer, of all authorities or narrowed to those that are named. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { authority: { type: 'string', multiple: true } },
  })
  const [role, person, ...rest] = positionals
  const config = readConfig(process.env)
  if (config.oidcIssuer !== undefined) throw new Error('OIDC_ISSUER is set: tokens come from that issuer')
  if (!roles.some((known) => known === role) || rest.length > 0) throw new Error(usage)
  process.stdout.write(`${await issueLocalToken(config, role as Role, person ?? null, values.authority ?? null)}\n`)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
