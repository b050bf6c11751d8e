import {
  appealWindow,
  boardOf,
  lastPosting,
  attestationDeadline,
  correctNotice,
  noticeDeadline,
  objectionToTakedown,
  postNotice,
  takeDownNotice,
  type EnteredNotice,
} from '../../../src/domain/following/notice.ts'
import { t } from '../../support/suite.ts'

const keptAt = 'Kommunalhuset, Huddinge'

t.test('M1: minutes are attested within 14 days of the meeting', async (t) => {
  t.strictSame(attestationDeadline('2026-10-28'), { target: '2026-11-11', limit: '2026-11-11' })
  t.strictSame(attestationDeadline('2026-06-05'), { target: '2026-06-19', limit: '2026-06-22' }, 'past midsommarafton')
})

t.test('M2: the attestation is announced on the second day after it', async (t) => {
  t.strictSame(noticeDeadline('2026-11-10'), { target: '2026-11-12', limit: '2026-11-12' }, 'an ordinary week')
  t.strictSame(noticeDeadline('2026-11-12'), { target: '2026-11-14', limit: '2026-11-16' }, 'past a Saturday')
  t.strictSame(noticeDeadline('2026-04-01'), { target: '2026-04-03', limit: '2026-04-07' }, 'past Easter')
  t.strictSame(noticeDeadline('2026-12-23'), { target: '2026-12-25', limit: '2026-12-28' }, 'past Christmas')
})

t.test('M2: a notice posted after the second day is late, not refused', async (t) => {
  const lateness = (postedOn: string) => {
    const posted = postNotice({ attestedOn: '2026-11-12', postedOn, keptAt })
    return posted.ok && posted.value.late
  }
  t.equal(lateness('2026-11-12'), false, 'the same day')
  t.equal(lateness('2026-11-16'), false, 'on the limit')
  t.equal(lateness('2026-11-17'), true, 'the day after the limit')
})

t.test('M3: a notice that states both is posted, with its appeal window', async (t) => {
  t.strictSame(postNotice({ attestedOn: '2026-01-20', postedOn: '2026-01-20', keptAt }), {
    ok: true,
    value: {
      postedOn: '2026-01-20',
      keptAt,
      late: false,
      lastAppealDay: '2026-02-10',
      earliestLegalForceOn: '2026-02-11',
    },
  })
})

t.test('M3: a notice that lacks the day or the place is refused', async (t) => {
  const refusal = (field: string) => {
    return { ok: false, rejection: { code: 'notice-incomplete', field, statute: 'KL 8:12' } }
  }
  const attestedOn = '2026-01-20'
  t.strictSame(postNotice({ attestedOn, postedOn: null, keptAt }), refusal('postedOn'))
  for (const nowhere of [null, '', ' \t\n\u00a0']) {
    t.strictSame(postNotice({ attestedOn, postedOn: attestedOn, keptAt: nowhere }), refusal('keptAt'))
  }
})

t.test('a notice cannot announce an attestation that has not taken place', async (t) => {
  t.strictSame(postNotice({ attestedOn: '2026-01-20', postedOn: '2026-01-19', keptAt }), {
    ok: false,
    rejection: {
      code: 'posted-before-attestation',
      attestedOn: '2026-01-20',
      postedOn: '2026-01-19',
      statute: 'KL 8:12',
    },
  })
})

// Three weeks from the posting, rolled past what is no business day (lag 1930:173), and anslagsbevis of Ljusdal KS, Nynäshamn SNAU and Lomma KF.
const notices = [
  ['2026-01-20', '2026-02-10', '2026-02-11'],
  ['2025-12-03', '2025-12-29', '2025-12-30'],
  ['2025-12-10', '2026-01-02', '2026-01-03'],
  ['2025-12-16', '2026-01-07', '2026-01-08'],
  ['2026-03-13', '2026-04-07', '2026-04-08'],
  ['2026-04-10', '2026-05-04', '2026-05-05'],
  ['2026-04-23', '2026-05-15', '2026-05-16'],
  ['2026-05-16', '2026-06-08', '2026-06-09'],
  ['2026-05-29', '2026-06-22', '2026-06-23'],
  ['2026-12-03', '2026-12-28', '2026-12-29'],
  ['2026-12-10', '2027-01-04', '2027-01-05'],
  ['2014-03-12', '2014-04-02', '2014-04-03'],
  ['2020-08-18', '2020-09-08', '2020-09-09'],
  ['2022-12-08', '2022-12-29', '2022-12-30'],
] as const

