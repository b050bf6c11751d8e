import { signerRoles } from '../../../src/domain/attending/officer.ts'
import { assignmentStates } from '../../../src/domain/following/assignment.ts'
import { dispatchStates } from '../../../src/domain/following/dispatch.ts'
import { minutesKinds } from '../../../src/domain/recording/minutes.ts'
import { publicationLevels } from '../../../src/domain/recording/publication.ts'
import { given, newCode } from '../../support/given.ts'
import { attested, composed, decided, ok } from '../../support/meeting.ts'
import type { Asked } from '../arrangements/index.ts'
import { seat } from '../arrangements/world.ts'
import { newId } from './organisation.ts'
import { again, met, missing, row, unknown, unreachable, words, wrong, type Hands, type Rows } from './rows.ts'

const found = 'the id of a row that the same command has read; rows of that table are never deleted'

/** Two paragraphs 1 of a year, of a body that has come to number per year since: both are to be signed and read. */
async function renumbered({ world }: Hands): Promise<Asked> {
  const seated = await seat(world.on, world.authority.id, 'board', 5)
  const [first, second] = [await world.opened({ seated }), await world.opened({ seated })]
  for (const held of [first, second]) {
    await decided(held)
    ok(await held.clerk.post(`/meetings/${held.meeting.id}/closing`, {}))
  }
  ok(
    await world.office.patch(
      `/bodies/${seated.body.id}`,
      { settings: { paragraphSeries: 'perYear' } },
      { 'if-match': '*' },
    ),
  )
  const [chair = '', attester = ''] = seated.members
  const sign = async (id: string, person: string, headHash: string) =>
    ok(await world.on.as('member', { person }).post(`/minutes/${id}/attestations`, { headHash }))
  const compose = async (meeting: string) =>
    ok(await world.office.post(`/meetings/${meeting}/minutes`, { kind: 'ordinary' }))
  const [one, other] = [await compose(first.meeting.id), await compose(second.meeting.id)]
  for (const person of [chair, attester]) await sign(one.id, person, one.headHash)
  await sign(other.id, chair, other.headHash)
  return { params: { id: other.id }, body: { headHash: other.headHash }, as: 'member', person: attester }
}

/** A decision for all boards, two of which are called the same, and a third as one of those two is told from the other. */
async function alike({ world }: Hands): Promise<Asked> {
  const [code, name] = [newCode('L'), newCode('Likanämnden ')]
  const boards = [
    { code, name },
    { code: newCode('L'), name },
    { code: newCode('L'), name: `${name} (${code})` },
  ]
  for (const board of boards) await given.body(world.on, { authority: world.authority.id, ...board })
  const held = await world.opened()
  const item = await decided(held)
  await held.record(item, 'recipients', { label: 'Samtliga nämnder', group: 'boards' })
  await attested(world.on, held)
  const {
    rows: [decision],
  } = await world.on.database.execute('select id from decision where item_id = $1', [item])
  return { body: { decision: (decision as { id: string }).id } }
}

/** All that can be composed is attested. */
async function composedAlready({ world }: Hands): Promise<Asked> {
  const held = await world.opened()
  await decided(held)
  await attested(world.on, held)
  return { params: { id: held.meeting.id }, body: { kind: 'ordinary' } }
}

async function sameParagraphTwice({ world }: Hands): Promise<Asked> {
  const held = await world.opened()
  const item = await decided(held)
  return { params: { id: held.meeting.id }, body: { kind: 'immediate', items: [item, item] } }
}

async function signedBefore({ world, done }: Hands): Promise<Asked> {
  const held = await world.opened()
  await decided(held)
  const { id, headHash } = await composed(held)
  const asked: Asked = { params: { id }, body: { headHash }, as: 'member', person: held.members[0] ?? '' }
  await done('attestMinutes', asked)
  return asked
}

const minutes: Rows = {
  ...unreachable(newId, 'minutes_pkey', 'decision_record_pkey', 'notice_pkey'),
  minutes_kind: words(...minutesKinds),
  minutes_meeting_id_meeting_id_fk: missing('composeMinutes'),
  attestation_role: words(...signerRoles),
  attestation_signed: row(met('attestMinutes', 'already-attested', signedBefore)),
  ...unreachable(found, 'attestation_minutes_id_minutes_id_fk', 'attestation_person_id_person_id_fk'),
  ...unreachable('whoever signs in two offices is written once', 'attestation_minutes_id_person_id_pk'),
  ...unreachable(found, 'decision_record_item_id_item_id_fk', 'decision_record_minutes_id_minutes_id_fk'),
  decision_record_of_minutes: row(met('composeMinutes', 'done', sameParagraphTwice)),
  notice_minutes_id_minutes_id_fk: unknown('postNotice', ['minutes']),
  ...unreachable(found, 'notice_corrects_notice'),
  notice_corrects_unique: again('correctNotice', 'notice-corrected'),
  notice_corrected: row(
    met('correctNotice', 'invalid-request', async ({ of }) => ({
      ...(await of('correctNotice')),
      body: { keptAt: 'Stadshuset' },
    })),
  ),
  notice_of_minutes: again('postNotice', 'already-posted'),
  notice_not_taken_down_early: row(
    met('takeDownNotice', 'notice-taken-down-early', async ({ of, done }) => {
      const { id } = (await done('postNotice', await of('postNotice'))) as { id: string }
      return { params: { id }, body: { takenDownOn: '2026-11-23' } }
    }),
  ),
}

const decisions: Rows = {
  ...unreachable(newId, 'decision_pkey', 'dispatch_pkey'),
  decision_publication: words(...publicationLevels),
  ...unreachable(
    found,
    'decision_body_id_body_id_fk',
    'decision_item_id_item_id_fk',
    'decision_record_id_decision_record_id_fk',
  ),
  ...unreachable('drawn from a sequence', 'decision_changed', 'decision_public_changed'),
  ...unreachable('the level and the place of the withdrawal are written together', 'decision_withdrawn'),
  decision_address_unique: row(met('attestMinutes', 'done', renumbered)),
  decision_item_id_unique: row(met('composeMinutes', 'nothing-to-compose', composedAlready)),
  decision_record_id_unique: again('attestMinutes', 'already-attested'),
  dispatch_state: words(...dispatchStates),
  dispatch_decision_id_decision_id_fk: unknown('releaseDispatches', ['decision'], undefined, 'not-found'),
  ...unreachable(found, 'dispatch_body_id_body_id_fk'),
  dispatch_once: row(met('releaseDispatches', 'done', alike)),
}

const assignments: Rows = {
  ...unreachable(newId, 'assignment_pkey'),
  assignment_state: words(...assignmentStates),
  assignment_case_id_case_file_id_fk: unknown('giveAssignment', ['case']),
  assignment_closed_item_id_item_id_fk: unknown('closeAssignment', ['decision']),
  ...unreachable(found, 'assignment_considered_item_id_item_id_fk'),
  assignment_given_by_id_body_id_fk: wrong('giveAssignment', 'unknown-reference', { givenBy: 'FINNS-EJ' }),
  assignment_given_to_id_body_id_fk: wrong('giveAssignment', 'unknown-reference', { givenTo: 'FINNS-EJ' }),
  assignment_external: again('giveAssignment', 'external-id-taken', 'withExternalId'),
}

/** Of minutes, what they make and what is done with it. */
export const afterwards: Rows = { ...minutes, ...decisions, ...assignments }
