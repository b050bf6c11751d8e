import type { MinutesHead } from '../../src/domain/recording/minutes.ts'
import { bo, eva, mats, official } from './paragraph.ts'

type Present = MinutesHead['attendance'][number]

const label = (number: number, party: string) => ({ id: `l${number}`, name: `Ledamot ${number} (${party})`, party })
/** Labels that play those whom real minutes do not name. */
const labels = ['S', 'S', 'V', 'MP', 'M', 'M', 'S'].map((party, index) => label(index + 1, party))

/** The head of Kommunstyrelsen's minutes of 16 June 2021, of which only § 22 is known; the rest is played. */
export const ks22Head: MinutesHead = {
  body: { code: 'KS', name: 'Kommunstyrelsen' },
  meetingDate: '2021-06-16',
  meetingOrdinal: 1,
  kind: 'ordinary',
  place: null,
  openedAt: '2021-06-16T11:00:00.000Z',
  closedAt: '2021-06-16T13:30:00.000Z',
  adjournments: [],
  fictional: 'Källan anger bara § 22; klockslag, tjänstgöring, ordförande och justerare är påhittade',
  attendance: [
    ...labels.map((person, index) => present(person, 'member', index + 1)),
    present({ id: 'v1', name: 'Nujin Alacabek', party: 'V' }, 'member', null),
    present({ id: 'm1', name: 'Daniel Dronjak', party: 'M' }, 'member', null),
    present(official, 'official', null),
  ],
  signers: [
    { ...label(7, 'S'), role: 'chair', paragraphs: [22] },
    { ...label(6, 'M'), role: 'attester', paragraphs: [22] },
  ],
  paragraphs: [
    {
      paragraph: 22,
      title:
        'Utvärdering av Huddinge kommuns sammantagna förmåga att hantera och leverera det kommunala uppdraget vid ' +
        'pandemin Covid19',
      hash: 'sha-256:aa',
    },
  ],
  annexes: [
    { title: 'Vänsterpartiets förslag', hash: 'x' },
    { title: 'Protokollsanteckning', hash: 'y' },
  ],
  gaps: 'Övriga paragrafer från sammanträdet är inte registrerade.',
}

/** The head of minutes of §§ 5–7, chaired by Eva Ekman (S), to be attested by Bo Berg (M), but for what is given. */
export function head(given: Partial<MinutesHead> = {}): MinutesHead {
  return {
    body: { code: 'SN', name: 'Socialnämnden' },
    meetingDate: '2026-05-05',
    meetingOrdinal: 1,
    kind: 'ordinary',
    place: 'Sessionssalen',
    openedAt: '2026-05-05T11:00:00.000Z',
    closedAt: '2026-05-05T13:30:00.000Z',
    adjournments: [],
    fictional: null,
    attendance: [present(eva, 'member', 1), present(bo, 'member', 2), present(mats, 'member', 3)],
    signers: [
      { ...eva, role: 'chair', paragraphs: [5, 6, 7] },
      { ...bo, role: 'attester', paragraphs: [5, 6, 7] },
    ],
    paragraphs: [5, 6, 7].map((number) => ({
      paragraph: number,
      title: `Ärende ${number}`,
      hash: `sha-256:${number}`,
    })),
    annexes: [],
    gaps: null,
    ...given,
  }
}

/** Someone in attendance, at all paragraphs unless they are given. */
export function present(
  person: Omit<Present, 'capacity' | 'seat' | 'paragraphs'>,
  capacity: string,
  seat: number | null,
  paragraphs: string | null = null,
): Present {
  return { ...person, capacity, seat, paragraphs }
}
