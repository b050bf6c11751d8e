import { z } from 'zod'
import { appointmentRoles } from '../../domain/organisation/appointment.ts'
import { bodyKinds, sectionNames, substituteOrders, majorityBases } from '../../domain/organisation/body.ts'
import { formalMotionKinds } from '../../domain/organisation/motion-kind.ts'
import { publicationLevels } from '../../domain/recording/publication.ts'
import { byId, civilDate, externalId, pageOf, pageQuery, text, uuid } from '../../http/wire.ts'

const code = text(20).regex(/^[A-ZÅÄÖ][A-ZÅÄÖ0-9-]*$/, {
  error: 'Skriv koden med versaler och siffror, till exempel KS.',
})

export const openAuthorityBody = z.strictObject({ code, name: text(200) })
export const authorityResource = z
  .object({ id: uuid, code: z.string(), name: z.string() })
  .meta({ id: 'Authority', description: 'Myndighet. Owns register, series, archive and secrecy boundary (TF 2:4-5).' })

export const unitBody = z.strictObject({ authority: uuid, name: text(200) })
export const unitResource = z
  .object({ id: uuid, authority: uuid, name: z.string(), version: z.int() })
  .meta({ id: 'Unit', description: 'Förvaltning eller enhet.' })

export const settingsBody = z
  .strictObject({
    paragraphSeries: z.enum(['perMeeting', 'perYear']),
    attesterCount: z.int().min(0).max(10),
    phraseSet: text(40),
    sections: z.array(z.enum(sectionNames)).min(1).max(sectionNames.length),
    abstainerMayReserve: z.boolean(),
    attendantsMaySupport: z.boolean().describe('Ej tjänstgörande ersättare får instämma i yrkanden.'),
    formalOrder: z
      .array(z.enum(formalMotionKinds))
      .length(formalMotionKinds.length)
      .describe('Ordningen mellan formella yrkanden.'),
    formalMotionsPut: z
      .enum(['separately', 'together'])
      .describe('Formella yrkanden ställs vart och ett mot avgörande idag, eller alla på en gång.'),
    majorityBase: z
      .enum(majorityBases)
      .describe('Vad en tredjedel och två tredjedelar räknas på: de närvarande eller de avgivna rösterna.'),
    answersBelowQuorum: z
      .boolean()
      .describe('Frågor och interpellationer får besvaras fast för få är närvarande (KL 5:45).'),
    remoteAttendance: z.boolean(),
    memberMayReturn: z.boolean(),
    lateMemberTakesSeat: z.boolean(),
    substituteOrder: z
      .enum(substituteOrders)
      .describe('Inkallelseordningen: inte bestämd, som listad, eller det egna partiet först (KL 6:17).'),
    partyOrder: z
      .record(text(20), z.array(text(20)).max(50))
      .describe('För varje partis ledamöter: ur vilka andra partier ersättare inträder, i ordning.'),
    begunKeepsPriority: z.boolean(),
  })
  .partial()
  .meta({ id: 'BodySettings', description: 'Organets egna regler: vad arbetsordning och reglemente bestämmer.' })

export const openBodyBody = z.strictObject({
  authority: uuid,
  code,
  name: text(200),
  kind: z.enum(bodyKinds),
  seats: z.int().min(1).max(1000),
  settings: settingsBody.optional(),
})
export const changeBodyBody = z
  .strictObject({
    name: text(200),
    seats: z.int().min(1).max(1000),
    settings: settingsBody,
  })
  .partial()
export const bodyResource = z
  .object({
    id: uuid,
    authority: uuid,
    code: z.string(),
    name: z.string(),
    kind: z.enum(bodyKinds),
    seats: z.int(),
    settings: settingsBody.required(),
    version: z.int(),
  })
  .meta({ id: 'Body', description: 'Organ: kommunfullmäktige, styrelse, nämnd, utskott eller beredning.' })

export const personBody = z.strictObject({
  name: text(200),
  title: text(200).nullable().optional(),
  organisation: text(200).nullable().optional(),
  protectedIdentity: z.boolean().optional(),
  fictional: z.boolean().optional(),
  externalId: externalId.optional(),
})
export const changePersonBody = personBody.omit({ externalId: true, fictional: true }).partial()
export const personResource = z
  .object({
    id: uuid,
    name: z.string().nullable().describe('Null där identiteten är skyddad.'),
    title: z.string().nullable(),
    organisation: z.string().nullable(),
    protectedIdentity: z.boolean(),
    fictional: z.boolean(),
    externalId: z.string().nullable(),
    version: z.int(),
  })
  .meta({ id: 'Person', description: 'Person. Someone who holds office, is employed or is heard.' })
export const undoingBody = z.strictObject({ reason: text(1000) })
export const liftingBody = z.strictObject({ reason: text(1000) })
export const protectedNameResource = z
  .object({
    id: uuid,
    name: z.string(),
    formerNames: z.array(z.string()),
    title: z.string().nullable(),
    organisation: z.string().nullable(),
  })
  .meta({ id: 'ProtectedName', description: 'Namnet på en person, även med skyddad identitet. Läsningen loggas.' })
export const disclosureResource = z
  .object({
    id: uuid.describe('Beslutet som nämner personen.'),
    address: z.string(),
    publication: z.enum(publicationLevels),
    publishedAt: z.string().nullable(),
    delivered: z
      .array(z.object({ dispatch: uuid, deliveredAt: z.string() }))
      .describe('Expedieringar som har levererats.'),
    files: z
      .array(z.object({ document: uuid, version: z.int(), hash: z.string() }))
      .describe('Beslutets bilagor, som de laddades upp.'),
  })
  .meta({ id: 'Disclosure', description: 'Utlämnat: ett beslut som nämner personen, och vart det har gått.' })
export const personQuery = z.strictObject({ ...pageQuery, externalId: externalId.optional() })

export const appointmentBody = z.strictObject({
  person: uuid,
  role: z.enum(appointmentRoles),
  seat: z.int().min(1).max(1000).nullable().optional(),
  substituteOrder: z.int().min(1).max(1000).nullable().optional(),
  party: text(20).nullable().optional(),
  from: civilDate,
  to: civilDate.nullable().optional(),
})
export const endAppointmentBody = z.strictObject({ to: civilDate })
export const appointmentResource = z
  .object({
    id: uuid,
    body: uuid,
    person: uuid,
    role: z.enum(appointmentRoles),
    seat: z.int().nullable(),
    substituteOrder: z.int().nullable(),
    party: z.string().nullable(),
    from: civilDate,
    to: civilDate.nullable(),
    undone: z
      .object({ at: z.string(), reason: z.string() })
      .nullable()
      .describe('När och varför valet ändrades innan uppdraget började; det gäller då inte.'),
    version: z.int(),
  })
  .meta({ id: 'Appointment', description: 'Förtroendeuppdrag: ledamot, ersättare eller presidium, för en period.' })
export const appointmentQuery = z.strictObject({ ...pageQuery, on: civilDate.optional() })

export const listQuery = z.strictObject(pageQuery)
export const bodyQuery = z.strictObject({ ...pageQuery, code: text(20).optional() })
export { byId, pageOf }
