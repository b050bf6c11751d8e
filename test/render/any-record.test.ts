import fc from 'fast-check'
import { sectionNames } from '../../src/domain/organisation/body.ts'
import { publicForm } from '../../src/domain/recording/publication.ts'
import type { DecisionRecord } from '../../src/domain/recording/record.ts'
import { minutesPage, minutesText } from '../../src/render/minutes.ts'
import { decisionPage } from '../../src/render/page.ts'
import { sectionsOf, sentenceKeys } from '../../src/render/sentences.ts'
import { decisionText } from '../../src/render/text.ts'
import { anyHead } from './any-head.ts'
import { anyRecord, leak } from './any-record.ts'
import { t } from '../support/suite.ts'

const status = { attestedOn: null, notice: null, earliestLegalForceOn: null, legalForceOn: null, corrections: [] }

t.test('any record is written without a throw and without a hole', async () => {
  fc.assert(
    fc.property(anyRecord, (record) => {
      const text = decisionText(record)
      const page = decisionPage(record, { contentHash: 'x', status })
      return !/undefined|null|NaN|\[object/.test(text + page)
    }),
    { numRuns: 500 },
  )
})

t.test('so is any record of which the public may see the heading alone', async () => {
  fc.assert(
    fc.property(anyRecord, (whole) => {
      const record = publicForm(whole, 'titleOnly', []).record as DecisionRecord
      const text = decisionText({ ...record, sections: sectionNames })
      const page = decisionPage({ ...record, sections: sectionNames }, { contentHash: 'x', status })
      return !/undefined|null|NaN|\[object/.test(text + page)
    }),
    { numRuns: 300 },
  )
})

t.test('no text shows what only the record calls its parts', async () => {
  fc.assert(
    fc.property(anyRecord, (record) => !leak.test(decisionText({ ...record, sections: sectionNames }))),
    { numRuns: 500 },
  )
})

t.test('any minutes are written without a throw and without a hole', async () => {
  fc.assert(
    fc.property(anyHead, fc.array(anyRecord, { maxLength: 3 }), (head, records) => {
      const written = minutesText(head, 'x', records) + minutesPage(head, 'x', records)
      return !/undefined|null|NaN|\[object|Invalid/.test(written)
    }),
    { numRuns: 300 },
  )
})

t.test('every generated sentence is ended and has a key of its own', async () => {
  fc.assert(
    fc.property(anyRecord, (record) => {
      const sentences = sentenceKeys(record)
      const keys = new Set(sentences.map(({ key }) => key))
      return keys.size === sentences.length && sentences.every(({ text }) => /[.:!?…]["”»)]?$/.test(text))
    }),
    { numRuns: 300 },
  )
})

t.test('every sentence can be overridden, one at a time', async () => {
  fc.assert(
    fc.property(anyRecord, fc.nat(), (record, which) => {
      const keys = sentenceKeys(record).map(({ key }) => key)
      const sentence = keys[which % Math.max(1, keys.length)]
      if (sentence === undefined) return true
      const sentenceOverrides = [{ sentence, text: 'Sekreterarens ord.' }]
      const own = sectionsOf({ ...record, sections: sectionNames, sentenceOverrides })
        .flatMap(({ blocks }) => blocks)
        .flatMap((block) => (block.kind === 'sentences' ? block.sentences : []))
        .filter((one) => one.overridden)
      return own.length === 1 && own[0]?.key === sentence && own[0]?.text === 'Sekreterarens ord.'
    }),
    { numRuns: 300 },
  )
})
