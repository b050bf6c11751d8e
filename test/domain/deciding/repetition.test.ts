import { replay } from '../../../src/domain/deciding/lawfulness.ts'
import type { Term } from '../../../src/domain/organisation/office.ts'
import type { Participant } from '../../../src/domain/participant.ts'
import { election, to } from './election-of.ts'
import {
  after,
  closed,
  contested,
  decision,
  live,
  member,
  motion,
  note,
  prepared,
  put,
  recusal,
  reopened,
  reservation,
  unjudged,
  where,
  withdrawal,
} from './paragraph-of.ts'
import { objectionsTo, objectionsToRepetition } from './driven.ts'
import { t } from '../../support/suite.ts'

const repeated = [{ code: 'already-recorded' }]

t.test('what stands already is not said once more', async (t) => {
  const first = recusal(member(3))
  const paragraph = after(contested(), first)
  t.strictSame(objectionsToRepetition(paragraph, { ...first, id: 'again' }), repeated)
  t.ok(objectionsTo(paragraph, { ...first, id: 'again' }).some(({ code }) => code === 'already-recorded'))
  t.strictSame(objectionsToRepetition(paragraph, { ...recusal(member(4)), id: 'other' }), [], 'of another')
  t.strictSame(
    objectionsToRepetition(paragraph, { ...first, id: 'again', ground: 'personal' }),
    repeated,
    'on another ground too',
  )
  const ruling = {
    id: 'ruling',
    kind: 'recusalRuling',
    recusalId: first.id,
    barred: false,
    reason: 'Ingen anknytning.',
  } as const
  t.strictSame(
    objectionsToRepetition(after(paragraph, ruling), { ...first, id: 'again', ground: 'party' }),
    [],
    'unless the body has ruled it out',
  )
  t.strictSame(
    objectionsToRepetition(after(paragraph, { ...ruling, barred: true }), { ...first, id: 'again' }),
    repeated,
  )
  t.strictSame(replay(paragraph), [], 'played again, an act stands before none of its own')
})

t.test('members stand in any order, and one that is absent is not said', async (t) => {
  const ruling = {
    id: 'r',
    kind: 'recusalRuling',
    recusalId: recusal(member(3)).id,
    barred: true,
    reason: 'Jäv.',
  } as const
  const paragraph = after(contested(), recusal(member(3)), ruling)
  const turned = {
    reason: 'Jäv.',
    barred: true,
    recusalId: ruling.recusalId,
    kind: 'recusalRuling',
    id: 'turned',
  } as const
  t.strictSame(objectionsToRepetition(paragraph, turned), repeated)
  t.strictSame(objectionsToRepetition(paragraph, { ...turned, reason: 'Släktskap.' }), [])
})

t.test(
  '4:20: one and the same asks for a thing once; others support it, and what was withdrawn may be asked again',
  async (t) => {
    const asked = { ...motion('m', 'avslag'), movedBy: [member(2), member(3)] }
    const paragraph = after(live(), prepared('p1', 'Enligt p1.'), asked)
    t.strictSame(
      objectionsToRepetition(paragraph, { ...asked, id: 'again', movedBy: [member(3)], supportedBy: [member(4)] }),
      repeated,
    )
    t.strictSame(objectionsToRepetition(paragraph, { ...asked, id: 'of another', movedBy: [member(4)] }), [])
    t.strictSame(objectionsToRepetition(paragraph, { ...motion('other', 'bifall', 'p1'), movedBy: [member(2)] }), [])
    t.strictSame(objectionsToRepetition(after(paragraph, withdrawal('w', 'm')), { ...asked, id: 'again' }), [])
    const ofGroup = (id: string, label: string) => ({
      ...motion(id, 'avslag', null, []),
      movedByGroup: { label, party: null },
    })
    t.strictSame(
      objectionsToRepetition(after(live(), ofGroup('g', 'Ledamöterna från M')), ofGroup('again', 'Ledamöterna från M')),
      repeated,
    )
    t.strictSame(
      objectionsToRepetition(after(live(), ofGroup('g', 'Ledamöterna från M')), ofGroup('other', 'Ledamöterna från V')),
      [],
    )
  },
)

