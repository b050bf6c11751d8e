import { attendanceCapacities, remoteForms } from '../../../src/domain/attending/attendance.ts'
import { signerRoles } from '../../../src/domain/attending/officer.ts'
import { matters } from '../../../src/domain/meeting/matter.ts'
import { meetingStates, waysOfRecording } from '../../../src/domain/meeting/meeting.ts'
import { given } from '../../support/given.ts'
import { ok } from '../../support/meeting.ts'
import { opening, seat } from '../arrangements/world.ts'
import { newId } from './organisation.ts'
import { again, met, missing, row, unknown, unreachable, words, wrong, type Hands, type Rows } from './rows.ts'

const before = '2020-01-01T09:00:00Z'

async function adjourned({ of, done }: Hands) {
  const asked = await of('adjournMeeting')
  await done('adjournMeeting', asked)
  return asked
}

/** Two meetings of a body that numbers its paragraphs per year, told from minutes; the first has a paragraph 22. */
async function twoOfAYear({ world: { on, authority, office } }: Hands) {
  const { code } = await given.body(on, { authority: authority.id, settings: { paragraphSeries: 'perYear' } })
  const plan = async (heldOn: string) =>
    ok(await office.post('/meetings', { body: code, heldOn, recordedAs: 'minutes' })).id
  const [first, second] = [await plan('2026-02-02'), await plan('2026-03-02')]
  ok(await office.post(`/meetings/${first}/items`, { title: 'Simhall', paragraph: 22 }))
  return { params: { id: second }, body: { title: 'Ishall', paragraph: 22 } }
}

const agenda: Rows = {
  ...unreachable(newId, 'item_pkey'),
  item_matter: words(...matters),
  item_meeting_id_meeting_id_fk: missing('addItem'),
  item_raised_by_person_id_fk: unknown('addItem', ['raisedBy']),
  ...unreachable('the body of the meeting, which is locked', 'item_body_id_body_id_fk'),
  ...unreachable(
    'the tabled item is read under the lock of all that its body has tabled',
    'item_continues_item',
    'item_continues',
  ),
  item_external: again('addItem', 'external-id-taken', 'withExternalId'),
  item_paragraph_of_meeting: again('addItem', 'paragraph-taken', 'fromMinutes'),
  item_paragraph_of_year: row(met('addItem', 'paragraph-taken', twoOfAYear)),
  ...unreachable(
    'places are given under the lock of the meeting, and make room before they are taken',
    'item_position',
  ),
  item_case_case_id_case_file_id_fk: unknown('addItem', ['cases', 0]),
  ...unreachable('the item that the same command has just written or locked', 'item_case_item_id_item_id_fk'),
  ...unreachable('a case that is named twice is written once', 'item_case_item_id_case_id_pk'),
}

const officers: Rows = {
  ...unreachable(newId, 'officer_pkey'),
  officer_office: words(...signerRoles),
  officer_meeting_id_meeting_id_fk: missing('chooseChair'),
  officer_person_id_person_id_fk: unknown('chooseChair', ['person']),
  officer_replaces_person_id_fk: unknown('chooseAttester', ['replaces']),
  officer_from_item_id_item_id_fk: unknown('chooseChair', ['fromItem']),
  officer_to_item_id_item_id_fk: unknown('chooseChair', ['toItem']),
  chosen_attester_meeting_id_meeting_id_fk: missing('openMeeting'),
  chosen_attester_person_id_person_id_fk: unknown('openMeeting', ['attesters', 0]),
  ...unreachable(
    'whoever is named twice is written once, and a meeting is opened once',
    'chosen_attester_meeting_id_person_id_pk',
  ),
}

const attendance: Rows = {
  ...unreachable(newId, 'attendance_pkey', 'excuse_pkey'),
  attendance_capacity: words(...attendanceCapacities),
  attendance_remote: words(...remoteForms),
  attendance_replaced: row(
    met('recordAttendance', 'invalid-request', async ({ of }) => {
      const asked = await of('recordAttendance')
      const body = asked.body as { replaces: object }
      return { ...asked, body: { ...body, replaces: { ...body.replaces, vacant: true } } }
    }),
  ),
  attendance_seat: row(
    met('recordAttendance', 'seat-out-of-range', async ({ world }) => ({
      params: { id: (await world.opened({ absent: 1 })).meeting.id },
      body: { person: (await given.person(world.on)).id, capacity: 'official', seat: 5 },
    })),
  ),
  attendance_from_item_id_item_id_fk: unknown('recordAttendance', ['fromItem']),
  attendance_to_item_id_item_id_fk: unknown('recordAttendance', ['toItem']),
  attendance_meeting_id_meeting_id_fk: missing('recordAttendance'),
  attendance_person_id_person_id_fk: unknown('recordAttendance', ['person']),
  attendance_replaces_person_id_fk: unknown('recordAttendance', ['replaces', 'person']),
  excuse_meeting_id_meeting_id_fk: missing('recordExcuse'),
  excuse_person_id_person_id_fk: unknown('recordExcuse', ['person']),
  excuse_called_substitute_person_id_fk: unknown('recordExcuse', ['calledSubstitute']),
  excuse_of_person: again('recordExcuse', 'already-excused', undefined, async () => ({ calledSubstitute: undefined })),
}

/** Of meetings, their agenda, their attendance and who presides and attests. */
export const meetings: Rows = {
  ...agenda,
  ...officers,
  ...attendance,
  ...unreachable(newId, 'meeting_pkey', 'adjournment_pkey'),
  meeting_state: words(...meetingStates),
  meeting_recorded_as: words(...waysOfRecording),
  meeting_body_id_body_id_fk: wrong('planMeeting', 'unknown-reference', { body: 'FINNS-EJ' }),
  meeting_chair_id_person_id_fk: unknown('openMeeting', ['chair']),
  meeting_external: again('planMeeting', 'external-id-taken', 'withExternalId'),
  meeting_one_open: row(
    met('openMeeting', 'another-meeting-open', async ({ world }) => {
      const seated = await seat(world.on, world.authority.id, 'board', 5)
      const first = await world.planned({ seated })
      await world.post(`/meetings/${first.meeting.id}/opening`, opening(first))
      const next = await world.planned({ seated })
      return { params: { id: next.meeting.id }, body: opening(next) }
    }),
  ),
  meeting_of_day: {
    race: 'a meeting that is moved to a day reads which number is next there without the lock of those that are planned for it',
  },
  adjournment_forward: row(
    met('resumeMeeting', 'times-backwards', async (hands) => ({ ...(await adjourned(hands)), body: { at: before } })),
  ),
  adjournment_one_open: row(met('adjournMeeting', 'meeting-step-refused', adjourned)),
  adjournment_meeting_id_meeting_id_fk: missing('adjournMeeting'),
  ...unreachable('the body of the meeting, which is locked', 'paragraph_counter_body_id_body_id_fk'),
  ...unreachable(
    'a counter is made or moved by one statement (on conflict do update)',
    'paragraph_counter_body_id_year_pk',
  ),
}