for (const [postedOn, lastAppealDay, dayAfter] of notices) {
  t.test(`A4, A7: posted ${postedOn}, appealed until ${lastAppealDay}, legal force from ${dayAfter}`, async (t) => {
    t.strictSame(appealWindow(postedOn), { lastAppealDay, earliestLegalForceOn: dayAfter })
  })

  t.test(`M4: posted ${postedOn}, up on ${lastAppealDay}, down on ${dayAfter}`, async (t) => {
    t.strictSame(takeDownNotice({ postedOn, takenDownOn: dayAfter }), { ok: true, value: { takenDownOn: dayAfter } })
    t.strictSame(takeDownNotice({ postedOn, takenDownOn: lastAppealDay }), {
      ok: false,
      rejection: { code: 'notice-taken-down-early', lastAppealDay, takenDownOn: lastAppealDay, statute: 'KL 8:12' },
    })
  })
}

t.test('M4: a notice taken down on day 10, or before it was posted, is refused', async (t) => {
  const early = { code: 'notice-taken-down-early', statute: 'KL 8:12' }
  t.strictSame(
    takeDownNotice({ postedOn: '2026-01-20', takenDownOn: '2026-01-30' }),
    {
      ok: false,
      rejection: { ...early, lastAppealDay: '2026-02-10', takenDownOn: '2026-01-30' },
    },
    'A6: the period does not expire',
  )
  t.strictSame(
    takeDownNotice({ postedOn: '2026-05-11', takenDownOn: '2000-06-02' }),
    {
      ok: false,
      rejection: { ...early, lastAppealDay: '2026-06-01', takenDownOn: '2000-06-02' },
    },
    'Lomma SN 2026-05-05',
  )
})

t.test('KL 13:5: the period runs from the day that a corrected notice states', async (t) => {
  const entered = { attestedOn: '2026-01-20', postedOn: '2026-01-20', keptAt, takenDownOn: null, isCorrected: false }
  const correct = (right: Parameters<typeof correctNotice>[1], more: Partial<EnteredNotice> = {}) =>
    correctNotice({ ...entered, ...more }, right, '2026-02-20')
  const right = {
    postedOn: '2026-01-21',
    keptAt,
    late: false,
    lastAppealDay: '2026-02-11',
    earliestLegalForceOn: '2026-02-12',
    takenDownEarly: false,
  }
  t.strictSame(correct({ postedOn: '2026-01-21' }), { ok: true, value: right })
  t.match(
    correct({ keptAt: 'Kansliet' }),
    { ok: true, value: { postedOn: '2026-01-20', keptAt: 'Kansliet' } },
    'or only the place is wrong',
  )
  t.match(
    correct({ postedOn: '2026-01-21' }, { takenDownOn: '2026-02-11' }),
    { ok: true, value: { takenDownEarly: true } },
    'then it was taken down too early',
  )
  t.match(correct({ postedOn: '2026-01-21' }, { takenDownOn: '2026-02-12' }), {
    ok: true,
    value: { takenDownEarly: false },
  })
  const refused = (rejection: object) => ({ ok: false, rejection })
  t.strictSame(correct({ postedOn: '2026-01-21' }, { isCorrected: true }), refused({ code: 'notice-corrected' }))
  t.strictSame(correct({ postedOn: '2026-01-20', keptAt }), refused({ code: 'nothing-to-correct' }))
  t.match(correct({ postedOn: '2026-02-21' }), refused({ code: 'day-not-come', field: 'postedOn' }))
  t.match(
    correct({ postedOn: '2026-02-12' }, { takenDownOn: '2026-02-11' }),
    refused({ code: 'day-before-other', field: 'takenDownOn', other: 'postedOn' }),
  )
  t.match(correct({ postedOn: '2026-01-19' }), refused({ code: 'posted-before-attestation' }))
})

t.test(
  '9:32, 13:5: for a joint board an appeal is counted from the last posting, and each municipality has its board',
  async (t) => {
    t.equal(lastPosting('2026-11-27', []), '2026-11-27')
    t.equal(lastPosting('2026-11-27', ['2026-11-27', '2026-12-01', '2026-11-30']), '2026-12-01')
    t.strictSame(appealWindow(lastPosting('2026-11-27', ['2026-12-01'])), {
      lastAppealDay: '2026-12-22',
      earliestLegalForceOn: '2026-12-23',
    })
    t.equal(boardOf('jointBoard', ' Kommun A '), boardOf('jointBoard', 'kommun a'))
    t.not(boardOf('jointBoard', 'Kommun A'), boardOf('jointBoard', 'Kommun B'))
    t.equal(boardOf('board', 'Kommun A'), boardOf('board', 'Kommun B'), 'any other has one')
  },
)

t.test('only a notice that is up is taken down', async (t) => {
  t.equal(objectionToTakedown({ isCorrected: false, takenDownOn: null }), null)
  t.strictSame(objectionToTakedown({ isCorrected: false, takenDownOn: '2026-02-12' }), {
    code: 'already-taken-down',
    takenDownOn: '2026-02-12',
  })
  t.strictSame(
    objectionToTakedown({ isCorrected: true, takenDownOn: '2026-02-12' }),
    { code: 'notice-corrected' },
    'the other is',
  )
})
