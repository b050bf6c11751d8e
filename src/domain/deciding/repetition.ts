import { isHeldByOne, type Term } from '../organisation/office.ts'
import { haveInCommon, samePerson } from '../participant.ts'
import { objectionsToRepeating, type RepetitionRejection } from '../repeated.ts'
import type { ActKind, Placed } from './acts/acts.ts'
import type { Election } from './acts/decided.ts'
import type { Motion } from './acts/moved.ts'
import type { Annex, Recusal, Reservation, ReservationFiling } from './acts/noted.ts'
import type { Proposition } from './acts/put.ts'
import type { VoteCorrection } from './acts/voted.ts'
import { standingMotions } from './motion.ts'
import { actsOf, type Paragraph } from './paragraph.ts'

/** What says nothing more when it is said again in the same words: the minutes would tell of two. */
const saidOnce: ReadonlySet<ActKind> = new Set<ActKind>(['recusalRuling', 'propositionRefusal'])

/** Against an act that says again what stands already, in the same words or others: the minutes would tell of two (KL 5:67). */
export function objectionsToRepetition(paragraph: Paragraph, act: Placed): readonly RepetitionRejection[] {
  return objectionsToRepeating(stands(paragraph, act))
}

function stands(paragraph: Paragraph, act: Placed): boolean {
  switch (act.kind) {
    case 'recusal':
      return isRecusedAlready(paragraph, act)
    case 'motion':
      return standingMotions(paragraph).some((other) => isSameMotion(other, act))
    case 'proposition':
      return isPutAlready(paragraph, act)
    case 'nonParticipation':
      return actsOf(paragraph, act.kind).some(({ persons }) => haveInCommon(persons, act.persons))
    case 'election':
      return actsOf(paragraph, act.kind).some((other) => isSameElection(other, act))
    case 'reservationFiling':
      return actsOf(paragraph, act.kind).some((other) => isFiledAlready(other, act))
    case 'reservation':
      return actsOf(paragraph, act.kind).some((other) => isSameReservation(other, act))
    case 'annex':
      return actsOf(paragraph, act.kind).some((other) => isSameContent(other, act))
    case 'voteCorrection':
      return actsOf(paragraph, act.kind).some((other) => isOfSameBallot(other, act))
    default:
      return (
        saidOnce.has(act.kind) &&
        actsOf(paragraph, act.kind).some((other) => isSame({ ...other, id: '' }, { ...act, id: '' }))
      )
  }
}

/** Someone is recused from a matter once; claimed again only where the body has ruled that it did not bar him or her (KL 6:30). */
function isRecusedAlready(paragraph: Paragraph, { person }: Recusal): boolean {
  const freed = new Set(
    actsOf(paragraph, 'recusalRuling')
      .filter(({ barred }) => !barred)
      .map(({ recusalId }) => recusalId),
  )
  return actsOf(paragraph, 'recusal').some((other) => samePerson(other.person, person) && !freed.has(other.id))
}

/** The same thing asked for by one and the same: whoever agrees supports the motion. */
function isSameMotion(one: Motion, other: Motion): boolean {
  const asked = ({ movedBy: _, movedByGroup: __, supportedBy: ___, ...rest }: Motion) => ({ ...rest, id: '' })
  const { movedByGroup: group } = one
  return (
    isSame(asked(one), asked(other)) &&
    (haveInCommon(one.movedBy, other.movedBy) || (group !== undefined && isSame(group, other.movedByGroup)))
  )
}

/**
 * The same question, with its options in any order, unless the deliberation was reopened meanwhile, the first was left
 * without a finding, or it is said why it is put again.
 */
function isPutAlready({ acts }: Paragraph, { form, options, points = [], purpose, again }: Proposition): boolean {
  if (again !== undefined) return false
  const reopened = acts.findLastIndex(({ kind }) => kind === 'deliberationReopening')
  return acts
    .slice(reopened + 1)
    .some(
      (other) =>
        other.kind === 'proposition' &&
        other.finding !== null &&
        other.form === form &&
        other.purpose === purpose &&
        isSame([...other.options].sort(), [...options].sort()) &&
        isSame(other.points ?? [], points),
    )
}

/** The same office for times that overlap: where one holds it, or where someone would be elected to it twice (KL 4:1). */
function isSameElection(one: Election, { office, term, elected }: Election): boolean {
  const isSameOffice =
    one.office.body.bodyId === office.body.bodyId && one.office.role === office.role && overlap(one.term, term)
  return isSameOffice && (isHeldByOne(office.role) || haveInCommon(one.elected, elected))
}

/** Whoever reserves himself does so once, unless it is said to be in favour of something else (KL 4:27). */
function isSameReservation(one: Reservation, { by, byGroup, inFavourOf }: Reservation): boolean {
  const isSameReserver = haveInCommon(one.by, by) || (byGroup !== undefined && isSame(byGroup, one.byGroup))
  return (
    isSameReserver &&
    (one.inFavourOf === null || inFavourOf === null || one.inFavourOf.proposalId === inFavourOf.proposalId)
  )
}

/** What was noted as never filed may be filed after all. */
const isFiledAlready = (one: ReservationFiling, { reservationId, filedOn }: ReservationFiling) =>
  one.reservationId === reservationId && (one.filedOn !== null || filedOn === null)

/** One version of a document, whatever it is called and numbered; a later one may be annexed beside it. */
const isSameContent = (one: Annex, { documentId, version }: Annex) =>
  one.documentId === documentId && one.version === version

/** A ballot should have been one thing or another. */
const isOfSameBallot = (one: VoteCorrection, { voteId, person }: VoteCorrection) =>
  one.voteId === voteId && samePerson(one.person, person)

const overlap = (one: Term, other: Term) =>
  (one.from === null || other.to === null || one.from <= other.to) &&
  (other.from === null || one.to === null || other.from <= one.to)

/** The same members with the same values, in whatever order they stand; one that is absent is as one that is not said. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other
  const [said, also] = [one as Readonly<Record<string, unknown>>, other as Readonly<Record<string, unknown>>]
  return [...new Set([...Object.keys(said), ...Object.keys(also)])].every((key) => isSame(said[key], also[key]))
}
