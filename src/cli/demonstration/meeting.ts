import type { CommandDeps } from '../../command.ts'
import { registerPerson } from '../../modules/bodies/register-person.ts'
import { publishDecision } from '../../modules/decisions/publish-decision.ts'
import { listDecisions } from '../../modules/decisions/read-decision.ts'
import { recordAct } from '../../modules/deliberation/record-act.ts'
import { stated, type Statement } from '../../modules/deliberation/acts/act.ts'
import { acts } from '../../modules/deliberation/acts/index.ts'
import { releaseDispatches } from '../../modules/dispatch/release-dispatches.ts'
import { addItem } from '../../modules/agenda/add-item.ts'
import { closeMeeting } from '../../modules/sittings/close-meeting.ts'
import { openMeeting } from '../../modules/sittings/open-meeting.ts'
import { planMeeting } from '../../modules/meetings/plan-meeting.ts'
import { replaceAttendance, type AttendanceInput } from '../../modules/sittings/record-attendance.ts'
import { attestMinutes } from '../../modules/attestation/attest-minutes.ts'
import { composeMinutes } from '../../modules/attestation/compose-minutes.ts'
import { postNotice } from '../../modules/notices/post-notice.ts'
import * as ks22 from './ks-22.ts'
import type { Registered } from './load.ts'
import { player, type Play } from './player.ts'

/** The id of each of those elected. */
type Elected = Readonly<Record<ks22.ElectedKey, string>>

/** Holds the meeting of 16 June 2021 as its minutes have it, and everything that follows on the paragraph. */
export async function holdMeeting(deps: CommandDeps, registered: Registered): Promise<void> {
  const clerk = player(deps, { roles: ['clerk', 'registrar'], subject: 'demonstration:clerk' })
  const elected = await registerElected(clerk)
  const { id: meeting } = await clerk('planMeeting', 'meeting:run', (tx, context) =>
    planMeeting(tx, context, {
      body: 'KS',
      heldOn: '2021-06-16',
      recordedAs: 'minutes',
      fictional: ks22.fictional,
      gaps: ks22.gaps,
    }),
  )
  const item = await clerk('addItem', 'meeting:run', (tx, context) =>
    addItem(tx, context, meeting, {
      title: ks22.title,
      cases: [registered.case],
      summary: ks22.summary,
      paragraph: 22,
    }),
  )
  const labels = await attend(clerk, meeting, elected)
  const [chair = '', attester = ''] = labels
  await clerk('openMeeting', 'meeting:run', (tx, context) =>
    openMeeting(tx, context, meeting, { chair, attesters: [attester], openedAt: '2021-06-16T11:00:00Z' }),
  )
  await deliberate(clerk, item.id, registered, elected)
  await clerk('closeMeeting', 'meeting:run', (tx, context) =>
    closeMeeting(tx, context, meeting, '2021-06-16T13:30:00Z'),
  )
  const minutes = await clerk('composeMinutes', 'minutes:compose', (tx, context) =>
    composeMinutes(tx, context, meeting, { kind: 'ordinary' }, () => null),
  )
  for (const person of [chair, attester]) {
    const signer = player(deps, { roles: ['member'], subject: `demonstration:${person}`, person })
    await signer('attestMinutes', 'minutes:attest', (tx, context) =>
      attestMinutes(tx, context, minutes.id, {
        headHash: minutes.headHash ?? '',
        signedAt: '2021-06-23T09:00:00Z',
      }),
    )
  }
  await follow(deps, clerk, minutes.id)
}

async function registerElected(clerk: Play): Promise<Elected> {
  const ids: Partial<Record<ks22.ElectedKey, string>> = {}
  for (const { key, name } of ks22.elected) {
    ids[key] = (
      await clerk('registerPerson', 'person:keep', (tx, context) =>
        registerPerson(tx, context, { name, externalId: key }),
      )
    ).id
  }
  return ids as Record<ks22.ElectedKey, string>
}

async function attend(clerk: Play, meeting: string, elected: Elected): Promise<string[]> {
  const rows: AttendanceInput[] = ks22.elected.map(({ key, party }) => ({
    person: elected[key],
    capacity: 'member',
    party,
  }))
  const labels: string[] = []
  for (const { name, party, seat, externalId } of ks22.labels) {
    const { id } = await clerk('registerPerson', 'person:keep', (tx, context) =>
      registerPerson(tx, context, { name, externalId, fictional: true }),
    )
    labels.push(id)
    rows.push({ person: id, capacity: 'member', seat, party })
  }
  await clerk('replaceAttendance', 'meeting:run', (tx, context) => replaceAttendance(tx, context, meeting, { rows }))
  return labels
}

