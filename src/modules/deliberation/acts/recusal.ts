import { z } from 'zod'
import { recusalGrounds } from '../../../domain/deciding/acts/noted.ts'
import { text } from '../../../http/wire.ts'
import { defined, given } from './act.ts'
import { exampleId, examplePerson } from './example.ts'
import { occurredAt, personRef } from './fields.ts'
import { keptWord, participant } from './recorded.ts'

const person = 'Den som är jävig. / Who is barred.'
const ground =
  'Jävsgrunden: personal och accountable i fullmäktige (KL 5:47–49); party, representative, supervision och other i nämnd (KL 6:28); null bara där protokollet inte nämner den. / The ground; null only where minutes do not say.'
const ownCompany =
  'Grundas bara på uppdrag i styrelsen för kommunens eget bolag eller stiftelse (KL 6:31). / Rests on nothing but a seat in the board of a company or foundation of the municipality.'
const disregarded =
  'Varför det bortses från: opartiskheten saknar uppenbart betydelse (KL 6:29). / Why it is disregarded: impartiality is plainly of no importance.'

/** Someone is barred from the matter (jäv), as he or she says or as another claims. */
export const recusal = defined({
  kind: 'recusal',
  path: 'recusals',
  operationId: 'recordRecusal',
  list: { operationId: 'listRecusals', summary: 'Lista jäv' },
  summary: 'Registrera jäv',
  description:
    'Jäv: någon får inte delta i ärendet, som han eller hon själv eller någon annan säger (KL 5:47–49, 6:28–31). / Someone is barred from the matter, as he or she says or as another claims.',
  problems: [
    'already-recorded',
    'item-decided',
    'vote-open',
    'ground-required',
    'ground-of-other-body',
    'not-recused',
    'recusal-after-vote',
  ],
  body: z.strictObject({
    ...occurredAt,
    person: personRef.describe(person),
    ground: z.enum(recusalGrounds).nullable().describe(ground),
    ownCompany: z.boolean().optional().describe(ownCompany),
    disregarded: text(5000).optional().describe(disregarded),
  }),
  details: z.object({
    person: participant.describe(person),
    ground: keptWord(recusalGrounds).nullable().describe(ground),
    ownCompany: z.boolean().optional().describe(ownCompany),
    disregarded: z.string().nullable().optional().describe(disregarded),
  }),
  example: {
    body: { person: exampleId(23), ground: 'party' },
    details: { person: examplePerson('Ledamot 7', 'S'), ground: 'party' },
  },
  pointsAt: (input) => ({ persons: [input.person] }),
  resolve: (input, find) => ({
    person: find.person(input.person, '/person'),
    ground: input.ground,
    ...given({ ownCompany: input.ownCompany, disregarded: input.disregarded }),
  }),
})
