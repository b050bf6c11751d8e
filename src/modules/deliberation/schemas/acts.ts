import { z } from 'zod'
import { ballotChoices } from '../../../domain/deciding/acts/voted.ts'
import { text, uuid, version } from '../../../http/wire.ts'
import { anyRecorded } from '../acts/index.ts'

/** The item that a paragraph is of. */
export const itemId = uuid.describe('Id för ärendet på listan. / The id of the item on the agenda.')

/** A list of acts. */
export const listOf = <Recorded extends z.ZodType>(recorded: Recorded) =>
  z.object({ items: z.array(recorded).describe('I den ordning de antecknades. / In the order they were recorded.') })
export const actList = listOf(anyRecorded)
export const paragraphResource = z.object({
  id: itemId,
  version,
  acts: z
    .array(anyRecorded)
    .describe('Stegen som nu gäller, i sammanträdets ordning. / The acts that now stand, in the order of the meeting.'),
})
export const actId = z.strictObject({
  id: itemId,
  actId: uuid.describe(
    'Id för steget som det här följer på eller tar tillbaka. / The id of the act that this follows on, or takes back.',
  ),
})
export const reasonBody = z.strictObject({
  reason: text(1000).describe('Skälet, som bevaras med steget. / Why it is done; kept with the act.'),
})

const voter = uuid.describe(
  'Id för den vars röst det är, en i röstlängden. / The id of the person whose ballot it is, one on the roll.',
)
const choice = z
  .enum(ballotChoices)
  .describe(
    'Rösten: yes (ja), no (nej), abstained (avstår) eller absent (frånvarande). / How he or she votes: yes, no, abstained or absent.',
  )
export const ballotBody = z.strictObject({ person: voter, choice })
export const ballotResource = z.object({
  vote: uuid.describe('Id för omröstningen. / The id of the round of voting.'),
  person: voter,
  choice,
})
