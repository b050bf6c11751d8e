import { startApp } from '../support/app.ts'
import { asOwner } from '../support/database.ts'
import { eventsOf, refused } from '../support/expect.ts'
import { given, newCode } from '../support/given.ts'
import { ok } from '../support/meeting.ts'
import { t } from '../support/suite.ts'

const on = await startApp(t)
const admin = on.as('admin')
const any = { 'if-match': '*' }
const known = ['goteborg', 'huddinge', 'kommunal']

t.test('a body keeps the seats that someone holds or is to hold', async (t) => {
  const body = await given.body(on, { seats: 9 })
  const url = `/bodies/${body.id}`
  const seats = (seats: number) => admin.patch(url, { seats }, any)
  // The clock of the test stands on 23 November 2026.
  await given.appointment(on, body.id, { seat: 9, to: '2026-11-22' })
  const running = await given.appointment(on, body.id, { seat: 7 })
  const coming = await given.appointment(on, body.id, { seat: 8, from: '2027-01-01' })
  await given.appointment(on, body.id, { seat: 2 })
  await given.appointment(on, body.id, { role: 'substitute', seat: null })
  refused(t, await seats(7), 409, 'seat-occupied', { seat: 8, seats: 7 })
  refused(t, await seats(1), 409, 'seat-occupied', { seat: 8, seats: 1 })
  ok(await seats(8))
  ok(await admin.patch(`/appointments/${coming.id}`, { to: '2027-01-01' }, any))
  refused(t, await seats(7), 409, 'seat-occupied', { seat: 8, seats: 7 })
  await asOwner(on.database, 'delete from appointment where id = $1', [coming.id])
  ok(await admin.patch(`/appointments/${running.id}`, { to: '2026-11-23' }, any))
  refused(t, await seats(6), 409, 'seat-occupied', { seat: 7, seats: 6 })
  ok(await admin.patch(`/appointments/${running.id}`, { to: '2026-11-22' }, any))
  t.match(ok(await seats(2)), { seats: 2 })
  t.same(await eventsOf(on, body.id), ['body.opened', 'body.changed', 'body.changed'])
})

t.test('what does not make it smaller is not held against the seats', async (t) => {
  const body = await given.body(on, { seats: 5 })
  await given.appointment(on, body.id, { seat: 5 })
  await on.database.execute('update body set seats = 3 where id = $1', [body.id])
  for (const changes of [{ name: 'Nytt namn' }, { seats: 3 }, { seats: 4 }])
    ok(await admin.patch(`/bodies/${body.id}`, changes, any))
  refused(t, await admin.patch(`/bodies/${body.id}`, { seats: 3 }, any), 409, 'seat-occupied', { seat: 5, seats: 3 })
})

t.test('a phrase set that does not exist is refused when it is chosen', async (t) => {
  const authority = (await given.authority(on)).id
  const open = (phraseSet: string) =>
    admin.post('/bodies', {
      authority,
      code: newCode('P'),
      name: 'Nämnden',
      kind: 'board',
      seats: 5,
      settings: { phraseSet },
    })
  const { id } = ok(await open('kommunal'))
  const change = (changes: object) => admin.patch(`/bodies/${id}`, changes, any)
  for (const phraseSet of ['stockholm', 'Huddinge', '__proto__']) {
    refused(t, await open(phraseSet), 422, 'unknown-phrase-set', { phraseSet, known })
    refused(t, await change({ settings: { phraseSet } }), 422, 'unknown-phrase-set', { phraseSet, known })
  }
  t.match(ok(await admin.get(`/bodies/${id}`)), { settings: { phraseSet: 'kommunal' }, version: 1 })
  for (const phraseSet of known) t.match(ok(await change({ settings: { phraseSet } })), { settings: { phraseSet } })
  await on.database.execute(`update body set settings = '{"phraseSet":"gammal"}' where id = $1`, [id])
  ok(await change({ name: 'Nytt namn', settings: { attesterCount: 2 } }))
  refused(t, await change({ settings: { phraseSet: 'gammal' } }), 422, 'unknown-phrase-set', { phraseSet: 'gammal' })
})
