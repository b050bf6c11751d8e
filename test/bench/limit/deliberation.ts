import { v7 as uuidv7 } from 'uuid'
import type { Handler } from './limit.ts'
import { inTransaction, only, trail } from './transaction.ts'

type Stated = Readonly<Record<string, unknown>>
type Act = { readonly id: string; readonly kind: string; readonly position: number; readonly details: Stated }
type Ballot = { readonly person: string; readonly choice: string }

const holding = {
  name: 'hold-meeting',
  text: 'select m.id from meeting m where m.id = (select meeting_id from item where id = $1) for share',
}
const lockingItem = {
  name: 'lock-item',
  text: `select i.version, i.title, i.meeting_id as meeting, m.body_id as body, m.state, b.code, b.settings from item i
    join meeting m on m.id = i.meeting_id join body b on b.id = m.body_id where i.id = $1 for update of i`,
}
const readingActs = { name: 'acts', text: 'select * from act where item_id = $1 order by position' }
const readingFrozen = {
  name: 'frozen',
  text: 'select m.attested_at from decision_record r join minutes m on m.id = r.minutes_id where r.item_id = $1 and m.attested_at is not null',
}
const readingRoll = {
  name: 'roll',
  text: `select p.id as "personId", p.name, p.title, p.organisation, a.party, a.seat, a.capacity from attendance a
    join person p on p.id = a.person_id where a.meeting_id = $1`,
}
const writing = {
  name: 'record-paragraph',
  text: `
    with acts as (
      insert into act (id, item_id, position, kind, details)
      select id, $2::uuid, position, kind, details
      from jsonb_to_recordset($3) as stated (id uuid, position int, kind text, details jsonb)
    ), ballots as (
      insert into ballot (vote_id, person_id, choice)
      select $4::uuid, person, choice from jsonb_to_recordset($5) as cast_ (person uuid, choice text)
    ), recorded as (
      update item set version = version + 1, summary = $6, outcome = null where id = $2::uuid
    ), superseded as (
      update minutes set superseded_at = now(), version = version + 1
      where id in (select minutes_id from decision_record where item_id = $2::uuid) and attested_at is null and superseded_at is null
    )
    ${trail('recordParagraph', 'paragraph.recorded', 'item', `jsonb_build_object('acts', jsonb_path_query_array($3::jsonb, '$[*].id'))`)}`,
}

/** A paragraph as it is stated, unread: the acts in order, the ballots beside them. */
export const recordParagraph: Handler = async (pool, [, itemId], body) => {
  const stored = await inTransaction(pool, async (client) => {
    await client.query({ ...holding, values: [itemId] })
    const item = only(await client.query<{ version: number; meeting: string }>({ ...lockingItem, values: [itemId] }))
    await client.query({ ...readingFrozen, values: [itemId] })
    await client.query({ ...readingActs, values: [itemId] })
    const { rows: roll } = await client.query({ ...readingRoll, values: [item.meeting] })
    const { acts, vote, ballots } = actsOf(body, roll)
    await client.query({
      ...writing,
      values: [uuidv7(), itemId, JSON.stringify(acts), vote, JSON.stringify(ballots), body.summary],
    })
    return { version: item.version + 1, acts }
  })
  const { version, acts } = stored
  const recordedAt = new Date().toISOString()
  const views = acts.map(({ id, kind, details }) => ({
    id,
    kind,
    details,
    occurredAt: null,
    recordedAt,
    takenBackAt: null,
    takenBackReason: null,
  }))
  return JSON.stringify({ id: itemId, version, acts: views })
}

/** An act for each thing stated, a vote with the roll as it stands. */
function actsOf(body: Stated, roll: readonly unknown[]): { acts: Act[]; vote: string; ballots: readonly Ballot[] } {
  const acts: Act[] = []
  const add = (kind: string, details: Stated) => {
    acts.push({ id: uuidv7(), kind, details, position: acts.length + 1 })
    return acts.at(-1)?.id ?? ''
  }
  const each = (kind: string, stated: unknown) => {
    for (const one of stated as Stated[]) add(kind, one)
  }
  each('proposal', body.proposals)
  each('contribution', body.contributions)
  each('motion', body.motions)
  add('deliberationClosing', {})
  const [{ vote: stated, ...question } = {}] = body.propositions as Stated[]
  const propositionId = add('proposition', question)
  const { ballots, ...held } = stated as Stated & { ballots: readonly Ballot[] }
  const vote = add('vote', { ...held, propositionId, roll })
  add('voteClosing', { voteId: vote, castingVote: null })
  add('decision', body.decision as Stated)
  each('reservation', body.reservations)
  each('recipient', body.recipients)
  return { acts, vote, ballots }
}

const holdingOfVote = {
  name: 'hold-meeting-of-vote',
  text: `select m.id from meeting m where m.id = (select i.meeting_id from item i join act a on a.item_id = i.id where a.id = $1)
    for share`,
}
const lockingVote = {
  name: 'lock-vote',
  text: `select a.details, i.id as item, m.state from act a join item i on i.id = a.item_id join meeting m on m.id = i.meeting_id
    where a.id = $1 and a.kind = 'vote' and a.taken_back_at is null for update of i`,
}
const readingBallots = { name: 'ballots', text: 'select person_id, choice from ballot where vote_id = $1' }
const casting = {
  name: 'cast-ballot',
  text: `
    with counted as (insert into ballot (vote_id, person_id, choice) values ($2::uuid, $3::uuid, $4)),
    bumped as (update item set version = version + 1 where id = $5)
    ${trail('castBallot', 'ballot.cast', 'act', `jsonb_build_object('person', $3::uuid, 'choice', $4::text)`)}`,
}

/** Locks the item, reads its acts and inserts the ballot. */
export const castBallot: Handler = async (pool, [, vote], { person, choice }) => {
  await inTransaction(pool, async (client) => {
    await client.query({ ...holdingOfVote, values: [vote] })
    const { item } = only(await client.query<{ item: string }>({ ...lockingVote, values: [vote] }))
    await client.query({ ...readingActs, values: [item] })
    await client.query({ ...readingBallots, values: [vote] })
    await client.query({ ...casting, values: [uuidv7(), vote, person, choice, item] })
  })
  return JSON.stringify({ vote, person, choice })
}
