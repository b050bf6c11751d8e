import { withClient } from '../../support/template.ts'
import type { Office } from '../office.ts'
import type { Work } from '../work.ts'
import { deliberationWorks } from './deliberation.ts'
import { minutesWorks } from './minutes.ts'
import { registerWorks } from './register.ts'

/** The order in which they are measured. */
export const order = [
  'open-case',
  'open-case-20-series',
  'register-document',
  'record-paragraph',
  'cast-ballot',
  'attest-minutes',
  'read-decision',
  'read-decision-304',
  'list-cases',
  'find-case-by-number',
]

/** Enters what the works begin from into an empty database, and answers with all of them. */
export async function worksOf(office: Office, url: string, attestable?: number): Promise<Work[]> {
  const { id: authority } = await (await office.as('admin'))('POST', '/authorities', {
    code: 'KS',
    name: 'Kommunstyrelsen',
  })
  return withClient(url, async (client) => {
    const works = [
      ...(await registerWorks(office, client, authority)),
      ...(await deliberationWorks(office, client, authority)),
      ...(await minutesWorks(office, client, authority, attestable)),
    ]
    await client.query('analyze')
    return works
  })
}

export function workBy(name: string, works: readonly Work[]): Work {
  const work = works.find((one) => one.name === name)
  if (work === undefined) throw new Error(`There is no work by the name ${name}; there are ${order.join(', ')}`)
  return work
}
