import { z } from 'zod'
import { publicationLevels } from '../../domain/publication.ts'
import { byId, civilDate, cursorOf, pagesBy, text, uuid } from '../../http/wire.ts'

/** A place in the order of changes. */
const place = /^\d{1,15}$/

export const byAddress = z.strictObject({
  body: text(20).describe('Organets kod: ks.'),
  when: z.string().regex(/^\d{4}(-\d\d-\d\d(-\d{1,2})?)?$/, { error: 'Skriv sammanträdets dag, 2021-06-16, eller året där organet numrerar per år.' }),
  paragraph: z.coerce.number().int().min(1).max(100_000),
})
const named = z.object({ id: uuid.optional(), name: z.string().nullable(), party: z.string().optional(), title: z.string().optional(), organisation: z.string().optional() })
  .meta({ id: 'RecordedPerson', description: 'En person som den står i protokollet.' })
const persons = z.array(named)
const findings = z.array(z.object({ rule: z.string(), rejection: z.record(z.string(), z.unknown()) }))

/** The frozen record; a member that publication has masked is null or empty. */
export const recordResource = z.object({
  body: z.object({ code: z.string(), name: z.string(), kind: z.string() }),
  meetingDate: civilDate,
  meetingOrdinal: z.int(),
  paragraph: z.int(),
  chair: named.nullable(),
  cases: z.array(z.object({ diarienummer: z.string(), title: z.string().nullable() })),
  title: z.string().nullable(),
  phraseSet: z.string(),
  sections: z.array(z.string()),
  decisionPoints: z.array(z.object({
    number: z.int(), kind: z.string(), to: z.object({ code: z.string(), name: z.string() }).nullable(), text: z.string(), appealRegime: z.string(),
    names: persons.optional(),
    refersTo: z.array(z.object({
      annexNumber: z.int().nullable(), document: uuid,
      of: z.object({ kind: z.string(), unit: z.string().nullable(), datedOn: civilDate.nullable() }).nullable(),
    })),
    considersComplete: z.object({ assignment: uuid, givenBy: z.string(), diarienummer: z.string().nullable() }).nullable(),
  })),
  summary: z.string().nullable(),
  contributions: z.array(z.object({
    order: z.int(), kind: z.string(), persons, shared: z.object({ title: z.string(), organisation: z.string().nullable() }).nullable(),
  })),
  proposals: z.array(z.object({
    id: z.string(), author: z.object({ unit: z.string().optional(), body: z.string().optional(), party: z.string().optional(), name: z.string().optional(), persons: persons.optional() }),
    points: z.array(z.string()), document: uuid.nullable(), annex: z.string().nullable(),
  })),
  motions: z.array(z.object({
    id: z.string(), order: z.int(), kind: z.string(), proposal: z.string().nullable(), text: z.string().nullable(), movedBy: persons, supportedBy: persons, withdrawn: z.boolean(),
  })),
  deliberationClosed: z.boolean(),
  propositions: z.array(z.object({
    order: z.int(), form: z.string(), options: z.array(z.string()), finding: z.string().nullable(), voteRequested: persons.nullable(),
  })),
  settledBy: z.enum(['unopposed', 'acclamation', 'vote']).nullable(),
  votes: z.array(z.object({
    round: z.int(), kind: z.string(), form: z.string(), requestedBy: persons, yes: z.string(), no: z.string(), rule: z.string(),
    ballots: z.array(named.extend({ seat: z.string().nullable(), serving: z.string(), choice: z.string() })),
    totals: z.object({ yes: z.int(), no: z.int(), abstained: z.int(), absent: z.int() }),
    castingVote: z.object({ by: named, choice: z.string() }).nullable(), outcome: z.string().nullable(), findings,
  })),
  elections: z.array(z.object({
    order: z.int(), office: z.object({ body: z.object({ code: z.string(), name: z.string() }), role: z.string() }), seats: z.int(),
    term: z.object({ from: civilDate.nullable(), to: civilDate.nullable() }), method: z.string(), demandedBy: z.int().nullable(),
    membersElected: z.string().nullable(), candidates: z.array(named.extend({ votes: z.int().nullable() })),
    lists: z.array(z.object({ designation: z.string(), candidates: persons, votes: z.int().nullable() })),
    blank: z.int().nullable(), invalid: z.int().nullable(), lots: z.array(z.object({ among: z.array(z.int()), drawn: z.array(z.int()) })),
    comparison: z.array(z.object({ list: z.int(), divisor: z.int(), byLot: z.boolean() })), elected: persons,
  })).optional().describe('Bara där val har förrättats.'),
  recusals: z.array(z.object({ person: named, ground: z.string() })),
  reservations: z.array(z.object({
    by: persons, inFavourOf: z.object({ proposal: z.string(), as: z.string() }).nullable(), form: z.string().nullable(), annex: z.string().nullable(),
  })),
  protocolNotes: z.array(z.object({ by: persons, state: z.string(), text: z.string().nullable(), annex: z.string().nullable() })),
  recipients: z.array(z.object({ label: z.string(), group: z.string().optional(), body: z.string().optional() })),
  annexes: z.array(z.object({ id: z.string(), number: z.int().nullable(), title: z.string(), document: uuid, version: z.int(), hash: z.string() })),
  sentenceOverrides: z.array(z.object({ sentence: z.string(), text: z.string() })),
  findings,
}).meta({ id: 'DecisionRecord', description: 'Paragrafen som den är justerad: fryst, kanonisk JSON (RFC 8785).' })

