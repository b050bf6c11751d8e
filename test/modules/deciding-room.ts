import type { TestApp } from '../support/app.ts'
import { openedMeeting, ok, type Held } from '../support/meeting.ts'

type Fields = Readonly<Record<string, unknown>>
// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the API answers.
type Resource = any

export const nowhere = '01900000-0000-7000-8000-00000000dead'

/** An assembly in session. */
export const assembly = (on: TestApp, seats = 9, settings: Fields = {}) =>
  openedMeeting(on, { seats, body: { kind: 'assembly', settings: { paragraphSeries: 'perMeeting', ...settings } } })

/** A later meeting of the same body with the same members, opened on its day. */
export async function nextMeeting(
  { clock }: TestApp,
  held: Held,
  heldOn: string,
  present = held.members,
): Promise<Held> {
  const { clerk, body } = held
  const { now } = clock
  clock.now = new Date(`${heldOn}T18:00:00+01:00`)
  const meeting = ok(await clerk.post('/meetings', { body: body.code, heldOn }))
  const rows = present.map((person) => ({ person, capacity: 'member' }))
  ok(await clerk.put(`/meetings/${meeting.id}/attendance`, { rows }, { 'if-match': '*' }))
  ok(await clerk.post(`/meetings/${meeting.id}/opening`, { chair: present[0], attesters: [present[1]] }))
  clock.now = now
  const admitted = body.kind === 'assembly' ? { admission: { against: 0 } } : {}
  return {
    ...held,
    meeting,
    item: async (fields = {}) =>
      ok(await clerk.post(`/meetings/${meeting.id}/items`, { title: 'Ett ärende', ...admitted, ...fields })),
  }
}

/** The prepared proposal of an item, and the id of the item. */
export async function prepared(held: Held, fields: Fields = {}): Promise<{ item: string; proposal: string }> {
  const item = (await held.item(fields)).id
  const points = ['Förslaget antas.']
  return { item, proposal: (await held.record(item, 'proposals', { author: { body: held.body.code }, points })).id }
}

/** A proposal that someone makes and moves. */
export async function moved(held: Held, item: string, by: string | undefined, text: string): Promise<string> {
  const proposal = (await held.record(item, 'proposals', { author: { persons: [by] }, points: [text] })).id
  await held.record(item, 'motions', { kind: 'bifall', proposal, movedBy: [by] })
  return proposal
}

export const put = async (
  held: Held,
  item: string,
  options: readonly string[],
  finding: string | null,
  fields: Fields = {},
) =>
  (
    await held.record(item, 'propositions', {
      form: options.length > 1 ? 'againstEachOther' : 'yesNo',
      options,
      finding,
      ...fields,
    })
  ).id

const choices: Readonly<Record<string, string>> = { y: 'yes', n: 'no', a: 'abstained', '-': 'absent' }

/** Ballots of the members in order: y, n, a and - for absent. */
export const ballotsOf = (held: Held, letters: string) =>
  [...letters].map((letter, index) => ({ person: held.members[index], choice: choices[letter] }))

/** A round of voting on a question, held and closed. */
export async function voted(
  held: Held,
  item: string,
  proposition: string,
  letters: string,
  fields: Fields = {},
): Promise<Resource> {
  const vote = await held.record(item, 'votes', { proposition, requestedBy: [held.members[2]], ...fields })
  for (const ballot of ballotsOf(held, letters)) ok(await held.clerk.post(`/votes/${vote.id}/ballots`, ballot))
  await held.record(item, `votes/${vote.id}/closing`)
  return vote
}

/** What became of the matter. */
export const outcomeOf = async (held: Held, item: string) => ok(await held.clerk.get(`/items/${item}`)).outcome
export const standingOf = async (held: Held, item: string) => ok(await held.clerk.get(`/items/${item}/standing`))
export const takenBack = (held: Held, item: string, act: string) =>
  held.clerk.post(`/items/${item}/acts/${act}/taking-back`, { reason: 'Registrerades av misstag' })
