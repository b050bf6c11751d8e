import { parseArgs } from 'node:util'
import { isEmpty, openFoundation } from '../assemble.ts'
import { readConfig } from '../config.ts'
import { openLog } from '../log.ts'
import { openAuthority } from '../modules/bodies/open-authority.ts'
import { openBody } from '../modules/bodies/open-body.ts'
import { registerPerson } from '../modules/bodies/register-person.ts'
import { openSeries } from '../modules/register/open-series.ts'
import { phraseSetNames } from '../render/phrases/sets.ts'
import { player } from './demonstration/player.ts'

const usage =
  'Usage: npm run bootstrap -- --code KS --name Kommunstyrelsen --seats 15 --administrator <subject at the issuer> [--template "{series}-{year}/{number}.{class}"]'

/** Makes the first authority, body, number series and administrator of an installation; refuses where there is one already. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      code: { type: 'string' },
      name: { type: 'string' },
      seats: { type: 'string' },
      template: { type: 'string' },
      administrator: { type: 'string' },
    },
  })
  const { name, administrator, template = '{series}-{year}/{number}' } = values
  // Kept in capitals, since it is read so.
  const code = values.code?.trim().toUpperCase()
  const seats = Number(values.seats)
  if (code === undefined || name === undefined || administrator === undefined || !Number.isInteger(seats) || seats < 1)
    throw new Error(usage)
  const config = readConfig(process.env)
  const foundation = await openFoundation(config, openLog(config.logLevel))
  try {
    if (!(await foundation.database.answers()))
      throw new Error('The database does not answer or is not migrated: npm run migrate')
    if (!(await isEmpty(foundation.database)))
      throw new Error('There is an authority already; bootstrap makes only the first')
    const play = player(foundation, { roles: ['admin'], subject: 'bootstrap' })
    const authority = await play('openAuthority', 'organisation:manage', (tx, context) =>
      openAuthority(tx, context, { code, name }),
    )
    await play('openBody', 'organisation:manage', (tx, context) =>
      openBody(tx, context, { authority: authority.id, code, name, kind: 'board', seats }, phraseSetNames),
    )
    await play('openSeries', 'organisation:manage', (tx, context) =>
      openSeries(tx, context, { authority: authority.id, code, template }),
    )
    await play('registerPerson', 'person:keep', (tx, context) =>
      registerPerson(tx, context, { name: administrator, title: 'administratör', externalId: administrator }),
    )
    process.stdout.write(
      `${name} (${code}) is entered, with ${administrator} as its administrator: give that subject the role admin at the issuer.\n`,
    )
  } finally {
    await foundation.close()
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
