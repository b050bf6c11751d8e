import { given, newCode } from '../../support/given.ts'
import { each, once, type Table } from './table.ts'
import type { World } from './world.ts'

const emptyBody = (world: World) => given.body(world.on, { authority: world.authority.id })
const from = '2023-01-01'

async function appointing(world: World) {
  const { id } = await emptyBody(world)
  return {
    params: { id },
    body: { person: (await given.person(world.on)).id, role: 'member', seat: 1, party: 'S', from },
  }
}

/** Authorities, units, bodies, persons and appointments. */
export const bodies: Table = {
  openAuthority: {
    arrange: async () => {
      const code = newCode('M')
      return { body: { code, name: `Myndigheten ${code}` }, also: [code] }
    },
    ten: once(),
  },
  listAuthorities: { arrange: async () => ({}) },
  openUnit: {
    arrange: async ({ authority }) => ({ body: { authority: authority.id, name: newCode('Enhet ') } }),
    ten: once(),
  },
  listUnits: { arrange: async () => ({}) },
  openBody: {
    arrange: async ({ authority }) => {
      const code = newCode('B')
      return { body: { authority: authority.id, code, name: `Organet ${code}`, kind: 'board', seats: 5 } }
    },
    ten: once(),
  },
  listBodies: { arrange: async (world) => ({ query: { code: (await world.board()).body.code } }) },
  readBody: { arrange: async (world) => ({ params: { id: (await world.board()).body.id } }) },
  changeBody: {
    arrange: async (world) => ({
      params: { id: (await emptyBody(world)).id },
      headers: { 'if-match': '"1"' },
      body: { name: 'Omdöpt', settings: { attesterCount: 2 } },
    }),
    ten: once('body'),
  },
  registerPerson: {
    arrange: async () => ({ body: { name: newCode('Person '), title: 'sekreterare' } }),
    ten: each(),
    variants: {
      withExternalId: {
        arrange: async () => ({ body: { name: newCode('Person '), externalId: newCode('troman-') } }),
        ten: once(),
      },
    },
  },
  listPersons: { arrange: async () => ({}) },
  readPerson: { arrange: async ({ on }) => ({ params: { id: (await given.person(on)).id } }) },
  readProtectedName: {
    arrange: async ({ on }) => ({ params: { id: (await given.person(on, { protectedIdentity: true })).id } }),
  },
  liftProtection: {
    arrange: async ({ on }) => ({
      params: { id: (await given.person(on, { protectedIdentity: true })).id },
      body: { reason: 'Skyddet har upphört' },
      ofAll: true,
    }),
    ten: once('person'),
  },
  listDisclosures: { arrange: async ({ on }) => ({ params: { id: (await given.person(on)).id } }) },
  changePerson: {
    arrange: async ({ on }) => ({
      params: { id: (await given.person(on)).id },
      headers: { 'if-match': '"1"' },
      body: { title: 'ordförande' },
    }),
    ten: once('person'),
    variants: {
      protected: {
        arrange: async ({ on }) => ({
          params: { id: (await given.person(on)).id },
          headers: { 'if-match': '"1"' },
          body: { protectedIdentity: true },
        }),
        ten: once('person'),
      },
    },
  },
  appointPerson: {
    arrange: appointing,
    ten: once(),
    variants: {
      toEverySeat: {
        arrange: appointing,
        ten: each(undefined, async (asked, index, { on }) => ({
          ...asked,
          body: { person: (await given.person(on)).id, role: 'member', seat: index + 1, from },
        })),
      },
      asSubstitute: {
        arrange: async (world) => ({
          params: { id: (await emptyBody(world)).id },
          body: { person: (await given.person(world.on)).id, role: 'substitute', substituteOrder: 1, from },
        }),
        ten: once(),
      },
    },
  },
  undoAppointment: {
    arrange: async (world) => {
      const { id } = await given.appointment(world.on, (await emptyBody(world)).id, { from: '2027-01-01' })
      return { params: { id }, body: { reason: 'Valet ändrades' } }
    },
    ten: once('appointment'),
  },
  listAppointments: {
    arrange: async (world) => ({ params: { id: (await world.board()).body.id }, query: { on: '2026-11-23' } }),
  },
  endAppointment: {
    arrange: async (world) => {
      const { id } = await given.appointment(world.on, (await emptyBody(world)).id)
      return { params: { id }, headers: { 'if-match': '"1"' }, body: { to: '2026-12-31' } }
    },
    ten: once('appointment'),
  },
}
