import { recordResource } from '../../src/modules/decisions/schemas/record.ts'
import { sampled } from '../guards/sample.ts'
import { startApp } from '../support/app.ts'
import { t } from '../support/suite.ts'
import { practiceCases } from './case-file.ts'
import { verdictOf } from './compare.ts'
import { otherCases, verdictOfOther } from './other-cases.ts'
import { recordCase } from './record-case.ts'

const on = await startApp(t)
const cases = await practiceCases()

t.equal(cases.length + otherCases.length, 30)

// They grow with every case that is found: all on a server.
const { drawn, how } = sampled(cases)
t.comment(how)
for (const practice of drawn) {
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

for (const other of sampled(otherCases).drawn) {
  t.test(`${other.id}: ${other.source}`, async (t) => {
    const { agrees, line } = await verdictOfOther(on, other)
    t.ok(agrees, line)
  })
}
