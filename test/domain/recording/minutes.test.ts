import { meetingStates } from '../../../src/domain/meeting/meeting.ts'
import {
  completesAttestation,
  dayOfAttestation,
  objectionsToAttestation,
  objectionsToStatedSigning,
  objectionToAttested,
  objectionToComposing,
  objectionToOverrides,
  type Signing,
  objectionToImmediate,
} from '../../../src/domain/recording/minutes.ts'
import { t } from '../../support/suite.ts'

const unsigned = { personId: 'm1', signedAt: null }
const signed = { personId: 'm2', signedAt: '2026-11-24T09:00:00Z' }
const signing = (fields: Partial<Signing> = {}): Signing => ({
  headHash: 'sha-256:aa',
  attestedAt: null,
  supersededAt: null,
  signers: [unsigned, signed],
  ...fields,
})

t.test('KL 5:69: the chair and the attesters sign, once, what they have read', async (t) => {
  t.strictSame(objectionsToAttestation(signing(), 'm1', 'sha-256:aa'), [])
  t.strictSame(objectionsToAttestation(signing(), 'm1', 'sha-256:bb'), [{ code: 'hash-differs', signed: 'sha-256:bb' }])
  t.strictSame(objectionsToAttestation(signing(), 'm2', 'sha-256:aa'), [
    { code: 'already-attested', statute: 'KL 5:69' },
  ])
})

t.test('KL 5:69: nobody else signs, and nobody in particular does not either', async (t) => {
  for (const stranger of ['m3', null]) {
    t.strictSame(objectionsToAttestation(signing(), stranger, 'sha-256:aa'), [
      { code: 'not-an-attester', statute: 'KL 5:69' },
    ])
  }
})

t.test('minutes that are composed anew, or attested, are not signed', async (t) => {
  const at = '2026-11-24T10:00:00Z'
  for (const who of ['m1', 'm2', 'm3']) {
    t.strictSame(objectionsToAttestation(signing({ supersededAt: at }), who, 'sha-256:aa'), [
      { code: 'minutes-superseded' },
    ])
  }
  t.strictSame(objectionsToAttestation(signing({ attestedAt: at }), 'm1', 'sha-256:aa'), [
    { code: 'minutes-attested', attestedAt: at },
  ])
})

t.test('when it was signed is stated of minutes on paper alone', async (t) => {
  const at = '2026-11-24T10:00:00Z'
  t.strictSame(objectionsToStatedSigning(undefined, 'live'), [])
  t.strictSame(objectionsToStatedSigning(at, 'minutes'), [])
  t.strictSame(objectionsToStatedSigning(at, 'live'), [{ code: 'signing-time-only-from-minutes' }])
})

t.test('M1: the minutes are attested when the last of them has signed', async (t) => {
  t.equal(completesAttestation(signing(), 'm1'), true)
  const three = [unsigned, signed, { personId: 'm3', signedAt: null }]
  t.equal(completesAttestation(signing({ signers: three }), 'm1'), false)
  t.equal(completesAttestation(signing({ signers: [unsigned] }), 'm1'), true)
})

t.test('KL 5:69: minutes of a whole meeting are composed when it is closed, and of something', async (t) => {
  for (const state of meetingStates) {
    const over = state === 'closed' ? null : { code: 'meeting-not-closed', statute: 'KL 5:69' }
    t.strictSame(objectionToComposing('ordinary', state, 1), over, state)
    t.equal(objectionToComposing('immediate', state, 1), null, state)
    t.strictSame(objectionToComposing('immediate', state, 0), { code: 'nothing-to-compose' }, state)
  }
  t.strictSame(objectionToComposing('ordinary', 'closed', 0), { code: 'nothing-to-compose' })
  t.strictSame(
    objectionToComposing('ordinary', 'open', 0),
    { code: 'meeting-not-closed', statute: 'KL 5:69' },
    'which is said first',
  )
})

t.test('only a sentence of the record is written otherwise', async (t) => {
  const sentences = ['decision/1', 'votes/1']
  t.equal(objectionToOverrides([], []), null)
  t.equal(objectionToOverrides([{ sentence: 'votes/1' }], sentences), null)
  t.strictSame(objectionToOverrides([{ sentence: 'votes/1' }, { sentence: 'votes/2' }], sentences), {
    code: 'unknown-sentence',
    sentence: 'votes/2',
    sentences,
  })
})

t.test('KL 8:12: minutes are announced when they are attested', async (t) => {
  t.strictSame(dayOfAttestation('2026-11-24'), { ok: true, value: '2026-11-24' })
  t.strictSame(dayOfAttestation(null), { ok: false, rejection: { code: 'minutes-not-attested' } })
})

t.test('what is attested no longer changes', async (t) => {
  t.equal(objectionToAttested(null), null)
  t.strictSame(objectionToAttested(new Date('2025-01-08T12:00:00Z')), {
    code: 'minutes-attested',
    attestedAt: '2025-01-08T12:00:00.000Z',
  })
})

t.test('KL 5:69: single paragraphs are attested at the meeting, which has begun', async (t) => {
  const states = meetingStates.filter((state) => objectionToImmediate(state) !== null)
  t.strictSame(states, ['planned', 'cancelled'])
  t.strictSame(objectionToImmediate('planned'), { code: 'meeting-not-open', phase: 'planned' })
})
