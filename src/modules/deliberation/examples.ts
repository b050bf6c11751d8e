const id = (n: number) => `01900000-0000-7000-8000-0000000001${String(n).padStart(2, '0')}`
const act = (kind: string, details: Record<string, unknown>) => ({
  id: id(1),
  kind,
  details,
  occurredAt: null,
  recordedAt: '2021-06-16T13:00:00.000Z',
  takenBackAt: null,
  takenBackReason: null,
})
const person = (name: string, party: string) => ({ personId: id(20), name, party, title: null, organisation: null })

export const itemId = id(2)
export const actId = id(1)
export const proposal = { author: { party: 'V', name: 'Vänsterpartiet' }, document: id(3) }
export const contribution = {
  form: 'informs',
  persons: [{ name: 'Karin Hovlin' }, { name: 'Beda Andersson' }, { name: 'Rebecca Hagberg' }],
  shared: { title: 'konsult', organisation: 'Governo' },
}
export const motion = { kind: 'bifall', proposal: id(4), movedBy: [id(20)], supportedBy: [id(21), id(22)] }
export const proposition = { form: 'againstEachOther', options: [id(5), id(4)], finding: id(5) }
export const vote = { proposition: id(6), requestedBy: [id(20)], yes: id(5), no: id(4) }
export const ballot = { person: id(20), choice: 'no' }
export const ballotCast = { vote: id(7), ...ballot }
export const voteClosing = { castingVote: null }
export const election = {
  office: { body: 'SN', role: 'member' },
  seats: 2,
  term: { from: '2023-01-01', to: '2026-12-31' },
  method: 'majority',
  candidates: [
    { person: id(20), votes: 25 },
    { person: id(21), votes: 16 },
    { person: id(22), votes: 16 },
  ],
  blank: 3,
  invalid: 1,
  lots: [{ among: [2, 3], drawn: [3] }],
}
export const decision = {
  points: [
    {
      text: 'Det av fullmäktige givna uppdraget (dnr KS-2020/1035) anses slutfört.',
      appealRegime: 'legality',
      considersComplete: id(8),
    },
  ],
}
export const reservation = { by: [id(20)], inFavourOf: { proposal: id(4), as: 'own' }, annex: id(9) }
export const protocolNote = { by: [id(21)], state: 'filed', annex: id(10) }
export const recusal = { person: id(23), ground: 'party' }
export const recusalRuling = {
  barred: false,
  reason: 'Ledamoten har bara handlagt ärendet i en annan nämnd (KL 6:31).',
}
export const propositionOrder = {
  steps: [{ purpose: 'main', form: 'againstEachOther', options: [id(5), id(4)] }],
  approved: true,
}
export const propositionRefusal = {
  target: id(4),
  ground: 'newMatter',
  reason: 'Förslaget väcker ett nytt ärende som inte är berett.',
}
export const nonParticipation = { persons: [id(20)] }
export const voteCorrection = { person: id(20), intended: 'yes' }
export const reservationFiling = { filedOn: '2021-06-21', annex: id(9) }
export const recipient = { label: 'Samtliga nämnder', group: 'boards' }
export const annex = { document: id(3), title: 'Vänsterpartiets förslag till beslut' }
export const sentenceOverride = {
  sentence: 'propositions/1/put',
  text: 'Ordförande ställer propositioner mot varandra, om bifall till förvaltningen förslag mot bifall till Vänsterpartiets förslag.',
}
export const reason = { reason: 'Registrerades på fel paragraf' }
export const paragraph = {
  annexes: [{ ref: 'a1', ...annex }],
  proposals: [
    { ref: 'p1', author: { unit: id(30) } },
    { ref: 'p2', ...proposal },
  ],
  contributions: [contribution],
  motions: [
    { ...motion, proposal: 'p2' },
    { kind: 'bifall', proposal: 'p1', movedBy: [id(24)] },
  ],
  deliberationClosed: true,
  propositions: [{ form: 'againstEachOther', options: ['p1', 'p2'], finding: 'p1' }],
  decision,
  reservations: [{ ...reservation, inFavourOf: { proposal: 'p2', as: 'own' }, annex: 'a1' }],
  recipients: [recipient, { label: 'Huge Bostäder AB' }],
}
export const acts = {
  proposal: act('proposal', { author: proposal.author, points: [], documentId: id(3) }),
  contribution: act('contribution', { ...contribution }),
  motion: act('motion', {
    motionKind: 'bifall',
    proposalId: id(4),
    text: null,
    movedBy: [person('Nujin Alacabek', 'V')],
    supportedBy: [],
  }),
  motionWithdrawal: act('motionWithdrawal', { motionId: id(11) }),
  deliberationClosing: act('deliberationClosing', {}),
  deliberationReopening: act('deliberationReopening', {}),
  proposition: act('proposition', { ...proposition }),
  vote: act('vote', {
    propositionId: id(6),
    voteKind: 'main',
    form: 'open',
    rule: 'simpleMajority',
    yes: id(5),
    no: id(4),
    requestedBy: [],
    roll: [],
  }),
  voteClosing: act('voteClosing', { voteId: id(7), castingVote: null }),
  election: act('election', {
    ...election,
    office: { body: { bodyId: id(31), code: 'SN', name: 'Socialnämnden' }, role: 'member' },
    demandedBy: null,
    membersElected: null,
    candidates: [{ person: person('Nujin Alacabek', 'V'), votes: 25 }],
    lists: [],
    elected: [person('Nujin Alacabek', 'V')],
  }),
  decision: act('decision', { points: [] }),
  reservation: act('reservation', {
    by: [person('Nujin Alacabek', 'V')],
    inFavourOf: { proposalId: id(4), as: 'own' },
    form: null,
    annexId: id(9),
  }),
  protocolNote: act('protocolNote', {
    by: [person('Sara Heelge Vikmång', 'S')],
    state: 'filed',
    text: null,
    annexId: id(10),
  }),
  recusal: act('recusal', { person: person('Ledamot 7', 'S'), ground: 'party' }),
  recusalRuling: act('recusalRuling', { recusalId: id(12), ...recusalRuling }),
  propositionOrder: act('propositionOrder', { ...propositionOrder }),
  propositionRefusal: act('propositionRefusal', {
    targetId: id(4),
    ground: 'newMatter',
    reason: propositionRefusal.reason,
    overruled: false,
  }),
  nonParticipation: act('nonParticipation', { persons: [person('Ledamot 7', 'S')] }),
  voteCorrection: act('voteCorrection', { voteId: id(7), person: person('Ledamot 7', 'S'), intended: 'yes' }),
  reservationFiling: act('reservationFiling', { reservationId: id(13), filedOn: '2021-06-21', annexId: id(9) }),
  recipient: act('recipient', { label: 'Samtliga nämnder', group: 'boards', bodyCode: null }),
  annex: act('annex', {
    number: null,
    title: annex.title,
    documentId: id(3),
    version: 1,
    hash: `sha-256:${'0'.repeat(64)}`,
  }),
  sentenceOverride: act('sentenceOverride', { ...sentenceOverride }),
}
export const recordedParagraph = { id: id(2), version: 2, acts: Object.values(acts) }
const step = {
  purpose: 'main',
  form: 'againstEachOther',
  options: [id(5), id(4)],
  points: [],
  reasons: [{ code: 'againstEachOther', text: 'Förslagen utesluter varandra och ställs mot varandra.' }],
}
export const order = { steps: [step], stated: null, approved: null }
const problem = (code: string, title: string, detail: string) => ({
  type: `urn:radslag:problem:${code}`,
  title,
  status: 409,
  detail,
})
export const standing = {
  deliberation: 'closed',
  options: [id(5), id(4)],
  notPut: [id(5), id(4)],
  prevailing: null,
  openVote: null,
  outcome: null,
  nextQuestion: step,
  acts: [
    { kind: 'proposition', allowed: true, why: [] },
    {
      kind: 'decision',
      allowed: false,
      why: [
        problem(
          'proposition-required',
          'Proposition saknas',
          'Flera förslag står mot varandra eller ett yrkande har inte prövats.',
        ),
      ],
    },
  ],
}
export const findings = {
  items: [
    {
      item: id(2),
      act: id(1),
      kind: 'voteClosing',
      inForce: true,
      problem: problem(
        'totals-differ',
        'Röstetalen går inte ihop',
        'Röstetalen summerar till 81, röstlängden har 66 (KL 5:67). Rätta det ena.',
      ),
    },
  ],
}
