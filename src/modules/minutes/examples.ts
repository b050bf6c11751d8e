const id = (n: number) => `01900000-0000-7000-8000-0000000006${String(n).padStart(2, '0')}`
const hash = (digit: string) => `sha-256:${digit.repeat(64)}`
const chair = { id: id(3), name: 'Ledamot 1 (S)', party: 'S' }

export const minutes = {
  id: id(1),
  meeting: id(2),
  kind: 'ordinary',
  head: {
    format: 1,
    salt: 'c2FsdCBpIGV0dCBleGVtcGVs',
    body: { code: 'KS', name: 'Kommunstyrelsen' },
    meetingDate: '2021-06-16',
    meetingOrdinal: 1,
    kind: 'ordinary',
    place: 'Kommunhuset, Huddinge',
    openedAt: '2021-06-16T11:00:00.000Z',
    closedAt: '2021-06-16T13:30:00.000Z',
    adjournments: [],
    fictional: 'Närvaro, justerare och dagar är påhittade.',
    attendance: [{ ...chair, capacity: 'member', seat: 1, paragraphs: null }],
    signers: [{ ...chair, role: 'chair', paragraphs: [22] }],
    paragraphs: [{ paragraph: 22, title: 'Utvärdering av Huddinge kommuns sammantagna förmåga', hash: hash('a') }],
    annexes: [],
    gaps: null,
  },
  headHash: hash('b'),
  attestBy: { target: '2021-06-30', limit: '2021-06-30' },
  signers: [{ person: id(3), name: 'Ledamot 1 (S)', role: 'chair', signedAt: null }],
  composedAt: '2021-06-17T08:00:00.000Z',
  attestedOn: null,
  attestedAt: null,
  supersededAt: null,
  version: 1,
}
export const wholeMinutes = { ...minutes, records: [{ paragraph: 22 }] }
/** Other forms of the same, abridged. */
export const minutesForms = {
  'text/html': '<!doctype html><html lang="sv"><head><title>Protokoll</title></head><body>…</body></html>',
  'text/plain': 'Kommunstyrelsen\nSammanträdesprotokoll 2021-06-16\n…',
}
