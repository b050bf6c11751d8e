import { officeInWords } from '../../domain/organisation/office.ts'
import type { RecordedElection } from '../../domain/recording/parts.ts'
import { generated, type Block, type TableBlock } from '../blocks.ts'
import { nameOf } from '../swedish.ts'
import type { Context } from './context.ts'

type Sentences = readonly (readonly [key: string, text: string])[]

/** The elections in which as many were proposed as were to be elected. */
export function unopposedBlocks(context: Context): Block[] {
  const {
    phrases: { election: words },
  } = context
  return electionsOf(context, true).map((election) => {
    const nominees = election.candidates.map(nameOf)
    return generated([
      ...(nominees.length === 0
        ? []
        : ([
            [`elections/${election.order}/nominated`, words.nominated(office(election, nominees.length), nominees)],
            [`elections/${election.order}/unopposed`, words.unopposed],
          ] as const)),
      ...electedSentence(context, election),
    ])
  })
}

/** The elections by closed ballots: how they were held, what was counted, what the lot gave and who was elected. */
export function electionBlocks(context: Context): Block[] {
  return electionsOf(context, false).flatMap((election) => [
    generated(heldSentences(context, election)),
    ...(election.comparison.length === 0 ? [] : [comparisonTable(context, election)]),
    ...resultBlocks([...lotSentences(context, election), ...electedSentence(context, election)]),
  ])
}

const electionsOf = ({ record }: Context, unopposed: boolean) =>
  (record.elections ?? []).filter(({ method }) => (method === 'unopposed') === unopposed)

const office = ({ office: of, term }: RecordedElection, count: number) => officeInWords(of, count, term)

const resultBlocks = (sentences: Sentences): Block[] => (sentences.length === 0 ? [] : [generated(sentences)])

function heldSentences({ phrases: { election: words } }: Context, election: RecordedElection): Sentences {
  const { order, seats, method, demandedBy, blank, invalid } = election
  const counted = optionsOf(election).flatMap(({ name, votes }) => (votes === null ? [] : [{ name, votes }]))
  const notCounted = words.notCounted(blank ?? 0, invalid ?? 0)
  return [
    ...(demandedBy === null ? [] : [[`elections/${order}/demanded`, words.demanded(demandedBy)] as const]),
    [`elections/${order}/held`, words.held(office(election, seats), seats, method === 'proportional')],
    ...(counted.length === 0 ? [] : [[`elections/${order}/votes`, words.votes(counted)] as const]),
    ...(notCounted === null ? [] : [[`elections/${order}/not-counted`, notCounted] as const]),
  ]
}

/** What the votes fell on: the candidates, or the lists by their designations. */
function optionsOf({ method, candidates, lists }: RecordedElection): { name: string; votes: number | null }[] {
  return method === 'proportional'
    ? lists.map(({ designation, votes }) => ({ name: designation, votes }))
    : candidates.map(({ votes, ...person }) => ({ name: nameOf(person), votes }))
}

function lotSentences({ phrases: { election: words } }: Context, election: RecordedElection): Sentences {
  const { order, method, lots } = election
  const options = optionsOf(election)
  const names = (numbers: readonly number[]) => numbers.map((number) => options[number - 1]?.name ?? `nummer ${number}`)
  return lots.map(({ among, drawn }, index) => [
    `elections/${order}/lot${lots.length === 1 ? '' : `/${index + 1}`}`,
    words.drawn(names(among), names(drawn), method === 'proportional'),
  ])
}

function electedSentence({ phrases: { election: words }, body }: Context, election: RecordedElection): Sentences {
  const { order, elected } = election
  if (elected.length === 0) return []
  return [[`elections/${order}/elected`, words.elected(body, elected.map(nameOf), office(election, elected.length))]]
}

/** Seat by seat the comparison number of every list, and to which of them the seat fell (2022:629 17-21 §§). */
function comparisonTable({ phrases: { election: words } }: Context, election: RecordedElection): TableBlock {
  const { lists, seats, comparison } = election
  const rows = comparison.map(({ list, byLot }, index) => {
    const before = comparison.slice(0, index)
    const numbers = lists.map(({ votes }, at) =>
      divided(votes, before.filter((seat) => seat.list === at + 1).length + 1),
    )
    return [`${index + 1}`, ...numbers, `${lists[list - 1]?.designation ?? `nummer ${list}`}${byLot ? ' (lott)' : ''}`]
  })
  return {
    kind: 'table',
    caption: words.comparison(office(election, seats)),
    columns: ['Plats', ...lists.map(({ designation }) => designation), 'Tillfaller'],
    rows,
  }
}

/** 25, 12,5, 8,33: as minutes print a comparison number. */
function divided(votes: number | null, divisor: number): string {
  if (votes === null) return '–'
  return (Math.round((votes * 100) / divisor) / 100).toString().replace('.', ',')
}
