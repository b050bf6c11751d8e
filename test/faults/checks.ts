import { isAcknowledged, type Attempt } from './load.ts'
import type { Answer } from './server.ts'
import type { State, Trail } from './state.ts'
import { actsOfOne, paragraphsOfOne, recipients, recordingOf, type Supply } from './supply.ts'

/** The kinds of fault, and what each means for the service. */
export const faultKinds = ['lost', 'duplicated', 'half', 'gap', 'trail', 'undelivered', 'refused', 'unwell'] as const
export type FaultKind = (typeof faultKinds)[number]
/** A fault and what it is about. */
export type Fault = { readonly kind: FaultKind; readonly what: string }

/** A round of load: its supply and the commands that were sent. */
export type Round = { readonly supply: Supply; readonly attempts: readonly Attempt[] }

/**
 * Everything that is wrong after a round; a command that was not acknowledged may have been done or not, but never
 * half.
 */
export function faultsOf(round: Round, state: State, trail: Trail): Fault[] {
  return [
    ...faultsOfCases(round, state, trail),
    ...faultsOfParagraphs(round, state, trail),
    ...faultsOfMinutes(round, state, trail),
    ...faultsOfReleases(round, state, trail),
  ]
}

const fault = (kind: FaultKind, what: string): Fault => ({ kind, what })
/** A fault if the condition does not hold. */
const unless = (isSo: boolean, kind: FaultKind, what: string): Fault[] => (isSo ? [] : [fault(kind, what)])
const about = (round: Round, kind: Attempt['kind'], id?: string) =>
  round.attempts.filter((one) => one.kind === kind && (id === undefined || one.about === id))
const entries = (trail: Trail, id: string, event: string) =>
  (trail.get(id) ?? []).filter((entry: Answer) => entry.event === event)
const repeated = (all: readonly string[]) => [...new Set(all.filter((one, index) => all.indexOf(one) !== index))]

function faultsOfCases(round: Round, { cases }: State, trail: Trail): Fault[] {
  const { code } = round.supply
  const byId = new Map(cases.map((one) => [one.id as string, one]))
  const lost = about(round, 'case')
    .filter(isAcknowledged)
    .filter(({ about: title, answer }) => {
      const kept = byId.get(answer?.body.id)
      return kept?.diarienummer !== answer?.body.diarienummer || kept?.title !== title
    })
  const opened = [...trail.values()]
    .flat()
    .filter(({ event, after }: Answer) => event === 'case.opened' && after.series === code)
  return [
    ...lost.map(({ about: title, answer }) => fault('lost', `case ${answer?.body.diarienummer} (${title})`)),
    ...repeated(cases.map(({ title }) => title)).map((title) => fault('duplicated', `case ${title}`)),
    ...repeated(cases.map(({ diarienummer }) => diarienummer)).map((number) => fault('duplicated', `number ${number}`)),
    ...repeated(opened.map(({ id }: Answer) => id)).map((id) => fault('duplicated', `entry ${id}`)),
    ...gapsIn(cases).map((number) => fault('gap', `${code} ${number}`)),
    ...cases
      .filter(({ id, diarienummer }) => {
        const told = entries(trail, id, 'case.opened')
        return told.length !== 1 || told[0].after.diarienummer !== diarienummer
      })
      .map(({ diarienummer }) => fault('trail', `case ${diarienummer} is not told of once`)),
    ...opened
      .filter(({ resourceId }: Answer) => !byId.has(resourceId))
      .map(({ after }: Answer) => fault('trail', `case ${after.diarienummer} is told of and does not exist`)),
  ]
}

/** The gaps in the numbers of each year, from its first to its last. */
function gapsIn(cases: readonly Answer[]): string[] {
  const years = [...new Set(cases.map(({ year }) => year as number))]
  return years.flatMap((year) => {
    const taken = new Set(cases.filter((one) => one.year === year).map(({ number }) => number as number))
    return Array.from({ length: Math.max(...taken) }, (_, index) => index + 1)
      .filter((number) => !taken.has(number))
      .map((number) => `${year}/${number}`)
  })
}

