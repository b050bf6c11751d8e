import type { Installation } from './installation.ts'
import { made, type Answer } from './server.ts'

/** What a round of load uses, created before it. */
export type Supply = {
  /** The code of the series and the body. */
  readonly code: string
  /** Items of a meeting that is open, to be recorded over and over. */
  readonly items: readonly string[]
  readonly speakers: readonly string[]
  /** Composed and unsigned. */
  readonly minutes: readonly { readonly id: string; readonly headHash: string; readonly signers: readonly string[] }[]
  /** Attested and not released, with how many dispatches each has. */
  readonly decisions: readonly string[]
}

/** Paragraphs under minutes. */
export const paragraphsOfOne = 2
/** The recipients of a paragraph. */
export const recipients = [{ label: 'Akten' }, { label: 'Revisorerna' }]

/** A whole paragraph; its proposal says which recording it is of. */
export const paragraphOf = (speakers: readonly string[], recording: number) => ({
  proposals: [
    {
      ref: 'p',
      author: { party: 'V', name: 'Vänsterpartiet' },
      points: [`Nämnden beslutar. Registrering ${recording}.`],
    },
  ],
  contributions: Array.from({ length: 12 }, (_, index) => ({
    form: 'speaks',
    persons: [speakers[index % speakers.length]],
  })),
  motions: [{ kind: 'bifall', proposal: 'p', movedBy: [speakers[0]] }],
  deliberationClosed: true,
  decision: {},
  recipients,
})
/** The acts of that: proposal, contributions, motion, closing, decision, recipients. */
export const actsOfOne = 1 + 12 + 1 + 1 + 1 + recipients.length
/** The number of the recording that a proposal belongs to. */
export const recordingOf = (acts: readonly Answer[]): number =>
  Number(
    /Registrering (\d+)/.exec(JSON.stringify(acts.find(({ kind }: Answer) => kind === 'proposal') ?? ''))?.[1] ?? 0,
  )

/** The authority that all bodies and series of an installation belong to, with the persons on their seats. */
export type House = { readonly authority: string; readonly persons: readonly string[] }

export async function openHouse(installation: Installation): Promise<House> {
  const admin = installation.as('admin')
  const { id: authority } = await made(admin('POST', '/authorities', { code: 'FX', name: 'Felnämnden' }))
  const persons: string[] = []
  for (let seat = 1; seat <= 3; seat += 1)
    persons.push((await made(admin('POST', '/persons', { name: `Ledamot ${seat}` }))).id)
  return { authority, persons }
}

/** Enters a series, a body with an open meeting, and minutes to sign; the decisions are those of an earlier round. */
export async function prepareSupply(
  installation: Installation,
  house: House,
  code: string,
  sizes: { items: number; minutes: number },
  decisions: readonly string[],
): Promise<Supply> {
  const admin = installation.as('admin')
  await made(admin('POST', '/series', { authority: house.authority, code, template: '{series} {year}/{number}' }))
  const settings = { paragraphSeries: 'perMeeting' }
  const seats = house.persons.length
  const { id: body } = await made(
    admin('POST', '/bodies', {
      authority: house.authority,
      code,
      name: `Nämnden ${code}`,
      kind: 'board',
      seats,
      settings,
    }),
  )
  for (const [index, person] of house.persons.entries()) {
    const seat = { person, role: 'member', seat: index + 1, party: 'S', from: '2023-01-01' }
    await made(admin('POST', `/bodies/${body}/appointments`, seat))
  }
  // A body holds one meeting at a time.
  const minutes: Supply['minutes'][number][] = []
  for (let day = 1; day <= sizes.minutes; day += 1) minutes.push(await composedMinutes(installation, house, code, day))
  const open = await openMeeting(installation, house, code, sizes.minutes + 1, sizes.items)
  return { code, items: open.items, speakers: house.persons, minutes, decisions }
}

/** A meeting on a day of its own, opened, with so many items. */
async function openMeeting(installation: Installation, { persons }: House, code: string, day: number, count: number) {
  const clerk = installation.as('clerk')
  const heldOn = `2026-10-${String(day).padStart(2, '0')}`
  const { id } = await made(clerk('POST', '/meetings', { body: code, heldOn }))
  await made(
    clerk('PUT', `/meetings/${id}/attendance`, { rows: persons.map((person) => ({ person, capacity: 'member' })) }),
  )
  await made(
    clerk('POST', `/meetings/${id}/opening`, {
      chair: persons[0],
      attesters: [persons[1]],
      openedAt: `${heldOn}T18:00:00+02:00`,
    }),
  )
  const items: string[] = []
  for (let index = 1; index <= count; index += 1) {
    items.push((await made(clerk('POST', `/meetings/${id}/items`, { title: `Ärende ${index} den ${day}` }))).id)
  }
  return { id: id as string, items }
}

async function composedMinutes(installation: Installation, house: House, code: string, day: number) {
  const clerk = installation.as('clerk')
  const meeting = await openMeeting(installation, house, code, day, paragraphsOfOne)
  for (const item of meeting.items) await made(clerk('PUT', `/items/${item}/record`, paragraphOf(house.persons, 0)))
  await made(clerk('POST', `/meetings/${meeting.id}/closing`, {}))
  const { id, headHash } = await made(clerk('POST', `/meetings/${meeting.id}/minutes`, { kind: 'ordinary' }))
  return { id: id as string, headHash: headHash as string, signers: house.persons.slice(0, 2) }
}
