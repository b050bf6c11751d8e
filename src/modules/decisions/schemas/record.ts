import { z } from 'zod'
import { civilDate, frozen, uuid } from '../../../http/wire.ts'

const named = z
  .object({
    id: uuid.optional(),
    name: z.string().nullable(),
    party: z.string().optional(),
    title: z.string().nullable().optional(),
    organisation: z.string().nullable().optional(),
  })
  .meta({ id: 'RecordedPerson', description: 'En person som den står i protokollet.' })
const persons = z.array(named)
const group = z.object({ label: z.string(), party: z.string().nullable() }).optional()
const numbers = z.array(z.int()).optional()
const findings = z.array(z.object({ rule: z.string(), rejection: z.record(z.string(), z.unknown()) }))

/** The frozen record; a member that publication has masked is null or empty. */
export const recordResource = z
  .object({
    ...frozen,
    body: z.object({ code: z.string(), name: z.string(), kind: z.string() }),
    meetingDate: civilDate,
    meetingOrdinal: z.int(),
    paragraph: z.int(),
    chair: named.nullable(),
    cases: z.array(z.object({ diarienummer: z.string(), title: z.string().nullable() })),
    title: z.string().nullable(),
    phraseSet: z.string(),
    sections: z.array(z.string()),
    decisionPoints: z.array(
      z.object({
        number: z.int(),
        kind: z.string(),
        to: z.object({ code: z.string(), name: z.string() }).nullable(),
        text: z.string(),
        appealRegime: z.string(),
        names: persons.optional(),
        refersTo: z.array(
          z.object({
            annexNumber: z.int().nullable(),
            document: uuid,
            of: z.object({ kind: z.string(), unit: z.string().nullable(), datedOn: civilDate.nullable() }).nullable(),
          }),
        ),
        answers: z
          .object({ initiative: z.string(), case: uuid, diarienummer: z.string(), answer: z.string() })
          .optional(),
        considersComplete: z
          .object({ assignment: uuid, givenBy: z.string(), diarienummer: z.string().nullable() })
          .nullable(),
      }),
    ),
    summary: z.string().nullable(),
    contributions: z.array(
      z.object({
        order: z.int(),
        kind: z.string(),
        persons,
        shared: z.object({ title: z.string(), organisation: z.string().nullable() }).nullable(),
      }),
    ),
    proposals: z.array(
      z.object({
        id: z.string(),
        author: z.object({
          unit: z.string().optional(),
          body: z.string().optional(),
          party: z.string().optional(),
          name: z.string().optional(),
          persons: persons.optional(),
        }),
        points: z.array(z.string()),
        document: uuid.nullable(),
        annex: z.string().nullable(),
      }),
    ),
    motions: z.array(
      z.object({
        id: z.string(),
        order: z.int(),
        kind: z.string(),
        proposal: z.string().nullable(),
        text: z.string().nullable(),
        motions: z.array(z.string()).optional(),
        rank: z.string().optional(),
        points: numbers,
        document: uuid.optional(),
        until: civilDate.optional(),
        movedBy: persons,
        movedByGroup: group,
        supportedBy: persons,
        withdrawn: z.boolean(),
      }),
    ),
    deliberationClosed: z.boolean(),
    propositionOrder: z
      .object({
        steps: z.array(z.object({ purpose: z.string(), form: z.string(), options: z.array(z.string()) })),
        approved: z.boolean().nullable(),
      })
      .nullable()
      .optional(),
    propositionRefusals: z
      .array(z.object({ target: z.string(), ground: z.string(), reason: z.string(), overruled: z.boolean() }))
      .optional(),
    propositions: z.array(
      z.object({
        order: z.int(),
        form: z.string(),
        purpose: z.string().optional(),
        points: numbers,
        again: z.string().optional(),
        options: z.array(z.string()),
        finding: z.string().nullable(),
        voteRequested: persons.nullable(),
      }),
    ),
    outcome: z
      .object({
        kind: z.string(),
        ground: z.string().nullable(),
        reasons: z.array(z.string()),
        until: civilDate.nullable(),
      })
      .nullable()
      .optional()
      .describe('Bara där ärendet inte avgjordes: återremitterat, bordlagt …'),
    settledBy: z.enum(['unopposed', 'acclamation', 'vote']).nullable(),
    votes: z.array(
      z.object({
        round: z.int(),
        kind: z.string(),
        form: z.string(),
        requestedBy: persons,
        yes: z.string(),
        no: z.string(),
        rule: z.string(),
        ballots: z.array(named.extend({ seat: z.string().nullable(), serving: z.string(), choice: z.string() })),
        totals: z.object({ yes: z.int(), no: z.int(), abstained: z.int(), absent: z.int() }),
        qualifiedSide: z.string().optional(),
        base: z.string().optional(),
        list: z.string().optional(),
        castingVote: z.object({ by: named, choice: z.string() }).nullable(),
        lot: z.string().optional(),
        declared: z.string().optional(),
        corrections: z.array(z.object({ person: named, intended: z.string() })).optional(),
        outcome: z.string().nullable(),
        findings,
      }),
    ),
    elections: z
      .array(
        z.object({
          order: z.int(),
          office: z.object({ body: z.object({ code: z.string(), name: z.string() }), role: z.string() }),
          seats: z.int(),
          term: z.object({ from: civilDate.nullable(), to: civilDate.nullable() }),
          method: z.string(),
          demandedBy: z.int().nullable(),
          membersElected: z.string().nullable(),
          candidates: z.array(named.extend({ votes: z.int().nullable() })),
          lists: z.array(z.object({ designation: z.string(), candidates: persons, votes: z.int().nullable() })),
          blank: z.int().nullable(),
          invalid: z.int().nullable(),
          lots: z.array(z.object({ among: z.array(z.int()), drawn: z.array(z.int()) })),
          comparison: z.array(z.object({ list: z.int(), divisor: z.int(), byLot: z.boolean() })),
          elected: persons,
        }),
      )
      .optional()
      .describe('Bara där val har förrättats.'),
    recusals: z.array(
      z.object({
        person: named,
        ground: z.string().nullable(),
        disregarded: z.string().optional(),
        ruling: z.object({ barred: z.boolean(), reason: z.string() }).optional(),
      }),
    ),
    nonParticipation: persons.optional(),
    reservations: z.array(
      z.object({
        by: persons,
        byGroup: group,
        concurring: persons.optional(),
        text: z.string().optional(),
        filing: z
          .object({ filedOn: civilDate.nullable(), annex: z.string().nullable(), text: z.string().nullable() })
          .optional(),
        inFavourOf: z.object({ proposal: z.string(), as: z.string() }).nullable(),
        form: z.string().nullable(),
        annex: z.string().nullable(),
      }),
    ),
    protocolNotes: z.array(
      z.object({
        by: persons,
        byGroup: group,
        state: z.string(),
        text: z.string().nullable(),
        annex: z.string().nullable(),
      }),
    ),
    recipients: z.array(z.object({ label: z.string(), group: z.string().optional(), body: z.string().optional() })),
    annexes: z.array(
      z.object({
        id: z.string(),
        number: z.int().nullable(),
        title: z.string(),
        document: uuid,
        version: z.int(),
        hash: z.string(),
      }),
    ),
    sentenceOverrides: z.array(z.object({ sentence: z.string(), text: z.string() })),
    findings,
  })
  .meta({ id: 'DecisionRecord', description: 'Paragrafen som den är justerad: fryst, kanonisk JSON (RFC 8785).' })
