import type { ReadTx } from '../../db/transaction.ts'
import { may, found, type Actor } from '../../domain/access.ts'
import type { Outcome } from '../../domain/outcome.ts'
import { mayShowHash, readRecord } from '../../domain/recording/frozen.ts'
import { publicForm } from '../../domain/recording/publication.ts'
import type { Rejection } from '../../domain/rejection.ts'
import { seal } from '../../seal.ts'
import { selectCases, selectNumbersMeantBy } from '../register/store.ts'
import {
  selectDecision,
  selectDecisions,
  selectPublicDecisions,
  type DecisionFilter,
  type DecisionRow,
} from './store/decisions.ts'

/** A decision as someone may see it: the bytes of its record, frozen or masked, and its living status. */
export type DecisionView = {
  readonly id: string
  readonly address: string
  /** Of the frozen bytes; null where something is hidden and they hold no salt: a guess could be checked against the hash. */
  readonly contentHash: string | null
  /** Canonical JSON: spliced into the answer as it is. */
  readonly recordBytes: string
  readonly masked: readonly string[]
  /** Whether its heading alone is shown, as it is published. */
  readonly titleOnly: boolean
  /** Of the bytes shown, where they are not the frozen ones. */
  readonly publicHash: string | null
  readonly status: DecisionStatus
  readonly version: number
}

export type DecisionStatus = {
  readonly publication: DecisionRow['publication']
  readonly attestation: { readonly minutes: string; readonly attestedOn: string | null }
  readonly notice: {
    readonly id: string
    readonly postedOn: string
    readonly keptAt: string
    readonly lastAppealDay: string
    readonly takenDownOn: string | null
  } | null
  readonly earliestLegalForceOn: string | null
  /** Confirmed by a person after inquiry at the court, never by the calendar (KL 13:4). */
  readonly legalForce: null
  readonly corrections: readonly never[]
}

/** One decision: whole for those who see its authority's affairs, in its public form for everyone else. */
export async function readDecision(
  tx: ReadTx,
  actor: Actor,
  by: { id: string } | { address: string },
): Promise<Outcome<DecisionView, Rejection>> {
  const row = await selectDecision(tx, by)
  return found(row && viewOf(row, actor), 'decision', 'id' in by ? by.id : by.address)
}

/** What someone may see of a decision, or null where that is nothing. */
export function viewOf(row: DecisionRow, actor: Actor): DecisionView | null {
  const inside = may(actor, 'decision:read', { authority: row.authority })
  if (!inside && row.publication === 'none') return null
  const shown = shownOf(row, inside)
  const { notice } = row
  return {
    id: row.id,
    address: row.address,
    ...shown,
    status: {
      publication: row.publication,
      attestation: { minutes: row.minutesId, attestedOn: row.attestedOn },
      notice: notice && {
        id: notice.id,
        postedOn: notice.postedOn,
        keptAt: notice.keptAt,
        lastAppealDay: notice.lastAppealDay,
        takenDownOn: notice.takenDownOn,
      },
      earliestLegalForceOn: notice?.earliestLegalForceOn ?? null,
      legalForce: null,
      corrections: [],
    },
    version: row.version,
  }
}

/** The frozen bytes unchanged where nothing is to be masked: they are not even read apart. */
function shownOf(
  row: DecisionRow,
  inside: boolean,
): Pick<DecisionView, 'contentHash' | 'recordBytes' | 'masked' | 'titleOnly' | 'publicHash'> {
  const { contentHash } = row
  const hidden = row.hidden ?? []
  const titleOnly = !inside && row.publication === 'titleOnly'
  if (hidden.length === 0 && !titleOnly)
    return { contentHash, recordBytes: row.record, masked: [], titleOnly, publicHash: null }
  const record = readRecord(row.record)
  const form = publicForm(record, titleOnly ? 'titleOnly' : 'full', hidden)
  const { bytes, hash } = seal(form.record)
  return {
    contentHash: mayShowHash(record) || hash === contentHash ? contentHash : null,
    recordBytes: bytes,
    masked: form.masked,
    titleOnly,
    publicHash: hash,
  }
}

/** Where a decision stands in the order of changes, as whoever asks follows it. */
type InOrder = { readonly changeSequence: number }

export type DecisionSummary = InOrder & {
  readonly withdrawn: false
  readonly id: string
  readonly address: string
  readonly title: string | null
  readonly cases: readonly { readonly diarienummer: string; readonly title: string | null }[]
  readonly body: string
  readonly meetingDate: string
  readonly paragraph: number
  readonly publication: DecisionRow['publication']
  readonly contentHash: string | null
}

/** A decision that is no longer public: that it is so, and nothing of what it says. */
export type WithdrawnDecision = InOrder & { readonly withdrawn: true; readonly id: string }

/** Decisions in the order of their latest change, as someone may see them; whoever follows the public ones is told what is withdrawn. */
export async function listDecisions(
  tx: ReadTx,
  actor: Actor,
  filter: Omit<DecisionFilter, 'authorities' | 'caseIds'> & { diarienummer?: string | undefined },
  after: number | null,
  limit: number,
): Promise<readonly (DecisionSummary | WithdrawnDecision)[]> {
  const { diarienummer, ...rest } = filter
  const caseIds = diarienummer === undefined ? undefined : await casesMeantBy(tx, diarienummer)
  if (caseIds?.length === 0) return []
  const asked = { ...rest, caseIds }
  const rows = may(actor, 'decision:read')
    ? await selectDecisions(tx, { ...asked, authorities: actor.authorities }, after, limit)
    : await selectPublicDecisions(tx, asked, after, limit)
  return rows.map((row) => {
    const view = viewOf(row, actor)
    return view === null ? withdrawnOf(row) : summaryOf(row, view)
  })
}

async function casesMeantBy(tx: ReadTx, diarienummer: string): Promise<string[]> {
  const numbers = await selectNumbersMeantBy(tx, null, diarienummer, undefined)
  return numbers.length === 0
    ? []
    : (await selectCases(tx, { authorities: null, numbers }, null, 100)).map(({ id }) => id)
}

const withdrawnOf = ({ id, withdrawnSequence, changeSequence }: DecisionRow): WithdrawnDecision => ({
  withdrawn: true,
  id,
  changeSequence: withdrawnSequence ?? changeSequence,
})

const summaryOf = (row: DecisionRow, { recordBytes, contentHash }: DecisionView): DecisionSummary => ({
  withdrawn: false,
  id: row.id,
  address: row.address,
  ...headingIn(recordBytes),
  body: row.bodyCode,
  meetingDate: row.heldOn,
  paragraph: row.paragraph,
  publication: row.publication,
  contentHash,
  changeSequence: row.changeSequence,
})

function headingIn(recordBytes: string): Pick<DecisionSummary, 'title' | 'cases'> {
  const { title, cases } = readRecord(recordBytes)
  return { title, cases }
}
