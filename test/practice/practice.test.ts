import { recordResource } from '../../src/modules/decisions/schemas/record.ts'
import { startApp } from '../support/app.ts'
import { t } from '../support/suite.ts'
import { practiceCases } from './case-file.ts'
import { verdictOf } from './compare.ts'
import { otherCases, verdictOfOther } from './other-cases.ts'
import { recordCase } from './record-case.ts'

const on = await startApp(t)
const cases = await practiceCases()

t.equal(cases.length + otherCases.length, 30)

for (const practice of cases) {
  t.test(`${practice.id}: ${practice.source}`, async (t) => {
    const recorded = await recordCase(on, practice)
    const verdict = verdictOf(practice, recorded)
    t.ok(verdict.agrees || verdict.explained, verdict.line)
    for (const { of, text, record } of recorded) {
      t.ok(text.includes(of.title), 'its minutes can be read')
      t.notMatch(text, /undefined|\[object|null/, 'and say nothing that is not Swedish')
      t.ok(record.decisionPoints.length > 0)
      t.same(recordResource.parse(record), record, 'and the description leaves nothing of the record out')
    }
  })
}

for (const other of otherCases) {
  t.test(`${other.id}: ${other.source}`, async (t) => {
    const { agrees, line } = await verdictOfOther(on, other)
    t.ok(agrees, line)
  })
}
