import { sectionNames, type SectionName } from '../domain/organisation/body.ts'
import type { DecisionRecord } from '../domain/recording/record.ts'
import type { Block, Section, Sentence } from './blocks.ts'
import { contextOf, type Context } from './sections/context.ts'
import { decisionSections } from './sections/decision.ts'
import { deliberationBlocks } from './sections/deliberation.ts'
import { protocolNoteBlocks, reservationBlocks } from './sections/dissent.ts'
import { electionBlocks, unopposedBlocks } from './sections/elections.ts'
import { headingOf } from './sections/heading.ts'
import { propositionBlocks } from './sections/propositions.ts'
import { recusalBlocks } from './sections/recusals.ts'
import { voteBlocks } from './sections/votes.ts'

/**
 * The paragraph as sections in the order its record keeps, with the clerk's own sentences in place of the generated
 * ones they name; an override that names no sentence changes nothing, and sentenceKeys says which can be named.
 */
export function sectionsOf(record: DecisionRecord): Section[] {
  // One that is emptied told a name that is protected by now.
  const overrides = new Map(
    record.sentenceOverrides.filter(({ text }) => text !== '').map(({ sentence, text }) => [sentence, text]),
  )
  const overridden = (sentence: Sentence): Sentence => {
    const text = overrides.get(sentence.key)
    return text === undefined ? sentence : { ...sentence, text, overridden: true }
  }
  return generatedSections(record, record.sections).map((section) => ({
    ...section,
    blocks: section.blocks.map((block) =>
      block.kind === 'sentences' ? { ...block, sentences: block.sentences.map(overridden) } : block,
    ),
  }))
}

/** Every sentence that the record generates, by the key under which it can be overridden. */
export function sentenceKeys(record: DecisionRecord): { readonly key: string; readonly text: string }[] {
  return generatedSections(record, sectionNames)
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'sentences' ? block.sentences : [])))
    .map(({ key, text }) => ({ key, text }))
}

function generatedSections(record: DecisionRecord, order: readonly SectionName[]): Section[] {
  const context = contextOf(record)
  return order.flatMap((name): Section[] => {
    if (name === 'decision') return decisionSections(context)
    const blocks = writers[name](context)
    return blocks.length === 0 ? [] : [{ name, heading: headingOf(context, name), blocks }]
  })
}

const writers: Readonly<Record<Exclude<SectionName, 'decision'>, (context: Context) => Block[]>> = {
  summary: ({ record }) => paragraphs(record.summary ?? ''),
  deliberation: deliberationBlocks,
  propositions: (context) => [...propositionBlocks(context), ...unopposedBlocks(context)],
  votes: (context) => [...voteBlocks(context), ...electionBlocks(context)],
  recusals: recusalBlocks,
  reservations: reservationBlocks,
  protocolNotes: protocolNoteBlocks,
  recipients: ({ record }) =>
    record.recipients.length === 0 ? [] : [{ kind: 'list', items: record.recipients.map(({ label }) => label) }],
}

/** Recorded text, where an empty line begins a new paragraph. */
function paragraphs(text: string): Block[] {
  const parts = text.split(/\n\s*\n/).map((part) => part.trim())
  return parts.filter((part) => part !== '').map((part) => ({ kind: 'recorded', text: part }))
}