function faultsOfParagraphs(round: Round, { acts }: State, trail: Trail): Fault[] {
  return [...acts].flatMap(([item, all]) => {
    const sent = about(round, 'paragraph', item)
    const known = sent.filter(isAcknowledged)
    const standing = all.filter(({ takenBackAt }) => takenBackAt === null)
    const recordings = all.length / actsOfOne
    const lastKnown = Math.max(0, ...known.map(({ recording = 0 }) => recording))
    return [
      ...unless(
        recordings >= known.length && recordingOf(standing) >= lastKnown,
        'lost',
        `recording ${lastKnown} of item ${item}`,
      ),
      ...unless(Number.isInteger(recordings), 'half', `item ${item}: ${all.length} acts`),
      ...unless([0, actsOfOne].includes(standing.length), 'half', `item ${item}: ${standing.length} acts stand`),
      ...unless(recordings <= sent.length, 'duplicated', `item ${item}: ${recordings} recordings of ${sent.length}`),
      ...unless(
        entries(trail, item, 'paragraph.recorded').length === recordings,
        'trail',
        `recordings of item ${item}`,
      ),
    ]
  })
}

function faultsOfMinutes(round: Round, { minutes, decisions, dispatches }: State, trail: Trail): Fault[] {
  const addresses = repeated(decisions.map(({ address }) => address))
  return [
    ...addresses.map((address) => fault('duplicated', `decision ${address}`)),
    ...[...minutes].flatMap(([id, one]) => {
      const signed: string[] = one.signers
        .filter(({ signedAt }: Answer) => signedAt !== null)
        .map(({ person }: Answer) => person)
      const isWhole = signed.length === one.signers.length
      const became = decisions.filter(({ meetingDate }) => meetingDate === one.head.meetingDate)
      const told = entries(trail, id, 'minutes.signed').map(({ after }: Answer) => after.person as string)
      return [
        ...about(round, 'signature', id)
          .filter(isAcknowledged)
          .filter(({ person = '' }) => !signed.includes(person))
          .map(({ person }) => fault('lost', `signature of ${person} under ${id}`)),
        ...unless(
          (one.attestedOn !== null) === isWhole,
          'half',
          `minutes ${id}: ${signed.length} signatures, attested ${one.attestedOn}`,
        ),
        ...unless(
          became.length === (isWhole ? paragraphsOfOne : 0),
          'half',
          `minutes ${id}: ${became.length} decisions`,
        ),
        ...became
          .filter((decision) => dispatches.get(decision.id)?.length !== recipients.length)
          .map(({ address }) => fault('half', `decision ${address}: ${recipients.length} dispatches are not there`)),
        ...unless([...told].sort().join() === [...signed].sort().join(), 'trail', `signatures under ${id}`),
        ...unless(entries(trail, id, 'minutes.attested').length === (isWhole ? 1 : 0), 'trail', `attestation of ${id}`),
      ]
    }),
  ]
}

function faultsOfReleases(round: Round, { dispatches }: State, trail: Trail): Fault[] {
  return round.supply.decisions.flatMap((decision) => {
    const all = dispatches.get(decision) ?? []
    const released = all.filter(({ state }) => state !== 'awaitingRelease')
    const known = about(round, 'release', decision).filter(isAcknowledged)
    const named: string[] = known.flatMap(({ answer }) => answer?.body.items.map(({ id }: Answer) => id))
    return [
      ...named.filter((id) => !released.some((one) => one.id === id)).map((id) => fault('lost', `release of ${id}`)),
      ...unless(all.length === recipients.length, 'half', `decision ${decision}: ${all.length} dispatches`),
      ...unless(
        [0, all.length].includes(released.length),
        'half',
        `decision ${decision}: ${released.length} of ${all.length} released`,
      ),
      ...all
        .filter(
          ({ id }) =>
            entries(trail, id, 'dispatch.released').length !== (released.some((one) => one.id === id) ? 1 : 0),
        )
        .map(({ id }) => fault('trail', `release of ${id}`)),
    ]
  })
}

/** Commands that were refused, which none should be; 5xx only while the database may be unavailable. */
export const refusals = (attempts: readonly Attempt[], allowed: (status: number) => boolean): Fault[] =>
  attempts.flatMap(({ kind, about: what, answer }) =>
    answer === undefined || answer.status < 300 || allowed(answer.status)
      ? []
      : [fault('refused', `${kind} ${what}: ${answer.status} ${answer.body?.type} ${answer.body?.detail}`)],
  )
