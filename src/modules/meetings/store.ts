/** What other modules use of the meetings: their agenda, attendance and officers, and the numbers of their paragraphs. */
export { selectAttendance, selectAttendanceAt, selectServedAfter, type AttendanceRow } from './store/attendance.ts'
export { selectExcuses, type ExcuseRow } from './store/excuses.ts'
export {
  authorityOfItem,
  holdMeetingOf,
  lockItem,
  selectHiddenIn,
  selectItem,
  selectItems,
  updateItem,
  type ItemRow,
} from './store/items.ts'
export {
  holdMeeting,
  selectAdjournments,
  selectAttesters,
  selectItemCases,
  selectMeeting,
  selectUnderWay,
  type MeetingRow,
} from './store/meetings.ts'
