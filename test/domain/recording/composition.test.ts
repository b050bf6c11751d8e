import fc from 'fast-check'
import { actsOf } from '../../../src/domain/deciding/paragraph.ts'
import { ballotsOf, totalsOf } from '../../../src/domain/deciding/round.ts'
import { composeRecord, type ParagraphHeading } from '../../../src/domain/recording/composition.ts'
import { recordedPerson } from '../../../src/domain/recording/recorded-person.ts'
import { anyHeading, lawfulParagraph } from '../deciding/any-paragraph.ts'
import {
  after,
  annex,
  cast,
  closed,
  contested,
  decision,
  fromMinutes,
  live,
  member,
  motion,
  note,
  person,
  prepared,
  proposed,
  put,
  recusal,
  reservation,
  rollOf,
  unjudged,
  vote,
  voteClosing,
  voted,
  voting,
  withdrawal,
} from '../deciding/paragraph-of.ts'
import { t } from '../../support/suite.ts'

const heading: ParagraphHeading = {
  body: { code: 'KS', name: 'Kommunstyrelsen', kind: 'board' },
  meetingDate: '2021-06-16',
  meetingOrdinal: 1,
  paragraph: 22,
  chair: member(1),
  cases: [{ diarienummer: 'KS-2020/2134.142', title: 'Utvärdering' }],
  title: 'Utvärdering',
  summary: 'Sammanfattning.',
}
const printed = (seat: number) => ({ id: `m${seat}`, name: `Ledamot m${seat}` })

t.test('5:67: the record says what was moved, put, decided and reserved against', async (t) => {
  const moved = { ...motion('m1', 'bifall', 'p1', [member(1)]), supportedBy: [member(3)] }
  const paragraph = after(
    live(),
    annex('a1', 7),
    prepared('p1', 'Enligt p1.'),
    proposed('p2', member(2)),
    moved,
    motion('m2', 'bifall', 'p2'),
    motion('m3', 'avslag', null, [member(4)]),
    withdrawal('w', 'm3'),
    recusal(member(5)),
    closed,
    put('q1', ['p1', 'p2'], 'p1'),
    decision('Nämnden bifaller.'),
    reservation([member(3)], { inFavourOf: { proposalId: 'p2', as: 'others' }, form: 'written', annexId: 'a1' }),
    note([member(3)], { state: 'filed', text: 'Bra.', annexId: 'a1' }),
    { id: 'r1', kind: 'recipient', label: 'Samtliga nämnder', group: 'boards', bodyCode: null },
    { id: 'r2', kind: 'recipient', label: 'Socialnämnden', group: null, bodyCode: 'SN' },
    { id: 's', kind: 'sentenceOverride', sentence: 'decision/1', text: 'Annat.' },
  )
  const asked = { text: null, supportedBy: [], withdrawn: false }
  t.strictSame(composeRecord(heading, paragraph), {
    body: heading.body,
    meetingDate: '2021-06-16',
    meetingOrdinal: 1,
    paragraph: 22,
    chair: printed(1),
    cases: heading.cases,
    title: 'Utvärdering',
    phraseSet: 'kommunal',
    sections: live().circumstances.settings.sections,
    decisionPoints: [
      {
        number: 1,
        kind: 'own',
        to: null,
        text: 'Nämnden bifaller.',
        appealRegime: 'legality',
        refersTo: [],
        considersComplete: null,
      },
    ],
    summary: 'Sammanfattning.',
    contributions: [],
    proposals: [
      { id: 'p1', author: { unit: 'förvaltningen' }, points: ['Enligt p1.'], document: null, annex: null },
      { id: 'p2', author: { persons: [printed(2)] }, points: ['Enligt p2.'], document: null, annex: null },
    ],
    motions: [
      {
        ...asked,
        id: 'm1',
        order: 1,
        kind: 'bifall',
        proposal: 'p1',
        movedBy: [printed(1)],
        supportedBy: [printed(3)],
      },
      { ...asked, id: 'm2', order: 2, kind: 'bifall', proposal: 'p2', movedBy: [printed(2)] },
      { ...asked, id: 'm3', order: 3, kind: 'avslag', proposal: null, movedBy: [printed(4)], withdrawn: true },
    ],
    deliberationClosed: true,
    propositions: [{ order: 1, form: 'againstEachOther', options: ['p1', 'p2'], finding: 'p1', voteRequested: null }],
    settledBy: 'acclamation',
    votes: [],
    recusals: [{ person: printed(5), ground: 'other' }],
    reservations: [{ by: [printed(3)], inFavourOf: { proposal: 'p2', as: 'others' }, form: 'written', annex: 'a1' }],
    protocolNotes: [{ by: [printed(3)], state: 'filed', text: 'Bra.', annex: 'a1' }],
    recipients: [
      { label: 'Samtliga nämnder', group: 'boards' },
      { label: 'Socialnämnden', body: 'SN' },
    ],
    annexes: [
      {
        id: 'a1',
        number: 7,
        title: 'Bilaga a1',
        document: 'document of a1',
        version: 1,
        hash: 'sha-256:00',
      },
    ],
    sentenceOverrides: [{ sentence: 'decision/1', text: 'Annat.' }],
    findings: [],
  })
})

