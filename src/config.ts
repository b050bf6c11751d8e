import { z } from 'zod'

const flag = z.enum(['true', 'false']).transform((word) => word === 'true')

const environment = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_OWNER_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_AUDIENCE: z.string().min(1).default('radslag'),
  OIDC_ROLES_CLAIM: z.string().min(1).default('roles'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  TRUST_PROXY: flag.default(false),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

export type Config = {
  readonly production: boolean
  readonly port: number
  readonly host: string
  /** Absent: the embedded database under `dataDir`. */
  readonly databaseUrl: string | undefined
  /** The same database as the owner of its tables, for migrations alone; absent: who serves is the owner. */
  readonly databaseOwnerUrl: string | undefined
  readonly dataDir: string
  /** Absent: the local issuer, for loopback use only. */
  readonly oidcIssuer: string | undefined
  readonly oidcAudience: string
  /** Which claim of the issuer's tokens lists the roles. */
  readonly oidcRolesClaim: string
  readonly publicUrl: string | undefined
  readonly trustProxy: boolean
  readonly logLevel: z.infer<typeof environment>['LOG_LEVEL']
}

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost'])

export class ConfigError extends Error {}

/** The configuration from the environment, once; throws a ConfigError that names every variable that is wrong. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new ConfigError(`The configuration is wrong. ${wrong.join('; ')}`)
  }
  const values = parsed.data
  const production = values.NODE_ENV === 'production'
  if (values.DATABASE_OWNER_URL !== undefined && values.DATABASE_URL === undefined) {
    throw new ConfigError(
      'DATABASE_OWNER_URL: says who migrates the database that DATABASE_URL names, which is not given',
    )
  }
  if (values.OIDC_ISSUER === undefined && production) {
    throw new ConfigError('OIDC_ISSUER: required in production; the local issuer is for loopback use only')
  }
  if (values.OIDC_ISSUER === undefined && !loopback.has(values.HOST)) {
    throw new ConfigError(
      `HOST: without OIDC_ISSUER the local issuer is in use, which must not be reachable on ${values.HOST}`,
    )
  }
  return Object.freeze({
    production,
    port: values.PORT,
    host: values.HOST,
    databaseUrl: values.DATABASE_URL,
    databaseOwnerUrl: values.DATABASE_OWNER_URL,
    dataDir: values.DATA_DIR,
    oidcIssuer: values.OIDC_ISSUER,
    oidcAudience: values.OIDC_AUDIENCE,
    oidcRolesClaim: values.OIDC_ROLES_CLAIM,
    publicUrl: values.PUBLIC_URL,
    trustProxy: values.TRUST_PROXY,
    logLevel: values.LOG_LEVEL,
  })
}
