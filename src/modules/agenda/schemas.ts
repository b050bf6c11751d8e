import { z } from 'zod'
import { dispositions } from '../../domain/deciding/disposition.ts'
import { matters } from '../../domain/meeting/matter.ts'
import { civilDate, externalId, externalIdShown, none, text, uuid, version, type None } from '../../http/wire.ts'

export { reasonBody } from '../meetings/schemas.ts'

const grounds = ['majority', 'minority'] as const
const words = {
  title: 'Rubriken på listan och i protokollet. / The heading on the agenda and in the minutes.',
  summary: (none: None) =>
    `Sammanfattningen under rubriken i protokollet; ${none.sv}: ingen. / The summary below the heading in the minutes; ${none.en}: none.`,
  position: 'Platsen på listan, från 1. / Where it stands on the agenda, from 1.',
  raisedBy: (none: None) =>
    `Id för den tjänstgörande som väckte ärendet på sammanträdet (KL 4:20, 4:22); ${none.sv} om ingen gjorde det. / The id of the one serving who raised the matter at the meeting (KL 4:20, 4:22); ${none.en} where nobody did.`,
  against:
    'Hur många närvarande som var emot; fullmäktige tar upp det bara vid 0. / How many of those present were against; the assembly takes it up only at 0.',
  admission: (none: None) =>
    `Frågan om att ta upp det som inte var tillkännagivet (KL 5:52); ${none.sv} om den inte ställdes. / Whether to take up what was not announced (KL 5:52); ${none.en} where that was not asked.`,
}
const matterWords = {
  sv: 'Ärendets slag, där lagen skiljer: ordinary (inget särskilt), election (val), auditorElection (val av revisorer), employment (anställning), authorityExercise (myndighetsutövning), discharge (ansvarsfrihet), question (svar på interpellation eller fråga), extraElection (extra val, KL 5:10), localBoard (lokal nämnd, KL 5:58) eller referendumInitiative (folkinitiativ, KL 5:37).',
  en: 'The kind of matter, where the law tells it from others: no such, an election, an election of auditors, the hiring of staff, the exercise of authority, discharge from liability, the answer to an interpellation or a question, an extra election, a local board or an initiative for a referendum.',
}
const matter = z.enum(matters).describe(`${matterWords.sv} / ${matterWords.en}`)
const earlier = z
  .array(
    z.strictObject({
      kind: z
        .enum(['tabled', 'remitted'])
        .describe(
          'Vad som skedde: tabled (bordlagt) eller remitted (återremitterat). / Whether it was put off or sent back.',
        ),
      ground: z
        .enum(grounds)
        .nullable()
        .describe(
          'Hur: majority (av majoriteten) eller minority (på begäran av en minoritet); null om det inte framgår. / By the majority or at the wish of a minority; null where that is not told.',
        ),
      label: text(200).describe(
        'Paragrafen som protokollet nämner den: KF 2023-09-07 § 10. / The paragraph as the minutes name it: KF 2023-09-07 § 10.',
      ),
    }),
  )
  .max(50)
  .describe(
    'Hur organet förr har bordlagt eller återremitterat samma ärende, där det inte är registrerat här; det avgör minoritetens rätt (KL 5:50). Det som finns här läggs till av sig självt. / How the body has tabled or sent back the same case before, where that is not recorded here; the right of a minority depends on it (KL 5:50). What is recorded here is added by itself.',
  )
const caseIds = z
  .array(uuid)
  .max(50)
  .describe(
    'Id för ärendena i diariet som behandlas; tom: inget. / The ids of the cases that are treated; empty: none.',
  )

