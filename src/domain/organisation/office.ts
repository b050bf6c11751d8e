import { inSentence } from '../wording.ts'
import type { AppointmentRole } from './appointment.ts'
import type { BodyKind } from './body.ts'

/** What someone is elected to: a role in a body. */
export type Office = {
  readonly body: { readonly bodyId: string; readonly code: string; readonly name: string }
  readonly role: AppointmentRole
}

/** For how long; null from is from the election on, null to until further notice, or what the minutes leave unsaid. */
export type Term = { readonly from: string | null; readonly to: string | null }

const roles: Readonly<Record<AppointmentRole, readonly [one: string, several: string]>> = {
  member: ['ledamot', 'ledamöter'],
  substitute: ['ersättare', 'ersättare'],
  chair: ['ordförande', 'ordförande'],
  firstViceChair: ['förste vice ordförande', 'förste vice ordförande'],
  secondViceChair: ['andre vice ordförande', 'andre vice ordförande'],
}

/** A role as it is called of so many: ledamot, ledamöter. */
export const roleInWords = (role: AppointmentRole, count: number): string => roles[role][count === 1 ? 0 : 1]

export type OfficeRejection = {
  readonly code: 'office-of-other-authority'
  readonly body: string
  readonly statute: 'KL 6:16'
}

/** KL 6:16, 6:42: the assembly elects to the boards; any other body only within its own authority, as a board to its committees. */
export function objectionToOffice(
  electing: { readonly kind: BodyKind; readonly authority: string },
  body: { readonly name: string; readonly authority: string },
): OfficeRejection | null {
  if (electing.kind === 'assembly' || electing.authority === body.authority) return null
  return { code: 'office-of-other-authority', body: body.name, statute: 'KL 6:16' }
}

/** Whether a body has one of the office at a time, and not several. */
export function isHeldByOne(role: AppointmentRole): boolean {
  return role !== 'member' && role !== 'substitute'
}

/** The office as a sentence names it: ledamöter i socialnämnden för tiden 2027-01-01–2030-12-31. */
export function officeInWords(
  { body, role }: { readonly body: { readonly name: string }; readonly role: AppointmentRole },
  count: number,
  term: Term,
): string {
  return `${roleInWords(role, count)} i ${inSentence(body.name)}${termInWords(term)}`
}

function termInWords({ from, to }: Term): string {
  if (from !== null && to !== null) return ` för tiden ${from}–${to}`
  if (from !== null) return ` från och med ${from}`
  return to === null ? '' : ` till och med ${to}`
}
