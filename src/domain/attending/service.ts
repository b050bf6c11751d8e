import type { Appointment } from '../organisation/appointment.ts'
import type { BodyKind, BodySettings } from '../organisation/body.ts'
import type { Named } from '../participant.ts'
import { coversHalf, fillsSeat, halvesOf, type Attendance } from './attendance.ts'

export type ServiceRejection =
  | { readonly code: 'seat-from-next-item'; readonly seat: number }
  | { readonly code: 'late-member'; readonly seat: number; readonly statute: 'KL 6:17' }
  | { readonly code: 'service-broken-off'; readonly person: Named; readonly statute: 'KL 5:20' | 'KL 6:17' }
  | {
      readonly code: 'out-of-turn'
      readonly person: Named
      readonly next: Named | null
      readonly statute: 'KL 5:18' | 'KL 6:17'
    }

/** Whose rules of service: the assembly's are the statute's, those of a board its own settings. */
export type ServiceRules = { readonly kind: BodyKind; readonly settings: BodySettings }

/** Where someone stepped out for being recused: the person and the position on the agenda. */
export type SteppedOut = { readonly personId: string; readonly position: number }

/**
 * E2: a member who comes late takes the seat from the serving substitute, in the assembly (KL 5:19) from the next item, as
 * its rules of procedure have it, in a board if its settings say so (KL 6:17).
 */
export function objectionsToLateMember(
  rows: readonly Attendance[],
  row: Attendance,
  { kind, settings }: ServiceRules,
): readonly ServiceRejection[] {
  if (row.capacity !== 'member' || row.seat === null) return []
  const { start } = halvesOf(row)
  const inPlace = rows.filter(
    (other) => other.capacity === 'substitute' && other.seat === row.seat && halvesOf(other).start < start,
  )
  if (inPlace.length === 0) return []
  if (kind === 'assembly') {
    return inPlace.some((other) => row.fromPart && halvesOf(other).end === start - 1)
      ? [{ code: 'seat-from-next-item', seat: row.seat }]
      : []
  }
  const isLate = servedBy(rows, row).every((other) => halvesOf(other).start >= start)
  return isLate && !settings.lateMemberTakesSeat ? [{ code: 'late-member', seat: row.seat, statute: 'KL 6:17' }] : []
}

/**
 * E3: a member of the assembly who broke off for another reason than recusal does not serve again that day (KL 5:20); in
 * a board it is a setting. `positions` are those of the items that were handled.
 */
export function objectionsToReturn(
  rows: readonly Attendance[],
  row: Attendance,
  rules: ServiceRules,
  positions: readonly number[],
  steppedOut: readonly SteppedOut[],
): readonly ServiceRejection[] {
  const { kind, settings } = rules
  if (row.capacity !== 'member' || row.seat === null || (kind !== 'assembly' && settings.memberMayReturn)) return []
  const { personId } = row.person
  const excused = new Set(steppedOut.filter((one) => one.personId === personId).map(({ position }) => position))
  const service = [...servedBy(rows, row), row].map(halvesOf)
  const isGap = (half: number) =>
    service.some(({ end }) => end < half) &&
    service.some(({ start }) => half < start) &&
    !service.some(({ start, end }) => start <= half && half <= end)
  const missed = positions.filter((position) => isGap(2 * position) || isGap(2 * position + 1))
  if (missed.every((position) => excused.has(position))) return []
  const statute = kind === 'assembly' ? 'KL 5:20' : 'KL 6:17'
  return [{ code: 'service-broken-off', person: { personId, name: row.person.name }, statute }]
}

const servedBy = (rows: readonly Attendance[], row: Attendance) =>
  rows.filter(
    (other) =>
      other.id !== row.id &&
      other.capacity === 'member' &&
      other.seat !== null &&
      other.person.personId === row.person.personId,
  )

export type ServiceStanding = 'serving' | 'recused' | 'attending' | 'excused' | 'called' | 'notNoted'
export type TurnReason = 'begun' | 'sameParty' | 'partyOrder' | 'otherParty' | 'listed'

/** A substitute in the order in which he or she would serve for one absent member, and why there. */
export type SubstituteInTurn = {
  readonly personId: string
  readonly party: string | null
  readonly substituteOrder: number | null
  readonly standing: ServiceStanding
  readonly reasons: readonly TurnReason[]
}

export type ServiceFacts = ServiceRules & {
  /** The appointments of the day as substitute. */
  readonly substitutes: readonly Pick<Appointment, 'personId' | 'party' | 'substituteOrder'>[]
  readonly rows: readonly Attendance[]
  readonly excusedIds: readonly string[]
  readonly calledIds: readonly string[]
  readonly steppedOut: readonly SteppedOut[]
}

/**
 * E1, E5, E6: the substitutes who may serve for a member of a party, in turn: by party as the statute or the body has it,
 * among equals one who has begun to serve first, then as listed. `half` is when service would begin.
 */
