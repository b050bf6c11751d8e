import { given } from '../../support/given.ts'
import type { World } from './world.ts'

export type Elections = Awaited<ReturnType<typeof electionsIn>>

/** An election by each method that a board of five can hold, each to a body of its own. */
export async function electionsIn({ on, authority }: World) {
  const [a, b] = [(await given.person(on)).id as string, (await given.person(on)).id as string]
  const to = async () => {
    const { code } = await given.body(on, { authority: authority.id, seats: 3 })
    return { office: { body: code as string, role: 'member' }, seats: 1 }
  }
  return {
    unopposed: { ...(await to()), method: 'unopposed', nominees: [a] },
    byLot: {
      ...(await to()),
      method: 'majority',
      blank: 0,
      lots: [{ among: [1, 2], drawn: [2] }],
      candidates: [a, b].map((person) => ({ person, votes: 2 })),
      elected: [b],
    },
    proportional: {
      ...(await to()),
      method: 'proportional',
      demandedBy: 3,
      lists: [
        { designation: 'Rosa listan', candidates: [a], votes: 3 },
        { designation: 'Blå listan', candidates: [b], votes: 1 },
      ],
    },
  }
}