t.test('a record of little says little', async (t) => {
  const record = composeRecord({ ...heading, chair: null, summary: null }, live())
  t.match(record, { chair: null, summary: null, decisionPoints: [], settledBy: null, findings: [] })
  t.equal(record.deliberationClosed, false)
  const bare = after(live(), closed, decision(), reservation([member(2)]), note([member(2)]))
  t.match(composeRecord(heading, bare), {
    reservations: [{ inFavourOf: null, annex: null }],
    protocolNotes: [{ annex: null, text: null }],
  })
})

t.test('a person is printed with what is known, and no more', async (t) => {
  t.strictSame(recordedPerson(member(1)), { id: 'm1', name: 'Ledamot m1' })
  const known = { name: 'Eva Ek', party: 'S', title: 'konsult', organisation: 'Governo' }
  t.strictSame(recordedPerson({ personId: null, ...known }), known)
  t.strictSame(recordedPerson({ ...member(1), name: null }), { id: 'm1', name: null }, 'a protected identity')
})

t.test('local ids follow the order of the acts, whatever these are called', async (t) => {
  const paragraph = after(
    live(),
    prepared('x'),
    annex('y', null, 'd'),
    { ...prepared('z'), documentId: 'd' },
    motion('u', 'aterremiss'),
    closed,
    put('q', ['u', 'decideToday'], 'decideToday'),
    put('q2', ['x', 'z', 'avslag'], 'z'),
  )
  t.match(composeRecord(heading, paragraph), {
    proposals: [
      { id: 'p1', annex: null },
      { id: 'p2', document: 'd', annex: 'a1' },
    ],
    motions: [{ id: 'm1' }],
    annexes: [{ id: 'a1', number: null }],
    propositions: [
      { order: 1, options: ['m1', 'decideToday'], finding: 'decideToday' },
      { order: 2, options: ['p1', 'p2', 'avslag'], finding: 'p2' },
    ],
  })
  const silent = after(contested(), put('q', ['p1', 'p2'], null))
  t.match(composeRecord(heading, silent), { propositions: [{ finding: null }] })
})

t.test('a proposal is a unit’s, a body’s, a party’s or persons’', async (t) => {
  const by = (id: string, author: object) => ({ ...prepared(id), author }) as ReturnType<typeof prepared>
  const paragraph = after(
    live(),
    by('p1', { unitId: 'u', unit: 'förvaltningen' }),
    by('p2', { bodyId: 'b', body: 'utskottet' }),
    by('p3', { party: 'V', name: 'Vänsterpartiet' }),
    by('p4', { persons: [member(2)] }),
  )
  t.strictSame(
    composeRecord(heading, paragraph).proposals.map(({ author }) => author),
    [
      { unit: 'förvaltningen' },
      { body: 'utskottet' },
      { party: 'V', name: 'Vänsterpartiet' },
      { persons: [printed(2)] },
    ],
  )
})