export const decisionResource = z.object({
  id: uuid,
  contentHash: z.string().describe('SHA-256 över de frysta bytena.'),
  publicHash: z.string().nullable().describe('SHA-256 över det som visas, när något är maskerat.'),
  masked: z.array(z.string()).describe('JSON-pekare till det som är maskerat.'),
  record: recordResource,
  status: z.object({
    publication: z.enum(publicationLevels),
    attestation: z.object({ minutes: uuid, attestedOn: civilDate.nullable() }),
    notice: z.object({
      id: uuid, postedOn: civilDate, keptAt: z.string(), lastAppealDay: civilDate, takenDownOn: civilDate.nullable(),
    }).nullable(),
    earliestLegalForceOn: civilDate.nullable(),
    legalForce: z.null(),
    corrections: z.array(z.never()),
  }),
}).meta({ id: 'Decision', description: 'Beslut: den frysta paragrafen och vad som sedan har hänt.' })

export const summaryResource = z.object({
  id: uuid, address: z.string(), title: z.string().nullable(), cases: z.array(z.object({ diarienummer: z.string(), title: z.string().nullable() })),
  body: z.string(), meetingDate: civilDate, paragraph: z.int(), publication: z.enum(publicationLevels), contentHash: z.string(),
}).meta({ id: 'DecisionSummary', description: 'Beslut i en lista.' })
export const decisionQuery = z.strictObject({
  ...pagesBy(place), body: text(20).optional(), from: civilDate.optional(), to: civilDate.optional(), diarienummer: text(100).optional(),
  changedAfter: cursorOf(place).describe('Markör från en tidigare sida: bara det som ändrats därefter.'),
})
export const publicationBody = z.strictObject({ level: z.enum(publicationLevels) })
export const publicationResource = z.object({ decision: uuid, level: z.enum(publicationLevels), publishedAt: z.string().nullable(), version: z.int() })
  .meta({ id: 'Publication', description: 'Publicering: en egen åtgärd för varje paragraf.' })
export { byId }
/** An annex by its id within the record: a1. */
export const annexParams = z.strictObject({ id: uuid, annex: z.string().regex(/^a\d{1,4}$/, { error: 'Skriv bilagans id i paragrafen, till exempel a1.' }) })
export const fileBytes = z.string().meta({ format: 'binary' })
