import { z } from 'zod'
import { civilDate, frozen, uuid } from '../../../http/wire.ts'
import { nonParticipation, protocolNotes, recusals, reservations } from './dissent.ts'
import { elections } from './elections.ts'
import { contributions, motions, proposals } from './moved.ts'
import { findings, named } from './person.ts'
import { decisionPoints } from './points.ts'
import { outcome, propositionOrder, propositionRefusals, propositions, settledBy } from './put.ts'
import { votes } from './votes.ts'

/** The cases of a paragraph, in the record and in lists. */
export const recordedCases = z
  .array(
    z.object({
      diarienummer: z
        .string()
        .describe(
          'Numret som det skrivs, till exempel KS-2020/2134.142. / The registration number as it is written, such as KS-2020/2134.142.',
        ),
      title: z
        .string()
        .nullable()
        .describe(
          'Ärendets rubrik vid beslutet; null där den är maskerad. / What the case was called at the time; null where it is masked.',
        ),
    }),
  )
  .describe(
    'Ärendena som paragrafen gäller; ett, flera eller inget. / The cases that the paragraph is about; one, several or none.',
  )

const recipients = z
  .array(
    z.object({
      label: z.string().describe('Som mottagaren står i protokollet. / The recipient as it stands in the minutes.'),
      group: z
        .string()
        .optional()
        .describe(
          'Den grupp som mottagaren är: boards (alla nämnder); annars utelämnad. / The group that it is: boards (every board); otherwise absent.',
        ),
      body: z
        .string()
        .optional()
        .describe(
          'Koden för det organ i kommunen som mottagaren är; annars utelämnad. / The code of the body of the municipality that it is; otherwise absent.',
        ),
    }),
  )
  .describe(
    'De som ska få beslutet, i protokollets ordning. / Those who are to get the decision, in the order of the minutes.',
  )

const annexes = z
  .array(
    z.object({
      id: z
        .string()
        .describe(
          'Bilagans id i paragrafen: a1, a2 och så vidare; står också i adressen till innehållet. / What other parts of the record and the address of its content call it: a1, a2 and so on.',
        ),
      number: z
        .int()
        .nullable()
        .describe(
          'Numret i protokollet; null där bilagor inte numreras. / Its number in the minutes; null where annexes have none.',
        ),
      title: z.string().describe('Bilagans rubrik. / The heading of the annex.'),
      document: uuid.describe('Handlingens id i diariet. / The id of the document in the register.'),
      version: z.int().describe('Den version av handlingen som är bilagd. / Which version of the document it is.'),
      hash: z.string().describe('SHA-256 över den versionens innehåll. / SHA-256 of the content of that version.'),
    }),
  )
  .describe('Bilagorna till paragrafen. / What is annexed to the paragraph.')

/** The frozen record; a member that publication has masked is null or empty. */
export const recordResource = z
  .object({
    ...frozen,
    body: z
      .object({
        code: z.string().describe('Organets kod, till exempel KS. / The code of the body, such as KS.'),
        name: z.string().describe('Organets namn vid beslutet. / What the body was called at the time.'),
        kind: z
          .string()
          .describe(
            'Slag: assembly (fullmäktige), board (styrelse eller nämnd), committee (utskott), drafting (beredning) eller jointBoard (gemensam nämnd). / Its kind: the assembly, a board, a committee, a drafting committee or a joint board.',
          ),
      })
      .describe('Organet som fattade beslutet. / The body that decided.'),
    meetingDate: civilDate.describe('Dagen för sammanträdet. / The day of the meeting.'),
    meetingOrdinal: z
      .int()
      .describe(
        'Vilket av dagens sammanträden: 1, eller 2 för det andra. / Which of the meetings of that day: 1, or 2 for the second.',
      ),
    paragraph: z.int().describe('Paragrafens nummer i protokollet. / The number of the paragraph in the minutes.'),
    chair: named
      .nullable()
      .describe(
        'Den som ledde behandlingen; null om protokollet inte säger det. / Who presided over the matter; null where the minutes do not say.',
      ),
    cases: recordedCases,
    title: z
      .string()
      .nullable()
      .describe(
        'Paragrafens rubrik; null där den är maskerad. / The heading of the paragraph; null where it is masked.',
      ),
    phraseSet: z
      .string()
      .describe(
        'Frassamlingen som meningarna skrivs med, till exempel kommunal. / The phrase set by which its sentences are written, such as kommunal.',
      ),
    sections: z
      .array(z.string())
      .describe(
        'Avsnitten i den ordning organet skriver dem: decision (beslut), summary (sammanfattning) och så vidare, som i BodySettings. / The sections in the order in which the body prints them: decision, summary and so on, as in BodySettings.',
      ),
    decisionPoints,
    summary: z
      .string()
      .nullable()
      .describe(
        'Sammanfattningen av ärendet; null om ingen finns. / What the matter is about, in short; null where nothing is written.',
      ),
    contributions,
    proposals,
    motions,
    deliberationClosed: z
      .boolean()
      .describe(
        'Ordföranden förklarade överläggningen avslutad (KL 5:53). / Whether the chair declared the deliberation closed (KL 5:53).',
      ),
    propositionOrder,
    propositionRefusals,
    propositions,
    outcome,
    settledBy,
    votes,
    elections,
    recusals,
    nonParticipation,
    reservations,
    protocolNotes,
    recipients,
    annexes,
    sentenceOverrides: z
      .array(
        z.object({
          sentence: z
            .string()
            .describe('Nyckeln till den mening som ersätts. / The key of the sentence that is replaced.'),
          text: z.string().describe('Meningen som sekreteraren skrev den. / The sentence as the clerk wrote it.'),
        }),
      )
      .describe(
        'Meningar som sekreteraren har skrivit om; tom lista om inga. / Sentences that the clerk has put in other words; an empty list where none.',
      ),
    findings,
  })
  .meta({
    id: 'DecisionRecord',
    description:
      'Paragrafen som den är justerad: fryst, kanonisk JSON (RFC 8785). Det som är maskerat har inget värde, eller är en tom lista. / The paragraph as it is attested: frozen, canonical JSON (RFC 8785). What is masked has no value, or is an empty list.',
  })
