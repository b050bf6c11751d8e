import { readConfig } from '../config.ts'
import { roles, type Role } from '../domain/access.ts'
import { issueLocalToken } from '../identity.ts'

/** Prints one bearer token of the local issuer: `npm run -s token -- <role> [person]`. */
async function main([role, person]: readonly string[]): Promise<void> {
  const config = readConfig(process.env)
  if (config.oidcIssuer !== undefined) throw new Error('OIDC_ISSUER is set: tokens come from that issuer')
  if (!roles.some((known) => known === role)) throw new Error(`Usage: npm run -s token -- <${roles.join('|')}> [person]`)
  process.stdout.write(`${await issueLocalToken(config, role as Role, person ?? null)}\n`)
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
