import { stockholmDate } from '../../../src/domain/calendar.ts'
import {
  caseFileStates,
  caseFileSteps,
  corrections,
  numberOfYear,
  objectionToAct,
  objectionToGivenNumber,
  objectionToRelation,
  objectionToTakingUp,
  readGivenNumber,
  registerYear,
  stepCaseFile,
  type CaseFileStep,
} from '../../../src/domain/register/case-file.ts'
import { t } from '../../support/suite.ts'

const diarienummer = 'KS-2020/2134.142'
const template = '{series}-{year}/{number}.{class}'
const series = { code: 'KS', template }
const steps = ['close', 'reopen', 'void', 'cancelVoiding'] as const satisfies readonly CaseFileStep[]

t.test('every step from every state', async (t) => {
  for (const state of caseFileStates) {
    for (const step of steps) {
      const to: string | undefined = (caseFileSteps[state] as Partial<Record<CaseFileStep, string>>)[step]
      const refusal =
        state === 'voided' ? { code: 'case-voided', diarienummer } : { code: 'case-step-refused', state, step }
      const expected = to === undefined ? { ok: false, rejection: refusal } : { ok: true, value: to }
      t.strictSame(stepCaseFile({ state, diarienummer }, step), expected, `${state} ${step}`)
    }
  }
})

t.test('OSL 5:1: a voided number is never used again', async (t) => {
  t.strictSame(objectionToAct({ state: 'voided', diarienummer }), { code: 'case-voided', diarienummer })
  t.equal(objectionToAct({ state: 'open', diarienummer }), null)
  t.equal(objectionToAct({ state: 'closed', diarienummer }), null)
})

t.test('the year of a number is the one it is in Sweden', async (t) => {
  t.equal(registerYear(stockholmDate('2026-12-31T22:59:59Z')), 2026)
  t.equal(registerYear(stockholmDate('2026-12-31T23:00:00Z')), 2027)
  t.equal(registerYear(stockholmDate('2026-12-31T23:30:00Z')), 2027)
})

t.test('OSL 5:2: a migrated case keeps the number it has', async (t) => {
  type Stated = Parameters<typeof readGivenNumber>[2]
  const read = (text: string, stated: Stated = {}) => readGivenNumber(series, text, stated)
  const meant = { ok: true, value: { year: 2020, number: 2134, class: '142' } }
  t.strictSame(read('ks 2020/2134.142'), meant)
  t.strictSame(read('KS-2020/2134', { classification: '142' }), meant)
  t.strictSame(read('KS-2020/2134.142', { year: 2020, classification: '142' }), meant, 'both agree')
  t.strictSame(read('KS-2020/2134'), { ok: true, value: { ...meant.value, class: null } })
  t.strictSame(read('saknas helt'), {
    ok: false,
    rejection: { code: 'diarienummer-unreadable', text: 'saknas helt', template },
  })
  t.strictSame(read('KS-2020/2134.142', { year: 2021 }), {
    ok: false,
    rejection: { code: 'diarienummer-contradicted', field: 'year', stated: '2021', inNumber: '2020' },
  })
  t.strictSame(read('KS-2020/2134.142', { classification: '143' }), {
    ok: false,
    rejection: { code: 'diarienummer-contradicted', field: 'classification', stated: '143', inNumber: '142' },
  })
})

t.test('OSL 4:1 st. 2: a correction keeps both values, field by field', async (t) => {
  const before = { title: 'Utvärdring', counterpart: null, datedOn: '2021-05-26' }
  t.strictSame(corrections(before, { title: 'Utvärdering', counterpart: 'Governo', datedOn: null }), {
    ok: true,
    value: [
      { field: 'title', before: 'Utvärdring', after: 'Utvärdering' },
      { field: 'counterpart', before: null, after: 'Governo' },
      { field: 'datedOn', before: '2021-05-26', after: null },
    ],
  })
  t.strictSame(corrections({}, { unit: 'x' }), { ok: true, value: [{ field: 'unit', before: null, after: 'x' }] })
  const nothing = { ok: false, rejection: { code: 'nothing-to-correct' } }
  t.strictSame(corrections(before, { title: 'Utvärdring', counterpart: undefined }), nothing)
  t.strictSame(corrections(before, {}), nothing)
})

const open = { id: 'a', state: 'open', diarienummer } as const
const closed = { id: 'b', state: 'closed', diarienummer: 'KS-2020/2' } as const
const voided = { id: 'c', state: 'voided', diarienummer: 'KS-2020/3' } as const

t.test('OSL 5:1: two cases belong together, and neither is voided', async (t) => {
  t.equal(objectionToRelation(open, closed), null)
  t.strictSame(objectionToRelation(open, open), { code: 'case-related-to-itself', diarienummer })
  t.strictSame(
    objectionToRelation(voided, voided),
    { code: 'case-related-to-itself', diarienummer: voided.diarienummer },
    'which is said first',
  )
  const refusal = { code: 'case-voided', diarienummer: voided.diarienummer }
  t.strictSame(objectionToRelation(open, voided), refusal)
  t.strictSame(objectionToRelation(voided, open), refusal)
})

t.test('a case that is ended is not taken up, unless minutes tell that it was; a voided number never is', async (t) => {
  const refusal = { code: 'case-voided', diarienummer: voided.diarienummer }
  for (const recordedAs of ['live', 'minutes'] as const) {
    t.equal(objectionToTakingUp([], recordedAs), null)
    t.equal(objectionToTakingUp([open], recordedAs), null)
    t.strictSame(objectionToTakingUp([closed, voided], recordedAs), refusal)
  }
  t.strictSame(objectionToTakingUp([open, closed], 'live'), { code: 'case-closed', diarienummer: closed.diarienummer })
  t.equal(objectionToTakingUp([open, closed], 'minutes'), null)
})

t.test('OSL 5:1-2: a closed year gives no number, and no number is given twice', async (t) => {
  t.strictSame(numberOfYear('KS', 2020, 7), { ok: true, value: 7 })
  t.strictSame(numberOfYear('KS', 2020, null), {
    ok: false,
    rejection: { code: 'series-year-closed', series: 'KS', year: 2020 },
  })
  const number = { series: 'KS', year: 2020, number: 7 }
  t.equal(objectionToGivenNumber(number, false), null)
  t.strictSame(objectionToGivenNumber(number, true), { code: 'number-taken', ...number })
})
