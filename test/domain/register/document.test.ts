import {
  documentDirections,
  isRegisteredLate,
  objectionsToEntry,
  objectionsToMove,
  objectionsToStriking,
  objectionToAnnexing,
  objectionToPlacing,
  objectionToUnstriking,
  objectionToUse,
  registerDay,
  type DocumentDirection,
  objectionToStatedAuthority,
} from '../../../src/domain/register/document.ts'
import { t } from '../../support/suite.ts'

const today = '2026-11-27'
const none = { receivedOn: null, drawnUpOn: null, datedOn: null }

const against = (entry: Partial<Parameters<typeof objectionsToEntry>[0]> & { direction: DocumentDirection }) =>
  objectionsToEntry({ ...none, registeredOn: today, ...entry }, today)

t.test('O3: the day of an entry is when the document came in, or was drawn up', async (t) => {
  const days = { receivedOn: '2021-05-20', drawnUpOn: '2021-05-27', datedOn: '2021-05-26' }
  t.equal(registerDay({ direction: 'incoming', ...days }), '2021-05-20')
  t.equal(registerDay({ direction: 'outgoing', ...days }), '2021-05-27')
  t.equal(registerDay({ direction: 'drawnUp', ...days }), '2021-05-27')
  t.equal(registerDay({ direction: 'drawnUp', ...days, drawnUpOn: null }), '2021-05-26', 'else the day it is dated')
})

t.test('O3: an entry without its day is never made', async (t) => {
  for (const direction of documentDirections) {
    const field = direction === 'incoming' ? 'receivedOn' : 'drawnUpOn'
    t.strictSame(against({ direction }), [{ code: 'register-day-missing', direction, field, statute: 'OSL 5:2' }])
  }
  t.strictSame(
    against({ direction: 'incoming', datedOn: '2021-05-26', drawnUpOn: '2021-05-26' }),
    [{ code: 'register-day-missing', direction: 'incoming', field: 'receivedOn', statute: 'OSL 5:2' }],
    'what the sender dated is not when it came',
  )
  t.strictSame(against({ direction: 'incoming', receivedOn: '2021-05-20' }), [])
  t.strictSame(against({ direction: 'drawnUp', datedOn: '2021-05-26' }), [])
})

t.test('OSL 5:1: the days of an entry are facts, and what came is registered when it has come', async (t) => {
  const ahead = (field: string, day: string) => ({ code: 'day-not-come', field, day, today })
  t.strictSame(against({ direction: 'incoming', receivedOn: '2028-01-01', registeredOn: '2028-01-01' }), [
    ahead('receivedOn', '2028-01-01'),
    ahead('registeredOn', '2028-01-01'),
  ])
  t.strictSame(against({ direction: 'drawnUp', drawnUpOn: '2026-11-28' }), [ahead('drawnUpOn', '2026-11-28')])
  t.strictSame(against({ direction: 'incoming', receivedOn: '2026-11-20', registeredOn: '2026-11-01' }), [
    { code: 'day-before-other', field: 'registeredOn', day: '2026-11-01', other: 'receivedOn', otherDay: '2026-11-20' },
  ])
  t.strictSame(
    against({ direction: 'incoming', receivedOn: '2026-11-20', datedOn: '2026-11-25' }),
    [],
    'the sender may date it as he likes',
  )
  t.strictSame(
    against({ direction: 'drawnUp', drawnUpOn: '2026-11-25', registeredOn: '2026-11-20' }),
    [],
    'TF 2:10: registered while it is drawn up',
  )
})

t.test('O1: registered more than a business day later is late', async (t) => {
  const late = (receivedOn: string, registeredOn: string) =>
    isRegisteredLate({ direction: 'incoming', ...none, receivedOn, registeredOn })
  t.equal(late('2026-11-18', '2026-11-18'), false, 'the same day')
  t.equal(late('2026-11-18', '2026-11-19'), false, 'the day after')
  t.equal(late('2026-11-18', '2026-11-20'), true, 'two days after')
  t.equal(late('2026-11-20', '2026-11-23'), false, 'a Friday, and the Monday after')
  t.equal(late('2026-11-20', '2026-11-24'), true, 'a Friday, and the Tuesday after')
  t.equal(late('2026-12-23', '2026-12-28'), false, 'past Christmas')
  t.equal(late('2026-12-23', '2026-12-29'), true, 'past Christmas and a day')
})

