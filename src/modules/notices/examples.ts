export const notice = {
  id: '01900000-0000-7000-8000-000000000501',
  minutes: '01900000-0000-7000-8000-000000000502',
  body: { code: 'KS', name: 'Kommunstyrelsen' },
  meetingDate: '2021-06-16',
  attestedOn: '2021-06-23',
  postedOn: '2021-06-24',
  keptAt: 'Kommunhuset, Huddinge',
  lastAppealDay: '2021-07-15',
  earliestLegalForceOn: '2021-07-16',
  late: false,
  takenDownOn: null,
  takenDownEarly: false,
  corrects: null,
  correctedBy: null,
  correctedReason: null,
  version: 1,
}
export const posting = { minutes: notice.minutes, postedOn: notice.postedOn, keptAt: notice.keptAt }
export const takenDown = { ...notice, takenDownOn: '2021-07-16', version: 2 }
export const correction = { postedOn: '2021-06-25', reason: 'Anslaget sattes upp en dag senare än vi skrev.' }
export const corrected = {
  ...notice,
  id: '01900000-0000-7000-8000-000000000503',
  postedOn: correction.postedOn,
  lastAppealDay: '2021-07-16',
  earliestLegalForceOn: '2021-07-17',
  corrects: notice.id,
}
