/** What other modules use of the meetings: their agenda, attendance and officers, and the numbers of their paragraphs. */
export {
  deleteAttendance,
  insertAttendance,
  selectAttendance,
  selectAttendanceAt,
  type AttendanceRow,
} from './store/attendance.ts'
export { deleteExcuse, insertExcuse, selectExcuses, type ExcuseRow } from './store/excuses.ts'
export {
  authorityOfItem,
  holdMeetingOf,
  insertItem,
  lockItem,
  reorderItems,
  replaceItemCases,
  selectHiddenIn,
  selectItem,
  selectItems,
  shiftItems,
  updateItem,
  type ItemAtMeeting,
  type ItemRow,
} from './store/items.ts'
export {
  endAdjournment,
  holdMeeting,
  insertAdjournment,
  insertAttesters,
  lockMeeting,
  saveMeeting,
  selectAdjournments,
  selectAttesters,
  selectItemCases,
  selectMeeting,
  updateMeeting,
  type MeetingRow,
} from './store/meetings.ts'
export { asNumbered, fixNumbers, moveParagraphCounter, selectLastNumber } from './store/numbers.ts'
export { deleteOfficer, insertOfficer, selectOfficers, type OfficerRow } from './store/officers.ts'
export { placeTabled } from './store/tabled.ts'
