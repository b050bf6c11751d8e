const id = (n: number) => `01900000-0000-7000-8000-0000000002${String(n).padStart(2, '0')}`

const title =
  'Utvärdering av Huddinge kommuns sammantagna förmåga att hantera och leverera det kommunala uppdraget vid pandemin Covid19'
export const itemBody = { title, cases: [id(5)], paragraph: 22 }
export const item = {
  id: id(6),
  meeting: id(1),
  position: 1,
  paragraph: 22,
  provisional: false,
  title,
  summary: null,
  cases: [{ id: id(5), diarienummer: 'KS-2020/2134.142', title }],
  withdrawnReason: null,
  matter: 'ordinary',
  earlier: [],
  outcome: null,
  continues: null,
  admission: null,
  raisedBy: null,
  externalId: null,
  version: 1,
}
export const itemChanges = { summary: 'Huddinge kommun har granskat de insatser som gjorts under pandemin.' }
export const changedItem = { ...item, ...itemChanges, version: 2 }
export const withdrawnItem = {
  ...item,
  paragraph: null,
  provisional: true,
  withdrawnReason: 'Ärendet utgår',
  matter: 'ordinary',
  earlier: [],
  outcome: null,
  continues: null,
  version: 2,
}
export const reason = { reason: 'Ärendet utgår' }
