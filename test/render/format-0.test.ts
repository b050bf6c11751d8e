import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Act } from '../../src/domain/deciding/acts/acts.ts'
import { keptDetails, readAct, readHead, readRecord } from '../../src/domain/recording/frozen.ts'
import { minutesText } from '../../src/render/minutes.ts'
import { decisionText } from '../../src/render/text.ts'
import { hashOf, seal } from '../../src/seal.ts'
import { t } from '../support/suite.ts'

// What was frozen before a form said which it is: § 22 as the demonstration's database held it.
const kept = (name: string) => readFile(join(import.meta.dirname, 'format-0', name), 'utf8')
const [bytes, head] = await Promise.all([kept('record.json'), kept('head.json')])

t.test('a record of the first form is read, and gives the text that it gave', async (t) => {
  const record = readRecord(bytes)
  t.equal(record.format, undefined)
  t.equal(decisionText(record), await kept('extract.txt'))
  t.equal(seal(record).bytes, bytes, 'read and sealed again it is the same')
})

t.test('a head of the first form is read, and its minutes read as they did', async (t) => {
  t.equal(minutesText(readHead(head), hashOf(head), [readRecord(bytes)]), await kept('minutes.txt'))
})

t.test('acts of the first form are read, and kept today they are the same acts', async (t) => {
  const rows = JSON.parse(await kept('acts.json')) as { kind: Act['kind']; id: string; details: object }[]
  t.ok(rows.length > 20)
  for (const { kind, id, details } of rows) {
    const act = readAct(kind, id, details)
    t.strictSame(act, { ...details, kind, id } as unknown as Act)
    t.strictSame(readAct(kind, id, keptDetails(act)), act)
  }
})
