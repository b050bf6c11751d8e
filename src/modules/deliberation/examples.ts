import { exampleId as id, exampleOf } from './acts/example.ts'
import { acts, definitions } from './acts/index.ts'

export const ballot = { person: id(20), choice: 'no' }
export const ballotCast = { vote: id(7), ...ballot }
export const reason = { reason: 'Registrerades på fel paragraf' }
const { annex, contribution, decision, motion, proposal, recipient, reservation } = acts
export const paragraph = {
  annexes: [{ ref: 'a1', ...annex.example.body }],
  proposals: [
    { ref: 'p1', author: { unit: id(30) } },
    { ref: 'p2', ...proposal.example.body },
  ],
  contributions: [contribution.example.body],
  motions: [
    { ...motion.example.body, proposal: 'p2' },
    { kind: 'bifall', proposal: 'p1', movedBy: [id(24)] },
  ],
  deliberationClosed: true,
  propositions: [{ form: 'againstEachOther', options: ['p1', 'p2'], finding: 'p1' }],
  decision: decision.example.body,
  reservations: [{ ...reservation.example.body, inFavourOf: { proposal: 'p2', as: 'own' }, annex: 'a1' }],
  recipients: [recipient.example.body, { label: 'Huge Bostäder AB' }],
}
export const recordedParagraph = { id: id(2), version: 2, acts: definitions.map(exampleOf) }
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
        'Röstetalen är sammanlagt 81, men 66 ska redovisas (KL 5:67). Rätta det som är fel.',
      ),
    },
  ],
}
