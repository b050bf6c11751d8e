import { v7 as uuidv7 } from 'uuid'
import type { Handler } from './limit.ts'
import { inTransaction, only, trail } from './transaction.ts'

const lockingMeeting = {
  name: 'lock-meeting-of-minutes',
  text: `select m.body_id as body, m.held_on::text as "heldOn", m.ordinal, lower(b.code) as code from meeting m
    join body b on b.id = m.body_id where m.id = (select meeting_id from minutes where id = $1) for update of m`,
}
const lockingMinutes = {
  name: 'lock-minutes',
  text: 'select id, head, head_hash as hash, version from minutes where id = $1 and attested_at is null and superseded_at is null for update',
}
const readingSigners = {
  name: 'signers',
  text: `select a.person_id as person, p.name, a.role, a.signed_at as "signedAt" from attestation a
    join person p on p.id = a.person_id where a.minutes_id = $1`,
}
const readingRecords = {
  name: 'records',
  text: 'select id, item_id as item, record from decision_record where minutes_id = $1',
}
/** As in the server: changes are numbered in commit order. */
const queueing = { name: 'queue', text: `select pg_advisory_xact_lock(hashtext('decision_change'))` }
const writing = {
  name: 'attest-minutes',
  text: `
    with signed as (
      update attestation set signed_hash = $3, signed_at = now() where minutes_id = $2::uuid and signed_at is null
    ), completed as (
      update minutes set attested_at = now(), attested_on = current_date, version = version + 1 where id = $2::uuid
    ), decisions as (
      insert into decision (id, item_id, record_id, body_id, held_on, paragraph, address, change_sequence)
      select id, item, record, $4, $5, paragraph, address, nextval('decision_change')
      from jsonb_to_recordset($6) as decided (id uuid, item uuid, record uuid, paragraph int, address text)
    ), dispatches as (
      insert into dispatch (id, decision_id, position, label)
      select id, decision, position, label from jsonb_to_recordset($7) as sent (id uuid, decision uuid, position int, label text)
    ), signed_trail as (
      ${trail('attestMinutes', 'minutes.signed', 'minutes', `jsonb_build_object('headHash', $3::text)`)}
    )
    ${trail('attestMinutes', 'minutes.attested', 'minutes', `jsonb_build_object('attestedOn', current_date)`).replace('$1', '$8')}`,
}

type RecordRow = { readonly id: string; readonly item: string; readonly record: string }
type Recorded = { readonly paragraph: number; readonly recipients: readonly { readonly label: string }[] }

/** The last signature: every record becomes a decision with its dispatches. */
export const attestMinutes: Handler = async (pool, [, id]) => {
  const attested = await inTransaction(pool, async (client) => {
    const meeting = only(await client.query({ ...lockingMeeting, values: [id] }))
    const minutes = only(await client.query({ ...lockingMinutes, values: [id] }))
    const { rows: signers } = await client.query({ ...readingSigners, values: [id] })
    const { rows } = await client.query<RecordRow>({ ...readingRecords, values: [id] })
    const records = rows.map(({ id: record, item, record: text }) => ({
      record,
      item,
      id: uuidv7(),
      ...(JSON.parse(text) as Recorded),
    }))
    const decisions = records.map(({ id: decision, item, record, paragraph }) => ({
      id: decision,
      item,
      record,
      paragraph,
      address: `${meeting.code}/${meeting.heldOn}-${meeting.ordinal}/${paragraph}`,
    }))
    const dispatches = records.flatMap(({ id: decision, recipients }) =>
      recipients.map(({ label }, index) => ({ id: uuidv7(), decision, position: index + 1, label })),
    )
    await client.query(queueing)
    await client.query({
      ...writing,
      values: [
        uuidv7(),
        id,
        minutes.hash,
        meeting.body,
        meeting.heldOn,
        JSON.stringify(decisions),
        JSON.stringify(dispatches),
        uuidv7(),
      ],
    })
    return { ...minutes, signers, head: JSON.parse(minutes.head) }
  })
  return JSON.stringify(attested)
}