t.test('4:1: an office is elected to once for a time, and nobody twice', async (t) => {
  const of = (
    role: 'chair' | 'member',
    elected: readonly Participant[],
    term: Term = { from: '2027-01-01', to: '2027-12-31' },
  ) => to(role, election({ elected, term, id: role }))
  const paragraph = unjudged(live({ matter: 'election' }), of('chair', [member(1)]), {
    ...of('member', [member(2)]),
    id: 'one',
  })
  const against = (act: ReturnType<typeof election>) => objectionsToRepetition(paragraph, { ...act, id: 'again' })
  t.strictSame(against(of('chair', [member(3)])), repeated)
  t.strictSame(against(of('chair', [member(3)], { from: '2028-01-01', to: null })), [], 'for another time')
  t.strictSame(against(of('chair', [member(3)], { from: null, to: '2026-12-31' })), [])
  t.strictSame(against(of('chair', [member(3)], { from: null, to: null })), repeated)
  t.strictSame(against(of('member', [member(2), member(3)])), repeated)
  t.strictSame(against(of('member', [member(3)])), [], 'several are elected to a body')
})

t.test('a question is put again when the deliberation was reopened, and not otherwise', async (t) => {
  const question = put('q', ['p1', 'p2'])
  const paragraph = after(contested(), question)
  t.strictSame(objectionsToRepetition(paragraph, { ...question, id: 'again' }), repeated)
  t.strictSame(
    objectionsToRepetition(paragraph, { ...question, id: 'again', options: ['p2', 'p1'], finding: 'p2' }),
    repeated,
    'whatever is found',
  )
  t.strictSame(
    objectionsToRepetition(paragraph, { ...question, id: 'again', again: 'Svaret hördes inte.' }),
    [],
    'with a reason it is',
  )
  t.strictSame(objectionsToRepetition(paragraph, { ...question, id: 'again', points: [2] }), [], 'of other points')
  t.strictSame(objectionsToRepetition(paragraph, { ...question, id: 'again', purpose: 'counterProposal' }), [])
  t.strictSame(
    objectionsToRepetition(after(contested(), put('q', ['p1', 'p2'], null)), { ...question, id: 'again' }),
    [],
    'until it is answered',
  )
  t.strictSame(objectionsToRepetition(after(paragraph, reopened, closed), { ...question, id: 'again' }), [])
})

t.test('what may be said by several, or more than once, is', async (t) => {
  const decided = after(contested(), put('q', ['p1', 'p2']), decision('Nämnden bifaller.'), note([member(3)]))
  t.strictSame(objectionsToRepetition(decided, { ...note([member(3)]), id: 'again' }), [])
  const reserved = after(decided, reservation([member(3)]))
  t.strictSame(
    objectionsToRepetition(reserved, { ...reservation([member(4), member(3)]), id: 'again' }),
    repeated,
    'whoever else does',
  )
  const inFavour = (proposalId: string) => ({
    ...reservation([member(3)], { inFavourOf: { proposalId, as: 'own' } }),
    id: proposalId,
  })
  const own = unjudged(decided, inFavour('p2'))
  t.strictSame(objectionsToRepetition(own, { ...inFavour('p2'), id: 'again' }), repeated)
  t.strictSame(objectionsToRepetition(own, inFavour('p3')), [], 'in favour of something else')
  t.strictSame(objectionsToRepetition(own, { ...reservation([member(3)]), id: 'again' }), repeated)
  const ofGroup = reservation([], { byGroup: { label: 'Ledamöterna från M', party: 'M' } })
  t.strictSame(objectionsToRepetition(unjudged(decided, ofGroup), { ...ofGroup, id: 'again' }), repeated)
  const filing = (id: string, filedOn: string) =>
    ({ id, kind: 'reservationFiling', reservationId: 'reservation', filedOn, annexId: null }) as const
  t.strictSame(
    objectionsToRepetition(unjudged(reserved, filing('f', '2026-11-24')), filing('again', '2026-11-25')),
    repeated,
    'filed once',
  )
  const never = { ...filing('n', ''), filedOn: null }
  t.strictSame(
    objectionsToRepetition(unjudged(reserved, never), filing('f', '2026-11-24')),
    [],
    'what was never filed is filed after all',
  )
  t.strictSame(objectionsToRepetition(unjudged(reserved, never), { ...never, id: 'again' }), repeated)
  t.strictSame(
    objectionsToRepetition(unjudged(reserved, filing('f', '2026-11-24')), {
      ...filing('g', '2026-11-24'),
      reservationId: 'another',
    }),
    [],
  )
  const aside = { id: 'aside', kind: 'nonParticipation', persons: [member(3)] } as const
  t.strictSame(
    objectionsToRepetition(after(contested(), aside), { ...aside, id: 'again', persons: [member(3), member(4)] }),
    repeated,
  )
})

t.test('minutes that tell it twice are kept as they are, with a finding', async (t) => {
  const twice = where(unjudged(contested(), recusal(member(3)), { ...recusal(member(3)), id: 'again' }), {
    recordedAs: 'minutes',
  })
  t.ok(replay(twice).some(({ actId, rejection }) => actId === 'again' && rejection.code === 'already-recorded'))
})