export function substitutesFor(facts: ServiceFacts, party: string | null, half: number): readonly SubstituteInTurn[] {
  const ranked = facts.substitutes.flatMap((substitute) => {
    const { personId } = substitute
    const place = placeOf(facts, party, substitute.party)
    if (place === null) return []
    const own = facts.rows.filter(({ person, capacity }) => person.personId === personId && capacity === 'substitute')
    const begun =
      keepsPriority(facts) && own.some((row) => fillsSeat(row) && Math.max(halvesOf(row).start, firstHalf) < half)
    const candidate: SubstituteInTurn = {
      personId,
      party: substitute.party,
      substituteOrder: substitute.substituteOrder,
      standing: standingOf(facts, personId, own, half),
      reasons: [place.reason, ...(begun ? ['begun' as const] : [])],
    }
    return [{ candidate, rank: place.rank, begun: begun ? 0 : 1, listed: substitute.substituteOrder ?? unlisted }]
  })
  return ranked
    .toSorted((one, other) => one.rank - other.rank || one.begun - other.begun || one.listed - other.listed)
    .map(({ candidate }) => candidate)
}

/** Who is next to serve: the first of those who attend or, before the meeting, of those nobody has called or excused. */
export function nextInTurn(candidates: readonly SubstituteInTurn[], planned: boolean): string | null {
  const first = (standing: ServiceStanding) => candidates.find((one) => one.standing === standing)?.personId
  return first('attending') ?? (planned ? first('notNoted') : undefined) ?? null
}

/**
 * Whether an order binds: the assembly's does where the party of the seat has substitutes, since they follow from the
 * election (KL 5:18); a board's where it has settled one (KL 6:17).
 */
export function isTurnSettled({ kind, settings, substitutes }: ServiceFacts, party: string | null): boolean {
  if (kind !== 'assembly') return settings.substituteOrder !== 'notSettled'
  return party !== null && substitutes.some((one) => one.party === party)
}

/** E1, E6: a substitute begins to serve in turn; `party` is that of the seat. */
export function objectionsToTurn(
  facts: ServiceFacts,
  row: Attendance,
  party: string | null,
): readonly ServiceRejection[] {
  if (row.capacity !== 'substitute' || !fillsSeat(row) || !isTurnSettled(facts, party)) return []
  const { personId, name } = row.person
  const rows = facts.rows.filter(({ id }) => id !== row.id)
  const candidates = substitutesFor({ ...facts, rows }, party, Math.max(halvesOf(row).start, firstHalf))
  const next = candidates.find((one) => one.personId === personId || one.standing === 'attending')
  if (next?.personId === personId) return []
  return [outOfTurn(facts, { personId, name }, next?.personId ?? null)]
}

/** The same where a substitute is called to a meeting in place of someone who is excused. */
export function objectionsToCalling(
  facts: ServiceFacts,
  called: Named & { readonly personId: string },
  party: string | null,
): readonly ServiceRejection[] {
  if (!isTurnSettled(facts, party)) return []
  const candidates = substitutesFor(facts, party, firstHalf)
  const isFree = ({ standing }: SubstituteInTurn) => standing === 'attending' || standing === 'notNoted'
  const next = candidates.find((one) => one.personId === called.personId || isFree(one))
  return next?.personId === called.personId ? [] : [outOfTurn(facts, called, next?.personId ?? null)]
}

/** After everyone who is listed. */
const unlisted = Number.MAX_SAFE_INTEGER

/** The beginning of the first item. */
export const firstHalf = 2

function outOfTurn({ kind, rows }: ServiceFacts, person: Named, nextId: string | null): ServiceRejection {
  const next = nextId === null ? null : { personId: nextId, name: nameIn(rows, nextId) }
  return { code: 'out-of-turn', person, next, statute: kind === 'assembly' ? 'KL 5:18' : 'KL 6:17' }
}

const nameIn = (rows: readonly Attendance[], id: string) =>
  rows.find(({ person }) => person.personId === id)?.person.name ?? null

/** Those of the assembly are of the member's own party; a board may order the parties for each party by itself. */
function placeOf(
  facts: ServiceFacts,
  party: string | null,
  own: string | null,
): { rank: number; reason: TurnReason } | null {
  const {
    kind,
    settings: { substituteOrder, partyOrder },
  } = facts
  const byList = kind === 'assembly' ? !isTurnSettled(facts, party) : substituteOrder !== 'byParty'
  if (byList) return { rank: 0, reason: 'listed' }
  if (own === party) return { rank: 0, reason: 'sameParty' }
  if (kind === 'assembly') return null
  // A party is called as it likes: only what the body has listed is looked for.
  const order = new Map(Object.entries(partyOrder)).get(party ?? '')
  if (order === undefined) return { rank: 1, reason: 'otherParty' }
  const rank = order.indexOf(own ?? '')
  return rank < 0 ? null : { rank: rank + 1, reason: 'partyOrder' }
}

/** KL 5:18: in the assembly whoever has begun always goes before; in a board it is a setting. */
const keepsPriority = ({ kind, settings }: ServiceRules) => kind === 'assembly' || settings.begunKeepsPriority

function standingOf(facts: ServiceFacts, personId: string, own: readonly Attendance[], half: number): ServiceStanding {
  const here = own.filter((row) => coversHalf(row, half))
  const position = Math.floor(half / 2)
  if (facts.steppedOut.some((one) => one.personId === personId && one.position === position)) return 'recused'
  if (here.some(fillsSeat)) return 'serving'
  if (here.length > 0) return 'attending'
  if (facts.excusedIds.includes(personId)) return 'excused'
  return facts.calledIds.includes(personId) ? 'called' : 'notNoted'
}
