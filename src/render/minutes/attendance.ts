import type { MinutesHead } from '../../domain/recording/minutes.ts'
import type { RecordedPerson } from '../../domain/recording/parts.ts'
import { capitalised, nameOf } from '../swedish.ts'
import { joinedSigns } from './signs.ts'
import { isSamePerson, partOf, signersOf, type Signer } from './signers.ts'

type Present = MinutesHead['attendance'][number]
/** Those who attended in one way, a line for each. */
export type AttendanceGroup = { readonly heading: string; readonly lines: readonly string[] }

/** Everyone in attendance by the way in which they took part (KL 5:66); who did so in two ways stands under both. */
export function attendanceOf(head: MinutesHead): AttendanceGroup[] {
  const filled = groups.map(({ heading, holds }) => {
    const rows = head.attendance.filter(holds)
    const ofChair = rows.filter((row) => chairOf(head, row) !== undefined)
    const chairFirst = [...ofChair, ...rows.filter((row) => !ofChair.includes(row))]
    return { heading, lines: together(head, chairFirst).map((alike) => lineOf(head, alike)) }
  })
  const excused = (head.excused ?? []).map(({ title: _, ...person }) => capitalised(nameOf(person)))
  return [...filled, { heading: 'Frånvarande med anmälan', lines: excused }].filter(({ lines }) => lines.length > 0)
}

const isPresent = ({ remote }: Present) => remote !== 'soundOnly'
const fills = (row: Present) => row.seat !== null && isPresent(row)
const attends = (row: Present) => row.seat === null && isPresent(row)

/** Whoever fills a seat decides; a member without one is someone whose service the source does not state. */
const groups: readonly { readonly heading: string; readonly holds: (row: Present) => boolean }[] = [
  { heading: 'Beslutande ledamöter', holds: (row) => fills(row) && row.capacity !== 'substitute' },
  { heading: 'Tjänstgörande ersättare', holds: (row) => fills(row) && row.capacity === 'substitute' },
  {
    heading: 'Närvarande ledamöter vars tjänstgöring inte framgår',
    holds: (row) => attends(row) && row.capacity === 'member',
  },
  { heading: 'Ej tjänstgörande ersättare', holds: (row) => attends(row) && row.capacity === 'substitute' },
  {
    heading: 'Övriga närvarande',
    holds: (row) => attends(row) && row.capacity !== 'member' && row.capacity !== 'substitute',
  },
  // Only with sound and picture is it presence (KL 5:16, 6:24).
  { heading: 'Deltar med enbart ljud', holds: (row) => !isPresent(row) },
]

type Alike = readonly [Present, ...Present[]]

/** The rows of one person that share a line: those in which he or she replaces the same member, or nobody, from the same distance. */
function together(head: MinutesHead, rows: readonly Present[]): Alike[] {
  const lines: [Present, ...Present[]][] = []
  for (const row of rows) {
    const line = lines.find(
      ([first]) =>
        isSamePerson(first, row) && replaced(head, first) === replaced(head, row) && first.remote === row.remote,
    )
    if (line === undefined) lines.push([row])
    else line.push(row)
  }
  return lines
}

/** One person: Bo Berg (M), ersätter Eva Ekman (S), på distans, §§ 3–5. */
function lineOf(head: MinutesHead, rows: Alike): string {
  const [{ title, ...person }] = rows
  const chair = chairOf(head, person)
  const member = replaced(head, rows[0])
  const isElected = chair !== undefined && title?.toLowerCase() === 'ordförande'
  return [
    capitalised(nameOf({ ...person, ...(title != null && !isElected && { title }) })),
    ...(chair === undefined ? [] : [chairing(head, chair, isElected ? '' : (title ?? ''))]),
    ...(member === null ? [] : [`ersätter ${member}`]),
    ...(rows[0].remote === 'soundAndPicture' ? ['på distans'] : []),
    ...covered(rows),
  ].join(', ')
}

/** Whom a substitute replaces: as is said, or else the one member who fills the same seat at other paragraphs. */
function replaced({ attendance }: MinutesHead, { capacity, seat, replaces }: Present): string | null {
  if (replaces !== undefined && 'vacant' in replaces)
    return replaces.party === undefined ? 'vakant' : `vakant (${replaces.party})`
  if (replaces !== undefined)
    return nameOf({ name: replaces.name, ...(replaces.party !== undefined && { party: replaces.party }) })
  if (capacity !== 'substitute' || seat === null) return null
  const members = attendance.filter((other) => other.capacity === 'member' && other.seat === seat)
  const [member] = members
  if (member === undefined || members.some((other) => other !== member && !isSamePerson(other, member))) return null
  return nameOf({ name: member.name, ...(member.party !== undefined && { party: member.party }) })
}

const chairOf = (head: MinutesHead, person: RecordedPerson) =>
  signersOf(head, 'chair').find((signer) => isSamePerson(signer, person))

/** Whose title is another chair's, such as 1:e vice ordförande, leads in the place of the elected one. */
function chairing(head: MinutesHead, chair: Signer, title: string): string {
  const inPlace = chair.name !== null && /ordförande/i.test(title)
  return [inPlace ? 'tjänstgörande ordförande' : 'ordförande', ...partOf(head, chair)].join(' ')
}

/** The paragraphs, where they are not all of these minutes. */
function covered(rows: Alike): string[] {
  const texts = rows.map(({ paragraphs }) => paragraphs)
  if (texts.includes(null)) return []
  const known = texts.flatMap((text) => (text === null || text === '–' ? [] : [text]))
  return known.length === 0 ? ['inte vid någon av dessa paragrafer'] : [joinedSigns(known)]
}