t.test('contributions are one ordered list', async (t) => {
  const shared = { title: 'konsult', organisation: 'Governo' }
  const paragraph = after(
    live(),
    { id: 'c1', kind: 'contribution', form: 'informs', persons: [person('official')], shared },
    { id: 'c2', kind: 'contribution', form: 'speaks', persons: [member(2)], shared: null },
  )
  t.strictSame(composeRecord(heading, paragraph).contributions, [
    { order: 1, kind: 'informs', persons: [{ id: 'official', name: 'Ledamot official' }], shared },
    { order: 2, kind: 'speaks', persons: [printed(2)], shared: null },
  ])
})

t.test('a point is the body’s own, or a proposal to another', async (t) => {
  const [point] = decision().points
  const paragraph = after(live(), closed, {
    ...decision(),
    points: [
      {
        ...point,
        number: 1,
        text: 'Föreslås.',
        appealRegime: 'none',
        pointKind: 'proposalTo',
        to: { bodyId: 'b', code: 'KF', name: 'Kommunfullmäktige' },
        refersTo: [{ annexNumber: 2, documentId: 'd', of: { kind: 'staffReport', unit: null, datedOn: null } }],
        considersComplete: { assignmentId: 'as', givenBy: 'KF', diarienummer: 'KS-2020/1' },
      },
    ],
  })
  t.strictSame(composeRecord(heading, paragraph).decisionPoints, [
    {
      number: 1,
      kind: 'proposalTo',
      to: { code: 'KF', name: 'Kommunfullmäktige' },
      text: 'Föreslås.',
      appealRegime: 'none',
      refersTo: [{ annexNumber: 2, document: 'd', of: { kind: 'staffReport', unit: null, datedOn: null } }],
      considersComplete: { assignment: 'as', givenBy: 'KF', diarienummer: 'KS-2020/1' },
    },
  ])
})

t.test('5:67: a vote is recorded with everyone’s ballot, its totals and how a tie was settled', async (t) => {
  const tie = voted('nyyn', live({ serving: 4 }), { by: member(1), choice: 'no' })
  const record = composeRecord(heading, after(tie, decision()))
  const ballot = (seat: number, choice: string) => ({ ...printed(seat), seat: `${seat}`, serving: 'member', choice })
  t.strictSame(record.votes, [
    {
      round: 1,
      kind: 'main',
      form: 'open',
      requestedBy: [printed(2)],
      yes: 'p1',
      no: 'p2',
      rule: 'simpleMajority',
      ballots: [ballot(1, 'no'), ballot(2, 'yes'), ballot(3, 'yes'), ballot(4, 'no')],
      totals: { yes: 2, no: 2, abstained: 0, absent: 0 },
      castingVote: { by: printed(1), choice: 'no' },
      outcome: 'p2',
      findings: [],
    },
  ])
  t.match(record, { settledBy: 'vote', propositions: [{ finding: 'p1', voteRequested: [printed(2)] }] })
  t.match(composeRecord(heading, after(voted('yyynn'), decision())).votes, [{ castingVote: null, outcome: 'p1' }])
})

