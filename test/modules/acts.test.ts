import fc from 'fast-check'
import { actKinds, type Placed } from '../../src/domain/deciding/acts/acts.ts'
import { withoutNames } from '../../src/domain/recording/secrecy.ts'
import { acts, anyRecorded } from '../../src/modules/deliberation/acts/index.ts'
import { candidates } from '../domain/deciding/any-act.ts'
import { live, unjudged } from '../domain/deciding/paragraph-of.ts'
import { t } from '../support/suite.ts'

const number = fc.nat({ max: 40 })
const steps = fc.array(
  fc.record({ act: number, which: number, one: number, other: number, letters: fc.string({ maxLength: 5 }) }),
  { minLength: 1, maxLength: 12 },
)
const beside = { occurredAt: null, recordedAt: '2026-11-23T12:00:00Z', takenBackAt: null, takenBackReason: null }
const recorded = ({ id, kind, ...details }: Placed) => ({ id, kind, details, ...beside })

t.test('every kind of act has its definition', async (t) => {
  t.strictSame(Object.keys(acts).sort(), [...actKinds].sort())
  for (const [kind, definition] of Object.entries(acts)) t.equal(definition.kind, kind)
})

t.test('an act is told with all its details, whatever they are', async (t) => {
  const told = new Set<string>()
  fc.assert(
    fc.property(steps, (some) => {
      let paragraph = live()
      for (const [index, step] of some.entries()) {
        for (const act of candidates(paragraph, `a${index}`, step)) {
          const whole = JSON.parse(JSON.stringify(recorded(act)))
          t.strictSame(JSON.parse(JSON.stringify(anyRecorded.parse(whole))), whole)
          told.add(act.kind)
          paragraph = unjudged(paragraph, act)
        }
      }
    }),
    { numRuns: 40, seed: 14 },
  )
  t.strictSame([...told].sort(), [...actKinds].sort(), 'of every kind')
})

/** Every text that stands in something. */
const textsIn = (part: unknown): readonly string[] =>
  typeof part === 'string'
    ? [part]
    : typeof part === 'object' && part !== null
      ? Object.values(part).flatMap(textsIn)
      : []

t.test('an act is told whatever is hidden in it: any text may be the name of someone who is protected', async (t) => {
  const told = new Set<string>()
  fc.assert(
    fc.property(steps, (some) => {
      let paragraph = live()
      for (const [index, step] of some.entries()) {
        for (const act of candidates(paragraph, `a${index}`, step)) {
          const { details, ...row } = JSON.parse(JSON.stringify(recorded(act)))
          const { value } = withoutNames({ details }, [{ id: 'm1', names: textsIn(details) }])
          t.strictSame(JSON.parse(JSON.stringify(anyRecorded.parse({ ...row, ...value }).details)), value.details)
          told.add(act.kind)
          paragraph = unjudged(paragraph, act)
        }
      }
    }),
    { numRuns: 40, seed: 14 },
  )
  t.strictSame([...told].sort(), [...actKinds].sort(), 'of every kind')
})

t.test('nor does the name of a party or a body that is also that of someone protected', async (t) => {
  const named = { bodyId: 'b', code: 'N', name: null }
  const hidden = [
    { kind: 'proposal', details: { ...acts.proposal.example.details, author: { party: 'AE', name: null } } },
    {
      kind: 'decision',
      details: {
        points: [
          {
            number: 1,
            pointKind: 'proposalTo',
            to: named,
            text: 'x',
            appealRegime: 'none',
            refersTo: [],
            considersComplete: null,
          },
        ],
      },
    },
    { kind: 'election', details: { ...acts.election.example.details, office: { body: named, role: 'member' } } },
  ]
  for (const act of hidden) t.match(anyRecorded.parse({ ...beside, id: 'x', ...act }), act, act.kind)
})

t.test('a word that a hidden name has taken the place of does not make an act unreadable', async (t) => {
  const { kind, example } = acts.motion
  const act = { ...beside, id: 'm', kind, details: { ...example.details, motionKind: 'en person' } }
  t.match(anyRecorded.parse(act), { details: { motionKind: 'en person' } })
})
