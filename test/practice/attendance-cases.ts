/**
 * The attendance of four published minutes as facts, every name replaced by a label: the party and a number. Paragraphs
 * are written as the minutes have them; where nothing is written it is all of them.
 */
export type AttendanceCase = {
  readonly kind: 'assembly' | 'committee'
  readonly paragraphs: readonly [first: number, last: number]
  readonly opened: string
  readonly closed: string
  readonly chair: string
  readonly attesters: readonly string[]
  /** Who holds the seats, in their order; those who did not come among them. */
  readonly seats: readonly string[]
  /** Those of them who were not there all the time, and those not at all. */
  readonly partly: Readonly<Record<string, string | null>>
  readonly serving: readonly (readonly [substitute: string, replaces: string, paragraphs?: string])[]
  readonly attending: readonly (readonly [substitute: string, paragraphs?: string])[]
  readonly others: readonly (readonly [label: string, title: string, paragraphs?: string])[]
}

const labels = (party: string, first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => `${party} ${first + index}`)

/** An assembly in which two members have left their parties, and substitutes of those parties serve for them. */
export const withoutParty: AttendanceCase = {
  kind: 'assembly',
  paragraphs: [61, 82],
  opened: '18:00',
  closed: '19:45',
  chair: 'M 1',
  attesters: ['KD 1', 'MP 1'],
  seats: [
    'M 1',
    ...labels('S', 1, 11),
    ...labels('M', 2, 7),
    ...labels('SD', 1, 2),
    ...labels('-', 1, 2),
    ...labels('V', 1, 3),
    ...labels('C', 1, 3),
    ...labels('KD', 1, 2),
    ...labels('L', 1, 4),
    ...labels('MP', 1, 2),
    'S 13',
    'S 15',
    '- 3',
    'M 9',
    'M 11',
    'M 13',
    '- 4',
    'V 5',
    'KD 4',
    'KD 6',
  ],
  partly: {
    'S 13': null,
    'S 15': null,
    '- 3': null,
    'M 9': null,
    'M 11': null,
    'M 13': null,
    '- 4': null,
    'V 5': null,
    'KD 4': null,
    'KD 6': null,
  },
  serving: [
    ['S 12', 'S 13'],
    ['S 14', 'S 15'],
    ['S 16', '- 3'],
    ['M 8', 'M 9'],
    ['M 10', 'M 11'],
    ['M 12', 'M 13'],
    ['SD 3', '- 4'],
    ['V 4', 'V 5'],
    ['KD 3', 'KD 4'],
    ['KD 5', 'KD 6'],
  ],
  attending: [],
  others: [
    ['X 1', 'kommunsekreterare'],
    ['X 2', 'kommundirektör'],
    ['X 3', 'kanslichef'],
    ['X 4', 'demokratistrateg'],
    ['X 5', 'tillförordnad förvaltningschef', '62'],
  ],
}

/** An assembly of 45 in which twenty lines of substitutes come and go by paragraph. */
export const byParagraph: AttendanceCase = {
  kind: 'assembly',
  paragraphs: [91, 125],
  opened: '19:00',
  closed: '21:00',
  chair: 'M 1',
  attesters: ['S 5', 'L 1'],
  seats: [
    ...labels('M', 1, 2),
    'S 1',
    ...labels('M', 3, 18),
    ...labels('S', 2, 8),
    ...labels('L', 1, 2),
    ...labels('C', 1, 2),
    'KD 1',
    'MP 1',
    ...labels('SD', 1, 5),
    ...labels('FB', 1, 4),
    'M 20',
    'L 4',
    'MP 3',
    'FB 6',
  ],
  partly: {
    'M 3': '91-103, 105-107, 111-125',
    'M 4': '91-122, 124-125',
    'M 5': '91-103, 105-125',
    'M 6': '91-109, 111-125',
    'M 7': '91-104, 106-125',
    'M 8': '91-109, 111-125',
    'M 9': '91-103, 105-109, 112-125',
    'M 11': '91-109, 111-125',
    'M 18': '91-102, 104-106, 108-125',
    'S 2': '91-101, 106, 108, 111-125',
    'S 3': '91-122, 124-125',
    'S 7': '91-122, 124-125',
    'L 1': '91-102, 104-125',
    'M 20': null,
    'L 4': null,
    'MP 3': null,
    'FB 6': null,
  },
  serving: [
    ['M 19', 'M 20', '91-103'],
    ['L 3', 'L 4'],
    ['MP 2', 'MP 3'],
    ['FB 5', 'FB 6'],
    ['M 21', 'M 18', '103, 107'],
    ['M 21', 'M 3', '104, 108-110'],
    ['M 21', 'M 7', '105'],
    ['M 21', 'M 4', '123'],
    ['M 22', 'M 9', '104, 110'],
    ['M 22', 'M 14', '105'],
    ['M 23', 'M 20', '104'],
    ['M 23', 'M 8', '110'],
    ['M 24', 'M 5', '104'],
    ['M 24', 'M 11', '110'],
    ['M 25', 'M 6', '110'],
    ['M 26', 'M 17', '110'],
    ['L 5', 'L 1', '103'],
    ['S 9', 'S 2', '102-105, 107, 109-110'],
    ['S 9', 'S 3', '123'],
    ['S 10', 'S 7', '123'],
  ],
  attending: [
    ['M 21', '91-102, 106, 111-122, 124-125'],
    ['M 22', '91-103, 106-109, 111-125'],
    ['M 23', '91-103, 105-109, 111-125'],
    ['M 24', '91-103, 105-109, 111-125'],
    ['M 25', '91-109, 111-125'],
    ['M 26', '91-109, 111-125'],
    ['M 27'],
    ['M 28', '91-102, 104-106, 108-125'],
    ['S 9', '91-101, 106, 108, 111-122, 124-125'],
    ['S 10', '91-103, 105-107, 109, 111-122, 124-125'],
    ['S 11', '91-104, 106-125'],
    ['L 5', '91-102, 104-125'],
    ['C 3'],
    ['C 4'],
    ['KD 2'],
    ['KD 3'],
    ['SD 6'],
    ['SD 7'],
  ],
  others: [
    ['X 1', 'kommunsekreterare'],
    ['X 2', 'informationstekniker'],
  ],
}

/** A committee of five with a vacant seat. */
export const withVacancy: AttendanceCase = {
  kind: 'committee',
  paragraphs: [26, 38],
  opened: '09:00',
  closed: '11:00',
  chair: 'S 1',
  attesters: ['C 1'],
  seats: ['S 1', 'S 2', 'V 1', 'C 1'],
  partly: {},
  serving: [],
  attending: [],
  others: [],
}

/** A committee of three, all there. */
export const whole: AttendanceCase = {
  kind: 'committee',
  paragraphs: [63, 73],
  opened: '09:00',
  closed: '10:05',
  chair: 'KD 1',
  attesters: ['S 1'],
  seats: ['KD 1', 'M 1', 'S 1'],
  partly: {},
  serving: [],
  attending: [],
  others: [
    ['X 1', 'förvaltningschef'],
    ['X 2', 'nämndsekreterare'],
  ],
}
