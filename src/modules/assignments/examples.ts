const id = (n: number) => `01900000-0000-7000-8000-0000000007${String(n).padStart(2, '0')}`
const text =
  'Anlita en oberoende part för utvärdering av kommunens förmåga att hantera och leverera det kommunala uppdraget under coronapandemin'

export const giving = { text, givenBy: 'KF', givenTo: 'KS', case: id(2) }
export const given = {
  id: id(1),
  text,
  givenBy: { id: id(3), code: 'KF', name: 'Kommunfullmäktige' },
  givenTo: { id: id(4), code: 'KS', name: 'Kommunstyrelsen' },
  givenOn: null,
  case: { id: id(2), diarienummer: 'KS-2020/1035' },
  dueOn: null,
  state: 'open',
  consideredCompleteIn: null,
  closedIn: null,
  closedOn: null,
  closedReason: null,
  externalId: null,
  version: 1,
}
export const considered = {
  ...given,
  state: 'consideredComplete',
  consideredCompleteIn: 'ks/2021-06-16/22',
  version: 2,
}
export const closing = { reason: 'Fullmäktige har avslutat uppdraget' }
export const closed = {
  ...considered,
  state: 'closed',
  closedOn: '2021-09-06',
  closedReason: closing.reason,
  version: 3,
}
