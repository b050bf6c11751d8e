import type { Answer, TestApp } from './app.ts'

type Fields = Readonly<Record<string, unknown>>
/** A resource that the API has created. */
// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the API answers.
type Resource = any

let made = 0
/** A code that is unique in the test file. */
export const newCode = (prefix = 'T') => `${prefix}${(made += 1)}`

/** Test data, created through the API as by any client; each takes only what the test cares about. */
export const given = {
  authority: (on: TestApp, fields: Fields = {}) => {
    const code = newCode('N')
    return create(on, '/authorities', { code, name: `Nämnden ${code}`, ...fields })
  },
  unit: async (on: TestApp, fields: Fields = {}) => {
    const authority = fields.authority ?? (await given.authority(on)).id
    return create(on, '/units', { name: 'förvaltningen', ...fields, authority })
  },
  body: async (on: TestApp, fields: Fields = {}) => {
    const code = newCode('O')
    const authority = fields.authority ?? (await given.authority(on)).id
    return create(on, '/bodies', { code, name: `Organet ${code}`, kind: 'board', seats: 15, ...fields, authority })
  },
  person: (on: TestApp, fields: Fields = {}) => create(on, '/persons', { name: newCode('Person '), ...fields }),
  appointment: async (on: TestApp, body: string, fields: Fields = {}) =>
    create(on, `/bodies/${body}/appointments`, {
      role: 'member',
      seat: 1,
      from: '2023-01-01',
      ...fields,
      person: fields.person ?? (await given.person(on)).id,
    }),
  series: async (on: TestApp, fields: Fields = {}) =>
    create(on, '/series', {
      code: newCode('S'),
      template: '{series}-{year}/{number}.{class}',
      ...fields,
      authority: fields.authority ?? (await given.authority(on)).id,
    }),
  /** In a series of its own, of the authority that is named. */
  caseFile: async (on: TestApp, { authority, ...fields }: Fields = {}) =>
    create(on, '/cases', {
      title: 'Utvärdering av pandemin',
      ...fields,
      series: fields.series ?? (await given.series(on, { authority })).code,
    }),
  /** A staff report in a case of its own, unless another place is given. */
  document: async (on: TestApp, fields: Fields = {}) => {
    const place = 'case' in fields || 'authority' in fields ? {} : { case: (await given.caseFile(on)).id }
    return create(on, '/documents', {
      direction: 'drawnUp',
      kind: 'staffReport',
      title: 'Tjänsteutlåtande',
      drawnUpOn: '2026-11-20',
      ...place,
      ...fields,
    })
  },
  /** Adds a version to the content of a document; answers with the document. */
  content: async (on: TestApp, document: string, text: string, mediaType = 'text/plain') => {
    const headers = { 'content-type': mediaType, 'if-match': '*' }
    return madeBy(await office(on).put(`/documents/${document}/content`, text, headers))
  },
}

const offices = new WeakMap<TestApp, ReturnType<TestApp['as']>>()

/** A client that may create everything a test begins with. */
function office(on: TestApp) {
  const who = { subject: 'test:office', client: 'test-office' }
  const known = offices.get(on) ?? on.as(['admin', 'registrar', 'clerk'], who)
  offices.set(on, known)
  return known
}

const create = async (on: TestApp, url: string, body: Fields) => madeBy(await office(on).post(url, body))

function madeBy(answer: Answer): Resource {
  if (answer.status >= 300) throw new Error(`given: ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body
}
