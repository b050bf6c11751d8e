import { objectionToRedoing } from '../../../src/domain/deciding/occurrence.ts'
import {
  isDeliberationClosed,
  objectionsAfterGavel,
  objectionsDuringDeliberation,
  objectionsToMeeting,
} from '../../../src/domain/deciding/deliberation.ts'
import type { Paragraph } from '../../../src/domain/deciding/paragraph.ts'
import { after, closed, decision, fromMinutes, live, reopened, voted, voting, where } from './paragraph-of.ts'
import { objectionsTo, objectionsToDeliberationStep } from './driven.ts'
import { t } from '../../support/suite.ts'

const again = { ...closed, id: 'closed again' }

t.test('KL 5:53: the deliberation is open until it is declared closed, and may be opened again', async (t) => {
  t.equal(isDeliberationClosed(live()), false)
  t.equal(isDeliberationClosed(after(live(), closed)), true)
  t.equal(isDeliberationClosed(after(live(), closed, reopened)), false)
  t.equal(isDeliberationClosed(after(live(), closed, reopened, again)), true)
})

t.test('V2: the deliberation is closed and opened in turn, until the gavel', async (t) => {
  const closing = (paragraph: Paragraph) => objectionsToDeliberationStep(paragraph, closed)
  const reopening = (paragraph: Paragraph) => objectionsToDeliberationStep(paragraph, reopened)
  t.strictSame(closing(live()), [])
  t.strictSame(reopening(live()), [{ code: 'deliberation-not-closed' }])
  t.strictSame(closing(after(live(), closed)), [{ code: 'deliberation-closed', statute: 'KL 5:53' }])
  t.strictSame(reopening(after(live(), closed)), [])
  t.strictSame(reopening(after(live(), closed, decision())), [{ code: 'item-decided', statute: 'KL 5:53' }])
  t.strictSame(closing(where(live(), { phase: 'adjourned' })), [{ code: 'meeting-not-open', phase: 'adjourned' }])
})

t.test('V2: nobody speaks again while the body is voting', async (t) => {
  t.strictSame(objectionsTo(voting(), reopened), [{ code: 'vote-open', voteId: 'v1' }])
  t.strictSame(objectionsTo(voted('yyynn'), reopened), [])
})

t.test('what belongs to the deliberation needs one that is open, in a meeting that is', async (t) => {
  t.strictSame(objectionsDuringDeliberation(live()), [])
  t.strictSame(objectionsDuringDeliberation(after(live(), closed)), [
    { code: 'deliberation-closed', statute: 'KL 5:53' },
  ])
  t.strictSame(objectionsDuringDeliberation(where(after(live(), closed), { phase: 'closed' })), [
    { code: 'deliberation-closed', statute: 'KL 5:53' },
    { code: 'meeting-not-open', phase: 'closed' },
  ])
})

t.test('what is done at the meeting is done while it is open, unless recorded from its minutes', async (t) => {
  t.strictSame(objectionsToMeeting(live()), [])
  for (const phase of ['planned', 'adjourned', 'closed'] as const) {
    t.strictSame(objectionsToMeeting(live({ phase })), [{ code: 'meeting-not-open', phase }])
    t.strictSame(objectionsToMeeting(fromMinutes({ phase })), [])
  }
})

t.test('V2: the gavel ends the matter', async (t) => {
  t.strictSame(objectionsAfterGavel(after(live(), closed)), [])
  t.strictSame(objectionsAfterGavel(after(live(), closed, decision())), [{ code: 'item-decided', statute: 'KL 5:53' }])
})

t.test(
  'what a meeting that went live did is not done again when it has ended, but for what is seen to afterwards',
  async (t) => {
    const refused = { code: 'meeting-not-open', phase: 'closed' }
    const [open, over, told] = [
      { state: 'open', recordedAs: 'live' },
      { state: 'closed', recordedAs: 'live' },
      { state: 'closed', recordedAs: 'minutes' },
    ] as const
    t.equal(objectionToRedoing(open, 'vote'), null)
    t.strictSame(objectionToRedoing(over, 'vote'), refused)
    t.strictSame(objectionToRedoing(over, null), refused)
    t.equal(objectionToRedoing(over, 'annex'), null)
    t.equal(objectionToRedoing(told, 'vote'), null)
  },
)