t.test('from minutes: findings about a vote stand by the vote, the others by the paragraph', async (t) => {
  const asked = unjudged(
    fromMinutes({ serving: 4 }),
    prepared('p1'),
    prepared('p2'),
    put('q1', ['p1', 'p2']),
    vote('v1', 'q1', ['p1', 'p2'], { requestedBy: [person('x')], roll: rollOf(4) }),
  )
  const record = composeRecord(heading, unjudged(cast(asked, 'v1', 'yynn'), voteClosing('e', 'v1'), decision()))
  t.strictSame(
    record.findings,
    [
      { rule: 'KL 5:53', rejection: { code: 'deliberation-open', statute: 'KL 5:53' } },
      { rule: 'KL 5:53', rejection: { code: 'deliberation-open', statute: 'KL 5:53' } },
    ],
    'the question and the decision',
  )
  t.match(record.votes, [
    {
      outcome: null,
      findings: [
        { rule: 'KL 5:53', rejection: { code: 'not-entitled', act: 'voteRequest' } },
        { rule: 'KL 4:25', rejection: { code: 'chair-must-vote', yes: 2, no: 2 } },
      ],
    },
  ])
  const odd = composeRecord(heading, unjudged(fromMinutes(), prepared('p1'), closed, put('q', ['p1', 'decideToday'])))
  t.match(odd.findings, [{ rule: 'unknown-option', rejection: { option: 'decideToday' } }], 'a rule without a statute')
})

t.test('5:67: a question that is put once more says why', async (t) => {
  const again = 'Svaret hördes inte.'
  const record = composeRecord(
    heading,
    after(contested(), put('q1', ['p1', 'p2']), { ...put('q2', ['p1', 'p2'], 'p2'), again }),
  )
  t.match(record.propositions, [
    { order: 1, again: undefined },
    { order: 2, again },
  ])
})

t.test('a round under way lists who has voted', async (t) => {
  const { votes } = composeRecord(heading, cast(voting(), 'v1', 'yn'))
  t.match(votes, [{ totals: { yes: 1, no: 1, abstained: 0, absent: 0 }, outcome: null, castingVote: null }])
  t.equal(votes[0]?.ballots.length, 2)
})

t.test(
  '5:67, V3: of any lawful paragraph the totals are the ballots, and of closed ones none are printed',
  async () => {
    fc.assert(
      fc.property(anyHeading, lawfulParagraph, (above, paragraph) => {
        const record = composeRecord(above, paragraph)
        return record.votes.every(({ form, totals, ballots }, index) => {
          const cast = ballotsOf(paragraph, actsOf(paragraph, 'vote')[index]?.id ?? '')
          const people = new Set(ballots.map(({ id }) => id))
          const listed = ballots.length === cast.length && people.size === ballots.length
          return form === 'closed'
            ? ballots.length === 0
            : listed &&
                JSON.stringify(totalsOf(cast)) === JSON.stringify(totals) &&
                totals.yes + totals.no + totals.abstained + totals.absent === ballots.length
        })
      }),
      { numRuns: 200 },
    )
  },
)

t.test('of any lawful paragraph the local ids are p1…, m1… and a1…, and whatever points at one finds it', async () => {
  fc.assert(
    fc.property(anyHeading, lawfulParagraph, (above, paragraph) => {
      const record = composeRecord(above, paragraph)
      const named = (items: readonly { readonly id: string }[], letter: string) =>
        items.every(({ id }, index) => id === `${letter}${index + 1}`)
      const within = (items: readonly { readonly id: string }[], id: string | null) =>
        id === null || items.some((item) => item.id === id)
      const {
        proposals,
        motions,
        annexes,
        propositions,
        votes,
        reservations,
        protocolNotes,
        propositionOrder,
        propositionRefusals = [],
      } = record
      const option = (id: string | null) =>
        within([...proposals, ...motions], id) || id === 'avslag' || id === 'decideToday'
      return (
        named(proposals, 'p') &&
        named(motions, 'm') &&
        named(annexes, 'a') &&
        proposals.every((one) => within(annexes, one.annex)) &&
        motions.every((one) => within(proposals, one.proposal)) &&
        propositions.every(({ options, finding }) => [...options, finding].every(option)) &&
        votes.every(({ yes, no, outcome }) => [yes, no, outcome].every(option)) &&
        reservations.every(
          (one) =>
            within(annexes, one.annex) &&
            within(annexes, one.filing?.annex ?? null) &&
            within([...proposals, ...motions], one.inFavourOf?.proposal ?? null),
        ) &&
        (propositionOrder?.steps ?? []).every(({ options }) => options.every(option)) &&
        propositionRefusals.every(({ target }) => within([...proposals, ...motions], target)) &&
        motions.every((one) => (one.motions ?? []).every((id) => within(motions, id))) &&
        protocolNotes.every((one) => within(annexes, one.annex))
      )
    }),
    { numRuns: 200 },
  )
})

