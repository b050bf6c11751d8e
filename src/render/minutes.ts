export { minutesPage } from './minutes/page.ts'
export { minutesText } from './minutes/text.ts'