export const itemBody = z.strictObject({
  title: text(1000).describe(words.title),
  matter: matter.optional().describe(`${matterWords.sv} Utelämnat: ordinary. / ${matterWords.en} Absent: ordinary.`),
  earlier: earlier.optional(),
  cases: caseIds.optional(),
  summary: text(50_000).optional().describe(words.summary(none.absent)),
  position: z
    .int()
    .min(1)
    .max(10_000)
    .optional()
    .describe('Platsen på listan, från 1; utelämnad: sist. / Where on the agenda it goes, from 1; absent: last.'),
  paragraph: z
    .int()
    .min(1)
    .max(100_000)
    .optional()
    .describe(
      'Paragrafens nummer, bara när sammanträdet registreras från protokoll; annars räknas det fram. / The number of the paragraph, only where the meeting is recorded from minutes; otherwise it is counted.',
    ),
  admission: z
    .strictObject({ against: z.int().min(0).max(1000).describe(words.against) })
    .optional()
    .describe(words.admission(none.absent)),
  raisedBy: uuid.optional().describe(words.raisedBy(none.absent)),
  externalId: externalId.optional(),
})
export const changeItemBody = z
  .strictObject({
    title: text(1000).describe(words.title),
    matter,
    earlier,
    cases: caseIds,
    summary: text(50_000).nullable().describe(words.summary(none.null)),
    position: z.int().min(1).max(10_000).describe(words.position),
    raisedBy: uuid.nullable().describe(words.raisedBy(none.null)),
  })
  .partial()

const outcome = z
  .object({
    kind: z
      .enum(dispositions)
      .describe(
        'Vad det blev: decided (avgjort), remitted (återremitterat), tabled (bordlagt), referred (remitterat) eller struckOff (avskrivet). / Whether it was decided, sent back, tabled, referred for an opinion or struck off.',
      ),
    ground: z
      .enum(grounds)
      .nullable()
      .describe(
        'Hur det lades åt sidan: majority (av majoriteten) eller minority (av en minoritet, KL 5:50); null om det avgjordes. / By the majority or by a minority (KL 5:50); null where it was decided.',
      ),
    reasons: z
      .array(z.string())
      .describe('Motiveringarna, en för varje yrkande. / Why, as each of those who moved it put it.'),
    until: civilDate
      .nullable()
      .describe(
        'Dagen som ärendet bordlades till; null: nästa sammanträde. / The day to which it was tabled; null: the next meeting.',
      ),
  })
  .nullable()
  .describe(
    'Vad det blev av ärendet; null innan beslut är fattat. / What became of the matter; null before it is decided.',
  )

export const itemResource = z
  .object({
    id: uuid.describe('Id för ärendet på listan. / The id of the item.'),
    meeting: uuid.describe(
      'Id för sammanträdet på vars lista det står. / The id of the meeting whose agenda it is on.',
    ),
    position: z.int().describe(words.position),
    paragraph: z
      .int()
      .nullable()
      .describe(
        'Paragrafens nummer i protokollet; null om ärendet har utgått. / The number of the paragraph in the minutes; null where the item was withdrawn.',
      ),
    provisional: z
      .boolean()
      .describe('Numret kan ännu ändras, när listan ändras. / Whether that number can still change, with the agenda.'),
    title: z.string().describe(words.title),
    summary: z.string().nullable().describe(words.summary(none.null)),
    cases: z
      .array(
        z.object({
          id: uuid.describe('Ärendets id i diariet. / The id of the case.'),
          diarienummer: z.string().describe('Numret som det skrivs. / The registration number as it is written.'),
          title: z.string().describe('Ärendemeningen. / What the case is about.'),
        }),
      )
      .describe(
        'Ärendena i diariet som behandlas; tom lista: inget. / The cases that are treated; an empty list: none.',
      ),
    withdrawnReason: z
      .string()
      .nullable()
      .describe('Varför ärendet har utgått; annars null. / Why it was withdrawn; otherwise null.'),
    matter,
    earlier,
    outcome,
    continues: uuid
      .nullable()
      .describe(
        'Id för det bordlagda ärende på en tidigare lista som tas upp på nytt (KL 5:51); annars null. / The id of the tabled item of an earlier agenda that is taken up again (KL 5:51); otherwise null.',
      ),
    admission: z
      .object({ against: z.int().describe(words.against) })
      .nullable()
      .describe(words.admission(none.null)),
    raisedBy: uuid.nullable().describe(words.raisedBy(none.null)),
    externalId: externalIdShown,
    version,
  })
  .meta({
    id: 'Item',
    description:
      'Ärende på föredragningslistan; paragraf i protokollet. / A matter on the agenda; a paragraph of the minutes.',
  })
export const itemList = z.object({
  items: z
    .array(itemResource)
    .describe(
      'Ärendena i listans ordning, de som utgått bland dem. / In the order of the agenda, those withdrawn among them.',
    ),
})
