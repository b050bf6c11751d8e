import type { BodyKind } from '../../domain/organisation/body.ts'
import type { DecisionRecord } from '../../domain/recording/record.ts'
import { generated, type Block } from '../blocks.ts'
import { asSubject, nameOf } from '../swedish.ts'
import type { Context } from './context.ts'

/**
 * Those who are barred from the matter, each with the provision that bars (KL 5:47-49, 6:28); where it was disputed or
 * disregarded, what was said of that, and only who is barred in the end takes no part.
 */
export function recusalBlocks({ record, phrases, body }: Context): Block[] {
  return record.recusals.map(({ person, ground, disregarded, ruling }, index) => {
    const key = `recusals/${index + 1}`
    const who = asSubject([nameOf(person)])
    const provision = provisions.get(ground) ?? null
    const recusal = [key, phrases.recusal(who, provision)] as const
    if (disregarded === undefined && ruling === undefined) return generated([recusal])
    const raised = [`${key}/raised`, phrases.recusalRaised(nameOf(person), provision)] as const
    if (ruling !== undefined) {
      const ruled = [`${key}/ruling`, phrases.recusalRuling({ body, who, ...ruling })] as const
      return generated(ruling.barred ? [raised, ruled, recusal] : [raised, ruled])
    }
    const reason = phrases.recusalDisregarded(disregarded ?? '', disregarding(record.body.kind))
    return generated([raised, [`${key}/disregarded`, reason]])
  })
}

const provisions: ReadonlyMap<DecisionRecord['recusals'][number]['ground'], string> = new Map([
  ['personal', '5 kap. 47 § kommunallagen'],
  ['accountable', '5 kap. 48 och 49 §§ kommunallagen'],
  ['party', '6 kap. 28 § 1 kommunallagen'],
  ['representative', '6 kap. 28 § 2 kommunallagen'],
  ['supervision', '6 kap. 28 § 3 kommunallagen'],
  ['other', '6 kap. 28 § 4 kommunallagen'],
])

/** KL 6:29 is about the boards; the assembly does not take it over. */
const disregarding = (kind: BodyKind) => (kind === 'assembly' ? null : '6 kap. 29 § kommunallagen')
