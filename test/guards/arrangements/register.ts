import { given, newCode } from '../../support/given.ts'
import { each, once, type Asked, type Table } from './table.ts'
import { seen, type World } from './world.ts'

const ofCase = async (world: World, fields: Partial<Asked> = {}): Promise<Asked> => ({
  params: { id: (await world.caseFile()).id },
  ...fields,
})
const entry = { direction: 'drawnUp', kind: 'staffReport', title: 'Tjänsteutlåtande', drawnUpOn: '2026-11-20' }

const opening = async (world: World, fields: object = {}) => ({
  series: (await world.series()).code,
  title: `Ärendet ${world.mark}`,
  classification: '142',
  responsibleOfficer: (await given.person(world.on)).id,
  ...fields,
})

async function related(world: World) {
  const [one, other] = [await world.caseFile(), await world.caseFile()]
  await world.post(`/cases/${one.id}/related-cases`, { case: other.id })
  return { one, other }
}

/** A document with content, in a case of another authority that is handed over to that of the world. */
async function received(world: World) {
  const owner = await given.authority(world.on)
  const { id } = await given.caseFile(world.on, {
    title: `Ärendet ${world.mark}`,
    series: (await given.series(world.on, { authority: owner.id })).code,
  })
  const document = await given.document(world.on, { case: id })
  await given.content(world.on, document.id, `Innehållet i ${document.id}`)
  await world.post(`/cases/${id}/handovers`, { to: world.authority.id })
  return { id, document: document.id as string }
}

async function stepped(world: World, ...steps: readonly string[]) {
  const { id } = await world.caseFile()
  for (const step of steps) await world.post(`/cases/${id}/${step}`)
  return { params: { id } }
}

const cases: Table = {
  openSeries: {
    arrange: async ({ authority }) => ({
      body: { authority: authority.id, code: newCode('G'), template: '{series} {year}-{number}' },
    }),
    ten: once(),
  },
  listSeries: {
    arrange: async (world) => {
      await world.series()
      return {}
    },
  },
  closeYear: {
    arrange: async ({ on, authority }) => ({
      params: { id: (await given.series(on, { authority: authority.id })).id },
      body: { year: 2026 },
    }),
    ten: once(),
  },
  openCase: {
    arrange: async (world) => ({ body: await opening(world) }),
    ten: each(),
    variants: {
      withExternalId: {
        arrange: async (world) => ({ body: await opening(world, { externalId: newCode('platina-') }) }),
        ten: once(),
      },
      migrated: {
        arrange: async (world) => {
          const { classification: _, ...fields } = await opening(world)
          return {
            as: 'admin',
            body: { ...fields, diarienummer: `${fields.series}-2020/${newCode('').replace(/\D/g, '')}.142` },
          }
        },
        ten: once(),
      },
    },
  },
  listCases: {
    arrange: async (world) => {
      const { series, diarienummer, externalId } = await world.caseFile({ externalId: newCode('platina-') })
      return { query: { series, diarienummer, externalId, year: '2026' } }
    },
    variants: {
      bySeries: { arrange: async (world) => ({ query: { series: (await world.caseFile()).series } }) },
      byNumber: { arrange: async (world) => ({ query: { diarienummer: (await world.caseFile()).diarienummer } }) },
    },
  },
  readCase: {
    arrange: ofCase,
    variants: {
      received: { arrange: async (world) => ({ params: { id: (await received(world)).id } }) },
      // Whose name is shown, and is protected without a new version of the case.
      ofOfficer: {
        arrange: async (world) => ({ params: { id: (await world.post('/cases', await opening(world))).id } }),
      },
    },
  },
  changeCase: {
    arrange: async (world) =>
      ofCase(world, {
        headers: { 'if-match': '"1"' },
        body: { responsibleOfficer: (await given.person(world.on)).id },
      }),
    ten: once('case_file'),
  },
  closeCase: { arrange: ofCase, ten: once('case_file') },
  reopenCase: { arrange: (world) => stepped(world, 'closing'), ten: once('case_file') },
  voidCase: { arrange: (world) => ofCase(world, { body: { reason: 'Öppnat av misstag' } }), ten: once('case_file') },
  cancelVoiding: {
    arrange: async (world) => {
      const asked = await ofCase(world, { body: { reason: 'Fel nummer makulerades' } })
      await world.post(`/cases/${asked.params?.id}/voiding`, { reason: 'Öppnat av misstag' })
      return asked
    },
    ten: once('case_file'),
  },
  correctCase: {
    arrange: (world) => ofCase(world, { body: { title: `Rättad ${world.mark}`, reason: 'Felskrivet' } }),
    ten: once('case_file'),
  },
  listCaseCorrections: { arrange: ofCase },
  relateCase: {
    arrange: async (world) => ofCase(world, { body: { case: (await world.caseFile()).id } }),
    ten: { comes: 'same', why: 'that two cases belong together is so or not: to say it again says nothing more' },
  },
  listRelatedCases: { arrange: async (world) => ({ params: { id: (await related(world)).one.id } }) },
  unrelateCase: {
    arrange: async (world) => {
      const { one, other } = await related(world)
      return { params: { id: one.id, otherId: other.id }, headers: await seen(world, `/cases/${one.id}`) }
    },
    ten: once('case_file'),
  },
}

