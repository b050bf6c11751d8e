const id = (last: number) => `01900000-0000-7000-8000-${String(last).padStart(12, '0')}`

const title =
  'Utvärdering av Huddinge kommuns sammantagna förmåga att hantera och leverera det kommunala uppdraget ' +
  'vid pandemin Covid19'
const hash = 'sha-256:2f6d1e2b7d8a4f0c9b3e5a7160c4d8e2f1a3b5c7d9e0f2a4b6c8d0e1f3a5b7c9'
const recordedAt = '2021-05-26T08:15:00.000Z'

export const seriesBody = { authority: id(1), code: 'KS', template: '{series}-{year}/{number}.{class}' }
export const series = { id: id(6), ...seriesBody, closedYears: [2019] }
export const yearClosingBody = { year: 2020 }
export const yearClosing = { series: 'KS', year: 2020, last: 2967, closedAt: '2021-01-18T12:00:00.000Z' }

export const caseBody = { series: 'KS', title, classification: '142' }
export const caseFile = {
  id: id(7),
  series: 'KS',
  year: 2020,
  number: 2134,
  diarienummer: 'KS-2020/2134.142',
  classification: '142',
  title,
  state: 'open',
  responsibleOfficer: null,
  openedOn: '2020-09-28',
  voidedReason: null,
  externalId: null,
  version: 1,
}
export const caseChanges = { responsibleOfficer: id(4) }
export const changedCase = { ...caseFile, responsibleOfficer: { id: id(4), name: 'Jenny Bejker' }, version: 2 }
export const voiding = { reason: 'Öppnat två gånger av misstag; ärendet handläggs i KS-2020/2134.142.' }
export const cancellation = { reason: 'Fel nummer makulerades; det var KS-2020/2135.142 som var öppnat två gånger.' }
export const voidedCase = {
  ...caseFile,
  id: id(8),
  number: 2135,
  diarienummer: 'KS-2020/2135.142',
  state: 'voided',
  voidedReason: voiding.reason,
  version: 2,
}
export const closedCase = { ...caseFile, state: 'closed', version: 2 }
export const reopenedCase = { ...caseFile, version: 3 }
export const caseQuery = { diarienummer: 'ks 2020/2134' }
export const relation = { case: id(9) }
export const relatedCase = {
  ...caseFile,
  id: id(9),
  number: 1035,
  diarienummer: 'KS-2020/1035',
  classification: null,
  title: 'Uppdrag att anlita en oberoende part för utvärdering',
  openedOn: '2020-05-11',
}

export const handoverBody = { to: id(15) }
export const handover = {
  id: id(16),
  case: { id: id(7), diarienummer: caseFile.diarienummer },
  from: 'KS',
  to: 'KF',
  handedOverAt: '2021-06-17T07:30:00.000Z',
}

export const caseCorrectionBody = { title, reason: 'Titeln var avskriven fel.' }
export const caseCorrection = {
  id: id(10),
  changes: [{ field: 'title', before: 'Utvärdering av pandemin', after: title }],
  reason: caseCorrectionBody.reason,
  by: 'registrator-1',
  recordedAt,
}

export const documentBody = {
  case: id(7),
  direction: 'drawnUp',
  kind: 'staffReport',
  title: 'Tjänsteutlåtande om utvärderingen',
  unit: id(3),
  datedOn: '2021-05-26',
  drawnUpOn: '2021-05-26',
}
export const document = {
  id: id(11),
  authority: id(1),
  case: id(7),
  diarienummer: caseFile.diarienummer,
  sequence: 4,
  direction: 'drawnUp',
  kind: 'staffReport',
  title: documentBody.title,
  counterpart: null,
  unit: id(3),
  datedOn: '2021-05-26',
  receivedOn: null,
  drawnUpOn: '2021-05-26',
  registeredOn: '2021-05-26',
  late: false,
  content: null,
  struckReason: null,
  duplicateOf: null,
  externalId: null,
  version: 1,
}
export const inboxDocument = {
  ...document,
  id: id(12),
  case: null,
  diarienummer: null,
  sequence: null,
  direction: 'incoming',
  kind: 'report',
  title: 'Utvärderingen Huddinge kommuns hantering av Covid-19 pandemin',
  counterpart: 'Governo',
  unit: null,
  receivedOn: '2021-05-20',
  drawnUpOn: null,
  registeredOn: '2021-05-20',
}
export const placing = { case: id(7) }
export const placedDocument = {
  ...inboxDocument,
  case: id(7),
  diarienummer: caseFile.diarienummer,
  sequence: 5,
  version: 2,
}
export const moving = { case: id(7), reason: 'Brevet hör till utvärderingen och registrerades i fel ärende.' }
export const movedDocument = {
  ...inboxDocument,
  case: id(7),
  diarienummer: caseFile.diarienummer,
  sequence: 5,
  version: 2,
}
export const movedEntry = {
  ...movedDocument,
  case: id(9),
  diarienummer: 'KS-2020/1035',
  sequence: 2,
  moved: {
    at: recordedAt,
    reason: moving.reason,
    to: { case: id(7), diarienummer: caseFile.diarienummer, sequence: 5 },
  },
}
export const striking = { duplicateOf: id(12), reason: 'Samma brev kom med både post och e-post.' }
export const struckDocument = {
  ...placedDocument,
  id: id(17),
  sequence: 6,
  struckReason: striking.reason,
  duplicateOf: striking.duplicateOf,
}
export const strikingCancellation = { reason: 'Breven visade sig vara två.' }
export const documentCorrectionBody = { receivedOn: '2021-05-19', reason: 'Ankomststämpeln säger den 19 maj.' }
export const documentCorrection = {
  id: id(13),
  changes: [{ field: 'receivedOn', before: '2021-05-20', after: '2021-05-19' }],
  reason: documentCorrectionBody.reason,
  by: 'registrator-1',
  recordedAt,
}
export const fileBytes = '%PDF-1.7 …'
export const contentQuery = { fileName: 'Tjänsteutlåtande.pdf' }
export const documentWithContent = {
  ...document,
  version: 2,
  content: {
    version: 1,
    hash,
    mediaType: 'application/pdf',
    fileName: contentQuery.fileName,
    size: 184_320,
    recordedAt,
  },
}
export const annexBody = { number: 1, document: id(12) }
export const annex = { number: 1, document: id(12), version: 1, hash }
