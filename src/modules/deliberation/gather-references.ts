import type { ReadTx } from '../../db/transaction.ts'
import type { Participant } from '../../domain/participant.ts'
import { selectAssignmentsByIds, type AssignmentRow } from '../assignments/store.ts'
import {
  selectBodiesByCode,
  selectParticipants,
  selectUnitsByIds,
  type Body,
  type Bounds,
  type Unit,
} from '../bodies/store.ts'
import type { AttendanceRow, MeetingRow } from '../meetings/store/meetings.ts'
import { selectCasesByIds, selectDocumentsByIds, type CaseRow, type DocumentWithVersion } from '../register/store.ts'
import { personsOfElection } from './resolve-election.ts'
import type { ActInput, PersonRef } from './state-act.ts'

/** The things that the acts to record point at outside their paragraph. */
export type Things = {
  readonly units: readonly Unit[]
  readonly bodies: readonly Body[]
  readonly documents: readonly DocumentWithVersion[]
  readonly assignments: readonly AssignmentRow[]
  readonly cases: readonly CaseRow[]
}

/** The same with the persons, and the body that acts. */
export type References = Things & {
  readonly persons: ReadonlyMap<string, Participant & { readonly personId: string }>
  readonly acting: MeetingRow['body']
}

type Asked = { readonly [Kind in keyof Things]: () => PromiseLike<Things[Kind]> }

/** What reads the things that a list of acts points at, where these authorities see them: one query a kind, however many acts. */
export function thingsAsked(tx: ReadTx, authorities: Bounds, inputs: readonly ActInput[]): Asked {
  const points = inputs.flatMap((input) => (input.kind === 'decision' ? (input.points ?? []) : []))
  const bodyCodes = present([
    ...points.map((point) => point.to),
    ...inputs.map((input) => (input.kind === 'recipient' ? input.body : undefined)),
    ...inputs.map((input) => (input.kind === 'election' ? input.office.body : undefined)),
    ...inputs.map((input) => (input.kind === 'proposal' && 'body' in input.author ? input.author.body : undefined)),
  ])
  const documentIds = present([
    ...inputs.map((input) =>
      input.kind === 'proposal' || input.kind === 'annex' || input.kind === 'motion' ? input.document : undefined,
    ),
    ...points.flatMap((point) => (point.refersTo ?? []).flatMap(({ document, of }) => [document, of])),
  ])
  const unitIds = present(
    inputs.map((input) => (input.kind === 'proposal' && 'unit' in input.author ? input.author.unit : undefined)),
  )
  return {
    units: () => selectUnitsByIds(tx, authorities, unitIds),
    bodies: () => selectBodiesByCode(tx, bodyCodes),
    documents: () => selectDocumentsByIds(tx, authorities, documentIds),
    assignments: () => selectAssignmentsByIds(tx, authorities, present(points.map((point) => point.considersComplete))),
    cases: () => selectCasesByIds(tx, authorities, present(points.map((point) => point.answers?.case))),
  }
}

/** The things with the persons: those at the meeting as they are there, others as the register has them that day. */
export async function withPersons(
  tx: ReadTx,
  { meeting, attendance }: { readonly meeting: MeetingRow; readonly attendance: readonly AttendanceRow[] },
  inputs: readonly ActInput[],
  things: Things,
): Promise<References> {
  const others = await selectParticipants(
    tx,
    absent(attendance, inputs.flatMap(personsOf)),
    meeting.bodyId,
    meeting.heldOn,
  )
  return { ...things, persons: new Map([...attending(attendance), ...others]), acting: meeting.body }
}

/** Those at the meeting, as they are there: the party at the meeting goes before the party of the appointment. */
const attending = (attendance: readonly AttendanceRow[]) =>
  attendance.map(({ person }) => [person.personId, person] as const)

const absent = (attendance: readonly AttendanceRow[], ids: readonly string[]) => {
  const known = new Set(attendance.map(({ person }) => person.personId))
  return ids.filter((id) => !known.has(id))
}

function personsOf(input: ActInput): string[] {
  const refs: readonly PersonRef[] = (() => {
    switch (input.kind) {
      case 'proposal':
        return 'persons' in input.author ? input.author.persons : []
      case 'contribution':
        return input.persons
      case 'motion':
        return [...(input.movedBy ?? []), ...(input.supportedBy ?? [])]
      case 'vote':
        return input.requestedBy
      case 'voteClosing':
        return input.castingVote ? [input.castingVote.by] : []
      case 'nonParticipation':
        return input.persons
      case 'election':
        return personsOfElection(input)
      case 'reservation':
        return [...(input.by ?? []), ...(input.concurring ?? [])]
      case 'protocolNote':
        return input.by ?? []
      case 'voteCorrection':
      case 'recusal':
        return [input.person]
      default:
        return []
    }
  })()
  const ids = refs.filter((ref) => typeof ref === 'string')
  return input.kind === 'vote' ? [...ids, ...(input.ballots ?? []).map(({ person }) => person)] : ids
}

const present = (values: readonly (string | null | undefined)[]): string[] => [
  ...new Set(values.filter((value) => value != null)),
]
