import { generated, type Block } from '../blocks.ts'
import { choicesAmong } from '../choices.ts'
import type { Context } from './context.ts'
import { choosesCounterProposal } from './counter-proposal.ts'

/** The questions the chair put and what he or she found, in order (KL 5:67). */
export function propositionBlocks({ record, phrases, naming, body }: Context): Block[] {
  return record.propositions.map((proposition) => {
    const { order, form, options, finding } = proposition
    const choice = choicesAmong(record, naming, options, 'brief')
    const sentences = phrases.proposition({
      body,
      form,
      purpose: choosesCounterProposal(record, proposition) ? 'counterProposal' : 'decision',
      choices: options.map(choice),
      found: finding === null ? null : choice(finding),
    })
    const key = `propositions/${order}`
    if ('whole' in sentences) return generated([[key, sentences.whole]])
    const found = sentences.finding === null ? [] : [[`${key}/finding`, sentences.finding] as const]
    return generated([[`${key}/put`, sentences.put], ...found])
  })
}