t.test('O1: for what is drawn up the day counts from when it was, not from the date on it', async (t) => {
  const drawnUp = { direction: 'drawnUp', ...none, registeredOn: '2026-11-25' } as const
  t.equal(isRegisteredLate({ ...drawnUp, datedOn: '2026-10-01' }), false)
  t.equal(isRegisteredLate({ ...drawnUp, datedOn: '2026-10-01', drawnUpOn: '2026-11-24' }), false)
  t.equal(isRegisteredLate({ ...drawnUp, drawnUpOn: '2026-11-20' }), true)
})

const entry = { id: 'one', authorityId: 'KS', caseId: 'A', struckReason: null }

t.test('OSL 5:1-2: a document is moved to where it belongs, in the same register', async (t) => {
  const to = { id: 'B', authorityId: 'KS' }
  t.strictSame(objectionsToMove(entry, to), [])
  t.strictSame(objectionsToMove(entry, { ...to, id: 'A' }), [{ code: 'nothing-to-correct' }])
  t.strictSame(objectionsToMove({ ...entry, caseId: null }, to), [{ code: 'document-unplaced' }])
  t.strictSame(objectionsToMove(entry, { ...to, authorityId: 'SN' }), [
    { code: 'document-of-other-authority', pointer: '/case', statute: 'OSL 8:1' },
  ])
  t.strictSame(objectionsToMove({ ...entry, struckReason: 'Dubblett' }, to), [{ code: 'document-struck' }])
})

t.test('OSL 5:1-2: what was entered twice is struck, and the other entry stands', async (t) => {
  const standing = { ...entry, id: 'other', caseId: null }
  t.strictSame(objectionsToStriking(entry, standing), [])
  t.strictSame(objectionsToStriking(entry, entry), [{ code: 'duplicate-of-itself' }])
  t.strictSame(objectionsToStriking({ ...entry, struckReason: 'Dubblett' }, standing), [{ code: 'document-struck' }])
  t.strictSame(
    objectionsToStriking(entry, { ...standing, struckReason: 'Dubblett' }),
    [{ code: 'document-struck' }],
    'no two strike one another',
  )
  t.strictSame(objectionsToStriking(entry, { ...standing, authorityId: 'SN' }), [
    { code: 'document-of-other-authority', pointer: '/duplicateOf', statute: 'OSL 8:1' },
  ])
  t.equal(objectionToUse(entry), null)
  t.strictSame(objectionToUse({ struckReason: 'Dubblett' }), { code: 'document-struck' })
})

t.test('OSL 5:2, 8:1: a document of the inbox is put in a case of its own register, once', async (t) => {
  const unplaced = { ...entry, caseId: null, diarienummer: null }
  const to = { state: 'open', diarienummer: 'KS-2020/1', authorityId: 'KS' } as const
  t.equal(objectionToPlacing(unplaced, to), null)
  t.strictSame(objectionToPlacing({ ...entry, diarienummer: 'KS-2020/9' }, to), {
    code: 'document-in-case',
    diarienummer: 'KS-2020/9',
  })
  t.strictSame(objectionToPlacing({ ...entry, diarienummer: null }, to), { code: 'document-in-case', diarienummer: '' })
  t.strictSame(objectionToPlacing(unplaced, { ...to, authorityId: 'SN' }), {
    code: 'document-of-other-authority',
    pointer: '/case',
    statute: 'OSL 8:1',
  })
  t.strictSame(objectionToPlacing({ ...unplaced, struckReason: 'Dubblett' }, to), { code: 'document-struck' })
  t.strictSame(objectionToPlacing(unplaced, { ...to, state: 'voided' }), {
    code: 'case-voided',
    diarienummer: 'KS-2020/1',
  })
})

t.test('a document is an annex of another, and neither is struck', async (t) => {
  const [annex, struck] = [
    { ...entry, id: 'other' },
    { ...entry, id: 'other', struckReason: 'Dubblett' },
  ]
  t.equal(objectionToAnnexing(entry, annex), null)
  t.strictSame(objectionToAnnexing(entry, entry), { code: 'annex-of-itself' })
  t.strictSame(objectionToAnnexing(entry, struck), { code: 'document-struck' })
  t.strictSame(objectionToAnnexing(struck, entry), { code: 'document-struck' })
})

t.test('OSL 5:1-2: only what was struck is taken up again', async (t) => {
  t.equal(objectionToUnstriking({ struckReason: 'Dubblett' }), null)
  t.strictSame(objectionToUnstriking(entry), { code: 'document-not-struck' })
})

t.test('OSL 8:1: a document is of the authority whose register its case is in', async (t) => {
  t.equal(objectionToStatedAuthority(undefined, 'aa'), null)
  t.equal(objectionToStatedAuthority('AA', 'aa'), null)
  t.match(objectionToStatedAuthority('bb', 'aa'), { code: 'document-of-other-authority', pointer: '/authority' })
})