t.test('of any lawful paragraph the record has no findings, when its meeting is over', async () => {
  fc.assert(
    fc.property(anyHeading, lawfulParagraph, (above, paragraph) => {
      const over = { ...paragraph, circumstances: { ...paragraph.circumstances, phase: 'closed' as const } }
      const { findings, votes } = composeRecord(above, over)
      return findings.length === 0 && votes.every((one) => one.findings.length === 0)
    }),
  )
})

t.test(
  'KL 5:67: the record keeps what was said of order, votes, recusals and reservations, where there was something',
  async (t) => {
    const paragraph = unjudged(
      fromMinutes({ bodyKind: 'assembly', serving: null }),
      prepared('p1', 'Ja.'),
      { ...recusal(member(3), 'personal'), disregarded: 'Saknar betydelse.' },
      { id: 'r', kind: 'recusalRuling', recusalId: 'recusal of m3', barred: false, reason: 'Inte jäv.' },
      {
        ...motion('m', 'aterremiss', null, []),
        text: 'Kostnaden saknas.',
        movedByGroup: { label: 'Ledamöterna från M', party: 'M' },
        rank: 'first',
        points: [1],
        until: '2026-12-01',
        documentId: 'd1',
      },
      { ...motion('no', 'avslag'), motionIds: ['m'] },
      closed,
      {
        id: 'o',
        kind: 'propositionOrder',
        steps: [{ purpose: 'formal', form: 'againstEachOther', options: ['m', 'decideToday'] }],
        approved: true,
      },
      { id: 'x', kind: 'propositionRefusal', targetId: 'no', ground: 'unlawful', reason: 'Olagligt.', overruled: true },
      { id: 'aside', kind: 'nonParticipation', persons: [member(4)] },
      { ...put('q', ['m', 'decideToday'], 'decideToday'), points: [1] },
      vote('v', 'q', ['decideToday', 'm'], {
        rule: 'oneThird',
        qualifiedSide: 'm',
        base: 'present',
        roll: [],
        voteKind: 'formal',
      }),
      {
        ...voteClosing('e', 'v'),
        counts: { yes: 40, no: 29, abstained: 12, absent: 0 },
        list: 'bilaga 3',
        declared: 'm',
        lot: 'm',
      },
      { id: 'c', kind: 'voteCorrection', voteId: 'v', person: member(2), intended: 'yes' },
      decision('Ärendet återremitteras.'),
      {
        ...reservation([]),
        byGroup: { label: 'Ledamöterna från SD', party: 'SD' },
        text: 'Vi ville annat.',
        concurring: [person('ersättare')],
      },
      { id: 'f', kind: 'reservationFiling', reservationId: 'reservation', filedOn: null, annexId: null },
      { ...note([]), byGroup: { label: 'Representanterna från L', party: 'L' } },
    )
    const record = composeRecord(heading, paragraph)
    t.match(record, {
      propositionOrder: { approved: true, steps: [{ options: ['m1', 'decideToday'] }] },
      propositionRefusals: [{ target: 'm2', ground: 'unlawful', overruled: true }],
      outcome: { kind: 'remitted', ground: 'minority', reasons: ['Kostnaden saknas.'], until: '2026-12-01' },
      nonParticipation: [{ id: 'm4' }],
      recusals: [
        { person: { id: 'm3' }, disregarded: 'Saknar betydelse.', ruling: { barred: false, reason: 'Inte jäv.' } },
      ],
      motions: [
        {
          movedBy: [],
          movedByGroup: { label: 'Ledamöterna från M' },
          rank: 'first',
          points: [1],
          until: '2026-12-01',
          document: 'd1',
        },
        { motions: ['m1'] },
      ],
      propositions: [{ purpose: 'formal', points: [1] }],
      votes: [
        {
          kind: 'formal',
          rule: 'oneThird',
          qualifiedSide: 'm1',
          base: 'present',
          ballots: [],
          totals: { yes: 40, no: 29, abstained: 12 },
          list: 'bilaga 3',
          declared: 'm1',
          lot: 'm1',
          corrections: [{ person: { id: 'm2' }, intended: 'yes' }],
          outcome: 'm1',
        },
      ],
      reservations: [
        {
          byGroup: { party: 'SD' },
          text: 'Vi ville annat.',
          concurring: [{ id: 'ersättare' }],
          filing: { filedOn: null, annex: null, text: null },
        },
      ],
      protocolNotes: [{ byGroup: { party: 'L' } }],
    })
    const filed = unjudged(paragraph, annex('a1'), {
      id: 'g',
      kind: 'reservationFiling',
      reservationId: 'reservation',
      filedOn: '2026-12-02',
      annexId: 'a1',
      text: 'Texten.',
    })
    t.match(composeRecord(heading, filed).reservations, [
      { filing: { filedOn: '2026-12-02', annex: 'a1', text: 'Texten.' } },
    ])
  },
)

