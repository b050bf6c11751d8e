import { z } from 'zod'
import { bodyKinds, sectionNames, substituteOrders, majorityBases } from '../../domain/organisation/body.ts'
import { formalMotionKinds } from '../../domain/organisation/motion-kind.ts'
import { byId, externalId, pageOf, pageQuery, text, uuid } from '../../http/wire.ts'

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
export const personQuery = z.strictObject({ ...pageQuery, externalId: externalId.optional() })

export const listQuery = z.strictObject(pageQuery)
export const bodyQuery = z.strictObject({ ...pageQuery, code: text(20).optional() })
export { byId, pageOf }
