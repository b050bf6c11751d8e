import type { components, paths } from './api.d.ts'

// What an integrator writes against the description alone: `api.d.ts` is generated from it while the tests run.

type Act = components['schemas']['Act']
type Posted = { [Path in keyof paths]: paths[Path] extends { post: object } ? Path : never }[keyof paths]
type BodyOf<Path extends Posted> = paths[Path] extends {
  post: { requestBody?: { content: { 'application/json': infer Body } } }
}
  ? Body
  : never
type AnswerOf<Path extends Posted> = paths[Path] extends {
  post: { responses: { 201: { content: { 'application/json': infer Answer } } } }
}
  ? Answer
  : never
type ActsOf = paths['/items/{id}/acts']['get']['responses'][200]['content']['application/json']

/** Sends JSON and answers with the JSON that came. */
export type Send = (method: 'GET' | 'POST', path: string, body?: unknown) => Promise<unknown>

/** What is there before the paragraph is recorded, by ids. */
export type Beforehand = {
  readonly body: string
  readonly unit: string
  readonly case: string
  readonly staffReport: string
  readonly partyProposal: string
  readonly alacabek: string
  readonly vikmang: string
  readonly dronjak: string
}

/** Records § 22 act by act, as its minutes have it, and tells each act in words. */
export async function recordKs22(send: Send, beforehand: Beforehand): Promise<string[]> {
  const post = async <Path extends Posted>(path: Path, id: string, body: BodyOf<Path>): Promise<AnswerOf<Path>> =>
    (await send('POST', path.replace('{id}', id), body)) as AnswerOf<Path>
  const { alacabek, vikmang, dronjak } = beforehand
  const meeting = await post('/meetings', '', { body: beforehand.body, heldOn: '2021-06-16', recordedAs: 'minutes' })
  const item = await post('/meetings/{id}/items', meeting.id, {
    title: 'Utvärdering av kommunens hantering av Covid-19-pandemin',
    cases: [beforehand.case],
    paragraph: 22,
  })
  const prepared = await post('/items/{id}/proposals', item.id, {
    author: { unit: beforehand.unit },
    points: ['Kommunstyrelsen godkänner utvärderingen.', 'Uppdraget anses slutfört.'],
    document: beforehand.staffReport,
  })
  const party = await post('/items/{id}/proposals', item.id, {
    author: { party: 'V', name: 'Vänsterpartiet' },
    document: beforehand.partyProposal,
  })
  const annex = await post('/items/{id}/annexes', item.id, { document: beforehand.partyProposal })
  await post('/items/{id}/contributions', item.id, {
    form: 'informs',
    persons: [{ name: 'Karin Hovlin' }, { name: 'Beda Andersson' }, { name: 'Rebecca Hagberg' }],
    shared: { title: 'konsult', organisation: 'Governo' },
  })
  await post('/items/{id}/motions', item.id, {
    kind: 'bifall',
    proposal: party.id,
    movedBy: [alacabek],
    supportedBy: [vikmang],
  })
  await post('/items/{id}/motions', item.id, { kind: 'bifall', proposal: prepared.id, movedBy: [dronjak] })
  await post('/items/{id}/deliberation-closing', item.id, {})
  await post('/items/{id}/propositions', item.id, {
    form: 'againstEachOther',
    options: [prepared.id, party.id],
    finding: prepared.id,
  })
  await post('/items/{id}/decision', item.id, {})
  await post('/items/{id}/reservations', item.id, {
    by: [alacabek],
    inFavourOf: { proposal: party.id, as: 'own' },
    annex: annex.id,
  })
  await post('/items/{id}/protocol-notes', item.id, { by: [vikmang], state: 'announced' })
  await post('/items/{id}/recipients', item.id, { label: 'Samtliga nämnder', group: 'boards' })
  const { items } = (await send('GET', `/items/${item.id}/acts`)) as ActsOf
  return items.map(told)
}

/** An act in words; each branch knows what its kind says, and none is left out. */
function told(act: Act): string {
  switch (act.kind) {
    case 'proposal':
      return 'unit' in act.details.author ? `${act.details.author.unit} föreslår` : 'ett parti eller andra föreslår'
    case 'contribution':
      return `${act.details.persons.length} ${act.details.form === 'informs' ? 'informerar' : 'yttrar sig'}`
    case 'motion':
      return `yrkande om ${act.details.motionKind}, ${act.details.supportedBy.length} instämmer`
    case 'motionWithdrawal':
      return `yrkandet ${act.details.motionId} återtas`
    case 'deliberationClosing':
    case 'deliberationReopening':
      return act.kind === 'deliberationClosing' ? 'överläggningen avslutas' : 'överläggningen återupptas'
    case 'recusal':
      return `jäv: ${act.details.ground ?? 'sägs inte'}`
    case 'recusalRuling':
      return act.details.barred ? 'jävig' : 'inte jävig'
    case 'propositionOrder':
      return `${act.details.steps.length} frågor`
    case 'propositionRefusal':
      return act.details.reason
    case 'nonParticipation':
      return `${act.details.persons.length} deltar inte`
    case 'proposition':
      return `proposition på ${act.details.options.length} förslag`
    case 'vote':
      return `omröstning, ${act.details.roll.length} i röstlängden`
    case 'voteClosing':
      return act.details.castingVote === null ? 'avslutad' : 'avgjord av ordföranden'
    case 'voteCorrection':
      return `rätteligen ${act.details.intended}`
    case 'election':
      return `${act.details.elected.length} valda till ${act.details.office.role}`
    case 'decision':
      return `beslut i ${act.details.points.length} punkter`
    case 'reservation':
      return `${act.details.by.map(({ party }) => party ?? '–').join(', ')} reserverar sig`
    case 'reservationFiling':
      return act.details.filedOn ?? 'aldrig inkommen'
    case 'protocolNote':
      return `anteckning, ${act.details.state}`
    case 'recipient':
      return `till ${act.details.label}`
    case 'annex':
      return `bilaga: ${act.details.title}`
    case 'sentenceOverride':
      return act.details.text
    default:
      return act satisfies never
  }
}
