import { NodePgPreparedQuery } from 'drizzle-orm/node-postgres'
import { PglitePreparedQuery } from 'drizzle-orm/pglite'
import { startApp } from '../support/app.ts'
import { openedMeeting, ok } from '../support/meeting.ts'
import { t } from '../support/suite.ts'

const on = await startApp(t)
let run: string[] = []

// What the database is asked, by either driver, but for the beginning and end of transactions.
for (const { prototype } of [NodePgPreparedQuery, PglitePreparedQuery]) {
  const { execute } = prototype
  prototype.execute = function counted(values) {
    const statement = this.getQuery().sql
    if (!/^(begin|commit|rollback|set transaction)/i.test(statement)) run.push(statement)
    return execute.call(this, values)
  }
  t.teardown(() => {
    prototype.execute = execute
  })
}

/** How many statements an answer costs. */
async function costOf(ask: () => Promise<unknown>): Promise<number> {
  run = []
  await ask()
  return run.length
}

/** The same done in a body of so many seats, with so many further items. */
async function costs(seats: number, items: number) {
  const held = await openedMeeting(on, { seats })
  const { clerk, members } = held
  const item = (await held.item()).id
  const proposals = [
    { ref: 'p1', author: { body: held.body.code }, points: ['Ja.'] },
    { ref: 'p2', author: { persons: [members[1]] }, points: ['Nej.'] },
  ]
  const motions = members.slice(0, items).map((person) => ({
    kind: 'bifall',
    proposal: 'p2',
    movedBy: [person],
    supportedBy: members.filter((other) => other !== person),
  }))
  const ballots = members.map((person, index) => ({ person, choice: index % 3 === 0 ? 'no' : 'yes' }))
  const whole = {
    proposals,
    motions,
    deliberationClosed: true,
    decision: {},
    propositions: [
      { form: 'againstEachOther', options: ['p1', 'p2'], finding: 'p1', vote: { requestedBy: members, ballots } },
    ],
    reservations: [{ by: [members[0]], form: 'oral' }],
  }
  const put = (id: string) => () => clerk.put(`/items/${id}/record`, whole, { 'if-match': '*' }).then(ok)
  const others = await Promise.all(Array.from({ length: items }, async () => (await held.item()).id))
  for (const other of others) await put(other)()
  const live = (await held.item()).id
  const proposal = (await held.record(live, 'proposals', { author: { body: held.body.code } })).id
  const found = {
    record: await costOf(put(item)),
    recordAgain: await costOf(put(item)),
    motion: await costOf(() =>
      held.record(live, 'motions', {
        kind: 'bifall',
        proposal,
        movedBy: members.slice(0, 1),
        supportedBy: members.slice(1),
      }),
    ),
    standing: await costOf(() => clerk.get(`/items/${item}/standing`).then(ok)),
    order: await costOf(() => clerk.get(`/items/${item}/proposition-order`).then(ok)),
    findings: await costOf(() => clerk.get(`/items/${item}/findings`).then(ok)),
    findingsOfMeeting: await costOf(() => clerk.get(`/meetings/${held.meeting.id}/findings`).then(ok)),
    agenda: await costOf(() => clerk.get(`/meetings/${held.meeting.id}/items`).then(ok)),
  }
  await held.record(live, 'deliberation-closing')
  const proposition = (
    await held.record(live, 'propositions', { form: 'yesNo', options: [proposal], finding: proposal })
  ).id
  const vote = (await held.record(live, 'votes', { proposition, requestedBy: [members[0]] })).id
  const ballot = await costOf(() => clerk.post(`/votes/${vote}/ballots`, ballots[0]).then(ok))
  for (const one of ballots.slice(1)) ok(await clerk.post(`/votes/${vote}/ballots`, one))
  const closing = await costOf(() => held.record(live, `votes/${vote}/closing`))
  const decision = await costOf(() => held.record(live, 'decision', { points: [{ text: 'Ja.' }] }))
  const closingMeeting = await costOf(() => clerk.post(`/meetings/${held.meeting.id}/closing`, {}).then(ok))
  const composing = await costOf(() =>
    clerk.post(`/meetings/${held.meeting.id}/minutes`, { kind: 'ordinary' }).then(ok),
  )
  return { ...found, ballot, closing, decision, closingMeeting, composing }
}

t.test(
  'what is asked of the database does not grow with the members, the ballots, the acts or the items',
  async (t) => {
    const few = await costs(3, 1)
    const many = await costs(51, 6)
    t.comment(JSON.stringify(many))
    t.same(many, few)
    for (const [what, count] of Object.entries(many)) t.ok(count > 0 && count <= 25, `${what}: ${count}`)
  },
)
