export {
  attendanceAnswer,
  attendanceId,
  attendanceList,
  attendanceResource,
  recordAttendanceBody,
} from './schemas/attendance.ts'
export { countsAnswer } from './schemas/counts.ts'
export { attendanceOverview, excuseBody, excuseId, excuseList, excuseResource } from './schemas/excuses.ts'
export { exportAnswer } from './schemas/export.ts'
export { closingBody, meetingResource, openingBody, pauseBody } from './schemas/holding.ts'
export { attesterBody, chairBody, officerId, officerList, officerResource } from './schemas/officers.ts'
export { correctionQuery } from './schemas/shared.ts'
export { turnAnswer, turnQuery } from './schemas/turn.ts'
