import type { ActKind } from '../../../src/domain/deciding/acts/acts.ts'
import { ballotChoices } from '../../../src/domain/deciding/acts/voted.ts'
import { nowhere } from '../../modules/deciding-room.ts'
import { ok } from '../../support/meeting.ts'
import { seat } from '../arrangements/world.ts'
import { newId } from './organisation.ts'
import { met, metAgain, missing, row, unreachable, words, type Hands, type Rows } from './rows.ts'

/** Every kind of act. */
export const kinds: Readonly<Record<ActKind, true>> = {
  proposal: true,
  contribution: true,
  motion: true,
  motionWithdrawal: true,
  deliberationClosing: true,
  deliberationReopening: true,
  propositionOrder: true,
  propositionRefusal: true,
  proposition: true,
  vote: true,
  voteClosing: true,
  voteCorrection: true,
  nonParticipation: true,
  election: true,
  decision: true,
  reservation: true,
  reservationFiling: true,
  protocolNote: true,
  recusal: true,
  recusalRuling: true,
  recipient: true,
  annex: true,
  sentenceOverride: true,
}

type Ballots = (members: readonly string[]) => readonly (string | undefined)[]

/** A paragraph told from minutes, where little is refused, with a vote in which these have voted. */
const voting =
  (voters: Ballots) =>
  async ({ world: { on, authority, office } }: Hands) => {
    const { body, members } = await seat(on, authority.id, 'board', 3)
    const meeting = ok(
      await office.post('/meetings', { body: body.code, heldOn: '2026-10-12', recordedAs: 'minutes' }),
    ).id
    const rows = members.map((person) => ({ person, capacity: 'member' }))
    ok(await office.put(`/meetings/${meeting}/attendance`, { rows }, { 'if-match': '*' }))
    ok(await office.post(`/meetings/${meeting}/opening`, { chair: members[0], attesters: [members[1]] }))
    const item = ok(await office.post(`/meetings/${meeting}/items`, { title: 'Simhall' })).id
    const ballots = voters(members).map((person, index) => ({ person, choice: index === 0 ? 'yes' : 'no' }))
    return {
      params: { id: item },
      headers: { 'if-match': '*' },
      body: {
        proposals: [
          { ref: 'p1', author: { body: body.code }, points: ['Simhallen byggs.'] },
          { ref: 'p2', author: { persons: [members[2]] }, points: ['Avslås.'] },
        ],
        propositions: [
          {
            form: 'againstEachOther',
            options: ['p1', 'p2'],
            finding: 'p1',
            vote: { requestedBy: [members[2]], yes: 'p1', no: 'p2', ballots },
          },
        ],
      },
    }
  }

/** Of acts and ballots. */
export const acts: Rows = {
  ...unreachable(newId, 'act_pkey'),
  act_kind: words(...Object.keys(kinds)),
  ...unreachable('when and why an act was taken back is written together', 'act_taken_back'),
  act_item_id_item_id_fk: missing('makeProposal'),
  ...unreachable('acts are numbered under the lock of their item', 'act_position'),
  ballot_choice: words(...ballotChoices),
  ballot_vote_id_act_id_fk: missing('castBallot'),
  ballot_person_id_person_id_fk: row(
    met('castBallot', 'not-on-roll', async ({ of }) => {
      const asked = await of('castBallot')
      return { ...asked, body: { person: nowhere, choice: 'yes' } }
    }),
    met(
      'recordParagraph',
      'unknown-reference',
      voting(([a, b]) => [a, b, nowhere]),
    ),
  ),
  ballot_one_each: row(
    metAgain('castBallot', 'already-voted'),
    met(
      'recordParagraph',
      'already-voted',
      voting(([a, b]) => [a, b, b]),
    ),
    met(
      'recordParagraph',
      'already-voted',
      voting(([a, b]) => [a, b, b?.toUpperCase()]),
    ),
  ),
}
