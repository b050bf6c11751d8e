import {
  freeze,
  keptDetails,
  mayShowHash,
  readAct,
  readHead,
  readRecord,
} from '../../../src/domain/recording/frozen.ts'
import { publicForm } from '../../../src/domain/recording/publication.ts'
import { withoutNames, withoutNamesInRecord } from '../../../src/domain/recording/secrecy.ts'
import { ks22 } from '../../render/ks-22.ts'
import { t } from '../../support/suite.ts'

const salt = 'c2FsdA'
const record = freeze(ks22, salt)
const hidden = [{ id: '1', names: ['Nujin Alacabek'] }]

t.test('what is frozen says its form and has a salt, and is read as it was', async (t) => {
  t.match(record, { format: 1, salt, paragraph: 22 })
  t.strictSame(readRecord(JSON.stringify(record)), record)
  t.strictSame(readHead('{"format":1,"salt":"c2FsdA","gaps":null}') as unknown, { format: 1, salt, gaps: null })
  const act = { kind: 'contribution', id: 'c1', form: 'speaks', persons: [], shared: null } as const
  t.strictSame(keptDetails(act), { form: 'speaks', persons: [], shared: null, format: 1 })
  t.strictSame(readAct('contribution', 'c1', keptDetails(act)), act)
})

t.test('what a later version has frozen is not read as if it were known', async (t) => {
  t.throws(() => readRecord('{"format":2}'), { message: /later version/ })
  t.throws(() => readHead('{"format":2}'), { message: /later version/ })
  t.throws(() => readAct('contribution', 'c1', { format: 2 }), { message: /later version/ })
})

t.test('a hash may stand beside what is masked where a salt is left out of it, and nowhere else', async (t) => {
  t.equal(mayShowHash(record), true)
  t.equal(mayShowHash(ks22), false)
  t.equal(withoutNames(record, hidden).value.salt, undefined)
  t.equal(
    withoutNames({ minutes: [{ head: record }] }, hidden).value.minutes[0]?.head.salt,
    undefined,
    'wherever it stands',
  )
  t.equal(
    withoutNames(record, [{ id: '2', names: ['Ingen Annan'] }]).value.salt,
    salt,
    'where nothing is masked it is the whole that is shown',
  )
  const sentence = { sentence: 'motions/1', text: 'Alacabek yrkar' }
  const alone = withoutNamesInRecord({ salt, sentenceOverrides: [sentence] }, hidden)
  t.strictSame(alone, {
    value: { sentenceOverrides: [{ ...sentence, text: '' }] },
    masked: ['/sentenceOverrides/0/text'],
  })
})

t.test('what the public sees of a heading alone has no salt, and says its form', async (t) => {
  const { record: shown, masked } = publicForm(record, 'titleOnly', [])
  t.match(shown, { format: 1, paragraph: 22, votes: [] })
  t.notOk('salt' in (shown as object))
  t.notOk(masked.includes('/salt'), 'it is left out, not masked')
  t.strictSame(publicForm(record, 'full', []).record, record, 'the whole is the whole')
})
