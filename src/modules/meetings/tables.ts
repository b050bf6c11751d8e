export * from './tables/agenda.ts'
export * from './tables/attendance.ts'
export * from './tables/meeting.ts'