const handovers: Table = {
  handOverCase: {
    arrange: async (world) => ofCase(world, { body: { to: (await given.authority(world.on)).id } }),
    ten: once('case_file'),
  },
  listHandovers: {
    arrange: async (world) => {
      await world.post(`/cases/${(await world.caseFile()).id}/handovers`, { to: (await given.authority(world.on)).id })
      return {}
    },
    variants: {
      received: {
        arrange: async (world) => {
          await received(world)
          return {}
        },
      },
    },
  },
}

async function striking(world: World) {
  return {
    params: { id: (await world.document()).id as string },
    body: { duplicateOf: (await world.document()).id, reason: 'Registrerad två gånger' },
  }
}

const documents: Table = {
  registerDocument: {
    arrange: async (world) => ({
      body: {
        ...entry,
        title: `Handlingen ${world.mark}`,
        authority: world.authority.id,
        case: (await world.caseFile()).id,
        unit: (await world.unit()).id,
      },
    }),
    ten: each(),
    variants: {
      inbox: {
        arrange: async (world) => ({
          body: { ...entry, authority: world.authority.id, unit: (await world.unit()).id },
        }),
        ten: each(),
      },
      inCase: { arrange: async (world) => ({ body: { ...entry, case: (await world.caseFile()).id } }), ten: each() },
      withExternalId: {
        arrange: async (world) => ({ body: { ...entry, authority: world.authority.id, externalId: newCode('mejl-') } }),
        ten: once(),
      },
    },
  },
  placeDocument: {
    arrange: async (world) => ({
      params: { id: (await given.document(world.on, { authority: world.authority.id })).id },
      headers: { 'if-match': '"1"' },
      body: { case: (await world.caseFile()).id },
    }),
    ten: once('document'),
  },
  listDocuments: {
    arrange: async (world) => {
      const { case: within, externalId } = await world.document({ externalId: newCode('mejl-') })
      return { query: { case: within, externalId } }
    },
    variants: {
      ofCase: { arrange: async (world) => ({ query: { case: (await world.document()).case } }) },
      inbox: {
        arrange: async (world) => {
          await given.document(world.on, { authority: world.authority.id, title: `Inkommen ${world.mark}` })
          return { query: { unassigned: 'true' } }
        },
      },
    },
  },
  listDocumentsOfCase: { arrange: async (world) => ({ params: { id: (await world.document()).case } }) },
  readDocument: {
    arrange: async (world) => ({ params: { id: (await world.document()).id } }),
    variants: { received: { arrange: async (world) => ({ params: { id: (await received(world)).document } }) } },
  },
  moveDocument: {
    arrange: async (world) => ({
      params: { id: (await world.document()).id },
      body: { case: (await world.caseFile()).id, reason: 'Fel ärende' },
    }),
    ten: once('document'),
  },
  strikeDocument: { arrange: async (world) => striking(world), ten: once('document') },
  cancelStriking: {
    arrange: async (world) => {
      const { params, body } = await striking(world)
      await world.post(`/documents/${params.id}/striking`, body)
      return { params, body: { reason: 'De var två' } }
    },
    ten: once('document'),
  },
  correctDocument: {
    arrange: async (world) => ({
      params: { id: (await world.document()).id },
      body: { title: `Rättad ${world.mark}`, unit: (await world.unit()).id, reason: 'Felskrivet' },
    }),
    ten: once('document'),
  },
  listDocumentCorrections: { arrange: async (world) => ({ params: { id: (await world.document()).id } }) },
  annexDocument: {
    arrange: async (world) => ({
      params: { id: (await world.document()).id },
      body: { number: 1, document: (await world.document()).id, version: 1 },
    }),
    ten: once(),
  },
  listAnnexes: {
    arrange: async (world) => {
      const { id } = await world.document()
      await world.post(`/documents/${id}/annexes`, { number: 1, document: (await world.document()).id })
      return { params: { id } }
    },
  },
}

async function uploading(world: World): Promise<Asked> {
  const { id } = await world.document()
  return {
    params: { id },
    query: { fileName: 'bilaga.txt' },
    body: 'Ny lydelse',
    headers: { 'content-type': 'text/plain', ...(await seen(world, `/documents/${id}`)) },
  }
}

const content: Table = {
  addDocumentVersion: {
    arrange: uploading,
    ten: {
      comes: 'same',
      why: 'the bytes of the latest version again are that version, so that an upload can be repeated',
      moves: { table: 'document' },
    },
    variants: {
      otherBytes: {
        arrange: uploading,
        ten: { ...once('document'), as: (asked, index) => ({ ...asked, body: `Lydelse ${index}` }) },
      },
    },
  },
  readDocumentContent: {
    arrange: async (world) => ({ params: { id: (await world.document()).id }, query: { version: '1' } }),
  },
}

/** Series, cases and their handovers, documents and their content. */
export const register: Table = { ...cases, ...handovers, ...documents, ...content }