t.test('J7: a ruling on recusal is no point of the decision, and is appealed only with it', async (t) => {
  const ruled = after(
    live(),
    prepared('p1', 'Ja.'),
    recusal(member(3)),
    { id: 'r', kind: 'recusalRuling', recusalId: 'recusal of m3', barred: true, reason: 'Jäv.' },
    closed,
    decision('Ja.'),
  )
  const record = composeRecord(heading, ruled)
  t.strictSame(
    record.decisionPoints.map(({ text }) => text),
    ['Ja.'],
  )
  t.match(record.recusals, [{ ruling: { barred: true } }])
  const undecided = after(live(), recusal(member(3)), {
    id: 'r',
    kind: 'recusalRuling',
    recusalId: 'recusal of m3',
    barred: true,
    reason: 'Jäv.',
  })
  t.strictSame(composeRecord(heading, undecided).decisionPoints, [], 'alone it gives nothing to appeal')
})

t.test('a matter that is decided has a record without the members that say otherwise', async (t) => {
  const record = composeRecord(heading, after(contested(), put('q', ['p1', 'p2']), decision()))
  for (const member of ['outcome', 'propositionOrder', 'propositionRefusals', 'nonParticipation'])
    t.notOk(member in record, member)
  t.notOk('purpose' in (record.propositions[0] ?? {}))
})

t.test('KL 5:35: a point says which initiative it answers', async (t) => {
  const [point] = decision('Motionen anses besvarad.').points
  const answers = {
    initiative: 'assemblyMotion',
    caseId: 'c1',
    diarienummer: 'KS-2020/1',
    answer: 'considered',
  } as const
  const act = { ...decision(), points: point === undefined ? [] : [{ ...point, answers }] }
  t.match(composeRecord(heading, after(live(), closed, act)).decisionPoints, [
    { answers: { initiative: 'assemblyMotion', case: 'c1', diarienummer: 'KS-2020/1', answer: 'considered' } },
  ])
})

t.test('a qualified vote frozen without its base was counted of those present', async (t) => {
  const round = vote('v', 'q', ['decideToday', 'm'], { rule: 'oneThird', qualifiedSide: 'm', voteKind: 'formal' })
  const { base: _, ...without } = round
  const paragraph = unjudged(
    live(),
    motion('m', 'bordlaggning'),
    closed,
    put('q', ['m', 'decideToday'], 'decideToday'),
    without,
  )
  t.match(composeRecord(heading, paragraph).votes, [{ qualifiedSide: 'm1', base: 'present' }])
})
