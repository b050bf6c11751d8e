import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import openapiTS, { astToString } from 'openapi-typescript'
import ts from 'typescript'
import { findProjectFolder } from '../src/db/project-folder.ts'
import { startApp } from './support/app.ts'
import { given } from './support/given.ts'
import { ok } from './support/meeting.ts'
import { t } from './support/suite.ts'
import { serverUrl } from './support/template.ts'

const project = findProjectFolder(import.meta.dirname)
/** Written against types that are generated here, so that it is compiled here and not with the rest. */
const script = join(project, 'test', 'client', 'record-ks-22.ts')

type Send = (method: 'GET' | 'POST', path: string, body?: unknown) => Promise<unknown>
type Script = { readonly recordKs22: (send: Send, beforehand: Readonly<Record<string, string>>) => Promise<string[]> }

// The types of all operations take seconds to make: with the suite on PostgreSQL, and not here.
const skip = serverUrl === undefined && 'run with the suite on PostgreSQL'
t.test('a client that is generated from the description knows every act by its kind', { skip }, async (t) => {
  const description = new URL('../openapi/openapi.json', import.meta.url)
  const folder = join(project, 'node_modules', '.cache', 'radslag', 'client')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'api.d.ts'), astToString(await openapiTS(description)))
  const copied = join(folder, 'record-ks-22.ts')
  await copyFile(script, copied)
  const program = ts.createProgram([copied], {
    allowImportingTsExtensions: true,
    strict: true,
    noEmit: true,
    noUncheckedIndexedAccess: true,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    types: [],
  })
  t.strictSame(
    ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
    [],
  )
})

t.test('and records § 22 with it', async (t) => {
  const on = await startApp(t)
  const clerk = on.as(['clerk', 'registrar'])
  const send: Send = async (method, path, body) =>
    ok(await (method === 'GET' ? clerk.get(path) : clerk.post(path, body)))
  const body = await given.body(on)
  const unit = await given.unit(on, { authority: body.authority, name: 'kommunstyrelsens förvaltning' })
  const caseFile = await given.caseFile(on, { authority: body.authority })
  const documentOf = async (title: string) => {
    const document = await given.document(on, { case: caseFile.id, title })
    await given.content(on, document.id, title)
    return document.id as string
  }
  const memberOf = async (party: string, seat: number) => {
    const person = await given.person(on)
    await given.appointment(on, body.id, { person: person.id, party, seat, from: '2020-01-01' })
    return person.id as string
  }
  const { recordKs22 } = (await import(script)) as Script
  const acts = await recordKs22(send, {
    body: body.code,
    unit: unit.id,
    case: caseFile.id,
    staffReport: await documentOf('Tjänsteutlåtande'),
    partyProposal: await documentOf('Vänsterpartiets förslag till beslut'),
    alacabek: await memberOf('V', 1),
    vikmang: await memberOf('S', 2),
    dronjak: await memberOf('M', 3),
  })
  t.strictSame(acts, [
    'kommunstyrelsens förvaltning föreslår',
    'ett parti eller andra föreslår',
    'bilaga: Vänsterpartiets förslag till beslut',
    '3 informerar',
    'yrkande om bifall, 1 instämmer',
    'yrkande om bifall, 0 instämmer',
    'överläggningen avslutas',
    'proposition på 2 förslag',
    'beslut i 2 punkter',
    'V reserverar sig',
    'anteckning, announced',
    'till Samtliga nämnder',
  ])
})