type Recorder = (statement: Statement) => Promise<string>

/** The paragraph, act by act, as the extract has it. */
async function deliberate(
  clerk: Play,
  item: string,
  { unit, assignment, documents }: Registered,
  elected: Elected,
): Promise<void> {
  const record: Recorder = async (statement) =>
    (await clerk('recordAct', 'deliberation:record', (tx, context) => recordAct(tx, context, item, statement))).id
  const prepared = await record(
    stated(acts.proposal, {
      author: { unit },
      points: [...ks22.points],
      document: documents.staffReport,
    }),
  )
  const party = await record(
    stated(acts.proposal, {
      author: { party: 'V', name: 'Vänsterpartiet' },
      document: documents.partyProposal,
    }),
  )
  const proposalAnnex = await record(stated(acts.annex, { document: documents.partyProposal }))
  const noteAnnex = await record(stated(acts.annex, { document: documents.protocolNote }))
  await debate(record, { prepared, party }, elected)
  await record(stated(acts.proposition, { form: 'againstEachOther', options: [prepared, party], finding: prepared }))
  await record(
    stated(acts.decision, {
      points: [
        {
          text: ks22.points[0],
          refersTo: [{ document: documents.evaluation, annexNumber: 1, of: documents.staffReport }],
        },
        { text: ks22.points[1], considersComplete: assignment },
      ],
    }),
  )
  const { alacabek, vikmang } = elected
  await record(
    stated(acts.reservation, {
      by: [alacabek],
      inFavourOf: { proposal: party, as: 'own' },
      annex: proposalAnnex,
    }),
  )
  await record(stated(acts.protocolNote, { by: [vikmang], state: 'filed', annex: noteAnnex }))
  await send(record)
  await record(stated(acts.sentenceOverride, { sentence: 'propositions/1/put', text: ks22.misprinted }))
}

/** What is said and moved before the deliberation is closed. */
async function debate(
  record: Recorder,
  { prepared, party }: { readonly prepared: string; readonly party: string },
  elected: Elected,
): Promise<void> {
  await record(
    stated(acts.contribution, {
      form: 'informs',
      persons: [...ks22.consultants],
      shared: { title: 'konsult', organisation: 'Governo' },
    }),
  )
  for (const speaker of ks22.speakers) {
    const person = typeof speaker === 'string' ? elected[speaker] : speaker
    await record(stated(acts.contribution, { form: 'speaks', persons: [person] }))
  }
  const { alacabek, vikmang, lonroth, dronjak } = elected
  const supportedBy = [vikmang, lonroth]
  await record(stated(acts.motion, { kind: 'bifall', proposal: party, movedBy: [alacabek], supportedBy }))
  await record(stated(acts.motion, { kind: 'bifall', proposal: prepared, movedBy: [dronjak] }))
  await record(stated(acts.deliberationClosing, {}))
}

/** To whom the decision goes. */
async function send(record: Recorder): Promise<void> {
  await record(stated(acts.recipient, { label: 'Samtliga nämnder', group: 'boards' }))
  await record(stated(acts.recipient, { label: 'Huddinge Samhällsfastigheter AB' }))
  await record(stated(acts.recipient, { label: 'Huge Bostäder AB' }))
}

/** What follows on the attestation: the notice, publication, dispatch. */
async function follow(deps: CommandDeps, clerk: Play, minutes: string): Promise<void> {
  await clerk('postNotice', 'notice:post', (tx, context) =>
    postNotice(tx, context, { minutes, postedOn: '2021-06-24', keptAt: 'Kommunhuset (påhittad uppgift)' }),
  )
  const actor = {
    subject: 'demonstration:clerk',
    client: 'demonstration',
    roles: ['clerk'],
    person: null,
    authorities: null,
  } as const
  const decisions = await deps.database.reading((tx) => listDecisions(tx, actor, { body: 'KS' }, 0, 10))
  for (const { id } of decisions) {
    await clerk('publishDecision', 'decision:publish', (tx, context) => publishDecision(tx, context, id, 'full'))
    await clerk('releaseDispatches', 'dispatch:release', (tx, context) => releaseDispatches(tx, context, id))
  }
}
