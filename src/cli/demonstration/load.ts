import { Readable } from 'node:stream'
import type { CommandDeps } from '../../command.ts'
import type { Files } from '../../files/files.ts'
import { giveAssignment } from '../../modules/assignments/give-assignment.ts'
import { addVersion } from '../../modules/register/add-version.ts'
import { annexDocument } from '../../modules/register/annex-document.ts'
import { openAuthority } from '../../modules/bodies/open-authority.ts'
import { openBody } from '../../modules/bodies/open-body.ts'
import { openUnit } from '../../modules/bodies/open-unit.ts'
import { openCase } from '../../modules/register/open-case.ts'
import { openSeries } from '../../modules/register/open-series.ts'
import { registerDocument, type DocumentInput } from '../../modules/register/register-document.ts'
import { relateCase } from '../../modules/register/relate-case.ts'
import { phraseSetNames } from '../../render/phrases/sets.ts'
import * as ks22 from './ks-22.ts'
import { holdMeeting } from './meeting.ts'
import { player, type Play } from './player.ts'

export type LoadDeps = CommandDeps & { readonly files: Files }

/** What the paragraph points at, once it is registered. */
export type Registered = {
  readonly unit: string
  readonly case: string
  readonly assignment: string
  readonly documents: Readonly<Record<keyof typeof ks22.documents, string>>
}

/** Loads KS § 22 and what surrounds it, through the use cases alone: registered, held, attested, posted, dispatched. */
export async function loadDemonstration(deps: LoadDeps): Promise<void> {
  const admin = player(deps, { roles: ['admin', 'registrar'], subject: 'demonstration:admin' })
  const registrar = player(deps, { roles: ['registrar', 'clerk'], subject: 'demonstration:registrar' })
  const unit = await openOrganisation(admin)
  const registered = await register(admin, registrar, deps.files, unit)
  await holdMeeting(deps, registered)
}

async function openOrganisation(play: Play): Promise<string> {
  const manage = 'organisation:manage'
  const { id: authority } = await play('openAuthority', manage, (tx, context) =>
    openAuthority(tx, context, { code: 'KS', name: 'Kommunstyrelsen' }),
  )
  const { id: unit } = await play('openUnit', 'unit:keep', (tx, context) =>
    openUnit(tx, context, { authority, name: 'kommunstyrelsens förvaltning' }),
  )
  const bodies = [
    { code: 'KF', name: 'Kommunfullmäktige', kind: 'assembly', seats: 61 },
    { code: 'KS', name: 'Kommunstyrelsen', kind: 'board', seats: 15 },
    { code: 'NA', name: 'Nämnd A (fiktiv)', kind: 'board', seats: 11 },
    { code: 'NB', name: 'Nämnd B (fiktiv)', kind: 'board', seats: 11 },
  ] as const
  for (const body of bodies) {
    const settings = { paragraphSeries: 'perMeeting', phraseSet: 'huddinge' } as const
    await play('openBody', manage, (tx, context) =>
      openBody(tx, context, { authority, ...body, settings }, phraseSetNames),
    )
  }
  await play('openSeries', manage, (tx, context) =>
    openSeries(tx, context, { authority, code: 'KS', template: '{series}-{year}/{number}.{class}' }),
  )
  return unit
}

async function register(admin: Play, registrar: Play, files: Files, unit: string): Promise<Registered> {
  const opening = await admin('openCase', 'case:migrate', (tx, context) =>
    openCase(tx, context, {
      series: 'KS',
      title: `Uppdrag: ${ks22.assignmentText.toLowerCase()}`,
      diarienummer: 'KS-2020/1035',
      openedOn: '2020-05-01',
    }),
  )
  const evaluation = await admin('openCase', 'case:migrate', (tx, context) =>
    openCase(tx, context, {
      series: 'KS',
      title: ks22.title,
      diarienummer: 'KS-2020/2134.142',
      openedOn: '2020-10-01',
    }),
  )
  await registrar('relateCase', 'case:correct', (tx, context) =>
    relateCase(tx, context, evaluation.id, { case: opening.id }),
  )
  const { id: assignment } = await registrar('giveAssignment', 'assignment:manage', (tx, context) =>
    giveAssignment(tx, context, {
      text: ks22.assignmentText,
      givenBy: 'KF',
      givenTo: 'KS',
      case: opening.id,
    }),
  )
  const ids: Partial<Record<keyof typeof ks22.documents, string>> = {}
  for (const [key, { content, ...document }] of Object.entries(ks22.documents)) {
    const input = {
      ...document,
      case: evaluation.id,
      registeredOn: '2021-06-16',
      ...(key === 'staffReport' && { unit }),
    }
    ids[key as keyof typeof ks22.documents] = await registerWithContent(registrar, files, input, content)
  }
  const documents = ids as Registered['documents']
  await registrar('annexDocument', 'document:register', (tx, context) =>
    annexDocument(tx, context, documents.staffReport, { number: 1, document: documents.evaluation }),
  )
  return { unit, case: evaluation.id, assignment, documents }
}

async function registerWithContent(play: Play, files: Files, input: DocumentInput, content: string): Promise<string> {
  const { id } = await play('registerDocument', 'document:register', (tx, context) =>
    registerDocument(tx, context, input),
  )
  const file = await files.receive(Readable.from([Buffer.from(`${content}\n`, 'utf8')]), 1_000_000)
  if (file === 'too-large') throw new Error('A placeholder is never too large')
  const version = { file, mediaType: 'text/plain; charset=utf-8', fileName: null }
  await play('addVersion', 'document:register', (tx, context) => addVersion(tx, context, id, version))
  await file.settle(true)
  return id
}
